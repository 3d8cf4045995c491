"""Words that say when: days, months, and words counted from today."""

from __future__ import annotations

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
) - {"may", "march", "mar"}
"""Without the two that are verbs as well."""
RELATIVE = frozenset(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight week weekend "
    "month year decade recently earlier later ago last next now daily weekly monthly yearly "
    "annually early late hour hours minute minutes day days weeks months years am pm gmt utc".split()
)
POINTS = DAYS | MONTHS | frozenset("today yesterday tomorrow tonight".split())
"""Words that name a day or month by themselves."""
TIMES = DAYS | MONTHS | RELATIVE

"""Words that narrow what is said: `some officials`, `eastern Ukraine`, `partly`.

The lists are general knowledge of English, written for this project; no corpus was counted for them.
"""

from __future__ import annotations

QUANTIFIERS = frozenset(
    "some several few many most certain various partly partially half majority minority "
    "mostly mainly largely chiefly primarily only merely solely exclusively especially "
    "particularly specifically sometimes often occasionally usually generally typically frequently "
    "rarely seldom temporarily formerly officially unofficially informally "
    "briefly limited".split()
)
REGIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern "
    "central upper lower inner outer mid downtown suburban rural urban "
    "coastal inland occupied".split()
)
TITLED = frozenset(
    "acting deputy vice assistant former interim outgoing incoming senior junior retired "
    "elect unnamed anonymous".split()
)
"""What narrows a role: a former minister is no minister."""
SCOPE = QUANTIFIERS | REGIONS | TITLED
AGENT = "by"
"""Before a name it says who did it."""

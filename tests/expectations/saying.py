"""Checks on statements: who carries them, when and where they put things."""

from __future__ import annotations

from tests.expectations.texts import holds
from tests.expectations.view import Check, Expected, View


def statement(view: View, check: Expected) -> str | None:
    """One statement is carried by exactly the articles of `readings`.

    Optional: `accounts` (how many), `independence`, `origins` (names), `no_difference` (a kind
    of which none is reported on it), `no_clash` (a kind of which none is worse than compatible).
    """
    touched = view.statements(check["readings"])
    if not touched:
        return "no one statement has all these readings"
    wanted = view.ids(check["readings"])
    exact = [each for each in touched if set(each.articles) == wanted]
    if not exact:
        return f"carried by {[view.letters(each.articles) for each in touched]}"
    reasons = []
    for each in exact:
        differences = [one for one in view.dossier.differences if each.id in one.statements]
        clashes = [one.kind for one in differences if one.verdict in _CLASHES]
        if len(each.accounts) != check.get("accounts", len(each.accounts)):
            reasons.append(f"{len(each.accounts)} accounts")
        elif each.independence != check.get("independence", each.independence):
            reasons.append(str(each.independence))
        elif not all(
            any(holds(name, one.name) for one in each.origins) for name in check.get("origins", [])
        ):
            reasons.append(f"origins {[one.name for one in each.origins]}")
        elif check.get("no_difference") in [one.kind for one in differences]:
            reasons.append(f"a difference of {check['no_difference']} is reported")
        elif check.get("no_clash") in clashes:
            reasons.append(f"a clash of {check['no_clash']} is reported")
        else:
            return None
    return "; ".join(reasons)


_CLASHES = frozenset({"contradictory", "superseded", "disputed"})


def only_in(view: View, check: Expected) -> str | None:
    """Some statement says it, and none that does is carried by another article."""
    touched = view.statements({check["article"]: check["text"]})
    if not touched:
        return "no statement says it"
    wrong = [each for each in touched if set(each.articles) != view.ids([check["article"]])]
    return f"carried by {[view.letters(each.articles) for each in wrong]}" if wrong else None


def silent(view: View, check: Expected) -> str | None:
    """The article is listed as silent on the statement."""
    touched = view.statements(check["statement"])
    if any(view.id(check["article"]) in each.silent for each in touched):
        return None
    return f"silent: {[view.letters(each.silent) for each in touched]}"


def date(view: View, check: Expected) -> str | None:
    """The words come to the date `value`, or to a more precise time within it."""
    found = [
        each.when.value
        for each in view.dossier.timeline
        if view.touches(check["article"], check["text"], each.spans)
    ]
    return None if any(each.startswith(check["value"]) for each in found) else f"dates: {found}"


def place_of_event(view: View, check: Expected) -> str | None:
    """The story takes place there."""
    found = view.dossier.story.place
    return None if holds(check["value"], found or "") else f"the place is {found!r}"


CHECKS: dict[str, Check] = {
    "statement": statement,
    "only_in": only_in,
    "silent": silent,
    "date": date,
    "place_of_event": place_of_event,
}

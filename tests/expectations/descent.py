"""Checks on the lineage: edges, lost sources, accounts."""

from __future__ import annotations

from stemma.model import Independence
from tests.expectations.texts import holds, same
from tests.expectations.view import Check, Expected, View, one_or_more


def edge(view: View, check: Expected) -> str | None:
    """`child` has it from `parent`, by `kind` (or one of several kinds)."""
    pair = view.id(check["parent"]), view.id(check["child"])
    found = [each.kind for each in view.dossier.lineage.edges if (each.parent, each.child) == pair]
    return (
        None
        if set(one_or_more(check["kind"])) & set(found)
        else f"edges from parent to child: {found}"
    )


def no_edge(view: View, check: Expected) -> str | None:
    """No edge either way (of `kinds`, where given) joins the articles of any pair of `between`."""
    joined = {
        frozenset({each.parent, each.child})
        for each in view.dossier.lineage.edges
        if each.kind in check.get("kinds", [each.kind])
    }
    wrong = [pair for pair in check["between"] if view.ids(pair) in joined]
    return f"joined by an edge: {wrong}" if wrong else None


def lost_source(view: View, check: Expected) -> str | None:
    """A source of that name (or one of several), not among the articles, is a parent of it."""
    lost = {node.id: node.label for node in view.dossier.lineage.nodes if node.kind == "lost"}
    child = view.id(check["of"])
    found = [
        lost[each.parent]
        for each in view.dossier.lineage.edges
        if each.child == child and each.parent in lost
    ]
    named = any(same(label, each) for label in one_or_more(check["label"]) for each in found)
    return None if named else f"lost sources: {found}"


def accounts(view: View, check: Expected) -> str | None:
    """The accounts are exactly these sets of articles."""
    wanted = {view.ids(each) for each in check["value"]}
    found = [frozenset(each.articles) for each in view.dossier.accounts]
    if set(found) == wanted and len(found) == len(wanted):
        return None
    return f"accounts: {sorted(map(view.letters, found))}"


def never_established(view: View, check: Expected) -> str | None:
    """No statement that both articles carry is called established.

    Conservative: it fails even where the established pair may be others. A statement is let
    pass where one of its origins names one of `except_origins`.
    """
    excepted = check.get("except_origins", [])
    for statement in view.dossier.statements:
        if statement.independence is not Independence.ESTABLISHED:
            continue
        if any(holds(name, each.name) for name in excepted for each in statement.origins):
            continue
        for pair in check["between"]:
            if view.ids(pair) <= set(statement.articles):
                return f"established between {' and '.join(pair)}: {statement.text!r}"
    return None


CHECKS: dict[str, Check] = {
    "edge": edge,
    "no_edge": no_edge,
    "lost_source": lost_source,
    "accounts": accounts,
    "never_established": never_established,
}

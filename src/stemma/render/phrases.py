"""Fixed wording: every sentence of Stemma's own that a reader sees is put together here."""

from __future__ import annotations

from stemma.model import EditKind, Independence
from stemma.model.impact import Fall
from stemma.model.lineage import EdgeKind

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

STEP: dict[EdgeKind, tuple[str, str]] = {
    "revision": ("is an update of", "revision: the same outlet's later version of its own text"),
    "copy": ("is copied from", "copy: the narrator's own prose recurs"),
    "credit": ("credits", "credit: the text itself names its source"),
    "common_source": ("goes back to", "common source: what they share comes from a third text"),
    "undirected": ("shares prose with", "undirected: nothing tells who has it from whom"),
}
"""For each kind of edge what the child does, and the expert's words for it."""

SHORT: dict[EdgeKind, str] = {
    "revision": "update",
    "copy": "copied",
    "credit": "credited",
    "common_source": "same source",
    "undirected": "could not tell",
}
"""The same in a word or two, for labels."""

FROM: dict[EdgeKind, str] = {
    "revision": "update of {parent}",
    "copy": "copied from {parent}",
    "credit": "credits {parent}",
    "common_source": "common source{others}: {parent}",
    "undirected": "shares prose with {parent}, could not tell who has it from whom",
}
"""How an article descends, where it stands under its parent."""

TINY: dict[EdgeKind, str] = {
    "revision": "upd.",
    "copy": "cop.",
    "credit": "cred.",
    "common_source": "same",
    "undirected": "?",
}
"""The same where there is no room for a word."""

STANDING: dict[Independence, tuple[str, str]] = {
    Independence.ESTABLISHED: ("independent", "independence established"),
    Independence.NOT_ESTABLISHED: ("could not tell", "independence not established"),
    Independence.DERIVATIVE: ("one origin", "derivative: they go back to one origin"),
}
"""Independence in plain words, and in the expert's."""

FALL: dict[Fall, tuple[str, str]] = {
    "lost": ("lost", "no article is left that says it"),
    "not established": ("no longer established", "no two independent accounts are left"),
    "single": ("left with one account", "one account is left of several"),
}
"""What a statement is when a source is taken away, deepest first, and the same at length."""

RENDERING: dict[str, tuple[str, str]] = {
    "verbatim": ("word for word", "verbatim"),
    "trimmed": ("shortened", "trimmed: a shorter cut of the same words"),
    "promoted": (
        "put in quotation marks",
        "promoted: a paraphrase elsewhere stands in quotation marks here",
    ),
    "altered": ("in other words", "altered"),
    "translated": ("translated", "translated"),
    "reattributed": ("given to somebody else", "reattributed"),
}

EDIT: dict[EditKind, tuple[str, str]] = {
    "trimmed": ("left out", "trimmed: the words are gone"),
    "inserted": ("added", "inserted: the words are new"),
    "substituted": ("other words", "substituted: other words in the same place"),
    "hedge lost": ("hedge lost", "a word that softens what is said is gone"),
    "hedge added": ("hedge added", "a word softens what is said"),
    "scope lost": ("scope lost", "words that narrow what is said are gone"),
    "scope added": ("scope added", "words narrow what is said"),
    "number changed": ("number changed", "another number"),
    "time changed": ("time changed", "another time"),
    "name changed": ("name changed", "another name"),
    "negation changed": ("denial changed", "negation: said on one side, denied on the other"),
    "promoted": ("put in quotation marks", "promoted: a paraphrase stands in quotation marks"),
    "demoted": ("quotation marks dropped", "demoted: a quotation stands without its marks"),
    "re-attributed": ("another speaker", "re-attributed: the same words, said by somebody else"),
    "moved": ("moved", "the same words, a little before or after"),
    "fluency": ("spelling", "fluency: spelling, inflection, articles"),
}
"""What became of the words on the way: the label, and the expert's words for it."""

VERDICT: dict[str, str] = {
    "contradictory": "both cannot be right",
    "superseded": "overtaken by later news",
    "compatible": "both can be right",
    "more precise": "one is more precise",
    "disputed": "the parties disagree",
}

DIFFERENCE: dict[str, str] = {
    "number": "numbers",
    "date": "dates",
    "order": "order of events",
    "status": "planned or done",
    "denial": "claim and denial",
    "name": "names",
    "attribution": "who said it",
    "wording": "wording",
    "omission": "left out",
    "superlative": "first, largest, most",
    "framing": "choice of words",
}

ORIGIN: dict[str, str] = {
    "speaker": "said by {name}",
    "unnamed speaker": "said by {name}",
    "outlet": "from {name}",
    "document": "from a document: {name}",
    "own reporting": "own reporting of {name}",
    "unknown": "no source named",
}


def count(number: int, noun: str, many: str | None = None) -> str:
    """`1 article`, `3 articles`, `no articles`."""
    shown = "no" if number == 0 else str(number)
    return f"{shown} {noun if number == 1 else many or noun + 's'}"


def spelled(number: int) -> str:
    """`three`, and figures above ten."""
    return SMALL[number] if number < len(SMALL) else str(number)


def sentence(text: str) -> str:
    """The same with a capital at the beginning."""
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    """`42 %`, with a thin space that does not break."""
    return f"{round(share * 100)}\u202f%"


def sureness(confidence: float) -> str:
    """How sure an edge is, in words."""
    if confidence >= 0.95:
        return "as good as certain"
    if confidence >= 0.8:
        return "very likely"
    if confidence >= 0.55:
        return "likely"
    return "possible"


def listed(parts: list[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def origin(kind: str, name: str) -> str:
    """Who a statement goes back to; a speaker without a name is called so."""
    unnamed = kind == "unnamed speaker" and "unnamed" not in name.split()
    return ORIGIN[kind].format(name=name) + (", unnamed" if unnamed else "")

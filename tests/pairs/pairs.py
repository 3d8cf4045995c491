"""Reads the pairs of sentences in `tuning.txt` and `measuring.txt`, strictly.

What the verdicts mean stands in `README.md` beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeVar, get_args

Half = Literal["tuning", "measuring"]
Verdict = Literal[
    "equal",
    "compatible",
    "more precise",
    "superseded",
    "contradictory",
    "disputed",
    "unrelated",
]
Kind = Literal[
    "number",
    "date",
    "order of events",
    "status",
    "name",
    "attribution",
    "framing",
    "scope and hedge",
    "superlative",
    "denial",
    "who-did-what",
    "place",
    "quotation",
    "paraphrase",
]
Letter = Literal["a", "b"]
T = TypeVar("T", bound=str)

HALVES: tuple[Half, ...] = get_args(Half)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
KINDS: tuple[Kind, ...] = get_args(Kind)
LETTERS: tuple[Letter, ...] = get_args(Letter)

FOLDER = Path(__file__).parent
LINE = re.compile(r"(?P<key>[a-z ]+?)(?: (?P<time>[0-9T:-]+))?: (?P<value>\S.*)")
WORDS = range(8, 33)
"""How long a sentence may be, in words."""
PER_VERDICT = range(50, 81)
"""How many pairs a verdict may have in both halves together."""
FEWEST_PER_KIND = 20
FEWEST_PAIRS = 440
MOST_APART = 3
"""By how many pairs the halves may differ in one verdict or kind."""
ORDINARY = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January March April May June July "
    "August September October November December Easter Christmas Bay Hill Hills Upper Lower Vale".split()
)
"""Names that both halves may use."""


class NotAPair(ValueError):
    """A block that cannot be read as a pair; says where and why."""


@dataclass(frozen=True)
class Side:
    """One of the two sentences."""

    text: str
    published: datetime | None
    """When its article was published, where time plays a part."""


@dataclass(frozen=True)
class Pair:
    """Two sentences and what comes of comparing them."""

    id: str
    """The title of the block: the kind, a stroke, and a few words of its own."""
    kind: Kind
    """In what the two differ, or in what one would look for a difference."""
    verdict: Verdict
    a: Side
    b: Side
    precise: Letter | None = None
    """Which side says more, where the verdict is *more precise*."""
    same_article: bool = False


def load(half: Half) -> tuple[Pair, ...]:
    """The pairs of one half, in the order of the file; a block that is not in form is a `NotAPair`."""
    return parse((FOLDER / f"{half}.txt").read_text("utf-8"), f"{half}.txt")


def parse(text: str, name: str = "text") -> tuple[Pair, ...]:
    """The pairs of a text; `name` is what an error calls it."""
    return tuple(pair_of(lines, f"{name}, line {at}") for at, lines in blocks(text))


def blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The blocks with the number of their first line; lines that begin with `##` are remarks."""
    block: list[str] = []
    first = 0
    for at, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("##"):
            continue
        if line.strip():
            first = first if block else at
            block.append(line)
        elif block:
            yield first, block
            block = []


def pair_of(lines: Sequence[str], where: str) -> Pair:
    title, fields = lines[0].removeprefix("# "), lines[1:]
    need(lines[0].startswith("# "), where, "a block begins with `# ` and its title")
    given: dict[str, str] = {}
    sides: dict[str, Side] = {}
    for line in fields:
        found = LINE.fullmatch(line)
        if found is None:
            raise NotAPair(f"{where}: no `key: value` in {line!r}")
        key = found["key"]
        need(key not in given and key not in sides, where, f"{key!r} is given twice")
        if key in LETTERS:
            sides[key] = Side(found["value"], moment(found["time"], where))
        else:
            need(found["time"] is None, where, f"{key!r} has no time")
            given[key] = found["value"]
    need(sides.keys() == {"a", "b"}, where, "a pair has a side a and a side b")
    unknown = given.keys() - {"verdict", "kind", "precise", "same article"}
    need(not unknown, where, f"unknown: {', '.join(sorted(unknown))}")
    same = given.get("same article")
    need(same in (None, "yes"), where, "`same article` is yes or left out")
    pair = Pair(
        id=title,
        kind=one_of(KINDS, given.get("kind"), where),
        verdict=one_of(VERDICTS, given.get("verdict"), where),
        a=sides["a"],
        b=sides["b"],
        precise=one_of(LETTERS, given["precise"], where) if "precise" in given else None,
        same_article=same == "yes",
    )
    for wrong in faults_of(pair):
        raise NotAPair(f"{where}: {wrong}")
    return pair


def need(holds: bool, where: str, otherwise: str) -> None:
    if not holds:
        raise NotAPair(f"{where}: {otherwise}")


def one_of(known: Sequence[T], given: str | None, where: str) -> T:
    for one in known:
        if one == given:
            return one
    raise NotAPair(f"{where}: {given!r} is none of {', '.join(known)}")


def moment(written: str | None, where: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if written else None
    except ValueError as error:
        raise NotAPair(f"{where}: {written!r} is no time") from error


def faults_of(pair: Pair) -> Iterator[str]:
    """What is wrong with one pair by itself."""
    a, b = pair.a.published, pair.b.published
    if pair.id.partition(" / ")[0] != pair.kind or not pair.id.partition(" / ")[2]:
        yield "the title begins with the kind and a stroke"
    if (pair.precise is not None) != (pair.verdict == "more precise"):
        yield "`precise` stands where the verdict is more precise, and only there"
    if (a is None) != (b is None):
        yield "both sides have a time or neither has"
    if pair.same_article and a != b:
        yield "one article has one time"
    if pair.verdict == "superseded" and (a is None or b is None or not a < b):
        yield "what is superseded stands in a, and b is later"
    if pair.a.text == pair.b.text:
        yield "the sides are the same text"
    for side in (pair.a, pair.b):
        if len(side.text.split()) not in WORDS:
            yield f"{len(side.text.split())} words: {side.text!r}"
        if side.text[-1] not in '.?!"”':
            yield f"no sentence: {side.text!r}"


def faults(tuning: Sequence[Pair], measuring: Sequence[Pair]) -> Iterator[str]:
    """What is wrong with the set: balance, names given twice, and what leaks between the halves."""
    both = [*tuning, *measuring]
    for title, times in Counter(pair.id for pair in both).items():
        if times > 1:
            yield f"{times} pairs are called {title!r}"
    for text, times in Counter(side.text for pair in both for side in (pair.a, pair.b)).items():
        if times > 1:
            yield f"{times} times: {text!r}"
    if len(both) < FEWEST_PAIRS:
        yield f"{len(both)} pairs are fewer than {FEWEST_PAIRS}"
    for verdict in VERDICTS:
        count = sum(pair.verdict == verdict for pair in both)
        if count not in PER_VERDICT:
            yield f"{count} pairs are {verdict}"
    for kind in KINDS:
        of_kind = [pair for pair in both if pair.kind == kind]
        if len(of_kind) < FEWEST_PER_KIND:
            yield f"{len(of_kind)} pairs are about {kind}"
        if len({pair.verdict for pair in of_kind}) < 2:
            yield f"the kind {kind} gives the verdict away"
    yield from uneven(tuning, measuring)
    shared = (names(tuning) & names(measuring)) - ORDINARY
    if shared:
        yield f"in both halves: {', '.join(sorted(shared))}"


def uneven(tuning: Sequence[Pair], measuring: Sequence[Pair]) -> Iterator[str]:
    """In what the halves are not alike."""
    for of in (verdict_of, kind_of):
        here, there = Counter(map(of, tuning)), Counter(map(of, measuring))
        for value in sorted(here.keys() | there.keys()):
            if abs(here[value] - there[value]) > MOST_APART:
                yield f"{value}: {here[value]} in one half, {there[value]} in the other"


def verdict_of(pair: Pair) -> str:
    return pair.verdict


def kind_of(pair: Pair) -> str:
    return pair.kind


def names(pairs: Sequence[Pair]) -> set[str]:
    """The names in the sentences: words with a capital inside a sentence.

    Titles (Mayor, Senator) are left out: a word that the set also writes small is no name, and
    neither is one that only ever begins a sentence or a quotation.
    """
    inside: set[str] = set()
    small: set[str] = set()
    for pair in pairs:
        for side in (pair.a, pair.b):
            small.update(re.findall(r"\b[a-z]\w+", side.text))
            inside.update(re.findall(r"(?<=[\w,;] )[A-Z]\w+", side.text))
    return {name for name in inside if name.lower() not in small} - TITLES


TITLES = frozenset(
    "Minister President Mayor Governor Senator General Captain Coach Finance Health Foreign Police "
    "Parliament Street Park Gate Harbour City Port Union Fire".split()
)
"""Words that are written with a capital as part of a name."""

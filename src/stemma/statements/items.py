"""Content items: what a sentence is about, word by word, with how much each word tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from stemma.annotation.annotated import Annotated
from stemma.model import Sentence, Span
from stemma.reuse.background import background
from stemma.statements.stems import stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

    from stemma.language import Embedder, TokenVectors

Vectors = npt.NDArray[np.float32]
ItemKind = Literal["name", "number", "time", "word"]

EMPTY_LEMMAS = frozenset(
    "be have do say tell add get make will would can could may might shall should must also so then "
    "there here this that these those it he she they we you i who which what when where as not "
    "one other such own more most very just even still "
    # Hedges: a number's range is for the differences to weigh.
    "about almost nearly around roughly some approximately at least least up over than".split()
)
NAME_BITS = 9.0
"""What one more mention of a person, body or place tells, before its frequency in the story."""
NUMBER_BITS = 16.0
"""What a number tells: two reports seldom meet in it by chance."""
SMALL_NUMBER_BITS = 8.0
SMALL = 10
"""Numbers up to this one are met everywhere."""
TIME_BITS = 6.0
MAX_BITS = 12.0
"""No single word tells more than this: a misprint is not a fact."""


@dataclass(frozen=True)
class Item:
    """One unit of content: a name, a number, a time or a content word."""

    kind: ItemKind
    key: str
    """What makes two items the same: an entity's `id`, a value, a lemma."""
    tokens: tuple[int, ...]
    """Positions of its tokens in the article's parse."""
    bits: float
    """How much it tells, its frequency in the story taken off."""
    predicate: bool
    """Whether it says what happens: a verb, or a noun that stands for an event."""
    bridge: bool = False
    """Whether it ties two reports together by itself: a number that is not met everywhere."""


@dataclass(frozen=True)
class Scene:
    """One sentence with its items and their vectors: all that matching asks of it."""

    one: Annotated
    sentence: Sentence
    tokens: TokenSpan
    items: tuple[Item, ...]
    vectors: Vectors
    """One row per item: the mean of the contextual vectors of its words, of length 1."""
    embedding: Vectors
    """The sentence's own vector, of length 1."""

    keys: npt.NDArray[np.int64]
    """A number per item: two items of the story are the same where it is."""
    stems: npt.NDArray[np.int64]
    """A number per item: two words are of one family where it is."""

    @property
    def span(self) -> Span:
        """The sentence's span."""
        return self.one.span(self.sentence.start, self.sentence.end)

    @cached_property
    def bits(self) -> Vectors:
        """How much each item tells."""
        return np.array([item.bits for item in self.items], dtype=np.float32)

    @cached_property
    def is_word(self) -> npt.NDArray[np.bool_]:
        """Which items are plain words."""
        return self.of_kind("word")

    @cached_property
    def times(self) -> tuple[int, ...]:
        """Which items are times."""
        return tuple(int(row) for row in np.flatnonzero(self.of_kind("time")))

    @cached_property
    def predicates(self) -> npt.NDArray[np.bool_]:
        """Which items say what happens."""
        return np.array([item.predicate for item in self.items], dtype=np.bool_)

    @cached_property
    def bridges(self) -> npt.NDArray[np.bool_]:
        """Which items tie two reports together by themselves."""
        return np.array([item.bridge for item in self.items], dtype=np.bool_)

    def of_kind(self, kind: ItemKind) -> npt.NDArray[np.bool_]:
        """Which items are of one kind."""
        return np.array([item.kind == kind for item in self.items], dtype=np.bool_)


def scenes_of(articles: Sequence[Annotated], embedder: Embedder) -> tuple[Scene, ...]:
    """All sentences of the story, headings left out, ready to be compared."""
    raw: list[tuple[Annotated, Sentence, TokenSpan]] = []
    for one in articles:
        for sentence in one.article.sentences:
            tokens = one.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
            if sentence.zone != "heading" and tokens is not None and len(tokens) >= 4:
                raw.append((one, sentence, tokens))
    items = [_items(one, tokens) for one, _, tokens in raw]
    seen = Counter(key for found in items for key in {item.key for item in found})
    texts = [one.article.text[s.start : s.end] for one, s, _ in raw]
    encoded = embedder.encode_tokens(texts)
    numbers: dict[tuple[str, str], int] = {}

    def number(space: str, key: str) -> int:
        return numbers.setdefault((space, key), len(numbers))

    scenes = []
    for (one, sentence, tokens), found, parts in zip(raw, items, encoded, strict=True):
        weighed = tuple(_weighed(item, seen[item.key], len(raw)) for item in found)
        vectors = _item_vectors(weighed, one.doc, sentence.start, parts)
        whole = parts.vectors.mean(axis=0)
        whole /= max(float(np.linalg.norm(whole)), 1e-9)
        keys = np.array([number(i.kind, i.key) for i in weighed], dtype=np.int64)
        stems = np.array([number("stem", stem(i.key)) for i in weighed], dtype=np.int64)
        scenes.append(Scene(one, sentence, tokens, weighed, vectors, whole, keys, stems))
    return tuple(scenes)


def _weighed(item: Item, seen: int, sentences: int) -> Item:
    """The item with its bits scaled down by how many of the story's sentences hold it."""
    rarity = math.log((1 + sentences) / seen) / math.log(1 + sentences)
    return replace(item, bits=round(item.bits * rarity, 4))


def _items(one: Annotated, tokens: TokenSpan) -> list[Item]:
    """The items of one sentence in the order of their first token."""
    taken: set[int] = set()
    found: list[Item] = []

    def claim(span: Span, kind: ItemKind, key: str, bits: float, bridge: bool = False) -> None:
        inside = one.doc.char_span(span.start, span.end, alignment_mode="expand")
        if inside is None:
            return
        free = tuple(t.i for t in inside if t.i not in taken and tokens.start <= t.i < tokens.end)
        if free:
            taken.update(free)
            found.append(Item(kind, key, free, bits, predicate=False, bridge=bridge))

    start, end = tokens.start_char, tokens.end_char
    for quantity in one.quantities:
        if start <= quantity.span.start and quantity.span.end <= end:
            unit = "" if quantity.unit == quantity.counted else quantity.unit
            large = abs(quantity.value) > SMALL
            bits = NUMBER_BITS if large else SMALL_NUMBER_BITS
            words = _number_words(one, quantity.span)
            claim(words, "number", f"{quantity.value:g} {unit}", bits, bridge=large)
    for time in one.times:
        inside = start <= time.span.start and time.span.end <= end
        if inside and time.value[:1].isalnum() and not time.value.endswith("_REF"):
            claim(time.span, "time", time.value, TIME_BITS)
    for mention in one.mentions:
        if start <= mention.span.start and mention.span.end <= end:
            claim(mention.span, "name", mention.entity, NAME_BITS)
    for token in tokens:
        if token.i not in taken and _tells(token):
            bits = min(MAX_BITS, background().word_bits(token.lemma_.lower()))
            happens = token.pos_ == "VERB" or (token.pos_ == "NOUN" and token.dep_ != "compound")
            found.append(Item("word", token.lemma_.lower(), (token.i,), bits, happens))
    return sorted(found, key=lambda item: item.tokens)


def _number_words(one: Annotated, span: Span) -> Span:
    """The part of a quantity that says how much: from the first to the last numeral or sign."""
    inside = one.doc.char_span(span.start, span.end, alignment_mode="expand")
    marks = [t for t in inside or () if t.like_num or t.is_currency or t.lemma_ in ("percent", "%")]
    if not marks:
        return span
    return one.span(marks[0].idx, marks[-1].idx + len(marks[-1]))


def _tells(token: Token) -> bool:
    """Whether a word carries content of its own."""
    return (
        token.pos_ in ("VERB", "NOUN", "PROPN", "ADJ", "NUM", "ADV")
        and not token.is_punct
        and token.lemma_.lower() not in EMPTY_LEMMAS
        and any(c.isalnum() for c in token.text)
        and not (token.pos_ == "ADV" and token.is_stop)
    )


def _item_vectors(items: Sequence[Item], doc: Doc, start: int, parts: TokenVectors) -> Vectors:
    """The mean contextual vector of each item's pieces, brought to length 1."""
    pieces, offsets = parts
    rows = np.zeros((len(items), pieces.shape[1]), dtype=np.float32)
    for row, item in enumerate(items):
        for i in item.tokens:
            low = doc[i].idx - start
            high = low + len(doc[i])
            for piece, (s, e) in enumerate(offsets):
                if s < high and low < e:
                    rows[row] += pieces[piece]
    norms = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return np.asarray(rows / norms, dtype=np.float32)

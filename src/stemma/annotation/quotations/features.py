"""What the quotation tagger sees of a parse: one row of small numbers for each token of a paragraph.

Only what every English pipeline of spaCy gives is used (words, lemmas, tags, dependencies, names), and
never a model's inner vectors, so that the tagger works behind any parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.quotemarks import stretches

if TYPE_CHECKING:
    from spacy.tokens import Doc

Ints = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint64]

LONGEST = 256
"""Tokens of a paragraph that are read at once; a longer one is parted between sentences."""

TAGS = (
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD "
    "VBG VBN VBP VBZ WDT WP WP$ WRB , . : `` '' -LRB- -RRB- HYPH NFP ADD AFX XX $ _SP"
).split()
DEPENDENCIES = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj "
    "csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd "
    "parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp"
).split()
NAMES = "PERSON ORG GPE NORP DATE TIME CARDINAL MONEY PERCENT LOC FAC EVENT".split()
FLAGS = 8
FARTHEST_UP = 5
NEAR = (-60, -30, -15, -8, -5, -3, -2, -1, 0, 1, 2, 3, 5, 8, 15, 30, 60)
"""Borders between classes of distance from a cue, in tokens."""


@dataclass(frozen=True)
class Paragraph:
    """The tokens of one paragraph, white space left out, as rows of numbers."""

    tokens: Ints
    """Index of each token in the parse; shape `(n,)`, as of all that follow."""
    words: Hashes
    """spaCy's hash of the word in lower case."""
    lemmas: Hashes
    """spaCy's hash of the lemma."""
    tags: Ints
    """1 + place in `TAGS`, 0 for any other."""
    deps: Ints
    """1 + place in `DEPENDENCIES`, 0 for any other."""
    names: Ints
    """1 + place in `NAMES`, 0 for any other or none."""
    quotes: Ints
    """0 outside of quotation marks, 1 within, 2 an opening mark, 3 a closing one."""
    flags: npt.NDArray[np.float32]
    """Capital, figure, sentence start, first or last of the paragraph, ...; shape `(n, FLAGS)`."""
    heads: Ints
    """Place of the head within the paragraph; its own for a root."""
    lefts: Ints
    """Place of the first token below it."""
    rights: Ints
    """Place of the last token below it."""


@cache
def _hashes(strings: tuple[str, ...]) -> dict[int, int]:
    from spacy.strings import get_string_id

    return {get_string_id(string): place + 1 for place, string in enumerate(strings)}


def paragraphs(doc: Doc) -> Iterator[Paragraph]:
    """The paragraphs of a parse in order; a line break within a sentence parts nothing."""
    table = _table(doc)
    for tokens in _units(doc):
        yield _paragraph(table, tokens)


@dataclass(frozen=True)
class _Table:
    words: Hashes
    lemmas: Hashes
    tags: Ints
    deps: Ints
    names: Ints
    quotes: Ints
    flags: npt.NDArray[np.float32]
    heads: Ints
    lefts: Ints
    rights: Ints


def _table(doc: Doc) -> _Table:
    """All tokens of a document as rows, heads and edges as indices into the document."""
    columns: list[int | str] = ["LOWER", "LEMMA", "TAG", "DEP", "ENT_TYPE", "SENT_START", "HEAD"]
    raw: Hashes = doc.to_array(columns).astype(np.uint64)
    count = len(doc)
    heads = np.arange(count, dtype=np.int32) + raw[:, 6].view(np.int64).astype(np.int32)
    lefts = np.fromiter((token.left_edge.i for token in doc), np.int32, count)
    rights = np.fromiter((token.right_edge.i for token in doc), np.int32, count)
    quotes = _quote_states(doc)
    words, lemmas, tags = _one_style(raw, quotes)
    return _Table(
        words=words,
        lemmas=lemmas,
        tags=tags,
        deps=_mapped(raw[:, 3], tuple(DEPENDENCIES)),
        names=_mapped(raw[:, 4], tuple(NAMES)),
        quotes=quotes,
        flags=_flags(doc, heads, raw[:, 5] == 1),
        heads=heads,
        lefts=lefts,
        rights=rights,
    )


def _one_style(raw: Hashes, quotes: Ints) -> tuple[Hashes, Hashes, Ints]:
    """Words, lemmas and tags, with all styles of quotation marks made one."""
    from spacy.strings import get_string_id

    words, lemmas = raw[:, 0].copy(), raw[:, 1].copy()
    tags = _mapped(raw[:, 2], tuple(TAGS))
    marks = quotes >= 2
    words[marks] = lemmas[marks] = get_string_id('"')
    tags[quotes == 2] = 1 + TAGS.index("``")
    tags[quotes == 3] = 1 + TAGS.index("''")
    return words, lemmas, tags


def _mapped(column: npt.NDArray[np.uint64], strings: tuple[str, ...]) -> Ints:
    known = _hashes(strings)
    return np.fromiter((known.get(value, 0) for value in column.tolist()), np.int32, len(column))


def _quote_states(doc: Doc) -> Ints:
    states = np.zeros(len(doc), np.int32)
    starts = np.fromiter((token.idx for token in doc), np.int64, len(doc))
    for stretch in stretches(text_of(doc)):
        first, inner, last, after = np.searchsorted(
            starts, (stretch.outer[0], stretch.start, stretch.end, stretch.outer[1])
        )
        states[first:inner] = 2
        states[inner:last] = 1
        states[last:after] = 3
    return states


def _flags(doc: Doc, heads: Ints, starts: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    flags = np.zeros((len(doc), FLAGS), np.float32)
    # How a word is written is looked at once for each word of the language in the text.
    written, where = np.unique(doc.to_array("ORTH"), return_inverse=True)
    looks = np.array([_looks(doc.vocab.strings[int(word)]) for word in written], np.float32)
    flags[:, 0] = starts
    flags[:, 1:4] = looks.reshape(-1, 3)[where]
    flags[:, 4] = heads == np.arange(len(doc))
    return flags


def _looks(word: str) -> tuple[bool, bool, bool]:
    """Whether it begins with a capital, is all capitals, and has a figure."""
    return (
        word[:1].isupper(),
        word.isupper() and len(word) > 1,
        any(char.isdigit() for char in word),
    )


def _units(doc: Doc) -> Iterator[list[int]]:
    """The tokens of each paragraph, of at most `LONGEST`, parted between sentences where possible."""
    text = text_of(doc)
    unit: list[int] = []
    for sentence in doc.sents:
        tokens = [token.i for token in sentence if not token.is_space]
        if not tokens:
            continue
        end = doc[unit[-1]].idx + len(doc[unit[-1]]) if unit else 0
        if unit and ("\n" in text[end : doc[tokens[0]].idx] or len(unit) + len(tokens) > LONGEST):
            yield unit
            unit = []
        unit.extend(tokens)
        while len(unit) > LONGEST:
            yield unit[:LONGEST]
            unit = unit[LONGEST:]
    if unit:
        yield unit


def _paragraph(table: _Table, tokens: Sequence[int]) -> Paragraph:
    index = np.asarray(tokens, np.int32)
    size = len(index)
    own = np.arange(size, dtype=np.int32)
    heads = np.searchsorted(index, table.heads[index]).astype(np.int32)
    outside = (heads >= size) | (index[np.minimum(heads, size - 1)] != table.heads[index])
    flags = table.flags[index]
    flags[0, 5] = flags[-1, 6] = 1.0
    flags[:, 7] = index[0] == 0
    return Paragraph(
        tokens=index,
        words=table.words[index],
        lemmas=table.lemmas[index],
        tags=table.tags[index],
        deps=table.deps[index],
        names=table.names[index],
        quotes=table.quotes[index],
        flags=flags,
        heads=np.where(outside, own, heads),
        lefts=np.searchsorted(index, table.lefts[index]).astype(np.int32),
        rights=(np.searchsorted(index, table.rights[index], side="right") - 1).astype(np.int32),
    )


def relations(paragraph: Paragraph, cue: int) -> Ints:
    """How each token stands to a cue in the tree; shape `(n, 4)`.

    Columns: steps up from the cue to what both hang on (`FARTHEST_UP` at most, one more where nothing
    joins them); the dependency of the branch down to the token (0 for that node itself); whether the
    branch stands before the node, behind it, or is the node; the class of the distance from the cue.
    """
    size = len(paragraph.tokens)
    found = np.zeros((size, 4), np.int32)
    found[:, 0] = FARTHEST_UP + 1
    chain = [cue]
    while paragraph.heads[chain[-1]] != chain[-1] and len(chain) <= size:
        chain.append(int(paragraph.heads[chain[-1]]))
    children = _children(paragraph)
    for steps in range(len(chain) - 1, -1, -1):
        node = chain[steps]
        found[paragraph.lefts[node] : paragraph.rights[node] + 1, :3] = (
            min(steps, FARTHEST_UP),
            0,
            0,
        )
        for child in children[node]:
            side = 1 if child < node else 2
            first, last = paragraph.lefts[child], paragraph.rights[child] + 1
            found[first:last, 1] = paragraph.deps[child]
            found[first:last, 2] = side
        found[node, 1:3] = 0
    found[:, 3] = np.searchsorted(NEAR, np.arange(size) - cue, side="right")
    return found


def _children(paragraph: Paragraph) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in paragraph.tokens]
    for place, head in enumerate(paragraph.heads.tolist()):
        if head != place:
            children[head].append(place)
    return children

"""The same results from a spaCy pipeline in less time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

Match = tuple[int, int, int, int]
"""Number of the rule, the match's id, first and one past the last token."""
_READ: dict[str, Callable[[Token], object]] = {
    "TAG": lambda token: token.tag,
    "LOWER": lambda token: token.lower,
    "DEP": lambda token: token.dep,
    "IS_SPACE": lambda token: token.is_space,
}
"""The attributes that rules for one token may look at, and how they are read."""
_MOST = 100_000
"""So many results are remembered at most, some tens of megabytes."""


@contextmanager
def quick_products() -> Iterator[None]:
    """Models that are made within multiply matrices with NumPy's library instead of BLIS.

    The build of BLIS that comes with spaCy takes about three times as long. Where somebody chose a
    graphics card, nothing is changed.
    """
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    if not isinstance(before, NumpyOps):
        yield
        return
    set_current_ops(NumpyOps(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)


def quicken(nlp: Language) -> None:
    """Let known components of a pipeline remember what they would work out again."""
    from spacy.pipeline import AttributeRuler, Lemmatizer

    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer) and component.lookups.has_table("lemma_index"):
            # Known words come as lists of thousands, which are searched from the front.
            index = component.lookups.get_table("lemma_index")
            for part_of_speech, words in list(index.items()):
                index[part_of_speech] = frozenset(words)
        elif type(component) is AttributeRuler:
            component.match = _Remembered(component).match  # type: ignore[method-assign]  # the same, remembered


def forget(nlp: Language) -> None:
    """Let lemmatisers that remember too much begin anew: spaCy's keep every word that they saw."""
    from spacy.pipeline import Lemmatizer

    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer) and len(component.cache) > _MOST:
            component.cache.clear()


class _Remembered:
    """An attribute ruler's matches, where those of single tokens are worked out once for each kind.

    Most rules look at one token's tag, word and relation, so that tokens which have these in
    common match alike; spaCy tries all rules on every token. Rules for several tokens, or for
    anything else, are tried as ever.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        from spacy.matcher import Matcher

        self._vocab = ruler.vocab
        self._single = Matcher(ruler.vocab, validate=False)
        self._other = Matcher(ruler.vocab, validate=False)
        self._known: dict[tuple[object, ...], tuple[tuple[int, int], ...]] = {}
        for number, rule in enumerate(ruler.patterns):
            patterns = cast("list[list[dict[str, Any]]]", rule["patterns"])
            plain = all(len(p) == 1 and p[0].keys() <= _READ.keys() for p in patterns)
            (self._single if plain else self._other).add(str(number), patterns)

    def match(self, doc: Doc) -> list[Match]:
        """What `AttributeRuler.match` returns for `doc`."""
        found = self._matches(self._other, doc)
        for token in doc:
            key = tuple(read(token) for read in _READ.values())
            rules = self._known.get(key)
            if rules is None:
                if len(self._known) >= _MOST:
                    self._known.clear()
                alone = self._matches(self._single, doc[token.i : token.i + 1])
                rules = self._known[key] = tuple((number, name) for number, name, _, _ in alone)
            found.extend((number, name, token.i, token.i + 1) for number, name in rules)
        return sorted(found)

    def _matches(self, matcher: Matcher, words: Any) -> list[Match]:
        strings = self._vocab.strings
        matches = matcher(words, allow_missing=True, as_spans=False)
        return [(int(strings[name]), name, start, end) for name, start, end in matches]

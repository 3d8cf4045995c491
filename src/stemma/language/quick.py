"""The same results from a spaCy pipeline in less time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

Match = tuple[int, int, int, int]
"""Number of the rule, the match's id, first and one past the last token."""
Pattern = list[dict[str, Any]]
"""A rule's tokens, each by its attributes, as spaCy's `Matcher` takes them."""
_PLAIN = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""The attributes that a remembered rule may look at."""
_MOST = 100_000
"""So many lemmas are remembered at most, some tens of megabytes."""


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

    Most rules look at one token's tag and relation, some at its word, so that tokens which have
    these in common match alike; spaCy tries all rules on every token. Rules for several tokens, or
    for anything else, are tried as ever.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        from spacy.matcher import Matcher

        self._vocab = ruler.vocab
        self._single = Matcher(ruler.vocab, validate=False)
        self._other = Matcher(ruler.vocab, validate=False)
        self._words: set[int] = set()
        self._known: dict[tuple[int, int, bool, int], tuple[tuple[int, int], ...]] = {}
        for number, rule in enumerate(ruler.patterns):
            patterns = cast("list[Pattern]", rule["patterns"])
            if all(map(_is_plain, patterns)):
                self._single.add(str(number), patterns)
                self._words.update(ruler.vocab.strings.add(w) for p in patterns for w in _words(p))
            else:
                self._other.add(str(number), patterns)

    def match(self, doc: Doc) -> list[Match]:
        """What `AttributeRuler.match` returns for `doc`."""
        found = self._matches(self._other, doc)
        for index, token in enumerate(doc):
            word = token.lower if token.lower in self._words else 0
            key = (token.tag, token.dep, token.is_space, word)
            rules = self._known.get(key)
            if rules is None:
                alone = self._matches(self._single, doc[index : index + 1])
                rules = self._known[key] = tuple((number, name) for number, name, _, _ in alone)
            found.extend((number, name, index, index + 1) for number, name in rules)
        return sorted(found)

    def _matches(self, matcher: Matcher, words: Any) -> list[Match]:
        strings = self._vocab.strings
        matches = matcher(words, allow_missing=True, as_spans=False)
        return [(int(strings[name]), name, start, end) for name, start, end in matches]


def _is_plain(pattern: Pattern) -> bool:
    """Whether a rule looks at one token only, and at its word only if it names it."""
    if len(pattern) != 1 or not pattern[0].keys() <= _PLAIN:
        return False
    word = pattern[0].get("LOWER", "")
    return isinstance(word, str) or word.keys() == {"IN"}


def _words(pattern: Pattern) -> list[str]:
    """The words that a plain rule names."""
    word = pattern[0].get("LOWER", [])
    return [word] if isinstance(word, str) else list(word["IN"] if word else ())

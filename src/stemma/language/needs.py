"""What the rules read from a parse, and whether a pipeline gives it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PROBE = (
    "The minister of health said on Monday that she will meet two doctors who did not sign the "
    "letter. It was sent by Anna Smith of Microsoft in London."
)
"""Two sentences that hold the constructions that the rules look for most."""
TAGS = frozenset({"DT", "NN", "VBD", "IN", "PRP"})
"""Tags of the Penn Treebank that the probe's words have in any English model."""
DEPENDENCIES = frozenset({"nsubj", "ccomp", "pobj", "dobj", "prep", "relcl", "neg", "nsubjpass"})
"""Relations of the ClearNLP scheme, which spaCy's English models use, that the probe holds."""
LEMMAS = frozenset({"say", "doctor"})
"""Lemmas of words that the probe inflects."""
MOST = 2
"""So many of them may be missing: a parser may err, a scheme of other names lacks more."""
KINDS = frozenset({"PERSON", "ORG", "GPE"})
"""Kinds of names, after OntoNotes; a name finder must know them where it says what it knows."""


def lacking(nlp: Language) -> str:
    """What a pipeline does not give of all that the rules read, as a list in words, or nothing."""
    with warnings.catch_warnings():
        # What a component lacks it warns of itself, once for each run; here it is told once.
        warnings.simplefilter("ignore")
        doc = nlp(PROBE)
    found = [
        "sentence borders" * (not doc.has_annotation("SENT_START")),
        "tags of the Penn Treebank" * (not _has_tags(doc)),
        "parts of speech" * (not doc.has_annotation("POS")),
        "lemmas" * (not {token.lemma_ for token in doc} >= LEMMAS),
        "dependency labels of the ClearNLP scheme" * (not _has_dependencies(doc)),
        "names of the kinds PERSON, ORG and GPE" * (not _has_names(nlp, doc)),
    ]
    *others, last = [one for one in found if one] or [""]
    return ", ".join(others) + " and " * bool(others) + last


def _has_tags(doc: Doc) -> bool:
    return len(TAGS - {token.tag_ for token in doc}) < MOST


def _has_dependencies(doc: Doc) -> bool:
    return len(DEPENDENCIES - {token.dep_ for token in doc}) <= MOST


def _has_names(nlp: Language, doc: Doc) -> bool:
    known = set(nlp.pipe_labels.get("ner", KINDS))
    return doc.has_annotation("ENT_IOB") and known >= KINDS

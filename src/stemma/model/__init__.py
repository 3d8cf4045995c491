"""The nouns: one per file, frozen, every field documented. They import nothing but each other."""

from stemma.model.article import Article, Residue, Sentence, Skipped, Zone
from stemma.model.collection import Collection
from stemma.model.credit import Credit
from stemma.model.difference import Difference, Reading
from stemma.model.dossier import SCHEMA, Dossier, Sourcing, Story, TimelineEvent
from stemma.model.edit import Edit, EditKind
from stemma.model.entity import Entity
from stemma.model.independence import Independence
from stemma.model.lineage import Account, Edge, EdgeKind, Evidence, Lineage, Node, Rival
from stemma.model.marks import EventMention, Mention, Quantity, TimeExpression
from stemma.model.moment import Moment
from stemma.model.noun import Noun
from stemma.model.passage import Passage
from stemma.model.quotation import Quotation, Rendering, Speaker, Utterance
from stemma.model.span import Span
from stemma.model.statement import Occurrence, Origin, Statement

__all__ = [
    "SCHEMA",
    "Account",
    "Article",
    "Collection",
    "Credit",
    "Difference",
    "Dossier",
    "Edge",
    "EdgeKind",
    "Edit",
    "EditKind",
    "Entity",
    "EventMention",
    "Evidence",
    "Independence",
    "Lineage",
    "Mention",
    "Moment",
    "Node",
    "Noun",
    "Occurrence",
    "Origin",
    "Passage",
    "Quantity",
    "Quotation",
    "Reading",
    "Rendering",
    "Residue",
    "Rival",
    "Sentence",
    "Skipped",
    "Sourcing",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "TimeExpression",
    "TimelineEvent",
    "Utterance",
    "Zone",
]

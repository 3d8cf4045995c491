"""The form of one line of `stemma annotate`: the marks of an article, spans as plain offsets."""

from __future__ import annotations

from typing import Literal

from stemma.model import Noun
from stemma.model.credit import Coverage, CreditKind
from stemma.model.entity import EntityKind
from stemma.model.marks import Hedge, MentionForm, Status
from stemma.model.quotation import QuotationKind

ANNOTATIONS = "stemma-annotations/1"
"""The name and version of this form."""

Offsets = tuple[int, int]
"""First and one past the last code point in `text`."""


class SpeakerMark(Noun, kw_only=True, frozen=True):
    """Whose words a quotation reports."""

    name: str
    """The fullest name found, or the words that describe an unnamed speaker."""
    entity: str | None
    """The `id` of the entity, where it is one."""
    basis: str
    """How the words were brought to a speaker, in plain words."""


class QuotationMark(Noun, kw_only=True, frozen=True):
    """One report of something said (PolNeAR's *attribution relation*)."""

    content: tuple[Offsets, ...]
    """What was said as PolNeAR delimits it: with quotation marks, the stop within them, and `that`."""
    words: tuple[Offsets, ...]
    """The words alone, as the page shows them."""
    source: tuple[Offsets, ...]
    """The words that name the speaker in this sentence; none where the speaker stands elsewhere."""
    cue: tuple[Offsets, ...]
    """The word that reports: `said`, `according to`."""
    kind: QuotationKind
    """`direct`: within quotation marks; `indirect`: without; `mixed`: partly."""
    speaker: SpeakerMark | None
    """Who said it, or nothing where the article does not say."""
    via: tuple[str, ...]
    """Through whom the article has it, nearest first: `CNN`, `Associated Press`."""
    confidence: float
    """How sure it is that this is reported as said, between 0 and 1."""
    basis: str
    """Why it is taken for a quotation, in plain words."""


class CreditMark(Noun, kw_only=True, frozen=True):
    """One acknowledgement of another outlet or agency."""

    span: Offsets | None
    """The words in the text; nothing where the credit stands in what was set aside."""
    text: str
    """The words as printed."""
    to: str
    """The credited outlet by its usual name (`Associated Press` for `AP`)."""
    kind: CreditKind
    """`told X`, `X reports`, `citing X`, `in a statement to X`, a dateline, a byline, `(X)`, a photo credit."""
    covers: Coverage
    """What the credit stands for."""
    confidence: float
    """How sure it is that these words credit that outlet, between 0 and 1."""
    basis: str
    """Why, in plain words."""


class NameMark(Noun, kw_only=True, frozen=True):
    """Words that stand for a person, body or place."""

    span: Offsets
    """The words: a name without title or article, a role noun phrase, a pronoun."""
    entity: str
    """The `id` of the entity."""
    kind: EntityKind
    """What the entity is."""
    form: MentionForm
    """`name`: in full; `short`: a surname or abbreviation; `role`: `the minister`; `demonym`: `the Danes`; `seat`: a capital or building for its government; `pronoun`."""
    confidence: float
    """How sure it is that these words stand for that entity, between 0 and 1."""
    basis: str
    """Why, in plain words."""


class EntityMark(Noun, kw_only=True, frozen=True):
    """A person, body or place that this article mentions."""

    id: str
    """The same in every line of one run that takes its articles for one story."""
    name: str
    """The fullest form, which is always one of `forms`."""
    kind: EntityKind
    """What it is."""
    forms: tuple[str, ...]
    """Every form found in the story, most frequent first."""


class TimeMark(Noun, kw_only=True, frozen=True):
    """Words that say when, and the time that they come to."""

    span: Offsets
    """The words."""
    value: str
    """A TIMEX3 value; `PRESENT_REF` or the like where no calendar time follows."""
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """The TIMEX3 type."""
    precision: str
    """`minute`, `hour`, `day`, `week`, `month`, `season`, `year`, or empty."""
    basis: str
    """`explicit`, or what it was resolved against: `published 2031-03-06`."""
    confidence: float
    """How sure the value is, between 0 and 1."""


class QuantityMark(Noun, kw_only=True, frozen=True):
    """A number with its unit, what it counts and how firmly it is said."""

    span: Offsets
    """The words, hedge and unit included."""
    value: float
    """The number, scale words applied (`130 million` is 130000000)."""
    unit: str
    """`USD`, `percent`, `km`, or the lemma of what is counted where no unit is given."""
    counted: str
    """The lemma of the head noun that is counted (`soldier`), or empty."""
    hedge: Hedge | None
    """`almost`, `at least`, ... as a class."""
    confidence: float
    """How sure value, unit and what is counted are, between 0 and 1."""
    basis: str
    """Why, in plain words."""


class EventMark(Noun, kw_only=True, frozen=True):
    """Something that happens, as one clause or noun presents it."""

    span: Offsets
    """The verb or noun."""
    lemma: str
    """Its lemma, nouns brought to their verb where that is plain (`meeting` is `meet`)."""
    status: Status
    """How far it has come, as the words present it."""
    participants: tuple[str, ...]
    """Who takes part: ids of entities, sorted."""
    clause: Offsets
    """The clause that presents it."""
    confidence: float
    """How sure the status is, between 0 and 1."""
    basis: str
    """Why, in plain words."""


class AnnotatedArticle(Noun, kw_only=True, frozen=True):
    """One article with all its marks; every pair of offsets counts Unicode code points of `text`."""

    id: str
    """The article's `id`: of the record that it was, or made from what the article says."""
    source: str
    """The name of the file or record it was read from."""
    text: str
    """What the offsets count in: the snapshot, or the record's own text as it is."""
    quotations: tuple[QuotationMark, ...]
    """Everything that is reported as said, in the order of the text."""
    credits: tuple[CreditMark, ...]
    """Where the article says it has something from."""
    names: tuple[NameMark, ...]
    """Every mention of a person, body or place, in the order of the text."""
    entities: tuple[EntityMark, ...]
    """Everybody and everything that the other marks refer to, by name."""
    times: tuple[TimeMark, ...]
    """Every time expression, in the order of the text."""
    quantities: tuple[QuantityMark, ...]
    """Every number that counts or measures, in the order of the text."""
    events: tuple[EventMark, ...]
    """What happens, in the order of the text."""

"""A rich dossier made by hand: every noun and every kind of mark that a page can show."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

from stemma.composition.verify import verify
from stemma.model import (
    Account,
    Article,
    Credit,
    Difference,
    Dossier,
    Edge,
    Entity,
    EventMention,
    Independence,
    Lineage,
    Mention,
    Node,
    Origin,
    Passage,
    Quantity,
    Quotation,
    Reading,
    Rendering,
    Residue,
    Rival,
    Skipped,
    Sourcing,
    Statement,
    Story,
    TimeExpression,
    TimelineEvent,
    Utterance,
    Zone,
)
from stemma.model.quotation import RenderingKind
from stemma.reuse import with_edits
from tests.render import texts
from tests.render.making import Texts, article, evidence, moment

OriginKind = Literal["speaker", "unnamed speaker", "outlet", "document", "own reporting", "unknown"]
Stated = tuple[str, str, str, tuple[tuple[OriginKind, str, str], ...]]

ACCOUNTS = {"A": "ABCG", "NPA": "DF", "E": "E"}


def articles() -> tuple[Article, ...]:
    """The seven articles, A with residue, B with a dateline, C with highlights."""
    menu = "Home News Sport Ferry times Subscribe"
    return (
        article(
            "A", texts.A, "Passengers stranded above Lake Veren", "Karsholm Courier",
            "2031-03-04T13:05:00+01:00", authors=("Lene Aas",),
            residue=(
                Residue(start=0, end=len(menu), reason="menu", text=menu),
                Residue(start=900, end=920, reason="share bar", text="Share Post Pin Print"),
            ),
        ),
        article(
            "B", texts.B, "Cable car stops with almost forty aboard", "The Morning Ledger",
            "2031-03-04T15:40:00+01:00",
            zones=(Zone(start=0, end=len("KARSHOLM (The Morning Ledger) –"), kind="dateline"),),
        ),
        article(
            "C", texts.HIGHLIGHTS + texts.C, "All passengers of Karsholm cable car safe",
            "Karsholm Courier", "2031-03-04T22:10:00+01:00", authors=("Lene Aas", "Per Dahl"),
            zones=(Zone(start=0, end=len(texts.HIGHLIGHTS.rstrip()), kind="highlights"),),
        ),
        article("D", texts.D, "Ropes bring cable car passengers down", "Radio Fjell",
                "2031-03-04T22:10:00+01:00"),
        article("E", texts.E, "“After that we sang”: a night on the jetty", "The Valley Post",
                "2031-03-05T06:00:00+01:00", authors=("Ragna Moe",)),
        article("F", texts.F, "Dozens brought down from cable car", None,
                "2031-03-05T07:30:00+01:00"),
        article("G", texts.G, "What <b>nobody</b> tells you about the cable car", "Lakeside Blog",
                None),
    )  # fmt: skip


def _passages(t: Texts) -> tuple[Passage, ...]:
    gust = "The cabins stopped when a gust pushed the lower cable out of its guide, "
    halt = "the Karsholm cable car came to a halt shortly before noon"
    year = "arries about 200,000 people a year"
    return (
        t.passage("p1", "A", "B", ("above Lake Veren on Tuesday after " + halt,)),
        t.passage("p2", "A", "B", (gust, "Veren Lifts", "said in a statement.")),
        t.passage("p3", "A", "B", ("We heard a bang and then nothing moved", "Tomas Brandt, a teacher who was in"), speech=True),
        t.passage("p4", "A", "C", (gust + "the operator, Veren Lifts, said in a statement.",)),
        t.passage("p5", "A", "C", ("Rescue crews are expected to lower the last passengers by nightfall.",)),
        t.passage("p6", "A", "C", ("\"We heard a bang and then nothing moved any more,\" said Tomas Brandt, a teacher who was in the third cabin with nine pupils.\n\nThe cable car was inspected in February, according to the town's building office. It opened in 1987 and c" + year + ".",)),
        t.passage("p7", "D", "F", ("Crews on ropes brought dozens of passengers down from a stranded cable car", "on Tuesday")),
        t.passage("p8", "D", "F", ("The last of them reached the shore", "at 8:40 p.m.,", "Anders Holm", "Three people were taken to hospital")),
        t.passage("p9", "A", "G", (halt,)),
        t.passage("pa", "A", "G", ("a gust pushed the lower cable out of its guide,"[2:], "c" + year)),
        t.passage("pb", "B", "C", ("We heard a bang and then nothing moved",), speech=True),
    )  # fmt: skip


def _lineage(t: Texts) -> Lineage:
    nodes = (
        *(Node(id=f"a-{s}", kind="article", label=s) for s in "ABCDEFG"),
        Node(id="l-channel-8", kind="lost", label="Channel 8"),
        Node(id="l-npa", kind="lost", label="Northern Press Agency"),
    )
    time = "One was published on 4 March at 13:05, the other later."
    edges = (
        Edge(parent="a-A", child="a-B", kind="copy", confidence=0.97, shared=0.52, passages=("p1", "p2", "p3"), evidence=(
            evidence("narrator prose", 212.4, "31 words of the reporter's own prose are the same in both, in 3 stretches.", t.at("A", "shortly before noon"), t.at("B", "shortly before noon")),
            evidence("credit", 20.0, "The text itself names the Karsholm Courier.", t.at("B", "the Karsholm Courier reports")),
            evidence("shared quotation", 0.0, "7 words of somebody's speech are the same in both: one utterance, which is no sign of copying by itself."),
            evidence("time", 0.0, time))),
        Edge(parent="l-channel-8", child="a-B", kind="credit", confidence=0.9, evidence=(
            evidence("credit", 20.0, "The text itself names Channel 8.", t.at("B", "Channel 8 reported")),)),
        Edge(parent="a-A", child="a-C", kind="revision", confidence=0.99, shared=0.61, passages=("p4", "p5", "p6"), evidence=(
            evidence("narrator prose", 840.2, "71 words of the reporter's own prose are the same in both, in 3 stretches."),
            evidence("revision", 10.0, "Both are by Karsholm Courier and share 68% of the shorter one's words: versions of one article."))),
        Edge(parent="l-npa", child="a-D", kind="credit", confidence=0.92, evidence=(
            evidence("credit", 20.0, "The dateline names Northern Press Agency.", t.at("D", "Northern Press Agency")),)),
        Edge(parent="l-npa", child="a-F", kind="common_source", confidence=0.71, shared=0.66, passages=("p7", "p8"), evidence=(
            evidence("narrator prose", 160.0, "22 words of the reporter's own prose are the same in D, which credits Northern Press Agency.", t.at("F", "Crews on ropes")),),
            rival=Rival(parent="a-D", kind="copy", because="F may have it from D itself, which was published first.")),
        Edge(parent="a-A", child="a-G", kind="undirected", confidence=0.58, shared=0.24, passages=("p9", "pa"), evidence=(
            evidence("narrator prose", 64.8, "14 words of the reporter's own prose are the same in both, in 2 stretches."),),
            rival=Rival(parent="a-A", kind="copy", because="G has no date; nothing tells which of the two was written first.")),
    )  # fmt: skip
    return Lineage(nodes=nodes, edges=edges)


def _quotations(t: Texts) -> tuple[Quotation, ...]:
    bang = "We heard a bang and then nothing moved any more,"
    look = "look into every part of the system, including the guides, the brakes and the wind alarm"
    alarm = "the wind alarm had been switched off on Monday"
    return (
        t.quotation("q1", "A", bang, bang, "Tomas Brandt", marked=True),
        t.quotation("q2", "B", bang[:38] + ",", bang[:38] + ",", "Tomas Brandt", marked=True),
        t.quotation("q3", "C", bang, bang, "Tomas Brandt", marked=True),
        t.quotation("q4", "A", look, look, "Ilse Kvam", marked=False),
        t.quotation("q5", "B", look, look, "Ilse Kvam", marked=True),
        t.quotation("q6", "D", "Nobody panicked, and that made our work possible,", "Nobody panicked, and that made our work possible,", "Anders Holm", marked=True),
        t.quotation("q7", "E", "My phone died at four. After that we sang,", "My phone died at four. After that we sang,", "Marit Sund", marked=True),
        t.quotation("q8", "E", alarm, alarm, "two mechanics of the operator", marked=False),
        t.quotation("q9", "G", "The wind alarm was working", "The wind alarm was working", "Veren Lifts", marked=False),
    )  # fmt: skip


def _utterances(quotations: tuple[Quotation, ...]) -> tuple[Utterance, ...]:
    by = {one.id: one for one in quotations}

    def one(name: str, best: str, *kinds: tuple[str, RenderingKind]) -> Utterance:
        speaker = by[best].speaker
        return Utterance(
            id=name,
            span=by[best].content[0],
            speaker=speaker.text if speaker else "",
            renderings=tuple(
                Rendering(quotation=q, span=by[q].content[0], kind=kind) for q, kind in kinds
            ),
            articles=tuple(by[q].span.article for q, _ in kinds),
        )

    return (
        one("u1", "q1", ("q1", "verbatim"), ("q2", "trimmed"), ("q3", "verbatim")),
        one("u2", "q4", ("q4", "verbatim"), ("q5", "promoted")),
        one("u3", "q6", ("q6", "verbatim")),
    )


ROWS: tuple[Stated, ...] = (
    ("est", "E own: Forty-one people came down that way | C own: All 41 passengers of the Karsholm cable car are safe", "Established: they name different sources, the fire service and Anders Holm.", (("speaker", "Anders Holm", "E"), ("speaker", "the fire service", "C"),)),
    ("est", "E own: the wind alarm had been switched off on Monday | C own: The wind alarm had been switched off on Monday, two employees said", "Established: The Valley Post shows its own reporting on this.", (("unnamed speaker", "two mechanics of the operator", "E"), ("unnamed speaker", "two employees", "C"),)),
    ("not", "A own: It opened in 1987 | B inherited: The cable car opened in 1987 | C inherited: It opened in 1987 | D own: The line, opened in 1987", "Not established: not both say where they have it from.", (("unknown", "", "ABCD"),)),
    ("der", "D own: The last of them reached the shore of Lake Veren at 8:40 p.m. | F inherited: The last of them reached the shore at 8:40 p.m. | E own: the last of them at twenty to nine", "Derivative: they go back to one speaker, Anders Holm.", (("speaker", "Anders Holm", "DFE"),)),
    ("not", "C own: Three passengers were taken to hospital with mild hypothermia | D own: Three people were taken to hospital with hypothermia | F inherited: Three people were taken to hospital", "Not established: not both say where they have it from.", (("unknown", "", "CDF"),)),
    ("der", "A own: The cabins stopped when a gust pushed the lower cable out of its guide | B inherited: The cabins stopped when a gust pushed the lower cable out of its guide | C inherited: The cabins stopped when a gust pushed the lower cable out of its guide | G inherited: A gust pushed the lower cable out of its guide", "Derivative: they go back to one line of reporting.", (("speaker", "Veren Lifts", "ABCG"),)),
    ("der", "A own: the Karsholm cable car came to a halt shortly before noon | B inherited: the Karsholm cable car came to a halt shortly before noon | G inherited: the Karsholm cable car came to a halt shortly before noon", "Derivative: they go back to one line of reporting.", (("unknown", "", "ABG"),)),
    ("not", "A own: The cable car was inspected in February | C inherited: The cable car was inspected in February | D differs: was last inspected in March | F differs: The line was last inspected in March", "Not established: they do not say the same.", (("document", "the town's building office", "AC"), ("unnamed speaker", "a ministry spokeswoman", "DF"),)),
    ("not", "A own: Thirty-eight passengers were left hanging above Lake Veren on Tuesday | B differs: Almost forty people hung above Lake Veren on Tuesday", "Derivative: they go back to one line of reporting.", (("unknown", "", "AB"),)),
    ("der", "A own: the town would look into every part of the system | B inherited: the town would \"look into every part of the system", "Derivative: they go back to one speaker, Ilse Kvam.", (("speaker", "Ilse Kvam", "AB"),)),
    ("der", "A own: carries about 200,000 people a year | C inherited: carries about 200,000 people a year | G inherited: It carries about 200,000 people a year", "Derivative: they go back to one line of reporting.", (("unknown", "", "ACG"),)),
    ("der", "A own: We heard a bang and then nothing moved any more | B inherited: We heard a bang and then nothing moved | C inherited: We heard a bang and then nothing moved any more", "Derivative: they go back to one speaker, Tomas Brandt.", (("speaker", "Tomas Brandt", "ABC"),)),
    ("der", "D own: Crews on ropes brought dozens of passengers down from a stranded cable car | F inherited: Crews on ropes brought dozens of passengers down from a stranded cable car", "Derivative: they go back to one line of reporting.", (("outlet", "Northern Press Agency", "DF"),)),
    ("der", "A own: Rescue crews are expected to lower the last passengers by nightfall | C inherited: Rescue crews are expected to lower the last passengers by nightfall", "Derivative: they go back to one line of reporting.", (("unknown", "", "AC"),)),
)  # fmt: skip
"""Statements of several articles: independence, occurrences, reason, origins."""

ALONE = (
    ("B", "The operator denied that the wind alarm had been switched off"),
    ("G", "The wind alarm was working"),
    ("E", "I was on the jetty when the first passenger came down"),
    ("E", "Ropes swung from the cabins"),
    ("E", "the cabin had swayed for hours"),
    ("E", "My phone died at four"),
    ("D", "Nobody panicked, and that made our work possible"),
    ("D", "a ministry spokeswoman said"),
    ("G", "nobody can say why"),
    ("C", "nine hours after it came to a halt above Lake Veren"),
    ("A", "according to the town's building office"),
    ("F", "in the north on Tuesday evening"),
)
"""Statements that one article alone makes."""

VALUES = {
    "est": Independence.ESTABLISHED,
    "not": Independence.NOT_ESTABLISHED,
    "der": Independence.DERIVATIVE,
}


def _account_of(siglum: str) -> str:
    return next(f"c-{label}" for label, members in ACCOUNTS.items() if siglum in members)


def _statements(t: Texts) -> tuple[Statement, ...]:
    alone: list[Stated] = [
        ("not", f"{siglum} own: {words}", "Only one article says so.", (("unknown", "", siglum),))
        for siglum, words in ALONE
    ]
    made = []
    for number, (value, spec, because, origins) in enumerate([*ROWS, *alone]):
        occurrences = t.occurrences(spec)
        sigla = sorted({one.span.article for one in occurrences})
        best = occurrences[0].span
        made.append(
            Statement(
                id=f"s{number:02}",
                span=best,
                sentence=best,
                text=t.of[best.article[2:]].words(best),
                occurrences=tuple(sorted(occurrences, key=lambda one: one.span)),
                articles=tuple(sigla),
                outlets=tuple(sorted({o for s in sigla if (o := t.of[s[2:]].outlet)})),
                accounts=tuple(dict.fromkeys(_account_of(s[2:]) for s in sigla)),
                origins=tuple(
                    Origin(
                        kind=kind,
                        name=name,
                        articles=tuple(f"a-{s}" for s in who),
                        occurrences=tuple(o.span for o in occurrences if o.span.article[2:] in who),
                    )
                    for kind, name, who in origins
                ),
                independence=VALUES[value],
                because=because,
                legs=tuple(
                    (one, other)
                    for one, other in combinations(sorted(o.span for o in occurrences), 2)
                    if value == "est"
                ),
                silent=tuple(
                    f"a-{s}" for s in "ABCDEFG" if len(sigla) > 1 and f"a-{s}" not in sigla
                ),
            )
        )
    return tuple(made)


def _differences(t: Texts) -> tuple[Difference, ...]:
    off = "The wind alarm had been switched off on Monday"
    return (
        Difference(id="d1", kind="number", verdict="superseded", statements=("s08", "s00"), because="The later articles give the later number.", readings=(
            Reading(value="38", spans=(t.at("A", "Thirty-eight"),)),
            Reading(value="about 40", spans=(t.at("B", "Almost forty"),)),
            Reading(value="41", spans=(t.at("C", "All 41"), t.at("E", "Forty-one"))))),
        Difference(id="d2", kind="date", verdict="contradictory", statements=("s07",), because="Two dates for one event; time does not decide between them.", readings=(
            Reading(value="2031-02", spans=(t.at("A", "in February"), t.at("C", "in February"))),
            Reading(value="2031-03", spans=(t.at("D", "in March"), t.at("F", "in March"))))),
        Difference(id="d3", kind="denial", verdict="disputed", statements=("s01", "s14", "s15"), because="One side says so, the other denies it: two parties, not two accounts.", readings=(
            Reading(value="says so", spans=(t.at("C", off), t.at("E", off[4:]))),
            Reading(value="denies it", spans=(t.at("B", "The operator denied that the wind alarm had been switched off"), t.at("G", "The wind alarm was working"))))),
        Difference(id="d4", kind="status", verdict="superseded", statements=("s13",), because="A fossil: left standing in C after its own newer text says that it is done.", readings=(
            Reading(value="expected", spans=(t.at("C", "are expected to lower the last passengers by nightfall"),)),
            Reading(value="done", spans=(t.at("C", "All 41 passengers of the Karsholm cable car are safe"),)))),
    )  # fmt: skip


def dossier() -> Dossier:
    """Seven articles, three accounts, two lost sources; every span verifies."""
    given = articles()
    t = Texts(given)
    quotations = _quotations(t)
    made = Dossier(
        generator="stemma 0.1.0",
        story=Story(
            title="Passengers stranded above Lake Veren",
            article="a-A",
            when=moment("2031-03-04", "named by 6 of 7 articles"),
            place="Karsholm",
        ),
        articles=given,
        accounts=tuple(
            Account(
                id=f"c-{label}",
                label=label if label != "NPA" else "Northern Press Agency",
                articles=tuple(f"a-{s}" for s in members),
                root=f"a-{label}" if label != "NPA" else "l-npa",
            )
            for label, members in ACCOUNTS.items()
        ),
        lineage=_lineage(t),
        passages=with_edits(_passages(t), given, {}),
        quotations=quotations,
        utterances=_utterances(quotations),
        credits=(
            Credit(id="k1", span=t.at("B", "the Karsholm Courier reports"), text="the Karsholm Courier reports", article="a-B", to="Karsholm Courier", kind="reports", covers="sentence"),
            Credit(id="k2", span=t.at("B", "Channel 8 reported"), text="Channel 8 reported", article="a-B", to="Channel 8", kind="reports", covers="sentence"),
            Credit(id="k3", span=t.at("D", "Northern Press Agency"), text="Northern Press Agency", article="a-D", to="Northern Press Agency", kind="dateline", covers="article"),
        ),
        entities=(
            Entity(id="e1", name="Tomas Brandt", kind="person", forms=("Tomas Brandt",), spans=(t.at("A", "Tomas Brandt"), t.at("B", "Tomas Brandt"))),
            Entity(id="e2", name="Veren Lifts", kind="body", forms=("Veren Lifts",), spans=(t.at("A", "Veren Lifts"), t.at("A", "the operator"))),
        ),
        mentions=(
            Mention(span=t.at("A", "the operator"), entity="e2", form="role", confidence=0.8, basis="the body named beside it"),
            Mention(span=t.at("A", "Veren Lifts"), entity="e2"),
            Mention(span=t.at("A", "Tomas Brandt"), entity="e1"),
            Mention(span=t.at("B", "Tomas Brandt"), entity="e1"),
        ),
        times=(
            TimeExpression(span=t.at("A", "Tuesday"), value="2031-03-04", type="DATE", precision="day", basis="published 2031-03-04", confidence=0.96),
            TimeExpression(span=t.at("A", "1987"), value="1987", type="DATE", precision="year", basis="explicit"),
            TimeExpression(span=t.at("C", "nine hours"), value="PT9H", type="DURATION", precision="hour", basis="explicit"),
        ),
        quantities=(
            Quantity(span=t.at("A", "Thirty-eight passengers"), value=38, unit="passenger", counted="passenger"),
            Quantity(span=t.at("A", "about 200,000 people"), value=200000, unit="person", counted="person", hedge="about"),
        ),
        events=(
            EventMention(span=t.at("A", "stopped"), lemma="stop", status="done", participants=(), clause=t.at("A", "The cabins stopped")),
            EventMention(span=t.at("A", "lower the last"), lemma="lower", status="expected", participants=("e1",), clause=t.at("A", "lower the last passengers"), confidence=0.9, basis='"expected to" before the verb'),
        ),
        statements=_statements(t),
        differences=_differences(t),
        timeline=(
            TimelineEvent(when=moment("1987", "explicit"), statement="s02", spans=(t.at("A", "1987"), t.at("D", "1987"))),
            TimelineEvent(when=moment("2031-02", '"February" before 2031-03-04'), statement="s07", spans=(t.at("A", "February"),)),
            TimelineEvent(when=moment("2031-03-03", '"Monday" before 2031-03-04'), statement="s01", spans=(t.at("E", "Monday"), t.at("C", "Monday"))),
            TimelineEvent(when=moment("2031-03-04T20:40", '"8:40 p.m." on 2031-03-04'), statement="s03", spans=(t.at("D", "8:40 p.m."),)),
        ),
        sourcing=Sourcing(
            articles=7, accounts=3, lost=2, established=2,
            lines=(
                "Based on 7 articles (Karsholm Courier, Lakeside Blog, Radio Fjell, The Morning Ledger, The Valley Post, 1 article of unknown outlet).",
                "They come to 3 lines of reporting: A, B, C, G are one account, rooted in A.",
                "They rest in part on 2 sources not at hand: Channel 8, Northern Press Agency.",
                "2 statements are established by independent accounts; for all others independence is not established.",
            ),
        ),
        skipped=(Skipped(source="photo.jpg", reason="This is not text; export the page as HTML or text."),),
        settings={"language model": "en_core_web_md 3.7.1", "embedding model": "all-MiniLM-L6-v2"},
    )  # fmt: skip
    verify(made)
    return made

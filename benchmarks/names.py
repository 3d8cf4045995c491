"""Who is who across articles: MEANTIME (Minard et al. 2016), 120 Wikinews articles in four topics.

    python benchmarks/names.py
    python benchmarks/names.py --bases

The data is found beside the checkout or through `STEMMA_SHARED`. Topics `airbus` and `gm` are for
tuning, `apple` and `stock` for measuring; no rule was made or changed for what is printed of those.

The truth of a mention is its `entity`, which holds across the documents of a topic; mentions without
one are left out, and so is all that is no ENTITY. Clusters never cross topics. What counts as a name:

* `names`: those that the annotators call names (`syn` NAM or PRE.NAM), of every type, products and
  indices too. This is the set of the bar: it says "gold names", and a baseline of string rules
  comes near the 82.1 that it gives for peers' string rules;
* `who`: the same, of people, bodies and places only, which is what annotation is for;
* `names+`: also the mentions that were marked later and without `syn`, if their last word has a
  capital;
* `nominal`: all mentions that are no pronouns; `all`: pronouns too.

B3 is BCubed (Bagga and Baldwin 1998) with every mention counting once. A mention for which nothing
is found stands alone. "End to end" takes the mentions that annotation finds by itself: one and a
gold mention are matched if they overlap by more than half of both, or end together; B3 counts what is
missed or made up against recall or precision. Only the headline and the first five sentences count,
as only there all mentions are annotated.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stemma.annotation.names.entities import entities
from stemma.annotation.names.given import identify
from stemma.language import pipeline
from stemma.model import Article, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

TUNING = ("corpus_airbus", "corpus_gm")
MEASURING = ("corpus_apple", "corpus_stock")

_PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his she her hers it its they them their "
    "theirs who whom whose which that this these those himself herself itself themselves ourselves "
    "myself both one".split()
)
_DETERMINERS = re.compile(r"^(?:the|a|an|its|their|his|her|our|my|this) ")
_SMALL = frozenset({"of", "the", "and", "for"})

Topic = list[tuple[dict[str, Any], Article, "Doc"]]
Clusters = Mapping[Span, Hashable]


def main() -> None:
    """Print both parts, by topic, and if asked what each basis is worth on the tuning topics."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bases", action="store_true", help="confidences of `names/bases.py`")
    options = parser.parse_args()
    topics = _topics()
    if options.bases:
        _print_bases([topics[topic] for topic in TUNING])
        return
    print("gold mentions: B3 precision / recall / F1")
    for label, wanted in VARIANTS.items():
        for who, clusters in (("ours", ours), ("string rules", string_rules)):
            print(f"{label:8} {who:13}", end="")
            for part in (*((t,) for t in topics), TUNING, MEASURING, tuple(topics)):
                scores = bcubed(*_gold_mentions([topics[t] for t in part], wanted, clusters))
                print(f"{_short(part):>8} {_percent(scores)}", end="")
            print()
    print("end to end, people, bodies and places: mentions P / R / F1; B3 P / R / F1")
    for part in (*((t,) for t in topics), TUNING, MEASURING):
        found, b3 = _end_to_end([topics[t] for t in part])
        print(f"{_short(part):>8} {_percent(found)} {_percent(b3)}")
    _print_speed()


def is_name(mention: Mapping[str, Any]) -> bool:
    """Whether the annotators call it a name."""
    return mention["syn"] in ("NAM", "PRE.NAM")


def is_who(mention: Mapping[str, Any]) -> bool:
    """Whether it is of a person, body or place."""
    return mention["type"] in ("PER", "ORG", "LOC")


def is_pronoun(mention: Mapping[str, Any]) -> bool:
    """Whether it is a pronoun, by its annotation or, where there is none, by its word."""
    word = mention["text"].lower().removesuffix(" 's")
    return mention["syn"] in ("PRO", "PTV") or word in _PRONOUNS


def _late_name(mention: Mapping[str, Any]) -> bool:
    unsaid = not mention["syn"] and not is_pronoun(mention)
    return is_name(mention) or (unsaid and mention["text"].split()[-1][0].isupper())


VARIANTS: dict[str, Callable[[Mapping[str, Any]], bool]] = {
    "names": is_name,
    "who": lambda mention: is_name(mention) and is_who(mention),
    "names+": _late_name,
    "nominal": lambda mention: not is_pronoun(mention),
    "all": lambda mention: True,
    "who, all": is_who,
}


def ours(topic: Topic, spans: Iterable[Span]) -> Clusters:
    """The clusters of `stemma.annotation.names`."""
    found = identify([(article, doc) for _, article, doc in topic], spans)
    return {s: m.entity if m is not None else ("alone", s) for s, m in found.items()}


def string_rules(topic: Topic, spans: Iterable[Span]) -> Clusters:
    """The same last word, or the initials of the other, without determiners and possessives."""
    texts = {article.id: article for _, article, _ in topic}
    words: dict[Span, list[str]] = {}
    for span in spans:
        text = _DETERMINERS.sub("", texts[span.article].words(span).lower())
        words[span] = re.sub(r"[^\w ]", "", re.sub(r" 's?$", "", text)).split() or [text]
    heads = {
        "".join(w[0] for w in of if w not in _SMALL): of[-1]
        for of in sorted(words.values())
        if len(of) > 1
    }
    return {span: heads.get(of[-1], of[-1]) for span, of in words.items()}


def bcubed(gold: Clusters, system: Clusters) -> tuple[float, float, float]:
    """Precision, recall and F1 over the mentions of either; one that the other lacks gets nothing."""
    return _harmonic(_share(system, gold), _share(gold, system))


def _share(one: Clusters, other: Clusters) -> float:
    """The mean share of a mention's cluster in `one` that is also in its cluster in `other`."""
    sizes = Counter(one.values())
    both = Counter((one[span], other[span]) for span in one if span in other)
    total = sum(both[one[s], other[s]] / sizes[one[s]] for s in one if s in other)
    return total / max(1, len(one))


def _harmonic(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _gold(topic: Topic, wanted: Callable[[Mapping[str, Any]], bool]) -> dict[Span, str]:
    return {
        Span(article.id, m["start"], m["end"]): m["entity"]
        for record, article, _ in topic
        for m in record["mentions"]
        if m["kind"] == "ENTITY" and m["entity"] and wanted(m)
    }


def _gold_mentions(
    topics: Iterable[Topic],
    wanted: Callable[[Mapping[str, Any]], bool],
    clusters: Callable[[Topic, Iterable[Span]], Clusters],
) -> tuple[Clusters, Clusters]:
    truth: dict[Span, Hashable] = {}
    found: dict[Span, Hashable] = {}
    for number, topic in enumerate(topics):
        gold = _gold(topic, wanted)
        truth.update({span: (number, one) for span, one in gold.items()})
        system = clusters(topic, gold)
        found.update({span: (number, one) for span, one in system.items()})
    return truth, found


def _end_to_end(
    topics: Iterable[Topic],
) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    truth: dict[Span, Hashable] = {}
    found: dict[Span, Hashable] = {}
    matched = 0
    wanted = VARIANTS["who, all"]
    for number, topic in enumerate(topics):
        until = {article.id: record["sents"][:6][-1][1] for record, article, _ in topic}
        gold = {s: e for s, e in _gold(topic, wanted).items() if s.start < until[s.article]}
        who = entities([(article, doc) for _, article, doc in topic])
        marks = [
            mention
            for article, of in who.mentions.items()
            for mention in of
            if mention.span.start < until[article]
        ]
        pairs = matches(gold, marks)
        matched += len(pairs)
        truth.update({span: (number, one) for span, one in gold.items()})
        for mark in marks:
            found[pairs.get(mark.span, mark.span)] = (number, mark.entity)
    mentions = _harmonic(matched / max(1, len(found)), matched / max(1, len(truth)))
    return mentions, bcubed(truth, found)


def matches(gold: Iterable[Span], marks: Iterable[Mention]) -> dict[Span, Span]:
    """Which gold mention each of ours is, one to one, the best overlap first."""
    by_article: dict[str, list[Span]] = defaultdict(list)
    for span in gold:
        by_article[span.article].append(span)
    pairs = sorted(
        (-_overlap(mark.span, span), mark.span, span)
        for mark in marks
        for span in by_article[mark.span.article]
        if _overlap(mark.span, span) > 0.5 or mark.span.end == span.end
    )
    found: dict[Span, Span] = {}
    taken: set[Span] = set()
    for _, mark, span in pairs:
        if mark not in found and span not in taken:
            found[mark] = span
            taken.add(span)
    return found


def _overlap(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(one.end - one.start, other.end - other.start)


def _print_bases(topics: Iterable[Topic]) -> None:
    """For each basis the share of its pairs with names of the same entity that are right."""
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for topic in topics:
        gold = _gold(topic, is_who)
        found = identify([(article, doc) for _, article, doc in topic], gold)
        members: dict[str, list[Span]] = defaultdict(list)
        for span, mention in found.items():
            if mention is not None and mention.form in ("name", "short"):
                members[mention.entity].append(span)
        for span, mention in found.items():
            others = [s for s in members[mention.entity] if s != span] if mention else []
            if mention is not None and others:
                count[mention.basis] += 1
                most = Counter(gold[s] for s in others).most_common(1)[0][0]
                right[mention.basis] += gold[span] == most
    for basis in sorted(count):
        share = (right[basis] + 2) / (count[basis] + 3)
        print(f"{basis}: {right[basis]} of {count[basis]}, {share:.2f}")


def _print_speed() -> None:
    """How the time for a story grows with its articles: invented ones, many names in each."""
    parser = pipeline()
    for count in (125, 250, 500):
        texts = [_short_article(number) for number in range(count)]
        articles = [
            Article(id=f"a{number:04}", source="", text=text, digest=_digest(text))
            for number, text in enumerate(texts)
        ]
        docs = parser.parse((text, ()) for text in texts)
        start = time.perf_counter()
        who = entities(list(zip(articles, docs, strict=True)))
        seconds = time.perf_counter() - start
        mentions = sum(len(of) for of in who.mentions.values())
        print(f"{count} short articles, {mentions} mentions: {seconds:.2f} s after parsing")


def _short_article(number: int) -> str:
    first = ("Mara", "Peter", "Ann", "Ole", "Ivan", "Nina", "Karl")[number % 7]
    last = "".join(chr(97 + number // 7**power % 7 * 3) for power in range(3)).title() + "berg"
    return (
        f"Mayor {first} {last} met Secretary of State John Halden of the United States in Oslo. "
        f"{last} said the talks with the European Space Agency (ESA) were useful. "
        f"He told Ferro Industries Ltd that Norway would pay. Ferro did not answer {last}."
    )


def _topics() -> dict[str, Topic]:
    records = _records()
    parser = pipeline()
    articles = [
        Article(id=r["id"], source=r["id"], text=r["text"], digest=_digest(r["text"]))
        for r in records
    ]
    docs = parser.parse((article.text, ()) for article in articles)
    topics: dict[str, Topic] = {topic: [] for topic in (*TUNING, *MEASURING)}
    for record, article, doc in zip(records, articles, docs, strict=True):
        topics[record["topic"]].append((record, article, doc))
    return topics


def _records() -> list[dict[str, Any]]:
    beside = Path(__file__).resolve().parent.parent.parent / "shared"
    root = Path(os.environ.get("STEMMA_SHARED", beside))
    with gzip.open(root / "data" / "names" / "meantime.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _short(part: tuple[str, ...]) -> str:
    if len(part) == 1:
        return part[0].removeprefix("corpus_")
    return {TUNING: "tuning", MEASURING: "measured"}.get(part[:2], "") if len(part) == 2 else "all"


def _percent(scores: tuple[float, float, float]) -> str:
    return " ".join(f"{100 * score:.1f}" for score in scores)


if __name__ == "__main__":
    main()

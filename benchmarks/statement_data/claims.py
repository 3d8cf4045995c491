"""Claim pairs of two outlets (ClaimDiff): the claims of two articles on one topic, and which are related."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stemma.model import Article, Moment, Span

FILE = "statements/claimdiff_train.jsonl.gz"


@dataclass(frozen=True)
class Topic:
    """Two articles made of the claims that were paired, one paragraph each."""

    name: str
    articles: tuple[Article, Article]
    judged: dict[tuple[str, str], bool]
    """For each pair of claims whether people found them related."""

    def claim(self, span: Span) -> str:
        """The claim that a span stands in."""
        text = next(one.text for one in self.articles if one.id == span.article)
        start = text.rfind("\n\n", 0, span.start + 1)
        end = text.find("\n\n", span.start)
        return text[start + 2 if start >= 0 else 0 : end if end >= 0 else None]

    def related(self, one: Span, other: Span) -> bool | None:
        """Whether the claims of two places are related; nothing where nobody was asked."""
        if one.article != self.articles[0].id:
            one, other = other, one
        return self.judged.get((self.claim(one), self.claim(other)))


def topics(data: Path) -> list[Topic]:
    """The pairs of articles, by topic."""
    held: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(data / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            held[row["topic"], row["date"], row["article_a"], row["article_b"]].append(row)
    return [_topic(key, held[key]) for key in sorted(held)]


def _topic(key: tuple[str, ...], rows: Sequence[dict[str, Any]]) -> Topic:
    topic, date, _, _ = key
    return Topic(
        name=topic,
        articles=(
            _article("a", [row["claim_a"] for row in rows], date),
            _article("b", [row["claim_b"] for row in rows], date),
        ),
        judged={(row["claim_a"], row["claim_b"]): bool(row["related"]) for row in rows},
    )


def _article(side: str, claims: Sequence[str], date: str) -> Article:
    text = "\n\n".join(dict.fromkeys(claims))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=side + digest[:12],
        source=f"{side}.txt",
        text=text,
        digest=f"sha256:{digest}",
        published=Moment(value=date, precision="day", basis="the data"),
    )

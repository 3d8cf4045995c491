"""Count background news English: writes `src/stemma/reuse/data/background.npz` and its sidecar.

    python scripts/train_background.py SHARED_DATA [--events N]

SHARED_DATA is the folder with `reuse/`, `stories/` and `quotations/`. Events are told apart by what
each set knows of them: the cluster, or the day for a newswire, on which one story is rewritten
many times. A phrase is stock when it occurs in at least N different events. Articles that
the benchmarks measure on (the labelled Reuters pairs) are left out.

N was chosen so: a tenth of the events is held out and the others are counted. A
phrase that two held-out events share was shared by chance, and ought to be stock; one that two
articles of one held-out event share, and no other held-out event has, ought not to be. The sidecar
keeps both shares for several N.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams, hash_words
from stemma.reuse.words import words_of

OUT = Path(__file__).resolve().parent.parent / "src" / "stemma" / "reuse" / "data"
WORDS = 30_000
"""How many words keep a frequency of their own."""
EVENTS_PER_PHRASE = 3
"""N: calls three fifths of chance sharing stock at the cost of 3 % of true sharing; see `judge`."""
CANDIDATES = (2, 3, 4, 5, 6, 8, 12, 20, 40)
HELD_OUT = 10
"""Every tenth event is held out to judge N."""
Phrases = dict[str, list[np.ndarray]]
"""The phrases of each article, by event."""
SETS = (
    "reuse/reuters.jsonl.gz",
    "stories/multinews_short.jsonl.gz",
    "stories/g5w1h.jsonl.gz",
    "stories/allsides.jsonl.gz",
    "quotations/polnear_train.jsonl.gz",
)
LEFT_OUT = "reuse/reuters_pairs_labelled.jsonl.gz"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of one set."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def texts(data: Path, name: str, skip: set[str]) -> Iterator[tuple[str, str]]:
    """The articles of one set, each with the event that it is about."""
    for row in rows(data / name):
        if "reuters" in name:
            if row["id"] not in skip:
                yield f"reuters {(row['date'] or 'undated')[:10]}", row["text"] or ""
        elif "multinews" in name:
            for text in row["docs"]:
                yield f"multinews {row['idx']}", text
        elif "polnear" in name:
            yield f"polnear {row['date']}", row["text"]
        else:
            yield f"{name} {row['label']}", row["text"]


def count(data: Path) -> tuple[Counter[str], Phrases, dict[str, Any]]:
    """How often each word occurs, the phrases of each event's articles, and what was read."""
    skip = {row[side]["id"] for row in rows(data / LEFT_OUT) for side in ("earlier", "later")}
    words: Counter[str] = Counter()
    phrases: Phrases = {}
    read: dict[str, Any] = {}
    for name in SETS:
        articles = 0
        for event, text in texts(data, name, skip):
            forms = words_of(text).forms
            words.update(forms)
            phrases.setdefault(event, []).append(np.unique(hash_grams(hash_words(forms))))
            articles += 1
        digest = hashlib.sha256((data / name).read_bytes()).hexdigest()
        read[name] = {"sha256": digest, "articles": articles}
    return words, phrases, read


def events_of(phrases: Phrases) -> tuple[np.ndarray, np.ndarray]:
    """Every phrase, and in how many events it occurs."""
    return np.unique(
        np.concatenate([np.unique(np.concatenate(p)) for p in phrases.values()]),
        return_counts=True,
    )


def judge(phrases: Phrases) -> dict[str, dict[str, float]]:
    """For several N, which share of chance and of true sharing it would call stock."""
    order = sorted(phrases, key=lambda event: hashlib.sha256(event.encode()).digest())
    held = {event: phrases[event] for event in order[::HELD_OUT]}
    known, known_events = events_of({e: p for e, p in phrases.items() if e not in held})
    hashes, events = events_of(held)
    chance, once = hashes[events > 1], hashes[events == 1]
    within = []
    for event, articles in held.items():
        # Only clusters: a day of a newswire is many stories, which may share by chance.
        if event.startswith("multinews"):
            shared, articles_with = np.unique(np.concatenate(articles), return_counts=True)
            within.append(np.intersect1d(shared[articles_with > 1], once))
    true = np.concatenate(within)
    table = {}
    for least in CANDIDATES:
        stock = known[known_events >= least]
        table[str(least)] = {
            "chance_called_stock": round(float(np.isin(chance, stock).mean()), 3),
            "true_called_stock": round(float(np.isin(true, stock).mean()), 3),
            "phrases": len(stock),
        }
    return table


def main() -> None:
    """Count, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--events", type=int, default=EVENTS_PER_PHRASE)
    options = parser.parse_args()
    words, phrases, read = count(options.data)

    total = sum(words.values())
    kept = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:WORDS]
    bits = -np.log2(np.array([n for _, n in kept]) / total)
    rest = sorted(words.items(), key=lambda item: (-item[1], item[0]))[WORDS:]
    # A word of the tail has, on average, this share of all words.
    rare_bits = -np.log2(max(1.0, sum(n for _, n in rest) / max(1, len(rest))) / total)
    hashes, events = events_of(phrases)
    stock = hashes[events >= options.events]

    OUT.mkdir(exist_ok=True)
    np.savez_compressed(
        OUT / "background.npz",
        words=np.frombuffer("\n".join(w for w, _ in kept).encode(), dtype=np.uint8),
        eighths=np.minimum(255, np.rint(bits * 8)).astype(np.uint8),
        rare_bits=np.float64(round(float(rare_bits), 3)),
        stock=stock,
    )
    sidecar = {
        "what": "word frequencies and hashes of stock phrases in news English; no text",
        "made_by": "scripts/train_background.py",
        "read": read,
        "left_out": LEFT_OUT,
        "words": total,
        "words_kept": len(kept),
        "rare_bits": round(float(rare_bits), 3),
        "phrase_words": WORDS_PER_GRAM,
        "events": len(phrases),
        "events_per_phrase": options.events,
        "phrases": len(stock),
        "judge": judge(phrases),
        "sha256": hashlib.sha256((OUT / "background.npz").read_bytes()).hexdigest(),
    }
    (OUT / "background.json").write_text(json.dumps(sidecar, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(sidecar, indent=2))


if __name__ == "__main__":
    main()

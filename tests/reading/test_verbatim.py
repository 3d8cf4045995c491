"""Records as they are: nothing of a text is changed, and a bad record costs itself alone."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Article, Skipped
from stemma.reading.snapshot import digest
from stemma.reading.verbatim import records

characters = st.characters(codec="utf-8")


def from_input(data: bytes) -> list[Article | Skipped]:
    return list(records(["-"], stdin=io.BytesIO(data)))


def line(**record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


@given(st.text(characters))
def test_the_text_is_the_input_code_point_for_code_point(text: str) -> None:
    (one,) = from_input(line(id="r1", text=text))
    assert isinstance(one, Article)
    assert (one.id, one.text, one.digest) == ("r1", text, digest(text))


def test_what_is_not_in_normal_form_stays_so() -> None:
    text = "  Cafe\u0301\r\n\u200bfine\ufb01 \u2028\x00 "
    (one,) = from_input(line(id=7, text=text))
    assert isinstance(one, Article)
    assert (one.id, one.text) == ("7", text)


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T09:30:00Z", "2031-03-04T09:30:00+00:00"),
        (None, None),
        ("", None),
    ],
)
def test_the_date_is_the_time_of_publication(date: str | None, value: str | None) -> None:
    (one,) = from_input(line(id="a", text="Rain fell.", date=date))
    assert isinstance(one, Article)
    assert (one.published.value if one.published else None) == value


@pytest.mark.parametrize("date", ["soon", 5, {"day": 1}])
def test_a_date_that_is_none_is_told_and_the_text_taken(date: object) -> None:
    told, one = from_input(line(id="a", text="Rain fell.", date=date))
    assert isinstance(told, Skipped)
    assert "no ISO 8601 date" in told.reason
    assert isinstance(one, Article)
    assert one.published is None


def test_the_outlet_by_its_usual_name_and_the_title_on_one_line() -> None:
    fields: dict[str, object] = {"outlet": "nytimes.com", "title": " Rain\n fell "}
    named, bare, odd = (
        one
        for more in (fields, {}, {"outlet": 5, "title": None})
        for one in from_input(line(id="a", text="Rain fell.", **more))
    )
    assert isinstance(named, Article)
    assert (named.title, named.outlet_basis) == ("Rain fell", "field outlet")
    assert named.outlet
    assert named.family
    for one in (bare, odd):
        assert isinstance(one, Article)
        assert (one.title, one.outlet, one.family) == ("", None, None)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b'{"id": "b", "text": \n', "not valid JSON"),
        (b"[1, 2]\n", "not an object"),
        (b'{"text": "No name."}\n', "no `id`"),
        (b'{"id": true, "text": "x"}\n', "no `id`"),
        (b'{"id": "b"}\n', "no `text`"),
        (b'{"id": "b", "text": 5}\n', "no `text`"),
        (b'{"id": "b", "text": "\\ud800"}\n', "surrogate"),
        (b'{"id": "b", "text": "\xff"}\n', "not UTF-8"),
        (line(id="b", text="x" * 400_001), "more than any one article"),
        (line(id="b", text="x " + '"' * 3_001), "marks without a word"),
        (b'{"id": "b", "text": "' + b"x" * 12_000_000 + b'"}\n', "longer than 12 MB"),
        (b'{"id":' + b"[" * 100_000 + b"\n", "nested too deeply"),
    ],
)
def test_a_bad_record_costs_itself_alone(record: bytes, reason: str) -> None:
    good = line(id="a", text="Rain fell.")
    first, bad, last = from_input(good + record + b"\n" + good)
    assert isinstance(first, Article)
    assert isinstance(bad, Skipped)
    assert isinstance(last, Article)
    assert reason in bad.reason
    assert bad.source == "standard input#2"


@pytest.mark.parametrize("data", [b"Plain words.\nMore.\n", b'{\n "id": "a"\n}\n', b"", b"\n \n"])
def test_what_is_no_json_lines_costs_one_line(data: bytes) -> None:
    (bad,) = from_input(data)
    assert isinstance(bad, Skipped)
    assert bad.source == "standard input"


def test_packed_and_plain_files_and_input(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(b"\xef\xbb\xbf" + line(id="b", text="Plain."))
    (tmp_path / "a.gz").write_bytes(gzip.compress(line(id="a", text="Packed.")))
    stdin = io.BytesIO(gzip.compress(line(id="c", text="Input.")))
    paths: list[str | Path] = ["-", tmp_path / "b.jsonl", tmp_path / "a.gz", tmp_path / "nowhere"]
    found = list(records(paths, stdin=stdin))
    assert [one.source for one in found] == ["nowhere", "a.gz#1", "b.jsonl#1", "standard input#1"]
    assert not stdin.closed


@pytest.mark.parametrize("keep", [20, -12])
def test_a_cut_off_file_gives_what_it_holds(tmp_path: Path, keep: int) -> None:
    packed = gzip.compress(b"".join(line(id=n, text=f"Rain {n}.") for n in range(500)))
    (tmp_path / "a.gz").write_bytes(packed[:keep])
    found = list(records([tmp_path]))
    assert isinstance(found[-1], Skipped)
    assert "not a whole gzip file" in found[-1].reason
    assert all(isinstance(one, Article) for one in found[:-1])


def test_no_standard_input() -> None:
    (bad,) = records(["-"])
    assert isinstance(bad, Skipped)


def test_records_are_not_kept() -> None:
    taken = 0

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # what it is given
            nonlocal taken
            taken += 1
            data = line(id="a", text="Rain fell.")
            buffer[: len(data)] = data
            return len(data)

    stream = records(["-"], stdin=Endless())  # type: ignore[arg-type]  # a raw stream will do
    assert [next(stream).source for _ in range(3)][-1] == "standard input#3"
    assert taken < 10


def test_a_file_of_one_endless_line_is_not_called_empty() -> None:
    (bad,) = from_input(b"a" * 12_000_001)
    assert isinstance(bad, Skipped)
    assert "longer than 12 MB" in bad.reason

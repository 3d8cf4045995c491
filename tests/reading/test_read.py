"""Any input to a collection; what cannot be read costs one line."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model import Collection
from stemma.reading import read

TEXT = (
    "The ferry to Lisse was held in the harbour for six hours on Friday, the company said. "
    "Three hundred passengers spent the night in the terminal, and nobody was hurt."
)
OTHER = TEXT.replace("six", "seven")


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(collection: Collection) -> str:
    """The one reason why nothing was read."""
    assert not collection.articles
    (skipped,) = collection.skipped
    return skipped.reason


def test_every_form_by_content(tmp_path: Path) -> None:
    written(tmp_path, "a.dat", f"Ferry held in harbour\n\n{TEXT}")
    written(
        tmp_path, "b.txt", f"<html><body><h1>Ferry</h1><p>{TEXT}</p><p>{OTHER}</p></body></html>"
    )
    written(tmp_path, "c.html", json.dumps({"title": "Ferry", "text": OTHER}))
    lines = "\n".join(json.dumps({"headline": f"Ferry {n}", "body": OTHER}) for n in (1, 2))
    written(tmp_path, "sub/d", lines)
    found = read([tmp_path])
    assert [one.source for one in found] == ["a.dat", "b.txt", "c.html", "sub/d#1", "sub/d#2"]
    assert found.skipped == ()


def test_identity_and_digest(tmp_path: Path) -> None:
    (one,) = read([written(tmp_path, "a.txt", TEXT)])
    assert one.text == TEXT
    assert one.digest == "sha256:" + hashlib.sha256(TEXT.encode()).hexdigest()
    assert len(one.id) == 11
    assert one.siglum == ""


def test_identical_articles_are_both_kept(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, TEXT) for name in ("b.txt", "a.txt", "c.txt")]
    found = read(paths)
    first = found.articles[0].id
    assert [(one.source, one.id) for one in found] == [
        ("a.txt", first),
        ("b.txt", f"{first}-2"),
        ("c.txt", f"{first}-3"),
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT)
    (tmp_path / "link.txt").symlink_to(path)
    assert len(read([path, tmp_path, str(path), tmp_path / "link.txt"])) == 1


def test_links_that_loop_and_hidden_files(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT)
    written(tmp_path, ".hidden.txt", TEXT)
    written(tmp_path, ".git/x.txt", TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    found = read([tmp_path])
    assert len(found) == 1
    assert [one.source for one in found.skipped] == ["gone"]


def test_what_is_not_there(tmp_path: Path) -> None:
    assert only(read([tmp_path / "gone.txt"])) == "No such file or folder; check the name."


def test_an_empty_name_is_not_the_current_folder() -> None:
    assert "empty name" in only(read([""]))


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert "runtimeerror" not in only(read([tmp_path]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "standard input" in only(read([tmp_path / "pipe"]))
    assert read([tmp_path]) == Collection(articles=())


def test_standard_input() -> None:
    (one,) = read(["-"], stdin=io.BytesIO(TEXT.encode()))
    assert one.source == "standard input"
    assert "no standard input" in only(read(["-"]))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "It is empty"),
        (b" \n\n\t", "It is empty"),
        (b"\xef\xbb\xbf", "It is empty"),
        (bytes(range(256)) * 20, "It is a binary file"),
        (b"%PDF-1.4 ...", "It is a PDF"),
        (b"word " * 2_400_000, "more than any one article"),
        (b"a" * 50_000_000, "It is too large (50 MB"),
        (b"a" * 200_000, "a line of 200,000 characters"),
        (b"x\n" * 100_000, "It has 100,000 lines"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested too deeply"),
        (b'{"title": "x", "text": ', "not valid JSON"),
        (b'{"text": "' + b'\\"' * 1_000_000, "not valid JSON"),
        (b"[]", "It is an empty list"),
        (b'{"x": 1}', "It has no text (its fields are: x)"),
        (b'{"n": ' + b"9" * 5000 + b"}", "too long to read"),
        (b"<html><body>" + b"<div>" * 50_000 + TEXT.encode(), "nested too deeply"),
        (b"<html><body><p>" + b"<b>x</b> " * 200_000, "more than 20,000 elements"),
        (b"<?xml version='1.0'?><rss></rss>", "It is XML"),
        (b"body { color: red; }\n.a { margin: 0 }\n", "No sentence"),
    ],
    ids=str,
)
def test_bad_input_costs_one_line(tmp_path: Path, content: bytes, reason: str) -> None:
    path = written(tmp_path, "bad.txt", content)
    began = time.perf_counter()
    assert reason in only(read([path]))
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    "content",
    [
        "A ferry " * 3 + "\n",
        "By Ada Krom and Tom Reed, in Lisse\n",
        "4 March 2031 | Ada Krom\n",
        "a > b > c > d > e > f\n",
        "A " * 45 + "\n",
        "<p>The ferry was held.</p><p>4 March 2031</p>\n",
    ],
    ids=str,
)
def test_as_much_as_is_read_is_read_soon(tmp_path: Path, content: str) -> None:
    page = content.startswith("<")
    times = 8_000 if page else 9_900
    text = f"{'<html><body>' if page else ''}{content * times}"
    began = time.perf_counter()
    found = read([written(tmp_path, "a.txt", text)])
    assert time.perf_counter() - began < 10  # 1 to 2 seconds on a machine with nothing else to do
    assert len(found) + len(found.skipped) == 1


def test_one_bad_line_of_many(tmp_path: Path) -> None:
    good = json.dumps({"title": "Ferry", "text": TEXT})
    other = json.dumps({"title": "Ferry", "text": OTHER})
    huge = '{"text": "' + "word " * 3_000_000 + '"}'
    found = read([written(tmp_path, "a.jsonl", "\n".join([good, "{broken", "", huge, other]))])
    assert [one.source for one in found] == ["a.jsonl#1", "a.jsonl#5"]
    assert [one.source for one in found.skipped] == ["a.jsonl:2", "a.jsonl:4"]


def test_a_huge_first_line_does_not_hide_the_others(tmp_path: Path) -> None:
    huge = '{"text": "' + "word " * 10_000_000 + '"}'
    good = json.dumps({"title": "Ferry", "text": TEXT})
    found = read([written(tmp_path, "a.jsonl", f"{huge}\n{good}\n")])
    assert [one.source for one in found] == ["a.jsonl#2"]
    assert [one.source for one in found.skipped] == ["a.jsonl:1"]


def test_damage_is_told_and_the_article_kept(tmp_path: Path) -> None:
    found = read([written(tmp_path, "a.txt", TEXT.encode() + " “So.” “Yes.” ".encode() + b"\xff.")])
    assert len(found) == 1
    assert "could not be decoded" in found.skipped[0].reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = f"{TEXT} “It’s over,” the mayor said."
    (one,) = read([written(tmp_path, "a.txt", text.encode(encoding))])
    assert one.text == text


def test_records_with_usual_field_names(tmp_path: Path) -> None:
    record = {
        "headline": "Ferry held",
        "articleBody": TEXT,
        "link": "https://www.bbc.co.uk/news/1",
        "authors": ["By Ada Krom", {"name": "Tom Reed"}],
        "date_publish": "2031-03-04 09:30:00",
        "source_domain": "bbc.co.uk",
        "language": "en-GB",
    }
    (one,) = read([written(tmp_path, "a.json", json.dumps({"articles": [record]}))])
    assert (one.source, one.title, one.outlet) == ("a.json#1", "Ferry held", "BBC News")
    assert one.authors == ("Ada Krom", "Tom Reed")
    assert one.published is not None
    assert one.published.value == "2031-03-04T09:30:00"
    assert one.language == "en"


def test_a_record_with_a_page_in_it(tmp_path: Path) -> None:
    page = (
        f"<html><body><nav>Home</nav><h1>Ferry held</h1><p>{TEXT}</p><p>{OTHER}</p></body></html>"
    )
    (one,) = read(
        [written(tmp_path, "a.json", json.dumps({"html": page, "publisher": "Velda Post"}))]
    )
    assert (one.title, one.outlet) == ("Ferry held", "Velda Post")
    assert one.text == f"{TEXT}\n\n{OTHER}"


def test_a_line_of_many_articles_of_one_outlet_is_template(tmp_path: Path) -> None:
    slogan = "The Corvan Herald is read in every harbour of the country and has been for years."
    topics = ("ferry", "tunnel", "bridge", "market")
    for topic in topics:
        text = "\n\n".join(
            f"The {topic} was closed on {day} because the {topic} had to be mended, the mayor said."
            for day in ("Monday", "Tuesday", "Friday")
        )
        record = {"outlet": "Corvan Herald", "title": topic, "text": f"{text}\n\n{slogan}"}
        written(tmp_path, f"{topic}.json", json.dumps(record))
    for one in read([tmp_path]):
        assert slogan not in one.text
        assert any(r.reason == "template" and r.text == slogan for r in one.residue)


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    paths = [written(tmp_path, f"{n}/a.txt", TEXT if n % 2 else OTHER) for n in range(5)]
    paths.append(written(tmp_path, "b.jsonl", json.dumps({"text": TEXT, "date": "2031"})))
    everything: list[Path] = [*paths, tmp_path, tmp_path / "1", tmp_path / "none"]
    first = read(everything)
    for turn in range(len(everything)):
        assert read([*everything[turn:], *reversed(everything[:turn])]) == first


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(str.encode),
        st.builds(
            lambda a, b: a + b,
            st.sampled_from(
                [b"<html><p>", b'{"text": "', b"[", b"\xff\xfe", b'{"a":1}\n{"text":"']
            ),
            st.binary(max_size=200),
        ),
        st.dictionaries(
            st.sampled_from(["title", "text", "html", "url", "date", "authors", "outlet"]),
            st.one_of(
                st.text(max_size=60), st.integers(), st.none(), st.lists(st.text(max_size=9))
            ),
        ).map(lambda record: json.dumps(record).encode()),
    )
)
def test_no_bytes_crash_and_every_offset_is_valid(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = read([written(Path(folder), "a", content)])
    assert len(found) + len(found.skipped) > 0
    for one in found:
        assert one.digest == "sha256:" + hashlib.sha256(one.text.encode()).hexdigest()
        assert all(0 <= zone.start < zone.end <= len(one.text) for zone in one.zones)
        assert all(0 <= r.start < r.end and r.text for r in one.residue)

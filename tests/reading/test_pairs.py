from __future__ import annotations

from pathlib import Path

import pytest

from stemma.errors import InputError
from stemma.model import Skipped
from stemma.reading.pairs import pairs


def test_pairs_come_in_their_order_each_once(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes('\ufeffb\ta\r\nc,d\n{"a": 1, "b": "x y"}\nb\ta\nx, y\tz\n'.encode())
    assert list(pairs(path)) == [("b", "a"), ("c", "d"), ("1", "x y"), ("x, y", "z")]


@pytest.mark.parametrize(
    "line", ["a", "a,b,c", ",", "a,a", "[1]", '{"a": 1}', "{", '{"a":1,"b":""}']
)
def test_what_is_no_pair_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(f"a,b\n\n{line}\n", "utf-8")
    first, second = pairs(path)
    assert first == ("a", "b")
    assert isinstance(second, Skipped)
    assert second.source == "pairs.tsv#3"
    assert second.reason.endswith(".")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"caf\xe9\tb\n")
    for name in ("latin", "nowhere", "."):
        with pytest.raises(InputError):
            list(pairs(tmp_path / name))

"""The names that files are shown with."""

from __future__ import annotations

import os
from pathlib import Path

from stemma.reading.files import find


def made(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)
    return paths


def sources(*paths: Path) -> list[str]:
    return [one.source for one in find(paths)[0]]


def test_one_name_in_several_folders(tmp_path: Path) -> None:
    paths = made(tmp_path, "p/a/x.txt", "p/b/x.txt", "q/a/x.txt", "q/y.txt")
    expected = ["b/x.txt", "p/a/x.txt", "q/a/x.txt", "y.txt"]
    assert sources(*paths) == expected
    assert sources(*reversed(paths)) == expected


def test_one_name_below_several_named_folders(tmp_path: Path) -> None:
    made(tmp_path, "p/a/x.txt", "q/a/x.txt", "q/b/x.txt")
    assert sources(tmp_path / "p", tmp_path / "q") == ["b/x.txt", "p/a/x.txt", "q/a/x.txt"]


def test_no_name_is_longer_than_it_must_be(tmp_path: Path) -> None:
    assert sources(*made(tmp_path, "p/a.txt", "q/b.txt")) == ["a.txt", "b.txt"]


def test_links_of_one_name_to_different_files(tmp_path: Path) -> None:
    one, other = made(tmp_path, "one.txt", "other.txt")
    links = [tmp_path / "p" / "x.txt", tmp_path / "q" / "x.txt"]
    for link, target in zip(links, (one, other), strict=True):
        link.parent.mkdir()
        link.symlink_to(target)
    assert sources(*links) == ["p/x.txt", "q/x.txt"]


def test_never_an_absolute_path(tmp_path: Path) -> None:
    paths = made(tmp_path, "x.txt", "p/x.txt")
    assert not any(os.path.isabs(source) for source in sources(*paths))
    assert sources(*paths) == sorted([f"{tmp_path.name}/x.txt", "p/x.txt"])

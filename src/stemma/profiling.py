"""Where the time goes: `with stage("parse", 7): ...` is counted while somebody profiles, else free.

Stages may be nested and repeated; a stage's time includes that of the stages within it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass
class Stage:
    """What one stage took, all its runs together."""

    name: str
    """What is done."""
    depth: int
    """How many stages it lies within."""
    wall: float = 0.0
    """Seconds by the clock on the wall."""
    cpu: float = 0.0
    """Processor seconds of all threads of this process."""
    count: int = 0
    """How often it ran."""
    items: int = 0
    """How many things it worked on in all, 0 where that means nothing."""
    peak: float | None = None
    """The process's peak memory in MiB when it last ended."""


@dataclass
class Profile:
    """What a stretch of work took, by stage."""

    stages: dict[tuple[str, ...], Stage] = field(default_factory=dict)
    """By path (a stage within a stage has both names), in the order in which they began."""
    path: tuple[str, ...] = ()
    """The stages that are under way."""
    wall: float = 0.0
    """Seconds from beginning to end."""
    peak: float | None = None
    """The process's peak memory in MiB, where the system tells."""

    @contextmanager
    def run(self, name: str, items: int = 0) -> Iterator[None]:
        """Count what happens within as one run of the stage `name`."""
        outer = self.path
        self.path = (*outer, name)
        stage = self.stages.setdefault(self.path, Stage(name, len(outer)))
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            stage.wall += time.perf_counter() - wall
            stage.cpu += time.process_time() - cpu
            stage.count += 1
            stage.items += items
            stage.peak = peak_memory()
            self.path = outer


_current: ContextVar[Profile | None] = ContextVar("stemma_profile", default=None)


@contextmanager
def stage(name: str, items: int = 0) -> Iterator[None]:
    """A part of the work under a name, done on so many things; free unless somebody profiles."""
    profile = _current.get()
    if profile is None:
        yield
        return
    with profile.run(name, items):
        yield


@contextmanager
def profiled() -> Iterator[Profile]:
    """Profile what happens within; the totals are there when it has ended."""
    profile = Profile()
    token = _current.set(profile)
    began = time.perf_counter()
    try:
        yield profile
    finally:
        profile.wall = time.perf_counter() - began
        profile.peak = peak_memory()
        _current.reset(token)


def peak_memory() -> float | None:
    """The most memory that this process has held so far, in MiB; nothing where it cannot be told."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def table(profile: Profile) -> str:
    """The profile as lines of text: stage, seconds, share, milliseconds per item, peak memory."""
    lines = [_row("stage", "wall s", "cpu s", "share", "ms/item", "peak MiB")]
    for one in profile.stages.values():
        lines.append(
            _row(
                "  " * one.depth + one.name + (f" x{one.count}" if one.count > 1 else ""),
                f"{one.wall:.3f}",
                f"{one.cpu:.3f}",
                f"{one.wall / profile.wall:.1%}" if profile.wall else "-",
                f"{1000 * one.wall / one.items:.1f}" if one.items else "-",
                _mib(one.peak),
            )
        )
    lines.append(_row("total", f"{profile.wall:.3f}", "", "", "", _mib(profile.peak)))
    return "\n".join(line.rstrip() for line in lines)


def _row(name: str, *numbers: str) -> str:
    return f"{name:<28}" + "".join(f"{number:>10}" for number in numbers)


def _mib(peak: float | None) -> str:
    return "-" if peak is None else f"{peak:.0f}"

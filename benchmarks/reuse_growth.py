"""How time and memory grow with the number of stories, as lines and as a picture."""

from __future__ import annotations

import resource
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from reuse_data import newswire
from stemma.reuse import find_passages

SIZES = (1000, 5000, 10000, 15000, 21578)
PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "reuse-growth.svg"
WIDTH, HEIGHT, MARGIN = 640, 300, 56

Measured = tuple[int, int, float, float]
"""Stories, passages, CPU seconds, and the peak of memory in MiB."""


def measured(data: Path, stories: int) -> Measured:
    """All passages among the first stories of the newswire that have a text."""
    articles = newswire(data)[:stories]
    began = time.process_time()
    passages = find_passages(articles, {})
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return len(articles), len(passages), seconds, peak


def said(of: Measured) -> str:
    """What was measured, in words."""
    stories, passages, seconds, peak = of
    return f"{stories} stories, {passages} passages, {seconds:.1f} CPU s, peak {peak:.0f} MiB"


def growth(data: Path) -> None:
    """Each size in a process of its own, so that one's memory is not the next one's peak."""
    every: list[Measured] = []
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        for size in SIZES:
            every.append(processes.submit(measured, data, size).result())
            each = 1e6 * every[-1][2] / every[-1][1]
            print(f"growth: {said(every[-1])}, {each:.0f} microseconds per passage")
    PICTURE.write_text(picture(every), encoding="utf-8")


def picture(every: Sequence[Measured]) -> str:
    """Time, memory and passages over the number of stories, each on its own scale from nought."""
    most = max(stories for stories, *_ in every)
    across = [MARGIN + (WIDTH - 2 * MARGIN) * stories / most for stories, *_ in every]
    floor = HEIGHT - MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" text-anchor="middle">',
        "<title>Time, memory and passages against the number of stories</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<path d="M{MARGIN} {floor}H{WIDTH - MARGIN}" stroke="#444"/>',
        f'<text x="{WIDTH / 2:.0f}" y="{floor + 38}">stories</text>',
    ]
    for x, (stories, *_) in zip(across, every, strict=True):
        lines.append(f'<text x="{x:.0f}" y="{floor + 18}">{stories:,}</text>')
    curves = (
        ("CPU seconds", "#1f5f8b", "none", [seconds for _, _, seconds, _ in every]),
        ("MiB at the peak", "#b3541e", "6 4", [peak for *_, peak in every]),
        ("passages", "#3d7a3d", "2 3", [float(passages) for _, passages, *_ in every]),
    )
    for number, (name, colour, dash, values) in enumerate(curves):
        heights = [floor - (HEIGHT - 2 * MARGIN) * value / max(values) for value in values]
        points = " ".join(f"{x:.0f},{y:.0f}" for x, y in zip(across, heights, strict=True))
        lines.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>\n'
            f'<text x="{MARGIN + 10}" y="{MARGIN + 18 * number}" fill="{colour}" '
            f'text-anchor="start">{name}, to {max(values):,.0f}</text>'
        )
    return "\n".join([*lines, "</svg>\n"])

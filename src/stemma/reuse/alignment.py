"""From shared runs of words to passages: runs, chained through small edits.

The chaining is that of sequence comparison (Gusfield 1997, ch. 13; Li 2018 for taking chains from
the best down): a chain's score is its matched words less what its gaps cost. A gap must pay for
itself: what stands on either side of it must be worth more than the gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LARGEST_GAP = 8
"""How many words an edit may put, drop or change between two runs of one passage."""
GAP_COST = 0.5
"""What a word of a gap costs, in matched words."""
FEWEST_WORDS = 4
"""Chains of fewer matched words are not worth keeping."""
MOST_RUNS = 1000
"""How many runs of one pair are chained, the longest first: repetitive text has no end of them."""

Run = tuple[int, int, int]
"""The number of its first word on either side, and its length in words."""
Chain = tuple[Run, ...]
"""Runs in order on both sides, none empty, none overlapping."""


def align(one: Sequence[int], two: Sequence[int], runs: Iterable[Run]) -> tuple[Chain, ...]:
    """The passages between two texts, as chains of exact runs, in order of the first text.

    `one` and `two` are the words, by any name that tells different words apart; `runs` are stretches
    that agree, each as long as it can be. No two chains overlap on either side. The result depends on
    nothing but the arguments' values.
    """
    runs = sorted(sorted(runs, key=lambda run: (-run[2], run))[:MOST_RUNS])
    score, back = _best_chains(runs)
    taken_one, taken_two = bytearray(len(one)), bytearray(len(two))
    used = bytearray(len(runs))
    found: list[Chain] = []
    for last in sorted(range(len(runs)), key=lambda k: (-score[k], runs[k])):
        members: list[Run] = []
        at = last
        while at >= 0 and not used[at]:
            used[at] = True
            members.append(runs[at])
            at = back[at]
        for part in _free_parts(members[::-1], taken_one, taken_two):
            chain = _fill_gaps(one, two, part)
            if sum(words for _, _, words in chain) < FEWEST_WORDS:
                continue
            (first_one, first_two, _), (last_one, last_two, words) = chain[0], chain[-1]
            taken_one[first_one : last_one + words] = b"\1" * (last_one + words - first_one)
            taken_two[first_two : last_two + words] = b"\1" * (last_two + words - first_two)
            found.append(chain)
    return tuple(sorted(found))


def _best_chains(runs: Sequence[Run]) -> tuple[list[float], list[int]]:
    """For each run, the score of the best chain that ends with it, and the run before it or -1."""
    score = [float(words) for _, _, words in runs]
    back = [-1] * len(runs)
    near: list[int] = []
    for k, (i, j, words) in enumerate(runs):
        near = [p for p in near if runs[p][0] + runs[p][2] + LARGEST_GAP >= i]
        for p in near:
            before_one, before_two, before = runs[p]
            past_one, past_two = before_one + before, before_two + before
            if before_one >= i or before_two >= j:
                continue
            overlap = max(0, past_one - i, past_two - j)
            gap = max(i + overlap - past_one, j + overlap - past_two)
            gain = words - overlap - GAP_COST * gap
            if gap > LARGEST_GAP or overlap >= words or gain <= 0:
                continue
            total = score[p] + gain
            if total > score[k]:
                score[k], back[k] = total, p
        near.append(k)
    return score, back


def _free_parts(members: Iterable[Run], taken_one: bytearray, taken_two: bytearray) -> list[Chain]:
    """The chain without words that better chains hold, cut where one of those lies between."""
    parts: list[list[Run]] = [[]]
    for run in members:
        if parts[-1]:
            i, j, words = parts[-1][-1]
            overlap = max(0, i + words - run[0], j + words - run[1])
            run = (run[0] + overlap, run[1] + overlap, run[2] - overlap)
        i, j, words = _longest_free(run, taken_one, taken_two)
        if words <= 0:
            continue
        if parts[-1]:
            past_one, past_two = (parts[-1][-1][side] + parts[-1][-1][2] for side in (0, 1))
            apart = max(i - past_one, j - past_two) > LARGEST_GAP
            if apart or any(taken_one[past_one:i]) or any(taken_two[past_two:j]):
                parts.append([])
        parts[-1].append((i, j, words))
    return [_tight(part) for part in parts if part]


def _tight(part: Sequence[Run]) -> Chain:
    """The chain without runs at its ends that trimming left too short to pay for their gap."""
    first, past = 0, len(part)
    while past - first > 1 and part[first][2] <= GAP_COST * _gap(part[first], part[first + 1]):
        first += 1
    while past - first > 1 and part[past - 1][2] <= GAP_COST * _gap(*part[past - 2 : past]):
        past -= 1
    return tuple(part[first:past])


def _gap(one: Run, two: Run) -> int:
    """How many words, on the side where there are more, lie between two runs."""
    return max(two[0] - one[0], two[1] - one[1]) - one[2]


def _longest_free(run: Run, taken_one: bytearray, taken_two: bytearray) -> Run:
    """The longest stretch of the run that no better chain holds on either side."""
    i, j, words = run
    if not any(taken_one[i : i + words]) and not any(taken_two[j : j + words]):
        return run
    best, start = (i, j, 0), 0
    for k in range(words + 1):
        if k == words or taken_one[i + k] or taken_two[j + k]:
            if k - start > best[2]:
                best = (i + start, j + start, k - start)
            start = k + 1
    return best


def _fill_gaps(one: Sequence[int], two: Sequence[int], chain: Chain) -> Chain:
    """The chain with the words that agree inside its gaps, and runs that touch made one."""
    filled: list[Run] = []
    for run in chain:
        pieces = [run]
        if filled:
            past_one, past_two = (filled[-1][side] + filled[-1][2] for side in (0, 1))
            between = _common(one[past_one : run[0]], two[past_two : run[1]])
            pieces = [(past_one + i, past_two + j, 1) for i, j in between] + pieces
        for i, j, words in pieces:
            if filled and (i, j) == (filled[-1][0] + filled[-1][2], filled[-1][1] + filled[-1][2]):
                filled[-1] = (filled[-1][0], filled[-1][1], filled[-1][2] + words)
            else:
                filled.append((i, j, words))
    return tuple(filled)


def _common(one: Sequence[int], two: Sequence[int]) -> list[tuple[int, int]]:
    """A longest common subsequence of two short stretches, as pairs of places."""
    longest = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(two) - 1, -1, -1):
            if one[i] == two[j]:
                longest[i][j] = longest[i + 1][j + 1] + 1
            else:
                longest[i][j] = max(longest[i + 1][j], longest[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(two):
        if one[i] == two[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs

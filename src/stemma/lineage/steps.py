"""From joints to steps: each gets its arrow where the direction is sure enough, its certainty and its rival."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.lineage.certainty import Grounds, certainty
from stemma.lineage.evidence import record, strongest_first
from stemma.lineage.reach import Reach
from stemma.lineage.relations import Relation
from stemma.lineage.skeleton import Joint
from stemma.model import Edge, Rival
from stemma.model.lineage import EdgeKind

DECISIVE = 0.85
"""The chance of one direction from which a step gets an arrow."""
CLOSE = 0.97
"""Another article that shares so much of what the parent shares might be the parent as well."""


@dataclass(frozen=True)
class Step:
    """A joint with its direction."""

    joint: Joint
    parent: str
    child: str
    chance: float
    """Of this direction; below `DECISIVE` neither is taken."""

    @property
    def decided(self) -> bool:
        """Whether it gets an arrow."""
        return self.chance >= DECISIVE


def steps_of(joints: Sequence[Joint], chances: dict[tuple[str, str], float]) -> list[Step]:
    """Each joint with the likelier direction; `chances` are for its first article as the parent."""
    found = []
    for joint in joints:
        a, b = joint.relation.a, joint.relation.b
        chance = chances[a, b]
        found.append(Step(joint, a, b, chance) if chance >= 0.5 else Step(joint, b, a, 1 - chance))
    return found


def edges_of(
    steps: Sequence[Step], relations: Sequence[Relation], siglum: dict[str, str]
) -> list[Edge]:
    """The steps as edges; one that would close a circle loses its arrow."""
    grounds = grounds_of(steps, relations)
    edges: list[Edge] = []
    reach = Reach()
    for step in steps:
        if step.decided and step.parent not in reach.below(step.child):
            edges.append(_directed(step, *grounds[step], siglum))
        else:
            edges.append(_undirected(step, siglum))
        reach.add(edges[-1])
    return edges


def grounds_of(
    steps: Sequence[Step], relations: Sequence[Relation]
) -> dict[Step, tuple[Grounds, str | None]]:
    """What speaks for each decided step, and the next best parent of its child."""
    beside: dict[str, dict[str, float]] = {}
    for relation in relations:
        beside.setdefault(relation.a, {})[relation.b] = relation.bits
        beside.setdefault(relation.b, {})[relation.a] = relation.bits
    decided = [step for step in steps if step.decided]
    reach = Reach()
    for step in decided:
        reach.arrow(step.parent, step.child)
    found = {}
    for step in decided:
        relation = step.joint.relation
        apart = {step.parent, *reach.below(step.child)}
        others = {o: bits for o, bits in beside[step.child].items() if o not in apart}
        best = max(others, key=lambda other: (others[other], other), default=None)
        closeness = min(1.0, others[best] / relation.bits) if best and relation.bits else 0.0
        found[step] = (
            Grounds(
                direction=step.chance,
                weight=step.joint.weight,
                credited=relation.credited,
                revision=relation.revision,
                closeness=closeness,
            ),
            best,
        )
    return found


def _directed(step: Step, grounds: Grounds, best: str | None, siglum: dict[str, str]) -> Edge:
    rival = None
    if best is not None and grounds.closeness >= CLOSE:
        rival = Rival(
            parent=best,
            kind="copy",
            because="That article has nearly all of the shared words too.",
        )
    kind: EdgeKind = "revision" if step.joint.relation.revision else "copy"
    return _edge(step, kind, grounds.certainty, rival, siglum)


def _undirected(step: Step, siglum: dict[str, str]) -> Edge:
    relation = step.joint.relation
    first, second = sorted(
        (relation.a, relation.b), key=lambda key: (len(siglum[key]), siglum[key])
    )
    rival = Rival(
        parent=second,
        kind="revision" if relation.revision else "copy",
        because="Nothing tells which of the two was written first.",
    )
    tie = Step(step.joint, first, second, 0.5)
    return _edge(tie, "undirected", certainty(step.joint.weight), rival, siglum)


def _edge(
    step: Step, kind: EdgeKind, confidence: float, rival: Rival | None, siglum: dict[str, str]
) -> Edge:
    relation = step.joint.relation
    return Edge(
        parent=step.parent,
        child=step.child,
        kind=kind,
        confidence=confidence,
        evidence=tuple(
            record(clue, siglum.__getitem__) for clue in strongest_first(relation.clues)
        ),
        shared=relation.share(step.child),
        passages=tuple(passage.id for passage in relation.passages),
        rival=rival,
    )

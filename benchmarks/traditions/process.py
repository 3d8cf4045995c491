"""How a tradition comes about: reporters write, agencies update, desks reprint, rewrite and mix, papers get lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from traditions.desks import anew, promoted, touched_up, trimmed
from traditions.newsrooms import Newsroom, newsrooms
from traditions.nodes import Mode, Node
from traditions.sentences import Line, Shelf, described, told
from traditions.stock import Event, Fact

SHARED = 2
"""So many sentences of one writer in two articles show that one text was there before."""


def called_of(newsroom: Newsroom) -> str:
    """How a sentence names it."""
    return newsroom.name if newsroom.agency else f"the {newsroom.name}"


class Process:
    """One event as it goes through the newsrooms."""

    def __init__(self, event: Event, draw: Random) -> None:
        self.event = event
        self.draw = draw
        self.shelf = Shelf(event, draw)
        self.agencies, self.outlets = newsrooms(draw)
        self.headlines = draw.sample(event.headlines, len(event.headlines))
        self.nodes: list[Node] = []
        self.pages = 0
        self.minute = 0
        self.briefed = draw.sample(event.speeches, min(len(event.speeches), draw.randint(2, 3)))
        """What was said before everybody; the rest is said to one newsroom each."""

    def run(self, size: int) -> list[Node]:
        """All nodes, of which `size` are visible."""
        for number in range(self.draw.choice((1, 2, 2, 3, 3, 4))):
            agency = number == 0 or self.draw.random() < 0.3
            self.report((self.agencies if agency else self.outlets).pop())
        steps: list[Callable[[], None]] = [self.reprint, self.rewrite, self.update, self.mix]
        wanted = size + self.draw.randint(0, 2)
        while len(self.nodes) < wanted and self.outlets:
            self.draw.choices(steps, (0.42, 0.26, 0.2, 0.12))[0]()
        self.lose(size)
        return self.nodes

    def report(self, newsroom: Newsroom) -> None:
        """A reporter writes what was said to all, what she was told, and what she saw."""
        draw, called = self.draw, called_of(newsroom)
        lines: list[Line] = []
        for fact in self.some_facts(draw.randint(4, 8)):
            line = self.shelf.fact(fact, self.value(fact.id, 0), f"unsaid:{newsroom.name}")
            if line is not None and draw.random() < 0.25:
                line = told(line, draw.choice(list(self.event.people.values())), called)
            if line is not None:
                lines.append(line)
        for plan in self.event.plans:
            line = self.shelf.plan(plan, False, f"unsaid:{newsroom.name}")
            if line is not None and draw.random() < 0.7:
                lines.append(line)
        spoken: list[Line] = []
        for speech in draw.sample(self.briefed, draw.randint(1, len(self.briefed))):
            indirect = self.shelf.indirect(speech) if draw.random() < 0.35 else None
            spoken.append(indirect or self.shelf.quotation(speech, newsroom.says, draw))
        for line in spoken:
            lines.insert(draw.randint(1, len(lines)), line)
        if self.event.owns and draw.random() < (0.3 if newsroom.agency else 0.8):
            lines.extend(self.shelf.own(draw.choice(self.event.owns), called))
        place = f"{self.event.place.upper()} ({newsroom.name}) - " if newsroom.agency else ""
        self.put(newsroom, lines, [], place=place)

    def some_facts(self, count: int) -> list[Fact]:
        """What matters most comes first, more or less, as in any report."""
        facts = enumerate(self.event.facts)
        ranked = sorted((place + self.draw.uniform(0, 6), place) for place, _ in facts)
        return [self.event.facts[place] for _, place in ranked[:count]]

    def update(self) -> None:
        """A newsroom's next version: newer numbers, plans come true, some lines go, others come."""
        latest = {node.page: node for node in self.nodes}
        able = [n for n in latest.values() if sum(m.page == n.page for m in self.nodes) < 4]
        if not able:
            return
        old = self.draw.choice(sorted(able, key=lambda n: (not n.newsroom.agency, n.number))[:3])
        lines = [self.newer(line, old) for line in old.lines if self.draw.random() < 0.88]
        fresh = [
            line
            for fact in self.draw.sample(self.event.facts, min(3, len(self.event.facts)))
            if fact.id not in {one.item for one in old.lines}
            for line in [
                self.shelf.fact(fact, self.value(fact.id, 1), f"unsaid:{old.newsroom.name}")
            ]
            if line is not None
        ]
        self.put(
            old.newsroom,
            [*fresh[:1], *lines, *fresh[1:]],
            [(old, "revision")],
            page=old.page,
            like=old,
        )

    def newer(self, line: Line, old: Node) -> Line:
        """A line as the next version has it."""
        if line.kind == "planned" and self.draw.random() < 0.6:
            plan = next(p for p in self.event.plans if p.id == line.item)
            return self.shelf.plan(plan, True, f"unsaid:{old.newsroom.name}") or line
        if line.value and self.draw.random() < 0.7:
            later = self.value(line.item, 1 + self.values(line.item).index(line.value))
            return replace(line, text=line.text.replace(line.value, later, 1), value=later)
        return line

    def reprint(self) -> None:
        """A paper prints somebody's text, mostly an agency's, cut and touched up."""
        source = self.pick()
        lines = [
            touched_up(line, self.draw, self.draw.choice((0.0, 0.02, 0.06)))
            for line in trimmed(source.lines, self.draw)
        ]
        self.put(self.outlets.pop(), lines, [(source, "copy")], like=source, keeps=0.6)

    def rewrite(self) -> None:
        """A desk writes a text anew: it keeps some sentences, says others in other words, adds a little."""
        source, newsroom = self.pick(), self.outlets.pop()
        keeping = self.draw.uniform(0.1, 0.7)
        lines = self.reworked(source.lines, keeping)
        if self.draw.random() < 0.4:
            lines += self.own_additions(newsroom)
        if len(lines) >= 3:
            self.put(newsroom, lines, [(source, "rewrite")], keeps=0.75)

    def mix(self) -> None:
        """A desk puts two texts together."""
        first, second = self.pick(), self.pick()
        related = {first, *first.ancestors()} & {second, *second.ancestors()}
        if first is second or first.page == second.page or related:
            return
        one = self.reworked(trimmed(first.lines, self.draw), 0.7)
        had = {line.item for line in one}
        two = [one for one in self.reworked(second.lines, 0.7) if one.item not in had]
        if len(one) >= 3 and len(two) >= 2:
            cut = max(2, round(len(one) * 0.6))
            lines = [*one[:cut], *two[:5], *one[cut:]]
            self.put(self.outlets.pop(), lines, [(first, "mix"), (second, "mix")], keeps=0.75)

    def reworked(self, lines: list[Line], keeping: float) -> list[Line]:
        """Lines after a desk has been over them."""
        firmness = self.draw.uniform(0.05, 0.3)
        found: list[Line] = []
        for line in lines:
            if self.draw.random() < keeping:
                found.append(touched_up(line, self.draw, firmness))
                continue
            speaker = next((s.speaker for s in self.event.speeches if s.id == line.item), "")
            up = promoted(line, described(self.event.people[speaker])) if speaker else None
            new = up if up and self.draw.random() < 0.3 else anew(line, self.event, self.shelf)
            if new is not None:
                found.append(new)
        if found and self.draw.random() < 0.4:
            place = self.draw.randrange(len(found))
            found.insert(0, found.pop(place))
        return found

    def own_additions(self, newsroom: Newsroom) -> list[Line]:
        """What a rewriting desk knows itself."""
        own = self.shelf.own(self.draw.choice(self.event.owns), called_of(newsroom))
        return own if self.draw.random() < 0.5 else own[:1]

    def put(
        self,
        newsroom: Newsroom,
        lines: list[Line],
        parents: list[tuple[Node, Mode]],
        *,
        page: int = 0,
        place: str = "",
        like: Node | None = None,
        keeps: float = 0.0,
    ) -> None:
        """A new node; with `keeps` as the chance that it credits each parent."""
        self.minute += 5 + int(self.draw.expovariate(1 / 70))
        if not page:
            self.pages += 1
        same = like is not None and self.draw.random() < 0.5
        headline = (
            like.headline if same and like else (self.headlines.pop() if self.headlines else "")
        )
        node = Node(
            number=len(self.nodes),
            newsroom=newsroom,
            page=page or self.pages,
            minute=self.minute,
            lines=lines,
            headline=headline or self.draw.choice(self.event.headlines),
            parents=parents,
            place=like.place if like is not None and like.page == page else place,
        )
        for line in lines:
            node.credited |= {
                other for other in self.named() if other != newsroom.name and other in line.text
            }
        for parent, mode in parents:
            if mode != "revision":
                self.credit(node, parent, mode == "copy", keeps)
        self.nodes.append(node)

    def named(self) -> list[str]:
        """Everybody who has published so far."""
        return [node.newsroom.name for node in self.nodes]

    def credit(self, node: Node, parent: Node, whole: bool, chance: float) -> None:
        """The child says where it has its text from, or does not, if its sentences show it anyway."""
        name = parent.newsroom.name
        shows = len(node.wordings & parent.wordings) >= SHARED
        if shows and self.draw.random() > chance:
            return
        called = called_of(parent.newsroom)
        if whole or not shows:
            node.covering.add(name)
            shapes = ["dateline", "last"] if parent.newsroom.agency and not node.place else ["last"]
            if self.draw.choice(shapes) == "dateline":
                node.place = f"{self.event.place.upper()} ({name}) - "
            else:
                node.last = self.draw.choice(
                    (f"Source: {name}", f"(With files from {called})", f"Reporting by {called}")
                )
        else:
            able = [
                i
                for i, line in enumerate(node.lines)
                if line.kind in ("fact", "planned", "done") and "told" not in line.text
            ]
            if not able:
                return
            at = able[0] if self.draw.random() < 0.6 else self.draw.choice(able)
            shape = self.draw.choice(("{} reported", "according to {}", "{} said"))
            words = f"{node.lines[at].text.rstrip('.')}, {shape.format(called)}."
            node.lines[at] = replace(node.lines[at], text=words)
        node.credited.add(name)

    def pick(self) -> Node:
        """A text to work from: agencies' and recent ones more often."""
        weights = [
            (4.0 if node.newsroom.agency else 1.0) * (1.0 if len(node.parents) < 1 else 0.6)
            for node in self.nodes
        ]
        return self.draw.choices(self.nodes, weights)[0]

    def values(self, item: str) -> tuple[str, ...]:
        """What was known of a number, oldest first."""
        return next(fact.values for fact in self.event.facts if fact.id == item)

    def value(self, item: str, phase: int) -> str:
        """The number as it was known then."""
        values = self.values(item)
        return values[min(phase, len(values) - 1)] if values else ""

    def lose(self, size: int) -> None:
        """What no archive has: now and then an agency's own text, and whatever is too many."""
        if self.draw.random() < 0.45:
            agencies = [n for n in self.nodes if n.newsroom.agency]
            page = self.draw.choice(agencies).page
            for node in self.nodes:
                node.lost = node.lost or node.page == page
        seen = [node for node in self.nodes if not node.lost]
        for node in self.draw.sample(seen, max(0, len(seen) - size)):
            node.lost = True

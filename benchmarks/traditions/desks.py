"""What desks do to other people's text: trim it, touch it up, write it anew, promote it to a quotation."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from traditions.sentences import Line, Shelf
from traditions.stock import Event

_SWAPS = tuple(
    pair.split("/")
    for pair in (
        "about/around,around/some,nearly/almost,almost/close to,began/started,started/began,after/following,"
        "several/a number of,many/scores of,people/persons,children/youngsters,big/large,large/sizable,"
        "quickly/rapidly,shortly/soon,early/in the early hours,officials/authorities,authorities/officials,"
        "soldiers/troops,troops/forces,home/house,car/vehicle,road/street,town/city,city/town,help/assist,"
        "build/construct,buy/purchase,show/indicate,shows/indicates,showed/indicated,end/finish,ended/finished,"
        "lawmakers/deputies,workers/employees,employees/staff,company/firm,firm/company,police/officers,"
        "hospital/clinic,doctors/medics,injured/hurt,hurt/injured,killed/dead,fire/blaze,blaze/fire,"
        "storm/tempest,damage/destruction,money/funds,plan/scheme,meeting/talks,talks/meeting,"
        "agreement/deal,deal/agreement,leader/head,chief/head,near/close to,outside/beyond,because/since,"
        "while/as,but/though,however/still,also/too,later/afterwards,before/ahead of,more than/over,"
        "at least/no fewer than,less than/under,last week/a week ago,expected/likely,decided/resolved,"
        "announced/declared,confirmed/affirmed,refused/declined,tried/attempted,trying/attempting,"
        "demanded/called for,urged/pressed,warned/cautioned,helped/aided,closed/shut,opened/unlocked,"
        "left/departed,returned/came back,found/discovered,lost/missing,sent/dispatched,took/brought"
    ).split(",")
)
_HEDGES = re.compile(
    r"\b(?:at least|about|around|nearly|almost|some|reportedly|apparently|possibly) (?=\w)"
)
_WEEKDAY = re.compile(
    r" (?:on|late on|early on) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_TAIL = re.compile(r", [^,\"“”]{12,80}\.$")


def trimmed(lines: list[Line], draw: Random) -> list[Line]:
    """Cut from the end, as papers cut to fit."""
    keep = max(3, round(len(lines) * draw.uniform(0.4, 1.0)))
    return lines[:keep]


def touched_up(line: Line, draw: Random, firmness: float) -> Line:
    """Light edits by word: another word here, a hedge, a day or a last clause gone there."""
    text = line.text
    if line.kind in ("quotation", "credit"):
        return line
    for old, new in _SWAPS:
        if draw.random() < firmness:
            text = re.sub(rf"\b{old}\b", new, text, count=1)
    if draw.random() < firmness:
        text = _HEDGES.sub("", text, count=1)
    if draw.random() < firmness / 2:
        text = _WEEKDAY.sub("", text, count=1)
    if draw.random() < firmness / 2 and len(text.split()) > 16:
        text = _TAIL.sub(".", text)
    return replace(line, text=text)


def anew(line: Line, event: Event, shelf: Shelf) -> Line | None:
    """The same content in words that nobody has used yet, or nothing."""
    if line.kind == "fact":
        fact = next(f for f in event.facts if f.id == line.item)
        return shelf.fact(fact, line.value, line.origin)
    if line.kind in ("planned", "done"):
        plan = next(p for p in event.plans if p.id == line.item)
        return shelf.plan(plan, line.kind == "done", line.origin)
    if line.kind == "indirect":
        return shelf.indirect(next(s for s in event.speeches if s.id == line.item))
    return line if line.kind == "quotation" else None


def promoted(line: Line, speaker: str) -> Line | None:
    """Words that the parent reported without marks, now within them."""
    body = re.split(r" said (?:that )?", line.text, maxsplit=1)
    if line.kind != "indirect" or len(body) < 2 or len(body[1].split()) < 7:
        return None
    words = body[1].rstrip(".")
    return replace(
        line, text=f'"{words[:1].upper()}{words[1:]}," said {speaker}.', kind="quotation"
    )

"""What kind of residue a line is, by its own words: few rules, each sure enough to stand alone."""

from __future__ import annotations

import re

from stemma.reading.blocks import Block, words_of
from stemma.reading.dates import MONTH, WEEKDAY

_SHARE = frozenset(
    "share this article story post page tweet email e-mail print facebook twitter whatsapp linkedin "
    "reddit pinterest tumblr messenger telegram pocket flipboard copy link on via x save like pin it "
    "bookmark mail google plus with friends mastodon bluesky threads instagram youtube more".split()
)
_SHARE_HEADS = frozenset(
    "share tweet email e-mail print facebook twitter whatsapp linkedin reddit pinterest tumblr "
    "messenger telegram pocket flipboard".split()
)
_I = re.IGNORECASE
_MONTH = rf"{MONTH}\.?"
_DATE_WORDS = re.compile(
    rf"\b(?:{_MONTH}|{WEEKDAY}|updated|published|posted|first|last|modified|on|at|am|pm|a\.m|p\.m|"
    r"gmt|bst|utc|est|edt|et|pst|pdt|cet|cest|ist|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]?\d{0,2}[ap]m|[\d:]+|t|z|ago|hours?|"
    r"minutes?|mins?|days?)\b|[\s.,:;|/•·()+–—-]+",
    _I,
)
_DATED = re.compile(rf"\b(?:{_MONTH}|\d{{4}}|\d\d?:\d\d)\b|\bago$|\d[/.]\d{{1,2}}[/.]\d", _I)
_PARTED = re.compile(r"\s[|·•]\s")
_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:(?:de|van|von|der|al|bin|la|el|of|du|den)\s+)?[A-Z][\w.'’-]*){0,4}"
_AGENCY = r"(?:[Pp]hotos?|[Pp]icture|[Ii]mages?|[Ff]ile|AFP|AP|Reuters|REUTERS|EPA|Getty|[Cc]redit)"

_RULES: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("menu", re.compile(r"^(?:press .{0,12} to )?(?:skip|jump) (?:to|navigation|ad\b)", _I), 12),
    (
        "menu",
        re.compile(
            r"^(?:toggle (?:navigation|menu|search)|menu|main menu|close(?: menu)?|home|search(?: for)?:?|"
            r"sign in|log ?in|sign up|log ?out|register|my account|open menu|navigation|site map|"
            r"breadcrumbs?|you are here:?.{0,60}|back to (?:top|home).{0,20}|newsletters?|subscribe|"
            r"subscribe (?:now|today)|live tv|watch live|listen|edition|sections?|topics?|more topics|"
            r"previous|next|previous (?:post|article|story).{0,80}|next (?:post|article|story).{0,80})$",
            _I,
        ),
        16,
    ),
    (
        "menu",
        re.compile(
            r"^[^<>»›]{1,40}(?:\s[>»›]\s[^<>»›]{1,60}){1,6}(?<![.!?\s\"”’])(?:\s?[>»›])?$|"
            r"^[^<>»›.]{1,40}\s[>»›]$"
        ),
        20,
    ),
    (
        "reading time",
        re.compile(
            r"^(?:(?:estimated )?read(?:ing)? time\s?:?\s?)?(?:about |approx\.? )?\d{1,3}[\s-]?min(?:ute)?s?\.?"
            r"(?: (?:read|to read|listen))?$|^(?:listen|read)(?: to (?:this )?(?:article|story))? \(\d{1,3} min(?:ute)?s?\)$",
            _I,
        ),
        8,
    ),
    ("template", re.compile(r"%(?:\d\$)?[ds]\b|\{\{.{0,80}\}\}|<%|%>|\$\{\w"), 30),
    (
        "comment form",
        re.compile(
            r"^(?:be (?:the )?first to comment.{0,30}|leave a (?:reply|comment).{0,40}|(?:\d+|no|view|post|add|"
            r"show|hide|read|see|join|cancel|all|write)?\s?(?:a |the )?(?:comments?|reply|replies|conversation|"
            r"discussion)(?: \(?\d*\)?)?.?|comments? (?:are|is|has been|have been|off|closed).{0,60}|"
            r"your email address will not be published.{0,80}|required fields are marked.{0,10}|"
            r"log in to (?:comment|reply).{0,20}|you must be logged in.{0,40}|"
            r"(?:notify me of|save my name).{0,120}|join the (?:conversation|discussion).{0,60})$",
            _I,
        ),
        30,
    ),
    (
        "video",
        re.compile(
            r"^(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s.{0,3}\s?source:.{0,60})?$|^(?:now playing|just watched|must watch|"
            r"replay|watch (?:the )?(?:video|now|more|live|again)\b.{0,80}|media playback.{0,60}|video:.{0,120}|"
            r"play video|video player.{0,40}|watch: .{0,120}|playback .{0,40}|unmute|"
            r"your browser does not support.{0,60})$",
            _I,
        ),
        30,
    ),
    ("video", re.compile(r"^\d{1,2}:\d\d\s.{0,100}\bsource:", _I), 25),
    (
        "caption",
        re.compile(rf"[(\[](?:[^()\[\]]{{0,60}}\b)?{_AGENCY}\b[^()\[\]]{{0,60}}[)\]]\.?$"),
        90,
    ),
    (
        "caption",
        re.compile(
            r"^(?:photo(?:graph)?s?|image|picture|pic|caption|credit|photo credit|image credit|"
            r"image source|photo illustration|file(?: photo)?|image caption)\s?(?:by|:|/|–|-|©|courtesy)\s?.{1,200}$",
            _I,
        ),
        40,
    ),
    (
        "caption",
        re.compile(
            r"(?:/|via |©\s?)(?:AFP|AP|Getty Images|Reuters|REUTERS|EPA|Shutterstock)\b.{0,30}$"
        ),
        70,
    ),
    (
        "caption",
        re.compile(
            r"^(?:hide caption|toggle caption|enlarge(?: this)? image|view gallery.{0,20})$", _I
        ),
        8,
    ),
    (
        "caption",
        re.compile(
            r"(?:^|[.!?]\s|\s)(?:Photo|Photograph|Picture|Image|PHOTO|PICTURE)s?(?: by)?: ?[A-Z]"
        ),
        60,
    ),
    (
        "credit line",
        re.compile(
            r"^.{0,80}['’]s? (?:[A-Z][\w.'’-]+,? (?:and )?){1,8}(?:also |have |has )?(?:reported|wrote|contributed)\b"
        ),
        60,
    ),
    (
        "credit line",
        re.compile(
            r"^[(\[]?(?:(?:additional |further )?(?:reporting|writing|editing|edited|compiled|written) by\b|"
            r"(?:with )?(?:additional|extra) reporting\b|with (?:reporting|inputs?|files?|agenc(?:y|ies))\b.{0,40}$)",
            _I,
        ),
        60,
    ),
    (
        "credit line",
        re.compile(
            r"^(?:[A-Z][\w.'’-]*,? (?:and )?){1,16}(?:also )?(?:contributed (?:to this|reporting)|reported from)\b"
        ),
        60,
    ),
    (
        "credit line",
        re.compile(
            r"\b(?:contributed to (?:this|the) (?:report|article|story)|this (?:article|story|report|piece) "
            r"(?:was|has been|is|first|originally)\b.{0,40}\b(?:published|appeared|provided|written|produced|"
            r"updated|generated|republished))\b",
            _I,
        ),
        50,
    ),
    (
        "byline",
        re.compile(
            rf"^(?:(?:(?:Posted|Published|Updated)\b[^.!?]{{0,60}}\s)?[Bb]y|BY|Written by|Story by|Words by|"
            rf"Author:)\s+{_NAME}.{{0,120}}$"
        ),
        22,
    ),
    (
        "sign-off",
        re.compile(r"^[A-Z]{2,5}(?:/[A-Z]{2,5}){1,3}$|^[a-z]{2,4}(?:/[a-z]{2,4}){1,3}$"),
        3,
    ),
    (
        "sign-off",
        re.compile(r"^[-–—]{1,3}\s?(?:ends?|30)\s?[-–—]{0,3}$|^#{2,5}$|^ENDS?\.?$", _I),
        2,
    ),
    ("address", re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w{2,}$", _I), 8),
    ("copyright", re.compile(r"^(?:.{0,40}©|\(c\)\s.{0,20}\d{4}|copyright\b(?! law))", _I), 60),
    (
        "copyright",
        re.compile(
            r"\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b", _I
        ),
        80,
    ),
    (
        "related",
        re.compile(
            r"^(?:read (?:more|also|next|the full|our|full)|related|see also|also (?:read|see|on)|more (?:on|from|about|in|stories|"
            r"news|like)|recommended|most (?:read|popular|viewed|shared|recent)|trending|popular|latest|"
            r"you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)|"
            r"top (?:stories|news)|what to read next|keep reading|continue reading|click here|read:|"
            r"up next|explore more|recent (?:posts|stories|articles)|in other news|further reading|"
            r"view (?:more|all)|see (?:more|all)|show more|load more|must read)\b.{0,140}$",
            _I,
        ),
        24,
    ),
    (
        "tags",
        re.compile(
            r"^(?:tags?|topics?|filed under|categories|category|posted in|tagged(?: with)?|keywords?|labels?)\s?:.{0,300}$",
            _I,
        ),
        50,
    ),
    (
        "subscription",
        re.compile(
            r"^(?:sign up (?:for|to|here|now)|subscribe (?:to|for|here)|get (?:the latest|our|unlimited|breaking|more)\b|"
            r"follow (?:us|him|her|me|@|.{1,40} on (?:twitter|facebook|instagram|x\b))|like us|find us on|join us on|"
            r"download (?:the|our)|support (?:us|our|independent)|donate|become a (?:member|subscriber|supporter)|"
            r"already (?:a|have|an)\b|enter your (?:e-?mail|postcode|zip)|you (?:have|can|may) (?:successfully|unsubscribe)|"
            r"thank you for (?:subscribing|signing|reading)|start your (?:day|free)|"
            r"(?:our|the|free|daily|weekly|morning) .{0,30}newsletter)",
            _I,
        ),
        45,
    ),
    (
        "notice",
        re.compile(
            r"^(?:(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|by (?:clicking|continuing|using|"
            r"subscribing|signing|submitting).{0,60}(?:you |agree)|privacy(?: policy| notice)?$|"
            r"(?:manage |your )?cookies?(?: (?:policy|settings|preferences|notice))?$|terms\b.{0,40}$|"
            r"do not sell|ad ?choices|please enable (?:javascript|cookies)|you need to enable|"
            r"(?:this|your) (?:site|page|browser) (?:is protected|may|does not)|"
            r"(?:we|this (?:post|article|page|site)) (?:may )?(?:earn|contains?).{0,40}(?:affiliate|commission))"
            r"|\bis reader-supported\b|\bwe (?:may |might |can )?(?:earn|receive|get) (?:a |an )?(?:small )?"
            r"(?:affiliate )?commissions?\b|\b(?:our|contains?|contain) affiliate links\b"
            r"|\b(?:ad ?blocker|javascript (?:is|must be) (?:disabled|enabled)|unsubscribe at any time)\b",
            _I,
        ),
        40,
    ),
    (
        "advertisement",
        re.compile(
            r"^(?:advertisements?|ad|ads|sponsored(?: content| by.{0,40})?|promoted(?: content)?|paid content|"
            r"article continues (?:below|after).{0,40}|story continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40}|"
            r"advertisement .{0,60}|(?:deal|offer|bargain)s? of the (?:day|week|month)\b.{0,80}|"
            r"(?:today['’]s|best|top|hot) (?:deals?|offers?)(?:\s?:.{0,80})?|"
            r"(?:save|get|.{1,60},) (?:up to )?\d{1,2}\s?% (?:off|discount)\b[^.!?]{0,40}|"
            r"(?:shop|buy|order) now\b.{0,40})$",
            _I,
        ),
        14,
    ),
)


def reason_of(text: str) -> str:
    """The kind of residue that a line is by its own words; `` where it could be the article's."""
    words = words_of(text)
    count = len(words)
    if not any(char.isalnum() for char in text):
        return "ornament"
    if len(text) > 700:
        return ""
    if count <= 90:
        for reason, pattern, most in _RULES:
            if count <= most and pattern.search(text):
                return reason
    if 0 < count <= 9 and words[0] in _SHARE_HEADS and all(word in _SHARE for word in words):
        return "share bar"
    if count <= 16 and _DATED.search(text) and any(map(_is_date, (text, *_beside(text)))):
        return "date"
    return ""


def _is_date(text: str) -> bool:
    """Whether all the words are a date's, and make one."""
    return bool(_DATED.search(text)) and not _DATE_WORDS.sub("", text)


def _beside(text: str) -> list[str]:
    """The parts of a line of facts (`Name · 4 March 2031 | 3 comments`); none for running text."""
    return [] if text.endswith((".", "!", "?", ":")) else _PARTED.split(text)


def outside(block: Block, *, before: bool) -> str:
    """The reason for a line beyond the article's ends that says nothing of itself."""
    if block.sentence:
        return "outside the article"
    if before:
        return "image text" if block.text[:1].islower() else "menu"
    return "footer"

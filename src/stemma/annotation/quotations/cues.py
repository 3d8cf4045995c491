"""Words that report speech, by what stands with them.

Chosen on the training part of PolNeAR (Newell et al. 2018): a verb is listed where at least about half of
its uses there are cues.
"""

from __future__ import annotations

SPEECH = frozenset(
    "say tell add write report note argue announce claim state warn declare insist acknowledge admit "
    "explain tweet post conclude reveal indicate confirm recall observe remark reply respond answer "
    "ask stress emphasize emphasise underline underscore reiterate repeat assert contend maintain "
    "concede complain joke testify allege caution counter deny boast quip shout whisper exclaim muse "
    "wonder inform assure remind promise pledge vow disclose proclaim pronounce mention propose "
    "recommend advise predict estimate retort email text suggest describe call continue urge demand "
    "express point comment elaborate interject lament opine protest recount scream sigh speculate "
    "stipulate swear threaten voice yell agree request rule decree brief".split()
)
"""They may stand with marked words and with a clause."""

CLAUSE = SPEECH - frozenset(
    "continue describe call express text post comment rule brief request".split()
) | frozenset(
    "believe think hope fear find show expect doubt hint imply signal learn understand "
    "guarantee argue consider".split()
)
"""They report the clause that depends on them."""

OBJECT = frozenset(
    "accuse blame describe denounce condemn criticize criticise praise dismiss reject deny urge "
    "announce stress emphasize emphasise underline underscore reiterate express call voice warn pledge "
    "vow promise propose predict acknowledge blast slam mock hail decry deplore welcome "
    "applaud lament demand confirm characterize characterise depict dub label brand ridicule rebuke "
    "tout outline".split()
)
"""They report what is said of their object: `accuse X of Y`, `describe X as Y`."""

INFINITIVE = frozenset(
    "promise pledge vow threaten refuse urge ask call offer claim agree order advise warn".split()
)
"""They report an infinitive: `vowed to ...`, `urged them to ...`."""

QUOTED_ONLY = frozenset(
    "continue go begin start conclude finish laugh smile nod joke shrug recite sing chant read "
    "shoot fire snap hit push press".split()
)
"""They report only marked words that stand beside them: `she continued, "..."`."""

NOT_REPORTED_BY = frozenset({"we", "i", "you"})
"""Subjects that do not report: the writer, and the reader."""

UNNAMED = frozenset(
    "official source diplomat aide adviser advisor witness resident analyst expert spokesman "
    "spokeswoman spokesperson officer insider person man woman researcher lawyer neighbor neighbour "
    "doctor soldier commander commentator critic activist employee worker driver protester survivor "
    "relative executive representative lawmaker prosecutor negotiator minister envoy ambassador "
    "investigator firefighter farmer fisherman teacher student mother father".split()
)
"""Heads of descriptions of people who may stay without a name."""

AUDIENCE = frozenset("reporter journalist".split())
"""Those told who are no outlet."""

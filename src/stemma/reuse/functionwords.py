"""Small words of English that carry grammar rather than matter.

The lists are general knowledge of English, written for this project; no corpus was counted for them.
They are in the form in which words are compared: lower case, straight apostrophes.
"""

from __future__ import annotations

ARTICLES = frozenset("a an the".split())
PRONOUNS = frozenset(
    "i me my mine myself you your yours yourself yourselves he him his himself she her hers herself "
    "it its itself we us our ours ourselves they them their theirs themselves one oneself this that "
    "these those who whom whose which what such there here it's he's she's they're we're i'm "
    "that's who's there's".split()
)
PREPOSITIONS = frozenset(
    "of in on at to from by for with into onto upon as about over under through during within "
    "between among amongst against toward towards after before since until till across along "
    "around behind below beneath beside besides beyond down inside near off out outside past per "
    "throughout up via than".split()
)
CONJUNCTIONS = frozenset(
    "and or but if because so while whilst although though whereas unless whether that as when "
    "where then yet however also too meanwhile therefore thus moreover furthermore nevertheless "
    "nonetheless still just even".split()
)
AUXILIARIES = frozenset(
    "be is are was were been being am have has had having do does did doing done will would shall "
    "should can 's 'll 've 're 'd".split()
)
REPORTING = frozenset(
    "say says said saying tell tells told telling state states stated stating add adds added adding "
    "note notes noted noting report reports reported reporting announce announces announced "
    "explain explains explained".split()
)
"""Verbs that report; one for another is style, unlike `claimed`, which is a hedge."""
COURTESY = frozenset("mr mrs ms miss dr sir".split())
"""Titles that one outlet's style has and another's has not."""
FUNCTION = ARTICLES | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
"""All that carries grammar; negations and hedges are not among them."""
INITIALS = frozenset("us it who am".split())
"""Small words that are something else in capitals."""
NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor nowhere without cannot can't don't doesn't didn't "
    "isn't aren't wasn't weren't won't wouldn't shouldn't couldn't hasn't haven't hadn't mustn't "
    "needn't shan't ain't mightn't deny denies denied denying refuse refuses refused refusing "
    "reject rejects rejected rejecting fail fails failed failing hardly "
    "barely scarcely".split()
)
"""Words that turn a clause into its opposite."""

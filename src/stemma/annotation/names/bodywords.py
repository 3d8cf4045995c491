"""Common nouns for bodies: what they are, what they do."""

from __future__ import annotations

BODY_HEADS = frozenset(
    "ministry department agency company group organization organisation committee council court "
    "office bureau party union army military police force commission university bank firm "
    "association service board team club parliament government coalition alliance".split()
)
"""Common nouns for bodies that speak."""

INSTITUTIONS = BODY_HEADS | frozenset(
    "authority hospital museum airport station institute school church assembly congress senate "
    "administration institution college academy agency festival prison theatre theater navy treasury "
    "reserve guard corps forces".split()
)
"""What countries and towns have one of: the name of its place tells one from another."""

TRADES = frozenset(
    "motors motor computer computers airlines airline airways automotive industries systems "
    "technologies technology electronics pharmaceuticals energy oil petroleum bank banking group "
    "holdings holding international enterprises foods stores partners capital management insurance "
    "communications media entertainment telecom chemicals steel mining aerospace aircraft index "
    "composite".split()
)
"""Words behind a name that say what its bearer does or is; short names do without them."""

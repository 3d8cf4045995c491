"""Who published a text, by what it says of itself."""

from __future__ import annotations

import pytest

from stemma.reading.plaintext import clean
from stemma.reading.publisher import publisher_of

LEAD = (
    "The ferry to Lisse was held in the harbour for six hours on Friday after the crew found "
    "water in the engine room."
)
MORE = (
    "Three hundred passengers spent the night in the terminal, the company that runs the line "
    "told the Interfax news agency, and AP reports that nobody was hurt."
)
PLAIN = f"Ferry held in harbour\n\n{LEAD}\n\n{MORE}\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{PLAIN}© 2031 Corvan Herald", "Corvan Herald"),
        (f"{PLAIN}(c) 2031 Corvan Herald Ltd. Registered in Velda", "Corvan Herald"),
        (f"{PLAIN}Copyright 2031 The New York Times Company", "The New York Times"),
        (f"{PLAIN}Press TV’s website can also be found at these addresses:", "Press TV"),
        (f"{PLAIN}CNN’s Ada Krom reported from Lisse.", "CNN"),
        (f"{PLAIN}www.corvan-herald.example", "corvan-herald.example"),
        (f"{PLAIN}Follow BBC News on Chirp", "BBC News"),
        (f"Lisse (CNN){LEAD}\n\n{MORE}", "CNN"),
        (f"LISSE (Reuters) - {LEAD}\n\n{MORE}", "Reuters"),
        (f"LISSE (Reuters) - {LEAD}\n\n{MORE}\n\n© 2031 Corvan Herald", "Corvan Herald"),
        (f"Ferry held in harbour\nCorvan Post\n4 March 2031\n\n{LEAD}\n\n{MORE}", "Corvan Post"),
        (f"Ferry held in harbour\n\nCorvan Post\n\n{LEAD}\n\n{MORE}", "Corvan Post"),
        (f"Corvan Post\n\nFerry held in harbour\n\nLISSE (NPA) - {LEAD}\n\n{MORE}", "Corvan Post"),
        (f"The Corvan Post\n\nFerry held in harbour\n\nLISSE (Post) - {LEAD}", "Corvan Post"),
        (f"Ferry held in harbour\n\nLISSE (NPA) - {LEAD}\n\n{MORE}", "NPA"),
    ],
)
def test_is_named_by_self_reference(text: str, name: str) -> None:
    outlet, basis = publisher_of(clean(text))
    assert outlet is not None
    assert outlet.name == name
    assert basis


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        f"{PLAIN}The ferry at noon. (AFP Photo)",
        f"{PLAIN}Follow us on facebook.com",
        f"{PLAIN}© 2031 Corvan Herald\n© 2031 Velda Post",
        f"{PLAIN}All rights reserved",
        f"{PLAIN}Be First to Comment",
    ],
)
def test_is_unknown_where_nothing_or_too_much_is_named(text: str) -> None:
    assert publisher_of(clean(text)) == (None, "")

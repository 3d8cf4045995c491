"""Who publishes in the simulated world: agencies, outlets, and how each likes to write."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

AGENCIES = (
    "Reuters", "Agence France-Presse", "Interfax", "Meridian Press", "Northern Wire", "Lantern News Agency",
    "Delta Newswire", "Associated Press", "Coastal Press Agency", "Novia News Service",
)  # fmt: skip
OUTLETS = (
    "Harbor Herald", "Morning Ledger", "Evening Beacon", "Valley Tribune", "City Examiner",
    "National Observer", "Weekly Standard Post", "Riverside Gazette", "Capital Dispatch", "Daily Compass",
    "Northern Star", "Eastern Chronicle", "Mountain Courier", "Coast Mirror", "Island Times",
    "Union Record", "Republic Today", "Southern Argus", "Metro Sentinel", "Channel Nine News",
    "Radio Horizon", "Plainsman", "Border Journal", "Old Town Echo", "Merchant Review",
    "Signal Daily", "Free Citizen", "Lakeside Reporter", "Provincial Post", "Globe Monitor",
    "Market Street Journal", "Orchard Press", "Public Voice", "Frontier Bulletin", "High Street News",
)  # fmt: skip
"""Invented but for the agencies, of which some stand in the package's gazetteer as real ones would."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """One publisher."""

    name: str
    agency: bool
    sentences_in_paragraph: int
    """One as agencies have it, or two."""
    curly: bool
    """Which quotation marks it prints."""
    says: str
    """Its usual verb of speech."""


def newsrooms(draw: Random) -> tuple[list[Newsroom], list[Newsroom]]:
    """Agencies and outlets in a random order, each with a style of its own."""

    def one(name: str, agency: bool) -> Newsroom:
        return Newsroom(
            name,
            agency,
            sentences_in_paragraph=1 if agency else draw.choice((1, 1, 2)),
            curly=draw.random() < 0.5,
            says=draw.choice(("said", "said", "said", "says", "told reporters")),
        )

    agencies, outlets = list(AGENCIES), list(OUTLETS)
    draw.shuffle(agencies)
    draw.shuffle(outlets)
    return [one(name, True) for name in agencies], [one(name, False) for name in outlets]

"""The kinds of evidence, one file each; every one knows its weight and can explain itself."""

from stemma.lineage.evidence.agency_text import AgencyText
from stemma.lineage.evidence.clue import Clue, Names, record, strongest_first
from stemma.lineage.evidence.credit import CreditGiven
from stemma.lineage.evidence.narrator_prose import NarratorProse
from stemma.lineage.evidence.own_reporting import OwnReporting
from stemma.lineage.evidence.promotion import Promotion
from stemma.lineage.evidence.revision import SameOutlet
from stemma.lineage.evidence.shared_quotation import SharedQuotation
from stemma.lineage.evidence.stock_phrase import StockPhrase
from stemma.lineage.evidence.time import EventClock, PublicationClock

__all__ = [
    "AgencyText",
    "Clue",
    "CreditGiven",
    "EventClock",
    "Names",
    "NarratorProse",
    "OwnReporting",
    "Promotion",
    "PublicationClock",
    "SameOutlet",
    "SharedQuotation",
    "StockPhrase",
    "record",
    "strongest_first",
]

"""Words for units and hedges, and the classes that they belong to."""

from __future__ import annotations

from stemma.model.marks import Hedge

CURRENCIES: dict[str, str] = {
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "CHF": "CHF",
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rubles": "RUB",
    "roubles": "RUB",
    "rupees": "INR",
    "cents": "cent",
    "kronor": "SEK",
    "kroner": "NOK",
    "francs": "CHF",
}
"""Signs and words for money; a bare dollar is taken for the United States'."""

PERCENT = frozenset({"%", "percent", "pct", "per-cent"})

MEASURES: dict[str, str] = {
    word: unit
    for unit, words in {
        "km": "km kilometer kilometers kilometre kilometres",
        "m": "meter meters metre metres",
        "cm": "cm centimeter centimeters centimetre centimetres",
        "mm": "mm millimeter millimeters millimetre millimetres",
        "mile": "mile miles",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "yard": "yard yards",
        "hectare": "hectare hectares ha",
        "acre": "acre acres",
        "kg": "kg kilogram kilograms kilo kilos",
        "tonne": "ton tons tonne tonnes",
        "litre": "liter liters litre litres",
        "gallon": "gallon gallons",
        "barrel": "barrel barrels",
        "degree": "degree degrees °",
        "mph": "mph",
        "km/h": "kph km/h",
        "MW": "mw megawatt megawatts",
        "GW": "gw gigawatt gigawatts",
    }.items()
    for word in words.split()
}
"""Words for measures, and the unit that each is given as."""

_LISTED: dict[Hedge, tuple[str, ...]] = {
    "about": (
        "about",
        "around",
        "approximately",
        "roughly",
        "some",
        "circa",
        "an estimated",
        "estimated",
        "somewhere around",
        "in the region of",
    ),
    "almost": ("almost", "nearly", "close to", "just under", "just short of", "not quite"),
    "at least": ("at least", "no fewer than", "no less than", "a minimum of", "not less than"),
    "at most": ("at most", "up to", "as many as", "as much as", "no more than", "a maximum of"),
    "more than": (
        "more than",
        "over",
        "above",
        "upwards of",
        "in excess of",
        "just over",
        "greater than",
        "well over",
        "well above",
    ),
    "less than": ("less than", "fewer than", "under", "below", "well under"),
}
HEDGES: dict[str, Hedge] = {words: hedge for hedge, listed in _LISTED.items() for words in listed}
"""Words before a number, and the class of hedge that they are."""


def currency_of(text: str) -> str:
    """The currency that a sign, a word, or the sign before a figure names; or empty."""
    if text in CURRENCIES:
        return CURRENCIES[text]
    if text.lower() in CURRENCIES:
        return CURRENCIES[text.lower()]
    for mark, currency in CURRENCIES.items():
        if not mark.isalpha() and text.startswith(mark) and text[len(mark) :][:1].isdigit():
            return currency
    return ""

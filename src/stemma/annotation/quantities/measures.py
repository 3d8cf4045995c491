"""Measures: the words for them, the unit that each is given as, and what makes two comparable."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.quantities.lexer import Piece

_WORDS: dict[str, str] = {
    words: unit
    for unit, listed in {
        "percent": ("%", "percent", "per cent", "pct", "pc", "per - cent"),
        "percentage point": (
            "percentage point",
            "percentage points",
            "percent points",
            "- percentage - point",
            "pp",
        ),
        "basis point": ("basis point", "basis points", "bps"),
        "km": ("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"),
        "m": ("m", "meter", "meters", "metre", "metres"),
        "cm": ("cm", "centimeter", "centimeters", "centimetre", "centimetres"),
        "mm": ("mm", "millimeter", "millimeters", "millimetre", "millimetres"),
        "mile": ("mile", "miles"),
        "nautical mile": ("nautical mile", "nautical miles"),
        "foot": ("foot", "feet", "ft"),
        "inch": ("inch", "inches"),
        "yard": ("yard", "yards"),
        "square km": (
            "square kilometer",
            "square kilometers",
            "square kilometre",
            "square kilometres",
            "sq km",
            "sq . km",
        ),
        "square mile": ("square mile", "square miles", "sq miles", "sq . miles"),
        "square m": ("square meter", "square meters", "square metre", "square metres", "sq m"),
        "square foot": ("square foot", "square feet", "sq ft", "sq . ft"),
        "hectare": ("hectare", "hectares", "ha"),
        "acre": ("acre", "acres"),
        "kg": ("kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"),
        "gram": ("gram", "grams", "g"),
        "ounce": ("ounce", "ounces"),
        "tonne": ("ton", "tons", "tonne", "tonnes", "metric ton", "metric tons"),
        "litre": ("liter", "liters", "litre", "litres"),
        "gallon": ("gallon", "gallons"),
        "barrel": ("barrel", "barrels"),
        "degree": ("degree", "degrees", "°"),
        "°C": ("° c", "degrees celsius", "degrees c", "degrees centigrade", "degree celsius"),
        "°F": ("° f", "degrees fahrenheit", "degrees f", "degree fahrenheit"),
        "mph": ("mph", "miles per hour", "miles an hour", "mile per hour", "mile - an - hour"),
        "km/h": (
            "kph",
            "kmh",
            "km / h",
            "km / hr",
            "kilometers per hour",
            "kilometres per hour",
            "kilometers an hour",
            "kilometres an hour",
            "km per hour",
            "km an hour",
        ),
        "knot": ("knot", "knots"),
        "MW": ("mw", "megawatt", "megawatts"),
        "GW": ("gw", "gigawatt", "gigawatts"),
        "kiloton": ("kiloton", "kilotons"),
        "magnitude": ("magnitude",),
    }.items()
    for words in listed
}
_LONGEST = max(len(words.split()) for words in _WORDS)
_LETTERS_ALONE = frozenset({"m", "g", "ha", "pc", "pp", "mm", "cm", "mw", "gw"})
"""Short forms, which count only in the case that they are printed in, right behind a figure."""

_BASES: dict[str, tuple[str, float, float]] = {
    "cm": ("m", 0.01, 0.0),
    "mm": ("m", 0.001, 0.0),
    "km": ("m", 1000.0, 0.0),
    "mile": ("m", 1609.344, 0.0),
    "nautical mile": ("m", 1852.0, 0.0),
    "foot": ("m", 0.3048, 0.0),
    "inch": ("m", 0.0254, 0.0),
    "yard": ("m", 0.9144, 0.0),
    "square km": ("square m", 1e6, 0.0),
    "square mile": ("square m", 2589988.11, 0.0),
    "square foot": ("square m", 0.09290304, 0.0),
    "hectare": ("square m", 1e4, 0.0),
    "acre": ("square m", 4046.8564, 0.0),
    "tonne": ("kg", 1000.0, 0.0),
    "gram": ("kg", 0.001, 0.0),
    "ounce": ("kg", 0.028349523, 0.0),
    "pound": ("kg", 0.45359237, 0.0),
    "mph": ("km/h", 1.609344, 0.0),
    "knot": ("km/h", 1.852, 0.0),
    "GW": ("MW", 1000.0, 0.0),
    "gallon": ("litre", 3.785411784, 0.0),
    "°F": ("°C", 5 / 9, -160 / 9),
    "share": ("percent", 100.0, 0.0),
}
"""For each unit the one that it is compared in, the factor, and what is added (NIST SP 811)."""


def measure_after(given: Sequence[Piece], last: int) -> tuple[str, int]:
    """The measure right behind a number, a hyphen between them or not, and where it ends."""
    index = last + 1
    if index < len(given) and given[index].text in ("-", "\N{NON-BREAKING HYPHEN}"):
        if not given[index].glued:
            return "", last
        index += 1
    for length in range(min(_LONGEST, len(given) - index), 0, -1):
        taken = given[index : index + length]
        unit = _WORDS.get(" ".join(piece.lower for piece in taken))
        if unit is None or any(piece.opens for piece in taken):
            continue
        letters = taken[-1]
        if letters.lower in _LETTERS_ALONE and length == 1:
            plain = letters.text.islower() or (letters.lower[-1] == "w" and letters.text[-1] == "W")
            if not plain or not given[last].text[-1].isdigit():
                continue
        return unit, index + length - 1
    return "", last


def comparable(unit: str) -> str:
    """The unit that amounts in `unit` are compared in: kilometres and miles both in metres."""
    return _BASES.get(unit, (unit,))[0]


def converted(value: float, unit: str) -> float:
    """A value in `unit` in the unit that `comparable` gives for it."""
    _, factor, added = _BASES.get(unit, (unit, 1.0, 0.0))
    return value * factor + added

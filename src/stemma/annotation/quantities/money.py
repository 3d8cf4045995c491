"""Currencies: signs, codes and words, with the country that tells one crown from another.

A word that several countries use (`crown`, `krone`, `peso`, `rupee`, `franc`, `dinar`) becomes a code
where the text says whose it is: beside it (`Danish crowns`), elsewhere with the same word, or by
naming just one country that uses it. Where it does not, the unit is the word itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.names.countries import country_named, country_of_people
from stemma.annotation.quantities.lexer import Piece

SIGNS: dict[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₫": "VND",
    "₸": "KZT",
}
"""What a sign alone stands for; a bare dollar is taken for the United States'."""

_LETTERED: dict[str, str] = {
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "e£": "EGP",
}
CODES = frozenset(
    "USD EUR GBP CHF JPY CNY INR RUB TRY KRW ILS UAH NGN PHP THB VND KZT AUD CAD NZD HKD SGD TWD BRL "
    "MXN EGP SEK NOK DKK ISK CZK PLN HUF RON BGN RSD ZAR KES GHS PKR BDT LKR IDR MYR ARS CLP COP PEN "
    "SAR AED QAR KWD BHD OMR JOD IQD IRR MAD TND DZD".split()
)
"""Codes of ISO 4217 that are read where they stand beside a figure."""
_SHORT: dict[str, str] = {"Rs": "rupee", "RMB": "yuan", "Kr": "krone", "kr": "krone", "Tk": "taka"}

_FORMS: dict[str, str] = {
    "dollar": "dollars",
    "euro": "euros",
    "pound": "pounds quid",
    "yen": "",
    "yuan": "renminbi",
    "ruble": "rubles rouble roubles",
    "rupee": "rupees",
    "rupiah": "rupiahs",
    "krone": "kroner kronor krona kronur",
    "crown": "crowns",
    "franc": "francs",
    "peso": "pesos",
    "real": "reais",
    "lira": "liras lire",
    "dinar": "dinars",
    "dirham": "dirhams",
    "riyal": "riyals rial rials",
    "shilling": "shillings",
    "rand": "rands",
    "baht": "bahts",
    "zloty": "zlotys zloties",
    "forint": "forints",
    "koruna": "korunas koruny",
    "shekel": "shekels",
    "hryvnia": "hryvnias hryvnya",
    "naira": "nairas",
    "taka": "takas",
    "ringgit": "ringgits",
    "won": "",
    "cent": "cents",
}
_LEMMAS = {form: lemma for lemma, forms in _FORMS.items() for form in (lemma, *forms.split())}
_USUAL: dict[str, str] = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "ruble": "RUB",
    "rupiah": "IDR",
    "real": "BRL",
    "lira": "TRY",
    "rand": "ZAR",
    "baht": "THB",
    "zloty": "PLN",
    "forint": "HUF",
    "koruna": "CZK",
    "shekel": "ILS",
    "hryvnia": "UAH",
    "naira": "NGN",
    "taka": "BDT",
    "ringgit": "MYR",
    "won": "KRW",
}
"""Words that one country's currency is meant by, unless another country stands beside them."""
_SWEDISH = frozenset({"kronor", "krona"})
_OF_COUNTRY: dict[str, dict[str, str]] = {
    "dollar": {
        "Canada": "CAD",
        "Australia": "AUD",
        "New Zealand": "NZD",
        "Hong Kong": "HKD",
        "Singapore": "SGD",
        "Taiwan": "TWD",
    },
    "pound": {"Egypt": "EGP", "Lebanon": "LBP", "Syria": "SYP", "Sudan": "SDG"},
    "krone": {"Denmark": "DKK", "Norway": "NOK", "Sweden": "SEK", "Iceland": "ISK"},
    "crown": {
        "Denmark": "DKK",
        "Norway": "NOK",
        "Sweden": "SEK",
        "Iceland": "ISK",
        "Czech Republic": "CZK",
    },
    "franc": {"Switzerland": "CHF"},
    "peso": {
        "Mexico": "MXN",
        "Argentina": "ARS",
        "Chile": "CLP",
        "Colombia": "COP",
        "Philippines": "PHP",
        "Uruguay": "UYU",
        "Cuba": "CUP",
    },
    "rupee": {"India": "INR", "Pakistan": "PKR", "Sri Lanka": "LKR", "Nepal": "NPR"},
    "dinar": {
        "Iraq": "IQD",
        "Kuwait": "KWD",
        "Jordan": "JOD",
        "Serbia": "RSD",
        "Algeria": "DZD",
        "Tunisia": "TND",
        "Bahrain": "BHD",
        "Libya": "LYD",
    },
    "dirham": {"United Arab Emirates": "AED", "Morocco": "MAD"},
    "riyal": {
        "Saudi Arabia": "SAR",
        "Qatar": "QAR",
        "Iran": "IRR",
        "Oman": "OMR",
        "Yemen": "YER",
    },
    "shilling": {"Kenya": "KES", "Uganda": "UGX", "Tanzania": "TZS", "Somalia": "SOS"},
    "won": {"North Korea": "KPW"},
    "ruble": {"Belarus": "BYN"},
}


class Purse:
    """The currencies of one article, which decides what its ambiguous words mean."""

    def __init__(self, given: Sequence[Piece]) -> None:
        self._given = given
        self._decided: dict[str, str] = {}

    def before(self, first: int) -> tuple[str, int]:
        """The currency named right before a figure by a sign or code, and where it begins."""
        given = self._given
        if first == 0:
            return "", first
        sign = given[first - 1]
        if sign.text in SIGNS:
            letters = given[first - 2] if first > 1 and sign.glued else None
            lettered = _LETTERED.get(letters.lower + sign.text) if letters is not None else None
            if lettered:
                return lettered, first - 2
            if [p.text for p in given[max(0, first - 5) : first - 1]] == ["U", ".", "S", "."]:
                return "USD", first - 5
            return SIGNS[sign.text], first - 1
        if sign.text in CODES:
            return sign.text, first - 1
        if sign.text == "." and first > 1 and given[first - 2].text == "Rs":
            return self._meant("rupee", ""), first - 2
        if sign.text in _SHORT and sign.text != "kr":
            return self._meant(_SHORT[sign.text], ""), first - 1
        return "", first

    def after(self, last: int) -> tuple[str, int]:
        """The currency named right behind a number, with its country's word, and where it ends."""
        given = self._given
        index = last + 1
        if index < len(given) and given[index].text == "-" and given[index].glued:
            index += 1
        if index >= len(given):
            return "", last
        if given[index].text in SIGNS or given[index].text in CODES:
            return SIGNS.get(given[index].text, given[index].text), index
        if given[index].text in _SHORT and given[index].text != "Rs":
            return self._meant(_SHORT[given[index].text], ""), index
        country, word = self._country(index)
        if word >= len(given) or given[word].lower not in _LEMMAS:
            return "", last
        return self._meant(_LEMMAS[given[word].lower], country, given[word].lower), word

    def _country(self, index: int) -> tuple[str, int]:
        """The country that up to two words from `index` name, and the piece behind them."""
        given = self._given
        if "".join(p.text for p in given[index : index + 4]) == "U.S.":
            return "United States", index + 4
        for length in (2, 1):
            words = " ".join(p.text for p in given[index : index + length])
            country = _country_of(words)
            if country:
                return country, index + length
        return "", index

    def _meant(self, lemma: str, country: str, form: str = "") -> str:
        codes = _OF_COUNTRY.get(lemma, {})
        if country in codes:
            return codes[country]
        if form in _SWEDISH and country != "Iceland":
            return "SEK"
        if lemma in _USUAL or not codes:
            return _USUAL.get(lemma, lemma)
        if lemma not in self._decided:
            self._decided[lemma] = self._decide(lemma, codes)
        return self._decided[lemma]

    def _decide(self, lemma: str, codes: dict[str, str]) -> str:
        """The one code that the article's own words leave for a word, else the word."""
        beside: set[str] = set()
        named: set[str] = set()
        for index, piece in enumerate(self._given):
            if not piece.text[:1].isupper():
                continue
            country, behind = self._country(index)
            if country in codes:
                named.add(codes[country])
                if behind < len(self._given) and _LEMMAS.get(self._given[behind].lower) == lemma:
                    beside.add(codes[country])
        for found in (beside, named):
            if len(found) == 1:
                return found.copy().pop()
        return lemma


def _country_of(words: str) -> str:
    return country_named(words) or country_of_people(words) or _PLACES.get(words, "")


_PLACES = {"Hong Kong": "Hong Kong", "Czech": "Czech Republic", "Emirati": "United Arab Emirates"}

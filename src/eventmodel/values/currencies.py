"""Currencies: the signs and words that stand for their codes (ISO 4217)."""

from __future__ import annotations

import re
from typing import Final

CURRENCY_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH"}
"""Currencies by sign; a sign that several countries share stands for the one most often meant."""

CURRENCY_WORDS: Final = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "franc": "CHF", "hryvnia": "UAH", "lira": "TRY", "rial": "rial", "shekel": "ILS", "won": "KRW",
    "peso": "peso", "rand": "ZAR", "crown": "crown", "krona": "SEK", "zloty": "PLN", "dirham": "AED", "riyal": "SAR",
}  # fmt: skip
"""Currencies by word; a word of which several countries are as often meant stands for itself alone."""

DOLLARS: Final = {"A": "AUD", "C": "CAD", "HK": "HKD", "NZ": "NZD", "R": "BRL", "S": "SGD", "US": "USD"}
"""The letters that tell dollars (and reals) apart, as in 'A$5'."""

_MARKED = re.compile(
    rf"\b(?P<whose>{'|'.join(DOLLARS)})\$|(?P<sign>[{''.join(CURRENCY_SIGNS)}])|\b(?P<code>[A-Z]{{3}})\b"
)
_LETTERS = re.compile(r"[a-z]+")


def currency_of(text: str) -> str | None:
    """Tell which currency a text names by sign, code or word; None where it names none.

    Examples:
        >>> currency_of("$5 million"), currency_of("EUR 300"), currency_of("two billion yen"), currency_of("6 boats")
        ('USD', 'EUR', 'JPY', None)
    """
    marked = _MARKED.search(text)
    if marked:
        return DOLLARS.get(marked["whose"] or "") or CURRENCY_SIGNS.get(marked["sign"] or "") or marked["code"]
    words = (CURRENCY_WORDS.get(word.removesuffix("s")) for word in _LETTERS.findall(text.lower()))
    return next(filter(None, words), None)

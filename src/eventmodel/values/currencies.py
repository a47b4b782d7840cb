"""Currencies: the signs, codes and words that stand for their codes (ISO 4217), and where they stand by a number."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

CURRENCY_SIGNS: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₿": "BTC",
    "元": "CNY",
}  # fmt: skip
"""Currencies by sign; a sign that several countries share stands for the one most often meant."""

CURRENCY_WORDS: Final = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "franc": "CHF", "hryvnia": "UAH", "lira": "TRY", "rial": "rial",
    "shekel": "ILS", "won": "KRW", "peso": "peso", "rand": "ZAR", "crown": "crown", "krona": "SEK", "kronor": "SEK",
    "krone": "krone", "kroner": "krone", "zloty": "PLN", "dirham": "AED", "riyal": "SAR", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "dinar": "dinar", "forint": "HUF", "lari": "GEL", "dram": "AMD",
    "manat": "AZN", "tenge": "KZT", "taka": "BDT", "birr": "ETB", "cedi": "GHS", "leu": "RON", "lei": "RON",
    "lev": "BGN", "dong": "VND", "kip": "LAK", "guilder": "NLG", "markka": "FIM", "peseta": "ESP", "deutschmark": "DEM",
    "bitcoin": "BTC", "quid": "GBP",
}  # fmt: skip
"""Currencies by word; a word of which several countries are as often meant stands for itself alone."""

DOLLARS: Final = {
    "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "HK": "HKD", "NZ": "NZD", "R": "BRL", "S": "SGD", "US": "USD",
    "U.S": "USD", "U.S.": "USD", "NT": "TWD", "MEX": "MXN", "MX": "MXN", "J": "JMD", "TT": "TTD",
}  # fmt: skip
"""The letters that tell dollars (and reals, and pesos) apart, as in 'A$5'."""

CODES: Final = frozenset(
    "USD EUR GBP JPY CNY INR RUB UAH CHF AUD CAD NZD HKD SGD TWD BRL MXN ZAR SEK NOK DKK PLN CZK HUF RON BGN TRY ILS "
    "SAR AED QAR KWD EGP NGN KES GHS ETB PKR BDT LKR THB MYR IDR PHP VND KRW KZT GEL AMD AZN BTC "
    "ARS CLP COP PEN".split()
)
"""The codes that are read without a word or sign beside them."""

_WHOSE: Final = {
    "us": {"dollar": "USD"}, "u.s.": {"dollar": "USD"}, "american": {"dollar": "USD"},
    "australian": {"dollar": "AUD"}, "canadian": {"dollar": "CAD"}, "hong kong": {"dollar": "HKD"},
    "new zealand": {"dollar": "NZD"}, "singapore": {"dollar": "SGD"}, "taiwan": {"dollar": "TWD"},
    "british": {"pound": "GBP"}, "egyptian": {"pound": "EGP"}, "syrian": {"pound": "SYP"},
    "lebanese": {"pound": "LBP", "lira": "LBP"}, "sudanese": {"pound": "SDG"}, "swiss": {"franc": "CHF"},
    "french": {"franc": "FRF"}, "belgian": {"franc": "BEF"}, "cfa": {"franc": "XOF"}, "congolese": {"franc": "CDF"},
    "turkish": {"lira": "TRY"}, "italian": {"lira": "ITL", "lire": "ITL"}, "mexican": {"peso": "MXN"},
    "philippine": {"peso": "PHP"}, "argentine": {"peso": "ARS"}, "chilean": {"peso": "CLP"},
    "colombian": {"peso": "COP"}, "cuban": {"peso": "CUP"}, "indian": {"rupee": "INR"}, "pakistani": {"rupee": "PKR"},
    "sri lankan": {"rupee": "LKR"}, "nepali": {"rupee": "NPR"}, "nepalese": {"rupee": "NPR"},
    "iranian": {"rial": "IRR"}, "omani": {"rial": "OMR"}, "yemeni": {"rial": "YER"}, "saudi": {"riyal": "SAR"},
    "qatari": {"riyal": "QAR", "rial": "QAR"}, "brazilian": {"real": "BRL", "reais": "BRL"},
    "danish": {"krone": "DKK", "kroner": "DKK", "crown": "DKK"}, "norwegian": {"krone": "NOK", "kroner": "NOK"},
    "swedish": {"krona": "SEK", "kronor": "SEK", "crown": "SEK"}, "icelandic": {"krona": "ISK"},
    "czech": {"crown": "CZK", "koruna": "CZK"}, "chinese": {"yuan": "CNY"}, "japanese": {"yen": "JPY"},
    "russian": {"rouble": "RUB", "ruble": "RUB"}, "israeli": {"shekel": "ILS"}, "ukrainian": {"hryvnia": "UAH"},
    "iraqi": {"dinar": "IQD"}, "kuwaiti": {"dinar": "KWD"}, "serbian": {"dinar": "RSD"}, "jordanian": {"dinar": "JOD"},
    "algerian": {"dinar": "DZD"}, "libyan": {"dinar": "LYD"}, "tunisian": {"dinar": "TND"},
    "bahraini": {"dinar": "BHD"},
    "dutch": {"guilder": "NLG"}, "finnish": {"markka": "FIM"}, "south korean": {"won": "KRW"},
    "german": {"mark": "DEM"}, "armenian": {"dram": "AMD"}, "moroccan": {"dirham": "MAD"},
}  # fmt: skip
"""Whose currency a word names, where the word alone leaves it open or stands for another."""
_HUNDREDTHS: Final = {"cent": "USD", "pence": "GBP", "penny": "GBP", "pennie": "GBP"}
_MARKED = re.compile(
    rf"\b(?P<whose>{'|'.join(sorted(map(re.escape, DOLLARS), key=len, reverse=True))})\$"
    rf"|(?P<sign>[{''.join(CURRENCY_SIGNS)}])|\b(?P<code>[A-Z]{{3}})\b"
)
_LETTERS = re.compile(r"[a-z]+")
_SIGN_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z.])(?P<letters>[A-Za-z]{{1,3}}\.?[A-Za-z]?\.?)\s?)?(?P<sign>[{''.join(CURRENCY_SIGNS)}])\s{{0,2}}$"
)
_CODE_BEFORE = re.compile(
    r"(?<![A-Za-z])(?P<million>M)?(?P<code>[A-Z]{3})\s?$|(?<!\w)(?P<low>usd|eur|gbp|rmb|dollar)\s$"
)
_LAST_LETTERS: Final = frozenset({"usd", "eur", "gbp", "rmb", "lar"})
_BEHIND = re.compile(
    rf"\s?(?:(?P<sign>[{''.join(s for s in CURRENCY_SIGNS if s != '$')}])|(?P<dollar>\$)(?!\s?\d)"
    r"|(?-i:(?P<million>M)?(?P<code>[A-Z]{3})(?![A-Za-z]))|(?P<low>usd|rmb|btc)(?!\w))"
    r"|[\s-](?:(?P<whose>(?:[A-Za-z]\.?){2,12}(?:\s(?:kong|zealand|lankan|korean))?)\s)?(?P<word>[A-Za-z]+)\b",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\s(?P<scale>million|billion|trillion)\b", re.IGNORECASE)
_BACK: Final = 12
_ALONE: Final = frozenset({"A", "S", "R", "J"})
_FACTORS: Final = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


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


def currency_before(text: str, floor: int, at: int) -> tuple[str, int, int] | None:
    """Read the sign or code right before a number: the currency, where it begins, and what it multiplies by.

    Examples:
        >>> currency_before("It cost HK$ 5", 0, 12), currency_before("MEUR 5", 0, 5)
        (('HKD', 8, 1), ('EUR', 0, 1000000))
    """
    window = max(floor, at - _BACK)
    before = text[window:at]
    last = before.rstrip()[-3:]
    sign = _SIGN_BEFORE.search(before) if last[-1:] in CURRENCY_SIGNS else None
    if sign:
        whose = _whose_sign(before[sign.start() : sign.start("sign")]) if sign["sign"] == "$" else None
        begin = sign.start() if whose else sign.start("sign")
        return whose or CURRENCY_SIGNS[sign["sign"]], window + begin, 1
    code = _CODE_BEFORE.search(before) if last.isupper() or last in _LAST_LETTERS else None
    if code is None:
        return None
    name = (code["code"] or code["low"]).upper()
    known = name if name in CODES else CURRENCY_WORDS.get(name.lower())
    return None if known is None else (known, window + code.start(), 10**6 if code["million"] else 1)


def _whose_sign(letters: str) -> str | None:
    """Whose dollars: the letters at once before the sign; with a gap only such as are no word or list's number."""
    upper = letters.rstrip().upper()
    if not upper or (letters != letters.rstrip() and upper in _ALONE):
        return None
    return DOLLARS.get(upper) or (upper if upper in CODES else None)


def currency_behind(text: str, at: int, end: int) -> tuple[str, int, Fraction | int] | None:
    """Read the sign, code or word right behind a number: the currency, where it ends, and what it multiplies by.

    Examples:
        >>> currency_behind("5 Swiss francs", 1, 14), currency_behind("50 cents", 2, 8)
        (('CHF', 14, 1), ('USD', 8, Fraction(1, 100)))
    """
    match = _BEHIND.match(text, at, end)
    if match is None:
        return None
    if match["word"]:
        return _by_word(match)
    sign = match["sign"] or match["dollar"]
    name = CURRENCY_SIGNS.get(sign) if sign else _code(match)
    if name is None:
        return None
    scale = _SCALE.match(text, match.end(), end)
    factor = _FACTORS[scale["scale"].lower()] if scale else 10**6 if match["million"] else 1
    return name, scale.end() if scale else match.end(), factor


def _code(match: re.Match[str]) -> str | None:
    if match["low"]:
        low = match["low"].upper()
        return low if low in CODES else CURRENCY_WORDS.get(low.lower())
    return match["code"] if match["code"] in CODES else None


def _by_word(match: re.Match[str]) -> tuple[str, int, Fraction | int] | None:
    word, whose = match["word"].lower(), (match["whose"] or "").lower()
    singular = word.removesuffix("s")
    if not whose:
        if singular in _HUNDREDTHS:
            return _HUNDREDTHS[singular], match.end(), Fraction(1, 100)
        name = CURRENCY_WORDS.get(singular) or CURRENCY_WORDS.get(word)
        return None if name is None else (name, match.end(), 1)
    name = _WHOSE.get(whose, {}).get(singular)
    if name is not None:
        return name, match.end(), 1
    first = whose.split(" ")[0]
    name = CURRENCY_WORDS.get(first.removesuffix("s")) or CURRENCY_WORDS.get(first)
    factor = Fraction(1, 100) if first.removesuffix("s") in _HUNDREDTHS else 1
    name = name or _HUNDREDTHS.get(first.removesuffix("s"))
    return None if name is None else (name, match.start("whose") + len(first), factor)

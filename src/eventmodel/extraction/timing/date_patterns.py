"""The forms in which news gives dates."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from eventmodel.extraction.counting.count_nouns import UNIT_OF
from eventmodel.extraction.timing.time_words import CENTURY_WORDS, MONTHS, SEASONS, WEEKDAYS
from eventmodel.values.numerals import MULTIPLIERS, SPELLED, WORD_VALUES
from eventmodel.values.unit_words import UNIT_WORDS

_LONG: Final = "|".join(name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"})
_SHORT: Final = "|".join(name for name in MONTHS if len(name) <= 4 and name not in {"may", "june", "july"})
_MONTH: Final = rf"(?:(?:{_LONG})\b|(?:{_SHORT})\b\.?+)"
_YEAR: Final = r"(?:1[0-9]|20|21)\d\d"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|,\d{3})"
_ONLY_MONTHS: Final = "January|February|July|September|October|November|December"
"""Months that are hardly anything else by their names."""
_WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
_SMALL: Final = rf"(?:\d{{1,3}}|an?|several|a\s+few|{SPELLED})"
_UNIT: Final = r"(?:day|week|month|year|decade|hour)s?"
_COUNTED: Final = "|".join((*UNIT_OF, *(word for word in UNIT_WORDS if word.isalpha() and len(word) > 1)))
"""'2000 people' and '1500 metres' are figures, 'in 2000 people left' a year."""
_WHICH: Final = (
    r"(?:last|this|next|(?:earlier|later)\s+this|(?:late|early)\s+last|"
    r"(?:the\s+)?(?:previous|following|past|coming|upcoming|current))"
)

_TO: Final = r"(?:to|until|till|through)"
_PARTS: Final = rf"(?:\d{{1,2}}|few|couple\s+of|{SPELLED})"

_FORMS: Final = (
    (
        rf"(?P<day_range>(?:from\s+|(?P<r_between>between\s+))?(?:the\s+)?(?P<r_first>{_DAY})"
        rf"(?:\s?[-–]\s?|\s+{_TO}\s+(?:the\s+)?|(?(r_between)\s+and\s+(?:the\s+)?|(?!)))(?P<r_last>{_DAY})"
        rf"\s+(?:of\s+)?(?P<r_month>{_MONTH})(?:,?\s+(?P<r_year>{_YEAR}))?)"
    ),
    (
        rf"(?P<range_us>(?:(?P<u_from>from\s+)|(?P<u_between>between\s+))?(?P<u_month>{_MONTH})\s+(?P<u_first>{_DAY})"
        rf"(?:\s?[-–]\s?|(?(u_from)\s+{_TO}\s+|(?!))|(?(u_between)\s+and\s+|(?!)))(?P<u_last>{_DAY})"
        rf"(?!\s?(?:{_MONTH}|people|per\s?cent|percent|%))(?:,?\s+(?P<u_year>{_YEAR}))?)"
    ),
    (
        rf"(?P<part>(?:the\s+)?(?P<p_n>first|second|third|fourth|last|final)\s+(?:(?P<p_count>{_PARTS})\s+)?"
        r"(?P<p_unit>half|weeks?|days?|months?)\s+(?:of|in)\s+"
        rf"(?:(?P<p_month>{_MONTH})(?:,?\s+(?P<p_year>{_YEAR}))?|(?P<p_only>{_YEAR})\b|"
        r"(?P<p_which>this|last|next|the)\s+(?P<p_of>year|month)))"
    ),
    (
        rf"(?P<weekdays>(?P<ws_between>between\s+|from\s+)?(?P<ws_first>{_WEEKDAY})\s+(?:to|until|till|through|and)\s+"
        rf"(?P<ws_last>{_WEEKDAY})(?:\s+(?P<ws_which>this|next|last)\s+week)?)"
    ),
    (
        r"(?P<week_part>(?:the\s+)?(?P<wp_part>early|late|mid|(?:beginning|start|middle|end)\s+of)[\s-]+"
        r"(?P<wp_which>this|next|last)\s+week)"
    ),
    (
        rf"(?P<week_of>the\s+week\s+of\s+(?:(?P<wo_month>{_MONTH})\s+(?P<wo_day>{_DAY})|"
        rf"(?P<wo_d>{_DAY})\s+(?P<wo_m>{_MONTH})))"
    ),
    r"(?P<rest>(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the|this)\s+(?P<rest_unit>week|month|year))",
    rf"(?P<fiscal>Q(?P<f_n>[1-4])(?:\s+(?:of\s+)?(?:(?P<f_year>{_YEAR})|(?P<f_which>this|last|next)\s+year))?\b)",
    rf"(?P<day_month>(?:the\s+)?(?P<a_day>{_DAY})\s+(?:of\s+)?(?P<a_month>{_MONTH})(?:,?\s+(?P<a_year>{_YEAR}))?)",
    (
        rf"(?P<month_day>(?P<b_month>{_MONTH})\s+(?P<b_day>{_DAY})(?!\s?(?:people|per\s?cent|percent|%))"
        rf"(?:,?\s+(?P<b_year>{_YEAR}))?)"
    ),
    r"(?P<iso>(?P<i_year>(?:19|20)\d\d)-(?P<i_month>0[1-9]|1[0-2])-(?P<i_day>0[1-9]|[12]\d|3[01]))",
    rf"(?P<month_year>(?P<c_month>{_MONTH})(?:\s+of)?,?\s+(?P<c_year>{_YEAR}))",
    (
        r"(?P<which_month>"
        rf"(?P<wm_which>between(?=\s+{_MONTH}\s+and\s+{_MONTH})|last|this|next|in|since|until|by|from|during|early|late|mid|(?:early|late)\s+in|and|"
        r"(?:end|start|beginning|middle)\s+of)[\s-]+"
        rf"(?P<wm>{_MONTH})(?!,?\s+(?:of\s+)?(?:{_YEAR}|{_DAY})\b)(?!\s+(?:this|last|next)\s+year))"
    ),
    rf"(?P<month_rel>(?P<mr>{_MONTH})(?:\s+of)?\s+(?P<mr_which>this|last|next)\s+year)",
    (
        r"(?P<quarter>(?:the\s+)?(?P<q_n>first|second|third|fourth)[\s-]quarter(?!\s+of\s+(?:an?\b|the\s+(?!year))|-?final)"
        rf"(?:(?:\s+of)?\s+(?:(?P<q_year>{_YEAR})|(?P<q_which>this|last|next)\s+year))?)"
    ),
    rf"(?P<month_alone>(?<!every\s)(?<!each\s)(?P<ma>{_ONLY_MONTHS})(?!\s+\d|,?\s+(?:{_YEAR})\b|[’']s|\s+[A-Z]))",
    rf"(?P<month_owner>(?P<mo>{_LONG})[’']s?(?=\s))",
    rf"(?P<years>(?:between|from)\s+(?P<y_first>{_YEAR})\s+(?:and|to|until)\s+(?P<y_last>{_YEAR}))",
    rf"(?P<year_span>(?P<ys_first>{_YEAR})[-–](?P<ys_last>{_YEAR}|\d\d)\b(?!-))",
    r"(?P<decade>(?:(?P<d_part>early|mid|late)[\s-])?(?:the\s+)?(?P<d_year>(?:1[0-9]|20)\d0)s\b)",
    r"(?P<short_decade>the\s+(?:(?:early|mid|late)[\s-])?[’']?(?P<sd>[2-9]0)s\b)",
    (
        r"(?P<clock>(?P<k_hour>[01]?\d|2[0-3]):(?P<k_minute>[0-5]\d)(?:\s?(?P<k_half>[ap])\.?m\.?)?\s?\(?(?:UTC|GMT)(?!\s?[+-])\)?)"
    ),
    rf"(?P<century>(?P<century_n>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(CENTURY_WORDS)})[\s-]century)",
    (
        rf"(?P<season>(?P<s_which>last|this|next|in\s+the|the)\s+(?P<s_name>{'|'.join(SEASONS)})"
        rf"(?:\s+(?:of\s+)?(?P<s_year>{_YEAR}))?)"
    ),
    rf"(?P<season_year>(?P<sy_name>{'|'.join(SEASONS)})\s+(?:of\s+)?(?P<sy_year>{_YEAR}))",
    r"(?P<year_part>(?:early|late|mid)[\s-](?P<yp>(?:1[3-9]|20)\d\d)\b(?![-–]))",
    (
        r"(?P<year>(?<![\d.,$€£/-])(?<!magnitude\s)"
        rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?!\d{{4}}\s(?:{_COUNTED})\b))(?P<y>(?:1[3-9]|20)\d\d)"
        r"(?![\d%]|,\d|\.\d|-(?:metre|meter|foot|mile|strong|seat)))"
    ),
    (
        r"(?P<weekday>(?:(?P<w_which>last|this|next|on|for|since|until|by|late|early|this\s+past)\s+)?"
        rf"(?<!black\s)(?<!good\s)(?<!bloody\s)(?<!super\s)(?<!ash\s)(?<!cyber\s)(?P<w_name>{_WEEKDAY})\b(?P<w_owner>[’']s)?(?:\s+(?P<w_part>morning|afternoon|evening|night))?)"
    ),
    r"(?P<near>yesterday|today(?!,|’s\s+world)|tonight|tomorrow|this\s+(?:morning|afternoon|evening))",
    rf"(?P<which_unit>(?P<wu_which>{_WHICH})\s+(?P<wu>weekend|week|month|year|decade|day))",
    r"(?P<over_weekend>(?:over|at|during)\s+the\s+weekend)",
    (
        r"(?P<ago>(?:(?:about|around|some|nearly|almost|more\s+than|over)\s+)?"
        rf"(?P<ago_n>{_SMALL})\s+(?P<ago_unit>{_UNIT})\s+ago)"
    ),
    rf"(?P<after>(?P<after_n>{_SMALL})\s+(?P<after_unit>{_UNIT})\s+after\b)",
)

_NUMBER: Final = "0"
"""Stands for any number in digits among the words that a form can begin with."""
_SMALL_WORDS: Final = f"{' '.join((*WORD_VALUES, *MULTIPLIERS))} a an several"
_WHICH_WORDS: Final = "last this next earlier later early late the previous following past coming upcoming current"
_BEGINS: Final = {
    "day_range": f"{_NUMBER} from between the",
    "range_us": f"{' '.join(MONTHS)} from between",
    "part": "the first second third fourth last final",
    "weekdays": f"from between {' '.join(WEEKDAYS)}",
    "week_part": "early late mid the beginning start middle end",
    "week_of": "the",
    "rest": "the rest remainder",
    "fiscal": "q",
    "season_year": " ".join(SEASONS),
    "year_part": "early late mid",
    "day_month": f"{_NUMBER} the",
    "month_day": " ".join(MONTHS),
    "iso": _NUMBER,
    "month_year": " ".join(MONTHS),
    "which_month": "between last this next in since until by from during early late mid and end start beginning middle",
    "month_rel": " ".join(MONTHS),
    "month_owner": " ".join(MONTHS),
    "month_alone": " ".join(MONTHS),
    "quarter": "the first second third fourth",
    "short_decade": "the",
    "clock": _NUMBER,
    "years": "between from",
    "year_span": _NUMBER,
    "decade": f"{_NUMBER} early mid late the",
    "century": f"{_NUMBER} {' '.join(CENTURY_WORDS)}",
    "season": "last this next in the",
    "year": _NUMBER,
    "weekday": f"last this next on for since until by late early {' '.join(WEEKDAYS)}",
    "near": "yesterday today tonight tomorrow this",
    "which_unit": _WHICH_WORDS,
    "over_weekend": "over at during",
    "ago": f"{_NUMBER} about around some nearly almost more over {_SMALL_WORDS}",
    "after": f"{_NUMBER} {_SMALL_WORDS}",
}
"""The words that each form can begin with."""
_FORM_NAME = re.compile(r"\(\?P<(\w+)>")


@cache
def pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Make the pattern of some forms, when they are first asked for; the name of the group that matched tells which."""
    forms = (form for form in _FORMS for name in _FORM_NAME.findall(form)[:1] if name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})", re.IGNORECASE)


def _beginning_with(word: str) -> tuple[str, ...]:
    return tuple(name for name, words in _BEGINS.items() if word in words.split())


FISCAL: Final = frozenset(
    "earnings revenue revenues profit profits sales gdp economy economic results loss losses growth shares sold output "
    "forecast net income fiscal quarterly".split()
)
"""Words of which a sentence must hold one for a quarter in it to be three months, and not part of a match."""
DATES: Final = {
    word: _beginning_with(word) for word in sorted({w for words in _BEGINS.values() for w in words.split()} - {_NUMBER})
}
"""For each word that a date can begin with, the names of the forms that do."""
NUMBERED: Final = _beginning_with(_NUMBER)
"""The names of the forms that begin with a number in digits."""
_BEHIND_NUMBER: Final = frozenset((*MONTHS, *"st nd rd th of s century to until till through".split())) | {
    word + s for word in "day week month year decade hour".split() for s in ("", "s")
}


def may_begin(number: str, following: str) -> bool:
    """Tell whether a date can hold a number in digits: it is a year, or what follows it lets it."""
    return len(number) == 4 or following in _BEHIND_NUMBER or following.isdigit()


TELLING: Final = frozenset(
    (*MONTHS, *WEEKDAYS, *SEASONS, "century", "yesterday", "today", "tonight", "tomorrow", "morning", "afternoon",
     "evening", "weekend", "weekends", "quarter", "q")
) | {word + s for word in ("day", "week", "month", "year", "decade", "hour") for s in ("", "s")}  # fmt: skip
"""Words of which a sentence without digits must hold one to hold a date at all."""

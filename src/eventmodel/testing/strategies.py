"""Hypothesis strategies for every value and record, drawn so that they often meet, and often are nasty.

Small pools are drawn from on purpose: two values of a wide range would hardly ever be equal, lie within one
another, or share an id.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from eventmodel.model import (
    Article,
    Claim,
    Correction,
    Diagnostic,
    Dossier,
    Extraction,
    Judgement,
    Mention,
    Modality,
    Polarity,
    Record,
    Retraction,
    Ruling,
    Source,
    SourceKind,
    Span,
    Target,
    Verdict,
    VersionLink,
    Voice,
    main_mention_id,
)  # fmt: skip
from eventmodel.model.canonical import canonical_json
from eventmodel.model.extra import Extra, extra_of
from eventmodel.values import (
    Agent,
    AgentKind,
    Duration,
    Flag,
    Interval,
    Number,
    Opaque,
    Place,
    Quantity,
    Quotation,
    Reading,
    Said,
    Text,
    Unstated,
    Value,
    When,
)  # fmt: skip
from eventmodel.values.duration import TIME_UNITS
from eventmodel.values.hedges import SHIPPED
from eventmodel.values.number import exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

UNITS: Final = ("person", "soldier", "child", "metre", "kilometre", "mile", "kilogram", "USD", "percent")
"""Units of several dimensions; people of three scopes."""
NASTY_DATES: Final = (
    "2020", "2020-11", "2020-11-09", "2020-02-29", "2020-11-09T10:00", "2020-11-09T23:59:59", "202X", "20XX",
    "2020-XX", "2020-11-XX", "2020-XX-09", "2020-21", "2020-24", "2020~", "2020-11?", "2020-11-09%", "0000",
    "-0001", "-0044-03-15", "-001X", "9999-12-31", "-9999~", "Y10000", "Y-17000-02", "../2020", "2020-11/..",
    "2020/", "2020-11-09/2020-11-11", "2020-10~/2020-11", "2020-11-09T10:00/2020-11-09T12:30", "2019/2020-06",
    "/2020-11-09", "2020-11-XX/2020-12-~03", "2020-24/2021-%06", "2020-11-09T10:00~", "-9999-12-31/Y10000-01-01",
    "?2020", "~2020-11", "2020~-11-09", "2020-11~-09", "2020-~11", "2020-?11-%09", "202X~", "2020-11-XX~",
    "2020-25", "2020-28", "2020-29", "2020-30~", "2020-33", "2020-36?", "2020-37", "2020-39", "2020-40", "2020-41",
    "2020-1X", "2020-11-0X", "20X0", "202X-11", "202X-02-29", "2020-X1", "2020-11-X9", "2020-XX-31~", "1XXX-12-25",
    "-00X4-03", "202X-24", "2020-24-XX", "Y17E7", "-Y17E7~", "Y20200E2S3", "2020S2", "2029S3", "2020S3~", "-0044S2",
    "Y-9999999999", "2020-02-29%",
)  # fmt: skip
"""EDTF that readers stumble over: leap days, unknown digits, parts of a year, marks, far years, open ends, gaps."""
NASTY_SETS: Final = (
    "[2020]", "[2020-11,2020-12]", "[2020-11-02, 2020-11-05]", "[2020-11-01..2020-11-05,2020-11-09]",
    "[..2020-11-03,2020-11-09..]", "[2020-11-02~,2020-11-05]", "[2020-11-02~,2020-11-04]", "[2020-11..]",
    "[202X-11-09,2020-10-XX%]", "[2020-21,2020-40]", "[..2020]", "[1667,1668, 1670..1672]",
    "{2020}", "{2020,2021}", "{2020-11-02,2020-11-05}", "{2020-11-02, 2020-11-05}", "{2020-11..2020-12}", "{..2020}",
    "{2020-11-02~,2020-11-04}", "{1960,1961-12..}",
)  # fmt: skip
"""EDTF with several dates: one of them, or all of them."""
ZONED_DATES: Final = (
    "2020-11-09T10:00Z", "2020-11-09T14:00+04:00", "2020-11-09T23:30-05:00", "2020-11-10T04:30:00Z",
    "2020-11-09T10:00+04/2020-11-09T09:00Z", "2020-11-09T00:00Z/..", "../2020-11-09T10:00:30-03:30~",
)  # fmt: skip
"""EDTF with time zones."""
UNANCHORED_DATES: Final = (
    "XXXX-12-25", "XXXX", "XXXX-11/2020", "XXXX-XX-23", "-XXXX~", "XXXX-21", "[XXXX-11,2020]", "{2020,XXXX}",
)  # fmt: skip
"""EDTF that no year anchors."""
PIECES: Final = (
    "More than 6,000 people were killed in Sandvik.", "Two boats sank.", "“We will wait,” said Vera Holm.",
    " ", "\n", "\r\n", "\r", "\ufeff", "\x00", "\u202e", "\u2028", "\u00ad", "🌋", "👩\u200d🚒",
    "e\u0301", "é", "\t", "<b>&amp;", '"', "\\",
)  # fmt: skip
"""What texts are put together from: sentences, line ends, a BOM, a NUL, bidirectional marks, emoji."""
NASTY_NAMES: Final = (
    "", " ", ".", "...", "the", "The The", "VHM", "V.H.M.", "vhm", "VH", "Vera Holm Ministry",
    "Vera of the Holm Ministry", "Vera Holm Ministry (VHM)", "V. Holm", "Holm, Vera", "O’Holm", "O'Holm",
    "von Holm", "弗拉", "\u202eHolm", "x" * 99,
)  # fmt: skip
"""Names of persons and organisations: acronyms and what they stand for, initials, articles, and none at all."""
_CONTAINERS: Final = ("the Old Pier", "Sandvik", "SANDVIK", "Orsk Bay", "Norland", "Österland")
_PHRASES: Final = (
    "we will wait",
    "We will  wait.",
    "We will wait for news",
    "a storm",
    "“a storm”",
    "",
    "é",
    "e\u0301",
)
_ATTRIBUTES: Final = ("deaths", "injured", "date", "place", "quote", "acme:ash_height")


@cache
def numbers() -> SearchStrategy[Number]:
    """Exact numbers: small ones that often meet, huge ones, decimals, and ratios without a decimal."""
    small = st.sampled_from((0, 1, 2, 3, 12, 6000, 6500, Fraction(1, 3), Fraction(3, 2), -1))
    ratios = st.fractions(-1000, 10**6, max_denominator=60).map(exact)
    return st.one_of(small, st.integers(-(10**15), 10**15), ratios)


@st.composite
def intervals(draw: DrawFn) -> Interval:
    """Intervals of every kind: points, open ends, no ends."""
    ends = [draw(st.none() | numbers()) for _ in range(2)]
    low, high = ends
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    point = low is not None and low == high
    low_open, high_open = (False, False) if point else (draw(st.booleans()), draw(st.booleans()))
    return Interval(low, high, low_open=low_open, high_open=high_open)


def quantities(*, units: Sequence[str] = UNITS) -> SearchStrategy[Quantity]:
    """Quantities of these units."""
    return st.builds(Quantity, intervals(), st.sampled_from(units))


@cache
def temperatures() -> SearchStrategy[Quantity]:
    """Temperatures, whose units have no common zero."""
    return quantities(units=("kelvin", "degree Celsius", "degree Fahrenheit"))


@cache
def durations() -> SearchStrategy[Duration]:
    """Durations in every unit of time."""
    return st.builds(Duration, intervals(), st.sampled_from(TIME_UNITS))


@st.composite
def marked_dates(draw: DrawFn) -> str:
    """EDTF of one date near to others, with marks and unspecified digits anywhere but in its century."""
    parts = draw(st.sampled_from((("2020",), ("2020", "11"), ("2020", "11", "09"), ("2019", "12", "05"))))
    marks = st.sampled_from(("", "", "", "?", "~", "%"))
    hidden = draw(st.sets(st.sampled_from((2, 3, 4, 5, 6, 7)), max_size=3))
    signs = ["X" if place in hidden else sign for place, sign in enumerate("".join(parts))]
    shown = ("".join(signs[:4]), "".join(signs[4:6]), "".join(signs[6:]))
    return "-".join(f"{draw(marks)}{part}{draw(marks)}" for part in shown[: len(parts)])


@st.composite
def date_sets(draw: DrawFn, days: SearchStrategy[str]) -> str:
    """EDTF of one of some days, or of all of them, stretches of days among them."""
    stretches = st.tuples(days, days).map(lambda ends: "..".join(sorted(ends)))
    members = draw(st.lists(days | stretches, min_size=1, max_size=4))
    first, last = draw(st.sampled_from((("[", "]"), ("{", "}"))))
    return f"{first}{','.join(members)}{last}"


@cache
def whens(*, zoned: bool = False, unanchored: bool = False) -> SearchStrategy[When]:
    """Times on a clock without a zone, or with one; days around one week are drawn most."""
    if zoned:
        return st.builds(When, st.sampled_from(ZONED_DATES))
    near = st.integers(1, 14).map(lambda day: f"2020-11-{day:02}")
    spans = st.tuples(near, near).map(lambda ends: "/".join(sorted(ends)))
    anywhere = st.dates().map(lambda day: day.isoformat())
    pools = st.sampled_from(NASTY_DATES), st.sampled_from(NASTY_SETS)
    texts = st.one_of(*pools, near, spans, near.map(lambda d: f"{d}~"), anywhere, marked_dates(), date_sets(near))
    if unanchored:
        return st.builds(When, st.one_of(texts, st.sampled_from(UNANCHORED_DATES), st.none()))
    return st.builds(When, texts)


@st.composite
def places(draw: DrawFn) -> Place:
    """Places of one small country, whose containers never contradict the map."""
    level = draw(st.integers(0, len(_CONTAINERS) - 1))
    within = [name for name in _CONTAINERS[level + 1 :] if draw(st.booleans())]
    return Place(_CONTAINERS[level], tuple(name for name in within if name.casefold() != _CONTAINERS[level].casefold()))


@cache
def agents() -> SearchStrategy[Agent]:
    """Persons and organisations, by parts of few names."""
    words = st.lists(st.sampled_from(("Vera", "V.", "Holm", "HOLM", "Hólm", "Ministry", "the")), min_size=1, max_size=3)
    names = st.one_of(words.map(" ".join), st.sampled_from(NASTY_NAMES))
    return st.builds(Agent, names, st.sampled_from((None, "", "minister")), st.sampled_from((None, *AgentKind)))


@cache
def phrases() -> SearchStrategy[str]:
    """Short words of any sort."""
    return st.one_of(st.sampled_from(_PHRASES), st.text(max_size=8))


@cache
def quotations() -> SearchStrategy[Quotation]:
    """Quotations."""
    return st.builds(Quotation, phrases())


@cache
def texts() -> SearchStrategy[Text]:
    """Free texts."""
    return st.builds(Text, phrases())


@cache
def flags() -> SearchStrategy[Flag]:
    """Both flags."""
    return st.builds(Flag, st.booleans())


@cache
def unstated() -> SearchStrategy[Unstated]:
    """Values that are stated as unknown."""
    return st.builds(Unstated, phrases())


@cache
def opaque_values() -> SearchStrategy[Opaque]:
    """Values of types that are not known here, as read from a file or put in by hand."""
    fields = st.dictionaries(
        phrases(), st.one_of(phrases(), st.booleans(), st.lists(phrases(), max_size=2)), max_size=2
    )
    came = fields.map(lambda f: Opaque("acme:ash", canonical_json({**f, "tag": "acme:ash"})))
    by_hand = st.builds(Opaque, st.sampled_from(("acme:ash", "when", "")), phrases())
    return came | by_hand


@cache
def values() -> SearchStrategy[Value]:
    """Values of every type."""
    return st.one_of(
        quantities(), durations(), whens(unanchored=True), whens(zoned=True), places(), agents(),
        quotations(), texts(), flags(), unstated(), opaque_values(),
    )  # fmt: skip


@cache
def amount_texts() -> SearchStrategy[str]:
    """Numbers as they are written, with and without a hedge of the reading table."""
    numbers_in_words = ("zero", "six", "forty-four", "a dozen", "two and a half", "half a million", "6,000",
        "1.5 million", "3 to 5", "between 6,000 and 7,000", "three or four", "none", "minus 5")  # fmt: skip
    counts = st.sampled_from((*numbers_in_words, *SHIPPED.counts)) | st.integers(0, 10**7).map(str)
    before = st.sampled_from(("", *SHIPPED.before)).map(lambda words: f"{words} ".lstrip())
    after = st.sampled_from(("", *SHIPPED.after)).map(lambda words: words if words[:1] in {"-", "+"} else f" {words}")
    return st.tuples(before, counts, after).map("".join).map(str.strip)


@cache
def readings() -> SearchStrategy[Reading]:
    """Values, and how they were said."""
    said = st.builds(
        Said, phrases(), st.none() | numbers(), st.sampled_from(("", "about", "more than")), st.booleans(),
        st.none() | numbers(),
    )  # fmt: skip
    return st.builds(Reading, values(), said)


@cache
def article_texts() -> SearchStrategy[str]:
    """Small texts of pages, nasty characters included."""
    pieces = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=6).map("".join)
    return st.sampled_from(("Two boats sank.", "More than 6,000 people were killed.\r\n🌋 Two boats sank.")) | pieces


@cache
def extras() -> SearchStrategy[Extra]:
    """Fields that are not known here, mostly none."""
    names: SearchStrategy[str] = st.sampled_from(("acme_score", "acme/note"))
    fields: SearchStrategy[dict[str, Any]] = st.dictionaries(names, st.integers() | phrases(), max_size=2)
    return st.just(()) | fields.map(extra_of)


_MOMENTS: Final = st.sampled_from(("", "2021-01-11", "2021-01-11T08:00:00Z", "2021-01-12T07:00+02:00"))
_LABELS: Final = st.lists(st.sampled_from(("checked", "seen twice")), max_size=2)


@cache
def sources() -> SearchStrategy[Source]:
    """Sources, some of them known by a domain."""
    names = st.sampled_from(("The Example", "the  example", "Norland Wire", "example.org"))
    return st.builds(
        Source, names, st.sampled_from(SourceKind), st.sampled_from(("", "example.org", "Example.org")), _LABELS,
        _MOMENTS, _MOMENTS, extra=extras(),
    )  # fmt: skip


@st.composite
def stretches(draw: DrawFn, text: str) -> tuple[int, int]:
    """The start and end of a part of a text that is not empty."""
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def spans(draw: DrawFn, text: str | None = None) -> Span:
    """Spans of a text, or of one that is drawn."""
    text = draw(article_texts().filter(bool)) if text is None else text
    return Span.of(text, *draw(stretches(text)))


_SOURCE_NAMES: Final = st.sampled_from(("", "The Example", "the  example"))
_URLS: Final = st.sampled_from(("", "https://example.org/a"))
_NAMES: Final = st.lists(st.sampled_from(("Vera Holm", "Reuters", "pages/a.txt", "")), max_size=2)
_DATES: Final = st.none() | whens(unanchored=True) | whens(zoned=True)


@st.composite
def articles(draw: DrawFn) -> Article:
    """Articles; two of one id often differ in what is no part of their identity."""
    text = draw(article_texts())
    parts = st.lists(stretches(text), max_size=2) if text else st.just([])
    page = Article(
        text, draw(_SOURCE_NAMES), url=draw(_URLS), title=draw(phrases()), published=draw(_DATES),
        header_date=draw(_DATES),
        date_span=draw(stretches(text)) if text and draw(st.booleans()) else None, bylines=draw(_NAMES),
        agencies=draw(_NAMES), body=draw(parts), captions=draw(parts), paths=draw(_NAMES),
        labels=draw(_LABELS), first_seen=draw(_MOMENTS), last_seen=draw(_MOMENTS), extra=draw(extras()),
    )  # fmt: skip
    return page.detached(draw(parts)) if draw(st.integers(0, 3)) == 3 else page


def _has_text(page: Article) -> bool:
    return bool(page.text)


@st.composite
def claims(draw: DrawFn, article: Article | None = None) -> Claim:
    """Claims of an article, or of one that is drawn."""
    page = draw(articles().filter(_has_text)) if article is None else article
    return Claim(
        page.id, draw(spans(page.text)), draw(st.sampled_from(("", main_mention_id(page.id)))),
        draw(st.sampled_from(_ATTRIBUTES)), draw(readings()), draw(_NAMES), draw(st.sampled_from(Voice)),
        draw(st.sampled_from(Polarity)), draw(st.sampled_from(Modality)), extra=draw(extras()),
    )  # fmt: skip


@st.composite
def mentions(draw: DrawFn, article: Article | None = None) -> Mention:
    """Mentions of events in an article, or in one that is drawn."""
    page = draw(articles()) if article is None else article
    anchor = draw(st.none() | spans(page.text)) if page.text else None
    return Mention(page.id, anchor, draw(st.sampled_from(("other", "storm"))), draw(phrases()))


_OFFSETS: Final = st.none() | st.integers(0, 4)
_DIAGNOSTICS: Final = st.lists(st.builds(Diagnostic, st.just("number"), phrases(), _OFFSETS, _OFFSETS), max_size=2)
_CLAIM_IDS: Final = st.lists(st.sampled_from(("c1-a", "c1-b")), max_size=2)


@st.composite
def extractions(draw: DrawFn, article: Article | None = None) -> Extraction:
    """Runs of extractors over an article, or over one that is drawn."""
    page = draw(articles()) if article is None else article
    return Extraction(page.id, "hand", "1", draw(_CLAIM_IDS), tuple(draw(_DIAGNOSTICS)), draw(_MOMENTS))


_WHO: Final[SearchStrategy[dict[str, Any]]] = st.fixed_dictionaries(
    {
        "author": st.sampled_from(("Ana", "Bo")),
        "reason": st.sampled_from(("", "the list of names")),
        "recorded": _MOMENTS,
        "extra": extras(),
    }
)


@cache
def verdicts() -> SearchStrategy[Verdict]:
    """What somebody may say of two mentions."""
    return st.sampled_from(Verdict)


@st.composite
def acts(draw: DrawFn, records: Sequence[Record]) -> Judgement | Correction | Ruling | Retraction | VersionLink:
    """What people decide about some of these records, or about ones that are not there."""
    pages = {record.id: record for record in records if isinstance(record, Article)}
    targets = st.sampled_from([*(Target.of(record, pages) for record in records), Target("c1-gone", "claim")])
    one, other = draw(targets), draw(targets)
    who = draw(_WHO)
    if one.id == other.id or draw(st.booleans()):
        ruling = st.builds(Ruling, st.just(one), st.sampled_from(_ATTRIBUTES), readings(), **_fixed(who))
        plain = st.just(Retraction(one, **who)) | st.just(Correction(one, **who))
        return draw(ruling | plain)
    verdict = draw(verdicts())
    pairs: tuple[Judgement | Correction | VersionLink, ...] = (
        Judgement(one, other, verdict, **who),
        Correction(one, other, **who),
        VersionLink(one, other, **who),
    )
    return draw(st.sampled_from(pairs))


def _fixed(fields: dict[str, Any]) -> dict[str, SearchStrategy[Any]]:
    return {name: st.just(value) for name, value in fields.items()}


@st.composite
def record_lists(draw: DrawFn) -> list[Record]:
    """Records that belong together: an article, what is said of it, and often a variant of one of them."""
    page = draw(articles())
    kinds: list[SearchStrategy[Any]] = [articles(), sources(), mentions(page), extractions(page)]
    if page.text:
        kinds.append(claims(page))
    records = [page, *draw(st.lists(st.one_of(kinds), max_size=4))]
    decided = draw(st.lists(acts(records), max_size=2))
    return [*records, *decided, *draw(st.lists(acts([*records, *decided]), max_size=1))]


@cache
def dossiers() -> SearchStrategy[Dossier]:
    """Dossiers, the empty one among them."""
    return st.just(Dossier()) | record_lists().map(lambda records: Dossier.of(*records))

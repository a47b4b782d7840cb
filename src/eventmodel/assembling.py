"""Assembling events: from linked mentions and their claims to what a reader wants to know of each."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from eventmodel.comparison.positions import Side, most_exact, relation, sides_of
from eventmodel.comparison.spellings import is_one_surname
from eventmodel.model.claim import Claim, Modality, Polarity
from eventmodel.model.event import Event, event_id
from eventmodel.model.mention import Mention, Role
from eventmodel.values.agent import Agent
from eventmodel.values.names import fold
from eventmodel.values.place import place_key
from eventmodel.values.relation import Relation
from eventmodel.values.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from eventmodel.comparison.witnesses import Witnesses

_MOST_PLACES: Final = 3
_PLAIN_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NEWS_DAYS: Final = 10
"""A report stands at most so many days from what it reports, as a rule."""
_AS_EXACT: Final = frozenset({Relation.EQUAL, Relation.REFINES})
_LASTING: Final = frozenset({"war", "protest", "deployment", "restriction"})


def assemble(mentions: Sequence[Mention], claims: Sequence[Claim], witnesses: Witnesses) -> Event:
    """Put together what the claims of linked mentions say of their event."""
    ordered = sorted(claims, key=lambda c: (c.span.start, c.id))
    ids = sorted(m.id for m in mentions)
    return Event(
        id=event_id(ids),
        type=_type(mentions),
        title=_title(mentions, witnesses),
        when=_when(ordered, witnesses, lasting=_type(mentions) in _LASTING),
        where=_where(ordered, witnesses, lasting=_type(mentions) in _LASTING),
        participants=_participants(ordered),
        mentions=tuple(ids),
        articles=_articles(mentions),
        claims=tuple(c.id for c in ordered),
    )


def _type(mentions: Sequence[Mention]) -> str:
    """The type that most mentions have, main ones first; 'other' only where there is nothing else."""
    counts: defaultdict[str, float] = defaultdict(float)
    for mention in mentions:
        counts[mention.type] += 2 if mention.role is Role.MAIN else 1
    return min(counts, key=lambda t: (t == "other", -counts[t], t))


def _title(mentions: Sequence[Mention], witnesses: Witnesses) -> str:
    """The headline of the first article about it; else the phrase that most of them use."""
    mains = [(m, _headline(m, witnesses)) for m in mentions if m.role is Role.MAIN]
    headlines = sorted((_published(m.article, witnesses), title, m.id) for m, title in mains if title)
    if headlines:
        return headlines[0][1]
    phrases = [m.title for m in mentions if m.title]
    if not phrases:
        return ""
    return min(phrases, key=lambda p: (-sum(fold(p) == fold(q) for q in phrases), -len(p), p))


def _headline(main: Mention, witnesses: Witnesses) -> str:
    """What the mention says, else the article: a claim put in by hand comes without a mention of its own."""
    article = witnesses.articles.get(main.article)
    return main.title or (article.title if article is not None else "")


def _published(article: str, witnesses: Witnesses) -> tuple[bool, int]:
    known = witnesses.articles.get(article)
    day = known.published.first_day if known is not None and known.published is not None else None
    return day is None, 0 if day is None else day.toordinal()


def _articles(mentions: Iterable[Mention]) -> tuple[tuple[str, Role], ...]:
    roles: dict[str, Role] = {}
    for mention in sorted(mentions, key=lambda m: (m.article, m.role is not Role.MAIN)):
        roles.setdefault(mention.article, mention.role)
    return tuple(sorted(roles.items()))


def _when(claims: Sequence[Claim], witnesses: Witnesses, *, lasting: bool) -> When | None:
    """The day that most origins give first, or the set of those that tie; of something that lasts, the earliest."""
    dated = _surest(c for c in claims if c.attribute in {"date", "began"} and _is_anchored(c))
    if not dated:
        return None
    exact = most_exact(sides_of(dated if lasting else _first_of_each(dated, witnesses)))
    if lasting:
        return _as_when(min(exact, key=lambda s: s.key))
    best = _most_backed(exact, exact, witnesses)
    if len(best) == 1:
        return _as_when(best[0])
    # What the articles say further down decides between days that as many open with, and may be more exact.
    every = sides_of(dated)
    backed = _most_backed(best, every, witnesses)
    if len(backed) > 1:
        return _one_of(best)
    finest = most_exact([side for side in every if relation(side, backed[0]) in _AS_EXACT])
    return _as_when(finest[0] if len(finest) == 1 else backed[0])


def _most_backed(sides: Sequence[Side], others: Sequence[Side], witnesses: Witnesses) -> list[Side]:
    """The sides that most origins can stand behind."""
    votes = {s: witnesses.count_origins(c for t in others if _allows(t, s) for c in t.claims) for s in sides}
    return [side for side in sides if votes[side] == max(votes.values())]


def _allows(one: Side, other: Side) -> bool:
    return relation(one, other).is_compatible


def _as_when(side: Side) -> When | None:
    value = side.reading.value
    return value if isinstance(value, When) else None


def _one_of(sides: Sequence[Side]) -> When | None:
    """Several days that as many origins give: the set of them, where each is a plain date."""
    days = [str(side.reading.value) for side in sides]
    return When(f"[{','.join(days)}]") if all(_PLAIN_DATE.fullmatch(day) for day in days) else None


def _is_anchored(claim: Claim) -> bool:
    value = claim.reading.value
    return isinstance(value, When) and value.is_anchored


def _surest(claims: Iterable[Claim]) -> list[Claim]:
    """What is said to have happened; where there is nothing of that, what may have, or is planned."""
    said = _asserted(claims)
    return [c for c in said if c.modality is Modality.ACTUAL] or said


def _asserted(claims: Iterable[Claim]) -> list[Claim]:
    return [c for c in claims if c.polarity is Polarity.POSITIVE and c.modality is not Modality.CONDITIONAL]


def _first_of_each(claims: Sequence[Claim], witnesses: Witnesses) -> list[Claim]:
    """The first date of each article, of those near its own date if there are any: news is of what is new."""
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: not _is_news(c, witnesses)):
        first.setdefault(claim.article, claim)
    return list(first.values())


def _is_news(claim: Claim, witnesses: Witnesses) -> bool:
    article, value = witnesses.articles.get(claim.article), claim.reading.value
    if article is None or article.published is None or not isinstance(value, When):
        return False
    day, shown = value.first_day, article.published.first_day
    return day is not None and shown is not None and abs((shown - day).days) <= _NEWS_DAYS


def _where(claims: Sequence[Claim], witnesses: Witnesses, *, lasting: bool) -> str | None:
    """The place that most origins name first, of those the one that most name at all; a tie shows all that tie."""
    places: defaultdict[str, list[tuple[int, Claim]]] = defaultdict(list)
    order: defaultdict[str, int] = defaultdict(int)
    told = [c for c in claims if c.attribute == "place"]
    for claim in _asserted(told) if lasting else _surest(told):
        value = claim.reading.value
        places[place_key(getattr(value, "name", str(value)))].append((order[claim.article], claim))
        order[claim.article] += 1
    if not places:
        return None

    def votes(key: str) -> tuple[int, int]:
        leading = witnesses.count_origins(c for n, c in places[key] if n == 0)
        return leading, witnesses.count_origins(c for _, c in places[key])

    most = max(votes(key) for key in places)
    best = [_fullest_place(c for _, c in places[key]) for key in sorted(places) if votes(key) == most]
    return " or ".join(best[:_MOST_PLACES])


def _fullest_place(claims: Iterable[Claim]) -> str:
    return max((str(c.reading.value) for c in claims), key=lambda name: (len(name), name))


def _participants(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The fullest names, those of most articles first."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.attribute in {"participant", "perpetrator", "victim"} and isinstance(claim.reading.value, Agent):
            articles[claim.reading.value.name].add(claim.article)
    fullest = {name: _fullest(name, articles) for name in articles}
    fullest = {name: full for name, full in fullest.items() if not _is_misspelt(name, articles)}
    merged: defaultdict[str, set[str]] = defaultdict(set)
    for name, fuller in fullest.items():
        merged[fuller] |= articles[name]
    return tuple(sorted(merged, key=lambda name: (-len(merged[name]), name)))


def _is_misspelt(name: str, articles: Mapping[str, set[str]]) -> bool:
    """Nearly the surname of one who is named more fully, or by more articles."""
    return any(
        is_one_surname(name, other) and (len(articles[other]), len(other)) > (len(articles[name]), len(name))
        for other in articles
    )


def _fullest(name: str, known: Iterable[str]) -> str:
    """The one longer name that holds this one; the name itself where several do."""
    words = set(fold(name).split())
    longer = sorted(other for other in known if words < set(fold(other).split()))
    return longer[0] if len(longer) == 1 else name

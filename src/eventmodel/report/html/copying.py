"""Who copied whom: the articles of an event with their origins, the text that they share, and what is unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from eventmodel.model.mention import Role
from eventmodel.report.drawing import Drawing, Hub, Strand, draw_copying
from eventmodel.report.html.links import article_path
from eventmodel.report.naming import article_label, published_words
from eventmodel.report.visible import one_line
from eventmodel.report.wording.terms import listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventmodel.linking import Origin
    from eventmodel.model.event import Event
    from eventmodel.report.html.links import Site

_MOST_STRANDS: Final = 60
_LONGEST: Final = 200


@attrs.frozen
class Told:
    """An article of the event."""

    label: str
    link: str
    title: str
    printed: str
    is_main: bool
    origin: str
    basis: str


@attrs.frozen
class Shared:
    """Two articles that share text."""

    one: str
    one_link: str
    other: str
    other_link: str
    share: str
    words: str


def told_by(site: Site, event: Event) -> tuple[Told, ...]:
    """Give the articles that tell of an event, those that are about it first."""
    held = site.analysis.records.articles
    found = (_told(site, key, role) for key, role in event.articles if key in held)
    return tuple(sorted(found, key=lambda told: (not told.is_main, told.label.casefold(), told.link)))


def _told(site: Site, key: str, role: Role) -> Told:
    article = site.analysis.records.articles[key]
    origin = site.analysis.all_origins.origin_of(key)
    return Told(
        label=article_label(article),
        link=article_path(key),
        title=one_line(article.title) or "no headline",
        printed=published_words(article),
        is_main=role is Role.MAIN,
        origin=origin.name,
        basis=origin.basis,
    )


def copying_of(site: Site, event: Event) -> Drawing | None:
    """A graph where at least two articles stand against one another."""
    keys = [key for key, _ in event.articles if key in site.analysis.records.articles]
    if not 1 < len(keys) <= _MOST_STRANDS:
        return None
    hubs = {origin.id: origin for key in keys for origin in site.origins_of(key)}
    mine = {origin.id: [key for key in origin.articles if key in set(keys)] for origin in hubs.values()}
    ordered = sorted(hubs.values(), key=lambda o: (-len(mine[o.id]), o.name.casefold(), o.id))
    return draw_copying([_hub(site, origin, mine[origin.id]) for origin in ordered])


def _hub(site: Site, origin: Origin, keys: Sequence[str]) -> Hub:
    return Hub(origin.name, tuple(_strand(site, key, whole=_is_whole(origin, key)) for key in keys), origin.basis)


def _is_whole(origin: Origin, key: str) -> bool:
    return not origin.parts or any(part.article == key and part.is_whole for part in origin.parts)


def _strand(site: Site, key: str, *, whole: bool) -> Strand:
    article = site.analysis.records.articles[key]
    label = f"{article_label(article)}, {published_words(article)}"
    return Strand(label, f"../{article_path(key)}", not whole, "the article" if whole else "a passage of it")


def shared_by(site: Site, event: Event) -> Iterator[Shared]:
    """Give the pairs of an event's articles that share text."""
    keys = {key for key, _ in event.articles}
    for copy in site.copies_of(keys):
        text = site.analysis.records.articles[copy.a].text
        words = one_line(" … ".join(text[p.a_start : p.a_end] for p in copy.passages[:3]))
        one, other = (site.analysis.records.articles[key] for key in (copy.a, copy.b))
        yield Shared(
            one=article_label(one),
            one_link=article_path(copy.a),
            other=article_label(other),
            other_link=article_path(copy.b),
            share=f"{copy.similarity:.0%}",
            words=words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …",
        )


def unsure_of(site: Site, event: Event) -> Iterator[str]:
    """Say which articles are later versions of others, and which may depend on one another."""
    keys = {key for key, _ in event.articles}
    articles = site.analysis.records.articles
    for version in site.versions_of(keys):
        one, other = articles[version.later], articles[version.earlier]
        yield (
            f"{article_label(one)}, {published_words(one)}, is a later version of its text of "
            f"{published_words(other)}: {version.why}."
        )
    for dependence in site.unsure_of(keys):
        names = sorted({article_label(articles[key]) for key in dependence.articles if key in keys})
        yield f"{listing(names)} may depend on one another: {dependence.why}."

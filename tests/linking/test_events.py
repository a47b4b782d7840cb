"""Events: pages on one happening are joined, look-alikes stay apart, and the background is joined across pages."""

from __future__ import annotations

import pytest

from eventmodel.linking import LinkedEvent, link_mentions
from eventmodel.model import Article, Claim, Dossier, Mention, Modality, main_mention_id
from eventmodel.values import Agent, Place, When

LEADERS = "President Mara Odell of Vestria and Prime Minister Tomas Brenk of Kaldonia"
TALKS = (
    (
        f"{LEADERS} sat down in Lindholm on Monday for their first meeting since the seven-week war over the "
        "Orlen hills. They did not shake hands. Odell said that prisoners had to come home before trade could start."
    ),
    (
        f"{LEADERS} held talks in Lindholm on Monday, the first since the war over the Orlen hills. No handshake was "
        "seen. Brenk said trade could start again once prisoners were home."
    ),
    (
        f"{LEADERS} met in Lindholm for three hours on Monday, seven weeks of war over the Orlen hills behind them. "
        "A handshake was avoided, and an exchange of prisoners was put off."
    ),
)
LATER_TALKS = (
    f"{LEADERS} met at a villa in Port Sarne on Monday, and announced no progress over the Orlen hills. "
    "New shelling killed 41 people last month. The seven-week war left 900 dead, and a treaty is still being drafted."
)
FIRE = (
    (
        "A warehouse fire in Brannock destroyed thousands of tonnes of grain overnight. Firefighters from 12 stations "
        "fought the flames until dawn, and the harbour stayed closed."
    ),
    (
        "Grain worth millions burned when a warehouse in Brannock caught fire overnight. Crews of 12 stations fought "
        "the flames at the harbour until dawn."
    ),
)


def page(text: str, published: str | None = None) -> Article:
    return Article.from_text(text, published=published)


def groups(*articles: Article) -> set[frozenset[int]]:
    """The events, as the places of their articles in the list."""
    at = {main_mention_id(article.id): i for i, article in enumerate(articles)}
    return {frozenset(at[m] for m in event.mentions) for event in link_mentions(Dossier.of(*articles))}


def event_of(mention: Mention, events: tuple[LinkedEvent, ...]) -> LinkedEvent:
    return next(event for event in events if mention.id in event.mentions)


def background(article: Article, words: str, kind: str) -> Mention:
    return Mention(article.id, article.find(words), kind, words)


def test_no_articles_have_no_events() -> None:
    assert link_mentions(Dossier()) == ()


def test_one_article_has_one_event() -> None:
    assert groups(page(FIRE[0])) == {frozenset({0})}


def test_two_pages_on_one_happening_are_joined() -> None:
    assert groups(page(FIRE[0]), page(FIRE[1])) == {frozenset({0, 1})}


def test_two_strangers_stay_apart() -> None:
    assert groups(page(FIRE[0]), page(TALKS[0])) == {frozenset({0}), frozenset({1})}


def test_talks_of_the_same_people_elsewhere_are_another_event() -> None:
    pages = [page(text) for text in (*TALKS, LATER_TALKS)]
    assert groups(*pages) == {frozenset({0, 1, 2}), frozenset({3})}


def test_they_stay_apart_among_other_pages() -> None:
    pages = [page(text) for text in (*TALKS, LATER_TALKS, *FIRE)]
    assert groups(*pages) == {frozenset({0, 1, 2}), frozenset({3}), frozenset({4, 5})}


def test_a_claimed_place_speaks_before_the_text() -> None:
    first, second = page(FIRE[0]), page(FIRE[1].replace("Brannock", "Tellport"))
    one = first.claim("place", Place("Brannock"), quote="Brannock")
    other = second.claim("place", Place("Tellport"), quote="Tellport")
    apart = link_mentions(Dossier.of(first, second, one, other))
    assert len(apart) == 2


@pytest.mark.parametrize(("published", "events"), [("2020-03-04", 1), (None, 1), ("2022-03-03", 2)])
def test_time_fades_a_link_and_no_date_leaves_it(published: str | None, events: int) -> None:
    assert len(groups(page(FIRE[0], "2020-03-03"), page(FIRE[1], published))) == events


def test_days_claimed_of_the_happening_count_as_well() -> None:
    first, second = page(FIRE[0]), page(FIRE[1])
    one = first.claim("date", When("2011-06-01"), quote="overnight")
    other = second.claim("date", When("2020-06-01"), quote="overnight")
    assert len(link_mentions(Dossier.of(first, second, one, other))) == 2


def test_a_link_gives_its_reasons() -> None:
    (event,) = link_mentions(Dossier.of(page(FIRE[0], "2020-03-03"), page(FIRE[1], "2020-03-04")))
    (link,) = event.why
    assert (link.a, link.b) == event.mentions
    assert any("brannock" in reason for reason in link.reasons)
    assert link.score > 0.5


def test_a_war_in_the_background_is_joined_across_pages_and_events() -> None:
    pages = [page(text) for text in (*TALKS[:2], LATER_TALKS)]
    wars = [
        background(pages[0], "seven-week war", "war"),
        background(pages[1], "war", "war"),
        background(pages[2], "seven-week war", "war"),
    ]
    events = link_mentions(Dossier.of(*pages, *wars))
    assert event_of(wars[0], events).mentions == tuple(sorted(war.id for war in wars))


def dated_wars(first: str, second: str) -> tuple[LinkedEvent, ...]:
    pages = page(TALKS[0]), page(TALKS[1])
    wars = background(pages[0], "seven-week war", "war"), background(pages[1], "war", "war")
    dates = [
        one.claim("date", When(when), quote="war", occurrence=0, mention=war)
        for one, war, when in zip(pages, wars, (first, second), strict=True)
    ]
    return link_mentions(Dossier.of(*pages, *wars, *dates))


def test_wars_of_other_decades_are_two() -> None:
    assert len(dated_wars("2019-08", "2019-09")) == 2
    assert len(dated_wars("2019-08", "1987")) == 3


def test_a_background_mention_joins_another_pages_main_event() -> None:
    fire = page(FIRE[0], "2020-03-03")
    later = page(
        "Voters chose retired teacher Lena Orvik as mayor on Sunday with 54 percent of ballots. She promised lower "
        "rents, a tram line, free school meals and a swimming pool. Turnout was high after a bitter campaign, which "
        "stopped for a day after the warehouse fire in Brannock. Orvik, 61, takes office in May and will give up her "
        "seat on the board of the local savings bank.",
        "2020-03-30",
    )
    main = Mention(fire.id, None, "disaster", "warehouse fire")
    told = background(later, "warehouse fire", "disaster")
    records: list[Claim | Mention] = [
        fire.claim("place", Place("Brannock"), quote="Brannock"),
        later.claim("place", Place("Brannock"), quote="Brannock", mention=told),
        Mention(later.id, None, "politics", "mayor"),
    ]
    event = event_of(told, link_mentions(Dossier.of(fire, later, main, told, *records)))
    assert main.id in event.mentions


def test_an_event_has_one_mention_of_an_article() -> None:
    pages = page(TALKS[0]), page(TALKS[1])
    mentions = [
        background(pages[0], "seven-week war", "war"),
        background(pages[0], "war over the Orlen hills", "war"),
        background(pages[1], "war over the Orlen hills", "war"),
    ]
    dossier = Dossier.of(*pages, *mentions)
    article = {main_mention_id(one.id): one.id for one in pages} | {m.id: m.article for m in mentions}
    for event in link_mentions(dossier):
        of = [article[mention] for mention in event.mentions]
        assert len(of) == len(set(of))


def test_kinds_that_have_nothing_in_common_are_not_joined() -> None:
    pages = page(TALKS[0]), page(TALKS[1])
    war, protest = background(pages[0], "seven-week war", "war"), background(pages[1], "war", "protest")
    assert len(link_mentions(Dossier.of(*pages, war, protest))) == 3


def test_a_mention_of_an_article_that_is_missing_is_kept_alone() -> None:
    gone, here = page(FIRE[0]), page(FIRE[1])
    mention = background(gone, "warehouse fire", "disaster")
    assert link_mentions(Dossier.of(here, mention)) == tuple(
        sorted((LinkedEvent((mention.id,)), LinkedEvent((main_mention_id(here.id),))), key=lambda e: e.mentions)
    )


def test_denied_and_merely_possible_places_are_not_used() -> None:
    first, second = page(FIRE[0]), page(FIRE[1])
    one = first.claim("place", Place("Brannock"), quote="Brannock")
    other = second.claim("place", Place("Elsewhere"), quote="Brannock", modality=Modality.POSSIBLE)
    assert len(link_mentions(Dossier.of(first, second, one, other))) == 1


def test_values_of_other_types_do_no_harm() -> None:
    first, second = page(FIRE[0]), page(FIRE[1])
    odd: list[Claim] = [
        first.claim("place", Agent("Brannock Council"), quote="Brannock"),
        second.claim("date", When(None), quote="overnight"),
    ]
    assert len(link_mentions(Dossier.of(first, second, *odd))) == 1

"""Events: pages on one happening are joined, look-alikes stay apart, and the background is joined across pages."""

from __future__ import annotations

import pytest

from eventmodel.linking import Firmness, LinkedEvent, Linking, link_mentions
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


def event_of(mention: Mention, events: Linking) -> LinkedEvent:
    return next(event for event in events if mention.id in event.mentions)


def background(article: Article, words: str, kind: str) -> Mention:
    return Mention(article.id, article.find(words), kind, words)


def test_no_articles_have_no_events() -> None:
    assert link_mentions(Dossier()) == Linking()


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


def dated_wars(first: str, second: str) -> Linking:
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


def test_a_stretch_of_years_is_not_one_of_them() -> None:
    def against(first: str, second: str) -> list[str]:
        links = [link for event in dated_wars(first, second) for link in event.why]
        return [reason for link in links for reason in link.against]

    assert any("stretch of years" in reason for reason in against("2019", "2014/2019"))
    assert not any("stretch of years" in reason for reason in against("2019", "2019"))


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
    assert link_mentions(Dossier.of(here, mention)).events == tuple(
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


def main_of(article: Article) -> str:
    return main_mention_id(article.id)


def test_signs_add_up_to_the_score_and_say_what_speaks_against() -> None:
    first, second = page(FIRE[0], "2020-03-03"), page(FIRE[1].replace("Brannock", "Tellport"), "2020-04-03")
    one = first.claim("place", Place("Brannock"), quote="Brannock")
    other = second.claim("place", Place("Tellport"), quote="Tellport")
    linked = link_mentions(Dossier.of(first, second, one, other), same=[(main_of(first), main_of(second))])
    (link,) = linked[0].why
    assert abs(sum(sign.weight for sign in link.signs) - link.score) < 0.001
    assert len(link.against) == 2
    assert link.firmness is Firmness.JUDGED


def test_background_signs_add_up_as_well() -> None:
    pages = page(TALKS[0]), page(TALKS[1])
    wars = background(pages[0], "seven-week war", "war"), background(pages[1], "war", "war")
    event = event_of(wars[0], link_mentions(Dossier.of(*pages, *wars)))
    (link,) = event.why
    assert abs(sum(sign.weight for sign in link.signs) - link.score) < 0.001


def test_people_join_what_nothing_joins_and_part_what_all_joins() -> None:
    fire, again, talks = page(FIRE[0]), page(FIRE[1]), page(TALKS[0])
    dossier = Dossier.of(fire, again, talks)
    joined = link_mentions(dossier, same=[(main_of(talks), main_of(fire))])
    assert any({main_of(talks), main_of(fire)} <= set(event.mentions) for event in joined)
    parted = link_mentions(dossier, different=[(main_of(fire), main_of(again))])
    assert len(parted) == 3
    assert parted.unsure == ()


def test_two_mentions_of_one_article_can_be_joined_by_a_person() -> None:
    talks = page(TALKS[0])
    wars = background(talks, "seven-week war", "war"), background(talks, "war over the Orlen hills", "war")
    linked = link_mentions(Dossier.of(talks, *wars), same=[(wars[0].id, wars[1].id)])
    assert {war.id for war in wars} in [set(event.mentions) for event in linked]


def test_background_that_a_person_joins_takes_main_events_along() -> None:
    fire, talks = page(FIRE[0]), page(TALKS[0])
    war = background(talks, "seven-week war", "war")
    linked = link_mentions(Dossier.of(fire, talks, war), same=[(war.id, main_of(fire)), (war.id, main_of(talks))])
    assert len(linked) == 1


def test_a_pair_that_cannot_be_met_is_listed_with_the_path() -> None:
    pages = [page(text) for text in (*FIRE, TALKS[0])]
    a, b, c = sorted(map(main_of, pages))
    linked = link_mentions(Dossier.of(*pages), same=[(a, b), (b, c)], different=[(c, a), ("m1-gone", a)])
    assert [(unmet.wanted, unmet.path) for unmet in linked.unmet] == [("different", (a, b, c)), ("different", ())]
    assert "m1-gone" in linked.unmet[1].why
    assert len(linked) == 1


def test_what_a_person_is_unsure_of_shows_as_unsure_and_changes_no_event() -> None:
    fire, again, talks = page(FIRE[0]), page(FIRE[1]), page(TALKS[0])
    dossier = Dossier.of(fire, again, talks)
    plain = link_mentions(dossier)
    doubted = link_mentions(dossier, unsure=[(main_of(fire), main_of(again)), (main_of(talks), main_of(fire))])
    assert [event.mentions for event in doubted] == [event.mentions for event in plain]
    assert Firmness.UNSURE in [link.firmness for event in doubted for link in event.why]
    (between,) = doubted.unsure
    assert {between.a, between.b} == {main_of(talks), main_of(fire)}


def test_a_link_that_was_nearly_made_is_listed_as_unsure() -> None:
    gaps = (page(FIRE[1], f"2020-{month:02}-03") for month in range(3, 13))
    found = [link_mentions(Dossier.of(page(FIRE[0], "2020-03-03"), other)) for other in gaps]
    nearly = [linked for linked in found if linked.unsure]
    assert nearly
    assert all(len(linked) == 2 and linked.unsure[0].against for linked in nearly)
    assert any(len(linked) == 2 and not linked.unsure for linked in found)


def test_doubt_about_mentions_that_are_not_here_is_listed() -> None:
    (unmet,) = link_mentions(Dossier.of(page(FIRE[0])), unsure=[("m1-gone", "m1-lost")]).unmet
    assert (unmet.a, unmet.b, unmet.wanted) == ("m1-gone", "m1-lost", "unsure")

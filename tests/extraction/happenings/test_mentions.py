"""Mentions: which happenings an article speaks of, which one it is about, and which one each figure hangs on."""

from __future__ import annotations

import pytest

from eventmodel.extraction import extract
from eventmodel.model import Article, Claim, Mention, Role

MET = "The leaders of Norland and Ostria met in Sandvik on Monday."


def records(text: str, title: str = "", published: str | None = "2021-01-13") -> tuple[list[Mention], list[Claim]]:
    found = extract(Article.from_text(text, title=title, published=published))
    return [r for r in found if isinstance(r, Mention)], [r for r in found if isinstance(r, Claim)]


def main_type(text: str, title: str = "") -> str:
    return next(m.type for m in records(text, title)[0] if m.role is Role.MAIN)


def hangs_on(text: str, title: str = "", published: str | None = "2021-01-13") -> dict[str, str]:
    """Each figure and date by its words, and and what it is about, '' for the main event; terms are left out."""
    mentions, claims = records(text, title, published)
    names = {m.id: "" if m.role is Role.MAIN else m.title for m in mentions}
    return {c.reading.said.words: names[c.mention] for c in claims if c.attribute != "framing"}


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("A ferry sank off Sandvik. At least 17 people died.", "", "disaster"),
        (f"{MET} They spoke of trade.", "", "meeting"),
        (f"{MET} It followed a war.", "", "meeting"),
        ("Two were hurt.", "Protests in Sandvik", "protest"),
        ("Officials gave a statement. The blast hit at noon.", "Blast in Sandvik", "attack"),
        ("Talks followed the war.", "Talks since the war", "meeting"),
        ("Nothing of note.", "", "other"),
        ("", "", "other"),
    ],
)
def test_the_title_and_the_lead_tell_the_main_event(text: str, title: str, kind: str) -> None:
    assert main_type(text, title) == kind


def test_an_article_without_a_name_in_its_lead_is_about_what_it_names_later() -> None:
    filler = " ".join(["The road was long and the day was cold."] * 4)
    assert main_type(f"{filler} Then the flood came.") == "disaster"


def test_the_main_mention_bears_the_title() -> None:
    mentions, _ = records("A ferry sank off Sandvik.", "Ferry sinks")
    assert [(m.role, m.title) for m in mentions] == [(Role.MAIN, "Ferry sinks")]


def test_one_happening_named_in_several_ways_is_one_mention() -> None:
    mentions, claims = records("A ferry sank. The disaster left 17 dead. The sinking of the ferry shocked the town.")
    assert len(mentions) == 1
    assert {c.mention for c in claims} == {mentions[0].id}


def test_a_war_long_ago_is_another_than_the_one_the_article_is_about() -> None:
    text = "Norland and Ostria fought a war last year. More than 6,000 died. A war in 1994 killed 30,000."
    found = hangs_on(text, "The Norland war")
    assert found == {"Ostria": "", "last year": "", "More than 6,000 died": "", "1994": "war", "30,000": "war"}


def test_two_wars_of_the_background_stay_apart() -> None:
    text = (
        f"{MET} The 1994 war killed 30,000 people.\n\nThe 2020 war lasted six weeks. "
        "It displaced 90,000 people.\n\nThe 1994 war ended in a truce."
    )
    found = hangs_on(text, "Leaders meet for talks")
    assert {words for words, event in found.items() if event == "1994 war"} == {
        "1994",
        "30,000 people",
        "The 1994 war ended in a truce",
    }
    assert {words for words, event in found.items() if event == "2020 war"} == {"2020", "six weeks", "90,000 people"}


def test_a_year_long_ago_parts_what_no_word_names() -> None:
    text = "A ferry sank off Sandvik on Monday.\n\nIn 1994, at least 30 people died there."
    assert hangs_on(text, "Ferry sinks") == {
        "Sandvik": "",
        "Monday": "",
        "1994": "1994",
        "at least 30 people died": "1994",
    }


def test_a_clause_of_time_is_another_happening() -> None:
    text = "They have not spoken since the army took the valley last autumn. The talks failed."
    assert hangs_on(text, "Talks fail") == {"last autumn": "the army took the valley last autumn"}


def test_without_a_date_of_the_page_a_year_still_parts_what_was_before() -> None:
    text = "They have not spoken since the army took the valley in 2016. The talks failed."
    assert hangs_on(text, "Talks fail", published=None) == {"2016": "the army took the valley in 2016"}


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        (f"{MET} The war killed 6,000 people.", "6,000 people", "war"),
        (f"{MET} The war lasted six weeks, and the talks three hours.", "three hours", ""),
        (f"{MET} The war lasted six weeks. It displaced 90,000 people.", "90,000 people", "war"),
        (f"{MET} Police arrested 31 people in a raid.", "31 people", "Police arrested"),
        (f"{MET} They spoke with 40 aides.", "40 aides", ""),
        (f"{MET} In a war nobody won, 6,000 people died.", "6,000 people died", "war"),
    ],
)
def test_a_figure_hangs_on_the_nearest_happening_that_it_suits(text: str, words: str, event: str) -> None:
    assert hangs_on(text, "Leaders meet for talks")[words] == event


def test_the_day_of_the_lead_is_that_of_the_main_event() -> None:
    found = hangs_on("A ferry sank off Sandvik on Monday. A ferry sank there in 1994, too.", "Ferry sinks")
    assert (found["Monday"], found["1994"] == "") == ("", False)


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        (f"{MET} They spoke of a truce. The truce sealed last November held.", "last November", "truce"),
        (f"{MET} In May 2003, officials hid 40 deaths in an outbreak.", "40 deaths", "outbreak"),
        (f"{MET} A war that cost 4,000 lives led to a truce in 1994.", "4,000 lives", "war"),
        (f"{MET} A fire in Hallin killed 12 people in 2018.", "12 people", "fire"),
        (f"{MET} They ate fish. The next meeting is planned for 30 January.", "30 January", "meeting"),
        (f"{MET} They ate fish. They had last met in March 2018.", "March 2018", "met"),
        (f"{MET} It was the first session since 1998, with 40 aides.", "40 aides", ""),
        (f"{MET} Turnout was 40 percent, the highest since 1998.", "40 percent", ""),
        (f"{MET} Holm spent $4 million with Lind, who ended the war.", "$4 million", ""),
        (f"{MET} Some praised the army, which killed 90 people in 1994.", "90 people", "1994"),
        (f"{MET} Protesters marched in Hallin. Police detained 34 of them.", "34 of them", "Protesters"),
        (f"{MET} Both sides hold prisoners of war, 40 in all.", "40", None),
    ],
)
def test_what_is_told_of_another_time_or_place_is_another_happening(text: str, words: str, event: str | None) -> None:
    found = hangs_on(text, "Leaders meet for talks")
    assert found.get(words) == event


def test_what_lies_years_back_stays_in_its_paragraph() -> None:
    text = (
        "Fighting killed 40 people on Monday.\n\nA war in the 1990s left 9,000 dead.\n\n"
        "For Norland, the latest conflict has displaced 300 people."
    )
    assert hangs_on(text, "Fighting in Norland")["300 people"] == ""


def test_a_definite_word_in_the_next_paragraph_takes_it_up() -> None:
    text = f"{MET}\n\nDuring a war in 1994 the army took the valley.\n\nMore than 6,500 people died in the fighting."
    assert hangs_on(text, "Leaders meet for talks")["More than 6,500 people died"] == "war"


def test_an_outcome_is_what_came_of_its_subject() -> None:
    text = f"{MET} They spoke of a long war but announced no breakthrough. The truce, signed in May, fell through."
    found = hangs_on(text, "Leaders meet for talks")
    assert found["announced no breakthrough"] == ""
    assert found["The truce, signed in May, fell through"] == "truce"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dockers began a 10-day strike over pay on Tuesday. The union said the strike would go on.", "protest"),
        ("The army confirmed a strike on a depot on Tuesday.", "attack"),
        ("Marlow beat Denford 3-1 on Saturday.", "ceremony"),
        ("Police beat the man on Saturday.", "other"),
        ("The truce collapsed on Monday.", "agreement"),
        ("A tower collapsed on Monday.", "disaster"),
        ("The fire brigade got a new chief.", "other"),
        ("They jailed him for war crimes.", "arrest"),
    ],
)
def test_a_word_is_read_by_those_beside_it(text: str, kind: str) -> None:
    assert main_type(text) == kind

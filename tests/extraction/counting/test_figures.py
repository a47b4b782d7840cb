"""Figures: what each number counts, how its hedge is read, what belongs to it as evidence, and what is no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eventmodel.extraction.counting.durations import find_durations
from eventmodel.extraction.counting.figures import find_figures
from eventmodel.extraction.sentences import split_sentences
from eventmodel.extraction.timing.dates import find_dates

if TYPE_CHECKING:
    from eventmodel.extraction.candidates import Candidate


def figures(text: str) -> tuple[Candidate, ...]:
    sentences = split_sentences(text, [(0, len(text))])
    dates = [(d.start, d.end) for d in find_dates(text, sentences, None)]
    durations = [(d.start, d.end) for d in find_durations(text, sentences)]
    return find_figures(text, sentences, [*dates, *durations])


def read(text: str) -> list[str]:
    return [f"{c.attribute}: {c.reading}" for c in figures(text)]


def hedges(text: str) -> list[str]:
    return [c.reading.said.hedge for c in figures(text)]


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("At least 17 people died when the ferry sank.", "deaths: 17 or more persons"),
        ("The storm killed nearly 40 people.", "deaths: 36 to 40 persons"),
        ("Twenty-three bodies were recovered.", "deaths: 23 persons"),
        ("The blast claimed 12 lives.", "deaths: 12 persons"),
        ("2000 people were killed.", "deaths: 2,000 persons"),
        ("Two Norlanders were killed.", "deaths: 2 persons"),
        ("One police officer was killed.", "deaths: 1 police"),
        ("The storm killed one child.", "deaths: 1 child"),
        ("The shooting left one dead.", "deaths: 1 person"),
        ("Between 20 and 30 people were killed.", "deaths: 20 to 30 persons"),
        ("20-30 people died.", "deaths: 20 to 30 persons"),
        ("Two dozen fishermen drowned.", "deaths: 24 persons"),
        ("Up to 50 people may have died.", "deaths: up to 50 persons"),
        ("Dozens were hurt.", "injured: 12 or more persons"),
        ("More than 200 people were wounded in the blast.", "injured: more than 200 persons"),
        ("Half a dozen people were injured.", "injured: 6 persons"),
        ("Nine are still missing.", "missing: 9 persons"),
        ("Around 12,000 people fled their homes.", "displaced: 10,800 to 13,200 persons"),
        ("The fighting displaced tens of thousands.", "displaced: 10,000 or more persons"),
        ("About 300 people were evacuated.", "evacuated: 270 to 330 persons"),
        ("A crew of eight was rescued.", "evacuated: 8 persons"),
        ("More than 4,000 refugees returned home.", "returned: more than 4,000 refugees"),
        ("12,000 displaced residents have returned.", "returned: 12,000 persons"),
        ("Police arrested 31 people.", "detained: 31 persons"),
        ("About 40 protesters were detained.", "detained: 36 to 44 protesters"),
        ("They released 120 prisoners.", "released: 120 prisoners"),
        ("12 detainees were released.", "released: 12 prisoners"),
        ("Rebels took 14 hostages.", "kidnapped: 14 hostages"),
        ("Nearly 2,000 peacekeeping troops were deployed.", "troops: 1,800 to 2,000 soldiers"),
        ("Hundreds of protesters gathered in the square.", "attendance: 100 or more protesters"),
        ("Around 10,000 people marched through the city.", "attendance: 9,000 to 11,000 persons"),
        ("There were 12 confirmed cases of cholera.", "cases: 12 persons"),
        ("A third case was diagnosed.", "cases: 3 persons"),
        ("The second death was reported then.", "deaths: 2 persons"),
    ],
)
def test_people_and_what_befell_them(line: str, figure: str) -> None:
    assert read(line) == [figure]


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("The death toll rose to 23.", "deaths: 23 persons"),
        ("The toll rose to 23 from 17.", "deaths: 23 persons"),
        ("Officials put the number of dead at 31.", "deaths: 31 persons"),
        ("The number of injured rose to 40.", "injured: 40 persons"),
        ("The number of survivors stood at 61.", "count: 61 persons"),
    ],
)
def test_what_is_told_before_the_number(line: str, figure: str) -> None:
    assert read(line) == [figure]


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("The bridge cost $1.5 million.", "money: 1,500,000 USD"),
        ("It was worth £20 billion.", "money: 20,000,000,000 GBP"),
        ("The town paid 300 euros.", "money: 300 EUR"),
        ("They gave 40 pounds of bread.", "measure: 39.5 to 40.5 pounds"),
        ("The wall is 60km long.", "measure: 59.5 to 60.5 kilometres"),
        ("The wall rose by 2000 metres.", "measure: 1,999.5 to 2,000.5 metres"),
        ("The boat lay half a mile off shore.", "measure: 0.45 to 0.55 miles"),
        ("They took 12 square kilometres of land.", "measure: 11.5 to 12.5 square kilometres"),
        ("A magnitude 6.4 earthquake struck.", "measure: 6.35 to 6.45 magnitude"),
        ("A 6.4-magnitude earthquake struck.", "measure: 6.35 to 6.45 magnitude"),
        ("About 40 percent of the homes burned.", "share: 36 to 44 percent"),
        ("Turnout was 61%.", "share: 61 percent"),
        ("Two-thirds of the town was flooded.", "share: 66.67 percent"),
        ("About a third of the villages were lost.", "share: 30 to 36.67 percent"),
        ("Half of the crew survived.", "share: 50 percent"),
        ("Nearly half of the residents fled.", "displaced: 45 to 50 percent"),
        ("Ada Oake, 55, said nothing.", "age: 55 years"),
        ("A woman aged 71 was rescued.", "age: 71 years"),
        ("A 9-year-old boy was found.", "age: 9 years"),
        ("The storm sank 22 boats.", "count: 22 things"),
        ("Dozens of villages were flooded.", "count: 12 or more things"),
        ("Five airstrikes hit the town.", "count: 5 attacks"),
        ("Fifty militants surrendered.", "count: 50 militants"),
    ],
)
def test_money_measures_shares_ages_and_things(line: str, figure: str) -> None:
    assert read(line) == [figure]


@pytest.mark.parametrize(
    ("line", "both"),
    [
        ("12 soldiers and 3 civilians were killed.", ["deaths: 12 soldiers", "deaths: 3 civilians"]),
        ("12 soldiers were killed and 3 civilians were wounded.", ["deaths: 12 soldiers", "injured: 3 civilians"]),
        ("The attack left 12 dead and 30 injured.", ["deaths: 12 persons", "injured: 30 persons"]),
        ("The attack killed 12 and injured at least 30.", ["deaths: 12 persons", "injured: 30 or more persons"]),
        ("A blast killed 12, wounding 30.", ["deaths: 12 persons", "injured: 30 persons"]),
        ("Four children and 12 women were among the dead.", ["deaths: 4 children", "deaths: 12 persons"]),
        ("The storm destroyed 40 houses and 30 bridges.", ["count: 40 things", "count: 30 things"]),
        ("Of the 40 passengers, 17 died.", ["deaths: 17 persons"]),
    ],
)
def test_several_figures_of_one_sentence(line: str, both: list[str]) -> None:
    assert read(line) == both


@pytest.mark.parametrize(
    ("line", "hedge"),
    [
        ("Six more people died.", "increment"),
        ("Another 12 people were injured.", "increment"),
        ("Some 30 others were injured.", "increment"),
        ("Officials reported 120 new cases.", "increment"),
        ("Eleven of them were children.", "part"),
        ("Rescuers found the dead, including three children.", "part"),
    ],
)
def test_what_adds_to_a_total_or_is_part_of_one_says_so(line: str, hedge: str) -> None:
    assert hedges(line) == [hedge]


def test_a_total_is_told_from_its_part() -> None:
    assert hedges("17 people, including three children, died.") == ["", "part"]


@pytest.mark.parametrize(
    "line",
    [
        "Photos 1",
        "The war ended in 1994.",
        "In 2020 people were killed.",
        "On 12 March 2021 they met.",
        "It lasted 44 days.",
        "At 10:30 they left.",
        "Call 555-1234 for help.",
        "Call +44 20 7946 0958.",
        "Page 3 of 12",
        "Two sides met.",
        "The two leaders met.",
        "One person said so.",
        "He was the one who died.",
        "No one was killed.",
    ],
)
def test_years_dates_numbers_of_things_known_are_no_figures(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        ("Then 17 people were killed there.", "17 people were killed"),
        ("Then nearly 40 people left.", "nearly 40 people"),
        ("The toll rose to 23.", "23"),
        ("It cost about $1.5 million then.", "about $1.5 million"),
    ],
)
def test_the_evidence_is_short(line: str, evidence: str) -> None:
    assert [line[c.start : c.end] for c in figures(line)] == [evidence]


def test_the_focus_is_the_number_itself() -> None:
    line = "At least 17 people died."
    assert [c.focus for c in figures(line)] == [line.index("17")]


@pytest.mark.parametrize(
    "line",
    [
        'He said "we lost 12".',
        "The eleven won again; 11 won at home.",
        "It was a multi-million-pound deal.",
        "The 2022 Cup final was held.",
    ],
)
def test_what_looks_like_a_measure_is_none(line: str) -> None:
    found = find_figures(line, split_sentences(line, [(0, len(line))]))
    assert [c for c in found if c.attribute in {"measure", "money"}] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("One in five houses fell.", ["share: 20 percent"]),
        ("Nine out of 10 children lived.", ["share: 90 percent"]),
        ("Wages fell by a fifth.", ["share: 20 percent"]),
        ("One in 10 minutes was lost.", []),
        ("The blast killed a couple.", ["deaths: 2 persons"]),
        ("They danced as a couple.", []),
        ("At least 38 people, including officers, were injured.", ["injured: 38 or more persons"]),
        ("Two of the eight crew were rescued.", ["evacuated: 2 persons"]),
        ("Organisers put the turnout at 60,000.", ["attendance: 60,000 persons"]),
        (
            "Fires killed three people and forced 12,000 residents to leave their homes.",
            ["deaths: 3 persons", "displaced: 12,000 persons"],
        ),
    ],
)
def test_ratios_couples_asides_and_verbs_between(line: str, expected: list[str]) -> None:
    assert read(line) == expected


def test_two_sentences_are_two_lengths_of_time() -> None:
    line = "They were given four years and 18 months."
    found = find_durations(line, split_sentences(line, [(0, len(line))]))
    assert [str(c.reading) for c in found] == ["3.5 to 4.5 years", "17.5 to 18.5 months"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 40,000 people marched. Police put the number at 12,500.", "attendance: 12,500 persons"),
        ("Thousands marched. The police department gave a figure of 12,500.", "attendance: 12,500 persons"),
        ("Unions said 40,000 people marched, while police spoke of 12,000.", "attendance: 12,000 persons"),
        ("Nine people died in the flood. The official count stands at 57.", "deaths: 57 persons"),
        ("Nine miners are missing. The mayor later revised it to 58.", "missing: 58 persons"),
        ("Nine miners are missing. The number has since risen to 58.", "missing: 58 persons"),
        ("Organisers said 500 people attended the rally; others said 200.", "attendance: 200 persons"),
        ("The ministry put the number of arrests at 120.", "detained: 120 persons"),
    ],
)
def test_a_figure_without_a_noun_counts_what_was_counted_before(text: str, expected: str) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "figures_in_it"),
    [
        ("Forty people died and 200 were injured. The ministry put the number at 57.", 2),
        ("The quake killed 40 people. The survey put it at 5.9.", 1),
        ("Prices rose by 3 percent. Analysts put the figure at 31.", 1),
        ("Officials put the number at 57.", 0),
        ("Nine people died. It rained. The ministry put the number at 57.", 1),
        ("Nine people died. She was asked how many were children and said two.", 1),
    ],
)
def test_a_figure_without_a_noun_is_left_out_where_it_may_count_anything(text: str, figures_in_it: int) -> None:
    assert len(figures(text)) == figures_in_it


def test_another_figure_hangs_on_what_was_counted_before() -> None:
    first, second = figures("Some 40,000 people marched. Police put the number at 12,500.")
    assert (first.taken_up, second.taken_up) == (None, first.focus)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Eleven people were arrested and four officers were slightly hurt.",
            ["detained: 11 persons", "injured: 4 police"],
        ),
        ("Nine people died and three were critically injured.", ["deaths: 9 persons", "injured: 3 persons"]),
        ("Three men were fatally wounded.", ["deaths: 3 persons"]),
        ("More than 40,000 people had taken part.", ["attendance: more than 40,000 persons"]),
        ("Twelve passengers were taken to hospital.", ["injured: 12 persons"]),
        ("Three officers needed treatment.", ["injured: 3 police"]),
        ("Fifteen were badly burned.", ["injured: 15 persons"]),
        ("Eighteen men were fined on the spot and two officers were hurt.", ["count: 18 persons", "injured: 2 police"]),
        ("Police have detained the captain and are looking for two officers.", ["count: 2 police"]),
        ('"He killed my mother," eleven women shouted.', ["count: 11 persons"]),
        ("Eighteen demonstrators were held overnight.", ["detained: 18 protesters"]),
        ("Fewer than 300 people had turned up.", ["attendance: less than 300 persons"]),
        ("Two guards were shot dead.", ["deaths: 2 persons"]),
        ("Floods kill dozens in Sandvik.", ["deaths: 12 or more persons"]),
        ("Local media gave the number of wounded as 17.", ["injured: 17 persons"]),
        (
            "At least nine people, including four officers, were treated in hospital.",
            ["injured: 9 or more persons", "injured: 4 police"],
        ),
    ],
)
def test_a_figure_takes_the_verb_of_its_own_clause(line: str, expected: list[str]) -> None:
    assert read(line) == expected

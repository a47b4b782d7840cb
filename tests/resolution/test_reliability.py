"""Reliability: copies have one voice, order and names change nothing, ties and thin evidence stay open."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmodel.errors import InvalidValueError
from eventmodel.resolution.reliability import Observation, calibration, estimate_reliability, one_coin

pytest.importorskip("numpy", reason="needs the extra 'fast'")
pytest.importorskip("scipy", reason="needs the extra 'fast'")

WIRE = [
    ("wire", "99", "w"),
    ("reprint", "99", "w"),
    ("another", "99", "w"),
    ("outlet", "105", "o"),
    ("paper", "105", "p"),
]


def seen(*said: tuple[str, str, str], known: bool = True) -> list[Observation]:
    return [Observation("toll", source, value, origin=origin if known else None) for source, value, origin in said]


def crowd(seed: int = 1, copies: int = 0) -> tuple[list[Observation], dict[int, str]]:
    """Two hundred items with five possible values; good, middling and bad sources, and copies of a bad one."""
    draw = random.Random(seed)  # noqa: S311 - a draw, no secret
    truth = {item: str(draw.randrange(5)) for item in range(200)}
    found: list[Observation] = []
    for source, skill in (("good", 0.95), ("fair", 0.8), ("plain", 0.7), ("poor", 0.4)):
        for item, right in truth.items():
            wrong = str((int(right) + draw.randint(1, 4)) % 5)
            value = right if draw.random() < skill else wrong
            found.append(Observation(item, source, value))
            if source == "poor":
                found += [Observation(item, f"copy {n}", value) for n in range(copies)]
    return found, truth


def test_a_wire_and_its_reprints_are_one_voice_where_that_is_known() -> None:
    answer = estimate_reliability(seen(*WIRE)).answers["toll"]
    assert (answer.best, answer.runner_up, answer.unresolved) == (("105",), "99", "")
    assert 0.6 <= answer.confidence <= 0.85
    assert answer.voted == ("105",)


def test_without_a_sign_of_copying_it_stays_open_and_says_why() -> None:
    answer = estimate_reliability(seen(*WIRE, known=False)).answers["toll"]
    assert answer.unresolved == "one copy that nothing shows would make it a tie"


def test_a_tie_is_a_tie() -> None:
    answer = estimate_reliability(seen(("a", "1", "a"), ("b", "2", "b"))).answers["toll"]
    assert sorted(map(str, answer.best)) == ["1", "2"]
    assert answer.unresolved


def test_copies_of_a_bad_source_do_not_win() -> None:
    observations, truth = crowd(copies=2)
    found = estimate_reliability(observations)
    right = sum(found.answers[item].best == (value,) for item, value in truth.items())
    voted = sum(found.answers[item].voted == (value,) for item, value in truth.items())
    assert right > 180
    assert voted < 150
    pairs = {frozenset((pair.a, pair.b)) for pair in found.copies}
    group = ["poor", *(f"copy {n}" for n in range(2))]
    assert pairs == {frozenset((a, b)) for a in group for b in group if a < b}
    assert [s.source for s in found.sources][:3] == ["good", "fair", "plain"]


def test_order_duplicates_and_names_change_nothing() -> None:
    observations, _ = crowd()
    first = estimate_reliability(observations)
    draw = random.Random(3)  # noqa: S311 - a draw, no secret
    shuffled = draw.sample(observations, len(observations)) + observations[:50]
    assert dict(estimate_reliability(shuffled).answers) == dict(first.answers)
    names = {"good": "zebra", "fair": "ant", "plain": "m", "poor": "b"}
    renamed = [Observation(o.item, names[str(o.source)], o.value) for o in observations]
    again = estimate_reliability(renamed)
    for item, answer in first.answers.items():
        assert again.answers[item].best == answer.best
        assert again.answers[item].confidence == pytest.approx(answer.confidence, abs=1e-6)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=30))
def test_confidences_are_chances_below_one(rows: list[tuple[int, int, int]]) -> None:
    found = estimate_reliability(Observation(item, f"s{source}", value) for item, source, value in rows)
    for answer in found.answers.values():
        assert 0 < answer.confidence <= 0.99
        assert answer.best
        assert set(answer.best) <= {value for item, _, value in rows if item == answer.item}
    assert all(0 < s.reliability < 1 for s in found.sources)


def test_a_wider_place_agrees_with_the_narrower_one() -> None:
    said = [("a", ("Oake", "Lind")), ("b", ("Oake",)), ("c", ("Sand",)), ("d", ("Sand",))]
    answer = estimate_reliability([Observation("place", s, v) for s, v in said] + [
        Observation("place", "e", ("Oake",)),
    ]).answers["place"]  # fmt: skip
    assert answer.best == (("Oake", "Lind"),)


def test_a_line_that_repeats_the_one_before_is_an_echo() -> None:
    lines = ["12", "12", "12", "15", "15", "12"]
    edits = [Observation("town", f"editor {n}", value, order=n) for n, value in enumerate(lines)]
    assert len(estimate_reliability(edits).table.fact) == 3
    unordered = [Observation("town", f"editor {n}", value) for n, value in enumerate(lines)]
    assert len(estimate_reliability(unordered).table.fact) == len(lines)


def test_a_stated_authority_and_a_stated_kind_count() -> None:
    said = seen(("office", "7", "o"), ("blog", "9", "b"), ("forum", "9", "f"))
    assert estimate_reliability(said).answers["toll"].best == ("9",)
    assert estimate_reliability(said, authorities={"office": 0.98}).answers["toll"].best == ("7",)
    kinds = {"blog": "anonymous", "forum": "anonymous", "office": "office"}
    assert estimate_reliability(said, kinds=kinds, priors={"anonymous": 0.2, "office": 0.9}).answers["toll"].best == (
        "7",
    )


def test_labels_draw_confidences_to_what_was_found() -> None:
    observations, truth = crowd()
    found = estimate_reliability(observations)
    wrong = dict.fromkeys(list(truth)[:100], "none of these")
    calibrated = found.calibrated(wrong)
    assert all(calibrated[item].confidence < found.answers[item].confidence for item in truth)
    with pytest.raises(InvalidValueError, match="too few"):
        found.calibrated({0: truth[0]})


@given(st.lists(st.tuples(st.floats(0.01, 0.99), st.booleans()), min_size=20, max_size=400))
def test_a_calibration_rises_and_stays_a_chance(checked: list[tuple[float, bool]]) -> None:
    worth = calibration(checked)
    values = [worth(step / 100) for step in range(1, 100)]
    assert all(0 < value < 1 for value in values)
    assert all(a <= b + 1e-9 for a, b in pairwise(values))


def test_one_coin_is_there_to_compare_with() -> None:
    observations, truth = crowd()
    found = one_coin(observations)
    assert sum(found.answers[item].best == (value,) for item, value in truth.items()) > 180
    assert found.copies == ()


@pytest.mark.parametrize("stated", [{"authorities": {"a": 1.0}}, {"priors": {"x": 0.0}}])
def test_certainty_is_refused(stated: dict[str, dict[str, float]]) -> None:
    with pytest.raises(InvalidValueError, match="between 0 and 1"):
        estimate_reliability(seen(*WIRE), **stated)  # type: ignore[arg-type]


def test_nothing_to_estimate_from() -> None:
    with pytest.raises(InvalidValueError, match="nothing to estimate"):
        estimate_reliability([])

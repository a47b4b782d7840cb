"""Participants: who took part in the main event and in those of the background, by the names that are printed."""

from __future__ import annotations

import pytest

from eventmodel.extraction import extract
from eventmodel.model import Article, Claim, Mention, Role
from eventmodel.values import Agent


def participants(text: str, title: str = "Leaders meet") -> list[tuple[str, str]]:
    """Each participant with the type of the event, that of the background in brackets."""
    records = extract(Article.from_text(text, title=title, published="2021-01-13"))
    types = {m.id: m.type if m.role is Role.MAIN else f"({m.type})" for m in records if isinstance(m, Mention)}
    claims = [r for r in records if isinstance(r, Claim) and r.attribute == "participant"]
    return [(c.reading.value.name, types[c.mention]) for c in claims if isinstance(c.reading.value, Agent)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Vera Holm met Tim Lind in Sandvik.", ["Vera Holm", "Tim Lind"]),
        ("The talks between Norland and Ostria failed.", ["Norland", "Ostria"]),
        ("The talks failed. The Harbour Ministry closed the port.", ["Harbour Ministry"]),
        ("The meeting ended early. Nobody spoke.", []),
        ("The meeting ended in Sandvik on Monday.", []),
    ],
)
def test_who_is_named_in_the_lead_takes_part(text: str, names: list[str]) -> None:
    assert participants(text) == [(name, "meeting") for name in names]


def test_a_name_is_given_once_and_in_full() -> None:
    text = "President Vera Holm met Tim Lind. Holm left. Lind stayed. Holm spoke."
    assert [name for name, _ in participants(text)] == ["Vera Holm", "Tim Lind"]


def test_the_role_stays_with_the_name() -> None:
    records = extract(Article.from_text("President Vera Holm met nobody."))
    (agent,) = (r.reading.value for r in records if isinstance(r, Claim) and r.attribute == "participant")
    assert agent == Agent("Vera Holm", "President")


def test_who_stands_beside_a_word_of_the_background_takes_part_there() -> None:
    text = "Vera Holm met Tim Lind. The war between Norland and Ostria ended last year."
    found = participants(text)
    assert ("Norland", "(war)") in found
    assert ("Ostria", "(war)") in found


def test_who_is_named_late_and_once_takes_no_part() -> None:
    filler = "The road was long. The day was cold. The bread was old. The wind was sharp. The night was dark."
    assert participants(f"The meeting ended. {filler} Nina Berg sells maps there.") == []


def test_who_is_named_again_and_again_takes_part() -> None:
    filler = "The road was long. The day was cold. The bread was old. The wind was sharp. The night was dark."
    found = participants(f"The meeting ended. {filler} Nina Berg sells maps. Berg sells ink. Berg sells pens.")
    assert found == [("Nina Berg", "meeting")]


def test_two_spellings_of_one_name_are_both_kept() -> None:
    text = "President Vera Holmberg met Tim Lind. Later Holmburg left."
    assert {"Vera Holmberg", "Holmburg"} <= {name for name, _ in participants(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fighting broke out. Ostrian forces shelled the town.", "Ostrian forces"),
        ("A bunker was targeted by U.S. and Ostrian jets.", "U.S. and Ostrian jets"),
        ("Ostria launched an attack on the port.", "Ostria"),
        ("Ostria’s invasion of Norland failed.", "Ostria"),
        ("Ostria’s invasion of Norland failed.", "Norland"),
        ("Gunmen abducted Ada Brook, Tim Lind and a driver.", "Tim Lind"),
    ],
)
def test_who_fights_owns_or_suffers_an_attack_takes_part(text: str, name: str) -> None:
    assert name in [
        who
        for who, _ in participants(
            f"An attack shook Norland and Ostria. Ostria denied it. {text}", "Attack in the valley"
        )
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SANDVIK (NNA) - An attack killed nine people.", "NNA"),
        ("An attack killed nine people near Old Hallin. Old Hallin collapsed.", "Old Hallin"),
        ("An attack killed nine people, according to the Ostrian army.", "Ostrian army"),
    ],
)
def test_where_a_report_is_from_and_who_only_tells_take_no_part(text: str, name: str) -> None:
    assert name not in [who for who, _ in participants(text, "Attack kills nine")]

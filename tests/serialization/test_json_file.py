"""Files: what is wrong is said at its place, all at once; saving replaces a file whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from eventmodel.errors import InvalidDossierError, InvalidValueError
from eventmodel.model import Article, Dossier
from eventmodel.serialization import dumps, is_dossier_file, load, loads, save
from eventmodel.serialization.form import Tally, line_of_plain
from eventmodel.values import Opaque, Reading

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Article.from_text("More than 6,000 people were killed.", source="The Example", published="2021-01-11")
CLAIM = PAGE.claim("deaths", "more than 6,000", quote="More than 6,000 people")
DOSSIER = Dossier.of(PAGE, CLAIM)
TEXT = dumps(DOSSIER)


def _refusal(text: str) -> str:
    with pytest.raises(InvalidDossierError) as caught:
        loads(text, name="story.json")
    return str(caught.value)


def _with_claim(**changes: Any) -> str:
    data = json.loads(TEXT)
    data["records"][1].update(changes)
    return json.dumps(data)


def stamped(text: str) -> str:
    """The same with the count and the digest of its records, as they stand now."""
    data = json.loads(text)
    tally = Tally()
    tally.add([line_of_plain(record) for record in data["records"]])
    return json.dumps(data | tally.fields)


def test_the_head_names_the_format_and_its_version() -> None:
    assert TEXT.startswith('{"format":"eventmodel.dossier","version":2,"records":[\n{"id":"a2-')
    empty = hashlib.sha256(b"").hexdigest()
    assert (
        dumps(Dossier())
        == f'{{"format":"eventmodel.dossier","version":2,"records":[\n],"count":0,"digest":"{empty}"}}\n'
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"low":"6000"', '"low":"nan"', '.reading.value.range.low: expected a number as a text, such as "1.5"'),
        ('"low":"6000"', '"low":"1e999999999"', ".reading.value.range.low: expected a number"),
        ('"low":"6000"', '"low":"1/0"', ".reading.value.range.low: '1/0' is no finite number"),
        ('"low_open":true', '"low_open":1', ".reading.value.range.low_open: expected true or false, found 1"),
        ('"unit":"person"', '"unit":7', ".reading.value.unit: expected a text, found 7"),
        ('"start":"0"', '"start":"0.5"', '.span.start: expected a whole number, found "0.5"'),
        ('"start":"0"', '"start":"1"', ".span: span 1 to 22 does not fit"),
        ('"tag":"span"', '"tag":"spam"', ".span: expected the tag 'span', found \"spam\""),
        (
            '"tag":"claim"',
            '"tag":"clam"',
            ": expected a tag out of article, claim, correction, extraction, judgement, mention,",
        ),
        ('"attribute":"deaths",', "", ".attribute: is missing"),
        ('"tag":"claim"', '"tag":"claim","voice":"loud"', ".voice: expected one of own, quoted, reported"),
        ('"tag":"claim"', '"tag":"claim","attribution":"x"', '.attribution: expected a list, found "x"'),
        ('"deaths"', '"injured"', f": states the id '{CLAIM.id}', but its content makes c1-"),
    ],
)
def test_a_problem_is_said_at_its_place(old: str, new: str, said: str) -> None:
    assert f"story.json: 1 problem(s):\n  records[1]{said}" in _refusal(TEXT.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["0","35"]', '["0","35","36"]', ".body[0]: expected 2 items, found 3"),
        ('"2021-01-11"', '"2021-02-30"', ".published: '2021-02-30' is no EDTF"),
    ],
)
def test_so_is_a_problem_of_an_article(old: str, new: str, said: str) -> None:
    assert f"story.json: 1 problem(s):\n  records[0]{said}" in _refusal(TEXT.replace(old, new, 1))


def test_all_problems_are_said_at_once() -> None:
    said = _refusal(_with_claim(span=3, voice=[], reading={"tag": "reading", "value": {"tag": "flag"}}))
    assert said.splitlines() == [
        "story.json: 3 problem(s):",
        "  records[1].span: expected an object, found 3",
        "  records[1].reading.value.value: is missing",
        "  records[1].voice: expected one of own, quoted, reported, found a list",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no JSON at line 1 column 1"),
        (TEXT[:-40], "is no JSON at line 4 column 22"),
        ("[]", "is no dossier: expected the format 'eventmodel.dossier', found none"),
        ('{"format":"acme"}', "is no dossier: expected the format 'eventmodel.dossier', found 'acme'"),
        (TEXT.replace('"version":2', '"version":3'), "this release reads versions 1 to 2: upgrade with `pip install"),
        (TEXT.replace('"version":2', '"version":true'), "is of version True: expected a whole number from 1 to 2"),
        (TEXT.replace("[\n{", '{"a":[{', 1).replace("\n],", "]},"), "records: expected a list"),
        (TEXT.replace('"version":2', '"version":2,"more":2'), "fields that this version does not know: more"),
        (TEXT.replace('"count":2', '"counted":2'), "fields that this version does not know: counted"),
        (TEXT.replace('"6000"', "NaN"), "NaN is no number of JSON"),
        (TEXT.replace('"6000"', "1e999"), "the number 1e999 is too large"),
        (TEXT.replace('"6000"', "9" * 5000), "Exceeds the limit"),
        (TEXT.replace('"6000"', "[" * 100_000 + "]" * 100_000), "is nested too deeply"),
        (TEXT.replace('"tag":"span"', '"tag":"span","tag":"span"'), "an object holds a field twice: tag"),
        (TEXT.replace("[\n{", "[null,{"), "records[0]: expected an object, found nothing"),
    ],
)  # fmt: skip
def test_what_is_no_dossier_is_refused(text: str, said: str) -> None:
    assert said in _refusal(text)


def test_a_value_of_an_unknown_type_is_kept_and_keeps_its_claims_id() -> None:
    value = {"tag": "acme:AshHeight", "height": {"low": "4"}, "unit": "km"}
    text = _with_claim(reading={"tag": "reading", "value": value})
    stated = _refusal(text).rsplit("makes ", 1)[1].split(":")[0]
    dossier = loads(stamped(text.replace(CLAIM.id, stated)))
    assert json.loads(dumps(dossier))["records"][1]["reading"]["value"] == value
    assert isinstance(dossier.claims[stated].reading.value, Opaque)


def test_an_opaque_value_put_in_by_hand_survives() -> None:
    made = PAGE.claim("acme:ash", Reading(Opaque("acme:Ash", "4 km")), quote="killed")
    assert loads(dumps(Dossier.of(made))).claims[made.id] == made


def test_half_a_character_is_written_as_an_escape() -> None:
    dossier = Dossier.of(Article.from_text("half \ud83d only"))
    assert "half \\ud83d only" in dumps(dossier)
    assert loads(dumps(dossier)) == dossier


def test_two_halves_of_a_character_cannot_be_written() -> None:
    with pytest.raises(InvalidValueError, match="two halves"):
        dumps(Dossier.of(Article.from_text("\ud83d" + "\ude00")))


def test_a_file_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    save(DOSSIER, path)
    assert path.read_bytes() == TEXT.encode("utf-8")
    assert load(path) == load(str(path)) == DOSSIER


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode("utf-8"))
    assert load(path) == DOSSIER


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    with pytest.raises(InvalidDossierError, match=r"story\.json: cannot be read: No such file"):
        load(path)
    path.write_bytes(b'{"\xff')
    with pytest.raises(InvalidDossierError, match=r"story\.json: is no UTF-8 at byte 2"):
        load(path)


def test_a_dossiers_file_is_told_from_others(tmp_path: Path) -> None:
    path, page = tmp_path / "story.json", tmp_path / "page.txt"
    save(DOSSIER, path)
    page.write_text("Two boats sank.", "utf-8")
    assert is_dossier_file(path)
    assert not is_dossier_file(page)


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.json"
    save(Dossier(), path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="the disk is full"):
        save(DOSSIER, path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.json"]


def test_saving_keeps_links_and_rights(tmp_path: Path) -> None:
    path, link = tmp_path / "story.json", tmp_path / "link.json"
    save(Dossier(), path)
    path.chmod(0o640)
    link.symlink_to(path)
    save(DOSSIER, link)
    assert link.is_symlink()
    assert load(path) == DOSSIER
    assert path.stat().st_mode & 0o777 == 0o640

"""Salvage: every whole record of a file that was cut off or damaged comes back, and what is lost is told.

The same files show that nothing but a whole file is ever taken for one.
"""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest

from eventmodel.errors import InvalidDossierError
from eventmodel.model import Article, Dossier, Source
from eventmodel.serialization import dumps, load, salvage, write_lines
from eventmodel.serialization.form import line_of

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Article.from_text("“Two boats sank,” said Vera Holm.\n", source="The Example")
CLAIM = PAGE.claim("deaths", "6", quote="Two boats")
DOSSIER = Dossier.of(PAGE, CLAIM, Source("Österland Post"))
RECORDS = list(DOSSIER)
_file = io.BytesIO()
write_lines(DOSSIER, _file)
LINES = _file.getvalue()
WHOLE = dumps(DOSSIER).encode()
FORMS = {"lines": LINES, "json": WHOLE}


def _salvaged(data: bytes) -> tuple[list[object], tuple[str, ...]]:
    saved = salvage(io.BytesIO(data))
    return list(saved.dossier), saved.problems


def _ends(data: bytes) -> list[int]:
    """Where each record ends in a file."""
    return [data.index(line_of(record)) + len(line_of(record)) for record in RECORDS]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_is_cut_off_anywhere_is_refused_and_gives_its_whole_records(form: str) -> None:
    data = FORMS[form]
    ends = _ends(data)
    for length in range(len(data.rstrip())):
        cut = data[:length]
        with pytest.raises(InvalidDossierError):
            load(io.BytesIO(cut))
        found, problems = _salvaged(cut)
        assert found == [record for record, end in zip(RECORDS, ends, strict=True) if end <= length], length
        assert problems, length


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_file_loses_nothing(form: str, tmp_path: Path) -> None:
    assert _salvaged(FORMS[form]) == (RECORDS, ())
    path = tmp_path / "story"
    path.write_bytes(gzip.compress(FORMS[form]))
    saved = salvage(path)
    assert (saved.dossier, saved.problems) == (DOSSIER, ())
    assert path.read_bytes() == gzip.compress(FORMS[form])


@pytest.mark.parametrize("form", FORMS)
def test_any_changed_byte_is_noticed_or_changes_nothing(form: str) -> None:
    data = FORMS[form]
    for place in range(0, len(data), 3):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        try:
            assert load(io.BytesIO(changed)) == DOSSIER
        except InvalidDossierError:
            found, problems = _salvaged_if_readable(changed)
            assert problems or found == RECORDS


def _salvaged_if_readable(data: bytes) -> tuple[list[object], tuple[str, ...]]:
    try:
        return _salvaged(data)
    except InvalidDossierError as cause:  # the head says another version
        return [], (str(cause),)


@pytest.mark.parametrize("form", FORMS)
def test_a_damaged_record_costs_that_record_alone(form: str) -> None:
    line = line_of(CLAIM)
    for damage in (b"\xff" * 30, line[:80], b"", line[:40] + b"\n" + line[40:60], line.replace(b'"6"', b'"7"')):
        found, problems = _salvaged(FORMS[form].replace(line, damage))
        assert found == [record for record in RECORDS if record is not CLAIM]
        assert any("says that it holds 3 records; 2 are whole" in problem for problem in problems)


def test_a_changed_record_is_told_with_its_line() -> None:
    _, problems = _salvaged(LINES.replace(b'"deaths"', b'"injured"'))
    assert problems[0].startswith(f"line 3: states the id '{CLAIM.id}', but its content makes c1-")


def test_what_is_lost_is_told_with_its_lines() -> None:
    _, problems = _salvaged(LINES.replace(line_of(CLAIM), b"?\n?"))
    assert problems[0] == "lines 3 to 4: what is no whole record here is lost"


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("sort_keys", [False, True])
def test_a_json_file_of_another_layout_that_is_cut_off_gives_its_whole_records(
    *, indent: int | None, sort_keys: bool
) -> None:
    text = json.dumps(json.loads(WHOLE), indent=indent, sort_keys=sort_keys, ensure_ascii=False)
    found, problems = _salvaged(text[: text.index('"Österland')].encode())
    assert found == RECORDS[:2]
    assert problems
    assert _salvaged(text.encode()) == (RECORDS, ())


@pytest.mark.parametrize("form", FORMS)
def test_packed_data_that_is_cut_off_gives_what_came_before(form: str) -> None:
    many = DOSSIER.add(*(Source(f"Norland Wire {number}") for number in range(3_000)))
    file = io.BytesIO()
    if form == "lines":
        write_lines(many, file)
    packed = gzip.compress(file.getvalue() if form == "lines" else dumps(many).encode())
    saved = salvage(io.BytesIO(packed[: len(packed) // 2]))
    assert 500 < len(saved.dossier) < len(many)
    assert saved.dossier | many == many
    assert any("is packed, and breaks off" in problem for problem in saved.problems)


def test_what_a_page_quotes_is_no_record() -> None:
    page = Article.from_text(f"The file reads {LINES.decode()}", source="The Example")
    file = io.BytesIO()
    write_lines([page], file)
    assert _salvaged(file.getvalue()[:-3])[0] == [page]
    assert _salvaged(file.getvalue()[:-200].replace(b"\n{", b"\n{ "))[0] == []


def test_what_is_no_dossier_gives_nothing() -> None:
    assert _salvaged(b"Two boats sank.") == (
        [],
        (
            "line 1: what is no whole record here is lost",
            "has no head: its version was guessed",
            "was cut off before its end, where it says how many records it holds",
        ),
    )


def test_a_newer_version_is_left_to_newer_releases() -> None:
    with pytest.raises(InvalidDossierError, match="upgrade"):
        salvage(io.BytesIO(LINES.replace(b'"version":2', b'"version":3')))
    with pytest.raises(InvalidDossierError, match="upgrade"):
        salvage(io.BytesIO(WHOLE.replace(b'"version":2', b'"version":3')[:-40]))

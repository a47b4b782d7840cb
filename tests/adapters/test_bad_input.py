"""Bad input gives a Failure with the file's name and a reason, or an Article; never a traceback, never a lost rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eventmodel.adapters import article_of, find_inputs, read_files, read_inputs
from eventmodel.errors import InputsNotReadError
from eventmodel.model import Article, Claim, Dossier, Failure
from eventmodel.pipeline import read, records_of

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    "Ferry sinks off Sandvik | The Harbour Post\n\nMarch 3, 2020\n\n"
    "At least 17 people were killed when a ferry sank off the port of Sandvik on Monday, police said.\n\n"
    "“We did all that we could,” harbour master Vera Holm said. “The sea was too rough for the small boats.”\n"
)


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t ", "empty"),
        ("picture.txt", bytes(range(256)) * 40, "binary"),
        ("other.json", b'{"some": "JSON"}', "none of its columns is known (some)"),
    ],
)
def test_a_file_that_is_no_page_fails_with_its_name_and_a_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (result,) = read_inputs(write(tmp_path, name, data))
    assert isinstance(result, Failure)
    assert name in result.path
    assert reason in result.reason


def test_missing_paths_and_empty_folders_are_listed(tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    failures = find_inputs([tmp_path / "nowhere.txt", tmp_path / "hollow"], [".txt"]).failures
    assert ["no such file" in failures[0].reason, "no file that is read" in failures[1].reason] == [True, True]


def test_files_that_no_adapter_reads_are_passed_over_and_named(tmp_path: Path) -> None:
    page = write(tmp_path, "page.txt", PAGE.encode())
    other = write(tmp_path, "picture.png", b"")
    inputs = find_inputs([tmp_path], [".txt"])
    assert inputs.files == (page,)
    assert inputs.passed_over == (other,)


def test_the_rest_of_a_batch_is_read(tmp_path: Path) -> None:
    write(tmp_path, "good.txt", PAGE.encode())
    write(tmp_path, "empty.txt", b"")
    with pytest.raises(InputsNotReadError, match=r"empty\.txt") as caught:
        read(tmp_path)
    assert len(caught.value.dossier.articles) == 1


def test_failures_can_be_collected_instead(tmp_path: Path) -> None:
    failures: list[Failure] = []
    dossier = read(write(tmp_path, "good.txt", PAGE.encode()), tmp_path / "nowhere", failures=failures)
    assert (len(dossier.articles), len(failures)) == (1, 1)


def test_offsets_stay_right_behind_a_byte_order_mark_emoji_and_bad_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").replace("Ferry", "🚢 Ferry", 1).encode() + b"\xff tail"
    article, *_ = read_inputs(write(tmp_path, "messy.txt", data))
    assert isinstance(article, Article)
    assert article.text == data.decode("utf-8", "replace")
    claims = [r for r in records_of(article) if isinstance(r, Claim)]
    assert any(c.attribute == "deaths" for c in claims)
    assert all(article.text[c.span.start : c.span.end] == c.span.exact for c in claims)


def test_a_page_of_menus_alone_has_no_claims() -> None:
    menus = "Home\nNews\nSport\nWeather\nSign in\nSearch\nMore\nContact us\nCookies"
    article = article_of(menus)
    assert not [r for r in records_of(article) if isinstance(r, Claim)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "El transbordador se hundió el lunes frente a la costa y murieron al menos 17 personas, según la policía.",
        ),
        ("ru", "Паром затонул в понедельник у побережья, погибли не менее 17 человек, сообщила полиция города."),
        ("ar", "غرقت العبارة يوم الاثنين قبالة الساحل وقتل ما لا يقل عن 17 شخصا حسبما ذكرت الشرطة في المدينة."),
    ],
)
def test_a_page_in_another_language_is_kept_with_one_diagnostic(tmp_path: Path, language: str, text: str) -> None:
    (article,) = read_files([write(tmp_path, "page.txt", "\n\n".join([text] * 4).encode())])
    assert isinstance(article, Article)
    dossier = Dossier.of(*records_of(article))
    assert article.language == language
    assert not dossier.claims
    assert [len(run.diagnostics) for run in dossier.extractions.values()] == [1]


@pytest.mark.parametrize("unit", ["word ", "“", "Aa. ", "1 ", "( ", "Monday ", "\n"])
def test_one_long_line_of_anything_is_read(unit: str) -> None:
    """How the time grows with the length is measured in benchmarks/reading.py."""
    records = records_of(Article.from_text(unit * (20_000 // len(unit))))
    assert any(isinstance(r, Article) for r in records)

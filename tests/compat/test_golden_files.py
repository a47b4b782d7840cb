"""Files of earlier versions are read for good, to the same records; today's are rewritten byte by byte.

`version_1.json` was written by the code of version 1, `version_2.*` by the first code of version 2. None of them
is ever written again: a change that breaks one of these tests needs a version of its own, and a migration.
"""

from __future__ import annotations

import gzip
import io
from fractions import Fraction
from pathlib import Path

import pytest

from eventmodel.errors import InvalidDossierError
from eventmodel.model import (
    Article,
    Claim,
    Correction,
    Diagnostic,
    Dossier,
    Extraction,
    Judgement,
    Mention,
    Modality,
    Polarity,
    Retraction,
    Ruling,
    Source,
    SourceKind,
    Span,
    Target,
    Verdict,
    VersionLink,
    Voice,
    main_mention_id,
)  # fmt: skip
from eventmodel.model.dossier import RECORD_TYPES
from eventmodel.model.extra import extra_of
from eventmodel.serialization import dumps, load, loads, salvage, save
from eventmodel.values import (
    Agent,
    AgentKind,
    Duration,
    Flag,
    Opaque,
    Place,
    Quantity,
    Quotation,
    Reading,
    Said,
    Text,
    Unstated,
    When,
)  # fmt: skip

FOLDER = Path(__file__).parent
TEXT = (
    "NORLAND WIRE, 11 January 2021\n\nMore than 6,000 people left their homes in Orsk Bay after the dam broke on"
    " Saturday.\n“We heard it before we saw it,” said Vera Holm, the harbour master. The flood of 1998 killed 12"
    " people.\n"
)
WIRE = Article(
    TEXT, "Norland Wire", "norland.example", "https://norland.example/a/1", "Dam breaks above Orsk Bay",
    When("2021-01-11"), "dateline", None, (14, 29), ("A. Pellier",), ("Norland Wire",), "en", ((31, len(TEXT)),), (),
    ("pages/b.txt", "pages/a.txt"),
)  # fmt: skip
POST = Article.from_text("Nobody was hurt in Sandvik, the mayor said.", source="The  Sandvik Post")


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return WIRE.span(start, start + len(words))


FLOOD = Mention(WIRE.id, _span("The flood of 1998"), "flood", "The flood of 1998")
DAM = Mention(WIRE.id, None, "dam failure", "the dam broke")
LEFT = WIRE.claim("displaced", "more than 6,000", quote="More than 6,000 people")
KILLED = WIRE.claim("deaths", "12", quote="12 people", mention=FLOOD)
QUOTE = Claim(
    WIRE.id, _span("“We heard it before we saw it,”"), DAM.id, "quote",
    Reading(Quotation("We heard it before we saw it,"), Said("said")), ("Vera Holm", "the harbour"), Voice.QUOTED,
)  # fmt: skip
UNHURT = Claim(
    POST.id, POST.span(0, 15), main_mention_id(POST.id), "injured",
    Reading(Quantity.exactly(0, "person"), Said("Nobody", 0)), ("the mayor",), Voice.REPORTED, Polarity.NEGATIVE,
    Modality.POSSIBLE,
)  # fmt: skip
THIRD = Claim(
    POST.id, POST.span(0, 6), "", "acme:share",
    Reading(
        Quantity.exactly(Fraction(1, 3), "percent"),
        Said("a third", Fraction(1, 3), "about", approximate=True, margin=Fraction(1, 30)),
    ),
)  # fmt: skip
ASH = Claim(
    POST.id, POST.span(7, 10), "", "acme:ash", Reading(Opaque("acme:Ash", '{"height":{"low":"4"},"tag":"acme:Ash"}'))
)
LOST = Claim(
    "a1-00000000000000000000000000000000",
    Span(0, 3, "xyz"),
    "",
    "date",
    Reading(When("2021-01-09~"), Said("on Saturday")),
)
RUNS = (
    Extraction(WIRE.id, "hand", "1", (LEFT.id, KILLED.id, QUOTE.id), (Diagnostic("number", "no unit: 1998", 10, 14),)),
    Extraction(POST.id, "hand", "1", (UNHURT.id, THIRD.id, ASH.id)),
)
IN_VERSION_1 = Dossier.of(
    WIRE, POST, FLOOD, DAM, LEFT, KILLED, QUOTE, UNHURT, THIRD, ASH, LOST, *RUNS,
    Source("Norland Wire", SourceKind.AGENCY, "norland.example"), Source("The Sandvik Post"),
)  # fmt: skip

LATER = Article.from_text(
    TEXT.replace("6,000", "6,500"), source="Norland Wire", url="https://norland.example/a/1"
).detached([(0, 29)])
VALUES = (
    Duration.between(2, 3, "day"), Place("Orsk Bay", ("Norland",)),
    Agent("Vera Holm", "harbour master", AgentKind.PERSON),
    Text("after the dam broke"), Flag(value=True), Unstated("not known yet"), When(None),
)  # fmt: skip
MORE = tuple(Claim(POST.id, POST.span(0, 6), "", "acme:more", Reading(value)) for value in VALUES)
KNOWN = {WIRE.id: WIRE, POST.id: POST}
SAME = Judgement(
    Target.of(DAM, KNOWN), Target.of(Mention(POST.id), KNOWN), Verdict.SAME, author="Ana", reason="one flood",
    recorded="2021-01-12T09:30:00Z",
)  # fmt: skip
IN_VERSION_2 = IN_VERSION_1.add(
    LATER, *MORE, SAME,
    Correction(Target.of(LEFT, KNOWN), Target.of(KILLED, KNOWN), POST.id, POST.span(0, 15), author="The Sandvik Post"),
    Ruling.of(Target.of(DAM, KNOWN), "displaced", "at least 6,500", author="Bo", reason="the list of names"),
    Retraction(
        Target.of(SAME), author="Ana", reason="two floods", extra=extra_of({"acme_note": {"seen": [1, 2.5, None]}})
    ),
    VersionLink(Target.of(WIRE), Target.of(LATER), author="Norland Wire"),
    Source("Norland Hydro", SourceKind.INSTITUTION, labels=("b", "a"), first_seen="2021-01-11", last_seen="2021-02-01"),
)  # fmt: skip
FORMS = ("version_2.json", "version_2.jsonl", "version_2.jsonl.gz")
pytestmark = pytest.mark.filterwarnings("ignore::eventmodel.errors.UnknownFieldsWarning")


def test_a_file_of_version_1_is_read() -> None:
    assert load(FOLDER / "version_1.json") == IN_VERSION_1


def test_a_file_of_version_1_of_another_layout_is_read() -> None:
    text = (FOLDER / "version_1.json").read_text("utf-8").replace('{"', '{ "').replace(",\n", "\n,\n")
    assert loads(text) == IN_VERSION_1


def test_a_record_of_version_1_that_was_changed_is_found_out() -> None:
    text = (
        (FOLDER / "version_1.json")
        .read_text("utf-8")
        .replace('hurt in Sandvik, the mayor said."', 'hurt in Sandvig, the mayor said."')
    )
    with pytest.raises(InvalidDossierError, match=r"states the id 'a1-[0-9a-f]{32}', but its content makes a2-"):
        loads(text)


def test_a_cut_off_file_of_version_1_is_salvaged() -> None:
    data = (FOLDER / "version_1.json").read_bytes()
    saved = salvage(FOLDER / "version_1.json")
    assert saved.dossier == IN_VERSION_1
    assert saved.problems == ()
    part = loads_salvaged(data[: data.index(b'{"id":"s1-')])
    assert list(part) == [record for record in IN_VERSION_1 if record.id < "n"]


def loads_salvaged(data: bytes) -> Dossier:
    """What is salvaged of some bytes."""
    return salvage(io.BytesIO(data)).dossier


@pytest.mark.parametrize("name", FORMS)
def test_a_file_of_version_2_is_read(name: str) -> None:
    assert load(FOLDER / name) == IN_VERSION_2


@pytest.mark.parametrize("name", FORMS)
def test_a_file_of_version_2_is_written_again_byte_by_byte(name: str, tmp_path: Path) -> None:
    save(load(FOLDER / name), tmp_path / name)
    written, kept = (tmp_path / name).read_bytes(), (FOLDER / name).read_bytes()
    if name.endswith(".gz"):  # another release of zlib may pack the same bytes in other ways
        written, kept = gzip.decompress(written), gzip.decompress(kept)
    assert written == kept


def test_every_kind_of_record_is_in_version_2() -> None:
    assert {type(record) for record in IN_VERSION_2} == set(RECORD_TYPES)
    assert dumps(IN_VERSION_2) == (FOLDER / "version_2.json").read_text("utf-8")

"""The JSON Schema: what is written keeps it, what is broken does not, and the documentation has it as it is."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from eventmodel.serialization import dumps, json_schema, write_lines
from eventmodel.serialization.schema import schema_text
from eventmodel.testing import strategies

if TYPE_CHECKING:
    from eventmodel.model import Dossier

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "docs/reference/dossier.schema.json"
SCHEMA = json_schema()
WHOLE = Draft202012Validator(SCHEMA)
LINE = Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})
GOLDEN = json.loads((ROOT / "tests/compat/version_2.json").read_text("utf-8"))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_documentation_has_it_as_it_is() -> None:
    assert KEPT.read_text("utf-8") == schema_text(), f"write it anew: python {Path(__file__).name}"


def test_every_kind_of_record_keeps_it() -> None:
    assert [error.message for error in WHOLE.iter_errors(GOLDEN)] == []


@given(strategies.dossiers())
def test_what_is_written_keeps_it(dossier: Dossier) -> None:
    WHOLE.validate(json.loads(dumps(dossier)))
    file = io.BytesIO()
    write_lines(dossier, file)
    for line in file.getvalue().splitlines():
        LINE.validate(json.loads(line))


@pytest.mark.parametrize(
    ("tag", "change"),
    [
        ("article", {"text": 7}), ("article", {"body": [["0"]]}), ("claim", {"voice": "loud"}),
        ("claim", {"span": None}),
        ("claim", {"tag": "clam"}), ("claim", {"id": "c1-x"}), ("extraction", {"diagnostics": [{"tag": "diagnostic"}]}),
        ("judgement", {"verdict": "yes"}), ("ruling", {"reading": {"tag": "reading", "value": {"tag": "flag"}}}),
    ],
)  # fmt: skip
def test_what_is_broken_does_not_keep_it(tag: str, change: dict[str, Any]) -> None:
    record = next(record for record in GOLDEN["records"] if record["tag"] == tag)
    assert LINE.is_valid(record)
    assert not LINE.is_valid(record | change)


if __name__ == "__main__":
    KEPT.write_text(schema_text(), "utf-8")

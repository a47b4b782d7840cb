"""Records from their lines, by the quickest reader that can read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

from eventmodel.serialization.claim_lines import ODD, ClaimLines
from eventmodel.serialization.form import strict_json
from eventmodel.serialization.quick import Quick, Unusual

if TYPE_CHECKING:
    from eventmodel.model.dossier import Record
    from eventmodel.serialization.blanks import Blanks

_CLAIM: Final = b'{"id":"c1-'
_decode: Final = json.JSONDecoder().decode


class RecordLines:
    """Reads the records of one file from their lines."""

    def __init__(self, blanks: Blanks | None = None) -> None:
        self._quick = Quick(blanks)
        self._claims = ClaimLines(self._part)

    def read(self, line: bytes) -> Record:
        """Read a record.

        Raises:
            Unusual: where the careful reader has to look.
        """
        try:
            text = line.decode()
            if len(line.translate(None, ODD)) < len(line):
                return self._quick.record(strict_json(text))
            if line.startswith(_CLAIM):
                claim = self._claims.read(text)
                if claim is not None:
                    return claim
            record = self._quick.record(_decode(text))
        except (ValueError, RecursionError) as cause:
            raise Unusual from cause
        if text.count('"') != 2 * self._quick.strings:  # a field stands twice
            raise Unusual
        return record

    def from_plain(self, data: Any) -> Record:
        """Read a record from plain data, which is left as it is.

        Raises:
            Unusual: where the careful reader has to look.
        """
        if not isinstance(data, dict):
            raise Unusual
        return self._quick.record(dict(cast("dict[str, Any]", data)))

    def _part(self, text: str) -> Any:
        """Read a value, or how it was said, from its own text."""
        try:
            part = self._quick.part(_decode(text))
        except (Unusual, ValueError, RecursionError):
            return None
        return part if text.count('"') == 2 * self._quick.strings else None

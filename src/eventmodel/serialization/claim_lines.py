"""Claims straight from their lines: most of a large dossier is claims, and their canonical spelling is regular.

A pattern takes a line apart without decoding it. It fits the canonical spelling alone (no white space, fields in
order, none at its default, none that is not known), so the id can be made of the line's own pieces. What does
not fit is read by the other readers. Values and readings come again and again: each is decoded once.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from eventmodel.model.canonical import ID_DIGITS, spelling
from eventmodel.model.claim import Claim, Modality, Polarity, Voice
from eventmodel.model.span import Span
from eventmodel.values.reading import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

MOST_KEPT: Final = 50_000
"""So many values and readings of a file are kept, to be used again."""
_TEXT: Final = '"([^"]*)"'
_SOME: Final = '"([^"]+)"'
_OFFSET: Final = '"(0|[1-9][0-9]{0,15})"'
_TEXTS: Final = r'\[("[^"]*"(?:,"[^"]*")*)\]'
_FLAT: Final = r"(\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\})"
ODD: Final = bytes([*range(32), ord("\\")])
"""A line with one of these is for another reader."""


def _others(kind: type[Enum], default: Enum) -> str:
    return "|".join(str(member.value) for member in kind if member is not default)


CLAIM: Final = re.compile(
    r'\{"id":"(?P<id>c1-[0-9a-f]{32})",'
    rf'(?P<head>"article":{_TEXT},"attribute":{_TEXT},(?:"attribution":{_TEXTS},)?"mention":{_TEXT}'
    rf'(?:,"modality":"({_others(Modality, Modality.ACTUAL)})")?'
    rf'(?:,"polarity":"({_others(Polarity, Polarity.POSITIVE)})")?)'
    rf',"reading":\{{(?:"said":(\{{[^{{}}]*\}}),)?"tag":"reading","value":{_FLAT}\}}'
    rf',"span":\{{(?P<place>"end":{_OFFSET},"exact":{_TEXT}),(?:"prefix":{_SOME},)?"start":{_OFFSET}'
    rf'(?:,"suffix":{_SOME})?,"tag":"span"\}},"tag":"claim"(?P<tail>(?:,"voice":"({_others(Voice, Voice.OWN)})")?)\}}'
)


class ClaimLines:
    """Reads the claims of one file from their lines.

    Attributes:
        decode: reads a part of a claim, a value or how it was said, from its own text; None where it can't.
    """

    def __init__(self, decode: Callable[[str], Any]) -> None:
        self.decode = decode
        self._same = dict[str, str]().setdefault
        self._attributions: dict[str | None, tuple[str, ...]] = {None: ()}
        self._values: dict[str, Any] = {}
        self._readings: dict[tuple[str | None, str], Reading] = {}

    def read(self, line: str) -> Claim | None:
        """Read a claim; None where another reader has to."""
        match = CLAIM.fullmatch(line)
        if match is None:
            return None
        (
            id_, head, article, attribute, names, mention, modality, polarity, said, value, place, end, exact,
            prefix, start, suffix, tail, voice,
        ) = match.groups()  # fmt: skip
        named = f'{{{head},"span":{{{place},"start":"{start}","tag":"span"}},"tag":"claim","value":{value}{tail}}}'
        if sha256(named.encode()).hexdigest()[:ID_DIGITS] != id_[3:]:
            return None
        reading = self._readings.get((said, value)) or self._reading(said, value)
        if reading is None:
            return None
        first, last = int(start), int(end)
        if last <= first or last - first != len(exact):
            return None
        same = self._same
        claim = _new(Claim)
        _put_article(claim, same(article, article))
        _put_span(claim, Span(first, last, exact, prefix or "", suffix or ""))
        _put_mention(claim, same(mention, mention))
        _put_attribute(claim, same(attribute, attribute))
        _put_reading(claim, reading)
        _put_attribution(claim, self._attributions.get(names) or self._attribution(names))
        _put_voice(claim, _VOICES[voice])
        _put_polarity(claim, _POLARITIES[polarity])
        _put_modality(claim, _MODALITIES[modality])
        _put_extra(claim, ())
        _put_id(claim, id_)
        return claim

    def _reading(self, said: str | None, value: str) -> Reading | None:
        held = self._values.get(value)
        if held is None:
            held = self.decode(value)
            if held is None or spelling(held) != value:
                return None
            if len(self._values) < MOST_KEPT:
                self._values[value] = held
        how = _UNSAID if said is None else self.decode(said)
        if not isinstance(how, Said):
            return None
        reading = Reading(held, how)
        if len(self._readings) < MOST_KEPT:
            self._readings[said, value] = reading
        return reading

    def _attribution(self, names: str | None) -> tuple[str, ...]:
        found = tuple(self._same(name, name) for name in json.loads(f"[{names}]"))
        if len(self._attributions) < MOST_KEPT:
            self._attributions[names] = found
        return found


_UNSAID: Final = Said("")
_VOICES: Final[dict[str | None, Voice]] = {None: Voice.OWN} | {member.value: member for member in Voice}
_POLARITIES: Final[dict[str | None, Polarity]] = {None: Polarity.POSITIVE} | {m.value: m for m in Polarity}
_MODALITIES: Final[dict[str | None, Modality]] = {None: Modality.ACTUAL} | {m.value: m for m in Modality}
# a slot is set directly: the pattern has checked all, and the class's own way would check it again
_new: Final = object.__new__
_put_article: Final = Claim.article.__set__  # type: ignore[attr-defined]
_put_span: Final = Claim.span.__set__  # type: ignore[attr-defined]
_put_mention: Final = Claim.mention.__set__  # type: ignore[attr-defined]
_put_attribute: Final = Claim.attribute.__set__  # type: ignore[attr-defined]
_put_reading: Final = Claim.reading.__set__  # type: ignore[attr-defined]
_put_attribution: Final = Claim.attribution.__set__  # type: ignore[attr-defined]
_put_voice: Final = Claim.voice.__set__  # type: ignore[attr-defined]
_put_polarity: Final = Claim.polarity.__set__  # type: ignore[attr-defined]
_put_modality: Final = Claim.modality.__set__  # type: ignore[attr-defined]
_put_extra: Final = Claim.extra.__set__  # type: ignore[attr-defined]
_put_id: Final = Claim.id.__set__  # type: ignore[attr-defined]

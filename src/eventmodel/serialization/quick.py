"""The quick reader: from plain data to records, by functions that are written from the kinds of their fields.

It reads what this library writes. Whatever is unusual (a problem, an unknown field, a default that is spelled out)
it leaves to the careful reader, by raising `Unusual`; where it reads something, both read the same.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from eventmodel.serialization.blanks import Blanks
from eventmodel.serialization.careful import NUMBER, RECORD_OF_TAG, Notes, UnreadableError, read
from eventmodel.serialization.kinds import (
    AnyValue,
    Choice,
    Digits,
    Field,
    Kind,
    Maybe,
    PageText,
    Row,
    Thing,
    Words,
    YesNo,
    fields_of,
)  # fmt: skip
from eventmodel.values.number import MOST_DIGITS, Number, exact
from eventmodel.values.reading import Said
from eventmodel.values.registry import value_type

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[Any], Any]

    from eventmodel.model.detached_text import DetachedText
    from eventmodel.model.dossier import Record

REPEATED: Final = frozenset(
    "article mention attribute unit hedge source domain language agencies bylines attribution claims author".split()
)
"""Fields whose texts often come again: one copy of each is kept."""


class Unusual(Exception):  # noqa: N818 - it is no error: the careful reader tells whether there is one
    """What stands here is for the careful reader."""


_MISFITS: Final = (UnreadableError, LookupError, TypeError, AttributeError, ValueError, ArithmeticError)


class Quick:
    """Reads the records of one file; what comes again in it is made once.

    Attributes:
        strings: how many texts, the names of fields among them, the last record was made of.
    """

    def __init__(self, blanks: Blanks | None = None) -> None:
        self.strings: int = 0
        self._blanks = blanks or Blanks()
        self._readers: dict[Any, Reader] = {}
        self._known: dict[str, Any] = {
            "quick": self, "same": dict[str, str]().setdefault, "Unusual": Unusual, "value": self._value,
            "page_text": self._page_text, "number": _number, "whole": _whole,
        }  # fmt: skip

    def record(self, data: Any) -> Record:
        """Read a record from its plain form, its id included.

        Raises:
            Unusual: where the careful reader has to look.
        """
        try:
            stated = data.pop("id")
            self.strings = 2
            record = cast("Record", self._reader(RECORD_OF_TAG[data["tag"]])(data))
        except _MISFITS as cause:
            raise Unusual from cause
        if record.id != stated:
            raise Unusual
        return record

    def part(self, data: Any) -> Any:
        """Read a value, or how it was said, from its plain form.

        Raises:
            Unusual: where the careful reader has to look.
        """
        try:
            self.strings = 0
            return self._reader(Said)(data) if data["tag"] == Said.tag else self._value(data)
        except _MISFITS as cause:
            raise Unusual from cause

    def _reader(self, kind: Any) -> Reader:
        """Give what reads the objects of a class."""
        found = self._readers.get(kind)
        if found is None:
            source = _source(kind, self._known)
            exec(compile(source, f"<reader of {kind.__name__}>", "exec"), self._known)  # noqa: S102 - made of the names of fields alone
            found = self._readers[kind] = self._known.pop("read")
        return found

    def _value(self, data: Any) -> Any:
        kind = value_type(data["tag"])
        if kind is None:
            raise Unusual
        return self._reader(kind)(data)

    def _page_text(self, data: Any) -> DetachedText:
        notes = Notes(blanks=self._blanks)
        text: DetachedText = read(PageText(), data, (), notes)
        if notes.problems or notes.extra:
            raise Unusual
        self.strings += 2 * len(data) - 1 + 2 * len(data["parts"])
        return text


def _number(data: str) -> Number:
    if NUMBER.fullmatch(data) is None:
        raise Unusual
    return exact(data)


def _whole(data: str) -> int:
    number = _number(data)
    if isinstance(number, Fraction):
        raise Unusual
    return number


def _source(kind: type[Any], known: dict[str, Any]) -> str:
    """Write the function that reads the objects of a class, and put what it needs into `known`."""
    writer = _Writer(known)
    made = writer.thing(kind, "data", 1)
    lefts = " or ".join(writer.lefts)
    return "\n".join(
        [
            "def read(data):",
            " strings = 0",
            *(f" {left} = 0" for left in writer.lefts),
            *writer.lines,
            f" made = {made}",
            f" if {lefts}: raise Unusual",
            " quick.strings += strings",
            " return made",
        ]
    )


class _Writer:
    """Writes the lines of a reader."""

    def __init__(self, known: dict[str, Any]) -> None:
        self.known = known
        self.lines: list[str] = []
        self.lefts: list[str] = []
        self._count = 0

    def thing(self, kind: type[Any], data: str, depth: int) -> str:
        """Read an object, and give the call that makes it."""
        left = self._name("left")
        self.lefts.append(left)
        tag = getattr(kind, "tag", None)
        fields = fields_of(kind)
        always = sum(field.is_required for field in fields) + (tag is not None)
        self._line(depth, f"{left} = len({data})")
        self._line(depth, f"strings += 2 * {left}")
        self._line(depth, f"{left} -= {always}")
        if tag is not None:
            self._line(depth, f"if {data}['tag'] != {tag!r}: raise Unusual")
        arguments = {field.name: self._field(field, data, left, depth) for field in fields}
        by_name = {field.name: field for field in attrs.fields(kind)}
        call = [
            f"{by_name[name].alias}={value}" if by_name[name].kw_only else value for name, value in arguments.items()
        ]
        call.sort(key=lambda argument: "=" in argument)
        return f"{self._known_as(kind)}({', '.join(call)})"

    def _field(self, field: Field, data: str, left: str, depth: int) -> str:
        value = self._name(field.name.strip("_"))
        if field.is_required:
            self._line(depth, f"{value} = {data}[{field.name!r}]")
            self._read(field.kind, value, field.name, depth)
            return value
        self._line(depth, f"{value} = {data}.get({field.name!r})")
        self._line(depth, f"if {value} is None: {value} = {self._known_as(field.default)}")
        self._line(depth, "else:")
        self._line(depth + 1, f"{left} -= 1")
        self._read(field.kind.some if isinstance(field.kind, Maybe) else field.kind, value, field.name, depth + 1)
        return value

    def _read(self, kind: Kind, value: str, name: str, depth: int) -> None:  # noqa: C901 - a case for each kind
        """Turn the plain data in a variable into what it stands for."""
        if isinstance(kind, Maybe):
            self._line(depth, f"if {value} is None: strings -= 1")
            self._line(depth, "else:")
            self._read(kind.some, value, name, depth + 1)
        elif isinstance(kind, Words):
            self._line(depth, f"if {value}.__class__ is not str: raise Unusual")
            if name in REPEATED:
                self._line(depth, f"{value} = same({value}, {value})")
        elif isinstance(kind, Digits):
            self._digits(kind, value, depth)
        elif isinstance(kind, Choice):
            members = self._known_as({member.value: member for member in kind.kind})
            self._line(depth, f"if {value}.__class__ is not str: raise Unusual")
            self._line(depth, f"{value} = {members}[{value}]")
        elif isinstance(kind, YesNo):
            self._line(depth, f"if {value} is not True and {value} is not False: raise Unusual")
            self._line(depth, "strings -= 1")
        elif isinstance(kind, Thing):
            self._line(depth, f"if {value}.__class__ is not dict: raise Unusual")
            self._line(depth, "strings -= 1")
            inner = self._name("data")
            self._line(depth, f"{inner} = {value}")
            self._line(depth, f"{value} = {self.thing(kind.kind, inner, depth)}")
        elif isinstance(kind, Row):
            self._row(kind, value, name, depth)
        elif isinstance(kind, AnyValue):
            self._line(depth, "strings -= 1")
            self._line(depth, f"{value} = value({value})")
        elif isinstance(kind, PageText):
            self._line(depth, f"if {value}.__class__ is not str: {value} = page_text({value})")
        else:
            self._line(depth, "raise Unusual")

    def _digits(self, kind: Digits, value: str, depth: int) -> None:
        plain = f"int({value}) if {value}.isdigit() and {value}.isascii() and len({value}) < {MOST_DIGITS}"
        self._line(depth, f"{value} = {plain} else {'whole' if kind.whole else 'number'}({value})")

    def _row(self, kind: Row, value: str, name: str, depth: int) -> None:
        self._line(depth, f"if {value}.__class__ is not list: raise Unusual")
        if kind.length is not None:
            self._line(depth, f"if len({value}) != {kind.length}: raise Unusual")
        items, item = self._name("items"), self._name("item")
        self._line(depth, f"strings += len({value}) - 1")
        self._line(depth, f"{items} = []")
        self._line(depth, f"for {item} in {value}:")
        self._read(kind.item, item, name, depth + 1)
        self._line(depth + 1, f"{items}.append({item})")
        self._line(depth, f"{value} = tuple({items})")

    def _line(self, depth: int, text: str) -> None:
        self.lines.append(" " * depth + text)

    def _name(self, hint: str) -> str:
        self._count += 1
        return f"{hint}_{self._count}"

    def _known_as(self, thing: Any) -> str:
        """Name a thing for the function that is written."""
        if thing is None or thing is True or thing is False or thing in ("", ()):
            return repr(thing)
        name = f"known_{len(self.known)}"
        self.known[name] = thing
        return name

"""Tables: rows of one kind, and the data frame that pandas makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, get_args, get_type_hints, overload

import attrs

from eventmodel.extras import optional

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", bound=attrs.AttrsInstance)

_DTYPES: Final[dict[type, str]] = {
    bool: "boolean",
    date: "datetime64[s]",
    float: "Float64",
    int: "Int64",
    str: "string[python]",  # Arrow's cannot hold half a surrogate pair, which a record can
}
"""The types of columns: each has a mark of its own for what is not known, so that it is never zero, false or ''."""


@attrs.frozen
class Table(Sequence[R], Generic[R]):
    """Rows of one kind, each an attrs object with a field a column.

    Attributes:
        kind: the class of the rows; it documents the columns.
        rows: the rows.
    """

    kind: type[R]
    rows: tuple[R, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(field.name for field in attrs.fields(self.kind))

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...
    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        return self.rows[index]

    def to_pandas(self) -> pd.DataFrame:
        """Make a data frame; what is not known is `<NA>` (`NaT` for days).

        Whole numbers are Int64, others Float64, truths boolean, words string, days datetime64[s], also where the
        table has no rows.

        Raises:
            MissingExtraError: where pandas is not installed.
        """
        pandas = optional("pandas", "pandas")
        columns = {
            name: pandas.Series([getattr(row, name) for row in self.rows], dtype=dtype)
            for name, dtype in _dtypes(self.kind).items()
        }
        frame: pd.DataFrame = pandas.DataFrame(columns)
        return frame


def _dtypes(kind: type[Any]) -> dict[str, str]:
    hints = get_type_hints(kind)
    return {field.name: _DTYPES[_plain(hints[field.name])] for field in attrs.fields(kind)}


def _plain(hint: Any) -> type:
    """The type of what is there where something is."""
    (found,) = set(get_args(hint) or (hint,)) - {type(None)}
    kind: type = found
    return kind

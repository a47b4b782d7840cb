"""The family of errors: each says what was wrong, where, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmodel.model.dossier import Dossier
    from eventmodel.model.failure import Failure


class EventModelError(Exception):
    """The root of the family: `except EventModelError` catches whatever this library raises on purpose."""


class InvalidValueError(EventModelError, ValueError):
    """A value, record or setting that breaks its own rules, such as a low bound above the high one."""


class NotComparableError(EventModelError, ValueError):
    """A meet was asked of two values whose comparison is UNKNOWN."""


class UnreadableValueError(EventModelError, ValueError):
    """Words that no reading is known for, such as a date that is no EDTF."""


class QuoteNotFoundError(EventModelError, LookupError):
    """A quote that the article's text does not hold, or holds more than once (the places are listed)."""


class NoSuchRecordError(EventModelError, LookupError):
    """An id that the dossier does not hold."""


class InvalidDossierError(EventModelError, ValueError):
    """A file that is no dossier, or one of another version; names the file and the place in it."""


class UnreadableInputError(EventModelError, ValueError):
    """An input that an adapter cannot read: of another format, broken, or too large; says where in it."""


class EventModelWarning(UserWarning):
    """The root of the warnings that this library gives on purpose."""


class UnknownFieldsWarning(EventModelWarning):
    """Fields of a file that this version does not know; they are kept as they came, and are no part of any id."""


class MissingExtraError(EventModelError, ImportError):
    """An optional part whose libraries are not installed; names the pip line that adds them."""


class InputsNotReadError(EventModelError):
    """Some inputs could not be read; the rest was, and is in `dossier`.

    Attributes:
        failures: what could not be read, each with its place and reason.
        dossier: the records of everything that could be read.
    """

    def __init__(self, failures: Sequence[Failure], dossier: Dossier) -> None:
        lines = "\n".join(f"  {failure}" for failure in failures)
        super().__init__(f"{len(failures)} input(s) could not be read (the rest is in .dossier):\n{lines}")
        self.failures: tuple[Failure, ...] = tuple(failures)
        self.dossier: Dossier = dossier

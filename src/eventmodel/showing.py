"""How notebooks and terminals ask a noun to show itself; what draws it is set by the package, and unknown here."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol


class Presenter(Protocol):
    """What draws: the part `display`."""

    def as_html(self, thing: object) -> str:
        """Draw for a notebook."""
        ...

    def as_rich(self, thing: object) -> Any:
        """Draw for rich."""
        ...


class Seat:
    """Holds the presenter; the package sets it when it is imported."""

    presenter: ClassVar[Presenter]


class Shown:
    """A thing that notebooks (`_repr_html_`) and rich (`__rich__`) show as a card."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return Seat.presenter.as_html(self)

    def __rich__(self) -> Any:
        return Seat.presenter.as_rich(self)

"""Links: two mentions that are, or may be, one event, with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import overload

import attrs

from eventmodel.linking.constraints import Unmet


class Firmness(Enum):
    """How a link stands.

    The linker's own links are firm or unsure; a person's word goes before both.
    """

    FIRM = "firm"
    UNSURE = "unsure"
    JUDGED = "judged"


@attrs.frozen
class Sign:
    """One thing that speaks for a link or against it.

    Attributes:
        what: in words.
        weight: what it adds to the score; below zero it speaks against the link.
    """

    what: str
    weight: float

    def __str__(self) -> str:
        return f"{self.what} ({self.weight:+.2f})"


@attrs.frozen
class Link:
    """Two mentions that were taken to be one event, or nearly.

    Attributes:
        a: the id of one mention, the smaller of the two.
        b: the id of the other.
        score: how strongly, the sum of the signs; it ranks links, and is no probability.
        signs: what speaks for it and against it.
        firmness: firm, unsure, or judged by a person.
    """

    a: str
    b: str
    score: float
    signs: tuple[Sign, ...]
    firmness: Firmness = Firmness.FIRM

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, in words, each with its weight."""
        return tuple(str(sign) for sign in self.signs if sign.weight >= 0)

    @property
    def against(self) -> tuple[str, ...]:
        """What speaks against it, in words, each with its weight."""
        return tuple(str(sign) for sign in self.signs if sign.weight < 0)


@attrs.frozen
class LinkedEvent:
    """The mentions that were taken to be one event.

    Attributes:
        mentions: their ids, in order.
        why: each mention's strongest link to another of them, and what people judged.
    """

    mentions: tuple[str, ...]
    why: tuple[Link, ...] = ()


@attrs.frozen
class Linking(Sequence[LinkedEvent]):
    """The events of a dossier: a sequence of them, with what is unsure and what could not be met.

    Attributes:
        events: the events, by their first mention.
        unsure: links between events that were nearly joined, the strongest of each two events, and pairs that
            a person is unsure of.
        unmet: pairs that people judged and that could not be followed; never dropped in silence.
    """

    events: tuple[LinkedEvent, ...] = ()
    unsure: tuple[Link, ...] = ()
    unmet: tuple[Unmet, ...] = ()

    @overload
    def __getitem__(self, index: int) -> LinkedEvent: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[LinkedEvent, ...]: ...
    def __getitem__(self, index: int | slice) -> LinkedEvent | tuple[LinkedEvent, ...]:
        return self.events[index]

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[LinkedEvent]:
        return iter(self.events)

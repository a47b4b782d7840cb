"""Cardinals in words and digits: 'two hundred and five thousand', '3 hundred and 21', read word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import attrs

from eventmodel.values.number import Number
from eventmodel.values.number_tokens import Token

_COUNTS: Final = frozenset({"small", "tens", "digits"})
_LARGEST: Final = 10**15


class Cardinal(NamedTuple):
    """A whole number (or a decimal) at the head of some tokens.

    Attributes:
        value: the number.
        stop: the token behind it.
        scale: what its last word multiplies by, as 'million'; 1 for all others.
        linked: the token 'and' inside it; -1 where it has none.
    """

    value: Number
    stop: int
    scale: int
    linked: int


def cardinal_at(tokens: Sequence[Token], at: int) -> Cardinal | None:
    """Read the cardinal that begins at a token; None where none does."""
    return _Building(tokens, at).built()


@attrs.define
class _Building:
    """What has been read so far."""

    tokens: Sequence[Token]
    at: int
    total: Number = 0
    group: Number | None = None
    last: int = _LARGEST
    scale: int = 1
    linked: int = -1
    before_and: tuple[Number, Number | None, int, int] | None = None

    def kind(self, index: int) -> str:
        return self.tokens[index].kind if self.at <= index < len(self.tokens) else ""

    def built(self) -> Cardinal | None:
        index = self.at + (self.kind(self.at) == "a")
        if index > self.at and self.kind(index) not in {"hundred", "scale", "dozen"}:
            return None
        while index < len(self.tokens) and self._take(self.tokens[index], index):
            index += 1
        if self.before_and is not None and self._is_two_numbers(index):
            self.total, self.group, self.scale, index = self.before_and
        while self.kind(index - 1) == "and":
            index -= 1
        return self._at(index)

    def _at(self, index: int) -> Cardinal | None:
        lone = self.kind(self.at) == "a"
        if index == self.at or (lone and index == self.at + 1 and self._behind(index) != "dozen"):
            return None
        value = self.total + (self.group or 0) if self.group is not None or self.total else int(lone)
        ended = self.scale if self.kind(index - 1) == "scale" else 1
        return Cardinal(value, index, ended, self.linked if self.linked < index else -1)

    def _behind(self, index: int) -> str:
        return self.tokens[index].kind if index < len(self.tokens) else ""

    def _take(self, token: Token, index: int) -> bool:
        """Take one more word, where it goes on with the number."""
        if token.kind in _COUNTS:
            return self._count(token, self.kind(index - 1))
        if token.kind == "scale":
            return self._multiply(token, self.kind(index - 1))
        if token.kind == "and":
            return self._link(index)
        return token.kind in {"hundred", "hundreds"} and self._hundred(token, index)

    def _count(self, token: Token, before: str) -> bool:
        """'twenty' + 'five', 'hundred' + 'twelve'; a number that nothing joins begins anew."""
        value, group = token.value, self.group
        if group is None:
            if self.total and before not in {"scale", "and"}:
                return False
            self.group = value
            return True
        ones = token.kind == "small" and 0 < value < 10 and before == "tens"
        after_hundred = before == "hundred" or (before == "and" and group % 100 == 0 and group >= 100)
        fits = after_hundred and value < 100 and (token.kind != "digits" or before == "and")
        if ones or fits:
            self.group = group + value
        return ones or fits

    def _hundred(self, token: Token, index: int) -> bool:
        if self.group is None:
            self.group = 100
            return token.kind == "hundred"
        large = self.group >= 100 and (self.before_and is not None or self.kind(index - 1) != "digits")
        if not large:
            self.group *= 100
        return not large

    def _multiply(self, token: Token, before: str) -> bool:
        """'thousand' multiplies what stands before it; 'lakh crore' multiply one another."""
        factor = int(token.value)
        if self.group is None and self.total and before == "scale":
            self.total, self.scale = self.total * factor, self.scale * factor
            return True
        if (self.group is None and self.total) or factor >= self.last:
            return False
        self.total += (1 if self.group is None else self.group) * factor
        self.last, self.scale, self.group = factor, factor, None
        return True

    def _link(self, index: int) -> bool:
        """'and' joins a hundred or a scale with a smaller number."""
        joins = index > self.at and self.kind(index - 1) in {"hundred", "scale"}
        more = self.kind(index + 1) in _COUNTS and self.tokens[index + 1].value > 0
        if joins and more:
            self.before_and, self.linked = (self.total, self.group, self.scale, index), index
        return joins and more

    def _is_two_numbers(self, index: int) -> bool:
        """'3 hundred and 2 hundred': what stands behind the 'and' is a number of its own."""
        return self._behind(index) == "hundred" and self.group is not None and self.group >= 100

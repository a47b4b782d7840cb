"""Blanks: how long the detached texts of a file may be, so that a small file can't ask for a large memory."""

from __future__ import annotations

from typing import Final

import attrs

ALLOWED: Final = 1 << 26
SHARE: Final = 1_000
"""Detached texts of a file may be as long as the first of these, and so many times longer than the file."""


@attrs.define
class Blanks:
    """What one file may still ask for.

    Attributes:
        read: how many bytes of the file were read.
        held: how many characters its detached texts have so far.
    """

    read: int = 0
    held: int = 0

    def problem(self, length: int) -> str | None:
        """Tell why a detached text of so many characters is refused, before it is made; None where it is not."""
        wanted = self.held + length
        if wanted <= ALLOWED + SHARE * self.read:
            return None
        return f"detached texts of {wanted:,} characters in {self.read:,} bytes are no pages"

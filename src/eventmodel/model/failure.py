"""Failures: inputs that could not be read, each with its reason."""

from __future__ import annotations

import attrs


@attrs.frozen
class Failure:
    """An input that could not be read; the rest of the batch was.

    Attributes:
        path: the file or folder, as it was given.
        reason: what was wrong, and what was expected.
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"

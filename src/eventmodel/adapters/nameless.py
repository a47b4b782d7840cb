"""Inputs whose names say nothing of what they hold: standard input, pipes, files without an ending."""

from __future__ import annotations

from pathlib import PurePath


def is_nameless(name: str) -> bool:
    """Whether a name has no ending, so that the first bytes alone tell what it is.

    Examples:
        >>> is_nameless("-"), is_nameless("/dev/fd/63"), is_nameless("pages.zip!claims.csv")
        (True, True, False)
    """
    return not PurePath(name.rpartition("!")[2]).suffix

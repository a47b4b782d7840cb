"""Optional libraries, imported when they are first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from eventmodel.errors import MissingExtraError


def optional(module: str, extra: str) -> Any:
    """Import a library that an extra installs.

    Raises:
        MissingExtraError: where it is not installed; names the line that installs it.

    Examples:
        >>> optional("no_such_library", "plots")
        Traceback (most recent call last):
        ...
        eventmodel.errors.MissingExtraError: this needs no_such_library: pip install 'eventmodel[plots]'
    """
    try:
        return import_module(module)
    except ImportError as cause:
        raise MissingExtraError(f"this needs {module.partition('.')[0]}: pip install 'eventmodel[{extra}]'") from cause

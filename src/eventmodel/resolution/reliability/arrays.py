"""numpy, where it is installed: the engine computes with it, the rest of the library does not need it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from eventmodel.errors import MissingExtraError


def numpy() -> Any:
    """Give numpy.

    Raises:
        MissingExtraError: where it is not installed.
    """
    try:
        return import_module("numpy")
    except ImportError as cause:
        raise MissingExtraError("estimating reliability needs numpy: pip install 'eventmodel[fast]'") from cause


def sparse() -> Any:
    """Give scipy's sparse matrices.

    Raises:
        MissingExtraError: where scipy is not installed.
    """
    try:
        return import_module("scipy.sparse")
    except ImportError as cause:
        raise MissingExtraError("finding copies among sources needs scipy: pip install 'eventmodel[fast]'") from cause

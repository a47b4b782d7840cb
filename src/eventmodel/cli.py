"""The command line: the whole way on pages, folders and saved dossiers."""

from __future__ import annotations

import sys

from eventmodel._version import __version__


def main() -> int:
    """Run the command line; without its extra, print the pip line that adds it."""
    try:
        import click  # noqa: F401
        import rich  # noqa: F401
    except ImportError:
        print("the command line needs click and rich: pip install 'eventmodel[cli]'", file=sys.stderr)
        return 2
    from eventmodel.commands import commands

    commands(prog_name="eventmodel")
    return 0


__all__ = ["__version__", "main"]

"""The command line: the whole way on pages, folders and saved dossiers."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def main() -> int:
    """Run the command line; without its extra, print the pip line that adds it."""
    if not all(find_spec(name) for name in ("click", "rich")):
        print("the command line needs click and rich: pip install 'eventmodel[cli]'", file=sys.stderr)
        return 2
    from eventmodel.commands import commands

    commands(prog_name="eventmodel")
    return 0

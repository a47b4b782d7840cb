"""The group that every command belongs to.

Exit codes: 0 all is well; 1 some inputs could not be read (they are listed); 2 wrong use.
"""

from __future__ import annotations

import click

from eventmodel._version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eventmodel")
def commands() -> None:
    """Who reported what, where the reports differ, and what to believe, with the evidence."""

"""The command `resolve`: what to believe, by a policy or by several side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eventmodel.commands.group import commands
from eventmodel.commands.streams import PATHS, finish, read_paths, write_text
from eventmodel.commands.views import views
from eventmodel.errors import EventModelError
from eventmodel.report import listed_resolutions
from eventmodel.resolution import policy_named

if TYPE_CHECKING:
    from pathlib import Path

    from eventmodel.analysis import Analysis
    from eventmodel.resolution import Policy


@commands.command()
@PATHS
@click.option("--policy", "names", multiple=True, default=("default",), show_default=True, help="May be repeated.")
@click.option("--trust", "trusted", multiple=True, help="For the policy 'trusted': an outlet, the most trusted first.")
@click.option("--event", default="", help="Only of events whose id begins so, or whose title holds it.")
@click.option("--attribute", default="", help="Only of this attribute.")
def resolve(
    paths: tuple[Path, ...], names: tuple[str, ...], trusted: tuple[str, ...], event: str, attribute: str
) -> None:
    """Say what to believe, why, and what would change it.

    The policies are default, agreed, exact, newest, majority, primary, trusted, median, conservative, low, best,
    high and reliability-weighted, which estimates from all that is given how far each outlet can be trusted (it
    needs the extra `fast`, and many items).

    \b
    Example:
      eventmodel resolve examples/harbour-ferry --attribute deaths --policy low --policy best --policy high
    """  # noqa: D301 - click must see the control character
    try:
        chosen = {name: policy_named(name, trusted=trusted, reliabilities={}) for name in names}
    except EventModelError as error:
        raise click.UsageError(str(error)) from error
    dossier, failures = read_paths(paths)
    analysis = views(dossier)
    if _WEIGHTED in chosen:
        chosen[_WEIGHTED] = _weighted(analysis)
    write_text(listed_resolutions(analysis, list(chosen.values()), event=event, attribute=attribute), None)
    finish(failures)


_WEIGHTED = "reliability-weighted"


def _weighted(analysis: Analysis) -> Policy:
    """The policy that weighs outlets by what all of these say."""
    try:
        found = analysis.reliability().sources
    except EventModelError as error:
        raise click.ClickException(str(error)) from error
    return policy_named(_WEIGHTED, reliabilities={str(one.source): one.reliability for one in found})

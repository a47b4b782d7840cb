"""The command `decide`: a judgement, correction, ruling, retraction or version, put into a dossier."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from eventmodel.commands.files import DOSSIER, load_dossier, said_plainly, save_dossier
from eventmodel.commands.group import commands
from eventmodel.commands.naming import Names
from eventmodel.commands.wording import in_words
from eventmodel.model import Correction, Judgement, Retraction, Ruling, Verdict, VersionLink

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmodel.model import Dossier, Record


@attrs.frozen
class Decision:
    """What all decisions of the command line share.

    Attributes:
        path: the dossier that is decided on.
        output: where the result is written.
        who: author, reason and time.
    """

    path: Path
    output: Path
    who: dict[str, Any]

    def read(self) -> tuple[Dossier, Names]:
        """Read the dossier, and what its records are called for short."""
        dossier = load_dossier(self.path)
        return dossier, Names(dossier)

    def write(self, dossier: Dossier, record: Record) -> None:
        """Put a decision in, and say so."""
        known = record.id in dossier
        save_dossier(dossier.add(record), self.output)
        click.echo(f"{'held already' if known else 'decided'}: {record.id}  {in_words(record)}", err=True)


@commands.group()
def decide() -> None:
    """Put a person's decision into a dossier; nothing that is there is changed or removed.

    Records are named by their ids, as reports show them, or by the first characters of an id where those are
    enough. For a mention an article's id will do, for its main event, or an event's.

    \b
    Example:
      eventmodel decide different both.json a2-7f31 a2-90bc --author Ana --reason "two ferries"
      eventmodel decide rule both.json e1-55d0 deaths "at least 17" --author Ana --reason "the list of names"
      eventmodel decide retract both.json c1-8a2e --author Ana --reason "misread"
    """  # noqa: D301 - click must see the control character


def _deciding(function: Callable[..., None]) -> click.Command:
    """Make a command of a function on a decision: the dossier comes first, who decides is told by options."""

    @functools.wraps(function)
    def command(
        dossier: Path, author: str, reason: str, recorded: str, output: Path | None, **names: str | None
    ) -> None:
        who = {"author": author, "reason": reason, "recorded": recorded}
        with said_plainly():
            function(Decision(dossier, output or dossier, who), **names)

    options = (
        click.argument("dossier", type=DOSSIER),
        click.option("--author", required=True, envvar="EVENTMODEL_AUTHOR", help="Who decides."),
        click.option("--reason", default="", help="Why."),
        click.option("--recorded", default="", metavar="TIME", help="When: 2021-01-11, or 2021-01-11T08:00Z."),
        click.option("-o", "--output", type=DOSSIER, help="The dossier to write; else the one that was read."),
    )
    return decide.command()(functools.reduce(lambda made, option: option(made), reversed(options), command))


def _judge(decision: Decision, verdict: Verdict, a: str, b: str) -> None:
    dossier, names = decision.read()
    decision.write(dossier, Judgement(names.mention(a), names.mention(b), verdict, **decision.who))


@_deciding
@click.argument("a")
@click.argument("b")
def same(decision: Decision, a: str, b: str) -> None:
    """Two mentions are of one event."""
    _judge(decision, Verdict.SAME, a, b)


@_deciding
@click.argument("a")
@click.argument("b")
def different(decision: Decision, a: str, b: str) -> None:
    """Two mentions are of two events."""
    _judge(decision, Verdict.DIFFERENT, a, b)


@_deciding
@click.argument("a")
@click.argument("b")
def unsure(decision: Decision, a: str, b: str) -> None:
    """It can't be told whether two mentions are of one event."""
    _judge(decision, Verdict.UNSURE, a, b)


@_deciding
@click.argument("a")
@click.argument("b")
@click.argument("verdict", type=click.Choice([verdict.value for verdict in Verdict]))
def origin(decision: Decision, a: str, b: str, verdict: str) -> None:
    """Two articles come from one origin, or from two, or it can't be told."""
    dossier, names = decision.read()
    decision.write(dossier, Judgement(names.article(a), names.article(b), Verdict(verdict), **decision.who))


@_deciding
@click.argument("mention")
@click.argument("attribute")
@click.argument("value")
def rule(decision: Decision, mention: str, attribute: str, value: str) -> None:
    """The value of an attribute of an event is decided; the evidence stays."""
    dossier, names = decision.read()
    decision.write(dossier, Ruling.of(names.mention(mention), attribute, value, **decision.who))


@_deciding
@click.argument("claim")
@click.option("--by", metavar="CLAIM", help="The claim that holds instead.")
@click.option("--printed-in", metavar="ARTICLE", help="The article that prints the correction.")
def correct(decision: Decision, claim: str, by: str | None, printed_in: str | None) -> None:
    """A claim was withdrawn, or replaced by another."""
    dossier, names = decision.read()
    replacement = names.claim(by) if by else None
    article = names.article(printed_in).id if printed_in else ""
    decision.write(dossier, Correction(names.claim(claim), replacement, article, **decision.who))


@_deciding
@click.argument("record")
def retract(decision: Decision, record: str) -> None:
    """A record is no longer used; a retraction can itself be retracted."""
    dossier, names = decision.read()
    decision.write(dossier, Retraction(names.record(record), **decision.who))


@_deciding
@click.argument("earlier")
@click.argument("later")
def version(decision: Decision, earlier: str, later: str) -> None:
    """One article is a later version of another, of the same outlet."""
    dossier, names = decision.read()
    decision.write(dossier, VersionLink(names.article(earlier), names.article(later), **decision.who))

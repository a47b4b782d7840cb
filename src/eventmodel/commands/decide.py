"""The command `decide`: a judgement, correction, ruling, retraction or version, put into a dossier."""

from __future__ import annotations

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
    who: dict[str, str]

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
@click.argument("dossier", type=DOSSIER)
@click.option("--author", required=True, envvar="EVENTMODEL_AUTHOR", help="Who decides.")
@click.option("--reason", default="", help="Why.")
@click.option("--recorded", default="", metavar="TIME", help="When, such as 2021-01-11 or 2021-01-11T08:00Z.")
@click.option("-o", "--output", type=DOSSIER, help="The dossier to write; else the one that was read.")
@click.pass_context
def decide(context: click.Context, dossier: Path, author: str, reason: str, recorded: str, output: Path | None) -> None:
    """Put a person's decision into a dossier; nothing that is there is changed or removed.

    Records are named by their ids, as reports show them, or by the first characters of an id where those are
    enough. For a mention an article's id will do, for its main event, or an event's.

    \b
    Example:
      eventmodel decide both.json --author Ana --reason "two ferries" different a2-7f31 a2-90bc
      eventmodel decide both.json --author Ana --reason "the list of names" rule e1-55d0 deaths "at least 17"
      eventmodel decide both.json --author Ana --reason "misread" retract c1-8a2e
    """  # noqa: D301 - click must see the control character
    context.obj = Decision(dossier, output or dossier, {"author": author, "reason": reason, "recorded": recorded})


def _judge(decision: Decision, verdict: Verdict, a: str, b: str) -> None:
    dossier, names = decision.read()
    with said_plainly():
        judgement = Judgement(names.mention(a), names.mention(b), verdict, **_who(decision))
    decision.write(dossier, judgement)


def _who(decision: Decision) -> dict[str, Any]:
    return dict(decision.who)


@decide.command()
@click.argument("a")
@click.argument("b")
@click.pass_obj
def same(decision: Decision, a: str, b: str) -> None:
    """Two mentions are of one event."""
    _judge(decision, Verdict.SAME, a, b)


@decide.command()
@click.argument("a")
@click.argument("b")
@click.pass_obj
def different(decision: Decision, a: str, b: str) -> None:
    """Two mentions are of two events."""
    _judge(decision, Verdict.DIFFERENT, a, b)


@decide.command()
@click.argument("a")
@click.argument("b")
@click.pass_obj
def unsure(decision: Decision, a: str, b: str) -> None:
    """It can't be told whether two mentions are of one event."""
    _judge(decision, Verdict.UNSURE, a, b)


@decide.command()
@click.argument("mention")
@click.argument("attribute")
@click.argument("value")
@click.pass_obj
def rule(decision: Decision, mention: str, attribute: str, value: str) -> None:
    """The value of an attribute of an event is decided; the evidence stays."""
    dossier, names = decision.read()
    with said_plainly():
        ruling = Ruling.of(names.mention(mention), attribute, value, **_who(decision))
    decision.write(dossier, ruling)


@decide.command()
@click.argument("claim")
@click.option("--by", metavar="CLAIM", help="The claim that holds instead.")
@click.option("--printed-in", metavar="ARTICLE", help="The article that prints the correction.")
@click.pass_obj
def correct(decision: Decision, claim: str, by: str | None, printed_in: str | None) -> None:
    """A claim was withdrawn, or replaced by another."""
    dossier, names = decision.read()
    with said_plainly():
        replacement = names.claim(by) if by else None
        article = names.article(printed_in).id if printed_in else ""
        correction = Correction(names.claim(claim), replacement, article, **_who(decision))
    decision.write(dossier, correction)


@decide.command()
@click.argument("record")
@click.pass_obj
def retract(decision: Decision, record: str) -> None:
    """A record is no longer used; a retraction can itself be retracted."""
    dossier, names = decision.read()
    with said_plainly():
        retraction = Retraction(names.record(record), **_who(decision))
    decision.write(dossier, retraction)


@decide.command()
@click.argument("earlier")
@click.argument("later")
@click.pass_obj
def version(decision: Decision, earlier: str, later: str) -> None:
    """One article is a later version of another, of the same outlet."""
    dossier, names = decision.read()
    with said_plainly():
        link = VersionLink(names.article(earlier), names.article(later), **_who(decision))
    decision.write(dossier, link)

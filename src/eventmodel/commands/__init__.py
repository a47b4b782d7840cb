"""The commands of the command line, a file each; importing this package registers them all."""

from eventmodel.commands import discrepancies, dossiers, explain, reliability, report, resolve
from eventmodel.commands.group import commands

__all__ = ["commands", "discrepancies", "dossiers", "explain", "reliability", "report", "resolve"]

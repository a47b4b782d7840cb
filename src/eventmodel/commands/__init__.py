"""The commands of the command line, a file each; importing this package registers them all."""

from eventmodel.commands import adapters, dossiers, report
from eventmodel.commands.group import commands

__all__ = ["adapters", "commands", "dossiers", "report"]

"""The commands of the command line, a file each; importing this package registers them all."""

from eventmodel.commands import (
    adapters,
    add,
    convert,
    decide,
    diff,
    discrepancies,
    dossiers,
    explain,
    origins,
    reliability,
    report,
    resolve,
    validate,
)
from eventmodel.commands.group import commands

__all__ = [
    "adapters",
    "add",
    "commands",
    "convert",
    "decide",
    "diff",
    "discrepancies",
    "dossiers",
    "explain",
    "origins",
    "reliability",
    "report",
    "resolve",
    "validate",
]

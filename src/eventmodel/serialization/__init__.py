"""Reading and writing dossiers: JSON and JSON Lines, packed or not.

`dumps` and `loads` speak in text, `save` and `load` in files, `write_lines` and `read_lines` in records one after
another. `form` describes what a file looks like, `json_schema` says it for other programs, `salvage` recovers what
is whole of a file that is not.
"""

from eventmodel.serialization.reading import is_dossier_file, load, loads, read_lines
from eventmodel.serialization.salvaging import Salvaged, salvage
from eventmodel.serialization.schema import json_schema
from eventmodel.serialization.writing import dumps, save, write_lines

__all__ = [
    "Salvaged",
    "dumps",
    "is_dossier_file",
    "json_schema",
    "load",
    "loads",
    "read_lines",
    "salvage",
    "save",
    "write_lines",
]

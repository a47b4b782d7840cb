"""Reading and writing dossiers; the only package that knows cattrs.

`dumps` and `loads` speak in text, `save` and `load` in files. `json_file` describes the form.
"""

from eventmodel.serialization.json_file import dumps, is_dossier_file, load, loads, save

__all__ = ["dumps", "is_dossier_file", "load", "loads", "save"]

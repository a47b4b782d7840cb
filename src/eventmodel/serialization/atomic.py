"""Atomic writes: at every moment the old file stands there or the new one, whole."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Generator[IO[bytes]]:
    """Write a file that takes the place of what stands at a path once all of it is on the disk.

    It goes to a new file in the same folder, which then takes the old one's name; what stood there stays for good
    where writing fails. A kill may leave the new file behind, by a hidden name that ends in `.tmp`. A pipe or a device
    can't be replaced: it is written into.

    Raises:
        OSError: where the folder or file cannot be written.
    """
    if Path(path).exists() and not Path(path).is_file():
        with Path(path).open("wb") as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
        _sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too; systems that can't open a folder have no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks refuse; the file itself is safe by then
            os.fsync(handle)
    finally:
        os.close(handle)

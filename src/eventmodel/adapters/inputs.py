"""Inputs: files and folders, as a user names them, read into articles; what fails is listed, the rest goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from eventmodel.adapters.page_text import SUFFIXES, read_page_text
from eventmodel.model.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventmodel.model.article import Article


@attrs.frozen
class Inputs:
    """The files that some paths name.

    Attributes:
        files: the files to read, in order of name.
        failures: paths that name nothing.
        passed_over: files in folders that no adapter reads.
    """

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]
    passed_over: tuple[Path, ...]


def find_inputs(paths: Iterable[str | Path]) -> Inputs:
    """Find the files of all paths; a folder gives the page texts within it, at any depth."""
    files: dict[Path, None] = {}
    failures: list[Failure] = []
    passed_over: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p, path))
            pages = [p for p in inside if p.suffix.lower() in SUFFIXES]
            passed_over.extend(p for p in inside if p.suffix.lower() not in SUFFIXES)
            files.update(dict.fromkeys(pages))
            if not pages:
                failures.append(Failure(str(path), f"the folder holds no page text ({', '.join(sorted(SUFFIXES))})"))
        elif path.exists():
            files[path] = None
        else:
            failures.append(Failure(str(path), "there is no such file or folder"))
    return Inputs(tuple(files), tuple(failures), tuple(passed_over))


def _is_hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def read_files(files: Iterable[Path]) -> Iterator[Article | Failure]:
    """Read files one by one, each into an Article or a Failure."""
    for path in files:
        try:
            yield read_page_text(path)
        except (RecursionError, MemoryError) as cause:
            yield Failure(str(path), f"the page is too large or too deep to read ({type(cause).__name__})")

"""Which file of answers each project watches: kept among the program's own data, as it is this computer's file."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cxdesigner.importers.responses.mapping import Mapping, Meaning, read
from cxdesigner.importers.responses.places import Finder, places_of
from cxdesigner.importers.responses.rows import RowSource
from cxdesigner.model.document import Document
from cxdesigner.model.listening import Survey
from cxdesigner.session.error import SessionError
from cxdesigner.session.paths import data_folder, write_private
from cxdesigner.session.watched_file import WatchedFile
from cxdesigner.translation import SpokenError

_NAME, _MOST, _SIZE_LIMIT = "watched.json", 50, 100_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A watch to go on with: the project's file, the file of answers, the survey that says what its columns are.

    It `is_told_gone` once it was said that the file is gone: that is said once.
    """

    project: str
    file: str
    survey: str
    is_told_gone: bool = False

    @property
    def path(self) -> Path:
        """The file of answers."""
        return Path(self.file)


def kept_for(project: Path) -> Kept | None:
    """Return what `project` watched when it was open last; None where it watched nothing, or nobody knows."""
    mine = _name(project)
    return next((kept for kept in _read() if kept.project == mine), None)


def keep(project: Path, file: Path, survey: str) -> None:
    """Remember that `project` watches `file`, whose columns are those of `survey`."""
    _put(Kept(_name(project), _name(file), survey))


def note_gone(kept: Kept) -> None:
    """Remember that it was said that the file is gone."""
    _put(replace(kept, is_told_gone=True))


def forget(project: Path) -> None:
    """Forget what `project` watched."""
    mine = _name(project)
    rows = _read()
    if any(kept.project == mine for kept in rows):
        _write([kept for kept in rows if kept.project != mine])


def resumed(kept: Kept, doc: Document, journey: str) -> WatchedFile:
    """Return the watched file with what is in it by now. Raises SpokenError where it cannot be watched any more."""
    survey = doc.surveys.get(kept.survey)
    if survey is None:
        raise SessionError("responses.watch_unknown", file=kept.path.name)
    places = places_of(doc, journey)
    mapping = _mapping(survey, RowSource(kept.path).names, Finder(places))
    file = WatchedFile(kept.path, mapping, places)
    file.poll()
    return file


def _mapping(survey: Survey, names: Sequence[str], finder: Finder) -> Mapping:
    mapping: Mapping = {name: Meaning() for name in names}
    for pair in survey.mapping:
        with contextlib.suppress(SpokenError):  # a column or a touchpoint of it is gone
            mapping |= read([pair], names, finder)
    return mapping


def _put(kept: Kept) -> None:
    rows = [row for row in _read() if row.project != kept.project]
    _write([kept, *rows][:_MOST])


def _read() -> list[Kept]:
    """Return what is remembered, the latest first; nothing where anything is wrong with it."""
    try:
        path = data_folder() / _NAME
        if not path.is_file() or path.stat().st_size > _SIZE_LIMIT:
            return []
        rows = json.loads(path.read_text(encoding="utf-8"))
        found = [Kept(**row) for row in rows]
    except (OSError, ValueError, TypeError, RecursionError):
        return []
    return [row for row in found if all(map(_is_text, (row.project, row.file, row.survey)))]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value


def _name(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100  # not resolved: a link is remembered as the person knows it


def _write(rows: Sequence[Kept]) -> None:
    with contextlib.suppress(OSError):  # not to have it must not stop anything
        said = json.dumps([asdict(row) for row in rows], indent=2) + "\n"
        write_private(data_folder() / _NAME, said.encode("ascii"))

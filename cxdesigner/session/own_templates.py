"""The templates a person made: ordinary projects in a folder of the program's own, and what they are called.

Names and sentences are kept in a list beside the files. A file that is not in the list is called after itself, so a
project put into the folder by hand is offered, too.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from cxdesigner.model.document import Document
from cxdesigner.model.project import PROJECT_ID, Project
from cxdesigner.session.error import SessionError
from cxdesigner.session.file_names import suggested_name
from cxdesigner.session.paths import data_folder, made_private, write_private
from cxdesigner.storage import projects
from cxdesigner.storage.error import SaveError
from cxdesigner.storage.plain_text import one_line

NAME_LIMIT, TEXT_LIMIT = 80, 200
"""Most characters of a template's name, and of its sentence."""

_ABOUT, _SUFFIX = "templates.json", ".cxj"
_SIZE_LIMIT = 200_000
_PERSONAL = frozenset({"notes", "comments"})


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """One template of a person's own. Whether its file can be read is not looked at."""

    path: Path
    name: str
    text: str


class TemplateExists(SessionError):  # noqa: N818  # said as what happened
    """There is a template of that name. Ask whether to replace it, or take another name."""

    def __init__(self, template: OwnTemplate) -> None:
        super().__init__("own.taken", name=template.name)
        self.template = template


def templates_folder() -> Path:
    """Return the folder of one's own templates. It may not exist yet."""
    return data_folder() / "templates"


def own_templates() -> list[OwnTemplate]:
    """Return one's own templates by name. Whatever is wrong with the folder or the list, there are fewer of them."""
    about = _read_about()
    try:
        paths = [path for path in templates_folder().iterdir() if path.suffix == _SUFFIX]
    except OSError:
        return []
    found = [OwnTemplate(path, *about.get(path.name, (one_line(path.stem), ""))) for path in paths]
    return sorted(found, key=lambda own: (own.name.casefold(), own.path.name))


def own_template(name: str) -> OwnTemplate | None:
    """Return one's own template called `name`, whatever its capitals, else the one in a file of that name; or None."""
    known, wanted = own_templates(), _folded(name)
    by_file = (own for own in known if _folded(own.path.stem) == wanted)
    return next((own for own in known if _folded(own.name) == wanted), None) or next(by_file, None)


def _called(name: str) -> OwnTemplate | None:
    return next((own for own in own_templates() if _folded(own.name) == _folded(name)), None)


def save_as_template(doc: Document, name: str, text: str, *, may_replace: bool = False) -> OwnTemplate:
    """Keep `doc` as the template `name`, described by the sentence `text`; the file is on the disk once this returns.

    Raises SessionError for a name that is empty or too long, TemplateExists for one that is taken unless
    `may_replace`, SaveError where the disk refuses.
    """
    name, text = checked_name(name), _checked_text(text)
    taken = _called(name)
    if taken is not None and not may_replace:
        raise TemplateExists(taken)
    path = taken.path if taken is not None else _free_path(name)
    try:
        made_private(path.parent)
    except OSError as error:
        raise SaveError("folder_refuses", path=path) from error
    projects.save(path, without_the_client(doc), may_replace=taken is not None)
    with contextlib.suppress(OSError):  # without the list the template is called after its file
        _tell(path.name, (name, text))
    return OwnTemplate(path, name, text)


def without_the_client(doc: Document) -> Document:
    """Return `doc` without whom it was made for and by, its version, and what was written for oneself."""
    about = doc.project
    project = Project(
        id=PROJECT_ID, title=about.title, language=about.language, owner=about.owner,
        review_every_days=about.review_every_days,
    )  # fmt: skip
    kept = {name: rows for name, rows in doc.tables() if name not in _PERSONAL}
    return Document({**kept, "project": {PROJECT_ID: project}})


def rename_template(own: OwnTemplate, name: str) -> OwnTemplate:
    """Call a template `name`; its file stays where it is. Raises SessionError as `save_as_template` does."""
    name = checked_name(name)
    taken = _called(name)
    if taken is not None and taken.path != own.path:
        raise TemplateExists(taken)
    try:
        _tell(own.path.name, (name, own.text))
    except OSError as error:
        raise SessionError("own.not_renamed", name=own.name) from error
    return OwnTemplate(own.path, name, own.text)


def put_away(own: OwnTemplate) -> OwnTemplate:
    """Take a template out of the list and keep its file until `bring_back`, or until the next one is put away.

    Returns what brings it back. Raises SessionError where the disk refuses.
    """
    away = own.path.with_name(f"{own.path.name}.away")
    try:
        for older in own.path.parent.glob("*.away"):
            older.unlink()
        own.path.rename(away)
    except OSError as error:
        raise SessionError("own.not_removed", name=own.name) from error
    return OwnTemplate(away, own.name, own.text)


def bring_back(away: OwnTemplate) -> OwnTemplate:
    """Put a template that was put away among the others again. Raises SessionError where it is gone."""
    path = _free_path(away.name)
    try:
        away.path.rename(path)
    except OSError as error:
        raise SessionError("own.not_back", name=away.name) from error
    with contextlib.suppress(OSError):  # as above
        _tell(path.name, (away.name, away.text))
    return OwnTemplate(path, away.name, away.text)


def checked_name(name: str) -> str:
    """Return `name` on one line. Raises SessionError where it is empty or too long."""
    plain = " ".join(name.split())
    if not plain:
        raise SessionError("own.no_name")
    if len(plain) > NAME_LIMIT:
        raise SessionError("own.long_name", limit=NAME_LIMIT)
    return plain


def _checked_text(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) > TEXT_LIMIT:
        raise SessionError("own.long_text", limit=TEXT_LIMIT)
    return plain


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _free_path(name: str) -> Path:
    """Return the path of a file that is not there yet, called after `name`."""
    folder = templates_folder()
    first = suggested_name(name, "", "template")
    number, path = 1, folder / f"{first}{_SUFFIX}"
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{first} {number}{_SUFFIX}"
    return path


# The list of names


def _read_about() -> dict[str, tuple[str, str]]:
    path = data_folder() / _ABOUT
    try:
        if not path.is_file() or path.stat().st_size > _SIZE_LIMIT:
            return {}
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(raw, dict):
        return {}
    return {
        file: (one_line(said["name"], NAME_LIMIT), one_line(said["text"], TEXT_LIMIT))
        for file, said in raw.items()
        if isinstance(said, dict) and isinstance(said.get("name"), str) and isinstance(said.get("text"), str)
    }


def _tell(file: str, said: tuple[str, str]) -> None:
    about = {**_read_about(), file: said}
    there = {own.path.name for own in own_templates()}
    raw = {name: {"name": one, "text": two} for name, (one, two) in sorted(about.items()) if name in there}
    write_private(data_folder() / _ABOUT, (json.dumps(raw, indent=2) + "\n").encode("ascii"))

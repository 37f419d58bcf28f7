"""The project being worked on: where it came from, where it is saved, and when a save has to be refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cxdesigner.editor.store import Store
from cxdesigner.model.document import Document
from cxdesigner.session.error import ChangedOnDisk, SessionError
from cxdesigner.session.file_names import PROJECT_SUFFIXES, checked_output, suggested_name
from cxdesigner.session.template_choice import beginning
from cxdesigner.storage import projects
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue, Message


@dataclass(slots=True)
class OpenProject:
    """A project in the editor. `sha256` is that of the file as it was read or written last, `stamp` its date in
    nanoseconds and its size in bytes when it was looked at last. `is_being_saved` tells that a `Saving` writes it.

    A project of a newer version (`is_newer`) may be looked at and is never saved: what this version does not
    know would be written down as if it were known.
    """

    store: Store
    path: Path | None = None
    sha256: str | None = None
    is_newer: bool = False
    version: int | None = None
    warnings: tuple[Message, ...] = ()
    stamp: tuple[int, int] | None = None
    is_being_saved: bool = False

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.store.document

    def shown_name(self, words: Catalogue) -> str:
        """Return what a title bar calls it: the file's name, else the project's title; one visible line."""
        if self.path is not None:
            return one_line(self.path.name)
        return one_line(" ".join(self.document.project.title.split())) or words("session.untitled")

    def suggested_file_name(self, words: Catalogue, suffix: str = PROJECT_SUFFIXES[0]) -> str:
        """Return a name for a file of this project: that of its own file, else made of its title."""
        name = self.path.stem if self.path is not None else self.document.project.title
        return suggested_name(name, suffix, words("session.untitled"))


def new_project(template: str, language: str) -> OpenProject:
    """Begin a project from `template`. It has no file yet, and nothing to save."""
    return OpenProject(Store(beginning(template, language)))


def project_of(doc: Document) -> OpenProject:
    """Begin a project with `doc`. It has no file yet, and nothing to save."""
    return OpenProject(Store(doc))


def open_project(path: Path) -> OpenProject:
    """Open the project at `path`. Raises FileFormatError for what is no project."""
    stamp = _stamp(path)
    loaded = projects.load(path)
    warnings = tuple(loaded.warnings)
    return OpenProject(
        Store(loaded.document), path, loaded.sha256, loaded.is_newer, loaded.version, warnings, stamp
    )


def save_project(project: OpenProject, *, even_if_changed: bool = False) -> None:
    """Save `project` to its file.

    Raises ChangedOnDisk where another program wrote the file since, unless `even_if_changed`; SessionError
    where there is no file yet; SaveError where the disk refuses. The project then still counts as modified.
    """
    Saving(project, even_if_changed=even_if_changed).now()


def changed_on_disk_at(project: OpenProject) -> float | None:
    """Return when another program wrote the file of `project`, in seconds since 1970; None where none did.

    It is told of once, and not while the project is being saved. The file is read only where its date or its size is
    another than it was.
    """
    if project.is_being_saved:
        return None
    stamp = _stamp(project.path) if project.path is not None else None
    if project.path is None or stamp is None or stamp == project.stamp:
        return None
    project.stamp = stamp
    is_ours = _sha256_on_disk(project.path) in (None, project.sha256)
    return None if is_ours else stamp[0] / 1e9


def save_project_as(project: OpenProject, path: Path, *, may_replace: bool) -> None:
    """Save `project` to `path` and work on there; `.cxj` is added to a name without an ending.

    Raises OutputExists for what is there already, unless `may_replace`; otherwise as `save_project` does.
    """
    Saving(project, path, may_replace=may_replace).now()


class Saving:
    """One save of a project, as it was when this was made.

    `write` may run in any thread; what it returns is called in the thread in which the project is worked on, and only
    that says that the project is saved. In between nothing else may write the project.
    """

    def __init__(
        self,
        project: OpenProject,
        path: Path | None = None,
        *,
        may_replace: bool = False,
        even_if_changed: bool = False,
    ) -> None:
        """Begin a save to `path`, by default to the project's own file. Raises SessionError where there is none.

        `may_replace` is about another file that is there, `even_if_changed` about its own that was changed.
        """
        if path is None and project.path is None:
            raise SessionError("session.no_file_yet")
        _refuse_newer(project)
        if project.is_being_saved:
            raise RuntimeError("a save is under way")
        self._project, self._doc, self._state = project, project.document, project.store.state
        self._path, self._own, self._sha256 = path, project.path, project.sha256
        self._may_replace, self._even_if_changed = may_replace, even_if_changed
        project.store.stop_merging()  # undo is to lead back to what is written

    def write(self) -> Callable[[], None]:
        """Write the file, and return what takes note of it. Raises as `save_project` and `save_project_as` do."""
        if self._path is not None:
            path = checked_output(self._path, PROJECT_SUFFIXES, may_replace=self._may_replace)
            return self._written(path, may_replace=self._may_replace)
        own = self._own
        assert own is not None
        on_disk = _sha256_on_disk(own)
        if on_disk not in (None, self._sha256) and not self._even_if_changed:
            raise ChangedOnDisk(own)
        # A file that is gone is written anew; one that appears in between is somebody else's.
        return self._written(own, may_replace=on_disk is not None)

    def now(self) -> None:
        """Write the file and take note of it, here and at once."""
        self.write()()

    def _written(self, path: Path, *, may_replace: bool) -> Callable[[], None]:
        sha256, project = projects.save(path, self._doc, may_replace=may_replace), self._project
        stamp = _stamp(path)

        def note() -> None:
            project.path, project.sha256, project.stamp = path, sha256, stamp
            project.store.mark_saved(self._state)

        return note


def weight(project: OpenProject) -> int:
    """Return about how many bytes the file of `project` has, without writing it."""
    last = project.stamp[1] if project.stamp is not None else 0
    doc = project.document
    return max(last, 320 * len(doc.touchpoints) + sum(len(asset.data) for asset in doc.assets.values()))


def _refuse_newer(project: OpenProject) -> None:
    if project.is_newer:
        raise SessionError("session.newer", file=project.path.name if project.path else "")


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return the date and the size of the file at `path`; None where it cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _sha256_on_disk(path: Path) -> str | None:
    """Return the sum of the file at `path`; None where there is nothing, empty where it cannot be read."""
    try:
        if not path.is_file():
            return "" if path.exists() or path.is_symlink() else None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

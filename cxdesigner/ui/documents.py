"""What a person does with files in the window: new, open, save, export, and never losing work on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from cxdesigner.session.error import ChangedOnDisk, OutputExists
from cxdesigner.session.export_job import Outcome, Wish
from cxdesigner.session.exporting import export_pdf
from cxdesigner.session.file_names import PROJECT_SUFFIXES
from cxdesigner.session.open_project import (
    OpenProject,
    Saving,
    new_project,
    open_project,
)
from cxdesigner.session.recent import forget_file, remember_file
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Message, SpokenError
from cxdesigner.ui.banner import Way
from cxdesigner.ui.dialogs import Dialogs
from cxdesigner.ui.on_disk import open_file
from cxdesigner.ui.waiting import Cancelled, Waiting
from cxdesigner.ui.work import Work

if TYPE_CHECKING:
    from cxdesigner.ui.dialogs.export_dialog import ExportWish
    from cxdesigner.ui.exports import Exports
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.saves import Saves

_AT_ONCE = 12_000
"""Most touchpoints of a project whose board is laid out without a word: it takes less than half a second."""


class Documents:
    """The file side of a window. Each method tells whether what was asked for is done."""

    dialogs: Dialogs

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        self._window, self.dialogs = window, dialogs
        self._exports: Exports | None = None
        self._saves: Saves | None = None

    @property
    def project(self) -> OpenProject:
        """The project in the window."""
        return self._window.project

    # Beginning

    def new(self, template: str) -> bool:
        """Begin a project from `template`, in the interface's language."""
        if not self.may_leave():
            return False
        language = self._window.dress.say.language
        return self._do("error.new", lambda: self._window.show_project(new_project(template, language)))

    def begin(self, make: Callable[[], OpenProject]) -> bool:
        """Put the project that `make` returns into the window; what is open there may go, which was asked before."""
        return self.settle() and self._do("error.new", lambda: self._window.show_project(make()))

    def open(self, path: Path | None = None) -> bool:
        """Open the project at `path`, or the one a person chooses."""
        if not self.may_leave():
            return False
        chosen = path or self.dialogs.ask_open()
        if chosen is None or not self.settle():
            return False
        say = self._window.dress.say
        try:
            with Waiting(self._window, say("waiting.open"), one_line(chosen.name)) as waiting:
                is_done = self._opened(chosen, waiting)
        except Cancelled:
            return False
        if is_done:
            remember_file(chosen)
        elif not chosen.exists():
            forget_file(chosen)
        return is_done

    def _opened(self, path: Path, waiting: Waiting) -> bool:
        """Read the project at `path` beside the window and put it into it. Raises Cancelled, with nothing changed."""
        found: list[OpenProject] = []

        def read() -> None:
            found.append(waiting.until(Work(lambda: open_project(path))))

        def show() -> None:
            is_long = len(found[0].document.touchpoints) > _AT_ONCE
            waiting.go_on(self._window.dress.say("waiting.layout"), is_long=is_long)
            self._window.show_project(found[0])

        if not self._do("error.open", read, path=path):
            return False
        if found[0].is_newer:
            waiting.end()
            if not self.dialogs.ask_newer(path, found[0].version):
                return False
        return self._do("error.open", show, path=path)

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved changes; tell whether the project may go."""
        self._window.finish_typing()
        if not self.settle():
            return False
        if not self.project.store.is_modified:
            return True
        answer = self.dialogs.ask_leave(self.project.shown_name(self._window.dress.say))
        if answer != "save":
            return answer == "discard"
        return self.save() and self.settle() and not self.project.store.is_modified

    # Saving

    def save(self) -> bool:
        """Save the project to its file; where it has none, ask for one.

        A large project is saved behind the window: then this tells that it has begun, and `settle` how it ends.
        """
        self._window.finish_typing()
        if self.project.path is None:
            return self.save_as()
        if self.saves.is_busy:
            self.saves.follow(self._save_again)
            return True
        return self._write()

    def save_as(self) -> bool:
        """Save the project to a file a person chooses, and work on there."""
        self._window.finish_typing()
        suggested = self.project.path or self.project.suggested_file_name(self._window.dress.say)
        path = self.dialogs.ask_save(suggested)
        return path is not None and self.settle() and self._write(path)

    def settle(self) -> bool:
        """Wait for the save that is under way, if any; False where the person does not want to wait."""
        return self._saves is None or self._saves.wait()

    def _write(
        self, path: Path | None = None, *, may_replace: bool = False, even_if_changed: bool = False
    ) -> bool:
        """Save to `path`, by default to the project's own file; what `Saving` asks is asked."""
        project, is_large = self.project, self.saves.is_large(self.project)

        def write() -> None:
            saving = Saving(project, path, may_replace=may_replace, even_if_changed=even_if_changed)
            if is_large:
                self.saves.begin(project, saving, self._ended_save)
            else:
                saving.now()

        try:
            is_done = self._do("error.save", write)
        except (ChangedOnDisk, OutputExists) as error:
            return self._go_on(error)
        return is_done if is_large else self._saved(is_done)

    def _ended_save(self, error: SpokenError | None) -> None:
        """Say how a save behind the window ended; after a refusal none follows that was asked for before it."""
        if error is not None:
            self.saves.follow(None)
        if isinstance(error, ChangedOnDisk | OutputExists):
            self._go_on(error)
            return
        if error is not None:
            self.dialogs.show_error("error.save", error.message)
        self._saved(error is None)

    def _save_again(self) -> None:
        if self.project.store.is_modified:
            self.save()

    def _go_on(self, error: ChangedOnDisk | OutputExists) -> bool:
        """Ask what becomes of the file that is in the way, and go on as the person says."""
        if isinstance(error, ChangedOnDisk):
            return self._save_changed(error.path)
        if self.project.path is not None and _is_same(error.path, self.project.path):
            return self.save()  # its own file: nothing to ask, but it may have changed on the disk
        return self.dialogs.ask_replace(error.path) and self._write(error.path, may_replace=True)

    def _save_changed(self, path: Path) -> bool:
        answer = self.dialogs.ask_changed_on_disk(path)
        if answer == "save_as":
            return self.save_as()
        return answer != "cancel" and self.settle() and self._write(even_if_changed=True)

    @property
    def saves(self) -> Saves:
        """What is saved behind the window."""
        if self._saves is None:
            from cxdesigner.ui.saves import Saves

            self._saves = Saves(self._window)
        return self._saves

    def _saved(self, is_done: bool) -> bool:
        if is_done and self.project.path is not None:
            remember_file(self.project.path)
            self._window.watch.keep()
            self._window.autosave.resume()
        self._window.refresh()
        return is_done

    def save_template(self) -> bool:
        """Ask for a name, and keep the project as a template of one's own."""
        self._window.finish_typing()
        say = self._window.dress.say
        name = " ".join(self.project.document.project.title.split())
        own = self.dialogs.ask_template(self.project.document, name)
        if own is not None:
            self._window.toast.say_done(say("template_dialog.saved", name=own.name))
        return own is not None

    # Exporting

    def export(self) -> bool:
        """Ask how and where, and write the journey as a PDF."""
        self._window.finish_typing()
        editor = self._window.editor
        wish = self.dialogs.ask_export(editor.document, editor.journey_id)
        if wish is None:
            return False
        name = self.project.suggested_file_name(self._window.dress.say, ".pdf")
        path = self.dialogs.ask_pdf(self.project.path.with_name(name) if self.project.path else name)
        return path is not None and self._export_to(path, wish, may_replace=False)

    def _export_to(self, path: Path, wish: ExportWish, *, may_replace: bool) -> bool:
        doc, findings = self._window.editor.document, list[Message]()
        asked = Wish(
            journey=wish.journey, paper=wish.paper, portrait=wish.is_portrait, language=wish.language
        )  # fmt: skip
        is_large = self.exports.is_large(doc)

        def write() -> None:
            if is_large:
                self.exports.begin(
                    doc, path, asked, may_replace=may_replace, done=lambda outcome: self._ended(path, outcome)
                )
            else:
                findings.extend(export_pdf(doc, path, **asked, may_replace=may_replace))

        try:
            is_done = self._do("error.export", write)
        except OutputExists as error:
            return self.dialogs.ask_replace(error.path) and self._export_to(
                error.path, wish, may_replace=True
            )
        if is_done and not is_large:
            self._tell_exported(path, findings)
        return is_done

    def _ended(self, path: Path, outcome: Outcome) -> None:
        """Tell how an export behind the window ended."""
        if outcome.refusal is not None:
            self.dialogs.show_error("error.export", outcome.refusal)
        else:
            self._tell_exported(path, outcome.findings)

    @property
    def exports(self) -> Exports:
        """What is exported behind the window."""
        if self._exports is None:
            from cxdesigner.ui.exports import Exports

            self._exports = Exports(self._window)
        return self._exports

    def stop(self) -> None:
        """The window closes: nothing goes on behind it."""
        if self._saves is not None:
            self._saves.finish()
        if self._exports is not None:
            self._exports.cancel()

    def _tell_exported(self, path: Path, findings: Sequence[Message]) -> None:
        say = self._window.dress.say
        name = path.name if path.suffix.lower() == ".pdf" else f"{path.name}.pdf"
        written = path.with_name(name)
        way = Way(say("toast.open"), lambda: open_file(written))
        self._window.toast.say_done(say("toast.exported", file=one_line(name)), way)
        if findings:
            self._window.banner.say_warning(" ".join(say.say(finding) for finding in findings[:3]))

    # Trouble

    def _do(self, title: str, call: Callable[[], object], *, path: Path | None = None) -> bool:
        """Call `call` and tell whether it went well; a refusal is shown under the words of `title`, with the file.

        What a person can be asked about is raised: ChangedOnDisk and OutputExists.
        """
        try:
            with _busy():
                call()
        except (ChangedOnDisk, OutputExists):
            raise
        except SpokenError as error:
            self.dialogs.show_error(title, error.message, path)
            return False
        return True


def project_dropped(mime: QMimeData) -> Path | None:
    """Return the one project file that is dragged, None for anything else."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in PROJECT_SUFFIXES else None


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return path == other


@contextmanager
def _busy() -> Iterator[None]:
    """Show that the window is at work."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()

"""Saves a project that has a file, after a pause in the work. It never asks: what goes wrong is said over the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesigner.session.error import ChangedOnDisk
from cxdesigner.session.open_project import OpenProject, Saving
from cxdesigner.translation import SpokenError
from cxdesigner.ui.banner import Way

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class Autosave(QObject):
    """Waits for a pause as long as the settings say. After a save that failed it waits for one by hand."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_failed = False
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.save)

    def note(self) -> None:
        """Take note that the project changed, or that the pause has another length: the pause begins anew."""
        pause_s = self._window.settings.autosave_s
        if pause_s and self._has_work():
            self.timer.start(1_000 * pause_s)
        else:
            self.timer.stop()

    def resume(self) -> None:
        """Go on after a save by hand, or with another project."""
        if self._has_failed and self._window.banner.tone == "error":
            self._window.banner.hide()
        self._has_failed = False
        self.note()

    def _has_work(self) -> bool:
        project = self._window.project
        is_ours = project.path is not None and not self._window.editor.read_only
        return is_ours and not self._has_failed and project.store.is_modified

    def save(self) -> None:
        """Save now, as a person would, if there is anything to save and nothing is under way."""
        if not self._has_work():
            return
        if self._window.editor.store.gesture is not None:  # a card in the air is nowhere yet
            self.note()
            return
        self._write(self._window.project)

    def _write(self, project: OpenProject) -> None:
        saves = self._window.documents.saves
        if saves.is_busy:
            self.note()
            return
        try:
            saving = Saving(project)
            if saves.is_large(project):
                saves.begin(project, saving, self._ended)
                return
            saving.now()
        except SpokenError as error:
            self._ended(error)
        else:
            self._ended(None)

    def _ended(self, error: SpokenError | None) -> None:
        """Say over the board what went wrong, if anything did."""
        if error is not None:
            self._has_failed = True
            say = self._window.dress.say
            reason = say.say(error.message)
            word = "save_copy" if isinstance(error, ChangedOnDisk) else "save_elsewhere"
            way = Way(say(f"banner.{word}"), self._window.documents.save_as)
            self._window.banner.say_error(say("autosave.failed", reason=reason), way)
        self._window.refresh()

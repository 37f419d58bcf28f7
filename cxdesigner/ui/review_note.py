"""The note above the board that a review of the map is overdue: put away, it stays away while the project is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.analysis.reviewing import review
from cxdesigner.editor import upkeeping
from cxdesigner.editor.editor import Aspect
from cxdesigner.model.project import Project
from cxdesigner.ui.analyses.opening import open_review
from cxdesigner.ui.banner import Banner, Way

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class ReviewNote(Banner):
    """Shown over the board alone, and only of a project that is kept in a file: one that has just begun is new."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.dress)
        self._window = window
        self._project: Project | None = None
        self._is_put_away = False
        self._days = 0
        self._stop = window.editor.listen(self._on_editor)
        self.cross.clicked.connect(self._put_away)
        window.views.switched.connect(self.refresh)
        window.dress.changed.connect(self._say_anew)

    def set_editor(self) -> None:
        """Follow the window's other project."""
        self._stop()
        self._stop = self._window.editor.listen(self._on_editor)
        self._is_put_away, self._days = False, 0
        self.refresh()

    def refresh(self) -> None:
        """Say how many days a review is overdue, where one is; else be gone."""
        window = self._window
        self._project = window.editor.document.project
        found = review(window.editor.document, upkeeping.today())
        is_kept = window.project.path is not None and not self._is_put_away
        days = found.days_past if found is not None and found.is_due and is_kept else 0
        if days and window.views.front == "board":
            if days != self._days or self.isHidden():
                self._tell(days)
        else:
            self.hide()
        self._days = days

    def _tell(self, days: int) -> None:
        say, window = self._window.dress.say, self._window
        way = Way(say("upkeep.note.go"), lambda: open_review(window))
        self.say_info(say.count("upkeep.note", days), way)

    def _say_anew(self) -> None:
        if not self.isHidden():
            self._tell(self._days)

    def _put_away(self) -> None:
        self._is_put_away = True

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect == "document" and self._window.editor.document.project is not self._project:
            self.refresh()

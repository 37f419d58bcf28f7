"""From the gallery or the guided path to a project in the window; what is open there is never lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from cxdesigner.session.guided import Answers, guided_project
from cxdesigner.session.open_project import OpenProject, project_of
from cxdesigner.session.own_templates import OwnTemplate
from cxdesigner.ui.new_journey.gallery import Gallery
from cxdesigner.ui.new_journey.scrim import Scrim
from cxdesigner.ui.start.offers import Offer

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.new_journey.guide import Guide


def begin(window: MainWindow) -> NewJourney:
    """Open the gallery over `window`."""
    window.finish_typing()
    return NewJourney(window)


class NewJourney(QObject):
    """One beginning: the gallery, then perhaps the guided path, and at last a project, or none.

    Whether what is open may go is asked before anything is written on the guided path, so that closing it later
    asks nothing.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._may_go = False
        self._scrim = Scrim(window.dress, window)
        self.guide: Guide | None = None
        self.gallery = Gallery(window.dress, window)
        self.gallery.wanted.connect(self._use)
        self.gallery.guide_wanted.connect(self._guide)
        self.gallery.rename_wanted.connect(self._rename)
        self.gallery.finished.connect(lambda _how: self._end(self.gallery))
        self.gallery.open()
        if self.gallery.tiles:
            self.gallery.tiles[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _may_leave(self) -> bool:
        """Ask once what becomes of what is open."""
        self._may_go = self._may_go or self._window.documents.may_leave()
        return self._may_go

    def _use(self, offer: Offer) -> None:
        gallery = self.gallery

        def make() -> OpenProject:
            return project_of(offer.document(gallery.language, with_samples=gallery.with_samples))

        if self._may_leave() and self._show(make):
            gallery.accept()

    def _show(self, make: Callable[[], OpenProject]) -> bool:
        return self._window.documents.begin(make)

    def _guide(self) -> None:
        if not self._may_leave():
            return
        from cxdesigner.ui.new_journey.guide import Guide

        self.guide = Guide(self._window.dress, self._window, self.gallery.language)
        self.guide.finished.connect(lambda _how: self._finish_guide())
        self.guide.open()
        self.gallery.accept()

    def _finish_guide(self) -> None:
        guide = self.guide
        if guide is None:
            return
        if guide.is_skipped or not guide.answers.is_empty:
            answers: Answers = guide.answers
            self._show(lambda: guided_project(answers, guide.language))
        self._end(guide)

    def _rename(self, own: OwnTemplate) -> None:
        renamed = self._window.documents.dialogs.ask_template_name(own)
        if renamed is not None:
            self.gallery.refresh()
            self.gallery.focus_on(renamed)

    def _end(self, sheet: QWidget) -> None:
        sheet.deleteLater()
        if self.guide is None or sheet is self.guide:
            self._scrim.hide()
            self._scrim.deleteLater()
            self.deleteLater()

"""The file of answers that the window watches: begun by a person, gone on with when its project is opened again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QPaintEvent

from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, grown, painter_for, text_width

if TYPE_CHECKING:
    from cxdesigner.session.watched import Kept
    from cxdesigner.session.watched_file import WatchedFile
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.watching import Watching
    from cxdesigner.ui.widgets.menu import KeyMenu
    from cxdesigner.ui.work import Work

_POLL_MS = 40


class Watch(QObject):
    """What the window watches, if anything; it tells so in the status bar.

    Signals:
        changed: there are other answers than before, another trouble, or another file.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.watching: Watching | None = None
        self._survey = ""
        self._work: Work[WatchedFile] | None = None
        self._kept: Kept | None = None
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look_in)
        self.note = window.status.watched
        self.note.clicked.connect(self._offer)
        window.dress.changed.connect(self._tell)

    def follow(self, file: WatchedFile, survey: str) -> None:
        """Watch `file`, whose columns are those of `survey`, from now on, and also when the project is opened again."""
        from cxdesigner.ui.watching import Watching

        self._let_go()
        self._survey = survey
        self.watching = Watching(file, self)
        self.watching.changed.connect(self.changed)
        self.keep()
        self._tell()
        self.changed.emit()

    def stop(self) -> None:
        """Watch no file, now and when the project is opened again."""
        from cxdesigner.session.watched import forget

        self._let_go()
        if self._window.project.path is not None:
            forget(self._window.project.path)
        self._tell()
        self.changed.emit()

    def keep(self) -> None:
        """Remember the file for the project, which may have another name by now."""
        path = self._window.project.path
        if self.watching is not None and path is not None:
            from cxdesigner.session.watched import keep

            keep(path, self.watching.file.path, self._survey)

    def set_project(self) -> None:
        """Be about the window's other project: go on watching what it watched. Nothing waits for that."""
        self._let_go()
        self._tell()
        path = self._window.project.path
        if path is not None:
            self._resume(path)

    def _let_go(self) -> None:
        self._poll.stop()
        self._work = self._kept = None
        if self.watching is not None:
            self.watching.stop()
            self.watching = None

    # Going on

    def _resume(self, project: Path) -> None:
        from cxdesigner.session.watched import kept_for, resumed
        from cxdesigner.ui.work import Work

        kept = self._kept = kept_for(project)
        if kept is not None:
            editor = self._window.editor
            doc, journey = editor.document, editor.journey_id
            # Elsewhere: it may lie on a drive that does not answer.
            self._work = Work(lambda: resumed(kept, doc, journey))
            self._poll.start()

    def _look_in(self) -> None:
        work, kept = self._work, self._kept
        if work is None or kept is None or not work.is_done():
            return
        self._poll.stop()
        self._work = None
        try:
            self.follow(work.result(), kept.survey)
        except (SpokenError, OSError) as error:
            self._say_lost(kept, error)

    def _say_lost(self, kept: Kept, error: Exception) -> None:
        """Say why it is not watched; of one that is gone once, as it may be back another day."""
        from cxdesigner.session.watched import forget, note_gone

        say, banner = self._window.dress.say, self._window.banner
        is_gone = not kept.path.exists()
        if is_gone and kept.is_told_gone:
            return
        file = one_line(kept.path.name, 60)
        words = say("watch.gone", file=file)
        if not is_gone:
            words = say.say(error.message) if isinstance(error, SpokenError) else say("watch.lost", file=file)
        if banner.isHidden():
            banner.say_info(words)
        else:
            self._window.toast.say(words, "refusal")
        if is_gone:
            note_gone(kept)
        else:
            forget(Path(kept.project))

    # What is told

    def _tell(self) -> None:
        file = self.watching.file if self.watching is not None else None
        say = self._window.dress.say
        self.note.show_words(say("watch.note", file=one_line(file.path.name, 40)) if file is not None else "")

    def _offer(self) -> None:
        from cxdesigner.ui.widgets.menu import KeyMenu

        say = self._window.dress.say
        menu = self.menu = KeyMenu(self.note)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(say("watch.show"), lambda: self._window.views.show_view("frontline"))
        menu.addAction(say("watch.stop"), self.stop)
        menu.popup(self.note.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    menu: KeyMenu


class WatchNote(Button):
    """Says in the status bar which file is watched; a press offers to stop."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.words = ""
        self.setFixedHeight(26)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show `words`; nothing where they are empty."""
        self.words = words
        self.name_it(words)
        self._grow()
        self.setVisible(bool(words))

    def _grow(self) -> None:
        self.setFixedWidth(text_width("smallM", self.words) + grown(34))
        super()._grow()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=self.floor(), radius=6)
        draw_icon(painter, "eye", 8, rect.center().y() - 7, self._dress.color("success"), 14)
        room = QRectF(grown(28), 0, rect.width() - grown(28), rect.height())
        draw_text(painter, room, self.words, "smallM", self._dress.color("text2"))
        self.draw_focus(painter)
        painter.end()

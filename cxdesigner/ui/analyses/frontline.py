"""The front line: how the last customers felt, projected in the staff room, in the window or on a whole screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from cxdesigner.analysis.frontline import front_line
from cxdesigner.layout.analyses.frontline import Notes, frontline_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.session import responses
from cxdesigner.session.watched_file import WatchedFile
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError
from cxdesigner.ui.analyses.wall import WalledView
from cxdesigner.ui.responses import import_responses, take_in

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.watching import Watching

_MINUTE_MS = 10_000


class FrontlineView(WalledView):
    """The screen of the staff room. W watches a file, T takes its answers in, F fills a screen."""

    id: ClassVar[str] = "frontline"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.main.watch.changed.connect(self.refresh)

    @property
    def watching(self) -> Watching | None:
        """The file that is watched, if any."""
        return self.main.watch.watching

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        return self.page_for(look, width, float(self.pane.viewport().height()))

    def page_for(self, look: Look, wide: float, tall: float) -> Page:
        """Return the screen for a room of this size."""
        editor, file = self.editor, self.watching.file if self.watching else None
        heard = list(file.heard) if file is not None else None
        front = front_line(editor.document, editor.journey_id, heard)
        return frontline_page(front, look, wide, tall, self._notes(file))

    def _notes(self, file: WatchedFile | None) -> Notes:
        say, project = self.dress.say, self.editor.document.project
        name = one_line(project.client or project.title, 60)
        return Notes(
            clock=datetime.now().astimezone().strftime("%H:%M"),
            room=say("frontline.room", name=name) if name else "",
            trouble=say.say(file.trouble) if file is not None and file.trouble is not None else "",
            watched=say("frontline.watched", file=one_line(file.path.name, 60)) if file is not None else "",
        )

    def counts(self) -> str:
        file = self.watching.file if self.watching else None
        if file is None:
            return ""
        return self.dress.say("frontline.counts", rows=self.dress.say.count("take_in.rows", file.rows))

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        keys = [("W", say("frontline.hint.watch")), ("F", say("frontline.hint.full"))]
        if self.watching is not None:
            keys.insert(1, ("T", say("frontline.hint.take")))
        return keys

    # What a person does

    def press(self, target: str) -> None:
        if target == "watch":
            self.watch()
        elif target == "import":
            import_responses(self.main)
        else:
            super().press(target)

    def press_on_wall(self, target: str) -> None:
        if target in ("watch", "import"):
            self.press(target)

    def key(self, event: QKeyEvent) -> bool:
        calls = {Qt.Key.Key_W: self.watch, Qt.Key.Key_T: self.take_in, Qt.Key.Key_F: self.fill_screen}
        call = calls.get(Qt.Key(event.key())) if not event.modifiers() else None
        if call is not None:
            call()
        return call is not None

    def watch(self, path: Path | None = None) -> None:
        """Follow a file; one that the project does not know yet is taken in first, as its columns have to be told."""
        dialogs, editor = self.main.documents.dialogs, self.editor
        path = path or dialogs.ask_responses()
        if path is None:
            return
        try:
            looked = responses.look(path, editor.document, editor.journey_id)
            if looked.survey is None:
                import_responses(self.main, path)
                looked = responses.look(path, editor.document, editor.journey_id)
            if looked.survey is not None:
                self.main.watch.follow(WatchedFile(path, looked.mapping, looked.places), looked.survey.id)
        except SpokenError as error:
            dialogs.show_error("error.take_in", error.message)

    def take_in(self) -> None:
        """Take what was added to the watched file into the project, as one step."""
        if self.watching is None or self.editor.read_only:
            return
        try:
            looked = responses.look(self.watching.file.path, self.editor.document, self.editor.journey_id)
            take_in(self.main, looked, responses.count(looked))
        except SpokenError as error:
            self.main.documents.dialogs.show_error("error.take_in", error.message)

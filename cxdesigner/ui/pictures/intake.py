"""Takes pictures in: reads them aside, puts them on the board as one step, says what was wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer

from cxdesigner.editor import picturing
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.picturing import Target
from cxdesigner.importers.error import ImportRefused
from cxdesigner.model import structure
from cxdesigner.model.picture import Asset
from cxdesigner.translation import Message, message, plural
from cxdesigner.ui.aside import Aside
from cxdesigner.ui.pictures.sources import Source, file_sources, sources_in

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.pictures.viewer import Viewer

MOST_AT_ONCE = 40
"""More pictures than this are not taken in at once."""

_SAY_AFTER_MS = 300
"""How long it may take before it is said that pictures are being read."""


class Pictures(QObject):
    """What one window does with pictures that come from elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._aside = Aside(self)
        self._is_reading = False
        self._count = 0
        self._viewer: Viewer | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._slow.timeout.connect(self._say_reading)

    # From a file, a drag, the clipboard

    def can_add(self) -> bool:
        """Tell whether there is a card or an empty place of a storyboard for a picture."""
        editor = self._window.editor
        return not editor.read_only and isinstance(picturing.target_of_keyboard(editor), Target)

    def add(self) -> None:
        """Ask for files, and put them where the keyboard is."""
        target = picturing.target_of_keyboard(self._window.editor)
        if isinstance(target, Target):
            self.choose(target)
        else:
            self._window.editor.show_notice(target)

    def choose(self, target: Target) -> None:
        """Ask for files, and put them where `target` says."""
        paths = self._window.documents.dialogs.ask_pictures(several=not target.picture)
        if paths:
            self.take(file_sources(paths), target)

    def paste(self, mime: QMimeData) -> None:
        """Put the picture of a clipboard where the keyboard is."""
        target = picturing.target_of_keyboard(self._window.editor)
        if isinstance(target, Target):
            self.take(sources_in(mime), target)
        else:
            self._window.editor.show_notice(target)

    def take(self, sources: Sequence[Source], target: Target) -> None:
        """Read `sources` aside, then put their images where `target` says."""
        editor = self._window.editor
        if editor.read_only:
            editor.show_notice(message("notice.read_only"))
        elif len(sources) > MOST_AT_ONCE:
            editor.show_notice(message("image.too_many_files", count=len(sources), limit=MOST_AT_ONCE))
        elif sources:
            self.stop()
            self._is_reading, self._count = True, len(sources)
            self._slow.start()
            self._aside.do(lambda: _read(sources), lambda read: self._put(editor, target, *read))

    def stop(self) -> bool:
        """Take nothing more of what is being read; tell whether something was."""
        was_reading, self._is_reading = self._is_reading, False
        self._slow.stop()
        self._aside.forget()
        return was_reading

    def finish(self) -> None:
        """Wait for what is being read."""
        self._aside.finish()

    def _say_reading(self) -> None:
        self._window.editor.show_notice(plural("picture.reading", self._count))

    def _put(self, editor: Editor, target: Target, assets: list[Asset], refusals: list[Message]) -> None:
        self._is_reading = False
        self._slow.stop()
        if editor is not self._window.editor:
            return  # another project is open by now
        editor.show_notice(None)
        is_done = bool(assets) and picturing.put_pictures(editor, target, assets)
        if refusals and (is_done or not assets):
            editor.show_notice(refusals[0])

    # In full

    def view(self, picture: str) -> None:
        """Show a picture in full, over the window."""
        from cxdesigner.ui.pictures.viewer import Viewer

        row = self._window.editor.document.pictures.get(picture)
        if row is None:
            return
        if self._viewer is None:
            self._viewer = Viewer(self._window)
        pictures = structure.pictures(self._window.editor.document, row.touchpoint)
        self._viewer.open([other.id for other in pictures], picture)


def _read(sources: Sequence[Source]) -> tuple[list[Asset], list[Message]]:
    """Return the images of `sources`, and why others of them are none."""
    assets: list[Asset] = []
    refusals: list[Message] = []
    for source in sources:
        try:
            assets.append(source())
        except ImportRefused as error:
            refusals.append(error.message)
        except MemoryError:
            refusals.append(message("image.no_memory"))
    return assets, refusals

"""A file of the list as a tile: its thumbnail, its title, whose it is and when it was changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.reader import Seen
from cxdesigner.ui.start.stamp import Stamp
from cxdesigner.ui.start.when import when_text
from cxdesigner.ui.widgets.buttons import Button, IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_icon, draw_text, painter_for, text_width
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

TALL = 226
_WELL = 150


class FileTile(Button):
    """One file. Enter or a click opens it, Del takes it off the list, P pins it.

    Signals:
        wanted: it is to be opened.
        lost: it is missing, and a person knows where it is now.
        unwanted: it is to be taken off the list.
        pinned: it is to be pinned, or not any more.
    """

    wanted = Signal(Path)
    lost = Signal(Path)
    unwanted = Signal(Path)
    pinned = Signal(Path, bool)

    def __init__(self, dress: Dress, path: Path, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.path, self.is_pinned = path, False
        self.seen: Seen | None = None
        self._stamp = Stamp(dress)
        self.locate, self.remove = LinkButton(dress), LinkButton(dress, "text2")
        self.more = IconButton(dress, "dots")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the menu key, Del and P
        for part in (self.locate, self.remove, self.more):
            part.setParent(self)
        self.clicked.connect(self._go)
        self.locate.clicked.connect(lambda: self.lost.emit(self.path))
        self.remove.clicked.connect(lambda: self.unwanted.emit(self.path))
        self.more.clicked.connect(
            lambda: self._open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        dress.changed.connect(self._say)
        self._say()

    # What it shows

    def show_seen(self, seen: Seen) -> None:
        """Show what was found of the file."""
        self.seen = seen
        self._stamp.show(seen.preview.sketch if seen.preview else None)
        self._say()

    def show_pinned(self, is_pinned: bool) -> None:
        """Show whether the file is kept in front."""
        self.is_pinned = is_pinned
        self._say()

    @property
    def is_missing(self) -> bool:
        """Whether there is no file there any more."""
        return self.seen is not None and self.seen.state == "missing"

    @property
    def title(self) -> str:
        """The project's title, else the file's name."""
        preview = self.seen.preview if self.seen else None
        return (
            one_line(" ".join(preview.title.split()))
            if preview and preview.title.strip()
            else one_line(self.path.stem)
        )

    def matches(self, query: str) -> bool:
        """Tell whether the file is meant by `query`, which is casefolded."""
        preview = self.seen.preview if self.seen else None
        words = [self.path.name, *((preview.title, preview.client, preview.journey) if preview else ())]
        return query in " ".join(words).casefold()

    def _second_line(self) -> str:
        say, seen = self._dress.say, self.seen
        if seen is None:
            return say("start.reading")
        if seen.state == "missing":
            return say("start.missing")
        if seen.preview is None:
            return say("start.unreadable_short")
        return " ".join(seen.preview.client.split()) or one_line(self.path.name)

    def _when(self) -> str:
        if self.seen is None or self.seen.state != "read":
            return ""
        when = when_text(self.seen.changed, datetime.now().astimezone(), self._dress.say)
        return when[:1].upper() + when[1:]

    def _say(self) -> None:
        say = self._dress.say
        for button, key in ((self.locate, "start.locate"), (self.remove, "start.remove")):
            button.set_words(say(key))
            button.setVisible(self.is_missing)
            button.setAccessibleDescription(self.title)
        self.more.name_it(say("start.more", title=self.title))
        name = ", ".join(filter(None, (self.title, self._second_line(), self._when())))
        self.name_it(f"{name}, {say('start.pinned')}" if self.is_pinned else name, one_line(self.path, 200))
        problem = self.seen.problem if self.seen else None
        self.setAccessibleDescription(say.say(problem) if problem else say("start.tile_keys"))
        self._show_more()
        self._place()
        self.update()

    # Doing

    def _go(self) -> None:
        (self.lost if self.is_missing else self.wanted).emit(self.path)

    def menu(self) -> QMenu:
        """Return what can be done with the file."""
        say, menu = self._dress.say, KeyMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.is_missing:
            menu.addAction(menu_text(say("start.locate"))).triggered.connect(
                lambda: self.lost.emit(self.path)
            )
        else:
            menu.addAction(menu_text(say("start.open"))).triggered.connect(
                lambda: self.wanted.emit(self.path)
            )
        pin = menu.addAction(menu_text(say("start.unpin" if self.is_pinned else "start.pin")))
        pin.triggered.connect(self._pin)
        menu.addSeparator()
        menu.addAction(menu_text(say("start.remove"))).triggered.connect(
            lambda: self.unwanted.emit(self.path)
        )
        return menu

    def _pin(self) -> None:
        self.pinned.emit(self.path, not self.is_pinned)

    def _open_menu(self, at: QPoint) -> None:
        self.menu().popup(at)

    # Qt events

    def _show_more(self) -> None:
        """Show the dots while the pointer or the keyboard is here."""
        self.more.setVisible(self.underMouse() or self.hasFocus())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_more()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_more()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_more()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_more()

    def _place(self) -> None:
        self.more.move(self.width() - 42, _WELL + 14)
        x = (self.width() - self.locate.width() - self.remove.width() - 8) // 2
        self.locate.move(x, 96)
        self.remove.move(x + self.locate.width() + 8, 96)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(self.path)
        elif event.key() == Qt.Key.Key_P and not event.modifiers():
            self._pin()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self._open_menu(self.mapToGlobal(QPoint(24, _WELL)) if is_by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        draw_box(
            painter,
            rect,
            fill=dress.color("panel"),
            stroke=dress.color("accentLine" if lit else "line"),
            radius=12,
        )
        self._stamp.draw(painter, QRectF(8, 8, rect.width() - 16, _WELL))
        if self.seen is not None and self.seen.preview is None:
            sign = "file" if self.is_missing else "warn"
            draw_icon(painter, sign, rect.width() / 2 - 12, 58, dress.color("text3"), 24)
        ink = "text3" if self.seen is not None and self.seen.preview is None else "text"
        left = 14.0
        if self.is_pinned:
            draw_icon(painter, "flag", left, _WELL + 22, dress.color("accent"))
            left += 21
        title = QRectF(left, _WELL + 20, rect.width() - left - 46, 20)
        draw_text(painter, title, self.title, "bodyS", dress.color(ink))
        when, y = self._when(), _WELL + 44
        wide = text_width("small", when) if when else 0
        second = QRectF(14, y, rect.width() - 38 - wide, 18)
        draw_text(painter, second, self._second_line(), "small", dress.color("text3"))
        if when:
            draw_text(
                painter,
                QRectF(rect.width() - 14 - wide, y, wide, 18),
                when,
                "small",
                dress.color("text3"),
                RIGHT,
            )
        self.draw_focus(painter, 12)
        painter.end()

"""A template as a tile of the gallery: its board, its name, what it is good for and how large it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.theme import style
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.offers import Offer
from cxdesigner.ui.start.reader import Seen
from cxdesigner.ui.start.stamp import Stamp
from cxdesigner.ui.widgets.buttons import Button, IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

LEAST_WIDE, TALL = 300, 173
_WELL, _LEFT = 168, 191


class GalleryTile(Button):
    """One offer. A click or the focus chooses it, Enter or a double click uses it.

    Signals:
        chosen: it is the one chosen now.
        wanted: it is to be used.
        rename_wanted, delete_wanted, folder_wanted: of one's own.
    """

    chosen = Signal()
    wanted = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, dress: Dress, offer: Offer, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.offer = offer
        self.path: Path | None = None
        self.seen: Seen | None = None
        self.setCheckable(True)
        self._stamp = Stamp(dress)
        self.more = IconButton(dress, "dots", size=QSize(28, 28))
        self.more.setParent(self)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the menu key, F2 and Del
        self.show_folder, self.delete = LinkButton(dress), LinkButton(dress, "text2")
        for part, tell in ((self.show_folder, self.folder_wanted), (self.delete, self.delete_wanted)):
            part.setParent(self)
            part.clicked.connect(tell)
        self.more.clicked.connect(
            lambda: self._open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.clicked.connect(self.chosen)
        dress.changed.connect(self.say)
        self.say()

    # What it shows

    def nextCheckState(self) -> None:
        """Leave the choice to the gallery: one tile is chosen, and a second click does not change that."""

    @property
    def is_damaged(self) -> bool:
        """Whether its file was looked at and cannot be opened."""
        return self.seen is not None and self.seen.preview is None

    def show_seen(self, seen: Seen) -> None:
        """Show what was found in the file."""
        self.seen = seen
        self._stamp.show(seen.preview.sketch if seen.preview else None)
        self.say()

    def show_chosen(self, is_chosen: bool) -> None:
        """Show whether it is the one chosen."""
        if is_chosen != self.isChecked():
            self.setChecked(is_chosen)
            self.say()

    def matches(self, query: str) -> bool:
        """Tell whether it is meant by `query`, which is casefolded."""
        say = self._dress.say
        return query in f"{self.offer.name(say)} {self.offer.text(say)}".casefold()

    def say(self) -> None:
        """Say everything in the language of now."""
        say = self._dress.say
        parts = [self.offer.name(say), size_words(self.offer, self.seen, say)]
        if self.isChecked():
            parts.append(say("gallery.chosen"))
        self.name_it(", ".join(filter(None, parts)), self.offer.text(say) or self.offer.name(say))
        keys = say("gallery.keys_own" if self.offer.own else "gallery.keys")
        problem = self.seen.problem if self.seen else None
        self.setAccessibleDescription(say.say(problem) if problem else f"{self._sentence()} {keys}".strip())
        self.more.name_it(say("own.more", name=self.offer.name(say)))
        self.more.setVisible(self.offer.own is not None and not self.is_damaged)
        for button, key in ((self.show_folder, "own.show"), (self.delete, "own.delete")):
            button.set_words(say(key))
            button.setVisible(self.offer.own is not None and self.is_damaged)
            button.setAccessibleDescription(self.offer.name(say))
        self._place()
        self.update()

    def _sentence(self) -> str:
        say = self._dress.say
        return say("own.damaged_text") if self.is_damaged else self.offer.text(say)

    # Doing

    def menu(self) -> QMenu:
        """Return what can be done with a template of one's own."""
        say, menu = self._dress.say, KeyMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self.is_damaged:
            menu.addAction(menu_text(say("own.rename"))).triggered.connect(self.rename_wanted)
        menu.addAction(menu_text(say("own.show"))).triggered.connect(self.folder_wanted)
        menu.addSeparator()
        delete = menu.addAction(menu_text(say("own.delete")))
        delete.triggered.connect(self.delete_wanted)
        menu.warn_of(delete, self._dress.theme)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        self.menu().popup(at)

    # Qt events

    def _place(self) -> None:
        self.more.move(self.width() - 36, self.height() - 36)
        self.show_folder.move(_LEFT - 4, self.height() - 36)
        self.delete.move(_LEFT - 4 + self.show_folder.width() + 4, self.height() - 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_own = self.offer.own is not None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        elif is_own and event.key() == Qt.Key.Key_F2 and not self.is_damaged:
            self.rename_wanted.emit()
        elif is_own and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if self.offer.own is not None:
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            at = self.mapToGlobal(QPoint(_LEFT, 60)) if is_by_key else event.globalPos()
            self._open_menu(at)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        lit, well = self.underMouse() or self.isDown(), QRectF(8, 8, _WELL, rect.height() - 16)
        fill = None if self.offer.is_blank and not self.isChecked() else dress.color("panel")
        if self.isChecked():
            draw_box(painter, rect, fill=fill, stroke=dress.color("accent"), radius=10, width=2)
        elif self.offer.is_blank:
            draw_box(
                painter, rect, stroke=dress.color("accent" if lit else "control"), radius=10, dash=(5, 4)
            )
        else:
            edge = dress.color("accentLine" if lit else "line")
            draw_box(painter, rect, fill=fill, stroke=edge, radius=10)
        if self.offer.is_blank:
            plus = QRectF(well.center().x() - 20, well.center().y() - 20, 40, 40)
            draw_box(painter, plus, fill=dress.color("accentSoft"), radius=8)
            draw_icon(painter, "plus", plus.x() + 12, plus.y() + 12, dress.color("accent"))
        else:
            self._stamp.draw(painter, well)
            if self.is_damaged:
                draw_icon(
                    painter, "warn", well.center().x() - 12, well.center().y() - 12, dress.color("text3"), 24
                )
        self._draw_words(painter, rect)
        if self.isChecked():
            tick = QRectF(rect.width() - 27, 10, 18, 18)
            draw_box(painter, tick, fill=dress.color("accent"), radius=9)
            draw_icon(painter, "check", tick.x() + 3, tick.y() + 3, dress.color("onAccent"), 12)
        self.draw_focus(painter, 10)
        painter.end()

    def _draw_words(self, painter: QPainter, rect: QRectF) -> None:
        dress = self._dress
        ink = dress.color("text3" if self.is_damaged else "text")
        draw_icon(painter, self.offer.icon, _LEFT, 20, dress.color("text2"))
        y, wide = 18.0, rect.width() - _LEFT - 24 - 24
        for line in fit_lines(self.offer.name(dress.say), style("bodyS"), wide, 2):
            draw_text(painter, QRectF(_LEFT + 24, y, wide + 4, 20), line, "bodyS", ink)
            y += 20
        wide, y = rect.width() - _LEFT - 16, y + 6
        for line in fit_lines(self._sentence(), style("small"), wide, 3 if self.is_damaged else 5):
            draw_text(painter, QRectF(_LEFT, y, wide + 4, 17), line, "small", dress.color("text2"))
            y += 17
        if not self.is_damaged:
            size, room = size_words(self.offer, self.seen, dress.say), 24 if y > 130 else 0
            draw_text(painter, QRectF(_LEFT, y + 1, wide + 4 - room, 17), size, "meta", dress.color("text3"))


def size_words(offer: Offer, seen: Seen | None, say: Catalogue) -> str:
    """Return how large a template is, once its file was looked at: `5 stages · 12 steps`."""
    if offer.is_blank:
        return say("gallery.blank_size")
    if seen is None:
        return ""
    if seen.preview is None:
        return say("own.damaged")
    found = seen.preview
    stages = say.count("status.stages", found.stages)
    if not found.has_backstage:
        return say("gallery.stages_steps", stages=stages, steps=say("gallery.no_backstage"))
    if found.steps > found.stages:
        return say("gallery.stages_steps", stages=stages, steps=say.count("gallery.steps", found.steps))
    return say("gallery.stages_steps", stages=stages, steps=say.count("gallery.cards", found.touchpoints))

"""The command palette itself: a scrim over the window, and on it the field, the list and a line of hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cxdesigner.layout.display_list import Rect, TextStyle
from cxdesigner.ui.finder.asking import Row, lines
from cxdesigner.ui.finder.offer import KINDS, Kind
from cxdesigner.ui.finder.offers import Offers
from cxdesigner.ui.finder.rows import RowList
from cxdesigner.ui.focus_kept import FocusKept
from cxdesigner.ui.fonts import qfont
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import draw_icon, grown, painter_for
from cxdesigner.ui.widgets.keycaps import KeyHints
from cxdesigner.ui.widgets.typing import is_history_key
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_WIDE, _FIELD, _FOOTER, _BELOW_TOOLBAR = 620, 56, 44, 40
_SCRIM = 0.36
_PAGE = 8
_SHADOW = 60


class Finder(QWidget):
    """Covers the window while it is open. Enter does the row, Tab turns to another kind, Esc goes back."""

    def __init__(self, window: MainWindow) -> None:
        whole = window.centralWidget()
        assert whole is not None
        super().__init__(whole)
        self._whole = whole
        self._window, self._dress = window, window.dress
        self._offers = Offers(window)
        self._kind: Kind | None = None
        self._before = FocusKept()
        self._build()
        whole.installEventFilter(self)
        self._dress.changed.connect(self._say)
        self._say()
        self.hide()

    def _build(self) -> None:
        self.box = _Box(self)
        self.field = _Field()
        self.field.setFont(qfont(TextStyle("Inter-Regular", 16, 22, 0)))
        self.kind = WordButton(self._dress, "filter")
        self.kind.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = RowList(self._dress)
        self.nothing = Words(self._dress, "small", "text3", wraps=True)
        self.hints, self.signs = KeyHints(self._dress), KeyHints(self._dress)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self.box)
        head.setContentsMargins(52, 0, 20, 0)
        head.addWidget(self.field, 1)
        head.addWidget(self.kind)
        self.field.setFixedHeight(_FIELD)
        foot.setContentsMargins(20, 10, 20, 10)
        foot.addWidget(self.hints)
        foot.addStretch(1)
        foot.addWidget(self.signs)
        self.nothing.setContentsMargins(20, 14, 20, 14)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(1)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addSpacing(1)
        column.addLayout(foot)
        self.field.textChanged.connect(lambda _text: self._ask())
        self.field.pressed.connect(self._on_key)
        self.kind.clicked.connect(lambda: self.turn(1))
        self.list.clicked.connect(self._on_click)
        self.list.entered.connect(self._on_hover)

    def _say(self) -> None:
        say = self._dress.say
        self.setAccessibleName(say("finder.name"))
        self.field.setAccessibleName(say("finder.field"))
        self.field.setPlaceholderText(say("finder.hint"))
        self.list.setAccessibleName(say("finder.list"))
        names = {
            "choose": "↑ ↓",
            "do": say("key.enter"),
            "kind": say("finder.key.tab"),
            "close": say("key.esc"),
        }
        self.hints.show_hints([(key, say(f"finder.foot.{name}")) for name, key in names.items()])
        self.signs.show_hints([(">", say("finder.foot.actions")), ("@", say("finder.foot.owners"))])
        self._name_kind()
        if self.isVisible():
            self._offers.take_in()
            self._ask(keep=True)

    def _name_kind(self) -> None:
        say = self._dress.say
        self.kind.set_words(say(f"finder.kind.{self._kind or 'all'}"), say("finder.next_kind"))

    # Opening and closing

    def toggle(self) -> None:
        """Open the palette, or close it where it is open."""
        if self.isVisible():
            self.close_finder()
        else:
            self.open()

    def open(self) -> None:
        """Show the palette, empty, with the keyboard in it."""
        if self._window.editor.store.gesture is not None:
            return
        self._window.finish_typing()
        self._before.take(self._window)
        self._kind = None
        self._name_kind()
        self._offers.take_in()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.setGeometry(self._whole.rect())
        self._ask()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_finder(self) -> None:
        """Take the palette away; the keyboard is where it was."""
        self.hide()
        self._before.give(self._window.views.floor).setFocus(Qt.FocusReason.OtherFocusReason)

    # Asking and doing

    def _ask(self, *, keep: bool = False) -> None:
        typed, row = self.field.text(), self.list.current()
        found = lines(self._offers, typed, self._kind, self._dress.say)
        self.list.show_lines(found, keep=row.offer.id if keep and row is not None else "")
        self.list.setVisible(bool(found))
        self.nothing.show_text(
            "" if found else self._dress.say("finder.nothing", query=" ".join(typed.split()))
        )
        self._place()
        self._announce()

    def turn(self, by: int) -> None:
        """List another kind, or all of them."""
        kinds = (None, *KINDS)
        self._kind = kinds[(kinds.index(self._kind) + by) % len(kinds)]
        self._name_kind()
        self._ask()

    def do(self, row: Row) -> None:
        """Do what `row` offers; a setting is switched in its row, all else closes the palette first."""
        self._offers.remember(row.offer)
        if row.offer.stays:
            row.offer.do()
            self._offers.take_in()
            self._ask(keep=True)
            return
        if row.offer.kind in ("touchpoint", "journey"):
            self._before.keep(self._window.views.floor)
        self.close_finder()
        row.offer.do()

    def _announce(self) -> None:
        row = self.list.current()
        if row is not None and self.isVisible():
            words = self._dress.say("finder.said", name=row.offer.name, detail=row.offer.detail)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _on_key(self, key: int) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        if key in steps:
            self.list.walk(steps[Qt.Key(key)])
            self._announce()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.turn(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            self.close_finder()
        elif (row := self.list.current()) is not None:
            self.do(row)

    def _on_click(self, index: QModelIndex) -> None:
        row = self.list.row_at(index)
        if row is not None:
            self.do(row)

    def _on_hover(self, index: QModelIndex) -> None:
        if self.list.row_at(index) is not None:
            self.list.setCurrentIndex(index)

    # Its place

    def _place(self) -> None:
        top = self._window.toolbar.height() + _BELOW_TOOLBAR
        free = self.height() - top - 24
        middle = self.list.wanted_height() if self.list.isVisibleTo(self.box) else grown(44)
        high = min(_FIELD + middle + _FOOTER + 2, free)
        wide = min(grown(_WIDE), self.width() - 48)
        before, now = self.box.geometry(), QRect((self.width() - wide) // 2, top, wide, high)
        if now != before:
            self.box.setGeometry(now)
            self.update(before.united(now).adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._whole.rect())
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_finder()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        scrim = self._dress.color("shadow")
        scrim.setAlphaF(_SCRIM)
        painter.fillRect(self.rect(), scrim)
        at = QRectF(self.box.geometry())
        bed = Rect(at.x(), at.y(), at.width(), at.height(), fill=theme["panel"], radius=14, shadow="e3")
        paint(painter, [bed], shadow_color=theme["shadow"])
        painter.end()


class _Box(QWidget):
    """The box on the scrim: two hairlines and the glass; its ground and its shadow are the scrim's to paint."""

    def __init__(self, finder: Finder) -> None:
        super().__init__(finder)
        self._dress = finder._dress  # noqa: SLF001  # its own part

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, line = painter_for(self), self._dress.color("line")
        painter.fillRect(QRectF(0, _FIELD, self.width(), 1), line)
        painter.fillRect(QRectF(0, self.height() - _FOOTER - 1, self.width(), 1), line)
        draw_icon(painter, "search", 20, (_FIELD - 18) / 2, self._dress.color("text2"), 18)
        painter.end()


class _Field(QLineEdit):
    """The field: it keeps the letters, and hands on the keys that walk the list.

    Signals:
        pressed: a key that is the list's, by its number.
    """

    pressed = Signal(int)

    _KEYS = (
        Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Return, Qt.Key.Key_Enter,
        Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bare")
        self.setFrame(False)
        self.setMaxLength(200)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in self._KEYS
        ):
            self.pressed.emit(int(event.key()))
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.accept()  # nothing is undone under the scrim
            return True
        return super().event(event)

"""The outline itself: above its button in the status bar, a field to type in and the list of stages and steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import stage_views
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.editor.editor import Aspect
from cxdesigner.editor.outlining import OutlineRow, narrowed, outline, place_here
from cxdesigner.layout.display_list import Rect
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.outline.rows import OutlineList
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.keycaps import KeyHints
from cxdesigner.ui.widgets.search_field import SearchField
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_AIR, _WIDE, _MOST = 36, 320, 520
_INSET, _FIELD, _FOOT, _GAP, _EDGE_WORDS = 10, 34, 36, 8, 18
_PAGE = 8


class OutlinePopover(QWidget):
    """Lies over the board while it is open. Enter and a press go to the row, Esc goes back."""

    def __init__(self, window: MainWindow) -> None:
        whole = window.centralWidget()
        assert whole is not None
        super().__init__(whole)
        self._whole, self._window, self._dress = whole, window, window.dress
        self._rows: list[OutlineRow] = []
        self._stop: Callable[[], None] | None = None
        self._build()
        whole.installEventFilter(self)
        self._dress.changed.connect(self._say)
        self._say()
        self.hide()

    def _build(self) -> None:
        dress = self._dress
        self.field, self.list = _Field(dress), OutlineList(dress)
        self.nothing = Words(dress, "small", "text3", wraps=True)
        self.nothing.setContentsMargins(_EDGE_WORDS, 4, _EDGE_WORDS, 12)
        self.hints = KeyHints(dress)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(_INSET, _INSET, _INSET, _INSET - 2)
        head.addWidget(self.field)
        foot.setContentsMargins(14, 0, 14, 0)
        foot.addWidget(self.hints)
        foot.addStretch(1)
        column.setContentsMargins(_AIR + 1, _AIR, _AIR + 1, _AIR)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addLayout(foot)
        self.hints.setFixedHeight(_FOOT)
        self.field.textChanged.connect(lambda _text: self._ask())
        self.field.pressed.connect(self._on_key)
        self.field.gone.connect(self.hide)
        self.list.clicked.connect(self._on_click)
        self.list.entered.connect(self.list.setCurrentIndex)

    def _say(self) -> None:
        say = self._dress.say
        self.setAccessibleName(say("outline.name"))
        self.field.setAccessibleName(say("outline.hint"))
        self.field.setPlaceholderText(say("outline.hint"))
        self.list.setAccessibleName(say("outline.list"))
        keys = {"choose": "↑ ↓", "go": say("key.enter"), "close": say("key.esc")}
        self.hints.show_hints([(key, say(f"outline.foot.{id_}")) for id_, key in keys.items()])
        if self.isVisible():
            self._ask()

    # Opening and closing

    def toggle(self) -> None:
        """Open the outline, or close it where it is open."""
        if self.isVisible():
            self.close_outline()
        else:
            self.open()

    def open(self) -> None:
        """Show the outline, with the keyboard in its field and at the place the board's keyboard is at."""
        window = self._window
        window.finish_typing()
        editor = window.editor
        self._stop = editor.listen(self._on_editor)
        self._rows = outline(editor)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        place = keyboard_cell(editor) if editor.focus is not None or editor.cell is not None else None
        self.show()
        self.raise_()
        self._ask(place_here(self._rows, stage_views.stage_here(editor), place[1] if place else None))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_outline(self) -> None:
        """Take the outline away; the keyboard is on the board again."""
        self.hide()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "journey"):
            self._rows = outline(self._window.editor)
            self._ask()

    # Asking and going

    def _ask(self, at: int | None = None) -> None:
        typed = self.field.text()
        found, best = narrowed(self._rows, typed)
        self.list.show_rows(found, best if at is None else at)
        self.list.setVisible(bool(found))
        said = self._dress.say("outline.nothing", query=" ".join(typed.split()))
        self.nothing.show_text("" if found else said)
        self._place()
        self._announce()

    def go_to(self, row: OutlineRow) -> None:
        """Close, and bring the keyboard to the stage or the step of `row`."""
        table, id_ = row.key
        self.close_outline()
        go = stage_views.go_to_stage if table == "stages" else stage_views.go_to_step
        go(self._window.editor, id_)

    def _announce(self) -> None:
        row = self.list.current()
        if row is not None and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self.list.said(row)))

    def _on_key(self, key: int) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
        if key in steps:
            self.list.walk(steps[Qt.Key(key)])
            self._announce()
        elif key == Qt.Key.Key_Escape:
            self.close_outline()
        elif (row := self.list.current()) is not None:
            self.go_to(row)

    def _on_click(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        if (row := self.list.current()) is not None:
            self.go_to(row)

    # Its place

    def _place(self) -> None:
        button = self._window.status.outline
        at = button.mapTo(self._whole, button.rect().topRight())
        bottom = self._window.status.mapTo(self._whole, self._window.status.rect().topLeft()).y() - _GAP
        top = self._window.toolbar.height() + _GAP
        wide = grown(_WIDE)
        frame = _FIELD + 2 * _INSET - 2 + _FOOT
        inside = self.list.wanted_height() if not self.list.isHidden() else self.nothing.heightForWidth(wide)
        high = min(frame + max(inside, 24), _MOST, bottom - top)
        right = min(max(at.x() + wide // 3, wide + _GAP), self._whole.width() - _GAP)
        self.setGeometry(right - wide - _AIR, bottom - high - _AIR, wide + 2 * _AIR, high + 2 * _AIR)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bed = self.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        is_inside = bed.contains(event.position().toPoint())
        event.setAccepted(is_inside)  # on its shadow a press is for the board
        if not is_inside:
            self.close_outline()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        wide, high = self.width() - 2 * _AIR - 1, self.height() - 2 * _AIR - 1
        edge = theme["lineStrong"] if theme.is_dark else theme["line"]
        bed = Rect(
            _AIR + 0.5, _AIR + 0.5, wide, high, fill=theme["panel"], stroke=edge, radius=12, shadow="e3"
        )
        paint(painter, [bed], **shadows(theme))
        line = self.height() - _AIR - _FOOT - 1
        painter.fillRect(_AIR + 1, line, wide - 1, 1, self._dress.color("line"))
        painter.end()


class _Field(SearchField):
    """The field: it keeps the letters, and hands on the keys that walk the list.

    Signals:
        pressed: a key that is the list's, by its number.
        gone: the keyboard went elsewhere in the window.
    """

    pressed = Signal(int)
    gone = Signal()

    _KEYS = (
        Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Return, Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
    )  # fmt: skip

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress, grown(_WIDE) - 2 * _INSET)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._KEYS:
            self.pressed.emit(int(event.key()))
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.gone.emit()

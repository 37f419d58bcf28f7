"""Fields that offer something to choose: one that only chooses, and one that also takes what nobody listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.icons import icon as make_icon
from cxdesigner.ui.widgets.cut_line import CutLine
from cxdesigner.ui.widgets.drawing import draw_icon, draw_text, font, grown
from cxdesigner.ui.widgets.typing import draw_field, is_history_key, leaves_history_keys


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its value, its words and its icon."""

    value: str | None
    words: str
    icon: str = ""


class _Field(QComboBox):
    """The box, the icon in front and the chevron behind."""

    def __init__(self, dress: Dress, icon: str = "") -> None:
        super().__init__()
        self._dress, self._icon = dress, icon
        self.is_mixed = self.is_wrong = False
        self.setObjectName("field" if icon else "plain")
        self._grow()
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        dress.changed.connect(self._grow)

    def _grow(self) -> None:
        self.setFont(font("smallM"))
        self.setFixedHeight(grown(30))
        self.update()

    def mark(self, *, is_mixed: bool = False, is_wrong: bool = False) -> None:
        """Show that the things selected differ here, or that what stands here makes no sense."""
        self.is_mixed, self.is_wrong = is_mixed, is_wrong
        self.update()

    def draw_box(self, painter: QPainter, *, has_focus: bool) -> None:
        rect = self.rect().toRectF()
        draw_field(
            painter, rect, self._dress,
            has_focus=has_focus, is_wrong=self.is_wrong, is_mixed=self.is_mixed, is_lit=self.underMouse(),
        )  # fmt: skip
        ink = self._dress.color("text2" if self.isEnabled() else "disabled")
        if self._icon:
            draw_icon(painter, self._icon, 9, self.height() / 2 - 8, ink)
        edge = self._dress.color("text3" if self.isEnabled() else "disabled")
        draw_icon(painter, "chev", rect.right() - 22, self.height() / 2 - 7, edge, 14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the panel; a value that changed under the hand would be found too late.
        event.ignore()


class PickField(_Field):
    """One of a list.

    Signals:
        picked: a person chose the thing of this value.
    """

    picked = Signal(object)

    def __init__(self, dress: Dress, icon: str = "") -> None:
        super().__init__(dress, icon or "dots")
        self._fallback = icon or "dots"
        self._choices: list[Choice] = []
        self.setObjectName("field")
        self.activated.connect(lambda at: self.picked.emit(self._choices[at].value))

    def offer(self, choices: Sequence[Choice], value: str | None, *, mixed: str = "") -> None:
        """Show `choices` with the one of `value` chosen; `mixed` stands there instead where the selected differ."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self.clear()
            for choice in choices:
                self.addItem(choice.words)
            self.dress_icons()
        at = next((n for n, choice in enumerate(choices) if choice.value == value), -1)
        self.setCurrentIndex(-1 if mixed else at)
        self._icon = (choices[at].icon if at >= 0 and not mixed else "") or self._fallback
        self.setPlaceholderText(mixed)
        self.mark(is_mixed=bool(mixed))

    def dress_icons(self) -> None:
        """Draw the icons of the list in the colours of now."""
        for number, choice in enumerate(self._choices):
            made = make_icon(choice.icon, 16, self._dress.theme["text2"]) if choice.icon else QIcon()
            self.setItemIcon(number, made)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            # Letters typed for the thing selected before are no beginning of what is typed for this one.
            view = self.view()
            view.keyboardSearch("")
            view.setCurrentIndex(self.model().index(self.currentIndex(), 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self.draw_box(painter, has_focus=self.hasFocus())
        words = self.currentText() or self.placeholderText()
        room = QRectF(32, 1, self.width() - 60, self.height() - 1)
        draw_text(painter, room, words, "smallM", self._dress.color("text2" if self.is_mixed else "text"))
        painter.end()


class EntryField(_Field):
    """A line to type in, with things to choose from. What was typed counts once it is finished.

    Signals:
        entered: a person finished, with this text.
        typed: a person typed; not yet finished.
        finished: Esc with nothing to give back, or Enter.
    """

    entered = Signal(str)
    typed = Signal(str)
    finished = Signal()

    def __init__(self, dress: Dress, icon: str, *, completes: bool) -> None:
        super().__init__(dress, icon)
        self._shown = ""
        self.line = CutLine(self)
        self.line.setObjectName("bare")
        self.setLineEdit(self.line)  # which makes it editable
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.line.textEdited.connect(self.typed)
        self.activated.connect(lambda _at: self.commit())
        self._grow_line()
        dress.changed.connect(self._grow_line)
        completer = self.completer()
        if not completes:
            self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none, the stubs do not know
        elif completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            offers = completer.popup()
            if offers is not None:
                offers.setObjectName("offers")

    def _grow_line(self) -> None:
        # Qt gives the line the box's font once; a style sheet keeps it from taking another one from the box later.
        self.line.setFont(font("smallM"))

    def offer(self, choices: Sequence[str]) -> None:
        """Offer `choices`."""
        if [self.itemText(n) for n in range(self.count())] != list(choices):
            text = self.line.text()
            self.clear()
            self.addItems(list(choices))
            self.setCurrentIndex(-1)
            self.line.setText(text)

    def show_value(self, text: str, *, anew: bool = False, mixed: str = "") -> None:
        """Show `text`; what a person is typing is left alone, unless this is `anew` about another thing."""
        is_typing = self.hasFocus() and self.line.text() != self._shown
        if text != self.line.text() and (anew or not is_typing):
            self.line.setText(text)
            self.line.setCursorPosition(len(text) if self.hasFocus() else 0)
        self._shown = text
        self.line.setPlaceholderText(mixed)
        self.mark(is_mixed=bool(mixed), is_wrong=self.is_wrong and not anew)

    def commit(self) -> None:
        """Take what stands here as said, where it is not what was shown."""
        if self.line.text() != self._shown:
            self.entered.emit(self.line.text())

    # Qt gives the focus, and so the keys, of an editable box to the box and not to its line.

    def event(self, event: QEvent) -> bool:
        return False if leaves_history_keys(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history_key(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _give_back(self) -> None:
        if self.line.text() == self._shown:
            self.finished.emit()
        else:
            self.line.setText(self._shown)
            self.typed.emit(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.commit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self.draw_box(painter, has_focus=self.hasFocus())
        painter.end()

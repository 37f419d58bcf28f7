"""One action and its keys in the list of shortcuts: a row that opens to take other keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import key_parts, key_words
from cxdesigner.ui.preferences.recorder import Recorder
from cxdesigner.ui.widgets.buttons import Button, IconButton, LinkButton, WordButton
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    RIGHT,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)

_LEFT, _RIGHT = 12, 12
_ROW, _REFUSED, _CLASH = 32, 62, 110


class ShortcutRow(Button):
    """The name of an action and its keys. Pressed, it is to be opened with `open`.

    `note` is what is said under an open row. Where the keys pressed belong to another action, three answers stand
    there too; that other one's row wears `is_losing`.

    Signals:
        recorded: these keys were pressed in the open row.
        cleared: the action is to have no keys.
        taken: the keys are to be taken from whoever has them.
        freed: the free keys that were suggested are wanted.
        left: the row is to be closed, with nothing changed.
        undone: the action is to have the program's keys again.
    """

    recorded = Signal(str)
    cleared = Signal()
    taken = Signal()
    freed = Signal()
    left = Signal()
    undone = Signal()

    def __init__(self, dress: Dress, action: str, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.action = action
        self.words = self.was = self.note = self.losing = ""
        self.keys: tuple[str, ...] = ()
        self.is_changed = False
        self.recorder: Recorder | None = None
        self.take: WordButton | None = None
        self.other: WordButton | None = None
        self.free: LinkButton | None = None
        self.undo = IconButton(dress, "undo", size=QSize(24, 24), token="accent")  # noqa: S106
        self.undo.setParent(self)
        self.undo.clicked.connect(self.undone)
        self._grow()

    def show_now(self, words: str, keys: tuple[str, ...], default: tuple[str, ...]) -> None:
        """Show the action's name and its keys, and what they were where they are others now."""
        say = self._dress.say
        self.words, self.keys, self.is_changed = words, keys, keys != default
        old = key_words(default[0]) if default else say("keys.none")
        self.was = say("keys.was", keys=" ".join(key_parts(old))) if self.is_changed else ""
        self.undo.setVisible(self.is_changed)
        self.undo.name_it(say("keys.undo", action=words))
        spoken = ", ".join(map(key_words, keys)) or say("keys.none")
        self.setAccessibleName(f"{words}: {spoken}")
        self.setAccessibleDescription(
            " ".join(filter(None, (self.losing or self.was, say("keys.press_to_change"))))
        )
        self.update()

    # Opening and closing

    def open(self) -> None:
        """Let keys be pressed."""
        say = self._dress.say
        self.recorder = Recorder(self._dress, self)
        self.recorder.show_words(
            say("keys.recorder", action=self.words), say("keys.press"), say("keys.clear")
        )
        self.recorder.recorded.connect(self.recorded)
        self.recorder.cleared.connect(self.cleared)
        self.recorder.left.connect(self.left)
        self.recorder.show()
        self._place()
        self.recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Show the row as it is at rest."""
        for widget in (self.recorder, self.take, self.other, self.free):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.recorder = self.take = self.other = self.free = None
        self.note = ""
        self._grow()

    def refuse(self, sentence: str) -> None:
        """Say why the keys that were pressed cannot be had."""
        self._forget_answers()
        self._say(sentence)
        if self.recorder is not None:
            self.recorder.show_keys("")
        self._grow()

    def ask(self, sentence: str, free: str) -> None:
        """Say who has the keys that were pressed, and offer the ways out; `free` are keys that nobody has."""
        self._forget_answers()
        say = self._dress.say
        self._say(sentence)
        self.take, self.other = WordButton(self._dress, is_primary=True), WordButton(self._dress)
        self.take.set_words(say("keys.take"))
        self.other.set_words(say("keys.other"))
        self.take.clicked.connect(self.taken)
        self.other.clicked.connect(self._begin_again)
        answers: list[Button] = [self.take, self.other]
        if free:
            self.free = LinkButton(self._dress, "warning")
            self.free.set_words(say("keys.free", keys=" ".join(key_parts(key_words(free)))))
            self.free.clicked.connect(self.freed)
            answers.append(self.free)
        for answer in answers:
            answer.setParent(self)
            answer.show()
        self._grow()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        """Say `sentence` under the row, and to the ear: the keyboard is elsewhere."""
        self.note = sentence
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _forget_answers(self) -> None:
        for widget in (self.take, self.other, self.free):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.take = self.other = self.free = None

    def _begin_again(self) -> None:
        self._forget_answers()
        self.note = ""
        self._grow()
        if self.recorder is not None:
            self.recorder.show_keys("")
            self.recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    # Size and drawing

    def _grow(self) -> None:
        tall = _CLASH if self.take is not None else _REFUSED if self.note else _ROW
        self.setFixedHeight(grown(tall))
        self._place()
        super()._grow()

    def _place(self) -> None:
        right, line = self.width() - _RIGHT, grown(_ROW)
        self.undo.move(right - 22, (line - 24) // 2)
        if self.recorder is not None:
            wide = max(grown(128), self.recorder.sizeHint().width())
            self.recorder.setFixedWidth(wide)
            self.recorder.move(
                right - wide - (26 if self.is_changed else 0), (line - self.recorder.height()) // 2 + 1
            )
        x = _LEFT + 26
        for answer in (self.take, self.other, self.free):
            if answer is not None:
                answer.move(x, grown(68) + (grown(32) - answer.height()) // 2)
                x += answer.width() + 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.recorder is not None:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        whole, line = self.rect().toRectF(), grown(_ROW)
        if self.note:
            bed = whole.adjusted(0, 1, 0, -1)
            draw_box(
                painter,
                bed,
                fill=dress.color("warningSoft"),
                stroke=dress.color("warning"),
                radius=6,
                width=1.5,
            )
        elif self.losing:
            draw_box(painter, whole, fill=dress.color("warningSoft"), radius=6)
        elif (floor := self.floor()) is not None:
            draw_box(painter, whole, fill=floor, radius=6)
        if not (self.note or self.losing):
            painter.fillRect(
                QRectF(_LEFT, self.height() - 1, self.width() - _LEFT - _RIGHT, 1), dress.color("line")
            )
        if self.is_changed:
            draw_box(painter, QRectF(2, line / 2 - 2.5, 5, 5), fill=dress.color("accent"), radius=2.5)
        self._draw_name(painter, line)
        if self.recorder is None:
            self._draw_keys(painter, line)
        if self.note:
            draw_icon(painter, "warn", _LEFT, line + 4, dress.color("warning"))
            room = QRectF(_LEFT + 26, line, self.width() - _LEFT - 36, grown(24))
            draw_text(painter, room, self.note, "smallM", dress.color("text"))
        self.draw_focus(painter)
        painter.end()

    def _draw_name(self, painter: QPainter, line: int) -> None:
        dress, x = self._dress, float(_LEFT)
        if self.losing:
            draw_icon(painter, "warn", x, line / 2 - 8, dress.color("warning"))
            x += 24
        name = "smallS" if self.note else "smallM"
        wide = min(text_width(name, self.words), self.width() * 0.55)
        draw_text(painter, QRectF(x, 0, wide, line), self.words, name, dress.color("text"))
        aside, ink = (self.losing, "warning") if self.losing else (self.was, "text2")
        room = QRectF(x + wide + 12, 0, max(0.0, self.width() * 0.72 - x - wide), line)
        draw_text(painter, room, aside, "meta", dress.color(ink))

    def _draw_keys(self, painter: QPainter, line: int) -> None:
        dress, tall = self._dress, grown(18)
        x = float(self.width() - _RIGHT - (30 if self.is_changed else 0))
        if not self.keys:
            words = dress.say("keys.add")
            draw_text(painter, QRectF(x - 160, 0, 160, line), words, "smallM", dress.color("accent"), RIGHT)
        for key in reversed(self.keys):
            for part in reversed(key_parts(key_words(key))):
                wide = max(tall, text_width("meta", part) + 10)
                cap = QRectF(x - wide, (line - tall) / 2, wide, tall)
                draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
                draw_text(painter, cap, part, "meta", dress.color("text2"), CENTER)
                x -= wide + 4
            x -= 8

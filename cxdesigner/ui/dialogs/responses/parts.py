"""What the import dialog is put together from: the three steps, chips of guesses, a row for each column, a band."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.pick_field import PickField
from cxdesigner.ui.widgets.words import CutWords, Words

STEPS = ("file", "columns", "check")


class Steps(QWidget):
    """Where one is: File, Columns, Check."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress, self._now = dress, 0
        self._names = [dress.say(f"take_in.step.{step}") for step in STEPS]
        self.setFixedSize(sum(map(self._wide, range(3))) + 2 * 48, grown(24))

    def _wide(self, number: int) -> int:
        return 28 + text_width("smallS", self._names[number])

    def show_step(self, now: int) -> None:
        """Show that it is the turn of step `now`, from 0."""
        self._now = now
        self.setAccessibleName(self._dress.say("take_in.step", number=now + 1, name=self._names[now]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, x = painter_for(self), self._dress, 0
        mid = self.height() / 2
        for number, name in enumerate(self._names):
            is_done, is_now = number < self._now, number == self._now
            bed = "successSoft" if is_done else "accentSoft" if is_now else "field"
            disc = QRectF(x, mid - 10, 20, 20)
            draw_box(painter, disc, fill=dress.color(bed), radius=10)
            if is_done:
                draw_icon(painter, "check", x + 3, mid - 7, dress.color("success"), 14)
            else:
                ink = dress.color("accent" if is_now else "text2")
                draw_text(painter, disc, str(number + 1), "metaS", ink, CENTER)
            room = QRectF(x + 28, 0, self._wide(number), self.height())
            draw_text(
                painter,
                room,
                name,
                "smallS" if is_now else "small",
                dress.color("text" if is_now else "text2"),
            )
            x += self._wide(number)
            if number < len(self._names) - 1:
                painter.fillRect(QRectF(x + 12, mid, 24, 1), dress.color("lineStrong"))
                x += 48
        painter.end()


class Chip(QWidget):
    """Something guessed of the file, with its icon."""

    def __init__(self, dress: Dress, icon: str, words: str) -> None:
        super().__init__()
        self._dress, self._icon, self._words = dress, icon, words
        self.setFixedSize(text_width("smallM", words) + 44, grown(26))
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("field"), radius=rect.height() / 2)
        draw_icon(painter, self._icon, 11, rect.center().y() - 7, dress.color("text2"), 14)
        draw_text(painter, rect.adjusted(32, 0, 0, 0), self._words, "smallM", dress.color("text"))
        painter.end()


class AskingField(PickField):
    """A field that may wait for a choice: nothing is broken, so its border is a warning's."""

    def __init__(self, dress: Dress, icon: str) -> None:
        super().__init__(dress, icon)
        self.is_asking = False

    def ask(self, *, is_on: bool) -> None:
        """Show that a person has to choose, or that all is told."""
        self.is_asking = is_on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_asking and not self.hasFocus():
            painter = painter_for(self)
            draw_box(painter, self.rect().toRectF(), stroke=self._dress.color("warning"), radius=6, width=1.5)
            painter.end()


class Mapped(QWidget):
    """One column of the file: its name, a few of its cells, what it becomes and on which scale.

    Signals:
        came: the keyboard or a press came to it.
    """

    came = Signal()

    def __init__(self, dress: Dress, name: str, samples: Sequence[str]) -> None:
        super().__init__()
        self._dress = dress
        self.name, self.is_current = name, False
        self.becomes, self.scale = AskingField(dress, "dots"), AskingField(dress, "gauge")
        self._name, self._samples = CutWords(dress, "smallS"), CutWords(dress, "meta", "text2")
        self._name.setText(name)
        self._samples.setText(", ".join(samples))
        self.no_scale = Words(dress, "small", "text3")
        self.no_scale.setText(dress.say("take_in.no_scale"))
        self.setFixedHeight(grown(56))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._samples)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(20)
        row.addLayout(words, 1)
        row.addSpacing(28)
        row.addWidget(self.becomes)
        row.addWidget(self.scale)
        row.addWidget(self.no_scale)
        for field in (self.becomes, self.scale):
            field.installEventFilter(self)
        self.becomes.setAccessibleName(dress.say("take_in.field", name=name))
        self.scale.setAccessibleName(dress.say("take_in.scale_field", name=name))
        self.becomes.setAccessibleDescription(self._samples.text())

    def fit(self, field: int, scale: int) -> None:
        """Let the fields be so wide."""
        for widget, wide in ((self.becomes, field), (self.scale, scale), (self.no_scale, scale)):
            widget.setFixedWidth(wide)

    def show_state(self, *, is_current: bool, has_scale: bool, is_out: bool) -> None:
        """Show whether it is the current one, scores, or is left out."""
        self.is_current = is_current
        self.scale.setVisible(has_scale)
        self.no_scale.setVisible(not has_scale)
        self.no_scale.setText("" if is_out else self._dress.say("take_in.no_scale"))
        self._name.set_token("text3" if is_out else "text")
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self.came.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.becomes.setFocus(Qt.FocusReason.MouseFocusReason)
        self.came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        if self.is_current:
            draw_box(painter, rect, fill=dress.color("accentSoft"), radius=8)
        else:
            painter.fillRect(QRectF(12, rect.height() - 1, rect.width() - 24, 1), dress.color("line"))
        x = self.becomes.x() - 34
        draw_icon(painter, "arrow", x, rect.center().y() - 8, dress.color("text3"))
        painter.end()


class Band(QWidget):
    """A soft band that asks about a column, with the answers to it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._words = Words(dress, "small", "text", wraps=True)
        self._links = QHBoxLayout()
        self._links.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addLayout(self._links)
        self.answers: list[LinkButton] = []

    def ask(self, words: str, answers: Sequence[str]) -> None:
        """Ask `words`; the buttons in `answers` of this object stand for the answers, in their order."""
        self._words.setText(words)
        self.setAccessibleName(words)
        for old in self.answers:
            self._links.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = []
        for answer in answers:
            button = LinkButton(self._dress, "warning")
            button.set_words(answer)
            self._links.addWidget(button)
            self.answers.append(button)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        draw_box(painter, self.rect().toRectF(), fill=dress.color("warningSoft"), radius=8)
        draw_icon(painter, "warn", 16, 13, dress.color("warning"))
        painter.end()

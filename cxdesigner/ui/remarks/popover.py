"""The thread of a card: what was said of it, beside it and pointing at it, with a field for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPolygonF, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import commenting
from cxdesigner.editor.editor import Aspect
from cxdesigner.editor.mentions import Person, people
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.pins import pin_box
from cxdesigner.model.record import TEXT_LIMIT
from cxdesigner.model.threads import Thread, thread
from cxdesigner.ui.author import sign_as, suggested_author
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.remarks.answer import AnswerField
from cxdesigner.ui.remarks.mentions import Mentions
from cxdesigner.ui.remarks.said import Said
from cxdesigner.ui.remarks.words import here_and_now
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import grown, painter_for, text_width
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import CutWords, Words, set_tip

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_AIR, _WIDE, _HEAD, _FOOT, _FIELD = 36, 272, 44, 20, 34
_BESIDE, _ABOVE = 12, 10
_MOST_LIST, _LEAST_LIST = 320, 56
_POINTER = 7


class ThreadPopover(QWidget):
    """Lies on the board beside the card of `editor.thread`. The keyboard goes into the answer, and back with Esc."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.canvas)
        self._window, self._dress = window, window.dress
        self._editing: str | None = None
        self._points_at: float | None = None
        self._is_right = True
        self._stops: list[object] = []
        self._rows: list[Said] = []
        self._build()
        self._lay_out()
        self.hide()
        self.set_editor()
        self._dress.changed.connect(self._say)
        self._say()

    # Building

    def _build(self) -> None:
        dress, small = self._dress, QSize(28, 28)
        self.title, self.count = CutWords(dress, "smallS"), Words(dress, "small", "text2")
        self.settle, self.cross = (
            IconButton(dress, "check", size=small, token="success"),  # noqa: S106  # a colour
            IconButton(dress, "x", size=small),
        )
        self.name = LineField(dress, icon="person", height=32, name="small")
        self.answer = AnswerField(dress, TEXT_LIMIT)
        self.problem = Words(dress, "meta", "error", wraps=True)
        self.problem.hide()
        self.settle.clicked.connect(self.turn)
        self.cross.clicked.connect(self.close_thread)
        self.answer.sent.connect(self.send)
        self.answer.settled.connect(self.settle_with_answer)
        self.answer.escaped.connect(self._escape)
        self.name.entered.connect(self.answer.setFocus)
        self.mentions = Mentions(self.answer, self._window.canvas, dress, self._people)

    def _people(self) -> list[Person]:
        return people(self._editor.document, self._editor.thread or "", self._editor.author)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(8)
        self._named = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._named.setSpacing(8)
        self._named.addWidget(self.title)
        self._named.addWidget(self.count)
        head.addLayout(self._named)
        head.addStretch(1)
        head.addWidget(self.settle)
        head.addWidget(self.cross)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 5, 0, 5)
        self._list.setSpacing(0)
        self._nothing = Words(self._dress, "small", "text3", wraps=True)
        self._nothing.setContentsMargins(16, 10, 16, 10)
        self._list.addWidget(self._nothing)
        self._list.addStretch(1)
        self._scroll = scrolled(inside, is_clear=True)
        self._scroll.setMinimumHeight(40)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 10, 10, 10)
        foot.setSpacing(6)
        foot.addWidget(self.name)
        foot.addWidget(self.answer)
        foot.addWidget(self.problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.setSpacing(0)
        top = QWidget()
        self._top = top
        top.setFixedHeight(grown(_HEAD))
        top.setLayout(head)
        column.addWidget(top)
        edge = QHBoxLayout()
        edge.setContentsMargins(1, 0, 1, 0)
        edge.addWidget(self._scroll)
        column.addLayout(edge, 1)
        bottom = QWidget()
        bottom.setLayout(foot)
        self._bottom = bottom
        column.addWidget(bottom)

    def set_editor(self) -> None:
        """Show threads of the window's other project."""
        for stop in self._stops:
            stop()  # type: ignore[operator]
        editor = self._editor = self._window.editor
        self._stops = [editor.listen(self._on_editor), editor.camera.listen(self._place)]
        self.hide()

    def _say(self) -> None:
        say = self._dress.say
        self.setAccessibleName(say("comments.thread"))
        self.cross.name_it(say("comments.close"))
        self.name.setPlaceholderText(say("comments.your_name"))
        self.name.setAccessibleName(say("comments.your_name"))
        self._nothing.setText(say("comments.nothing_yet"))
        self._hint()
        self._refresh()

    def _hint(self) -> None:
        say = self._dress.say
        hint = "comments.edit_hint" if self._editing else "comments.answer_hint"
        self.answer.set_hint(say(hint), say("key.enter"))

    # Following the editor

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect == "thread":
            self._open()
        elif aspect in ("document", "look", "journey") and self.isVisible():
            self._refresh()
        elif aspect == "selection" and self.isVisible() and self._is_about_another():
            self.close_thread(gives_focus=False)

    def _is_about_another(self) -> bool:
        chosen = self._editor.selection
        return bool(chosen) and chosen != {("touchpoints", self._editor.thread)}

    def _open(self) -> None:
        if self._editor.thread is None:
            self.hide()
            return
        is_new = not self.isVisible()
        self._let_go_of_edit()
        if is_new:
            self.answer.clear()
            self.problem.show_text("")
            self.name.setText(suggested_author(self._window.settings, self._editor.document.project.author))
        self._refresh()
        self.show()
        self.raise_()
        self._place()
        if is_new:
            field = self.answer if self._editor.author else self.name
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _refresh(self) -> None:
        touchpoint = self._editor.document.touchpoints.get(self._editor.thread or "")
        if touchpoint is None:
            return
        said, say = thread(self._editor.document, touchpoint.id), self._dress.say
        self.title.setText(touchpoint.title or say("accessible.unnamed.touchpoints"))
        self.title.updateGeometry()
        self.count.setText(say.count("comments.count", len(said.said)))
        self._name_head()
        self._show_comments(said)
        is_closed = said.resolution is not None
        self.settle.set_icon("undo" if is_closed else "check")
        self.settle.name_it(say("comments.reopen" if is_closed else "comments.resolve"))
        self.settle.setEnabled(bool(said.comments) and not self._editor.read_only)
        self.answer.setReadOnly(self._editor.read_only)
        self.name.setVisible(not self._editor.author)
        self._place()

    def _name_head(self) -> None:
        """Set title and count beside each other, or where that would cut the title, one below the other."""
        set_tip(self.title, self.title.text())
        wanted = text_width("smallS", self.title.text()) + 8 + text_width("small", self.count.text())
        fits = wanted <= self._wide() - 16 - 8 - 2 * (28 + 8)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._named.setDirection(across if fits else down)
        self._named.setSpacing(8 if fits else 0)
        self._named.setContentsMargins(0, 0 if fits else 6, 0, 0 if fits else 6)
        self._top.setFixedHeight(grown(_HEAD))

    def _show_comments(self, said: Thread) -> None:
        while len(self._rows) < len(said.comments):
            row = Said(self._dress)
            row.edit_wanted.connect(self.edit)
            row.delete_wanted.connect(self.delete)
            self._list.insertWidget(len(self._rows), row)
            self._rows.append(row)
        now = here_and_now()
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(said.comments))
            if number < len(said.comments):
                comment = said.comments[number]
                is_mine = commenting.is_mine(self._editor, comment) and not self._editor.read_only
                row.show_comment(comment, now, is_mine=is_mine)
        self._nothing.setVisible(not said.comments)

    # What a person does

    def close_thread(self, *, gives_focus: bool = True) -> None:
        """Close; the keyboard is on the board again."""
        commenting.close_thread(self._editor)
        if gives_focus:
            self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self._editing is not None:
            self._let_go_of_edit()
            self.answer.clear()
        else:
            self.close_thread()

    def _let_go_of_edit(self) -> None:
        self._editing = None
        self._hint()

    def _signs(self) -> bool:
        """See that the person has a name to sign with; ask where they stand where they have none."""
        if not self._editor.author:
            sign_as(self._window, self.name.text())
        is_signed = bool(self._editor.author)
        self.problem.show_text("" if is_signed else self._dress.say("comments.name_missing"))
        if not is_signed:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()
        return is_signed

    def send(self) -> None:
        """Say what stands in the field, or change the comment that is edited to it."""
        text, touchpoint = self.answer.text(), self._editor.thread
        if not text.strip() or touchpoint is None or not self._signs():
            return
        if self._editing is not None:
            done = commenting.rewrite(self._editor, self._editing, text)
        else:
            done = commenting.say_comment(self._editor, touchpoint, text)
        if done:
            self._let_go_of_edit()
            self.answer.clear()
            self._to_the_end()

    def settle_with_answer(self) -> None:
        """Close the thread, with what stands in the field as the last word."""
        touchpoint = self._editor.thread
        if touchpoint is None or not self._signs():
            return
        if self._editing is not None:
            self.send()
        if commenting.resolve(self._editor, touchpoint, self.answer.text()):
            self.answer.clear()
            self._to_the_end()

    def turn(self) -> None:
        """Close the thread, or open it again."""
        touchpoint = self._editor.thread
        if touchpoint is None:
            return
        if thread(self._editor.document, touchpoint).is_open:
            self.settle_with_answer()
        elif not self._editor.read_only:
            commenting.reopen(self._editor, touchpoint)

    def edit(self, comment: str) -> None:
        """Put what a comment says into the field, to be changed there."""
        self._editing = comment
        self._hint()
        self.answer.setText(self._editor.document.comments[comment].text)
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete(self, comment: str) -> None:
        """Take a comment out."""
        if comment == self._editing:
            self._let_go_of_edit()
            self.answer.clear()
        commenting.remove(self._editor, comment)
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_the_end(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    # Its place

    def _place(self) -> None:
        editor = self._editor
        box = editor.board.card_box(("touchpoints", editor.thread)) if editor.thread is not None else None
        if box is None:
            return
        camera, canvas = editor.camera, self._window.canvas
        card = window_box(camera, box)
        wide = self._wide() + 2 * _AIR
        high = self._wanted_height(canvas.height())
        pin = pin_box(editor.board, editor.thread or "", camera.zoom)
        above = max(_ABOVE, (box.y - pin.y) * camera.zoom) if pin is not None else _ABOVE
        self._is_right = card.right() + _BESIDE + self._wide() <= canvas.width() - 8
        x = card.right() + _BESIDE if self._is_right else card.left() - _BESIDE - self._wide()
        x = min(max(x, camera.head_width + 4), canvas.width() - self._wide() - 8)
        y = min(max(card.top() - above, camera.head_height + 4), canvas.height() - (high - 2 * _AIR) - 8)
        is_beside = x >= card.right() or x + self._wide() <= card.left()
        middle = card.center().y() - y
        is_seen = 18 <= middle <= high - 2 * _AIR - 18
        self._points_at = middle if is_beside and is_seen else None
        self.setGeometry(round(x) - _AIR, round(y) - _AIR, wide, high)
        self.update()

    def _wide(self) -> int:
        return grown(_WIDE)

    def _wanted_height(self, room: int) -> int:
        wanted = max(_LEAST_LIST, min(_MOST_LIST, self._list.totalHeightForWidth(self._wide())))
        foot = _FOOT + grown(_FIELD) + (self.name.height() + 6 if not self.name.isHidden() else 0)
        foot += self.problem.heightForWidth(self._wide() - 20) + 6 if not self.problem.isHidden() else 0
        return int(min(grown(_HEAD) + wanted + foot, max(180, room - 90))) + 2 * _AIR

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._to_the_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bed = self.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        event.setAccepted(bed.contains(event.position().toPoint()))  # on its shadow a press is for the board

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        x, y = _AIR + 0.5, _AIR + 0.5
        wide, high = self.width() - 2 * _AIR - 1, self.height() - 2 * _AIR - 1
        edge = theme["lineStrong"] if theme.is_dark else theme["line"]
        box = Rect(x, y, wide, high, fill=theme["panel"], stroke=edge, radius=12, shadow="e3")
        paint(painter, [box], **shadows(theme))
        if self._points_at is not None:
            base = x if self._is_right else x + wide
            tip = base - _POINTER if self._is_right else base + _POINTER
            at = _AIR + self._points_at
            inside = 1.0 if self._is_right else -1.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme["panel"]))
            corners = [
                QPointF(base + inside, at - _POINTER),
                QPointF(tip, at),
                QPointF(base + inside, at + _POINTER),
            ]
            painter.drawPolygon(QPolygonF(corners))
        line = self._dress.color("line")
        painter.fillRect(QRectF(x, _AIR + self._top.height() - 1, wide, 1), line)
        painter.fillRect(QRectF(x, self.height() - _AIR - self._bottom.height(), wide, 1), line)
        painter.end()

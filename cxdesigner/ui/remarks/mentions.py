"""Who can be named in a comment, offered at the field while somebody types behind an at sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from cxdesigner.editor.mentions import Mention, Person, completed, mention_at, offered
from cxdesigner.layout.display_list import Rect
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.remarks.answer import AnswerField
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, grown, painter_for
from cxdesigner.ui.widgets.list_under_field import ListUnderField
from cxdesigner.ui.widgets.spans import draw_spans, marked

_AIR, _PAD, _ROW, _GAP = 20, 5, 30, 4

Index = QModelIndex | QPersistentModelIndex


class Mentions(QWidget):
    """A list at the field `answer`: arrow keys walk it, Enter, Tab and a press take a name, Esc goes on typing.

    The keyboard stays in the field; its keys are the list's only while that is open.
    """

    def __init__(
        self, answer: AnswerField, within: QWidget, dress: Dress, known: Callable[[], list[Person]]
    ) -> None:
        super().__init__(within)
        self._answer, self._within, self._dress, self._ask_known = answer, within, dress, known
        self._mention: Mention | None = None
        self._left_alone = -1
        self._known: list[Person] = []
        self.list = _People(dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR + _PAD, _AIR, _AIR + _PAD)
        column.addWidget(self.list)
        # A press here would else give the keyboard to the board below.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(answer)
        self.list.clicked.connect(self._on_click)
        self.list.entered.connect(self.list.setCurrentIndex)
        answer.textChanged.connect(self._follow)
        answer.cursorPositionChanged.connect(self._follow)
        answer.installEventFilter(self)
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def _say(self) -> None:
        self.list.setAccessibleName(self._dress.say("comments.people"))
        self.setAccessibleName(self._dress.say("comments.people"))

    # Following what is typed

    def _follow(self) -> None:
        """Offer who fits what is being typed; nobody where nobody is being named."""
        text, caret = self._answer.text(), self._answer.cursorPosition()
        mention = (
            mention_at(text, caret) if self._answer.hasFocus() and not self._answer.isReadOnly() else None
        )
        if mention is None or mention.start != self._left_alone:
            self._left_alone = -1
        if mention is None or mention.start == self._left_alone:
            self._close()
            return
        if self._mention is None:
            self._known = self._ask_known()  # as it stood when the sign was typed
        found = offered(self._known, mention.query)
        self._mention = mention
        if not found:
            self.hide()
            return
        self.list.show_people(found)
        self._place(len(found))
        self.show()
        self.raise_()
        self._announce()

    def _close(self) -> None:
        self._mention = None
        self.hide()

    def take(self) -> None:
        """Put the current name where it is being typed."""
        person, mention = self.list.current(), self._mention
        if person is None or mention is None:
            return
        text, caret = completed(self._answer.text(), self._answer.cursorPosition(), mention, person.name)
        self._close()
        self._answer.blockSignals(True)
        self._answer.setText(text)
        self._answer.setCursorPosition(caret)
        self._answer.blockSignals(False)
        self._answer.update()

    def _on_click(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.take()

    def _announce(self) -> None:
        person = self.list.current()
        if person is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._answer, person.name))

    def _place(self, count: int) -> None:
        within, answer = self._within, self._answer
        at = answer.mapTo(within, answer.rect().topLeft())
        high = count * grown(_ROW) + 2 * _PAD
        below = at.y() + answer.height() + _GAP
        top = below if below + high <= within.height() - _GAP else at.y() - _GAP - high
        self.setGeometry(at.x() - _AIR, top - _AIR, answer.width() + 2 * _AIR, high + 2 * _AIR)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._close()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or self.isHidden():
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.list.walk(1 if event.key() == Qt.Key.Key_Down else -1)
                self._announce()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if not event.modifiers():
                self.take()
            case Qt.Key.Key_Escape:
                self._left_alone = self._mention.start if self._mention is not None else -1
                self._close()
            case _:
                return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        wide, high = self.width() - 2 * _AIR - 1, self.height() - 2 * _AIR - 1
        edge = theme["lineStrong"] if theme.is_dark else theme["line"]
        bed = Rect(
            _AIR + 0.5, _AIR + 0.5, wide, high, fill=theme["panel"], stroke=edge, radius=8, shadow="e2"
        )
        paint(painter, [bed], **shadows(theme))
        painter.end()


class _People(ListUnderField):
    """The names, one of them the current one."""

    def __init__(self, dress: Dress) -> None:
        self._rows = _Rows(dress)
        super().__init__(self._rows, _Look(dress))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show `people`, the first the current one."""
        self._rows.show(people)
        self.setCurrentIndex(self._rows.index(0))

    def current(self) -> Person | None:
        """Return who is taken by Enter."""
        at = self.currentIndex().row()
        return self._rows.people[at] if 0 <= at < len(self._rows.people) else None

    def walk(self, by: int) -> None:
        """Go to the next name; past an end to the other one."""
        self.setCurrentIndex(self._rows.index((self.currentIndex().row() + by) % len(self._rows.people)))


class _Rows(QAbstractListModel):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.people: Sequence[Person] = ()

    def show(self, people: Sequence[Person]) -> None:
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return person
        return person.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class _Look(QStyledItemDelegate):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(60, grown(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person, rect, dress = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect), self._dress
        view = option.widget
        is_current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if is_current:
            draw_box(painter, rect.adjusted(5, 0, -5, 0), fill=dress.color("accentSoft"), radius=6)
            # Not by colour alone: a bar at the left edge says whom Enter takes.
            bar = QRectF(rect.x() + 5, rect.y() + 7, 3, rect.height() - 14)
            draw_box(painter, bar, fill=dress.color("accent"), radius=1.5)
        icon = "people" if person.is_team else "person"
        draw_icon(painter, icon, rect.x() + 15, rect.center().y() - 8, dress.color("text2"))
        room = QRectF(rect.x() + 39, rect.y(), rect.width() - 51, rect.height())
        words = marked(
            person.name, person.lit, ("smallM", dress.color("text")), ("smallS", dress.color("accent"))
        )
        draw_spans(painter, room, words)

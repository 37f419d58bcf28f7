"""The row on top: what is open and whether it is saved, the tools, the journeys, undo, and the way out to paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.layout.theme import tokens
from cxdesigner.ui.check.button import CheckButton
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button, IconButton, WordButton
from cxdesigner.ui.widgets.drawing import (
    draw_box,
    draw_icon,
    draw_text,
    elided,
    grown,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.hairline import Hairline
from cxdesigner.ui.widgets.mark import draw_mark
from cxdesigner.ui.widgets.segments import Segments

_EDGE, _LEAST, _TALL = 14, 6, 32
_BETWEEN = 66
"""What lies between the buttons at the right, and in front of them."""

_TOOLS = (("select", "cursor"), ("pan", "pan"), ("note", "note"))


class Toolbar(QWidget):
    """52 px high, more with large words. The tools stand in the middle of the board as long as there is room.

    The buttons do nothing by themselves: the window ties them to its actions.

    Signals:
        menu_wanted: the mark was pressed: all menus, at this button.
        project_wanted: the title was pressed: journeys and recent files.
        journey_chosen: the id of the journey whose tab was pressed.
        segment_chosen: the id of the segment of the analysis that was pressed.
    """

    menu_wanted = Signal()
    project_wanted = Signal()
    journey_chosen = Signal(str)
    segment_chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.mark = MarkButton(dress)
        self.title = TitleButton(dress)
        self.saved = SavedDot(dress)
        self.tools = {name: IconButton(dress, icon) for name, icon in _TOOLS}
        self.views = Segments(dress, {"board": "board", "table": "table"})
        self.journeys = Segments(dress)
        self.segments = Segments(dress)
        self._journeys_offered = self._is_analysis = False
        self.undo, self.redo = IconButton(dress, "undo"), IconButton(dress, "redo")
        self.check = CheckButton(dress)
        self.export = WordButton(dress, "export", is_primary=True)
        self._middle = QWidget(self)
        self._rule = Hairline(dress, 20)
        self._lay_out()
        self.mark.clicked.connect(self.menu_wanted)
        self.title.clicked.connect(self.project_wanted)
        self.journeys.chosen.connect(self.journey_chosen)
        self.segments.chosen.connect(self.segment_chosen)
        dress.changed.connect(self._grow)
        self.check.installEventFilter(self)
        self._grow()

    def _grow(self) -> None:
        """Be as tall as the tallest button with its air, where words have grown."""
        self.setFixedHeight(max(tokens()["geometry"]["window"]["toolbar"], grown(_TALL) + 2 * _LEAST))
        self.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE - 4, _LEAST, _EDGE, _LEAST)
        row.setSpacing(2)
        for widget in (self.mark, self.title, self.saved):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(8)
        row.addWidget(Hairline(self._dress, 20))
        row.addSpacing(8)
        row.addWidget(self.check)
        row.addSpacing(12)
        row.addWidget(self.export)
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(2)
        middle.addWidget(self.views)
        middle.addSpacing(10)
        for tool in self.tools.values():
            tool.setCheckable(True)
            middle.addWidget(tool)
        middle.addSpacing(8)
        middle.addWidget(self._rule)
        middle.addSpacing(12)
        middle.addWidget(self.journeys)
        self.segments.hide()
        middle.addSpacing(12)
        middle.addWidget(self.segments)

    def say(self) -> None:
        """Name the buttons that are no actions in the language of now."""
        self.mark.name_it(self._dress.say("toolbar.menu"))
        self.journeys.setAccessibleName(self._dress.say("toolbar.kinds"))
        self.views.setAccessibleName(self._dress.say("toolbar.views"))
        self.segments.setAccessibleName(self._dress.say("toolbar.segments"))
        if not self._is_analysis:
            self.show_view("table" if self.tools["select"].isHidden() else "board")

    def show_view(self, name: str) -> None:
        """Show which view is in front; the tools are the board's alone."""
        self._is_analysis = False
        self._offer_views(name)
        self.title.show_part("")
        self.segments.hide()
        self._show_tools(is_board=name == "board")

    def show_analysis(self, name: str, segments: Sequence[tuple[str, str]], current: str) -> None:
        """Show which analysis is in front, with its own `segments` to choose from."""
        self._is_analysis = True
        self._offer_views("")
        self.title.show_part(name)
        if segments:
            self.segments.offer(segments, current)
        self.segments.setVisible(bool(segments))
        self._show_tools(is_board=False)

    def _offer_views(self, current: str) -> None:
        say = self._dress.say
        self.views.offer([(view, say(f"action.view_{view}")) for view in ("board", "table")], current)

    def _show_tools(self, *, is_board: bool) -> None:
        for tool in self.tools.values():
            tool.setVisible(is_board)
        self._settle()

    def show_journeys(self, tabs: Sequence[tuple[str, str]], current: str) -> None:
        """Offer `tabs`, journeys by id and name, with `current` on; none where there is nothing to choose."""
        if tabs:
            self.journeys.offer(tabs, current)
        self.journeys.setVisible(bool(tabs))
        self._rule.setVisible(bool(tabs))
        self._settle()

    def show_project(self, client: str, title: str, *, state: str) -> None:
        """Show what is open; `state` is saved, saving, unsaved or read_only."""
        self.title.show_title(client, title, self._dress.say("toolbar.project"))
        self.saved.show_state(state, self._dress.say(f"toolbar.{state}"))
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room where the check found something and is wider than it was."""
        if watched is self.check and event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """Place the tools, and give the title the room that is left of them."""
        width = self._middle.sizeHint().width()
        window = tokens()["geometry"]["window"]
        board_middle = (window["palette"] + self.width() - window["inspector"]) / 2
        behind = (self.undo, self.redo, self.check, self.export)
        right_end = self.width() - _EDGE - sum(widget.width() for widget in behind) - _BETWEEN
        self.title.setMaximumWidth(260)
        wanted = self.title.x() + self.title.wanted_width() + 2 + self.saved.width() + 24
        x = max(board_middle - width / 2, min(wanted, right_end - width))
        x = min(x, right_end - width)
        self.title.setMaximumWidth(max(120, int(x) - 24 - self.saved.width() - self.title.x()))
        self._middle.setGeometry(int(x), _LEAST, width, self.height() - 2 * _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("chrome"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._dress.color("line"))
        painter.end()


class MarkButton(Button):
    """The program's mark: a journey whose best moment is the gold diamond. It opens the menus."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setFixedSize(_TALL, _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=8)
        painter.save()
        painter.translate(4, 4)
        draw_mark(painter)
        painter.restore()
        self.draw_focus(painter, 8)
        painter.end()


class TitleButton(Button):
    """`client > title`, and a chevron: journeys and recent files are behind it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._client = self._title = self._part = ""
        self.setFixedHeight(_TALL)

    def show_title(self, client: str, title: str, name: str) -> None:
        """Show whose work it is and what it is called; `name` says what the button is."""
        self._client, self._title = " ".join(client.split()), " ".join(title.split())
        self.name_it(name, f"{self._client} › {self._title}" if self._client else self._title)
        self.setAccessibleDescription(self._title)
        self.updateGeometry()
        self.update()

    def show_part(self, part: str) -> None:
        """Show which part of the project is in front behind its title; nothing for the board."""
        self._part = part
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        """Return the width at which nothing is cut."""
        client = text_width("body", self._client) + 23 if self._client else 0
        part = text_width("title", self._part) + 23 if self._part else 0
        return client + part + text_width("title", self._title) + 28

    def sizeHint(self) -> QSize:
        return QSize(min(self.wanted_width(), self.maximumWidth()), _TALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        x, room = 6.0, self.width() - 30.0
        if self._client:
            client = elided(
                "body", self._client, max(24.0, room * 0.4, room - 21 - text_width("title", self._title))
            )
            width = text_width("body", client)
            draw_text(painter, QRectF(x, 0, width, _TALL), client, "body", dress.color("text3"))
            draw_icon(painter, "chevr", x + width + 3, 8, dress.color("text3"))
            x += width + 23
        part = text_width("title", self._part) + 23 if self._part else 0
        title = elided("title", self._title, self.width() - x - 20 - part)
        color = dress.color("text3" if self._part else "text")
        draw_text(painter, QRectF(x, 0, self.width() - x - 18, _TALL), title, "title", color)
        x += text_width("title", title) + 3
        if self._part:
            draw_icon(painter, "chevr", x, 8, dress.color("text3"))
            beside = QRectF(x + 20, 0, self.width() - x - 20, _TALL)
            draw_text(painter, beside, self._part, "title", dress.color("text"))
            x += part
        draw_icon(painter, "chev", x, 8, dress.color("text2"))
        self.draw_focus(painter)
        painter.end()


class SavedDot(QWidget):
    """A dot and a word: whether what is here is on the disk."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._state, self._words = "saved", ""
        self.setFixedHeight(_TALL)

    def show_state(self, state: str, words: str) -> None:
        """Show `words`, with the dot of `state`."""
        self._state, self._words = state, words
        self.setAccessibleName(words)
        self.setFixedWidth(text_width("small", words) + 22)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        token = {"saved": "success", "saving": "info", "unsaved": "warning"}.get(self._state, "control")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._dress.color(token))
        painter.drawEllipse(QRectF(4, 13, 6, 6))
        room = QRectF(17, 0, self.width() - 17, _TALL)
        draw_text(painter, room, self._words, "small", self._dress.color("text3"))
        painter.end()

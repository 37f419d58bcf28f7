"""The inspector's pages about comments and notes: lists in the board's order, from which one goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import commenting, noting
from cxdesigner.editor.editor import Editor
from cxdesigner.layout.heads import step_number
from cxdesigner.layout.note_paper import initials
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.remarks import Note
from cxdesigner.model.threads import Thread
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import InfoNote, SectionHead
from cxdesigner.ui.remarks.chips import Chips
from cxdesigner.ui.remarks.fold_head import FoldHead
from cxdesigner.ui.remarks.rows import RemarkRow, RowWords
from cxdesigner.ui.remarks.words import here_and_now, said_when, signed
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.gap import put_gap
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words

T = TypeVar("T")

MOST = 200
"""Most rows of a list; that there are more is said below them."""

_FILTERS = ("open", "resolved", "mine")


class RemarkList(QWidget):
    """Rows one below the other, made once and used again.

    Signals:
        pressed: the row of this id was pressed.
        link_pressed: the button in it was.
    """

    pressed = Signal(str)
    link_pressed = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.rows: list[RemarkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._more = Words(dress, "meta", "text3")
        self._column.addWidget(self._more)
        self._more.hide()

    def show_rows(self, things: Sequence[T], row_of: Callable[[T], RowWords]) -> None:
        """Show the first of `things`, each as the row that `row_of` makes of it."""
        shown = [row_of(thing) for thing in things[:MOST]]
        while len(self.rows) < len(shown):
            row = RemarkRow(self._dress)
            row.clicked.connect(lambda _on=False, row=row: self.pressed.emit(row.words.id))
            row.link_pressed.connect(self.link_pressed)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_words(shown[number])
        more = len(things) - len(shown)
        self._more.show_text(self._dress.say("inspector.more", count=more) if more else "")


class Page(QWidget):
    """A page of the inspector: lists, and at its end how one signs.

    Signals:
        signed: the person says who they are.
        done: the person goes back to the board.
    """

    signed = Signal(str)
    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self.editor, self.dress = editor, dress
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(11, 14, 12, 16)
        self.column.setSpacing(0)
        self.nothing = Words(dress, "small", "text3", wraps=True)
        self.nothing.setContentsMargins(8, 8, 8, 8)
        self.name = LineField(dress, icon="person", height=32, name="small")
        self.name.left.connect(lambda: self.signed.emit(self.name.text()))
        self.name.entered.connect(self.done)
        self.sign = Words(dress, "small", "text3")

    def put(self, widget: QWidget, gap: int = 0, *, bleeds: bool = True) -> None:
        """Add `widget` below the rest; one that does not bleed stands in line with the words of the others."""
        put_gap(self.column, widget, gap)
        row = QHBoxLayout()
        row.setContentsMargins(0 if bleeds else 8, 0, 0 if bleeds else 8, 0)
        row.addWidget(widget)
        self.column.addLayout(row)

    def put_signature(self) -> None:
        """Add the field for the person's name."""
        self.put(self.sign, 20, bleeds=False)
        self.put(self.name, 4, bleeds=False)

    def say(self) -> None:
        """Name what has a name in the language of now."""
        say = self.dress.say
        self.sign.setText(say("remarks.sign_as"))
        self.name.setAccessibleName(say("comments.your_name"))
        self.name.setPlaceholderText(say("comments.your_name"))

    def refresh(self) -> None:
        """Show the document of now."""
        self.name.show_value(self.editor.author)
        self.name.setReadOnly(self.editor.read_only)


class CommentsPage(Page):
    """All threads of the journey, open and resolved."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.filter = "open"
        self.chips = Chips(dress, _FILTERS)
        self.open, self.resolved = RemarkList(dress), RemarkList(dress)
        self.section = FoldHead(dress)
        self.section.clicked.connect(self.refresh)
        self.info = InfoNote(dress)
        self.chips.chosen.connect(self._on_filter)
        for rows in (self.open, self.resolved):
            rows.pressed.connect(lambda id_: commenting.open_thread(self.editor, id_))
        self.resolved.link_pressed.connect(lambda id_: commenting.reopen(self.editor, id_))
        self.put(self.chips, 2, bleeds=False)
        self.put(self.nothing, 8)
        self.put(self.open, 12)
        self.put(self.section, 12)
        self.put(self.resolved)
        self.column.addStretch(1)
        self.put_signature()
        self.put(self.info, 16, bleeds=False)

    def _on_filter(self, id_: str) -> None:
        self.filter = id_
        if id_ == "resolved":
            self.section.setChecked(True)
        self.refresh()

    def say(self) -> None:
        super().say()
        self.info.words.setText(self.dress.say("comments.stay_in_file"))

    def refresh(self) -> None:
        super().refresh()
        say, editor = self.dress.say, self.editor
        threads = commenting.threads(editor)
        mine = [said for said in threads if any(commenting.is_mine(editor, c) for c in said.comments)]
        groups = {
            "open": [said for said in threads if said.is_open],
            "resolved": [said for said in threads if not said.is_open],
            "mine": mine,
        }
        self.chips.show_chips(
            {id_: (say(f"comments.filter.{id_}"), len(rows)) for id_, rows in groups.items()}, self.filter
        )
        shown = mine if self.filter == "mine" else threads
        opened = [said for said in shown if said.is_open and self.filter != "resolved"]
        settled = [said for said in shown if not said.is_open]
        self.open.show_rows(opened, self._open_row)
        self.resolved.show_rows(settled if self.section.isChecked() else [], self._settled_row)
        self.section.show_words(say("comments.filter.resolved"), say.count("comments.threads", len(settled)))
        self.section.setVisible(bool(settled))
        self.nothing.show_text("" if opened or settled else say("comments.none"))

    def _open_row(self, said: Thread) -> RowWords:
        doc, say = self.editor.document, self.dress.say
        card = doc.touchpoints[said.touchpoint]
        last = said.comments[-1]
        return RowWords(
            said.touchpoint,
            card.title or say("accessible.unnamed.touchpoints"),
            last.text,
            signed(last, here_and_now(), say),
            number=step_number(self.editor.board.stages, card.step),
            right=say.count("comments.count", len(said.said)),
            dot=self.dress.layer(lane_role(doc.lanes[card.lane].role).tone).solid,
            is_chosen=("touchpoints", said.touchpoint) in self.editor.selection,
        )

    def _settled_row(self, said: Thread) -> RowWords:
        doc, say = self.editor.document, self.dress.say
        card, last = doc.touchpoints[said.touchpoint], said.comments[-1]
        words = next((comment.text for comment in reversed(said.said) if comment.text), "")
        who = initials(last.author) or say("comments.somebody")
        when = said_when(last, here_and_now(), say)
        return RowWords(
            said.touchpoint,
            card.title or say("accessible.unnamed.touchpoints"),
            words,
            say("comments.closed_by", who=who, when=when) if when else who,
            link="" if self.editor.read_only else say("comments.reopen"),
            is_settled=True,
            is_chosen=("touchpoints", said.touchpoint) in self.editor.selection,
        )


class NotesPage(Page):
    """All notes of the journey."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = SectionHead(dress)
        self.add = IconButton(dress, "plus", size=QSize(28, 28))
        self.add.clicked.connect(lambda: noting.add_note(self.editor))
        self.list = RemarkList(dress)
        self.info = InfoNote(dress)
        self.list.pressed.connect(self._go_to)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 4, 0)
        top.addWidget(self.head)
        top.addWidget(self.add)
        self.column.addLayout(top)
        self.put(self.nothing, 4)
        self.put(self.list, 8)
        self.column.addStretch(1)
        self.put_signature()
        self.put(self.info, 16, bleeds=False)

    def _go_to(self, id_: str) -> None:
        noting.reveal(self.editor, id_)
        self.done.emit()

    def say(self) -> None:
        super().say()
        say = self.dress.say
        self.info.words.setText(say("notes.stay_in_file"))
        self.add.name_it(say("action.add_note"))

    def refresh(self) -> None:
        super().refresh()
        say, board = self.dress.say, self.editor.board
        placed = sorted(board.notes.in_order(), key=lambda p: (board.columns.at(p.box.x), p.box.y))
        self.list.show_rows(placed, lambda one: self._row(one.note))
        self.head.show_words(say.count("status.notes", len(placed)))
        self.nothing.show_text("" if placed else say("notes.none"))
        self.add.setEnabled(not self.editor.read_only and self.editor.journey is not None)

    def _row(self, note: Note) -> RowWords:
        doc, say = self.editor.document, self.dress.say
        card = doc.touchpoints.get(note.touchpoint) if note.touchpoint else None
        step = card.step if card is not None else note.step
        place = say("notes.hangs_on", title=card.title) if card is not None and card.title else ""
        number = step_number(self.editor.board.stages, step) if step is not None else ""
        by = initials(note.author)
        return RowWords(
            note.id,
            note.title,
            " ".join(note.text.split()) or ("" if note.title else say("notes.empty")),
            " · ".join(part for part in (by, place) if part),
            number=number if note.title else "",
            right="" if note.title or place else number,
            is_chosen=("notes", note.id) in self.editor.selection,
        )

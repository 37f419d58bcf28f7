"""The panel beside promises and bets: the fields of one promise, hook or bet, or the sentence customers are to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.course import Course
from cxdesigner.editor import promising
from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.model.promises import PROMISE_STATES, Bet, LoyaltyHook, Promise
from cxdesigner.model.record import Record
from cxdesigner.translation import Catalogue
from cxdesigner.ui.analyses.side_panel import ClosingPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec
from cxdesigner.ui.inspector.parts import Head
from cxdesigner.ui.inspector.promise_section import KeptList, journey_choices, step_choices
from cxdesigner.ui.widgets.buttons import IconButton, WordButton
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.pick_field import Choice
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.tiles import accent_sign
from cxdesigner.ui.widgets.words import menu_text

_WIDE = 312
_STATE_ICONS = {"kept": "check", "broken": "x", "unknown": "search"}

AIM = "journeys"
"""The table whose record is the journey itself, with the sentence customers are to say."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is asked of one kind of record: its icon, its word, the field that names its touchpoint, and the rest."""

    icon: str
    word: str
    place: str
    specs: tuple[FieldSpec, ...] = field(default=())


def _states(doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG001  # every list is asked alike
    return [Choice(word, say(f"promise.{word}"), _STATE_ICONS[word]) for word in PROMISE_STATES]


_KINDS: Mapping[str, _Kind] = {
    "promises": _Kind(
        "link", "promise", "made_at",
        (
            FieldSpec("text", "line", "promise_field.text"),
            FieldSpec("made_at", "pick", "promise_field.made_at"),
            FieldSpec("status", "pick", "promise_field.status", offers=_states),
            FieldSpec("proof", "line", "promise_field.proof"),
        ),
    ),
    "loyalty_hooks": _Kind(
        "redo", "hook", "touchpoint",
        (
            FieldSpec("offer", "line", "hook_field.offer"),
            FieldSpec("promise", "line", "hook_field.promise"),
            FieldSpec("touchpoint", "pick", "hook_field.touchpoint"),
            FieldSpec("trigger", "line", "hook_field.trigger"),
            FieldSpec("to_step", "pick", "hook_field.to_step", offers=step_choices),
            FieldSpec("next_journey", "pick", "hook_field.next_journey", offers=journey_choices),
        ),
    ),
    "bets": _Kind(
        "bulb", "bet", "touchpoint",
        (
            FieldSpec("hypothesis", "text", "bet_field.hypothesis"),
            FieldSpec("touchpoint", "pick", "bet_field.touchpoint"),
            FieldSpec("stated", "scale", "bet_field.stated", low=1, high=5),
            FieldSpec("believed", "scale", "bet_field.believed", low=1, high=5),
            FieldSpec("test", "text", "bet_field.test"),
            FieldSpec("result", "text", "bet_field.result"),
        ),
    ),
    AIM: _Kind("comment", "aim", "", (FieldSpec("target", "text", "field.target"),)),
}  # fmt: skip


class PromisePanel(ClosingPanel):
    """The form about what is chosen.

    Signals:
        removed: a person wants the record out.
        shown_on_board: a person wants to see its touchpoint.
    """

    removed = Signal()
    shown_on_board = Signal(str)

    def __init__(self, editor: Editor, dress: Dress, course: Callable[[], Course]) -> None:
        super().__init__(dress)
        self.editor, self._course = editor, course
        self._offered: tuple[object, str, list[Choice]] | None = None
        self.key: tuple[str, str] | None = None
        self.head = Head(dress)
        self.fields = {table: self._rows(table, kind) for table, kind in _KINDS.items()}
        self.kept = KeptList(dress)
        self.to_board = WordButton(dress, "board")
        self.bin = IconButton(dress, "trash", size=QSize(28, 28))
        self._lay_out()
        self.head.closed.connect(self.closed)
        self.bin.clicked.connect(self.removed)
        self.to_board.clicked.connect(self._show_on_board)
        self.kept.link.clicked.connect(self._pop_places)
        self.kept.unlinked.connect(lambda id_: self._keep_at(id_, kept=False))
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def _rows(self, table: str, kind: _Kind) -> FieldRows:
        specs = [
            FieldSpec(spec.name, spec.kind, spec.key, icon="pin", offers=self._places)
            if spec.name == kind.place
            else spec
            for spec in kind.specs
        ]
        rows = FieldRows(self.editor, self.dress, specs, self._writer(table))
        rows.done.connect(self.closed)
        return rows

    def _writer(self, table: str) -> Callable[[str, object], object]:
        def write(name: str, value: object) -> object:
            if self.key is None:
                return False
            if table == AIM:
                return promising.aim_at(self.editor, str(value))
            return promising.edit_record(self.editor, table, self.key[1], name, value)

        return write

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(19, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.head)
        for rows in self.fields.values():
            column.addWidget(rows)
        column.addWidget(self.kept)
        foot = QHBoxLayout()
        foot.addWidget(self.to_board)
        foot.addStretch(1)
        foot.addWidget(self.bin)
        column.addLayout(foot)
        column.addStretch(1)
        self._scroll = scrolled(inside, is_clear=True)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        outside.addWidget(self._scroll)

    def _say(self) -> None:
        say = self.dress.say
        self.setFixedWidth(grown(_WIDE))
        self.setAccessibleName(say("ledger.panel"))
        self.head.cross.name_it(say("card.close"))
        self.to_board.set_words(say("ledger.show_on_board"))
        self.kept.name.setText(say("ledger.kept"))
        self.kept.link.set_words(say("ledger.keep"))
        for rows in self.fields.values():
            rows.say()
        if self.key is not None:
            self.show_key(self.key)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self.editor, self.key = editor, None
        for rows in self.fields.values():
            rows.set_editor(editor)
        self.hide()

    # Showing

    def show_key(self, key: tuple[str, str] | None) -> None:
        """Be about the record at `key`; hidden where there is none."""
        record = self.editor.document.get(key) if key is not None else None
        anew, self.key = key != self.key, key if record is not None else None
        self.setVisible(record is not None)
        if record is None or key is None:
            return
        table, can, say = key[0], not self.editor.read_only, self.dress.say
        kind = _KINDS[table]
        self.head.show_head(
            accent_sign(self.dress, kind.icon), say(f"ledger.kind.{kind.word}"), self._where(record)
        )
        for name, rows in self.fields.items():
            rows.setVisible(name == table)
        self.fields[table].refresh([record], anew=anew)
        self.kept.setVisible(table == "promises")
        if isinstance(record, Promise):
            self.kept.show_promises([self._keeping(id_) for id_ in record.kept_at], can_write=can)
        for part in (self.to_board, self.bin):
            part.setVisible(table != AIM)
        self.bin.setEnabled(can)
        if table != AIM:
            self.bin.name_it(say(f"edit.remove_{kind.word}"))

    def _where(self, record: Record) -> str:
        doc = self.editor.document
        touchpoint = place_of(record)
        if not touchpoint:
            return ""
        row = doc.touchpoints[touchpoint]
        return doc.stages[doc.steps[row.step].stage].name

    def _keeping(self, touchpoint: str) -> tuple[str, str, str]:
        title = self.editor.document.touchpoints[touchpoint].title or self.dress.say("ledger.untitled_place")
        return touchpoint, title, self.dress.say("ledger.unkeep", touchpoint=title)

    def _places(self, doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG002  # every list is asked alike
        """Return the touchpoints of the journey on the board, in order; listed anew once they have changed."""
        rows, known = self._course().touchpoints, self._offered
        if known is None or known[0] is not rows or known[1] != say.language:
            choices = [Choice(row.id, row.title or say("ledger.untitled_place")) for row in rows]
            known = self._offered = (rows, say.language, choices)
        return known[2]

    def take_focus(self, name: str = "") -> None:
        """Bring the keyboard to a field, the first where none is named."""
        if self.key is None:
            return
        rows = self.fields[self.key[0]].rows
        row = rows.get(name) or next(iter(rows.values()))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take what is being typed as said."""
        for rows in self.fields.values():
            rows.finish()

    # Where it is kept

    def places_menu(self) -> KeyMenu:
        """Return the menu of the touchpoints that do not keep the promise yet, one menu for each stage."""
        doc, say, menu = self.editor.document, self.dress.say, KeyMenu(self)
        promise = doc.promises[self.key[1]] if self.key is not None else None
        course = self._course()
        for stage in course.stages:
            inner = KeyMenu(menu)
            inner.setTitle(menu_text(stage.name or say("ledger.untitled_place")))
            for row in course.touchpoints:
                if course.stage(row) == stage.id and promise is not None and row.id not in promise.kept_at:
                    entry = inner.addAction(menu_text(row.title or say("ledger.untitled_place")))
                    entry.triggered.connect(lambda _on=False, id_=row.id: self._keep_at(id_, kept=True))
            if not inner.isEmpty():
                menu.addMenu(inner)
        return menu

    def _pop_places(self) -> None:
        menu = self.places_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.kept.link.mapToGlobal(QPoint(0, self.kept.link.height())))

    def _keep_at(self, touchpoint: str, *, kept: bool) -> None:
        if self.key is not None:
            promising.keep_here(self.editor, self.key[1], touchpoint, kept=kept)

    def _show_on_board(self) -> None:
        record = self.editor.document.get(self.key) if self.key is not None else None
        if record is not None and (touchpoint := place_of(record)):
            self.shown_on_board.emit(touchpoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # a key here is none of the page beside it


def place_of(record: Record) -> str:
    """Return the touchpoint that a promise, a hook or a bet stands at; empty for any other record."""
    if isinstance(record, Promise):
        return record.made_at
    return record.touchpoint if isinstance(record, LoyaltyHook | Bet) else ""

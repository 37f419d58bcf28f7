"""Promises and bets: what is promised and kept, what brings customers back, and what one believes unasked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.analysis.bets import CORNERS, Bets, bets_of
from cxdesigner.analysis.course import Course, course_of
from cxdesigner.analysis.promise_ledger import FATES, Ledger, ledger_of, place_for_new
from cxdesigner.editor import promising
from cxdesigner.layout.analyses import bets as bets_layout
from cxdesigner.layout.analyses import promises as promises_layout
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.quarters import Quarters
from cxdesigner.layout.look import Look
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.ui.analyses.disc_hand import DiscHand
from cxdesigner.ui.analyses.promise_panel import AIM, PromisePanel, place_of
from cxdesigner.ui.analyses.view import AnalysisView

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

PROMISES, BETS = "promises", "bets"

_ADD = {
    "promises": promising.add_promise,
    "loyalty_hooks": promising.add_hook,
    "bets": promising.add_bet,
}
_STATES = {Qt.Key.Key_K: "kept", Qt.Key.Key_B: "broken", Qt.Key.Key_U: "unknown"}
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0),
}  # fmt: skip
"""By key, how much more one believes in a bet, and it is asked for."""

_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def _same_course(before: Document, now: Document) -> bool:
    """Tell whether all that a journey's order comes from is as it was."""
    tables = ("journeys", "stages", "steps", "lanes", "touchpoints")
    return all(before.table(name) is now.table(name) for name in tables)


class PromisesView(AnalysisView):
    """The ledger and what brings customers back, or the bets; what is chosen is written in the panel."""

    id: ClassVar[str] = "promises"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = PROMISES
        self.chosen: Key | None = None
        self.most = promises_layout.MOST
        self._course: Course | None = None
        self._ledger: Ledger | None = None
        self._bets: Bets | None = None
        self.panel = PromisePanel(self.editor, self.dress, lambda: self.course)
        self.row.addWidget(self.panel)
        self._ground: Quarters | None = None
        self.hand = DiscHand(
            self, lambda: self.editor, lambda: self._ground, promising.weighed, "edit.weigh_bet"
        )
        self.panel.closed.connect(self.close_panel)
        self.panel.removed.connect(self._remove_chosen)
        self.panel.shown_on_board.connect(lambda id_: self.go_to(("touchpoints", id_)))

    @property
    def course(self) -> Course:
        """The journey of now in order: read anew only where stages, steps, lanes or touchpoints have changed."""
        doc, journey, known = self.editor.document, self.editor.journey_id, self._course
        if known is not None and known.doc is doc and known.journey == journey:
            return known
        self._ledger = self._bets = None
        if known is not None and known.journey == journey and _same_course(known.doc, doc):
            self._course = replace(known, doc=doc)
        else:
            self._course = course_of(doc, journey)
        return self._course

    @property
    def ledger(self) -> Ledger:
        """What is promised in the journey of now; computed once for each change of the document."""
        course = self.course
        self._ledger = self._ledger or ledger_of(course.doc, course.journey, course)
        return self._ledger

    @property
    def bets(self) -> Bets:
        """The bets of the journey of now."""
        course = self.course
        self._bets = self._bets or bets_of(course.doc, course.journey, course)
        return self._bets

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        """Return the page of the segment in front."""
        chosen = self._still_chosen()
        self.panel.show_key(chosen)
        id_, can = chosen[1] if chosen else "", not self.editor.read_only
        if self.segment == BETS:
            shown = bets_layout.Shown(self.bets, id_, self.most, can, has_cards=bool(self.course.touchpoints))
            room = float(self.pane.viewport().height())
            drawn = bets_layout.bets_page(self.editor.document, shown, look, width, room)
            self._ground = drawn.ground
            return drawn.page
        self._ground = None
        if chosen and chosen[0] == AIM:
            id_ = "aim"
        aim = self.editor.journey.target if self.editor.journey else ""
        return promises_layout.promises_page(
            promises_layout.Shown(self.ledger, aim, id_, self.most, can), look, width
        )

    def refresh(self) -> None:
        """Show the journey of now."""
        super().refresh()
        if self.isVisible():
            self.hand.watch(cast("dict[str, QWidget]", self.pane.sheet.buttons))

    def _still_chosen(self) -> Key | None:
        """Return what is chosen, where it is still there and in the journey on the board; else choose nothing."""
        if self.chosen is not None and self.chosen not in self._keys():
            self.chosen = None
        return self.chosen

    def _keys(self) -> set[Key]:
        """Return all that can be chosen in the segment in front."""
        if self.segment == BETS:
            return {("bets", row.bet.id) for row in self.bets.rows}
        keys: set[Key] = {("promises", line.promise.id) for line in self.ledger.lines}
        keys |= {("loyalty_hooks", row.hook.id) for row in self.ledger.returns}
        return keys | {(AIM, self.editor.journey_id)}

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("board", say("action.view_board")),
            (PROMISES, say("ledger.segment")),
            (BETS, say("bets.segment")),
            ("table", say("action.view_table")),
        )

    def choose(self, segment: str) -> None:
        """Turn to the other segment; board and table are views of their own."""
        if segment in ("board", "table"):
            self.main.views.show_view(segment)
            return
        if segment != self.segment:
            self.panel.finish()
            self.chosen = None
        super().choose(segment)
        self.pane.verticalScrollBar().setValue(0)

    def counts(self) -> str:
        say = self.dress.say
        if self.segment == BETS:
            parts = [say.count("bets.count", len(self.bets.rows))]
            parts += [
                say(f"bets.count.{corner}", count=count)
                for corner in CORNERS
                if (count := self.bets.count(corner))
            ]
            return " · ".join(parts)
        parts = [say.count("ledger.count", len(self.ledger.lines))]
        parts += [
            f"{count} {say(f'ledger.count.{fate}')}" for fate in FATES if (count := self.ledger.count(fate))
        ]
        return " · ".join(parts)

    def aside(self) -> str:
        say = self.dress.say
        if self.segment == BETS:
            count = self.bets.in_state("untested")
            return say.count("bets.aside", count) if count else ""
        count = self.ledger.lost_ways
        return say.count("returns.aside", count) if count else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        if self.segment == BETS:
            return (
                ("N", say("bets.hint_new")),
                (say("bets.keys_weigh"), say("bets.hint_weigh")),
                ("Del", say("ledger.hint_remove")),
            )
        return (
            ("N", say("ledger.hint_new")),
            ("H", say("returns.hint_new")),
            ("K", say("ledger.hint_kept")),
            ("B", say("ledger.hint_broken")),
        )

    # What is done

    def key(self, event: QKeyEvent) -> bool:
        """N and H add, K, B and U say what became of a promise, Alt with arrows weighs a bet, Del removes."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and key in _ARROWS:
            at = self._focused() or self.chosen
            return (
                at is not None
                and at[0] == BETS
                and promising.weigh(self.editor, at[1], *_ARROWS[Qt.Key(key)])
            )
        if held or not self._key_adds(key):
            return not held and self._key_of(key)
        return True

    def _key_adds(self, key: int) -> bool:
        if key == Qt.Key.Key_N:
            self.add(BETS if self.segment == BETS else PROMISES)
        elif key == Qt.Key.Key_H and self.segment == PROMISES:
            self.add("loyalty_hooks")
        else:
            return False
        return True

    def _key_of(self, key: int) -> bool:
        """Do what a key means for the record the keyboard is at, else for the one chosen."""
        at = self._focused() or self.chosen
        if at is None or at[0] == AIM:
            return False
        if at[0] == "promises" and key in _STATES:
            promising.set_status(self.editor, at[1], _STATES[Qt.Key(key)])
        elif key in _REMOVES:
            self.remove(at)
        else:
            return False
        return True

    def press(self, target: str) -> None:
        """Choose a record, go to a touchpoint, add something, or ask for what is missing."""
        word, _, rest = target.partition("/")
        id_, _, last = rest.partition("/")
        if word in ("promises", "loyalty_hooks", "bets", "disc"):
            self.choose_record(("bets" if word == "disc" else word, id_))
        elif word == "aim":
            self.choose_record((AIM, self.editor.journey_id), "target")
        elif word == "at":
            self.go_to(("touchpoints", last))
        elif word == "way":
            self.choose_record(("loyalty_hooks", id_), "to_step")
        elif word == "ask":
            self.choose_record(("bets", id_), last)
        elif word == "add":
            self.add(id_)
        elif word == "more":
            self.most *= 2
            self.refresh()
        else:
            self.main.views.show_view("board")

    def choose_record(self, key: Key, field: str = "") -> None:
        """Show the fields of a record, with the keyboard in `field`; a second press brings it into the first."""
        is_again = key == self.chosen
        self.editor.store.stop_merging()
        self.chosen = key
        self.refresh()
        if field or is_again:
            self.panel.take_focus(field)

    def tells_of(self, key: Key) -> bool:
        """Show a promise, a hook or a bet where it stands in the journey on the board. Tell whether it does."""
        segment = BETS if key[0] == "bets" else PROMISES
        before, self.segment = self.segment, segment
        if key[0] not in _ADD or key not in self._keys():
            self.segment = before
            return False
        ids = [line.promise.id for line in self.ledger.lines]
        ids = [row.bet.id for row in self.bets.rows] if segment == BETS else ids
        if key[1] in ids:
            self.most = max(self.most, ids.index(key[1]) + 1)
        self.chosen = key
        self.refresh()
        self.pane.reveal("/".join(key))
        return True

    def add(self, table: str) -> None:
        """Add a promise, a hook or a bet at the selected touchpoint, or near what is chosen, and open its fields."""
        editor = self.editor
        selected = [row.id for row in editor.selected_touchpoints()]
        chosen = editor.document.get(self.chosen) if self.chosen is not None else None
        near = place_of(chosen) if chosen is not None else ""
        place = place_for_new(editor.document, editor.journey_id, *selected, near)
        made = _ADD[table](editor, place) if place and not editor.read_only else ""
        if made:
            self.tells_of((table, made))
            self.panel.take_focus()

    def remove(self, key: Key) -> None:
        """Take a record away; the keyboard goes back to the page."""
        if promising.remove_record(self.editor, *key):
            self.chosen = None
            self.refresh()
            self.take_focus()

    def _remove_chosen(self) -> None:
        if self.chosen is not None:
            self.remove(self.chosen)

    def _focused(self) -> Key | None:
        """Return the record whose row, disc or mark the keyboard is at."""
        for target, button in self.pane.sheet.buttons.items():
            if button.hasFocus():
                id_ = target.partition("/")[2].partition("/")[0]
                return next((key for key in self._keys() if key[1] == id_ and key[0] != AIM), None)
        return None

    def close_panel(self) -> None:
        """Put the panel away, and the keyboard back to where it came from."""
        self.panel.finish()
        chosen, self.chosen = self.chosen, None
        self.refresh()
        target = "aim" if chosen and chosen[0] == AIM else "/".join(chosen or ())
        button = self.pane.sheet.buttons.get(target, self.pane.sheet)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hand.is_dragging:
            self.hand.cancel()
        else:
            super().keyPressEvent(event)

    def finish_typing(self) -> None:
        self.panel.finish()

    def set_editor(self) -> None:
        self.hand.cancel()
        self.chosen, self._course = None, None
        self.most = promises_layout.MOST
        self.panel.set_editor(self.editor)
        super().set_editor()

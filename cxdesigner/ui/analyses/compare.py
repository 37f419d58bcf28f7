"""Compare: a to-be laid over its as-is, the lift of each stage, and the From-to list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.analysis.from_to import FromTo, from_to_rows, ordered_changes
from cxdesigner.analysis.twins import Pair, Twins, to_bes_of, twins
from cxdesigner.editor.designing import compare_with, compared_journey
from cxdesigner.editor.finding import go_to
from cxdesigner.editor.structuring import copy_journey
from cxdesigner.layout.analyses.compare import compare_page, head_items, places, room_for_columns
from cxdesigner.layout.analyses.compare_empty import empty_page
from cxdesigner.layout.analyses.compare_grid import Grid, Options, compare_grid
from cxdesigner.layout.analyses.from_to import from_to_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.figures import signed
from cxdesigner.ui.analyses.compare_foot import CompareFoot
from cxdesigner.ui.analyses.compare_panel import FromToPanel
from cxdesigner.ui.analyses.from_to_table import FromToTable
from cxdesigner.ui.analyses.ghost_slider import STRENGTHS
from cxdesigner.ui.analyses.view import AnalysisView

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class CompareView(AnalysisView):
    """As-is and to-be of the journey on the board. What is chosen here is kept for as long as the window is open."""

    id = "compare"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = "compare"
        self.options = Options()
        self.is_table = False
        self.alternative = ""
        self.twins: Twins | None = None
        self.grid: Grid | None = None
        self.rows: list[FromTo] = []
        self._made: tuple[object, ...] = ()
        self._known: tuple[Document, str] | None = None
        self.foot, self.panel = CompareFoot(self.dress), FromToPanel(self.dress)
        self.table = FromToTable(self)
        self.row.removeWidget(self.pane)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addWidget(self.foot)
        self.row.addWidget(self._left, 1)
        self.row.addWidget(self.panel)
        self.row.addWidget(self.table, 1)
        self._tie()

    def _tie(self) -> None:
        self.foot.ghost_chosen.connect(lambda percent: self._set(ghost=percent / 100))
        self.foot.placing_chosen.connect(lambda id_: self._set(is_beside=id_ == "beside"))
        self.panel.table_wanted.connect(lambda: self.show_table(True))
        self.panel.to_be_chosen.connect(self.choose_to_be)
        self.panel.pane.pressed.connect(self.press)
        self.pane.horizontalScrollBar().valueChanged.connect(self._slide)

    # What the window asks

    @property
    def tells_journeys(self) -> bool:
        return True

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        if self.twins is None:
            return ()
        return [
            ("as_is", say("journey.as_is")), ("to_be", say("journey.to_be")), ("compare", say("action.view_compare")),
        ]  # fmt: skip

    def counts(self) -> str:
        if self.twins is None:
            return ""
        say = self.dress.say
        as_is, to_be = self.twins.counts_of_cards()
        whole = self.twins.whole()
        said = say(
            "compare.counts",
            as_is=as_is,
            to_be=to_be,
            was=signed(whole.was, say),
            becomes=signed(whole.becomes, say),
        )
        strangers = sum(pair.is_stranger for pair in self.twins.pairs)
        return f"{said} · {say.count('compare.strangers', strangers)}" if strangers else said

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        if self.twins is None or self.is_table:
            return ()
        return (
            ("N", say("compare.hint.next")), ("Shift+N", say("compare.hint.before")),
            ("G", say("compare.hint.ghost")), ("Enter", say("compare.hint.open")),
        )  # fmt: skip

    def choose(self, segment: str) -> None:
        """As-is and to-be are the board with that journey; the third is this page."""
        if self.twins is None or segment == "compare":
            return
        journey = self.twins.as_is if segment == "as_is" else self.twins.to_be
        self.editor.show_journey(journey.id)
        self.main.views.show_view("board")

    # The page

    def refresh(self) -> None:
        """Show both journeys as they are now."""
        if not self.isVisible():
            return
        self._read()
        is_page = self.twins is None or not self.is_table
        self._left.setVisible(is_page)
        self.foot.setVisible(is_page and self.twins is not None)
        self.panel.setVisible(is_page and self.twins is not None)
        self.table.setVisible(not is_page)
        if not is_page:
            self.table.refresh()
            self.main.views.tell()
            return
        super().refresh()
        if self.twins is not None:
            percent = round(self.options.ghost * 100)
            placing = "beside" if self.options.is_beside else "overlay"
            self.foot.show_twins(self.twins, self.look, percent=percent, placing=placing)
            self._show_panel(self.twins)

    def page(self, look: Look, width: float) -> Page:
        if self.twins is None:
            self.grid = None
            return self._empty(look, width)
        made = (self.twins, look, width, replace(self.options, selected=""))
        if self.grid is None or self._made != made:
            self.grid = compare_grid(self.twins, look, self.options, room_for_columns(width, look))
            self._made = made
        self.grid.options = self.options
        offset = float(self.pane.horizontalScrollBar().value())
        page = compare_page(self.grid, width, (offset, offset + width))
        page.add(*head_items(self.grid, offset, page.height))
        return page

    def _slide(self) -> None:
        """Keep the heads of the lanes in sight while the page is moved sideways, and draw what comes into sight."""
        if self.grid is not None and self.isVisible():
            width = float(self.pane.viewport().width())
            self.pane.show_page(self.page(self.look, width))

    def _read(self) -> None:
        """Compare anew where anything is new."""
        journey = compared_journey(self.editor, self.alternative)
        known = (self.editor.document, journey.id if journey is not None else "")
        if self._known is not None and self._known[0] is known[0] and self._known[1] == known[1]:
            return
        self._known = known
        self.twins = twins(known[0], known[1]) if known[1] else None
        self.rows = from_to_rows(self.twins) if self.twins is not None else []
        if self.options.selected not in {pair.id for pair in self.changes()}:
            self.options = replace(self.options, selected="")

    def _show_panel(self, found: Twins) -> None:
        wide = self.panel.pane.viewport().width()
        page = from_to_page(found, self.rows, self.look, float(wide), self.options.selected)
        self.panel.show_rows(page, to_bes_of(found.doc, found.as_is.id), found.to_be.id)

    def _empty(self, look: Look, width: float) -> Page:
        say, doc, here = self.dress.say, self.editor.document, self.editor.journey
        if here is None:
            return empty_page(look, width, say("compare.empty.none"), say("compare.empty.journey"), ())
        if here.kind != "to_be":
            ways = [("derive/", say("compare.empty.none.do"))] if not self.editor.read_only else []
            return empty_page(look, width, say("compare.empty.none"), say("compare.empty.none.text"), ways)
        others = [row for row in structure.journeys(doc) if row.id != here.id and row.kind != "to_be"]
        ways = [
            (f"over/{row.id}", say("compare.empty.lost.do", name=row.name or say("journey.as_is")))
            for row in others
            if not self.editor.read_only
        ]
        text = say("compare.empty.lost.text" if others else "compare.empty.alone.text")
        return empty_page(look, width, say("compare.empty.lost"), text, ways)

    # What a person does

    def press(self, target: str) -> None:
        kind, _, id_ = target.partition("/")
        if kind == "pair":
            self.open_change(id_) if id_ == self.options.selected else self.select(id_)
        elif kind == "card":
            self.show_record(("touchpoints", id_))
        elif kind == "stage":
            row = next((row for row in self.rows if row.stage.id == id_), None)
            if row is not None and row.pair is not None:
                self.select(row.pair.id)
        elif kind == "derive":
            copy_journey(self.editor, as_to_be=True)
        elif kind == "over" and self.editor.journey is not None:
            compare_with(self.editor, self.editor.journey_id, id_)

    def key(self, event: QKeyEvent) -> bool:
        if self.twins is None or self.is_table:
            return False
        step = _step_of(event)
        if step:
            self.step(step)
        elif event.key() == Qt.Key.Key_G and not event.modifiers():
            percent = round(self.options.ghost * 100)
            self._set(ghost=next((s for s in STRENGTHS if s > percent), STRENGTHS[0]) / 100)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.options.selected:
            self.open_change(self.options.selected)
        else:
            return False
        return True

    def changes(self) -> list[Pair]:
        """Return what is not kept, in the order of the journey."""
        if self.twins is None:
            return []
        return ordered_changes(self.twins)

    def select(self, pair: str) -> None:
        """Select a change, or a card that is kept, and bring it into sight in both parts."""
        self._set(selected=pair)
        card = self.grid.cards.get(pair) if self.grid is not None else None
        if self.grid is not None and card is not None:
            box = self.grid.box(card)
            at = places(self.grid)
            middle = round(at.left + box.x + box.w / 2), round(at.lanes + box.y + box.h / 2)
            self.pane.ensureVisible(*middle, round(box.w / 2 + at.left), round(box.h / 2) + 24)
        self.panel.pane.reveal(f"pair/{pair}")

    def step(self, by: int) -> None:
        """Select the next change, or the one before; from the last one on to the first."""
        ids = [pair.id for pair in self.changes()]
        if not ids:
            return
        here = self.options.selected
        at = ids.index(here) + by if here in ids else 0 if by > 0 else -1
        self.select(ids[at % len(ids)])

    def open_change(self, pair: str) -> None:
        """Go to the touchpoint of a change on the board, with what is said of the change in sight."""
        self.show_record(("touchpoints", pair))
        self.main.inspector.show_change()

    def show_record(self, key: Key) -> None:
        """Bring the board of the record's own journey to the front, with the record selected."""
        row = self.editor.document.touchpoints.get(key[1])
        if row is not None:
            journey = structure.journey_of(self.editor.document, row)
            self.main.views.show_view("board")
            go_to(self.editor, key, journey)

    def choose_to_be(self, journey: object) -> None:
        """Compare another alternative."""
        self.alternative = str(journey)
        self.refresh()

    def show_table(self, is_table: bool) -> None:
        """Turn to the table of all changes, or back to the page."""
        self.is_table = is_table
        self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        if self.is_table and self.twins is not None:
            self.table.pane.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def _set(self, **changes: object) -> None:
        self.options = replace(self.options, **changes)  # type: ignore[arg-type]  # fields of the options
        self.refresh()


def _step_of(event: QKeyEvent) -> int:
    """Return 1 for the keys of the next change, -1 for those of the one before, 0 for others.

    N and Shift+N are where they are on every keyboard; the brackets take two more fingers on a Danish one.
    """
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_N and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return -1 if shift else 1
    return {"[": -1, "]": 1}.get(event.text(), 0)

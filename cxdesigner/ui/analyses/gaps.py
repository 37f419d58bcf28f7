"""The gaps: what staff believe beside what customers say; staff guess first, then the figure is revealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner.analysis.gaps import GapRow, biggest_first, coverable, covered, gap_rows
from cxdesigner.layout.analyses.gaps import Shown, gaps_page, grown_items, wall_scale
from cxdesigner.layout.analyses.gaps_panel import gaps_panel
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look, screen_look
from cxdesigner.model.document import Document
from cxdesigner.ui.analyses.fields_panel import FieldsPanel
from cxdesigner.ui.analyses.gap_growth import GapGrowth
from cxdesigner.ui.analyses.votes_row import VotesRow
from cxdesigner.ui.analyses.wall import WalledView
from cxdesigner.ui.inspector.field_rows import FieldSpec

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

ORDER, BIGGEST = "order", "biggest"

MOST = 60
"""So many rows are shown at first."""

_FIELDS = ("believed", "experienced", "thought_expected", "expected")
_CUSTOMERS = ("experienced", "expected")
_VOTES = ("believed_votes", "expected_votes")


class GapsView(WalledView):
    """Two gaps per touchpoint, and the panel in which they are revealed one by one.

    What was revealed is kept while the window is open; it is no part of the project.
    """

    id: ClassVar[str] = "gaps"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment, self.most = ORDER, MOST
        self.chosen = ""
        self.growth = GapGrowth(self)
        self._read: tuple[Document, str, list[GapRow]] | None = None
        specs = [FieldSpec(name, "number", f"gaps.field.{name}", low=1, high=5) for name in _FIELDS]
        self.panel = FieldsPanel(self.editor, self.dress, "gaps.panel", specs)
        self.votes = {name: VotesRow(self.dress, f"gaps.field.{name}") for name in _VOTES}
        for name, row in self.votes.items():
            self.panel.below.addWidget(row)
            row.voted.connect(lambda counts, field=name: self._vote(field, counts))
            row.done.connect(self.take_focus)
        self.row.addWidget(self.panel)
        self.pane.sheet.own_keys = frozenset((Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right))
        self.panel.pane.pressed.connect(self.press)
        self.panel.closed.connect(self.take_focus)
        self.growth.valueChanged.connect(lambda _share: self._show_growth())
        self.growth.ended.connect(self.refresh)
        self.dress.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        self.panel.say()
        for row in self.votes.values():
            row.say()
        self.setAccessibleName(self.dress.say("action.view_gaps"))

    # What is shown

    @property
    def rows(self) -> list[GapRow]:
        """The touchpoints in the order chosen; read once for each change of the document."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read[0] is not doc or self._read[1] != journey:
            self._read = (doc, journey, gap_rows(doc, journey))
        rows = self._read[2]
        return biggest_first(rows, self.covered(rows)) if self.segment == BIGGEST else rows

    @property
    def revealed(self) -> set[str]:
        """The touchpoints whose figures were revealed."""
        return self.editor.revealed

    def covered(self, rows: Sequence[GapRow]) -> frozenset[str]:
        """Return the touchpoints whose figures nobody has revealed yet."""
        return covered(rows, self.revealed)

    def shown(self) -> Shown:
        """Return what is seen now; where nothing is walked to it is the first that is covered, else the first."""
        rows = self.rows
        hidden = self.covered(rows)
        ids = [row.touchpoint for row in rows]
        if self.chosen not in ids:
            self.chosen = next((id_ for id_ in ids if id_ in hidden), ids[0] if ids else "")
        if self.chosen in ids:
            self.most = max(self.most, ids.index(self.chosen) + 1)
        more = max(0, len(rows) - self.most)
        return Shown(rows[: self.most], self.chosen, hidden, more, self.growth.touchpoint)

    def page(self, look: Look, width: float) -> Page:
        doc, shown = self.editor.document, self.shown()
        self.panel.setVisible(bool(shown.rows))
        card = doc.touchpoints.get(shown.chosen)
        anew = card is None or self.panel.shown is None or card.id != self.panel.shown.id
        for name in _CUSTOMERS:  # the fields must not tell what the page covers
            self.panel.fields.rows[name].row.setVisible(shown.chosen not in shown.covered)
        growing = {self.growth.touchpoint} - {""}  # what is on its way is not told beside it
        beside = replace(shown, covered=shown.covered | growing)
        self.panel.show_row(card, gaps_panel(doc, beside, look, self.panel.room))
        if card is not None:
            for name, row in self.votes.items():
                row.show_votes(getattr(card, name), anew=anew, can_write=not self.editor.read_only)
        return gaps_page(doc, shown, look, width)

    def page_for(self, look: Look, wide: float, tall: float) -> Page:
        """Return the page as large as it fits on a wall of this size."""
        shown = replace(self.shown(), is_wall=True)
        return gaps_page(self.editor.document, shown, self._on_wall(look, len(shown.rows), wide, tall), wide)

    def _on_wall(self, look: Look, count: int, wide: float, tall: float) -> Look:
        return screen_look(look.theme.name, look.language, wall_scale(count, wide, tall))

    def _show_growth(self) -> None:
        """Draw what grows as far as it has come, in the window and on the wall."""
        if not self.growth.touchpoint:
            for pane in (self.pane, self.screen_.pane if self.screen_ is not None else self.pane):
                pane.sheet.show_over([])
            return
        doc, shown, share = self.editor.document, self.shown(), self.growth.share
        look, sheet = self.look, self.pane.sheet
        sheet.show_over(grown_items(doc, shown, look, sheet.page.width, share))
        if self.screen_ is not None:
            sheet, room = self.screen_.pane.sheet, self.screen_.pane.viewport()
            large = self._on_wall(look, len(shown.rows), room.width(), room.height())
            shown = replace(shown, is_wall=True)
            sheet.show_over(grown_items(doc, shown, large, sheet.page.width, share))

    def refresh(self) -> None:
        """Show the figures of now, on the wall as well, with the row that was walked to in sight there."""
        super().refresh()
        self._show_growth()
        if self.screen_ is not None:
            self.screen_.pane.reveal(f"row/{self.chosen}")

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return ((ORDER, say("gaps.order")), (BIGGEST, say("gaps.biggest_first")))

    def counts(self) -> str:
        rows, say = self.rows, self.dress.say
        voters = max((gap.voters for row in rows for gap in row.gaps), default=0)
        if not voters:
            return say.count("status.touchpoints", len(rows)) if rows else ""
        voted = sum(row.is_voted for row in rows)
        return say.count("gaps.counts", voters, voted=voted, all=len(rows))

    def aside(self) -> str:
        return self.dress.say("gaps.anonymous")

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("Space", say("gaps.hint.reveal")),
            ("← →", say("gaps.hint.touchpoint")),
            ("B", say("gaps.hint.biggest")),
            ("F", say("gaps.hint.wall")),
        )

    # What is done

    def key(self, event: QKeyEvent) -> bool:
        """Space reveals, the arrows walk, B puts the biggest first or the journey in order again, F fills a wall."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.reveal()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walk(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_B:
            self.choose(ORDER if self.segment == BIGGEST else BIGGEST)
        elif key == Qt.Key.Key_F:
            self.fill_screen()
        else:
            return False
        return True

    def press(self, target: str) -> None:
        """Walk to the touchpoint of a row; reveal or cover it by the button."""
        word, _, rest = target.partition("/")
        if word == "reveal":
            self.reveal()
        elif word == "wall":
            self.fill_screen()
        elif word == "more":
            self.most *= 2
            self.refresh()
        elif word == "row":
            if rest == self.chosen:
                self.go_to(("touchpoints", rest))
            else:
                self.walk_to(rest)
        elif word == "big":
            self.walk_to(rest.partition("/")[2])

    def press_on_wall(self, target: str) -> None:
        """Walk to the touchpoint of a row; reveal the one that was walked to."""
        word, _, rest = target.partition("/")
        if word == "row" and rest == self.chosen:
            self.reveal()
        else:
            self.press(target)

    def reveal(self) -> None:
        """Show what customers say of the touchpoint walked to, or cover it again."""
        self.growth.end()
        if self.chosen in coverable(self.rows):
            self.revealed.symmetric_difference_update({self.chosen})
            if self.chosen in self.revealed:
                self.growth.begin(self.chosen)
        self.refresh()

    def walk(self, by: int) -> None:
        """Go on to the next touchpoint, or back."""
        ids = [row.touchpoint for row in self.rows]
        if ids:
            at = ids.index(self.chosen) if self.chosen in ids else 0
            self.walk_to(ids[max(0, min(len(ids) - 1, at + by))])

    def walk_to(self, touchpoint: str) -> None:
        """Go to a touchpoint of the page."""
        self.editor.store.stop_merging()
        self.growth.end()
        self.chosen = touchpoint
        self.refresh()
        row = f"row/{touchpoint}"
        self.pane.reveal(row)
        held = self.focusWidget()
        if row in self.pane.sheet.buttons and (
            held is self.pane.sheet or held in self.pane.sheet.buttons.values()
        ):
            self.pane.sheet.buttons[row].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_editor(self) -> None:
        self.growth.end()
        self.chosen, self._read = "", None
        self.panel.set_editor(self.editor)
        super().set_editor()

    def _vote(self, field: str, counts: tuple[int, ...]) -> None:
        self.editor.store.stop_merging()
        self.panel.write(**{field: counts})
        self.editor.store.stop_merging()

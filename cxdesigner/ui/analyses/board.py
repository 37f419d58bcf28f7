"""The analysis board: what is to be fixed at the left, what it all comes to at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QShowEvent

from cxdesigner.analysis.summary import Summary, summary
from cxdesigner.layout.analyses.board import board_page
from cxdesigner.layout.analyses.ownership_facts import Facts, facts_of
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.check.panel import CheckPanel

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class BoardView(AnalysisView):
    """Four figures, two boxes, and the check beside them. Every press leads to the touchpoints behind a figure."""

    id: ClassVar[str] = "analysis"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._read: tuple[Document, str, Summary, Facts] | None = None
        self.check = CheckPanel(window)
        self.row.insertWidget(0, self.check)
        self.check.closed.connect(lambda: window.views.show_view("board"))

    def _facts(self) -> tuple[Summary, Facts]:
        """Return what is told; computed once for each change of the document."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read[0] is not doc or self._read[1] != journey:
            facts = facts_of(doc, journey)
            self._read = (doc, journey, summary(doc, journey, facts.passes), facts)
        return self._read[2], self._read[3]

    def page(self, look: Look, width: float) -> Page:
        seen, facts = self._facts()
        return board_page(seen, facts, look, width)

    def counts(self) -> str:
        watch = self.main.checks.watch
        return self.dress.say.count(
            "check.done", watch.report.checked, milliseconds=watch.checking.milliseconds
        )

    def hints(self) -> Sequence[tuple[str, str]]:
        return (("Esc", self.dress.say("ownership.hint.back")),)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.main.checks.watch.run()

    # What a press leads to

    def press(self, target: str) -> None:
        """Go to what a figure is made of."""
        word, _, rest = target.partition("/")
        act: dict[str, Callable[[str], None]] = {
            "tile": self._open_tile,
            "stage": self._show_stage,
            "held": self._show_held,
        }
        if word in act:
            act[word](rest)
        else:
            super().press(target)

    def _open_tile(self, tile: str) -> None:
        seen, facts = self._facts()
        if tile == "handovers":
            self.main.views.show_view("ownership")
        elif tile == "moments":
            unowned = [row for row in seen.moments if row.owner is None]
            self._show_cards(unowned or seen.moments)
        elif tile == "measured":
            stages = seen.measured.missing or seen.measured.measured
            if stages:
                self.go_to(("stages", stages[0].id))
        else:
            scored = [row for row in facts.course.touchpoints if row.emotion is not None]
            lowest = min(scored, key=lambda row: row.emotion or 0.0, default=None)
            self._show_cards([lowest] if lowest is not None else [])

    def _show_stage(self, stage: str) -> None:
        """Show the stage where it is: on the journey of its own."""
        self.editor.show_journey(self.editor.document.stages[stage].journey)
        self._show_cards(_cards_of(self.editor.document, stage))

    def _show_held(self, cell: str) -> None:
        """Select what a team owns in a stage."""
        team, _, stage = cell.partition("/")
        self._show_cards(row for row in _cards_of(self.editor.document, stage) if row.owner == team)

    def _show_cards(self, rows: Iterable[Touchpoint]) -> None:
        """Bring the board to the front with `rows` selected, the first of them in sight."""
        keys = [("touchpoints", str(row.id)) for row in rows]
        if keys:
            self.go_to(keys[0])
            self.editor.select(keys, focus=keys[0])
        else:
            self.main.views.show_view("board")


def _cards_of(doc: Document, stage: str) -> list[Touchpoint]:
    """Return the touchpoints that begin in a stage, in the order in which they happen."""
    return [
        doc.touchpoints[id_]
        for step in structure.steps_of(doc, stage)
        for id_ in doc.referrers("touchpoints", "step", step.id)
    ]

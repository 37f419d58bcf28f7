"""The analysis board: what is to be fixed at the left, what it all comes to at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QShowEvent

from cxdesigner.analysis.evidence import COUNTED, journey_evidence, known_word
from cxdesigner.analysis.gaps import covered, gap_rows
from cxdesigner.analysis.opportunities import plan_of
from cxdesigner.analysis.summary import halves_of, summary
from cxdesigner.layout.analyses.board import Told, board_page
from cxdesigner.layout.analyses.board_evidence import UNSAID
from cxdesigner.layout.analyses.ownership_facts import facts_of
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.check.panel import CheckPanel

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


COMPARE, AS_IS, TO_BE = "compare", "as_is", "to_be"
_ROLES = frozenset(COUNTED)


class BoardView(AnalysisView):
    """Figures and boxes, and the check beside them. Every press leads to the touchpoints behind a figure.

    A journey that has another half is told beside it, or alone: that is what the segments choose.
    """

    id: ClassVar[str] = "analysis"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.is_alone = False
        self._read: tuple[Document, str, bool, Told] | None = None
        self.check = CheckPanel(window)
        self.row.insertWidget(0, self.check)
        self.check.closed.connect(lambda: window.views.show_view("board"))
        self.check.done.hide()  # the status bar says it
        window.checks.watch.changed.connect(self._on_checked)

    def _told(self) -> Told:
        """Return what is told; computed once for each change of the document, but for what was revealed since."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read[0] is not doc or self._read[1:3] != (journey, self.is_alone):
            facts = facts_of(doc, journey)
            told = Told(
                summary(doc, journey, facts.passes, is_alone=self.is_alone), facts,
                journey_evidence(doc, journey), gap_rows(doc, journey), plan_of(doc, journey),
            )  # fmt: skip
            self._read = (doc, journey, self.is_alone, told)
        told = self._read[3]
        return replace(told, hidden=covered(told.gaps, self.editor.revealed))

    def page(self, look: Look, width: float) -> Page:
        journey = self.editor.journey
        self.segment = journey.kind if self.is_alone and journey is not None else COMPARE
        return board_page(self._told(), look, width)

    # As-is, to-be, or both

    @property
    def _halves(self) -> tuple[str, str] | None:
        return halves_of(self.editor.document, self.editor.journey_id)

    @property
    def tells_journeys(self) -> bool:
        return len(self.editor.document.journeys) == 2 and self._halves is not None

    def segments(self) -> Sequence[tuple[str, str]]:
        if self._halves is None:
            return ()
        say = self.dress.say
        return (
            (AS_IS, say("journey.as_is")),
            (TO_BE, say("journey.to_be")),
            (COMPARE, say("action.view_compare")),
        )

    def choose(self, segment: str) -> None:
        """Tell of one side alone, which becomes the journey on the board as well, or lay one over the other."""
        halves = self._halves
        if halves is None:
            return
        self.is_alone = segment != COMPARE
        if self.is_alone:
            self.editor.show_journey(halves[segment == TO_BE])
        self.refresh()

    # What is told beside it

    def counts(self) -> str:
        return self.check.done_words()

    def _on_checked(self) -> None:
        if self.isVisible():
            self.main.views.tell()

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
            "known": self._show_known,
            "gap": lambda rest: self.go_to(("touchpoints", rest.partition("/")[2])),
            "idea": lambda id_: self.go_to(("insights", id_)),
            "listed": lambda id_: self.go_to(("insights", id_)),
            "open": self.main.views.show_view,
            "covered": lambda _rest: self.main.views.show_view("gaps"),
        }
        if word in act:
            act[word](rest)
        else:
            super().press(target)

    def _open_tile(self, tile: str) -> None:
        told = self._told()
        seen, facts = told.seen, told.facts
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

    def _show_known(self, cell: str) -> None:
        """Select the actions of a stage that are known in one way."""
        stage, _, how = cell.rpartition("/")
        doc, wanted = self.editor.document, "" if how == UNSAID else how
        self._show_cards(
            row
            for row in _cards_of(doc, stage)
            if doc.lanes[row.lane].role in _ROLES and known_word(row) == wanted
        )

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

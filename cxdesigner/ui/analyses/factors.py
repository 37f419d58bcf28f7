"""The factors view: what each stage feels like and what that is made of, to be pulled up and down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner.analysis.factors import FactorFigures, drops_most, factor_figures, factors
from cxdesigner.editor import factoring
from cxdesigner.layout.analyses.factors import LANE_TALL, FactorsState, factors_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.figures import score_text
from cxdesigner.ui.analyses.factor_hand import SIDES, FactorHand
from cxdesigner.ui.analyses.factor_panel import FactorPanel
from cxdesigner.ui.analyses.view import AnalysisView

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_LANE_RESERVE = 18.0


class FactorsView(AnalysisView):
    """The factors of the journey, and beside them a panel about the one that is chosen."""

    id: ClassVar[str] = "factors"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.state = FactorsState()
        self._chosen = ("", "")
        """The factor and the stage the panel is about; empty is none."""
        self._reckoned: tuple[tuple[Document, str, bool], FactorFigures] | None = None
        self.hand = FactorHand(self)
        self.panel = FactorPanel(self)
        self.row.addWidget(self.panel)
        self.panel.hide()

    # What this view says

    def page(self, look: Look, width: float) -> Page:
        """Return the lanes of the journey."""
        return factors_page(self.editor.document, self.figures(), look, width, self._sound_state())

    def counts(self) -> str:
        """Return how many factors, stages and scored values there are."""
        say, figures = self.dress.say, self.figures()
        return say(
            "factors.counts",
            factors=say.count("factors.count", len(figures.lines)),
            stages=say.count("factors.stages", len(figures.stages)),
            values=say.count("factors.values", figures.values),
        )

    def aside(self) -> str:
        """Return which factor falls furthest, and where."""
        figures = self.figures()
        spot = drops_most(figures)
        if spot is None:
            return ""
        return self.dress.say(
            "factors.drops_most",
            factor=figures.lines[spot.line].factor.name,
            drop=score_text(-spot.value, self.dress.say),
            stage=figures.stages[spot.stage].name,
        )

    def hints(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do to a point."""
        say = self.dress.say
        if not self.editor.document.factors:
            return ()
        return (
            ("↑ ↓", say("factors.hint.step")),
            ("Shift", say("factors.hint.half")),
            ("B", say("factors.hint.band")),
            ("Esc", say("factors.hint.close")),
        )

    def press(self, target: str) -> None:
        """Begin with factors, add one, choose one, or turn to another day."""
        kind, _, rest = target.partition("/")
        if kind == "begin":
            factoring.begin_factors(self.editor)
        elif kind == "add":
            self._add()
        elif kind == "day":
            self.state = replace(self.state, worst_day=rest == "worst")
        elif kind == "factor":
            chosen = factors(self.editor.document)[int(rest)].id
            self._chosen = ("", "") if self._chosen == (chosen, "") else (chosen, "")
        self.refresh()

    def key(self, event: QKeyEvent) -> bool:
        """Show or hide the ends of bands with B; Esc closes the panel first."""
        if event.key() == Qt.Key.Key_B and not event.modifiers():
            self.state = replace(self.state, with_ends=not self.state.with_ends)
            known = factors(self.editor.document)
            if self.state.with_ends and known and self._sound_state().line < 0:
                self._chosen = (known[0].id, "")
            self.refresh()
            return True
        return False

    def refresh(self) -> None:
        """Show the factors of now, in the page and in the panel."""
        super().refresh()
        if not self.isVisible():
            return
        self.hand.watch()
        state = self._sound_state()
        is_open = state.line >= 0
        if is_open != self.panel.isVisible():
            self.panel.setVisible(is_open)
        if is_open:
            stage = self._chosen[1] if state.stage >= 0 else None
            self.panel.show_factor(self.figures(), self._chosen[0], stage)

    def set_editor(self) -> None:
        """Be about the window's other project."""
        self.state, self._chosen = FactorsState(), ("", "")
        super().set_editor()

    # What the hand asks and does

    @property
    def unit(self) -> float:
        """How many pixels one score is high."""
        return (LANE_TALL * self.dress.text_scale - 2 * _LANE_RESERVE * self.dress.text_scale) / 4

    def place_of(self, point: str) -> tuple[str, str, str]:
        """Return the stage, the factor and the side of a score that a point stands for."""
        side, line, stage = point.split("/")
        doc = self.editor.document
        stages = structure.stages(doc, self.editor.journey_id)
        return stages[int(stage)].id, factors(doc)[int(line)].id, self._stored_side(side)

    def score_at(self, point: str) -> float | None:
        """Return the score a point shows, as it is stored; an end that is not known is as the typical day."""
        side, line, stage = point.split("/")
        band = self.figures().lines[int(line)].bands[int(stage)]
        score: float | None = getattr(band, self._stored_side(side))
        return score if score is not None else band.typical

    def choose_point(self, point: str) -> None:
        """Let the panel be about the place of a point."""
        stage, factor, _ = self.place_of(point)
        if (factor, stage) != self._chosen:
            self.editor.store.stop_merging()
            self._chosen = (factor, stage)
            self._timer.start()

    def lift(self, point: str, was: float | None) -> None:
        """A drag begins: tell beside it where it began."""
        self.state = replace(self.state, dragged=point.partition("/")[0], was=was)

    def rest(self) -> None:
        """The drag is over."""
        self.state = replace(self.state, dragged="", was=None)
        self._timer.start()

    def nudge(self, point: str, by: float) -> None:
        """Move a score by keys; pressed in a row, they are one step."""
        stage, factor, day = self.place_of(point)
        score = factoring.stepped(self.score_at(point), by)
        factoring.score_stage(self.editor, stage, factor, score, day, merges=True)

    def clear(self, point: str) -> None:
        """Take a score away."""
        stage, factor, day = self.place_of(point)
        factoring.score_stage(self.editor, stage, factor, None, day)

    def close_panel(self) -> None:
        """Let no factor be chosen."""
        self._chosen = ("", "")
        self.refresh()
        self.take_focus()

    # Within

    def _stored_side(self, side: str) -> str:
        """Return which side of the score a handle moves: on the worst day, the middle one is the worst."""
        return "worst" if side == SIDES[0] and self.state.worst_day else side

    def figures(self) -> FactorFigures:
        """Return the figures of now on the day that is shown: reckoned once for every document."""
        about = (self.editor.document, self.editor.journey_id, self.state.worst_day)
        if (
            self._reckoned is None
            or self._reckoned[0][0] is not about[0]
            or self._reckoned[0][1:] != about[1:]
        ):
            self._reckoned = (about, factor_figures(about[0], about[1], worst_day=about[2]))
        return self._reckoned[1]

    def _sound_state(self) -> FactorsState:
        """Return the state, without what is gone."""
        doc, (factor, stage) = self.editor.document, self._chosen
        lines = [row.id for row in factors(doc)]
        stages = [row.id for row in structure.stages(doc, self.editor.journey_id)]
        line = lines.index(factor) if factor in lines else -1
        self.state = replace(self.state, line=line, stage=stages.index(stage) if stage in stages else -1)
        return self.state

    def _add(self) -> None:
        made = factoring.add_factor(self.editor)
        if made is not None:
            self._chosen = (made, "")
            self.refresh()
            self.panel.begin_naming()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.state.line >= 0:
            self.close_panel()
        else:
            super().keyPressEvent(event)

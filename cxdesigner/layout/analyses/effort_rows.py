"""The rows of the tables of effort and difference: the customer's work, where we are alike, the moments of truth."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.customer_work import HARDEST, Load
from cxdesigner.analysis.difference import Point, Watch
from cxdesigner.analysis.worth import Worth
from cxdesigner.layout.analyses.effort_difference import spoken_point
from cxdesigner.layout.analyses.effort_table import Cell, Column, TableRow, pill_cell, quiet_cell, score_cell
from cxdesigner.layout.analyses.effort_value import spoken_stake
from cxdesigner.layout.analyses.effort_watch import watched_words
from cxdesigner.layout.analyses.effort_words import step_name
from cxdesigner.layout.analyses.effort_work import spoken_load
from cxdesigner.layout.look import Look
from cxdesigner.model.figures import money
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes rows about a journey; the row of what is `chosen` is marked."""

    course: Course
    chosen: str
    look: Look

    def work(self, load: Load) -> TableRow:
        """Return the row of what the customer does at a touchpoint."""
        card, doc = load.touchpoint, self.course.doc
        again = ", ".join(repeat.what for repeat in load.again)
        cells = (
            score_cell(load.effort, HARDEST, self.look.theme.layer("customer").solid),
            (card.customer_task.strip() or card.title, step_name(doc, card.step)),
            card.skill_needed,
            card.if_it_fails,
            pill_cell([again], "warning") if again else "",
        )
        return TableRow(f"row/{card.id}", spoken_load(load, self.look.words), cells, card.id == self.chosen)

    def alike(self, point: Point) -> TableRow:
        """Return the row of a touchpoint that is like everyone else's although it matters."""
        card, theme = point.touchpoint, self.look.theme
        cells = (
            (card.title, step_name(self.course.doc, card.step)),
            score_cell(point.importance, 5, theme["text2"]),
            score_cell(point.difference, 5, theme.emotion["-2"]),
            card.competitor_does or quiet_cell("effort.not_said"),
        )
        return TableRow(f"row/{card.id}", spoken_point(point, self.look.words), cells, card.id == self.chosen)

    def watch(self, watch: Watch) -> TableRow:
        """Return the row of a step that matters unseen, or is looked at out of habit."""
        say, doc = self.look.words, self.course.doc
        verdict, name = say(f"effort.verdict.{watch.verdict}"), step_name(doc, watch.step)
        looked = ", ".join(watched_words(watch))
        cells = (
            (name, doc.steps[watch.step].time),
            pill_cell([verdict], "warning" if watch.verdict == "blind" else "info"),
            looked or quiet_cell("effort.nobody_looks"),
        )
        card = doc.touchpoints.get(self.chosen)
        is_on = watch.step == (card.step if card is not None else self.chosen)
        return TableRow(
            f"seen/{watch.step}", ". ".join([f"{name}: {verdict}", looked]).strip(". "), cells, is_on
        )

    def moments(self, seen: Worth) -> list[TableRow]:
        """Return a row for each moment of truth, the largest stake first, those that do not say it last."""
        say, unit = self.look.words, self.course.doc.project.currency
        rows = []
        for stake in seen.stakes:
            risks = [say(f"effort.risk.{risk}") for risk in stake.risks]
            value = money(stake.value, unit, say)
            why = pill_cell(risks, "error") if risks else quiet_cell("effort.no_risk")
            name = spoken_stake(self.course, stake, say)
            rows.append(self._moment(stake.touchpoint, name, value, why))
        for card in seen.unsaid:
            name = say("effort.spoken_unsaid", title=card.title)
            rows.append(self._moment(card, name, quiet_cell("effort.not_said"), ""))
        return rows

    def _moment(self, card: Touchpoint, name: str, value: Cell, risk: Cell) -> TableRow:
        place = (card.title, step_name(self.course.doc, card.step))
        reason = card.moment_of_truth_reason.strip().partition("\n")[0]
        return TableRow(f"row/{card.id}", name, (place, value, risk, reason), card.id == self.chosen)


WORK = (
    Column("effort.head.effort", 0.13),
    Column("effort.head.does", 0.31),
    Column("effort.head.skill", 0.19),
    Column("effort.head.fails", 0.2),
    Column("effort.head.again", 0.17),
)
ALIKE = (
    Column("effort.head.touchpoint", 0.34),
    Column("effort.head.weighs", 0.18),
    Column("effort.head.apart", 0.18),
    Column("effort.head.others", 0.3),
)
WATCHED = (
    Column("effort.head.step", 0.25),
    Column("effort.head.why", 0.37),
    Column("effort.head.looked", 0.38),
)
MOMENTS = (
    Column("effort.head.moment", 0.3),
    Column("effort.head.at_stake", 0.14),
    Column("effort.head.risk", 0.26),
    Column("effort.head.reason", 0.3),
)

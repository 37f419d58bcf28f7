"""Checking the open project: what the rules say of the journey on the board, and what a person does about it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from time import perf_counter
from typing import Literal

from cxdesigner import commands
from cxdesigner.analysis.checker import Deliverable, Dismissed, Finding, Report, checking
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.finding import go_to
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout.deliverable import deliverable
from cxdesigner.model import structure
from cxdesigner.model.checks import Dismissal
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.translation import message

Mark = Literal["error", "warning"]
"""How a card is marked that a finding is about."""


class Checking:
    """Checks the shown journey of an editor, a slice at a time, so that nobody waits for it.

    `report` is what came of it last, of the document `of`; `milliseconds` is how long that took, slices together.
    What only a page can tell is known after `look_at_page`, until the document changes.
    """

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self.report = Report()
        self.milliseconds = 0
        self.is_total_shown = False
        """Whether a sum of durations is in sight, as in the table."""
        self._page: tuple[Document, str, Deliverable | None] | None = None
        self._steps: Generator[None, None, Report] | None = None
        self._spent = 0.0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self._steps is None

    def begin(self) -> None:
        """Begin anew, with the document and the journey of now."""
        editor, self._spent = self._editor, 0.0
        journey = editor.journey_id
        if editor.journey is None:
            self.report, self._steps = Report(), None
            return
        pages = {journey: self._known_page()}
        self._steps = checking(editor.document, journey, today=_today(), deliverables=pages)

    def work(self, budget_ms: float) -> bool:
        """Go on for about `budget_ms`. Tell whether it is done."""
        began = perf_counter()
        while self._steps is not None:
            try:
                next(self._steps)
            except StopIteration as done:
                self.report, self._steps = done.value, None
            if (perf_counter() - began) * 1000 >= budget_ms:
                break
        self._spent += perf_counter() - began
        if self._steps is None:
            self.milliseconds = round(self._spent * 1000)
            self._mark()
        return self._steps is None

    def run(self) -> None:
        """Check all of it at once."""
        self.begin()
        self.work(float("inf"))

    def look_at_page(self) -> None:
        """Lay the journey out as a page, for the rules that need one."""
        doc, journey = self._editor.document, self._editor.journey_id
        if journey in doc.journeys:
            self._page = doc, journey, deliverable(doc, journey)

    def _known_page(self) -> Deliverable:
        page = Deliverable()
        if self._page is not None and self._page[:2] == (self._editor.document, self._editor.journey_id):
            page = self._page[2] or page
        return replace(page, shows_duration_total=self.is_total_shown)

    def _mark(self) -> None:
        marks: dict[Key, Mark] = {}
        for finding in self.report.of("warning", "error"):
            at = next((key for key in finding.places if key[0] in ("touchpoints", "insights")), None)
            if at is not None:
                marks[at] = "error" if finding.rule.severity == "error" else marks.get(at, "warning")
        if marks != self._editor.flagged:
            self._editor.flagged = marks
            self._editor.tell("check")


def put_right(editor: Editor, finding: Finding) -> bool:
    """Do what puts `finding` right, as one step. Tell whether it was done."""
    if finding.fix is None:
        return False
    label = message("check.edit.fix", deed=message(f"rule.{finding.rule.id}.fix"))
    return editor.run(label, finding.fix)


def let_stand(editor: Editor, finding: Finding, reason: str) -> bool:
    """Let `finding` stand for `reason`, which is kept with rule and places. Tell whether it was done."""
    rule, places = finding.fingerprint
    row = Dismissal(
        id=fresh_id("d"), rule=rule, places=places, reason=reason.strip(), author=editor.author,
        date=_today().isoformat(),
    )  # fmt: skip
    return editor.run(message("check.edit.let_stand"), lambda doc: commands.add_record(doc, row))


def take_up(editor: Editor, dismissed: Dismissed) -> bool:
    """Take up again what was let stand. Tell whether it was done."""
    id_ = dismissed.dismissal.id
    return editor.run(
        message("check.edit.take_up"), lambda doc: commands.remove_records(doc, "dismissals", [id_])
    )


def jump_to(editor: Editor, finding: Finding) -> bool:
    """Show, select and reveal the first place of `finding` that is on a board. Tell whether there is one."""
    for key in finding.places:
        place = place_on_board(editor.document, key)
        if place is not None:
            go_to(editor, place[0], place[1])
            if place[0][0] in HEADS:
                editor.select([place[0]], focus=place[0])
            return True
    editor.select(())
    return False


def place_on_board(doc: Document, key: Key) -> tuple[Key, str] | None:
    """Return what stands on a board for `key`, with its journey; None where nothing does."""
    table, id_ = key
    row = doc.get(key)
    if row is None:
        return None
    if table == "touchpoints":
        return key, structure.journey_of(doc, doc.touchpoints[id_])
    if table in ("lanes", "stages", "notes"):
        return key, str(getattr(row, "journey", ""))
    if table == "steps":
        return key, doc.stages[doc.steps[id_].stage].journey
    for field, other in _STANDS_AT.get(table, ()):
        named = getattr(row, field)
        if named is not None:
            place = place_on_board(doc, (other, named))
            return (key, place[1]) if table == "insights" and place else place
    return None


def field_to_fill(doc: Document, finding: Finding) -> tuple[str, str] | None:
    """Return the touchpoint, and the field of it, in which one writes what `finding` misses; None where there is none.

    A figure without a voice (R45) asks for the quote of a customer's touchpoint at its step, else of any there.
    """
    if finding.rule.id != "R45":
        return None
    table, id_ = finding.places[0]
    if table == "touchpoints":
        return id_, "sources"
    rows = [doc.touchpoints[card] for card in doc.referrers("touchpoints", "step", id_)]
    rows = sorted(structure.in_order(rows), key=lambda row: doc.lanes[row.lane].role != "customer")
    return (rows[0].id, "quote") if rows else None


_STANDS_AT: Mapping[str, tuple[tuple[str, str], ...]] = {
    "insights": (("step", "steps"),),
    "metrics": (("step", "steps"),),
    "feedback_loops": (("touchpoint", "touchpoints"), ("step", "steps")),
    "promises": (("made_at", "touchpoints"),),
    "loyalty_hooks": (("touchpoint", "touchpoints"),),
    "bets": (("touchpoint", "touchpoints"),),
    "links": (("source", "touchpoints"),),
    "comments": (("touchpoint", "touchpoints"),),
    "pictures": (("touchpoint", "touchpoints"),),
}
"""Where rows stand that are no cards: by which field, and in which table what it names is."""


def stage_of(doc: Document, finding: Finding) -> tuple[str, str]:
    """Return the name and the layer of the place of `finding`, for its chip; empty where it is about the whole."""
    for key in finding.places:
        place = place_on_board(doc, key)
        if place is None:
            continue
        table, id_ = place[0]
        if table == "touchpoints":
            card = doc.touchpoints[id_]
            return _step_name(doc, card.step), doc.lanes[card.lane].role
        if table == "insights":
            return _step_name(doc, doc.insights[id_].step), "insight"
        if table == "steps":
            return _step_name(doc, id_), "customer"
        if table in ("lanes", "stages"):
            row = doc.lanes[id_] if table == "lanes" else doc.stages[id_]
            return row.name, doc.lanes[id_].role if table == "lanes" else "custom"
    return "", ""


def _step_name(doc: Document, id_: str) -> str:
    step = doc.steps[id_]
    return step.name or doc.stages[step.stage].name


def _today() -> date:
    return datetime.now(UTC).astimezone().date()

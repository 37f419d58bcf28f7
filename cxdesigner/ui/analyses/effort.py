"""Effort and difference: where the effort of staff and customers goes, where we differ, and what is at stake."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner import commands
from cxdesigner.analysis.course import FRONTSTAGE, course_of
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.layout.analyses.effort import PARTS, Part, Seen, Shown, effort_page
from cxdesigner.layout.analyses.effort_head import effort_head
from cxdesigner.layout.analyses.effort_watch import blind_words
from cxdesigner.layout.analyses.effort_words import percent
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.translation import message
from cxdesigner.ui.analyses.effort_panels import PANELS, About
from cxdesigner.ui.analyses.effort_unsaid import unsaid
from cxdesigner.ui.analyses.fields_panel import FieldsPanel
from cxdesigner.ui.analyses.view import AnalysisView

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

MOST = 60
"""So many rows are shown at first."""

_ROWS: dict[str, About] = {"effort": "work", "difference": "difference", "value": "moment"}
"""What a row of the table of each part is about."""

_ABOUT: dict[str, About] = {
    "step": "step", "move": "step", "knot": "step", "load": "work", "again": "work", "point": "difference",
    "stake": "moment",
}  # fmt: skip


class EffortView(AnalysisView):
    """Three parts on one axis; what is chosen is written in the panel."""

    id: ClassVar[str] = "effort"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment, self.most = PARTS[0], MOST
        self.chosen: tuple[About, str] | None = None
        self.panels: dict[About, FieldsPanel] = {}
        self._pressed = ""
        self._read: Seen | None = None
        self.dress.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.dress.say("action.view_effort"))

    @property
    def seen(self) -> Seen:
        """What is told of the journey of now; computed once for each change of the document."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read.course.doc is not doc or self._read.course.journey != journey:
            self._read = Seen(course_of(doc, journey))
        return self._read

    @property
    def panel(self) -> FieldsPanel | None:
        """The panel of what is chosen."""
        return self.panels.get(self.chosen[0]) if self.chosen is not None else None

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        if self.chosen is not None and not self._is_here(*self.chosen):
            self.chosen = None
        self._show_panel(look)
        chosen = self.chosen[1] if self.chosen is not None else ""
        return effort_page(self.seen, Shown(cast("Part", self.segment), chosen, self.most), look, width)

    def _is_here(self, about: About, id_: str) -> bool:
        """Tell whether what was chosen is still in the journey that is shown."""
        course = self.seen.course
        if about == "step":
            return id_ in course.columns
        if about == "persona":
            persona = self.seen.worth.persona
            return persona is not None and persona.id == id_
        row = course.doc.touchpoints.get(id_)
        return row is not None and row.step in course.columns

    def _show_panel(self, look: Look) -> None:
        wanted = self.chosen[0] if self.chosen is not None else None
        for about, panel in self.panels.items():
            if about != wanted and panel.isVisible():
                panel.hide()
        if self.chosen is None:
            return
        about, id_ = self.chosen
        panel = self._panel_of(about)
        row = self.editor.document.table(PANELS[about].table)[id_]
        panel.show_row(row, effort_head(self.seen, about, id_, look, panel.room))
        panel.show()

    def _panel_of(self, about: About) -> FieldsPanel:
        """Return the panel of a kind; it is made when it is asked for the first time."""
        if about not in self.panels:
            asked = PANELS[about]
            panel = FieldsPanel(self.editor, self.dress, f"effort.panel.{about}", asked.specs, asked.subject)
            panel.hide()
            self.row.addWidget(panel)
            panel.pane.pressed.connect(self.press)
            panel.closed.connect(self.close_panel)
            panel.say()
            self.panels[about] = panel
        return self.panels[about]

    def segments(self) -> Sequence[tuple[str, str]]:
        return [(part, self.dress.say(f"effort.part.{part}")) for part in PARTS]

    def counts(self) -> str:
        say, seen = self.dress.say, self.seen
        if self.segment == "difference":
            told = seen.difference
            return say(
                "effort.count.difference", count=len(told.told), all=len(told.points), alike=len(told.alike)
            )
        if self.segment == "value":
            worth = seen.worth
            return (
                say("effort.moments_told", count=len(worth.stakes), all=worth.moments)
                if worth.moments
                else ""
            )
        spread = seen.allocation
        parts = [say("effort.both", count=len(spread.steps), all=len(spread.steps) + len(spread.unknown))]
        parts += [
            say.count(f"effort.count.{band}", spread.count(band))
            for band in ("over", "starved")
            if spread.count(band)
        ]
        return " · ".join(parts)

    def aside(self) -> str:
        say, seen = self.dress.say, self.seen
        if self.segment == "difference":
            return blind_words(seen.difference, say)
        total = seen.allocation.total if self.segment == "effort" else None
        return say("effort.sum_short", total=percent(total, say)) if total is not None else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("E", say("effort.hint.edit")),
            ("N", say("effort.hint.next")),
            ("S", say("effort.hint.part")),
            ("Esc", say("ownership.hint.back")),
        )

    def choose(self, segment: str) -> None:
        """Turn to another part; what was chosen in the one before is chosen no longer."""
        if segment != self.segment:
            self.editor.store.stop_merging()
            self.chosen, self._pressed, self.most = None, "", MOST
        super().choose(segment)

    # What is done

    def key(self, event: QKeyEvent) -> bool:
        """E goes to the fields of what is chosen, N to the next thing nobody has said, S to the next part."""
        if event.modifiers():
            return False
        key = event.key()
        if key == Qt.Key.Key_E:
            self.edit()
        elif key == Qt.Key.Key_N:
            self.go_on()
        elif key == Qt.Key.Key_S:
            self.choose(PARTS[(PARTS.index(cast("Part", self.segment)) + 1) % len(PARTS)])
        else:
            return False
        return True

    def edit(self, field: str = "") -> None:
        """Put the keyboard into a field of what is chosen, the first where none is named; else go on to what lacks."""
        panel = self.panel
        if panel is None:
            self.go_on()
            return
        row = panel.fields.rows[field] if field else next(iter(panel.fields.rows.values()))
        row.field.setFocus(Qt.FocusReason.TabFocusReason)

    def go_on(self) -> None:
        """Choose the next thing of this part of which nobody has said a figure, with the keyboard in that field."""
        found = unsaid(self.seen, cast("Part", self.segment))
        keys = [(about, id_) for about, id_, _ in found]
        if not found:
            self.editor.show_notice(message("effort.all_said"))
            return
        at = keys.index(self.chosen) + 1 if self.chosen in keys else 0
        about, id_, field = found[at % len(found)]
        self.choose_record(about, id_)
        self.edit(field)

    def press(self, target: str) -> None:
        """Choose what was pressed; a second press on it shows it on the board."""
        word, _, rest = target.partition("/")
        if word == "board":
            self.main.views.show_view("board")
        elif word == "begin":
            self._begin(rest)
        elif word == "more":
            self.most *= 2
            self.refresh()
        elif word == "persona":
            self._choose_customer(rest)
        elif word in ("watch", "seen"):
            self._choose_watched(rest, target)
        elif word in _ABOUT or word == "row":
            about = _ROWS[self.segment] if word == "row" else _ABOUT[word]
            self._choose_pressed(about, rest, target)
        else:
            super().press(target)

    def _choose_pressed(self, about: About, id_: str, target: str) -> None:
        if self.chosen == (about, id_) and self._pressed == target:
            self.go_to((PANELS[about].table, id_))
            return
        self.choose_record(about, id_)
        self._pressed = target

    def choose_record(self, about: About, id_: str) -> None:
        """Show the fields of a record."""
        self.editor.store.stop_merging()
        self.chosen, self._pressed = (about, id_), ""
        self.refresh()

    def _begin(self, what: str) -> None:
        """Begin a part that is empty: with the first step, or the first touchpoint that the customer meets."""
        course = self.seen.course
        if what == "energy":
            self.choose_record("step", course.steps[0].id)
        elif met := [point.touchpoint for point in self.seen.difference.points]:
            self.choose_record("difference", met[0].id)
        self.edit()

    def _choose_watched(self, step: str, target: str) -> None:
        """Choose the touchpoint of a step at which something is looked at, or ought to be; else the step itself."""
        course = self.seen.course
        rows = [row for row in course.touchpoints if row.step == step]
        rows.sort(
            key=lambda row: (
                not row.current_focus.strip(), not row.moment_of_truth, course.depth(row) != FRONTSTAGE,
            )
        )  # fmt: skip
        if rows:
            self._choose_pressed("difference", rows[0].id, target)
        else:
            self._choose_pressed("step", step, target)

    def _choose_customer(self, persona: str) -> None:
        """Choose the customer of the journey; one whom nobody has named is named first."""
        if not persona:
            journey, new_id = self.editor.journey_id, fresh_id("persona")
            name = self.dress.say("effort.new_customer")
            self.editor.run(
                message("effort.edit_persona"),
                lambda doc: commands.assign_persona(doc, journey, name=name, new_id=new_id),
            )
        found = self.seen.worth.persona
        if found is not None:
            self.choose_record("persona", found.id)
            self.edit("lifetime_value" if persona else "name")

    def finish_typing(self) -> None:
        if self.panel is not None:
            self.panel.fields.finish()

    def close_panel(self) -> None:
        """Put the panel away, and the keyboard back to the page."""
        chosen = self.chosen
        self.chosen, self._pressed = None, ""
        self.refresh()
        buttons = self.pane.sheet.buttons
        back = (
            button for id_, button in buttons.items() if chosen is not None and id_.endswith(f"/{chosen[1]}")
        )
        next(back, self.pane.sheet).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_editor(self) -> None:
        self.chosen, self._read, self._pressed = None, None, ""
        for panel in self.panels.values():
            panel.set_editor(self.editor)
        super().set_editor()

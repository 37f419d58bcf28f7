"""Staff and promise: do the staff want to, is it designed, and is what is sold what is bought?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner import commands
from cxdesigner.analysis.engagement import CORNERS, Engagement, engagement
from cxdesigner.layout.analyses.engagement import Shown, engagement_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.fields_panel import FieldsPanel
from cxdesigner.ui.analyses.over_page import FieldOverPage
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.widgets.drawing import grown

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

MOST = 60
"""So many rows are shown at first."""

_SPECS = (
    FieldSpec("engagement", "scale", "attribute.engagement", low=1, high=5),
    FieldSpec("orchestration", "scale", "attribute.orchestration", low=1, high=5),
    FieldSpec("provider_sells", "line", "engagement.head.sell"),
    FieldSpec("customer_buys", "line", "engagement.head.buy"),
    FieldSpec("underlying_job", "line", "engagement.field.job"),
    FieldSpec("deal_breaker", "line", "engagement.head.breaker"),
    FieldSpec("alternatives", "lines", "engagement.field.instead"),
)


class EngagementView(AnalysisView):
    """The four corners and the bargains; what is chosen is written in the panel."""

    id: ClassVar[str] = "engagement"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = "corners"
        self.chosen, self.is_open_only, self.most = "", False, MOST
        self._read: tuple[Document, str, Engagement] | None = None
        self.panel = FieldsPanel(self.editor, self.dress, "engagement.panel", _SPECS)
        self.panel.hide()
        self.row.addWidget(self.panel)
        self.field = FieldOverPage(self.dress, self.pane.sheet)
        self.panel.pane.pressed.connect(self.press)
        self.panel.closed.connect(self.close_panel)
        self.panel.say()

    @property
    def seen(self) -> Engagement:
        """What is told of the journey of now; computed once for each change of the document."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read[0] is not doc or self._read[1] != journey:
            self._read = (doc, journey, engagement(doc, journey))
        return self._read[2]

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        doc, seen = self.editor.document, self.seen
        known = {
            *(row.touchpoint for row in seen.bargains),
            *(spot.touchpoint for spot in seen.spots),
            *seen.unknown,
        }
        if self.chosen not in known or self.chosen not in doc.touchpoints:
            self.chosen = ""
        card = doc.touchpoints.get(self.chosen)
        self.panel.show_row(card, self._head(look))
        if self.panel.isVisible() != (card is not None):
            self.panel.setVisible(card is not None)
        shown = Shown(self.editor.journey_id, seen, self.chosen, self.is_open_only, self.most)
        return engagement_page(doc, shown, look, width, float(self.pane.viewport().height()))

    def _head(self, look: Look) -> Page:
        """Return the head of the panel: which touchpoint it is about, and the way to it."""
        page = Page(self.panel.room)
        card = self.editor.document.touchpoints.get(self.chosen)
        if card is None:
            return page
        pen, doc = Pen(page, look), self.editor.document
        stage = doc.stages[doc.steps[card.step].stage].name
        pen.write(20, 28 * pen.scale, stage, "h3", "text", page.width - 40)
        pen.write(20, 52 * pen.scale, card.title, "small", "text2", page.width - 40)
        page.height = 70 * pen.scale
        return page

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("board", say("action.view_board")),
            ("corners", say("engagement.corners")),
            ("table", say("action.view_table")),
        )

    def choose(self, segment: str) -> None:
        """Turn to the board or the table, which are views of their own."""
        if segment in ("board", "table"):
            self.main.views.show_view(segment)
        else:
            super().choose(segment)

    def counts(self) -> str:
        say, seen = self.dress.say, self.seen
        known, every = len(seen.spots), len(seen.spots) + len(seen.unknown)
        whole = say.count("status.touchpoints", every)
        parts = [say("engagement.known", count=known, all=whole) if known < every else whole]
        parts += [
            say(f"engagement.count.{corner}", count=seen.count(corner))
            for corner in CORNERS
            if seen.count(corner)
        ]
        return " · ".join(parts)

    def aside(self) -> str:
        count = len(self.seen.left_to_chance)
        return self.dress.say.count("engagement.chance", count) if count else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("B", say("engagement.hint.breaker")),
            ("J", say("engagement.hint.job")),
            ("Esc", say("ownership.hint.back")),
        )

    # What is done

    def key(self, event: QKeyEvent) -> bool:
        """B goes on to the deal-breaker of what is chosen, J to its job."""
        if event.modifiers():
            return False
        field = {Qt.Key.Key_B: "deal_breaker", Qt.Key.Key_J: "underlying_job"}.get(Qt.Key(event.key()))
        if field is None:
            return False
        first = next(iter(self.seen.bargains), None)
        if not self.chosen and first is not None:
            self.choose_touchpoint(first.touchpoint)
        if self.chosen:
            self.panel.fields.rows[field].field.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def press(self, target: str) -> None:
        """Choose a touchpoint, say that its deal-breaker holds, or show what is to settle."""
        word, _, rest = target.partition("/")
        if word in ("spot", "row"):
            self.choose_touchpoint(rest)
        elif word == "fire":
            self.fire(rest)
        elif word == "job":
            self.write_job(rest)
        elif word == "more":
            self.most *= 2
            self.refresh()
        elif word == "only":
            self.is_open_only = rest == "settle"
            self.refresh()
        else:
            super().press(target)

    def choose_touchpoint(self, touchpoint: str) -> None:
        """Show the fields of a touchpoint; a second press shows it on the board."""
        if touchpoint == self.chosen:
            self.go_to(("touchpoints", touchpoint))
            return
        self.editor.store.stop_merging()
        self.chosen = touchpoint
        self.refresh()

    def fire(self, touchpoint: str) -> None:
        """Say that a deal-breaker holds now, or that it no longer does."""
        row = self.editor.document.touchpoints[touchpoint]
        self.editor.run(
            message("edit.deal_breaker"),
            lambda doc: commands.edit_touchpoints(
                doc, [touchpoint], deal_breaker_fires=not row.deal_breaker_fires
            ),
        )

    def write_job(self, journey: str) -> None:
        """Let a person write, where it stands, what the customer of the whole journey is here for."""
        editor, say, button = self.editor, self.dress.say, self.pane.sheet.buttons[f"job/{journey}"]
        if editor.read_only:
            return
        before = editor.document.journeys[journey].underlying_job
        place = button.geometry()
        if before:  # over the line in the box that says it
            place = QRect(
                button.x() + grown(16), button.y() + grown(46), button.width() - grown(38), grown(28)
            )
        place.setWidth(max(place.width(), grown(320)))
        self.field.write_at(
            place, before, say("engagement.job_hint"), say("engagement.here_for"),
            lambda text: editor.run(
                message("edit.job"), lambda doc: commands.edit_journey(doc, journey, underlying_job=text)
            ),
        )  # fmt: skip

    def finish_typing(self) -> None:
        if self.field.isVisible():
            self.field.left.emit()

    def close_panel(self) -> None:
        """Put the panel away, and the keyboard back to the page."""
        button = self.pane.sheet.buttons.get(f"row/{self.chosen}")
        self.chosen = ""
        self.refresh()
        (button or self.pane.sheet).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_editor(self) -> None:
        self.chosen, self._read = "", None
        self.panel.set_editor(self.editor)
        super().set_editor()

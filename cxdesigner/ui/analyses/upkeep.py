"""The upkeep of the map: its review and who asks for the customer, what is known of it, and its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.documents import referenced_documents
from cxdesigner.analysis.glossary import terms_in_order, wrong_words
from cxdesigner.analysis.inventory import Completeness, Order, in_order, inventory
from cxdesigner.analysis.questions import questions_of
from cxdesigner.analysis.reviewing import review
from cxdesigner.editor import upkeeping
from cxdesigner.layout.analyses.inventory import Stock, inventory_page
from cxdesigner.layout.analyses.language import Glossary, language_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.review import Upkept, review_page
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.ui.analyses.upkeep_panels import ReviewPanel, UpkeepPanel
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.inspector.entering import enter_field

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

REVIEW, INVENTORY, LANGUAGE = "review", "inventory", "language"

ROWS = 40
"""So many rows of a list are shown at first; the rest waits for a press."""

_NEXT: dict[str, tuple[Order, Order]] = {
    "touchpoint": ("title", "title"), "step": ("journey", "journey"), "complete": ("least", "most"),
}  # fmt: skip
"""By column, how a press on its head sorts, and another press."""


@dataclass(slots=True)
class Known:
    """What was read of a document once."""

    doc: Document
    journey: str
    stock: tuple[Completeness, ...] | None = None
    documents: dict[str, tuple[str, ...]] | None = None
    glossary: Glossary | None = None


class UpkeepView(AnalysisView):
    """Three segments. R says that the map was looked over today, N begins a question or a word."""

    id: ClassVar[str] = "upkeep"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = REVIEW
        self.order: Order = "least"
        self.rows, self.chosen, self._pressed = ROWS, "", ""
        self._known = Known(self.editor.document, "")
        self.panel = UpkeepPanel(self.editor, self.dress)
        self.review_panel = ReviewPanel(self.editor, self.dress)
        for panel in (self.panel, self.review_panel):
            self.row.addWidget(panel)
            panel.closed.connect(self.close_panel)
        self.panel.removed.connect(self.close_panel)
        self.panel.led_on.connect(self._show_asked)
        self.dress.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.dress.say("action.view_upkeep"))

    def set_editor(self) -> None:
        self.chosen, self.rows = "", ROWS
        self.panel.set_editor(self.editor)
        self.review_panel.set_editor(self.editor)
        super().set_editor()

    # What is read

    def _read(self) -> Known:
        doc, journey = self.editor.document, self.editor.journey_id
        if self._known.doc is not doc or self._known.journey != journey:
            self._known = Known(doc, journey)
        return self._known

    @property
    def stock(self) -> tuple[Completeness, ...]:
        """The touchpoints with what is known of them, as the journey goes."""
        known = self._read()
        if known.stock is None:
            known.stock = inventory(known.doc, known.journey)
        return known.stock

    @property
    def documents(self) -> dict[str, tuple[str, ...]]:
        """The documents that the work follows, each with the touchpoints that do."""
        known = self._read()
        if known.documents is None:
            known.documents = referenced_documents(course_of(known.doc, known.journey))
        return known.documents

    @property
    def glossary(self) -> Glossary:
        """The words, and where those stand that they replace."""
        known = self._read()
        if known.glossary is None:
            words = wrong_words(known.doc, known.journey)
            known.glossary = Glossary(known.doc, terms_in_order(known.doc), words)
        return known.glossary

    def _upkept(self) -> Upkept:
        doc, journey, today = self.editor.document, self.editor.journey_id, upkeeping.today()
        asked = [questions_of(doc, journey, kind) for kind in ("to_customers", "from_staff")]
        return Upkept(doc, today, review(doc, today), *asked)

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        can_write = not self.editor.read_only
        self._show_panel()
        if self.segment == INVENTORY:
            rows = in_order(self.stock, self.order)
            doc, journey = self.editor.document, self.editor.journey_id
            stock = Stock(
                doc,
                journey,
                self.stock,
                rows[: self.rows],
                max(0, len(rows) - self.rows),
                self.order,
                self.documents,
            )
            return inventory_page(stock, look, width)
        if self.segment == LANGUAGE:
            return language_page(self.glossary, look, width, self.chosen, self.rows, can_write=can_write)
        return review_page(self._upkept(), look, width, self.chosen, self.rows, can_write=can_write)

    def _show_panel(self) -> None:
        """Show beside the page what is open: a word, a question, or the review itself."""
        doc = self.editor.document
        table = {REVIEW: "questions", LANGUAGE: "terms"}.get(self.segment, "")
        record = doc.table(table).get(self.chosen) if table else None
        is_review = self.segment == REVIEW and self.chosen == REVIEW
        if record is None and not is_review:
            self.chosen = ""
        is_left = record is None and self.panel.holds(self.window().focusWidget())
        title = str(getattr(record, "name", "") or getattr(record, "text", "")) if record is not None else ""
        link = self.dress.say("ownership.to_board") if getattr(record, "touchpoint", None) else ""
        self.panel.show_record(table, record, title, link)
        self.review_panel.show_project(is_shown=is_review)
        if is_left:  # what was written in has gone, as by undo
            self.take_focus()

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return [(id_, say(f"upkeep.segment.{id_}")) for id_ in (REVIEW, INVENTORY, LANGUAGE)]

    def counts(self) -> str:
        say = self.dress.say
        if self.segment == INVENTORY:
            full = say("inventory.counts.full", full=sum(not row.missing for row in self.stock))
            return f"{say.count('inventory.counts', len(self.stock))} · {full}"
        if self.segment == LANGUAGE:
            wrong = say.count("language.counts.wrong", self.glossary.count)
            return f"{say.count('language.counts', len(self.glossary.terms))} · {wrong}"
        told = self._upkept()
        return say(
            "upkeep.counts.review",
            open=say.count("upkeep.counts.open", len(told.to_customers.open) + len(told.from_staff.open)),
            answered=len(told.to_customers.answered) + len(told.from_staff.answered),
        )

    def aside(self) -> str:
        name = self.editor.document.project.ambassador.strip()
        return self.dress.say("upkeep.aside", name=name) if name else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        back = ("Esc", say("ownership.hint.back"))
        if self.segment == INVENTORY:
            return (("S", say("upkeep.hint.sort")), back)
        if self.segment == LANGUAGE:
            return (("N", say("upkeep.hint.term")), back)
        return (("R", say("upkeep.hint.reviewed")), ("N", say("upkeep.hint.ask")), back)

    # What is done

    def choose(self, segment: str) -> None:
        self.finish_typing()
        self.chosen, self.rows = "", ROWS
        super().choose(segment)
        self.pane.verticalScrollBar().setValue(0)

    def key(self, event: QKeyEvent) -> bool:
        """R: reviewed today. N: a new question, or a new word. S: sort the inventory in the next way."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_R and self.segment == REVIEW:
            self.press("done")
        elif key == Qt.Key.Key_N and self.segment != INVENTORY:
            self.press("ask/to_customers" if self.segment == REVIEW else "add_term")
        elif key == Qt.Key.Key_S and self.segment == INVENTORY:
            orders: tuple[Order, ...] = ("least", "most", "journey", "title")
            self.order = orders[(orders.index(self.order) + 1) % len(orders)]
            self.refresh()
        else:
            return False
        return True

    def press(self, target: str) -> None:
        """Do what a press means: review, ask, open a word or a question, sort, or go to where something is missing."""
        word, _, rest = target.partition("/")
        act: dict[str, Callable[[str], object]] = {
            "done": lambda _rest: upkeeping.reviewed_today(self.editor),
            "every": lambda days: upkeeping.set_rhythm(self.editor, int(days)),
            "field": self._open_review,
            "ask": lambda kind: self._open_new(upkeeping.add_question(self.editor, kind)),
            "add_term": lambda _rest: self._open_new(upkeeping.add_term(self.editor)),
            "question": self.open,
            "term": self.open,
            "more": lambda _rest: self._show_more(),
            "sort": self._sort,
            "board": lambda _rest: self.main.views.show_view("board"),
            "lack": lambda place: enter_field(self.main, [place.partition("/")[0]], place.partition("/")[2]),
            "missing": self._enter_all,
            "document": lambda number: self._select(list(self.documents.values())[int(number)]),
            "at": lambda place: self.go_to((place.split("/")[0], place.split("/")[1])),
        }
        if word in act:
            self._pressed = target
            act[word](rest)
        else:
            super().press(target)

    def open(self, id_: str, field: str = "") -> None:
        """Open a word or a question in the panel, with the keyboard in a field of it."""
        self.chosen = id_
        self.refresh()
        self.panel.take_focus(field)

    def _open_new(self, id_: str) -> None:
        if id_:
            self.open(id_)

    def _open_review(self, field: str) -> None:
        self.chosen = REVIEW
        self.refresh()
        self.review_panel.fields.take_focus(field)

    def close_panel(self) -> None:
        """Put the panel away, and the keyboard back to where it came from."""
        self.finish_typing()
        chosen, self.chosen = self.chosen, ""
        self.refresh()
        buttons = self.pane.sheet.buttons
        places = (f"term/{chosen}", f"question/{chosen}", self._pressed)
        found = next((buttons[place] for place in places if place in buttons), self.pane.sheet)
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_typing(self) -> None:
        self.panel.finish()
        self.review_panel.fields.finish()

    def _show_asked(self) -> None:
        """Show the touchpoint that the open question is about."""
        place = self.editor.document.questions[self.chosen].touchpoint
        if place is not None:
            self.go_to(("touchpoints", place))

    def _show_more(self) -> None:
        self.rows *= 2
        self.refresh()

    def _sort(self, column: str) -> None:
        first, second = _NEXT[column]
        self.order = second if self.order == first else first
        self.refresh()

    def _enter_all(self, field: str) -> None:
        """Select every touchpoint that lacks `field`, with the keyboard in it: it can be set on all at once."""
        enter_field(self.main, [row.touchpoint.id for row in self.stock if field in row.missing], field)

    def _select(self, ids: Sequence[str]) -> None:
        """Bring the board to the front with touchpoints selected."""
        keys = [("touchpoints", id_) for id_ in ids]
        self.go_to(keys[0])
        self.editor.select(keys, focus=keys[0])

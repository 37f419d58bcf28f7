"""The toolbox adviser: the challenges at the left, what follows from them at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cxdesigner.analysis.adviser import Advice, Numbered, advise
from cxdesigner.analysis.offered_facts import offers
from cxdesigner.editor.advising import add_fact, edit_fact, entries_of, remove_fact, take_up
from cxdesigner.layout.analyses.advice_sentence import sentence, sentence_text
from cxdesigner.layout.analyses.adviser import adviser_page
from cxdesigner.layout.analyses.challenges import challenges_page
from cxdesigner.layout.analyses.fact_offers import offer_text
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.tool_cards import Leads
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.evidence import FACT_KINDS
from cxdesigner.translation import Catalogue
from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.analyses.fields_card import FieldsCard
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_PANEL = 432
_BESIDE = ("canvas", "analysis", "adviser")


class AdviserView(AnalysisView):
    """Facts can be added, changed and taken out in place; the conclusion can be copied for a report."""

    id = "adviser"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = self.id
        self.challenges = PagePane(self.dress)
        self.challenges.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.row.insertWidget(0, self.challenges)
        self.challenges.pressed.connect(self.press)
        self.card: FieldsCard | None = None
        self._about = ""

    def advice(self) -> Advice:
        """Return what the facts of now advise."""
        return advise(self.editor.document, self.editor.journey_id)

    def page(self, look: Look, width: float) -> Page:
        advice, doc, journey = self.advice(), self.editor.document, self.editor.journey_id
        titles: dict[str, list[str]] = {}
        for step in structure.steps(doc, journey):
            for row in structure.insights(doc, step.id):
                if row.kind == "opportunity" and row.toolbox and row.title and row.status != "dropped":
                    titles.setdefault(row.toolbox, []).append(row.title)
        return adviser_page(advice, Leads(titles), look, width, float(self.pane.viewport().height()))

    def segments(self) -> Sequence[tuple[str, str]]:
        known = [part for part in _BESIDE if part != "analysis" or part in ANALYSES]
        return [(part, self.dress.say(f"adviser.{part}")) for part in known]

    def choose(self, segment: str) -> None:
        """Go to the canvas or to the analysis; the adviser stays."""
        if segment != self.id:
            self.main.views.show_view("board" if segment == "canvas" else segment)

    def counts(self) -> str:
        say = self.dress.say
        facts = say.count("adviser.status.facts", len(self.editor.document.facts))
        return say("adviser.status", facts=facts)

    def aside(self) -> str:
        changed = self.advice().changed
        return self.dress.say("adviser.changed", date=date_text(changed, self.dress.say)) if changed else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return [
            ("F", say("adviser.hint.add")), ("R", say("adviser.hint.report")), ("Esc", say("adviser.hint.back")),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Show the facts and what follows from them."""
        if not self.isVisible():
            return
        self.challenges.setFixedWidth(grown(_PANEL))
        doc, journey = self.editor.document, self.editor.journey_id
        bar = self.challenges.verticalScrollBar().sizeHint().width() if self._scrolls() else 0
        self.challenges.show_page(
            challenges_page(
                doc, self.advice(), offers(doc, journey), self.look, float(grown(_PANEL) - bar),
                float(self.challenges.viewport().height()),
            )
        )  # fmt: skip
        super().refresh()
        self._tell_card()

    def _scrolls(self) -> bool:
        return self.challenges.verticalScrollBar().isVisible()

    # What can be done

    def press(self, target: str) -> None:
        action, _, what = target.partition("/")
        if action == "add" and what:
            self._add(what)
        elif action == "add":
            self.offer_kinds()
        elif action == "fact":
            self.edit(what)
        elif action == "offer":
            self._take_up(what)
        elif action in ("report", "sentence"):
            self.put_in_report()
        elif action in ("tool", "rule"):
            self._show_ground(what)

    def key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        focused = self._fact_here()
        if event.key() == Qt.Key.Key_F:
            self.offer_kinds()
        elif event.key() == Qt.Key.Key_R:
            self.put_in_report()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and focused:
            remove_fact(self.editor, focused)
        else:
            return False
        return True

    def kinds_menu(self) -> KeyMenu:
        """Return the menu of what a new fact can be about."""
        menu = KeyMenu(self)
        for kind in FACT_KINDS:
            action = menu.addAction(menu_text(self.dress.say(f"fact.{kind}")))
            action.setEnabled(not self.editor.read_only)
            action.triggered.connect(lambda _on=False, kind=kind: self._add(kind))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def offer_kinds(self) -> None:
        """Ask what the new fact is about."""
        button = self.challenges.sheet.buttons.get("add")
        at = button.mapToGlobal(button.rect().bottomLeft()) if button else self.mapToGlobal(QPoint(20, 60))
        self.kinds_menu().popup(at)

    def edit(self, id_: str, field: str = "") -> None:
        """Open the fields of a fact beside it."""
        numbered = self._numbered(id_)
        if numbered is None:
            return
        self.close_card()
        entries = entries_of(numbered.fact.kind)
        card = FieldsCard(
            self.editor,
            self.dress,
            self,
            entries,
            lambda name, value: edit_fact(self.editor, id_, name, value),
        )
        self.card, self._about = card, id_
        card.closed.connect(self._on_closed)
        card.removed.connect(lambda: self._remove(id_))
        card.show_at(self._place_of(f"fact/{id_}"), numbered.fact, self._title(numbered), field)

    def close_card(self) -> None:
        """Close the fields that are open, with what is typed taken as said."""
        if self.card is not None:
            self.card.close_card()

    def put_in_report(self) -> None:
        """Copy the conclusion and the facts it rests on; nothing is stored."""
        text = report_text(self.advice(), self.dress.say)
        if not text:
            self.main.toast.say_done(self.dress.say("adviser.nothing_to_copy"))
            return
        QApplication.clipboard().setText(text)
        self.main.toast.say_done(self.dress.say("adviser.copied"))

    def finish_typing(self) -> None:
        if self.card is not None:
            self.card.fields.finish()

    def set_editor(self) -> None:
        self._drop_card()
        super().set_editor()

    def _add(self, kind: str) -> None:
        id_ = add_fact(self.editor, kind)
        if id_ is not None:
            self.refresh()
            self.edit(id_)

    def _take_up(self, offer: str) -> None:
        known = {o.id: o for o in offers(self.editor.document, self.editor.journey_id)}
        if offer in known:
            take_up(self.editor, known[offer], offer_text(known[offer], self.look))

    def _remove(self, id_: str) -> None:
        if remove_fact(self.editor, id_):
            self._drop_card()
            self.challenges.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_ground(self, tool: str) -> None:
        """Bring the first fact that a tool's conclusion rests on into sight, with the keyboard on it."""
        advice = self.advice()
        first = next(iter(advice.ruling(tool).facts), None)
        if first is not None:
            target = f"fact/{advice.facts[first - 1].fact.id}"
            self.challenges.reveal(target)
            self.challenges.sheet.buttons[target].setFocus(Qt.FocusReason.OtherFocusReason)

    # The card

    def _tell_card(self) -> None:
        if self.card is None:
            return
        numbered = self._numbered(self._about)
        if numbered is None:
            self._drop_card()
        else:
            self.card.tell(numbered.fact, self._title(numbered))

    def _on_closed(self) -> None:
        target = f"fact/{self._about}"
        self._drop_card()
        button = self.challenges.sheet.buttons.get(target, self.challenges.sheet)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_card(self) -> None:
        if self.card is not None:
            card, self.card = self.card, None
            card.hide()
            card.deleteLater()

    def _place_of(self, target: str) -> QRect:
        self.challenges.reveal(target)
        button = self.challenges.sheet.buttons[target]
        return QRect(button.mapTo(self, QPoint(0, 0)), button.size())

    def _title(self, numbered: Numbered) -> str:
        say = self.dress.say
        return f"{say('adviser.tag', number=numbered.number)}  {say(f'fact.{numbered.fact.kind}')}"

    def _numbered(self, id_: str) -> Numbered | None:
        return next((n for n in self.advice().facts if n.fact.id == id_), None)

    def _fact_here(self) -> str:
        buttons = self.challenges.sheet.buttons
        found = next((id_ for id_, button in buttons.items() if button.hasFocus()), "")
        return found.removeprefix("fact/") if found.startswith("fact/") else ""


def report_text(advice: Advice, say: Catalogue) -> str:
    """Return the conclusion with its facts as plain text; empty where there is none."""
    said = sentence(advice, say)
    if not said:
        return ""
    lines = [sentence_text(said), "", say("adviser.report.facts")]
    for numbered in advice.facts:
        fact = numbered.fact
        figure = "" if fact.value is None else f"{fact.value:g}".replace(".", say("number.decimal"))
        counted = [say.count("adviser.replies", fact.replies)] if fact.replies is not None else []
        if fact.weeks is not None:
            counted.append(say.count("adviser.in_weeks", fact.weeks))
        parts = (figure, " ".join(counted), fact.title, fact.text)
        words = ", ".join(part for part in parts if part) or say("adviser.not_known_yet")
        kind = say(f"fact.{fact.kind}") if say.has(f"fact.{fact.kind}") else fact.kind
        lines.append(say("adviser.report.fact", number=numbered.number, kind=kind, words=words))
    return "\n".join(lines)

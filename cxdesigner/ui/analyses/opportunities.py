"""The opportunities: ideas with the pains they answer, the matrix of impact by effort, the action plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cxdesigner import commands
from cxdesigner.analysis.opportunities import Opportunity, Plan, answerable, plan_of
from cxdesigner.analysis.quality_cost import quality_cost
from cxdesigner.editor.insight_entries import PLAN_ENTRIES
from cxdesigner.editor.planning import (
    add_idea,
    answer_pain,
    nudge,
    set_insight_field,
    toggle_answer,
    toggle_plan,
    vote,
)
from cxdesigner.layout.analyses.matrix import Field
from cxdesigner.layout.analyses.opportunities import Part, opportunities_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.look import Look
from cxdesigner.session.error import OutputExists
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError, message
from cxdesigner.ui.analyses.disc_hand import DiscHand
from cxdesigner.ui.analyses.fields_card import FieldsCard
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_PARTS: tuple[Part, ...] = ("ideas", "matrix", "plan")
_ARROWS = {
    Qt.Key.Key_Left: (0.0, -1.0), Qt.Key.Key_Right: (0.0, 1.0), Qt.Key.Key_Up: (1.0, 0.0), Qt.Key.Key_Down: (-1.0, 0.0),
}  # fmt: skip
_STEP, _LEAP = 0.02, 0.1
_OF_ONE = ("disc", "chip", "row")


class OpportunitiesView(AnalysisView):
    """One of the opportunities is chosen; keys vote for it, place it, put it into the plan, open its fields."""

    id = "opportunities"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = "matrix"
        self.chosen = ""
        self.field: Field | None = None
        self.card: FieldsCard | None = None
        self.hand = DiscHand(self, lambda: self.editor, lambda: self.field)

    def plan(self) -> Plan:
        """Return the opportunities of the journey as they are now."""
        return plan_of(self.editor.document, self.editor.journey_id)

    def page(self, look: Look, width: float) -> Page:
        doc, journey, plan = self.editor.document, self.editor.journey_id, self.plan()
        if all(row.id != self.chosen for row in plan.all):
            self.chosen = ""
        drawn = opportunities_page(
            doc, plan, quality_cost(doc, journey), cast("Part", self.segment), look, width,
            float(self.pane.viewport().height()), self.chosen,
        )  # fmt: skip
        self.field = drawn.field
        return drawn.page

    def segments(self) -> Sequence[tuple[str, str]]:
        return [(part, self.dress.say(f"opportunities.part.{part}")) for part in _PARTS]

    def counts(self) -> str:
        say, plan = self.dress.say, self.plan()
        parts = [
            say.count("opportunities.count", len(plan.all)),
            say("opportunities.count.plan", count=len(plan.actions)),
        ]
        if plan.votes is not None:
            parts.append(say.count("opportunities.votes", plan.votes))
        return " · ".join(parts)

    def aside(self) -> str:
        review = self.plan().review
        say = self.dress.say
        return say("opportunities.review", date=date_text(review.isoformat(), say)) if review else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        keys = [("V", "vote"), ("A", "plan"), (say("key.enter"), "edit")]
        return [(key, say(f"opportunities.hint.{does}")) for key, does in keys]

    def refresh(self) -> None:
        """Show the opportunities of now."""
        super().refresh()
        if self.isVisible():
            self.hand.watch(cast("dict[str, QWidget]", self.pane.sheet.buttons))
            self._tell_card()

    def finish_typing(self) -> None:
        if self.card is not None:
            self.card.fields.finish()

    def set_editor(self) -> None:
        self.hand.cancel()
        self._drop_card()
        super().set_editor()

    # What can be done

    def press(self, target: str) -> None:
        action, _, rest = target.partition("/")
        id_, _, field = rest.partition("/")
        if action in _OF_ONE:
            self._press_one(id_, may_edit=action != "disc")
        elif action in ("cell", "lack"):
            self.choose_one(id_)
            self.edit(id_, field)
        elif action in ("pain", "fail"):
            self.go_to(("insights", id_))
        elif action == "rework":
            self.go_to(("touchpoints", self.editor.document.links[id_].source))
        elif action == "answer":
            self._edit_new(answer_pain(self.editor, id_))
        else:
            {"link": lambda: self._offer_pains(id_), "idea": self._add, "export": self.export}[action]()

    def _press_one(self, id_: str, *, may_edit: bool) -> None:
        """Choose an opportunity; one that is chosen already is opened."""
        if may_edit and id_ == self.chosen:
            self.edit(id_)
        else:
            self.choose_one(id_)

    def key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key == Qt.Key.Key_N:
            self._add()
            return True
        id_ = self._here() or self.chosen
        return bool(id_) and self._key_of(id_, key, is_shifted=bool(held))

    def _key_of(self, id_: str, key: int, *, is_shifted: bool) -> bool:
        """Do what a key means for an opportunity; tell whether it means anything."""
        self.choose_one(id_)
        if key in _ARROWS:
            if self.field is None:
                return False
            (up, right), by = _ARROWS[Qt.Key(key)], _LEAP if is_shifted else _STEP
            nudge(self.editor, id_, up * by, right * by)
        elif key == Qt.Key.Key_V:
            vote(self.editor, id_, -1 if is_shifted else 1)
        elif key == Qt.Key.Key_A and not is_shifted:
            toggle_plan(self.editor, id_)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(id_)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(id_)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hand.is_dragging:
            self.hand.cancel()
        else:
            super().keyPressEvent(event)

    def choose_one(self, id_: str) -> None:
        """Choose an opportunity, in the matrix and in the plan."""
        if id_ != self.chosen:
            self.chosen = id_
            self.refresh()
            if self.field is None:
                self.pane.reveal(f"row/{id_}")

    def edit(self, id_: str, field: str = "") -> None:
        """Open the fields of an opportunity beside it."""
        row = self._row(id_)
        if row is None:
            return
        self._drop_card()
        card = FieldsCard(
            self.editor, self.dress, self, PLAN_ENTRIES,
            lambda name, value: set_insight_field(self.editor, [id_], name, value),
        )  # fmt: skip
        self.card = card
        card.closed.connect(lambda: self._on_closed(id_))
        card.removed.connect(lambda: self._remove(id_))
        card.show_at(self._place_of(id_, field), row.insight, self._title(row), field)

    def export(self) -> bool:
        """Ask where, and write the plan as a table; tell whether it was written."""
        name = self.main.project.suggested_file_name(self.dress.say, ".csv")
        own = self.main.project.path
        path = self.main.documents.dialogs.ask_table(own.with_name(name) if own else name)
        return path is not None and self._write(path, may_replace=False)

    def _write(self, path: Path, *, may_replace: bool) -> bool:
        from cxdesigner.session.plan_export import export_plan

        editor, dialogs, say = self.editor, self.main.documents.dialogs, self.dress.say
        try:
            written = export_plan(
                editor.document, editor.journey_id, path, language=say.language, may_replace=may_replace
            )
        except OutputExists as error:
            return dialogs.ask_replace(error.path) and self._write(error.path, may_replace=True)
        except SpokenError as error:
            dialogs.show_error("error.export", error.message)
            return False
        self.main.toast.say_done(say("toast.exported", file=one_line(written.name)))
        return True

    def pains_menu(self, row: Opportunity) -> KeyMenu:
        """Return the menu of all pains, ticked where the opportunity answers them."""
        menu, pains = KeyMenu(self), answerable(self.editor.document, self.editor.journey_id)
        for pain in pains:
            words = pain.title.strip() or self.dress.say(f"insight.{pain.kind}")
            action = menu.addAction(menu_text(words))
            action.setCheckable(True)
            action.setChecked(pain.id in row.insight.answers)
            action.setEnabled(not self.editor.read_only)
            action.triggered.connect(lambda _on=False, pain=pain.id: toggle_answer(self.editor, row.id, pain))
        if not pains:
            menu.addAction(menu_text(self.dress.say("opportunities.no_pains"))).setEnabled(False)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer_pains(self, id_: str) -> None:
        row = self._row(id_)
        if row is not None:
            button = self.pane.sheet.buttons[f"link/{id_}"]
            self.pains_menu(row).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self) -> None:
        self._edit_new(add_idea(self.editor))

    def _edit_new(self, id_: str | None) -> None:
        if id_ is not None:
            self.chosen = id_
            self.refresh()
            self.edit(id_, "title")

    def _remove(self, id_: str) -> None:
        is_done = self.editor.run(
            message("edit.remove_opportunity"), lambda doc: commands.remove_insights(doc, [id_])
        )
        if is_done:
            self._drop_card()
            self.take_focus()

    # The card

    def _tell_card(self) -> None:
        row = self._row(self.chosen)
        if self.card is not None and row is not None:
            self.card.tell(row.insight, self._title(row))
        elif self.card is not None:
            self._drop_card()

    def _on_closed(self, id_: str) -> None:
        self._drop_card()
        at = self._target_of(id_)
        button = self.pane.sheet.buttons[at] if at else self.pane.sheet
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_card(self) -> None:
        if self.card is not None:
            card, self.card = self.card, None
            card.hide()
            card.deleteLater()

    def _place_of(self, id_: str, field: str) -> QRect:
        target = (
            f"cell/{id_}/{field}"
            if f"cell/{id_}/{field}" in self.pane.sheet.buttons
            else self._target_of(id_)
        )
        if not target:
            return QRect(24, 24, 1, 1)
        self.pane.reveal(target)
        button = self.pane.sheet.buttons[target]
        at = QRect(button.mapTo(self, QPoint(0, 0)), button.size())
        return at.intersected(QRect(at.left(), at.top(), 260, at.height()))

    def _target_of(self, id_: str) -> str:
        buttons = self.pane.sheet.buttons
        return next((f"{kind}/{id_}" for kind in ("row", "disc", "chip") if f"{kind}/{id_}" in buttons), "")

    def _title(self, row: Opportunity) -> str:
        return f"{row.number}  {row.insight.title.strip() or self.dress.say('opportunities.untitled')}"

    def _row(self, id_: str) -> Opportunity | None:
        return next((row for row in self.plan().all if row.id == id_), None)

    def _here(self) -> str:
        """Return the opportunity that the keyboard is at; empty where it is at none."""
        found = next((id_ for id_, button in self.pane.sheet.buttons.items() if button.hasFocus()), "")
        kind, _, rest = found.partition("/")
        return rest.partition("/")[0] if kind in (*_OF_ONE, "cell", "link") else ""

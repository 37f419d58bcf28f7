"""Who owns the whole: the ribbon, the hand-overs, the baton, and the same journey as a value stream."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from cxdesigner.analysis.handovers import per_place
from cxdesigner.editor import owning
from cxdesigner.layout.analyses.ownership import Shown, ownership_page
from cxdesigner.layout.analyses.ownership_facts import Facts, facts_of
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.value_stream import value_stream_page
from cxdesigner.layout.look import Look
from cxdesigner.model import structure
from cxdesigner.model.aspects import VALUE_CHAIN
from cxdesigner.model.document import Document
from cxdesigner.ui.analyses.handover_panel import HandoverPanel
from cxdesigner.ui.analyses.over_page import FieldOverPage
from cxdesigner.ui.analyses.pyramid_part import PyramidPart
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

STREAM, PYRAMID = "stream", "pyramid"


class OwnershipView(AnalysisView):
    """Ownership, and the value stream and the pyramid as its other segments."""

    id: ClassVar[str] = "ownership"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.segment = self.id
        self.shown = Shown()
        self.panel = HandoverPanel(self.editor, self.dress)
        self.field = FieldOverPage(self.dress, self.pane.sheet)
        self.pyramid = PyramidPart(self)
        self.row.addWidget(self.panel)
        self.row.addWidget(self.pyramid.panel)
        self.panel.closed.connect(self.close_panel)
        self._read: tuple[Document, str, Facts] | None = None

    @property
    def facts(self) -> Facts:
        """What is to be told of the journey of now; computed once for each change of it."""
        doc, journey = self.editor.document, self.editor.journey_id
        if self._read is None or self._read[0] is not doc or self._read[1] != journey:
            self._read = (doc, journey, facts_of(doc, journey))
        return self._read[2]

    def set_editor(self) -> None:
        super().set_editor()
        self.panel.form.set_editor(self.editor)
        self.pyramid.set_editor()
        self.shown = Shown()

    # What is shown

    def page(self, look: Look, width: float) -> Page:
        """Return the page of the segment in front."""
        if self.segment == PYRAMID:
            self.panel.show_pass(None)
            return self.pyramid.page(look, width)
        self.pyramid.panel.hide()
        if self.segment == STREAM:
            self.panel.show_pass(None)
            return value_stream_page(self.facts, look, width, self.shown)
        one = next((one for one in self.facts.passes if one.id == self.shown.chosen), None)
        if one is None and self.shown.chosen:
            self.shown = replace(self.shown, chosen="")
        self.panel.show_pass(one)
        return ownership_page(self.facts, look, width, self.shown)

    def segments(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("board", say("action.view_board")),
            (self.id, say("action.view_ownership")),
            (STREAM, say("stream.segment")),
            (PYRAMID, say("pyramid.segment")),
            ("table", say("action.view_table")),
        )

    def choose(self, segment: str) -> None:
        """Turn to another segment; board and table are views of their own."""
        if segment in ("board", "table"):
            self.main.views.show_view(segment)
            return
        super().choose(segment)
        self.pane.verticalScrollBar().setValue(0)

    def counts(self) -> str:
        say, facts = self.dress.say, self.facts
        if self.segment == PYRAMID:
            return self.pyramid.counts()
        return say(
            "ownership.counts",
            teams=say.count("ownership.teams", len(facts.matrix.teams)),
            handovers=say.count("ownership.handovers", len(facts.passes)),
            front=per_place(facts.passes)["front"],
        )

    def aside(self) -> str:
        whole = self.facts.whole
        if whole.coverage is None:
            return ""
        percent = round(100 * whole.coverage)
        return self.dress.say(
            "ownership.share", count=whole.owned_stages, all=len(whole.stages), percent=percent
        )

    def hints(self) -> Sequence[tuple[str, str]]:
        say, back = self.dress.say, ("Esc", self.dress.say("ownership.hint.back"))
        if self.segment == PYRAMID:
            return ((say("key.enter"), say("pyramid.hint.team")), back)
        if self.segment == STREAM:
            return (back,)
        return (
            ("O", say("ownership.hint.owner")),
            ("H", say("ownership.hint.details")),
            back,
        )

    # What is done

    def key(self, event: QKeyEvent) -> bool:
        """O chooses the owner of the whole, H opens the next hand-over to agree on."""
        if self.segment != self.id or event.modifiers():
            return False
        if event.key() == Qt.Key.Key_O:
            self.press("own/journey")
            return True
        if event.key() == Qt.Key.Key_H:
            self.open_next()
            return True
        return False

    def press(self, target: str) -> None:
        """Do what a press means: choose an owner, agree a time, open a hand-over, or go to a card."""
        word, _, rest = target.partition("/")
        act: dict[str, Callable[[str], object]] = {
            "own": self._choose_owner,
            "list": self._show_only,
            "handover": self.open_handover,
            "agree": self._write_time,
            "pair": self._open_pair,
            "purchase": lambda _rest: self._choose_purchase(),
            "work": self._choose_activity,
            "more": lambda _rest: self._show_more(),
        }
        if self.segment == PYRAMID:
            self.pyramid.press(word, rest)
        elif word in act:
            act[word](rest)
        else:
            super().press(target)

    def open_handover(self, id_: str) -> None:
        """Show a hand-over in the side panel."""
        listed = self.facts.unagreed if self.shown.is_open_only else self.facts.passes
        at = next((number for number, one in enumerate(listed, 1) if one.id == id_), 0)
        self.shown = replace(self.shown, chosen=id_, rows=max(self.shown.rows, at))
        self.refresh()
        self.pane.reveal(f"handover/{id_}")

    def open_next(self) -> None:
        """Open the hand-over the keyboard is at, else the first without an agreed time, and write in it."""
        at = self._focused("handover") or self._focused("agree")
        first = next(iter(self.facts.unagreed or self.facts.passes), None)
        id_ = at or (first.id if first is not None else "")
        if id_:
            self.open_handover(id_)
            self.panel.take_focus()

    def close_panel(self) -> None:
        """Put the side panel away, and the keyboard back to where it came from."""
        chosen = self.shown.chosen
        self.shown = replace(self.shown, chosen="")
        self.refresh()
        button = self.pane.sheet.buttons.get(f"handover/{chosen}", self.pane.sheet)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_typing(self) -> None:
        self.pyramid.panel.finish()

    def _focused(self, word: str) -> str:
        for id_, button in self.pane.sheet.buttons.items():
            if button.hasFocus() and id_.startswith(f"{word}/"):
                return id_.partition("/")[2]
        return ""

    def _show_only(self, which: str) -> None:
        if which == "more":
            self._show_more()
            return
        self.shown = replace(self.shown, is_open_only=which == "open")
        self.refresh()

    def _show_more(self) -> None:
        """Show twice as much as before."""
        self.shown = replace(self.shown, rows=2 * self.shown.rows)
        self.refresh()

    def _open_pair(self, pair: str) -> None:
        """Open the hand-over between two teams that asks for it most: one without an agreed time, else the first."""
        both = [one for one in self.facts.passes if f"{one.giver}>{one.taker}" == pair]
        found = next((one for one in both if not one.agreed), both[0] if both else None)
        if found is not None:
            only = self.shown.is_open_only and not found.agreed
            self.shown = replace(self.shown, is_open_only=only)
            self.open_handover(found.id)

    def _write_time(self, id_: str) -> None:
        one = next((one for one in self.facts.passes if one.id == id_), None)
        if one is None or self.editor.read_only:
            return
        say = self.dress.say
        giver, taker = self.facts.team(one.giver), self.facts.team(one.taker)
        self._write_over(
            f"agree/{id_}", one.agreed, say("ownership.agree_hint"),
            say("ownership.agree_between", giver=giver, taker=taker),
            lambda text: owning.agree(self.editor, one.source, one.target, "agreed", text),
        )  # fmt: skip

    def _write_over(
        self, target: str, text: str, hint: str, name: str, keep: Callable[[str], object]
    ) -> None:
        """Let a person write where `target` stands."""
        self.editor.store.stop_merging()
        self.pane.reveal(target)
        self.field.write_at(self._place(target), text, hint, name, keep)

    def _place(self, target: str) -> QRect:
        button = self.pane.sheet.buttons.get(target)
        return button.geometry() if button is not None else QRect(24, 24, 200, 30)

    # Menus

    def owner_menu(self, target: str) -> QMenu:
        """Return the menu that chooses who owns `target`: `journey`, or `stage/` and its id."""
        doc, say = self.editor.document, self.dress.say
        stage = target.partition("/")[2]
        owner = doc.stages[stage].owner if stage else self.facts.whole.owner
        menu = self._menu()
        for team in structure.teams(doc):
            self._offer(menu, team.name, partial(self._own, stage, team.name), is_on=team.id == owner)
        menu.addSeparator()
        self._offer(menu, say("ownership.nobody"), lambda: self._own(stage, ""), is_on=owner is None)
        self._offer(menu, say("ownership.new_team"), lambda: self._ask_team(target, stage))
        return menu

    def _choose_owner(self, target: str) -> None:
        self.pane.reveal(f"own/{target}")
        self._pop(self.owner_menu(target), f"own/{target}")

    def _own(self, stage: str, name: str) -> None:
        if stage:
            owning.own_stage(self.editor, stage, name)
        else:
            owning.own_journey(self.editor, name)

    def _ask_team(self, target: str, stage: str) -> None:
        name = self.dress.say("ownership.new_team_name")
        self._write_over(f"own/{target}", "", name, name, lambda text: self._own(stage, text))

    def purchase_menu(self) -> QMenu:
        """Return the menu that says at which step the customer pays."""
        doc, menu = self.editor.document, self._menu()
        for number, step in enumerate(self.facts.course.steps, 1):
            name = step.name or doc.stages[step.stage].name
            self._offer(menu, f"{number} {name}", partial(owning.mark_purchase, self.editor, step.id))
        return menu

    def _choose_purchase(self) -> None:
        self._pop(self.purchase_menu(), "purchase")

    def activity_menu(self, touchpoint: str) -> QMenu:
        """Return the menu that puts a piece of work under an activity."""
        say, row, menu = self.dress.say, self.editor.document.touchpoints[touchpoint], self._menu()
        for activity in (*VALUE_CHAIN, ""):
            words = say(f"value_chain_activity.{activity}") if activity else say("stream.take_out")
            self._offer(
                menu, words, partial(owning.put_under, self.editor, touchpoint, activity),
                is_on=row.value_chain_activity == activity,
            )  # fmt: skip
        menu.addSeparator()
        self._offer(menu, say("stream.practice"), lambda: self._ask_practice(touchpoint))
        show = menu.addAction(menu_text(say("stream.show")))
        show.triggered.connect(lambda: self.go_to(("touchpoints", touchpoint)))
        return menu

    def _choose_activity(self, touchpoint: str) -> None:
        self._pop(self.activity_menu(touchpoint), f"work/{touchpoint}")

    def _ask_practice(self, touchpoint: str) -> None:
        name = self.dress.say("stream.practice_name")
        practice = self.editor.document.touchpoints[touchpoint].itil_practice
        self._write_over(
            f"work/{touchpoint}", practice, name, name,
            lambda text: owning.name_practice(self.editor, touchpoint, text),
        )  # fmt: skip

    def _menu(self) -> KeyMenu:
        menu = KeyMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer(
        self, menu: QMenu, words: str, call: Callable[[], object], *, is_on: bool | None = None
    ) -> None:
        action = menu.addAction(menu_text(words))
        action.setEnabled(not self.editor.read_only)
        if is_on is not None:
            action.setCheckable(True)
            action.setChecked(is_on)
        action.triggered.connect(lambda _on=False: call())

    def _pop(self, menu: QMenu, target: str) -> None:
        place = self._place(target)
        menu.popup(self.pane.sheet.mapToGlobal(QPoint(place.left(), place.bottom() + 4)))

"""The evidence view: how each action is known, where nobody has looked, and the register of fieldwork."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cxdesigner.analysis.evidence import journey_evidence, sources_in_order
from cxdesigner.editor import fieldwork
from cxdesigner.layout.analyses.evidence import Asked, evidence_page
from cxdesigner.layout.analyses.evidence_marks import source_code
from cxdesigner.layout.analyses.evidence_panel import evidence_panel
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.analyses.side_panel import SidePanel
from cxdesigner.ui.analyses.source_form import SourceForm, panel_width
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class EvidenceView(AnalysisView):
    """The page with the actions and the register, and beside it the panel: about an action, or about a source."""

    id = "evidence"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.source = ""
        """The source that is selected in the register; it stays so while an action is looked at."""
        self._question = ""
        self.panel = EvidencePanel(self.dress, SourceForm(window.editor, self.dress))
        self.form = self.panel.form
        self.entry = self.panel.entry
        self.row.addWidget(self.panel)
        self.panel.pane.pressed.connect(self.press)
        self.form.closed.connect(self.close_source)
        self.form.removed.connect(self._on_removed)
        self.entry.entered.connect(self._on_entered)
        self.entry.escaped.connect(self._close_entry)
        self.entry.left.connect(self._close_entry)
        self.setAccessibleName(self.dress.say("action.view_evidence"))

    def set_editor(self) -> None:
        self.source = ""
        self.form.set_editor(self.editor)
        self.panel.show_form(is_form=False)
        super().set_editor()

    # What it shows

    def page(self, look: Look, width: float) -> Page:
        editor = self.editor
        if self.source not in editor.document.sources:
            self.source = ""
        chosen = frozenset(row.id for row in fieldwork.chosen_actions(editor))
        asked = Asked(chosen, self.source, not editor.read_only)
        return evidence_page(editor.document, editor.journey_id, look, width, asked)

    def refresh(self) -> None:
        super().refresh()
        if not self.isVisible():
            return
        editor = self.editor
        if self.panel.is_form and self.source:
            self.form.show_source(self.source, anew=False)
            return
        self.panel.show_form(is_form=False)
        chosen = fieldwork.chosen_actions(editor)
        wide = float(self.panel.pane.viewport().width())
        page = evidence_panel(
            editor.document, editor.journey_id, chosen, self.look, wide, can_write=not editor.read_only
        )
        self.panel.pane.show_page(page)

    def counts(self) -> str:
        say, shares = self.dress.say, journey_evidence(self.editor.document, self.editor.journey_id).shares
        parts = [
            say(f"evidence.count.{word}", count=count)
            for word in ("observed", "reported", "assumed", "unsaid")
            if (count := getattr(shares, word))
        ]
        return say.count("evidence.count", shares.total, parts=", ".join(parts)) if parts else ""

    def hints(self) -> Sequence[tuple[str, str]]:
        say = self.dress.say
        return (
            ("E", say("evidence.hint_known")),
            ("S", say("evidence.hint_source")),
            ("Enter", say("evidence.hint_edit")),
        )

    # What a person does

    def press(self, target: str) -> None:
        kind, _, id_ = target.partition("/")
        deeds: dict[str, Callable[[str], object]] = {
            "touchpoints": self._select, "sources": self.open_source, "know": self._say_known,
            "unlink": lambda source: fieldwork.unlink_source(self.editor, source), "questions": self.open_entry,
            "add_source": lambda _id: self.add_source(), "link": lambda _id: self.pop_sources(),
            "ask": lambda _id: self.open_entry(""), "plan": lambda _id: fieldwork.plan_fieldwork(self.editor),
            "watermark": lambda _id: fieldwork.turn_watermark(self.editor),
            "let_go": lambda _id: self.editor.select([]),
        }  # fmt: skip
        deeds[kind](id_)

    def key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_E:
            fieldwork.turn_known(self.editor)
        elif key == Qt.Key.Key_S:
            self.add_source()
        elif key == Qt.Key.Key_L and self.source:
            self._turn_link()
        elif key == Qt.Key.Key_Delete and self._source_with_focus():
            fieldwork.remove_source(self.editor, self._source_with_focus())
        else:
            return False
        return True

    def _select(self, id_: str) -> None:
        key = ("touchpoints", id_)
        was_chosen = self.editor.selection == {key} and not self.panel.is_form
        self.panel.show_form(is_form=False)
        if was_chosen:
            self.panel.enter("know/observed")
        else:
            self.editor.select([key], focus=key)
            self.refresh()

    def _say_known(self, word: str) -> None:
        fieldwork.say_known(self.editor, word)

    def _turn_link(self) -> None:
        chosen = fieldwork.chosen_actions(self.editor)
        if chosen and all(self.source in row.sources for row in chosen):
            fieldwork.unlink_source(self.editor, self.source)
        else:
            fieldwork.link_source(self.editor, self.source)

    def _source_with_focus(self) -> str:
        """Return the source whose row the keyboard is on; empty where it is elsewhere."""
        for id_, button in self.pane.sheet.buttons.items():
            if button.hasFocus() and id_.startswith("sources/"):
                return id_.removeprefix("sources/")
        return ""

    # The register

    def add_source(self) -> None:
        """Add a source and open its form, with the keyboard in its title."""
        if source := fieldwork.add_source(self.editor):
            self.open_source(source)

    def open_source(self, source: str) -> None:
        """Open the form of a source, with the keyboard in it."""
        self.source = source
        self.form.show_source(source, anew=True)
        self.panel.show_form(is_form=True)
        self.refresh()
        self.pane.reveal(f"sources/{source}")
        self.form.title.setFocus(Qt.FocusReason.TabFocusReason)

    def close_source(self) -> None:
        """Close the form; the source stays selected, with the keyboard on its row."""
        if not self.panel.is_form:
            return
        self.form.finish()
        self.panel.show_form(is_form=False)
        self.refresh()
        row = self.pane.sheet.buttons.get(f"sources/{self.source}")
        (row or self.pane.sheet).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_removed(self) -> None:
        self.source = ""
        self.panel.show_form(is_form=False)
        self.refresh()
        self.take_focus()

    def sources_menu(self) -> KeyMenu:
        """Return the menu of the sources that do not stand behind the selected actions yet."""
        doc, say = self.editor.document, self.dress.say
        menu = KeyMenu(self)
        chosen = fieldwork.chosen_actions(self.editor)
        for number, source in enumerate(sources_in_order(doc)):
            if all(source.id in row.sources for row in chosen):
                continue
            name = f"{source_code(number)}  {source.title or say('evidence.untitled_source')}"
            entry = menu.addAction(menu_text(name))
            entry.triggered.connect(lambda _on=False, id_=source.id: fieldwork.link_source(self.editor, id_))
        if menu.actions():
            menu.addSeparator()
        menu.addAction(say("evidence.new_source")).triggered.connect(self.add_source)
        return menu

    def pop_sources(self) -> None:
        """Open the menu of sources below the line that asks for it."""
        menu = self.sources_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.panel.pane.sheet.buttons["link"]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # Questions

    def open_entry(self, question: str) -> None:
        """Open the line that takes a question, new or known, with the keyboard in it."""
        self._question = question
        row = self.editor.document.questions.get(question)
        self.entry.show_value(row.text if row else "", anew=True)
        self.entry.setPlaceholderText(self.dress.say("evidence.ask_hint"))
        self.entry.setAccessibleName(self.dress.say("evidence.ask"))
        self.entry.show()
        self.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_entered(self) -> None:
        text, question = self.entry.text(), self._question
        if len(text) > LINE_LIMIT:
            return
        if question in self.editor.document.questions:
            fieldwork.reword(self.editor, question, text)
            self._close_entry()
        elif fieldwork.ask(self.editor, text):
            self.entry.show_value("", anew=True)
        else:
            self._close_entry()

    def _close_entry(self) -> None:
        if self.entry.isVisible():
            had_focus = self.entry.hasFocus()
            self.entry.hide()
            if had_focus:
                self.panel.enter("ask")


class EvidencePanel(SidePanel):
    """The panel at the right: a page with a line below it, or the form of a source."""

    def __init__(self, dress: Dress, form: SourceForm) -> None:
        super().__init__(dress)
        self.form = form
        self.pane = PagePane(dress)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.sheet.ground = "panel"
        self.entry = LineField(dress, limit=LINE_LIMIT, icon="search")
        self.entry.hide()
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        line = QVBoxLayout()
        line.setContentsMargins(16, 0, 16, 12)
        line.addWidget(self.entry)
        column.addLayout(line)
        scroll = scrolled(form)
        self._stack = QStackedWidget()
        self._stack.addWidget(first)
        self._stack.addWidget(scroll)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        outside.addWidget(self._stack)
        dress.changed.connect(self._grow)
        self._grow()

    @property
    def is_form(self) -> bool:
        """Whether it is the form of a source that is shown."""
        return self._stack.currentIndex() == 1

    def show_form(self, *, is_form: bool) -> None:
        """Show the form of a source, or the page."""
        self._stack.setCurrentIndex(int(is_form))

    def enter(self, target: str) -> None:
        """Bring the keyboard to a place of the page."""
        button = self.pane.sheet.buttons.get(target)
        (button or self.pane.sheet).setFocus(Qt.FocusReason.TabFocusReason)

    def _grow(self) -> None:
        self.setFixedWidth(panel_width())
        self.setAccessibleName(self.dress.say("evidence.panel"))
        self.update()

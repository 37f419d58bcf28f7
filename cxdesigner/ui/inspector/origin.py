"""What a to-be touchpoint makes of the as-is one: where it comes from, what changes, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.facts_of_many import journey_before
from cxdesigner.editor.finding import go_to
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.numbering import step_numbers
from cxdesigner.model.record import TEXT_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.change_facts import ChangeFacts, Values
from cxdesigner.ui.inspector.choices import Choices
from cxdesigner.ui.inspector.common import common
from cxdesigner.ui.inspector.parts import FieldRow, LimitNote, SectionHead
from cxdesigner.ui.widgets.buttons import Button, IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_icon, draw_text, elided, painter_for
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.typing import draw_field
from cxdesigner.ui.widgets.words import Words, menu_text

_LONGEST = 240
"""How wide a title may stand on a button."""


class Origin(QWidget):
    """Shown in a to-be journey, and wherever something is said of it.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._head = SectionHead(dress)
        self.change = Choices(editor, dress, ("change",))
        self.source = _SourceField(dress)
        self._source_row = FieldRow(dress, self.source)
        self._why_label = Words(dress, "small", "text3")
        self.why = GrowingText(dress, "small", "text", limit=TEXT_LIMIT, is_bare=False)
        self._note = LimitNote(dress, TEXT_LIMIT)
        self._stranger = Words(dress, "meta", "text2", wraps=True)
        self._also = _AlsoFrom(dress)
        self.facts = ChangeFacts(dress, self._set)
        self._touchpoints: list[Touchpoint] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (
            self._head, self.change, self._source_row, self._stranger, self._also, self._why_label, self.why,
            self._note, self.facts,
        ):  # fmt: skip
            column.addWidget(part)
        self._also.chosen.connect(self._go)
        self.facts.done.connect(self.done)
        self.source.chooser.clicked.connect(self._choose)
        self.source.clear.clicked.connect(lambda: self._set("derived_from", None))
        self.why.edited.connect(lambda text: self._editor.edit_selection("why", text))
        self.why.overflowed.connect(self._note.tell)
        self.why.left.connect(self._stop_merging)
        self.why.finished.connect(self.done)
        self.why.taken_back.connect(self._take_back)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.change.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self._head.show_words(say("inspector.change"))
        self.facts.say()
        self.change.say()
        self._source_row.name_it(say("attribute.derived_from"))
        self._why_label.setText(say("attribute.why"))
        self.why.setAccessibleName(say("attribute.why"))

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show what is said of `touchpoints`."""
        self._touchpoints = list(touchpoints)
        journey, say = self._editor.journey, self._dress.say
        is_said = any(t.change or t.why or t.derived_from for t in touchpoints)
        self.setVisible(is_said or (journey is not None and journey.kind == "to_be"))
        self.change.refresh(touchpoints)
        self._show_source()
        why, differ = common([t.why for t in touchpoints])
        self.why.set_hint(say("inspector.mixed") if differ else say("inspector.why_hint"))
        self.why.show_mixed(differ)
        self.why.show_value(why or "", anew=anew)
        self.why.setReadOnly(self._editor.read_only)
        self.source.setEnabled(not self._editor.read_only)
        doc, is_one = self._editor.document, len(touchpoints) == 1
        values: list[Values] = [(t.effect_factor, t.effect, t.cost) for t in touchpoints]
        self.facts.refresh(doc, values, anew=anew, read_only=self._editor.read_only)
        self._stranger.show_text(say("inspector.change.stranger") if is_one and self._is_stranger() else "")
        also = touchpoints[0].also_from if is_one else ()
        self._also.show_titles(
            say("inspector.also_from"), [(id_, doc.touchpoints[id_].title) for id_ in also]
        )

    def _is_stranger(self) -> bool:
        """Tell whether the one touchpoint comes from another journey than the as-is of its own."""
        doc, row = self._editor.document, self._touchpoints[0]
        as_is = doc.journeys[structure.journey_of(doc, row)].derived_from
        if row.derived_from is None or as_is is None:
            return False
        return structure.journey_of(doc, doc.touchpoints[row.derived_from]) != as_is

    def _show_source(self) -> None:
        say, rows = self._dress.say, self._editor.document.touchpoints
        value, differ = common([t.derived_from for t in self._touchpoints])
        title = rows[value].title if value is not None else ""
        words = say("inspector.mixed") if differ else title or say("inspector.origin.none")
        does = (
            say("inspector.origin.go", title=title) if value is not None else say("inspector.origin.choose")
        )
        self.source.show_source(words, does, is_mixed=differ, has_one=value is not None)
        self.source.clear.name_it(say("inspector.tags.off", name=title))

    def _choose(self) -> None:
        """Go to the touchpoint it comes from; where there is none, offer those of the journey before."""
        value, differ = common([t.derived_from for t in self._touchpoints])
        doc = self._editor.document
        if value is not None and not differ:
            self._go(value)
            return
        before = journey_before(self._editor)
        if before is None:
            return
        menu = KeyMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for stage in structure.stages(doc, before.id):
            part = menu.addMenu(menu_text(stage.name) or menu_text(self._dress.say("board.stage")))
            part.aboutToShow.connect(partial(self._fill, part, stage.id))
        menu.popup(self.source.mapToGlobal(self.source.rect().bottomLeft()))

    def _go(self, touchpoint: str) -> None:
        doc = self._editor.document
        if touchpoint in doc.touchpoints:
            journey = structure.journey_of(doc, doc.touchpoints[touchpoint])
            go_to(self._editor, ("touchpoints", touchpoint), journey)

    def _fill(self, menu: QMenu, stage: str) -> None:
        doc = self._editor.document
        journey = doc.stages[stage].journey
        numbers = step_numbers(doc, journey)
        menu.clear()
        for step in structure.steps_of(doc, stage):
            for touchpoint in _down(doc, journey, step.id):
                words = f"{numbers[step.id]} {touchpoint.title}"
                action = menu.addAction(menu_text(words))
                id_ = touchpoint.id
                action.triggered.connect(lambda _on=False, id_=id_: self._set("derived_from", id_))

    def _take_back(self) -> None:
        self._editor.undo()

    def _stop_merging(self) -> None:
        self._editor.store.stop_merging()

    def _set(self, field: str, value: object) -> None:
        self._editor.store.stop_merging()
        self._editor.edit_selection(field, value)


def _down(doc: Document, journey: str, step: str) -> list[Touchpoint]:
    """Return the touchpoints of a step from the top of the board to its foot."""
    return [t for lane in structure.lanes(doc, journey) for t in structure.cell(doc, lane.id, step)]


class _AlsoFrom(QWidget):
    """The other touchpoints it was merged from, each to be gone to.

    Signals:
        chosen: the id of the one that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._label = Words(dress, "small", "text3")
        self._shown: list[tuple[str, str]] = []
        self.buttons: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(0)
        self._column.addWidget(self._label)
        self.hide()

    def show_titles(self, label: str, titles: Sequence[tuple[str, str]]) -> None:
        """Show `titles`, pairs of an id and words; nothing where there is none."""
        self._label.setText(label)
        self.setVisible(bool(titles))
        if list(titles) == self._shown:
            return
        self._shown = list(titles)
        for old in self.buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [self._made(id_, title) for id_, title in titles]

    def _made(self, id_: str, title: str) -> LinkButton:
        button = LinkButton(self._dress)
        button.set_words(elided("smallS", title, _LONGEST))
        button.name_it(title)
        button.clicked.connect(lambda: self.chosen.emit(id_))
        self._column.addWidget(button)
        return button


class _SourceField(QWidget):
    """The title it comes from, and a cross that forgets it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self.setFixedHeight(30)
        self.chooser = _Chooser(dress)
        self.clear = IconButton(dress, "x", size=QSize(26, 26))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.chooser, 1)
        row.addWidget(self.clear)

    def show_source(self, words: str, does: str, *, is_mixed: bool, has_one: bool) -> None:
        self.chooser.show_words(words, does, is_mixed=is_mixed, has_one=has_one)
        self.clear.setVisible(has_one)


class _Chooser(Button):
    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._words, self._is_mixed, self._has_one = "", False, False
        self.setFixedHeight(30)
        self.setMinimumWidth(60)

    def show_words(self, words: str, does: str, *, is_mixed: bool, has_one: bool) -> None:
        self._words, self._is_mixed, self._has_one = words, is_mixed, has_one
        self.name_it(words, does)
        self.setAccessibleDescription(does)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, rect, dress = painter_for(self), self.rect().toRectF(), self._dress
        draw_field(painter, rect, dress, has_focus=False, is_mixed=self._is_mixed, is_lit=self.underMouse())
        draw_icon(painter, "board", 9, 7, dress.color("text2"))
        ink = dress.color("text" if self._has_one else "text2")
        end = 8 if self._has_one else 30
        draw_text(painter, rect.adjusted(32, 1, -end, 0), self._words, "smallM", ink)
        if not self._has_one:
            draw_icon(painter, "chev", rect.right() - 22, 8, dress.color("text3"), 14)
        self.draw_focus(painter)
        painter.end()

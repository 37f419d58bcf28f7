"""Promises at a touchpoint: made here, kept here, and what brings the customer back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.promises import has_way_back, hooks_here, kept_here, made_here
from cxdesigner.editor import promising
from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.promises import PROMISE_STATES, LoyaltyHook, Promise
from cxdesigner.model.record import Record
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.inspector.folding import FoldHead
from cxdesigner.ui.inspector.places import step_label
from cxdesigner.ui.inspector.record_list import RecordList
from cxdesigner.ui.widgets.buttons import IconButton, LinkButton
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.pick_field import Choice
from cxdesigner.ui.widgets.words import CutWords, Words, menu_text


def _states(doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG001  # every list is asked alike
    return [Choice(word, say(f"promise.{word}")) for word in PROMISE_STATES]


def step_choices(doc: Document, say: Catalogue) -> list[Choice]:
    """Return the steps of all journeys, and none, to choose from."""
    rows = [step for journey in structure.journeys(doc) for step in structure.steps(doc, journey.id)]
    return [
        Choice(None, say("inspector.not_said")),
        *(Choice(row.id, step_label(doc, row.id)) for row in rows),
    ]


def journey_choices(doc: Document, say: Catalogue) -> list[Choice]:
    """Return all journeys, and none, to choose from."""
    none = Choice(None, say("inspector.not_said"))
    return [none, *(Choice(row.id, row.name or row.id) for row in structure.journeys(doc))]


_PROMISE = (
    FieldSpec("text", "line", "promise_field.text"),
    FieldSpec("status", "pick", "promise_field.status", offers=_states),
    FieldSpec("proof", "line", "promise_field.proof"),
)
_HOOK = (
    FieldSpec("offer", "line", "hook_field.offer"),
    FieldSpec("promise", "line", "hook_field.promise"),
    FieldSpec("trigger", "line", "hook_field.trigger"),
    FieldSpec("to_step", "pick", "hook_field.to_step", offers=step_choices),
    FieldSpec("next_journey", "pick", "hook_field.next_journey", offers=journey_choices),
)


class PromiseSection(QWidget):
    """Folded while nothing is promised, kept or planted at the one touchpoint it is about.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint = ""
        self._opened = False
        self.head = FoldHead(dress)
        self.head.clicked.connect(self._turn)
        self.made = RecordList(editor, dress, _PROMISE, self._promise_words, self._promise_remark)
        self.hooks = RecordList(editor, dress, _HOOK, self._hook_words, self._hook_remark)
        self.kept = KeptList(dress)
        self.made.added.connect(self._add_promise)
        self.hooks.added.connect(self._add_hook)
        for table, part in (("promises", self.made), ("loyalty_hooks", self.hooks)):
            part.edited.connect(
                lambda id_, field, value, table=table: promising.edit_record(
                    self._editor, table, id_, field, value
                )
            )
            part.dropped.connect(lambda id_, table=table: promising.remove_record(self._editor, table, id_))
            part.done.connect(self.done)
        self.kept.link.clicked.connect(self._pop_promises)
        self.kept.unlinked.connect(
            lambda id_: promising.keep_here(self._editor, id_, self._touchpoint, kept=False)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.head, self.made, self.kept, self.hooks):
            column.addWidget(widget)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.made.set_editor(editor)
        self.hooks.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self.head.show_words(say("promises.head"))
        self.made.name_it(say("promises.made"), say("edit.add_promise"), say("edit.remove_promise"))
        self.hooks.name_it(say("promises.hook"), say("edit.add_hook"), say("edit.remove_hook"))
        self.kept.name.setText(say("promises.kept"))
        self.kept.link.set_words(say("promises.keep"))

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show the promises of the touchpoint, where it is one."""
        self.setVisible(len(touchpoints) == 1)
        if len(touchpoints) != 1:
            return
        if anew:
            self._opened = False
        doc, self._touchpoint = self._editor.document, touchpoints[0].id
        made, kept = made_here(doc, self._touchpoint), kept_here(doc, self._touchpoint)
        hooks = hooks_here(doc, self._touchpoint)
        is_open = self._opened or bool(made or kept or hooks)
        self.head.setChecked(is_open)
        for part in (self.made, self.kept, self.hooks):
            part.setVisible(is_open)
        if is_open:
            self.made.show_records(made, anew=anew)
            self.hooks.show_records(hooks, anew=anew)
            can = not self._editor.read_only
            self.kept.show_promises([(row.id, *self._kept_words(row)) for row in kept], can_write=can)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.made.finish()
        self.hooks.finish()

    def promises_menu(self) -> KeyMenu:
        """Return the menu of the promises of this journey that are not kept here yet."""
        doc, say = self._editor.document, self._dress.say
        menu = KeyMenu(self)
        for row in structure.in_order(doc.promises.values()):
            is_here = structure.journey_of(doc, doc.touchpoints[row.made_at]) == self._editor.journey_id
            if is_here and self._touchpoint not in row.kept_at:
                entry = menu.addAction(menu_text(row.text or say("promises.untitled")))
                entry.triggered.connect(
                    lambda _on=False, id_=row.id: promising.keep_here(
                        self._editor, id_, self._touchpoint, kept=True
                    )
                )
        if menu.isEmpty():
            menu.addAction(say("promises.keep_none")).setEnabled(False)
        return menu

    def _pop_promises(self) -> None:
        menu = self.promises_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.kept.link.mapToGlobal(QPoint(0, self.kept.link.height())))

    def _turn(self) -> None:
        self._opened = not self._opened
        self.refresh([self._editor.document.touchpoints[self._touchpoint]], anew=False)

    def _add_promise(self) -> None:
        if made := promising.add_promise(self._editor, self._touchpoint):
            self.made.enter(made, made_here(self._editor.document, self._touchpoint))

    def _add_hook(self) -> None:
        if made := promising.add_hook(self._editor, self._touchpoint):
            self.hooks.enter(made, hooks_here(self._editor.document, self._touchpoint))

    # Words

    def _promise_words(self, record: Record) -> tuple[str, str]:
        row, say = cast("Promise", record), self._dress.say
        key = f"promise.{row.status}"
        return row.text or say("promises.untitled"), say(key) if say.has(key) else row.status

    def _promise_remark(self, record: Record) -> str:
        row, say, doc = cast("Promise", record), self._dress.say, self._editor.document
        if not row.kept_at:
            return say("promises.never_kept")
        return say("promises.kept_at", places=", ".join(doc.touchpoints[id_].title for id_ in row.kept_at))

    def _hook_words(self, record: Record) -> tuple[str, str]:
        return cast("LoyaltyHook", record).offer or self._dress.say("promises.hook_untitled"), ""

    def _hook_remark(self, record: Record) -> str:
        return "" if has_way_back(cast("LoyaltyHook", record)) else self._dress.say("promises.no_way_back")

    def _kept_words(self, row: Promise) -> tuple[str, str]:
        say, at = self._dress.say, self._editor.document.touchpoints[row.made_at]
        text = row.text or say("promises.untitled")
        return text, say("promises.unlink", promise=text) + f" ({say('promises.made_at', place=at.title)})"


class KeptList(QWidget):
    """The promises that are kept here, each with a cross.

    Signals:
        unlinked: a promise is kept here no longer.
    """

    unlinked = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.name = Words(dress, "small", "text3")
        self.link = LinkButton(dress)
        self.crosses: dict[str, IconButton] = {}
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.name)
        self._column.addWidget(self.link)

    def show_promises(self, promises: Sequence[tuple[str, str, str]], *, can_write: bool) -> None:
        """Show `promises`: id, words, and what the cross says."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.crosses = [], {}
        for number, (id_, words, tip) in enumerate(promises):
            row, text, cross = (
                QWidget(),
                CutWords(self._dress, "smallM"),
                IconButton(self._dress, "x", size=QSize(24, 24)),
            )
            text.setText(words)
            cross.name_it(tip)
            cross.setEnabled(can_write)
            cross.clicked.connect(lambda _on=False, id_=id_: self.unlinked.emit(id_))
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(text, 1)
            line.addWidget(cross)
            self._rows.append(row)
            self.crosses[id_] = cross
            self._column.insertWidget(1 + number, row)
        self.link.setEnabled(can_write)

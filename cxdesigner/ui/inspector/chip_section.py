"""A part of the form for what touchpoints carry several of: chips, and a line to add one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.chips import ChipFace, Chips
from cxdesigner.ui.widgets.gap import put_gap
from cxdesigner.ui.widgets.pick_field import EntryField

Change = Callable[[Editor, str], bool]


class ChipSection(QWidget):
    """Head, chips, and behind the plus a line that knows what others carry.

    `add` takes words, `take` what `names` has for a chip: its id. What is known is only asked for with the line.

    Signals:
        done: the person is through and goes back to the board.
    """

    done = Signal()

    def __init__(  # what it is about
        self,
        editor: Editor,
        dress: Dress,
        *,
        word: str,
        icon: str,
        known: Callable[[Document], list[str]],
        add: Change,
        take: Change,
    ) -> None:
        super().__init__()
        self._editor, self._dress, self._word = editor, dress, word
        self._known, self._add, self._take = known, add, take
        self._names: dict[str, str] = {}
        self._just_added = False
        self._head = SectionHead(dress)
        self.plus = IconButton(dress, "plus", size=QSize(24, 24))
        self.chips = Chips(dress, icon)
        self.entry = EntryField(dress, icon, completes=True)
        self.entry.hide()
        self._lay_out()
        self.plus.clicked.connect(self.open_entry)
        self.entry.entered.connect(self._on_entered)
        self.entry.finished.connect(self._on_finished)
        self.chips.dropped.connect(lambda id_: self._take(self._editor, id_))
        self.chips.wanted.connect(lambda id_: self._add(self._editor, self._names[id_]))
        self.chips.walked_out.connect(lambda: self.plus.setFocus(Qt.FocusReason.TabFocusReason))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._head, 1)
        top.addWidget(self.plus)
        column.addLayout(top)
        put_gap(column, self.chips, 4)
        column.addWidget(self.chips)
        put_gap(column, self.entry, 4)
        column.addWidget(self.entry)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the parts in the language of now."""
        say = self._dress.say
        self._head.show_words(say(f"attribute.{self._word}"))
        self.plus.name_it(say(f"inspector.{self._word}.add"))
        self.entry.line.setAccessibleName(say(f"attribute.{self._word}"))
        self.entry.setAccessibleName(say(f"attribute.{self._word}"))
        self.entry.line.setPlaceholderText(say(f"inspector.{self._word}.hint"))

    def refresh(self, carried: Sequence[Sequence[str]], names: dict[str, str], *, anew: bool) -> None:
        """Show what each touchpoint carries: ids, with the `names` they are shown by."""
        counts = Counter(id_ for ids in carried for id_ in dict.fromkeys(ids))
        self._names = names
        whole = len(carried)
        self.chips.show_chips([self._face(id_, counts[id_], whole) for id_ in counts], self.plus)
        if anew:
            self.entry.hide()
            self.entry.show_value("", anew=True)
        for part in (self.plus, self.chips, self.entry):
            part.setEnabled(not self._editor.read_only)

    def _face(self, id_: str, count: int, whole: int) -> ChipFace:
        say, name = self._dress.say, self._names[id_]
        if count == whole:
            return ChipFace(id_, name, say("inspector.tags.off", name=name))
        words = say("inspector.tags.on_some", name=name, count=count)
        return ChipFace(id_, words, say("inspector.tags.all", name=name, count=whole), is_partial=True)

    def open_entry(self) -> None:
        """Show the line to add one, and put the keyboard into it."""
        self.entry.offer(self._known(self._editor.document))
        self.entry.show()
        self.entry.line.setPlaceholderText(self._dress.say(f"inspector.{self._word}.hint"))
        self.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.entry.commit()

    def _on_entered(self, words: str) -> None:
        self._add(self._editor, words)
        self.entry.show_value("", anew=True)
        self.entry.line.setPlaceholderText(self._dress.say(f"inspector.{self._word}.hint"))
        self.entry.offer(self._known(self._editor.document))
        self._just_added = True

    def _on_finished(self) -> None:
        if self._just_added:  # Enter after words: on to the next one
            self._just_added = False
            return
        self.entry.hide()
        self.done.emit()

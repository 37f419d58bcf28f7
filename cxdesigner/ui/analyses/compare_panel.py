"""The From-to panel beside a compared journey: which to-be, one row per stage, and the way to the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cxdesigner.layout.analyses.page import Page
from cxdesigner.model.journey import Journey
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.analyses.side_panel import SidePanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.words import Words

WIDE = 480


class FromToPanel(SidePanel):
    """480 px at the right.

    Signals:
        table_wanted: the table of all changes is wanted.
        to_be_chosen: the id of the alternative to compare.
    """

    table_wanted = Signal()
    to_be_chosen = Signal(object)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setFixedWidth(WIDE)
        self.title, self.sub = Words(dress, "h3"), Words(dress, "small", "text2", wraps=True)
        self.table = WordButton(dress, "columns")
        self.alternatives = PickField(dress, "board")
        self.pane = PagePane(dress, ground="panel")
        self.table.clicked.connect(self.table_wanted)
        self.alternatives.picked.connect(self.to_be_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 14, 4)
        head.setSpacing(12)
        head.addLayout(words, 1)
        head.addWidget(self.table)
        pick = QHBoxLayout()
        pick.setContentsMargins(20, 4, 14, 4)
        pick.addWidget(self.alternatives)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(pick)
        column.addWidget(self.pane, 1)

    def show_rows(self, page: Page, alternatives: Sequence[Journey], current: str) -> None:
        """Show the list, and the alternatives where there is more than one."""
        say = self.dress.say
        self.setAccessibleName(say("compare.title"))
        self.title.setText(say("compare.title"))
        self.sub.setText(say("compare.sub"))
        self.table.set_words(say("compare.table"))
        self.alternatives.setAccessibleName(say("compare.which"))
        choices = [Choice(row.id, row.name or say(f"journey.{row.kind}"), "board") for row in alternatives]
        self.alternatives.offer(choices, current)
        self.alternatives.setVisible(len(choices) > 1)
        self.pane.show_page(page)

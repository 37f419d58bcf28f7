"""The Check panel: what is to be fixed, what is worth a thought, what is well, and what to do about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.checker import Finding
from cxdesigner.editor.checking import field_to_fill, jump_to, let_stand, put_right, take_up
from cxdesigner.layout.theme import tokens
from cxdesigner.ui.analyses.opening import open_review
from cxdesigner.ui.check.listing import FindingList
from cxdesigner.ui.check.reason import ReasonBar
from cxdesigner.ui.check.rows import AT_ONCE, TABS, Row, count_of, rows_of
from cxdesigner.ui.check.tabs import Tabs
from cxdesigner.ui.inspector.entering import enter_field
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


_LEAST, _MOST_OF_WINDOW = 340, 0.36
"""How wide it is at least, and how much of the window it takes at most."""


class CheckPanel(QWidget):
    """432 wide. It shows the report of the window's watch, and stands left of a board or of an analysis.

    Signals:
        closed: Esc: the board is where to go on.
    """

    closed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._dress = window, window.dress
        self._watch, self._most = window.checks.watch, AT_ONCE
        self._build()
        self._watch.changed.connect(self.refresh)
        self._dress.changed.connect(self._say)
        self._say()

    def _build(self) -> None:
        dress = self._dress
        self._title = Words(dress, "h3")
        self.again = WordButton(dress, "redo")
        self.tabs, self.list = Tabs(dress), FindingList(dress)
        self.reason = ReasonBar(dress)
        self.done = Words(dress, "meta", "text3")
        self._lay_out()
        self.again.clicked.connect(self._run_again)
        self.tabs.chosen.connect(self._turn)
        self.list.jump_wanted.connect(self._jump)
        self.list.deed_wanted.connect(self._do)
        self.list.stand_wanted.connect(self._stand)
        self.list.left.connect(self.closed)
        self.reason.given.connect(self._let_stand)
        self.reason.done.connect(self.take_focus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 1, 8)
        column.setSpacing(0)
        for part, below in ((head, 14), (self.tabs, 12)):
            held = QHBoxLayout()
            held.setContentsMargins(20, 0, 19, 0)
            held.addLayout(part) if isinstance(part, QHBoxLayout) else held.addWidget(part)
            column.addLayout(held)
            column.addSpacing(below)
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 0)
        foot.addWidget(self.done)
        foot.addStretch(1)
        column.addLayout(foot)

    def _say(self) -> None:
        self._fit()
        say = self._dress.say
        self.setAccessibleName(say("check.title"))
        self._title.setText(say("check.title"))
        self.again.set_words(say("check.run_again"))
        self.tabs.setAccessibleName(say("check.tabs"))
        self.list.setAccessibleName(say("check.list"))
        self.reason.say()
        self.refresh()

    # Showing

    def refresh(self) -> None:
        """Show the report of now; nothing is done while nobody sees it."""
        if self.isHidden():
            return
        say, report = self._dress.say, self._watch.report
        counts = {tab: (say(f"check.tab.{tab}"), count_of(tab, report)) for tab in TABS}
        self.tabs.show_tabs(counts)
        rows = rows_of(self.tabs.current, report, self._window.editor.document, say, self._most)
        self.list.show_rows(rows)
        self.done.setText(self.done_words())

    def done_words(self) -> str:
        """Return how many rules were looked at last, and how long that took."""
        spent = self._watch.checking.milliseconds
        return self._dress.say.count("check.done", self._watch.report.checked, milliseconds=spent)

    def take_focus(self) -> None:
        """Bring the keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as wide as words ask for, while the board keeps most of the window."""
        wanted = grown(tokens()["geometry"]["window"]["findings"])
        self.setFixedWidth(min(wanted, max(_LEAST, int(self._window.width() * _MOST_OF_WINDOW))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._window.installEventFilter(self)
        self._fit()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("panel"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._dress.color("line"))
        painter.end()

    # Doing

    def _run_again(self) -> None:
        self._watch.run()
        self._announce(self.done.text())

    def _turn(self, _tab: str) -> None:
        self._most = AT_ONCE
        self.refresh()
        self.list.go_to_row(next((n for n, row in enumerate(self.list.rows) if row.finding is not None), -1))
        self.list.scrollToTop()

    def _jump(self, row: Row) -> None:
        if row.is_more:
            self._most += AT_ONCE
            self.refresh()
        elif row.finding is not None:
            self._go_to(row.finding)

    def _do(self, row: Row) -> None:
        finding = row.finding
        if finding is None or row.dismissed is not None:
            return
        if finding.fix is None:
            self._lead_on(finding)
        elif put_right(self._window.editor, finding):
            self._watch.run()
            self._announce(self._dress.say("check.fixed", deed=row.deed))

    def _stand(self, row: Row) -> None:
        if self._window.editor.read_only:
            return
        if row.dismissed is not None:
            if take_up(self._window.editor, row.dismissed):
                self._watch.run()
        elif row.finding is not None:
            self.reason.ask(row.finding)

    def _let_stand(self, finding: Finding, reason: str) -> None:
        if let_stand(self._window.editor, finding, reason):
            self._watch.run()

    def _lead_on(self, finding: Finding) -> None:
        """Go to where a finding is put right: the analysis in which its record is written, else the board."""
        from cxdesigner.ui.analyses.opening import open_record

        if not open_record(self._window, finding.places):
            self._go_to(finding)

    def _go_to(self, finding: Finding) -> None:
        window = self._window
        front = window.views.analysis
        if front is not None and any(front.tells_of(key) for key in finding.places):
            return
        place = field_to_fill(window.editor.document, finding)
        if place is not None:
            enter_field(window, [place[0]], place[1])
            return
        if finding.rule.id == "R47":  # the review has a view of its own
            open_review(window)
            return
        if front is not None:
            window.views.show_view("board")
        if not jump_to(window.editor, finding):  # it is about the whole, which the inspector tells of
            window.panels.show("inspector")
            window.inspector.show_project()

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, text))

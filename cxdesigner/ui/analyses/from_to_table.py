"""The From-to table in the window: sorted by a press on a heading, written in by a press on a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.from_to import FromTo, all_rows
from cxdesigner.analysis.twins import KINDS, Pair
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.designing import bring_back, edit_change
from cxdesigner.layout.analyses.from_to_table import sorted_rows, table_page
from cxdesigner.model import structure
from cxdesigner.model.figures import signed
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.inspector.figures import parsed_figure
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import Words, menu_text

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.compare import CompareView

EFFECT = (-4.0, 4.0)
"""How far an effect may go: from one end of the scale of a factor to the other."""


class FromToTable(QWidget):
    """Fills the room of page and panel."""

    def __init__(self, view: CompareView) -> None:
        super().__init__()
        self._view, dress = view, view.dress
        self.sort: tuple[str, bool] = ("", False)
        self.rows: list[FromTo] = []
        self.field: GrowingText | None = None
        self._take: Callable[[], None] = lambda: None
        self.title, self.sub = Words(dress, "h3"), Words(dress, "small", "text2")
        self.back = WordButton(dress, "board")
        self.pane = PagePane(dress, ground="panel")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        head = QHBoxLayout()
        head.setContentsMargins(34, 14, 24, 6)
        head.addLayout(words, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        self.back.clicked.connect(lambda: view.show_table(False))
        self.pane.pressed.connect(self.press)
        self.pane.resized.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show every change as it is now."""
        view, say, found = self._view, self._view.dress.say, self._view.twins
        if found is None or not self.isVisible():
            return
        rows = all_rows(found)
        self.title.setText(say("compare.title"))
        self.sub.setText(say.count("compare.table.sub", len(rows)))
        self.back.set_words(say("compare.canvas"))
        look = view.look
        self.rows = sorted_rows(found, rows, self.sort[0], is_down=self.sort[1], look=look)
        wide = float(self.pane.viewport().width())
        self.pane.show_page(
            table_page(found, self.rows, look, wide, selected=view.options.selected, sort=self.sort)
        )

    def press(self, target: str) -> None:
        """Sort by a heading, or write in a cell."""
        kind, _, rest = target.partition("/")
        self._finish()
        if kind == "sort":
            column, is_down = self.sort
            self.sort = (rest, not is_down) if rest == column else (rest, rest == "effect")
            self.refresh()
            return
        id_, _, column = rest.rpartition("/")
        pair = next((row.pair for row in self.rows if row.pair is not None and row.pair.id == id_), None)
        if pair is None:
            return
        if column in ("was", "becomes"):
            shown = pair.was[0] if column == "was" and pair.was else pair.id
            self._view.show_record(("touchpoints", shown))
        elif not self._view.editor.read_only:
            writes = {"change": self._change, "owner": self._owner, "effect": self._factor}
            writes.get(column, partial(self._write, column=column))(pair)

    # Writing

    def _write(self, pair: Pair, column: str) -> None:
        found = self._view.twins
        if found is None:
            return
        value = found.why(pair) if column == "why" else found.cost(pair)
        limit = TEXT_LIMIT if column == "why" else LINE_LIMIT
        self._open(pair, column, value, limit, partial(self._keep, pair, column))

    def _open(
        self, pair: Pair, column: str, value: str, limit: int, keep: Callable[[], None], *, hint: str = ""
    ) -> None:
        """Lay a field over a cell; `keep` takes what is written once the person is through with it."""
        dress = self._view.dress
        button = self.pane.sheet.buttons[f"cell/{pair.id}/{column}"]
        field = GrowingText(dress, "small", "text", limit=limit, is_line=column != "why", is_bare=False)
        field.setParent(self.pane.sheet)
        field.setAutoFillBackground(True)
        field.setAccessibleName(dress.say("compare.write", column=dress.say(f"compare.column.{column}")))
        field.setFixedWidth(max(160, button.width()))
        field.move(button.pos() + QPoint(0, 2))
        field.set_hint(hint)
        field.show_value(value, anew=True)
        field.finished.connect(keep)
        field.left.connect(self._on_left)
        self._take = keep
        field.show()
        field.raise_()
        field.setFocus()
        field.selectAll()
        self.field = field

    def _on_left(self) -> None:
        """Take what is written where the keyboard went elsewhere in the window; another window only waits."""
        if QApplication.focusWidget() is not None:
            self._finish()

    def _keep(self, pair: Pair, column: str) -> None:
        """Take what was written as said."""
        field, found = self.field, self._view.twins
        if field is None or found is None:
            return
        text = field.words()
        self._close()
        before = found.why(pair) if column == "why" else found.cost(pair)
        if text != before:
            self._run(pair, **{column: text})

    def _finish(self) -> None:
        if self.field is not None:
            self._take()

    def _close(self) -> None:
        field, self.field = self.field, None
        if field is not None:
            had_focus = field.hasFocus()
            field.hide()
            field.deleteLater()
            if had_focus:
                self.pane.sheet.setFocus()

    def _run(self, pair: Pair, **changes: object) -> None:
        found = self._view.twins
        if found is not None:
            edit_change(self._view.editor, found, pair, **changes)

    # Choosing

    def _change(self, pair: Pair) -> None:
        """Offer the words a change may have; one that goes can only come back."""
        say, editor, found = self._view.dress.say, self._view.editor, self._view.twins
        if found is None:
            return
        if pair.becomes is None:
            to_be, gone = found.to_be.id, pair.was[0]
            words = [(say("compare.removed.kept_word"), lambda: bring_back(editor, gone, to_be))]
            self._offer(pair, "change", words, -1)
            return
        known = [word for word in KINDS if pair.was or word in ("new", "removed")]
        choices = [(say(f"change.{word}"), partial(self._run, pair, change=word)) for word in known]
        self._offer(pair, "change", choices, known.index(pair.kind) if pair.kind in known else -1)

    def _owner(self, pair: Pair) -> None:
        say, found = self._view.dress.say, self._view.twins
        if found is None:
            return
        teams = structure.teams(found.doc)
        ids = [None, *(team.id for team in teams)]
        names = [say("compare.no_owner"), *(team.name for team in teams)]
        choices = [(name, partial(self._run, pair, owner=id_)) for id_, name in zip(ids, names, strict=True)]
        self._offer(pair, "owner", choices, ids.index(found.owner(pair)))

    def _factor(self, pair: Pair) -> None:
        """Ask which factor, then how far."""
        say, found = self._view.dress.say, self._view.twins
        if found is None:
            return
        factors = structure.in_order(found.doc.factors.values())
        row = next(row for row in self.rows if row.pair is not None and row.pair.id == pair.id)
        ids = [None, *(factor.id for factor in factors)]
        names = [say("compare.no_factor"), *(factor.name for factor in factors)]
        choices = [
            (name, partial(self._figure_soon, pair, id_)) for id_, name in zip(ids, names, strict=True)
        ]
        at = ids.index(row.effect.factor) if row.effect is not None and row.effect.factor in ids else -1
        self._offer(pair, "effect", choices, at)

    def _figure_soon(self, pair: Pair, factor: str | None) -> None:
        """Ask how far once the menu has given the keyboard back."""
        QTimer.singleShot(0, self, lambda: self._figure(pair, factor))

    def _figure(self, pair: Pair, factor: str | None) -> None:
        say = self._view.dress.say
        row = next(row for row in self.rows if row.pair is not None and row.pair.id == pair.id)
        value = signed(row.effect.by, say) if row.effect is not None else ""
        keep = partial(self._keep_figure, pair, factor)
        self._open(pair, "effect", value, LINE_LIMIT, keep, hint=say("compare.effect.figure"))

    def _keep_figure(self, pair: Pair, factor: str | None) -> None:
        field = self.field
        if field is None:
            return
        text = field.words().strip()
        self._close()
        try:
            by = parsed_figure(text, *EFFECT)
        except CommandError as error:
            self._view.editor.show_notice(error.message)
            return
        self._run(pair, effect=by, effect_factor=factor if by is not None else None)

    def _offer(
        self, pair: Pair, column: str, choices: Sequence[tuple[str, Callable[[], object]]], at: int
    ) -> None:
        """Pop up `choices`, words and what they do, below the cell; the one at `at` is ticked."""
        menu = KeyMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, (words, call) in enumerate(choices):
            action = menu.addAction(menu_text(words))
            action.setCheckable(True)
            action.setChecked(number == at)
            action.triggered.connect(lambda _on=False, call=call: call())
        button = self.pane.sheet.buttons[f"cell/{pair.id}/{column}"]
        self.menu = menu
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._view.dress.color("panel"))
        painter.end()

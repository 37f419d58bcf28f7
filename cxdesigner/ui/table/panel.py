"""The table with its filter bar: it follows the editor while it is seen, and writes through it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.filter_words import chips
from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.table.adding import add_below
from cxdesigner.editor.table.columns import COLUMNS, GROUPS, HIDDEN_AT_FIRST
from cxdesigner.editor.table.rows import Sort, sorted_by
from cxdesigner.model.diff import Key
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.table import menus
from cxdesigner.ui.table.bar import FilterBar
from cxdesigner.ui.table.cells import Cells
from cxdesigner.ui.table.header import PART_OF
from cxdesigner.ui.table.model import TableModel
from cxdesigner.ui.table.view import TableView
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import Words, menu_text

_GROUP = "table_group"


class TablePanel(QWidget):
    """The filter bar over the table. While it is hidden it does nothing; it catches up when it is shown."""

    def __init__(self, editor: Editor, dress: Dress, settings: Settings) -> None:
        super().__init__()
        self.editor, self.dress, self._settings = editor, dress, settings
        self.model = TableModel(editor, dress, self)
        self.bar = FilterBar(dress, self)
        self.view = TableView(self.model, dress, self)
        self.cells = Cells(self)
        self.nothing = Words(dress, "body", "text3", wraps=True, parent=self.view)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._is_stale, self._is_following = True, False
        self._stop = editor.listen(self._on_editor)
        self._last_ticked = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self._restore()
        self._tie()
        dress.changed.connect(self._on_dress)

    def _restore(self) -> None:
        group = self._settings.last(_GROUP)
        self.model.rows.group = next((column for column in GROUPS if column == group), None)
        self.model.columns = tuple(
            column
            for column in COLUMNS
            if column == "title"
            or self._settings.is_on(f"table_{column}", default=column not in HIDDEN_AT_FIRST)
        )

    def _tie(self) -> None:
        bar, view = self.bar, self.view
        bar.searched.connect(self._search)
        bar.entered.connect(lambda: self.model.rows.take_in_words(self.editor.document))
        bar.part_wanted.connect(lambda part, at: self._pop(self.filter_menu(part), at))
        bar.part_dropped.connect(lambda part: set_filter(self.editor, self.editor.filter.without(part)))
        bar.filter_wanted.connect(lambda at: self._pop(self.filter_menu(None), at))
        bar.group_wanted.connect(lambda at: self._pop(self.group_menu(), at))
        bar.columns_wanted.connect(lambda at: self._pop(self.columns_menu(), at))
        bar.cleared.connect(self._clear_filter)
        bar.left.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        view.head.sort_wanted.connect(self.sort)
        view.head.all_wanted.connect(self.tick_all)
        view.head.menu_wanted.connect(lambda column, at: self._pop(self.head_menu(column), at))
        view.add_wanted.connect(self.add)
        view.tick_wanted.connect(self.tick)
        view.let_go_wanted.connect(lambda: self.editor.select([]))
        choosing = view.selectionModel()
        choosing.selectionChanged.connect(lambda _new, _old: self._on_range())
        choosing.currentChanged.connect(lambda _new, _old: view.viewport().update())

    # Following the editor

    def set_editor(self, editor: Editor) -> None:
        """Show another open project."""
        self.cells.editor.give_up()
        self._stop()
        self.editor = self.model.editor = editor
        self._stop = editor.listen(self._on_editor)
        self._refresh(anew=True)

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("filter", "journey"):
            self.model.rows.extra.clear()
        if not self.isVisible():
            self._is_stale = True
        elif aspect in ("document", "filter", "look"):
            self._refresh()
        elif aspect == "journey":
            self.cells.editor.give_up()
            self._refresh(anew=True)
        elif aspect == "selection":
            self._follow_selection()

    def _on_dress(self) -> None:
        self.cells.editor.give_up()
        self._refresh()

    def _refresh(self, *, anew: bool = False) -> None:
        """Show the document, the filter and the words of now; the keyboard stays with its touchpoint."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        at = self.view.currentIndex()
        here, column = self.model.row_at(at.row()), at.column()
        was_adding = at.isValid() and self.model.is_adding(at.row())
        self._is_following = True
        changed = self.model.show()
        if changed is None:
            self.view.measure()
            line = self.model.line_of(here.id) if here is not None and not anew else None
            if line is None and was_adding:
                line = len(self.model.rows.lines)
            if line is not None:
                self.view.go_to(line, column)
            elif at.isValid() and not anew and self.model.rowCount():
                self.view.go_to(min(at.row(), self.model.rowCount() - 1), column)
        else:
            self.view.measure_lines(changed)
        self._is_following = False
        self._show_bar()
        if anew or self.view.currentIndex().row() < 0:
            self._follow_selection()
        self.view.head.viewport().update()

    def _show_bar(self) -> None:
        editor, rows, say = self.editor, self.model.rows, self.dress.say
        group = say(f"table.column.{rows.group}") if rows.group is not None else ""
        self.bar.say(len(rows.all), group)
        self.bar.show_filter(
            chips(editor.document, editor.journey_id, editor.filter, say),
            len(rows.shown), len(rows.all), words=editor.filter.words,
        )  # fmt: skip
        self.view.setAccessibleName(say("table.name"))
        empty = "" if rows.shown else "table.no_match" if rows.all else "table.empty"
        self.nothing.show_text(say(empty) if empty else "")
        self.nothing.setGeometry(24, 120, max(100, self.view.width() - 48), 48)

    def _follow_selection(self) -> None:
        """Put the keyboard to the touchpoint that is selected, unless it is among those already."""
        self.view.viewport().update()
        self.view.head.viewport().update()
        keys = [key for key in self.editor.selection if key[0] == "touchpoints"]
        if self._is_following or not keys:
            return
        here = self.model.row_at(self.view.currentIndex().row())
        if here is not None and ("touchpoints", here.id) in self.editor.selection:
            return
        key = self.editor.focus if self.editor.focus in keys else keys[0]
        assert key is not None
        line = self.model.line_of(key[1])
        if line is None:
            row = self.editor.document.touchpoints[key[1]]
            if row.lane in self.editor.board.row_of:
                self.editor.show_notice(message("table.filtered_out", title=row.title))
            return
        self._is_following = True
        self.view.go_to(line, max(self.view.currentIndex().column(), self._title_column()))
        self._is_following = False

    def _title_column(self) -> int:
        return 1 + self.model.columns.index("title")

    def _on_range(self) -> None:
        """Select the touchpoint that the keyboard went to; a range leaves the selection as it is."""
        at = self.view.currentIndex()
        self.view.viewport().update()
        if self._is_following or self.view.is_many():
            return
        row = self.model.row_at(at.row())
        if row is not None and self.view.selectionModel().isSelected(at):
            self._last_ticked = at.row()
            self._is_following = True
            self.editor.select([("touchpoints", row.id)], focus=("touchpoints", row.id))
            self._is_following = False

    # What the bar, the head and the keys ask for

    def _search(self, words: str) -> None:
        set_filter(self.editor, replace(self.editor.filter, words=words))

    def _clear_filter(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        set_filter(self.editor, Filter())

    def sort(self, column: CellField, adds: bool) -> None:  # as the signal has it
        """Sort by `column`, the other way round where it is sorted by already; alone or added to the keys."""
        self.set_sorts(sorted_by(self.model.rows.sorts, column, adds=adds))

    def set_sorts(self, sorts: tuple[Sort, ...]) -> None:
        """Sort by `sorts` from now on."""
        self.cells.editor.give_up()
        self.model.rows.sorts = sorts
        self._refresh()
        self.view.scrollTo(self.view.currentIndex())

    def group_by(self, column: CellField | None) -> None:
        """Group by `column` from now on, and remember it."""
        self.model.rows.group = column
        self._settings.set_last(_GROUP, column or "")
        self._refresh()

    def toggle_column(self, column: CellField) -> None:
        """Show a column, or hide it, and remember it."""
        self.cells.editor.give_up()
        shown = set(self.model.columns) ^ {column}
        self._settings.set_on(f"table_{column}", column in shown)
        at = self.view.currentIndex()
        here = self.model.column(at.column()) if at.isValid() else None
        self._is_following = True
        self.model.set_columns(tuple(other for other in COLUMNS if other in shown))
        self.view.measure()
        if at.row() >= 0:
            kept = here if here in self.model.columns else "title"
            self.view.go_to(at.row(), 1 + self.model.columns.index(kept))
        self._is_following = False

    def tick(self, line: int, through: bool) -> None:  # as the signal has it
        """Choose a row beside the others, or let it go; `through` chooses all since the one ticked last."""
        row = self.model.row_at(line)
        if row is None:
            return
        first = self._last_ticked if through and self._last_ticked >= 0 else line
        rows = [self.model.row_at(n) for n in range(min(first, line), max(first, line) + 1)]
        keys: frozenset[Key] = frozenset(("touchpoints", r.id) for r in rows if r is not None)
        chosen = {key for key in self.editor.selection if key[0] == "touchpoints"}
        chosen = chosen | keys if through else chosen ^ keys
        self._last_ticked = line
        self._is_following = True
        index = self.model.index(line, 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.editor.select(
            chosen, focus=("touchpoints", row.id) if ("touchpoints", row.id) in chosen else None
        )
        self._is_following = False
        self._follow_selection()

    def tick_all(self) -> None:
        """Choose all rows that are shown, or where all are let them go."""
        keys: frozenset[Key] = frozenset(("touchpoints", row.id) for row in self.model.rows.shown)
        self._is_following = True
        self.editor.select(() if keys <= self.editor.selection else keys)
        self._is_following = False
        self._follow_selection()

    def add(self) -> None:
        """Add a touchpoint where the table ends, and write its title."""
        self._is_following = True
        id_ = add_below(self.editor, self.model.rows)
        self._is_following = False
        line = self.model.line_of(id_) if id_ is not None else None
        if line is not None:
            self.view.go_to(line, self._title_column())
            self.cells.edit(line, self._title_column(), "")

    # Menus

    def _pop(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def filter_menu(self, part: str | None) -> QMenu:
        """Return the menu of what to filter by, of one part where it is named."""
        return menus.filter_menu(self.editor, self.dress.say, self, part)  # type: ignore[arg-type]

    def group_menu(self) -> QMenu:
        """Return the menu of what to group by."""
        say, group = self.dress.say, self.model.rows.group
        choices = [("", say("table.no_group"), group is None)]
        choices += [(column, say(f"table.column.{column}"), column == group) for column in GROUPS]
        return menus.choice_menu(
            self, choices, lambda id_: self.group_by(next((c for c in GROUPS if c == id_), None)), stays=False
        )

    def columns_menu(self) -> QMenu:
        """Return the menu of which columns are shown."""
        say, shown = self.dress.say, self.model.columns
        choices = [(c, say(f"table.column.{c}"), c in shown) for c in COLUMNS if c != "title"]
        return menus.choice_menu(
            self, choices, lambda id_: self.toggle_column(next(c for c in COLUMNS if c == id_)), stays=True
        )

    def head_menu(self, column: CellField) -> QMenu:
        """Return what can be done with a column: sort, add to the sort, group, filter, hide."""
        say = self.dress.say
        menu = KeyMenu(self)
        self.fill_head_menu(menu, column)
        part = PART_OF.get(column)
        if part is not None:
            inner = menus.filter_menu(self.editor, say, menu, part)
            inner.setTitle(menu_text(say("table.filter")))
            if not inner.isEmpty():
                menu.addMenu(inner)
        return menu

    def fill_head_menu(self, menu: QMenu, column: CellField) -> None:
        """Put into `menu` how to sort by a column, group by it and hide it."""
        say, sorts = self.dress.say, self.model.rows.sorts
        others = tuple(sort for sort in sorts if sort.column != column)
        for word, wanted in (
            ("up", (Sort(column),)), ("down", (Sort(column, is_down=True),)),
            ("then_up", (*others, Sort(column))), ("then_down", (*others, Sort(column, is_down=True))),
            ("off", others),
        ):  # fmt: skip
            if (word.startswith("then") and not others) or (word == "off" and others == sorts):
                continue
            action = menu.addAction(
                menu_text(say(f"table.sort.{word}", column=say(f"table.column.{column}")))
            )
            action.setCheckable(True)
            action.setChecked(wanted == sorts and word != "off")
            action.triggered.connect(lambda _on=False, wanted=wanted: self.set_sorts(wanted))
        menu.addSeparator()
        if column in GROUPS:
            is_group = self.model.rows.group == column
            words = (
                say("table.no_group")
                if is_group
                else say("table.group_by", column=say(f"table.column.{column}"))
            )
            menu.addAction(menu_text(words)).triggered.connect(
                lambda: self.group_by(None if is_group else column)
            )
        if column != "title":
            action = menu.addAction(menu_text(say("table.hide_column")))
            action.triggered.connect(lambda: self.toggle_column(column))

    # Qt events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh(anew=self.view.currentIndex() == QModelIndex())
        self._follow_selection()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.cells.editor.give_up()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self.dress.color("panel"))
        painter.end()

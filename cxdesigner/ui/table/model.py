"""The table as Qt's item views and assistive technology meet it: lines of touchpoints, heads of groups, one to add."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.table.adding import Place, place_to_add
from cxdesigner.editor.table.columns import Row
from cxdesigner.editor.table.rows import GroupHead, Line, TableRows
from cxdesigner.ui.dress import Dress

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_ENABLED, _SELECTABLE = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsSelectable


class TableModel(QAbstractTableModel):
    """The lines of `rows` in the `columns` shown; column 0 chooses rows, the last line adds a touchpoint."""

    def __init__(self, editor: Editor, dress: Dress, parent: QObject) -> None:
        super().__init__(parent)
        self.editor, self._dress = editor, dress
        self.rows = TableRows()
        self.columns: tuple[CellField, ...] = ()
        self.adds: Place | None = None
        self._line_of: dict[str, int] = {}

    def show(self) -> list[int] | None:
        """Bring the lines up to date; return the numbers of those that changed, None where others stand there now."""
        editor = self.editor
        was = self.adds
        changed = self.rows.show(editor.document, editor.journey_id, editor.filter, self._dress.say)
        self.adds = place_to_add(editor, self.rows)
        if changed is None or (was is None) != (self.adds is None):
            self.reset()
            return None
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns)))
        return changed

    def reset(self) -> None:
        """Let everybody read everything anew."""
        self.beginResetModel()
        self._line_of = {
            line.touchpoint.id: n for n, line in enumerate(self.rows.lines) if isinstance(line, Row)
        }
        self.endResetModel()

    def set_columns(self, columns: tuple[CellField, ...]) -> None:
        """Show `columns`."""
        if columns != self.columns:
            self.columns = columns
            self.reset()

    def line(self, number: int) -> Line | None:
        """Return line `number`; None for the one that adds."""
        lines = self.rows.lines
        return lines[number] if 0 <= number < len(lines) else None

    def row_at(self, number: int) -> Row | None:
        """Return the row on line `number`; None where there is none."""
        line = self.line(number)
        return line if isinstance(line, Row) else None

    def line_of(self, touchpoint: str) -> int | None:
        """Return the number of the line a touchpoint is on; None where it is not shown."""
        return self._line_of.get(touchpoint)

    def is_adding(self, number: int) -> bool:
        """Tell whether line `number` is the one that adds."""
        return self.adds is not None and number == len(self.rows.lines)

    def column(self, number: int) -> CellField | None:
        """Return what stands in column `number`; None for the one that chooses."""
        return self.columns[number - 1] if number > 0 else None

    def words(self, row: Row, column: CellField) -> str:
        """Return what a cell says: what it shows, or how it says that there is nothing."""
        say = self._dress.say
        text = row.text(column)
        if column == "moment":
            return say("table.yes" if row.touchpoint.moment_of_truth else "table.no")
        if column == "emotion" and not text:
            return say("filter.not_seen")
        if column == "owner" and not text:
            return say("filter.no_owner")
        if column == "evidence" and not text:
            return say("filter.evidence.missing")
        return text

    def add_words(self) -> str:
        """Return what the line that adds says."""
        say = self._dress.say
        if self.adds is None or not self.adds.stage:
            return say("table.add_first")
        return say("table.add", stage=self.adds.stage)

    # What Qt asks for

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows.lines) + (self.adds is not None)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line(index.row()), GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return _ENABLED | _SELECTABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self.line(index.row()), self.column(index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.text("title") if isinstance(line, Row) else None
        if role not in _SAID:
            return None
        if isinstance(line, GroupHead):
            return line.words if index.column() == 1 else ""
        if line is None:
            return self.add_words() if index.column() == 1 else ""
        if column is None:
            is_chosen = ("touchpoints", line.id) in self.editor.selection
            return self._dress.say("table.chosen" if is_chosen else "table.not_chosen")
        return self.words(line, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in _SAID:
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self.row_at(section)
            return row.text("title") if row is not None else None
        return self._dress.say(f"table.column.{self.column(section) or 'select'}")

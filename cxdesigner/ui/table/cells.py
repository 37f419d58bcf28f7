"""What a person does to cells of the table: edit one, clear, copy, paste and fill a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication

from cxdesigner.commands.cells import CONFIDENCES, Cell, CellField
from cxdesigner.editor.clipboard import ClipError
from cxdesigner.editor.clipboard.html_tables import write_html
from cxdesigner.editor.clipboard.tsv import write_tsv
from cxdesigner.editor.filter_words import evidence_words, lane_words
from cxdesigner.editor.table import ranges
from cxdesigner.editor.table.columns import Row
from cxdesigner.editor.table.rows import marked_steps
from cxdesigner.model import structure
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import message
from cxdesigner.ui.table.below import Option
from cxdesigner.ui.table.editing import CellEditor, Task
from cxdesigner.ui.tellings import undo_way

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.table.panel import TablePanel

_TSV_MIME = "text/tab-separated-values"


class Cells(QObject):
    """The cells of one table. Every edit is one step; what is refused is said where it was done."""

    def __init__(self, panel: TablePanel) -> None:
        super().__init__(panel)
        self._panel, self._view, self._model = panel, panel.view, panel.model
        self.editor = CellEditor(panel.view.viewport(), panel.dress)
        self._edited: tuple[str, CellField] | None = None
        view = panel.view
        view.edit_wanted.connect(self.edit)
        view.clear_wanted.connect(self.clear)
        view.fill_wanted.connect(self.fill)
        view.mark_wanted.connect(self.mark)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._follow())
        self.editor.closed.connect(self._on_closed)

    # One cell

    def edit(self, line: int, number: int, typed: str) -> None:
        """Edit a cell in place, with `typed` over it where that says something."""
        row, column = self._model.row_at(line), self._model.column(number)
        if row is None or column is None or column == "moment":
            return
        if self._panel.editor.read_only:
            self._panel.editor.show_notice(message("notice.read_only"))
            return
        self._view.go_to(line, number)
        say = self._panel.dress.say
        name = say(
            "table.cell_name",
            column=say(f"table.column.{column}"),
            title=row.text("title") or say("table.untitled"),
        )
        text = ranges.exact(row, column, say) if column in ("emotion", "takes") else row.text(column)
        self._edited = (row.id, column)
        task = Task(column, text, typed, self.options(row, column), name)
        self._view.is_editing = True
        self.editor.open(task, self._box(line, number), self._refusal, self._keep)

    def options(self, row: Row, column: CellField) -> list[Option]:
        """Return what there is to choose for a cell."""
        doc, say = self._panel.editor.document, self._panel.dress.say
        if column in ("channel", "owner"):
            rows = structure.channels(doc) if column == "channel" else structure.teams(doc)
            none = Option("", say(f"table.none.{column}"))
            return [none, *(Option(known.name, known.name) for known in rows)]
        if column == "evidence":
            words = [evidence_words(word, say) for word in CONFIDENCES]
            return [Option("", say("filter.evidence.missing")), *(Option(word, word) for word in words)]
        return [Option(words, words) for words in self._places(row, column)]

    def _places(self, row: Row, column: CellField) -> list[str]:
        """Return what the lanes, stages or steps of the journey are called; nothing for other columns."""
        doc, say = self._panel.editor.document, self._panel.dress.say
        journey = structure.journey_of(doc, row.touchpoint)
        if column == "lane":
            lanes = [lane for lane in structure.lanes(doc, journey) if lane_role(lane.role).holds == "cards"]
            return [lane_words(doc, lane.id, say) for lane in lanes]
        if column == "stage":
            stages = enumerate(structure.stages(doc, journey), start=1)
            return [stage.name or str(number) for number, stage in stages]
        steps = marked_steps(doc, journey) if column == "step" else []
        return [f"{mark} {step.name or doc.stages[step.stage].name}" for _, mark, step in steps]

    def _refusal(self, text: str) -> str:
        if self._edited is None:
            return ""
        refusal = ranges.judge(self._panel.editor, Cell(*self._edited, text))
        return self._panel.dress.say.say(refusal) if refusal is not None else ""

    def _keep(self, text: str, right: int, down: int) -> None:
        edited, self._edited = self._edited, None
        row = self._panel.editor.document.touchpoints.get(edited[0]) if edited is not None else None
        if edited is None or row is None:
            return
        line = self._model.line_of(edited[0])
        shown = self._model.row_at(line) if line is not None else None
        now = ranges.exact(shown, edited[1], self._panel.dress.say) if shown is not None else None
        if text != now:
            label = message("table.edit.cell", column=message(f"table.column.{edited[1]}"))
            ranges.write(self._panel.editor, label, [Cell(*edited, text)])
        if right:
            self._view.step(right)
        elif down:
            at = self._view.currentIndex()
            self._view.go_to(at.row() + down, at.column())

    def _on_closed(self, had_keyboard: bool) -> None:  # as the signal has it
        self._view.is_editing = False
        if had_keyboard:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _box(self, line: int, number: int) -> QRect:
        return self._view.cell_box(line, number)

    def _follow(self) -> None:
        if self.editor.is_open and self._edited is not None:
            line = self._model.line_of(self._edited[0])
            if line is not None and self._edited[1] in self._model.columns:
                self.editor.move_to(self._box(line, 1 + self._model.columns.index(self._edited[1])))

    def mark(self, line: int) -> None:
        """Make the touchpoint of a line a moment of truth, or take that from it."""
        row = self._model.row_at(line)
        if row is not None:
            text = "" if row.touchpoint.moment_of_truth else "x"
            ranges.write(self._panel.editor, message("edit.moment_of_truth"), [Cell(row.id, "moment", text)])

    # Ranges

    def clear(self) -> None:
        """Empty the cells of the range."""
        ranges.clear(self._panel.editor, *self._view.range_())

    def copy(self) -> None:
        """Put the range on the clipboard: as text with tabs, and as a table for mails and spreadsheets."""
        rows, columns = self._view.range_()
        if not rows or not columns:
            return
        texts = ranges.copied(rows, columns, self._panel.dress.say)
        mime, tsv = QMimeData(), write_tsv(texts)
        mime.setData("text/html", write_html(texts, has_header=False).encode())
        mime.setData(_TSV_MIME, tsv.encode())
        mime.setText(tsv.removesuffix("\n") if len(texts) == len(texts[0]) == 1 else tsv)
        QGuiApplication.clipboard().setMimeData(mime)

    def cut(self) -> None:
        """Copy the range and empty it; nothing where it cannot be emptied."""
        rows, columns = self._view.range_()
        self.copy()
        ranges.clear(self._panel.editor, rows, columns)

    def paste(self, html: str, text: str) -> None:
        """Write what a clipboard holds into the cells from the upper left one of the range on."""
        editor, say = self._panel.editor, self._panel.dress.say
        try:
            texts = ranges.arrived(html, text)
        except ClipError as error:
            editor.show_notice(error.message)
            return
        chosen, columns = self._view.range_()
        if not chosen or not columns:
            editor.show_notice(message("table.paste.no_cell"))
            return
        top, left = self._model.line_of(chosen[0].id), 1 + self._model.columns.index(columns[0])
        below = [line for line in self._model.rows.lines[top:] if isinstance(line, Row)]
        size = (len(chosen), len(columns))
        ids = [row.id for row in below]
        done = ranges.paste(editor, texts, below, self._model.columns[left - 1 :], size)
        if done is None:
            return
        self._choose(ids[: done[0]], left, left + done[1] - 1)
        rows_, columns_ = say.count("table.rows", done[0]), say.count("table.of_columns", done[1])
        self._toast(say("table.pasted", rows=rows_, columns=columns_))

    def fill(self, to: int) -> None:
        """Fill the range down to line `to`."""
        rows, columns = self._view.range_()
        if not rows or not columns:
            return
        top, bottom = self._model.line_of(rows[0].id), self._model.line_of(rows[-1].id)
        assert top is not None
        assert bottom is not None
        if to <= bottom:
            return
        whole = [row for line in self._model.rows.lines[top : to + 1] if isinstance(row := line, Row)]
        editor, say = self._panel.editor, self._panel.dress.say
        ids, left = [row.id for row in whole], 1 + self._model.columns.index(columns[0])
        if ranges.fill_down(editor, whole, columns, len(rows), say):
            self._choose(ids, left, left + len(columns) - 1)
            self._toast(say("table.filled", rows=say.count("table.rows", len(whole) - len(rows))))

    def _choose(self, ids: list[str], left: int, right: int) -> None:
        """Choose what was written, as far as it still stands together."""
        lines = [line for id_ in ids if (line := self._model.line_of(id_)) is not None]
        if lines and max(lines) - min(lines) < len(lines) + 8:
            self._view.choose(min(lines), left, max(lines), right)

    def _toast(self, words: str) -> None:
        window: MainWindow = self._panel.window()  # type: ignore[assignment]  # there is no other
        window.toast.say_done(words, undo_way(window))

"""Ranges of cells on their way out and in: copied as a table, read from one, filled down. A paste is one step."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from cxdesigner import commands
from cxdesigner.commands.cells import Cell, CellField
from cxdesigner.editor.clipboard import ClipError
from cxdesigner.editor.clipboard.arrivals import COLUMN_LIMIT, LINE_LIMIT, TEXT_LIMIT
from cxdesigner.editor.clipboard.formulas import as_it_was, harmless
from cxdesigner.editor.clipboard.html_tables import read_html
from cxdesigner.editor.clipboard.tsv import read_tsv
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.fresh_ids import fresh_suffix
from cxdesigner.editor.table.columns import PLACES, Row
from cxdesigner.model.duration import parse_duration
from cxdesigner.translation import Catalogue, Message, message

Texts = Sequence[Sequence[str]]
"""Rows of texts, as many in each."""

_LETTERLESS = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Categories of characters that no text has; only programs do."""


def copied(rows: Sequence[Row], columns: Sequence[CellField], say: Catalogue) -> list[list[str]]:
    """Return the texts of a range. No cell of it is run by a spreadsheet."""
    return [[harmless(exact(row, column, say)) for column in columns] for row in rows]


def exact(row: Row, column: CellField, say: Catalogue) -> str:
    """Return the text of a cell that, written into another one, puts the very same there; the cell may round it."""
    text, card = row.text(column), row.touchpoint
    if column == "emotion" and card.emotion is not None:
        return f"{card.emotion:+.12g}".replace(".", say("number.decimal"))
    if column == "takes" and card.duration_s is not None and parse_duration(text) != card.duration_s:
        return say("duration.second", count=f"{card.duration_s:.12g}".replace(".", say("number.decimal")))
    return text


def arrived(html: str, text: str) -> list[list[str]]:
    """Return the range that a clipboard holds: a lone table of its HTML, else its text, tab by tab.

    Raises ClipError for nothing, for too much and for what is no text.
    """
    if len(text) > TEXT_LIMIT:
        raise ClipError("clip.too_long", count=len(text), limit=TEXT_LIMIT)
    rows = read_html(html) if 0 < len(html) <= 4 * TEXT_LIMIT else None
    if not rows:
        if not text or not all(map(_is_text, set(text))):
            raise ClipError("table.paste.no_text" if text else "table.paste.nothing")
        rows = read_tsv(text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n"))
    if len(rows) > LINE_LIMIT:
        raise ClipError("clip.too_many_rows", count=len(rows), limit=LINE_LIMIT)
    width = max(map(len, rows), default=0)
    if width > COLUMN_LIMIT:
        raise ClipError("clip.too_many_columns", count=width, limit=COLUMN_LIMIT)
    return [[as_it_was(cell) for cell in [*row, *[""] * (width - len(row))]] for row in rows or [[""]]]


def _is_text(char: str) -> bool:
    return char in "\t\n\r" or (char != "\ufffd" and unicodedata.category(char) not in _LETTERLESS)


def paste(
    editor: Editor,
    texts: Texts,
    rows: Sequence[Row],
    columns: Sequence[CellField],
    size: tuple[int, int] = (1, 1),
) -> tuple[int, int] | None:
    """Write `texts` into the cells of `rows` and `columns`, which begin where they are pasted, as one step.

    A single text fills the range of `size`, rows and columns, that is chosen. Returns how many rows and columns were
    written, None where it was refused.
    """
    if len(texts) == len(texts[0]) == 1:
        texts = [[texts[0][0]] * min(size[1], len(columns)) for _ in range(min(size[0], len(rows)))]
    tall, wide = len(texts), len(texts[0])
    if tall > len(rows) or wide > len(columns):
        past = ("table.paste.past_rows", tall, len(rows)) if tall > len(rows) else (
            "table.paste.past_columns", wide, len(columns)
        )  # fmt: skip
        editor.show_notice(message(past[0], count=past[1], room=past[2]))
        return None
    cells = [
        Cell(row.id, column, text)
        for row, line in zip(rows, texts, strict=False)
        for column, text in zip(columns, line, strict=False)
    ]
    return (tall, wide) if write(editor, message("table.edit.paste"), cells) else None


def fill_down(
    editor: Editor, rows: Sequence[Row], columns: Sequence[CellField], tall: int, say: Catalogue
) -> bool:
    """Fill the first `tall` of `rows` into those below them, over and over, as one step."""
    cells = [
        Cell(row.id, column, exact(rows[number % tall], column, say))
        for number, row in enumerate(rows)
        for column in columns
        if number >= tall
    ]
    return write(editor, message("table.edit.fill"), cells)


def clear(editor: Editor, rows: Sequence[Row], columns: Sequence[CellField]) -> bool:
    """Empty the cells of a range, as one step; where a touchpoint stands is left alone, and said so."""
    open_ = [column for column in columns if column not in PLACES]
    if not open_:
        editor.show_notice(message("command.needs_a_place"))
        return False
    cells = [Cell(row.id, column, "") for row in rows for column in open_]
    return write(editor, message("table.edit.clear"), cells)


def write(editor: Editor, label: Message, cells: Sequence[Cell]) -> bool:
    """Write `cells` as one step; a refusal becomes the notice. Tell whether it was done."""
    suffix = fresh_suffix()
    editor.store.stop_merging()
    return editor.run(label, lambda doc: commands.write_cells(doc, cells, suffix=suffix))


def judge(editor: Editor, cell: Cell) -> Message | None:
    """Return why `cell` would be refused; None where it would not."""
    try:
        commands.write_cells(editor.document, [cell], suffix="try")
    except commands.CommandError as error:
        if cell.field == "takes":
            return message("inspector.takes_wrong")  # what the inspector says
        return error.message
    return None

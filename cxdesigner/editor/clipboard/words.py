"""A clip in words: a table for spreadsheets, titles for everything else."""

from __future__ import annotations

from cxdesigner.commands.pasting_tables import SHEET_FIELDS
from cxdesigner.editor.clipboard.clip import Clip
from cxdesigner.editor.clipboard.formulas import harmless
from cxdesigner.editor.clipboard.html_tables import write_html
from cxdesigner.editor.clipboard.tsv import write_tsv
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue


def clip_table(clip: Clip, say: Catalogue) -> list[list[str]]:
    """Return a row for each card, below the names of the columns. No cell of it is run by a spreadsheet."""
    rows = [[say(f"clip.column.{field}") for field in SHEET_FIELDS]]
    rows += [_cells(clip.rows, touchpoint, say) for touchpoint in clip.in_order()]
    for insight in structure.in_order(clip.rows.insights.values()):
        stage, step = _place(clip.rows, insight.step)
        kind = say(f"insight.{insight.kind}") if say.has(f"insight.{insight.kind}") else insight.kind
        rows.append([stage, step, kind, insight.title, insight.text, "", "", "", ""])
    for note in clip.lone_notes:
        rows.append(["", "", say("notes.note"), note.title, note.text, note.author, "", "", ""])
    return [[harmless(cell) for cell in row] for row in rows]


def clip_tsv(clip: Clip, say: Catalogue) -> str:
    """Return the table of `clip` with tabs between its cells."""
    return write_tsv(clip_table(clip, say))


def clip_html(clip: Clip, say: Catalogue) -> str:
    """Return the table of `clip` as HTML."""
    return write_html(clip_table(clip, say))


def clip_text(clip: Clip) -> str:
    """Return the titles of `clip`, one to a line; of an empty lane, stage or step its name."""
    titles = [card.title for card in clip.in_order()]
    titles += [insight.title for insight in structure.in_order(clip.rows.insights.values())]
    titles += [f"{note.title} {note.text}" for note in clip.lone_notes]
    if not titles and clip.head is not None:
        titles = [getattr(clip.rows.get(clip.head), "name", "")]
    return "\n".join(" ".join(title.split()) for title in titles)


def _cells(rows: Document, card: Touchpoint, say: Catalogue) -> list[str]:
    stage, step = _place(rows, card.step)
    return [
        stage,
        step,
        rows.lanes[card.lane].name,
        card.title,
        card.text,
        rows.channels[card.channel].name if card.channel else "",
        rows.teams[card.owner].name if card.owner else "",
        duration_text(card.duration_s, say) if card.duration_s is not None else "",
        f"{card.emotion:g}".replace(".", say("number.decimal")) if card.emotion is not None else "",
    ]


def _place(rows: Document, step: str) -> tuple[str, str]:
    row = rows.steps[step]
    return rows.stages[row.stage].name, row.name

"""What a person does to keep the map: looks it over, sees to its words, asks and answers, says what teams are for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model.project import Term
from cxdesigner.model.promises import Question
from cxdesigner.model.record import Record
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor
from cxdesigner.editor.recording import take_out, write_field


def today() -> date:
    """Return the day it is where the person sits."""
    return datetime.now(UTC).astimezone().date()


def reviewed_today(editor: Editor) -> bool:
    """Say that the map was looked over today; tell whether that is news."""
    day = today().isoformat()
    if editor.document.project.last_reviewed == day:
        return False
    editor.store.stop_merging()
    return editor.run(
        message("edit.reviewed_today"), lambda doc: commands.edit_project(doc, last_reviewed=day)
    )


def set_rhythm(editor: Editor, days: int | None) -> bool:
    """Say how often the map is looked over, in days; None is no rhythm."""
    editor.store.stop_merging()
    return edit_review(editor, "review_every_days", days)


def edit_review(editor: Editor, field: str, value: object) -> bool:
    """Set a field of the project that is about its upkeep."""
    return editor.run(
        message("edit.set_field", field=message(f"upkeep.field.{field}")),
        lambda doc: commands.edit_project(doc, **{field: value}),
    )


def add_term(editor: Editor) -> str:
    """Add a word to the common language, to be filled in; return its id, empty where it was refused."""
    return _add(editor, Term(id=fresh_id("term")), "edit.add_term")


def add_question(editor: Editor, kind: str) -> str:
    """Add a question of `kind`, to be filled in; return its id, empty where it was refused."""
    return _add(editor, Question(id=fresh_id("question"), kind=kind), "edit.ask")


def _add(editor: Editor, record: Record, label: str) -> str:
    editor.store.stop_merging()
    is_done = editor.run(message(label), lambda doc: commands.add_record(doc, record))
    return record.id if is_done else ""


def edit_field(editor: Editor, table: str, id_: str, field: str, value: object) -> bool:
    """Set a field of a term, a question or a team; typing into one field merges into one undo step."""
    return write_field(editor, table, id_, field, value, name=f"upkeep.{table}.{field}")


def remove(editor: Editor, table: str, id_: str) -> bool:
    """Take a term or a question out."""
    return take_out(editor, table, id_, f"edit.remove_{table}")

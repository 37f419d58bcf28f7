"""What one does to any record of the method: write one of its fields, or take it out."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.translation import message


def write_field(editor: Editor, table: str, id_: str, field: str, value: object, *, name: str) -> bool:
    """Set a field, whose own words are those of the key `name`; typing into one field merges into one undo step.

    Tell whether it was done; a record that is gone is passed over.
    """
    if id_ not in editor.document.table(table):
        return False
    return editor.run(
        message("edit.set_field", field=message(name)),
        lambda doc: commands.edit_record(doc, table, id_, **{field: value}),
        merge_key=(table, id_, field),
    )


def take_out(editor: Editor, table: str, id_: str, label: str) -> bool:
    """Take a record out as a step of its own, told by the key `label`. Tell whether it was done."""
    editor.store.stop_merging()
    return editor.run(message(label), lambda doc: commands.remove_records(doc, table, [id_]))

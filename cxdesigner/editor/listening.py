"""What a person does to feedback loops: ask after a touchpoint, say how the answer comes back, stop asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.teams import named_team
from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.document import Document
from cxdesigner.model.listening import FeedbackLoop
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor
from cxdesigner.editor.recording import take_out

_TEAMS = ("shown_to", "closer")


def add_loop(editor: Editor, touchpoint: Touchpoint) -> str:
    """Add a loop that asks after `touchpoint`; return its id, empty where it was refused."""
    new = FeedbackLoop(id=fresh_id("loop"), step=touchpoint.step, touchpoint=TouchpointId(touchpoint.id))
    editor.store.stop_merging()
    is_done = editor.run(message("edit.add_loop"), lambda doc: commands.add_record(doc, new))
    return new.id if is_done else ""


def edit_loop(editor: Editor, loop: str, field: str, value: object) -> bool:
    """Set a field of a loop; a team is given by its name, known or new. Typing into one field is one undo step."""
    if loop not in editor.document.feedback_loops:
        return False
    new_id = fresh_id("team")

    def edit(doc: Document) -> Document:
        said = value
        if field in _TEAMS:
            doc, said = named_team(doc, str(value), new_id)
        return commands.edit_record(doc, "feedback_loops", loop, **{field: said})

    label = message("edit.set_field", field=message(f"loop_field.{field}"))
    return editor.run(label, edit, merge_key=("loop", loop, field))


def remove_loop(editor: Editor, loop: str) -> bool:
    """Take a loop away."""
    return take_out(editor, "feedback_loops", loop, "edit.remove_loop")

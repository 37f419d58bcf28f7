"""What a person does about who owns what: choose owners, agree on hand-overs, put work under activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def own_journey(editor: Editor, name: str) -> bool:
    """Let the team called `name`, known or new, own the journey on the board; nobody where it is empty.

    Where the owner was that of the project, an empty name takes that one away.
    """
    journey, team = editor.journey_id, fresh_id("team")
    row = editor.journey
    if row is not None and row.owner is None and not name.strip():
        return editor.run(message("edit.own_journey"), lambda doc: commands.edit_project(doc, owner=None))
    return editor.run(
        message("edit.own_journey"),
        lambda doc: commands.assign_whole(doc, "journeys", journey, name=name, new_id=team),
    )


def own_stage(editor: Editor, stage: str, name: str) -> bool:
    """Let the team called `name`, known or new, run a stage; nobody where it is empty."""
    team = fresh_id("team")
    return editor.run(
        message("edit.own_stage"),
        lambda doc: commands.assign_whole(doc, "stages", stage, name=name, new_id=team),
    )


def agree(editor: Editor, source: str, target: str, field: str, text: str) -> bool:
    """Say something of the hand-over from one touchpoint to another; typing into one field is one undo step."""
    id_ = fresh_id("handover")
    return editor.run(
        message("edit.agree_handover"),
        lambda doc: commands.agree_handover(doc, source, target, new_id=id_, **{field: text}),
        merge_key=("handover", source, target, field),
    )


def mark_purchase(editor: Editor, step: str) -> bool:
    """Say that the customer pays at `step`."""
    return editor.run(
        message("edit.mark_purchase"), lambda doc: commands.edit_step(doc, step, is_purchase=True)
    )


def put_under(editor: Editor, touchpoint: str, activity: str) -> bool:
    """Put what a touchpoint does under an activity of the value chain, or under none."""
    return editor.run(
        message("edit.value_chain"),
        lambda doc: commands.edit_touchpoints(doc, [touchpoint], value_chain_activity=activity),
    )


def name_practice(editor: Editor, touchpoint: str, practice: str) -> bool:
    """Say which practice a touchpoint belongs to."""
    label = message("edit.set_field", field=message("attribute.itil_practice"))
    return editor.run(label, lambda doc: commands.edit_touchpoints(doc, [touchpoint], itil_practice=practice))

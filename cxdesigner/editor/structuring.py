"""What a person does to lanes, stages and steps: add, move, duplicate, split, merge, remove.

Each acts on the head that is named, or on where the keyboard is, and says what it did in the history.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.editor.fresh_ids import fresh_id, fresh_suffix
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Message, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

HEADS = ("lanes", "stages", "steps")
"""The tables whose rows have a head on the board."""


def add_stage(editor: Editor, *, at: str | None = None, after: bool = True) -> bool:
    """Add a stage with one step, behind (or in front of) the stage `at`, else behind where the keyboard is."""
    rows = structure.stages(editor.document, editor.journey_id)
    at = at or _stage_here(editor)
    before = _neighbour([row.id for row in rows], at, after=after)
    stage = Stage(id=fresh_id("stage"), journey=editor.journey_id, name=editor.look().words("new.stage"))  # type: ignore[arg-type]
    step = Step(id=fresh_id("step"), stage=stage.id)  # type: ignore[arg-type]
    done = editor.run(
        message("edit.add_stage"), lambda doc: commands.add_stage(doc, stage, step, before=before)
    )
    return done and _rename(editor, ("stages", stage.id))


def add_step(editor: Editor, *, at: str | None = None, after: bool = True) -> bool:
    """Add a step behind (or in front of) the step `at`, else behind where the keyboard is."""
    at = at or _step_here(editor)
    if at is None:
        return add_stage(editor)
    stage = editor.document.steps[at].stage
    rows = [row.id for row in structure.steps_of(editor.document, stage)]
    before = _neighbour(rows, at, after=after)
    step = Step(id=fresh_id("step"), stage=stage, name=editor.look().words("new.step"))
    done = editor.run(message("edit.add_step"), lambda doc: commands.add_step(doc, step, before=before))
    return done and _rename(editor, ("steps", step.id))


def add_lane(editor: Editor, role: str, *, below: str | None = None) -> bool:
    """Add a lane of `role` below the lane `below`, else where its layer belongs.

    That is behind the last lane that is not deeper, or at the end. Its name is edited in place.
    """
    words, known = editor.look().words, lane_role(role).id
    lane = Lane(
        id=fresh_id("lane"),
        journey=editor.journey_id,  # type: ignore[arg-type]
        role=role,
        name=words(f"role.{known}.name"),
        hint=words(f"role.{known}.hint"),
    )
    ids = [row.id for row in structure.lanes(editor.document, editor.journey_id)]
    before = _neighbour(ids, below, after=True) if below is not None else _lane_behind(editor, role)
    done = editor.run(message("edit.add_lane"), lambda doc: commands.add_lane(doc, lane, before=before))
    return done and _rename(editor, ("lanes", lane.id))


def duplicate(editor: Editor, head: Key) -> bool:
    """Duplicate a lane, a stage or a step with what stands in it."""
    table, id_ = head
    by_table: dict[str, Callable[[Document, str], Document]] = {
        "lanes": lambda doc, suffix: commands.duplicate_lane(doc, id_, suffix=suffix),
        "stages": lambda doc, suffix: commands.duplicate_stage(doc, id_, suffix=suffix),
        "steps": lambda doc, suffix: commands.duplicate_step(doc, id_, suffix=suffix),
    }
    suffix = fresh_suffix()
    return editor.run(message(f"edit.duplicate_{table}"), lambda doc: by_table[table](doc, suffix))


def copy_lane_to_journey(editor: Editor, lane: str, journey: str) -> bool:
    """Copy a lane with its touchpoints into another journey, column by column."""
    suffix = fresh_suffix()
    return editor.run(
        message("edit.copy_lane_to"),
        lambda doc: commands.copy_lane_to_journey(doc, lane, journey=journey, suffix=suffix),
    )


def remove(editor: Editor, head: Key, *, label: Message | None = None, notes: Collection[str] = ()) -> bool:
    """Remove a lane, a stage or a step with what stands in it, and `notes`; one step back brings all of it again."""
    table, id_ = head
    by_table: dict[str, Callable[[Document], Document]] = {
        "lanes": lambda doc: commands.remove_lane(doc, id_),
        "stages": lambda doc: commands.remove_stage(doc, id_),
        "steps": lambda doc: commands.remove_step(doc, id_),
    }
    return editor.run(
        label or message(f"edit.remove_{table}"),
        lambda doc: by_table[table](commands.remove_notes(doc, notes)),
    )


def shift(editor: Editor, head: Key, by: int) -> bool:
    """Move a lane, a stage or a step `by` places along its row; a step passes from stage to stage."""
    table, id_ = head
    doc = editor.document
    if table == "steps":
        return _shift_step(editor, id_, by)
    ids = [
        row.id for row in (structure.lanes if table == "lanes" else structure.stages)(doc, editor.journey_id)
    ]
    at = ids.index(id_) + by
    if not 0 <= at < len(ids):
        return False
    others = [other for other in ids if other != id_]
    before = others[at] if at < len(others) else None
    move = commands.move_lane if table == "lanes" else commands.move_stage
    return editor.run(message(f"edit.move_{table}"), lambda doc: move(doc, id_, before=before))


def _shift_step(editor: Editor, id_: str, by: int) -> bool:
    doc = editor.document
    steps = structure.steps(doc, editor.journey_id)
    at = next(n for n, step in enumerate(steps) if step.id == id_) + by
    while 0 <= at < len(steps) and doc.stages[steps[at].stage].collapsed:
        at += 1 if by > 0 else -1  # past a collapsed stage, in which it could not be seen
    if not 0 <= at < len(steps):
        return False
    neighbour = steps[at]
    stage = neighbour.stage
    siblings = [step.id for step in structure.steps_of(doc, stage) if step.id != id_]
    place = siblings.index(neighbour.id) + (1 if by > 0 else 0)
    before = siblings[place] if place < len(siblings) else None
    return editor.run(
        message("edit.move_steps"), lambda doc: commands.move_step(doc, id_, stage=stage, before=before)
    )


def split_stage(editor: Editor, step: str) -> bool:
    """Let a new stage begin at a step."""
    stage = Stage(
        id=fresh_id("stage"),
        journey=editor.journey_id,  # type: ignore[arg-type]
        name=editor.look().words("new.stage"),
    )
    done = editor.run(message("edit.split_stage"), lambda doc: commands.split_stage(doc, step, stage=stage))
    return done and _rename(editor, ("stages", stage.id))


def merge(editor: Editor, head: Key) -> bool:
    """Merge a stage or a step with the one behind it."""
    table, id_ = head
    merged = commands.merge_stages if table == "stages" else commands.merge_steps
    return editor.run(message(f"edit.merge_{table}"), lambda doc: merged(doc, id_))


def _rename(editor: Editor, head: Key) -> bool:
    if editor.board.head_box(head) is not None:  # else it is in a collapsed stage
        editor.reveal_head(head)
        editor.begin_editing(head)
    return True


def _neighbour(ids: list[str], at: str | None, *, after: bool) -> str | None:
    """Return the id in front of which a new row stands, behind or before `at`; None is the end."""
    if at is None or at not in ids:
        return None
    place = ids.index(at) + (1 if after else 0)
    return ids[place] if place < len(ids) else None


def _step_here(editor: Editor) -> str | None:
    place = keyboard_cell(editor) if editor.focus is not None or editor.cell is not None else None
    if place is not None:
        return place[1]
    return editor.board.steps[-1].id if editor.board.steps else None


def _stage_here(editor: Editor) -> str | None:
    step = _step_here(editor)
    return editor.document.steps[step].stage if step is not None else None


def _lane_behind(editor: Editor, role: str) -> str | None:
    """Return the lane in front of which one of `role` stands, so that the layers keep their order."""
    depth = lane_role(role).depth
    lanes = structure.lanes(editor.document, editor.journey_id)
    if depth is not None:
        deeper = (
            lane.id for lane in lanes if (other := lane_role(lane.role).depth) is not None and other > depth
        )
        return next(deeper, None)
    if editor.cell is not None or editor.focus is not None:
        place = keyboard_cell(editor)
        ids = [lane.id for lane in lanes]
        return _neighbour(ids, place[0] if place else None, after=True)
    return None


def copy_journey(editor: Editor, *, as_to_be: bool) -> bool:
    """Put a copy of the journey behind it and show it: as another version, or as the to-be of this one."""
    source, suffix = editor.journey_id, fresh_suffix()
    row = editor.journey
    if row is None:
        return False
    word = "new.to_be" if as_to_be else "new.copy_of"
    name = editor.look().words(word, name=row.name)
    copied = commands.derive_to_be if as_to_be else commands.duplicate_journey
    label = message("edit.derive_to_be" if as_to_be else "edit.duplicate_journey")
    if not editor.run(label, lambda doc: copied(doc, source, suffix=suffix, name=name)):
        return False
    editor.show_journey(copy_id(source, suffix))
    return True


def remove_journey(editor: Editor) -> bool:
    """Remove the journey on the board; another one is shown."""
    gone = editor.journey_id
    return editor.run(message("edit.remove_journey"), lambda doc: commands.remove_journey(doc, gone))

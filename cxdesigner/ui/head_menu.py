"""The menu of a head: what a right press on a lane, a stage or a step offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cxdesigner.editor import collapsing, lane_heights, pinning, stage_views, structuring
from cxdesigner.editor.editor import Editor
from cxdesigner.layout.theme import Theme
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import LANE_ROLES, lane_role
from cxdesigner.translation import Catalogue
from cxdesigner.ui.curve_menu import fill_curve_menu
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

Entry = tuple[str, Callable[[], object]]
"""The word `head.<id>` and what it does; an empty word is a line between groups."""

_LINE: Entry = ("", lambda: None)


def head_menu(editor: Editor, head: Key, say: Catalogue, theme: Theme, parent: QWidget) -> QMenu:
    """Return the menu of `head`."""
    menu = KeyMenu(parent)
    made = {"lanes": _lane_entries, "stages": _stage_entries, "steps": _step_entries}[head[0]]
    for word, call in made(editor, head):
        if not word:
            menu.addSeparator()
            continue
        action = menu.addAction(menu_text(say(f"head.{word}")))
        action.setEnabled(not editor.read_only)
        action.triggered.connect(lambda _on=False, call=call: call())
        if word.startswith("delete_"):
            menu.warn_of(action, theme)
    if head[0] == "lanes":
        if lane_role(editor.document.lanes[head[1]].role).holds == "curve":
            fill_curve_menu(menu.addMenu(menu_text(say("menu.curve_shows"))), editor, say)
        _add_journeys(menu, editor, head[1], say)
        lanes = menu.addMenu(menu_text(say("head.add_lane")))
        lanes.setEnabled(not editor.read_only)
        fill_lane_roles(lanes, editor, say)
    return menu


def _add_journeys(menu: QMenu, editor: Editor, lane: str, say: Catalogue) -> None:
    """Offer the other journeys to copy `lane` into."""
    others = [row for row in structure.journeys(editor.document) if row.id != editor.journey_id]
    if others:
        made = menu.addMenu(menu_text(say("head.copy_lane_to")))
        made.setEnabled(not editor.read_only)
        for row in others:
            kind = say(f"journey.{row.kind}") if say.has(f"journey.{row.kind}") else row.kind
            action = made.addAction(menu_text(f"{row.name} ({kind})" if row.name else kind))
            action.triggered.connect(
                lambda _on=False, id_=row.id: structuring.copy_lane_to_journey(editor, lane, id_)
            )


def fill_lane_roles(menu: QMenu, editor: Editor, say: Catalogue) -> None:
    """Fill `menu` with the lanes that can be added."""
    for role in LANE_ROLES:
        action = menu.addAction(menu_text(say(f"role.{role.id}.name")))
        action.triggered.connect(lambda _on=False, id_=role.id: structuring.add_lane(editor, id_))


def _lane_entries(editor: Editor, head: Key) -> list[Entry]:
    lane = editor.document.lanes[head[1]]
    return [
        ("rename", partial(editor.begin_editing, head)),
        ("hide", partial(editor.set_lane_hidden, lane.id, hidden=not lane.hidden)),
        *_pin_entries(editor, lane),
        *_height_entries(editor, lane),
        _LINE,
        ("move_up", partial(structuring.shift, editor, head, -1)),
        ("move_down", partial(structuring.shift, editor, head, 1)),
        ("duplicate_lane", partial(structuring.duplicate, editor, head)),
        ("delete_lane", partial(structuring.remove, editor, head)),
        _LINE,
    ]


def _pin_entries(editor: Editor, lane: Lane) -> list[Entry]:
    """Return what pins a lane or lets it go; a hidden one is a strip, which does not stay."""
    word = "unpin" if lane.pinned else "pin"
    pins = partial(pinning.set_lane_pinned, editor, lane.id, pinned=not lane.pinned)
    return [] if lane.hidden else [(word, pins)]


def _height_entries(editor: Editor, lane: Lane) -> list[Entry]:
    """Return what can be done with a lane's height: the emotion lane folds, any other loses its own."""
    row = lane_heights.emotion_row(editor)
    if row is not None and row.lane.id == lane.id:
        word = "full_curve" if lane_heights.is_curve_compact(editor) else "compact_curve"
        return [(word, partial(lane_heights.toggle_compact_curve, editor))]
    return [("reset_height", partial(lane_heights.reset_height, editor, lane.id))] if lane.height else []


def _stage_entries(editor: Editor, head: Key) -> list[Entry]:
    id_ = head[1]
    is_strip = editor.document.stages[id_].collapsed
    return [
        ("rename", partial(editor.begin_editing, head)),
        ("zoom_stage", partial(stage_views.zoom_to_stage, editor, id_)),
        ("open_stage" if is_strip else "collapse_stage", partial(collapsing.toggle, editor, id_)),
        _LINE,
        ("stage_before", partial(structuring.add_stage, editor, at=id_, after=False)),
        ("stage_after", partial(structuring.add_stage, editor, at=id_)),
        *([] if is_strip else [("step_at_end", partial(_add_step_at_end, editor, id_))]),
        _LINE,
        ("move_left", partial(structuring.shift, editor, head, -1)),
        ("move_right", partial(structuring.shift, editor, head, 1)),
        ("duplicate_stage", partial(structuring.duplicate, editor, head)),
        ("merge_stage", partial(structuring.merge, editor, head)),
        ("delete_stage", partial(structuring.remove, editor, head)),
    ]


def _step_entries(editor: Editor, head: Key) -> list[Entry]:
    id_ = head[1]
    return [
        ("rename", partial(editor.begin_editing, head)),
        _LINE,
        ("step_before", partial(structuring.add_step, editor, at=id_, after=False)),
        ("step_after", partial(structuring.add_step, editor, at=id_)),
        ("stage_from_here", partial(structuring.split_stage, editor, id_)),
        _LINE,
        ("move_left", partial(structuring.shift, editor, head, -1)),
        ("move_right", partial(structuring.shift, editor, head, 1)),
        ("duplicate_step", partial(structuring.duplicate, editor, head)),
        ("merge_step", partial(structuring.merge, editor, head)),
        ("delete_step", partial(structuring.remove, editor, head)),
    ]


def _add_step_at_end(editor: Editor, stage: str) -> bool:
    steps = next(head.steps for head in editor.board.stages if head.stage.id == stage)
    return structuring.add_step(editor, at=steps[-1].id)

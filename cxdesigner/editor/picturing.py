"""Giving touchpoints pictures: where those go that are dropped or pasted, and what is done to those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.picture import Asset, Picture
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Message, message, plural

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


@dataclass(frozen=True, slots=True)
class Target:
    """Where pictures go: instead of `picture`, onto the card `touchpoint`, or into the cell of `lane` and `step`."""

    lane: str = ""
    step: str = ""
    touchpoint: str = ""
    picture: str = ""


def is_storyboard(doc: Document, lane: str) -> bool:
    """Tell whether the cards of `lane` show their pictures."""
    row = doc.lanes.get(lane)
    return row is not None and lane_role(row.role).form == "picture"


def target_at(editor: Editor, x: float, y: float) -> Target | Message:
    """Return where pictures let go at a point of the board go, or why they cannot."""
    hit = editor.board.card_at(x, y)
    if hit is not None and hit[0] == "touchpoints":
        return _on(editor.document.touchpoints[hit[1]])
    cell = editor.board.cell_at(x, y) if hit is None else None
    if cell is not None and is_storyboard(editor.document, cell.lane):
        return Target(cell.lane, cell.step)
    return nowhere(editor)


def target_of_keyboard(editor: Editor) -> Target | Message:
    """Return where a picture that is pasted goes, or why it cannot."""
    chosen = editor.selected_touchpoints()
    if len(chosen) == 1:
        return _on(chosen[0])
    if not chosen and editor.cell is not None and is_storyboard(editor.document, editor.cell[0]):
        return Target(*editor.cell)
    return message("picture.select_one") if len(chosen) > 1 else nowhere(editor)


def put_pictures(editor: Editor, target: Target, assets: Sequence[Asset]) -> bool:
    """Put images where `target` says, as one step, and select the cards that show them. Tell whether it was done."""
    if target.picture:
        return editor.run(
            message("edit.replace_picture"),
            lambda doc: commands.replace_picture(doc, target.picture, assets[-1]),
        )
    touched: list[str] = []

    def edit(doc: Document) -> Document:
        touched.clear()
        for place, asset in zip(_places(doc, target, len(assets)), assets, strict=True):
            id_ = place.touchpoint
            if not id_:
                id_ = fresh_id("t")
                doc = commands.add_touchpoint(doc, Touchpoint(id=id_, lane=place.lane, step=place.step))  # type: ignore[arg-type]
            doc = commands.add_picture(doc, Picture(id=fresh_id("p"), touchpoint=id_), asset)  # type: ignore[arg-type]
            touched.append(id_)
        return doc

    count = len(assets)
    label = plural("edit.add_picture", count)
    if not editor.run(label, edit):
        return False
    keys = [("touchpoints", id_) for id_ in dict.fromkeys(touched)]
    editor.select(keys, focus=keys[0])
    if (box := editor.board.card_box(keys[0])) is not None:
        editor.camera.reveal(box)
    return True


def _places(doc: Document, target: Target, count: int) -> list[Target]:
    """Return where each of `count` pictures goes: on a storyboard one to a step, from the target on.

    Steps whose first card has a picture already are stepped over. Raises CommandError where there are too few steps.
    """
    card = doc.touchpoints.get(target.touchpoint) if target.touchpoint else None
    if target.touchpoint and card is None:
        raise CommandError("command.gone", id=target.touchpoint)
    lane, step = (card.lane, card.step) if card is not None else (target.lane, target.step)
    if card is not None and (count == 1 or not is_storyboard(doc, lane)):
        return [target] * count
    if lane not in doc.lanes or step not in doc.steps:
        raise CommandError("command.gone", id=lane if lane not in doc.lanes else step)
    columns = [row.id for row in structure.steps(doc, doc.lanes[lane].journey)]
    places = [target]
    for column in columns[columns.index(step) + 1 :]:
        if len(places) == count:
            break
        stack = structure.cell(doc, lane, column)
        if not stack:
            places.append(Target(lane, column))
        elif not doc.referrers("pictures", "touchpoint", stack[0].id):
            places.append(_on(stack[0]))
    if len(places) < count:
        raise CommandError("command.pictures_without_steps", count=count, room=len(places))
    return places


def set_alt_text(editor: Editor, picture: str, alt: str) -> bool:
    """Say what is to be seen on a picture; typing merges into one step."""
    return editor.run(
        message("edit.set_alt_text"),
        lambda doc: commands.set_alt_text(doc, picture, alt=alt),
        merge_key=("alt", picture),
    )


def remove_picture(editor: Editor, picture: str) -> bool:
    """Take a picture off its touchpoint."""
    return editor.run(message("edit.remove_picture"), lambda doc: commands.remove_pictures(doc, [picture]))


def move_picture(editor: Editor, picture: str, by: int) -> bool:
    """Move a picture `by` places among those of its touchpoint: -1 is forwards. The first is what a card shows."""
    row = editor.document.pictures[picture]
    siblings = structure.pictures(editor.document, row.touchpoint)
    place = siblings.index(row) + by
    if not 0 <= place < len(siblings):
        return False
    behind = place + 1 if by > 0 else place
    before = siblings[behind].id if behind < len(siblings) else None
    return editor.run(
        message("edit.move_picture"), lambda doc: commands.move_picture(doc, picture, before=before)
    )


def _on(touchpoint: Touchpoint) -> Target:
    return Target(touchpoint.lane, touchpoint.step, touchpoint.id)


def nowhere(editor: Editor) -> Message:
    """Return the sentence that says where pictures can go."""
    has_storyboard = any(is_storyboard(editor.document, row.lane.id) for row in editor.board.rows)
    return message("picture.needs_card_or_storyboard" if has_storyboard else "picture.needs_card")

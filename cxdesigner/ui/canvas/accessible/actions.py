"""What assistive technology may do with a lane, a card or an empty place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleActionInterface

from cxdesigner.editor import collapsing, commenting, feelings
from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.editor.head_walking import select_head
from cxdesigner.editor.pinning import set_lane_pinned
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.accessible.addresses import Address, Spot, is_collapsed, is_walked

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.accessible.tree import Tree


@dataclass(frozen=True, slots=True)
class Offer:
    """Something assistive technology may do: Qt's name for it, the word for it in the catalogue, and how."""

    name: str
    word: str
    do: Callable[[], object]


class Actions(QAccessibleActionInterface):
    """What `offers` says can be done with an object."""

    def __init__(self, tree: Tree, offers: Callable[[], list[Offer]]) -> None:
        super().__init__()
        self._tree, self._offers = tree, offers

    def actionNames(self) -> list[str]:
        return [offer.name for offer in self._offers()]

    def doAction(self, name: str) -> None:
        for offer in self._offers():
            if offer.name == name:
                offer.do()
                return

    def localizedActionName(self, name: str) -> str:
        return next(
            (self._tree.canvas.say(offer.word) for offer in self._offers() if offer.name == name), name
        )

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


def lane_offers(tree: Tree, lane: str) -> list[Offer]:
    """Return what can be done with a lane: it can be gone to, renamed and pinned; a hidden one can be shown."""
    row = tree.row(lane)
    if row is None:
        return []
    if not row.is_strip:
        pins = partial(set_lane_pinned, tree.editor, lane, pinned=not row.lane.pinned)
        pin = Offer("pin", "head.unpin" if row.lane.pinned else "head.pin", pins)
        return [*head_offers(tree, ("lanes", lane)), *([] if tree.editor.read_only else [pin])]
    show = partial(tree.editor.set_lane_hidden, lane, hidden=False)
    return [Offer(QAccessibleActionInterface.pressAction(), "board.show", show)]


def head_offers(tree: Tree, head: Key) -> list[Offer]:
    """Return what can be done with the head of a lane, a stage or a step."""

    def go() -> None:
        select_head(tree.editor, head)
        tree.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    offers = [
        Offer(QAccessibleActionInterface.pressAction(), "accessible.action.select", go),
        Offer(QAccessibleActionInterface.setFocusAction(), "accessible.action.focus", go),
    ]
    if is_collapsed(tree.board, head):
        show = partial(collapsing.set_collapsed, tree.editor, head[1], collapsed=False)
        offers[0] = Offer(QAccessibleActionInterface.pressAction(), "board.open", show)
    if not tree.editor.read_only:
        offers.append(Offer("Edit", "accessible.action.rename", partial(tree.editor.begin_editing, head)))
    return offers


def item_offers(tree: Tree, address: Address) -> list[Offer]:
    """Return what can be done with an item where the keyboard comes to it."""
    if not is_walked(address):
        return []
    go = partial(_go_to, tree, address)
    offers = [
        Offer(QAccessibleActionInterface.pressAction(), "accessible.action.select", go),
        Offer(QAccessibleActionInterface.setFocusAction(), "accessible.action.focus", go),
    ]
    if not isinstance(address, Spot):
        return [*offers, *_record_offers(tree, address)]
    if tree.editor.read_only:
        return offers
    if address.kind == "felt":
        return [*offers, *_felt_offers(tree, address)]
    row = tree.row(address.lane)
    if row is not None and row.role.holds == "cards":
        add = partial(add_touchpoint, tree.editor, address.lane, address.step)
        offers.append(Offer("Add", "accessible.action.add", add))
    return offers


def _felt_offers(tree: Tree, spot: Spot) -> list[Offer]:
    """Return what can be done with a point of the emotion curve."""

    def shift(by: int) -> None:
        _go_to(tree, spot)
        feelings.shift_feeling(tree.editor, by)

    return [
        Offer(QAccessibleActionInterface.increaseAction(), "accessible.action.better", partial(shift, 1)),
        Offer(QAccessibleActionInterface.decreaseAction(), "accessible.action.worse", partial(shift, -1)),
        Offer(
            "Edit",
            "accessible.action.quote",
            partial(tree.canvas.hand.curve.write_quote, spot.lane, spot.step),
        ),
    ]


def _record_offers(tree: Tree, key: Key) -> list[Offer]:
    offers: list[Offer] = []
    if not tree.editor.read_only:
        offers.append(Offer("Edit", "accessible.action.edit", partial(tree.editor.begin_editing, key)))
    if key[0] == "touchpoints":
        opens = partial(commenting.open_thread, tree.editor, key[1])
        offers.append(Offer("Comments", "action.comments", opens))
    return offers


def _go_to(tree: Tree, address: Address) -> None:
    """Bring the keyboard to a card, which selects it, or to an empty place."""
    editor = tree.editor
    box = tree.box(address)
    if isinstance(address, Spot):
        editor.select(())
        editor.focus_cell((address.lane, address.step))
    else:
        editor.select([address], focus=address)
    if box is not None:
        editor.camera.reveal(box)
    tree.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

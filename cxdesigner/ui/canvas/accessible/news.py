"""What assistive technology is told of by itself: where the keyboard went, what changed, what was refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from cxdesigner.editor.editor import Aspect
from cxdesigner.model.diff import Key, between
from cxdesigner.model.document import Document
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.canvas.accessible import words
from cxdesigner.ui.canvas.accessible.addresses import Address, Spot, is_empty, lane_of
from cxdesigner.ui.canvas.accessible.nodes import Node
from cxdesigner.ui.canvas.accessible.tree import Tree

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

FEW = 20
"""So many changes at once are told one by one; more are told as one."""

_CARDS = frozenset({"touchpoints", "insights", "metrics", "notes"})
_STRUCTURE = frozenset({"journeys", "lanes", "stages", "steps"})


class News:
    """Follows one canvas and sends Qt's accessibility events for it."""

    def __init__(self, canvas: Canvas) -> None:
        self.tree = Tree(canvas)
        self._take_note()

    def _take_note(self) -> None:
        editor = self.tree.editor
        self._doc = editor.document
        self._focus = self.tree.focused()
        self._selection = editor.selection
        self._place = self._place_of(self._focus)

    def hear(self, aspect: Aspect) -> None:
        """Tell what changed in the editor."""
        if aspect == "notice":
            self._tell_refusal()
        elif aspect == "document":
            self._tell_edit()
        elif aspect == "selection":
            self._tell_selection()
        elif aspect == "journey":
            self.begin_again()

    def begin_again(self) -> None:
        """Tell that everything is another: journey, project or language."""
        self.tree.forget_all()
        self._take_note()
        self._send_root(QAccessible.Event.ObjectReorder)
        self._send_root(QAccessible.Event.NameChanged)

    def tell_focus(self) -> None:
        """Tell where on the board the keyboard is, if the canvas has it."""
        if not self.tree.is_alive or not self.tree.canvas.hasFocus():
            return
        address = self.tree.focused()
        if address is None:
            self._send_root(QAccessible.Event.Focus)
        else:
            self._send(self.tree.node(address), QAccessible.Event.Focus)

    def _tell_refusal(self) -> None:
        notice = self.tree.editor.notice
        if notice is not None:
            self._announce(self.tree.canvas.say.say(notice), is_urgent=True)

    def _tell_selection(self) -> None:
        editor, before = self.tree.editor, self._selection
        address = self.tree.focused()
        self._selection = editor.selection
        self._place = self._place_of(address)
        left, self._focus = self._focus, address
        if address != left:
            self._enter_empty(address, left)
            self.tell_focus()
        changed = before ^ editor.selection
        if len(changed) > FEW:
            self._send_root(QAccessible.Event.SelectionWithin)
        else:
            for key in sorted(key for key in changed if self.tree.box(key) is not None):
                is_added = key in editor.selection
                event = QAccessible.Event.SelectionAdd if is_added else QAccessible.Event.SelectionRemove
                self._send(self.tree.item(key), event)

    def _enter_empty(self, address: Address | None, left: Address | None) -> None:
        """Show the empty place the keyboard comes to. The one it left stays a while: listeners still ask for it."""
        for spot in self.tree.empties():
            if spot not in {address, left}:
                self.tree.forget(spot)
        if address is not None and is_empty(address):
            self._send(self.tree.item(address), QAccessible.Event.ObjectCreated)

    def _tell_edit(self) -> None:
        old, self._doc = self._doc, self.tree.editor.document
        changes = between(old, self._doc).changes
        if len(changes) > FEW or self._is_rebuilt(old, changes):
            self.tree.forget_gone()
            self._send_root(QAccessible.Event.ObjectReorder)
        else:
            for key, (before, after) in changes.items():
                if key[0] in _CARDS:
                    self._tell_item(key, is_renamed=_title(before) != _title(after))
            self._tell_comments(changes.values())
            self._tell_loops([id_ for table, id_ in changes if table == "feedback_loops"])
            for spot in self._felt_otherwise(changes.values()):
                self._tell_item(spot, is_renamed=True)
                if spot == self.tree.focused() and self.tree.canvas.hasFocus():
                    said = words.felt_words(self.tree.board, spot.step, self.tree.canvas.say)
                    self._announce(said, is_urgent=False)
        if any(table == "project" for table, _ in changes):
            self._send_root(QAccessible.Event.NameChanged)
        self._tell_move()

    def _is_rebuilt(self, old: Document, changes: Iterable[Key]) -> bool:
        """Tell whether lanes, steps, the list of notes or that of loops came or went."""
        lists = ((old.notes, self._doc.notes), (old.feedback_loops, self._doc.feedback_loops))
        is_other = any(bool(before) != bool(after) for before, after in lists)
        return is_other or any(table in _STRUCTURE for table, _ in changes)

    def _tell_item(self, address: Address, *, is_renamed: bool) -> None:
        """Tell that an item came, changed or went."""
        item, lane = self.tree.known(address), lane_of(self.tree.board, address)
        if self.tree.box(address) is None:
            self.tree.forget(address)
        elif item is not None:
            kind = QAccessible.Event
            self._send(item, kind.NameChanged if is_renamed else kind.DescriptionChanged)
        elif lane is not None and self.tree.is_known_lane(lane):
            self._send(self.tree.item(address), QAccessible.Event.ObjectCreated)

    def _tell_comments(self, changes: Iterable[tuple[Record | None, Record | None]]) -> None:
        """Tell which cards more or less was said of."""
        cards = {row.touchpoint for pair in changes for row in pair if isinstance(row, Comment)}
        for card in cards:
            self._tell_item(("touchpoints", card), is_renamed=False)

    def _tell_loops(self, loops: Iterable[str]) -> None:
        """Tell which feedback loops changed or went."""
        for loop in loops:
            item = self.tree.known_loop(loop)
            if item is not None and loop in self._doc.feedback_loops:
                self._send(item, QAccessible.Event.NameChanged)
            elif item is not None:
                self.tree.forget_gone_loops()

    def _felt_otherwise(self, changes: Iterable[tuple[Record | None, Record | None]]) -> list[Spot]:
        """Return the points of the emotion curve that `changes` may have moved, where somebody knows the curve."""
        felt = ((_felt(before), _felt(after)) for before, after in changes)
        steps = {step for before, after in felt if before != after for step, *_ in (*before, *after)}
        curves = (row.lane.id for row in self.tree.board.rows if row.role.holds == "curve")
        return [
            Spot("felt", lane, step) for lane in curves if self.tree.is_known_lane(lane) for step in steps
        ]

    def _tell_move(self) -> None:
        """Say where the card that the keyboard is at went."""
        address, before = self.tree.focused(), self._place
        self._place = self._place_of(address)
        is_moved = before and self._place and before != self._place
        if is_moved and address == self._focus and self.tree.canvas.hasFocus():
            self._announce(self._place, is_urgent=False)

    def _place_of(self, address: Address | None) -> str:
        board, say = self.tree.board, self.tree.canvas.say
        lane = lane_of(board, address) if address is not None else None
        row = self.tree.row(lane) if lane is not None else None
        if address is None or row is None:
            return ""
        return f"{words.lane_name(row, say)}. {words.place_words(board, address, say)}"

    def _send(self, node: Node, event: QAccessible.Event) -> None:
        send(QAccessibleEvent(node, event))

    def _send_root(self, event: QAccessible.Event) -> None:
        send(QAccessibleEvent(self.tree.canvas, event))

    def _announce(self, text: str, *, is_urgent: bool) -> None:
        event = QAccessibleAnnouncementEvent(self.tree.canvas, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if is_urgent else politeness.Polite)
        send(event)


def send(event: QAccessibleEvent) -> None:
    """Hand `event` to Qt, and so to whoever listens."""
    QAccessible.updateAccessibility(event)


def _felt(record: Record | None) -> list[tuple[str, object]]:
    """Return what `record` adds to the emotion curve and at which step, if it adds anything."""
    if not isinstance(record, Touchpoint) or record.emotion is None:
        return []
    return [(record.step, (record.emotion, record.moment_of_truth, record.quote))]


def _title(record: Record | None) -> object:
    if isinstance(record, Note):
        return record.title, record.text
    return getattr(record, "title", None) or getattr(record, "name", None)

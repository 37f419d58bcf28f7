"""The editor of one open project: document, selection, the journey on the board, and what a person can do to it.

What needs no more than these is a method here; what is a subject of its own is a module of functions beside it. Either
way every action can be tested without a window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from typing import Literal

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor import commenting, deleting, head_walking, noting, pasting, pinning, writing
from cxdesigner.editor.camera import Camera
from cxdesigner.editor.clipboard import Clip
from cxdesigner.editor.filtering import Filter
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.store import Edit, Store
from cxdesigner.editor.structuring import HEADS
from cxdesigner.editor.tools.connecting import LinkInAir
from cxdesigner.editor.tools.lifting import InAir
from cxdesigner.editor.tools.moving_notes import NoteInAir
from cxdesigner.layout.board import Board, Damage
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look, screen_look
from cxdesigner.layout.theme import ThemeName
from cxdesigner.model import structure
from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Journey
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.translation import Message, message

Aspect = Literal[
    "document", "selection", "journey", "look", "notice", "tool", "editing", "find", "filter", "thread",
    "check",
]  # fmt: skip
"""What changed, for those who listen to the editor."""

EditorListener = Callable[[Aspect], None]


class Editor:
    """One open project being worked on.

    `selection` holds keys of touchpoints and insights; `focus` is the one the keyboard is at. `notice` is the
    one-line refusal or hint shown last, None when it is gone. `editing` is the key whose title is edited in place.
    """

    def __init__(self, store: Store, *, theme: ThemeName = "light", text_scale: float = 1.0) -> None:
        self.store = store
        self.theme_name, self.text_scale = theme, text_scale
        self.selection: frozenset[Key] = frozenset()
        self.focus: Key | None = None
        self.hover: Key | None = None
        self.notice: Message | None = None
        self.editing: Key | None = None
        self.edits_time = False
        """Whether what is edited in place, or was last, is the time of a step and not its name."""
        self.in_air: InAir | None = None
        self.link_in_air: LinkInAir | None = None
        self.note_in_air: NoteInAir | None = None
        self.marquee: Box | None = None
        self.found: frozenset[Key] = frozenset()
        """What is found and ringed on the board (`cxdesigner.editor.finding`)."""
        self.flagged: Mapping[Key, str] = {}
        """Cards that a finding is about, `error` or `warning` (`cxdesigner.editor.checking`)."""
        self.cell: tuple[str, str] | None = None
        """The cell the keyboard is at, lane and step, where no card is focused."""
        self.damage = Damage(everything=True, heads=True)
        """What the last change of the document left to draw again."""
        self.thread: str | None = None
        """The touchpoint whose comments are open (`cxdesigner.editor.commenting`)."""
        self.author = ""
        """How the person at the board signs notes and comments."""
        self.before_change: Callable[[], None] | None = None
        """Called before the board follows a change of the document: the last look at how it was."""
        self.revealed: set[str] = set()
        """Touchpoints whose gaps the room has guessed and then seen: no part of the project."""
        self.read_only = False
        self.filter = Filter()
        self.camera = Camera()
        self.factor: str | None = None  # what the curve shows (`cxdesigner.editor.curve_choice`)
        self._listeners: list[EditorListener] = []
        self._chosen: tuple[tuple[object, ...], frozenset[Key], list[Touchpoint]] | None = None
        self.journey_id = _first_journey(store.document)
        self.board = self._new_board()
        store.listen(self._on_diff)

    # Listening

    def listen(self, listener: EditorListener) -> Callable[[], None]:
        """Call `listener` with the aspect that changed; return the function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, aspect: Aspect) -> None:
        """Let everyone know that `aspect` changed."""
        for listener in list(self._listeners):
            listener(aspect)

    # What is shown

    @property
    def document(self) -> Document:
        """The document of now."""
        return self.store.document

    @property
    def journey(self) -> Journey | None:
        """The journey on the board; None in a project without one."""
        return self.document.journeys.get(self.journey_id)

    def show_journey(self, journey_id: str) -> None:
        """Put another journey on the board."""
        if journey_id != self.journey_id and journey_id in self.document.journeys:
            self.journey_id = journey_id
            self._reset_view()

    def set_look(self, theme: ThemeName, text_scale: float) -> None:
        """Draw the board in `theme`, its type `text_scale` times as large and everything else with it."""
        if (theme, text_scale) != (self.theme_name, self.text_scale):
            stretch, self.theme_name, self.text_scale = text_scale / self.text_scale, theme, text_scale
            self.board = self._new_board(stretch)
            self.tell("look")

    def look(self) -> Look:
        """Return how the board is drawn now."""
        return screen_look(self.theme_name, self.document.project.language, self.text_scale)

    def _new_board(self, stretch: float = 1.0) -> Board:
        board = Board(self.document, self.journey_id, self.look(), self.factor)
        pinning.show_board(self.camera, board, stretch)
        return board

    def _reset_view(self) -> None:
        self.board = self._new_board()
        self.selection, self.focus, self.hover, self.editing = frozenset(), None, None, None
        self.cell, self.in_air, self.link_in_air, self.marquee = None, None, None, None
        commenting.close_thread(self)
        self.tell("journey")
        self.tell("selection")

    def _on_diff(self, diff: Diff) -> None:
        if self.before_change is not None:
            self.before_change()
        if self.journey_id not in self.document.journeys:
            self.journey_id = _first_journey(self.document)
            self._reset_view()
        elif ("project", "project") in diff.changes and self.look() != self.board.look:
            self.board = self._new_board()
            self.damage = Damage(everything=True, heads=True)
            self.tell("look")
        else:
            self.damage = self.board.update(self.document, diff)
            pinning.show_board(self.camera, self.board)
        # Nobody is to hear of a change while things that are gone are still said to be selected.
        gone = {key for key in self.selection if self.document.get(key) is None}
        self.selection -= gone
        if self.focus is not None and self.document.get(self.focus) is None:
            self.focus = None
        if self.hover is not None and self.document.get(self.hover) is None:
            self.hover = None
        self.tell("document")
        if self.editing is not None and self.document.get(self.editing) is None:
            self.editing = None
            self.tell("editing")
        if self.thread is not None and self.thread not in self.document.touchpoints:
            commenting.close_thread(self)
        if gone:
            self.store.stop_merging()
            self.tell("selection")

    # Selection

    def select(self, keys: Iterable[Key], *, focus: Key | None = None) -> None:
        """Select exactly `keys`; the focus goes to `focus`, else to the one selected."""
        chosen = head_walking.alone(keys)
        at = focus if focus is not None else (next(iter(chosen)) if len(chosen) == 1 else self.focus)
        if chosen != self.selection or at != self.focus:
            self.selection, self.focus = chosen, at
            if at is not None:
                self.cell = None
            self.store.stop_merging()
            self.tell("selection")

    def selected_touchpoints(self) -> list[Touchpoint]:
        """Return the selected touchpoints, left to right and top to bottom as they stand on the board."""
        board, doc = self.board, self.document
        seen = (doc, board, board.doc)  # sorted once for each state: every action asks for them
        if self._chosen is None or self._chosen[1] != self.selection or any(
            one is not other for one, other in zip(self._chosen[0], seen, strict=True)
        ):  # fmt: skip
            found = [doc.touchpoints[i] for t, i in self.selection if t == "touchpoints"]
            found.sort(key=lambda t: board.reading_order(("touchpoints", t.id)))
            self._chosen = seen, self.selection, found
        return list(self._chosen[2])

    def select_all(self) -> None:
        """Select every touchpoint on the board."""
        board = self.board
        ids = (
            ("touchpoints", t)
            for step in board.steps
            for t in self.document.referrers("touchpoints", "step", step.id)
        )
        self.select(key for key in ids if board.card_box(key) is not None)

    def focus_cell(self, cell: tuple[str, str] | None) -> None:
        """Put the keyboard into an empty cell, lane and step, or nowhere."""
        if cell != self.cell or (cell is not None and self.focus is not None):
            self.cell = cell
            self.focus = None
            self.tell("selection")

    def set_hover(self, key: Key | None) -> None:
        """Take note of the card the pointer is over, or of the step whose point on the emotion curve it is."""
        if key != self.hover:
            self.hover = key
            self.tell("tool")

    # Editing

    def run(self, label: Message, edit: Edit, *, merge_key: object = None) -> bool:
        """Run `edit` as one undo step; a refusal becomes the notice. Tell whether it was done.

        While a card is carried, nothing else is done: a key pressed then is passed over.
        """
        if self.store.gesture is not None:
            return False
        if self.read_only:
            self.show_notice(message("notice.read_only"))
            return False
        try:
            self.store.run(label, edit, merge_key=merge_key)
        except CommandError as error:
            self.show_notice(error.message)
            return False
        return True

    def show_notice(self, notice: Message | None) -> None:
        """Say something in one line, or take it away."""
        self.notice = notice
        self.tell("notice")

    def undo(self) -> None:
        """Take the last step back."""
        self.store.undo()

    def redo(self) -> None:
        """Do the step undone last once more."""
        self.store.redo()

    def edit_selection(self, field: str, value: object) -> bool:
        """Set `field` of every selected touchpoint; typing into one field merges into one undo step."""
        ids = [t.id for t in self.selected_touchpoints()]
        if not ids:
            return False
        label = message("edit.set_field", field=message(f"attribute.{field}"))
        return self.run(
            label,
            lambda doc: commands.edit_touchpoints(doc, ids, **{field: value}),
            merge_key=("field", field, tuple(ids)),
        )

    def assign_owner(self, name: str) -> bool:
        """Give the selected touchpoints to the team called `name`, known or new."""
        ids = [t.id for t in self.selected_touchpoints()]
        label = message("edit.set_field", field=message("attribute.owner"))
        team = fresh_id("team")
        return self.run(label, lambda doc: commands.assign_owner(doc, ids, name=name, new_id=team))

    def rename(self, key: Key, title: str) -> bool:
        """Set the title of a touchpoint or an insight, or the name of a lane, a stage or a step."""
        table, id_ = key
        edits: dict[str, Edit] = {
            "touchpoints": lambda doc: commands.edit_touchpoints(doc, [id_], title=title),
            "insights": lambda doc: commands.edit_insight(doc, id_, title=title),
            "lanes": lambda doc: commands.edit_lane(doc, id_, name=title),
            "stages": lambda doc: commands.rename_stage(doc, id_, name=title),
            "steps": lambda doc: commands.edit_step(doc, id_, name=title),
        }
        return self.run(message("edit.rename"), edits[table])

    def delete_selection(self) -> bool:
        """Delete what is selected, touchpoints with their links, as one undo step."""
        return deleting.delete_selection(self)

    def copy(self) -> Clip | None:
        """Return what is selected, to be pasted elsewhere; None where nothing is."""
        return pasting.copy(self)

    def cut(self) -> Clip | None:
        """Take what is selected off the board, as one step, and return it; None where nothing was taken."""
        return pasting.cut(self)

    def paste(self, clip: Clip) -> bool:
        """Paste cards of ours at the selection or the keyboard, and select them. Tell whether it was done."""
        return pasting.paste_clip(self, clip)

    def paste_plain(self, titles: Sequence[str]) -> bool:
        """Make a touchpoint of each of `titles`, and select them. Tell whether it was done."""
        return pasting.paste_titles(self, titles)

    def toggle_moment_of_truth(self) -> bool:
        """Make the selected touchpoints moments of truth; where all are, take it from them."""
        chosen = self.selected_touchpoints()
        return self.edit_selection("moment_of_truth", not all(t.moment_of_truth for t in chosen))

    def connect_in_order(self) -> bool:
        """Connect the selected touchpoints one after the other, as they are read; one undo step."""
        ids = [t.id for t in self.selected_touchpoints()]
        pairs = [(a, b) for a, b in pairwise(ids) if not structure.is_connected(self.document, a, b)]
        if not pairs:
            self.show_notice(message("hint.nothing_to_connect"))
            return False
        links = [Link(id=fresh_id("l"), source=a, target=b) for a, b in pairs]  # type: ignore[arg-type]
        return self.run(message("edit.add_link"), lambda doc: reduce(commands.add_link, links, doc))

    def set_lane_hidden(self, lane: str, hidden: bool) -> bool:
        """Hide a lane of the board, or show it again."""
        label = message("edit.hide_lane" if hidden else "edit.show_lane", lane=self.document.lanes[lane].name)
        return self.run(label, lambda doc: commands.edit_lane(doc, lane, hidden=hidden))

    def begin_editing(self, key: Key | None = None, *, time: bool = False) -> None:
        """Edit the title of a card, the name of a head or the `time` of a step: of `key`, or what is selected."""
        key = key or (next(iter(self.selection)) if len(self.selection) == 1 else None)
        if key is None or self.read_only or self.document.get(key) is None:
            return
        if key[0] not in HEADS:
            if self.board.card_box(key) is None:
                return
            self.select([key])
        self.editing, self.edits_time = key, time
        self.tell("editing")

    def reveal_head(self, head: Key) -> None:
        """Move the board just so far that a lane, a stage or a step can be seen."""
        box = self.board.head_box(head)
        if box is not None:
            self.camera.reveal(box, margin=0.0)

    def end_editing(self, title: str | None) -> None:
        """End editing in place: keep `title`, or nothing where it is None. An unchanged title leaves no step."""
        key, self.editing = self.editing, None
        if key is not None and key[0] == "notes":
            noting.write(self, key[1], title)
        elif key is not None and title is not None and self.edits_time:
            writing.set_time(self, key[1], title)
        elif key is not None and title is not None:
            self.rename(key, title)
        self.tell("editing")


def _first_journey(doc: Document) -> str:
    """Return the journey a project opens on: the last designed one, else the last of all."""
    rows = structure.journeys(doc)
    designed = [journey for journey in rows if journey.kind == "to_be"]
    return (designed or rows)[-1].id if rows else ""

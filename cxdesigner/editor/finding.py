"""Find and replace in the open project: what is looked for, what was found, and which of it is the current one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from cxdesigner import commands
from cxdesigner.commands.texts import Replacement, refusal_of, replacements
from cxdesigner.editor import noting, unseen
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.search import Hit, Search, place_of
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Message, message

PREVIEW_LIMIT = 2_000
"""Most replacements that are shown beforehand."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a replacement would do: the first of the fields it changes, how many those are, and how many words."""

    first: tuple[Replacement, ...] = ()
    fields: int = 0
    places: int = 0
    refusal: Message | None = None


class Finding:
    """Looks for words in an editor's project and walks what is found.

    While it is open, `editor.found` holds what is found, for the board to ring; `close` clears it.
    """

    def __init__(self, editor: Editor) -> None:
        self._editor, self._search = editor, Search()
        self.words = ""
        self.everywhere = False
        """Whether all journeys are searched, not the shown one alone."""
        self.hits: list[Hit] = []
        self.at = -1
        """Which hit is the current one; -1 where none is."""
        self._searched: tuple[Document, str, str | None] | None = None

    @property
    def current(self) -> Hit | None:
        """The hit that is selected and in sight."""
        return self.hits[self.at] if 0 <= self.at < len(self.hits) else None

    def look_for(self, words: str, *, everywhere: bool | None = None) -> None:
        """Look for `words` from now on, and go to the first hit at or behind the one the keyboard is at."""
        self.words = words
        if everywhere is not None:
            self.everywhere = everywhere
        before = self._place()
        self.refresh()
        self.at = self._nearest(before) if self.hits else -1
        self._show()

    def open(self) -> None:
        """Read the project beforehand, so that the first letter is found as quickly as the others."""
        self._search.take_in(self._editor.document)
        self.refresh()

    def refresh(self) -> None:
        """Search again where the document or the journey changed; the current hit stays the current one."""
        editor = self._editor
        scope = None if self.everywhere else editor.journey_id
        wanted = (editor.document, self.words, scope)
        if self._searched is not None and all(
            a is b or (isinstance(a, str) and a == b) for a, b in zip(self._searched, wanted, strict=True)
        ):
            return
        current = self.current
        self._searched = wanted
        self.hits = self._search.find(editor.document, self.words, scope)
        keys = [hit.key for hit in self.hits]
        if current is not None and current.key in keys:
            self.at = keys.index(current.key)
        else:
            self.at = min(self.at, len(self.hits) - 1)
        self._tell(frozenset(_ringed(editor.document, keys)))

    def walk(self, by: int) -> None:
        """Go on to the next hit, or back; round at the ends."""
        self.refresh()
        if self.hits:
            if self.at < 0:
                self.at = 0 if by > 0 else len(self.hits) - 1
            else:
                self.at = (self.at + by) % len(self.hits)
            self._show()

    def close(self) -> None:
        """Take the rings off the board; what was looked for is remembered."""
        self._searched = None
        self.hits, self.at = [], -1
        self._tell(frozenset())

    # Replacing

    def preview(self, replace: str) -> Preview:
        """Return what `replace_all` would change, and whether it would be refused. Changes nothing."""
        first: list[Replacement] = []
        count, places, refusal = 0, 0, None
        for change in replacements(self._editor.document, self.words, replace, rows=self._rows()):
            count += 1
            places += len(change.places)
            if count <= PREVIEW_LIMIT:
                first.append(change)
            error = refusal_of(change) if refusal is None else None
            if error is not None:
                refusal = error.message
        return Preview(tuple(first), count, places, refusal)

    def replace_all(self, replace: str) -> bool:
        """Replace every occurrence as one undo step. Tell whether it was done."""
        done = self._run(replace, self._rows())
        self.refresh()
        return done

    def replace_current(self, replace: str) -> bool:
        """Replace what the current hit itself says, and go on to the next. Tell whether it was done."""
        hit = self.current
        if hit is None:
            return False
        done = self._run(replace, [self._row_of(hit)])
        at = self.at
        self.refresh()
        if self.hits and done:
            still = self.at < len(self.hits) and self.hits[self.at].key == hit.key
            self.at = (at + 1 if still else at) % len(self.hits)
            self._show()
        return done

    def _run(self, replace: str, rows: Collection[Key]) -> bool:
        words = self.words
        return self._editor.run(
            message("find.edit.replace", words=" ".join(words.split())),
            lambda doc: commands.replace_text(doc, words, replace, rows=rows),
        )

    def _row_of(self, hit: Hit) -> Key:
        """Return the row whose words were found: the team's or the channel's where the card only names it."""
        row = self._editor.document.get(hit.key)
        place = place_of(self._editor.document, hit.key, self.words)
        field = place.field if place is not None else ""
        if isinstance(row, Touchpoint) and field == "owner" and row.owner is not None:
            return "teams", row.owner
        if isinstance(row, Touchpoint) and field == "channel" and row.channel is not None:
            return "channels", row.channel
        return hit.key

    def _rows(self) -> list[Key]:
        """Return where `replace_all` replaces: in what was found; everywhere also in names of teams and channels."""
        doc = self._editor.document
        keys: list[Key] = [hit.key for hit in self.hits]
        if self.everywhere:
            keys = [
                *(("teams", id_) for id_ in doc.teams),
                *(("channels", id_) for id_ in doc.channels),
                *keys,
            ]
        return keys

    # Showing

    def _tell(self, found: frozenset[Key]) -> None:
        if found != self._editor.found:
            self._editor.found = found
            self._editor.tell("find")

    def _place(self) -> Key | None:
        if self.current is not None:
            return self.current.key
        return self._editor.focus

    def _nearest(self, key: Key | None) -> int:
        """Return the first hit at or behind `key` as the board is read."""
        keys = [hit.key for hit in self.hits]
        if key in keys:
            return keys.index(key)
        here = [n for n, hit in enumerate(self.hits) if hit.journey == self._editor.journey_id]
        if not here:
            return 0
        if key is None:
            return here[0]
        board, doc = self._editor.board, self._editor.document
        from_here = board.reading_order(key)
        return next((n for n in here if board.reading_order(_shown(doc, keys[n])) >= from_here), here[0])

    def _show(self) -> None:
        if self.current is not None:
            go_to(self._editor, self.current.key, self.current.journey)
        self._editor.tell("find")


def _ringed(doc: Document, keys: Iterable[Key]) -> Iterator[Key]:
    """Yield what is ringed on the board: of a comment or a picture, its card."""
    for key in keys:
        yield _shown(doc, key)


def _shown(doc: Document, key: Key) -> Key:
    if key[0] == "comments":
        return "touchpoints", doc.comments[key[1]].touchpoint
    return ("touchpoints", doc.pictures[key[1]].touchpoint) if key[0] == "pictures" else key


def go_to(editor: Editor, key: Key, journey: str) -> None:
    """Show, select and reveal what `key` names: a card, or a lane, a stage or a step by its head."""
    editor.show_journey(journey)
    board, doc = editor.board, editor.document
    if key[0] == "notes":
        noting.reveal(editor, key[1])
        return
    key = _shown(doc, key)
    if key[0] in ("touchpoints", "insights"):
        editor.select([key], focus=key)
        if (box := board.card_box(key)) is not None:
            editor.camera.reveal(box)
        else:
            row = doc.get(key)
            lane = doc.lanes[row.lane].name if isinstance(row, Touchpoint) else ""
            hidden = message("find.hidden", lane=lane) if lane else message("find.hidden_insights")
            editor.show_notice(unseen.why_unseen(editor, getattr(row, "step", None)) or hidden)
        return
    editor.select(())
    place = _head_place(editor, key)
    if place is not None:
        editor.camera.reveal(place)


def _head_place(editor: Editor, key: Key) -> Box | None:
    """Return the part of the board that brings a head into sight: a lane's first cell, the top of a column."""
    board, seen = editor.board, editor.camera.seen_in(editor.camera.bound)
    wide = board.look.measures.card
    table, id_ = key
    if table == "lanes":
        row = next((row for row in board.rows if row.lane.id == id_), None)
        return None if row is None else Box(seen.x + 24, row.y, max(0.0, seen.w - 48), row.height)
    if table == "stages":
        head = next((head for head in board.stages if head.stage.id == id_), None)
        column = None if head is None else head.first
    else:
        column = board.column_of.get(id_)
    if column is None:
        return None
    return Box(board.columns.left(column), seen.y + 24, wide, max(0.0, seen.h - 48))

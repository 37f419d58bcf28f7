"""What a person does to the beats of a touchpoint: adds, writes, orders, times, ties to the as-is, takes away."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.analysis.beats import beats_of
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model.choreography import DUTIES, Beat
from cxdesigner.model.document import Document
from cxdesigner.model.duration import parse_duration
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def add_beat(editor: Editor, touchpoint: str, *, after: str | None = None) -> str | None:
    """Add a beat behind the beat `after`, or behind all; return its id, None where it was refused."""
    ids = [beat.id for beat in beats_of(editor.document, touchpoint)]
    at = ids.index(after) + 1 if after in ids else len(ids)
    before = next(iter(ids[at : at + 1]), None)
    made = Beat.model_validate(
        {"id": fresh_id("beat"), "touchpoint": touchpoint, **_like(editor, touchpoint)}
    )
    done = editor.run(message("edit.add_beat"), lambda doc: commands.add_record(doc, made, before=before))
    return made.id if done else None


def _like(editor: Editor, touchpoint: str) -> dict[str, object]:
    """Return what a new beat takes over: who acted last, as a choreography is mostly one person's."""
    known = beats_of(editor.document, touchpoint)
    return {"actor": known[-1].actor, "by_customer": known[-1].by_customer} if known else {}


def begin_from_as_is(editor: Editor, touchpoint: str) -> bool:
    """Give a to-be touchpoint the beats of its as-is, to be changed from there, as one step. Tell if it was done."""
    source = editor.document.touchpoints[touchpoint].derived_from
    if source is None:
        return False
    fresh = {"touchpoint": touchpoint, "rank": ""}
    made = [
        beat.evolve(id=fresh_id("beat"), derived_from=beat.id, **fresh)
        for beat in beats_of(editor.document, source)
    ]
    return editor.run(message("edit.begin_beats"), lambda doc: reduce(commands.add_record, made, doc))


def edit_beat(editor: Editor, beat: str, **changes: object) -> bool:
    """Set fields of a beat. Tell whether it was done."""
    return editor.run(message("edit.beat"), lambda doc: commands.edit_record(doc, "beats", beat, **changes))


def next_duty(editor: Editor, beat: str) -> bool:
    """Let a beat be the next of must, should and free. Tell whether it was done."""
    duty = editor.document.beats[beat].duty
    at = DUTIES.index(duty) + 1 if duty in DUTIES else 0
    return edit_beat(editor, beat, duty=DUTIES[at % len(DUTIES)])


def stand_for(editor: Editor, beat: str, before: str) -> bool:
    """Let a beat stand for an as-is beat, or for none where it does already. Tell whether it was done.

    What stood for that as-is beat until now does so no more.
    """
    now = editor.document.beats[beat].derived_from

    def edit(doc: Document) -> Document:
        touchpoint = doc.beats[beat].touchpoint
        for other in doc.referrers("beats", "derived_from", before):
            if other != beat and doc.beats[other].touchpoint == touchpoint:
                doc = commands.edit_record(doc, "beats", other, derived_from=None)
        return commands.edit_record(doc, "beats", beat, derived_from=None if now == before else before)

    return editor.run(message("edit.beat"), edit)


def place_of_beat(editor: Editor, beat: str, number: int) -> str | None:
    """Return the beat in front of which `beat` stands once it is number `number`, from 0; None behind all."""
    ids = [b.id for b in beats_of(editor.document, editor.document.beats[beat].touchpoint) if b.id != beat]
    return next(iter(ids[max(0, number) : max(0, number) + 1]), None)


def shift_beat(editor: Editor, beat: str, by: int) -> bool:
    """Move a beat `by` places down, or up where that is below 0. Tell whether it was done."""
    ids = [b.id for b in beats_of(editor.document, editor.document.beats[beat].touchpoint)]
    to = ids.index(beat) + by
    if not 0 <= to < len(ids):
        return False
    before = place_of_beat(editor, beat, to)
    return editor.run(
        message("edit.move_beat"), lambda doc: commands.move_record(doc, "beats", beat, before=before)
    )


def remove_beat(editor: Editor, beat: str) -> bool:
    """Take a beat away. Tell whether it was done."""
    return editor.run(message("edit.remove_beat"), lambda doc: commands.remove_records(doc, "beats", [beat]))


def parse_seconds(text: str) -> float | None:
    """Return the seconds that `text` means; a bare number is seconds here, for beats are short. None where empty.

    Raises ValueError for a text that is no duration.
    """
    plain = text.strip()
    if re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return float(plain.replace(",", "."))
    return parse_duration(plain)

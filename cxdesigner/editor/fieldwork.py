"""What a person does to the evidence of a journey: say how something is known, keep the register, plan fieldwork."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.analysis.evidence import COUNTED, journey_evidence, proves, sources_in_order
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Source
from cxdesigner.model.promises import Question
from cxdesigner.model.touchpoint import CONFIDENCES, Touchpoint
from cxdesigner.translation import catalogue, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor
from cxdesigner.editor.recording import take_out, write_field


def chosen_actions(editor: Editor) -> list[Touchpoint]:
    """Return the selected touchpoints that are actions, as they are read on the board."""
    lanes = editor.document.lanes
    return [row for row in editor.selected_touchpoints() if lanes[row.lane].role in COUNTED]


def say_known(editor: Editor, confidence: str) -> bool:
    """Say of the selected actions how they are known; what all of them say already is taken back."""
    chosen = chosen_actions(editor)
    word = "" if chosen and all(row.confidence == confidence for row in chosen) else confidence
    return _know(editor, chosen, word)


def turn_known(editor: Editor) -> bool:
    """Turn the selected actions to the next way of knowing: observed, reported, assumed, and over again."""
    chosen = chosen_actions(editor)
    if not chosen:
        editor.show_notice(message("evidence.select_first"))
        return False
    now = chosen[0].confidence
    at = (CONFIDENCES.index(now) + 1) % len(CONFIDENCES) if now in CONFIDENCES else 0
    return _know(editor, chosen, CONFIDENCES[at])


def _know(editor: Editor, chosen: Sequence[Touchpoint], word: str) -> bool:
    ids = [row.id for row in chosen]
    if not ids:
        return False
    editor.store.stop_merging()
    return editor.run(
        message("edit.set_field", field=message("attribute.confidence")),
        lambda doc: commands.edit_touchpoints(doc, ids, confidence=word),
    )


# The register


def add_source(editor: Editor) -> str:
    """Add a source behind all others, for the selected actions where there are some; return its id, empty if refused.

    It begins as an observation without words, to be filled in.
    """
    new = Source(id=fresh_id("source"))
    ids = [row.id for row in chosen_actions(editor)]

    def edit(doc: Document) -> Document:
        doc = commands.add_record(doc, new)
        for id_ in ids:
            doc = commands.edit_touchpoints(doc, [id_], sources=(*doc.touchpoints[id_].sources, new.id))
        return doc

    editor.store.stop_merging()
    return new.id if editor.run(message("edit.add_source"), edit) else ""


def edit_source(editor: Editor, source: str, field: str, value: object) -> bool:
    """Set a field of a source; typing into one field merges into one undo step."""
    return write_field(editor, "sources", source, field, value, name=f"source_field.{field}")


def move_source(editor: Editor, source: str, by: int) -> bool:
    """Move a source `by` places down the register, which makes it the better or the worse of equal proofs."""
    order = [row.id for row in sources_in_order(editor.document)]
    if source not in order:
        return False
    at = order.index(source)
    goal = min(max(0, at + by), len(order) - 1)
    if goal == at:
        return False
    rest = [id_ for id_ in order if id_ != source]
    before = rest[goal] if goal < len(rest) else None
    editor.store.stop_merging()
    return editor.run(
        message("edit.move_source"), lambda doc: commands.move_record(doc, "sources", source, before=before)
    )


def remove_source(editor: Editor, source: str) -> bool:
    """Take a source out of the register, and from behind every touchpoint."""
    return take_out(editor, "sources", source, "edit.remove_source")


def link_source(editor: Editor, source: str) -> bool:
    """Let a source stand behind the selected actions. Where nothing is said yet, it says how they are known."""
    doc = editor.document
    rows = [row for row in chosen_actions(editor) if source not in row.sources]
    if not rows or source not in doc.sources:
        return False
    shows = proves(doc.sources[source].kind)

    def edit(doc: Document) -> Document:
        for row in rows:
            known = {} if row.confidence else {"confidence": shows}
            doc = commands.edit_touchpoints(doc, [row.id], sources=(*row.sources, source), **known)
        return doc

    editor.store.stop_merging()
    return editor.run(message("edit.link_source"), edit)


def unlink_source(editor: Editor, source: str) -> bool:
    """Let a source stand behind the selected actions no longer."""
    ids = [row.id for row in chosen_actions(editor) if source in row.sources]
    if not ids:
        return False
    editor.store.stop_merging()
    return editor.run(
        message("edit.unlink_source"), lambda doc: commands.uncite_source(doc, ids, source=source)
    )


# What is still to find out


def plan_fieldwork(editor: Editor) -> int:
    """Add a question to find out for each stage nobody watched that has none yet; return how many were added."""
    doc, journey = editor.document, editor.journey_id
    words = catalogue(doc.project.language)
    asked = {row.text for row in doc.questions.values()}
    new: list[Question] = []
    for stage in journey_evidence(doc, journey).unwatched:
        text = words("evidence.question", stage=stage.name or words("evidence.untitled"))
        if text not in asked:
            about = _first_action(doc, stage.id)
            new.append(Question(id=fresh_id("question"), text=text, touchpoint=about))
    if not new:
        editor.show_notice(message("evidence.planned_already"))
        return 0

    def edit(doc: Document) -> Document:
        for row in new:
            doc = commands.add_record(doc, row)
        return doc

    editor.store.stop_merging()
    return len(new) if editor.run(message("edit.plan_fieldwork"), edit) else 0


def _first_action(doc: Document, stage: str) -> TouchpointId | None:
    """Return the first action of a stage, the customer's before ours."""
    for step in structure.steps_of(doc, stage):
        rows = [doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step.id)]
        for role in COUNTED:
            found = structure.in_order(row for row in rows if doc.lanes[row.lane].role == role)
            if found:
                return TouchpointId(found[0].id)
    return None


def ask(editor: Editor, text: str) -> bool:
    """Add a question to find out about the selected action, or about the journey where none is selected."""
    if not text.strip():
        return False
    chosen = chosen_actions(editor)
    new = Question(
        id=fresh_id("question"),
        text=text.strip(),
        touchpoint=TouchpointId(chosen[0].id) if len(chosen) == 1 else None,
    )
    editor.store.stop_merging()
    return editor.run(message("edit.ask"), lambda doc: commands.add_record(doc, new))


def reword(editor: Editor, question: str, text: str) -> bool:
    """Give a question other words; without any it goes."""
    editor.store.stop_merging()
    if not text.strip():
        return editor.run(
            message("edit.drop_question"), lambda doc: commands.remove_records(doc, "questions", [question])
        )
    return editor.run(
        message("edit.reword"),
        lambda doc: commands.edit_record(doc, "questions", question, text=text.strip()),
    )


def turn_watermark(editor: Editor) -> bool:
    """Let pages say how much is assumed, or no longer."""
    is_on = editor.document.project.watermark
    editor.store.stop_merging()
    return editor.run(
        message("edit.watermark_off" if is_on else "edit.watermark_on"),
        lambda doc: commands.edit_project(doc, watermark=not is_on),
    )

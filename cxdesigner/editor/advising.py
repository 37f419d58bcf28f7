"""What a person does with the facts that the toolbox adviser rests on: add, change, take up, take out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.analysis.adviser import HIGHEST, LOWEST, facts_of
from cxdesigner.analysis.complaints import COMPLAINTS
from cxdesigner.analysis.offered_facts import Offer
from cxdesigner.editor.field_entry import Entry
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model.evidence import Fact
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

_ORDER = ("satisfaction", *COMPLAINTS, "knowledge", "difference", "deal_breaker")
"""The order in which facts of the kinds are put, so that they are numbered as one reads them."""

_TEXT = Entry("text", "text", "fact.field.text")
_DATE = Entry("date", "day", "fact.field.date")
_LINE = Entry("title", "line", "fact.field.title")
_REPLIES = Entry("replies", "whole", "fact.field.replies", low=0)
_WEEKS = Entry("weeks", "whole", "fact.field.weeks", low=0, high=10_000)
_SCORE = Entry("value", "number", "fact.field.value.score", low=LOWEST, high=HIGHEST)
_COUNT = Entry("value", "whole", "fact.field.value.count", low=0)


def entries_of(kind: str) -> tuple[Entry, ...]:
    """Return the fields that a fact of `kind` has."""
    if kind in COMPLAINTS:
        return (_COUNT, _WEEKS, _TEXT, _DATE)
    if kind == "satisfaction":
        return (_SCORE, _REPLIES, _WEEKS, _TEXT, _DATE)
    if kind == "difference":
        return (_SCORE, _REPLIES, Entry("title", "line", "fact.field.title.quote"), _TEXT, _DATE)
    if kind == "deal_breaker":
        return (_LINE, _TEXT, Entry("is_open", "yes", "fact.field.is_open"), _DATE)
    return (_LINE, _TEXT, _DATE)


def add_fact(editor: Editor, kind: str, **fields: object) -> str | None:
    """Add a fact of `kind` behind those of its kind, and return its id; None where nothing was added."""
    known = facts_of(editor.document)
    fact = Fact.model_validate(
        {"id": fresh_id("fact"), "kind": kind, "is_open": kind == "deal_breaker", **fields}
    )
    place = _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
    behind = (n.fact.id for n in known if n.fact.kind in _ORDER and _ORDER.index(n.fact.kind) > place)
    before = next(behind, None)
    is_done = editor.run(message("edit.add_fact"), lambda doc: commands.add_record(doc, fact, before=before))
    return fact.id if is_done else None


def take_up(editor: Editor, offer: Offer, title: str) -> str | None:
    """Note what the project knows as a fact; `title` is what it says where the model has no words of its own."""
    named = {} if offer.origin == "replies" else {"title": title}
    return add_fact(editor, offer.kind, value=offer.value, replies=offer.replies, weeks=offer.weeks, **named)


def edit_fact(editor: Editor, id_: str, field: str, value: object) -> bool:
    """Set a field of a fact; typing into one field merges into one undo step."""
    return editor.run(
        message("edit.edit_fact"),
        lambda doc: commands.edit_record(doc, "facts", id_, **{field: value}),
        merge_key=("fact", field, id_),
    )


def remove_fact(editor: Editor, id_: str) -> bool:
    """Take a fact out."""
    return editor.run(message("edit.remove_fact"), lambda doc: commands.remove_records(doc, "facts", [id_]))

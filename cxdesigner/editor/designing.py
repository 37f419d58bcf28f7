"""What a person does to a to-be as such: merge, split, do without, bring back, say why and what it is to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cxdesigner import commands
from cxdesigner.analysis.twins import Pair, Twins, as_is_of, removal_of, to_bes_of, twins
from cxdesigner.editor.deleting import removal
from cxdesigner.editor.fresh_ids import fresh_id, fresh_suffix
from cxdesigner.model import structure
from cxdesigner.model.journey import Journey
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message, plural

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def designed_selection(editor: Editor) -> list[Touchpoint]:
    """Return the selected touchpoints, where the journey on the board is a to-be; else none."""
    journey = editor.journey
    return editor.selected_touchpoints() if journey is not None and journey.kind == "to_be" else []


def merge(editor: Editor) -> bool:
    """Make one of the selected touchpoints of a to-be, where the first of them stands, and select it."""
    ids = [row.id for row in editor.selected_touchpoints()]
    label = message("edit.merge_touchpoints")
    if not editor.run(label, lambda doc: commands.merge_touchpoints(doc, ids)):
        return False
    editor.select([("touchpoints", ids[0])])
    return True


def split(editor: Editor) -> bool:
    """Make two of the selected touchpoint of a to-be; the title of the second is edited in place."""
    chosen, new = editor.selected_touchpoints(), fresh_id("t")
    if len(chosen) != 1:
        return False
    id_ = chosen[0].id
    label = message("edit.split_touchpoint")
    if not editor.run(label, lambda doc: commands.split_touchpoint(doc, id_, new_id=new)):
        return False
    editor.begin_editing(("touchpoints", new))
    return True


def remove(editor: Editor) -> list[str]:
    """Take the selected touchpoints out of the to-be; return the as-is touchpoints it now does without."""
    rows = designed_selection(editor)
    if not rows:
        return []
    count, to_be = len(rows), editor.journey_id
    label = plural("edit.remove_from_to_be", count)
    keys = [("touchpoints", row.id) for row in rows]
    sources = [id_ for row in rows for id_ in (row.derived_from, *row.also_from) if id_ is not None]
    if not editor.run(label, removal(editor, keys)):
        return []
    return lost(editor, to_be, sources)


def lost(editor: Editor, to_be: str, sources: Sequence[str]) -> list[str]:
    """Return those of the as-is touchpoints `sources` that the to-be makes nothing of any more."""
    doc, as_is = editor.document, as_is_of(editor.document, to_be)
    if as_is is None:
        return []
    own = [
        id_ for id_ in dict.fromkeys(sources)
        if id_ in doc.touchpoints and structure.journey_of(doc, doc.touchpoints[id_]) == as_is.id
    ]  # fmt: skip
    fields = ("derived_from", "also_from")
    return [id_ for id_ in own if not any(_names(editor, to_be, field, id_) for field in fields)]


def bring_back(editor: Editor, touchpoint: str, to_be: str) -> bool:
    """Put an as-is touchpoint back into the to-be, kept."""
    suffix = fresh_suffix()
    return editor.run(
        message("edit.bring_back"),
        lambda doc: commands.bring_back(doc, touchpoint, journey=to_be, suffix=suffix),
    )


def explain(
    editor: Editor, touchpoint: str, to_be: str, field: str, value: object, *, merges: bool = False
) -> bool:
    """Say one thing of doing without the as-is `touchpoint`: why, what it does, what it costs, who sees to it."""
    known = removal_of(editor.document, to_be, touchpoint)
    if known is None and not value and value != 0:
        return False
    new: str = known.id if known is not None else fresh_id("removal")
    changes: dict[str, Any] = {field: value}
    return editor.run(
        message("edit.explain_removal"),
        lambda doc: commands.explain_removal(doc, touchpoint, journey=to_be, new_id=new, **changes),
        merge_key=("removal", to_be, touchpoint, field) if merges else None,
    )


def edit_change(editor: Editor, found: Twins, pair: Pair, **changes: Any) -> bool:
    """Set what is said of a change: on its to-be touchpoint, or on the removal; one step."""
    label = message("edit.set_field", field=message(f"attribute.{next(iter(changes))}"))
    if pair.becomes is not None:
        id_ = pair.becomes
        return editor.run(label, lambda doc: commands.edit_touchpoints(doc, [id_], **changes))
    known = found.removal(pair)
    new: str = known.id if known is not None else fresh_id("removal")
    return editor.run(
        label,
        lambda doc: commands.explain_removal(doc, pair.was[0], journey=found.to_be.id, new_id=new, **changes),
    )


def compared(editor: Editor, chosen: str = "") -> Twins | None:
    """Return the twins that the journey on the board is about: a to-be beside its as-is, or of several `chosen`."""
    to_be = compared_journey(editor, chosen)
    return twins(editor.document, to_be.id) if to_be is not None else None


def compared_journey(editor: Editor, chosen: str = "") -> Journey | None:
    """Return the to-be that is compared; None where the journey on the board has no twin."""
    doc, here = editor.document, editor.journey
    if here is None:
        return None
    own = as_is_of(doc, here.id)
    others = to_bes_of(doc, own.id if own is not None else here.id)
    found = next((row for row in others if row.id == chosen), None)
    if found is not None:
        return found
    return here if own is not None else others[-1] if others else None


def compare_with(editor: Editor, to_be: str, as_is: str) -> bool:
    """Let a to-be derive from another journey, and what stands over what be found again."""
    return editor.run(message("edit.compare_with"), lambda doc: commands.lay_over(doc, to_be, as_is=as_is))


def _names(editor: Editor, to_be: str, field: str, source: str) -> bool:
    doc = editor.document
    rows = (doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", field, source))
    return any(structure.journey_of(doc, row) == to_be and row.change != "removed" for row in rows)

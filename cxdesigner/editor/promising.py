"""What a person does to promises, loyalty hooks and bets: make one, say where it is kept, let it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.store import Edit
from cxdesigner.editor.teams import named_team
from cxdesigner.model.aspects import TouchpointId
from cxdesigner.model.document import Document
from cxdesigner.model.promises import Bet, LoyaltyHook, Promise
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor
from cxdesigner.editor.recording import take_out, write_field

_WORDS = {"promises": "promise", "loyalty_hooks": "hook", "bets": "bet"}
_MIDDLE = 3


def add_promise(editor: Editor, touchpoint: str) -> str:
    """Make a promise at `touchpoint`; return its id, empty where it was refused."""
    new = Promise(id=fresh_id("promise"), made_at=TouchpointId(touchpoint))
    editor.store.stop_merging()
    done = editor.run(message("edit.add_promise"), lambda doc: commands.add_record(doc, new))
    return new.id if done else ""


def add_hook(editor: Editor, touchpoint: str) -> str:
    """Plant a loyalty hook at `touchpoint`; return its id, empty where it was refused."""
    new = LoyaltyHook(id=fresh_id("hook"), touchpoint=TouchpointId(touchpoint))
    editor.store.stop_merging()
    done = editor.run(message("edit.add_hook"), lambda doc: commands.add_record(doc, new))
    return new.id if done else ""


def add_bet(editor: Editor, touchpoint: str) -> str:
    """Bet on a detail of `touchpoint`; return its id, empty where it was refused."""
    new = Bet(id=fresh_id("bet"), touchpoint=TouchpointId(touchpoint))
    editor.store.stop_merging()
    done = editor.run(message("edit.add_bet"), lambda doc: commands.add_record(doc, new))
    return new.id if done else ""


def set_status(editor: Editor, promise: str, status: str) -> bool:
    """Say what became of a promise: `kept`, `broken` or `unknown`."""
    editor.store.stop_merging()
    done = edit_record(editor, "promises", promise, "status", status)
    editor.store.stop_merging()
    return done


def weighed(bet: str, believed: float, stated: float) -> Edit:
    """Return the edit that says how strongly a bet is believed in and asked for, kept on the scale from 1 to 5."""
    kept = {
        name: max(1, min(5, round(figure))) for name, figure in (("believed", believed), ("stated", stated))
    }
    return lambda doc: commands.edit_record(doc, "bets", bet, **kept)


def weigh(editor: Editor, bet: str, believed: int, stated: int) -> bool:
    """Believe in a bet, and have it asked for, by so much more; one without figures begins in the middle.

    Several in a row are one undo step.
    """
    row = editor.document.bets.get(bet)
    if row is None:
        return False
    edit = weighed(bet, (row.believed or _MIDDLE) + believed, (row.stated or _MIDDLE) + stated)
    return editor.run(message("edit.weigh_bet"), edit, merge_key=("weigh", bet))


def aim_at(editor: Editor, sentence: str) -> bool:
    """Write the sentence that customers of the journey on the board are to say; typing it is one undo step."""
    journey = editor.journey_id
    return editor.run(
        message("edit.set_field", field=message("field.target")),
        lambda doc: commands.edit_journey(doc, journey, target=sentence),
        merge_key=("aim", journey),
    )


def edit_record(editor: Editor, table: str, id_: str, field: str, value: object) -> bool:
    """Set a field of a promise, a hook or a bet; typing into one field is one undo step."""
    return write_field(editor, table, id_, field, value, name=f"{_WORDS[table]}_field.{field}")


def remove_record(editor: Editor, table: str, id_: str) -> bool:
    """Take a promise, a hook or a bet away."""
    return take_out(editor, table, id_, f"edit.remove_{_WORDS[table]}")


def keep_here(editor: Editor, promise: str, touchpoint: str, *, kept: bool) -> bool:
    """Say that a promise is kept at `touchpoint`, or no longer."""
    row = editor.document.promises[promise]
    others = tuple(id_ for id_ in row.kept_at if id_ != touchpoint)
    places = (*others, touchpoint) if kept else others
    editor.store.stop_merging()
    return editor.run(
        message("edit.keep_promise" if kept else "edit.unkeep_promise"),
        lambda doc: commands.edit_record(doc, "promises", promise, kept_at=places),
    )


def edit_selected(editor: Editor, field: str, value: object) -> bool:
    """Set a field of the selected touchpoints; a team is given by its name, known or new."""
    if field != "relationship_owner":
        return editor.edit_selection(field, value)
    ids, new_id = [row.id for row in editor.selected_touchpoints()], fresh_id("team")

    def edit(doc: Document) -> Document:
        doc, team = named_team(doc, str(value), new_id)
        return commands.edit_touchpoints(doc, ids, relationship_owner=team)

    return editor.run(message("edit.set_field", field=message(f"attribute.{field}")), edit)

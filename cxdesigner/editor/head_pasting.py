"""Cutting and pasting a lane, a stage or a step with all that is in it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.commands.copying import copy_id
from cxdesigner.editor.clipboard import Clip
from cxdesigner.editor.head_walking import head_here, remove_head, select_head
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def cut_head(editor: Editor, head: Key, clip: Clip) -> bool:
    """Take a head off the board with all of it that is in `clip`, as one step; tell whether it was done."""
    return remove_head(editor, head, label=message(f"edit.cut_{head[0]}"), notes=list(clip.rows.notes))


def paste_head(editor: Editor, clip: Clip, head: Key) -> bool:
    """Paste the head of `clip` behind the head of its kind that the keyboard is at, else at the end, and select it.

    A step goes to the end of the stage that the keyboard is at. Tell whether it was done.
    """
    if editor.journey is None:
        editor.show_notice(message("clip.no_place"))
        return False
    if clip.rows.insights and not any(row.role.holds == "insights" for row in editor.board.rows):
        editor.show_notice(message("hint.no_insight_lane"))
        return False
    journey, after, suffix = editor.journey_id, _after(editor, head), secrets.token_hex(4)
    done = editor.run(
        message(f"edit.paste_{head[0]}"),
        lambda doc: commands.paste_head(
            doc, clip.rows, head, journey=journey, after=after, suffix=suffix, origins=clip.origins
        ),
    )
    if done:
        select_head(editor, (head[0], copy_id(head[1], suffix)))
    return done


def _after(editor: Editor, head: Key) -> str | None:
    here = head_here(editor)
    if here is None or (here[0] != head[0] and (head[0], here[0]) != ("steps", "stages")):
        return None
    return here[1]

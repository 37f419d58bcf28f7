"""Comments at the board: a thread opened, answered, closed; what was written can be mended by whoever wrote it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import Thread, stamp, thread
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def open_thread(editor: Editor, touchpoint: str) -> None:
    """Select a card and open what was said of it."""
    key = ("touchpoints", touchpoint)
    if touchpoint not in editor.document.touchpoints:
        return
    editor.select([key], focus=key)
    if (box := editor.board.card_box(key)) is not None:
        editor.camera.reveal(box)
    _show(editor, touchpoint)


def toggle_thread(editor: Editor) -> None:
    """Open the comments on the one selected card, or close them; close them also where another is selected."""
    chosen = editor.selected_touchpoints()
    if editor.thread is not None:
        close_thread(editor)
    elif len(chosen) == 1:
        open_thread(editor, chosen[0].id)
    else:
        editor.show_notice(message("hint.comment_needs_card"))


def close_thread(editor: Editor) -> None:
    """Close the thread that is open."""
    _show(editor, None)


def _show(editor: Editor, touchpoint: str | None) -> None:
    if touchpoint != editor.thread:
        editor.thread = touchpoint
        editor.tell("thread")


def say_comment(editor: Editor, touchpoint: str, text: str) -> bool:
    """Say `text` of a touchpoint, signed as the editor's author. Tell whether it was said."""
    comment = _new(editor, touchpoint, text.strip())
    return editor.run(message("edit.add_comment"), lambda doc: commands.add_comment(doc, comment))


def resolve(editor: Editor, touchpoint: str, text: str = "") -> bool:
    """Close the thread of a touchpoint, with `text` as the last word where there is one."""
    comment = _new(editor, touchpoint, text.strip())
    return editor.run(message("edit.resolve_thread"), lambda doc: commands.resolve_thread(doc, comment))


def reopen(editor: Editor, touchpoint: str) -> bool:
    """Open a closed thread again."""
    return editor.run(message("edit.reopen_thread"), lambda doc: commands.reopen_thread(doc, touchpoint))


def rewrite(editor: Editor, comment: str, text: str) -> bool:
    """Let a comment say `text`; said nothing, it goes."""
    if not text.strip():
        return remove(editor, comment)
    return editor.run(
        message("edit.edit_comment"), lambda doc: commands.edit_comment(doc, comment, text=text.strip())
    )


def remove(editor: Editor, comment: str) -> bool:
    """Take a comment out."""
    return editor.run(message("edit.delete_comment"), lambda doc: commands.remove_comments(doc, [comment]))


def is_mine(editor: Editor, comment: Comment) -> bool:
    """Tell whether the person at the board wrote `comment`."""
    return bool(comment.author) and comment.author.casefold() == editor.author.casefold()


def threads(editor: Editor) -> list[Thread]:
    """Return all threads of the journey on the board, as its cards are read."""
    doc, board = editor.document, editor.board
    cards = {comment.touchpoint: None for comment in doc.comments.values()}
    here = [card for card in cards if doc.lanes[doc.touchpoints[card].lane].journey == editor.journey_id]
    here.sort(key=lambda card: board.reading_order(("touchpoints", card)))
    return [thread(doc, card) for card in here]


def _new(editor: Editor, touchpoint: str, text: str) -> Comment:
    row = {
        "id": fresh_id("c"),
        "touchpoint": touchpoint,
        "author": editor.author,
        "written": stamp(datetime.now(UTC)),
        "text": text,
    }
    return Comment.model_validate(row)

"""Edits of comments: what is said of a touchpoint, and whether it is settled."""

from __future__ import annotations

from collections.abc import Iterable

from cxdesigner.commands.error import CommandError, evolved, existing, unused
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import stamp_behind, thread


def add_comment(doc: Document, comment: Comment) -> Document:
    """Add a comment behind what was said of its touchpoint; that opens a resolved thread again.

    Raises CommandError where it says nothing.
    """
    if not comment.text.strip() or comment.resolves:
        raise CommandError("command.says_nothing")
    return _added(doc, comment)


def edit_comment(doc: Document, id_: str, *, text: str) -> Document:
    """Set what a comment says. Raises CommandError where that is nothing."""
    comment = existing(doc.comments, id_)
    if not text.strip():
        raise CommandError("command.says_nothing")
    draft = Draft(doc)
    draft.put(evolved(comment, text=text))
    return draft.done()


def remove_comments(doc: Document, ids: Iterable[str]) -> Document:
    """Take comments out. Those already gone are passed over."""
    draft = Draft(doc)
    for id_ in ids:
        draft.remove("comments", id_)
    return draft.done()


def resolve_thread(doc: Document, comment: Comment) -> Document:
    """Close the thread of the touchpoint of `comment`, which says who does it, when, and maybe what was agreed.

    Raises CommandError where nothing was said yet; a thread already closed stays as it is.
    """
    existing(doc.touchpoints, comment.touchpoint)
    said = thread(doc, comment.touchpoint)
    if not said.comments:
        raise CommandError("command.no_thread")
    if not said.is_open:
        return doc
    return _added(doc, evolved(comment, resolves=True))


def reopen_thread(doc: Document, touchpoint: str) -> Document:
    """Open the thread of `touchpoint` again: what closed it goes, what was said on that occasion stays."""
    existing(doc.touchpoints, touchpoint)
    draft = Draft(doc)
    for comment in reversed(thread(doc, touchpoint).comments):
        if not comment.resolves:
            break
        if comment.text:
            draft.put(evolved(comment, resolves=False))
        else:
            draft.remove("comments", comment.id)
    return draft.done()


def _added(doc: Document, comment: Comment) -> Document:
    unused(doc.comments, comment.id)
    existing(doc.touchpoints, comment.touchpoint)
    draft = Draft(doc)
    draft.put(evolved(comment, written=stamp_behind(thread(doc, comment.touchpoint), comment.written)))
    return draft.done()

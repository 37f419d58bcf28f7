"""The two ways a file lets people down, each said in full: what happened, what is safe, what next."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Message, SpokenError, message


def spoken(key: str, **values: object) -> Message:
    """Return the message `key`; texts among `values` may come from a file and are made harmless."""
    return Message(key, {name: _harmless(value) for name, value in values.items()})


def _harmless(value: object) -> object:
    return one_line(value) if isinstance(value, str | Path) else value


class FileFormatError(SpokenError):
    """A file that cannot be opened as a project, or (not `was_read`) not be read at all. It was not changed.

    `what` is the sentence about the trouble alone; `line` and `column` (both from 1, in characters) tell
    where in the file it is, None where it is nowhere in particular.
    """

    def __init__(
        self,
        what: Message,
        *,
        file: str,
        place: tuple[int, int] | None = None,
        advice: str = "storage.advice.earlier_copy",
        was_read: bool = True,
    ) -> None:
        self.what = what
        self.line = place[0] if place else None
        self.column = place[1] if place else None
        if place is not None:
            what = message("storage.at", line=place[0], column=place[1], what=what)
        key = "storage.not_opened" if was_read else "storage.not_read"
        super().__init__(key, file=one_line(file), what=what, advice=message(advice))


class SaveError(SpokenError):
    """A save that did not come about.

    `what` is the sentence about the cause alone and `cause` its short name, such as `disk_full`. What stood
    under that name before is whole; only where `cause` is `not_confirmed` the whole new file is in its place.
    """

    def __init__(self, cause: str, *, path: Path, safe: str = "nothing_written", **values: object) -> None:
        self.cause = cause
        self.what = spoken(f"storage.cause.{cause}", **values)
        super().__init__(
            "storage.not_saved",
            file=one_line(path.name or path),
            folder=one_line(path.parent, 240),
            what=self.what,
            safe=message(f"storage.safe.{safe}"),
            advice=message(f"storage.advice.{cause}"),
        )

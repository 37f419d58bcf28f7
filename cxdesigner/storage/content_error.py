"""What is wrong with the content of a file, before it is known which file that is."""

from __future__ import annotations

from cxdesigner.storage.json_places import Path
from cxdesigner.translation import Message


class ContentError(Exception):
    """Content that is no sound project: `what` is the sentence.

    `place` is line and column, both from 1, where there is one; where it is yet to be looked up, `path` leads
    to the value.
    """

    def __init__(
        self, what: Message, place: tuple[int, int] | None = None, *, path: Path | None = None
    ) -> None:
        super().__init__(what.key)
        self.what = what
        self.place = place
        self.path = path

"""The refusal of what is on the clipboard."""

from __future__ import annotations

from cxdesigner.translation import SpokenError


class ClipError(SpokenError):
    """Something on the clipboard that cannot be pasted, with the sentence that says why."""

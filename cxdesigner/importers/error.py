"""The refusal of what cannot be taken in."""

from __future__ import annotations

from cxdesigner.translation import SpokenError


class ImportRefused(SpokenError):  # noqa: N818  # what happened, as a person would say it
    """Something that cannot be taken in, with the sentence that says why. Nothing has changed."""

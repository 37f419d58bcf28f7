"""The board while it is empty: where to begin on it, and three steps that say how."""

from cxdesigner.ui.blank.board import BlankBoard

__all__ = ["BlankBoard"]

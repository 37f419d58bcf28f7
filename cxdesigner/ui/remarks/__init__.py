"""What the team says to itself, in the window: the open thread of a card, and the lists of all comments and notes."""

from cxdesigner.ui.remarks.popover import ThreadPopover

__all__ = ["ThreadPopover"]

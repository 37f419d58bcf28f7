"""The find bar over the board, and what it shows before it replaces."""

from cxdesigner.ui.find.bar import FindBar

__all__ = ["FindBar"]

"""The filter over the board: what is looked at, in chips, and kept as a view."""

from cxdesigner.ui.filters.board_filter import BoardFilter

__all__ = ["BoardFilter"]

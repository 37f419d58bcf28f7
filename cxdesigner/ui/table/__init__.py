"""The journey as a table beside the board: the same model, the selection in step."""

from cxdesigner.ui.table.panel import TablePanel

__all__ = ["TablePanel"]

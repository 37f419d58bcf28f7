"""Pictures in the window: what is dropped, pasted or chosen, taken in beside the window, and shown in full."""

from cxdesigner.ui.pictures.intake import Pictures

__all__ = ["Pictures"]

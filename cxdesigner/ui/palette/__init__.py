"""The palette at the left: lanes to show and hide, and what can be put on the board."""

from cxdesigner.ui.palette.panel import Palette
from cxdesigner.ui.palette.rail import Rail

__all__ = ["Palette", "Rail"]

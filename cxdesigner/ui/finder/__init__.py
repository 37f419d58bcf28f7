"""The command palette: every action, touchpoint, journey and setting, found by a few letters."""

from cxdesigner.ui.finder.panel import Finder

__all__ = ["Finder"]

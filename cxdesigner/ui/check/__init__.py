"""The check in the window: it follows the board, counts in the toolbar, and its panel tells what there is to do."""

from __future__ import annotations

from cxdesigner.ui.check.checks import Checks

__all__ = ["Checks"]

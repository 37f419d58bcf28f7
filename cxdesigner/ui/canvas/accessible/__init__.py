"""What assistive technology is shown of the canvas: the board as a list of lanes, each a list of its cards."""

from cxdesigner.ui.canvas.accessible.root import install, notify

__all__ = ["install", "notify"]

"""The start screen: where to begin, with the files of last time and the templates."""

from cxdesigner.ui.start.front import Front

__all__ = ["Front"]

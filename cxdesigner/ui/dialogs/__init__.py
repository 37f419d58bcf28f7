"""Everything the window asks or says in a window of its own, behind one door so that tests can answer for people."""

from cxdesigner.ui.dialogs.dialogs import Dialogs

__all__ = ["Dialogs"]

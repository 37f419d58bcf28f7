"""The dialog that takes answers in: the file, its columns, a last check."""

from cxdesigner.ui.dialogs.responses.dialog import ImportDialog

__all__ = ["ImportDialog"]

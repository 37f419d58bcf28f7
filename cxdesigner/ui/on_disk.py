"""Hands a file or its folder to the computer's own programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Open the file at `path` with the program the computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_folder(path: Path) -> None:
    """Show the folder in which the file at `path` lies."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

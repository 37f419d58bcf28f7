"""Lets Qt itself speak the interface's language: the buttons and menus of its own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_spoken: list[QTranslator] = []
"""What is installed now; Qt does not keep it."""


def speak(language: str) -> None:
    """Let Qt's own words be in `language`, as far as its translations go."""
    app = QApplication.instance()
    if app is None:
        return
    while _spoken:
        app.removeTranslator(_spoken.pop())
    QLocale.setDefault(QLocale(language))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
        _spoken.append(translator)

"""Starts the window, and keeps a mistake of the program from costing a person their work."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cxdesigner.session.open_project import OpenProject, new_project, open_project
from cxdesigner.session.recent import recent_files, remember_file
from cxdesigner.translation import SpokenError
from cxdesigner.ui import mistakes, motion
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.fonts import load_fonts
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.qt_words import speak
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.theme import ask_for_scheme, dressing
from cxdesigner.ui.widgets.mark import mark_icon

_NAME = "cxdesigner"


def run(path: Path | None, template: str | None) -> int:
    """Open the window on the file at `path`, on a project from `template`, else as the preferences say.

    Returns when it is closed.

    Raises SpokenError, before there is a window, for a file that cannot be opened.
    """
    settings = Settings()
    project = _project(path, template, settings.language)
    last = _last_project(settings) if path is None and template is None else None
    app = application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal; Qt would not let Python hear it
    window = window_on(last or project, settings, app)
    mistakes.catch(window, window.dress)
    if path is None and template is None and last is None:
        window.front.show_start(has_project=False)
    window.show()
    if not window.front.is_start:
        window.canvas.setFocus()
        window.blank.begin()
    return app.exec()


def application() -> QApplication:
    """Return the application, made and named, with the typeface loaded."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication) and existing.applicationName() == _NAME:
        return existing  # dressed already; setting the style anew would polish every widget there is
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("CX Designer")
    app.setDesktopFileName("cxdesigner")
    app.setStyle("Fusion")
    load_fonts()
    app.setWindowIcon(mark_icon())
    return app


def window_on(project: OpenProject, settings: Settings, app: QApplication) -> MainWindow:
    """Return a window on `project`, in the theme and the language that `settings` ask for."""
    name = ask_for_scheme(app, settings)
    dress = Dress(name, settings.language, text_scale=settings.text_scale)
    motion.reduce(app, settings.reduce_motion)
    speak(settings.language)
    with dressing(app, dress.theme, dress.text_scale):
        window = MainWindow(project, settings, dress)
    dress.setParent(window)
    return window


def _last_project(settings: Settings) -> OpenProject | None:
    """Return the project used last, where that is what a person wants to begin with and it can still be opened."""
    files = recent_files() if settings.opens_with == "last" else []
    try:
        return _project(files[0], None, settings.language) if files else None
    except SpokenError:
        return None


def _project(path: Path | None, template: str | None, language: str) -> OpenProject:
    if path is None:
        return new_project(template or "blank", language)
    project = open_project(path)
    remember_file(path)
    return project

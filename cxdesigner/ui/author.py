"""How the person at the window signs notes and comments: what they said once, and what to suggest before that."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from cxdesigner.model.record import LINE_LIMIT

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow
    from cxdesigner.ui.settings import Settings


def author(settings: Settings) -> str:
    """Return the name the person signs with; empty until they have said one. Nobody is named unasked."""
    return settings.author


def suggested_author(settings: Settings, project_author: str) -> str:
    """Return the name to offer: the one said before, else who made the project, else the computer's."""
    return author(settings) or project_author or _login_name()


def sign_as(window: MainWindow, name: str) -> None:
    """Sign with `name` from now on."""
    name = " ".join(name.split())[:LINE_LIMIT]
    if name != window.editor.author:
        window.settings.author = name
        window.editor.author = window.settings.author
        window.editor.tell("thread")


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a computer that knows nobody
        return ""

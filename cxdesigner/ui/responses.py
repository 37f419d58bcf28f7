"""Answers of customers, as a window takes them in: from the menu, or dropped onto it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from cxdesigner.importers.responses import DROPPED_SUFFIXES
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError

if TYPE_CHECKING:
    from cxdesigner.importers.responses.counting import Counted
    from cxdesigner.session.responses import Looked
    from cxdesigner.ui.main_window import MainWindow


def import_responses(window: MainWindow, path: Path | None = None) -> None:
    """Ask how the answers of a file are to be read, and take them in as one step. Without a path it is asked for."""
    from cxdesigner.ui.dialogs.responses import ImportDialog

    window.finish_typing()
    dialogs = window.documents.dialogs
    path = path or dialogs.ask_responses()
    if path is None:
        return
    dialog = ImportDialog(window, dialogs.ask_responses)
    dialog.begin(path)
    if dialog.exec() and dialog.looked is not None and dialog.counted is not None:
        take_in(window, dialog.looked, dialog.counted)


def take_in(window: MainWindow, looked: Looked, found: Counted) -> None:
    """Take what was counted into the project and tell what came of it."""
    from cxdesigner.session import responses

    say = window.dress.say
    try:
        changed = responses.take_in(window.project.store, looked, found)
    except SpokenError as error:
        window.documents.dialogs.show_error("error.take_in", error.message)
        return
    rows = looked.overview.rows - found.batch.since
    name = one_line(looked.path.name, 60)
    words = say.count("take_in.done", rows, file=name) if changed else say("take_in.same", file=name)
    window.toast.say_done(words)


def responses_dropped(mime: QMimeData) -> Path | None:
    """Return the one file of answers that is dragged, None for anything else."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in DROPPED_SUFFIXES else None

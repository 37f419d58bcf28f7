"""What the window's title and toolbar say of the project: whose it is, what it is called, whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.ui.journey_tabs import journey_tabs

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def show_project(window: MainWindow) -> None:
    """Say how the project in `window` stands now."""
    editor, toolbar, say = window.editor, window.toolbar, window.dress.say
    is_modified = window.project.store.is_modified
    about = editor.document.project
    toolbar.show_project(about.client, about.title or say("session.untitled"), state=_state(window))
    analysis = window.views.analysis
    is_told = analysis is not None and analysis.tells_journeys
    toolbar.show_journeys([] if is_told else journey_tabs(editor, say), editor.journey_id)
    # Qt shows a mark where `[*]` stands; in a name it must stand twice to be itself.
    name = window.project.shown_name(say).replace("[*]", "[*][*]")
    is_open = window.front.has_project
    window.setWindowTitle(f"{name}[*] – CX Designer" if is_open else say("about.title"))
    window.setWindowModified(is_modified)


def _state(window: MainWindow) -> str:
    """Return whether what is in `window` is on the disk."""
    if window.editor.read_only:
        return "read_only"
    if window.project.is_being_saved:
        return "saving"
    return "unsaved" if window.project.store.is_modified else "saved"

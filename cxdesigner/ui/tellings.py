"""What the window says by itself over the board and at its foot: warnings of a file, hints, what was taken away."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.model import structure
from cxdesigner.session.open_project import changed_on_disk_at
from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.banner import Way
from cxdesigner.ui.on_disk import show_folder

if TYPE_CHECKING:
    from cxdesigner.model.diff import Key
    from cxdesigner.ui.main_window import MainWindow

_LINK_REFUSALS = frozenset({"command.link_to_itself", "command.two_journeys", "command.link_there"})


class Tellings(QObject):
    """Listens to the editor and looks at the disk, and says what a person should know."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._begin()

    def _begin(self) -> None:
        self._insights = len(self._window.editor.document.insights)
        self._has_idea = self._is_told = False

    def set_project(self) -> None:
        """Be about the window's other project: say what was found in its file."""
        self._begin()
        window, say = self._window, self._window.dress.say
        window.banner.hide()
        warnings = window.project.warnings
        if warnings:
            window.banner.say_warning(
                " ".join(say.say(warning) for warning in warnings[:3]), self._safe_way()
            )

    def _safe_way(self) -> Way | None:
        """Return how to keep a file that was not read without doubt as it is."""
        window, path = self._window, self._window.project.path
        if not window.project.is_newer:
            return Way(window.dress.say("banner.save_copy"), window.documents.save_as)
        return Way(window.dress.say("own.show"), lambda: show_folder(path)) if path is not None else None

    def hear(self, aspect: Aspect) -> None:
        """Take note of what the editor tells: of the size of the project this costs nothing."""
        editor = self._window.editor
        if aspect == "notice":
            self._say_refused_link(editor)
        elif aspect in ("document", "selection", "editing") and not self._is_told:
            self._note_idea(editor)
            if aspect == "editing" and editor.editing is None:
                self._say_idea(editor)

    # A link that was not drawn

    def _say_refused_link(self, editor: Editor) -> None:
        if editor.notice is not None and editor.notice.key in _LINK_REFUSALS:
            say = self._window.dress.say  # the status bar says it aloud
            words = say("toast.no_link", reason=say.say(editor.notice))
            self._window.toast.say(words, "refusal", is_aloud=False)

    # An idea in the journey of today

    def _note_idea(self, editor: Editor) -> None:
        """Take note of an idea that is added to the journey of today."""
        count = len(editor.document.insights)
        if count > self._insights:
            self._has_idea = self._has_idea or _is_idea(editor)
        if self._has_idea or count < self._insights:
            self._insights = count

    def _say_idea(self, editor: Editor) -> None:
        """Say once per project, when its title is written, that an idea belongs into the journey to be."""
        wanted = _to_be(editor) if self._has_idea else ""
        self._has_idea = False
        if wanted:
            self._is_told = True
            say = self._window.dress.say
            way = Way(say("banner.to_be.go"), lambda: editor.show_journey(wanted))
            self._window.banner.say_info(say("banner.to_be"), way)

    # The file on the disk

    def look_at_disk(self) -> None:
        """Say so where another program wrote the file since it was read or written here."""
        window = self._window
        project, say = window.project, window.dress.say
        changed, path = changed_on_disk_at(project), project.path
        if changed is None or path is None:
            return
        way = (
            Way(say("banner.save_copy"), window.documents.save_as)
            if project.store.is_modified
            else Way(say("banner.open_anew"), lambda: window.documents.open(path))
        )
        time = f"{datetime.fromtimestamp(changed).astimezone():%H:%M}"
        window.banner.say_warning(say("banner.changed_on_disk", file=one_line(path.name), time=time), way)


def undo_way(window: MainWindow) -> Way:
    """Return the way back from what was just done; it takes back nothing that comes later."""
    editor, document = window.editor, window.editor.document

    def take_back() -> None:
        if editor.document is document and window.editor is editor:
            editor.undo()

    return Way(window.dress.say("toast.undo"), take_back)


def delete_selection(window: MainWindow) -> None:
    """Delete what is selected, and say what went."""
    editor, say = window.editor, window.dress.say
    keys = list(editor.selection)
    name = _name(editor, keys[0]) if len(keys) == 1 else ""
    words = say("toast.removed_named", name=name) if name else say.count("toast.removed", len(keys))
    if editor.delete_selection():
        window.toast.say(words, "removed", undo_way(window))


def _name(editor: Editor, key: Key) -> str:
    row = editor.document.get(key)
    return one_line(getattr(row, "title", "") or getattr(row, "name", ""), 60)


def _is_idea(editor: Editor) -> bool:
    keys = list(editor.selection)
    if len(keys) != 1 or keys[0][0] != "insights" or keys[0][1] not in editor.document.insights:
        return False
    journey = editor.journey
    is_as_is = journey is not None and journey.kind == "as_is"
    return is_as_is and editor.document.insights[keys[0][1]].kind == "opportunity"


def _to_be(editor: Editor) -> str:
    """Return the journey to be that belongs to the one on the board; empty where there is none."""
    found = [row for row in structure.journeys(editor.document) if row.kind == "to_be"]
    found.sort(key=lambda row: row.derived_from != editor.journey_id)
    return found[0].id if found else ""

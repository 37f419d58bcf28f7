"""The questions, messages and file choosers of the window."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from cxdesigner import __version__
from cxdesigner.editor.clipboard import Sheet
from cxdesigner.editor.clipboard.columns import Reading, Refusal
from cxdesigner.importers.images import IMAGE_SUFFIXES
from cxdesigner.importers.responses import RESPONSE_SUFFIXES
from cxdesigner.model.document import Document
from cxdesigner.session.file_names import PROJECT_SUFFIXES
from cxdesigner.session.own_templates import OwnTemplate, save_as_template
from cxdesigner.storage.migrations import CURRENT_VERSION
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Message
from cxdesigner.ui.dialogs.export_dialog import ExportDialog, ExportWish
from cxdesigner.ui.dialogs.frame import message_frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import Keys
from cxdesigner.ui.on_disk import show_folder
from cxdesigner.ui.settings import Settings

Leave = Literal["save", "discard", "cancel"]
Changed = Literal["replace", "save_as", "cancel"]


class Dialogs:
    """Asks a person. Every method waits for the answer; closing a question without one is the safe answer."""

    def __init__(self, window: QWidget, dress: Dress, settings: Settings) -> None:
        self._window, self._dress, self._settings = window, dress, settings

    # Questions

    def ask_leave(self, name: str) -> Leave:
        """Ask what becomes of the unsaved changes of `name`."""
        say = self._dress.say
        frame = message_frame(
            self._dress, self._window, tone="warning",
            title=say("dialog.unsaved.title", name=name), text=say("dialog.unsaved.text"),
        )  # fmt: skip
        frame.add_answer("discard", say("dialog.unsaved.discard"))
        frame.add_answer("cancel", say("dialog.cancel"))
        frame.add_answer("save", say("dialog.unsaved.save"), is_primary=True)
        answer = frame.ask()
        return "save" if answer == "save" else "discard" if answer == "discard" else "cancel"

    def ask_replace(self, path: Path) -> bool:
        """Ask whether the file at `path` may be replaced."""
        say = self._dress.say
        frame = message_frame(
            self._dress, self._window, tone="warning",
            title=say("dialog.replace.title", file=one_line(path.name)), text=say("dialog.replace.text"),
            facts=[(say("dialog.folder"), one_line(path.parent, 200))],
        )  # fmt: skip
        frame.add_answer("replace", say("dialog.replace.yes"))
        frame.add_answer("cancel", say("dialog.cancel"), is_primary=True)
        return frame.ask() == "replace"

    def ask_changed_on_disk(self, path: Path) -> Changed:
        """Ask what becomes of a file that another program wrote since it was opened."""
        say = self._dress.say
        frame = message_frame(
            self._dress, self._window, tone="warning",
            title=say("dialog.changed.title", file=one_line(path.name)), text=say("dialog.changed.text"),
        )  # fmt: skip
        frame.add_answer("replace", say("dialog.changed.replace"))
        frame.add_answer("cancel", say("dialog.cancel"))
        frame.add_answer("save_as", say("dialog.changed.save_as"), is_primary=True)
        answer = frame.ask()
        return "replace" if answer == "replace" else "save_as" if answer == "save_as" else "cancel"

    def ask_newer(self, path: Path, version: int | None) -> bool:
        """Ask whether a file of a newer version may be opened to be looked at."""
        say = self._dress.say
        versions = say("dialog.newer.versions", version=version or "?", known=CURRENT_VERSION)
        frame = message_frame(
            self._dress, self._window, tone="warning",
            title=say("dialog.newer.title"), text=say("dialog.newer.text"),
            facts=[(say("dialog.file"), one_line(path.name)), (say("dialog.newer.format"), versions)],
        )  # fmt: skip
        frame.add_answer("cancel", say("dialog.cancel"))
        frame.add_answer("look", say("dialog.newer.look"), is_primary=True)
        return frame.ask() == "look"

    def ask_export(self, doc: Document, journey: str) -> ExportWish | None:
        """Ask how to export; None where nothing is to be exported."""
        dialog = ExportDialog(self._dress, self._window, doc, journey, self._settings)
        if dialog.ask() != "export":
            return None
        dialog.remember()
        return dialog.wish()

    def ask_many_lines(self, count: int) -> bool:
        """Ask whether so many lines of text are all to become cards."""
        say = self._dress.say
        frame = message_frame(
            self._dress, self._window, tone="info",
            title=say("clip.lines.title", count=count), text=say("clip.lines.text"),
        )  # fmt: skip
        frame.add_answer("cancel", say("dialog.cancel"))
        frame.add_answer("make", say("clip.lines.yes"), is_primary=True)
        return frame.ask() == "make"

    def ask_paste_table(self, sheet: Sheet, place: str, refusal: Refusal) -> Reading | None:
        """Ask what the columns of a range are; None where nothing is to be pasted."""
        from cxdesigner.ui.dialogs.paste_table import PasteTableDialog

        dialog = PasteTableDialog(self._dress, self._window, sheet, place, refusal)
        return dialog.reading() if dialog.ask() == "paste" else None

    def ask_template(self, doc: Document, name: str) -> OwnTemplate | None:
        """Ask what the template made of `doc` is called, and keep it; None where nothing was kept."""
        from cxdesigner.ui.dialogs.template_dialog import TemplateDialog

        say = self._dress.say

        def save(called: str, sentence: str, may_replace: bool) -> OwnTemplate:
            return save_as_template(doc, called, sentence, may_replace=may_replace)

        dialog = TemplateDialog(
            self._dress, self._window, title=say("template_dialog.title"), go=say("template_dialog.save"),
            save=save, name=name,
        )  # fmt: skip
        dialog.ask()
        return dialog.done_

    def ask_template_name(self, own: OwnTemplate) -> OwnTemplate | None:
        """Ask for another name of a template, and give it that; None where it keeps its name."""
        from cxdesigner.ui.dialogs.template_dialog import rename_dialog

        dialog = rename_dialog(self._dress, QApplication.activeWindow() or self._window, own)
        dialog.ask()
        return dialog.done_

    # Messages

    def show_error(self, key: str, sentence: Message, path: Path | None = None) -> None:
        """Say in plain words what went wrong: the title is the words of `key`, `sentence` all of it.

        `path` is the file it went wrong with: the dialog names it, and leads to its folder.
        """
        say = self._dress.say
        title, text = say(key), say.say(sentence)
        frame = message_frame(
            self._dress, self._window, tone="error", title=title, text=text, facts=self._file_facts(path)
        )
        details = "\n".join(filter(None, (title, text, str(path or ""), f"CX Designer {__version__}")))
        frame.add_link(say("dialog.copy_details"), lambda: QGuiApplication.clipboard().setText(details))
        if path is not None and path.parent.is_dir():
            frame.add_answer("folder", say("own.show"))
        frame.add_answer("close", say("dialog.close"), is_primary=True)
        if frame.ask() == "folder" and path is not None:
            show_folder(path)

    def _file_facts(self, path: Path | None) -> list[tuple[str, str]]:
        """Return a row with the name of the file and how large it is; none where there is no file."""
        try:
            size = path.stat().st_size if path is not None else 0
        except OSError:
            return []
        if path is None:
            return []
        say = self._dress.say
        return [(say("dialog.file"), say("dialog.file_size", file=one_line(path.name), kb=-(-size // 1000)))]

    def show_about(self) -> None:
        """Say which program this is."""
        say = self._dress.say
        about = (("version", __version__), ("licence", "MIT"), ("type", "Inter, OFL"))
        frame = message_frame(
            self._dress, self._window, tone="info", title=say("about.title"), text=say("about.text"),
            facts=[(say(f"about.{name}"), value) for name, value in about],
        )  # fmt: skip
        frame.add_answer("close", say("dialog.close"), is_primary=True)
        frame.ask()

    def show_shortcuts(self, keys: Keys) -> None:
        """Show the keys of everything."""
        from cxdesigner.ui.dialogs.shortcut_sheet import shortcut_sheet

        shortcut_sheet(self._dress, self._window, keys).ask()

    # Files

    def ask_open(self) -> Path | None:
        """Ask for a project to open."""
        say = self._dress.say
        name, _ = QFileDialog.getOpenFileName(
            self._window, say("file.open"), str(self._folder()), self._filters()
        )
        return self._chosen(name)

    def ask_pictures(self, *, several: bool) -> list[Path]:
        """Ask for the files of pictures, or of one; none where nothing is to be added."""
        say = self._dress.say
        filters = (
            f"{say('file.pictures')} ({' '.join(f'*{end}' for end in IMAGE_SUFFIXES)});;{say('file.all')} (*)"
        )
        ask = QFileDialog.getOpenFileNames if several else QFileDialog.getOpenFileName
        found, _ = ask(self._window, say("file.add_pictures"), str(self._folder()), filters)
        names = found if isinstance(found, list) else [found]
        return [path for name in names if (path := self._chosen(name)) is not None]

    def ask_responses(self) -> Path | None:
        """Ask for a file of answers."""
        say = self._dress.say
        ends = " ".join(f"*{suffix}" for suffix in RESPONSE_SUFFIXES)
        filters = f"{say('file.responses')} ({ends});;{say('file.all')} (*)"
        name, _ = QFileDialog.getOpenFileName(
            self._window, say("take_in.title"), str(self._folder()), filters
        )
        return self._chosen(name)

    def ask_save(self, suggested: Path | str) -> Path | None:
        """Ask where to save a project. Whether a file may be replaced is asked afterwards."""
        return self._ask_where(self._dress.say("file.save"), suggested, self._filters())

    def ask_pdf(self, suggested: Path | str) -> Path | None:
        """Ask where to put a PDF."""
        say = self._dress.say
        return self._ask_where(say("file.export"), suggested, f"{say('file.pdf')} (*.pdf)")

    def ask_table(self, suggested: Path | str) -> Path | None:
        """Ask where to put a table."""
        say = self._dress.say
        return self._ask_where(say("file.export_plan"), suggested, f"{say('file.table')} (*.csv)")

    def _ask_where(self, title: str, suggested: Path | str, filters: str) -> Path | None:
        start = self._folder() / suggested
        option = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(start), filters, options=option)
        return self._chosen(name)

    def _filters(self) -> str:
        say = self._dress.say
        own = " ".join(f"*{suffix}" for suffix in PROJECT_SUFFIXES)
        return f"{say('file.projects')} ({own});;{say('file.all')} (*)"

    def _folder(self) -> Path:
        last = Path(self._settings.last("folder", "."))
        if last.is_absolute() and last.is_dir():
            return last
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(places[0]) if places else Path.home()

    def _chosen(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._settings.set_last("folder", str(path.parent))
        return path

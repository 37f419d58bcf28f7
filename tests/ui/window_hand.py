"""A real window for tests, and somebody who answers its questions in a person's place."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cxdesigner.editor.clipboard import Sheet
from cxdesigner.editor.clipboard.columns import Reading, Refusal, guessed
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Document
from cxdesigner.session.open_project import OpenProject
from cxdesigner.session.own_templates import OwnTemplate, rename_template, save_as_template
from cxdesigner.translation import Message, catalogue
from cxdesigner.ui.application import application, window_on
from cxdesigner.ui.keys import Keys
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.settings import Settings
from tests.builders import ProjectBuilder
from tests.ui.standing_window import Dressed, StandingWindow

_numbers = itertools.count()


class Answers:
    """Stands for the dialogs: says what it was told to, and writes down what it was asked and shown."""

    def __init__(self) -> None:
        self.leave: str = "cancel"
        self.replace = False
        self.changed: str = "cancel"
        self.path: Path | None = None
        self.pictures: list[Path] = []
        self.wish: Any = None
        self.asked: list[str] = []
        self.many_lines = self.paste_table = True
        self.errors: list[tuple[str, str]] = []
        self.suggested: Path | str = ""
        self.new_name = ""
        self.look = True

    def ask_leave(self, name: str) -> str:
        self.asked.append(f"leave {name}")
        return self.leave

    def ask_replace(self, path: Path) -> bool:
        self.asked.append(f"replace {path.name}")
        return self.replace

    def ask_changed_on_disk(self, path: Path) -> str:
        self.asked.append(f"changed {path.name}")
        return self.changed

    def ask_export(self, doc: Document, journey: str) -> Any:
        self.asked.append(f"export {journey}")
        return self.wish

    def ask_many_lines(self, count: int) -> bool:
        self.asked.append(f"many lines {count}")
        return self.many_lines

    def ask_paste_table(self, sheet: Sheet, place: str, refusal: Refusal) -> Reading | None:
        self.asked.append(f"table {len(sheet.rows)} {place}")
        return guessed(sheet.rows) if self.paste_table else None

    def ask_pictures(self, *, several: bool) -> list[Path]:
        self.asked.append("pictures" if several else "picture")
        return self.pictures

    def ask_open(self) -> Path | None:
        self.asked.append("open")
        return self.path

    def ask_responses(self) -> Path | None:
        self.asked.append("responses")
        return self.path

    def ask_save(self, suggested: Path | str) -> Path | None:
        self.asked.append("save")
        self.suggested = suggested
        return self.path

    def ask_pdf(self, suggested: Path | str) -> Path | None:
        self.asked.append("pdf")
        self.suggested = suggested
        return self.path

    def ask_table(self, suggested: Path | str) -> Path | None:
        self.asked.append("table file")
        self.suggested = suggested
        return self.path

    def ask_template(self, doc: Document, name: str) -> OwnTemplate | None:
        self.asked.append(f"template {name}")
        return save_as_template(doc, name, "")

    def ask_template_name(self, own: OwnTemplate) -> OwnTemplate | None:
        self.asked.append(f"name of {own.name}")
        return rename_template(own, self.new_name) if self.new_name else None

    def ask_newer(self, path: Path, version: int | None) -> bool:
        self.asked.append(f"newer {path.name} {version}")
        return self.look

    def show_error(self, key: str, sentence: Message, path: Path | None = None) -> None:
        self.errors.append((key, catalogue("en").say(sentence)))

    def show_about(self) -> None:
        self.asked.append("about")

    def show_shortcuts(self, keys: Keys) -> None:
        self.asked.append("shortcuts")


def a_window(
    qtbot: QtBot,
    tmp_path: Path,
    project: OpenProject | Document | None = None,
    *,
    language: str = "en",
    theme: str = "light",
    own: bool = False,
) -> MainWindow:
    """Return a shown window on `project`, with settings of its own and `Answers` in place of dialogs.

    It is as if just opened, but mostly the one that stands by (see `standing_window`); `own` opens another one, for
    promises about opening and closing.
    """
    place, dressed = tmp_path / f"window-{next(_numbers)}.ini", (language, theme)
    opened = OpenProject(Store(project)) if isinstance(project, Document) else project
    may_stand = not own and isinstance(qtbot, QtBot)
    window = STANDING.take(opened, place, dressed) if may_stand else None
    if window is None:
        window = _opened(opened or OpenProject(Store(a_night())), place, dressed)
        if not may_stand or not STANDING.lend(window, dressed):
            qtbot.addWidget(window, before_close_func=_quietly)
    window.documents.dialogs = Answers()  # type: ignore[assignment]
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()
    return window


def _opened(project: OpenProject, place: Path, dressed: Dressed) -> MainWindow:
    settings = Settings(place)
    settings.language, settings.theme = dressed  # type: ignore[assignment]  # the tests name sound ones
    return window_on(project, settings, application())


def answers(window: MainWindow) -> Answers:
    """Return who answers in the window."""
    found = window.documents.dialogs
    assert isinstance(found, Answers)
    return found


class LastingBot:
    """Stands for the `qtbot` of one test where a window serves all tests of a module: it costs more than they do."""

    def __init__(self) -> None:
        self._windows: list[MainWindow] = []

    def addWidget(self, window: MainWindow, **_how: Any) -> None:  # noqa: N802  # as Qt's bot has it
        self._windows.append(window)

    def waitActive(self, _window: MainWindow) -> Any:  # noqa: N802  # as Qt's bot has it
        return nullcontext()

    def close(self) -> None:
        """Close every window."""
        for window in self._windows:
            window.close_quietly()
            window.deleteLater()
        settle()


@contextmanager
def lasting_window(folder: Path, project: OpenProject | Document | None = None) -> Iterator[MainWindow]:
    """Open a window on `project` that serves all tests of a module, and close it after them."""
    bot = LastingBot()
    yield a_window(bot, folder, project)  # type: ignore[arg-type]  # it stands for one
    bot.close()


def as_it_was(window: MainWindow) -> None:
    """Take back all that a test has done, and select nothing."""
    window.editor.read_only = False
    window.finish_typing()
    while window.editor.store.undo_label is not None:
        window.editor.undo()
    window.editor.select([])


def _quietly(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.project.store.mark_saved()


def settle() -> None:
    """Let every part take its place."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()


def give_focus(widget: QWidget) -> None:
    """Put the keyboard into `widget`."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert widget.hasFocus()


def type_into(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, modifiers or Qt.KeyboardModifier.NoModifier)


def a_night(**project: Any) -> Document:
    """A night at a hotel: an as-is and a to-be journey, two teams, three channels."""
    builder = (
        ProjectBuilder("A night", client="Hotel Skagen", language="en", **project)
        .team("night", "Night porter")
        .team("desk", "Front desk")
        .channel("person", "In person", "people")
        .channel("phone", "Phone", "phone")
        .channel("app", "App", "app")
    )
    for journey, kind in (("today", "as_is"), ("wanted", "to_be")):
        builder.journey(journey, "The night", kind=kind, scenario="Rain.", **_derived(kind))
        for role, name in _LANES:
            builder.lane(role, name, id_=f"{journey}-{role}")
        builder.stage(f"{journey}-come", "Arrival").step(f"{journey}-door", time="21:40").step(
            f"{journey}-in", "Checks in"
        )
        builder.stage(f"{journey}-go", "Morning").step(f"{journey}-bye", time="07:00")
        builder.touchpoint(
            f"{journey}-greets",
            "frontstage",
            f"{journey}-door",
            "Greets by name",
            text="Looks up first.",
            owner="night",
            channel="person",
            duration_s=40.0,
            moment_of_truth=True,
            emotion=1.6,
            quote="Welcome back",
        )
        builder.touchpoint(
            f"{journey}-asks", "frontstage", f"{journey}-in", "Asks for sleep", owner="desk", duration_s=20.0
        )
        builder.touchpoint(f"{journey}-notes", "backstage", f"{journey}-in", "Notes the wish", channel="app")
        builder.insight(f"{journey}-queue", f"{journey}-in", "The queue", "pain", text="Ten minutes.")
        builder.insight(f"{journey}-tea", f"{journey}-in", "Tea at night", "opportunity")
    return builder.build()  # fmt: skip


_LANES = (
    ("emotion", "Emotion"),
    ("evidence", "Evidence"),
    ("customer", "Customer"),
    ("frontstage", "Frontstage"),
    ("backstage", "Backstage"),
    ("metric", "Feedback"),
    ("insight", "Insights"),
)


def _derived(kind: str) -> dict[str, str]:
    return {"derived_from": "today"} if kind == "to_be" else {}


GREETS = ("touchpoints", "wanted-greets")
ASKS = ("touchpoints", "wanted-asks")
NOTES = ("touchpoints", "wanted-notes")
QUEUE = ("insights", "wanted-queue")
TEA = ("insights", "wanted-tea")


def _shown(language: str, theme: str) -> MainWindow:
    bot = LastingBot()
    with TemporaryDirectory() as folder:
        return a_window(bot, Path(folder), language=language, theme=theme)  # type: ignore[arg-type]


STANDING = StandingWindow(a_night, _shown)
"""The window that serves most tests."""

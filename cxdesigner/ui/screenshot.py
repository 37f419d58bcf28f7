"""Pictures of the real window, made without a display: for the README, and to hold beside the design."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, cast

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QPixmap

from cxdesigner.model.diff import Key
from cxdesigner.session.open_project import OpenProject
from cxdesigner.ui.images import Images
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.settings import Settings, ThemeChoice


class Shot(Protocol):
    """What a picture is to show. `zoom` is a factor, 1 is actual size; None is how the board opens."""

    @property
    def project(self) -> OpenProject: ...
    @property
    def size(self) -> tuple[int, int]: ...
    @property
    def theme(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def journey(self) -> str | None: ...
    @property
    def zoom(self) -> float | None: ...
    @property
    def select(self) -> str | None: ...


def take(shot: Shot) -> bytes:
    """Return a picture of the window as PNG. Nothing of the person's own settings shows, or is changed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cxdesigner.ui.application import application, window_on

    app = application()
    with TemporaryDirectory(prefix="cxdesigner-") as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language, settings.theme = shot.language, cast("ThemeChoice", shot.theme)
        settings.reduce_motion = True  # also on a real screen a picture shows how it ends
        window = window_on(shot.project, settings, app)
        try:
            return _png(_picture(window, shot))
        finally:
            window.close_quietly()


def _picture(window: MainWindow, shot: Shot) -> QPixmap:
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.setMinimumSize(1, 1)
    window.resize(*shot.size)
    window.show()
    _settle()
    editor = window.editor
    if shot.journey is not None:
        editor.show_journey(shot.journey)
    if shot.select is not None:
        _show_selected(window, shot.select)
    if shot.zoom is None:
        editor.camera.open()
    else:
        editor.camera.zoom_to(shot.zoom, 0, 0)
    _settle()
    window.canvas.settle()
    window.grab()  # which asks for the images in sight
    Images.of_program().finish()
    _settle()
    return window.grab()


def _settle() -> None:
    """Let every part take its place: a text that grows moves those below it."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()


def _show_selected(window: MainWindow, id_: str) -> None:
    editor = window.editor
    table = "touchpoints" if id_ in editor.document.touchpoints else "insights"
    key: Key = (table, id_)
    editor.select([key], focus=key)
    box = editor.board.card_box(key)
    if box is not None:
        editor.camera.reveal(box)


def _png(picture: QPixmap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.toImage().save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a text
    return bytes(buffer.data().data())

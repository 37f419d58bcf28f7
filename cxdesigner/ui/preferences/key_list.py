"""The list of shortcuts on paper: a PDF to print and lay beside the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageSize, QPainter, QPdfWriter

from cxdesigner.layout.display_list import FontName, TextStyle
from cxdesigner.layout.theme import theme
from cxdesigner.session.error import OutputExists
from cxdesigner.session.exporting import PDF_SUFFIXES
from cxdesigner.session.file_names import checked_output
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue, SpokenError
from cxdesigner.ui.banner import Way
from cxdesigner.ui.fonts import qfont
from cxdesigner.ui.keys import key_words
from cxdesigner.ui.on_disk import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesigner.ui.main_window import MainWindow

_WIDTH, _BOTTOM, _EDGE, _TOP, _GAP = 595.0, 794.0, 48.0, 92.0, 32.0
_COLUMNS, _PITCH = 2, 15.0

Lines = Sequence[tuple[str, Sequence[tuple[str, tuple[str, ...]]]]]
"""Per menu: its name, and the name and the keys of each action."""


def save_key_list(window: MainWindow, lines: Lines) -> bool:
    """Ask where to, and write the list there; tell whether it was done."""
    dialogs, say = window.documents.dialogs, window.dress.say
    path = dialogs.ask_pdf(say("keys.file_name"))
    if path is None:
        return False
    try:
        written = _write(path, key_list_pdf(lines, say), may_replace=False)
    except OutputExists as error:
        if not dialogs.ask_replace(error.path):
            return False
        try:
            written = _write(error.path, key_list_pdf(lines, say), may_replace=True)
        except SpokenError as failure:
            dialogs.show_error("error.export", failure.message)
            return False
    except SpokenError as failure:
        dialogs.show_error("error.export", failure.message)
        return False
    window.toast.say_done(
        say("toast.exported", file=one_line(written.name)),
        Way(say("toast.open"), lambda: open_file(written)),
    )
    return True


def _write(path: Path, data: bytes, *, may_replace: bool) -> Path:
    from cxdesigner.storage.durable import write_durably

    checked = checked_output(path, PDF_SUFFIXES, may_replace=may_replace)
    write_durably(checked, data, may_replace=may_replace)
    return checked


def key_list_pdf(lines: Lines, say: Catalogue) -> bytes:
    """Return the list as a PDF on A4, in two columns: those actions that have keys, under the names of their menus."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(say("keys.list_title"))
    writer.setCreator("CX Designer")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.scale(writer.resolution() / 72, writer.resolution() / 72)
    painter.setPen(QColor(theme("light")["text"]))
    sheet = _Sheet(writer, painter, say("keys.list_title"))
    for menu, actions in lines:
        with_keys = [(name, keys) for name, keys in actions if keys]
        if with_keys:
            sheet.add_heading(menu)
        for name, keys in with_keys:
            sheet.add_line(name, ", ".join(map(key_words, keys)))
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


class _Sheet:
    """Lines from the top of a column down, then the next column, then the next page; in points."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, title: str) -> None:
        self._writer, self._painter = writer, painter
        painter.setFont(qfont(TextStyle("Inter-SemiBold", 15, 20, 0)))
        painter.drawText(QPointF(_EDGE, _EDGE + 12), title)
        self._column, self._y = 0, _TOP

    def add_heading(self, text: str) -> None:
        """Add the name of a menu; it never stands at the foot of a column."""
        self._make_room(4 * _PITCH)
        if self._y > _TOP:
            self._y += _PITCH * 0.7
        self._draw(text, "", "Inter-SemiBold")

    def add_line(self, text: str, keys: str) -> None:
        """Add an action and its keys."""
        self._make_room(_PITCH)
        self._draw(text, keys, "Inter-Regular")

    def _make_room(self, tall: float) -> None:
        if self._y + tall <= _BOTTOM:
            return
        self._y, self._column = _TOP, self._column + 1
        if self._column == _COLUMNS:
            self._column = 0
            self._writer.newPage()

    def _draw(self, text: str, keys: str, name: FontName) -> None:
        wide = (_WIDTH - 2 * _EDGE - (_COLUMNS - 1) * _GAP) / _COLUMNS
        place = QRectF(_EDGE + self._column * (wide + _GAP), self._y, wide, _PITCH)
        painter, font = self._painter, qfont(TextStyle(name, 9, 12, 0))
        painter.setFont(font)
        room = wide - QFontMetricsF(font).horizontalAdvance(keys) - 8
        said = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), said)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), keys)
        self._y += _PITCH

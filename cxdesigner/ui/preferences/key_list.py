"""The list of shortcuts on paper: a PDF to print and lay beside the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from cxdesigner.session.error import OutputExists
from cxdesigner.session.exporting import PDF_SUFFIXES
from cxdesigner.session.file_names import checked_output
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue, SpokenError
from cxdesigner.ui.fonts import FAMILY
from cxdesigner.ui.keys import key_words

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesigner.ui.main_window import MainWindow

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
    window.toast.say_done(say("toast.exported", file=one_line(written.name)))
    return True


def _write(path: Path, data: bytes, *, may_replace: bool) -> Path:
    from cxdesigner.storage.durable import write_durably

    checked = checked_output(path, PDF_SUFFIXES, may_replace=may_replace)
    write_durably(checked, data, may_replace=may_replace)
    return checked


def key_list_pdf(lines: Lines, say: Catalogue) -> bytes:
    """Return the list as a PDF on A4: those actions that have keys, under the names of their menus."""
    rows = []
    for menu, actions in lines:
        with_keys = [(name, keys) for name, keys in actions if keys]
        if with_keys:
            rows.append(f'<tr><td colspan="2"><br><b>{escape(menu)}</b></td></tr>')
        for name, keys in with_keys:
            spoken = escape(", ".join(map(key_words, keys)))
            rows.append(f'<tr><td width="60%">{escape(name)}</td><td width="40%">{spoken}</td></tr>')
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(9.5)
    document.setDefaultFont(font)
    title = escape(say("keys.list_title"))
    document.setHtml(
        f'<h2>{title}</h2><table width="100%" cellspacing="0" cellpadding="2">{"".join(rows)}</table>'
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(say("keys.list_title"))
    writer.setCreator("CX Designer")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout.Unit.Millimeter)
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())

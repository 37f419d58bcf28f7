"""Between the board and the computer's clipboard: what is put there, and what is made of what stands there.

While a person is in a text field, the keys and the menu work on that field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from cxdesigner.editor import pasting
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.editor.clipboard import (
    CARDS_MIME,
    Clip,
    ClipError,
    Offer,
    Sheet,
    arrival,
    clip_html,
    clip_text,
    clip_tsv,
    lines_of,
    write_clip,
)
from cxdesigner.editor.clipboard.columns import Reading
from cxdesigner.editor.structuring import HEADS
from cxdesigner.translation import Message
from cxdesigner.ui.pictures.sources import has_pictures, is_picture_alone

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

MANY_LINES = 200
"""More lines than this are asked about before they become cards."""

_COPIED = frozenset({"touchpoints", "insights", "notes", *HEADS})
"""Tables whose rows can be copied."""

_TSV_MIME = "text/tab-separated-values"

_Field = QLineEdit | QTextEdit | QPlainTextEdit


class Clipboard(QObject):
    """What one window does with the clipboard.

    Signals:
        changed: something else stands on the clipboard.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._holds: bool | None = None
        self._system: QClipboard = QGuiApplication.clipboard()
        self._system.dataChanged.connect(self._on_change)

    # What can be done

    def can_copy(self) -> bool:
        """Tell whether there is something to copy, on the board or in the field one types in."""
        tables = {table for table, _ in self._window.editor.selection}
        if self._window.views.cells is not None:
            return True
        return not tables.isdisjoint(_COPIED) or _has_selection(_field(self._window))

    def can_cut(self) -> bool:
        """Tell whether there is something to copy that may be taken away."""
        return not self._window.editor.read_only and self.can_copy()

    def can_paste(self) -> bool:
        """Tell whether something stands on the clipboard, and may be put onto the board."""
        editor = self._window.editor
        if editor.read_only:
            return False
        if self._holds is None:
            mime = self._mime()
            self._holds = mime is not None and (
                mime.hasFormat(CARDS_MIME) or mime.hasText() or mime.hasHtml() or has_pictures(mime)
            )
        return self._holds and (
            self._window.views.is_table
            or keyboard_cell(editor) is not None
            or _field(self._window) is not None
        )

    def _mime(self) -> QMimeData | None:
        """Return what stands on the clipboard; an empty one may have none, which the stubs do not know."""
        return self._system.mimeData()

    def _on_change(self) -> None:
        self._holds = None
        self.changed.emit()

    # Out

    def copy(self) -> None:
        """Copy what is selected."""
        field = _field(self._window)
        if field is not None:
            field.copy()
        elif (cells := self._window.views.cells) is not None:
            cells.copy()
        elif (clip := self._window.editor.copy()) is not None:
            self._put(clip)

    def cut(self) -> None:
        """Copy what is selected and take it away, as one step."""
        field = _field(self._window)
        if field is not None:
            field.cut()
        elif (cells := self._window.views.cells) is not None:
            cells.cut()
        elif (clip := self._window.editor.cut()) is not None:
            self._put(clip)

    def copy_picture(self) -> None:
        """Copy what is selected, else the whole board, as a picture."""
        from cxdesigner.ui.board_image import board_image

        window = self._window
        image, is_smaller = board_image(window.editor)
        mime = QMimeData()
        mime.setImageData(image)
        self._system.setMimeData(mime)
        say = window.dress.say
        if is_smaller:
            window.toast.say(say("edit.copy_picture.too_large"), "info")
        else:
            window.toast.say_done(say("edit.copy_picture.done"))

    def _put(self, clip: Clip) -> None:
        say = self._window.dress.say
        table = clip_tsv(clip, say)
        mime = QMimeData()
        mime.setData(CARDS_MIME, write_clip(clip))
        mime.setData("text/html", clip_html(clip, say).encode())
        mime.setData(_TSV_MIME, table.encode())
        # One card is its title, to be put into a mail; several are a table.
        is_title = clip.count == 0 or (clip.count == 1 and clip.head is None)
        mime.setText(clip_text(clip) if is_title else table)
        self._system.setMimeData(mime)

    # In

    def paste(self) -> None:
        """Put onto the board what stands on the clipboard: cards, a picture, a range of a spreadsheet, or lines."""
        field, editor, mime = _field(self._window), self._window.editor, self._mime()
        if field is not None:
            _paste_into(field, self._system)
            return
        if mime is not None and not mime.hasFormat(CARDS_MIME) and is_picture_alone(mime):
            self._window.pictures.paste(mime)
            return
        cells, offer = self._window.views.cells, self._offer()
        if cells is not None and offer.cards is None:
            cells.paste(offer.html, offer.text)
            return
        try:
            found = arrival(offer)
        except ClipError as error:
            editor.show_notice(error.message)
            return
        if isinstance(found, Clip):
            editor.paste(found)
        elif isinstance(found, Sheet):
            self._paste_sheet(found)
        else:
            self._paste_titles(found.titles)

    def paste_plain(self) -> None:
        """Make a card of each line of the text on the clipboard, whatever else it may be."""
        field, editor = _field(self._window), self._window.editor
        if field is not None:
            _paste_into(field, self._system)
            return
        offer, cells = self._offer(), self._window.views.cells
        if cells is not None:
            cells.paste("", offer.text)
            return
        try:
            clip = arrival(offer) if offer.cards is not None else None
            text = clip_text(clip) if isinstance(clip, Clip) else offer.text
            self._paste_titles(lines_of(text).titles)
        except ClipError as error:
            editor.show_notice(error.message)

    def _paste_titles(self, titles: tuple[str, ...]) -> None:
        if len(titles) <= MANY_LINES or self._window.documents.dialogs.ask_many_lines(len(titles)):
            self._window.editor.paste_plain(titles)

    def _paste_sheet(self, sheet: Sheet) -> None:
        editor = self._window.editor

        def refusal(reading: Reading) -> Message | None:
            return pasting.refusal_of_rows(editor, reading.told(sheet.rows), first=reading.first)

        place = pasting.cell_for_paste(editor)
        words = pasting.spoken_cell(editor, place) if place else ("", "")
        said = self._window.dress.say("clip.table.place", lane=words[0], step=words[1]) if place else ""
        reading = self._window.documents.dialogs.ask_paste_table(sheet, said, refusal)
        if reading is not None:
            pasting.paste_rows(editor, reading.told(sheet.rows), first=reading.first)

    def _offer(self) -> Offer:
        mime = self._mime()
        if mime is None:
            return Offer()
        cards = bytes(mime.data(CARDS_MIME).data()) if mime.hasFormat(CARDS_MIME) else None
        return Offer(cards, mime.html() if mime.hasHtml() else "", mime.text() if mime.hasText() else "")


def _field(window: MainWindow) -> _Field | None:
    """Return the text field of `window` that the keyboard is in."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    if not isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return None
    return widget if window.isAncestorOf(widget) else None


def _has_selection(field: _Field | None) -> bool:
    if field is None:
        return False
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()


def _paste_into(field: _Field, system: QClipboard) -> None:
    """Insert the text of the clipboard, which is only ever plain."""
    if field.isReadOnly():
        return
    if isinstance(field, QLineEdit):
        field.paste()
    else:
        field.insertPlainText(system.text())

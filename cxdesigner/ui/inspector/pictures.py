"""The pictures of the selected touchpoint: each with what it shows in words, for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import picturing
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.picturing import Target
from cxdesigner.model import structure
from cxdesigner.model.picture import Asset, Picture
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.images import Images
from cxdesigner.ui.inspector.parts import LimitNote, SectionHead
from cxdesigner.ui.widgets.buttons import Button, IconButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_focus_ring, draw_icon, painter_for
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.words import Words

_THUMB = QSize(88, 60)
_SMALL = QSize(26, 26)


class PictureSection(QWidget):
    """The pictures of one touchpoint, and the button that adds one.

    Signals:
        done: the person is through with a field and goes back to the board.
        wanted: a picture is to be chosen for a `Target`.
        opened: a picture is to be shown in full; its id.
        rebuilt: there are more rows than before.
    """

    done = Signal()
    wanted = Signal(object)
    opened = Signal(str)
    rebuilt = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint: Touchpoint | None = None
        self._head = SectionHead(dress)
        self.add = IconButton(dress, "plus", size=_SMALL)
        self.add.clicked.connect(self._on_add)
        self.rows: list[PictureRow] = []
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._head, 1)
        head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the parts in the language of now."""
        self.add.name_it(self._dress.say("picture.add"))
        for number, row in enumerate(self.rows, start=1):
            row.say(number)

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show the pictures of `touchpoints`, where that is one."""
        is_one = len(touchpoints) == 1
        self.setVisible(is_one)
        self._touchpoint = touchpoints[0] if is_one else None
        pictures = structure.pictures(self._editor.document, touchpoints[0].id) if is_one else []
        self._have_rows(len(pictures))
        say = self._dress.say
        lacking = sum(not picture.alt.strip() for picture in pictures)
        note = say("picture.lacking", count=lacking) if len(pictures) > 1 and lacking else ""
        self._head.show_words(say("picture.heading"), note)
        self.add.setEnabled(not self._editor.read_only)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(pictures))
            if number < len(pictures):
                row.show_picture(self._editor, pictures, number, anew=anew)

    def _have_rows(self, count: int) -> None:
        if count <= len(self.rows):
            return
        while len(self.rows) < count:
            row = PictureRow(self._dress)
            row.say(len(self.rows) + 1)
            row.done.connect(self.done)
            row.opened.connect(self.opened)
            row.wanted.connect(self.wanted)
            self.rows.append(row)
            self._column.addWidget(row)
        self.rebuilt.emit()

    def _on_add(self) -> None:
        if self._touchpoint is not None:
            touchpoint = self._touchpoint
            self.wanted.emit(Target(touchpoint.lane, touchpoint.step, touchpoint.id))


class PictureRow(QWidget):
    """One picture: a small copy that opens it in full, its words, and what can be done to it."""

    done = Signal()
    wanted = Signal(object)
    opened = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._editor: Editor | None = None
        self._id = ""
        self.thumb = Thumb(dress)
        self.words = GrowingText(dress, "small", "text", limit=LINE_LIMIT, is_line=True, is_bare=False)
        self.earlier = IconButton(dress, "up", size=_SMALL)
        self.later = IconButton(dress, "down", size=_SMALL)
        self.replace = IconButton(dress, "swap", size=_SMALL)
        self.remove = IconButton(dress, "trash", size=_SMALL)
        self._limit = LimitNote(dress, LINE_LIMIT)
        self._note = Words(dress, "meta", "warning", wraps=True)
        self._lay_out()
        self.thumb.clicked.connect(lambda: self.opened.emit(self._id))
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.replace.clicked.connect(lambda: self.wanted.emit(Target(picture=self._id)))
        self.remove.clicked.connect(self._on_remove)
        self.words.edited.connect(self._on_edited)
        self.words.overflowed.connect(self._limit.tell)
        self.words.finished.connect(self.done)
        self.words.left.connect(self._on_left)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.earlier)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.replace)
        buttons.addWidget(self.remove)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.words)
        right.addLayout(buttons)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._limit)
        column.addWidget(self._note)

    def say(self, number: int) -> None:
        """Name the parts of picture `number`."""
        say = self._dress.say
        self.thumb.name_it(say("picture.open", number=number))
        self.words.setAccessibleName(say("picture.words", number=number))
        self.words.set_hint(say("picture.hint"))
        for button, word in (
            (self.earlier, "picture.earlier"), (self.later, "picture.later"),
            (self.replace, "picture.replace"), (self.remove, "picture.remove"),
        ):  # fmt: skip
            button.name_it(say(word, number=number), say(f"{word}_tip"))
        self._note.setText(say("picture.describe"))

    def show_picture(self, editor: Editor, pictures: Sequence[Picture], number: int, *, anew: bool) -> None:
        """Show picture `number`, from 0, of `pictures`."""
        picture = pictures[number]
        is_other, self._editor, self._id = picture.id != self._id, editor, picture.id
        self.thumb.show_asset(editor.document.assets.get(picture.asset) if picture.asset else None)
        self.words.show_value(picture.alt, anew=anew or is_other)
        self.words.setReadOnly(editor.read_only)
        self._note.setVisible(not picture.alt.strip())
        for button in (self.earlier, self.later):
            button.setVisible(len(pictures) > 1)
        self.earlier.setEnabled(number > 0 and not editor.read_only)
        self.later.setEnabled(number + 1 < len(pictures) and not editor.read_only)
        self.replace.setEnabled(not editor.read_only)
        self.remove.setEnabled(not editor.read_only)

    def _move(self, by: int) -> None:
        if self._editor is not None:
            picturing.move_picture(self._editor, self._id, by)

    def _on_remove(self) -> None:
        if self._editor is not None:
            picturing.remove_picture(self._editor, self._id)
            self.done.emit()

    def _on_edited(self, text: str) -> None:
        if self._editor is not None:
            picturing.set_alt_text(self._editor, self._id, text)

    def _on_left(self) -> None:
        if self._editor is not None:
            self._editor.store.stop_merging()


class Thumb(Button):
    """A small copy of a picture; a sign where there is none, or where it is damaged."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._asset: Asset | None = None
        self.setFixedSize(_THUMB)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        Images.of_program().came.connect(self._on_came)

    def show_asset(self, asset: Asset | None) -> None:
        """Show `asset`."""
        if asset is not self._asset:
            self._asset = asset
            self.update()
        self.setEnabled(asset is not None)

    def _on_came(self, id_: str) -> None:
        if self._asset is not None and self._asset.id == id_:
            self.update()

    def _pixmap(self) -> QPixmap | None:
        if self._asset is None:
            return None
        dpr = self.devicePixelRatioF()
        wide, tall = round(self.width() * dpr), round(self.height() * dpr)
        return Images.of_program().filling(self._asset.id, self._asset.data, wide, tall)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, rect, pixmap = painter_for(self), self.rect().toRectF(), self._pixmap()
        line = self._dress.color("control" if self.underMouse() and self.isEnabled() else "lineStrong")
        if pixmap is None:
            draw_box(painter, rect, fill=self._dress.color("field"), stroke=line, radius=6)
            draw_icon(
                painter, "image", rect.width() / 2 - 9, rect.height() / 2 - 9, self._dress.color("text3"), 18
            )
        else:
            corners = QPainterPath()
            corners.addRoundedRect(rect, 6, 6)
            painter.setClipPath(corners)
            painter.fillRect(rect, self._dress.color("card"))
            painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))
            painter.setClipping(False)
            draw_box(painter, rect, stroke=line, radius=6)
        if self._is_focus_shown and self.hasFocus():
            draw_focus_ring(painter, rect, self._dress.color("focus"), 6)
        painter.end()

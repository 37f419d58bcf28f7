"""Text that is only ever text: labels and tooltips that never take a person's words for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import font, text_style, text_width


class Words(QLabel):
    """A label of one text style and one colour of the theme. It wraps where `wraps`; it never reads markup."""

    def __init__(  # a label is little but its looks
        self,
        dress: Dress,
        name: str = "small",
        token: str = "text",  # noqa: S107  # a colour
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dress, self._token, self._name = dress, token, name
        self._style = text_style(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(name))
        self.setWordWrap(wraps)
        if not wraps:
            self.setFixedHeight(int(self._style.leading))
        dress.changed.connect(self._color)
        dress.changed.connect(self._grow)
        self._color()

    def set_token(self, token: str) -> None:
        """Show the text in the colour called `token`."""
        self._token = token
        self._color()

    def show_text(self, text: str) -> None:
        """Show `text`, and nothing at all where there is none."""
        self.setText(text)
        self.setVisible(bool(text))

    def ink(self) -> QColor:
        """Return the colour the text is shown in."""
        return self._dress.color(self._token)

    def _grow(self) -> None:
        """Take the size of text of now, and a box that is as much larger."""
        before, self._style = self._style, text_style(self._name)
        if self._style != before:
            self.setFont(font(self._name))
            ratio = self._style.size / before.size
            if self.minimumHeight() == self.maximumHeight():
                self.setFixedHeight(round(self.minimumHeight() * ratio))
            if self.minimumWidth() == self.maximumWidth():
                self.setFixedWidth(round(self.minimumWidth() * ratio))

    def _color(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self.ink())
        self.setPalette(palette)


class CutWords(Words):
    """A label that takes the room there is, and ends in an ellipsis where that is too little."""

    def __init__(self, dress: Dress, name: str = "small", token: str = "text") -> None:  # noqa: S107
        super().__init__(dress, name, token)
        self.setMinimumWidth(24)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._name, self.text()), int(self._style.leading))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, int(self._style.leading))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        from cxdesigner.ui.widgets.drawing import draw_text, painter_for

        painter = painter_for(self)
        draw_text(painter, self.rect().toRectF(), self.text(), self._name, self.ink())
        painter.end()


def set_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip of plain `text`: Qt would take a person's `<b>` for markup otherwise."""
    widget.setToolTip(plain_tip(text))


def plain_tip(text: str) -> str:
    """Return what a tooltip of plain `text` is given."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def menu_text(text: str) -> str:
    """Return `text` for a menu, where a lone `&` would mark a letter."""
    return " ".join(text.split()).replace("&", "&&")

"""Text that is only ever text: labels and tooltips that never take a person's words for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cxdesigner.layout.theme import style
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import font, text_width


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
        self._dress, self._token, self._leading = dress, token, style(name).leading
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(name))
        self.setWordWrap(wraps)
        if not wraps:
            self.setFixedHeight(int(self._leading))
        dress.changed.connect(self._color)
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

    def _color(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self.ink())
        self.setPalette(palette)


class CutWords(Words):
    """A label that takes the room there is, and ends in an ellipsis where that is too little."""

    def __init__(self, dress: Dress, name: str = "small", token: str = "text") -> None:  # noqa: S107
        super().__init__(dress, name, token)
        self._name = name
        self.setMinimumWidth(24)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._name, self.text()), int(self._leading))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, int(self._leading))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        from cxdesigner.ui.widgets.drawing import draw_text, painter_for

        painter = painter_for(self)
        draw_text(painter, self.rect().toRectF(), self.text(), self._name, self.ink())
        painter.end()


def set_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip of plain `text`: Qt would take a person's `<b>` for markup otherwise."""
    widget.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")


def menu_text(text: str) -> str:
    """Return `text` for a menu, where a lone `&` would mark a letter."""
    return " ".join(text.split()).replace("&", "&&")

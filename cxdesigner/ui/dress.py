"""What every part of the window wears alike: the theme's colours, the words of a language, the size of text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from cxdesigner.layout.theme import Layer, Theme, ThemeName, theme
from cxdesigner.translation import Catalogue, catalogue


class Dress(QObject):
    """The theme and the catalogue of now; one for the whole window, handed to every widget.

    Signals:
        changed: another theme, language or size of text was put on; whoever shows one of them shows it anew.
    """

    changed = Signal()

    def __init__(
        self, theme_name: ThemeName, language: str, parent: QObject | None = None, *, text_scale: float = 1.0
    ) -> None:
        super().__init__(parent)
        self.text_scale = text_scale
        self.theme: Theme = theme(theme_name)
        self.say: Catalogue = catalogue(language)

    def wear(self, theme_name: ThemeName, language: str, text_scale: float) -> None:
        """Put on a theme, a language and a size of text."""
        new = theme(theme_name), catalogue(language), text_scale
        if new != (self.theme, self.say, self.text_scale):
            self.theme, self.say, self.text_scale = new
            self.changed.emit()

    def color(self, token: str) -> QColor:
        """Return the colour called `token`; one of the emotions, as in `emotion.posInk`."""
        group, _, name = token.partition(".")
        return QColor(self.theme.emotion[name] if name else self.theme[group])

    def layer(self, tone: str) -> Layer:
        """Return the colours of the lane tone `tone`."""
        return self.theme.layer(tone)

"""What every part of the window wears alike: the colours of the theme and the words of the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from cxdesigner.layout.theme import Layer, Theme, ThemeName, theme
from cxdesigner.translation import Catalogue, catalogue


class Dress(QObject):
    """The theme and the catalogue of now; one for the whole window, handed to every widget.

    Signals:
        changed: another theme or another language was put on; whoever shows either shows it anew.
    """

    changed = Signal()

    def __init__(self, theme_name: ThemeName, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = theme(theme_name)
        self.say: Catalogue = catalogue(language)

    def wear(self, *, theme_name: ThemeName | None = None, language: str | None = None) -> None:
        """Put on another theme, another language, or both."""
        new_theme = theme(theme_name) if theme_name else self.theme
        words = catalogue(language) if language else self.say
        if new_theme is not self.theme or words is not self.say:
            self.theme, self.say = new_theme, words
            self.changed.emit()

    def color(self, token: str) -> QColor:
        """Return the colour called `token`; one of the emotions, as in `emotion.posInk`."""
        group, _, name = token.partition(".")
        return QColor(self.theme.emotion[name] if name else self.theme[group])

    def layer(self, tone: str) -> Layer:
        """Return the colours of the lane tone `tone`."""
        return self.theme.layer(tone)

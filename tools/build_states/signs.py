"""Pictures of the signs of the method on the board."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner.ui.canvas.signs_lens import toggle_signs
from tools.build_states.studio import Light, studio


def signs_on_board(theme: Light = "light", language: str = "en") -> QImage:
    """Return the board with all its signs, and the legend that switches them."""
    with studio("taxi", theme=theme, language=language) as made:
        made.window.editor.revealed = set(made.window.editor.document.touchpoints)
        toggle_signs(made.window)
        made.settle()
        return made.whole()

"""Pictures of how a journey is known: its actions, its coverage, its register of fieldwork."""

from __future__ import annotations

from PySide6.QtGui import QImage

from tools.build_states.studio import Light, studio


def evidence(theme: Light, language: str) -> QImage:
    """Picture the designed ride, with what the driver does at the kerb selected and its first source beside it."""
    with studio("taxi", theme, language) as made:
        window = made.window
        window.views.show_view("evidence")
        made.until(lambda: bool(window.views.analysis and window.views.analysis.pane.sheet.buttons))
        window.editor.select([("touchpoints", "to-be.pickup.frontstage")])
        made.until(lambda: "know/observed" in _beside(made.window.views.analysis))
        return made.whole()


def _beside(view: object) -> dict[str, object]:
    panel = getattr(view, "panel", None)
    return panel.pane.sheet.buttons if panel is not None else {}

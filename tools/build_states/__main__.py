"""Writes the pictures of all states, or of those that are named."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage

from cxdesigner.layout.theme import ThemeName, theme
from tools.build_states import components, moments
from tools.build_states.sheet import sheet
from tools.build_states.studio import studio

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "states"


def _moments(name: ThemeName) -> QImage:
    with studio(theme=name) as made:
        return sheet(moments.panels(made), 3, theme(name))


def _components(name: ThemeName) -> QImage:
    with studio("taxi", theme=name) as made:
        return sheet(components.panels(made), 4, theme(name))


STATES: dict[str, Callable[[], QImage]] = {
    "components": partial(_components, "light"),
    "components-dark": partial(_components, "dark"),
    "drag-and-drop": partial(_moments, "light"),
    "drag-and-drop-dark": partial(_moments, "dark"),
}
"""By the file's name, what makes the picture."""


def main() -> None:
    """Write the pictures that were asked for."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or STATES:
        STATES[name]().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()

"""Writes the pictures of all states, or of those that are named."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage

from cxdesigner.layout.theme import theme
from tools.build_states import moments
from tools.build_states.sheet import sheet
from tools.build_states.studio import studio

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "states"


def _moments_light() -> QImage:
    with studio() as made:
        return sheet(moments.panels(made), 3, theme("light"))


def _moments_dark() -> QImage:
    with studio(theme="dark") as made:
        return sheet(moments.panels(made), 3, theme("dark"))


STATES: dict[str, Callable[[], QImage]] = {
    "drag-and-drop": _moments_light,
    "drag-and-drop-dark": _moments_dark,
}
"""By the file's name, what makes the picture."""


def main() -> None:
    """Write the pictures that were asked for."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or STATES:
        STATES[name]().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()

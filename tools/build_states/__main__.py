"""Writes the pictures of all states, or of those that are named."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from cxdesigner.assets import resource_path
from tools.build_states.states import STATES

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "states"

_COLORS, _AS_THEY_ARE = 256, 192


def main() -> None:
    """Write the pictures that were asked for."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or STATES:
        _write(STATES[name].make(), PICTURES / f"{name}.png")


def _write(picture: QImage, path: Path) -> None:
    """Store a picture in as many colours as the eye tells apart in it: a checkout carries it for ever."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(flat.constBits())
    image = Image.frombuffer("RGB", (flat.width(), flat.height()), data, "raw", "RGB", flat.bytesPerLine(), 1)
    table = _palette(image)
    few = flat.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
    rows, wide = bytes(few.constBits()), few.bytesPerLine()
    small = Image.frombuffer("P", (few.width(), few.height()), rows, "raw", "P", wide, 1)
    colors = map(QColor.fromRgb, table)
    small.putpalette([part for color in colors for part in (color.red(), color.green(), color.blue())])
    small.save(path, "PNG", optimize=True)


def _palette(image: Image.Image) -> list[int]:
    """Return 256 colours: the theme's own and those that fill the most as they are, the rest from all others alike.

    Counted by how much they fill alone, a small gold diamond would become grey.
    """
    counted: list[tuple[int, tuple[int, int, int]]] = image.getcolors(1 << 24) or []  # type: ignore[assignment]
    colors = [color for _, color in sorted(counted, key=lambda found: (-found[0], found[1]))]
    told = _told()
    colors.sort(key=lambda color: color not in told)
    flat, shades = colors[:_AS_THEY_ARE], colors[_AS_THEY_ARE:]
    if shades:
        strip = Image.new("RGB", (len(shades), 1))
        strip.putdata(shades)
        mixed = strip.quantize(_COLORS - _AS_THEY_ARE, method=Image.Quantize.MEDIANCUT).getpalette() or []
        flat += [(mixed[n], mixed[n + 1], mixed[n + 2]) for n in range(0, len(mixed), 3)]
    return [QColor(*color).rgb() for color in flat[:_COLORS]]


def _told() -> set[tuple[int, ...]]:
    """Return all colours of the tokens."""
    text = resource_path("tokens.json").read_text(encoding="utf-8")
    return {tuple(bytes.fromhex(found)) for found in re.findall(r"#([0-9A-Fa-f]{6})\b", text)}


if __name__ == "__main__":
    main()

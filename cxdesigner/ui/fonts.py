"""The bundled typeface in Qt: as placed glyphs for the board, and as a `QFont` for widgets.

The board's text is drawn as runs of glyphs whose places come from the text measurer, so that Qt neither
shapes nor measures, and a line is as wide in the window as on paper. One run serves every zoom.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QPainterPath, QRawFont

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import FontName, TextStyle
from cxdesigner.layout.font_metrics import offsets, shown

FAMILY = "Inter"

_WEIGHTS: dict[FontName, QFont.Weight] = {
    "Inter-Regular": QFont.Weight.Normal,
    "Inter-Medium": QFont.Weight.Medium,
    "Inter-SemiBold": QFont.Weight.DemiBold,
    "Inter-Bold": QFont.Weight.Bold,
}

LARGEST_RUN = 64.0
"""Pixels of the device. Of a larger run of glyphs Qt paints nothing at all."""

_FEATURES_OFF = ("calt", "clig", "liga")
"""What would draw other signs than the text measurer counts, such as an arrow for `->`."""


@cache
def load_fonts() -> None:
    """Make the typeface known to Qt, once. Raises RuntimeError when Qt cannot read it."""
    for name in _WEIGHTS:
        number = QFontDatabase.addApplicationFont(str(_file(name)))
        if FAMILY not in QFontDatabase.applicationFontFamilies(number):
            raise RuntimeError(f"CX Designer's own font {name} cannot be read. Install the program again.")


@lru_cache(maxsize=500)
def qfont(style: TextStyle) -> QFont:
    """Return the font that widgets set `style` in, as wide as the text measurer says.

    Qt knows whole pixels only: another size is the nearest one, stretched to within a hundredth of its width.
    """
    load_fonts()
    font = QFont(FAMILY)
    font.setWeight(_WEIGHTS[style.font])
    pixels = max(1, round(style.size))
    font.setPixelSize(pixels)
    if style.size != pixels:
        font.setStretch(round(100 * style.size / pixels))
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.track)
    for feature in _FEATURES_OFF:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@lru_cache(maxsize=8_000)
def glyph_run(text: str, style: TextStyle) -> QGlyphRun:
    """Return `text` as glyphs placed from (0, 0), the left end of its baseline."""
    text, font = shown(text), _raw_font(style.font, style.size)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(font.glyphIndexesForString(text))
    run.setPositions([QPointF(x, 0.0) for x in offsets(text, style)])
    run.setSourceString(text)
    return run


@lru_cache(maxsize=200)
def glyph_path(text: str, style: TextStyle) -> QPainterPath:
    """Return `text` as an outline, placed as `glyph_run` places it: what is larger than `LARGEST_RUN` needs it."""
    run, path = glyph_run(text, style), QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(run.rawFont().pathForGlyph(glyph).translated(place))
    return path


@lru_cache(maxsize=500)
def _raw_font(name: FontName, size: float) -> QRawFont:
    """Return the font at `size` pixels, which may be broken. All sizes share one reading of the file."""
    font = QRawFont(_font_of_file(name))
    font.setPixelSize(size)
    return font


@cache
def _font_of_file(name: FontName) -> QRawFont:
    return QRawFont(str(_file(name)), 16.0, QFont.HintingPreference.PreferNoHinting)


def _file(name: FontName) -> Path:
    return resource_path("fonts", f"{name}.ttf")

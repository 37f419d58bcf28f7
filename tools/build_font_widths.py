"""Writes `resources/fonts/widths.json`: the advance of every character, for the text measurer.

Run as `python -m tools.build_font_widths` after the font files changed. The fonts are parsed by reportlab,
the library that also embeds them in the PDF.
"""

from __future__ import annotations

import json
from typing import get_args

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import FontName


def widths_json() -> str:
    """Return the file's text: per font a list of runs, [first code point, [thousandths of the size]]."""
    from reportlab.pdfbase.ttfonts import TTFont

    fonts = {}
    for name in get_args(FontName):
        widths = TTFont(name, str(resource_path("fonts", f"{name}.ttf"))).face.charWidths
        runs: list[tuple[int, list[float]]] = []
        for code in sorted(widths):
            if code < 0x20 or 0x7F <= code < 0xA0 or code == 0xAD:
                continue
            width = round(widths[code], 3)
            if runs and runs[-1][0] + len(runs[-1][1]) == code:
                runs[-1][1].append(int(width) if width == int(width) else width)
            else:
                runs.append((code, [width]))
        fonts[name] = runs
    return json.dumps(fonts, separators=(",", ":")).replace("]]],", "]]],\n") + "\n"


if __name__ == "__main__":
    resource_path("fonts").joinpath("widths.json").write_text(widths_json(), encoding="ascii")

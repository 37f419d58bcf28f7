"""LibreOffice Draw: the board as a drawing, opened, written as PDF and saved, a whole process each time."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench.peers.boards import Box, PeerBoard
from tests.bench.peers.browser import Times

_CM = 2.54 / 96
"""Centimetres to a board unit, a pixel at 96 to the inch."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

_SPACES = {
    "office": f"{_OASIS}:office:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "text": f"{_OASIS}:text:1.0",
    "style": f"{_OASIS}:style:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
}


def missing() -> str:
    """Say what is to be installed before it can be measured; empty where nothing is."""
    return "" if shutil.which("soffice") else "LibreOffice Draw (soffice on the path)"


def measure(board: PeerBoard, timeout_s: float) -> Times:
    """Write `board` as PDF and as a drawing. Raises TimeoutError."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "board.fodg"
        source.write_text(_drawing(board), encoding="utf-8")
        _convert(source, folder, "pdf", timeout_s)  # the first start makes its profile
        return {
            "pdf": [_convert(source, folder, "pdf", timeout_s) for _ in range(3)],
            "save": [_convert(source, folder, "odg", timeout_s)],
        }


def _convert(source: Path, folder: Path, kind: str, timeout_s: float) -> float:
    order = [
        "soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
        "--convert-to", kind, "--outdir", str(folder), str(source),
    ]  # fmt: skip
    start = time.perf_counter()
    try:
        subprocess.run(order, capture_output=True, timeout=timeout_s, check=True)
    except subprocess.TimeoutExpired:
        raise TimeoutError("LibreOffice Draw") from None
    return time.perf_counter() - start


def _drawing(board: PeerBoard) -> str:
    """Return `board` as a flat OpenDocument drawing of one page."""
    spaces = " ".join(f'xmlns:{short}="{name}"' for short, name in _SPACES.items())
    colours = sorted({card.colour for card in board.cards})
    styles = "".join(_style(number, colour) for number, colour in enumerate(colours))
    shapes = [_card(number, card, colours.index(card.colour)) for number, card in enumerate(board.cards)]
    shapes += [f'<draw:connector draw:start-shape="c{a}" draw:end-shape="c{b}"/>' for a, b in board.links]
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.graphics">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f'<office:body><office:drawing><draw:page draw:name="Board">{"".join(shapes)}</draw:page>'
        "</office:drawing></office:body></office:document>"
    )


def _style(number: int, colour: str) -> str:
    fill = f'<style:graphic-properties draw:fill="solid" draw:fill-color="{colour}"/>'
    return f'<style:style style:name="s{number}" style:family="graphic">{fill}</style:style>'


def _card(number: int, card: Box, style: int) -> str:
    place = f'svg:x="{card.x * _CM:.3f}cm" svg:y="{card.y * _CM:.3f}cm"'
    size = f'svg:width="{card.w * _CM:.3f}cm" svg:height="{card.h * _CM:.3f}cm"'
    words = f"<text:p>{escape(card.title)}</text:p>"
    return f'<draw:rect draw:id="c{number}" draw:style-name="s{style}" {place} {size}>{words}</draw:rect>'

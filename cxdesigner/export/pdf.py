"""Makes a PDF of painted pages: real text in embedded fonts, bookmarks, and no word on who made it.

The same pages give the same bytes. reportlab is slow to import, so it is asked for only when a file is made.
Of its private parts `canvas._doc` and `canvas._formsinuse` are used; the tests notice when they change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from cxdesigner.assets import resource_path
from cxdesigner.export.pdf_painter import PdfPainter, icon_operators
from cxdesigner.layout.display_list import FontName, Image
from cxdesigner.layout.font_metrics import shown
from cxdesigner.layout.icons import GRID, STROKE
from cxdesigner.layout.image_pixels import filling
from cxdesigner.layout.sheet import Bookmark, Sheet

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

MAX_SIDE_PT = 14_400.0
"""The longest side of a page that readers of PDF open."""


PICTURE_DPI = 300
"""Pixels to an inch of paper that a picture is printed with: more is not seen, and makes a file large."""


def pdf_bytes(pages: Sequence[Sheet], *, title: str, author: str, language: str) -> bytes:
    """Return the file. An empty title or author is left out; `language` is that of the words, as `da`.

    Raises ValueError when there is no page, or one that is empty or longer than `MAX_SIDE_PT`.
    """
    if not pages or not all(0 < side <= MAX_SIDE_PT for page in pages for side in _sides(page)):
        raise ValueError(f"A PDF needs a page, and a page's sides end at {MAX_SIDE_PT:.0f} pt.")
    file = BytesIO()
    canvas = _canvas(file, language)
    digest = hashlib.sha256(repr((title, author, language)).encode())
    depth = -1
    for number, page in enumerate(pages):
        digest.update(repr((_sides(page), page.bookmarks)).encode() + _drawn(canvas, page))
        for at, mark in enumerate(page.bookmarks):
            depth = min(mark.level, depth + 1)  # no level is skipped on the way down
            _add_bookmark(canvas, page, mark, f"{number}.{at}", depth)
        canvas.showPage()
    if depth >= 0:
        canvas.showOutline()
    _describe(canvas, title, author, digest.hexdigest()[:32])
    canvas.save()
    return file.getvalue()


def _sides(page: Sheet) -> tuple[float, float]:
    return page.width_pt, page.height_pt


def _canvas(file: BytesIO, language: str) -> Canvas:
    """Return a canvas that compresses, knows no clock, and lists no font that is not embedded."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # text armour, a quarter of the size
    font = _font("Inter-Regular").fontName
    return Canvas(
        file, pageCompression=1, invariant=1, pdfVersion=(1, 4), lang=language, initialFontName=font
    )


def _drawn(canvas: Canvas, page: Sheet) -> bytes:
    """Draw on the canvas what is on `page`; return its operators and the texts that their codes stand for."""
    resources = _Resources(canvas, page.scale)
    painter = PdfPainter(resources)
    painter.paint(page.items)
    place = f"{page.scale:.6g} 0 0 {-page.scale:.6g} {page.dx:.3f} {page.height_pt - page.dy:.3f} cm"
    operators = "\n".join(["q", place, *painter.operators, "Q"])
    canvas.setPageSize(_sides(page))
    canvas.addLiteral(operators)
    canvas._formsinuse.extend((*resources.icons, *resources.images))  # noqa: SLF001  doForm would draw them once more
    return "\n".join([operators, *resources.texts()]).encode()


def _add_bookmark(canvas: Canvas, page: Sheet, mark: Bookmark, key: str, depth: int) -> None:
    left = mark.x * page.scale + page.dx
    top = page.height_pt - (mark.y * page.scale + page.dy)
    canvas.bookmarkPage(key, "XYZ", left=round(left, 2), top=round(top, 2))
    canvas.addOutlineEntry(mark.title, key, depth)


def _describe(canvas: Canvas, title: str, author: str, fingerprint: str) -> None:
    """Say of the document what was asked for, in place of reportlab's own words, names and dates."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

    document = canvas._doc  # noqa: SLF001  no public way to the information and the identity
    said = {"Title": title, "Author": author}
    document.info.format = PDFDictionary({key: PDFString(word) for key, word in said.items() if word}).format
    document.ID = f"[<{fingerprint}> <{fingerprint}>]".encode
    if title:
        canvas.setViewerPreference("DisplayDocTitle", "true")


class _Resources:
    """The fonts, icons and images of one page: put into the document when they are first drawn."""

    def __init__(self, canvas: Canvas, scale: float) -> None:
        self._canvas, self._scale = canvas, scale
        self._document = canvas._doc  # noqa: SLF001  subsets belong to the document
        self._encoded: dict[tuple[FontName, str], list[tuple[str, str]]] = {}
        self.icons: dict[str, str] = {}
        self.images: dict[str, str] = {}

    def encoded(self, font: FontName, text: str) -> list[tuple[str, str]]:
        known = self._encoded.get((font, text))
        if known is None:
            embedded, document = _font(font), self._document
            known = self._encoded[font, text] = [
                (embedded.getSubsetInternalName(subset, document), codes.hex())
                for subset, codes in embedded.splitString(shown(text), document)
            ]
        return known

    def texts(self) -> Iterator[str]:
        return (text for _, text in self._encoded)

    def icon(self, name: str) -> str:
        if name not in self.icons:
            self.icons[name] = "/" + self._document.getXObjectName(name)
            if not self._canvas.hasForm(name):
                self._canvas.beginForm(name, -STROKE, -STROKE, GRID + STROKE, GRID + STROKE)
                self._canvas.addLiteral(icon_operators(name))
                self._canvas.endForm()
        return self.icons[name]

    def image(self, item: Image) -> str:
        per_unit = self._scale / 72 * PICTURE_DPI
        wide, tall = max(1, round(item.w * per_unit)), max(1, round(item.h * per_unit))
        name = f"picture-{item.asset[:32]}-{wide}-{tall}-{item.ground[1:]}"
        if name not in self.images:
            if not self._canvas.hasForm(name):
                pixels = _pixels(item, wide, tall)
                if pixels is None:
                    return ""
                self._canvas.beginForm(name, 0, 0, 1, 1)
                self._canvas.drawImage(pixels, 0, 0, 1, 1)
                self._canvas.endForm()
            self.images[name] = "/" + self._document.getXObjectName(name)
        return self.images[name]


def _pixels(item: Image, wide: int, tall: int) -> ImageReader | None:
    """Return what is printed of an image, `wide` by `tall` pixels on its ground; None where it is damaged.

    A photo stays a photo; a drawing stays sharp.
    """
    found = filling(item.asset, item.data, wide, tall)
    if found is None:
        return None
    from PIL import Image as Pixels
    from reportlab.lib.utils import ImageReader

    if found.mode == "RGBA":
        ground = Pixels.new("RGB", found.size, item.ground)
        ground.paste(found, mask=found.getchannel("A"))
        found = ground
    file = BytesIO()
    if item.data.startswith(_JPEG):
        found.save(file, "JPEG", quality=88, optimize=True)
    else:
        found.save(file, "PNG")
    return ImageReader(file)


_JPEG = "/9j/"
"""How a JPEG begins in base64."""


@cache
def _font(name: FontName) -> TTFont:
    """Return the font, registered with reportlab. It serves any number of documents, one after the other."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(resource_path("fonts", f"{name}.ttf")), asciiReadable=0)
    pdfmetrics.registerFont(font)
    return font

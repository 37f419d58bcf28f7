"""The images of projects as the window draws them: decoded aside, in the size they are shown in, the latest kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from cxdesigner.layout.image_pixels import filling, fitting
from cxdesigner.ui.aside import Aside

if TYPE_CHECKING:
    from PIL import Image

KEPT_BYTES = 64_000_000
"""Most bytes of pixels kept: 480 pictures of a storyboard at twice the size."""

_Key = tuple[str, int, int, bool]
"""Hash, width and height in device pixels, and whether the image is cropped to fill them."""


class Images(QObject):
    """Decoded images, shared by all windows.

    Signals:
        came: an image can be drawn that could not, or better than before; its hash.
    """

    came = Signal(str)
    _one: Images | None = None

    def __init__(self) -> None:
        super().__init__()
        self._aside = Aside(self)
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._sizes: dict[str, list[_Key]] = {}
        self._bytes = 0
        self._wanted: set[_Key] = set()
        self._broken: set[tuple[str, int]] = set()

    @classmethod
    def of_program(cls) -> Images:
        """Return the one there is."""
        if cls._one is None:
            cls._one = cls()
        return cls._one

    def filling(self, asset: str, data: str, wide: int, tall: int) -> QPixmap | None:
        """Return an image cropped to fill so many device pixels; another size of it until that one is there.

        None where there is none yet, or never will be because it is damaged.
        """
        return self._pixmap((asset, wide, tall, True), data, filling)

    def fitting(self, asset: str, data: str, wide: int, tall: int) -> QPixmap | None:
        """Return a whole image that fits into so many device pixels, as `filling` does."""
        return self._pixmap((asset, wide, tall, False), data, fitting)

    def is_broken(self, asset: str, data: str) -> bool:
        """Tell whether an image turned out to be damaged when it was to be shown."""
        return (asset, len(data)) in self._broken

    def finish(self) -> None:
        """Wait for everything that was asked for: for pictures of the window."""
        self._aside.finish()

    def _pixmap(
        self, key: _Key, data: str, make: Callable[[str, str, int, int], Image.Image | None]
    ) -> QPixmap | None:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        asset, wide, tall, is_filling = key
        if self.is_broken(asset, data) or wide < 1 or tall < 1:
            return None
        if key not in self._wanted:
            self._wanted.add(key)
            call = partial(_decoded, make, asset, data, wide, tall)
            self._aside.do(call, partial(self._arrive, key, len(data)))
        return next(
            (self._kept[other] for other in reversed(self._sizes.get(asset, [])) if other[3] == is_filling),
            None,
        )

    def _arrive(self, key: _Key, length: int, image: QImage | None) -> None:
        self._wanted.discard(key)
        if image is None:
            self._broken.add((key[0], length))
        else:
            self._keep(key, QPixmap.fromImage(image))
        self.came.emit(key[0])

    def _keep(self, key: _Key, pixmap: QPixmap) -> None:
        self._kept[key] = pixmap
        self._sizes.setdefault(key[0], []).append(key)
        self._bytes += _weight(pixmap)
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            old, gone = self._kept.popitem(last=False)
            self._sizes[old[0]].remove(old)
            self._bytes -= _weight(gone)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _decoded(
    make: Callable[[str, str, int, int], Image.Image | None], asset: str, data: str, wide: int, tall: int
) -> QImage | None:
    """Return the image as Qt's, None where it is damaged. Runs aside: of Qt it touches nothing but the image."""
    try:
        image = make(asset, data, wide, tall)
    except MemoryError:
        return None
    if image is None:
        return None
    plain = image.convert("RGBA")
    made = QImage(plain.tobytes(), plain.width, plain.height, plain.width * 4, QImage.Format.Format_RGBA8888)
    return made.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # a copy that owns its bytes

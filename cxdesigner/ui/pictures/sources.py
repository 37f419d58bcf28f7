"""What a drag or a clipboard brings that may be pictures: files, or pixels from a browser. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage, QImageReader

from cxdesigner.importers.images import IMAGE_SUFFIXES, KEPT_SIDE, read_image, take_in
from cxdesigner.model.picture import Asset
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import message

Source = Callable[[], Asset]
"""Gives an image when called, aside; raises ImportRefused."""

_PICTURES = frozenset(
    (*IMAGE_SUFFIXES, ".svg", ".svgz", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".jfif")
)
"""How the names of files end that a person takes for pictures: what cannot be taken in is told why."""

_ENCODED = ("image/png", "image/jpeg", "image/webp", "image/gif")

_DECODED_MB = 256
"""Most memory Qt takes to decode what a clipboard holds."""


def sources_in(mime: QMimeData) -> list[Source]:
    """Return the pictures that `mime` brings, one after the other; none where it brings something else."""
    paths = _files(mime)
    if paths:
        return file_sources(paths)
    if mime.hasUrls() and any(url.isLocalFile() for url in mime.urls()):
        return []
    return _pixels(mime)


def has_pictures(mime: QMimeData) -> bool:
    """Tell whether `mime` brings pictures, without a look at them."""
    return bool(_files(mime)) or (
        not any(url.isLocalFile() for url in mime.urls())
        and (mime.hasImage() or any(mime.hasFormat(kind) for kind in _ENCODED))
    )


def is_picture_alone(mime: QMimeData) -> bool:
    """Tell whether a paste means a picture: a table that is copied comes as a picture too, but also as text."""
    return has_pictures(mime) and (bool(_files(mime)) or not mime.text().strip())


def file_sources(paths: Sequence[Path]) -> list[Source]:
    """Return the pictures in files."""
    return [partial(read_image, path, one_line(path.name)) for path in paths]


def _files(mime: QMimeData) -> list[Path]:
    """Return the files that are dragged, where one of them at least is called like a picture."""
    urls = mime.urls() if mime.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    is_one = any(path.suffix.lower() in _PICTURES for path in paths)
    return paths if is_one and len(paths) == len(urls) else []


def _pixels(mime: QMimeData) -> list[Source]:
    name = message("image.pasted")
    for kind in _ENCODED:
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return [partial(take_in, data, name)]
    if not mime.hasImage():
        return []
    QImageReader.setAllocationLimit(_DECODED_MB)
    image = QImage(mime.imageData())
    return [] if image.isNull() else [partial(_taken_in, image)]


def _taken_in(image: QImage) -> Asset:
    if max(image.width(), image.height()) > KEPT_SIDE:
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(KEPT_SIDE, KEPT_SIDE, aspect, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a text
    return take_in(bytes(buffer.data().data()), message("image.pasted"))

"""Makes the pictures of the README with the program itself: `python -m tools.build_pictures`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"

WINDOWS: dict[str, tuple[str, ...]] = {
    "taxi-light": ("template:taxi", "--language", "en", "--select", "to-be.pickup.frontstage"),
    "taxi-dark-da": ("template:taxi", "--language", "da", "--theme", "dark"),
    "hotel-light": ("template:hotel", "--language", "en"),
}

SHEET_WIDTH = 1600


def main() -> None:
    """Write every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, words in WINDOWS.items():
        _cxdesigner("screenshot", *words, "-o", str(PICTURES / f"{name}.png"), "--force")
        _shrink(PICTURES / f"{name}.png")
    with TemporaryDirectory() as folder:
        pdf = Path(folder) / "taxi.pdf"
        _cxdesigner("export", "template:taxi", "--language", "en", "-o", str(pdf))
        _draw_sheet(pdf, PICTURES / "blueprint-a3.png")


def _cxdesigner(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "cxdesigner", *words], check=True)  # noqa: S603  # our own program


def _draw_sheet(pdf: Path, target: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    page.render(scale=SHEET_WIDTH / page.get_width()).to_pil().save(target)
    document.close()
    _shrink(target)


def _shrink(picture: Path) -> None:
    """Store the picture as small as it goes without loss: a checkout carries it for ever."""
    with Image.open(picture) as image:
        flat = image.convert("RGB")
    flat.save(picture, optimize=True)


if __name__ == "__main__":
    main()

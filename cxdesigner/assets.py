"""Finds the bundled fonts, icons, templates and texts, wherever the program was put."""

import sys
from functools import cache
from pathlib import Path


@cache
def _resource_folder() -> Path:
    """The folder that holds the resources: frozen bundle, installed wheel or checkout, in that order."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [package / "resources", package.parent / "resources"]
    if bundle is not None:
        candidates = [Path(bundle) / "resources", Path(bundle) / "cxdesigner" / "resources", *candidates]
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise FileNotFoundError("CX Designer's fonts and templates are missing. Install the program again.")


def resource_path(*parts: str) -> Path:
    """The place of a bundled file or folder, as in `resource_path("fonts", "Inter-Regular.ttf")`.

    Raises FileNotFoundError with a sentence for the user when it is not there.
    """
    path = _resource_folder().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(
            f"CX Designer's own file '{'/'.join(parts)}' is missing. Install the program again."
        )
    return path

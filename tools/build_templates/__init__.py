"""The source of the bundled templates: a text for each in `texts`, with English and Danish side by side.

`python -m tools.build_templates` writes `resources/templates/<name>.<language>.cxj`; a test holds them true. The form
of the texts is told in `lines`, their words in `reader`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from tools.build_templates.board import Board
from tools.build_templates.reader import read_template

TEXTS = Path(__file__).parent / "texts"

TEMPLATES: Mapping[str, Callable[[], Board]] = MappingProxyType(
    {path.stem: partial(read_template, path) for path in sorted(TEXTS.glob("*.txt"))}
)
"""The templates by the first part of their files' names."""


def files() -> dict[str, bytes]:
    """Return the content of every template's file by its name, such as `taxi.da.cxj`."""
    from cxdesigner.storage.file_format import write_project

    return {
        f"{name}.{language}.cxj": write_project(document)
        for name, author in TEMPLATES.items()
        for language, document in author().documents().items()
    }

"""What the start screen shows of a file without opening it: its title, its figures and a sketch of its board.

A file is read once: what was seen of it is kept under the sum of its bytes, so that a changed file is read again
and a copy is not. Nothing here needs the window, and all of it may be called from another thread.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cxdesigner.layout.board import Board
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.thumbnail import Block, Sketch, Strip, sketch_of
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.session.error import SessionError
from cxdesigner.session.journeys import chosen_journey
from cxdesigner.session.paths import data_folder, write_private
from cxdesigner.storage import projects
from cxdesigner.storage.limits import SIZE_LIMIT

FORM = 2
"""Which form of a kept preview this is: one of another form is made anew."""

_BEHIND = frozenset({"backstage", "support"})
"""The roles of lanes that a journey map is without."""

KEPT = 80
"""Most previews that are kept on the disk."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file looks like from outside. The figures are those of the journey it opens on."""

    title: str
    client: str
    journey: str
    language: str
    has_backstage: bool
    stages: int
    steps: int
    touchpoints: int
    moments: int
    sketch: Sketch


def preview_of_file(path: Path) -> Preview:
    """Return the preview of the project at `path`.

    Raises FileFormatError for what cannot be opened, FileNotFoundError for what is not there.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    sha256 = _sum_of(path)
    kept = _kept(sha256) if sha256 else None
    if kept is None:
        kept = preview_of(projects.load(path).document)
        if sha256:
            _keep(sha256, kept)
    return kept


def preview_of(doc: Document) -> Preview:
    """Return the preview of `doc`."""
    try:
        journey = chosen_journey(doc)
    except SessionError:  # a project may be without one
        journey = None
    id_ = journey.id if journey else ""
    board = Board(doc, id_, screen_look("light", doc.project.language), is_open=True)
    here = set(board.row_of)
    rows = [row for row in doc.touchpoints.values() if row.lane in here]
    return Preview(
        doc.project.title,
        doc.project.client,
        journey.name if journey else "",
        doc.project.language,
        any(row.role.id in _BEHIND for row in board.rows),
        len(structure.stages(doc, id_)) if id_ else 0,
        len(board.steps),
        len(rows),
        sum(row.moment_of_truth for row in rows),
        sketch_of(board),
    )


def _sum_of(path: Path) -> str | None:
    """Return the sum of an ordinary file; None where it is none, or too large, and reading says what is wrong."""
    try:
        if not path.is_file() or path.stat().st_size > SIZE_LIMIT:
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


# Keeping


def _folder() -> Path:
    return data_folder() / "previews"


def _kept(sha256: str) -> Preview | None:
    try:
        raw = json.loads((_folder() / f"{sha256}.json").read_text(encoding="utf-8"))
        return _read(raw) if raw["form"] == FORM else None
    except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def _keep(sha256: str, preview: Preview) -> None:
    raw = {"form": FORM, **asdict(preview)}
    with contextlib.suppress(OSError):  # not to keep it costs another reading
        write_private(_folder() / f"{sha256}.json", json.dumps(raw, separators=(",", ":")).encode("ascii"))
        files = sorted(_folder().glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in files[KEPT:]:
            old.unlink()


def _read(raw: dict[str, Any]) -> Preview:
    sketch = raw["sketch"]
    strips = tuple(Strip(**strip) for strip in sketch["strips"])
    blocks = tuple(Block(**block) for block in sketch["blocks"])
    if any(not 0 <= block.strip < len(strips) for block in blocks):
        raise ValueError("a block is in no strip")
    curves = tuple(_bezier(part) for part in sketch["curves"])
    moments = tuple((float(x), float(y)) for x, y in sketch["moments"])
    return Preview(
        str(raw["title"]),
        str(raw["client"]),
        str(raw["journey"]),
        str(raw["language"]),
        bool(raw["has_backstage"]),
        int(raw["stages"]),
        int(raw["steps"]),
        int(raw["touchpoints"]),
        int(raw["moments"]),
        Sketch(
            float(sketch["head"]),
            max(1.0, float(sketch["width"])),
            max(1.0, float(sketch["height"])),
            strips,
            blocks,
            curves,
            float(sketch["neutral"]),
            moments,
        ),
    )


def _bezier(part: list[list[float]]) -> tuple[Any, Any, Any, Any]:
    a, b, c, d = ((float(x), float(y)) for x, y in part)
    return a, b, c, d

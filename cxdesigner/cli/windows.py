"""What the command line asks of the window: handed in by `__main__`, so that nothing here needs Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesigner.session.open_project import OpenProject


@dataclass(frozen=True, slots=True)
class Shot:
    """What a picture of the window is to show. `zoom` is a factor, 1 is actual size; None fits it all."""

    project: OpenProject
    size: tuple[int, int]
    theme: str
    language: str
    journey: str | None = None
    zoom: float | None = None
    select: str | None = None


class Windows(Protocol):
    """The two things only the ui can do."""

    def open_editor(self, path: Path | None, template: str | None) -> int:
        """Open the editor and return its exit code once it is closed."""

    def take_picture(self, shot: Shot) -> bytes:
        """Return a picture of the window as PNG."""

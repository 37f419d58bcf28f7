"""What cannot be done with a project as a whole, each a sentence that says what to do instead."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import SpokenError


class SessionError(SpokenError):
    """Something that was refused before anything was written. Texts of its values fit into one line."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, **{name: _harmless(value) for name, value in values.items()})


def _harmless(value: object) -> object:
    return one_line(value) if isinstance(value, str | Path) else value


class OutputExists(SessionError):  # noqa: N818  # said as what happened
    """What was to be written is there already. Ask whether to replace it, or take another name."""

    def __init__(self, path: Path) -> None:
        super().__init__("session.exists", file=path.name)
        self.path = path


class ChangedOnDisk(SessionError):  # noqa: N818  # said as what happened
    """The file is no longer the one opened. Ask whether to replace it, or save under another name."""

    def __init__(self, path: Path) -> None:
        super().__init__("session.changed_on_disk", file=path.name)
        self.path = path


def listed(names: list[str] | tuple[str, ...], limit: int = 8) -> str:
    """Return `names` as one list for a sentence, the first `limit` of them."""
    shown = ", ".join(one_line(name, 60) for name in names[:limit])
    return shown if len(names) <= limit else f"{shown} …"

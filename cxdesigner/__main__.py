"""Starts the program. The one place that knows the command line and the window, each loaded when needed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.cli.error import CliError
from cxdesigner.cli.obey import obey

if TYPE_CHECKING:
    from cxdesigner.cli.windows import Shot


class _Windows:
    """Brings Qt in, and only then."""

    def open_editor(self, path: Path | None, template: str | None) -> int:
        with _qt_wanted():
            from cxdesigner.ui.application import run

        return run(path, template)

    def take_picture(self, shot: Shot) -> bytes:
        with _qt_wanted():
            from cxdesigner.ui.screenshot import take

        return take(shot)


@contextmanager
def _qt_wanted() -> Iterator[None]:
    """Say in a sentence that Qt, or a system library of Qt, cannot be loaded."""
    try:
        yield
    except ImportError as error:
        if "PySide6" not in str(error) and ".so" not in str(error):
            raise
        raise CliError("cli.no_qt", reason=str(error)) from error


def main(argv: Sequence[str] | None = None) -> int:
    """Do what `argv`, by default the words of the command line, asks for; return the exit code."""
    return obey(sys.argv[1:] if argv is None else argv, _Windows())


if __name__ == "__main__":
    if getattr(
        sys, "frozen", False
    ):  # a packed program is its own interpreter: an export's process starts here too
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())

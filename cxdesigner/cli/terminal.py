"""The way out to the terminal: one line at a time, with nothing in it that a terminal would obey."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from cxdesigner.cli.error import CliError
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue, Message

_LONGEST_LINE = 2_000


class ReaderGone(Exception):  # noqa: N818  # no error
    """Whoever read the answer has stopped reading: no reason to say anything more."""


class Terminal:
    """Speaks one language to standard output (answers) and standard error (everything else)."""

    def __init__(self, words: Catalogue) -> None:
        self.words = words
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(
                    errors="backslashreplace"
                )  # a letter the terminal lacks is no reason to stop

    def answer(self, text: str) -> None:
        """Write `text` as one line of the answer."""
        self._write(sys.stdout, one_line(text, _LONGEST_LINE) + "\n")

    def data(self, value: object) -> None:
        """Write `value` as JSON in which every sign that is not seen is escaped."""
        text = json.dumps(value, ensure_ascii=not _takes_any_letter(sys.stdout), indent=2, allow_nan=False)
        self._write(sys.stdout, _escaped(text) + "\n")

    def own_text(self, text: str) -> None:
        """Write `text` as it is: only for what is the program's own, such as help."""
        self._write(sys.stdout, text)

    def remark(self, text: Message) -> None:
        """Write a sentence beside the answer, to standard error. Where nobody hears it, work goes on."""
        with suppress(CliError, ReaderGone):
            self._write(sys.stderr, one_line(self.words.say(text), _LONGEST_LINE) + "\n")

    def flush(self) -> None:
        """Make sure that the answer is out."""
        self._write(sys.stdout, "")

    def _write(self, stream: TextIO | None, text: str) -> None:
        if stream is None:  # a window without a terminal behind it
            return
        try:
            stream.write(text)
            stream.flush()
        except BrokenPipeError as error:
            _close_quietly(stream)
            raise ReaderGone from error
        except OSError as error:
            _close_quietly(stream)
            raise CliError("cli.not_written_out", reason=error.strerror or type(error).__name__) from error


def shown_path(path: Path | str) -> str:
    """Return `path` as one visible line, with room for its folders."""
    return one_line(path, 300)


def _takes_any_letter(stream: TextIO | None) -> bool:
    return (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"


def _escaped(text: str) -> str:
    """Return the JSON `text` with what is unseen written as escapes; only its strings hold such signs."""
    if text.isascii() and "\x7f" not in text:
        return text
    return "".join(c if c == "\n" or c.isprintable() else _escape(c) for c in text)


def _escape(character: str) -> str:
    if unicodedata.category(character) == "Zs":  # a space of its own kind, such as one that does not break
        return character
    return json.dumps(character)[1:-1] if character != "\x7f" else r"\u007f"


def _close_quietly(stream: TextIO) -> None:
    """Point the broken `stream` at nothing, so that Python does not complain of it at its end."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        pass

"""A CSV that a survey tool appends to: what was added is read when it is asked for, and nothing twice.

Answers of it are held here, not in the project: what just happened is seen at once, and taken in when somebody says so.
A file that is gone, locked, shorter than before or cut in the middle of a row is told in a sentence; it is picked up
again when it is back.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from cxdesigner.analysis.feedback import as_emotion
from cxdesigner.analysis.frontline import Heard
from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.days import day_of, time_of
from cxdesigner.importers.responses.form import form_of
from cxdesigner.importers.responses.mapping import Mapping, checked
from cxdesigner.importers.responses.numbers import is_missing
from cxdesigner.importers.responses.places import Finder, Place
from cxdesigner.translation import Message, message

KEPT = 2_000
"""Most answers that are held: far more than a screen shows."""

_HEAD = 256
_LARGEST = 64 * 1024 * 1024
_ENCODINGS = {"utf-16": "utf-16-le"}


class WatchedFile:
    """Follows one file. `heard` are its newest answers, oldest first; `rows` is how many rows were read so far."""

    def __init__(self, path: Path, mapping: Mapping, places: Sequence[Place]) -> None:
        """Begin with nothing read. Raises ImportRefused for a file that cannot be followed, such as a workbook."""
        form = form_of(path)
        if form.kind != "csv":
            raise ImportRefused("responses.watch_csv", file=path.name)
        self.path, self._mapping, self._finder = path, checked(mapping), Finder(places)
        self._form, self._encoding = form, _ENCODINGS.get(form.encoding, form.encoding)
        self.trouble: Message | None = None
        self._forget()

    def _forget(self) -> None:
        self.heard: deque[Heard] = deque(maxlen=KEPT)
        self.rows, self._offset, self._head = 0, 0, b""
        self._names: list[str] = []
        self._seen: tuple[int, int] = (-1, -1)

    def poll(self) -> bool:
        """Read what was added since the last time; tell whether there is anything to show that was not there before."""
        before = self.trouble, self.rows
        try:
            state = self.path.stat()
            if (state.st_size, state.st_mtime_ns) == self._seen and self.trouble is None:
                return False
            self._read(state.st_size)
            self._seen = state.st_size, state.st_mtime_ns
        except FileNotFoundError:
            self.trouble, self._seen = message("responses.watch_gone", file=self.path.name), (-1, -1)
        except OSError:
            self.trouble, self._seen = message("responses.watch_locked", file=self.path.name), (-1, -1)
        return before != (self.trouble, self.rows)

    def _read(self, size: int) -> None:
        trouble: Message | None = None
        with self.path.open("rb") as file:
            if size < self._offset or file.read(len(self._head)) != self._head:
                trouble = message("responses.watch_shrunk", file=self.path.name)
                self._forget()
            file.seek(0)
            self._head = file.read(min(_HEAD, max(len(self._head), size)))
            file.seek(self._offset)
            added = file.read(_LARGEST)
        is_cut = self._take(added)
        if is_cut:
            trouble = message("responses.watch_cut", row=self.rows + 2)
        self.trouble = trouble

    def _take(self, added: bytes) -> bool:
        """Take in the whole rows of `added`; tell whether it ends in the middle of one."""
        text = codecs.getincrementaldecoder(self._encoding)("replace").decode(added)
        used = 0
        whole = [line for line in io.StringIO(text, newline="") if line.endswith(("\n", "\r"))]
        reader = csv.reader(iter(whole), delimiter=self._form.delimiter, strict=True)
        try:
            for row in reader:
                used = reader.line_num
                self._hear(row)
        except csv.Error:
            pass  # the row is not whole yet: it stays where it is, and is read once it is
        taken = "".join(whole[:used])
        self._offset += len(taken.encode(self._encoding))
        return len(taken) < len(text)

    def _hear(self, row: list[str]) -> None:
        if not any(cell.strip() for cell in row):
            return
        if not self._names:
            self._names = [
                " ".join(cell.replace("\ufeff", "").split()) or f"#{n}" for n, cell in enumerate(row, 1)
            ]
            return
        self.rows += 1
        cells = dict(zip(self._names, row, strict=False))
        day, time, place, known = "", "", None, True
        words = ""
        for name, meaning in self._mapping.items():
            cell = cells.get(name, "")
            if meaning.role == "date":
                found = day_of(cell, month_first=meaning.month_first)
                day, time = found.isoformat() if found else "", time_of(cell)
            elif meaning.role == "touchpoint" and not is_missing(cell):
                place = self._finder.named(cell)
                known = place is not None
            elif meaning.role == "comment" and not is_missing(cell):
                words = words or cell.strip()
        if known:
            self._score(cells, place, day, time, words)

    def _score(self, cells: dict[str, str], place: str | None, day: str, time: str, words: str) -> None:
        """Keep the scores of one row; its words stand with the worst of them, which is what they are mostly about."""
        found: list[Heard] = []
        for name, meaning in self._mapping.items():
            if meaning.role == "score" and meaning.scale is not None:
                scale = meaning.scale
                try:
                    score = scale.score(cells.get(name, ""))
                except ValueError:
                    score = None
                if score is not None:
                    emotion = as_emotion(score, scale.low, scale.high)
                    found.append(Heard(meaning.touchpoint or place, emotion, day, time, ""))
        worst = min(found, key=lambda heard: heard.emotion or 0.0, default=None)
        for heard in found:
            text = words if heard is worst else ""
            self.heard.append(Heard(heard.touchpoint, heard.emotion, day, time, text))
        if words and not found:
            self.heard.append(Heard(place, None, day, time, words))

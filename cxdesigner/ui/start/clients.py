"""Whom the recent files are for: a group in the rail, each client with how many files there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.rail_line import RailLine
from cxdesigner.ui.start.reader import Seen
from cxdesigner.ui.widgets.drawing import CENTER, RIGHT, draw_box, draw_text, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.words import Words

MOST = 6
"""Most clients in the rail: those with the most files."""

_TONES = ("customer", "backstage", "frontstage", "support")


def client_of(seen: Seen | None) -> str:
    """Return whom a file is for, on one line; nothing where it does not say, or was not read yet."""
    return one_line(" ".join(seen.preview.client.split()), 60) if seen is not None and seen.preview else ""


def clients_of(files: Iterable[Seen | None]) -> list[tuple[str, int]]:
    """Return the clients of `files` with how many each has, those with the most first."""
    counted = Counter(filter(None, map(client_of, files)))
    return counted.most_common(MOST)


class Clients(QWidget):
    """The group. It is hidden while no file names a client.

    Signals: `chosen`, with a client's name.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.rows: list[_ClientRow] = []
        self._head = Words(dress, "small", "text2")
        self._head.setContentsMargins(12, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addSpacing(9)
        self._keys = Roving(self)
        self.hide()

    def show_clients(self, clients: list[tuple[str, int]], current: str) -> None:
        """Show `clients`, each a name and how many files there are, with `current` marked."""
        while len(self.rows) < len(clients):
            row = _ClientRow(self._dress, _TONES[len(self.rows) % len(_TONES)])
            row.clicked.connect(lambda _on=False, row=row: self.chosen.emit(row.client))
            self._column.addWidget(row)
            self.rows.append(row)
            self._keys.hold(self.rows)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(clients))
            if number < len(clients):
                row.show_client(*clients[number], is_on=clients[number][0] == current)
        self._head.setText(self._dress.say("start.clients"))
        self.setAccessibleName(self._dress.say("start.clients"))
        self.setVisible(bool(clients))
        self._keys.settle()


class _ClientRow(RailLine):
    """A letter on a tile, a name, how many files."""

    def __init__(self, dress: Dress, tone: str) -> None:
        super().__init__(dress)
        self._tone, self.client, self._count = tone, "", ""
        self.setCheckable(True)

    def show_client(self, client: str, count: int, *, is_on: bool) -> None:
        self.client, self._count = client, str(count)
        self.setChecked(is_on)
        self.name_it(self._dress.say.count("start.client", count, name=client), client)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        self.draw_ground(painter)
        layer, tile = dress.layer(self._tone), QRectF(12, 9, 16, 16)
        draw_box(painter, tile, fill=layer.tile, radius=4)
        draw_text(painter, tile, self.client[:1].upper(), "metaS", layer.ink, CENTER)
        ink = dress.color("accent" if self.isChecked() else "text")
        name = "smallS" if self.isChecked() else "smallM"
        draw_text(painter, rect.adjusted(38, 0, -38, 0), self.client, name, ink)
        draw_text(painter, rect.adjusted(0, 0, -14, 0), self._count, "small", dress.color("text3"), RIGHT)
        self.draw_focus(painter)
        painter.end()

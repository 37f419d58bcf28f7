"""The palette as a whole: its search field and its three groups, kept in step with the editor."""

from __future__ import annotations

from operator import is_not

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import structuring
from cxdesigner.editor.adding import add_from_palette
from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.layout.theme import tokens
from cxdesigner.model import structure
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.palette.lanes import LaneList
from cxdesigner.ui.palette.minimap import Minimap
from cxdesigner.ui.palette.pieces import ChannelTile, MarkerRow, Piece
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.tiles import DIAMOND
from cxdesigner.ui.widgets.words import Words

_BLEED = 4
"""How far the rows reach past the tiles' edge, so that their hover has air."""


class Palette(QWidget):
    """Lanes, touchpoint tiles and markers; typing in the field on top leaves those that match.

    Signals:
        rebuilt: there are other rows or tiles than before.
        lane_wanted: another lane is to be added: which, is asked at `add_lane`.
        done: something was put on the board from here, or Esc: the board is where to go on.
    """

    rebuilt = Signal()
    done = Signal()
    lane_wanted = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._tiles: list[ChannelTile] = []
        self._tables: tuple[object, object] = (None, None)
        self._shown_channels: list[tuple[str, str, str]] = []
        self._stop = editor.listen(self._on_editor)
        self._build()
        self._say()
        dress.changed.connect(self._say)

    def set_editor(self, editor: Editor) -> None:
        """Offer what belongs to another project."""
        self._stop()
        self._editor = editor
        self._stop = editor.listen(self._on_editor)
        self.search.clear()
        self.minimap.set_editor(editor)
        self._refresh()

    # Building

    def _build(self) -> None:
        self.search = LineField(self._dress, icon="search", height=32, name="small")
        self.search.textChanged.connect(self._filter)
        self.search.entered.connect(self._on_search_entered)
        self.search.finished.connect(self._on_search_finished)
        self.lanes = LaneList(self._dress)
        self.lanes.toggled.connect(self._on_lane_toggled)
        self.lanes.wanted.connect(self._on_lane_wanted)
        self.add_lane = IconButton(self._dress, "plus", size=QSize(24, 24))
        self.add_lane.clicked.connect(self.lane_wanted)
        self._heads = [Words(self._dress, "smallS") for _ in range(3)]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(_BLEED, 0, _BLEED, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._tile_keys = Roving(self, columns=2)
        self.markers = [self._marker(kind) for kind in (DIAMOND, *INSIGHT_KINDS)]
        self._marker_keys = Roving(self)
        self._marker_keys.hold(self.markers)
        self._nothing = Words(self._dress, "small", "text3", wraps=True)
        self._nothing.setContentsMargins(_BLEED, 0, _BLEED, 0)
        self._nothing.hide()
        self.minimap = Minimap(self._editor, self._dress)
        self._lay_out()

    def _marker(self, kind: str) -> MarkerRow:
        row = MarkerRow(self._dress, "", kind, self)
        row.wanted.connect(self._add)
        return row

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14 - _BLEED, 0, 13 - _BLEED, 14)
        column.setSpacing(0)
        lane_head, tile_head, marker_head = self._heads
        for head in self._heads:
            head.setIndent(_BLEED)
        column.addSpacing(12)
        lane_row = QHBoxLayout()
        lane_row.setContentsMargins(0, 0, _BLEED - 4, 0)
        lane_row.addWidget(lane_head, 1)
        lane_row.addWidget(self.add_lane)
        column.addLayout(lane_row)
        column.addWidget(self.lanes)
        column.addSpacing(13)
        column.addWidget(tile_head)
        column.addSpacing(5)
        column.addLayout(self._grid)
        column.addSpacing(17)
        column.addWidget(marker_head)
        column.addSpacing(5)
        for row in self.markers:
            column.addWidget(row)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 14, 1, 0)
        outside.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(14, 0, 13, 0)
        held.addWidget(self.search)
        outside.addLayout(held)
        outside.addWidget(self._scroll)
        outside.addWidget(self.minimap)

    # Showing

    def _say(self) -> None:
        self.setFixedWidth(grown(tokens()["geometry"]["window"]["palette"]))
        say = self._dress.say
        self.search.setPlaceholderText(say("palette.find"))
        self.search.setAccessibleName(say("palette.find"))
        self.setAccessibleName(say("palette.name"))
        self.add_lane.name_it(say("palette.add_lane"))
        for head, key in zip(self._heads, ("lanes", "touchpoints", "markers"), strict=True):
            head.setText(say(f"palette.{key}"))
        for row in self.markers:
            is_diamond = row.payload["kind"] == DIAMOND
            row.words = say("marker.moment_of_truth" if is_diamond else f"insight.{row.payload['insight']}")
            row.explain(say("palette.tip.moment" if is_diamond else "palette.tip.insight"))
        self._refresh()
        for tile in self._tiles:
            self._explain(tile)

    def _on_editor(self, aspect: Aspect) -> None:
        doc = self._editor.document
        tables = (doc.table("lanes"), doc.table("channels"))
        # Tables are shared between documents: where both are the same, nothing here can differ.
        if aspect == "journey" or (aspect == "document" and any(map(is_not, tables, self._tables))):
            self._refresh()

    def _refresh(self) -> None:
        doc = self._editor.document
        self._tables = (doc.table("lanes"), doc.table("channels"))
        lanes = [
            lane
            for lane in structure.lanes(doc, self._editor.journey_id)
            if lane_role(lane.role).holds == "cards"
        ]
        is_rebuilt = self.lanes.show_lanes(lanes)
        channels = [(c.id, c.name, c.icon) for c in structure.channels(doc)]
        if channels != self._shown_channels:
            self._shown_channels = channels
            self._make_tiles()
            is_rebuilt = True
        self._filter()
        if is_rebuilt:
            self.rebuilt.emit()

    def _make_tiles(self) -> None:
        for old in self._tiles:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tiles = []
        for id_, name, icon in self._shown_channels:
            tile = ChannelTile(self._dress, name, icon, id_, self)
            tile.wanted.connect(self._add)
            self._explain(tile)
            self._tiles.append(tile)
        self._tile_keys.hold(self._tiles)

    def _explain(self, tile: ChannelTile) -> None:
        tip = self._dress.say("palette.tip.touchpoint")
        tile.explain(f"{tile.words}: {tip}" if tile.is_cut() else tip)

    # Finding and adding

    def _filter(self) -> None:
        query = " ".join(self.search.text().casefold().split())
        lanes = self.lanes.filter(query)
        tiles = [tile for tile in self._tiles if tile.matches(query)]
        for tile in self._tiles:
            tile.setVisible(tile in tiles)
            self._grid.removeWidget(tile)
        for number, tile in enumerate(tiles):
            self._grid.addWidget(tile, number // 2, number % 2, Qt.AlignmentFlag.AlignLeft)
        for row in self.markers:
            row.setVisible(row.matches(query))
        self._tile_keys.settle()
        self._marker_keys.settle()
        markers = sum(not row.isHidden() for row in self.markers)
        for head, count in zip(self._heads, (lanes, len(tiles), markers), strict=True):
            head.setVisible(count > 0 or not query)
        self.add_lane.setVisible(not query)
        found = lanes + len(tiles) + markers > 0
        words = "" if found or not query else self._dress.say("palette.nothing", query=self.search.text())
        self._nothing.show_text(words)

    def go_to(self, part: str) -> None:
        """Bring the keyboard to the search field, the lanes or the touchpoints."""
        first = {"lanes": self.lanes.first(), "touchpoints": self.first_match()}.get(part)
        (first or self.search).setFocus(Qt.FocusReason.TabFocusReason)

    def first_match(self) -> Piece | None:
        """Return the first piece that matches what is looked for."""
        return next((p for p in (*self._tiles, *self.markers) if not p.isHidden()), None)

    def _on_search_entered(self) -> None:
        piece = self.first_match()
        if self.search.text().strip() and piece is not None:
            self.search.clear()
            self._add(piece.payload)

    def _on_search_finished(self) -> None:
        if not self.search.text():
            self.done.emit()

    def _add(self, payload: dict[str, str]) -> None:
        if add_from_palette(self._editor, payload):
            self.done.emit()

    def _on_lane_toggled(self, lane: str, hidden: bool) -> None:
        self._editor.set_lane_hidden(lane, hidden)

    def _on_lane_wanted(self, lane: str) -> None:
        structuring.add_lane(self._editor, self._editor.document.lanes[lane].role, below=lane)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("panel"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._dress.color("line"))
        painter.end()

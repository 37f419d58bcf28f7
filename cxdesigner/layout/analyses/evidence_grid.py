"""The actions of a journey, each with the border that says how it is known: the upper part of the evidence page.

It is a small board of three rows: customer, frontstage and backstage, with the links between them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from cxdesigner.analysis.evidence import COUNTED
from cxdesigner.analysis.wording import Side
from cxdesigner.layout import heads
from cxdesigner.layout.analyses.evidence_marks import border, confidence_word, known_items
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.cards import CHANNEL_FALLBACK_ICON, card_facts, tile_items, title_style, title_top
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Group, Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.links import LinkIndex
from cxdesigner.layout.look import Look
from cxdesigner.layout.routes import End, Router
from cxdesigner.layout.rows import Placed, Row, stack_rows
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import LaneRole, lane_role, lines_above
from cxdesigner.model.touchpoint import CONFIDENCES, Touchpoint

_LEAST_ROW = 88.0
"""A row is at least as tall as its head needs."""

_FOOT = 24.0
"""What a line below the title takes, with the air above it."""


_drawn: dict[object, list[Item]] = {}
"""The links as they were drawn last, by all that decides how they run: most edits move no card."""


@dataclass(slots=True)
class Grid:
    """The small board. Its origin is where the first column meets the first row, as that of a `Board`."""

    doc: Document
    journey: str
    look: Look
    inside: Mapping[str, Side]
    """The customer's actions that are written from inside, by id."""
    rows: list[Row] = field(default_factory=list)
    columns: int = 0
    places: Columns = field(init=False)
    height: float = 0.0
    _placed: dict[str, tuple[int, Placed]] = field(default_factory=dict)
    _ends: dict[str, End] = field(default_factory=dict)

    def __post_init__(self) -> None:
        doc, measures = self.doc, self.look.measures
        steps = structure.steps(doc, self.journey)
        column_of = {step.id: number for number, step in enumerate(steps)}
        self.columns = len(steps)
        self.places = Columns(len(steps), measures)
        lanes = [lane for lane in structure.lanes(doc, self.journey) if lane.role in COUNTED]
        roles = [lane_role(lane.role) for lane in lanes]
        for lane, role, above in zip(lanes, roles, lines_above([r.depth for r in roles]), strict=True):
            shown = lane.evolve(hidden=False, height=None)
            row = Row(shown, role, above, 0.0, measures, self.places)
            for id_ in doc.referrers("touchpoints", "lane", lane.id):
                touchpoint = doc.touchpoints[id_]
                column = column_of.get(touchpoint.step)
                if column is None:
                    continue
                span = min(touchpoint.span, self.columns - column)
                tall = self._tall(touchpoint, role, span)
                card = Placed(("touchpoints", id_), column, span, tall, (touchpoint.rank, id_))
                row.put(card)
                self._placed[id_] = (len(self.rows), card)
            tallest = max((card.natural for card in row.cards(0, self.columns)), default=0.0)
            row.least = max(tallest + 2 * measures.cell_pad, _LEAST_ROW * measures.text_scale)
            row.pack(range(self.columns))
            row.settle_height()
            self.rows.append(row)
        self.height = stack_rows(self.rows, measures)

    @property
    def right(self) -> float:
        """Where the floors end."""
        return self.columns * self.look.measures.column - self.look.measures.gutter + 8

    def box(self, touchpoint: str) -> Box | None:
        """Return where a card lies; None where it is none of these actions."""
        found = self._placed.get(touchpoint)
        return self.rows[found[0]].box(found[1]) if found is not None else None

    def put_on(self, page: Page, x: float, y: float, chosen: Collection[str]) -> None:
        """Draw all of it with its origin at (x, y), and let the cards be pressed."""
        look, head = self.look, self.look.measures.head_width
        items: list[Item] = []
        for row in self.rows:
            items += self._row_ground(row, head)
        for row in self.rows:
            for number, kind in enumerate(row.lines):
                at = row.y - (len(row.lines) - number - 0.5) * look.measures.line_gap
                items += heads.service_line_items(kind, look, y=at, left=-head, right=self.right)
                items += heads.service_label_items(kind, look, y=at, left=-head)
        page.add(Group(x, y, tuple(items)))
        page.add(Group(x, y, tuple(self._links())))
        for id_ in self._in_reading_order():
            number, card = self._placed[id_]
            role, touchpoint = self.rows[number].role, self.doc.touchpoints[id_]
            box = self.rows[number].box(card).moved(x, y)
            if id_ in chosen:
                page.add(
                    Rect(
                        box.x - 4,
                        box.y - 4,
                        box.w + 8,
                        box.h + 8,
                        stroke=look.theme["accent"],
                        width=2,
                        radius=11,
                    )
                )
            page.add(Group(box.x, box.y, self._card(touchpoint, role, box.w, box.h)))
            page.press(f"touchpoints/{id_}", box, self._spoken(touchpoint), is_on=id_ in chosen, radius=8.0)

    def _in_reading_order(self) -> list[str]:
        return sorted(
            self._placed,
            key=lambda id_: (self._placed[id_][1].column, self._placed[id_][0], self._placed[id_][1].offset),
        )

    def _row_ground(self, row: Row, head: float) -> list[Item]:
        layer = self.look.theme.layer(row.role.tone)
        words = Group(-head, row.y, tuple(heads.lane_head_items(row, self.look, row.height)))
        if row.joins is not None:  # its floor is that of the neighbour above
            y = row.y - self.look.measures.lane_gap / 2
            return [heads.floor_divider(row, self.look, y=y, left=-head, right=self.right), words]
        floor = Rect(
            -head, row.floor_top, self.right + head, row.floor_bottom - row.floor_top, fill=layer.tint,
            stroke=layer.floor_line, radius=12 * self.look.measures.text_scale,
        )  # fmt: skip
        return [floor, words]

    def _links(self) -> list[Item]:
        doc, known = self.doc, self.doc.links
        ids = {
            link
            for id_ in self._placed
            for link in doc.referrers("links", "source", id_)
            if known[link].target in self._placed
        }
        links = tuple(known[id_] for id_ in sorted(ids))
        places = tuple(
            (id_, number, card.column, card.span, card.offset, card.height)
            for id_, (number, card) in self._placed.items()
        )
        key = self.look, links, places, tuple((row.y, row.height) for row in self.rows)
        if key not in _drawn:
            index = LinkIndex(self._end_of, Router(self.rows, self.places, self.look.measures), self.look)
            for link in links:
                index.put(link)
            _drawn.clear()  # one page is in sight
            _drawn[key] = [item for link in links for item in index.items(doc, link)]
        return _drawn[key]

    def _end_of(self, touchpoint: str) -> End | None:
        end = self._ends.get(touchpoint)
        if end is None and touchpoint in self._placed:
            number, card = self._placed[touchpoint]
            end = self._ends[touchpoint] = End(card, number, self.rows[number].box(card))
        return end

    # One card

    def _tall(self, touchpoint: Touchpoint, role: LaneRole, span: int) -> float:
        look = self.look
        style = title_style(touchpoint.title, look)
        room = look.measures.card_over(span) - 2 * look.measures.pad
        lines = max(1, len(break_lines(touchpoint.title, style, room)))
        has_foot = any(self._foot(touchpoint, role)) or touchpoint.id in self.inside
        scale = look.measures.text_scale
        return title_top(look) + lines * style.leading + (_FOOT if has_foot else 8.0) * scale

    def _foot(self, touchpoint: Touchpoint, role: LaneRole) -> tuple[str, str]:
        """Return owner and duration, which stand below the title; backstage they are left out, for quiet."""
        if role.owner_in_header:
            return ("", "")
        facts = card_facts(self.doc, touchpoint, self.look)
        return facts.owner, facts.duration

    def _card(self, touchpoint: Touchpoint, role: LaneRole, wide: float, tall: float) -> tuple[Item, ...]:
        channel = self.doc.channels.get(touchpoint.channel) if touchpoint.channel else None
        face = _Face(
            touchpoint.title, channel.icon if channel else CHANNEL_FALLBACK_ICON, touchpoint.confidence, role.tone,
            touchpoint.moment_of_truth, *self._foot(touchpoint, role), self.inside.get(touchpoint.id), wide, tall,
        )  # fmt: skip
        return _card_items(face, self.look)

    def _spoken(self, touchpoint: Touchpoint) -> str:
        words = self.look.words
        known = touchpoint.confidence if touchpoint.confidence in CONFIDENCES else ""
        parts = [touchpoint.title or words("evidence.untitled"), confidence_word(known, words)]
        side = self.inside.get(touchpoint.id)
        if side is not None:
            parts.append(
                words("evidence.inside_spoken", word=side.word) if side.word else words("evidence.inside")
            )
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class _Face:
    """All that a card shows."""

    title: str
    icon: str
    known: str
    tone: str
    is_moment: bool
    owner: str
    duration: str
    side: Side | None
    wide: float
    tall: float


@lru_cache(maxsize=4_000)
def _card_items(face: _Face, look: Look) -> tuple[Item, ...]:
    """Return the drawing of a card from its top left corner."""
    theme, measures, wide = look.theme, look.measures, face.wide
    layer, pad, scale = theme.layer(face.tone), measures.pad, measures.text_scale
    out: list[Item] = [border(Box(0, 0, wide, face.tall), face.known, look, face.tone)]
    out += tile_items(pad, pad, face.icon, layer.ink, layer.tile, look)
    room = wide - 2 * pad - measures.tile - 8 * scale
    if face.is_moment:
        room -= 24 * scale
        size = 21 * measures.tile / 20
        out += moment_of_truth(wide - pad + 1 - size / 2, pad + measures.tile / 2, theme, size)
    out += known_items(pad + measures.tile + 8 * scale, pad, face.known, look, room)
    style = title_style(face.title, look)
    lines = break_lines(face.title, style, wide - 2 * pad)
    out += paragraph(pad, title_top(look), lines, style, theme["text"])
    foot = _desk_items(face.side, wide, look) if face.side is not None else _foot_items(face, look)
    if foot:
        out.append(Group(0, face.tall - 19 * scale, tuple(foot)))
    return tuple(out)


def _desk_items(side: Side, wide: float, look: Look) -> list[Item]:
    """Return the mark of an action that is written from inside, with the word that tells."""
    pad, meta, scale = look.measures.pad, look.style("metaS"), look.measures.text_scale
    words = look.words("evidence.quoted", words=side.word) if side.word else look.words("evidence.inside")
    color = look.theme["warning"]
    return [
        Icon("laptop", pad, 0.5 * scale, 13 * scale, color),
        line(pad + 18 * scale, 0, fit_line(words, meta, wide - 2 * pad - 18 * scale), meta, color),
    ]


def _foot_items(face: _Face, look: Look) -> list[Item]:
    """Return owner and duration on one line."""
    pad, color, meta = look.measures.pad, look.theme["text2"], look.style("meta")
    room = face.wide - 2 * pad
    out: list[Item] = []
    if face.duration:
        out.append(line_to(face.wide - pad, 0, face.duration, meta, color))
        room -= width(face.duration, meta) + 6
    if face.owner:
        out.append(line(pad, 0, fit_line(face.owner, meta, room), meta, color))
    return out

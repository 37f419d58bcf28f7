"""The page of gaps: per touchpoint two scales from 1 to 5, what staff say on them, and what customers say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cxdesigner.analysis.gaps import Gap, GapRow
from cxdesigner.layout.analyses.engagement import put_more
from cxdesigner.layout.analyses.gaps_key import put_key
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    CUSTOMER_MARK,
    STAFF_MARK,
    box_items,
    customer_mark_items,
    edged,
    staff_mark_items,
    value_items,
    words_items,
)
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.cards import CHANNEL_FALLBACK_ICON, tile_items
from cxdesigner.layout.display_list import Group, Icon, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document
from cxdesigner.model.figures import UNKNOWN, plain, signed
from cxdesigner.model.lane_roles import lane_role

SIDE = 24.0
ROW, LOW_ROW, HEAD, FOOT = 104.0, 78.0, 94.0, 52.0
_ROOMY = 8
"""So many rows get all the air there is; more stand closer."""

_NAMES, _FIGURE = 176.0, 84.0
_TILE = 26.0
_WALL, _LARGEST = 1_100.0, 2.4
"""On a wall the page is as large as this width and the height of the screen let it be, and no larger than that."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees: the touchpoint walked to, those whose figures are covered, and in which order they stand.

    `growing` is the touchpoint whose bars grow just now: `grown_items` draws them, the page leaves them out.
    """

    rows: Sequence[GapRow] = ()
    chosen: str = ""
    covered: frozenset[str] = frozenset()
    more: int = 0
    """How many rows are left out."""

    growing: str = ""
    is_wall: bool = False
    """Whether it is read from afar: words are larger, and rows stand closer for it."""


def gaps_page(doc: Document, shown: Shown, look: Look, wide: float) -> Page:
    """Return the page, `wide` pixels across."""
    page = Page(wide)
    pen = Pen(page, look)
    if not shown.rows:
        return _empty(pen)
    wide = page.width = max(wide, 720.0 * pen.scale)
    drawing = _drawing(doc, shown, pen)
    box = drawing.box
    page.extend(box_items(box, look))
    drawing.heads()
    for number in range(len(shown.rows)):
        drawing.row(number)
    put_key(
        pen, shown.rows, shown.covered, Box(box.x, box.bottom - FOOT * pen.scale, box.w, FOOT * pen.scale)
    )
    page.height = box.bottom + 20.0
    if shown.more:
        page.height += put_more(pen, shown.more, SIDE, page.height)
    return page


def grown_items(doc: Document, shown: Shown, look: Look, wide: float, share: float) -> list[Item]:
    """Return the bars of the row that grows, `share` of the way from what staff say to what customers say."""
    page = Page(max(wide, 720.0 * look.measures.text_scale))
    drawing = _drawing(doc, shown, Pen(page, look))
    for number, row in enumerate(shown.rows):
        if row.touchpoint == shown.growing:
            for at, gap in enumerate(row.gaps):
                drawing.grow(at, gap, drawing.top + (number + 0.5) * drawing.tall, share)
    return page.items


def wall_scale(count: int, wide: float, tall: float) -> float:
    """Return how large the text is on a wall of this size, so that `count` rows fit where they can."""
    fitting = min((tall - 40.0) / (HEAD + FOOT + LOW_ROW * count), wide / _WALL)
    return max(1.0, min(_LARGEST, int(fitting * 20) / 20))


def _drawing(doc: Document, shown: Shown, pen: Pen) -> _Drawing:
    is_roomy = len(shown.rows) <= _ROOMY and not shown.is_wall
    row = (ROW if is_roomy else LOW_ROW) * pen.scale
    tall = pen.scale * (HEAD + FOOT) + row * len(shown.rows)
    return _Drawing(doc, shown, pen, Box(SIDE, 20.0, pen.page.width - 2 * SIDE, tall), row)


def _empty(pen: Pen) -> Page:
    page, theme = pen.page, pen.look.theme
    middle, y = page.width / 2, 120.0 * pen.scale
    page.add(Rect(middle - 28, y, 56, 56, fill=theme["accentSoft"], radius=16))
    page.add(Icon("people", middle - 14, y + 14, 28, theme["accent"]))
    pen.write_around(middle, y + 84 * pen.scale, pen.say("gaps.empty"), "h3", "text")
    room = min(520.0 * pen.scale, page.width - 48)
    items, tall = words_items(
        middle - room / 2, y + 104 * pen.scale, pen.say("gaps.empty_hint"), pen.look,
        style="small", color="text2", wide=room, lines=4,
    )  # fmt: skip
    page.extend(items)
    page.height = y + 104 * pen.scale + tall + 40
    return page


@dataclass(slots=True)
class _Drawing:
    doc: Document
    shown: Shown
    pen: Pen
    box: Box
    tall: float

    @property
    def left(self) -> float:
        """Where the names stand."""
        return self.box.x + 20

    def half(self, number: int) -> Box:
        """Return the place of one of both scales with its figure, in the first row."""
        start = self.left + _NAMES * self.pen.scale
        wide = (self.box.right - 20 - start) / 2
        return Box(start + number * wide, self.top, wide, self.tall)

    def scale(self, number: int) -> tuple[float, float]:
        """Return where 1 and 5 stand."""
        half = self.half(number)
        return half.x + 16 * self.pen.scale, half.right - (_FIGURE + 16) * self.pen.scale

    @property
    def top(self) -> float:
        return self.box.y + HEAD * self.pen.scale

    def at(self, number: int, value: float) -> float:
        """Return where `value` stands on a scale."""
        low, high = self.scale(number)
        return low + (high - low) * (value - 1) / 4

    def heads(self) -> None:
        pen, scale = self.pen, self.pen.scale
        places = (
            (self.left, _NAMES * scale - 8, "touchpoint"),
            (self.half(0).x, self.half(0).w - 8, "delivery"),
            (self.half(1).x, self.half(1).w - 8, "empathy"),
        )
        for x, room, word in places:
            pen.write(x, self.box.y + 26 * scale, pen.say(f"gaps.{word}"), "title", "text", room)
            pen.write(x, self.box.y + 44 * scale, pen.say(f"gaps.{word}_hint"), "small", "text3", room)
        theme = pen.look.theme
        bottom = self.top + self.tall * len(self.shown.rows)
        for number in range(2):
            for value in range(1, 6):
                x = self.at(number, value)
                pen.write_around(x, self.box.y + 76 * scale, str(value), "small", "text2")
                pen.page.add(Rect(x - 0.5, self.top, 1, bottom - self.top, fill=theme["line"]))
            right = self.half(number).right - 14 * scale
            pen.write_to(right, self.box.y + 76 * scale, pen.say("gaps.figure"), "small", "text2")

    def row(self, number: int) -> None:
        row, pen = self.shown.rows[number], self.pen
        top = self.top + number * self.tall
        place = Box(self.box.x + 8, top + 3, self.box.w - 16, self.tall - 6)
        is_chosen = row.touchpoint == self.shown.chosen
        theme = pen.look.theme
        if is_chosen:
            pen.page.add(
                Rect(place.x, place.y, place.w, place.h, fill=theme["accentSoft"], radius=10),
                edged(place, stroke=theme["accentLine"], radius=9.5,
                ),
            )  # fmt: skip
        elif number:
            pen.rule(self.left, top, self.box.w - 40)
        y = top + self.tall / 2
        self._name(row, y)
        for at, gap in enumerate(row.gaps):
            if row.touchpoint == self.shown.growing and gap.by is not None:
                low, high = self.scale(at)
                pen.rule(low, y, high - low)
            else:
                self._gap(at, gap, y, is_covered=row.touchpoint in self.shown.covered)
        pen.page.press(
            f"row/{row.touchpoint}", place, spoken(self.doc, row, self.shown, pen), is_on=is_chosen
        )

    def _name(self, row: GapRow, y: float) -> None:
        pen, look = self.pen, self.pen.look
        card = self.doc.touchpoints[row.touchpoint]
        layer = look.theme.layer(lane_role(self.doc.lanes[card.lane].role).tone)
        channel = self.doc.channels.get(card.channel or "")
        icon = channel.icon if channel is not None else CHANNEL_FALLBACK_ICON
        size = _TILE * pen.scale
        pen.page.extend(
            tile_items(
                self.left, y - size / 2, icon, layer.ink, layer.tile, look, by=size / look.measures.tile
            )
        )
        x, room = self.left + size + 12 * pen.scale, _NAMES * pen.scale - size - 20 * pen.scale
        stage = self.doc.stages[row.stage].name
        kind = look.style("smallS")
        items, tall = words_items(
            0,
            0,
            card.title,
            look,
            style="meta",
            color="text2",
            wide=room,
            lines=3 if self.tall > 90 * pen.scale else 2,
        )
        start = y - (tall + kind.leading) / 2
        pen.write(x, start + kind.leading / 2, stage, "smallS", "text", room)
        pen.page.add(Group(x, start + kind.leading, tuple(items)))

    def _gap(self, at: int, gap: Gap, y: float, *, is_covered: bool) -> None:
        pen = self.pen
        low, high = self.scale(at)
        right = self.half(at).right - 14 * pen.scale
        hides = is_covered and gap.state == "known"
        if not hides:
            pen.rule(low, y, high - low)
        if hides:
            self._cover(low, high, y, gap)
            pen.write_to(right - 8 * pen.scale, y, "?", "smallS", "accent")
            return
        if gap.by is None:
            pen.write_to(right - 8 * pen.scale, y, UNKNOWN, "smallM", "text3")
        else:
            tall = 24 * pen.scale
            good = None if not round(gap.by, 1) else not gap.is_worse
            pen.page.extend(
                value_items(
                    right, y - tall / 2, signed(gap.by, pen.say), pen.look,
                    good=good, largest=gap.is_large, tall=tall,
                )
            )  # fmt: skip
            self._bar(at, gap, y, is_worse=gap.is_worse)
        self._marks(at, gap, y)
        word = {"not_asked": "not_asked", "not_voted": "not_voted", "unknown": "not_voted"}.get(gap.state)
        if word is not None:
            self._missing(low, high, y, word, self._beside(at, gap))

    def _beside(self, at: int, gap: Gap) -> float | None:
        """Return where the one known mark stands; None where there is none."""
        value = gap.staff if gap.staff is not None else gap.guests
        return None if value is None else self.at(at, value)

    def grow(self, at: int, gap: Gap, y: float, share: float) -> None:
        """Draw a bar on its way from the mark of staff to that of customers."""
        if gap.staff is None or gap.guests is None:
            return
        on_way = replace(gap, guests=gap.staff + (gap.guests - gap.staff) * share)
        self._bar(at, on_way, y, is_worse=gap.is_worse)
        self.pen.page.extend(staff_mark_items(self.at(at, gap.staff), y, self.pen.look))
        self.pen.page.extend(customer_mark_items(self.at(at, on_way.guests or 0.0), y, self.pen.look))

    def _bar(self, at: int, gap: Gap, y: float, *, is_worse: bool) -> None:
        assert gap.staff is not None and gap.guests is not None  # whoever asks has looked
        emotion, scale = self.pen.look.theme.emotion, self.pen.scale
        first, last = sorted((self.at(at, gap.staff), self.at(at, gap.guests)))
        word, level = ("negSoft", "-2") if is_worse else ("posSoft", "2")
        self.pen.page.add(
            Rect(first, y - 5 * scale, last - first, 10 * scale, fill=emotion[word]),
            Rect(first, y - 1.25 * scale, last - first, 2.5 * scale, fill=emotion[level]),
        )

    def _marks(self, at: int, gap: Gap, y: float) -> None:
        pen, look = self.pen, self.pen.look
        half_staff, half_guests = STAFF_MARK * pen.scale, CUSTOMER_MARK * pen.scale
        staff = self.at(at, gap.staff) if gap.staff is not None else None
        guests = self.at(at, gap.guests) if gap.guests is not None else None
        least = half_staff + half_guests + 2
        if staff is not None and guests is not None and abs(staff - guests) < least:
            apart = (least - abs(staff - guests)) / 2
            side = 1 if guests >= staff else -1
            staff, guests = staff - side * apart, guests + side * apart
        marks: list[tuple[float, float, float, list[Item]]] = []
        if staff is not None and gap.staff is not None:
            marks.append((staff, half_staff, gap.staff, staff_mark_items(staff, y, look)))
        if guests is not None and gap.guests is not None:
            marks.append((guests, half_guests, gap.guests, customer_mark_items(guests, y, look)))
        marks.sort(key=lambda mark: mark[0])
        for number, (x, half, value, items) in enumerate(marks):
            pen.page.extend(items)
            said = plain(value, pen.say)
            if number == 0 and len(marks) == 2:
                pen.write_to(x - half - 7, y, said, "small", "text2")
            else:
                pen.write(x + half + 7, y, said, "small", "text2")

    def _missing(self, low: float, high: float, y: float, word: str, known: float | None) -> None:
        """Say what is not known, on the side of the scale where nothing stands; in short where that is narrow."""
        pen, theme, scale = self.pen, self.pen.look.theme, self.pen.scale
        left, right, is_low = low + 6, high - 6, False
        if known is not None:
            before, behind = known - 14 * scale, known + 44 * scale
            is_low = before - left > right - behind
            left, right = (left, before) if is_low else (behind, right)
        said = pen.say(f"gaps.{word}")
        if pen.wide(said, "meta") + 22 > right - left:
            said = pen.say(f"gaps.{word}_short")
        wide, tall = pen.wide(said, "meta") + 22, 24 * scale
        if wide > right - left:
            return  # the dash for the gap says it as well
        x = (low + high - wide) / 2 if known is None else left if is_low else right - wide
        pen.page.add(
            Rect(
                x + 0.5, y - tall / 2 + 0.5, wide - 1, tall - 1,
                fill=theme["card"], stroke=theme["control"], radius=tall / 2, dash=dash("ghost"),
            )
        )  # fmt: skip
        pen.write(x + 11, y, said, "meta", "text2")

    def _cover(self, low: float, high: float, y: float, gap: Gap) -> None:
        """Cover the whole scale: only what staff said can be seen on it."""
        assert gap.staff is not None  # covered is only what staff voted on
        pen, theme, scale = self.pen, self.pen.look.theme, self.pen.scale
        tall = 32 * scale
        pen.page.add(
            Rect(
                low, y - tall / 2, high - low, tall,
                fill=theme["card"], stroke=theme["accent"], width=1.5, radius=6, dash=(6, 4),
            )
        )  # fmt: skip
        x = low + (high - low) * (gap.staff - 1) / 4
        x = min(max(x, low + 14 * scale), high - 44 * scale)
        sides = ((low + 12 * scale, x - STAFF_MARK * scale - 8), (x + 46 * scale, high - 8))
        words, mark = pen.say("gaps.covered"), 22 * scale
        wanted = mark + pen.wide(words, "small")
        fitting = [side for side in sides if side[1] - side[0] >= wanted]
        left, right = fitting[0] if fitting else max(sides, key=lambda side: side[1] - side[0])
        if right - left > mark - 6:
            pen.page.add(Icon("eyeoff", left, y - 7 * scale, 14 * scale, theme["accent"]))
        if right - left > 2.2 * mark:
            pen.write(left + mark, y, words, "small", "accent", right - left - mark)
        pen.page.extend(staff_mark_items(x, y, pen.look))
        pen.write(x + STAFF_MARK * scale + 8, y, plain(gap.staff, pen.say), "smallS", "text")


def spoken(doc: Document, row: GapRow, shown: Shown, pen: Pen) -> str:
    """Return what is read aloud of a row; a covered figure is kept back."""
    say = pen.say
    parts = [f"{doc.stages[row.stage].name}, {doc.touchpoints[row.touchpoint].title}"]
    for gap in row.gaps:
        if row.touchpoint in shown.covered and gap.state == "known":
            said = say("gaps.spoken.covered", staff=plain(gap.staff, say))
        elif gap.by is not None:
            said = say(
                "gaps.spoken.known",
                staff=plain(gap.staff, say), guests=plain(gap.guests, say), gap=signed(gap.by, say),
            )  # fmt: skip
        else:
            said = say("gaps.not_asked" if gap.state == "not_asked" else "gaps.not_voted")
        parts.append(f"{say(f'gaps.{gap.kind}')}: {said}")
    return ". ".join(parts)

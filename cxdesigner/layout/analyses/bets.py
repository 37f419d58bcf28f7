"""The page of bets: what customers ask for across what we believe in, and each bet with its test."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.bets import CORNERS, Bets, Corner, State, Wager
from cxdesigner.layout.analyses.axes import Axis, axes_items, plot_ground
from cxdesigner.layout.analyses.bet_list import list_height, put_bets, put_number, spoken
from cxdesigner.layout.analyses.compare_empty import empty_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.quarters import RADIUS, Disc, Dot, Name, Quarters
from cxdesigner.layout.display_list import Icon, Path
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.model.document import Document

SIDE, GAP, TOP = 24.0, 16.0, 20.0
MOST = 60
"""So many bets are listed at first."""

_PLOT, _SHARE, _LEAST_TALL, _MOST_TALL = 660.0, 0.42, 600.0, 900.0
_BESIDE = 1_020.0
"""On a page narrower than this the plot stands above the list."""

STATE_ICONS: dict[State, str] = {"untested": "warn", "testing": "clock", "known": "check"}
"""By how far a bet has come, its sign."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The bets of the journey, and which one is chosen; `can_write` whether there are buttons that add."""

    bets: Bets
    chosen: str = ""
    most: int = MOST
    can_write: bool = True
    has_cards: bool = True

    @property
    def rows(self) -> tuple[Wager, ...]:
        """The bets that are listed."""
        return self.bets.rows[: self.most]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The page, and the square its discs stand on; None where there are no bets."""

    page: Page
    ground: Quarters | None = None


def bets_page(doc: Document, shown: Shown, look: Look, width: float, room: float) -> Drawn:
    """Return the page for a room `width` by `room`."""
    if not shown.bets.rows:
        return Drawn(_empty(shown, look, width))
    scale = look.measures.text_scale
    page = Page(max(width, 620.0 * scale))
    pen, inside = Pen(page, look), page.width - 2 * SIDE
    is_beside = page.width >= _BESIDE * scale
    plot = min(_PLOT * scale, inside * _SHARE) if is_beside else inside
    tall = min(max(_LEAST_TALL * scale, room - 2 * TOP), _MOST_TALL * scale)
    more = len(shown.bets.rows) - len(shown.rows)
    listed = list_height(pen, shown.rows, more)
    if is_beside:
        left, top, wide = SIDE + plot + GAP, TOP, inside - plot - GAP
        listed = max(listed, tall)
    else:
        left, top, wide = SIDE, TOP + tall + GAP, inside
    ground = _plot(pen, doc, shown, Box(SIDE, TOP, plot, tall))
    box = Box(left, top, wide, listed)
    put_bets(pen, doc, shown.bets, shown.rows, more, box, shown.chosen, can_write=shown.can_write)
    page.height = max(TOP + tall, box.bottom) + TOP
    return Drawn(page, ground)


def _empty(shown: Shown, look: Look, width: float) -> Page:
    words = look.words
    ways: list[tuple[str, str]] = []
    if not shown.has_cards:
        ways = [("board", words("ledger.to_cards"))]
    elif shown.can_write:
        ways = [("add/bets", words("bets.add"))]
    return empty_page(look, width, words("bets.empty.title"), words("bets.empty.text"), ways, icon="bulb")


def _plot(pen: Pen, doc: Document, shown: Shown, box: Box) -> Quarters:
    """Draw the four corners with a disc for each bet of which both figures are said; return them."""
    s, bets = pen.scale, shown.bets
    pen.page.extend(box_items(box, pen.look))
    room = box.w - 40
    pen.write(box.x + 20, box.y + 26 * s, pen.say("bets.plot"), "title", "text", room)
    pen.write(box.x + 20, box.y + 44 * s, pen.say("bets.plot_hint"), "small", "text3", room)
    inner = plot_ground(box, pen.look)
    axes = (
        Axis(*(pen.say(f"bets.{way}{end}") for end in (".low", "", ".high")))
        for way in ("stated", "believed")
    )
    pen.page.extend(axes_items(inner, pen.look, *axes))
    quarters = Quarters(pen, inner, [_name(pen, bets, corner) for corner in CORNERS], CORNERS.index("bet"))
    quarters.put()
    if not bets.placed:
        quarters.put_remark(pen.say("bets.unplaced"))
    rows = {row.bet.id: row for row in bets.placed}
    dots = [_dot(pen, row) for row in rows.values()]
    for corner in range(len(CORNERS)):
        for disc in quarters.place(dots, corner)[0]:
            row = rows[disc.dot.id]
            _disc(pen, doc, disc, row, is_chosen=disc.dot.id == shown.chosen)
            if disc.is_named:
                quarters.put_label(disc, pen.say(f"bets.state.{row.state}"))
    return quarters


def _dot(pen: Pen, row: Wager) -> Dot:
    title = row.bet.hypothesis.strip() or pen.say("bets.untitled")
    return Dot(row.bet.id, row.number, row.bet.stated or 0, row.bet.believed or 0, title)


def _name(pen: Pen, bets: Bets, corner: Corner) -> Name:
    said = pen.say(f"bets.corner_of.{corner}", count=bets.count(corner), all=len(bets.placed))
    return Name(pen.say(f"bets.corner.{corner}"), said)


def _disc(pen: Pen, doc: Document, disc: Disc, row: Wager, *, is_chosen: bool) -> None:
    """Draw a disc with its number: filled once it is known what came of the bet, and with its sign."""
    theme, s, x, y = pen.look.theme, pen.scale, disc.x, disc.y
    radius = RADIUS * s
    if is_chosen:
        pen.page.add(Path(circle(x, y, radius + 4), stroke=theme["accent"], width=2))
    put_number(pen, row, x, y, radius)
    if row.state != "testing":
        tone = "success" if row.state == "known" else "warning"
        at, r = (x + radius * 0.78, y - radius * 0.78), 8 * s
        pen.page.add(
            Path(circle(*at, r), fill=theme[f"{tone}Soft"], stroke=theme["card"], width=1.5),
            Icon(STATE_ICONS[row.state], at[0] - 5 * s, at[1] - 5 * s, 10 * s, theme[tone]),
        )
    place = Box(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8)
    pen.page.press(f"disc/{row.bet.id}", place, spoken(pen, doc, row), is_on=is_chosen, radius=radius + 4)

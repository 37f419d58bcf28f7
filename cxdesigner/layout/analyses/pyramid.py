"""Who supports whom: the pyramid upside down, with a strand from each team to those whose work it carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.pyramid import LAYERS, Place, Pyramid, Strand
from cxdesigner.analysis.teams import Conflict
from cxdesigner.layout.analyses.ownership import GAP, MARGIN, empty_page
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, hatch_items, inset_floor, owner_code_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.pyramid_foot import pyramid_foot
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, rounded_polygon

LABELS, TILE, TILE_GAP, BAND_PAD, BETWEEN = 150.0, 46.0, 28.0, 13.0, 44.0
ROW_GAP = 14.0
_HEAD, _NARROWS, _LEAST, _MOST = 72.0, 0.055, 176.0, 264.0
_DASH = (5.0, 4.0)

_TONES = {"customer": "customer", "frontstage": "frontstage", "backstage": "backstage", "support": "support"}
"""The layer of the theme that each layer wears; management wears none."""


@dataclass(frozen=True, slots=True)
class Band:
    """A layer on the page: its place, how wide it is at the bottom, and the places of its teams by their number."""

    layer: str
    box: Box
    foot: float
    tiles: Mapping[int, Box]


def pyramid_page(facts: Facts, pyramid: Pyramid, conflicts: Sequence[Conflict], look: Look, width: float,
                 chosen: str = "") -> Page:  # fmt: skip
    """Return the page. `chosen` is a team whose strands stand out."""
    if not facts.course.touchpoints:
        return empty_page(look, width, "pyramid")
    scale = look.measures.text_scale
    page = Page(max(width, 2 * MARGIN + (LABELS + 560) * scale))
    pen, inside = Pen(page, look), page.width - 2 * MARGIN
    bands, bottom = _bands(pen, facts, pyramid, Box(MARGIN, MARGIN, inside, 0))
    box = Box(MARGIN, MARGIN, inside, bottom + 46 * scale - MARGIN)
    page.extend(box_items(box, look, pen.say("pyramid.title"), pen.say("pyramid.hint")))
    _count(pen, pyramid, box)
    for band in bands:
        _draw_band(pen, facts, pyramid, band, box)
    tiles = {number: tile for band in bands for number, tile in band.tiles.items()}
    _strands(pen, pyramid, tiles, chosen)
    torn = frozenset(team for one in conflicts for team in (one.raiser, one.lowerer))
    for number, tile in tiles.items():
        _tile(pen, facts, pyramid, number, tile, is_on=_is_chosen(pyramid.places[number], chosen), torn=torn)
    _key(pen, box)
    page.height = pyramid_foot(pen, facts, pyramid, conflicts, box.bottom + GAP, chosen) + MARGIN
    return page


def _is_chosen(place: Place, chosen: str) -> bool:
    return bool(chosen) and place.team == chosen


# Where everything is


def _bands(pen: Pen, facts: Facts, pyramid: Pyramid, box: Box) -> tuple[list[Band], float]:
    """Return the five bands, the widest on top, and where the last one ends."""
    scale = pen.scale
    left, y = box.x + 20 + LABELS * scale, box.y + _HEAD * scale
    whole = box.right - 20 - left
    bands = []
    ordered = _untangled(pyramid)
    for at, layer in enumerate(LAYERS):
        inset, foot = whole * _NARROWS * at, whole * (1 - 2 * _NARROWS * (at + 1))
        rows = _rows(pen, facts, pyramid, ordered[layer], foot - 2 * BAND_PAD)
        tall = (max(1, len(rows)) * (TILE + ROW_GAP) - ROW_GAP + 2 * BAND_PAD) * scale
        band = Box(left + inset, y, whole - 2 * inset, tall)
        tiles: dict[int, Box] = {}
        for down, row in enumerate(rows):
            used = sum(wide for _, wide in row) + TILE_GAP * (len(row) - 1)
            x, top = band.center[0] - used / 2, y + (BAND_PAD + down * (TILE + ROW_GAP)) * scale
            for number, wide in row:
                tiles[number] = Box(x, top, wide, TILE * scale)
                x += wide + TILE_GAP
        bands.append(Band(layer, band, foot, tiles))
        y += tall + BETWEEN * scale
    return bands, y - BETWEEN * scale


def _untangled(pyramid: Pyramid) -> dict[str, list[int]]:
    """Return the places of each layer from left to right: each stands about where those stand that it supports."""
    across: dict[int, float] = {}
    ordered: dict[str, list[int]] = {}
    for layer in LAYERS:
        numbers = [n for n, place in enumerate(pyramid.places) if place.layer == layer]
        wishes: dict[int, float] = {}
        for at, number in enumerate(numbers):
            over = [across[one.upper] for one in pyramid.strands if one.lower == number and one.upper in across]
            wishes[number] = sum(over) / len(over) if over else (at + 0.5) / len(numbers)
        ordered[layer] = sorted(numbers, key=wishes.__getitem__)
        across.update({number: (at + 0.5) / len(numbers) for at, number in enumerate(ordered[layer])})
    return ordered


def _rows(pen: Pen, facts: Facts, pyramid: Pyramid, numbers: list[int], room: float) -> list[list[tuple[int, float]]]:
    """Return the tiles of a layer, each with its width, row by row."""
    rows: list[list[tuple[int, float]]] = []
    left = 0.0
    for number in numbers:
        place = pyramid.places[number]
        name = pen.wide(_name(pen, facts, place), "smallS") + 84 * pen.scale
        foot = pen.wide(_foot(pen, pyramid, number), "meta") + 84 * pen.scale
        wide = min(room, max(_LEAST * pen.scale, min(_MOST * pen.scale, max(name, foot))))
        if not rows or left + wide > room:
            rows.append([])
            left = 0.0
        rows[-1].append((number, wide))
        left += wide + TILE_GAP
    return rows


def _name(pen: Pen, facts: Facts, place: Place) -> str:
    if place.team is not None:
        return facts.team(place.team)
    return pen.say("pyramid.customer" if place.layer == "customer" else "ownership.nobody")


def _foot(pen: Pen, pyramid: Pyramid, number: int) -> str:
    """Return what stands below the name: how many touchpoints, and that nobody is supported where that is so."""
    place = pyramid.places[number]
    parts = [pen.say.count("pyramid.touchpoints", len(place.touchpoints))] if place.touchpoints else []
    if place.team in pyramid.alone:
        parts.append(pen.say("pyramid.supports_nobody"))
    elif place.layer == "management":
        owns = any(strand.lower == number for strand in pyramid.strands)
        parts.append(pen.say("pyramid.owns" if owns else "pyramid.works_above"))
    return " · ".join(parts)


# Drawing


def _count(pen: Pen, pyramid: Pyramid, box: Box) -> None:
    alone = len(pyramid.alone)
    right, y = box.right - 20, box.y + 29 * pen.scale
    words = pen.say.count("pyramid.alone", alone)
    right -= pen.write_to(right, y, words, "small", "text2") + 8
    pen.write_to(right, y, str(alone), "h3", "warning" if alone else "text")


def _draw_band(pen: Pen, facts: Facts, pyramid: Pyramid, band: Band, box: Box) -> None:
    theme, place = pen.look.theme, band.box
    slant = (place.w - band.foot) / 2
    corners = [
        (place.x, place.y), (place.right, place.y), (place.right - slant, place.bottom), (place.x + slant, place.bottom),
    ]  # fmt: skip
    tone = _TONES.get(band.layer)
    fill = theme.layer(tone).tint if tone else theme[inset_floor(pen.look)]
    pen.page.add(Path(rounded_polygon(corners, 8), fill=fill))
    count = next(one.touchpoints for one in pyramid.layers if one.layer == band.layer)
    x, middle, room = box.x + 20, place.center[1], LABELS * pen.scale - 12
    pen.write(x, middle - 8 * pen.scale, pen.say(f"pyramid.layer.{band.layer}"), "smallS", "text", room)
    told = (
        pen.say.count("pyramid.touchpoints", count)
        if band.layer != "management"
        else pen.say("pyramid.carries_all")
    )
    pen.write(x, middle + 8 * pen.scale, told, "small", "text3", room)
    if not band.tiles:
        words = pen.say("pyramid.empty_management" if band.layer == "management" else "pyramid.empty_layer")
        pen.write_around(place.center[0], middle, words, "small", "text3")


def _strands(pen: Pen, pyramid: Pyramid, tiles: Mapping[int, Box], chosen: str) -> None:
    """Draw every strand from the top of the lower tile to the bottom of the upper one, those of `chosen` on top."""
    ups: dict[int, list[int]] = defaultdict(list)
    downs: dict[int, list[int]] = defaultdict(list)
    for strand in pyramid.strands:
        ups[strand.lower].append(strand.upper)
        downs[strand.upper].append(strand.lower)

    def stands_out(strand: Strand) -> bool:
        return bool(chosen) and chosen in (pyramid.places[strand.lower].team, pyramid.places[strand.upper].team)

    theme = pen.look.theme
    for strand in sorted(pyramid.strands, key=stands_out):
        lower, upper = tiles[strand.lower], tiles[strand.upper]
        x0 = _port(lower, strand.upper, ups[strand.lower], tiles)
        x1 = _port(upper, strand.lower, downs[strand.upper], tiles)
        y0, y1 = lower.y, upper.bottom
        bend = (y0 - y1) * 0.5
        color = theme["accent" if stands_out(strand) else "lineStrong" if chosen else "control"]
        wide = 1.5 + 0.5 * min(3, strand.links)
        curve = (("M", x0, y0), ("C", x0, y0 - bend, x1, y1 + bend, x1, y1 + 4))
        pen.page.add(Path(curve, stroke=color, width=wide, dash=() if strand.links else _DASH))
        pen.page.add(Path(circle(x1, y1 + 4, 3), fill=color))


def _port(tile: Box, other: int, others: list[int], tiles: Mapping[int, Box]) -> float:
    """Return where at the edge of `tile` the strand to `other` ends: side by side, in the order of where they go."""
    order = sorted(others, key=lambda number: tiles[number].center[0])
    return tile.x + tile.w * (order.index(other) + 1) / (len(order) + 1)


def _tile(  # one team, where it stands, and how it is shown
    pen: Pen, facts: Facts, pyramid: Pyramid, number: int, tile: Box, *, is_on: bool, torn: frozenset[str]
) -> None:
    place, theme, scale = pyramid.places[number], pen.look.theme, pen.scale
    is_alone = place.team in pyramid.alone
    is_nobody = place.team is None and place.layer != "customer"
    if is_nobody:
        pen.page.extend(hatch_items(tile, pen.look))
        pen.page.add(Rect(tile.x + 6, tile.y + 6, tile.w - 12, tile.h - 12, fill=theme["panel"], radius=6))
    else:
        edge = theme["accent"] if is_on else theme["warning"] if is_alone else theme["line"]
        pen.page.add(
            Rect(tile.x, tile.y, tile.w, tile.h, fill=theme["card"], radius=8, shadow="e1"),
            edged(tile, stroke=edge, radius=7.5, width=2 if is_on else 1),
        )
    x, (_, middle) = tile.x + 24 * scale, tile.center
    if place.team is not None:
        pen.page.extend(owner_code_items(x, middle, facts.codes[place.team], pen.look, size=24 * scale))
    else:
        icon = "person" if place.layer == "customer" else "no"
        pen.page.add(Icon(icon, x - 9 * scale, middle - 9 * scale, 18 * scale, theme["text2"]))
    right = tile.right - 12
    is_torn = place.team in torn
    if is_torn:
        right -= 16 * scale
        pen.page.add(Icon("split", right, middle - 7 * scale, 14 * scale, theme["warning"]))
        right -= 6
    x += 20 * scale
    name, foot = _name(pen, facts, place), _foot(pen, pyramid, number)
    pen.write(x, middle - 8 * scale, name, "smallS", "text", right - x)
    pen.write(x, middle + 9 * scale, foot, "meta", "warning" if is_alone else "text2", right - x)
    layer = pen.say(f"pyramid.layer.{place.layer}")
    said = [name, layer, foot, _supports(pen, facts, pyramid, number)]
    said += [pen.say("pyramid.pulls")] if is_torn else []
    words = ", ".join(part for part in said if part)
    on = is_on if place.team is not None else None
    pen.page.press(f"place/{number}", tile, words, tip=words, is_on=on, radius=8)


def _supports(pen: Pen, facts: Facts, pyramid: Pyramid, number: int) -> str:
    """Return whom a place supports, in words; empty where it is nobody."""
    uppers = [pyramid.places[strand.upper] for strand in pyramid.strands if strand.lower == number]
    names = list(dict.fromkeys(_name(pen, facts, place) for place in uppers))
    return pen.say("pyramid.supports", names=", ".join(names)) if names else ""


def _key(pen: Pen, box: Box) -> None:
    """Draw what the strands mean."""
    theme, y = pen.look.theme, box.bottom - 22 * pen.scale
    x = box.x + 20 + LABELS * pen.scale
    for dash, word in (((), "pyramid.key.links"), (_DASH, "pyramid.key.steps")):
        line = (("M", x, y), ("L", x + 28, y))
        pen.page.add(Path(line, stroke=theme["text3"], width=2, dash=dash))
        x += 36 + pen.write(x + 36, y, pen.say(word), "small", "text2") + 24

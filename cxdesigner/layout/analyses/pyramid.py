"""Who supports whom: the pyramid upside down, with a strand from each team to those whose work it carries."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.pyramid import Place, Pyramid, Strand
from cxdesigner.analysis.teams import Conflict
from cxdesigner.layout.analyses.framing import put_invitation
from cxdesigner.layout.analyses.ownership import GAP, MARGIN
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, hatch_items, inset_floor, owner_code_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.pyramid_foot import pyramid_foot
from cxdesigner.layout.analyses.pyramid_places import Band, Ways, bands_of
from cxdesigner.layout.display_list import Icon, Path, Rect, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, rounded_polygon

LABELS = 150.0
_HEAD, _MOST = 72.0, 264.0
_DASH = (5.0, 4.0)

_TONES = {"customer": "customer", "frontstage": "frontstage", "backstage": "backstage", "support": "support"}
"""The layer of the theme that each layer wears; management wears none."""


def pyramid_page(facts: Facts, pyramid: Pyramid, conflicts: Sequence[Conflict], look: Look, width: float,
                 chosen: str = "") -> Page:  # fmt: skip
    """Return the page. `chosen` is a team whose strands stand out."""
    if not facts.course.touchpoints:
        return _nothing(look, width)
    scale = look.measures.text_scale
    page = Page(max(width, 2 * MARGIN + (LABELS + 560) * scale))
    pen, inside = Pen(page, look), page.width - 2 * MARGIN
    torn = frozenset(team for one in conflicts for team in (one.raiser, one.lowerer))
    left = MARGIN + 20 + LABELS * scale
    room = Box(left, MARGIN + _HEAD * scale, MARGIN + inside - 20 - left, 0)
    wants = {number: _wanted(pen, facts, pyramid, number, torn) for number in range(len(pyramid.places))}
    bands = bands_of(pyramid, wants, room, scale)
    box = Box(MARGIN, MARGIN, inside, bands[-1].box.bottom + 46 * scale - MARGIN)
    page.extend(box_items(box, look, pen.say("pyramid.title"), pen.say("pyramid.hint")))
    _count(pen, pyramid, box)
    for band in bands:
        _draw_band(pen, facts, pyramid, band, box)
    tiles = {number: tile for band in bands for number, tile in band.tiles.items()}
    _strands(pen, pyramid, Ways(pyramid, tiles), chosen)
    for number, tile in tiles.items():
        is_on = _is_chosen(pyramid.places[number], chosen)
        _tile(pen, facts, pyramid, number, tile.box, is_on=is_on, torn=torn)
    _key(pen, box)
    page.height = pyramid_foot(pen, facts, pyramid, conflicts, box.bottom + GAP, chosen) + MARGIN
    return page


def _nothing(look: Look, width: float) -> Page:
    page = Page(width)
    box = Box(MARGIN, MARGIN, width - 2 * MARGIN, 320 * look.measures.text_scale)
    put_invitation(page, look, box, "people", "pyramid.begin", ("board", look.words("upkeep.to_board")))
    return page


def _is_chosen(place: Place, chosen: str) -> bool:
    return bool(chosen) and place.team == chosen


def _wanted(pen: Pen, facts: Facts, pyramid: Pyramid, number: int, torn: frozenset[str]) -> float:
    """Return the width that the words of a tile need, up to the most it may take."""
    name = pen.wide(_name(pen, facts, pyramid.places[number]), "smallS")
    foot = pen.wide(_foot(pen, pyramid, number), "meta")
    sign = 24 * pen.scale if pyramid.places[number].team in torn else 0.0
    return min(_MOST * pen.scale, max(name, foot) + 60 * pen.scale + sign)


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
        (place.x, place.y), (place.right, place.y),
        (place.right - slant, place.bottom), (place.x + slant, place.bottom),
    ]  # fmt: skip
    tone = _TONES.get(band.layer)
    fill = theme.layer(tone).tint if tone else theme[inset_floor(pen.look)]
    pen.page.add(Path(rounded_polygon(corners, 8), fill=fill))
    count = next(one.touchpoints for one in pyramid.layers if one.layer == band.layer)
    x, middle, room = box.x + 20, place.center[1], LABELS * pen.scale - 12
    pen.write(x, middle - 8 * pen.scale, pen.say(f"pyramid.layer.{band.layer}"), "smallS", "text", room)
    told, color = pen.say.count("pyramid.touchpoints", count), "text3"
    if band.layer == "management":
        is_open = facts.whole.owner is None
        told = pen.say("pyramid.no_whole" if is_open else "pyramid.carries_all")
        color = "warning" if is_open else "text3"
    pen.write(x, middle + 8 * pen.scale, told, "small", color, room)
    if not band.tiles:
        words = pen.say("pyramid.empty_management" if band.layer == "management" else "pyramid.empty_layer")
        pen.write_around(place.center[0], middle, words, "small", "text3")


def _strands(pen: Pen, pyramid: Pyramid, ways: Ways, chosen: str) -> None:
    """Draw every strand, those of `chosen` on top."""

    def stands_out(strand: Strand) -> bool:
        return bool(chosen) and chosen in (
            pyramid.places[strand.lower].team,
            pyramid.places[strand.upper].team,
        )

    theme = pen.look.theme
    for strand in sorted(pyramid.strands, key=stands_out):
        line, x, y = ways.of(strand)
        color = theme["accent" if stands_out(strand) else "lineStrong" if chosen else "control"]
        wide = 1.5 + 0.5 * min(3, strand.links)
        pen.page.add(Path(line, stroke=color, width=wide, dash=() if strand.links else _DASH))
        pen.page.add(Path(circle(x, y, 3), fill=color))


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
        line: tuple[Segment, ...] = (("M", x, y), ("L", x + 28, y))
        pen.page.add(Path(line, stroke=theme["text3"], width=2, dash=dash))
        x += 36 + pen.write(x + 36, y, pen.say(word), "small", "text2") + 24

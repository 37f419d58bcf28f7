"""What a customer is worth, and what each moment of truth puts at stake along the journey."""

from __future__ import annotations

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.promises import Stake
from cxdesigner.analysis.worth import Worth
from cxdesigner.layout.analyses.framing import button_width, put_button
from cxdesigner.layout.analyses.journey_axis import LABELS, Axis, axis_of, put_heads
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import moment_of_truth, top_rounded
from cxdesigner.layout.theme import dash
from cxdesigner.model.figures import UNKNOWN, local, money
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue

TALL = 300.0
"""Height of both boxes beside each other, at 100 %."""

LOW = 156.0
"""Height of the box about the customer where it stands above the other: its figures stand beside each other."""

_HEADS, _FLOOR, _HIGH, _UNSAID = 84.0, 252.0, 96.0, 22.0
"""The middle of the heads, the floor of the bars, the height of the largest, and of what is not said below."""

_WIDEST = 46.0


def put_customer(page: Page, course: Course, seen: Worth, chosen: str, look: Look, box: Box) -> None:
    """Draw whose journey it is and what such a customer is worth. `persona/<id>` or `persona/` can be pressed."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("effort.customer"), "title", "text", box.w - 40)
    persona = seen.persona
    if persona is None:
        items, tall = words_items(
            box.x + 20, box.y + 48 * scale, pen.say("effort.nobody_named"), look,
            style="small", color="text2", wide=box.w - 40, lines=5,
        )  # fmt: skip
        page.extend(items)
        said = pen.say("effort.name_customer")
        at = Box(box.x + 20, box.y + 64 * scale + tall, 0, 32 * scale)
        if button_width(said, look) < box.w - 40:
            put_button(page, at, "persona/", "plus", said, look)
        return
    pen.write(box.x + 20, box.y + 45 * scale, persona.name, "small", "text2", box.w - 40)
    unit, say = course.doc.project.currency, pen.say
    worth = UNKNOWN if persona.lifetime_value is None else money(persona.lifetime_value, unit, say)
    bought = UNKNOWN if persona.purchases_a_year is None else _figure(persona.purchases_a_year, say)
    for number, (figure, word) in enumerate(((worth, "lifetime"), (bought, "purchases"))):
        is_low = box.h < TALL * scale
        x, y = box.x + 20, box.y + (96 + (0 if is_low else 88 * number)) * scale
        if is_low:
            x += number * 260 * scale
        pen.write(x, y, say(f"effort.{word}"), "small", "text2", box.right - 20 - x)
        ink = "text3" if figure == UNKNOWN else "text"
        pen.write(x, y + 28 * scale, figure, "num", ink, box.right - 20 - x)
    name = say("effort.spoken_customer", name=persona.name, worth=worth, bought=bought)
    is_on = persona.id == chosen
    if is_on:
        page.add(edged(box.grown(2), stroke=look.theme["accent"], width=2, radius=13))
    page.press(f"persona/{persona.id}", box, name, is_on=is_on, radius=12.0)


def _figure(value: float, say: Catalogue) -> str:
    return local(f"{value:.1f}".removesuffix(".0"), say)


def put_stakes(page: Page, course: Course, seen: Worth, chosen: str, look: Look, box: Box) -> None:
    """Draw the moments of truth along the journey, as tall as what they put at stake. `stake/<id>` can be pressed."""
    pen, scale, theme = Pen(page, look), look.measures.text_scale, look.theme
    page.extend(box_items(box, look))
    right = box.right - 20
    unit, say = course.doc.project.currency, pen.say
    if seen.at_risk is not None:
        risk = money(seen.at_risk, unit, say)
        right -= pen.write_to(right, box.y + 26 * scale, say("effort.largest_at_risk"), "small", "text2") + 8
        right -= pen.write_to(right, box.y + 26 * scale, risk, "h3", "error") + 24
    told = say("effort.moments_told", count=len(seen.stakes), all=seen.moments)
    right -= pen.write_to(
        right, box.y + 26 * scale, told, "smallM", "text2", max(0.0, right - box.x - 180 * scale)
    )
    pen.write(box.x + 20, box.y + 26 * scale, say("effort.stakes"), "title", "text", right - box.x - 32)
    pen.write(box.x + 20, box.y + 44 * scale, say("effort.stakes_hint"), "small", "text3", box.w - 40)
    axis = axis_of(course, look, Box(box.x + 20, box.y, box.w - 44, box.h))
    put_heads(pen, axis, box.y + _HEADS * scale)
    floor = box.y + _FLOOR * scale
    page.add(Rect(axis.left, floor - 0.5, axis.right - axis.left, 1, fill=theme["lineStrong"]))
    pen.write(
        box.x + 20, floor - _HIGH * scale, say("effort.attribute"), "smallS", "text", LABELS * scale - 12
    )
    pen.write(
        box.x + 20, floor - (_HIGH - 16) * scale, say("effort.a_year"), "small", "text3", LABELS * scale - 12
    )
    if seen.unsaid:
        said = say("effort.not_said")
        pen.write_to(axis.left - 12, floor + _UNSAID * scale, said, "small", "text3", LABELS * scale - 16)
    _bars(pen, course, seen, axis, chosen, floor)


def _bars(  # what, along what, and where
    pen: Pen, course: Course, seen: Worth, axis: Axis, chosen: str, floor: float
) -> None:
    columns: dict[int, list[Stake | Touchpoint]] = {}
    order = {card.id: number for number, card in enumerate(course.touchpoints)}
    both: list[Stake | Touchpoint] = [*seen.stakes, *seen.unsaid]
    for one in sorted(both, key=lambda found: order[_card(found).id]):
        columns.setdefault(course.column(_card(one)), []).append(one)
    for column, found in columns.items():
        for number, one in enumerate(found):
            x = axis.part(column, number, len(found))
            room = axis.wides[column] / len(found)
            is_on = _card(one).id == chosen
            if isinstance(one, Stake):
                _stake(pen, course, one, seen.largest or 0.0, Box(x - room / 2, floor, room, 0), is_on=is_on)
            else:
                _unsaid(pen, one, Box(x - room / 2, floor, room, 0), is_on=is_on)


def _card(found: Stake | Touchpoint) -> Touchpoint:
    return found.touchpoint if isinstance(found, Stake) else found


def _stake(  # what, beside which, and where it stands
    pen: Pen, course: Course, stake: Stake, largest: float, at: Box, *, is_on: bool
) -> None:
    theme, scale, floor = pen.look.theme, pen.scale, at.y
    tall = max(3.0, _HIGH * scale * stake.value / largest) if largest else 3.0
    wide = min(_WIDEST * scale, max(8.0, at.w - 8))
    x = at.center[0]
    ink = theme["error"] if stake.is_at_risk else theme.emotion["2"]
    soft = theme["errorSoft"] if stake.is_at_risk else theme.emotion["posSoft"]
    radius = min(5.0, tall / 2)
    pen.page.add(
        Path(top_rounded(x - wide / 2, floor - tall, wide, tall, radius), fill=soft, stroke=ink, width=1.25)
    )
    pen.page.extend(moment_of_truth(x, floor - tall, theme, 17 * scale))
    said = money(stake.value, "", pen.say)
    if pen.wide(said, "smallS") < at.w + 12:
        pen.write_around(x, floor - tall - 18 * scale, said, "smallS", "text")
    if stake.is_at_risk:
        size = 14 * scale
        pen.page.add(Icon("warn", x - size / 2, floor + 8 * scale, size, ink))
    place = Box(x - wide / 2 - 3, floor - tall - 28 * scale, wide + 6, tall + 28 * scale)
    if is_on:
        pen.page.add(edged(place.grown(1), stroke=theme["accent"], width=1.5, radius=7))
    name = spoken_stake(course, stake, pen.say)
    pen.page.press(f"stake/{stake.touchpoint.id}", place, name, is_on=is_on)


def _unsaid(pen: Pen, card: Touchpoint, at: Box, *, is_on: bool) -> None:
    """Draw a moment of truth of which nobody said what is at stake."""
    theme, scale = pen.look.theme, pen.scale
    size, y = 18 * scale, at.y + _UNSAID * scale
    x = at.center[0]
    place = Box(x - size, y - size * 0.8, 2 * size, 1.6 * size)
    edge = theme["accent" if is_on else "control"]
    pen.page.add(edged(place, stroke=edge, radius=8, dash=dash("ghost")))
    pen.page.extend(moment_of_truth(x, y, theme, 14 * scale))
    name = pen.say("effort.spoken_unsaid", title=card.title)
    pen.page.press(f"stake/{card.id}", place, name, is_on=is_on, radius=8)


def spoken_stake(course: Course, stake: Stake, say: Catalogue) -> str:
    """Return what is read aloud of a moment of truth: what is at stake, and why it is at risk."""
    value = money(stake.value, course.doc.project.currency, say)
    said = say("effort.spoken_stake", title=stake.touchpoint.title, value=value)
    return ". ".join([said, *(say(f"effort.risk.{risk}") for risk in stake.risks)])

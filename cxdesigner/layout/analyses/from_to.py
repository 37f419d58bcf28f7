"""The From-to list beside a compared journey: one row per stage, then what the whole comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cxdesigner.analysis.from_to import Effect, FromTo
from cxdesigner.analysis.twins import Twins
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    change_items,
    edged,
    rule_items,
    struck_items,
    value_items,
    words_items,
)
from cxdesigner.layout.display_list import Group, Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.document import Document
from cxdesigner.model.figures import UNKNOWN, signed
from cxdesigner.model.lane_roles import LANE_ROLES

PAD, INSIDE = 8.0, 12.0
"""Air beside a row, and inside it."""

WAS, ARROW = 168.0, 30.0
"""Width of what was, and of the arrow behind it."""

LEAST = 108.0
"""How tall a row is at least."""

_NOTHING = 0.05
"""What is less than this rounds to nothing."""


def from_to_page(twins: Twins, rows: Sequence[FromTo], look: Look, wide: float, selected: str) -> Page:
    """Return the list, `wide` px wide, with the row of the pair `selected` lit."""
    page = Page(wide)
    y = _heads(page, look, wide, _target(page, twins, look, wide))
    for number, row in enumerate(rows, start=1):
        is_on = _is_selected(row, selected)
        items, tall = _row(twins, row, number, look, wide - 2 * (PAD + INSIDE), is_on=is_on)
        box = Box(PAD, y, wide - 2 * PAD, tall)
        if is_on:
            page.extend(_lit(box, look))
        elif number < len(rows) and not _is_selected(rows[number], selected):
            page.extend(rule_items(PAD + INSIDE, y + tall + 3, wide - 2 * (PAD + INSIDE), look))
        page.add(Group(PAD + INSIDE, y, tuple(items)))
        if row.pair is not None:
            page.press(f"pair/{row.pair.id}", box, row_name(twins, row, look), is_on=is_on, radius=10)
        y += tall + 8
    y = _sums(page, twins, look, y + 8, wide)
    page.height = y + 12
    return page


def row_name(twins: Twins, row: FromTo, look: Look) -> str:
    """Return how a row is read aloud."""
    words, doc = look.words, twins.doc
    if row.pair is None:
        return ""
    was = was_text(doc, row, look)
    becomes = becomes_text(doc, row, look)
    return words(
        "compare.row",
        stage=doc.stages[row.stage.id].name,
        change=words(f"change.{row.pair.kind}"),
        was=was,
        becomes=becomes,
        effect=effect_text(doc, row.effect, look) or words("compare.no_effect"),
    )


def was_text(doc: Document, row: FromTo, look: Look) -> str:
    """Return the words of what was; that there was nothing, where there was not."""
    said = " · ".join(doc.touchpoints[id_].title for id_ in row.was)
    return said or look.words("compare.nothing")


def becomes_text(doc: Document, row: FromTo, look: Look) -> str:
    """Return the words of what it becomes; that it goes, where it does."""
    if row.pair is None or row.pair.kind == "removed" or row.pair.becomes is None:
        return look.words("compare.gone")
    return doc.touchpoints[row.pair.becomes].title


def effect_text(doc: Document, effect: Effect | None, look: Look) -> str:
    """Return the factor that gains most and by how much, as `Trust +1.3`; nothing where that is not known."""
    if effect is None:
        return ""
    figure = signed(effect.by, look.words)
    factor = doc.factors.get(effect.factor) if effect.factor is not None else None
    return f"{factor.name} {figure}" if factor is not None else figure


def effect_items(right: float, y: float, said: str, by: float, look: Look, *, is_on: bool) -> list[Item]:
    """Return the pill of an effect that ends at `right`; on a row that is lit it stands on the card's colour."""
    good = None if abs(by) < _NOTHING else by > 0
    out = value_items(right, y, said, look, good=good, tall=20 * look.measures.text_scale)
    if is_on and isinstance(out[0], Rect):
        out[0] = replace(out[0], fill=look.theme["card"])
    return out


def _target(page: Page, twins: Twins, look: Look, wide: float) -> float:
    """Put the sentence that customers are to say on top, where there is one; return where the list begins."""
    said = twins.to_be.target.strip()
    if not said:
        return 0.0
    left, label = PAD + INSIDE, look.style("label")
    page.add(line(left, 8, look.words("compare.target"), label, look.theme["text2"]))
    words = look.words("compare.said", sentence=said)
    room = wide - 2 * left
    y = 8 + label.leading + 4
    items, tall = words_items(left, y, words, look, style="bodyM", color="text", wide=room, lines=4)
    page.extend(items)
    return y + tall + 10


def _heads(page: Page, look: Look, wide: float, y: float) -> float:
    style, ink = look.style("label"), look.theme["text2"]
    words, left, right = look.words, PAD + INSIDE, wide - PAD - INSIDE
    page.add(
        line(left, y + 8, words("compare.head.was"), style, ink),
        line(left + WAS + ARROW, y + 8, words("compare.head.becomes"), style, ink),
        line_to(right, y + 8, words("compare.head.effect"), style, ink),
    )
    page.extend(rule_items(left, y + 30, right - left, look))
    return y + 36.0


def _row(
    twins: Twins, row: FromTo, number: int, look: Look, wide: float, *, is_on: bool
) -> tuple[list[Item], float]:
    """Return a row in a system of its own, and how tall it is."""
    doc, theme = twins.doc, look.theme
    leading = look.style("smallS").leading
    out = _row_head(twins, row, number, look, wide, is_on=is_on)
    y = 12 + leading + 11
    if row.pair is None:
        said, tall = words_items(
            0, y, look.words("compare.all_kept"), look, style="small", color="text3", wide=wide
        )
        return [*out, *said], y + tall + 10
    if row.was:
        was, was_tall = struck_items(
            0, y, was_text(doc, row, look), look, style="small", wide=WAS, lines=3,
            gone=row.pair.becomes is None or row.pair.kind == "removed",
        )  # fmt: skip
    else:
        nothing = look.words("compare.nothing")
        was, was_tall = words_items(0, y, nothing, look, style="small", color="text3", wide=WAS)
    is_gone = row.pair.becomes is None or row.pair.kind == "removed"
    x = WAS + ARROW
    becomes, tall = words_items(
        x, y, becomes_text(doc, row, look), look, style="smallS", color="text3" if is_gone else "text",
        wide=wide - x, lines=3,
    )  # fmt: skip
    out += [*was, Icon("arrow", WAS + 8, y + (leading - 14) / 2, 14, theme["text2"]), *becomes]
    owner = twins.owner(row.pair)
    if owner is not None:
        said, more = words_items(
            x, y + tall + 2, doc.teams[owner].name, look, style="small", color="text2", wide=wide - x
        )
        out, tall = [*out, *said], tall + more + 2
    y += max(was_tall, tall) + 10
    for text, color in ((twins.why(row.pair), "text2"), (_cost(twins, row, look), "text3")):
        if text:
            said, more = words_items(0, y, text, look, style="small", color=color, wide=wide, lines=3)
            out, y = [*out, *said], y + more + 2
    return out, max(LEAST * look.measures.text_scale, y + 10)


def _row_head(twins: Twins, row: FromTo, number: int, look: Look, wide: float, *, is_on: bool) -> list[Item]:
    """Return number, stage, word of the change, and at the right the effect."""
    doc, theme, style = twins.doc, look.theme, look.style("smallS")
    effect = effect_text(doc, row.effect, look)
    room = wide
    out: list[Item] = []
    if row.effect is not None:
        effect = fit_line(effect, look.style("smallM"), wide * 0.5)
        out += effect_items(wide, 10, effect, row.effect.by, look, is_on=is_on)
        room -= width(effect, look.style("smallM")) + 32
    kind = row.pair.kind if row.pair is not None else "kept"
    word = look.words(f"change.{kind}")
    digits = str(number)
    x = width(digits, style) + 8
    room -= x + width(word, look.style("metaS")) + 22
    name = fit_line(doc.stages[row.stage.id].name or look.words("board.stage"), style, max(24.0, room))
    out += [line(0, 12, digits, style, theme["text3"]), line(x, 12, name, style, theme["text"])]
    return out + change_items(x + width(name, style) + 10, 11, kind, look)[0]


def _cost(twins: Twins, row: FromTo, look: Look) -> str:
    cost = twins.cost(row.pair) if row.pair is not None else ""
    return look.words("compare.costs", cost=cost) if cost else ""


def _lit(box: Box, look: Look) -> list[Item]:
    theme = look.theme
    return [
        edged(box, fill=theme["accentSoft"], stroke=theme["accentLine"],
            radius=10,
        )
    ]  # fmt: skip


def _is_selected(row: FromTo, selected: str) -> bool:
    return row.pair is not None and row.pair.id == selected


def _sums(page: Page, twins: Twins, look: Look, y: float, wide: float) -> float:
    """Put what all changes come to: by layer, by owner, and what the customer has to do herself. Return its foot."""
    words, left = look.words, PAD + INSIDE
    room = wide - 2 * left
    page.extend(rule_items(left, y, room, look))
    y += 14
    page.add(line(left, y, words("compare.sums"), look.style("smallS"), look.theme["text"]))
    y += look.style("smallS").leading + 8
    layers = twins.changes_per_layer()
    named = [(words(f"role.{role.id}.name"), layers[role.id]) for role in LANE_ROLES if role.id in layers]
    rows = [
        (words("compare.by_layer"), _listed(named)),
        (words("compare.by_owner"), _listed(_owners(twins, look))),
        (words("compare.effort"), _effort(twins, look)),
    ]  # fmt: skip
    first = max(width(name, look.style("small")) for name, _ in rows) + 16
    for name, said in rows:
        page.add(line(left, y, name, look.style("small"), look.theme["text3"]))
        items, tall = words_items(
            left + first, y, said or UNKNOWN, look, style="small", color="text", wide=room - first, lines=4
        )
        page.extend(items)
        y += tall + 6
    return y


def _owners(twins: Twins, look: Look) -> list[tuple[str, int]]:
    doc = twins.doc
    counted = twins.changes_per_owner().items()
    named = [(doc.teams[id_].name if id_ else look.words("compare.nobody"), count) for id_, count in counted]
    return sorted(named, key=lambda pair: (-pair[1], pair[0].casefold()))


def _listed(counted: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{name}\u00a0{count}" for name, count in counted)


def _effort(twins: Twins, look: Look) -> str:
    effort = twins.effort()
    if effort.was is None and effort.becomes is None:
        return look.words("compare.effort.unknown")
    was, becomes = (UNKNOWN if value is None else str(value) for value in (effort.was, effort.becomes))
    by = signed(effort.by, look.words, digits=0)
    return look.words("compare.effort.from_to", was=was, becomes=becomes, by=by)

"""The page of the toolbox adviser: the conclusion, a card for each tool, what is advised against, how it was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.adviser import (
    DIFFERENT_FROM,
    FAULTS_LIMIT,
    SATISFIED_FROM,
    Advice,
    Ruling,
    limit_of,
)
from cxdesigner.layout.analyses.advice_sentence import (
    Said,
    condition_text,
    percent_text,
    reason_text,
    score_text,
    sentence,
    sentence_text,
)
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, tag_items, words_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around, line_to

_EDGE, _GAP, _PAD = 24.0, 16.0, 20.0
_TAG, _TAG_GAP = 26.0, 6.0
_NARROW = 4 * 216.0 + 3 * _GAP
"""Below this four cards do not stand side by side."""

_TONES = {"lead": "text3", "plain": "text", "chosen": "accent", "condition": "warning"}
_MARKS = {"chosen": "check", "condition": "clock", "against": "x", "unknown": "dots"}


@dataclass(frozen=True, slots=True)
class Leads:
    """What to do, in people's own words: the titles of opportunities that ask for a tool, by tool."""

    titles: Mapping[str, Sequence[str]]


def adviser_page(advice: Advice, leads: Leads, look: Look, wide: float, tall: float) -> Page:
    """Return the page for a room `wide` by `tall`; an invitation where no fact is known."""
    page = Page(wide)
    if not advice.facts:
        return _empty(page, look, tall)
    room = wide - 2 * _EDGE
    top = _conclusion(page, advice, look, Box(_EDGE, 22, room, 0))
    top = _cards(page, advice, leads, look, Box(_EDGE, top + _GAP, room, 0))
    half = (room - _GAP) / 2
    if room < _NARROW:
        top = _against(page, advice, look, Box(_EDGE, top + _GAP, room, 0))
        top = _decided(page, advice, look, Box(_EDGE, top + _GAP, room, 0))
    else:
        left, right = Box(_EDGE, top + _GAP, half, 0), Box(_EDGE + half + _GAP, top + _GAP, half, 0)
        end = max(_against(Page(wide), advice, look, left), _decided(Page(wide), advice, look, right))
        rest = max(end, tall - 16) - top - _GAP
        _against(page, advice, look, Box(left.x, left.y, half, rest))
        top = _decided(page, advice, look, Box(right.x, right.y, half, rest))
    page.height = top + 16
    return page


def tags_items(
    x: float, y: float, numbers: Sequence[int], look: Look, *, on_field: bool = False
) -> tuple[list[Item], float]:
    """Return the tags of facts in a row, and how wide they are."""
    items: list[Item] = []
    for place, number in enumerate(numbers):
        tag = look.words("adviser.tag", number=number)
        items += tag_items(x + place * (_TAG + _TAG_GAP), y, tag, look, on_field=on_field)
    return items, max(0.0, len(numbers) * (_TAG + _TAG_GAP) - _TAG_GAP)


def _scale(look: Look) -> float:
    return look.measures.text_scale


def _empty(page: Page, look: Look, tall: float) -> Page:
    s, words = _scale(look), look.words
    box = Box(_EDGE, 22, page.width - 2 * _EDGE, max(tall - 38, 260 * s))
    page.extend(box_items(box, look))
    wide = min(520 * s, box.w - 2 * _PAD)
    x, y = box.x + (box.w - wide) / 2, box.y + box.h / 2 - 110 * s
    page.add(Icon("case", x, y, 28 * s, look.theme["accent"]))
    items, used = words_items(
        x, y + 44 * s, words("adviser.empty.title"), look, style="h3", color="text", wide=wide, lines=2
    )
    page.extend(items)
    y += 52 * s + used
    items, used = words_items(
        x, y, words("adviser.empty.text"), look, style="body", color="text2", wide=wide, lines=6
    )
    page.extend(items)
    _button(page, Box(x, y + used + 20 * s, 0, 36 * s), "add", "plus", words("adviser.empty.go"), look)
    page.height = box.bottom + 16
    return page


def _button(page: Page, at: Box, id_: str, icon: str, said: str, look: Look, *, tip: str = "") -> None:
    """Draw a quiet button that begins at the left of `at`; where its `w` is not 0 it ends there instead."""
    kind, s = look.style("smallM"), _scale(look)
    wide = width(said, kind) + 46 * s
    x = at.right - wide if at.w else at.x
    box = Box(x, at.y, wide, at.h)
    theme = look.theme
    page.add(
        Rect(
            x + 0.5,
            at.y + 0.5,
            wide - 1,
            at.h - 1,
            fill=theme["card"],
            stroke=theme["lineStrong"],
            radius=5.5,
        ),
        Icon(icon, x + 12 * s, at.y + (at.h - 16 * s) / 2, 16 * s, theme["text2"]),
        line(x + 34 * s, at.y + (at.h - kind.leading) / 2, said, kind, theme["text"]),
    )
    page.press(id_, box, said, tip=tip)


# The conclusion


def _conclusion(page: Page, advice: Advice, look: Look, at: Box) -> float:
    s, words = _scale(look), look.words
    said = sentence(advice, words)
    big = look.style("h2")
    big = TextStyle(big.font, 23 * s, 34 * s, big.track)
    setter = _Setter(look, at.x + _PAD + 4, at.y + 52 * s, at.w - 2 * _PAD - 8, big)
    for piece in said:
        setter.put(piece)
    box = Box(at.x, at.y, at.w, max(setter.y + big.leading + 24 * s - at.y, 240.0 if len(said) > 4 else 0.0))
    page.extend(box_items(box, look))
    small = look.style("smallM")
    page.add(line(at.x + _PAD + 4, at.y + 18 * s, words("adviser.conclusion"), small, look.theme["text3"]))
    page.extend(setter.items)
    place = Box(at.x, at.y + 10 * s, at.w - _PAD, 32 * s)
    _button(
        page, place, "report", "file", words("adviser.put_in_report"), look, tip=words("adviser.put_tip")
    )
    page.press("sentence", Box(box.x + 8, box.y + 46 * s, box.w - 16, box.h - 54 * s), sentence_text(said))
    return box.bottom


class _Setter:
    """Sets pieces of a sentence word by word, with their tags, into lines of a width."""

    def __init__(self, look: Look, x: float, y: float, wide: float, style: TextStyle) -> None:
        self._look, self._left, self._wide, self._style = look, x, wide, style
        self.x, self.y = x, y
        self.items: list[Item] = []

    def put(self, piece: Said) -> None:
        """Set a piece; one that begins a paragraph stands a little lower."""
        if piece.begins and self.items:
            self.x, self.y = self._left, self.y + self._style.leading + 10
        color, run = self._look.theme[_TONES[piece.tone]], ""
        start, every = self.x, piece.text.split(" ")
        behind = len(piece.facts) * (_TAG + _TAG_GAP) + width(" ", self._style) if piece.facts else 0.0
        for place, word in enumerate(every):
            room = width(f"{run} {word}" if run else word, self._style)
            room += behind if place == len(every) - 1 else 0.0  # tags stay with the word before them
            if start + room > self._left + self._wide and (run or start > self._left):
                self._flush(start, run, color)
                start, self.y, run = self._left, self.y + self._style.leading, ""
            run = f"{run} {word}" if run else word
        self._flush(start, run, color)
        self.x = start + width(run, self._style) + width(" ", self._style)
        self._tag(piece.facts)

    def _flush(self, x: float, run: str, color: str) -> None:
        if run:
            run = fit_line(run, self._style, self._wide)
            self.items.append(line(x, self.y, run, self._style, color))

    def _tag(self, facts: Sequence[int]) -> None:
        if not facts:
            return
        wide = len(facts) * (_TAG + _TAG_GAP)
        if self.x + wide > self._left + self._wide:
            self.x, self.y = self._left, self.y + self._style.leading
        items, _ = tags_items(self.x, self.y + (self._style.leading - 18) / 2, facts, self._look)
        self.items += items
        self.x += wide + width(" ", self._style)


# The tools


def _cards(page: Page, advice: Advice, leads: Leads, look: Look, at: Box) -> float:
    s = _scale(look)
    across = 4 if at.w >= _NARROW * max(1.0, s * 0.9) else 2
    wide = (at.w - (across - 1) * _GAP) / across
    drawn = [_card(advice, ruling, leads, look, wide) for ruling in advice.in_order]
    tall = max(318.0, *(height for _, height in drawn))
    for place, (ruling, (items, _)) in enumerate(zip(advice.in_order, drawn, strict=True)):
        box = Box(at.x + place % across * (wide + _GAP), at.y + place // across * (tall + _GAP), wide, tall)
        page.extend(_frame(box, ruling, look))
        page.add(*_moved(items, box))
        _rests(page, box, ruling, look)
        page.press(f"tool/{ruling.tool}", box, _spoken(advice, ruling, look), radius=12)
    rows = -(-4 // across)
    return at.y + rows * tall + (rows - 1) * _GAP


def _moved(items: list[Item], box: Box) -> list[Item]:
    from cxdesigner.layout.display_list import Group

    return [Group(box.x, box.y, tuple(items))]


def _frame(box: Box, ruling: Ruling, look: Look) -> list[Item]:
    theme = look.theme
    if ruling.verdict == "chosen":
        return [
            Rect(box.x, box.y, box.w, box.h, fill=theme["card"], radius=12, shadow=look.card_shadow),
            Rect(box.x + 1, box.y + 1, box.w - 2, box.h - 2, stroke=theme["accent"], width=2, radius=11),
        ]
    if ruling.verdict == "condition":
        return box_items(box, look)
    edge = Rect(
        box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1, fill=theme["field"], stroke=theme["control"],
        radius=11.5, dash=(4.0, 4.0),
    )  # fmt: skip
    return [edge]


def _card(
    advice: Advice, ruling: Ruling, leads: Leads, look: Look, wide: float
) -> tuple[list[Item], float]:
    """Return a card drawn from (0, 0) without its frame, and the height it asks for."""
    s, words, theme = _scale(look), look.words, look.theme
    room, muted = wide - 2 * _PAD, ruling.verdict in ("against", "unknown")
    num = look.style("num")
    items: list[Item] = [line(_PAD, 18, ruling.tool, num, theme["text2" if muted else "text"])]
    items += _disc(wide - _PAD - 14, 18 + 16 * s, ruling, look)
    y = 18 + 38 * s
    for key, style, color in (("tool", "bodyS", "text"), ("adviser.motto", "small", "text3")):
        found, used = words_items(
            _PAD,
            y,
            words(f"{key}.{ruling.tool}"),
            look,
            style=style,
            color=color,
            wide=room,
            lines=2,
        )
        items += found
        y += used
    items += [Rect(_PAD, y + 11, room, 1, fill=theme["line"])]
    y += 22
    tone = {"chosen": "accent", "condition": "warning", "against": "error", "unknown": "text3"}
    for said, style, color, lines in (
        (_status(advice, ruling, look), "smallS", tone[ruling.verdict], 2),
        (reason_text(advice, ruling, words), "bodyS", "text", 3),
        (_advice_text(advice, ruling, leads, look), "body", "text2", 6),
    ):
        found, used = words_items(_PAD, y, said, look, style=style, color=color, wide=room, lines=lines)
        items += found
        y += used + 6 * s
    return items, y + 58


def _disc(cx: float, cy: float, ruling: Ruling, look: Look) -> list[Item]:
    theme = look.theme
    fills = {"chosen": "accent", "condition": "warningSoft", "against": "errorSoft", "unknown": "pressed"}
    inks = {"chosen": "onAccent", "condition": "warning", "against": "error", "unknown": "text2"}
    items: list[Item] = [Path(circle(cx, cy, 14), fill=theme[fills[ruling.verdict]])]
    ink = theme[inks[ruling.verdict]]
    if ruling.verdict == "chosen":
        kind = look.style("bodyS")
        items.append(line_around(cx, cy - kind.leading / 2, str(ruling.place), kind, ink))
    else:
        items.append(Icon(_MARKS[ruling.verdict], cx - 8, cy - 8, 16, ink))
    return items


def _status(advice: Advice, ruling: Ruling, look: Look) -> str:
    if ruling.verdict != "chosen":
        return look.words(f"adviser.{ruling.verdict}")
    chosen = sum(other.verdict == "chosen" for other in advice.rulings)
    return look.words(f"adviser.chosen.{ruling.place if chosen > 1 else 'only'}")


def _advice_text(advice: Advice, ruling: Ruling, leads: Leads, look: Look) -> str:
    words = look.words
    if ruling.verdict == "unknown":
        return words("adviser.do.unknown")
    if ruling.verdict == "condition":
        return words("adviser.do.CEM.condition", once=condition_text(advice, words))
    if ruling.verdict == "chosen":
        asked = [title.rstrip(".") + "." for title in leads.titles.get(ruling.tool, ())[:2]]
        return " ".join(asked) or words(f"adviser.do.{ruling.tool}.chosen")
    limit = percent_text(FAULTS_LIMIT if ruling.tool == "CEM" else limit_of(ruling.tool), words)
    limits = {
        "limit": limit,
        "satisfied": score_text(SATISFIED_FROM, words),
        "different": score_text(DIFFERENT_FROM, words),
    }
    key = f"adviser.do.{ruling.tool}.against" + (f".{ruling.reason}" if ruling.tool == "CEM" else "")
    return words(key, **limits)


def _rests(page: Page, box: Box, ruling: Ruling, look: Look) -> None:
    if not ruling.facts:
        return
    kind, said = look.style("small"), look.words("adviser.rests_on")
    y = box.bottom - 38
    page.add(line(box.x + _PAD, y + 9 - kind.leading / 2, said, kind, look.theme["text3"]))
    x = box.x + _PAD + width(said, kind) + 10
    most = max(1, int((box.right - 12 - x) // (_TAG + _TAG_GAP)))
    on_field = ruling.verdict in ("against", "unknown")
    items, _ = tags_items(x, y, ruling.facts[:most], look, on_field=on_field)
    page.extend(items)


def _spoken(advice: Advice, ruling: Ruling, look: Look) -> str:
    words = look.words
    tags = ", ".join(words("adviser.tag", number=number) for number in ruling.facts)
    parts = [words(f"tool.{ruling.tool}"), _status(advice, ruling, look), reason_text(advice, ruling, words)]
    return ". ".join([*parts, f"{words('adviser.rests_on')} {tags}" if tags else ""]).strip(". ") + "."


# What is advised against


def against_rows(advice: Advice, look: Look) -> list[tuple[str, str, tuple[int, ...]]]:
    """Return what is advised against: what, why, and the numbers of the facts that say so."""
    words, out = look.words, []
    kinds = {
        "TQM": ("faults",),
        "CRM": ("not_recognised",),
        "SM": ("indifference", "waiting"),
        "CEM": ("faults",),
    }
    for ruling in advice.rulings:
        if ruling.verdict == "against":
            share = advice.complaints.share(*kinds[ruling.tool])
            score = advice.satisfaction if ruling.reason == "not_satisfied" else advice.difference
            why = words(
                f"adviser.no.{ruling.tool}.{ruling.reason}",
                count="" if share is None else f"{share * (advice.complaints.total or 0):.0f}",
                all="" if advice.complaints.total is None else f"{advice.complaints.total:.0f}",
                score="" if score is None else score_text(score, words),
            )
            out.append((words(f"adviser.no.{ruling.tool}"), why, ruling.facts))
    for numbered in advice.deal_breakers:
        title = numbered.fact.title.strip().rstrip(".")
        key = "adviser.no.polish.why" if title else "adviser.no.polish.why_plain"
        out.append((words("adviser.no.polish"), words(key, title=title), (numbered.number,)))
    experience = advice.ruling("CEM")
    if experience.verdict == "condition":
        tags = tuple(numbered.number for numbered in advice.deal_breakers)
        out.append((words("adviser.no.now"), words("adviser.no.now.why"), tags))
    return out


def _against(page: Page, advice: Advice, look: Look, at: Box) -> float:
    s, words = _scale(look), look.words
    rows = against_rows(advice, look)
    start = len(page.items)
    y, x, room = at.y + 70 * s, at.x + _PAD + 36, at.w - 2 * _PAD - 36
    for title, why, facts in rows:
        page.add(
            Path(circle(at.x + _PAD + 12, y + 12, 12), fill=look.theme["errorSoft"]),
            Icon("x", at.x + _PAD + 6, y + 6, 12, look.theme["error"]),
        )
        kind = look.style("bodyS")
        tags_wide = len(facts) * (_TAG + _TAG_GAP)
        shown = fit_line(title, kind, room - tags_wide - 8)
        page.add(line(x, y - 1, shown, kind, look.theme["text"]))
        page.extend(tags_items(x + width(shown, kind) + 10, y, facts, look)[0])
        items, used = words_items(
            x, y + 20 * s, why, look, style="small", color="text3", wide=room, lines=3
        )
        page.extend(items)
        y += 20 * s + used + 14 * s
    if not rows:
        said = words("adviser.advised_against.none")
        page.extend(
            words_items(at.x + _PAD, y, said, look, style="body", color="text3", wide=at.w - 2 * _PAD, lines=2)[0]
        )
        y += 34 * s
    box = Box(at.x, at.y, at.w, max(at.h, y + 6 - at.y))
    page.items[start:start] = _headed(
        box, look, words("adviser.advised_against"), words("adviser.advised_against.sub")
    )
    return box.bottom


def _headed(box: Box, look: Look, title: str, sub: str) -> list[Item]:
    s, room = _scale(look), box.w - 2 * _PAD
    items = box_items(box, look)
    for said, style, color, down in ((title, "title", "text", 16), (sub, "small", "text3", 37)):
        kind = look.style(style)
        shown = fit_line(said, kind, room)
        items.append(line(box.x + _PAD, box.y + down * s, shown, kind, look.theme[color]))
    return items


# How it was decided


def _decided(page: Page, advice: Advice, look: Look, at: Box) -> float:
    s, words, theme = _scale(look), look.words, look.theme
    start, kind = len(page.items), look.style("body")
    strong = look.style("bodyS")
    y = at.y + 70 * s
    right, tools = at.x + at.w - _PAD, max(width(tool, strong) for tool in ("TQM", "CRM", "SM", "CEM"))
    for ruling in advice.rulings:
        items, ink = _decided_mark(at.x + _PAD + 12, y + 12, ruling, look)
        page.extend(items)
        value = _value_text(advice, ruling, look)
        x, end = at.x + _PAD + 36, right - tools - 24
        room = end - width(value, kind) - 16 - x
        said = _rule_text(ruling.tool, look)
        shown, used = words_items(x, y + 2, said, look, style="body", color="text", wide=room, lines=3)
        page.extend(shown)
        page.add(line_to(end, y + 2, value, kind, theme["text2"]))
        page.add(line_to(right, y + 2, ruling.tool, strong, theme[ink]))
        verdict = words(f"adviser.verdict.{ruling.verdict}")
        spoken = f"{said}: {value}. {ruling.tool}: {verdict}."
        page.press(f"rule/{ruling.tool}", Box(at.x + 10, y - 8, at.w - 20, max(40 * s, used + 14)), spoken)
        y += max(44 * s, used + 18 * s)
    box = Box(at.x, at.y, at.w, max(at.h, y + 6 - at.y))
    page.items[start:start] = _headed(box, look, words("adviser.decided"), words("adviser.decided.sub"))
    return box.bottom


def _rule_text(tool: str, look: Look) -> str:
    words = look.words
    if tool == "CEM":
        high, different = score_text(SATISFIED_FROM, words), score_text(DIFFERENT_FROM, words)
        return words("adviser.rule.CEM", satisfied=high, different=different)
    return words(f"adviser.rule.{tool}", limit=percent_text(limit_of(tool), words))


def _value_text(advice: Advice, ruling: Ruling, look: Look) -> str:
    words = look.words
    if ruling.verdict == "unknown" or ruling.figure is None:
        return words("adviser.not_known")
    if ruling.tool != "CEM":
        return percent_text(ruling.figure, words, limit_of(ruling.tool))
    if ruling.reason == "faults_first":
        return percent_text(advice.complaints.share("faults") or 0.0, words, FAULTS_LIMIT)
    if ruling.reason in ("not_satisfied", "feels_different"):
        score = advice.satisfaction if ruling.reason == "not_satisfied" else advice.difference
        return "" if score is None else score_text(score, words)
    count = len(advice.deal_breakers)
    return words.count("adviser.open", count) if count else words("adviser.none_open")


def _decided_mark(cx: float, cy: float, ruling: Ruling, look: Look) -> tuple[list[Item], str]:
    """Return the mark of a rule and the token of its colour: only a rule that holds has one of its own."""
    soft, ink, icon = {
        "chosen": ("successSoft", "success", "check"),
        "condition": ("warningSoft", "warning", "clock"),
        "against": ("pressed", "text2", "minus"),
        "unknown": ("pressed", "text3", "dots"),
    }[ruling.verdict]
    theme = look.theme
    return [Path(circle(cx, cy, 12), fill=theme[soft]), Icon(icon, cx - 6, cy - 6, 12, theme[ink])], ink

"""The page of the toolbox adviser: the conclusion, a card for each tool, what is advised against, the rules."""

from __future__ import annotations

from collections.abc import Sequence

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
    percent_text,
    score_text,
    sentence,
    sentence_text,
)
from cxdesigner.layout.analyses.framing import heading_items, put_button, put_invitation
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.tool_cards import NARROW, TAG, TAG_GAP, Leads, put_cards, tags_items
from cxdesigner.layout.display_list import Icon, Item, Path, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_to

_EDGE, _GAP, _PAD = 24.0, 16.0, 20.0
_TONES = {"lead": "text3", "plain": "text", "chosen": "accent", "condition": "warning"}


def adviser_page(advice: Advice, leads: Leads, look: Look, wide: float, tall: float) -> Page:
    """Return the page for a room `wide` by `tall`; an invitation where no fact is known."""
    page = Page(wide)
    if not advice.facts:
        put_invitation(
            page,
            look,
            Box(_EDGE, 22, wide - 2 * _EDGE, max(tall - 38, 260 * _scale(look))),
            "case",
            "adviser.empty",
            ("add", look.words("adviser.empty.go")),
        )
        return page
    room = wide - 2 * _EDGE
    top = _conclusion(page, advice, look, Box(_EDGE, 22, room, 0))
    top = put_cards(page, advice, leads, look, Box(_EDGE, top + _GAP, room, 0))
    half = (room - _GAP) / 2
    if room < NARROW:
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


def _scale(look: Look) -> float:
    return look.measures.text_scale


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
    put_button(
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
        behind = self._wide_of(piece.facts)
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
        wide, tall = self._wide_of(facts), 18 * self._look.measures.text_scale
        if self.x + wide > self._left + self._wide:
            self.x, self.y = self._left, self.y + self._style.leading
        items, _ = tags_items(self.x, self.y + (self._style.leading - tall) / 2, facts, self._look)
        self.items += items
        self.x += wide + width(" ", self._style)

    def _wide_of(self, facts: Sequence[int]) -> float:
        return max(0.0, len(facts) * (TAG + TAG_GAP) * self._look.measures.text_scale - TAG_GAP)


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
        tags_wide = len(facts) * (TAG + TAG_GAP) * s
        shown = fit_line(title, kind, room - tags_wide - 8)
        page.add(line(x, y - 1, shown, kind, look.theme["text"]))
        page.extend(tags_items(x + width(shown, kind) + 10, y, facts, look)[0])
        items, used = words_items(x, y + 20 * s, why, look, style="small", color="text3", wide=room, lines=3)
        page.extend(items)
        y += 20 * s + used + 14 * s
    if not rows:
        said = words("adviser.advised_against.none")
        page.extend(
            words_items(
                at.x + _PAD, y, said, look, style="body", color="text3", wide=at.w - 2 * _PAD, lines=2
            )[0]
        )
        y += 34 * s
    box = Box(at.x, at.y, at.w, max(at.h, y + 6 - at.y))
    title, sub = words("adviser.advised_against"), words("adviser.advised_against.sub")
    page.items[start:start] = [*box_items(box, look), *heading_items(box, look, title, sub)]
    return box.bottom


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
    title, sub = words("adviser.decided"), words("adviser.decided.sub")
    page.items[start:start] = [*box_items(box, look), *heading_items(box, look, title, sub)]
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

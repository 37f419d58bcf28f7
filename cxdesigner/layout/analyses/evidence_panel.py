"""The side panel of the evidence page: how the selected actions are known, and how the journey is as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.evidence import (
    STRONGEST,
    JourneyEvidence,
    Strength,
    journey_evidence,
    sources_in_order,
    strength,
)
from cxdesigner.analysis.wording import viewpoints
from cxdesigner.layout.analyses.evidence import percent
from cxdesigner.layout.analyses.evidence_marks import (
    CONFIDENCE_ICONS,
    SOURCE_ICONS,
    border,
    cell_items,
    confidence_word,
    source_code,
)
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.cards import CHANNEL_FALLBACK_ICON
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import break_lines, fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Source
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import CONFIDENCES, Touchpoint
from cxdesigner.translation import Catalogue

PAD = 20.0


@dataclass(slots=True)
class _Pen:
    """Where the panel has come to."""

    page: Page
    look: Look
    y: float = 16.0

    @property
    def room(self) -> float:
        return self.page.width - 2 * PAD

    @property
    def right(self) -> float:
        return self.page.width - PAD

    def words(
        self, text: str, style: str, token: str, *, x: float = PAD, gap: float = 0.0, most: int = 12
    ) -> None:
        """Write `text`, broken to the panel's width."""
        kind = self.look.style(style)
        self.y += gap
        lines = fit_lines(text, kind, self.right - x, most)
        self.page.extend(paragraph(x, self.y, lines, kind, self.look.theme[token]))
        self.y += len(lines) * kind.leading

    def head(self, first: str, second: str = "", *, gap: float = 22.0) -> None:
        """Write the name of a part, and at its right what it comes to."""
        kind, meta = self.look.style("smallS"), self.look.style("meta")
        self.y += gap
        if second:
            self.page.add(line_to(self.right, self.y + 1, second, meta, self.look.theme["text3"]))
        self.page.add(line(PAD, self.y, fit_line(first, kind, self.room - 60), kind, self.look.theme["text"]))
        self.y += kind.leading + 8


def evidence_panel(
    doc: Document, journey: str, chosen: Sequence[Touchpoint], look: Look, wide: float, *, can_write: bool
) -> Page:
    """Return the panel about `chosen`, actions of `journey`; about the journey alone where there are none."""
    pen = _Pen(Page(wide), look)
    known = journey_evidence(doc, journey)
    if chosen:
        _put_head(pen, doc, chosen)
        _put_choices(pen, chosen, can_write=can_write)
        if len(chosen) == 1:
            _put_sources(pen, doc, chosen[0], can_write=can_write)
            _put_strength(pen, strength(doc, chosen[0]))
            _put_consent(pen, doc, chosen[0])
    else:
        pen.words(look.words("evidence.panel"), "h3", "text")
        pen.words(look.words("evidence.panel_how"), "small", "text2", gap=6)
    if known.actions:
        _put_whole(pen, known)
    _put_questions(pen, known, can_write=can_write)
    pen.page.height = pen.y + 20
    return pen.page


def _put_head(pen: _Pen, doc: Document, chosen: Sequence[Touchpoint]) -> None:
    look, theme, words, page = pen.look, pen.look.theme, pen.look.words, pen.page
    scale = look.measures.text_scale
    cross = Box(pen.right - 22, pen.y, 26, 26)
    if len(chosen) == 1:
        touchpoint, lane = chosen[0], doc.lanes[chosen[0].lane]
        step = doc.steps[touchpoint.step]
        layer = theme.layer(lane_role(lane.role).tone)
        channel = doc.channels.get(touchpoint.channel) if touchpoint.channel else None
        page.add(
            Rect(PAD, pen.y, 28, 28, fill=layer.tile, radius=6),
            Icon(channel.icon if channel else CHANNEL_FALLBACK_ICON, PAD + 5, pen.y + 5, 18, layer.ink),
        )
        first, meta = look.style("smallS"), look.style("meta")
        room = cross.x - PAD - 44
        where = " · ".join(part for part in (doc.stages[step.stage].name, step.name or step.time) if part)
        page.add(line(PAD + 38, pen.y - 1, fit_line(lane.name, first, room), first, layer.ink))
        page.add(line(PAD + 38, pen.y + 14 * scale, fit_line(where, meta, room), meta, theme["text3"]))
        pen.y += 36 * scale
        title = touchpoint.title or words("evidence.untitled")
    else:
        title = words.count("evidence.chosen", len(chosen))
        pen.y += 30
    page.add(Icon("x", cross.x + 5, cross.y + 5, 16, theme["text2"]))
    page.press("let_go", cross, words("inspector.let_go"))
    pen.words(title, "h3", "text", most=4)


def _put_choices(pen: _Pen, chosen: Sequence[Touchpoint], *, can_write: bool) -> None:
    look, theme, words, page = pen.look, pen.look.theme, pen.look.words, pen.page
    scale = look.measures.text_scale
    pen.head(words("evidence.how_known"), gap=14)
    pen.y -= 3
    said = {row.confidence for row in chosen}
    for word in CONFIDENCES:
        is_on = said == {word}
        row = Box(PAD - 8, pen.y, pen.room + 16, 44 * scale)
        if is_on:
            page.add(Rect(row.x, row.y, row.w, row.h, fill=theme["accentSoft"], radius=8))
        card = Box(PAD + 2, row.y + (row.h - 26 * scale) / 2, 38 * scale, 26 * scale)
        page.add(border(card, word, look, "frontstage", radius=5))
        page.add(Icon(CONFIDENCE_ICONS[word], card.center[0] - 7, card.center[1] - 7, 14, theme["text2"]))
        name, meta, x = look.style("smallS"), look.style("meta"), card.right + 12
        page.add(line(x, row.y + 7 * scale, words(f"confidence.{word}"), name, theme["text"]))
        about = fit_line(words(f"evidence.about.{word}"), meta, pen.right - x - 20)
        page.add(line(x, row.y + 23 * scale, about, meta, theme["text2"]))
        if is_on:
            page.add(Icon("check", pen.right - 14, row.center[1] - 7, 14, theme["accent"]))
        if can_write:
            spoken = f"{words(f'confidence.{word}')}, {words(f'evidence.about.{word}')}"
            page.press(f"know/{word}", row, spoken, is_on=is_on, radius=8.0)
        pen.y += row.h + 4


def _put_sources(pen: _Pen, doc: Document, touchpoint: Touchpoint, *, can_write: bool) -> None:
    look, theme, words, page = pen.look, pen.look.theme, pen.look.words, pen.page
    scale = look.measures.text_scale
    register = sources_in_order(doc)
    behind = [(n, row) for n, row in enumerate(register) if row.id in touchpoint.sources]
    pen.head(
        words("attribute.sources"),
        words("evidence.of", count=len(behind), all=len(register)) if register else "",
    )
    for number, source in behind:
        _put_source(pen, source, number, can_write=can_write)
    if not behind:
        pen.words(words("evidence.no_sources"), "small", "text3")
    if can_write:
        kind, text = look.style("smallS"), words("evidence.link")
        row = Box(PAD - 6, pen.y + 4, width(text, kind) + 34 * scale, 26 * scale)
        page.add(Icon("plus", row.x + 6, row.center[1] - 7, 14, theme["accent"]))
        page.add(line(row.x + 26, row.center[1] - kind.leading / 2, text, kind, theme["accent"]))
        page.press("link", row, text, tip=words("evidence.link_tip"))
        pen.y = row.bottom


def _put_source(pen: _Pen, source: Source, number: int, *, can_write: bool) -> None:
    look, theme, words, page = pen.look, pen.look.theme, pen.look.words, pen.page
    scale, name, small = look.measures.text_scale, look.style("smallS"), look.style("small")
    text = " ".join(source.text.split()) or source.title
    lines = fit_lines(text, small, pen.room - 24, 2)
    box = Box(PAD, pen.y, pen.room, (38 * scale + len(lines) * small.leading))
    inner = box.grown(-0.5)
    page.add(Rect(inner.x, inner.y, inner.w, inner.h, fill=theme["card"], stroke=theme["line"], radius=8))
    tile = Box(box.x + 9, box.y + 7, 22 * scale, 22 * scale)
    page.add(
        Rect(tile.x, tile.y, tile.w, tile.h, fill=theme["field"], radius=6),
        Icon(
            SOURCE_ICONS.get(source.kind, "dots"),
            tile.center[0] - 6.5,
            tile.center[1] - 6.5,
            13,
            theme["text2"],
        ),
    )
    kind = f"source.{source.kind}"
    spoken = words(kind) if words.has(kind) else source.kind
    cut = box.right - (56 if can_write else 32)
    top = tile.center[1] - name.leading / 2
    page.add(line(tile.right + 8, top, fit_line(spoken, name, cut - tile.right - 12), name, theme["text"]))
    code = source_code(number)
    page.add(line(cut, top, code, look.style("small"), theme["text2"]))
    page.extend(paragraph(box.x + 12, box.y + 33 * scale, lines, small, theme["text2"]))
    where = Box(box.x, box.y, box.w - (34 if can_write else 0), box.h)
    page.press(
        f"sources/{source.id}",
        where,
        f"{code}, {spoken}, {source.title}",
        tip=words("evidence.edit_source"),
        radius=8.0,
    )
    if can_write:
        cross = Box(box.right - 30, box.y + 5, 24, 24)
        page.add(Icon("x", cross.x + 5, cross.y + 5, 14, theme["text3"]))
        page.press(f"unlink/{source.id}", cross, words("evidence.unlink", source=source.title or code))
    pen.y = box.bottom + 8


def _put_strength(pen: _Pen, found: Strength) -> None:
    theme, words, page = pen.look.theme, pen.look.words, pen.page
    pen.head(words("evidence.strength"), words(f"evidence.strength.{found.level}"))
    wide = (pen.room - 4 * (STRONGEST - 1)) / STRONGEST
    for at in range(STRONGEST):
        color = theme["text2" if at < found.level else "pressed"]
        page.add(Rect(PAD + at * (wide + 4), pen.y, wide, 8, fill=color, radius=4))
    pen.y += 14
    pen.words(strength_words(found, words), "small", "text3")


def strength_words(found: Strength, words: Catalogue) -> str:
    """Return why the evidence is as strong as it is, in a sentence or two."""
    if found.is_guess:
        return words("evidence.only_a_guess")
    if not found.kinds:
        return words("evidence.nothing_behind")
    said = words.count("evidence.kinds_agree", found.kinds)
    if found.most_cases is None:
        return f"{said} {words('evidence.no_cases')}"
    return f"{said} {words.count('evidence.cases', found.most_cases)}"


def _put_consent(pen: _Pen, doc: Document, touchpoint: Touchpoint) -> None:
    behind = [(n, row) for n, row in enumerate(sources_in_order(doc)) if row.id in touchpoint.sources]
    if not behind:
        return
    look, words = pen.look, pen.look.words
    pen.head(words("evidence.column.consent"))
    pen.page.add(Icon("lock", PAD, pen.y + 1, 14, look.theme["text2"]))
    for number, source in behind:
        consent = source.consent.strip() or words("evidence.no_consent")
        names = words("evidence.anonymous") if source.anonymised else words("evidence.not_anonymous")
        said = words("evidence.consent_of", code=source_code(number), consent=consent, names=names)
        pen.words(
            said, "small", "text2" if source.consent.strip() and source.anonymised else "warning", x=PAD + 24
        )


def _put_whole(pen: _Pen, known: JourneyEvidence) -> None:
    look, theme, words = pen.look, pen.look.theme, pen.look.words
    scale, small, strong = look.measures.text_scale, look.style("small"), look.style("smallS")
    pen.head(words("evidence.whole"))
    left = PAD + max(width(confidence_word(word, words), small) for word in (*CONFIDENCES, "")) + 12
    room = pen.right - left - 46 * scale
    shares = known.shares
    largest = max((shares.observed, shares.reported, shares.assumed, shares.unsaid, 1))
    for word in CONFIDENCES:
        share, count = shares.share(word), getattr(shares, word)
        _put_bar(pen, confidence_word(word, words), word, left, room * count / largest)
        text = percent(share, words) if share is not None else words("evidence.unknown")
        pen.page.add(line_to(pen.right, pen.y, text, strong, theme["text"]))
        pen.y += 24 * scale
    if shares.unsaid:
        _put_bar(pen, confidence_word("", words), "", left, room * shares.unsaid / largest)
        pen.page.add(line_to(pen.right, pen.y, str(shares.unsaid), strong, theme["text"]))
        pen.y += 24 * scale
    seen = viewpoints(known.doc, known.journey).values()
    total, outside = sum(part.total for part in seen), sum(part.outside for part in seen)
    if total:
        pen.words(words("evidence.outside_in_whole", count=outside, all=total), "small", "text2", gap=2)


def _put_bar(pen: _Pen, name: str, word: str, left: float, wide: float) -> None:
    small = pen.look.style("small")
    pen.page.add(line(PAD, pen.y, name, small, pen.look.theme["text2"]))
    if wide > 0:
        pen.page.extend(cell_items(Box(left, pen.y + 3, max(4.0, wide), 10), word, pen.look))


def _put_questions(pen: _Pen, known: JourneyEvidence, *, can_write: bool) -> None:
    look, theme, words, page = pen.look, pen.look.theme, pen.look.words, pen.page
    small = look.style("small")
    pen.head(words("evidence.to_find_out"))
    if can_write:
        plus = Box(pen.right - 20, pen.y - 28, 26, 26)
        page.add(Icon("plus", plus.x + 6, plus.y + 6, 14, theme["text2"]))
        page.press("ask", plus, words("evidence.ask"))
    for question in known.questions:
        lines = break_lines(question.text or words("evidence.untitled"), small, pen.room - 32)
        tall = max(28.0, len(lines) * small.leading + 10)
        page.add(
            Rect(PAD, pen.y, 22, 22, fill=theme["field"], radius=6),
            Icon("search", PAD + 5, pen.y + 5, 12, theme["text2"]),
        )
        page.extend(paragraph(PAD + 32, pen.y + 3, lines, small, theme["text"]))
        if can_write:
            row = Box(PAD - 6, pen.y - 3, pen.room + 12, tall)
            page.press(f"questions/{question.id}", row, question.text, tip=words("evidence.edit_question"))
        pen.y += tall + 4
    if not known.questions:
        pen.words(words("evidence.no_questions"), "small", "text3")

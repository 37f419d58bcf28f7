"""The register of fieldwork: one row for each source, and for how many actions it is the best proof."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.evidence import JourneyEvidence, proves, sources_in_order
from cxdesigner.layout.analyses.evidence_marks import (
    LEAST_CELL,
    SOURCE_ICONS,
    cell_items,
    is_no_consent_needed,
    period_text,
    source_code,
)
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    BOX_PAD,
    box_items,
    button_items,
    button_width,
    rule_items,
    words_items,
)
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model.evidence import Source
from cxdesigner.translation import Catalogue

_HEAD, _ROW, _CELL = 74.0, 48.0, 12.0

_COLUMNS = (
    ("kind", 0.0),
    ("title", 0.145),
    ("date", 0.41),
    ("place", 0.515),
    ("sample", 0.625),
    ("consent", 0.725),
)
"""Columns, and where each begins, in parts of the room behind the source's short name."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The box, and where its columns begin and end."""

    box: Box
    look: Look

    @property
    def left(self) -> float:
        return self.box.x + BOX_PAD + 32 * self.look.measures.text_scale

    @property
    def right(self) -> float:
        return self.box.right - BOX_PAD

    def column(self, name: str) -> tuple[float, float]:
        """Return where a column begins and how wide it is."""
        starts = dict(_COLUMNS)
        ends = [at for _, at in _COLUMNS if at > starts[name]]
        room = self.right - self.left
        end = min(ends, default=0.86)
        return self.left + starts[name] * room, (end - starts[name]) * room - 12


def put_register(page: Page, place: Box, known: JourneyEvidence, look: Look, chosen: str) -> float:
    """Draw the register at `place`, as tall as it needs; return where it ends."""
    sources = sources_in_order(known.doc)
    scale, words = look.measures.text_scale, look.words
    body = _ROW * len(sources) if sources else 70.0
    box = Box(place.x, place.y, place.w, (_HEAD + body) * scale + 10)
    page.extend(box_items(box, look, words("evidence.register")))
    frame = _Frame(box, look)
    _put_head(page, frame, known, len(sources))
    y = box.y + _HEAD * scale
    if not sources:
        items, _ = words_items(
            box.x + BOX_PAD, y, words("evidence.register_empty"), look, style="small", color="text2",
            wide=min(640 * scale, box.w - 2 * BOX_PAD), lines=3,
        )  # fmt: skip
        page.extend(items)
    for number, source in enumerate(sources):
        _put_row(
            page, Box(box.x, y, box.w, _ROW * scale), frame, known, (number, source, source.id == chosen)
        )
        y += _ROW * scale
    return box.bottom


def _put_head(page: Page, frame: _Frame, known: JourneyEvidence, count: int) -> None:
    look, theme, words = frame.look, frame.look.theme, frame.look.words
    scale, small, title = look.measures.text_scale, look.style("small"), look.style("title")
    box = frame.box
    text = words("evidence.add_source")
    button = Box(
        frame.right - button_width("plus", text, look),
        box.y + 10,
        button_width("plus", text, look),
        32 * scale,
    )
    page.extend(button_items(button, "plus", text, look, is_quiet=True))
    page.press("add_source", button, text, tip=words("evidence.add_source_tip"))
    after = box.x + BOX_PAD + width(words("evidence.register"), title) + 12
    if count:
        said = words(
            "evidence.counts", sources=words.count("evidence.sources", count),
            backed=words.count("evidence.backed", known.backed),
        )  # fmt: skip
        page.add(line(after, box.y + 18, fit_line(said, small, button.x - after - 12), small, theme["text3"]))
        label, y = look.style("metaS"), box.y + (_HEAD - 24) * scale
        for name, _ in _COLUMNS:
            x, room = frame.column(name)
            page.add(
                line(x, y, fit_line(words(f"evidence.column.{name}"), label, room), label, theme["text3"])
            )
        page.add(line_to(frame.right, y, words("evidence.column.best"), label, theme["text3"]))


def _put_row(
    page: Page, row: Box, frame: _Frame, known: JourneyEvidence, what: tuple[int, Source, bool]
) -> None:
    number, source, is_chosen = what
    look, theme, words = frame.look, frame.look.theme, frame.look.words
    scale, small = look.measures.text_scale, look.style("small")
    if is_chosen:
        inset = row.grown(-2)
        page.add(Rect(row.x + 6, inset.y, row.w - 12, inset.h, fill=theme["accentSoft"], radius=8))
    elif number:
        page.extend(rule_items(row.x + BOX_PAD, row.y, row.w - 2 * BOX_PAD, look))
    middle = row.y + row.h / 2
    code = source_code(number)
    page.add(line(row.x + BOX_PAD, middle - small.leading / 2, code, small, theme["text2"]))
    for name, text, style, token in row_words(source, words):
        x, room = frame.column(name)
        if name == "kind":
            tile = 24 * scale
            page.add(
                Rect(x, middle - tile / 2, tile, tile, fill=theme["field"], radius=6),
                Icon(
                    SOURCE_ICONS.get(source.kind, "dots"),
                    x + 5 * scale,
                    middle - 7 * scale,
                    14 * scale,
                    theme["text2"],
                ),
            )
            x, room = x + tile + 8, room - tile - 8
        if name == "consent" and source.consent.strip() and not is_no_consent_needed(source.consent):
            page.add(Icon("check", x, middle - 7 * scale, 14 * scale, theme["success"]))
            x, room = x + 20 * scale, room - 20 * scale
        kind = look.style(style)
        lines = fit_lines(text, kind, room, 2)
        page.extend(paragraph(x, middle - len(lines) * kind.leading / 2, lines, kind, theme[token]))
    _put_proof(page, frame, middle, proves(source.kind), known.best_for.get(source.id, 0))
    page.press(
        f"sources/{source.id}", Box(row.x + 6, row.y + 2, row.w - 12, row.h - 4), _spoken(code, source, known, words),
        tip=words("evidence.edit_source"), is_on=is_chosen, radius=8.0,
    )  # fmt: skip


def row_words(source: Source, words: Catalogue) -> list[tuple[str, str, str, str]]:
    """Return the cells of a source's row: column, words, style and the token of their colour."""
    kind = f"source.{source.kind}"
    consent = source.consent.strip()
    return [
        ("kind", words(kind) if words.has(kind) else source.kind, "smallM", "text"),
        (
            "title",
            source.title or words("evidence.untitled_source"),
            "small",
            "text" if source.title else "text3",
        ),
        _said("date", period_text(source, words), words, "text2"),
        ("place", source.place, "small", "text2"),
        ("sample", source.sample, "smallM", "text"),
        _said("consent", consent, words, "text3" if is_no_consent_needed(consent) else "text2"),
    ]


def _said(name: str, text: str, words: Catalogue, token: str) -> tuple[str, str, str, str]:
    """Return the cell of something every source has to say."""
    return (name, text, "small", token) if text else (name, words(f"evidence.no_{name}"), "small", "warning")


def _put_proof(page: Page, frame: _Frame, middle: float, shows: str, count: int) -> None:
    look, kind = frame.look, frame.look.style("smallS")
    scale = look.measures.text_scale
    page.add(
        line_to(
            frame.right, middle - kind.leading / 2, str(count), kind, look.theme["text" if count else "text3"]
        )
    )
    gap, right = 3 * scale, frame.right - 22 * scale
    room = right - (frame.left + 0.85 * (frame.right - frame.left))
    cell = min(_CELL * scale, room / max(1, count) - gap)
    if cell < LEAST_CELL:  # so many that the figure says it better
        cell, count = _CELL * scale, 1
    for at in range(count):
        x = right - (count - at) * (cell + gap)
        page.extend(cell_items(Box(x, middle - 5 * scale, cell, 10 * scale), shows, look))


def _spoken(code: str, source: Source, known: JourneyEvidence, words: Catalogue) -> str:
    cells = [text for _, text, _, _ in row_words(source, words) if text]
    count = words.count("evidence.best_proof", known.best_for.get(source.id, 0))
    return ", ".join([code, *cells, count])

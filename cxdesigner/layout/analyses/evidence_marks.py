"""How it is drawn that something was seen, told or guessed: borders, cells of a strip, words with their icons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line
from cxdesigner.model.evidence import Source
from cxdesigner.translation import LANGUAGES, Catalogue, catalogue

CONFIDENCE_ICONS: Mapping[str, str] = MappingProxyType(
    {"observed": "eye", "reported": "comment", "assumed": "note", "": "dots"}
)
"""By how something is known, its icon; nothing is said under the empty word."""

SOURCE_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "observation": "eye", "participant_observation": "eye", "interview": "comment", "survey": "sms",
        "diary": "edit", "operational_data": "chart", "frontline_staff": "people", "workshop_guess": "note",
    }
)  # fmt: skip
"""By kind of fieldwork, its icon."""

CONSENTS = ("spoken", "written", "public", "not_needed")
"""How those seen agree, as it is offered; the words are `consent.<word>`."""

LEAST_CELL = 5.0
"""Where a cell of a strip would be narrower than this, it shows parts of the whole in place of single actions."""

_DASHES = {"reported": (6.0, 4.0), "assumed": (1.5, 4.0)}


def border(box: Box, confidence: str, look: Look, tone: str, *, radius: float = 8.0) -> Rect:
    """Return a card's ground and its border, which says how what stands on it is known."""
    theme, layer, scale = look.theme, look.theme.layer(tone), look.measures.text_scale
    if confidence == "assumed":
        return Rect(
            box.x, box.y, box.w, box.h, fill=layer.tint, stroke=layer.solid, width=1.75, radius=radius * scale,
            dash=_DASHES["assumed"],
        )  # fmt: skip
    if confidence in ("observed", "reported"):
        return Rect(
            box.x, box.y, box.w, box.h, fill=theme["card"], stroke=layer.solid,
            width=1.75 if confidence == "observed" else 1.5, radius=radius * scale,
            dash=_DASHES.get(confidence, ()), shadow=look.card_shadow,
        )  # fmt: skip
    return Rect(
        box.x, box.y, box.w, box.h, fill=theme["card"], stroke=layer.line, radius=radius * scale,
        shadow=look.card_shadow,
    )  # fmt: skip


def confidence_word(confidence: str, words: Catalogue) -> str:
    """Return the word for how something is known; one of a newer version as it stands."""
    if not confidence:
        return words("evidence.unsaid")
    key = f"confidence.{confidence}"
    return words(key) if words.has(key) else confidence


def known_items(x: float, y: float, confidence: str, look: Look, room: float) -> list[Item]:
    """Return icon and word for how something is known, in a row of 20 that begins at (x, y)."""
    scale, meta, theme = look.measures.text_scale, look.style("meta"), look.theme
    icon = CONFIDENCE_ICONS.get(confidence, "dots")
    size = 13 * scale
    text = fit_line(confidence_word(confidence, look.words), meta, room - size - 5 * scale)
    color = theme["text2" if confidence else "text3"]
    return [
        Icon(icon, x, y + (20 * scale - size) / 2, size, color),
        line(x + size + 5 * scale, y + (20 * scale - meta.leading) / 2, text, meta, color),
    ]


def cell_items(box: Box, confidence: str, look: Look) -> list[Item]:
    """Return one cell of a strip: filled, dashed grey, dotted empty, or a mere floor where nothing is said."""
    theme, radius = look.theme, min(3.0, box.h / 2)
    inner = box.grown(-0.5)
    if confidence == "observed":
        return [Rect(box.x, box.y, box.w, box.h, fill=theme["text2"], radius=radius)]
    if confidence == "reported":
        fill, stroke, dashes = theme["lineStrong"], theme["text2"], (3.0, 2.0)
    elif confidence == "assumed":
        fill, stroke, dashes = theme["card"], theme["control"], (2.0, 2.0)
    else:
        return [Rect(box.x, box.y, box.w, box.h, fill=theme["pressed"], radius=radius)]
    return [
        Rect(
            inner.x, inner.y, inner.w, inner.h, fill=fill, stroke=stroke, width=1, radius=radius, dash=dashes
        )
    ]


def strip_items(box: Box, cells: Sequence[str], look: Look, gap: float = 3.0) -> list[Item]:
    """Return a strip over `box`: a cell for each of `cells`, or their parts where they are many."""
    return [item for word, place in strip_places(box, cells, gap) for item in cell_items(place, word, look)]


def strip_places(box: Box, cells: Sequence[str], gap: float = 3.0) -> list[tuple[str, Box]]:
    """Return what is drawn of a strip, from left to right: how something is known, and where that stands."""
    if not cells:
        return []
    single = (box.w - gap * (len(cells) - 1)) / len(cells)
    if single >= LEAST_CELL:
        return [(w, Box(box.x + n * (single + gap), box.y, single, box.h)) for n, w in enumerate(cells)]
    out, x = list[tuple[str, Box]](), box.x
    for word in dict.fromkeys(cells):
        wide = box.w * cells.count(word) / len(cells)
        out.append((word, Box(x, box.y, max(2.0, wide - gap), box.h)))
        x += wide
    return out


def period_text(source: Source, words: Catalogue) -> str:
    """Return when a source is from: `12–14 Nov 2025`; what is no day stands as it was written."""
    first, last = _day(source.date), _day(source.until)
    if first is None:
        return source.date.strip()
    year, month, day = first
    end = words("evidence.day", day=day, month=words(f"month.short.{month}"), year=year)
    if last is None or last <= first:
        return end
    if last[:2] == first[:2]:
        return words("evidence.day", day=f"{day}–{last[2]}", month=words(f"month.short.{month}"), year=year)
    until = words("evidence.day", day=last[2], month=words(f"month.short.{last[1]}"), year=last[0])
    return f"{end} – {until}"


def _day(iso: str) -> tuple[int, int, int] | None:
    from datetime import date

    try:
        found = date.fromisoformat(iso.strip())
    except ValueError:
        return None
    return found.year, found.month, found.day


def source_code(number: int) -> str:
    """Return the short name of the source that stands at `number`, from 0, of the register: S1."""
    return f"S{number + 1}"


def is_no_consent_needed(text: str) -> bool:
    """Tell whether `text` says, in a language we know, that nobody had to agree."""
    folded = text.strip().casefold()
    return any(folded == catalogue(code)("consent.not_needed").casefold() for code in LANGUAGES)

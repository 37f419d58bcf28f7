"""What a page says of itself while a journey rests on guesses: Not yet fieldworked."""

from __future__ import annotations

from cxdesigner.analysis.evidence import desk_share
from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line
from cxdesigner.model.document import Document


def watermark_text(doc: Document, journey: str, look: Look) -> str:
    """Return the sentence, in the look's language; empty where the project asks for none, or nothing is assumed."""
    share = desk_share(doc, journey) if journey else None
    if share is None:
        return ""
    words = look.words
    return words("evidence.watermark_words", share=words("status.zoom", percent=max(1, round(100 * share))))


def watermark_items(doc: Document, journey: str, look: Look, top: float) -> tuple[list[Item], float]:
    """Return the mark with its upper left corner at (0, top), and how tall it is with the air above it; 0 for none."""
    text = watermark_text(doc, journey, look)
    if not text:
        return [], 0.0
    kind, theme, scale = look.style("smallS"), look.theme, look.measures.text_scale
    tall, icon = kind.leading + 6 * scale, 12 * scale
    y = top + 4 * scale
    wide = width(text, kind) + icon + 22 * scale
    return [
        Rect(0, y, wide, tall, fill=theme["warningSoft"], radius=tall / 2),
        Icon("warn", 8 * scale, y + (tall - icon) / 2, icon, theme["warning"]),
        line(8 * scale + icon + 5 * scale, y + 3 * scale, text, kind, theme["warning"]),
    ], tall + 6 * scale

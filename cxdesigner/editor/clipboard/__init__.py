"""Cards on their way out and in: as rows of our own, as tables for other programs, as lines of text. No Qt."""

from cxdesigner.editor.clipboard.arrivals import Lines, Offer, Sheet, arrival, lines_of
from cxdesigner.editor.clipboard.clip import Clip, copied
from cxdesigner.editor.clipboard.clip_head import copied_head
from cxdesigner.editor.clipboard.clip_json import CARDS_MIME, read_clip, write_clip
from cxdesigner.editor.clipboard.error import ClipError
from cxdesigner.editor.clipboard.words import clip_html, clip_text, clip_tsv

__all__ = [
    "CARDS_MIME",
    "Clip",
    "ClipError",
    "Lines",
    "Offer",
    "Sheet",
    "arrival",
    "clip_html",
    "clip_text",
    "clip_tsv",
    "copied",
    "copied_head",
    "lines_of",
    "read_clip",
    "write_clip",
]

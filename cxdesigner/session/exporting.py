"""A journey as a PDF file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.model.document import Document
from cxdesigner.session.error import SessionError, listed
from cxdesigner.session.file_names import checked_output
from cxdesigner.session.journeys import chosen_journey
from cxdesigner.session.language import checked_language
from cxdesigner.translation import LANGUAGES, Message

if TYPE_CHECKING:
    from cxdesigner.layout.sheet import Sheet

PDF_SUFFIXES: tuple[str, ...] = (".pdf",)


def export_pdf(
    doc: Document,
    path: Path,
    *,
    journey: str | None = None,
    paper: str = "A3",
    portrait: bool = False,
    language: str | None = None,
    may_replace: bool,
) -> tuple[Message, ...]:
    """Write a journey as one page of PDF to `path` and return what is to be known of it, as missing signs.

    `journey` is a name or an id, by default the designed journey; `language` is that of the page's own words,
    by default the map's. Title and author come from the project alone. Raises SessionError or SaveError with
    nothing written.
    """
    from cxdesigner.layout.page import blueprint_page
    from cxdesigner.storage.durable import write_durably

    path = checked_output(path, PDF_SUFFIXES, may_replace=may_replace)
    paper = checked_paper(paper)
    if language is not None:
        checked_language(language)
    chosen = chosen_journey(doc, journey)
    page = blueprint_page(doc, chosen.id, paper=paper, portrait=portrait, language=language)
    write_durably(path, _pdf(doc, page.sheet, language), may_replace=may_replace)
    return page.findings


def checked_paper(name: str) -> str:
    """Return the size of paper called `name`, in capitals. Raises SessionError where there is none."""
    from cxdesigner.layout.page import PAPERS

    if name.upper() not in PAPERS:
        raise SessionError("session.unknown_paper", paper=name, known=listed(sorted(PAPERS, reverse=True)))
    return name.upper()


def _pdf(doc: Document, sheet: Sheet, language: str | None) -> bytes:
    from cxdesigner.export.pdf import pdf_bytes

    project = doc.project
    spoken = language or (project.language if project.language in LANGUAGES else LANGUAGES[0])
    return pdf_bytes([sheet], title=project.title, author=project.author, language=spoken)

"""What the team says to itself stays in the file: no page that is exported shows a note or a comment."""

import pypdf

from cxdesigner.session.exporting import export_pdf
from tests.builders import ProjectBuilder


def test_notes_and_comments_are_left_out_of_a_pdf(tmp_path):
    doc = (
        ProjectBuilder("Room 12", language="en")
        .journey("today")
        .lanes("customer", "frontstage")
        .stage("s", "Arrival", steps=("one",))
        .touchpoint("card", "frontstage", "one", "Greets by name")
        .note(
            "free", "Heading", text="Everybody dislikes them", author="Anne Lund", step="one", x=0.0, y=20.0
        )
        .note("hung", text="Fire somebody", touchpoint="card")
        .comment("said", "card", "The client must not read this", author="Anne Lund")
        .build()
    )
    export_pdf(doc, tmp_path / "page.pdf", may_replace=False)
    bare = doc.changed_by(_without_remarks(doc))
    export_pdf(bare, tmp_path / "bare.pdf", may_replace=False)
    reader = pypdf.PdfReader(tmp_path / "page.pdf")
    words = " ".join(page.extract_text() for page in reader.pages)
    assert "Greets by name" in words
    for secret in ("Heading", "Everybody", "Fire", "client must", "Anne", "Lund"):
        assert secret not in words
    pages = (pypdf.PdfReader(tmp_path / name).pages[0].get_contents().get_data() for name in _NAMES)
    assert next(pages) == next(pages)


_NAMES = ("page.pdf", "bare.pdf")


def _without_remarks(doc):
    from cxdesigner.model.diff import between
    from cxdesigner.model.document import Document

    tables = {name: {} if name in ("notes", "comments") else rows for name, rows in doc.tables()}
    return between(doc, Document(tables))

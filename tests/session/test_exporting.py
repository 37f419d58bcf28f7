"""A journey as PDF: which one, on what, with which words, and never over something else."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from cxdesigner.layout.page import PAPERS
from cxdesigner.model.document import Draft
from cxdesigner.session.error import OutputExists, SessionError
from cxdesigner.session.exporting import export_pdf
from cxdesigner.session.journeys import chosen_journey
from cxdesigner.storage.error import SaveError
from tests.builders import ProjectBuilder, tiny_project


def two_journeys():
    return (
        ProjectBuilder("Trip", author="Signe", language="da")
        .journey("now", "I dag").lanes().stage("a", "Vente", steps=("a1",))
        .touchpoint("w", "customer", "a1", "Venter")
        .journey("then", "I morgen", kind="to_be").lanes().stage("b", "Køre", steps=("b1",))
        .touchpoint("d", "customer", "b1", "Kører")
        .journey("later", "Siden").lanes().stage("c", "Huske", steps=("c1",))
        .touchpoint("r", "customer", "c1", "Husker")
        .build()
    )  # fmt: skip


def text_of(path):
    (page,) = PdfReader(path).pages
    return " ".join(page.extract_text().split())


def test_the_designed_journey_is_shown_unless_another_is_named():
    doc = two_journeys()
    assert chosen_journey(doc).id == "then"
    assert chosen_journey(doc, "now").id == "now"
    assert chosen_journey(doc, "Siden").id == "later"
    assert chosen_journey(doc, " i  MORGEN").id == "then"


def test_the_last_journey_is_shown_where_none_is_designed():
    doc = ProjectBuilder().journey("one").journey("two").build()
    assert chosen_journey(doc).id == "two"


def test_a_journey_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(SessionError, match=r"“bus”.*I dag, I morgen, Siden"):
        chosen_journey(two_journeys(), "bus")
    with pytest.raises(SessionError, match="no journey yet"):
        chosen_journey(ProjectBuilder().build())


def test_of_two_journeys_of_one_name_the_ids_are_asked_for():
    doc = ProjectBuilder().journey("one", "Trip").journey("two", "Trip").build()
    with pytest.raises(SessionError, match="one, two"):
        chosen_journey(doc, "Trip")
    assert chosen_journey(doc, "two").id == "two"


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_has_the_size_of_the_paper(tmp_path, paper, portrait):
    export_pdf(tiny_project(), tmp_path / "a.pdf", paper=paper, portrait=portrait, may_replace=False)
    (page,) = PdfReader(tmp_path / "a.pdf").pages
    width, height = PAPERS[paper] if portrait else PAPERS[paper][::-1]
    assert [float(side) for side in page.mediabox[2:]] == pytest.approx([width, height], abs=0.1)


def test_the_pages_own_words_follow_the_map_or_what_is_asked_for(tmp_path):
    export_pdf(two_journeys(), tmp_path / "da.pdf", may_replace=False)
    export_pdf(two_journeys(), tmp_path / "en.pdf", language="en", may_replace=False)
    assert "Interaktionslinjen" in text_of(tmp_path / "da.pdf") or "Kunden" in text_of(tmp_path / "da.pdf")
    assert "Kører" in text_of(tmp_path / "en.pdf")
    languages = [PdfReader(tmp_path / name).root_object["/Lang"] for name in ("da.pdf", "en.pdf")]
    assert languages == ["da", "en"]


def test_title_and_author_are_the_projects_and_nothing_else_is_told(tmp_path):
    export_pdf(two_journeys(), tmp_path / "a.pdf", may_replace=False)
    assert dict(PdfReader(tmp_path / "a.pdf").metadata) == {"/Title": "Trip", "/Author": "Signe"}
    export_pdf(ProjectBuilder().journey("j").build(), tmp_path / "b.pdf", may_replace=False)
    reader = PdfReader(tmp_path / "b.pdf")
    assert dict(reader.metadata or {}) == {}
    assert str(tmp_path).encode() not in (tmp_path / "a.pdf").read_bytes()


def test_the_stages_are_bookmarks(tmp_path):
    export_pdf(two_journeys(), tmp_path / "a.pdf", may_replace=False)

    def titles(outline):
        return [t for mark in outline for t in (titles(mark) if isinstance(mark, list) else [mark.title])]

    assert any("Køre" in title for title in titles(PdfReader(tmp_path / "a.pdf").outline))


def test_the_same_project_gives_the_same_bytes(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        export_pdf(two_journeys(), tmp_path / name, may_replace=False)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_letters_the_typeface_lacks_are_told(tmp_path):
    doc = ProjectBuilder("旅").journey("j").lanes().stage("s", steps=("a",)).build()
    findings = export_pdf(doc, tmp_path / "a.pdf", may_replace=False)
    assert any("旅" in str(finding) for finding in findings)


@pytest.mark.parametrize(
    "wrong", [{"paper": "letter"}, {"paper": ""}, {"language": "sv"}, {"journey": "bus"}, {"journey": ""}]
)
def test_what_is_not_there_is_refused_with_nothing_written(tmp_path, wrong):
    with pytest.raises(SessionError):
        export_pdf(two_journeys(), tmp_path / "a.pdf", may_replace=True, **wrong)
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_that_is_there_is_replaced_only_when_told(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_text("old")
    with pytest.raises(OutputExists):
        export_pdf(two_journeys(), path, may_replace=False)
    assert path.read_text() == "old"
    export_pdf(two_journeys(), path, may_replace=True)
    assert len(PdfReader(BytesIO(path.read_bytes())).pages) == 1


@pytest.mark.parametrize("name", ["a.png", "room.cxj", "folder", "folder.pdf", "a\0.pdf"])
def test_a_name_that_is_no_pdfs_is_refused(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(SessionError):
        export_pdf(two_journeys(), tmp_path / name, may_replace=True)


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(SaveError, match="folder is not there"):
        export_pdf(two_journeys(), tmp_path / "no" / "a.pdf", may_replace=True)


HOSTILE = (
    "\x1b]0;owned\x07",
    "a\nb",
    "a\rb",
    "\u2028",
    "\u202e",
    "\x7f\x9b\0",
    "\u00ad",
    "\u200b",
    "旅",
    "x" * 900,
)

SHOWN = (
    *(("project", field) for field in ("title", "client", "version", "date", "state", "author")),
    ("project", "confidentiality"),
    ("project", "language"),
    ("teams", "name"),
    ("channels", "name"),
    ("journeys", "name"),
    ("journeys", "scenario"),
    ("journeys", "target"),
    ("lanes", "name"),
    ("lanes", "hint"),
    ("stages", "name"),
    ("steps", "name"),
    ("steps", "time"),
    ("touchpoints", "title"),
    ("touchpoints", "quote"),
    ("links", "label"),
    ("insights", "title"),
    ("metrics", "name"),
    ("metrics", "unit"),
)


@pytest.mark.parametrize(("table", "field"), SHOWN)
def test_no_text_of_a_project_stops_its_export(tmp_path, table, field):
    doc = tiny_project()
    for number, text in enumerate(HOSTILE):
        draft = Draft(doc)
        for row in doc.table(table).values():
            draft.put(row.evolve(**{field: f"A {text} B"[: 100 if field == "language" else None]}))
        path = tmp_path / f"{number}.pdf"
        export_pdf(draft.done(), path, may_replace=False)
        assert len(PdfReader(path).pages) == 1

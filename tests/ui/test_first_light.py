"""The first whole thing a person does: from the palette to a PDF for a client, in the real window."""

from __future__ import annotations

import hashlib
import re

import pypdf

from cxdesigner.session.open_project import open_project, save_project_as
from cxdesigner.session.templates import template_document
from cxdesigner.ui.dialogs.export_dialog import ExportWish
from tests.ui.canvas_hand import Hand
from tests.ui.window_hand import a_window, answers


def a_taxi_on_disk(tmp_path):
    """Return the path of the Danish taxi, saved as a person would have it."""
    from cxdesigner.session.open_project import new_project

    path = tmp_path / "Lufthavnstaxa kl. 5.cxj"
    project = new_project("taxi", "da")
    assert project.document == template_document("taxi", "da")
    save_project_as(project, path, may_replace=False)
    return path


def test_a_touchpoint_goes_from_the_palette_over_two_lanes_is_renamed_undone_and_the_bytes_are_the_first(
    qtbot, tmp_path
):
    path = a_taxi_on_disk(tmp_path)
    first = hashlib.sha256(path.read_bytes()).hexdigest()
    window = a_window(qtbot, tmp_path, open_project(path))
    editor, hand = window.editor, Hand(window.canvas)
    known = set(editor.document.touchpoints)
    lanes = {row.role.id: row.lane.id for row in editor.board.rows}
    step, other = editor.board.steps[3].id, editor.board.steps[4].id

    hand.take({"kind": "touchpoint", "channel": "in_person"}).carry_to(
        hand.in_cell(lanes["customer"], step)
    ).drop()
    hand.write("Tilbyder en paraply")
    (new,) = set(editor.document.touchpoints) - known
    card = ("touchpoints", new)
    hand.drag(card, hand.in_cell(lanes["backstage"], other))
    moved = editor.document.touchpoints[new]
    assert (moved.lane, moved.step, moved.title) == (lanes["backstage"], other, "Tilbyder en paraply")
    editor.begin_editing(card)
    hand.write("Lægger paraplyen frem")
    assert window.isWindowModified()
    assert window.documents.save()
    assert hashlib.sha256(path.read_bytes()).hexdigest() != first
    assert open_project(path).document.touchpoints[new].title == "Lægger paraplyen frem"

    while window.actions_["undo"].isEnabled():
        window.actions_["undo"].trigger()
    assert window.documents.save()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == first


def test_the_taxi_leaves_as_a_pdf_with_every_title_lane_and_line(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, open_project(a_taxi_on_disk(tmp_path)))
    target = tmp_path / "til kunden.pdf"
    answers(window).wish = ExportWish(window.editor.journey_id, "A3", is_portrait=False, language=None)
    answers(window).path = target
    assert window.documents.export()
    reader = pypdf.PdfReader(target)
    assert len(reader.pages) == 1
    said = _joined(reader.pages[0].extract_text())
    doc = window.editor.document
    shown = [t for t in doc.touchpoints.values() if window.editor.board.card_box(("touchpoints", t.id))]
    assert len(shown) == 35
    for touchpoint in shown:
        assert _joined(touchpoint.title) in said
    for row in window.editor.board.rows:
        assert _joined(row.lane.name) in said
    for line in ("Interaktionslinjen", "Synlighedslinjen", "Den interne interaktionslinje"):
        assert _joined(line) in said


def _joined(text: str) -> str:
    """Return `text` without what line breaks change: spaces, hyphens, soft hyphens."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)

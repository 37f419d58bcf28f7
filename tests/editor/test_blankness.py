"""When a board counts as empty, and where one begins on it."""

import pytest

from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.editor.blankness import first_slot, first_stage, has_named_stages, is_blank
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.session.templates import template_document
from tests.builders import ProjectBuilder


def editor_on(doc):
    return Editor(Store(doc))


def test_the_blank_template_is_an_empty_board_that_begins_with_the_customer():
    editor = editor_on(template_document("blank", "en"))
    assert is_blank(editor)
    assert first_stage(editor) == ("stages", "as-is.first")
    assert first_slot(editor) == ("as-is.customer", "as-is.first")
    assert not has_named_stages(editor)


def test_a_name_for_a_stage_leaves_it_empty_and_a_card_does_not():
    editor = editor_on(template_document("blank", "en"))
    editor.rename(("stages", "as-is.first"), "Trouble")
    assert is_blank(editor)
    assert first_stage(editor) is None
    assert has_named_stages(editor)
    add_touchpoint(editor, "as-is.support", "as-is.first")
    assert not is_blank(editor)
    editor.undo()
    assert is_blank(editor)


@pytest.mark.parametrize("kind", ["insight", "metric"])
def test_an_insight_or_a_figure_is_something_too(kind):
    board = ProjectBuilder().journey().lanes().stage("come", steps=("door",))
    doc = (board.insight("i", "door") if kind == "insight" else board.metric("m", "door", "Wait")).build()
    assert not is_blank(editor_on(doc))


def test_what_can_only_be_looked_at_offers_nothing():
    editor = editor_on(template_document("blank", "en"))
    editor.read_only = True
    assert not is_blank(editor)


def test_without_a_journey_or_a_customer_there_is_no_place_to_begin():
    assert not is_blank(editor_on(ProjectBuilder().build()))
    without = ProjectBuilder().journey().lanes("frontstage").stage("come", steps=("door",)).build()
    assert first_slot(editor_on(without)) is None

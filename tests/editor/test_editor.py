"""What a person can do to an open project, beside dragging."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.translation import LANGUAGES, catalogue, message
from tests.builders import ProjectBuilder
from tests.editor.hand import Hand, editor_of, order, steps_done

A, B = ("touchpoints", "a"), ("touchpoints", "b")


def titles(editor):
    return [editor.document.touchpoints[i].title for i in "abc"]


@pytest.fixture
def heard(editor):
    aspects = []
    editor.listen(aspects.append)
    return aspects


# The board follows the document


def test_the_board_follows_edits_undo_and_redo(editor):
    editor.select([A])
    editor.edit_selection("title", "En titel, der er så lang, at kortet må vokse " * 3)
    tall = editor.board.card_box(A).h
    editor.undo()
    assert editor.board.card_box(A).h < tall
    editor.redo()
    assert editor.board.card_box(A).h == tall
    assert editor.camera.board == editor.board.extent()


def test_a_change_of_language_lays_the_board_out_anew(editor, heard):
    editor.run(message("edit.rename"), lambda doc: commands.edit_project(doc, language="da"))
    assert editor.board.look.language == "da"
    assert heard == ["look", "document"]
    assert editor.damage.everything


def test_a_change_of_the_projects_title_leaves_the_board_alone(editor, heard):
    board = editor.board
    editor.run(message("edit.rename"), lambda doc: commands.edit_project(doc, title="Værelse 12"))
    assert editor.board is board
    assert heard == ["document"]


def test_a_theme_changes_the_look_and_nothing_else(editor, heard):
    before = editor.document
    editor.set_look("dark", 1.0)
    editor.set_look("dark", 1.0)
    assert editor.board.look.theme.name == "dark"
    assert heard == ["look"]
    assert editor.document is before


# Journeys


def test_a_project_opens_on_its_last_designed_journey():
    board = ProjectBuilder().journey("today").journey("dream", kind="to_be").journey("later")
    assert editor_of(board.build()).journey_id == "dream"
    assert editor_of(ProjectBuilder().journey("today").journey("later").build()).journey_id == "later"


def test_a_project_without_a_journey_opens_on_an_empty_board():
    editor = editor_of(ProjectBuilder().build())
    assert editor.journey is None
    assert board_items.items(editor.board) == []


def test_another_journey_is_shown_with_nothing_selected():
    board = (
        ProjectBuilder()
        .journey("today")
        .lanes("customer")
        .stage("s", steps=("a",))
        .touchpoint("t", "customer", "a")
    )
    editor = editor_of(board.journey("later").build())
    editor.show_journey("today")
    editor.select([("touchpoints", "t")])
    editor.show_journey("nowhere")
    assert editor.journey_id == "today"
    editor.show_journey("later")
    assert (editor.journey_id, editor.selection, editor.focus) == ("later", frozenset(), None)
    assert isinstance(editor.board, Board)
    assert editor.board.journey == "later"


# Selection


def test_selecting_all_takes_every_touchpoint_in_sight(editor):
    editor.set_lane_hidden("support", True)
    editor.select_all()
    assert {id_ for _, id_ in editor.selection} == {"enters", "a", "b", "c"}


def test_selected_touchpoints_come_as_they_are_read(editor):
    editor.select_all()
    assert [t.id for t in editor.selected_touchpoints()] == ["enters", "long", "a", "b", "c"]


def test_what_is_deleted_is_no_longer_selected_hovered_or_edited(editor):
    editor.select([A, B])
    editor.set_hover(A)
    editor.begin_editing(A)
    editor.run(message("edit.rename"), lambda doc: commands.remove_touchpoints(doc, ["a"]))
    assert editor.selection == frozenset()
    assert editor.focus is editor.hover is editor.editing is None


def test_nobody_hears_of_a_change_while_what_is_gone_is_selected(editor):
    editor.select([A, B])
    editor.listen(lambda aspect: [editor.document.get(key).id for key in editor.selection])
    editor.listen(lambda aspect: editor.selected_touchpoints())
    editor.delete_selection()
    editor.undo()
    assert editor.selection == frozenset()


def test_selecting_the_same_again_is_not_told(editor, heard):
    editor.select([A])
    editor.select([A])
    assert heard == ["selection"]


# Editing what is selected


def test_typing_into_a_field_of_several_cards_is_one_step(editor):
    editor.select([A, B])
    for title in ("N", "Ni", "Nik"):
        assert editor.edit_selection("title", title)
    assert titles(editor) == ["Nik", "Nik", "Lytter"]
    assert steps_done(editor) == 1
    assert editor.store.undo_label.key == "edit.set_field"
    editor.undo()
    assert titles(editor) == ["Hilser", "Spørger", "Lytter"]


def test_typing_into_another_card_is_another_step(editor):
    editor.select([A])
    editor.edit_selection("title", "N")
    editor.select([B])
    editor.edit_selection("title", "N")
    editor.select([A])
    editor.edit_selection("title", "Ni")
    assert steps_done(editor) == 3


def test_without_a_selection_nothing_is_edited(editor):
    assert not editor.edit_selection("title", "Nikker")
    assert not editor.delete_selection()
    assert not editor.toggle_moment_of_truth()
    editor.assign_owner("Nattevagten")
    assert steps_done(editor) == 0
    assert set(editor.document.teams) == {"reception"}


def test_a_refusal_becomes_the_notice(editor, heard):
    editor.select([A])
    assert not editor.edit_selection("title", "å" * 1001)
    assert str(editor.notice).startswith("A title takes up to 1000 characters.")
    assert heard == ["selection", "notice"]
    editor.show_notice(None)
    assert editor.notice is None


def test_an_owner_is_known_or_new(editor):
    editor.select([A])
    editor.assign_owner("reception")
    assert editor.document.touchpoints["a"].owner == "reception"
    editor.assign_owner("Nattevagten")
    owner = editor.document.touchpoints["a"].owner
    assert editor.document.teams[owner].name == "Nattevagten"
    assert steps_done(editor) == 2


def test_moments_of_truth_are_toggled_together(editor):
    editor.select([A])
    editor.toggle_moment_of_truth()
    editor.select([A, B])
    editor.toggle_moment_of_truth()
    assert {i for i, t in editor.document.touchpoints.items() if t.moment_of_truth} == {"a", "b"}
    editor.toggle_moment_of_truth()
    assert not any(t.moment_of_truth for t in editor.document.touchpoints.values())


def test_deleting_takes_cards_insights_and_links_in_one_step(editor):
    before = editor.document
    editor.select([A, ("insights", "queue")])
    assert editor.delete_selection()
    assert "a" not in editor.document.touchpoints
    assert "queue" not in editor.document.insights
    assert editor.document.links == {}
    assert editor.store.undo_label.key == "edit.delete.other"
    editor.undo()
    assert editor.document == before


def test_every_step_has_a_name_in_every_language(editor):
    editor.select([A])
    editor.edit_selection("title", "N")
    editor.rename(A, "Ni")
    add_touchpoint(editor, "customer", "key")
    editor.set_lane_hidden("support", True)
    editor.delete_selection()
    names = [step.label for step in editor.store._undo]
    assert len(names) == 5
    for language in LANGUAGES:
        assert all(catalogue(language).say(name) for name in names)


def test_what_may_only_be_read_is_not_edited(editor):
    editor.read_only = True
    editor.select([A])
    before = editor.document
    assert not editor.edit_selection("title", "Nikker")
    assert not editor.delete_selection()
    assert not add_touchpoint(editor, "customer", "door")
    editor.begin_editing(A)
    assert editor.editing is None
    assert editor.document is before
    assert editor.notice is not None


# Adding at a cell


def test_a_card_is_added_at_the_end_of_a_cell_and_its_title_edited(editor):
    assert add_touchpoint(editor, "frontstage", "desk", "app")
    table, id_ = editor.editing
    assert order(editor, "frontstage", "desk") == f"a b c {id_}"
    assert editor.document.touchpoints[id_].channel == "app"
    assert editor.selection == {(table, id_)}


@pytest.mark.parametrize("cell", [("nowhere", "desk"), ("customer", "never")])
def test_nothing_is_added_where_there_is_no_cell(editor, cell):
    assert not add_touchpoint(editor, *cell)
    assert steps_done(editor) == 0


# Hidden lanes


def test_a_hidden_lane_becomes_a_strip_and_comes_back(editor):
    before = editor.board.card_box(A)
    assert editor.set_lane_hidden("frontstage", True)
    row = editor.board.rows[editor.board.row_of["frontstage"]]
    assert row.is_strip
    assert row.height == 22
    assert row.count() == 3
    assert editor.board.card_box(A) is None
    assert editor.board.card_at(*before.center) != A
    assert editor.store.undo_label.key == "edit.hide_lane"
    editor.set_lane_hidden("frontstage", False)
    assert editor.board.card_box(A) == before
    assert editor.store.undo_label.key == "edit.show_lane"


def test_a_card_dropped_on_a_strip_goes_there_unseen_or_nowhere(editor):
    editor.set_lane_hidden("frontstage", True)
    before = editor.document
    Hand(editor).press_on("enters").move_to_cell("frontstage", 2).release()
    assert editor.document == before


def test_links_to_a_hidden_lane_are_not_drawn(editor):
    link = editor.document.links["enters-a"]
    assert editor.board.links.run_of(editor.document, link)
    editor.set_lane_hidden("frontstage", True)
    assert editor.board.links.run_of(editor.document, link) == []

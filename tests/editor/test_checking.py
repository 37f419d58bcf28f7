"""Checking the open project: in slices, with marks on the board, and what a person does about a finding."""

import pytest

from cxdesigner.editor.checking import (
    Checking,
    jump_to,
    let_stand,
    place_on_board,
    put_right,
    stage_of,
    take_up,
)
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from tests.analysis.sound import changed, sound, to_be
from tests.builders import ProjectBuilder, big_project


def editor_on(board):
    return Editor(Store(board.build() if isinstance(board, ProjectBuilder) else board))


def checked(editor):
    checking = Checking(editor)
    checking.run()
    return checking


def only(checking):
    (finding,) = checking.report.findings
    return finding


def test_a_check_goes_on_in_slices_until_it_is_done():
    editor = editor_on(big_project(300, 60))
    checking = Checking(editor)
    checking.begin()
    slices = 0
    while not checking.work(0.0):
        slices += 1
    assert slices > 55
    whole = checked(editor).report
    assert [f.fingerprint for f in checking.report.findings] == [f.fingerprint for f in whole.findings]


def test_a_check_that_begins_anew_is_about_the_document_of_now():
    editor = editor_on(changed(sound(), "greets", owner=None))
    checking = Checking(editor)
    checking.begin()
    checking.work(0.0)
    editor.store.run(_label(), lambda doc: changed(doc, "greets", owner="desk"))
    checking.begin()
    checking.work(float("inf"))
    assert checking.report.findings == ()


def _label():
    from cxdesigner.translation import message

    return message("check.edit.take_up")


def test_cards_are_marked_by_what_is_found_and_the_marks_go_with_it():
    editor = editor_on(changed(sound(), "greets", owner=None))
    heard = []
    editor.listen(heard.append)
    checking = checked(editor)
    assert editor.flagged == {("touchpoints", "greets"): "warning"}
    assert heard == ["check"]
    editor.store.run(_label(), lambda doc: changed(doc, "greets", owner="desk"))
    checking.run()
    assert editor.flagged == {}


def test_an_error_outweighs_a_warning_and_a_hint_marks_nothing():
    doc = changed(sound(), "enters", title="Reception hands over the key", repeats=("Name",), quote="Again")
    editor = editor_on(changed(doc, "enters", moment_of_truth=True))
    checked(editor)
    assert editor.flagged[("touchpoints", "enters")] == "error"
    editor = editor_on(changed(sound(), "enters", repeats=("Name",)))
    checked(editor)
    assert editor.flagged == {}


def test_only_the_journey_on_the_board_is_checked():
    editor = editor_on(to_be(owner=None))
    editor.show_journey("new")
    assert "R32" in {f.rule.id for f in checked(editor).report.findings}
    editor.show_journey("today")
    assert "R32" not in {f.rule.id for f in checked(editor).report.findings}


def test_a_project_without_a_journey_is_checked_to_nothing():
    assert checked(editor_on(ProjectBuilder())).report.findings == ()


def test_what_a_page_tells_is_forgotten_once_the_document_changes():
    editor = editor_on(sound())
    checking = Checking(editor)
    checking.look_at_page()
    checking.run()
    assert "R48" in {rule.id for rule in checking.report.passed}
    editor.store.run(_label(), lambda doc: changed(doc, "greets", title="Nods"))
    checking.run()
    assert "R48" in {rule.id for rule in checking.report.not_checked}


def test_a_finding_is_put_right_in_one_step_and_undone():
    editor = editor_on(changed(sound(), "greets", confidence="observed"))
    assert put_right(editor, only(checked(editor)))
    assert editor.document.touchpoints["greets"].confidence == "assumed"
    editor.undo()
    assert editor.document.touchpoints["greets"].confidence == "observed"


def test_a_finding_without_a_fix_is_left_to_the_person():
    editor = editor_on(changed(sound(), "greets", owner=None))
    assert not put_right(editor, only(checked(editor)))


def test_letting_stand_keeps_reason_and_signature_and_can_be_taken_back():
    editor = editor_on(changed(sound(), "greets", owner=None))
    editor.author = "Anne"
    assert let_stand(editor, only(checked(editor)), " Decided in March ")
    (row,) = editor.document.dismissals.values()
    assert (row.rule, row.places, row.reason, row.author) == (
        "R31", ("touchpoints/greets",), "Decided in March", "Anne"
    )  # fmt: skip
    checking = checked(editor)
    assert checking.report.findings == ()
    assert editor.flagged == {}
    assert take_up(editor, checking.report.dismissed[0])
    assert only(checked(editor)).rule.id == "R31"
    editor.undo()
    editor.undo()
    assert not editor.document.dismissals


@pytest.mark.parametrize(
    ("board", "selected"),
    [
        (changed(sound(), "greets", owner=None), {("touchpoints", "greets")}),
        (sound().insight("f", "meet", "Lost key", "fail_point").build(), {("insights", "f")}),
        (sound().row("promises", "p", made_at="greets", text="Tea").build(), {("touchpoints", "greets")}),
        (sound().step("empty").build(), {("steps", "empty")}),
        (sound(owner=None).build(), set()),
    ],
)
def test_jumping_selects_where_a_finding_is(board, selected):
    editor = editor_on(board)
    jump_to(editor, only(checked(editor)))
    assert editor.selection == selected


def test_a_place_on_another_journey_is_gone_to_there():
    doc = to_be().row("promises", "p", made_at="greets").build()
    assert place_on_board(doc, ("promises", "p")) == (("touchpoints", "greets"), "today")
    assert place_on_board(doc, ("teams", "desk")) is None
    assert place_on_board(doc, ("touchpoints", "gone")) is None


def test_the_chip_names_the_stage_and_wears_its_layer():
    editor = editor_on(changed(sound(), "greets", owner=None))
    assert stage_of(editor.document, only(checked(editor))) == ("The stay", "frontstage")
    editor = editor_on(sound(owner=None))
    assert stage_of(editor.document, only(checked(editor))) == ("", "")

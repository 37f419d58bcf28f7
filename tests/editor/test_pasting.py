"""Copy, cut and paste at the board: where a paste begins, what is selected, and one step of undo each."""

import pytest

from cxdesigner.editor import noting, pasting
from cxdesigner.editor.clipboard import clip_html, clip_text, clip_tsv, read_clip, write_clip
from cxdesigner.editor.head_walking import select_head
from cxdesigner.translation import catalogue
from tests.builders import tiny_project
from tests.editor.hand import editor_of, order, steps_done
from tests.editor.test_clipboard import all_of


@pytest.fixture
def clip(editor):
    editor.select([("touchpoints", "a"), ("touchpoints", "b")])
    return editor.copy()


def titles(editor):
    return [t.title for t in editor.selected_touchpoints()]


def test_a_paste_comes_behind_what_is_selected_and_is_selected_itself(editor, clip):
    assert editor.paste(clip)
    assert titles(editor) == ["Hilser", "Spørger"]
    assert order(editor, "frontstage", "desk").startswith("a b c a-")
    assert editor.paste(clip)
    assert len(order(editor, "frontstage", "desk").split()) == 7
    assert steps_done(editor) == 2
    editor.undo()
    editor.undo()
    assert order(editor, "frontstage", "desk") == "a b c"


def test_a_paste_begins_in_the_cell_the_keyboard_is_at(editor, clip):
    editor.select([])
    editor.focus_cell(("customer", "key"))
    assert editor.paste(clip)
    assert {t.lane for t in editor.selected_touchpoints()} == {"customer"}
    assert {t.step for t in editor.selected_touchpoints()} == {"key"}


def test_several_cards_pasted_on_themselves_begin_at_the_upper_left_one(editor):
    editor.select([("touchpoints", "c"), ("touchpoints", "enters"), ("insights", "towel")])
    clip = editor.copy()
    assert editor.paste(clip)
    assert len(editor.selection) == 3
    assert [(t.lane, t.step) for t in editor.selected_touchpoints()] == [
        ("customer", "door"),
        ("frontstage", "desk"),
    ]


def test_cut_is_one_step_and_can_be_pasted(editor):
    editor.select(all_of(editor.document))
    before = editor.document
    clip = editor.cut()
    assert not editor.document.touchpoints
    assert not editor.document.insights
    assert steps_done(editor) == 1
    assert editor.paste(clip)
    assert len(editor.document.touchpoints) == len(before.touchpoints)
    assert len(editor.document.links) == len(before.links)
    editor.undo()
    editor.undo()
    assert editor.document == before


def test_nothing_selected_is_nothing_copied(editor):
    assert editor.copy() is None
    assert editor.cut() is None
    assert steps_done(editor) == 0


def test_a_project_that_may_only_be_read_keeps_its_cards(editor, clip):
    editor.read_only = True
    assert editor.cut() is None
    assert not editor.paste(clip)
    assert not editor.paste_plain(["En"])
    assert str(editor.notice).startswith("This project is open for reading only")
    assert steps_done(editor) == 0


def test_a_paste_that_needs_more_steps_says_so_and_leaves_no_step(editor):
    editor.select([("touchpoints", "enters"), ("touchpoints", "a")])
    clip = editor.copy()
    editor.select([])
    editor.focus_cell(("customer", "key"))
    assert not editor.paste(clip)
    assert "Steps missing: 1" in str(editor.notice)
    assert steps_done(editor) == 0


def test_a_board_without_a_lane_for_insights_takes_none(editor):
    editor.select([("insights", "queue")])
    clip = editor.copy()
    editor.set_lane_hidden("insight", hidden=True)
    assert not editor.paste(clip)
    assert str(editor.notice) == "This journey shows no lane for insights."


def test_an_empty_board_has_no_place(editor, clip):
    from tests.builders import ProjectBuilder

    empty = editor_of(ProjectBuilder().journey().build())
    assert not empty.paste(clip)
    assert not empty.paste_plain(["En"])
    assert str(empty.notice) == "This journey has no lane and step for touchpoints. Add them first."
    assert str(pasting.refusal_of_rows(empty, [{"title": "En"}])) == str(empty.notice)


def test_rows_of_a_range_are_one_step(editor):
    editor.focus_cell(("customer", "key"))
    rows = [{"title": "En", "owner": "Nattevagten"}, {}, {"title": "To", "owner": "nattevagten"}]
    assert pasting.refusal_of_rows(editor, rows) is None
    assert steps_done(editor) == 0
    assert pasting.paste_rows(editor, rows)
    assert titles(editor) == ["En", "To"]
    assert len(editor.document.teams) == 2
    assert steps_done(editor) == 1


def hang_note(editor, card="a", text="Ask the desk"):
    assert noting.add_note_at(editor, *editor.board.card_box(("touchpoints", card)).center)
    (key,) = editor.selection
    editor.end_editing(text)
    return key


def notes_on(editor, card):
    doc = editor.document
    return [doc.notes[id_].text for id_ in doc.referrers("notes", "touchpoint", card)]


def test_a_note_is_copied_with_the_card_it_hangs_on(editor):
    hang_note(editor)
    editor.select([("touchpoints", "a")])
    clip = read_clip(write_clip(editor.copy()))
    assert clip.count == 1
    before = steps_done(editor)
    assert editor.paste(clip)
    (card,) = editor.selection
    assert notes_on(editor, card[1]) == notes_on(editor, "a") == ["Ask the desk"]
    assert steps_done(editor) == before + 1


def test_what_the_team_noted_is_not_among_the_words_of_a_copied_card(editor):
    hang_note(editor)
    editor.select([("touchpoints", "a")])
    clip, say = editor.copy(), catalogue("en")
    assert "Ask the desk" not in clip_tsv(clip, say) + clip_html(clip, say) + clip_text(clip)


def test_a_note_goes_with_the_card_that_is_cut(editor):
    note = hang_note(editor)
    editor.select([("touchpoints", "a")])
    clip = editor.cut()
    assert note[1] not in editor.document.notes
    assert editor.paste(clip)
    (card,) = editor.selection
    assert notes_on(editor, card[1]) == ["Ask the desk"]
    assert len(editor.document.notes) == 1


def test_a_note_comes_along_to_another_project(editor):
    hang_note(editor)
    editor.select([("touchpoints", "a")])
    clip = read_clip(write_clip(editor.copy()))
    other = editor_of(tiny_project())
    assert other.paste(clip)
    (card,) = other.selection
    assert notes_on(other, card[1]) == ["Ask the desk"]


@pytest.mark.parametrize("table", ["steps", "stages"])
def test_a_note_goes_with_the_head_that_is_cut(editor, table):
    hang_note(editor)
    step = editor.document.steps["desk"]
    select_head(editor, (table, step.id if table == "steps" else step.stage))
    clip = read_clip(write_clip(editor.cut()))
    assert not editor.document.notes
    assert editor.paste(clip)
    (note,) = editor.document.notes.values()
    assert editor.document.touchpoints[note.touchpoint].title == "Hilser"
    editor.undo()
    editor.undo()
    assert notes_on(editor, "a") == ["Ask the desk"]

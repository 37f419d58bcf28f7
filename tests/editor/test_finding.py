"""Find and replace in the open project."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.finding import Finding, go_to
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Draft
from cxdesigner.model.picture import Picture
from cxdesigner.translation import message
from tests.ui.window_hand import ASKS, GREETS, NOTES, a_night


@pytest.fixture
def editor():
    editor = Editor(Store(a_night()))
    editor.camera.set_room(1200, 800, 150, 70)
    return editor


@pytest.fixture
def finding(editor):
    finding = Finding(editor)
    finding.open()
    return finding


def keys(finding):
    return [hit.key for hit in finding.hits]


def test_what_is_found_is_ringed_and_the_first_is_selected(editor, finding):
    finding.look_for("wish")
    assert keys(finding) == [NOTES]
    assert editor.found == {NOTES}
    assert editor.selection == {NOTES}


def test_the_walk_goes_round_at_both_ends(editor, finding):
    finding.look_for("s")
    count = len(finding.hits)
    finding.walk(-1)
    assert finding.at == count - 1
    finding.walk(1)
    assert finding.at == 0


def test_looking_goes_on_from_where_the_keyboard_is(editor, finding):
    editor.select([ASKS], focus=ASKS)
    finding.look_for("s")
    assert finding.current.key == ASKS


def test_all_journeys_are_searched_where_asked_and_the_journey_of_the_hit_is_shown(editor, finding):
    finding.look_for("greets by", everywhere=True)
    assert [hit.journey for hit in finding.hits] == ["today", "wanted"]
    finding.walk(1)
    shown = {editor.journey_id}
    finding.walk(1)
    assert shown | {editor.journey_id} == {"today", "wanted"}


def test_the_hit_nearest_in_the_journey_shown_comes_first(editor, finding):
    finding.look_for("s", everywhere=True)
    assert finding.current.journey == editor.journey_id == "wanted"
    editor.select([ASKS], focus=ASKS)
    finding.close()
    finding.look_for("notes", everywhere=True)
    assert finding.current.key == NOTES


def test_closing_takes_the_rings_away_and_keeps_the_selection(editor, finding):
    finding.look_for("greets")
    finding.close()
    assert editor.found == frozenset()
    assert editor.selection == {GREETS}


def test_an_edit_elsewhere_keeps_the_current_hit(editor, finding):
    finding.look_for("s")
    finding.walk(1)
    current = finding.current.key
    editor.rename(GREETS, "Nods")
    finding.refresh()
    assert finding.current.key == current


def test_all_is_replaced_as_one_step_and_comes_back_as_one(editor, finding):
    before = editor.document
    finding.look_for("i", everywhere=True)
    preview = finding.preview("ee")
    assert preview.places >= preview.fields > 3
    assert finding.replace_all("ee")
    assert editor.document.teams["night"].name == "Neeght porter"
    editor.undo()
    assert editor.document == before
    assert editor.store.undo_label is None


def test_replacing_one_goes_on_to_the_next(editor, finding):
    finding.look_for("asks")
    assert finding.replace_current("Begs")
    assert editor.document.touchpoints[ASKS[1]].title == "Begs for sleep"
    assert finding.hits == []


def test_where_the_owner_is_found_the_owner_is_replaced(editor, finding):
    finding.look_for("porter")
    assert finding.replace_current("watch")
    assert editor.document.teams["night"].name == "Night watch"


def test_what_would_be_refused_is_known_beforehand(editor, finding):
    finding.look_for("greets")
    assert finding.preview("x" * 1001).refusal is not None
    before = editor.document
    assert not finding.replace_all("x" * 1001)
    assert editor.document is before
    assert editor.notice is not None


def test_a_card_in_a_hidden_lane_is_said_to_be_hidden(editor, finding):
    editor.set_lane_hidden("wanted-backstage", True)
    go_to(editor, NOTES, "wanted")
    assert "Backstage" in str(editor.notice)


@pytest.mark.parametrize(
    ("words", "table"), [("checks", "steps"), ("morning", "stages"), ("frontstage", "lanes")]
)
def test_heads_are_found_and_brought_into_sight(editor, finding, words, table):
    editor.camera.zoom_to(3)
    finding.look_for(words)
    assert finding.current.key[0] == table
    assert editor.selection == frozenset()


def test_the_card_of_a_picture_that_was_found_is_ringed_and_selected():
    draft = Draft(a_night())
    draft.put(Picture.model_validate({"id": "p", "touchpoint": ASKS[1], "alt": "A red umbrella"}))
    editor = Editor(Store(draft.done()))
    editor.camera.set_room(1200, 800, 150, 70)
    editor.show_journey("wanted")
    finding = Finding(editor)
    finding.look_for("umbrella")
    assert editor.found == {ASKS} == editor.selection
    assert finding.replace_all("parasol")
    assert editor.document.pictures["p"].alt == "A red parasol"


def test_where_a_tag_is_found_the_tag_is_replaced(editor, finding):
    editor.run(
        message("edit.undo"), lambda doc: commands.tag_touchpoints(doc, [ASKS[1]], tag="Umbrella stand")
    )
    finding.look_for("umbrella")
    assert finding.replace_current("parasol")
    assert editor.document.touchpoints[ASKS[1]].tags == ("parasol stand",)

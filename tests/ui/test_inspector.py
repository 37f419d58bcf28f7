"""The inspector: what is selected, field by field, each change one step that undo takes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.window_hand import (
    ASKS,
    GREETS,
    NOTES,
    QUEUE,
    TEA,
    a_window,
    give_focus,
    press,
    settle,
    type_into,
)


def touchpoint(window, key=GREETS):
    return window.editor.document.touchpoints[key[1]]


def steps(window):
    return len(window.editor.store._undo)


@pytest.fixture
def form(window):
    window.editor.select([GREETS])
    return window.inspector.touchpoint_form


def test_one_selected_touchpoint_shows_every_field(window, form):
    assert form.isVisible()
    assert form.title.words() == "Greets by name"
    assert form.text_field.words() == "Looks up first."
    assert form.facts.channel.currentText() == "In person"
    assert form.facts.owner.line.text() == "Night porter"
    assert form.facts.takes.line.text() == "40 s"
    assert form.feeling.band.switch.isChecked()
    assert form.feeling.quote.words() == "Welcome back"
    assert form.feeling._emotion_head.second.text() == "Delighted +1.6"
    assert form.head._lines.accessibleName() == "Frontstage, Arrival · 21:40"


def test_typing_a_title_is_one_step_and_the_caret_stays(window, form):
    give_focus(form.title)
    cursor = form.title.textCursor()
    cursor.setPosition(6)
    form.title.setTextCursor(cursor)
    type_into(form.title, "ed again")
    assert touchpoint(window).title == "Greetsed again by name"
    assert form.title.textCursor().position() == 14
    assert steps(window) == 1
    assert window.editor.store.undo_label.key == "edit.set_field"


def test_undo_shows_in_the_field_that_is_being_typed_in(window, form):
    give_focus(form.text_field)
    type_into(form.text_field, "Now ")
    press(form.text_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.text_field.words() == "Looks up first."
    assert not window.editor.store.is_modified


def test_leaving_a_field_ends_the_step(window, form):
    give_focus(form.title)
    type_into(form.title, "A")
    give_focus(form.text_field)
    give_focus(form.title)
    type_into(form.title, "B")
    assert steps(window) == 2


def test_escape_gives_back_what_stood_there_and_leaves_no_step(window, form):
    give_focus(form.title)
    type_into(form.title, "Nonsense ")
    press(form.title, Qt.Key.Key_Escape)
    assert form.title.words() == touchpoint(window).title == "Greets by name"
    assert not window.editor.store.is_modified
    press(form.title, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_enter_in_the_title_goes_back_to_the_board(window, form):
    give_focus(form.title)
    press(form.title, Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    assert touchpoint(window).title == "Greets by name"


def test_the_description_takes_lines_and_grows(window, form):
    before = form.text_field.height()
    give_focus(form.text_field)
    press(form.text_field, Qt.Key.Key_Return)
    type_into(form.text_field, "x")
    settle()
    assert touchpoint(window).text == "\nxLooks up first."
    assert form.text_field.height() == before + 20


def test_a_channel_is_picked_from_the_projects_own(window, form):
    channel = form.facts.channel
    assert [channel.itemText(n) for n in range(channel.count())] == [
        "No channel",
        "In person",
        "Phone",
        "App",
    ]
    channel.setCurrentIndex(2)
    channel.activated.emit(2)
    assert touchpoint(window).channel == "phone"
    channel.activated.emit(0)
    assert touchpoint(window).channel is None
    assert steps(window) == 2


def test_an_owner_nobody_named_yet_becomes_a_team(window, form):
    owner = form.facts.owner
    give_focus(owner)
    owner.line.selectAll()
    type_into(owner, "Bar")
    assert touchpoint(window).owner == "night"
    press(owner, Qt.Key.Key_Return)
    team = window.editor.document.teams[touchpoint(window).owner]
    assert team.name == "Bar"
    assert steps(window) == 1
    assert "Bar" in [owner.itemText(n) for n in range(owner.count())]


def test_an_owner_is_taken_away_by_an_empty_field(window, form):
    owner = form.facts.owner
    give_focus(owner)
    owner.line.selectAll()
    press(owner, Qt.Key.Key_Backspace)
    give_focus(form.title)
    assert touchpoint(window).owner is None


@pytest.mark.parametrize(
    ("typed", "seconds", "shown"),
    [
        ("2 min", 120, "2 min"),
        ("1 h 30", None, ""),
        ("1,5 min", 90, "1 min 30 s"),
        ("", None, ""),
        ("straks", 0, "instant"),
    ],
)
def test_durations_are_read_in_plain_words(window, form, typed, seconds, shown):
    takes = form.facts.takes
    give_focus(takes)
    takes.line.selectAll()
    press(takes, Qt.Key.Key_Backspace)
    type_into(takes, typed)
    press(takes, Qt.Key.Key_Return)
    if typed == "1 h 30":
        assert takes.is_wrong
        assert touchpoint(window).duration_s == 40
    else:
        assert touchpoint(window).duration_s == seconds
        assert takes.line.text() == shown


def test_a_duration_nobody_understands_is_said_in_place_until_it_is_right(window, form):
    takes, note = form.facts.takes, form.facts._rows[2].note
    give_focus(takes)
    takes.line.selectAll()
    type_into(takes, "forty")
    press(takes, Qt.Key.Key_Return)
    assert takes.is_wrong
    assert note.text() == "Write a number and a unit, such as 40 s or 1 h 30 min."
    assert note.isVisible()
    assert touchpoint(window).duration_s == 40
    press(takes, Qt.Key.Key_Escape)
    assert takes.line.text() == "40 s"
    assert not takes.is_wrong


def test_the_switch_makes_and_unmakes_a_moment_of_truth(window, form):
    QTest.mouseClick(form.feeling.band.switch, Qt.MouseButton.LeftButton)
    assert not touchpoint(window).moment_of_truth
    assert form.feeling.band._second == "Do customers decide here?"
    press(form.feeling.band.switch, Qt.Key.Key_Space)
    assert touchpoint(window).moment_of_truth


def test_a_face_sets_the_score_and_a_second_click_takes_it_away(window, form):
    faces = form.feeling.faces._faces
    QTest.mouseClick(faces[0], Qt.MouseButton.LeftButton)
    assert touchpoint(window).emotion == -2
    assert form.feeling._emotion_head.second.text() == "Let down −2"
    QTest.mouseClick(faces[0], Qt.MouseButton.LeftButton)
    assert touchpoint(window).emotion is None
    assert form.feeling._emotion_head.second.text() == "Not scored"
    assert steps(window) == 2


def test_arrow_keys_walk_the_faces(window, form):
    faces = form.feeling.faces._faces
    give_focus(faces[4])
    press(faces[4], Qt.Key.Key_Left)
    assert touchpoint(window).emotion == 1
    assert faces[3].hasFocus()


def test_several_touchpoints_show_what_they_share_and_what_differs(window, form):
    window.editor.select([GREETS, ASKS, NOTES])
    settle()
    facts = form.facts
    assert not form.title.isVisible()
    assert facts.owner.is_mixed
    assert facts.owner.line.placeholderText() == "Mixed"
    assert facts._rows[1].note.text() == "1\u00a0Night porter, 1\u00a0Front desk, 1\u00a0No owner"
    assert facts.takes.line.placeholderText() == "1 min in all"
    assert facts._rows[2].note.text() == "known for 2 of 3"
    assert form.feeling.band._second == "1 of the 3"
    assert form.head._lines.accessibleName() == "Frontstage and Backstage, Arrival"


def test_what_is_set_on_several_is_one_step(window, form):
    window.editor.select([GREETS, ASKS])
    give_focus(form.facts.owner)
    type_into(form.facts.owner, "bar")
    press(form.facts.owner, Qt.Key.Key_Return)
    assert touchpoint(window, GREETS).owner == touchpoint(window, ASKS).owner
    window.editor.undo()
    assert touchpoint(window, GREETS).owner == "night"
    assert not window.editor.store.is_modified


def test_an_insight_has_a_kind_a_title_and_a_text(window):
    window.editor.select([QUEUE])
    form = window.inspector.insight_form
    assert form.isVisible()
    assert form.title.words() == "The queue"
    give_focus(form.text_field)
    type_into(form.text_field, "Or ")
    assert window.editor.document.insights[QUEUE[1]].text == "Or Ten minutes."
    form.kind.activated.emit(2)
    assert window.editor.document.insights[QUEUE[1]].kind == "wait"
    window.editor.select([QUEUE, TEA])
    assert form.kind.is_mixed
    form.kind.activated.emit(3)
    assert {window.editor.document.insights[id_].kind for _, id_ in (QUEUE, TEA)} == {"fail_point"}


def test_with_nothing_selected_a_link_leads_to_the_project_itself(window):
    assert window.inspector.nothing_form.isVisible()
    QTest.mouseClick(window.inspector.nothing_form.project, Qt.MouseButton.LeftButton)
    form = window.inspector.project_form
    assert form.isVisible()
    assert form.title.hasFocus()
    client = form.lines["client"].field
    give_focus(client)
    client.selectAll()
    type_into(client, "Hotel")
    assert window.editor.document.project.client == "Hotel"
    give_focus(form.scenario)
    type_into(form.scenario, "At night. ")
    assert window.editor.journey.scenario == "At night. Rain."
    form.language.activated.emit(1)
    assert window.editor.document.project.language == "da"
    assert window.dress.say.language == "en"


def test_the_cross_lets_go_of_the_selection(window, form):
    QTest.mouseClick(form.head.cross, Qt.MouseButton.LeftButton)
    assert not window.editor.selection
    assert window.inspector.nothing_form.isVisible()


def test_the_project_is_shown_until_something_is_selected(window):
    window.actions_["project_details"].trigger()
    form = window.inspector.project_form
    assert form.isVisible()
    window.editor.select([QUEUE])
    assert not form.isVisible()
    window.editor.select(())
    assert window.inspector.nothing_form.isVisible()
    window.actions_["project_details"].trigger()
    QTest.mouseClick(form.head.cross, Qt.MouseButton.LeftButton)
    assert window.inspector.nothing_form.isVisible()
    assert window.canvas.hasFocus()


def test_the_project_is_shown_in_an_inspector_that_was_hidden(window):
    window.panels.toggle("inspector")
    window.actions_["project_details"].trigger()
    assert window.inspector.project_form.title.isVisible()


def test_a_title_beyond_its_limit_says_so_and_is_not_kept(window, form):
    give_focus(form.title)
    form.title.insertPlainText("x" * 1_001)
    assert touchpoint(window).title == "Greets by name"
    assert form._title_note.isVisible()
    assert "1,000" in form._title_note.text()
    press(form.title, Qt.Key.Key_Escape)
    assert form._title_note.isHidden()
    assert form.title.words() == "Greets by name"


def test_a_text_takes_twenty_thousand_characters_and_no_more(window, form):
    give_focus(form.text_field)
    form.text_field.selectAll()
    form.text_field.insertPlainText("x" * 20_000)
    assert len(touchpoint(window).text) == 20_000
    type_into(form.text_field, "y")
    assert len(touchpoint(window).text) == 20_000
    assert "20,000" in form._text_note.text()


def test_no_break_spaces_survive_typing(window, form):
    window.editor.edit_selection("title", "Taxa kl.\u00a05")
    give_focus(form.title)
    type_into(form.title, "x")
    assert touchpoint(window).title == "xTaxa kl.\u00a05"


def test_pasted_markup_comes_in_as_words(window, form):
    from PySide6.QtCore import QMimeData

    mime = QMimeData()
    mime.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    mime.setText("bold\nline")
    give_focus(form.title)
    form.title.insertFromMimeData(mime)
    assert touchpoint(window).title == "bold lineGreets by name"


def test_a_project_of_a_newer_version_cannot_be_edited(qtbot, tmp_path):
    from cxdesigner.editor.store import Store
    from cxdesigner.session.open_project import OpenProject
    from tests.ui.window_hand import a_night

    window = a_window(qtbot, tmp_path, OpenProject(Store(a_night()), is_newer=True))
    window.editor.select([GREETS])
    form = window.inspector.touchpoint_form
    assert form.title.isReadOnly()
    assert not form.facts.owner.isEnabled()
    assert not form.feeling.faces.isEnabled()
    assert not window.actions_["delete"].isEnabled()
    assert window.toolbar.saved.accessibleName() == "Read only"

"""The persona of a journey in the form of the project, and the walk from journey to journey."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesigner.editor import structuring
from cxdesigner.ui.journey_tabs import journey_tabs
from tests.ui.window_hand import a_night, a_window, give_focus

KEY = Qt.Key


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_night())


def test_a_persona_is_named_and_described_where_the_journey_is(window):
    window.inspector.show_project()
    form = window.inspector.project_form
    field = form.persona.who
    give_focus(field)
    field.line.clear()
    QTest.keyClicks(field, "Åge, 44")
    QTest.keyClick(field, KEY.Key_Return)
    persona = window.editor.document.personas[window.editor.journey.persona]
    assert persona.name == "Åge, 44"
    give_focus(form.persona_text)
    QTest.keyClicks(form.persona_text, "Sleeps lightly")
    assert window.editor.document.personas[persona.id].text.endswith("Sleeps lightly")


def test_the_journeys_are_walked_by_keys_and_the_last_leads_to_the_first(window):
    ids = list(window.editor.document.journeys)
    window.actions_.refresh()
    first = window.editor.journey_id
    assert window.actions_["next_journey"].isEnabled() == (len(ids) > 1)
    for _ in ids:
        window.actions_["next_journey"].trigger()
    assert window.editor.journey_id == first


def test_more_journeys_than_an_as_is_and_a_to_be_go_by_their_names(window):
    structuring.copy_journey(window.editor, as_to_be=False)
    tabs = journey_tabs(window.editor, window.dress.say)
    names = {id_: journey.name for id_, journey in window.editor.document.journeys.items()}
    assert [(id_, names[id_]) for id_, _ in tabs] == tabs
    assert len(tabs) == 3
    assert window.toolbar.journeys.isVisible()


def test_of_many_journeys_those_around_the_one_on_the_board_are_tabs(window):
    for _ in range(6):
        structuring.copy_journey(window.editor, as_to_be=False)
    tabs = journey_tabs(window.editor, window.dress.say)
    assert len(tabs) == 4
    assert window.editor.journey_id in dict(tabs)

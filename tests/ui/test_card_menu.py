"""The menu of a card: its owner, its channel and what is added to it, for one card and for several."""

from __future__ import annotations

import pytest

from tests.ui.window_hand import ASKS, GREETS, NOTES, QUEUE, a_night, a_window, answers, settle


def inner(window, name):
    """The menu called `name` that opens out of the menu of what is selected."""
    window.actions_.refresh()
    whole = window.menus.context(None)
    found = next(action.menu() for action in whole.actions() if action.text() == name)
    found.whole = whole  # which it goes with
    return found


def words(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu, name):
    next(action for action in menu.actions() if action.text() == name).trigger()


def owners(window):
    return [window.editor.document.touchpoints[key[1]].owner for key in (GREETS, ASKS, NOTES)]


def ticked(menu):
    return [action.text() for action in menu.actions() if action.isChecked()]


def test_the_owner_of_a_card_is_ticked_among_the_teams(window):
    window.editor.select([GREETS])
    menu = inner(window, "Owner")
    assert words(menu) == ["Night porter", "Front desk", "No owner", "New team…"]
    assert ticked(menu) == ["Night porter"]


def test_several_cards_get_an_owner_in_one_step(window):
    window.editor.select([GREETS, ASKS, NOTES])
    menu = inner(window, "Owner")
    assert ticked(menu) == []
    choose(menu, "Front desk")
    assert owners(window) == ["desk", "desk", "desk"]
    window.editor.undo()
    assert window.editor.document == a_night()


def test_cards_lose_their_owner(window):
    window.editor.select([GREETS, ASKS])
    choose(inner(window, "Owner"), "No owner")
    assert owners(window) == [None, None, None]
    assert ticked(inner(window, "Owner")) == ["No owner"]


def test_a_new_team_is_named_in_the_inspector_for_all_selected(window):
    window.panels.toggle("inspector")
    window.editor.select([ASKS, NOTES])
    choose(inner(window, "Owner"), "New team…")
    settle()
    line = window.inspector.touchpoint_form.facts.owner.line
    assert line.isVisible()
    assert line.hasFocus()
    line.setText("Kitchen")
    window.inspector.finish_typing()
    made = {window.editor.document.teams[owner].name for owner in owners(window)[1:]}
    assert made == {"Kitchen"}


def test_the_channel_of_several_cards_is_chosen_and_taken_away(window):
    window.editor.select([GREETS, NOTES])
    choose(inner(window, "Channel"), "Phone")
    assert ticked(inner(window, "Channel")) == ["Phone"]
    choose(inner(window, "Channel"), "No channel")
    assert window.editor.document.touchpoints[GREETS[1]].channel is None


def test_what_is_no_touchpoint_has_no_owner(window):
    window.editor.select([QUEUE])
    assert not inner(window, "Owner").isEnabled()


def test_what_may_only_be_read_is_given_to_nobody(window):
    window.editor.read_only = True
    window.editor.select([GREETS])
    assert not inner(window, "Owner").isEnabled()
    assert not inner(window, "Channel").isEnabled()


def test_a_team_with_an_odd_name_is_offered_by_it(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)
    window.editor.select([GREETS])
    window.editor.assign_owner("Bed & <b>Breakfast</b>")
    menu = inner(window, "Owner")
    assert ticked(menu) == ["Bed && <b>Breakfast</b>"]
    assert answers(window).errors == []


def test_a_menu_never_has_more_than_twelve_rows(window):
    window.editor.select([GREETS])
    assert len(words(window.menus.context(None))) <= 12


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_deletes_is_in_the_colour_of_errors(qtbot, tmp_path, theme):
    window = a_window(qtbot, tmp_path, theme=theme)
    window.editor.select([GREETS])
    window.actions_.refresh()
    menu = window.menus.context(None)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    picture, red = menu.grab().toImage(), window.dress.color("error").rgb()

    def has_red(name):
        row = menu.actionGeometry(next(action for action in menu.actions() if action.text() == name))
        places = ((x, y) for x in range(row.left() + 30, row.right()) for y in range(row.top(), row.bottom()))
        return any(picture.pixelColor(x, y).rgb() == red for x, y in places)

    assert has_red("Delete")
    assert not has_red("Copy")

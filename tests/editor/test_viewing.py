"""Saved views, and what a filter leaves lit on the board."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.lighting import Lamp
from cxdesigner.editor.viewing import delete_view, filter_of_view, save_view, show_view, shown_view, views
from cxdesigner.layout.board import Damage
from cxdesigner.model.view import View
from tests.editor.hand import steps_done

MOMENTS = Filter(markers=frozenset({"moment_of_truth"}))


def test_the_filter_of_now_is_kept_as_a_view_and_looked_through_again(editor):
    set_filter(editor, MOMENTS)
    id_ = save_view(editor, "  Moments ", "table")
    assert [(view.name, view.shows) for view in views(editor)] == [("Moments", "table")]
    set_filter(editor, Filter())
    assert shown_view(editor) is None
    assert show_view(editor, id_).shows == "table"
    assert editor.filter == MOMENTS
    assert shown_view(editor).id == id_


def test_a_view_of_the_same_name_is_taken_over_in_one_step(editor):
    set_filter(editor, MOMENTS)
    first = save_view(editor, "Mine")
    set_filter(editor, Filter(words="key"))
    assert save_view(editor, "Mine") == first
    assert filter_of_view(editor.document.views[first]) == Filter(words="key")
    assert steps_done(editor) == 2


def test_a_view_without_a_name_is_not_kept_and_says_why(editor):
    set_filter(editor, MOMENTS)
    assert save_view(editor, "  ") is None
    assert str(editor.notice) == "Give the view a name."
    assert steps_done(editor) == 0


def test_a_view_that_is_deleted_comes_back_by_undo(editor):
    set_filter(editor, MOMENTS)
    id_ = save_view(editor, "Moments")
    assert delete_view(editor, id_)
    assert not views(editor)
    editor.undo()
    assert [view.id for view in views(editor)] == [id_]


def test_what_a_filter_names_and_the_project_does_not_have_is_left_out_of_the_view(editor):
    set_filter(editor, Filter(lanes=frozenset({"customer", "elsewhere"}), owners=frozenset({"", "gone"})))
    id_ = save_view(editor, "Mine")
    view = editor.document.views[id_]
    assert (view.lanes, view.owners, view.no_owner) == (("customer",), (), True)


some = st.frozensets(st.sampled_from(("a", "b", "")), max_size=3)


@given(tags=some, owners=some, channels=some, low=st.sampled_from((None, -2.0, 0.5)), seen=st.booleans())
def test_a_view_keeps_a_filter_whole(tags, owners, channels, low, seen):
    emotion = None if low is None else (low, 1.0)
    chosen = Filter(tags=tags, markers=owners, evidence=channels, emotion=emotion, not_seen=seen, words="x")
    low, high = emotion or (None, None)
    view = View(
        id="v", tags=tuple(tags), markers=tuple(owners), evidence=tuple(channels),
        emotion_from=low, emotion_to=high, not_seen=seen, words="x",
    )  # fmt: skip
    assert filter_of_view(view) == chosen


# The light


def lit(editor, chosen):
    set_filter(editor, chosen)
    lamp = Lamp()
    lamp.turn(editor, Damage())
    return lamp.light


def test_without_a_filter_everything_is_lit(editor):
    assert lit(editor, Filter()) is None


def test_a_filter_lights_what_it_lets_through_and_links_between_those(editor):
    light = lit(editor, Filter(lanes=frozenset({"frontstage"})))
    (link,) = editor.document.links.values()
    assert light.touchpoints == {t.id for t in editor.document.touchpoints.values() if t.lane == "frontstage"}
    assert light.is_on(editor.document.touchpoints["a"])
    assert light.is_on_link(link) == ({link.source, link.target} <= light.touchpoints)


@pytest.mark.parametrize(("markers", "is_lit"), [({"pain"}, True), ({"moment_of_truth"}, False)])
def test_insights_are_lit_where_they_are_what_is_looked_for(editor, markers, is_lit):
    light = lit(editor, Filter(markers=frozenset(markers)))
    pains = [row for row in editor.document.insights.values() if row.kind == "pain"]
    assert pains
    assert all(light.is_on(pain) == is_lit for pain in pains)


def test_an_edit_that_turns_a_light_names_the_place_to_paint_again(editor):
    set_filter(editor, MOMENTS)
    lamp = Lamp()
    lamp.turn(editor, Damage())
    editor.select([("touchpoints", "a")])
    editor.toggle_moment_of_truth()
    damage = lamp.turn(editor, Damage())
    box = editor.board.card_box(("touchpoints", "a"))
    assert not damage.everything
    assert box in damage.boxes
    assert lamp.light.touchpoints >= {"a"}

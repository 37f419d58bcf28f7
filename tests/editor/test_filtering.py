"""Filters: which touchpoints they let through, how they are told in words, and as plain data."""

from dataclasses import replace

import pytest

from cxdesigner.editor.filter_words import chips
from cxdesigner.editor.filtering import NONE, Filter, Matching, filter_data, filter_of, set_filter
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of


def board():
    builder = (
        ProjectBuilder("Night")
        .persona("solveig", "Solveig")
        .persona("ib", "Ib")
        .team("desk", "Front desk")
        .channel("app", "App", "app")
    )
    builder.journey("today", "Today", persona="solveig")
    builder.lane("customer", "Guest").lane("frontstage", "Frontstage").lane("backstage", "Backstage")
    builder.stage("one", "Arrival", steps=("s1",)).stage("two", "Evening", steps=("s2",))
    builder.stage("three", "Night", steps=("s3",)).stage("four", "Morning", steps=("s4",))
    builder.touchpoint("a", "customer", "s1", "Enters", emotion=1.0, quote="Ah", confidence="observed")
    builder.touchpoint("b", "frontstage", "s1", "Grüßt", owner="desk", tags=("late train", "quiet"))
    builder.touchpoint("c", "frontstage", "s2", "Serves", channel="app", emotion=-1.5, moment_of_truth=True)
    builder.touchpoint("d", "backstage", "s4", "Cleans", text="Without a noise", confidence="assumed")
    builder.link("a", "b").insight("i", "s2", "Slow", "pain").insight("j", "s4", "Coffee", "opportunity")
    builder.journey("later", "Later").lane("customer", "Guest").stage("x", "Arrival", steps=("x1",))
    builder.touchpoint("other", "customer", "x1", "Enters")
    return builder.build()


DOC = board()


def let_through(**parts):
    return "".join(sorted(Matching().of(DOC, "today", Filter(**parts))))


def test_nothing_chosen_lets_all_of_the_journey_through():
    assert not Filter()
    assert let_through() == "abcd"


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        ({"lanes": frozenset({"frontstage"})}, "bc"),
        ({"lanes": frozenset({"frontstage", "backstage"})}, "bcd"),
        ({"roles": frozenset({"customer"})}, "a"),
        ({"stages": frozenset({"one", "four"})}, "abd"),
        ({"channels": frozenset({"app"})}, "c"),
        ({"channels": frozenset({NONE})}, "abd"),
        ({"owners": frozenset({"desk"})}, "b"),
        ({"owners": frozenset({NONE})}, "acd"),
        ({"tags": frozenset({"quiet", "unheard of"})}, "b"),
        ({"markers": frozenset({"moment_of_truth"})}, "c"),
        ({"markers": frozenset({"pain", "opportunity"})}, "cd"),
        ({"markers": frozenset({"linked"})}, "ab"),
        ({"markers": frozenset({"unlinked"})}, "cd"),
        ({"markers": frozenset({"quoted"})}, "a"),
        ({"emotion": (-2.0, 0.0)}, "c"),
        ({"emotion": (0.5, 2.0), "not_seen": True}, "abd"),
        ({"not_seen": True}, "bd"),
        ({"evidence": frozenset({"observed"})}, "a"),
        ({"evidence": frozenset({""})}, "bc"),
        ({"personas": frozenset({"solveig"})}, "abcd"),
        ({"personas": frozenset({"ib"})}, ""),
        ({"words": "NOISE"}, "d"),
        ({"words": "gruß"}, "b"),
        ({"words": "late tr"}, "b"),
        ({"words": "front d"}, "b"),
        ({"words": "   "}, "abcd"),
        ({"lanes": frozenset({"frontstage"}), "owners": frozenset({NONE})}, "c"),
    ],
)
def test_each_part_lets_through_what_it_says(parts, left):
    assert let_through(**parts) == left


def test_what_belongs_to_another_journey_is_passed_over():
    chosen = Filter(lanes=frozenset({"frontstage"}), stages=frozenset({"one"}))
    assert Matching().of(DOC, "later", chosen) == {"other"}
    assert chips(DOC, "later", chosen, catalogue("en")) == []


def test_a_part_is_taken_away_with_all_that_belongs_to_it():
    chosen = Filter(
        lanes=frozenset({"a"}), roles=frozenset({"b"}), emotion=(0.0, 1.0), not_seen=True, words="x"
    )
    assert chosen.without("lanes").without("emotion") == Filter(words="x")
    assert not chosen.without("lanes").without("emotion").without("words")


def test_a_value_is_toggled():
    once = Filter().toggled("owners", NONE)
    assert once.owners == {NONE}
    assert once.toggled("owners", NONE) == Filter()


def test_chips_say_what_is_chosen():
    chosen = Filter(
        lanes=frozenset({"backstage", "frontstage"}), stages=frozenset({"one", "two", "three"}),
        owners=frozenset({NONE, "desk"}), emotion=(-2.0, -0.5), evidence=frozenset({""}),
        personas=frozenset({"ib"}), markers=frozenset({"pain"}), tags=frozenset({"quiet"}), words="never a chip",
    )  # fmt: skip
    said = {chip.part: f"{chip.name} {chip.words}" for chip in chips(DOC, "today", chosen, catalogue("en"))}
    assert said == {
        "lanes": "Lane Frontstage, Backstage", "stages": "Stage 1 to 3", "owners": "Owner Front desk, No owner",
        "emotion": "Emotion at most −0.5", "evidence": "Evidence Missing", "personas": "Persona Ib",
        "markers": "Marker Pain at the step", "tags": "Tag quiet",
    }  # fmt: skip
    danish = chips(DOC, "today", replace(chosen, emotion=(0.5, 2.0)), catalogue("da"))
    assert "mindst +0,5" in {chip.words for chip in danish}


def test_stages_that_do_not_stand_together_are_named():
    chosen = Filter(stages=frozenset({"one", "four"}))
    assert chips(DOC, "today", chosen, catalogue("en"))[0].words == "Arrival, Morning"


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(),
        Filter(lanes=frozenset({"b", "a"}), emotion=(-1.0, 2.0), not_seen=True, words="x"),
        Filter(owners=frozenset({NONE}), evidence=frozenset({""}), tags=frozenset({"late train"})),
    ],
)
def test_a_filter_is_the_same_after_it_was_plain_data(chosen):
    assert filter_of(filter_data(chosen)) == chosen


@pytest.mark.parametrize(
    "data",
    [
        None, [], {"lanes": "frontstage"}, {"lanes": [1]}, {"emotion": [2, -2]}, {"emotion": [True, 2]},
        {"emotion": "all"}, {"emotion": [0]}, {"not_seen": "yes"}, {"words": 7}, {"nonsense": 1},
    ],
)  # fmt: skip
def test_whatever_is_wrong_in_plain_data_is_met_as_if_nothing_were_chosen(data):
    assert filter_of(data) == Filter()


def test_setting_a_filter_is_told_once_and_is_no_step():
    editor = editor_of(DOC)
    heard = []
    editor.listen(heard.append)
    set_filter(editor, Filter(words="x"))
    set_filter(editor, Filter(words="x"))
    assert heard == ["filter"]
    assert editor.store.undo_label is None
    assert not editor.store.is_modified

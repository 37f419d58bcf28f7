"""Pasting a lane, a stage or a step: what comes along, where it goes, and what is refused."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.editor.clipboard import copied_head, read_clip, write_clip
from cxdesigner.model import structure
from tests.builders import ProjectBuilder, tiny_project
from tests.commands.refusals import refused


def clip_of(table, id_, doc=None):
    return read_clip(write_clip(copied_head(doc or tiny_project(), (table, id_))))


def pasted(doc, clip, after=None, journey=None, suffix="c"):
    journey = journey or structure.journeys(doc)[-1].id
    return commands.paste_head(
        doc, clip.rows, clip.head, journey=journey, after=after, suffix=suffix, origins=clip.origins
    )


def a_stay():
    """A journey of two stages, with everything a step can hold."""
    return (
        ProjectBuilder("Stay")
        .team("desk", "Reception")
        .channel("app", "App", "app")
        .journey("j", "Stay")
        .lane("customer", "Guest").lane("frontstage", "Stage").lane("backstage", "Behind").lane("insight", "Insights")
        .stage("come", "Arrival").step("door", "Door", time="21:40").step("in", "Checks in")
        .stage("go", "Morning", steps=("bye",))
        .touchpoint("enters", "customer", "door", "Enters")
        .touchpoint("greets", "frontstage", "door", "Greets", owner="desk", channel="app", span=2)
        .touchpoint("notes", "backstage", "in", "Notes", span=2)
        .touchpoint("leaves", "customer", "bye", "Leaves")
        .link("enters", "greets").link("greets", "notes").link("notes", "leaves")
        .insight("queue", "in", "The queue")
        .metric("nps", "in", "NPS", 62.0)
        .build()
    )  # fmt: skip


def elsewhere(*roles):
    builder = ProjectBuilder("Elsewhere").team("x", "RECEPTION").journey("k")
    for role in roles or ("customer", "frontstage", "backstage", "insight"):
        builder.lane(role, f"My {role}", id_=f"my-{role}")
    builder.stage("one", "One", steps=("s1", "s2")).stage("two", "Two", steps=("s3",))
    return builder.touchpoint("old", "customer", "s1", "Stands here", span=3).build()


def steps(doc, journey):
    return [step.id for step in structure.steps(doc, journey)]


def titles(doc, lane, step):
    return [t.title for t in structure.cell(doc, lane, step)]


def test_a_stage_goes_behind_another_with_all_that_is_in_it():
    doc = pasted(a_stay(), clip_of("stages", "come", a_stay()), after="go")
    assert steps(doc, "j") == ["door", "in", "bye", "door-c", "in-c"]
    assert doc.stages["come-c"].name == "Arrival"
    assert doc.steps["door-c"].time == "21:40"
    assert titles(doc, "frontstage", "door-c") == ["Greets"]
    assert {(link.source, link.target) for id_, link in doc.links.items() if id_.endswith("-c")} == {
        ("enters-c", "greets-c"), ("greets-c", "notes-c"),
    }  # fmt: skip
    assert doc.insights["queue-c"].step == "in-c"
    assert doc.metrics["nps-c"].value == 62.0
    assert doc.touchpoints["notes-c"].span == 1
    assert doc.teams == a_stay().teams


def test_a_stage_goes_into_another_project_into_lanes_of_its_roles():
    doc = pasted(elsewhere(), clip_of("stages", "come", a_stay()), after="one")
    assert steps(doc, "k") == ["s1", "s2", "door-c", "in-c", "s3"]
    assert titles(doc, "my-frontstage", "door-c") == ["Greets"]
    assert titles(doc, "my-backstage", "in-c") == ["Notes"]
    assert doc.touchpoints["greets-c"].owner == "x"
    assert doc.channels["app"].name == "App"
    assert doc.touchpoints["old"].span == 5


def test_without_a_place_a_stage_and_a_step_go_to_the_end():
    assert steps(pasted(elsewhere(), clip_of("stages", "come", a_stay())), "k")[-2:] == ["door-c", "in-c"]
    assert steps(pasted(elsewhere(), clip_of("steps", "door", a_stay())), "k")[-1] == "door-c"


def test_a_step_goes_behind_a_step_or_to_the_end_of_a_stage():
    clip = clip_of("steps", "door", a_stay())
    assert steps(pasted(elsewhere(), clip, after="s1"), "k") == ["s1", "door-c", "s2", "s3"]
    doc = pasted(elsewhere(), clip, after="one")
    assert steps(doc, "k") == ["s1", "s2", "door-c", "s3"]
    assert doc.touchpoints["greets-c"].span == 1
    assert [(link.source, link.target) for link in doc.links.values()] == [("enters-c", "greets-c")]


def test_an_only_step_takes_along_the_name_its_stage_said_for_it():
    assert pasted(elsewhere(), clip_of("steps", "bye", a_stay())).steps["bye-c"].name == "Morning"


def test_a_lane_goes_column_by_column_behind_another():
    doc = pasted(elsewhere(), clip_of("lanes", "frontstage", a_stay()), after="my-frontstage")
    assert [lane.id for lane in structure.lanes(doc, "k")][1:3] == ["my-frontstage", "frontstage-c"]
    assert doc.touchpoints["greets-c"].step == "s1"
    assert doc.touchpoints["greets-c"].lane == "frontstage-c"
    assert doc.links == {}


def test_a_lane_without_a_place_goes_as_low_as_its_layer_allows():
    doc = pasted(elsewhere(), clip_of("lanes", "frontstage", a_stay()))
    assert [lane.id for lane in structure.lanes(doc, "k")][1:3] == ["my-frontstage", "frontstage-c"]


def test_a_lane_goes_back_to_its_own_columns_although_others_came_before_them():
    clip = clip_of("lanes", "backstage", a_stay())
    moved = commands.move_stage(a_stay(), "go", before="come")
    assert pasted(moved, clip).touchpoints["notes-c"].step == "in"


def test_what_derives_from_another_journey_still_does():
    doc = (
        ProjectBuilder()
        .journey("old")
        .lanes("customer")
        .stage("a", steps=("s",))
        .touchpoint("t", "customer", "s")
    )
    doc = doc.journey("new").lane("customer", id_="lane").stage("b", steps=("u",))
    doc = doc.touchpoint("v", "lane", "u", derived_from="t").build()
    for table, id_ in (("lanes", "lane"), ("stages", "b"), ("steps", "u")):
        assert pasted(doc, clip_of(table, id_, doc), journey="new").touchpoints["v-c"].derived_from == "t"
        assert pasted(doc, clip_of(table, id_, doc), journey="old").touchpoints["v-c"].derived_from is None


def test_a_stage_without_a_lane_for_its_touchpoints_is_refused():
    clip = clip_of("stages", "come", a_stay())
    with refused(
        "There is no lane like Behind here for its touchpoints. Add one first.",
        "Her er ingen bane som Behind til dens kontaktpunkter. Tilføj en først.",
    ):
        pasted(elsewhere("customer", "frontstage"), clip)


def test_a_lane_on_the_wrong_side_of_a_line_is_refused():
    clip = clip_of("lanes", "frontstage", a_stay())
    with pytest.raises(CommandError) as caught:
        pasted(elsewhere(), clip, after="my-backstage")
    assert caught.value.message.key == "command.stays_above"


def test_a_lane_that_reaches_past_the_last_step_is_refused():
    short = ProjectBuilder().journey("k").lanes("customer").stage("one", steps=("s1",)).build()
    with refused(
        "Steps in that journey: 1. This lane has touchpoints further on.",
        "Trin i den rejse: 1. Banen har kontaktpunkter længere ude.",
    ):
        pasted(short, clip_of("lanes", "backstage", a_stay()))


def test_a_step_needs_a_stage():
    bare = ProjectBuilder().journey("k").lanes("customer", "frontstage", "insight").build()
    with refused(
        "This journey has no stage for the step yet. Add one first.",
        "Rejsen har endnu ingen fase til trinnet. Tilføj en først.",
    ):
        pasted(bare, clip_of("steps", "door", a_stay()))


def test_names_that_are_taken_are_refused():
    clip = clip_of("steps", "door", a_stay())
    with pytest.raises(CommandError) as caught:
        pasted(pasted(a_stay(), clip), clip)
    assert caught.value.message.key == "command.id_taken"

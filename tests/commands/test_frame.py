"""Editing what a board hangs in: the project, journeys, lanes, stages and steps."""

import pytest

from cxdesigner import commands
from tests.commands.refusals import gone, no_field, refused


def test_the_project_is_edited(doc):
    new = commands.edit_project(doc, title="Værelse 12", owner="reception", review_every_days=90)
    assert (new.project.title, new.project.owner, new.project.review_every_days) == (
        "Værelse 12",
        "reception",
        90,
    )
    assert commands.edit_project(doc, title="Room 12") is doc
    assert commands.edit_project(doc) is doc


def test_a_project_owned_by_nobody_there_is_refused(doc):
    with gone("nobody"):
        commands.edit_project(doc, owner="nobody")


@pytest.mark.parametrize("field", ["id", "colour"])
def test_a_field_the_project_does_not_have_is_refused(doc, field):
    with no_field(field):
        commands.edit_project(doc, **{field: "x"})


def test_a_review_every_zero_days_is_refused(doc):
    with refused(
        "The value does not fit the field “review_every_days”. Nothing was changed.",
        "Værdien passer ikke i feltet »review_every_days«. Intet er ændret.",
    ):
        commands.edit_project(doc, review_every_days=0)


def test_a_journey_is_edited(doc):
    new = commands.edit_journey(doc, "today", name="Ankomst om aftenen", target="De ventede på mig.")
    assert new.journeys["today"].name == "Ankomst om aftenen"
    assert commands.edit_journey(doc, "today", name="Ankomst") is doc


@pytest.mark.parametrize("field", ["id", "rank", "kind", "derived_from", "persona"])
def test_what_a_journey_derives_from_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_journey(doc, "today", **{field: "x"})


def test_a_lane_is_renamed_and_hidden(doc):
    new = commands.edit_lane(doc, "support", name="Bagland", hint="Det, der bærer", hidden=True)
    lane = new.lanes["support"]
    assert (lane.name, lane.hint, lane.hidden, lane.role) == ("Bagland", "Det, der bærer", True, "support")
    assert commands.edit_lane(doc, "support", hidden=False) is doc


@pytest.mark.parametrize("field", ["id", "journey", "role", "rank"])
def test_what_a_lane_is_for_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_lane(doc, "support", **{field: "x"})


def test_a_step_is_edited(doc):
    new = commands.edit_step(doc, "desk", name="Skranken", time="22.40")
    assert (new.steps["desk"].name, new.steps["desk"].time) == ("Skranken", "22.40")
    assert commands.edit_step(doc, "desk", name="") is doc


@pytest.mark.parametrize("field", ["id", "stage", "rank", "derived_from"])
def test_where_a_step_stands_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_step(doc, "desk", **{field: "x"})


def test_a_stage_is_renamed(doc):
    assert commands.rename_stage(doc, "room", name="Værelse 12").stages["room"].name == "Værelse 12"
    assert commands.rename_stage(doc, "room", name="Værelset") is doc


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.edit_journey(doc, "nobody", name="x"),
        lambda doc: commands.edit_lane(doc, "nobody", name="x"),
        lambda doc: commands.edit_step(doc, "nobody", name="x"),
        lambda doc: commands.rename_stage(doc, "nobody", name="x"),
    ],
)
def test_what_is_gone_is_not_edited(doc, edit):
    with gone("nobody"):
        edit(doc)


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc, name: commands.edit_project(doc, title=name),
        lambda doc, name: commands.edit_journey(doc, "today", name=name),
        lambda doc, name: commands.edit_lane(doc, "support", name=name),
        lambda doc, name: commands.edit_step(doc, "desk", name=name),
        lambda doc, name: commands.rename_stage(doc, "room", name=name),
    ],
)
def test_a_name_beyond_its_limit_is_refused_everywhere(doc, edit):
    assert edit(doc, "å" * 1000) is not doc
    with refused(
        "A title takes up to 1000 characters. Shorten it, or put the rest in the description."
        " Nothing was changed.",
        "En titel kan have op til 1000 tegn. Gør den kortere, eller flyt resten til beskrivelsen."
        " Intet er ændret.",
    ):
        edit(doc, "å" * 1001)

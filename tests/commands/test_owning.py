"""Who owns the whole, and what is agreed of a hand-over, are one edit each."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from tests.builders import tiny_project
from tests.commands.refusals import gone, no_field

DOC = tiny_project()


def test_a_journey_and_a_stage_are_given_to_a_team_by_its_name():
    doc = commands.assign_whole(DOC, "journeys", "today", name=" reception ", new_id="new")
    assert doc.journeys["today"].owner == "reception"
    assert "new" not in doc.teams
    doc = commands.assign_whole(doc, "stages", "room", name="Housekeeping", new_id="new")
    assert doc.stages["room"].owner == "housekeeping"


def test_a_team_nobody_has_named_yet_is_added():
    doc = commands.assign_whole(DOC, "journeys", "today", name="Service lead", new_id="new")
    assert (doc.journeys["today"].owner, doc.teams["new"].name) == ("new", "Service lead")
    assert (
        commands.assign_whole(doc, "journeys", "today", name="", new_id="x").journeys["today"].owner is None
    )


def test_nothing_but_journeys_and_stages_is_owned_as_a_whole():
    with no_field("lanes"):
        commands.assign_whole(DOC, "lanes", "today-customer", name="Reception", new_id="new")
    with gone("nobody"):
        commands.assign_whole(DOC, "stages", "nobody", name="Reception", new_id="new")
    with pytest.raises(CommandError):
        commands.edit_journey(DOC, "today", owner="nobody")
    with pytest.raises(CommandError):
        commands.edit_stage(DOC, "room", owner="nobody")


def test_what_is_agreed_of_a_hand_over_is_kept_for_its_pair_and_goes_when_nothing_is_left():
    doc = commands.agree_handover(DOC, "prepares", "greets", new_id="h", agreed="at once")
    assert doc.handovers["h"].agreed == "at once"
    doc = commands.agree_handover(doc, "prepares", "greets", new_id="other", passed="The key")
    assert list(doc.handovers) == ["h"]
    assert (doc.handovers["h"].agreed, doc.handovers["h"].passed) == ("at once", "The key")
    doc = commands.agree_handover(doc, "prepares", "greets", new_id="x", agreed="", passed="")
    assert not doc.handovers


def test_a_hand_over_stays_between_the_touchpoints_it_is_between():
    with no_field("id"):
        commands.agree_handover(DOC, "prepares", "greets", new_id="h", id="books")
    with gone("nobody"):
        commands.agree_handover(DOC, "nobody", "greets", new_id="h", agreed="at once")

"""Two teams that are one: what named the other names the one that stays, and nothing they said is lost."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.model.document import Draft
from tests.builders import ProjectBuilder


def two_receptions():
    return (
        ProjectBuilder(owner="front").team("desk", "Reception", raises=("Smiles",))
        .team("front", "The reception", raises=("Smiles", "Calls"), goals="Be there", code="RE")
        .team("kitchen").journey("today", owner="front").lanes("frontstage").stage("s", owner="desk", steps=("a",))
        .touchpoint("nods", "frontstage", "a", "Nods", owner="front", relationship_owner="front")
        .insight("queue", "a", owner="front").feedback_loop("loop", "a", shown_to="front", closer="kitchen").build()
    )  # fmt: skip


def test_whatever_named_a_team_names_the_one_it_was_merged_into():
    doc = commands.merge_teams(two_receptions(), into="desk", others=("front",))
    assert set(doc.teams) == {"desk", "kitchen"}
    assert doc.project.owner == doc.journeys["today"].owner == "desk"
    assert (doc.touchpoints["nods"].owner, doc.touchpoints["nods"].relationship_owner) == ("desk", "desk")
    assert doc.insights["queue"].owner == "desk"
    assert (doc.feedback_loops["loop"].shown_to, doc.feedback_loops["loop"].closer) == ("desk", "kitchen")


def test_the_team_that_stays_takes_over_what_it_does_not_say_itself():
    team = commands.merge_teams(two_receptions(), into="desk", others=("front",)).teams["desk"]
    assert (team.name, team.code, team.goals) == ("Reception", "RE", "Be there")
    assert team.raises == ("Smiles", "Calls")


@pytest.mark.parametrize(
    ("into", "others"), [("nobody", ("desk",)), ("desk", ("nobody",)), ("desk", ("desk",))]
)
def test_a_team_that_is_gone_or_the_same_is_refused(into, others):
    doc = two_receptions()
    with pytest.raises(CommandError):
        commands.merge_teams(doc, into=into, others=others)


def test_merging_with_nobody_changes_nothing():
    doc = two_receptions()
    assert commands.merge_teams(doc, into="desk", others=()) is doc


def test_lanes_in_order_are_left_alone():
    doc = ProjectBuilder().journey("today").lanes("customer", "emotion", "frontstage").build()
    assert commands.order_lanes(doc, journey="today") is doc


def test_lanes_of_one_rank_are_put_in_order_too():
    doc = ProjectBuilder().journey("today").lanes("frontstage", "customer").build()
    draft = Draft(doc)
    for lane in doc.lanes.values():
        draft.put(lane.evolve(rank="V"))
    doc = commands.order_lanes(draft.done(), journey="today")
    in_order = sorted(doc.lanes.values(), key=lambda lane: (lane.rank, lane.id))
    assert [lane.role for lane in in_order] == ["customer", "frontstage"]

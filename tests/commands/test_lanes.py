"""Adding, moving, copying and removing lanes, each on its side of the lines."""

import pytest

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.journey import Lane
from tests.builders import ProjectBuilder
from tests.commands.boards import board, cell
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def lanes(doc, journey="night"):
    return " ".join(lane.id for lane in structure.lanes(doc, journey))


def lane(role="custom", **fields):
    return Lane(**{"id": "x", "journey": "night", "role": role, **fields})


# Adding


@pytest.mark.parametrize(
    ("role", "before", "order"),
    [
        ("custom", None, "customer frontstage backstage support metric x"),
        ("custom", "customer", "x customer frontstage backstage support metric"),
        ("evidence", "frontstage", "customer x frontstage backstage support metric"),
        ("frontstage", "backstage", "customer frontstage x backstage support metric"),
        ("frontstage", "frontstage", "customer x frontstage backstage support metric"),
        ("support", None, "customer frontstage backstage support metric x"),
        ("a_role_of_tomorrow", "backstage", "customer frontstage x backstage support metric"),
    ],
)
def test_a_lane_is_added(doc, role, before, order):
    assert lanes(commands.add_lane(doc, lane(role), before=before)) == order


@pytest.mark.parametrize(
    ("role", "order"),
    [
        ("customer", "customer x frontstage backstage support metric"),
        ("frontstage", "customer frontstage x backstage support metric"),
        ("backstage", "customer frontstage backstage x support metric"),
    ],
)
def test_a_lane_added_nowhere_in_particular_stands_as_low_as_its_layer_allows(doc, role, order):
    assert lanes(commands.add_lane(doc, lane(role))) == order


WRONG_SIDES = [
    ("customer", "backstage", "Gæsten stays above the line of interaction.",
     "Gæsten bliver over interaktionslinjen."),
    ("frontstage", "support", "Gæsten stays above the line of visibility.",
     "Gæsten bliver over synlighedslinjen."),
    ("backstage", "metric", "Gæsten stays above the line of internal interaction.",
     "Gæsten bliver over den interne interaktionslinje."),
    ("frontstage", "customer", "Gæsten stays below the line of interaction.",
     "Gæsten bliver under interaktionslinjen."),
    ("backstage", "frontstage", "Gæsten stays below the line of visibility.",
     "Gæsten bliver under synlighedslinjen."),
    ("support", "backstage", "Gæsten stays below the line of internal interaction.",
     "Gæsten bliver under den interne interaktionslinje."),
]  # fmt: skip


@pytest.mark.parametrize(("role", "before", "english", "danish"), WRONG_SIDES)
def test_a_lane_on_the_wrong_side_of_its_line_is_refused(doc, role, before, english, danish):
    with refused(english, danish):
        commands.add_lane(doc, lane(role, name="Gæsten"), before=before)


def test_a_lane_of_an_id_in_use_is_refused(doc):
    with refused(
        "There is already something called “support”.", "Der findes allerede noget, der hedder »support«."
    ):
        commands.add_lane(doc, lane(id="support"))


def test_a_lane_of_a_journey_that_is_gone_is_refused(doc):
    with gone("nobody"):
        commands.add_lane(doc, lane(journey="nobody"))


# Moving


def test_lanes_without_a_layer_move_anywhere(doc):
    assert lanes(commands.move_lane(doc, "metric", before="frontstage")) == (
        "customer metric frontstage backstage support"
    )
    assert commands.move_lane(doc, "metric") is doc


def test_lanes_of_one_layer_change_places(doc):
    doc = commands.add_lane(doc, lane("backstage"), before="support")
    assert lanes(commands.move_lane(doc, "x", before="backstage")) == (
        "customer frontstage x backstage support metric"
    )


@pytest.mark.parametrize("before", ["backstage", "frontstage"])
def test_a_lane_moved_to_where_it_stands_changes_nothing(doc, before):
    assert commands.move_lane(doc, "frontstage", before=before) is doc


def test_a_lane_does_not_move_across_its_line(doc):
    with refused("Backstage stays below the line of visibility.", "Backstage bliver under synlighedslinjen."):
        commands.move_lane(doc, "backstage", before="customer")
    with refused("Customer stays above the line of interaction.", "Kunden bliver over interaktionslinjen."):
        commands.move_lane(doc, "customer")


def test_a_board_out_of_order_is_put_right_lane_by_lane():
    doc = ProjectBuilder().journey("night").lanes("support", "backstage", "customer").stage("s").build()
    doc = commands.move_lane(doc, "customer", before="support")
    assert lanes(commands.move_lane(doc, "support")) == "customer backstage support"


# Copying


def test_a_lane_is_copied_right_below_itself_with_its_touchpoints(doc):
    new = commands.duplicate_lane(doc, "frontstage", suffix="2")
    assert lanes(new) == "customer frontstage frontstage-2 backstage support metric"
    assert cell(new, "frontstage-2", "a2") == "desk-2 smile-2"
    assert new.table("beats")["nod-2"].touchpoint == "desk-2"
    assert set(new.links) - set(doc.links) == {"desk-smile-2"}
    assert new.insights == doc.insights


def two_journeys(*, steps):
    return (
        ProjectBuilder()
        .journey("night")
        .lanes("customer", "backstage")
        .stage("a", steps=("a1", "a2"))
        .stage("b", steps=("b1",))
        .touchpoint("walks", "backstage", "a1", span=3)
        .touchpoint("waits", "backstage", "a2")
        .link("walks", "waits")
        .journey("day")
        .lanes("customer", "backstage", "support", "metric")
        .stage("x", steps=steps)
        .build()
    )


def test_a_lane_is_copied_to_another_journey_column_by_column():
    doc = two_journeys(steps=("x1", "x2", "x3", "x4"))
    new = commands.copy_lane_to_journey(doc, "backstage", journey="day", suffix="2")
    assert lanes(new, "day") == "day-customer day-backstage backstage-2 support metric"
    assert lanes(new) == lanes(doc)
    assert cell(new, "backstage-2", "x1") == "walks-2"
    assert cell(new, "backstage-2", "x2") == "waits-2"
    assert new.touchpoints["walks-2"].span == 3
    assert (new.links["walks-waits-2"].source, new.links["walks-waits-2"].target) == ("walks-2", "waits-2")


def test_what_would_last_past_the_other_journeys_end_is_shortened():
    doc = two_journeys(steps=("x1", "x2"))
    new = commands.copy_lane_to_journey(doc, "backstage", journey="day", suffix="2")
    assert new.touchpoints["walks-2"].span == 2


def test_a_lane_with_touchpoints_beyond_the_other_journeys_steps_is_refused():
    doc = two_journeys(steps=("x1",))
    with refused(
        "Steps in that journey: 1. This lane has touchpoints further on.",
        "Trin i den rejse: 1. Banen har kontaktpunkter længere ude.",
    ):
        commands.copy_lane_to_journey(doc, "backstage", journey="day", suffix="2")


def test_a_lane_whose_role_the_journey_lacks_stands_as_low_as_its_layer_allows():
    doc = two_journeys(steps=("x1", "x2"))
    doc = commands.remove_lane(doc, "day-backstage")
    new = commands.copy_lane_to_journey(doc, "backstage", journey="day", suffix="2")
    assert lanes(new, "day") == "day-customer backstage-2 support metric"


def test_a_lane_copied_within_its_journey_stands_behind_its_own_kind(doc):
    new = commands.copy_lane_to_journey(doc, "customer", journey="night", suffix="2")
    assert lanes(new) == "customer customer-2 frontstage backstage support metric"


# Removing


def test_a_lane_goes_with_its_touchpoints(doc):
    new = commands.remove_lane(doc, "frontstage")
    assert lanes(new) == "customer backstage support metric"
    assert set(new.touchpoints) == {"rain", "bell", "porter", "sleep", "towel"}
    assert new.links == {}


def test_a_lane_already_gone_is_passed_over(doc):
    assert commands.remove_lane(doc, "nobody") is doc


def test_the_only_lane_of_a_journey_stays():
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one",)).build()
    with refused(
        "This is the journey's only lane, so it stays.", "Det er rejsens eneste bane, så den bliver."
    ):
        commands.remove_lane(doc, "customer")


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.move_lane(doc, "nobody"),
        lambda doc: commands.duplicate_lane(doc, "nobody", suffix="2"),
        lambda doc: commands.copy_lane_to_journey(doc, "nobody", journey="night", suffix="2"),
        lambda doc: commands.copy_lane_to_journey(doc, "customer", journey="nobody", suffix="2"),
    ],
)
def test_what_is_gone_is_not_edited(doc, edit):
    with gone("nobody"):
        edit(doc)

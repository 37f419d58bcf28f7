"""Adding, moving, editing, spanning and removing touchpoints."""

import pytest

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.diff import between
from cxdesigner.model.touchpoint import Touchpoint
from tests.builders import ProjectBuilder
from tests.commands.refusals import gone, no_field, refused


def changed(old, new):
    return set(between(old, new).changes)


def ids(doc, lane, step):
    return [t.id for t in structure.cell(doc, lane, step)]


@pytest.fixture
def stack():
    """Return a project whose one cell holds a, b and c, and three more empty ones."""
    board = ProjectBuilder().journey().lanes("customer", "support").stage("s", steps=("one", "two"))
    for id_ in ("a", "b", "c"):
        board.touchpoint(id_, "customer", "one")
    return board.build()


def touchpoint(**fields):
    return Touchpoint(**{"id": "new", "lane": "customer", "step": "door", **fields})


# Adding


def test_a_touchpoint_is_added_behind_the_others_of_its_cell(stack):
    new = commands.add_touchpoint(stack, touchpoint(step="one", rank="0V"))
    assert ids(new, "customer", "one") == ["a", "b", "c", "new"]
    assert changed(stack, new) == {("touchpoints", "new")}


@pytest.mark.parametrize(
    ("before", "order"), [("a", "new a b c"), ("c", "a b new c"), ("nobody", "a b c new")]
)
def test_a_touchpoint_is_added_in_front_of_another(stack, before, order):
    new = commands.add_touchpoint(stack, touchpoint(step="one"), before=before)
    assert ids(new, "customer", "one") == order.split()


def test_an_id_in_use_is_refused(doc):
    with refused(
        "There is already something called “greets”.", "Der findes allerede noget, der hedder »greets«."
    ):
        commands.add_touchpoint(doc, touchpoint(id="greets"))


@pytest.mark.parametrize("role", ["emotion", "metric", "insight"])
def test_a_lane_that_holds_no_touchpoints_refuses_one(role):
    doc = ProjectBuilder().journey().lane(role, "Følelser").stage("s", steps=("door",)).build()
    with refused(
        "Følelser does not hold touchpoints. Put it in another lane.",
        "Følelser kan ikke rumme kontaktpunkter. Læg det i en anden bane.",
    ):
        commands.add_touchpoint(doc, touchpoint(lane=role))


@pytest.mark.parametrize("wrong", ["lane", "step", "channel", "owner", "derived_from"])
def test_a_touchpoint_that_names_what_is_not_there_is_refused(doc, wrong):
    with gone("nobody"):
        commands.add_touchpoint(doc, touchpoint(**{wrong: "nobody"}))


def test_a_touchpoint_whose_source_is_not_there_is_refused(doc):
    with gone("diary"):
        commands.add_touchpoint(doc, touchpoint(sources=("diary",)))


def test_a_touchpoint_cannot_stand_in_one_journey_and_at_a_step_of_another():
    board = ProjectBuilder().journey("today").lanes("customer").stage("now", steps=("door",))
    doc = board.journey("later").lanes("customer").stage("then", steps=("gate",)).build()
    with refused(
        "That lane and that step belong to different journeys.",
        "Den bane og det trin hører til hver sin rejse.",
    ):
        commands.add_touchpoint(doc, touchpoint(step="gate"))


def test_a_touchpoint_longer_than_the_rest_of_the_journey_is_refused(doc):
    with refused("Steps left from here to the end: 3.", "Trin tilbage herfra til slutningen: 3."):
        commands.add_touchpoint(doc, touchpoint(span=4))


# Moving


def test_a_touchpoint_moves_to_another_cell_and_only_its_own_record_changes(doc):
    new = commands.move_touchpoint(doc, "greets", lane="customer", step="key")
    moved = new.touchpoints["greets"]
    assert (moved.lane, moved.step, moved.title) == ("customer", "key", "Siger gæstens navn først")
    assert changed(doc, new) == {("touchpoints", "greets")}
    assert new.links == doc.links


@pytest.mark.parametrize(
    ("id_", "before", "order"),
    [
        ("a", "c", "b a c"),
        ("a", None, "b c a"),
        ("c", "a", "c a b"),
        ("b", "a", "b a c"),
        ("c", "b", "a c b"),
    ],
)
def test_a_touchpoint_moves_within_its_cell(stack, id_, before, order):
    new = commands.move_touchpoint(stack, id_, lane="customer", step="one", before=before)
    assert ids(new, "customer", "one") == order.split()
    assert changed(stack, new) == {("touchpoints", id_)}


@pytest.mark.parametrize(("id_", "before"), [("a", "b"), ("b", "c"), ("c", None), ("c", "nobody")])
def test_a_touchpoint_moved_to_where_it_stands_changes_nothing(stack, id_, before):
    assert commands.move_touchpoint(stack, id_, lane="customer", step="one", before=before) is stack


@pytest.mark.parametrize("id_", ["a", "b", "c"])
def test_a_touchpoint_moved_in_front_of_itself_stays(stack, id_):
    assert commands.move_touchpoint(stack, id_, lane="customer", step="one", before=id_) is stack


def test_a_long_touchpoint_moved_towards_the_end_is_shortened(doc):
    new = commands.move_touchpoint(doc, "prepares", lane="backstage", step="key")
    assert new.touchpoints["prepares"].span == 1
    assert (
        commands.move_touchpoint(doc, "prepares", lane="backstage", step="desk").touchpoints["prepares"].span
        == 2
    )


def test_a_move_into_a_lane_without_touchpoints_is_refused(doc):
    lane = doc.lanes["emotion"].evolve(name="Følelser")
    doc = commands.edit_lane(doc, "emotion", name=lane.name)
    with refused(
        "Følelser does not hold touchpoints. Put it in another lane.",
        "Følelser kan ikke rumme kontaktpunkter. Læg det i en anden bane.",
    ):
        commands.move_touchpoint(doc, "greets", lane="emotion", step="door")


@pytest.mark.parametrize(
    "place", [("nobody", "customer", "door"), ("greets", "nobody", "door"), ("greets", "customer", "nobody")]
)
def test_a_move_of_or_to_what_is_gone_is_refused(doc, place):
    id_, lane, step = place
    with gone("nobody"):
        commands.move_touchpoint(doc, id_, lane=lane, step=step)


def test_a_move_between_neighbours_of_equal_rank_spreads_the_cell():
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one", "two"))
    for id_ in ("a", "b", "c"):
        board.touchpoint(id_, "customer", "one", rank="V")
    doc = board.touchpoint("x", "customer", "two").build()
    doc = commands.move_touchpoint(doc, "x", lane="customer", step="one", before="b")
    assert ids(doc, "customer", "one") == ["a", "x", "b", "c"]
    assert len({t.rank for t in doc.touchpoints.values()}) == 4


# Editing


def test_several_touchpoints_are_edited_at_once(doc):
    new = commands.edit_touchpoints(doc, ["greets", "sign"], channel="app", duration_s=40)
    assert changed(doc, new) == {("touchpoints", "greets"), ("touchpoints", "sign")}
    assert new.touchpoints["sign"].channel == "app"
    assert new.touchpoints["greets"].duration_s == 40.0


def test_an_edit_to_what_is_there_already_changes_nothing(doc):
    assert commands.edit_touchpoints(doc, ["greets"], title=doc.touchpoints["greets"].title) is doc
    assert commands.edit_touchpoints(doc, ["greets"]) is doc
    assert commands.edit_touchpoints(doc, [], title="Nikker") is doc
    assert commands.edit_touchpoints(doc, ["sign"], tags=[]) is doc


def test_a_title_beyond_its_limit_is_refused(doc):
    with refused(
        "A title takes up to 1000 characters. Shorten it, or put the rest in the description."
        " Nothing was changed.",
        "En titel kan have op til 1000 tegn. Gør den kortere, eller flyt resten til beskrivelsen."
        " Intet er ændret.",
    ):
        commands.edit_touchpoints(doc, ["greets"], title="å" * 1001)


def test_a_text_beyond_its_limit_is_refused(doc):
    with refused(
        "A text takes up to 20000 characters. Shorten it, or split it over several touchpoints."
        " Nothing was changed.",
        "En tekst kan have op til 20000 tegn. Gør den kortere, eller del den på flere kontaktpunkter."
        " Intet er ændret.",
    ):
        commands.edit_touchpoints(doc, ["greets"], text="å" * 20_001)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("emotion", float("nan")),
        ("duration_s", -1.0),
        ("moment_of_truth", "yes"),
        ("title", "\ud800"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(doc, field, value):
    with refused(
        f"The value does not fit the field “{field}”. Nothing was changed.",
        f"Værdien passer ikke i feltet »{field}«. Intet er ændret.",
    ):
        commands.edit_touchpoints(doc, ["greets"], **{field: value})


@pytest.mark.parametrize("score", [2.5, -2.01])
def test_a_score_outside_its_scale_is_refused_with_the_ends_of_the_scale(doc, score):
    with refused(
        "That is outside the scale, which goes from -2 to 2. Nothing was changed.",
        "Det er uden for skalaen, som går fra -2 til 2. Intet er ændret.",
    ):
        commands.edit_touchpoints(doc, ["greets"], emotion=score)


@pytest.mark.parametrize("field", ["id", "lane", "step", "rank", "span"])
def test_where_a_touchpoint_stands_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_touchpoints(doc, ["greets"], **{field: "key"})


def test_a_field_nobody_knows_is_refused(doc):
    with no_field("titel"):
        commands.edit_touchpoints(doc, ["greets"], titel="Nikker")


@pytest.mark.parametrize(
    "changes",
    [{"channel": "nobody"}, {"owner": "nobody"}, {"sources": ("nobody",)}, {"derived_from": "nobody"}],
)
def test_an_edit_that_names_what_is_not_there_is_refused(doc, changes):
    with gone("nobody"):
        commands.edit_touchpoints(doc, ["greets"], **changes)


def test_when_one_of_several_is_gone_none_is_edited(doc):
    with gone("nobody"):
        commands.edit_touchpoints(doc, ["greets", "nobody"], title="Nikker")


# Owners


@pytest.mark.parametrize("name", ["Housekeeping", "housekeeping", "  HOUSEKEEPING "])
def test_a_team_is_known_by_its_name_whatever_its_case(doc, name):
    new = commands.assign_owner(doc, ["greets", "books"], name=name, new_id="n")
    assert {new.touchpoints[i].owner for i in ("greets", "books")} == {"housekeeping"}
    assert new.teams == doc.teams


def test_a_new_name_becomes_a_team_behind_the_others(doc):
    new = commands.assign_owner(doc, ["greets"], name="  Nat  vagten ", new_id="night")
    assert [team.name for team in structure.teams(new)] == ["Reception", "Housekeeping", "Nat vagten"]
    assert new.touchpoints["greets"].owner == "night"


def test_an_empty_name_takes_the_owner_away(doc):
    assert commands.assign_owner(doc, ["greets"], name="  ", new_id="n").touchpoints["greets"].owner is None
    assert commands.assign_owner(doc, ["sign"], name="", new_id="n") is doc


def test_a_name_given_to_no_touchpoint_makes_no_team(doc):
    assert commands.assign_owner(doc, [], name="Nattevagten", new_id="night") is doc


def test_a_new_team_does_not_take_the_place_of_another(doc):
    with refused(
        "There is already something called “reception”.", "Der findes allerede noget, der hedder »reception«."
    ):
        commands.assign_owner(doc, ["greets"], name="Nattevagten", new_id="reception")


def test_a_team_for_a_touchpoint_that_is_gone_is_not_made(doc):
    with gone("nobody"):
        commands.assign_owner(doc, ["nobody"], name="Nattevagten", new_id="night")


def test_a_team_of_too_long_a_name_is_refused(doc):
    with refused(
        "A title takes up to 1000 characters. Shorten it, or put the rest in the description."
        " Nothing was changed.",
        "En titel kan have op til 1000 tegn. Gør den kortere, eller flyt resten til beskrivelsen."
        " Intet er ændret.",
    ):
        commands.assign_owner(doc, ["greets"], name="å" * 1001, new_id="n")


# Removing


def test_touchpoints_go_with_their_links(doc):
    new = commands.remove_touchpoints(doc, ["greets", "sign"])
    assert set(new.touchpoints) == {"enters", "prepares", "books"}
    assert new.links == {}


def test_touchpoints_already_gone_are_passed_over(doc):
    assert commands.remove_touchpoints(doc, ["nobody"]) is doc
    assert commands.remove_touchpoints(doc, []) is doc


# Spanning


@pytest.mark.parametrize("span", [1, 2, 3])
def test_a_touchpoint_lasts_over_some_steps(doc, span):
    assert commands.span_touchpoint(doc, "enters", span=span).touchpoints["enters"].span == span


def test_a_span_it_has_already_changes_nothing(doc):
    assert commands.span_touchpoint(doc, "prepares", span=2) is doc


def test_a_span_past_the_last_step_is_refused(doc):
    with refused("Steps left from here to the end: 1.", "Trin tilbage herfra til slutningen: 1."):
        commands.span_touchpoint(doc, "books", span=2)


@pytest.mark.parametrize("span", [0, -1])
def test_a_span_below_one_is_refused(doc, span):
    with refused(
        "The value does not fit the field “span”. Nothing was changed.",
        "Værdien passer ikke i feltet »span«. Intet er ændret.",
    ):
        commands.span_touchpoint(doc, "enters", span=span)


def test_spanning_what_is_gone_is_refused(doc):
    with gone("nobody"):
        commands.span_touchpoint(doc, "nobody", span=2)

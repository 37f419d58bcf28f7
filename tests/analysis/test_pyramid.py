"""Who supports whom: places, the strands between them, and those who support nobody, worked out by hand."""

from cxdesigner import commands
from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.pyramid import pyramid_of
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder


def strands(pyramid):
    """Return who supports whom by name: `team@layer`, with the links and the steps that say so."""
    names = [f"{place.team or '-'}@{place.layer}" for place in pyramid.places]
    return {(names[one.lower], names[one.upper]): (one.links, one.steps) for one in pyramid.strands}


def test_s001_l11_links_between_layers_say_who_supports_whom():
    # Of the ride's seven links each goes from one layer to another:
    # orders-takes, texts-waits and meets-rings tie the front line to the customer, one each for three teams;
    # takes-reserves ties dispatch behind to the call centre, briefs-meets dispatch behind to the drivers;
    # reserves-system ties IT to dispatch behind, gateway-texts IT to dispatch in front.
    # The service lead is management and owns nothing: no strand.
    pyramid = pyramid_of(course_of(a_ride(), "ride"))
    assert strands(pyramid) == {
        ("calls@frontstage", "-@customer"): (1, 0),
        ("dispatch@frontstage", "-@customer"): (1, 0),
        ("drivers@frontstage", "-@customer"): (1, 0),
        ("dispatch@backstage", "calls@frontstage"): (1, 0),
        ("dispatch@backstage", "drivers@frontstage"): (1, 0),
        ("it@support", "dispatch@backstage"): (1, 0),
        ("it@support", "dispatch@frontstage"): (1, 0),
    }
    assert pyramid.alone == {"lead"}
    assert pyramid.idle == ()
    assert pyramid.of_team("dispatch") == ("texts", "reserves", "briefs")


def test_s001_l11_who_owns_the_whole_stands_below_those_in_the_lowest_layer():
    # IT, the only one in support, works at two steps, booking and waiting: the lead who owns the whole carries both.
    pyramid = pyramid_of(course_of(a_ride(owner="lead"), "ride"))
    assert strands(pyramid)["lead@management", "it@support"] == (0, 2)
    assert pyramid.alone == frozenset()


def test_management_that_runs_one_stage_carries_what_is_done_in_it():
    # Pick-up has no support, so its lowest layer is backstage: dispatch at one step.
    doc = commands.edit_stage(a_ride(), "s-pickup", owner="lead")
    pyramid = pyramid_of(course_of(doc, "ride"))
    assert strands(pyramid)["lead@management", "dispatch@backstage"] == (0, 1)


def test_where_no_link_says_it_a_touchpoint_carries_what_stands_right_above_it():
    board = ProjectBuilder("x").team("desk").team("it").team("cooks").team("away").journey("j").lanes()
    board.stage("s", steps=("a", "b", "c"))
    board.touchpoint("asks", "customer", "a").touchpoint("greets", "frontstage", "a", owner="desk")
    # Spans a and b: at a the desk stands above it, at b only the customer does.
    board.touchpoint("runs", "support", "a", owner="it", span=2).touchpoint("eats", "customer", "b")
    board.touchpoint("cooks", "backstage", "c", owner="cooks")  # nobody is above: it supports nobody
    board.touchpoint("lost", "frontstage", "b")  # which nobody owns: a place of its own
    pyramid = pyramid_of(course_of(board.build(), "j"))
    assert strands(pyramid) == {
        ("desk@frontstage", "-@customer"): (0, 1),
        ("-@frontstage", "-@customer"): (0, 1),
        ("it@support", "desk@frontstage"): (0, 1),
        ("it@support", "-@frontstage"): (0, 1),
    }
    assert pyramid.alone == {"cooks"}
    assert pyramid.idle == ("away",)


def test_a_link_within_a_layer_or_to_a_lane_beside_the_lines_is_no_support():
    board = ProjectBuilder("x").team("a").team("b").journey("j").lanes("evidence", "customer", "backstage")
    board.stage("s", steps=("one", "two"))
    board.touchpoint("first", "backstage", "one", owner="a").touchpoint(
        "second", "backstage", "two", owner="b"
    )
    board.touchpoint("sign", "evidence", "one").link("first", "second").link("first", "sign")
    pyramid = pyramid_of(course_of(board.build(), "j"))
    assert pyramid.strands == ()
    assert pyramid.alone == {"a", "b"}


def test_a_journey_without_anything_has_a_pyramid_without_places():
    pyramid = pyramid_of(course_of(ProjectBuilder("x").journey("j").lanes().build(), "j"))
    assert (pyramid.places, pyramid.strands, pyramid.alone) == ((), (), frozenset())

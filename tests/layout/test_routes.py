"""How links run: straight where they can, in right angles around cards where they cannot."""

from itertools import pairwise

import pytest
from hypothesis import given

from cxdesigner.commands import edit_lane
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path, Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.model.touchpoint import LINK_KINDS
from tests.builders import ProjectBuilder, big_project, tiny_project
from tests.layout.drawings import cards_on, flat, texts
from tests.strategies import documents

LOOK = screen_look("light", "en")


def board_of(doc, look=LOOK):
    return Board(doc, next(iter(sorted(doc.journeys)), ""), look)


def four_lanes(*cards, span=1):
    """Return a project over four steps with a card per `lane step`, called so: `customer 0`."""
    board = ProjectBuilder().journey().lanes("customer", "frontstage", "backstage", "support")
    board.stage("s", steps=("0", "1", "2", "3"))
    for name in cards:
        lane, step, *more = name.split()
        board.touchpoint(name, lane, step, "Siger hej", span=span if more else 1)
    return board


def run(doc, link):
    board = board_of(doc)
    return board, board.links.run_of(doc, doc.links[link])


def on_edge(point, box):
    x, y = point
    inside = box.grown(0.01).contains(x, y)
    on_side = min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom)) < 0.01
    return inside and on_side


def legs(points):
    return [
        Box(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in pairwise(points)
    ]


def check_link(board, link):
    """Check what holds of every link; return the cards it runs through."""
    points = board.links.run_of(board.doc, link)
    boxes = cards_on(board)
    source, target = boxes.get(("touchpoints", link.source)), boxes.get(("touchpoints", link.target))
    if source is None or target is None:
        assert points == []
        return []
    assert len(points) >= 2
    for (ax, ay), (bx, by) in pairwise(points):
        assert abs(ax - bx) < 0.01 or abs(ay - by) < 0.01, points
    assert on_edge(points[0], source), points
    assert on_edge(points[-1], target), points
    ends = {("touchpoints", link.source), ("touchpoints", link.target)}
    return [
        key
        for key, box in boxes.items()
        if key not in ends and any(leg.meets(box.grown(-1)) for leg in legs(points))
    ]


@given(documents(unknown=False))
def test_every_link_runs_in_right_angles_from_edge_to_edge(doc):
    for journey in sorted(doc.journeys):
        board = Board(doc, journey, LOOK)
        for link in doc.links.values():
            check_link(board, link)


@pytest.mark.parametrize("look", [LOOK, paper_look("da", 110.0)], ids=["screen", "paper"])
def test_on_a_dense_board_links_run_behind_no_cards_but_long_ones(look):
    doc = big_project(150, 120)
    board = board_of(doc, look)
    crossed = [check_link(board, link) for link in doc.links.values()]
    for keys in crossed:
        assert all(doc.touchpoints[id_].span > 1 for _, id_ in keys), keys
    assert sum(map(bool, crossed)) <= 0.25 * len(doc.links)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (f"{one} {a}", f"{other} {b}")
        for one in ("customer", "frontstage", "backstage", "support")
        for other in ("customer", "frontstage", "backstage", "support")
        for a in (0, 1, 2, 3)
        for b in (0, 1, 2, 3)
        if (one, a) != (other, b) and a <= b
    ],
)
def test_with_a_card_in_every_cell_no_link_runs_through_another(source, target):
    cells = [
        f"{lane} {step}" for lane in ("customer", "frontstage", "backstage", "support") for step in range(4)
    ]
    doc = four_lanes(*cells).link(source, target, id_="there").build()
    board = board_of(doc)
    assert check_link(board, doc.links["there"]) == []
    doc = four_lanes(*cells).link(target, source, id_="back").build()
    assert check_link(board_of(doc), doc.links["back"]) == []


def test_down_a_free_column_a_link_is_straight():
    doc = four_lanes("customer 0", "support 0").link("customer 0", "support 0", id_="l").build()
    board, points = run(doc, "l")
    upper, lower = board.card_box(("touchpoints", "customer 0")), board.card_box(("touchpoints", "support 0"))
    assert points == [(upper.center[0], upper.bottom), (upper.center[0], lower.y)]


def test_up_a_free_column_a_link_is_straight():
    doc = four_lanes("customer 0", "support 0").link("support 0", "customer 0", id_="l").build()
    _, points = run(doc, "l")
    assert len(points) == 2
    assert points[0][1] > points[1][1]


def test_a_card_in_between_is_run_around():
    doc = (
        four_lanes("customer 0", "frontstage 0", "support 0").link("customer 0", "support 0", id_="l").build()
    )
    board, points = run(doc, "l")
    assert len(points) > 2
    assert check_link(board, doc.links["l"]) == []


def test_a_hidden_card_in_between_is_no_hindrance():
    doc = (
        four_lanes("customer 0", "frontstage 0", "support 0").link("customer 0", "support 0", id_="l").build()
    )
    _, points = run(edit_lane(doc, "frontstage", hidden=True), "l")
    assert len(points) == 2


def test_neighbours_in_a_lane_are_joined_across_the_gutter():
    doc = four_lanes("customer 0", "customer 1").link("customer 0", "customer 1", id_="l").build()
    board, points = run(doc, "l")
    left, right = board.card_box(("touchpoints", "customer 0")), board.card_box(("touchpoints", "customer 1"))
    assert [x for x, _ in points] == [left.right, right.x]
    assert points[0][1] == points[1][1]


def test_cards_of_one_stack_are_joined_from_one_to_the_next():
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("0",))
    doc = board.touchpoint("a", "customer", "0").touchpoint("b", "customer", "0").link("a", "b").build()
    _, points = run(doc, "a-b")
    assert len(points) == 2
    assert points[0][0] == points[1][0]


def test_past_a_card_of_its_stack_a_link_goes_round_the_side():
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("0",))
    for id_ in "abc":
        board.touchpoint(id_, "customer", "0")
    doc = board.link("a", "c").build()
    board, points = run(doc, "a-c")
    assert len(points) == 4
    assert check_link(board, doc.links["a-c"]) == []


@pytest.mark.parametrize("ends", [("0", 3, "2"), ("1", 2, "2"), ("0", 3, "0")])
def test_from_a_long_card_past_its_stack_a_link_goes_round_the_side(ends):
    first, span, last = ends
    board = ProjectBuilder().journey().lanes("customer").stage("s", steps=("0", "1", "2"))
    board.touchpoint("long", "customer", first, span=span)
    for id_ in ("between", "below"):
        board.touchpoint(id_, "customer", last)
    doc = board.link("long", "below").link("below", "long").build()
    board = board_of(doc)
    for link in doc.links.values():
        assert check_link(board, link) == []


def test_links_that_share_a_side_do_not_share_a_place():
    doc = (
        four_lanes("customer 1", "support 0", "support 1", "support 2", "frontstage 1")
        .link("customer 1", "support 0", id_="left").link("customer 1", "support 2", id_="right")
        .link("support 0", "customer 1", id_="back")
        .build()
    )  # fmt: skip
    board = board_of(doc)
    starts = [board.links.run_of(doc, doc.links[id_])[0] for id_ in ("left", "right")]
    assert starts[0] != starts[1]
    ends = {board.links.run_of(doc, doc.links["left"])[-1], board.links.run_of(doc, doc.links["back"])[0]}
    assert len(ends) == 2


def test_a_long_card_is_reached_in_the_column_that_is_free():
    doc = four_lanes("customer 0 long", "frontstage 0", "support 1", span=3)
    doc = doc.link("customer 0 long", "support 1", id_="l").build()
    board, points = run(doc, "l")
    assert len(points) == 2
    assert board.card_box(("touchpoints", "support 1")).contains(*points[1])


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_every_kind_of_link_ends_in_an_arrow(kind):
    doc = four_lanes("customer 0", "support 0").link("customer 0", "support 0", kind, id_="l").build()
    items = list(flat(board_items.link_items(board_of(doc), Box(0, 0, 900, 900))))
    heads = [item for item in items if isinstance(item, Path) and item.fill]
    lines = [item for item in items if isinstance(item, Path) and item.stroke]
    assert len(heads) == (2 if kind == "two_way" else 1)
    assert bool(lines[0].dash) == (kind in {"rework", "feedback"})


def test_a_label_stands_on_the_longest_leg_and_a_long_one_is_shortened():
    doc = (
        four_lanes("customer 0", "support 0").link("customer 0", "support 0", id_="l", label="hentes").build()
    )
    items = board_items.link_items(board_of(doc), Box(0, 0, 900, 900))
    assert texts(items) == ["hentes"]
    doc = (
        four_lanes("customer 0", "support 0")
        .link("customer 0", "support 0", id_="l", label="hentes " * 40)
        .build()
    )
    assert texts(board_items.link_items(board_of(doc), Box(0, 0, 900, 900)))[0].endswith("…")


def test_a_label_half_in_sight_is_drawn():
    doc = four_lanes("customer 0", "support 0")
    doc = doc.link("customer 0", "support 0", id_="l", label="en lang besked til alle").build()
    board = board_of(doc)
    label = next(
        item for item in flat(board_items.link_items(board, Box(0, 0, 900, 900))) if isinstance(item, Text)
    )
    beside = Box(label.x, 0, 4, board.height)
    assert texts(board_items.link_items(board, beside)) == [label.text]


def test_links_out_of_sight_are_not_drawn():
    doc = four_lanes("customer 0", "customer 3").link("customer 0", "customer 3", id_="l").build()
    board = board_of(doc)
    assert board_items.link_items(board, Box(5000, 0, 100, 100)) == []


def test_links_to_another_journey_are_passed_over():
    doc = tiny_project()
    board = Board(doc, "nowhere", LOOK)
    assert board.links.run_of(doc, doc.links["greets-books"]) == []

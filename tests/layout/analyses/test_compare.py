"""The page of a to-be over its as-is: what stands where, what is told, and that nothing costs much."""

from time import perf_counter

import pytest

from cxdesigner import commands
from cxdesigner.analysis.from_to import all_rows, from_to_rows
from cxdesigner.analysis.twins import twins
from cxdesigner.layout.analyses.compare import compare_page, head_items, room_for_columns
from cxdesigner.layout.analyses.compare_foot import foot_items, foot_name
from cxdesigner.layout.analyses.compare_grid import Options, compare_grid
from cxdesigner.layout.analyses.from_to import from_to_page
from cxdesigner.layout.analyses.from_to_table import sorted_rows, table_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look
from cxdesigner.model.figures import signed
from cxdesigner.translation import catalogue
from tests.builders import big_project
from tests.twins import designed_taxi, run

LOOK = screen_look("light", "en")


def grid_of(doc, width=1100.0, look=LOOK, **options):
    return compare_grid(twins(doc, "to_be"), look, Options(**options), room_for_columns(width, look))


def texts(items):
    return [item.text for item in flat_texts(items)]


def page_of(doc, **options):
    return compare_page(grid_of(doc, **options), 1100.0)


def test_s004_l24_the_old_words_stand_under_the_new_card():
    page = page_of(designed_taxi())
    said = texts(page.items)
    assert "Says name and address" in " ".join(said)
    assert {"Takes the order", "Opens the boot", "Waits for the bag", "Radio, rather loud"} <= set(said)
    grid = grid_of(designed_taxi())
    card = grid.cards["takes-new"]
    assert card.placed.height - card.tall == 38
    assert grid.cards["orders-new"].placed.height == grid.cards["orders-new"].tall


def test_a_ghost_of_no_strength_hides_the_old_words_and_the_lanes_shrink_back():
    seen, hidden = grid_of(designed_taxi()), grid_of(designed_taxi(), ghost=0.0)
    assert hidden.height < seen.height
    said = texts(compare_page(hidden, 1100.0).items)
    assert "Takes the order" not in said
    assert "Radio, rather loud" not in said


def test_what_is_gone_from_a_cell_that_is_not_empty_stands_under_the_card_in_it():
    doc = run(designed_taxi(), commands.remove_touchpoints, ["receipt-2"])
    doc = run(doc, commands.edit_touchpoints, ["bag"], title="Waits for the bag in the rain")
    doc = commands.edit_touchpoints(doc, ["boot-new"], also_from=())
    grid = grid_of(doc)
    assert [(ghost.id, ghost.is_gone) for ghost in grid.cards["boot-new"].ghosts] == [
        ("boot", False),
        ("bag", True),
    ]
    assert "pair/bag" in [target.id for target in compare_page(grid, 1100.0).targets]


def test_beside_each_other_each_step_has_the_card_of_today_and_the_designed_one():
    grid = grid_of(designed_taxi(), is_beside=True)
    assert grid.cards["takes"].column == 0
    assert grid.cards["takes-new"].column == 1
    assert grid.cards["receipt"].column == 8
    assert grid.cards["receipt"].is_ghost


def test_every_card_can_be_pressed_and_says_what_it_is_and_what_was():
    targets = {target.id: target for target in page_of(designed_taxi(), selected="takes-new").targets}
    assert targets["pair/takes-new"].name == "Changed: Says name and address back. Was: Takes the order"
    assert targets["pair/takes-new"].is_on
    assert targets["card/radio"].name == "Removed: Radio, rather loud"
    assert targets["stage/booking-new"].name == "Booking: lift +0.3, from +0.1 to +0.3"
    assert targets["stage/ride-new"].name == "Ride: lift –, from −1.0 to –"


def test_a_stage_that_is_gone_keeps_its_place_struck_through():
    doc = run(designed_taxi(), commands.remove_step, "ride-step-new")
    page = compare_page(grid_of(doc), 1100.0)
    assert "Ride" in texts(page.items)
    assert "card/drives" in [target.id for target in page.targets]


def test_a_lane_only_the_as_is_has_keeps_its_place():
    doc = run(designed_taxi(), commands.remove_lane, "to_be-evidence")
    grid = grid_of(doc)
    assert grid.rows[0].lane.id == "evidence"
    assert "radio" in grid.cards


def test_a_hidden_lane_is_left_out():
    doc = commands.edit_lane(designed_taxi(), "to_be-evidence", hidden=True)
    grid = grid_of(doc)
    assert "evidence" not in [row.role.id for row in grid.rows]
    assert "card" not in grid.cards


def test_the_heads_stay_in_sight_on_a_page_that_is_moved_sideways():
    grid = grid_of(designed_taxi())
    still = [item.x for item in flat_texts(head_items(grid, 0, 800))]
    moved = [item.x for item in flat_texts(head_items(grid, 250, 800))]
    assert moved == [x + 250 for x in still]


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_card_runs_past_its_column_and_no_two_overlap(language, scale):
    look = screen_look("dark", language, scale)
    grid = grid_of(designed_taxi(), look=look)
    for card in grid.cards.values():
        box = grid.box(card)
        assert box.right <= grid.width
        assert box.bottom <= grid.height
    page = compare_page(grid, 1100.0)
    boxes = [target.box for target in page.targets if target.id.startswith(("pair/", "card/"))]
    for number, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[number + 1 :] if other != box)


def test_the_list_has_a_row_per_stage_and_what_all_comes_to():
    found = twins(designed_taxi(), "to_be")
    page = from_to_page(found, from_to_rows(found), LOOK, 480.0, "boot-new")
    said = " ".join(texts(page.items))
    assert "Service-minded +0.8" in said
    assert "Everything is kept here." in said
    assert "Evidence\u00a02, Frontstage\u00a04" in said
    assert "5 to 4 (−1)" in said
    rows = [target.id for target in page.targets]
    assert rows == ["pair/takes-new", "pair/boot-new", "pair/radio", "pair/receipt-new"]
    assert [target.is_on for target in page.targets] == [False, True, False, False]


def test_s004_l30_the_sentence_customers_are_to_say_stands_on_top():
    doc = commands.edit_journey(designed_taxi(), "to_be", target="Excellent service, also in February.")
    found = twins(doc, "to_be")
    said = texts(from_to_page(found, from_to_rows(found), LOOK, 480.0, "").items)
    assert said[:2] == ["Customers are to say", "“Excellent service, also in February.”"]


def test_the_table_has_a_row_for_every_change_sorted_as_asked_the_unknown_last():
    found = twins(designed_taxi(), "to_be")
    rows = all_rows(found)

    def order(column, *, is_down=False):
        return [row.pair.id for row in sorted_rows(found, rows, column, is_down=is_down, look=LOOK)]

    assert order("") == ["takes-new", "boot-new", "radio", "card", "receipt-new", "receipt-2"]
    assert order("effect", is_down=True) == [
        "boot-new",
        "receipt-new",
        "radio",
        "takes-new",
        "card",
        "receipt-2",
    ]
    assert order("effect") == ["card", "takes-new", "radio", "receipt-new", "boot-new", "receipt-2"]
    assert order("owner")[0] == "takes-new"
    page = table_page(found, rows, LOOK, 1400.0, selected="", sort=("", False))
    assert len([target for target in page.targets if target.id.startswith("cell/")]) == 6 * 7
    assert len([target for target in page.targets if target.id.startswith("sort/")]) == 8


def test_the_foot_counts_and_leaves_out_the_key_where_it_does_not_fit():
    found = twins(designed_taxi(), "to_be")
    assert "To-be +0.4" in texts(foot_items(found, LOOK, 900.0, 34.0))
    assert "To-be +0.4" not in texts(foot_items(found, LOOK, 300.0, 34.0))
    assert foot_name(found, LOOK).startswith("What changes, Kept 3, Changed 1, New 1")


def test_figures_wear_their_sign_and_the_unknown_is_no_zero():
    assert signed(0.7, catalogue("da")) == "+0,7"
    assert signed(-0.5, catalogue("en")) == "−0.5"
    assert signed(0.04, catalogue("en")) == "0"
    assert signed(None, catalogue("en")) == "–"


def test_a_thousand_touchpoints_are_compared_and_laid_out_quickly():
    doc = commands.derive_to_be(big_project(1000, 800), "today", suffix="new", name="")
    ids = [f"touchpoint-{number:06}-new" for number in range(0, 1000, 3)]
    doc = run(doc, commands.edit_touchpoints, ids, text="Anders")
    start = perf_counter()
    found = twins(doc, "today-new")
    grid = compare_grid(found, LOOK, Options(), 960.0)
    compare_page(grid, 1100.0)
    assert found.counts()["changed"] == len(ids)
    assert perf_counter() - start < 5.0

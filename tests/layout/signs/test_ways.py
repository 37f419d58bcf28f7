"""What runs between cards while signs are shown, and what is kept between pans."""

import pytest

from cxdesigner import commands
from cxdesigner.analysis.sign_kinds import KINDS
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.signs.shown import Signs
from cxdesigner.layout.signs.words import sign_words, way_words
from cxdesigner.translation import catalogue
from tests.analysis.signed_rides import a_signed_ride

DOC = a_signed_ride()


def signs_of(doc=DOC, kinds=KINDS, revealed=()):
    return Signs(Board(doc, "ride", screen_look("light", "en")), kinds, revealed)


def ways(doc=DOC, *, kind, first=0, last=3):
    return signs_of(doc, (kind,)).over(first, last).ways


def colors(way):
    return {item.stroke for item in way.items if isinstance(item, Path)} - {None}


def of_promise(id_, doc=DOC):
    return [way for way in ways(doc, kind="promises") if getattr(way.told, "id", "") == id_]


def test_s000_l23_threads_run_along_the_customers_lane_and_are_torn_at_a_repeat():
    board, (whole, torn, carried) = signs_of()._board, ways(kind="work")
    theme, row = board.look.theme, board.rows[0]
    assert all(row.y < way.extent.center[1] < row.y + board.look.measures.cell_pad for way in (whole, torn))
    assert theme["error"] not in colors(whole) | colors(carried)
    assert colors(torn) == {theme["error"]}
    assert len(whole.items) < len(torn.items) + 1
    assert way_words(DOC, torn, catalogue("en")) == ["Has to be said again: The address."]
    assert way_words(DOC, whole, catalogue("en")) == ["Known from here on: The address."]


def test_s002_l71_a_string_runs_from_the_promise_to_what_keeps_it_in_the_style_of_its_fate():
    signs, theme = signs_of(kinds=("promises",)), screen_look("light", "en").theme
    (kept,), (broken,), (unknown,) = (of_promise(id_) for id_ in ("on-time", "quiet", "window"))
    takes, meets = signs.row(("touchpoints", "takes")), signs.row(("touchpoints", "meets"))
    (x0, _), (x1, _) = takes.foot_of("promise"), meets.foot_of("kept")
    assert kept.extent.x == pytest.approx(x0, abs=4)
    assert kept.extent.right == pytest.approx(x1, abs=4)
    assert theme["success"] in colors(kept)
    assert theme["error"] in colors(broken)
    assert any(item.dash for item in unknown.items)
    assert not any(item.dash for item in (*kept.items, *broken.items))
    assert len(broken.items) > len(kept.items), "it is in two parts, each with a cross at its end"


def test_s002_l71_a_promise_that_nobody_keeps_hangs_loose():
    (loose,) = of_promise("return")
    foot = signs_of(kinds=("promises",)).row(("touchpoints", "hands")).foot_of("promise")
    assert loose.extent.center[0] == pytest.approx(foot[0], abs=1)
    assert loose.extent.y == pytest.approx(foot[1])
    assert screen_look("light", "en").theme["warning"] in colors(loose)


def test_a_string_to_another_lane_runs_round_the_cards():
    board = signs_of()._board
    (way,) = of_promise("window")
    cards = [board.card_box(("touchpoints", id_)) for id_ in ("texts", "waits", "meets")]
    assert not any(box.grown(-1).meets(card.grown(-4)) for box in way.over for card in cards)


def test_a_string_hangs_only_where_no_card_of_the_lane_reaches_lower():
    tall = "Takes the bag " * 20
    doc = commands.edit_touchpoints(DOC, ["texts"], title=tall)
    board = Board(doc, "ride", screen_look("light", "en"))
    (way,) = of_promise("on-time", doc)
    assert not any(
        box.grown(-1).meets(board.card_box(("touchpoints", "texts")).grown(-4)) for box in way.over
    )


def test_s004_l24_the_arrow_of_a_hook_leads_back_over_the_customers_lane():
    board, found = signs_of()._board, [way for way in ways(kind="promises") if hasattr(way.told, "offer")]
    (way,) = found
    row = board.rows[0]
    assert way.extent.y < row.y
    assert way.extent.x < board.columns.left(0) < board.columns.left(3) < way.extent.right
    words = way_words(DOC, way, catalogue("en"))
    assert words == ["Brings customers back: A car at the belt. They are back at Booking."]
    nowhere = commands.edit_record(DOC, "loyalty_hooks", "card", to_step=None)
    assert not [way for way in ways(nowhere, kind="promises") if hasattr(way.told, "offer")]


def test_s001_l33_a_dotted_line_leads_to_the_system_that_tells_it():
    board, (way,) = signs_of()._board, ways(kind="information")
    system = board.card_box(("touchpoints", "system"))
    assert way.extent.bottom == pytest.approx(system.y + 0.74 * system.h, abs=4)
    assert any(item.dash for item in way.items)
    assert way_words(DOC, way, catalogue("en")) == [
        "Must be known: The address, The flight.",
        "Booking system tells it.",
    ]


def test_what_leads_into_a_collapsed_stage_is_left_out():
    doc = commands.collapse_stage(DOC, "before")
    assert [way.told.id for way in ways(doc, kind="promises") if hasattr(way.told, "made_at")] == ["return"]
    assert ways(doc, kind="information") == ()
    assert len(ways(doc, kind="work")) == 1


def test_a_string_is_there_in_the_columns_between_its_ends():
    middle = {way.told.id for way in ways(kind="promises", first=1, last=1) if hasattr(way.told, "made_at")}
    assert middle == {"on-time", "quiet", "window"}


def test_a_pan_finds_what_was_worked_out_and_a_keystroke_elsewhere_leaves_pictures_good():
    signs = signs_of()
    shown = signs.over(0, 3)
    assert signs.over(0, 3) is shown
    doc = commands.edit_touchpoints(DOC, ["leaves"], title="Walks off")
    again = Signs(Board(doc, "ride", screen_look("light", "en")), KINDS, (), signs).over(0, 3)
    assert all(a is b for a, b in zip(shown.rows, again.rows, strict=True))
    assert all(a is b for a, b in zip(shown.ways, again.ways, strict=True))
    louder = commands.edit_touchpoints(DOC, ["orders"], customer_effort=1)
    other = Signs(Board(louder, "ride", screen_look("light", "en")), KINDS, (), signs)
    assert other.row(("touchpoints", "orders")) is not signs.row(("touchpoints", "orders"))
    assert other.row(("touchpoints", "takes")) is signs.row(("touchpoints", "takes"))


SAID = {
    "takes": [
        "Left to chance.",
        "Engagement 5 of 5, orchestration 1 of 5.",
        "Enthusiast café.",
        "Promise: There at five (kept).",
        "To be kept at: Steps out.",
        "Promise: A window seat (not known whether it is kept).",
        "Must be known: The address, The flight.",
        "Booking system tells it.",
    ],
    "orders": ["The customer’s work: Spells the address, hard work."],
    "waits": ["The customer’s work: no effort."],
    "enters": [
        "Has to be said again: The address.",
        "Is to keep the promise: A window seat (not known whether it is kept).",
    ],
    "texts": [
        "Sold and bought are the same words: A ride.",
        "Engagement 2 of 5, orchestration \u2013 of 5.",
        "No system tells it.",
        "Not at hand: The car.",
    ],
    "meets": [
        "Deal-breaker: The meter is broken.",
        "We sell: A ride. The customer buys: To be ready at nine.",
        "Staff believe 4.5, customers say 2.5: \u22122.0.",
    ],
    "hands": ["Promise: A car home (kept by nobody).", "Brings customers back: A car at the belt."],
}


@pytest.mark.parametrize("touchpoint", SAID)
def test_signs_say_what_they_mean(touchpoint):
    signs = signs_of()
    row = signs.row(("touchpoints", touchpoint))
    said = " ".join(sign_words(DOC, row.key, row.signs, catalogue("en")))
    assert all(words in said for words in SAID[touchpoint]), said


def test_the_words_of_a_tool_are_said_too():
    row = signs_of().row(("insights", "queue"))
    assert sign_words(DOC, row.key, row.signs, catalogue("en")) == ["TQM: Quality management."]

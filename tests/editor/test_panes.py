"""Pinned lanes stay under the heads while the board is scrolled: who asks for a place is told where it is now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.editor.camera import AIR, Camera
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.pinned import PinnedSpan

BOARD = Box(-6.0, 0.0, 4_000.0, 2_000.0)


def a_camera(*pinned, height=700.0):
    camera = Camera()
    camera.set_board(BOARD, pinned=[PinnedSpan(f"{top}", top, bottom) for top, bottom in pinned])
    camera.set_room(1_100.0, height, 100.0, 80.0)
    return camera


def card(y, tall=60.0):
    return Box(300.0, y, 124.0, tall)


def window_y(camera, y):
    return camera.to_window(0.0, y)[1]


def test_a_lane_is_in_its_place_until_the_board_is_scrolled_past_it():
    camera = a_camera((200.0, 300.0))
    assert window_y(camera, 210.0) == 290.0
    assert not camera.panes()[1:]
    camera.pan(0, -150)
    assert window_y(camera, 210.0) == 140.0
    assert not camera.panes()[1:]
    camera.pan(0, -350)
    assert window_y(camera, 210.0) == 90.0
    assert window_y(camera, 700.0) == 280.0
    assert camera.free_top == 180.0


def test_several_lanes_stack_in_their_order_and_each_takes_its_place_as_it_is_reached():
    camera = a_camera((0.0, 100.0), (400.0, 500.0))
    camera.pan(0, -200)
    assert [band.start for band in camera.panes()[1:]] == [0.0]
    camera.pan(0, -400)
    assert [(band.start, band.top) for band in camera.panes()[1:]] == [(0.0, 80.0), (400.0, 180.0)]
    assert window_y(camera, 450.0) == 230.0


def test_what_is_pressed_in_a_band_is_the_lane_it_shows_and_below_it_what_is_scrolled_there():
    camera = a_camera((200.0, 300.0))
    camera.pan(0, -600)
    assert camera.to_board(500.0, 90.0) == (400.0, 210.0)
    assert camera.to_board(500.0, 179.0)[1] == 299.0
    assert camera.to_board(500.0, 180.0)[1] == 700.0
    assert camera.is_in_band(100.0)
    assert not camera.is_in_band(180.0)
    assert not camera.is_in_band(40.0)


def test_lanes_take_half_of_the_window_at_most_and_those_that_do_not_fit_scroll():
    camera = a_camera((0.0, 200.0), (200.0, 400.0), (600.0, 700.0))  # the board has 620 pixels
    camera.pan(0, -1_000)
    assert [band.start for band in camera.panes()[1:]] == [0.0, 600.0]
    camera.set_room(1_100.0, 1_000.0, 100.0, 80.0)
    assert [band.start for band in camera.panes()[1:]] == [0.0, 200.0]


@given(
    st.lists(st.tuples(st.floats(0, 150), st.floats(20, 250)), max_size=5),
    st.floats(0, 1_800), st.floats(0.1, 3.0), st.floats(81, 699), st.floats(101, 1_099),
)  # fmt: skip
def test_to_the_board_and_back_leads_to_the_same_place_of_the_window(lanes, down, zoom, y, x):
    spans, at = [], 0.0
    for gap, tall in lanes:
        spans.append((at + gap, at + gap + tall))
        at += gap + tall
    camera = a_camera(*spans)
    camera.zoom_to(zoom, 0.0, 0.0)
    camera.pan(0, -down * zoom)
    back = camera.to_window(*camera.to_board(x, y))
    assert back == pytest.approx((x, y), abs=1e-6) or any(abs(y - p.bottom) < 1e-6 for p in camera.panes())
    assert camera.free_top <= 80.0 + 620.0 / 2 + 1e-6


def test_what_a_band_hides_is_shown_below_it_and_what_is_in_it_needs_no_scrolling():
    camera = a_camera((0.0, 100.0), (400.0, 500.0))
    camera.pan(0, -800)
    view = camera.view
    camera.reveal(card(420.0))
    camera.reveal(card(20.0))
    assert camera.view == view
    camera.reveal(card(850.0))
    assert window_y(camera, 850.0) == pytest.approx(280.0 + 24.0)
    camera.reveal(card(300.0))  # only the lane above it is over it
    assert window_y(camera, 300.0) == pytest.approx(180.0 + 24.0)


def test_a_card_in_a_pinned_lane_further_down_is_scrolled_to_as_any_other():
    camera = a_camera((1_200.0, 1_300.0))
    camera.reveal(card(1_220.0))
    assert 80.0 < window_y(camera, 1_220.0) < 640.0
    assert camera.view.y > 0


def test_what_lies_right_below_a_pinned_lane_at_the_top_moves_nothing():
    camera = a_camera((0.0, 100.0))
    camera.reveal(card(110.0))
    assert camera.view.y == 0.0


def test_what_is_as_tall_as_the_window_moves_it_across_alone():
    camera = a_camera((0.0, 100.0))
    camera.pan(0, -500)
    seen = camera.visible()
    camera.reveal(Box(3_000.0, seen.y, 124.0, seen.h), margin=0.0)
    assert camera.view.y == 500.0
    assert camera.view.x > 1_000.0


def test_a_part_of_the_board_that_is_fitted_lies_below_the_bands():
    camera = a_camera((0.0, 100.0))
    box = Box(300.0, 900.0, 200.0, 560.0)
    camera.fit(box)
    assert window_y(camera, box.y) >= camera.free_top
    assert window_y(camera, box.bottom) <= 700.0


def test_a_rectangle_over_a_band_and_the_board_holds_what_is_seen_in_it():
    camera = a_camera((200.0, 300.0))
    camera.pan(0, -600)
    parts = camera.parts(Box(100.0, 250.0, 50.0, 550.0))  # from the band down to 800
    assert [(part.y, part.bottom) for part in parts] == [(700.0, 800.0), (250.0, 300.0)]
    assert camera.parts(Box(0.0, 720.0, 10.0, 50.0)) == [Box(0.0, 720.0, 10.0, 50.0)]


def test_while_one_looks_through_a_pane_there_is_no_other():
    camera = a_camera((200.0, 300.0))
    camera.pan(0, -600)
    free, band = camera.panes()
    with camera.through(band):
        assert camera.panes() == [band]
        assert (camera.visible().y, camera.visible().h) == (200.0, 100.0)
        assert window_y(camera, 250.0) == 130.0
    with camera.through(free):
        assert window_y(camera, 250.0) == -270.0
        assert camera.visible().y == 700.0
    assert camera.view.y == 600.0


def test_without_pinned_lanes_nothing_is_otherwise():
    camera = a_camera()
    camera.pan(0, -10_000)
    assert len(camera.panes()) == 1
    assert camera.view.y == BOARD.bottom + AIR - 620.0

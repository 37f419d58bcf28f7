"""The way the camera takes: even to the eye, straight over the window, and never past the ends."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.editor.camera import ZOOM_MAX, ZOOM_MIN, Camera, View
from cxdesigner.editor.glide import Glide, glide_to
from cxdesigner.layout.geometry import Box

views = st.builds(
    View, st.floats(-1000, 50_000), st.floats(-500, 5000), st.floats(ZOOM_MIN, ZOOM_MAX)
)  # a corner and a zoom
shares = st.floats(0, 1)


def in_window(view, x, y):
    return (x - view.x) * view.zoom, (y - view.y) * view.zoom


def a_camera(*, glides=False):
    camera = Camera()
    camera.set_room(1000, 700, 110, 72)
    camera.set_board(Box(-6, 0, 20_000, 3000))
    camera.wanted = []
    if glides:
        camera.glider = lambda view: camera.wanted.append(view) or True
    return camera


@given(views, views)
def test_a_glide_begins_and_ends_exactly(start, end):
    assert (Glide(start, end).at(0.0), Glide(start, end).at(1.0)) == (start, end)


@given(views, views, shares)
def test_the_zoom_changes_by_equal_factors(start, end, share):
    zoom = Glide(start, end).at(share).zoom
    assert math.log(zoom / start.zoom) == pytest.approx(share * math.log(end.zoom / start.zoom), abs=1e-6)


@given(views, views, st.floats(0.01, 0.99), st.floats(0, 9000), st.floats(0, 900))
def test_every_point_of_the_board_goes_straight_over_the_window(start, end, share, x, y):
    (ax, ay), (bx, by) = in_window(start, x, y), in_window(end, x, y)
    px, py = in_window(Glide(start, end).at(share), x, y)
    length = math.hypot(bx - ax, by - ay)
    aside = abs((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / max(length, 1.0)
    assert aside < 1e-3 * max(1.0, length)


def test_a_place_out_of_sight_comes_in_over_half_a_window_from_where_it_lay():
    camera = a_camera()
    glide = glide_to(camera, View(9000, 0, 1.0))
    assert glide.is_far
    assert glide.start.zoom == 1.0
    assert glide.end.x - glide.start.x == pytest.approx((1000 - 110) / 2)
    assert not glide_to(camera, View(300, 100, 1.0)).is_far


def test_a_command_is_shown_as_a_glide_and_a_hand_moves_at_once():
    camera = a_camera(glides=True)
    start = camera.view
    camera.fit(Box(2000, 0, 400, 400), largest=2.0)
    assert camera.wanted == [camera.aim]
    assert camera.view == start
    camera.pan(-40, 0)
    assert camera.aim is None
    assert camera.view.x == pytest.approx(start.x + 40)
    camera.zoom_to(2.0, 300, 300)
    assert (camera.zoom, camera.aim, len(camera.wanted)) == (2.0, None, 1)


def test_commands_given_quickly_add_up():
    camera, still = a_camera(glides=True), a_camera()
    for one in (camera, still):
        one.zoom_in()
        one.zoom_in()
        one.reveal(Box(3000, 100, 124, 90))
        one.reveal(Box(3400, 100, 124, 90))
    assert camera.aim == still.view
    camera.arrive()
    assert (camera.view, camera.aim) == (still.view, None)


def test_let_go_on_its_way_the_camera_stays_where_it_is():
    camera = a_camera(glides=True)
    camera.reveal(Box(1500, 100, 124, 90))
    halfway = Glide(camera.view, camera.aim).at(0.5)
    camera.pass_by(halfway)
    camera.let_go()
    assert (camera.view, camera.aim) == (halfway, None)


def test_where_nothing_glides_a_command_is_done_at_once():
    camera = a_camera()
    camera.glider = lambda _view: False
    camera.zoom_to(2.0)
    assert (camera.zoom, camera.aim) == (2.0, None)

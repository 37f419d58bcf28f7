"""The camera: it keeps the point under the pointer, shows what it is asked to, and never loses the board."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cxdesigner.editor.camera import AIR, ZOOM_MAX, ZOOM_MIN, ZOOM_STEPS, Camera
from cxdesigner.layout.geometry import Box

rooms = st.tuples(
    st.floats(200, 3000), st.floats(200, 2000), st.floats(0, 150), st.floats(0, 150)
)  # width, height, heads
boards = st.builds(Box, st.just(-6.0), st.just(0.0), st.floats(50, 60_000), st.floats(50, 5000))
zooms = st.floats(ZOOM_MIN, ZOOM_MAX)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("pan"), st.floats(-1e5, 1e5), st.floats(-1e5, 1e5)),
        st.tuples(st.just("zoom_to"), st.floats(0, 100), st.floats(-10, 3000), st.floats(-10, 2000)),
        st.sampled_from([("zoom_in",), ("zoom_out",), ("fit",), ("open",)]),
        st.tuples(st.just("set_board"), boards),
        st.tuples(st.just("set_room"), st.floats(0, 3000), st.floats(0, 2000), st.just(110.0), st.just(72.0)),
        st.tuples(
            st.just("reveal"),
            st.builds(Box, st.floats(0, 9000), st.floats(0, 900), st.just(124.0), st.just(90.0)),
        ),
    ),
    max_size=12,
)


def camera_on(board, room=(1000.0, 700.0, 110.0, 72.0)):
    camera = Camera()
    camera.set_room(*room)
    camera.set_board(board)
    return camera


def holds(outer, inner, slack=0.01):
    return (
        outer.x - slack <= inner.x
        and outer.y - slack <= inner.y
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


@given(rooms, boards, zooms, st.floats(0, 3000), st.floats(0, 2000))
def test_window_and_board_are_two_views_of_one_point(room, board, zoom, x, y):
    camera = camera_on(board, room)
    camera.zoom_to(zoom)
    assert camera.to_window(*camera.to_board(x, y)) == pytest.approx((x, y), abs=1e-3)


@given(zooms, zooms, st.floats(0.2, 0.8), st.floats(0.2, 0.8))
def test_zooming_keeps_the_point_under_the_pointer(before, after, across, down):
    camera = camera_on(Box(-6, 0, 1e6, 1e6))
    camera.zoom_to(before)
    camera.pan(-4e5 * before, -4e5 * before)
    x, y = 110 + 890 * across, 72 + 628 * down
    point = camera.to_board(x, y)
    camera.zoom_to(after, x, y)
    assert camera.to_board(x, y) == pytest.approx(point, abs=1e-3)
    assert camera.zoom == after


def test_zooming_without_a_pointer_keeps_the_middle():
    camera = camera_on(Box(-6, 0, 50_000, 50_000))
    camera.pan(-9000, -9000)
    middle = camera.visible().center
    camera.zoom_to(2.0)
    assert camera.visible().center == pytest.approx(middle)


def test_the_pointer_over_a_head_counts_as_at_the_edge_of_the_board():
    camera = camera_on(Box(-6, 0, 50_000, 50_000))
    camera.pan(-9000, -9000)
    edge = camera.to_board(110, 400)
    camera.zoom_to(2.0, 20, 400)
    assert camera.to_board(110, 400) == pytest.approx(edge)


@given(rooms, boards)
def test_fitting_shows_the_whole_board_as_large_as_it_goes(room, board):
    camera = camera_on(board, room)
    camera.fit()
    assume(camera.zoom > ZOOM_MIN)
    assert holds(camera.visible(), board)
    assert camera.zoom <= 1.0
    seen = camera.visible()
    if camera.zoom < 1.0:
        assert min(seen.w - board.w, seen.h - board.h) == pytest.approx(0, abs=0.01)


@given(boards, st.floats(0, 1), st.floats(0, 1), st.floats(20, 400), st.floats(20, 400))
def test_fitting_a_part_shows_all_of_it(board, across, down, wide, tall):
    assume(wide < board.w)
    assume(tall < board.h)
    part = Box(board.x + across * (board.w - wide), board.y + down * (board.h - tall), wide, tall)
    camera = camera_on(board)
    camera.fit(part, largest=2.0)
    assert holds(camera.visible(), part)


@given(boards, zooms, st.floats(0, 1), st.floats(0, 1))
def test_a_card_is_revealed_and_what_is_in_sight_stays_put(board, zoom, across, down):
    assume(board.w > 124)
    assume(board.h > 90)
    card = Box(board.x + across * (board.w - 124), board.y + down * (board.h - 90), 124, 90)
    camera = camera_on(board)
    camera.zoom_to(zoom)
    assume(camera.visible().w > 124 + 48)
    assume(camera.visible().h > 90 + 48)
    camera.reveal(card)
    assert holds(camera.visible(), card)
    view = camera.view
    camera.reveal(card)
    assert camera.view.zoom == view.zoom
    assert (camera.view.x, camera.view.y) == pytest.approx((view.x, view.y), abs=0.01)


@given(rooms, boards, moves)
def test_the_board_is_never_lost(room, board, done):
    camera = camera_on(board, room)
    for name, *arguments in done:
        getattr(camera, name)(*arguments)
    camera.set_room(*room)
    seen, board = camera.visible(), camera.board
    assert ZOOM_MIN <= camera.zoom <= ZOOM_MAX
    assert seen.grown(0.01).meets(board)
    for at, size, start, length in (
        (seen.x, seen.w, board.x, board.w),
        (seen.y, seen.h, board.y, board.h),
    ):
        air = AIR / camera.zoom + 0.01
        if length <= size:
            assert at == pytest.approx(start)
        else:
            assert start - air <= at
            assert at + size <= start + length + air


def test_zooming_in_and_out_goes_by_steps_and_stops_at_the_ends():
    camera = camera_on(Box(-6, 0, 5000, 900))
    seen = [camera.zoom]
    for _ in range(30):
        camera.zoom_in()
        seen.append(camera.zoom)
    assert seen == [*[z for z in ZOOM_STEPS if z >= 1], *[ZOOM_MAX] * (len(seen) - 9)]
    for _ in range(40):
        camera.zoom_out()
    assert camera.zoom == ZOOM_MIN


def test_from_between_two_steps_zooming_goes_to_the_next():
    camera = camera_on(Box(-6, 0, 5000, 900))
    camera.zoom_to(0.83)
    camera.zoom_in()
    assert camera.zoom == 0.9
    camera.zoom_to(0.83)
    camera.zoom_out()
    assert camera.zoom == 0.8


def test_a_board_opens_whole_where_it_can_be_read_and_else_at_its_beginning():
    camera = camera_on(Box(-6, 0, 900, 600))
    camera.open()
    assert holds(camera.visible(), camera.board)
    camera = camera_on(Box(-6, 0, 9000, 600))
    camera.open()
    assert camera.zoom == 1.0
    assert camera.visible().x == -6


def test_listeners_hear_of_moves_only():
    heard = []
    camera = camera_on(Box(-6, 0, 5000, 900))
    stop = camera.listen(lambda: heard.append(camera.view))
    camera.pan(-10, 0)
    camera.pan(0, 0)
    camera.set_board(camera.board)
    camera.zoom_to(camera.zoom)
    assert len(heard) == 1
    stop()
    camera.pan(-10, 0)
    assert len(heard) == 1

"""The board that is still being told: filled, empty and written places, and those in sight."""

import pytest

from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.outline import MOST_COLUMNS, Outline, outline_items
from cxdesigner.layout.theme import theme

LANES = ("customer", "frontstage", "backstage", "support")


def drawn(columns, words=None, now=None, name="light"):
    return outline_items(Outline(LANES, columns, words or {}, now), theme(name), 470, 230)


def places(items):
    return [item for item in items if isinstance(item, Rect) and (item.stroke or item.dash)]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_is_said_is_a_card_what_is_not_is_dashed_and_what_is_written_wears_the_accent(name):
    items = drawn(2, {("customer", 0): 12}, ("customer", 1), name)
    said, written, *empty = places(items)
    assert (said.fill, said.dash) == (theme(name)["card"], ())
    assert written.stroke == theme(name)["accent"]
    assert len(empty) == 6
    assert all(place.dash for place in empty)


def test_the_three_lines_part_the_lanes():
    lines = [item for item in drawn(3) if isinstance(item, Path)]
    assert len(lines) == 3
    assert len({line.dash for line in lines}) == 3


@pytest.mark.parametrize(("columns", "at"), [(1, 0), (14, 13), (60, 0), (60, 30), (60, 59)])
def test_everything_stays_in_the_picture_and_what_is_written_is_in_sight(columns, at):
    items = drawn(columns, now=("support", at))
    found = places(items)
    assert len(found) == len(LANES) * min(columns, MOST_COLUMNS)
    assert all(place.x >= 0 and place.x + place.w <= 470 and place.y + place.h <= 230 for place in found)
    assert any(place.stroke == theme("light")["accent"] for place in found)


def test_longer_words_draw_longer_bars():
    def bar(words):
        items = drawn(1, {("customer", 0): words})
        return next(item.w for item in items if isinstance(item, Rect) and item.h == 3)

    assert bar(2) < bar(30)
    assert bar(40) == bar(4_000)

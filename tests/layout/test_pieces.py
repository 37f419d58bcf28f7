"""A drawing is taken apart into pieces that never reach out of their boxes, so that none is missed."""

import pytest

from cxdesigner.layout.analyses.evidence import Asked, evidence_page
from cxdesigner.layout.display_list import Group, Icon, Path, Rect, Text
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.pieces import pieces
from cxdesigner.layout.type_setting import line_up
from cxdesigner.model import structure
from tests.builders import big_project


def flat(items, x=0.0, y=0.0):
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items, x + item.x, y + item.y)
        else:
            yield item, x, y


def edges(item, x, y):
    match item:
        case Rect():
            return x + item.x, y + item.y, x + item.x + item.w, y + item.y + item.h
        case Text():
            high = item.style.size
            if item.upright:
                return (
                    x + item.x - high,
                    y + item.baseline - width(item.text, item.style),
                    x + item.x,
                    y + item.baseline,
                )
            return (
                x + item.x,
                y + item.baseline - high,
                x + item.x + width(item.text, item.style),
                y + item.baseline,
            )
        case Icon():
            return x + item.x, y + item.y, x + item.x + item.size, y + item.y + item.size
        case Path():
            xs = [part[n] for part in item.segments for n in range(1, len(part), 2)]
            ys = [part[n] for part in item.segments for n in range(2, len(part), 2)]
            return x + min(xs), y + min(ys), x + max(xs), y + max(ys)
    raise AssertionError(item)


def assert_kept_in(drawn):
    for piece in pieces(drawn):
        for item, x, y in flat([piece.item]):
            left, top, right, bottom = edges(item, x, y)
            assert piece.box.x <= left and right <= piece.box.right, item  # noqa: PT018  # one claim
            assert piece.box.y <= top and bottom <= piece.box.bottom, item  # noqa: PT018  # one claim


@pytest.fixture(scope="module")
def page():
    doc = big_project(120, 60)
    journey = structure.journeys(doc)[0].id
    return evidence_page(doc, journey, screen_look("light", "da"), 1_200.0, Asked())


def test_a_page_in_pieces_draws_the_same_in_the_same_order(page):
    taken_apart = [item for piece in pieces(page.items) for item, _, _ in flat([piece.item])]
    assert taken_apart == [item for item, _, _ in flat(page.items)]


def test_no_item_reaches_out_of_the_box_of_its_piece(page):
    assert_kept_in(page.items)


def test_words_along_an_upright_axis_reach_up_from_where_they_begin():
    look = screen_look("light", "en")
    assert_kept_in([line_up(40.0, 300.0, "Share of the effort", look.style("smallS"), "#000000")])

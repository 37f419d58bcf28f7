import pytest

from cxdesigner.analysis.frontline import FrontLine, Quote, Row
from cxdesigner.layout.analyses.frontline import Notes, frontline_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look


def front(**changes) -> FrontLine:
    row = Row("t", "Farewell", True, (2.0,) * 12, 1.3, 12, 1.9, 5, "Offer the ride home")
    empty = Row("p", "Payment", True, (), None, 0, None, 0, "")
    values = {"rows": (row, empty), "worst": row, "quotes": (Quote("He came", 2.0, "Pick-up", "06:12"),),
              "is_live": True, "since": "04:10"}  # fmt: skip
    return FrontLine(**(values | changes))


def said(page) -> list[str]:
    return [text.text for text in flat_texts(page.items)]


@pytest.mark.parametrize(("wide", "tall"), [(1920, 1080), (1280, 700), (3840, 2160), (900, 1100)])
def test_the_screen_fills_the_room_it_has_and_nothing_runs_out(wide, tall):
    page = frontline_page(front(), screen_look("light", "en"), wide, tall, Notes("06:40", "Nordlys"))
    assert {"+1.3", "goal +1.9", "Not asked yet", "06:40", "5 of 12 below, Farewell"} <= set(said(page))
    for target in page.targets:
        assert target.box.x >= 0
        assert target.box.x + target.box.w <= wide
        assert target.box.y + target.box.h <= tall


@pytest.mark.parametrize("language", ["en", "da"])
def test_nobody_having_answered_teaches_how_it_begins(language):
    page = frontline_page(front(rows=(), worst=None), screen_look("dark", language), 1920, 1080, Notes())
    assert {target.id for target in page.targets} == {"watch", "import"}


def test_trouble_with_the_file_stands_at_the_foot():
    page = frontline_page(front(), screen_look("light", "en"), 1920, 1080, Notes(trouble="The file is gone."))
    assert "The file is gone." in said(page)


def test_long_words_are_set_smaller_before_they_are_cut_and_a_quote_is_always_closed():
    row = Row("t", "Pick-up at the arrivals hall", True, (2.0,), 1.3, 12, 1.9, 5,
              "Offer the ride home with the card in your hand while the receipt is being printed")  # fmt: skip
    quote = Quote(
        "Nobody said a single word about the way home and there I stood in the rain", -1.0, "Farewell", ""
    )
    page = frontline_page(
        front(rows=(row,), worst=row, quotes=(quote,)), screen_look("dark", "da"), 1920, 1080, Notes()
    )
    text = " ".join(said(page))
    assert "Pick-up at the arriva" in text
    assert "being printed" in text
    assert "»Nobody said" in text
    assert "…«" in text

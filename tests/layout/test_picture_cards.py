"""Cards with pictures: their measures, what they show, and what an edit of a picture draws anew."""

import pytest

from cxdesigner import commands
from cxdesigner.layout import board_items, findings
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon, Image, Text, flat_images
from cxdesigner.layout.image_pixels import filling, fitting
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.model.diff import between
from cxdesigner.model.picture import Picture, asset_of
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat, holds, texts
from tests.pictures import asset, drawn, encoded, photo

SCREEN = screen_look("light", "en")
PAPER = paper_look("da", 96.0)
RAIN = ("touchpoints", "rain")


def a_project(alt="Regn mod en dør", title="Det regner", **fields):
    board = (
        ProjectBuilder().team("night", "Nattevagten").journey().lanes("storyboard", "frontstage", "evidence")
    )
    board.stage("s", steps=("a", "b", "c")).touchpoint("rain", "storyboard", "a", title, **fields)
    board.touchpoint(
        "nods", "frontstage", "a", "Nikker", owner="night", duration_s=60.0, moment_of_truth=True
    )
    board.touchpoint("sign", "evidence", "a", "Skiltet")
    for touchpoint in ("rain", "nods", "sign"):
        board.picture(f"{touchpoint}-1", touchpoint, asset(0), alt)
    return board.build()


def drawing(doc, key=RAIN, look=SCREEN):
    board = Board(doc, "journey", look)
    return board.card_box(key), list(flat(board.card_items(key)))


def icons(items):
    return [item.name for item in items if isinstance(item, Icon)]


@pytest.mark.parametrize("look", [SCREEN, PAPER], ids=["screen", "paper"])
def test_a_storyboard_card_is_a_picture_above_its_caption(look):
    box, items = drawing(a_project(), look=look)
    (image,) = (item for item in items if isinstance(item, Image))
    (line,) = (item for item in items if isinstance(item, Text))
    assert image.asset == asset(0).id
    assert image.alt == "Regn mod en dør"
    assert image.w == pytest.approx(look.measures.card)
    assert line.baseline > image.y + image.h
    assert all(holds(box.__class__(0, 0, box.w, box.h).grown(1), box_of(item)) for item in items)


def test_on_the_screen_it_has_the_measures_of_the_design():
    box, items = drawing(a_project())
    (image,) = (item for item in items if isinstance(item, Image))
    assert (box.w, box.h) == (124, 102)
    assert image.h == pytest.approx(66)


def test_a_long_caption_grows_and_is_never_cut():
    title = "Ordet der fortsætter " * 20
    box, items = drawing(a_project(title=title))
    assert box.h > 200
    assert " ".join(texts(items)).split() == title.split()
    (image,) = (item for item in items if isinstance(item, Image))
    assert image.h == pytest.approx(66)


def test_a_card_over_two_steps_shows_a_wide_picture():
    box, items = drawing(a_project(span=2))
    (image,) = (item for item in items if isinstance(item, Image))
    assert image.w == box.w == 262


def test_what_stands_in_lies_below_the_image():
    doc = a_project()
    _, items = drawing(doc)
    kinds = [type(item).__name__ for item in items]
    assert kinds.index("Icon") < kinds.index("Image")
    without = commands.remove_pictures(doc, ["rain-1"])
    _, bare = drawing(without)
    assert not [item for item in bare if isinstance(item, Image)]
    assert icons(bare) == ["image"]


def test_a_picture_nobody_described_has_a_badge_on_the_screen_and_none_on_paper():
    for key in (RAIN, ("touchpoints", "nods"), ("touchpoints", "sign")):
        assert "warn" in icons(drawing(a_project(alt=" "), key)[1])
        assert "warn" not in icons(drawing(a_project(), key)[1])
        assert "warn" not in icons(drawing(a_project(alt=""), key, PAPER)[1])


def test_cards_of_other_lanes_tell_that_they_have_pictures():
    for key in (("touchpoints", "nods"), ("touchpoints", "sign")):
        box, items = drawing(a_project(), key)
        (mark,) = (item for item in items if isinstance(item, Icon) and item.name == "image")
        assert mark.x + mark.size <= box.w - 7
        assert not [item for item in items if isinstance(item, Image)]


def test_the_footer_makes_room_for_the_badge():
    def right(alt):
        _, items = drawing(a_project(alt=alt), ("touchpoints", "nods"))
        line = next(item for item in items if isinstance(item, Text) and item.text == "1 min")
        return box_of(line).right

    assert right("") == pytest.approx(right("Regn") - 11)


def test_more_pictures_are_counted():
    doc = a_project()
    for number in (1, 2):
        doc = commands.add_picture(doc, Picture(id=f"p{number}", touchpoint="rain"), asset(number))
    assert "+2" in texts(drawing(doc)[1])


# Keeping in step


def test_an_edit_of_a_picture_draws_its_card_anew_and_no_other():
    doc = a_project()
    board = Board(doc, "journey", SCREEN)
    before = {key: board.card_items(key) for key in (RAIN, ("touchpoints", "nods"))}
    new = commands.set_alt_text(doc, "rain-1", alt="")
    damage = board.update(new, between(doc, new))
    assert damage.pictured == {RAIN}
    assert not damage.everything
    assert damage.boxes == [board.card_box(RAIN)]
    assert board.card_items(RAIN) != before[RAIN]
    assert board.card_items(("touchpoints", "nods")) is before["touchpoints", "nods"]
    assert board.card_items(RAIN) == Board(new, "journey", SCREEN).card_items(RAIN)


def test_a_card_that_comes_with_its_picture_is_drawn_with_it():
    doc = a_project()
    less = commands.remove_touchpoints(doc, ["rain"])
    board = Board(less, "journey", SCREEN)
    board.update(doc, between(less, doc))
    assert list(flat_images(board.card_items(RAIN)))
    board.update(less, between(doc, less))
    assert board.card_box(RAIN) is None


def test_empty_places_of_a_storyboard_invite():
    board = Board(a_project(), "journey", SCREEN)
    words = texts(board_items.slot_items(board, board.extent()))
    assert words == ["Drop a picture", "or paste one"] * 2
    assert texts(board_items.slot_items(board, board.extent(), with_words=False)) == []
    assert board.cell_box("storyboard", "b").h == 102
    assert board.cell_box("storyboard", "nowhere") is None


def test_export_tells_of_pictures_without_words():
    def found(doc):
        return [str(finding) for finding in findings.pictures_without_words(doc, "journey")]

    assert found(a_project()) == []
    assert found(a_project(alt="")) == ["1 picture has no description for those who cannot see it."]
    hidden = commands.edit_lane(a_project(alt=""), "storyboard", hidden=True)
    assert found(hidden) == []


# Pixels


def test_an_image_fills_or_fits():
    image = asset_of(photo(), "image/jpeg", 30, 20)
    assert filling(image.id, image.data, 10, 10).size == (10, 10)
    assert fitting(image.id, image.data, 15, 15).size == (15, 10)
    assert fitting(image.id, image.data, 900, 900).size == (30, 20)
    tall = filling(image.id, image.data, 4, 100)
    assert tall.size == (4, 100)


def test_a_damaged_image_has_no_pixels():
    for content in (b"no image", encoded(drawn())[:60], encoded(drawn(), "GIF")):
        image = asset_of(content, "image/png", 30, 20)
        assert filling(image.id, image.data, 10, 10) is None
    sound = asset(0)
    assert filling("0" * 64, sound.data, 10, 10) is None
    assert fitting(sound.id, sound.data[:-4], 10, 10) is None

"""Pictures of the real window, without a display."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from cxdesigner.layout.theme import theme
from cxdesigner.session.open_project import new_project
from cxdesigner.ui.screenshot import take


@dataclass(frozen=True)
class Wanted:
    project: Any
    size: tuple[int, int] = (1600, 1000)
    theme: str = "light"
    language: str = "en"
    journey: str | None = None
    zoom: float | None = None
    select: str | None = None


def picture(**wanted):
    return Image.open(BytesIO(take(Wanted(new_project("taxi", "en"), **wanted)))).convert("RGB")


def color(shown, at):
    return "#{:02X}{:02X}{:02X}".format(*shown.getpixel(at))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_picture_has_the_size_and_the_theme_asked_for(name):
    shown = picture(theme=name)
    assert shown.size == (1600, 1000)
    assert color(shown, (5, 5)) == theme(name)["chrome"]
    assert color(shown, (5, 700)) == theme(name)["panel"]
    assert color(shown, (207, 950)) == theme(name)["canvas"]


def test_two_pictures_of_one_thing_are_equal():
    assert picture().tobytes() == picture().tobytes()


def test_a_picture_may_be_smaller_than_a_window_for_work():
    assert picture(size=(900, 600)).size == (900, 600)


def test_a_picture_leaves_the_persons_settings_alone():
    from cxdesigner.ui.settings import Settings

    before = Settings().theme
    picture(theme="dark", language="da")
    assert Settings().theme == before


def test_what_is_selected_is_seen_in_board_and_inspector():
    plain, chosen = picture(zoom=1.0), picture(zoom=1.0, select="to-be.pickup.frontstage")
    assert plain.crop((1300, 60, 1600, 400)).tobytes() != chosen.crop((1300, 60, 1600, 400)).tobytes()

"""What a person chose is kept; whatever is wrong with the file, the program goes on as if nothing had been chosen."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cxdesigner.translation import LANGUAGES
from cxdesigner.ui import motion
from cxdesigner.ui.application import application
from cxdesigner.ui.settings import AUTOSAVE_PAUSES, TEXT_SIZES, Settings, shown_theme


def rubbish(path: Path) -> None:
    path.write_bytes(b"\x00\xff[[[theme=\nlanguage\n\xfe=\x01" * 40)


def a_directory(path: Path) -> None:
    path.mkdir()


def unreadable(path: Path) -> None:
    path.write_text("[General]\ntheme=dark\n")
    path.chmod(0)


def nonsense(path: Path) -> None:
    path.write_text(
        "[General]\ntheme=plaid\nlanguage=kl\ntext_size=9000\nautosave=-3\nopens_with=@Invalid()\n"
        "more_contrast=perhaps\nauthor=@Variant(\\0\\0)\nkeeps_export=1, 2\n[keys]\nsave=\\0\n"
    )


@pytest.mark.parametrize("spoil", [rubbish, a_directory, nonsense])
def test_a_file_that_makes_no_sense_is_met_with_the_defaults(tmp_path, spoil):
    spoil(tmp_path / "window.ini")
    assert defaults_of(Settings(tmp_path / "window.ini"))


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything"
)
def test_a_file_that_cannot_be_read_is_met_with_the_defaults(tmp_path):
    unreadable(tmp_path / "window.ini")
    assert defaults_of(Settings(tmp_path / "window.ini"))


def defaults_of(settings: Settings) -> bool:
    seen = (
        settings.theme, settings.language_choice, settings.text_size, settings.autosave_s, settings.opens_with,
        settings.more_contrast, settings.reduce_motion, settings.keeps_export, settings.last("paper", "A3"),
    )  # fmt: skip
    assert seen == ("system", "system", 100, 0, "start", None, False, True, "A3")
    assert settings.language in LANGUAGES
    return True


@pytest.mark.parametrize("spoil", [a_directory, rubbish])
def test_a_choice_holds_for_now_even_where_it_cannot_be_written_down(tmp_path, spoil):
    spoil(tmp_path / "window.ini")
    settings = Settings(tmp_path / "window.ini")
    settings.theme, settings.text_size = "dark", 125
    settings.save()
    assert (settings.theme, settings.text_size) == ("dark", 125)


def test_a_file_that_may_only_be_read_is_read_and_left_alone(tmp_path):
    path = tmp_path / "window.ini"
    path.write_text("[General]\ntheme=dark\n")
    path.chmod(0o400)
    settings = Settings(path)
    assert settings.theme == "dark"
    settings.theme = "light"
    settings.save()
    assert settings.theme == "light"


def test_everything_that_is_chosen_is_there_the_next_day(tmp_path):
    settings = Settings(tmp_path / "window.ini")
    settings.theme, settings.language_choice, settings.text_size = "light", "da", 150
    settings.more_contrast, settings.reduce_motion, settings.keeps_export = False, True, False
    settings.autosave_s, settings.author, settings.opens_with = 10, "  Anna   Bech ", "last"
    settings.set_keys("save", "Ctrl+R\tF6")
    settings.save()
    again = Settings(tmp_path / "window.ini")
    assert (again.theme, again.language, again.text_size, again.text_scale) == ("light", "da", 150, 1.5)
    assert (again.more_contrast, again.reduce_motion, again.keeps_export) == (False, True, False)
    assert (again.autosave_s, again.author, again.opens_with) == (10, "Anna Bech", "last")
    assert again.keys() == {"save": "Ctrl+R\tF6"}
    again.set_keys("save", None)
    assert again.keys() == {}


def test_a_name_of_any_length_is_kept_to_a_line(tmp_path):
    settings = Settings(tmp_path / "window.ini")
    settings.author = "x\ny " * 1_000
    assert 90 < len(settings.author) <= 100
    assert "\n" not in settings.author


def test_the_usual_is_among_what_can_be_chosen():
    assert 100 in TEXT_SIZES
    assert 0 in AUTOSAVE_PAUSES
    assert list(TEXT_SIZES) == sorted(TEXT_SIZES)


@pytest.mark.parametrize(
    ("choice", "is_dark", "contrast", "name"),
    [
        ("system", True, False, "dark"), ("system", False, True, "light_contrast"), ("light", True, False, "light"),
        ("dark", False, True, "dark_contrast"),
    ],
)  # fmt: skip
def test_a_choice_comes_to_a_theme(choice, is_dark, contrast, name):
    assert shown_theme(choice, system_is_dark=is_dark, more_contrast=contrast) == name


def test_without_motion_everything_is_at_its_end_at_once(qapp, moving):
    app = application()
    blinks = app.styleHints().cursorFlashTime()
    motion.reduce(app, False)
    assert (motion.ms("drop"), motion.ms("reflow")) == (180, 220)
    motion.reduce(app, True)
    assert (motion.ms("drop"), motion.ms("reflow"), app.styleHints().cursorFlashTime()) == (0, 0, 0)
    motion.reduce(app, False)
    assert app.styleHints().cursorFlashTime() == blinks


def test_without_motion_menus_do_not_fade_either_and_then_do_as_the_computer_has_it(qapp):
    app, fades, everything = application(), Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_General
    motion.reduce(app, False)
    app.setEffectEnabled(everything, True)
    app.setEffectEnabled(fades, True)
    motion.reduce(app, True)
    assert not app.isEffectEnabled(fades)
    motion.reduce(app, False)
    assert app.isEffectEnabled(fades)
    assert not app.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    app.setEffectEnabled(fades, False)
    app.setEffectEnabled(everything, False)


def test_nothing_moves_where_there_is_no_screen(qapp):
    motion.reduce(application(), False)
    assert motion.ms("zoom") == 0

"""Pictures in the real window: dropped, pasted, chosen, described, shown in full, and refused with a sentence."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.translation import catalogue
from cxdesigner.ui.dialogs import Dialogs
from cxdesigner.ui.images import KEPT_BYTES, Images
from tests.builders import ProjectBuilder
from tests.pictures import CANARY, asset, drawn, encoded, photo
from tests.ui.canvas_hand import Hand
from tests.ui.window_hand import a_window, answers, give_focus, press, settle

RAIN, NODS = ("touchpoints", "rain"), ("touchpoints", "nods")
_CTRL = Qt.KeyboardModifier.ControlModifier


def a_storyboard() -> Document:
    board = (
        ProjectBuilder("Værelse 12", language="da").journey("j", "Natten").lanes("storyboard", "frontstage")
    )
    board.stage("s", "Ankomst", steps=("a", "b", "c", "d")).touchpoint(
        "rain", "storyboard", "a", "Det regner"
    )
    return board.touchpoint("nods", "frontstage", "a", "Nikker").build()


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_storyboard())


@pytest.fixture
def hand(window):
    give_focus(window.canvas)
    return Hand(window.canvas)


@pytest.fixture(autouse=True)
def clipboard(qapp):
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def files(tmp_path, **contents):
    paths = []
    for name, data in contents.items():
        path = tmp_path / name.replace("_", ".")
        path.write_bytes(data)
        paths.append(path)
    return paths


def urls(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def let_go(hand, window, mime, at):
    hand.take_from_elsewhere(mime).carry_to(at).drop()
    window.pictures.finish()
    settle()


def pictures(window, touchpoint):
    return structure.pictures(window.editor.document, touchpoint)


def notice(window):
    return str(window.editor.notice) if window.editor.notice else ""


# Dropped


def test_a_photo_dropped_on_a_card_is_its_picture_and_one_step(window, hand, tmp_path):
    let_go(hand, window, urls(files(tmp_path, a_jpg=photo())), hand.over(NODS))
    (picture,) = pictures(window, "nods")
    assert window.editor.document.assets[picture.asset].media_type == "image/jpeg"
    assert window.editor.selection == {NODS}
    assert window.actions_["undo"].text() == "Undo add picture"
    window.editor.undo()
    assert not window.editor.document.assets


def test_files_dropped_on_the_storyboard_fill_the_steps(window, hand, tmp_path):
    paths = files(
        tmp_path, a_png=encoded(drawn()), b_gif=encoded(drawn(), "GIF"), c_webp=encoded(drawn(), "WEBP")
    )
    let_go(hand, window, urls(paths), hand.in_cell("storyboard", "b"))
    stacks = [structure.cell(window.editor.document, "storyboard", step) for step in "abcd"]
    assert [len(stack) for stack in stacks] == [1, 1, 1, 1]
    assert not pictures(window, "rain")
    assert window.editor.document.project.title == "Værelse 12"
    assert CANARY not in str(window.editor.document.assets)


def test_pixels_from_a_browser_are_taken_in_and_nothing_is_fetched(window, hand):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.invalid/cat.png")])
    mime.setHtml('<img src="https://example.invalid/cat.png">')
    mime.setData("image/png", QByteArray(encoded(drawn())))
    let_go(hand, window, mime, hand.over(RAIN))
    assert len(pictures(window, "rain")) == 1
    image = QMimeData()
    image.setImageData(QImage.fromData(QByteArray(encoded(drawn(40, 40)))))
    let_go(hand, window, image, hand.over(RAIN))
    second = pictures(window, "rain")[1]
    assert window.editor.document.assets[second.asset].width_px == 40


def test_elsewhere_on_the_board_it_is_refused_while_it_is_dragged(window, hand, tmp_path):
    mime = urls(files(tmp_path, a_png=encoded(drawn())))
    hand.take_from_elsewhere(mime).carry_to(hand.in_cell("frontstage", "c"))
    assert not hand.accepted
    window.grab()
    hand.carry_to(hand.in_cell("storyboard", "c"))
    assert hand.accepted
    window.grab()
    hand.leave()
    assert not window.canvas.pictures.is_carrying
    assert window.editor.store.undo_label is None


def test_bad_files_get_their_sentence_and_leave_no_step(window, hand, tmp_path):
    for name, data, sentence in (
        ("a_png", b"no picture", "“a.png” is not a picture"),
        ("b_svg", b"<svg/>", "SVG"),
        ("c_jpg", photo()[:200], "“c.jpg” is damaged"),
    ):
        let_go(hand, window, urls(files(tmp_path, **{name: data})), hand.over(NODS))
        assert sentence in notice(window)
        assert catalogue("da").say(window.editor.notice).endswith(".")
    assert window.editor.store.undo_label is None
    assert not window.editor.document.pictures


def test_of_several_files_the_sound_ones_are_taken(window, hand, tmp_path):
    paths = files(tmp_path, a_png=encoded(drawn()), b_png=b"none", c_png=encoded(drawn(color="#223344")))
    let_go(hand, window, urls(paths), hand.over(NODS))
    assert len(pictures(window, "nods")) == 2
    assert "“b.png” is not a picture" in notice(window)


def test_other_files_are_left_to_the_window(window, hand, tmp_path):
    paths = files(tmp_path, a_cxj=b"{}", b_txt=b"text")
    for path in paths:
        hand.take_from_elsewhere(urls([path])).carry_to(hand.over(NODS))
        assert not hand.accepted


def test_escape_stops_what_is_being_read(window, hand, tmp_path):
    hand.take_from_elsewhere(urls(files(tmp_path, a_png=encoded(drawn())))).carry_to(hand.over(NODS)).drop()
    hand.key(Qt.Key.Key_Escape)
    window.pictures.finish()
    settle()
    assert not pictures(window, "nods")


# Pasted and chosen


def test_a_picture_is_pasted_onto_the_selected_card(window, hand, clipboard):
    window.editor.select([NODS])
    clipboard.setImage(QImage.fromData(QByteArray(encoded(drawn()))))
    settle()
    assert window.actions_["paste"].isEnabled()
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    window.pictures.finish()
    assert len(pictures(window, "nods")) == 1


def test_a_picture_is_pasted_into_an_empty_place_of_the_storyboard(window, hand, clipboard, tmp_path):
    clipboard.setMimeData(urls(files(tmp_path, a_png=encoded(drawn()))))
    settle()
    window.editor.focus_cell(("storyboard", "c"))
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    window.pictures.finish()
    (card,) = structure.cell(window.editor.document, "storyboard", "c")
    assert len(pictures(window, card.id)) == 1


def test_a_table_that_also_comes_as_a_picture_is_pasted_as_text(window, hand, clipboard):
    mime = QMimeData()
    mime.setText("Smiler")
    mime.setImageData(QImage.fromData(QByteArray(encoded(drawn()))))
    clipboard.setMimeData(mime)
    settle()
    window.editor.select([NODS])
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    assert [t.title for t in window.editor.selected_touchpoints()] == ["Smiler"]
    assert not window.editor.document.pictures


def test_with_nowhere_to_go_a_paste_says_so(window, hand, clipboard):
    clipboard.setImage(QImage.fromData(QByteArray(encoded(drawn()))))
    settle()
    window.editor.select([RAIN, NODS])
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    assert "Select one touchpoint" in notice(window)


def test_pictures_are_chosen_from_files(window, hand, tmp_path):
    assert not window.actions_["add_picture"].isEnabled()
    window.editor.select([NODS])
    assert window.actions_["add_picture"].isEnabled()
    answers(window).pictures = files(tmp_path, a_png=encoded(drawn()))
    window.actions_["add_picture"].trigger()
    window.pictures.finish()
    assert answers(window).asked == ["pictures"]
    assert len(pictures(window, "nods")) == 1
    assert "a.png" not in str(window.editor.document.pictures)


# The inspector


@pytest.fixture
def section(window, hand, tmp_path):
    paths = files(tmp_path, a_png=encoded(drawn()), b_png=encoded(drawn(color="#223344")))
    let_go(hand, window, urls(paths), hand.over(NODS))
    window.editor.select([NODS])
    settle()
    return window.inspector.touchpoint_form.pictures


def test_the_inspector_asks_for_words_and_keeps_them_as_one_step(window, section):
    first, second = section.rows[:2]
    assert first.isVisible()
    assert first._note.isVisible()
    give_focus(first.words)
    QTest.keyClicks(first.words, "En lampe")
    assert pictures(window, "nods")[0].alt == "En lampe"
    assert not first._note.isVisible()
    assert second._note.isVisible()
    window.editor.undo()
    assert pictures(window, "nods")[0].alt == ""
    assert first.words.words() == ""


def test_pictures_are_moved_replaced_and_removed_there(window, section, tmp_path):
    a, b = (picture.id for picture in pictures(window, "nods"))
    section.rows[1].earlier.click()
    assert [picture.id for picture in pictures(window, "nods")] == [b, a]
    answers(window).pictures = files(tmp_path, c_png=encoded(drawn(50, 40)))
    section.rows[0].replace.click()
    window.pictures.finish()
    settle()
    assert answers(window).asked == ["picture"]
    shown = pictures(window, "nods")[0]
    assert shown.id == b
    assert window.editor.document.assets[shown.asset].width_px == 50
    section.rows[0].remove.click()
    assert [picture.id for picture in pictures(window, "nods")] == [a]
    assert not section.rows[1].isVisible()


def test_every_part_of_it_has_a_name(window, section):
    for row in section.rows[:2]:
        for part in (row.thumb, row.words, row.earlier, row.later, row.replace, row.remove):
            assert part.accessibleName()
    assert section.add.accessibleName() == "Add picture"


def test_a_picture_is_shown_in_full_and_the_keyboard_comes_back(window, section):
    give_focus(section.rows[0].thumb)
    section.rows[0].thumb.click()
    viewer = window.pictures._viewer
    assert viewer.isVisible()
    viewer.grab()
    Images.of_program().finish()
    viewer.grab()
    press(viewer, Qt.Key.Key_Right)
    assert viewer.picture() == pictures(window, "nods")[1]
    press(viewer, Qt.Key.Key_Right)
    assert viewer.accessibleDescription() == "Picture 2 of 2"
    press(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    assert section.rows[0].thumb.hasFocus()


# Drawing


def middle_of(window, key):
    box = window.editor.board.card_box(key)
    x, y = window.editor.camera.to_window(box.x + box.w * 0.8, box.y + box.h * 0.5)
    return window.canvas.grab().toImage().pixelColor(round(x), round(y)).name().upper()


@pytest.mark.parametrize("zoom", [1.0, 0.6, 2.0])
def test_the_board_shows_the_picture_as_soon_as_it_is_decoded(window, hand, tmp_path, zoom):
    window.editor.camera.zoom_to(zoom, 0, 0)
    window.canvas.settle()
    let_go(hand, window, urls(files(tmp_path, a_png=encoded(drawn(124, 66)))), hand.over(RAIN))
    middle_of(window, RAIN)
    Images.of_program().finish()
    settle()
    assert middle_of(window, RAIN) == "#8C1D4F"
    window.editor.undo()
    assert middle_of(window, RAIN) != "#8C1D4F"


def test_a_damaged_picture_is_a_sign_and_no_mistake(qtbot, tmp_path):
    broken = asset(7).evolve(data=asset(7).data[:-8])
    board = ProjectBuilder().journey("j").lanes("storyboard").stage("s", steps=("a", "b"))
    board.touchpoint("rain", "storyboard", "a", "Regn").picture("p", "rain", broken)
    board.touchpoint("bare", "storyboard", "b", "Regn").picture("q", "bare")
    window = a_window(qtbot, tmp_path, board.build())
    for _ in range(2):
        window.canvas.grab()
        Images.of_program().finish()
        settle()
    assert Images.of_program().is_broken(broken.id, broken.data)
    assert middle_of(window, RAIN) == middle_of(window, ("touchpoints", "bare"))
    window.editor.select([RAIN])
    window.pictures.view("p")
    window.grab()
    window.pictures.view("q")
    window.grab()


def test_no_more_pixels_are_kept_than_a_limit(qapp):
    images = Images()
    for number in range(40):
        images.filling(asset(0).id, asset(0).data, 900 + number, 900)
    images.finish()
    assert images._bytes <= KEPT_BYTES
    assert sum(len(keys) for keys in images._sizes.values()) == len(images._kept) > 1


def test_the_storyboard_invites_and_a_newer_file_does_not(window):
    before = window.canvas.grab().toImage()
    window.canvas._picture.set_board(window.editor.board, invites=False)
    assert window.canvas.grab().toImage() != before


def test_a_screen_reader_hears_of_pictures(window, section):
    from cxdesigner.ui.canvas.accessible.words import item_description

    say = catalogue("en")
    assert "Picture without a description" in item_description(window.editor.board, NODS, say)
    give_focus(section.rows[0].words)
    QTest.keyClicks(section.rows[0].words, "En lampe")
    assert "Picture: En lampe" in item_description(window.editor.board, NODS, say)


def test_files_are_asked_for_one_or_several(window, monkeypatch, tmp_path):
    dialogs = Dialogs(window, window.dress, window.settings)
    path = str(tmp_path / "a.png")
    asked = []

    def several(_window, title, _folder, filters):
        asked.append((title, filters))
        return [path, path], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", several)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert [str(found) for found in dialogs.ask_pictures(several=True)] == [path, path]
    assert dialogs.ask_pictures(several=False) == []
    assert asked == [("Add pictures", "Pictures (*.png *.jpg *.jpeg *.webp *.gif);;All files (*)")]


def test_a_click_into_an_empty_place_is_enough_for_a_paste(window, hand, clipboard):
    clipboard.setImage(QImage.fromData(QByteArray(encoded(drawn()))))
    settle()
    hand.click(hand.over(RAIN)).click(hand.in_cell("storyboard", "b"))
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    window.pictures.finish()
    assert len(structure.cell(window.editor.document, "storyboard", "b")) == 1
    hand.click(hand.over(RAIN)).key(Qt.Key.Key_Right).key(Qt.Key.Key_Right)
    press(window.canvas, Qt.Key.Key_V, _CTRL)
    window.pictures.finish()
    assert len(structure.cell(window.editor.document, "storyboard", "c")) == 1

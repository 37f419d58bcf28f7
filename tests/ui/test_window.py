"""The window as a whole: bars and panels, two languages, two themes, the menu bar that comes when called."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject, save_project_as
from cxdesigner.translation import message
from cxdesigner.ui.tab_order import order_tabs
from tests.builders import ProjectBuilder
from tests.ui.window_hand import ASKS, GREETS, NOTES, a_night, a_window, answers, give_focus, settle


def test_the_bars_and_panels_have_the_measures_of_the_design(window):
    assert (window.toolbar.height(), window.status.height()) == (52, 32)
    assert (window.palette_.width(), window.inspector.width()) == (200, 300)
    assert window.toolbar.export.geometry().right() == 1600 - 14 - 1


def test_the_toolbar_says_what_is_open_and_whether_it_is_saved(window):
    assert window.toolbar.title.accessibleDescription() == "A night"
    assert window.toolbar.saved.accessibleName() == "Saved"
    assert window.windowTitle() == "A night[*] – CX Designer"
    window.editor.rename(GREETS, "Says good evening")
    assert window.toolbar.saved.accessibleName() == "Unsaved"
    assert window.isWindowModified()
    window.editor.undo()
    assert window.toolbar.saved.accessibleName() == "Saved"
    assert not window.isWindowModified()


def test_a_title_with_the_modified_mark_in_it_stays_as_it_is(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, ProjectBuilder("Night [*] 1").journey().build())
    assert window.windowTitle() == "Night [*][*] 1[*] – CX Designer"


def test_the_segments_change_between_as_is_and_to_be(window):
    kinds = window.toolbar.journeys
    assert window.editor.journey_id == "wanted"
    QTest.mouseClick(kinds._buttons["today"], Qt.MouseButton.LeftButton)
    assert window.editor.journey_id == "today"
    assert kinds._buttons["today"].isChecked()
    give_focus(kinds._buttons["today"])
    QTest.keyClick(kinds._buttons["today"], Qt.Key.Key_Right)
    assert window.editor.journey_id == "wanted"


def test_in_the_next_project_the_segments_change_its_journey(window):
    window.show_project(OpenProject(Store(a_night())))
    QTest.mouseClick(window.toolbar.journeys._buttons["today"], Qt.MouseButton.LeftButton)
    assert window.editor.journey_id == "today"


def test_a_project_of_one_journey_has_no_segments(qtbot, tmp_path):
    window = a_window(
        qtbot, tmp_path, ProjectBuilder("One").journey().lanes().stage("s", steps=("p",)).build()
    )
    assert not window.toolbar.journeys.isVisible()


def test_the_status_bar_counts_what_is_on_the_board(window, qtbot):
    status = window.status
    assert status._counts == "2 stages · 3 steps · 3 touchpoints · 1 moment of truth"
    window.editor.select([GREETS, ASKS])
    assert status._chosen == "2 selected"
    window.editor.delete_selection()
    qtbot.waitUntil(lambda: status._counts == "2 stages · 3 steps · 1 touchpoint")
    assert status._chosen == ""


def test_at_a_point_of_the_curve_the_hints_tell_its_keys(window):
    editor = window.editor
    curve = next(row for row in editor.board.rows if row.role.holds == "curve")
    editor.select(())
    editor.focus_cell((curve.lane.id, editor.board.steps[0].id))
    assert window.status.hints.accessibleName() == "+ −: better or worse, Enter: quote, Del: delete"


def test_the_hints_follow_the_selection(window):
    hints = window.status.hints
    assert hints.accessibleName().startswith("Space: move the board")
    window.editor.select([GREETS])
    assert hints.accessibleName() == "Enter: edit, M: moment of truth, Del: delete"


def test_a_refusal_is_said_in_the_status_bar_and_goes_with_escape(window):
    window.editor.show_notice(message("command.lane_refuses", lane="Feedback"))
    assert window.status.notice.isVisible()
    assert window.status.notice.words.startswith("Feedback does not hold touchpoints.")
    assert not window.status.hints.isVisible()
    window.editor.show_notice(None)
    assert not window.status.notice.isVisible()
    assert window.status.hints.isVisible()


def test_zoom_is_shown_and_changed_in_the_status_bar(window):
    status = window.status
    window.editor.camera.zoom_to(1.0)
    QTest.mouseClick(status.plus, Qt.MouseButton.LeftButton)
    assert status.percent.accessibleName() == "110 %"
    QTest.mouseClick(status.percent, Qt.MouseButton.LeftButton)
    assert status.percent.accessibleName() == "100 %"


def test_the_language_changes_at_once_and_is_remembered(window):
    window.editor.select([GREETS])
    window.editor.delete_selection()
    window.editor.undo()
    window.editor.select([GREETS])
    window.actions_["language_da"].trigger()
    assert window.toolbar.export.text() == "Eksportér PDF"
    assert window.palette_._heads[1].text() == "Kontaktpunkter"
    assert window.menus.bar.actions()[0].text() == "&Filer"
    assert window.actions_["redo"].text() == "Gentag sletning"
    assert window.inspector.touchpoint_form.facts._rows[1].label.text() == "Ejer"
    assert window.status._chosen == "1 markeret"
    assert window.inspector.touchpoint_form.feeling._emotion_head.second.text() == "Begejstret +1,6"
    assert window.editor.document.project.language == "en"
    assert window.settings.language == "da"


def test_qts_own_words_change_too(window):
    window.actions_["language_da"].trigger()
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Kopiér"
    window.actions_["language_en"].trigger()
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == "&Copy"


def test_a_notice_that_has_been_read_stays_away(window):
    window.editor.show_notice(message("notice.read_only"))
    window.status.notice.gone.emit()
    assert window.editor.notice is None
    window.actions_["language_da"].trigger()
    assert not window.status.notice.isVisible()


def test_the_theme_changes_at_once_and_is_remembered(window):
    QTest.mouseClick(window.status.theme, Qt.MouseButton.LeftButton)
    assert window.dress.theme.name == window.editor.theme_name == "dark"
    assert QApplication.palette().window().color().name().upper() == window.dress.theme["panel"]
    assert window.settings.theme == "dark"
    window.actions_["theme_light"].trigger()
    assert window.dress.theme.name == "light"
    assert window.actions_["theme_light"].isChecked()
    window.actions_["theme_system"].trigger()
    assert window.settings.theme == "system"


def test_panels_are_hidden_and_remembered(qtbot, tmp_path, window):
    window.actions_["inspector"].trigger()
    assert not window.inspector.isVisible()
    assert not window.settings.is_on("inspector", default=True)
    window.actions_["panels"].trigger()
    assert not window.palette_.isVisible()
    window.actions_["panels"].trigger()
    assert window.palette_.isVisible()
    assert window.inspector.isVisible()


def test_the_menu_bar_stays_where_a_person_wants_it(window):
    window.actions_["menu_bar"].trigger()
    assert window.menus.bar.isVisible()
    assert window.settings.is_on("menu_bar", default=False)
    window.actions_["menu_bar"].trigger()
    assert not window.menus.bar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others
def test_alt_and_a_letter_opens_a_menu_of_the_hidden_bar(window, qtbot):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    menu = window.menus.top()[0]
    assert menu.isVisible()
    assert window.menus.bar.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: not window.menus.bar.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_alt_alone_calls_the_menu_bar_and_the_mark_holds_all_menus(window):
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)
    assert window.menus.bar.isVisible()
    QTest.mouseClick(window.toolbar.mark, Qt.MouseButton.LeftButton)
    assert window.menus.all.isVisible()
    window.menus.all.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_title_offers_the_projects_journeys(window):
    QTest.mouseClick(window.toolbar.title, Qt.MouseButton.LeftButton)
    menu = window.menus.project
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:3] == ["Project details…", "The night (As-is)", "The night (To-be)"]
    next(action for action in menu.actions() if action.text() == words[1]).trigger()
    assert window.editor.journey_id == "today"
    menu.close()


def test_the_lanes_menu_holds_lanes_of_every_kind(window):
    menu = next(m for m, id_ in window.menus._made if id_ == "lanes")
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Emotion"
    menu.actions()[0].trigger()
    assert window.editor.document.lanes["wanted-emotion"].hidden


def test_a_project_file_dropped_on_the_window_is_opened(window, tmp_path):
    path = tmp_path / "Ø & “night”.cxj"
    save_project_as(OpenProject(Store(a_night(version="9"))), path, may_replace=False)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy, left, none = (
        QPointF(50, 500),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier(0),
    )
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(at, copy, mime, left, none))
    assert window.project.path == path
    assert window.editor.document.project.version == "9"


def test_a_project_file_dropped_on_a_text_is_not_taken_for_its_words(window, tmp_path):
    window.editor.select([GREETS])
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "night.cxj"))])
    mime.setText("file:///night.cxj")
    assert not window.inspector.touchpoint_form.text_field.canInsertFromMimeData(mime)


def test_a_project_file_may_be_dropped_on_the_board_too(window, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "night.cxj"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), copy, mime, left, none)
    QApplication.sendEvent(window.canvas, enter)
    assert enter.isAccepted()


@pytest.mark.parametrize("name", ["picture.png", "notes.txt"])
def test_other_files_are_not_taken(window, tmp_path, name):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    at, copy, left, none = (
        QPointF(50, 500),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier(0),
    )
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_everything_that_takes_the_keyboard_has_a_name(window):
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTextEdit)
    for selection in ([], [GREETS], [GREETS, NOTES], [("insights", "wanted-queue")]):
        window.editor.select(selection)
        settle()
        for widget in window.findChildren(QWidget):
            if (
                isinstance(widget, kinds)
                and widget.isVisible()
                and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            ):
                assert widget.accessibleName(), f"{widget} has no name"


def test_tab_walks_the_window_from_left_to_right(window):
    parts = [window.toolbar, window.palette_, window.canvas, window.inspector, window.status]
    window.toolbar.mark.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(60):
        widget = QApplication.focusWidget()
        part = next(n for n, p in enumerate(parts) if p is widget or p.isAncestorOf(widget))
        if not seen or seen[-1] != part:
            seen.append(part)
        if seen[-1] == 4:
            break
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert seen == [0, 1, 2, 3, 4]


def test_opening_another_project_leaves_the_old_editor_alone(window):
    old = window.editor
    window.show_project(OpenProject(Store(a_night())))
    assert old is not window.editor
    old.rename(GREETS, "Nobody hears this")
    assert window.toolbar.saved.accessibleName() == "Saved"
    assert old._listeners == []
    assert answers(window).asked == []


def test_a_part_of_the_window_that_goes_takes_no_field_of_another_along(qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    column = QVBoxLayout(home)
    button, box = QPushButton(), QComboBox()
    box.setEditable(True)
    column.addWidget(button)
    column.addWidget(box)
    line = box.lineEdit()
    order_tabs((button, box))
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert line.text() == ""


def test_the_segments_of_a_view_end_in_front_of_undo_however_large_the_words(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, language="da", own=True)
    window.wardrobe.choose_text_size(150)
    window.views.show_view("promises")
    settle()
    bar = window.toolbar
    for count in (0, 120):  # what the check finds makes its button wider
        bar.check.show_count(count)
        settle()
        ends = bar.segments.mapTo(bar, bar.segments.rect().topRight()).x()
        assert ends < bar.undo.x(), count

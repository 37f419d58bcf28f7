"""What the window says by itself: banners and toasts by kind, and the way each leads."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesigner import commands
from cxdesigner.layout.theme import theme
from cxdesigner.model.touchpoint import Link
from cxdesigner.session.open_project import open_project, save_project_as
from cxdesigner.translation import message
from cxdesigner.ui import tellings
from cxdesigner.ui.banner import Way
from cxdesigner.ui.dialogs.export_dialog import ExportWish
from cxdesigner.ui.toast import SIGNS
from tests.ui.window_hand import ASKS, GREETS, QUEUE, a_night, a_window, answers, give_focus, press, settle

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def saved(qtbot, tmp_path):
    """A window on a project that has a file."""
    window = a_window(qtbot, tmp_path)
    save_project_as(window.project, tmp_path / "night.cxj", may_replace=False)
    window.settings.autosave_s = 0
    window.tellings.look_at_disk()
    return window


def written_elsewhere(window, title="Another night"):
    other = open_project(window.project.path)
    other.store.run(message("edit.rename"), lambda doc: commands.edit_project(doc, title=title))
    path = window.project.path.with_name("other.cxj")
    save_project_as(other, path, may_replace=True)
    window.project.path.write_bytes(path.read_bytes())


# Banners


@pytest.mark.parametrize("tone", ["info", "warning", "error"])
def test_a_banner_leads_the_way_once_and_goes(window, tone):
    went = []
    getattr(window.banner, f"say_{tone}")("Something is so", Way("Do it", lambda: went.append(tone)))
    assert window.banner.tone == tone
    assert window.banner.accessibleName() == "Something is so"
    assert window.banner.way.accessibleName() == "Do it"
    give_focus(window.banner.way)
    press(window.banner.way, Qt.Key.Key_Space)
    assert went == [tone]
    assert window.banner.isHidden()


def test_a_banner_that_leads_nowhere_has_a_cross_alone(window):
    window.banner.say_info("Something is so")
    settle()
    assert not window.banner.way.isVisible()
    QTest.mouseClick(window.banner.cross, _LEFT)
    assert window.banner.isHidden()


def test_a_file_changed_on_the_disk_is_told_of_once_and_opened_anew(saved):
    assert saved.banner.isHidden()
    written_elsewhere(saved)
    saved.tellings.look_at_disk()
    assert saved.banner.tone == "warning"
    assert saved.banner.words.text().startswith("“night.cxj” changed on disk at ")
    saved.banner.hide()
    saved.tellings.look_at_disk()
    assert saved.banner.isHidden()
    saved.banner.say_warning(saved.banner.words.text(), saved.banner._way)
    saved.banner.way.click()
    assert saved.editor.document.project.title == "Another night"
    assert answers(saved).asked == []


def test_with_work_of_ones_own_a_changed_file_offers_a_copy(saved, tmp_path):
    saved.editor.rename(ASKS, "Mine")
    written_elsewhere(saved)
    saved.tellings.look_at_disk()
    assert saved.banner.way.text() == "Save a copy…"
    answers(saved).path = tmp_path / "copy.cxj"
    saved.banner.way.click()
    assert open_project(tmp_path / "copy.cxj").document.touchpoints[ASKS[1]].title == "Mine"


def test_a_file_that_was_only_touched_is_not_told_of(saved):
    os.utime(saved.project.path, (1_000_000_000, 1_000_000_000))
    saved.tellings.look_at_disk()
    assert saved.banner.isHidden()


def test_a_save_that_failed_by_itself_leads_elsewhere_and_the_banner_goes_with_the_trouble(saved, tmp_path):
    written_elsewhere(saved)
    saved.editor.rename(ASKS, "Mine")
    saved.autosave.save()
    assert saved.banner.tone == "error"
    answers(saved).path = tmp_path / "mine.cxj"
    saved.banner.way.click()
    assert saved.banner.isHidden()
    assert not saved.project.store.is_modified


def test_an_idea_in_the_as_is_leads_to_the_to_be_once(window):
    window.editor.show_journey("today")
    window.actions_["mark_opportunity"].trigger()
    assert window.banner.isHidden()  # not while its title is written
    window.editor.end_editing("Ask earlier")
    assert window.banner.tone == "info"
    window.banner.way.click()
    assert window.editor.journey_id == "wanted"
    window.editor.show_journey("today")
    window.actions_["mark_opportunity"].trigger()
    window.editor.end_editing("And again")
    assert window.banner.isHidden()


@pytest.mark.parametrize(("journey", "kind"), [("today", "pain"), ("wanted", "opportunity")])
def test_a_pain_or_an_idea_in_the_to_be_is_where_it_belongs(window, journey, kind):
    window.editor.show_journey(journey)
    window.actions_[f"mark_{kind}"].trigger()
    window.editor.end_editing("Said")
    assert window.banner.isHidden()


# Toasts


@pytest.mark.parametrize("kind", list(SIGNS))
def test_every_kind_of_toast_has_a_sign_of_its_own_that_is_seen(window, kind):
    window.toast.say("Something is so", kind)
    assert window.toast.kind == kind
    assert window.toast.isVisible()
    assert len({icon for icon, _ in SIGNS.values()}) == len(SIGNS)
    picture, ink = window.toast.grab().toImage(), theme("dark")[SIGNS[kind][1]]
    seen = {picture.pixelColor(x, y).name().upper() for x in range(14, 34) for y in range(12, 32)}
    assert ink.upper() in seen


def test_what_is_deleted_is_named_and_brought_back_from_the_toast(window):
    window.editor.select([GREETS])
    window.actions_["delete"].trigger()
    assert (window.toast.words, window.toast.kind) == ("Removed “Greets by name”", "removed")
    QTest.mouseClick(window.toast.way, _LEFT)
    assert window.editor.document == a_night()
    assert window.toast.isHidden()


def test_of_several_things_deleted_the_toast_tells_how_many(window):
    window.editor.select([GREETS, ASKS, QUEUE])
    window.actions_["delete"].trigger()
    assert window.toast.words == "Removed 3 things"


def test_nothing_is_told_of_what_may_not_be_deleted(window):
    window.editor.read_only = True
    window.editor.select([GREETS])
    tellings.delete_selection(window)
    assert window.toast.isHidden()


def test_a_link_that_is_not_drawn_says_why(window):
    link = Link(id="l", source=GREETS[1], target=GREETS[1])
    window.editor.run(message("edit.add_link"), lambda doc: commands.add_link(doc, link))
    assert window.toast.kind == "refusal"
    assert window.toast.words == "Link not drawn: A touchpoint cannot be connected to itself."


def test_a_toast_stays_while_the_keyboard_is_on_its_way(window):
    window.toast.say("Done", "done", Way("Open", lambda: None))
    give_focus(window.toast.way)
    window.toast._timer.timeout.emit()
    assert window.toast.isVisible()
    give_focus(window.canvas)
    window.toast._timer.timeout.emit()
    assert window.toast.isHidden()


def test_an_export_is_opened_from_the_toast(window, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "cxdesigner.ui.on_disk.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    answers(window).wish = ExportWish("wanted", "A4", is_portrait=False, language=None)
    answers(window).path = tmp_path / "night"
    assert window.documents.export()
    assert window.toast.way.text() == "Open"
    window.toast.way.click()
    assert opened == [str(tmp_path / "night.pdf")]

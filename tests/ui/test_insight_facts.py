"""The inspector asks each kind of insight for its own facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cxdesigner.editor.insight_entries import ENTRIES
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.ui.inspector.insight_facts import InsightFacts
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.widgets.check_box import CheckBox
from tests.builders import ProjectBuilder
from tests.ui.window_hand import a_window, press, settle, type_into


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    board = ProjectBuilder("x", currency="DKK").journey("j").lanes().stage("s", steps=("a", "b"))
    board.insight("pain", "a", "Late").insight("wait", "a", "Queue", "wait").insight(
        "fails", "b", "Bag", "fail_point"
    )
    return a_window(qtbot, tmp_path, board.insight("idea", "b", "Text", "opportunity").build())


def facts(window: MainWindow, id_: str) -> InsightFacts:
    window.editor.select([("insights", id_)], focus=("insights", id_))
    settle()
    return window.inspector.insight_form.facts


def field(shown: InsightFacts, kind: str, name: str) -> QWidget:
    return shown.fields[kind].rows[name].field


def test_every_kind_has_its_fields() -> None:
    assert set(ENTRIES) == set(INSIGHT_KINDS)


def test_a_wait_is_typed_as_durations_are(window: MainWindow) -> None:
    shown = facts(window, "wait")
    line = field(shown, "wait", "wait_s")
    type_into(line, "1 h 30 min")
    press(line, Qt.Key.Key_Return)
    assert window.editor.document.insights["wait"].wait_s == 5400
    target = field(shown, "wait", "wait_target_s")
    type_into(target, "forty")
    press(target, Qt.Key.Key_Return)
    note = shown.fields["wait"].rows["wait_target_s"].note
    assert "forty" in note.text()
    assert window.editor.document.insights["wait"].wait_target_s is None
    window.editor.undo()
    assert window.editor.document.insights["wait"].wait_s is None
    assert window.editor.store.undo_label is None


def test_a_fail_point_tells_what_it_costs_a_year(window: MainWindow) -> None:
    shown = facts(window, "fails")
    for name, text in (("cost_of_failure", "250"), ("failures_a_year", "40")):
        type_into(field(shown, "fail_point", name), text)
        press(field(shown, "fail_point", name), Qt.Key.Key_Return)
    assert shown.head.accessibleDescription() == "10,000 DKK a year"  # 250 · 40
    sees = field(shown, "fail_point", "customer_sees")
    assert isinstance(sees, CheckBox)
    sees.click()
    assert window.editor.document.insights["fails"].customer_sees


def test_the_fields_of_a_pain_are_folded_until_they_say_something(window: MainWindow) -> None:
    shown = facts(window, "pain")
    assert not shown.fields["pain"].isVisible()
    shown.head.click()
    settle()
    assert shown.fields["pain"].isVisible()
    facts(window, "wait")
    assert facts(window, "pain").fields["pain"].isVisible(), "what a hand unfolded stays so"


def test_an_opportunity_goes_into_the_plan_from_here(window: MainWindow) -> None:
    shown = facts(window, "idea")
    shown.in_plan.click()
    assert window.editor.document.insights["idea"].in_plan
    date = field(shown, "opportunity", "date")
    type_into(date, "2026-02-30")
    press(date, Qt.Key.Key_Return)
    assert window.editor.document.insights["idea"].date == ""
    assert shown.fields["opportunity"].rows["date"].note.isVisible()


def test_what_is_typed_is_taken_before_a_save(window: MainWindow) -> None:
    shown = facts(window, "fails")
    cause = field(shown, "fail_point", "cause")
    cause.setFocus()
    type_into(cause, "No label")
    window.finish_typing()
    assert window.editor.document.insights["fails"].cause == "No label"


def test_several_insights_share_no_facts(window: MainWindow) -> None:
    window.editor.select([("insights", "pain"), ("insights", "wait")])
    settle()
    assert not window.inspector.insight_form.facts.isVisible()

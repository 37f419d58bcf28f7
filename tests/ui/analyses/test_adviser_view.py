"""The adviser in a real window: facts are added, changed and taken out, and the sentence follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cxdesigner.analysis.adviser import advise
from cxdesigner.model.document import Document
from cxdesigner.ui.analyses.adviser import AdviserView
from cxdesigner.ui.main_window import MainWindow
from cxdesigner.ui.widgets.line_field import LineField
from tests.builders import ProjectBuilder
from tests.ui import window_hand
from tests.ui.window_hand import a_window, press, type_into


def settle() -> None:
    """Let every part take its place, and the page follow what was edited."""
    window_hand.settle()
    QCoreApplication.processEvents()
    window_hand.settle()


def a_hotel(*, with_facts: bool = True) -> Document:
    board = ProjectBuilder("A good night's sleep").journey("j", "To-be").lanes().stage("s", steps=("a", "b"))
    board.touchpoint(
        "lift", "frontstage", "a", "The lift", deal_breaker="It stands still", deal_breaker_fires=True
    )
    if with_facts:
        for kind, value in (
            ("satisfaction", 4.4), ("not_recognised", 38), ("indifference", 35), ("waiting", 14), ("faults", 9),
            ("difference", 1.8),
        ):  # fmt: skip
            board.row("facts", kind, kind=kind, value=value)
    return board.build()


def shown(
    qtbot: QtBot, tmp_path: Path, doc: Document, language: str = "en"
) -> tuple[MainWindow, AdviserView]:
    window = a_window(qtbot, tmp_path, doc, language=language)
    press(
        window.views.floor,
        Qt.Key.Key_7,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    settle()
    view = window.views.analysis
    assert isinstance(view, AdviserView)
    return window, view


def field_of(view: AdviserView, name: str) -> QWidget:
    assert view.card is not None
    return view.card.fields.rows[name].field


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> AdviserView:
    return shown(qtbot, tmp_path, a_hotel())[1]


def pick_kind(view: AdviserView, kind: str) -> None:
    menu = view.kinds_menu()
    words = view.dress.say(f"fact.{kind}")
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    settle()


def test_every_challenge_tool_and_rule_is_a_named_button(view: AdviserView) -> None:
    names = [button.accessibleName() for button in view.challenges.sheet.buttons.values()]
    assert any(name.startswith("F2 Customer not recognised: 38") for name in names)
    assert {"tool/CRM", "tool/SM", "tool/CEM", "tool/TQM", "rule/CEM", "sentence", "report"} <= set(
        view.pane.sheet.buttons
    )
    sentence = view.pane.sheet.buttons["sentence"].accessibleName()
    assert sentence.startswith("We have these challenges: ")


def test_a_fact_is_changed_in_place_and_the_conclusion_follows_and_undo_takes_it_back(
    view: AdviserView,
) -> None:
    view.challenges.sheet.buttons["fact/faults"].click()
    settle()
    value = field_of(view, "value")
    assert value.hasFocus()
    value.selectAll()  # type: ignore[attr-defined]
    type_into(value, "90")
    press(value, Qt.Key.Key_Return)
    settle()
    assert view.card is None
    assert view.challenges.sheet.buttons["fact/faults"].hasFocus()
    verdicts = {ruling.tool: ruling.verdict for ruling in view.advice().rulings}
    assert (verdicts["TQM"], verdicts["CEM"]) == ("chosen", "against")  # 90 of 177 are faults
    assert "quality management first" in view.pane.sheet.buttons["sentence"].accessibleName()
    view.editor.undo()
    settle()
    assert view.editor.document.facts["faults"].value == 9
    assert view.editor.store.undo_label is None


@pytest.mark.parametrize("text", ["forty", "9", "-1"])
def test_a_score_that_is_none_is_refused_in_place_and_leaves_no_step(view: AdviserView, text: str) -> None:
    view.edit("satisfaction")
    value = field_of(view, "value")
    assert isinstance(value, LineField)
    value.selectAll()
    type_into(value, text)
    press(value, Qt.Key.Key_Return)
    assert view.card is not None
    assert view.card.fields.rows["value"].note.text().endswith(".")
    assert value.text() == text
    assert view.editor.store.undo_label is None
    value.selectAll()
    type_into(value, "4,1")
    assert view.card.fields.rows["value"].note.isHidden()
    press(value, Qt.Key.Key_Return)
    assert view.editor.document.facts["satisfaction"].value == pytest.approx(4.1)


def test_a_fact_of_a_kind_is_added_and_delete_takes_it_out(qtbot: QtBot, tmp_path: Path) -> None:
    _, view = shown(qtbot, tmp_path, a_hotel(with_facts=False))
    pick_kind(view, "waiting")
    type_into(field_of(view, "value"), "14")
    press(field_of(view, "value"), Qt.Key.Key_Return)
    settle()
    (fact,) = view.editor.document.facts.values()
    assert (fact.kind, fact.value) == ("waiting", 14)
    button = view.challenges.sheet.buttons[f"fact/{fact.id}"]
    assert button.hasFocus()
    press(button, Qt.Key.Key_Delete)
    settle()
    assert not view.editor.document.facts


def test_what_is_not_known_can_be_told_where_it_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    _, view = shown(qtbot, tmp_path, a_hotel(with_facts=False))
    assert "add" in view.pane.sheet.buttons, "an empty page invites"
    view.challenges.sheet.buttons["add/satisfaction"].click()
    settle()
    assert [fact.kind for fact in view.editor.document.facts.values()] == ["satisfaction"]
    assert view.card is not None


def test_an_offer_counts_only_once_it_is_taken_up(view: AdviserView) -> None:
    assert view.advice().ruling("CEM").verdict == "chosen"
    offer = view.challenges.sheet.buttons["offer/deal_breaker.lift"]
    assert "The lift" in offer.toolTip()
    offer.click()
    settle()
    assert view.advice().ruling("CEM").verdict == "condition"
    assert not any(id_.startswith("offer/") for id_ in view.challenges.sheet.buttons)
    assert view.advice().deal_breakers[0].fact.title == "It stands still"


def test_r_copies_the_sentence_with_its_facts_and_stores_nothing(view: AdviserView) -> None:
    press(view.pane.sheet, Qt.Key.Key_R)
    text = QApplication.clipboard().text()
    assert text.startswith("We have these challenges: customers we do not know")
    assert "F2 Customer not recognised: 38" in text
    assert view.editor.store.undo_label is None
    assert view.main.toast.words == view.dress.say("adviser.copied")


def test_a_tool_leads_to_the_fact_it_rests_on(view: AdviserView) -> None:
    view.pane.sheet.buttons["tool/SM"].click()
    assert view.challenges.sheet.buttons["fact/indifference"].hasFocus()


def test_escape_closes_the_fields_and_then_the_adviser(view: AdviserView) -> None:
    view.edit("faults")
    press(field_of(view, "value"), Qt.Key.Key_Escape)
    settle()
    assert view.card is None
    press(view.pane.sheet, Qt.Key.Key_Escape)
    assert view.main.views.front == "board"


def test_the_canvas_is_one_segment_away(view: AdviserView) -> None:
    assert next(id_ for id_, _ in view.segments()) == "canvas"
    view.main.views.choose_segment("canvas")
    assert view.main.views.front == "board"


def test_a_project_of_a_newer_version_is_shown_and_not_changed(qtbot: QtBot, tmp_path: Path) -> None:
    window, view = shown(qtbot, tmp_path, a_hotel())
    window.editor.read_only = True
    view.press("add/waiting")
    view.press("offer/deal_breaker.lift")
    assert len(view.editor.document.facts) == 6
    view.edit("faults")
    assert not field_of(view, "value").isEnabled()


def test_a_large_project_is_read_again_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=tuple(f"p{n}" for n in range(30)))
    for n in range(60):
        board.row("facts", f"f{n}", kind="faults", value=n)
    _, view = shown(qtbot, tmp_path, board.build(), "da")
    assert len(view.challenges.sheet.buttons) > 60
    assert advise(view.editor.document).complaints.total is None

"""The upkeep of the map in the real window: reviewed, asked, filled in, agreed on, undone."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesigner import commands
from cxdesigner.editor import upkeeping
from cxdesigner.translation import message
from cxdesigner.ui.analyses.upkeep import UpkeepView
from tests.builders import ProjectBuilder
from tests.ui.window_hand import as_it_was, lasting_window, press, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_kept_ride():
    return (
        ProjectBuilder("Taxi", ambassador="Mette")
        .team("drivers", "Drivers")
        .channel("phone", "Phone", "phone")
        .journey("taxi", "The ride")
        .lanes()
        .stage("go", "Go", steps=("calls", "meets"))
        .touchpoint("asks", "customer", "calls", "Asks for the pax desk", document_ref="QP 7.2")
        .touchpoint("takes", "frontstage", "calls", "Takes the call", owner="drivers", document_ref="QP 7.2")
        .touchpoint("opens", "frontstage", "meets", "Opens the door", moment_of_truth=True)
        .metric("answer", "calls", "Answer time", 48.0)
        .row("terms", "guest", name="guest", synonyms=("pax",))
        .row("questions", "why", kind="to_customers", text="Why us?")
        .row("questions", "bag", kind="from_staff", text="May we carry it in?", answer="Yes")
        .build()
    )


@pytest.fixture(scope="module")
def one_window(qapp, tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("upkeep"), a_kept_ride()) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    settle()
    yield one_window
    one_window.views.show_view("board")
    as_it_was(one_window)
    one_window.checks.close()
    settle()


def settle():
    for _ in range(4):
        QApplication.processEvents()


def opened(window, segment="review") -> UpkeepView:
    window.views.show_view("upkeep")
    window.views.choose_segment(segment)
    settle()
    view = window.views.analysis
    assert isinstance(view, UpkeepView)
    return view


def click(view, target):
    view.pane.sheet.buttons[target].click()
    settle()


def edit_project(window, **fields):
    window.editor.run(message("edit.reviewed_today"), lambda doc: commands.edit_project(doc, **fields))
    settle()


def steps(window):
    return len(window.editor.store._undo)


# The review


def test_its_key_brings_it_to_the_front_and_escape_goes_back(window):
    assert window.actions_["view_upkeep"].shortcut().toString() == "Ctrl+Shift+3"
    window.actions_["view_upkeep"].trigger()
    settle()
    assert window.views.front == "upkeep"
    press(window.views.floor, Qt.Key.Key_Escape)
    assert window.views.front == "board"


def test_s002_l61_a_rhythm_is_chosen_and_the_review_of_today_is_one_step(window):
    view = opened(window)
    click(view, "every/91")
    assert window.editor.document.project.review_every_days == 91
    assert "every/91" not in view.pane.sheet.buttons
    press(window.views.floor, Qt.Key.Key_R)
    settle()
    assert window.editor.document.project.last_reviewed == upkeeping.today().isoformat()
    assert "done" not in view.pane.sheet.buttons
    assert steps(window) == 2
    press(window.views.floor, Qt.Key.Key_R)  # said already: no step more
    assert steps(window) == 2
    window.editor.undo()
    settle()
    assert window.editor.document.project.last_reviewed == ""
    assert "done" in view.pane.sheet.buttons


def test_s002_l61_a_day_that_is_none_is_refused_where_it_is_written(window):
    view = opened(window)
    click(view, "field/last_reviewed")
    field = view.review_panel.fields.rows["last_reviewed"].field
    assert field.hasFocus()
    type_into(field, "2026-02-30")
    press(field, Qt.Key.Key_Return)
    settle()
    note = view.review_panel.fields.rows["last_reviewed"].note
    assert "2026-02-30" in note.text()
    assert steps(window) == 0
    field.selectAll()
    type_into(field, "2026-02-28")
    press(field, Qt.Key.Key_Return)
    settle()
    assert window.editor.document.project.last_reviewed == "2026-02-28"
    assert not view.review_panel.isVisible()
    assert view.pane.sheet.buttons["field/last_reviewed"].hasFocus()


def test_s002_l79_who_is_the_ambassador_is_written_beside_the_page(window):
    view = opened(window)
    assert view.aside() == "Ambassador: Mette"
    click(view, "field/ambassador")
    field = view.review_panel.fields.rows["ambassador"].field
    field.selectAll()
    type_into(field, "Ida")
    press(field, Qt.Key.Key_Return)
    settle()
    assert window.editor.document.project.ambassador == "Ida"
    window.editor.undo()
    settle()
    assert view.aside() == "Ambassador: Mette"


def test_s002_l79_a_question_is_asked_and_answered_by_keyboard_alone(window):
    view = opened(window)
    press(window.views.floor, Qt.Key.Key_N)
    settle()
    rows = view.panel.fields["questions"].rows
    assert rows["text"].field.hasFocus()
    type_into(rows["text"].field, "Too early?")
    (new,) = [row for row in window.editor.document.questions.values() if row.id not in ("why", "bag")]
    assert (new.kind, new.text) == ("to_customers", "Too early?")
    assert view.counts() == "2 questions open · 1 answered"
    rows["answer"].field.setFocus()
    type_into(rows["answer"].field, "No")
    settle()
    assert view.counts() == "1 question open · 2 answered"
    press(rows["answer"].field, Qt.Key.Key_Tab)
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert not view.panel.isVisible()
    assert view.pane.sheet.buttons[f"question/{new.id}"].hasFocus()
    assert steps(window) == 3  # asked, worded, answered
    window.editor.undo()
    assert window.editor.document.questions[new.id].answer == ""


def test_s002_l79_a_question_of_staff_is_moved_to_a_touchpoint_and_taken_out(window):
    view = opened(window)
    click(view, "question/bag")
    view.panel.fields["questions"].rows["touchpoint"].pick.picked.emit("opens")
    assert window.editor.document.questions["bag"].touchpoint == "opens"
    settle()
    assert "Opens the door" in view.pane.sheet.buttons["question/bag"].accessibleName()
    view.panel.link.click()
    assert window.editor.selection == {("touchpoints", "opens")}
    opened(window)
    click(view, "question/bag")
    view.panel.bin.click()
    settle()
    assert "bag" not in window.editor.document.questions
    assert not view.panel.isVisible()
    window.editor.undo()
    assert "bag" in window.editor.document.questions


def test_taking_back_a_new_question_gives_the_keyboard_to_the_page(window):
    view = opened(window)
    click(view, "ask/from_staff")
    assert view.panel.isVisible()
    window.editor.undo()
    settle()
    assert not view.panel.isVisible()
    assert view.pane.sheet.hasFocus()


# The inventory


def test_s001_l45_what_is_missing_leads_to_its_field_in_the_inspector(window):
    view = opened(window, "inventory")
    click(view, "lack/asks/channel")
    assert window.views.front == "board"
    assert window.editor.selection == {("touchpoints", "asks")}
    facts = window.inspector.touchpoint_form.facts
    assert facts.channel.hasFocus()
    facts.channel.picked.emit("phone")
    view = opened(window, "inventory")
    assert "lack/asks/channel" not in view.pane.sheet.buttons


@pytest.mark.parametrize(
    ("field", "holder"),
    [
        ("text", lambda form: form.text_field),
        ("duration_s", lambda form: form.facts.takes),
        ("confidence", lambda form: form.choices.fields["confidence"]),
        ("moment_of_truth_reason", lambda form: form.feeling.reason),
        ("importance", lambda form: form.method.stake.fields.rows["importance"].field),
        ("who_meets_whom", lambda form: form.method.stake.fields.rows["who_meets_whom"].field),
        ("measure", lambda form: form.method.stake.fields.rows["measure"].field),
        ("emotion", lambda form: form.feeling.faces),
    ],
)
def test_every_field_that_is_asked_for_can_be_come_to(window, field, holder):
    view = opened(window, "inventory")
    view.press(f"lack/opens/{field}")
    settle()
    widget, focus = holder(window.inspector.touchpoint_form), QApplication.focusWidget()
    assert focus is widget or widget.isAncestorOf(focus)
    assert not widget.visibleRegion().isEmpty()  # in sight


def test_s001_l45_all_that_lack_a_field_are_selected_to_be_filled_in_at_once(window):
    view = opened(window, "inventory")
    click(view, "missing/channel")
    assert window.editor.selection == {("touchpoints", id_) for id_ in ("asks", "takes", "opens")}
    assert window.inspector.touchpoint_form.facts.channel.hasFocus()


def test_s001_l45_heads_of_columns_and_a_key_sort_the_list(window):
    view = opened(window, "inventory")

    def listed():
        return [id_[12:] for id_ in view.pane.sheet.buttons if id_.startswith("touchpoints/")][:3]

    assert view.order == "least"
    press(window.views.floor, Qt.Key.Key_S)
    settle()
    assert view.order == "most"
    click(view, "sort/touchpoint")
    assert view.order == "title"
    assert view.pane.sheet.buttons["sort/touchpoint"].isChecked()
    click(view, "sort/complete")
    click(view, "sort/complete")
    assert view.order == "most"
    # Of 6, 8 and 12 things asked, asks has 1, takes 2, opens 1.
    assert view.counts() == "3 touchpoints · 0 complete"
    assert set(listed()) == {"asks", "takes", "opens"}


def test_s001_l27_the_documents_lead_to_the_work_that_follows_them(window):
    view = opened(window, "inventory")
    assert "2 touchpoints" in view.pane.sheet.buttons["document/0"].accessibleName()
    click(view, "document/0")
    assert window.editor.selection == {("touchpoints", "asks"), ("touchpoints", "takes")}


# The common language


def test_s001_l17_a_word_is_added_filled_in_and_its_wrong_words_are_jumped_to(window):
    view = opened(window, "language")
    assert "at/touchpoints/asks/guest" in view.pane.sheet.buttons
    click(view, "add_term")
    rows = view.panel.fields["terms"].rows
    assert rows["name"].field.hasFocus()
    type_into(rows["name"].field, "counter")
    rows["synonyms"].field.setFocus()
    type_into(rows["synonyms"].field, "desk")
    settle()
    (term,) = [row for row in window.editor.document.terms.values() if row.id != "guest"]
    assert (term.name, term.synonyms) == ("counter", ("desk",))
    assert view.counts() == "2 words · 2 places to change"
    click(view, f"at/touchpoints/asks/{term.id}")
    assert window.views.front == "board"
    assert window.editor.selection == {("touchpoints", "asks")}
    for _ in range(3):
        window.editor.undo()
    assert set(window.editor.document.terms) == {"guest"}


def test_s001_l17_the_words_feed_the_check(window):
    from cxdesigner.analysis.checker import check

    doc = window.editor.document
    assert "R10" in {finding.rule.id for finding in check(doc, "taxi").findings}
    doc = commands.edit_record(doc, "terms", "guest", synonyms=())
    assert "R10" not in {finding.rule.id for finding in check(doc, "taxi").findings}


def test_a_word_is_taken_out_and_without_words_the_page_asks_for_the_first(window):
    view = opened(window, "language")
    click(view, "term/guest")
    view.panel.bin.click()
    settle()
    assert set(view.pane.sheet.buttons) == {"add_term"}
    window.editor.undo()
    settle()
    assert "term/guest" in view.pane.sheet.buttons


# Above the board, in the check, and elsewhere


def a_day(before):
    return (upkeeping.today() - timedelta(days=before)).isoformat()


@pytest.fixture
def in_a_file(window):
    window.project.path = Path("ride.cxd")
    yield window
    window.project.path = None


def test_s002_l61_the_board_says_quietly_that_a_review_is_overdue(in_a_file):
    window = in_a_file
    edit_project(window, last_reviewed=a_day(12))
    assert not window.review_note.isVisible()  # no rhythm is set
    edit_project(window, review_every_days=10)
    assert window.review_note.isVisible()
    assert window.review_note.words.text() == "The map was to be looked over 2 days ago."
    window.review_note.way.click()
    settle()
    assert window.views.front == "upkeep"
    assert not window.review_note.isVisible()
    press(window.views.floor, Qt.Key.Key_R)
    window.views.show_view("board")
    settle()
    assert not window.review_note.isVisible()
    window.editor.undo()
    settle()
    assert window.review_note.isVisible()


def test_s002_l61_put_away_the_note_stays_away_while_the_project_is_open(in_a_file):
    window = in_a_file
    edit_project(window, last_reviewed=a_day(12), review_every_days=10)
    window.review_note.cross.click()
    window.views.show_view("table")
    window.views.show_view("board")
    edit_project(window, review_every_days=9)
    assert not window.review_note.isVisible()
    window.review_note.set_editor()
    assert window.review_note.isVisible()


def test_a_project_that_was_never_saved_is_new_and_not_overdue(window):
    edit_project(window, last_reviewed=a_day(99), review_every_days=10)
    assert not window.review_note.isVisible()


def found(window, rule):
    window.checks.open()
    settle()
    return next(row for row in window.checks.watch.report.findings if row.rule.id == rule)


def test_s002_l77_a_figure_without_a_voice_leads_to_the_quote_of_the_customer(window):
    finding = found(window, "R45")
    window.checks.panel._go_to(finding)
    settle()
    assert window.editor.selection == {("touchpoints", "asks")}
    quote = window.inspector.touchpoint_form.feeling.quote
    assert quote.hasFocus()
    type_into(quote, "They picked up at once")
    window.checks.watch.run()
    finding = found(window, "R45")
    assert finding.places == (("touchpoints", "asks"),)  # which now asks for its source
    window.checks.panel._go_to(finding)
    settle()
    assert window.inspector.touchpoint_form.sources.isAncestorOf(QApplication.focusWidget())


def test_r47_leads_to_the_review(window):
    edit_project(window, last_reviewed=a_day(12), review_every_days=10)
    finding = found(window, "R47")
    window.checks.panel._go_to(finding)
    settle()
    assert window.views.front == "upkeep"


def test_a_project_that_is_only_looked_at_cannot_be_changed_here(window):
    window.editor.read_only = True
    view = opened(window)
    buttons = view.pane.sheet.buttons
    assert not any(id_.startswith(("done", "every/", "ask/")) for id_ in buttons)
    press(window.views.floor, Qt.Key.Key_R)
    press(window.views.floor, Qt.Key.Key_N)
    view.press("question/why")
    settle()
    assert not view.panel.bin.isEnabled()
    assert steps(window) == 0


def test_in_danish_every_segment_speaks_danish(window):
    window.wardrobe.choose_language("da")
    settle()
    view = opened(window)
    assert [words for _, words in view.segments()] == ["Gennemgang", "Opgørelse", "Fælles sprog"]
    assert "Gennemgået i dag" in {b.accessibleName() for b in view.pane.sheet.buttons.values()}
    click(view, "question/why")
    assert view.panel.accessibleName() == "Spørgsmål"
    window.wardrobe.choose_language("en")
    settle()

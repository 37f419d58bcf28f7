"""Comments in the window: the thread beside its card, and the list in the inspector."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesigner.editor import commenting
from cxdesigner.layout.pins import pin_box
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import stamp, thread
from cxdesigner.translation import catalogue
from cxdesigner.ui.remarks.words import said_when, signed
from tests.ui.canvas_hand import Hand
from tests.ui.window_hand import ASKS, GREETS, NOTES, give_focus, press, settle, type_into

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def said(window, key=GREETS):
    return thread(window.editor.document, key[1])


def steps(window):
    return len(window.editor.store._undo)


@pytest.fixture
def author(window):
    """A window whose person has a name."""
    window.editor.author = "Night porter"
    return window


@pytest.fixture
def open_thread(author):
    """The thread of a card, open, with the keyboard in the answer."""
    author.editor.select([GREETS], focus=GREETS)
    give_focus(author.canvas)
    press(author.canvas, Qt.Key.Key_M, CONTROL | ALT)
    settle()
    return author.thread_popover


def answer(popover, text, modifiers=None):
    type_into(popover.answer, text)
    press(popover.answer, Qt.Key.Key_Return, modifiers)
    settle()


def shown(popover):
    return [row for row in popover._rows if row.isVisible()]


def test_the_key_opens_the_thread_beside_its_card_and_enter_says_what_is_written(author, open_thread):
    assert open_thread.isVisible()
    assert open_thread.answer.hasFocus()
    assert open_thread.title.text() == "Greets by name"
    answer(open_thread, "Which name first?")
    answer(open_thread, "The last one.")
    assert [row.text for row in said(author).comments] == ["Which name first?", "The last one."]
    assert open_thread.count.text() == "2 comments"
    assert open_thread.answer.text() == ""
    assert steps(author) == 2
    card = author.editor.board.card_box(GREETS)
    beside = author.editor.camera.to_window(card.right, card.y)[0] + 12
    assert open_thread.x() + 36 == round(beside)


def test_control_enter_says_the_last_word_and_resolves(author, open_thread):
    answer(open_thread, "Which name first?")
    answer(open_thread, "Agreed: the last.", CONTROL)
    assert said(author).resolution.text == "Agreed: the last."
    assert open_thread.settle.accessibleName() == "Reopen"
    QTest.mouseClick(open_thread.settle, Qt.MouseButton.LeftButton)
    assert said(author).is_open
    QTest.mouseClick(open_thread.settle, Qt.MouseButton.LeftButton)
    assert not said(author).is_open
    author.editor.undo()
    assert said(author).is_open


def test_escape_gives_the_keyboard_back_to_the_board(author, open_thread):
    press(open_thread.answer, Qt.Key.Key_Escape)
    assert not open_thread.isVisible()
    assert author.canvas.hasFocus()
    assert author.editor.selection == {GREETS}


def test_whoever_has_no_name_is_asked_for_it_where_they_stand_and_once(window):
    commenting.open_thread(window.editor, GREETS[1])
    popover = window.thread_popover
    assert popover.name.isVisible()
    assert popover.name.hasFocus()
    popover.name.clear()
    answer(popover, "Who says this?")
    assert said(window).comments == ()
    assert popover.problem.text() == "Say who you are; once is enough."
    type_into(popover.name, "Front desk")
    press(popover.answer, Qt.Key.Key_Return)
    assert said(window).comments[0].author == "Front desk"
    assert not popover.name.isVisible()
    assert window.settings.author == "Front desk"
    assert window._editor_of(window.project).author == "Front desk"


def test_one_s_own_comment_is_edited_and_deleted_and_another_s_is_not(author, open_thread):
    answer(open_thread, "Which name?")
    author.editor.author = "Somebody else"
    answer(open_thread, "Mine")
    other, mine = shown(open_thread)
    assert not other.edit.isVisible()
    QTest.mouseClick(mine.edit, Qt.MouseButton.LeftButton)
    assert open_thread.answer.text() == "Mine"
    open_thread.answer.clear()
    answer(open_thread, "Mine, better")
    assert said(author).comments[1].text == "Mine, better"
    QTest.mouseClick(mine.edit, Qt.MouseButton.LeftButton)
    press(open_thread.answer, Qt.Key.Key_Escape)
    assert open_thread.isVisible()
    assert open_thread.answer.text() == ""
    QTest.mouseClick(mine.delete, Qt.MouseButton.LeftButton)
    assert [row.text for row in said(author).comments] == ["Which name?"]


def test_a_click_on_a_pin_opens_its_thread_and_another_card_closes_it(author):
    commenting.say_comment(author.editor, ASKS[1], "Why?")
    hand = Hand(author.canvas)
    place = pin_box(author.editor.board, ASKS[1], author.editor.camera.zoom)
    x, y = author.editor.camera.to_window(*place.center)
    hand.click(type(hand.at)(x, y))
    assert author.thread_popover.isVisible()
    assert author.editor.selection == {ASKS}
    author.editor.select([NOTES])
    assert not author.thread_popover.isVisible()
    assert author.editor.thread is None


def test_the_thread_follows_the_board_and_stays_in_sight(author, open_thread):
    before = open_thread.pos()
    author.editor.camera.zoom_to(0.8)
    assert open_thread.pos() != before
    author.editor.camera.zoom_to(3.0)
    bed = open_thread.geometry().adjusted(36, 36, -36, -36)
    assert author.canvas.rect().contains(bed)


def test_a_project_that_may_only_be_read_shows_threads_and_takes_no_answer(author, open_thread):
    answer(open_thread, "Why?")
    author.editor.read_only = True
    author.editor.tell("document")
    assert open_thread.answer.isReadOnly()
    assert not open_thread.settle.isEnabled()
    assert not shown(open_thread)[0].edit.isVisible()


def test_the_inspector_lists_threads_in_the_board_s_order_and_goes_to_their_cards(author):
    for key, text in ((NOTES, "How long?"), (GREETS, "Why?"), (ASKS, "When?")):
        commenting.say_comment(author.editor, key[1], text)
    commenting.resolve(author.editor, ASKS[1])
    page = author.inspector.comments
    author.inspector.show_tab("comments")
    settle()
    assert [row.words.title for row in page.open.rows if row.isVisible()] == [
        "Greets by name",
        "Notes the wish",
    ]
    assert [row.words.title for row in page.resolved.rows if row.isVisible()] == ["Asks for sleep"]
    assert [chip.accessibleName() for chip in page.chips.buttons.values()] == [
        "Open 2",
        "Resolved 1",
        "Mine 3",
    ]
    QTest.mouseClick(page.open.rows[1], Qt.MouseButton.LeftButton)
    assert author.editor.selection == {NOTES}
    assert author.editor.thread == NOTES[1]
    assert page.open.rows[1].words.is_chosen
    QTest.mouseClick(page.resolved.rows[0].link, Qt.MouseButton.LeftButton)
    assert said(author, ASKS).is_open
    page.chips.buttons["resolved"].click()
    assert page.nothing.isVisible()
    page.chips.buttons["mine"].click()
    assert len([row for row in page.open.rows if row.isVisible()]) == 3


def test_chips_are_walked_by_arrows(author):
    commenting.say_comment(author.editor, GREETS[1], "Why?")
    author.inspector.show_tab("comments")
    settle()
    chips = author.inspector.comments.chips
    give_focus(chips.buttons["open"])
    press(chips.buttons["open"], Qt.Key.Key_Right)
    assert author.inspector.comments.filter == "resolved"


def test_how_one_signs_is_changed_in_the_inspector(author):
    author.inspector.show_tab("notes")
    settle()
    field = author.inspector.notes.name
    give_focus(field)
    field.setText("Concierge")
    give_focus(author.canvas)
    assert author.editor.author == "Concierge"
    assert author.settings.author == "Concierge"


def test_the_status_bar_counts_comments_and_says_the_keys_of_a_thread(author, open_thread):
    answer(open_thread, "Why?")
    author.status.count()
    assert "1 comment" in author.status.accessibleDescription()
    assert author.status.hints.accessibleName() == "N: note, Ctrl+Alt+M: comment, Ctrl+Enter: resolve"


def test_a_screen_reader_hears_of_comments_with_the_card_and_can_open_them(author):
    commenting.say_comment(author.editor, GREETS[1], "Why?")
    canvas = QAccessible.queryAccessibleInterface(author.canvas)
    items = [lane.child(n) for lane in map(canvas.child, range(7)) for n in range(lane.childCount())]
    card = next(item for item in items if item.text(QAccessible.Text.Name) == "Greets by name")
    assert "1 comment" in card.text(QAccessible.Text.Description)
    commenting.resolve(author.editor, GREETS[1])
    assert "1 comment, resolved" in card.text(QAccessible.Text.Description)
    card.actionInterface().doAction("Comments")
    assert author.editor.thread == GREETS[1]


@pytest.mark.parametrize(
    ("ago", "english", "danish"),
    [
        (timedelta(0), "10:02", "10:02"),
        (timedelta(days=1), "yesterday", "i går"),
        (timedelta(days=3), "Thursday", "torsdag"),
        (timedelta(days=40), "13 October", "13. oktober"),
    ],
)
def test_the_time_of_a_comment_is_said_as_people_say_it(ago, english, danish):
    now = datetime(2026, 11, 22, 10, 2, tzinfo=UTC)
    row = {"id": "c", "touchpoint": "t", "author": "Front Desk", "written": stamp(now - ago)}
    comment = Comment.model_validate(row)
    assert said_when(comment, now, catalogue("en")) == english
    assert said_when(comment, now, catalogue("da")) == danish
    assert signed(comment, now, catalogue("en")) == f"FD · {english[0].upper()}{english[1:]}"
    assert said_when(comment.evolve(written="i går"), now, catalogue("en")) == ""


# Naming somebody


def offers(popover):
    model = popover.mentions.list.model()
    return [model.index(n, 0).data() for n in range(model.rowCount())] if popover.mentions.isVisible() else []


def test_an_at_sign_offers_the_people_and_enter_takes_a_name(author, open_thread):
    type_into(open_thread.answer, "Ask @")
    assert offers(open_thread) == ["Front desk", "Night porter"]  # whoever writes is the last
    type_into(open_thread.answer, "fr")
    assert offers(open_thread)[0] == "Front desk"
    press(open_thread.answer, Qt.Key.Key_Return)
    assert open_thread.answer.text() == "Ask @Front desk "
    assert not offers(open_thread)
    assert not said(author).comments
    type_into(open_thread.answer, "first")
    press(open_thread.answer, Qt.Key.Key_Return)
    assert [comment.text for comment in said(author).comments] == ["Ask @Front desk first"]


def test_arrows_tab_and_a_press_take_a_name_and_escape_goes_on_typing(author, open_thread):
    field, popover = open_thread.answer, open_thread
    type_into(field, "@")
    press(field, Qt.Key.Key_Down)
    second = offers(popover)[1]
    press(field, Qt.Key.Key_Tab)
    assert field.text() == f"@{second} "
    assert field.hasFocus()
    type_into(field, "@")
    settle()
    model = popover.mentions.list.model()
    at = popover.mentions.list.visualRect(model.index(0, 0)).center()
    first = offers(popover)[0]
    QTest.mouseClick(popover.mentions.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert field.text() == f"@{second} @{first} "
    type_into(field, "@n")
    press(field, Qt.Key.Key_Escape)
    assert not offers(popover)
    assert popover.isVisible()
    type_into(field, "i")
    assert not offers(popover)  # left alone until another sign is typed
    type_into(field, " @")
    assert offers(popover)


def test_the_names_lie_within_the_board_and_go_with_the_thread(author, open_thread):
    type_into(open_thread.answer, "@")
    assert author.canvas.rect().contains(open_thread.mentions.geometry().adjusted(20, 20, -20, -20))
    open_thread.close_thread()
    assert not open_thread.mentions.isVisible()


def test_resolved_threads_are_folded_away_and_the_chip_brings_them_back(author, open_thread):
    answer(open_thread, "Which name first?")
    answer(open_thread, "Settled", CONTROL)
    page = author.inspector.comments
    author.inspector.show_tab("comments")
    settle()
    (row,) = [row for row in page.resolved.rows if row.isVisible()]
    give_focus(page.section)
    press(page.section, Qt.Key.Key_Space)
    assert not row.isVisible()
    assert page.section.accessibleName() == "Resolved, 1 thread, folded"
    page.chips.buttons["resolved"].click()
    assert row.isVisible()
    assert page.section.isChecked()

"""The board as assistive technology meets it: in the process through Qt, and from outside through AT-SPI."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import textwrap
import weakref
from collections import Counter
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue, message
from cxdesigner.ui.canvas.accessible import news, root
from cxdesigner.ui.canvas.accessible.nodes import LaneList
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.fonts import load_fonts
from tests.builders import ProjectBuilder, big_project, tiny_project

ROOT = Path(__file__).resolve().parents[2]
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
ENTERS, GREETS, PREPARES = ("touchpoints", "enters"), ("touchpoints", "greets"), ("touchpoints", "prepares")
QUEUE, NPS = ("insights", "queue"), ("metrics", "nps")
KIND = QAccessible.Event


@pytest.fixture
def attended(qapp):
    """Let assistive technology be there."""
    QAccessible.setActive(True)
    if not QAccessible.isActive():
        pytest.skip("this Qt has no accessibility without a screen")
    yield
    QAccessible.setActive(False)


@pytest.fixture
def told(attended, monkeypatch):
    """Return what assistive technology is told: pairs of a kind and a name, or the words of an announcement."""
    heard = []

    def hear(event):
        thing = event.accessibleInterface()
        heard.append(
            (event.type(), event.message() if event.type() == KIND.Announcement else thing.text(NAME))
        )
        send(event)

    send = news.send
    monkeypatch.setattr(news, "send", hear)
    return heard


def canvas_of(document, language="en", parent=None, qtbot=None):
    load_fonts()
    canvas = Canvas(Editor(Store(document)), catalogue(language), parent)
    if qtbot is not None:
        qtbot.addWidget(canvas)
    canvas.resize(1100, 900)
    canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    QApplication.processEvents()
    return canvas


@pytest.fixture
def canvas(qtbot):
    return canvas_of(tiny_project(), qtbot=qtbot)


def of(thing) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(thing)


def children(node):
    return [node.child(n) for n in range(node.childCount())]


def lanes(canvas):
    return [child for child in children(of(canvas)) if isinstance(child, LaneList)]


def heads(canvas):
    """Return the list of stages and steps."""
    return children(of(canvas))[-1]


def names(nodes):
    return [node.text(NAME) for node in nodes]


def tree_of(canvas):
    return root._news_of(canvas).tree


def item(canvas, key):
    """Return the item of a card, found from the top as a screen reader would."""
    return next(found for lane in lanes(canvas) for found in children(lane) if found.address == key)


def description(canvas, key):
    return item(canvas, key).text(DESCRIPTION)


def go_over(node):
    """Ask `node` and all below it whatever can be asked."""
    node.state(), node.rect(), node.role(), node.text(NAME), node.text(DESCRIPTION), node.actionInterface()
    for child in children(node):
        assert child.parent() is not None
        go_over(child)


def key(canvas, *keys):
    for pressed in keys:
        QTest.keyClick(canvas, pressed)


# What is said


@pytest.mark.parametrize(
    ("language", "board", "said"),
    [
        (
            "en",
            "Ankomst. 3 steps. Arrow keys walk from card to card",
            ["Emotion", "Evidence", "Customer", "Frontstage", "Backstage", "Support", "Feedback", "Insights"],
        ),
        (
            "da",
            "Ankomst. 3 trin. Piletasterne går fra kort til kort",
            ["Følelse", "Beviser", "Kunden", "Frontstage", "Backstage", "Støtte", "Målinger", "Indsigter"],
        ),
    ],
)
def test_the_board_is_a_list_of_lanes_named_in_the_persons_language(qtbot, language, board, said):
    canvas = canvas_of(tiny_project(), language, qtbot=qtbot)
    assert of(canvas).text(NAME) == "Blueprint Room 12"
    assert of(canvas).text(DESCRIPTION).startswith(board)
    assert of(canvas).role() == QAccessible.Role.List
    assert names(lanes(canvas)) == said


def test_a_lane_says_its_own_name_its_hint_and_the_line_above_it(qtbot):
    project = (
        ProjectBuilder("Taxa").journey().lane("customer").lane("frontstage", "Chaufføren", hint="Synligt.")
    )
    canvas = canvas_of(project.stage("a", steps=("one",)).build(), "da", qtbot=qtbot)
    assert names(lanes(canvas)) == ["Kunden", "Chaufføren"]
    assert lanes(canvas)[1].text(DESCRIPTION) == "Synligt. Over den: Interaktionslinjen"


def test_a_lane_that_shares_a_head_says_whose_part_it_is(qtbot):
    builder = ProjectBuilder().journey("j").lane("customer", "Guest")
    builder.lane("frontstage", "Frontstage", id_="a").lane("frontstage", "Systems", id_="b")
    canvas = canvas_of(builder.stage("s", steps=("one",)).build(), qtbot=qtbot)
    said = [node.text(QAccessible.Text.Description) for node in lanes(canvas)]
    assert "Part of" not in said[1]
    assert said[2] == "Part of Frontstage"


def test_another_language_is_spoken_at_once(canvas):
    of(canvas).child(0)
    canvas.set_language(catalogue("da"))
    assert names(lanes(canvas))[:2] == ["Følelse", "Beviser"]
    assert description(canvas, PREPARES) == "Trin 1.1, fase Ankomst. Varer 2 trin. Ejer: Reception"


def test_a_card_says_its_title_and_everything_it_shows(canvas):
    assert item(canvas, GREETS).role() == QAccessible.Role.ListItem
    assert item(canvas, GREETS).text(NAME) == "Siger gæstens navn først"
    assert description(canvas, GREETS) == (
        "Step 1.2, stage Ankomst. Channel: Personligt. Owner: Reception. Takes: 40 s. Moment of truth."
        " Emotion: Delighted"
    )
    assert description(canvas, ("touchpoints", "books")) == "Step 2.1, stage Værelset. Channel: App"


def test_insights_figures_and_the_emotion_curve_speak_too(canvas):
    assert (item(canvas, QUEUE).text(NAME), description(canvas, QUEUE)) == (
        "Køen ved skranken",
        "Pain. Step 1.2, stage Ankomst",
    )
    assert (item(canvas, NPS).text(NAME), description(canvas, NPS)) == (
        "NPS",
        "+62, target +70. Step 1.2, stage Ankomst",
    )
    assert names(children(lanes(canvas)[0])) == [
        "Emotion, 1.1 Ankomst, Pleased, plus 1",
        "Emotion, 1.2 Ankomst, Delighted, plus 2",
    ]
    assert children(lanes(canvas)[0])[1].text(DESCRIPTION) == "Step 1.2, stage Ankomst. Moment of truth"


def test_what_has_no_name_is_called_by_what_it_is(qtbot):
    project = ProjectBuilder().journey().lanes("customer", "metric", "insight").stage("a")
    project.step("one", "Door", time="04:50").step("two").touchpoint("t", "customer", "one")
    project.insight("i", "two", kind="rumour").metric("m", "two")
    canvas = canvas_of(project.build(), qtbot=qtbot)
    assert of(canvas).text(NAME) == "Blueprint"
    said = [(node.text(NAME), node.text(DESCRIPTION)) for lane in lanes(canvas) for node in children(lane)]
    assert said == [
        ("Touchpoint without a title", "Step 1.1 Door, stage a, 04:50"),
        ("Figure without a name", "Not measured. Step 1.2, stage a"),
        ("Insight without a title", "rumour. Step 1.2, stage a"),
    ]


def test_a_board_without_a_journey_is_said_too(qtbot):
    canvas = canvas_of(ProjectBuilder().build(), qtbot=qtbot)
    assert (of(canvas).text(DESCRIPTION)[:8], lanes(canvas), of(canvas).childAt(300, 300)) == (
        "0 steps.",
        [],
        None,
    )


# The tree


def test_cards_come_step_by_step_and_each_from_the_top(qtbot):
    project = ProjectBuilder().journey().lane("customer").stage("a", steps=tuple("123456789"))
    for name, step in (("d", "9"), ("a", "2"), ("c", "9"), ("b", "2")):
        project.touchpoint(name, "customer", step, name, span=2 if name == "a" else 1)
    canvas = canvas_of(project.build(), qtbot=qtbot)
    (lane,) = lanes(canvas)
    assert names(children(lane)) == ["a", "b", "d", "c"]
    order = [canvas.editor.board.reading_order(node.address) for node in children(lane)]
    assert order == sorted(order)


def test_every_child_knows_its_parent_and_its_place(canvas):
    board = of(canvas)
    assert board.parent() is not None
    for number, lane in enumerate(lanes(canvas)):
        assert board.indexOfChild(lane) == number
        assert lane.parent() is board
        for place, child in enumerate(children(lane)):
            assert lane.indexOfChild(child) == place
            assert child.parent() is lane
            assert board.indexOfChild(child) == -1
        assert lane.child(99) is None
        assert lane.child(-1) is None
        assert lane.window() == canvas.windowHandle()


def test_the_field_of_a_title_is_a_child_of_the_board(canvas, attended):
    canvas.editor.begin_editing(GREETS)
    board, field = of(canvas), of(canvas.title_editor)
    assert field.text(NAME) == "Title"
    assert board.indexOfChild(field) == len(lanes(canvas))
    assert names([board.child(len(lanes(canvas)))]) == ["Title"]
    inside = canvas.title_editor.mapToGlobal(QPoint(4, 4))
    assert board.childAt(inside.x(), inside.y()).text(NAME) == "Title"
    assert not item(canvas, GREETS).state().focused


def test_rectangles_lie_where_the_cards_are_also_after_zooming_and_panning(canvas):
    editor = canvas.editor
    for zoom, dx in ((1.0, 0), (0.6, -40), (1.7, -150)):
        editor.camera.zoom_to(zoom)
        editor.camera.pan(dx, -20)
        for lane in lanes(canvas)[1:]:
            for node in children(lane):
                place = window_box(editor.camera, editor.board.card_box(node.address)).toRect()
                place.moveTopLeft(canvas.mapToGlobal(place.topLeft()))
                assert node.rect() == place


def test_what_lies_under_a_point_is_found(canvas):
    board, camera = of(canvas), canvas.editor.camera
    for lane in lanes(canvas):
        head = QPoint(canvas.mapToGlobal(QPoint(20, 0)).x(), lane.rect().center().y())
        assert board.childAt(head.x(), head.y()) is lane
        for node in children(lane):
            at = node.rect().center()
            assert board.childAt(at.x(), at.y()) is node
            assert lane.childAt(at.x(), at.y()) is node
    floor = lanes(canvas)[5]
    assert board.childAt(lanes(canvas)[1].child(0).rect().center().x(), floor.rect().center().y()) is floor
    head = canvas.mapToGlobal(QPoint(round(camera.head_width) + 20, 10))
    assert board.childAt(head.x(), head.y()) is heads(canvas).child(0)
    assert board.childAt(-500, -500) is None


def test_a_hidden_lane_says_so_holds_nothing_and_can_be_shown(canvas, attended):
    canvas.editor.set_lane_hidden("backstage", True)
    lane = lanes(canvas)[4]
    assert lane.text(NAME) == "Backstage is hidden, 1 card"
    assert lane.state().collapsed
    assert children(lane) == []
    actions = lane.actionInterface()
    assert [actions.localizedActionName(name) for name in actions.actionNames()] == ["Show"]
    actions.doAction(actions.pressAction())
    assert names(children(lane)) == ["Lægger nøglen frem"]
    assert not lane.state().collapsed
    actions = lane.actionInterface()
    assert [actions.localizedActionName(name) for name in actions.actionNames()] == [
        "Select",
        "Go to it",
        "Rename",
        "Pin lane",
    ]


# States and keys


def test_a_card_can_be_focused_and_selected_and_says_when_it_is(canvas):
    state = item(canvas, GREETS).state()
    assert (state.focusable, state.selectable, state.focused, state.selected) == (1, 1, 0, 0)
    canvas.editor.select([GREETS, ENTERS], focus=GREETS)
    found = {k: item(canvas, k).state() for k in (GREETS, ENTERS, PREPARES)}
    assert [(found[k].focused, found[k].selected) for k in found] == [(1, 1), (0, 1), (0, 0)]
    assert of(canvas).focusChild() is item(canvas, GREETS)
    assert lanes(canvas)[3].focusChild() is item(canvas, GREETS)
    assert lanes(canvas)[4].focusChild() is None


def test_figures_are_read_but_the_keyboard_does_not_come_there(canvas):
    state = item(canvas, NPS).state()
    assert (state.focusable, state.selectable) == (0, 0)
    assert item(canvas, NPS).actionInterface() is None


def test_stages_and_steps_are_a_list_of_their_own(canvas):
    board, bar = of(canvas), heads(canvas)
    assert bar.text(NAME) == "Stages and steps"
    assert board.indexOfChild(bar) == board.childCount() - 1
    assert names(children(bar))[:2] == ["Stage 1 Ankomst", "Step 1.1, stage Ankomst"]
    for place, head in enumerate(children(bar)):
        assert head.parent() is bar
        assert bar.indexOfChild(head) == place
        at = head.rect().center()
        assert not head.rect().isValid() or bar.childAt(at.x(), at.y()) is head
    assert bar.child(99) is None


def test_the_focus_follows_the_arrow_keys_to_the_heads(canvas, told):
    canvas.editor.select([ENTERS], focus=ENTERS)
    key(canvas, Qt.Key.Key_Left)
    lane = of(canvas).focusChild()
    assert lane in lanes(canvas)
    assert (lane.state().focused, lane.state().selected) == (True, True)
    assert (KIND.Focus, "Customer") in told
    canvas.editor.select([("steps", canvas.editor.board.steps[1].id)])
    step = of(canvas).focusChild()
    assert heads(canvas).focusChild() is step
    assert (step.state().focused, step.state().selected) == (True, True)
    assert (KIND.Focus, "Step 1.2, stage Ankomst") in told
    key(canvas, Qt.Key.Key_Up)
    assert (KIND.Focus, "Stage 1 Ankomst") in told
    key(canvas, Qt.Key.Key_Escape)
    assert not step.state().focused


def test_a_head_can_be_gone_to_and_renamed(canvas, attended):
    stage = heads(canvas).child(0)
    actions = stage.actionInterface()
    actions.doAction(actions.pressAction())
    assert canvas.editor.selection == {stage.head}
    actions.doAction("Edit")
    assert canvas.editor.editing == stage.head
    canvas.editor.end_editing(None)
    canvas.editor.read_only = True
    assert len(actions.actionNames()) == 2


def test_a_stage_that_is_gone_is_let_go(canvas, told):
    stage = heads(canvas).child(0)
    canvas.editor.select([stage.head], focus=stage.head)
    assert canvas.editor.delete_selection()
    assert stage.head not in tree_of(canvas)._heads
    go_over(of(canvas))


def test_a_card_out_of_sight_says_so(canvas):
    assert not item(canvas, GREETS).state().offscreen
    canvas.editor.camera.zoom_to(4.0)
    canvas.editor.camera.pan(-3000, -3000)
    assert item(canvas, GREETS).state().offscreen
    assert lanes(canvas)[1].state().offscreen
    canvas.hide()
    assert item(canvas, GREETS).state().invisible


def test_the_focus_follows_the_arrow_keys(canvas, told):
    canvas.editor.select([ENTERS], focus=ENTERS)
    told.clear()
    key(canvas, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up)
    focused = [name for kind, name in told if kind == KIND.Focus]
    assert focused == ["Empty place", "Siger gæstens navn først", "Empty place"]
    changed = [(kind, name) for kind, name in told if kind in {KIND.SelectionAdd, KIND.SelectionRemove}]
    assert changed == [
        (KIND.SelectionRemove, "Træder ind ad døren"),
        (KIND.SelectionAdd, "Siger gæstens navn først"),
        (KIND.SelectionRemove, "Siger gæstens navn først"),
    ]


def test_an_empty_place_is_an_item_while_the_keyboard_is_there(canvas, attended):
    canvas.editor.select([ENTERS], focus=ENTERS)
    key(canvas, Qt.Key.Key_Down)
    lane = lanes(canvas)[3]
    assert names(children(lane)) == ["Empty place", "Siger gæstens navn først"]
    empty = lane.child(0)
    assert empty.text(DESCRIPTION) == "Step 1.1, stage Ankomst"
    assert (empty.state().focused, empty.state().selectable) == (1, 0)
    at = empty.rect().center()
    assert of(canvas).childAt(at.x(), at.y()) is empty
    key(canvas, Qt.Key.Key_Right)
    assert names(children(lane)) == ["Siger gæstens navn først"]
    key(canvas, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert not shiboken6.isValid(empty)
    assert len(tree_of(canvas).empties()) == 1  # the one left last, which listeners may still ask for


def test_many_changes_at_once_are_told_as_one(qtbot, told):
    canvas = canvas_of(big_project(60, 0), qtbot=qtbot)
    go_over(of(canvas))
    told.clear()
    canvas.editor.select_all()
    canvas.editor.edit_selection("moment_of_truth", True)
    name = "Blueprint Project of 60"
    assert told == [(KIND.SelectionWithin, name), (KIND.ObjectReorder, name)]


def test_the_card_is_told_of_after_the_canvas_when_the_keyboard_comes_back(qtbot, told):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 900)
    canvas = canvas_of(tiny_project(), parent=window)
    field = QLineEdit(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    canvas.editor.select([GREETS], focus=GREETS)
    QApplication.processEvents()
    assert KIND.Focus not in dict(told)
    canvas.setFocus()
    qtbot.waitUntil(lambda: (KIND.Focus, "Siger gæstens navn først") in told)


# Actions


def test_a_press_selects_a_card_and_takes_the_keyboard_there(canvas, attended):
    actions = item(canvas, GREETS).actionInterface()
    assert [actions.localizedActionName(n) for n in actions.actionNames()] == [
        "Select",
        "Go to it",
        "Edit title",
        "Comments",
    ]
    actions.doAction(actions.pressAction())
    assert canvas.editor.selection == {GREETS}
    assert canvas.editor.focus == GREETS
    assert canvas.hasFocus()


def test_a_title_can_be_edited_unless_the_project_is_only_read(canvas, attended):
    actions = item(canvas, GREETS).actionInterface()
    actions.doAction("Edit")
    assert canvas.editor.editing == GREETS
    assert canvas.title_editor.isVisible()
    canvas.title_editor.give_up()
    canvas.editor.read_only = True
    assert item(canvas, GREETS).state().readOnly
    assert "Edit" not in actions.actionNames()
    actions.doAction("Edit")
    assert canvas.editor.editing is None


def test_a_touchpoint_can_be_added_at_an_empty_place(canvas, attended):
    canvas.editor.focus_cell(("frontstage", "door"))
    before = set(canvas.editor.document.touchpoints)
    empty = of(canvas).focusChild()
    actions = empty.actionInterface()
    assert actions.localizedActionName("Add") == "Add touchpoint"
    actions.doAction(actions.setFocusAction())
    assert canvas.editor.cell == ("frontstage", "door")
    actions.doAction("Add")
    (new,) = set(canvas.editor.document.touchpoints) - before
    assert canvas.editor.document.touchpoints[new].lane == "frontstage"


# What changes


def test_an_edit_is_told_of_where_it_is(canvas, told):
    go_over(of(canvas))
    told.clear()
    canvas.editor.rename(GREETS, "Siger godaften")
    assert told == [(KIND.NameChanged, "Siger godaften")]
    told.clear()
    canvas.editor.select([GREETS])
    canvas.editor.edit_selection("emotion", -1.0)
    assert (KIND.DescriptionChanged, "Siger godaften") in told
    assert (KIND.NameChanged, "Emotion, 1.2 Ankomst, Disappointed, minus 1") in told
    told.clear()
    canvas.editor.edit_selection("emotion", None)
    assert names(children(lanes(canvas)[0])) == ["Emotion, 1.1 Ankomst, Pleased, plus 1"]
    add_touchpoint(canvas.editor, "support", "door")
    assert (KIND.ObjectCreated, "Nyt kontaktpunkt") in told
    assert (KIND.Focus, "Nyt kontaktpunkt") in told


def test_what_is_deleted_is_let_go_and_what_comes_back_is_met_again(canvas, told):
    greets, lane = item(canvas, GREETS), lanes(canvas)[3]
    canvas.editor.select([GREETS])
    canvas.editor.delete_selection()
    assert children(lane) == []
    assert not shiboken6.isValid(greets)
    assert told[-1] == (KIND.Focus, "Blueprint Room 12")
    canvas.editor.undo()
    assert names(children(lane)) == ["Siger gæstens navn først"]


def test_a_card_moved_by_the_keyboard_is_followed_and_its_new_place_is_said(canvas, told):
    canvas.editor.select([GREETS], focus=GREETS)
    told.clear()
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (KIND.Announcement, "Backstage. Step 1.2, stage Ankomst") in told
    assert item(canvas, GREETS).parent() is lanes(canvas)[4]
    assert item(canvas, GREETS).state().focused


def test_a_point_of_the_curve_is_heard_where_the_keyboard_comes_and_when_it_moves(canvas, told):
    go_over(of(canvas))
    canvas.editor.focus_cell(("emotion", "door"))
    assert (KIND.Focus, "Emotion, 1.1 Ankomst, Pleased, plus 1") in told
    assert of(canvas).focusChild().state().focused
    QTest.keyClick(canvas, Qt.Key.Key_2)
    assert (KIND.Announcement, "Disappointed, minus 1") in told
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert (KIND.Announcement, "no score") in told
    assert of(canvas).focusChild().text(NAME) == "Emotion, 1.1 Ankomst, no score"


def test_a_refusal_is_announced_urgently(canvas, told, monkeypatch):
    urgent = []
    hear = news.send
    monkeypatch.setattr(news, "send", lambda event: (urgent.append(event.politeness()), hear(event)))
    canvas.editor.read_only = True
    canvas.editor.rename(GREETS, "Goddag")
    assert told == [(KIND.Announcement, catalogue("en")("notice.read_only"))]
    assert urgent == [QAccessible.AnnouncementPoliteness.Assertive]
    canvas.editor.show_notice(None)
    assert len(told) == 1


def test_a_change_of_structure_is_told_as_one_and_leaves_nothing_behind(canvas, told):
    go_over(of(canvas))
    prepares = item(canvas, PREPARES)
    told.clear()
    canvas.editor.set_lane_hidden("backstage", True)
    assert told == [(KIND.ObjectReorder, "Blueprint Room 12")]
    assert not shiboken6.isValid(prepares)


def test_another_project_on_the_canvas_lets_go_of_the_first(canvas, told):
    go_over(of(canvas))
    old = [*lanes(canvas), item(canvas, GREETS)]
    told.clear()
    canvas.set_editor(Editor(Store(big_project(40, 0))))
    assert told == [
        (KIND.ObjectReorder, "Blueprint Project of 40"),
        (KIND.NameChanged, "Blueprint Project of 40"),
    ]
    assert [node for node in old if shiboken6.isValid(node)] == []
    told.clear()
    canvas.editor.run(message("edit.rename"), lambda doc: retitled(doc, "Taxa"))
    assert told == [(KIND.NameChanged, "Blueprint Taxa")]


def retitled(document, title):
    from cxdesigner import commands

    return commands.edit_project(document, title=title)


# What it costs, and what it must not


def test_nothing_is_made_or_sent_where_nobody_listens(canvas, monkeypatch):
    monkeypatch.setattr(news, "send", lambda event: pytest.fail("told nobody"))
    monkeypatch.setattr(root, "News", lambda canvas: pytest.fail("made for nobody"))
    canvas.editor.select([GREETS], focus=GREETS)
    key(canvas, Qt.Key.Key_Down, Qt.Key.Key_Left)
    canvas.editor.rename(GREETS, "Siger godaften")
    canvas.set_language(catalogue("da"))
    canvas.set_editor(Editor(Store(tiny_project())))
    canvas.editor.show_notice(message("notice.read_only"))


def test_of_ten_thousand_touchpoints_only_those_asked_for_are_made(qtbot, attended):
    canvas = canvas_of(big_project(10_000, 0), qtbot=qtbot)
    lane = of(canvas).child(2)
    last = lane.child(lane.childCount() - 1)
    assert lane.childCount() == 2_000
    assert lane.indexOfChild(last) == 1_999
    canvas.editor.select([last.address], focus=last.address)
    canvas.editor.rename(last.address, "Til sidst")
    assert names([of(canvas).focusChild()]) == ["Til sidst"]
    assert len(tree_of(canvas)._items) == 1
    go_over(of(canvas))
    assert len(tree_of(canvas)._items) > 10_000
    canvas.editor.select_all()
    canvas.editor.delete_selection()
    assert Counter(address[0] for address in map(plain, tree_of(canvas)._items))["touchpoints"] == 0


def plain(address):
    return address if isinstance(address, tuple) else (address.kind, address.lane)


@pytest.mark.parametrize("end", ["close", "delete", "drop", "with parent"])
def test_fifty_canvases_come_and_go_and_leave_nothing(qapp, attended, end):
    document, gone = tiny_project(), []
    for _ in range(50 if end == "close" else 5):
        parent = QWidget() if end == "with parent" else None
        canvas = canvas_of(document, parent=parent)
        go_over(of(canvas))
        canvas.editor.focus_cell(("frontstage", "door"))
        canvas.editor.begin_editing(GREETS)
        gone += [weakref.ref(canvas), *map(weakref.ref, lanes(canvas))]
        if end == "close":
            canvas.close()
            canvas.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        elif end != "drop":
            shiboken6.delete(parent or canvas)
        del canvas, parent
    QApplication.processEvents()
    gc.collect()
    assert [ref() for ref in gone if ref() is not None] == []


@pytest.mark.parametrize("end", ["", "app.shutdown()"])
def test_the_program_ends_well_with_a_board_that_was_read(end):
    script = f"""
        import sys
        sys.argv = ["cxdesigner"]
        from PySide6.QtWidgets import QApplication
        from tests.ui.test_accessible import *
        app = QApplication([])
        QAccessible.setActive(True)
        canvas = canvas_of(tiny_project())
        go_over(of(canvas))
        canvas.editor.begin_editing(GREETS)
        {end}
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


# From outside

_PROGRAM = """
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.builders import tiny_project

app = QApplication(["board-to-listen-to"])
load_fonts()
window = QWidget()
canvas = Canvas(Editor(Store(tiny_project())), catalogue("en"))
QVBoxLayout(window).addWidget(canvas)
window.resize(1100, 1000)
window.show()
window.activateWindow()
canvas.setFocus()

def refuse(aspect):
    editor = canvas.editor
    editor.read_only = editor.focus == ("insights", "towel")
    if aspect == "selection" and editor.read_only:
        editor.rename(editor.focus, "Goddag")

canvas.editor.listen(refuse)
ended = QSocketNotifier(0, QSocketNotifier.Type.Read)
ended.activated.connect(app.quit)
sys.exit(app.exec())
"""

_LISTENER = """
import json, os, subprocess, sys, time
import pyatspi
from gi.repository import GLib

program = subprocess.Popen([sys.argv[1], "-c", sys.argv[2]], stdin=subprocess.PIPE)
heard, found = [], {}

def wait_for(what, seconds=8):
    loop, end = GLib.MainLoop(), time.monotonic() + seconds
    def look():
        if what() or time.monotonic() > end:
            loop.quit()
        return not what()
    GLib.timeout_add(20, look)
    loop.run()
    return what()

def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((a for a in desktop if a is not None and a.name == "board-to-listen-to"), None)

def walk(node, out, depth=0):
    for child in node:
        states = [pyatspi.stateToString(s) for s in child.getState().getStates()]
        if "showing" in states:
            out.append([depth, child.getRoleName(), child.name, child.description])
            found[child.name] = child
            walk(child, out, depth + 1)
    return out

def hear(event):
    kind = event.type.split(":")[1]
    if kind == "announcement":
        heard.append(["announcement", event.any_data])
    elif event.detail1:
        heard.append([event.type.split(":")[2], event.source.name])

def press(sym):
    pyatspi.Registry.generateKeyboardEvent(sym, None, pyatspi.KEY_SYM)

wait_for(application)
tree = walk(application(), [])
pyatspi.Registry.registerEventListener(
    hear, "object:state-changed:focused", "object:state-changed:selected", "object:announcement"
)
card = found["Træder ind ad døren"]
card.queryComponent().grabFocus()
wait_for(lambda: ["focused", "Træder ind ad døren"] in heard)
for sym, name in ((0xFF54, "Empty place"), (0xFF53, "Siger gæstens navn først")):
    press(sym)
    wait_for(lambda: ["focused", name] in heard)
place = found["Siger gæstens navn først"].queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
hit = found["Blueprint Room 12"].queryComponent().getAccessibleAtPoint(
    place.x + 9, place.y + 9, pyatspi.DESKTOP_COORDS
).name
actions = found["Siger gæstens navn først"].queryAction()
offers = [[actions.getName(n), actions.getDescription(n)] for n in range(actions.nActions)]
actions.doAction([name for name, _ in offers].index("Edit"))
wait_for(lambda: ["focused", "Title"] in heard)
press(0xFF1B)
found["Et varmt håndklæde"].queryAction().doAction(0)
wait_for(lambda: any(kind == "announcement" for kind, _ in heard))
program.stdin.close()
print(json.dumps({
    "tree": tree, "heard": heard, "hit": hit, "offers": offers, "exit": program.wait(8),
}))
"""


def missing_tool():
    for tool in ("xvfb-run", "dbus-run-session"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if not any(
        Path(place, "at-spi-bus-launcher").exists() for place in ("/usr/libexec", "/usr/lib/at-spi2-core")
    ):
        return "at-spi2-core is not installed"
    if not Path("/usr/bin/python3").exists():
        return "there is no system Python"
    probe = subprocess.run(
        ["/usr/bin/python3", "-c", "import pyatspi"],
        capture_output=True,
        env=plain_environment(),
        check=False,
    )
    return "python3-pyatspi is not installed" if probe.returncode else None


def plain_environment():
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
    }
    return {**kept, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}


@pytest.mark.desktop
def test_a_screen_reader_hears_the_board_through_at_spi():
    if (reason := missing_tool()) is not None:
        pytest.skip(reason)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x1200x24", "dbus-run-session", "--", "/usr/bin/python3"]
    done = subprocess.run(
        [*command, "-c", _LISTENER, sys.executable, _PROGRAM],
        cwd=ROOT, env=plain_environment(), capture_output=True, text=True, timeout=50, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    said = [tuple(entry) for entry in told["tree"]]
    depth = next(entry[0] for entry in said if entry[2] == "Blueprint Room 12")
    assert [entry[2] for entry in said if entry[:2] == (depth + 1, "list")] == [
        "Emotion", "Evidence", "Customer", "Frontstage", "Backstage", "Support", "Feedback", "Insights",
        "Stages and steps",
    ]  # fmt: skip
    facts = "Step 1.1, stage Ankomst. Channel: Personligt. Emotion: Pleased"
    assert (depth + 2, "list item", "Træder ind ad døren", facts) in said
    focused = [name for kind, name in told["heard"] if kind == "focused"]
    assert focused[:4] == ["Træder ind ad døren", "Empty place", "Siger gæstens navn først", "Title"]
    assert ["selected", "Siger gæstens navn først"] in told["heard"]
    assert ["announcement", catalogue("en")("notice.read_only")] in told["heard"]
    assert told["hit"] == "Siger gæstens navn først"
    assert told["offers"] == [
        ["Press", "Select"],
        ["SetFocus", "Go to it"],
        ["Edit", "Edit title"],
        ["Comments", "Comments"],
    ]
    assert told["exit"] == 0
    assert "Traceback" not in done.stderr
    assert "Could not find accessible" not in done.stderr

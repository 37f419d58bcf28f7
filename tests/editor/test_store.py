"""The store: one step per edit, typing merged, drags as one step or none."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Draft
from cxdesigner.model.journey import Lane
from cxdesigner.translation import message
from tests.builders import tiny_project

RENAME, MOVE = message("edit.rename"), message("edit.move_touchpoint")


class Listening:
    """A store with somebody who writes down every diff, and rebuilds the document from them."""

    def __init__(self):
        self.store = Store(tiny_project())
        self.heard = []
        self.mirror = self.store.document
        self.store.listen(self.hear)

    def hear(self, diff):
        self.heard.append(diff)
        self.mirror = self.mirror.changed_by(diff)

    @property
    def title(self):
        return self.store.document.touchpoints["greets"].title

    @property
    def steps(self):
        return len(self.store._undo)

    def rename(self, title, merge_key=None):
        return self.store.run(RENAME, renamed(title), merge_key=merge_key)

    def type(self, *titles, key="title"):
        for title in titles:
            self.rename(title, key)


def renamed(title):
    return lambda doc: commands.edit_touchpoints(doc, ["greets"], title=title)


def moved(step):
    return lambda doc: commands.move_touchpoint(doc, "greets", lane="frontstage", step=step)


@pytest.fixture
def desk():
    return Listening()


# Steps


def test_an_edit_is_a_step_and_undo_and_redo_walk_over_it(desk):
    before = desk.store.document
    diff = desk.rename("Nikker")
    after = desk.store.document
    assert set(diff.changes) == {("touchpoints", "greets")}
    desk.store.undo()
    assert desk.store.document == before
    desk.store.redo()
    assert desk.store.document == after
    assert desk.mirror == after
    assert len(desk.heard) == 3


def test_an_edit_that_changes_nothing_leaves_no_step(desk):
    assert not desk.rename(desk.title)
    assert desk.steps == 0
    assert desk.heard == []


def test_without_a_step_undo_and_redo_do_nothing(desk):
    before = desk.store.document
    assert not desk.store.undo()
    assert not desk.store.redo()
    assert desk.store.document is before
    assert desk.heard == []


def test_a_new_edit_forgets_what_was_undone(desk):
    desk.rename("Nikker")
    desk.store.undo()
    desk.rename("Smiler")
    assert not desk.store.redo()
    assert desk.title == "Smiler"


def test_an_edit_that_changes_nothing_keeps_what_was_undone(desk):
    desk.rename("Nikker")
    desk.store.undo()
    desk.rename(desk.title)
    desk.store.redo()
    assert desk.title == "Nikker"


def test_a_refused_edit_changes_nothing(desk):
    before = desk.store.document
    with pytest.raises(CommandError):
        desk.rename("å" * 1001)
    assert desk.store.document is before
    assert desk.steps == 0
    assert desk.heard == []


def test_an_edit_that_would_break_the_document_is_refused_with_the_rule(desk):
    def careless(doc):
        draft = Draft(doc)
        draft.put(Lane(id="stray", journey="nowhere", role="customer"))
        return draft.done()

    with pytest.raises(CommandError, match="lanes “stray” names “nowhere”"):
        desk.store.run(RENAME, careless)
    assert "stray" not in desk.store.document.lanes
    assert desk.heard == []


def test_labels_say_what_undo_and_redo_would_do(desk):
    assert desk.store.undo_label is desk.store.redo_label is None
    desk.rename("Nikker")
    desk.store.run(MOVE, moved("door"))
    assert desk.store.undo_label == MOVE
    desk.store.undo()
    assert (desk.store.undo_label, desk.store.redo_label) == (RENAME, MOVE)


def test_who_stopped_listening_hears_no_more(desk):
    stop = desk.store.listen(lambda diff: pytest.fail("heard"))
    stop()
    desk.rename("Nikker")


def test_history_keeps_no_documents_alive(desk):
    for title in ("a", "b", "c"):
        desk.rename(title)
    assert desk.store.document.origin is None


# Typing


def test_typing_is_one_step(desk):
    before = desk.store.document
    desk.type("N", "Ni", "Nik")
    assert desk.steps == 1
    assert len(desk.heard) == 3
    desk.store.undo()
    assert desk.store.document == before
    desk.store.redo()
    assert desk.title == "Nik"


def test_typing_back_to_where_it_began_leaves_no_step(desk):
    title = desk.title
    desk.type("N", "Ni", title)
    assert desk.steps == 0
    assert not desk.store.is_modified


def test_typing_in_another_field_is_another_step(desk):
    desk.type("N", key="title")
    desk.type("Ni", key="quote")
    desk.type("Nik", key="title")
    assert desk.steps == 3


def test_typing_after_something_else_is_another_step(desk):
    desk.type("N")
    desk.rename("Smiler")
    desk.type("Ni")
    assert desk.steps == 3


@pytest.mark.parametrize("turn", ["stop_merging", "mark_saved"])
def test_typing_after_turning_elsewhere_or_saving_is_another_step(desk, turn):
    desk.type("N")
    getattr(desk.store, turn)()
    desk.type("Ni")
    assert desk.steps == 2
    desk.store.undo()
    assert desk.title == "N"


def test_typing_after_undo_is_another_step(desk):
    desk.type("N")
    desk.rename("Smiler")
    desk.store.undo()
    desk.type("Ni")
    assert desk.steps == 2


def test_typing_that_came_to_nothing_leaves_the_step_before_it_alone(desk):
    desk.type("N")
    desk.store.mark_saved()
    desk.type("Ni", "N", "Nu")
    assert desk.steps == 2
    desk.store.undo()
    assert desk.title == "N"
    assert not desk.store.is_modified


# Saved or not


def test_a_project_just_opened_is_not_modified(desk):
    assert not desk.store.is_modified


def test_it_is_modified_unless_it_is_back_at_the_saved_state(desk):
    desk.rename("Nikker")
    assert desk.store.is_modified
    desk.store.mark_saved()
    assert not desk.store.is_modified
    desk.store.undo()
    assert desk.store.is_modified
    desk.store.redo()
    assert not desk.store.is_modified


def test_once_another_way_was_taken_the_saved_state_is_out_of_reach(desk):
    desk.rename("Nikker")
    desk.store.mark_saved()
    desk.store.undo()
    desk.rename("Smiler")
    assert desk.store.is_modified
    desk.store.undo()
    assert desk.store.is_modified


def test_a_drag_given_up_does_not_modify(desk):
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("door"))
    gesture.cancel()
    assert not desk.store.is_modified


# Drags


def test_previews_never_add_up(desk):
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("door"))
    gesture.show(renamed("Nikker"))
    assert desk.title == "Nikker"
    assert desk.store.document.touchpoints["greets"].step == "desk"
    assert desk.mirror == desk.store.document


def test_a_drag_over_many_places_is_one_step(desk):
    before = desk.store.document
    gesture = desk.store.begin(MOVE)
    for step in ("door", "key", "door", "key"):
        gesture.show(moved(step))
    gesture.commit()
    assert desk.store.document.touchpoints["greets"].step == "key"
    assert desk.steps == 1
    assert desk.mirror == desk.store.document
    desk.store.undo()
    assert desk.store.document == before


def test_a_drag_given_up_leaves_nothing(desk):
    before = desk.store.document
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    gesture.cancel()
    assert desk.store.document is before
    assert desk.mirror == before
    assert desk.steps == 0


def test_a_drag_out_and_back_leaves_no_step(desk):
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    gesture.show(moved("desk"))
    assert not gesture.commit()
    assert desk.steps == 0


def test_a_drag_that_shows_nothing_at_the_end_leaves_no_step(desk):
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    gesture.show_nothing()
    assert not gesture.commit()
    assert desk.steps == 0


def test_a_refused_preview_leaves_the_last_one_standing(desk):
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    with pytest.raises(CommandError):
        gesture.show(renamed("å" * 1001))
    assert desk.store.document.touchpoints["greets"].step == "key"
    gesture.commit()
    assert desk.store.document.touchpoints["greets"].step == "key"
    assert desk.steps == 1


def test_during_a_drag_nothing_else_is_done(desk):
    desk.rename("Nikker")
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    shown = desk.store.document
    with pytest.raises(RuntimeError, match="a gesture is under way"):
        desk.rename("Smiler")
    with pytest.raises(RuntimeError, match="a gesture is under way"):
        desk.store.begin(MOVE)
    assert not desk.store.undo()
    assert not desk.store.redo()
    assert desk.store.document is shown
    gesture.cancel()
    desk.store.undo()
    assert desk.title == "Siger gæstens navn først"


def test_after_a_drag_typing_starts_anew(desk):
    desk.type("N")
    gesture = desk.store.begin(MOVE)
    gesture.show(moved("key"))
    gesture.commit()
    desk.type("Ni")
    assert desk.steps == 3

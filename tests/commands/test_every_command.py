"""What holds of every command there is, and of any row of them under undo and redo."""

import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.editor.store import Store
from cxdesigner.model.choreography import Beat
from cxdesigner.model.diff import Diff, between
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.evidence import Source
from cxdesigner.model.invariants import problems
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.picture import Picture
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.translation import LANGUAGES, catalogue, message
from tests.builders import tiny_project
from tests.commands.arguments import ARGUMENTS, IMAGES
from tests.strategies import documents

ONE_WAY = ("add", "assign", "bring", "copy", "derive", "duplicate", "merge", "paste", "replace", "split")
"""How the names of commands begin that do more, or refuse, when they are called again."""

every_command = pytest.mark.parametrize("command", commands.ALL, ids=lambda command: command.__name__)


def two_journeys():
    """Return the tiny project with gestures, a source and a second journey that derives from the first."""
    draft = Draft(tiny_project())
    draft.put(Source(id="diary"))
    draft.put(Beat(id="nod", touchpoint="greets"))
    draft.put(IMAGES[0])
    draft.put(Picture(id="lamp", touchpoint="greets", asset=IMAGES[0].id, rank="1"))
    draft.put(Picture(id="again", touchpoint="enters", asset=IMAGES[0].id, alt="Lampen", rank="1"))
    draft.put(Note(id="idea", journey="today", touchpoint="greets", text="Husk navnet", x=0.0, y=120.0))
    draft.put(Note(id="loose", journey="today", step="desk", x=4.0, y=30.0))
    draft.put(Comment(id="said", touchpoint="greets", written="2026-11-22T09:00:00Z", text="Hvem ringer?"))
    draft.put(Comment(id="agreed", touchpoint="greets", written="2026-11-22T10:00:00Z", resolves=True))
    draft.put(Comment(id="asked", touchpoint="enters", written="2026-11-22T10:00:00Z", text="Hvornår?"))
    draft.put(Journey(id="later", derived_from="today", rank="V"))
    draft.put(Lane(id="later-customer", journey="later", role="customer"))
    draft.put(Stage(id="later-stage", journey="later"))
    draft.put(Step(id="later-step", stage="later-stage", derived_from="desk"))
    draft.put(
        Touchpoint(
            id="waves", lane="later-customer", step="later-step", derived_from="greets", sources=("diary",)
        )
    )
    doc = draft.done()
    doc.settle()
    return doc


START = two_journeys()


def copied(doc):
    return {name: dict(rows) for name, rows in doc.tables()}


def test_the_arguments_of_every_command_are_known():
    assert set(ARGUMENTS) == set(commands.ALL)
    assert len(commands.ALL) == len(set(commands.ALL))
    public = {name for name, thing in vars(commands).items() if inspect.isfunction(thing)}
    assert public == {command.__name__ for command in commands.ALL}
    assert set(commands.__all__) == {"ALL", "CommandError"} | public


@every_command
@given(st.data())
def test_a_command_changes_nothing_in_place_and_returns_its_document_where_nothing_is_to_be_done(
    command, data
):
    arguments, named = ARGUMENTS[command](data, START)
    before = copied(START)
    try:
        new = command(START, *arguments, **named)
    except CommandError as refusal:
        assert copied(START) == before
        for language in LANGUAGES:
            sentence = catalogue(language).say(refusal.message)
            assert sentence[0].isupper() or not sentence[0].isalpha()
            assert sentence.endswith(".")
        return
    assert copied(START) == before
    assert (new is START) == (new == START)
    assert list(problems(new)) == []


@given(st.data(), documents(unknown=False))
def test_every_command_keeps_the_rules_on_whatever_a_file_may_hold(data, doc):
    for command in commands.ALL:
        arguments, named = ARGUMENTS[command](data, doc)
        try:
            new = command(doc, *arguments, **named)
        except CommandError:
            continue
        assert (new is doc) == (new == doc)
        assert list(problems(new)) == []
        assert new.changed_by(between(doc, new).inverse()) == doc


@every_command
@given(st.data())
def test_what_a_command_did_it_does_not_do_again(command, data):
    if command.__name__.startswith(ONE_WAY) or command is commands.move_touchpoints:
        return
    arguments, named = ARGUMENTS[command](data, START)
    try:
        new = command(START, *arguments, **named)
    except CommandError:
        return
    assert command(new, *arguments, **named) is new


class Editing(RuleBasedStateMachine):
    """A person who does anything, undoes, redoes, drags, saves, in any order.

    `past` and `future` hold what the history should: each state a document and a number of its own.
    """

    def __init__(self):
        super().__init__()
        self.store = Store(START)
        self.mirror = START
        self.store.listen(self.hear)
        self.number = 0
        self.past, self.future = [(START, 0)], []
        self.saved = 0

    def hear(self, diff):
        assert diff
        self.mirror = self.mirror.changed_by(diff)
        self.mirror.settle()

    def run(self, data, command, merge_key=None):
        """Run `command`; keep the books on what the history should be now."""
        before = self.store.document
        arguments, named = ARGUMENTS[command](data, before)
        try:
            diff = self.store.run(
                message("edit.rename"), self.edit(command, arguments, named), merge_key=merge_key
            )
        except CommandError:
            assert self.store.document is before
            return
        self.remember(diff, merged=merge_key is not None)

    @staticmethod
    def edit(command, arguments, named):
        return lambda doc: command(doc, *arguments, **named)

    def remember(self, diff, *, merged=False):
        if not diff:
            return
        self.future.clear()
        steps = len(self.store._undo)
        if merged and steps < len(self.past):
            self.past.pop()
        if steps == len(self.past):
            self.number += 1
            self.past.append((self.store.document, self.number))

    @rule(data=st.data(), command=st.sampled_from(commands.ALL))
    def do(self, data, command):
        self.run(data, command)

    @rule(data=st.data())
    def type(self, data):
        self.run(data, commands.edit_touchpoints, merge_key="typing")

    @rule(data=st.data(), ends=st.sampled_from(("commit", "cancel")), shown=st.integers(0, 3))
    def drag(self, data, ends, shown):
        before, shows = self.store.document, False
        gesture = self.store.begin(message("edit.rename"))
        for _ in range(shown):
            arguments, named = ARGUMENTS[commands.move_touchpoint](data, before)
            try:
                gesture.show(self.edit(commands.move_touchpoint, arguments, named))
                shows = True
            except CommandError:
                continue
        if ends == "cancel":
            gesture.cancel()
            assert self.store.document is before
        else:
            diff = gesture.commit()
            assert shows or not diff
            self.remember(diff)

    @rule()
    def undo(self):
        self.store.undo()
        if len(self.past) > 1:
            self.future.append(self.past.pop())

    @rule()
    def redo(self):
        self.store.redo()
        if self.future:
            self.past.append(self.future.pop())

    @rule()
    def save(self):
        self.check_that_what_is_saved_and_opened_is_the_same()
        self.store.mark_saved()
        self.saved = self.past[-1][1]

    @rule()
    @precondition(lambda self: self.store.is_modified)
    def turn_to_something_else(self):
        self.store.stop_merging()

    @invariant()
    def document_and_history_are_the_ones_remembered(self):
        assert self.store.document == self.past[-1][0]
        assert len(self.store._undo) == len(self.past) - 1
        assert len(self.store._redo) == len(self.future)

    @invariant()
    def diffs_alone_rebuild_the_document(self):
        assert self.mirror == self.store.document

    @invariant()
    def it_is_modified_unless_it_is_in_the_saved_state(self):
        assert self.store.is_modified == (self.past[-1][1] != self.saved)

    @invariant()
    def squashing_all_steps_is_the_direct_diff(self):
        whole = Diff()
        for step in self.store._undo:
            whole = whole.then(step.diff)
        anew = Document(dict(self.store.document.tables()))
        assert whole == between(START, anew)

    @invariant()
    def no_rule_is_broken(self):
        assert [str(problem) for problem in problems(self.store.document)] == []

    def check_that_what_is_saved_and_opened_is_the_same(self):
        loaded = read_project(write_project(self.store.document), "editing.cxj")
        assert loaded.document == self.store.document
        assert loaded.warnings == ()

    def teardown(self):
        self.check_that_what_is_saved_and_opened_is_the_same()
        for doc, _ in reversed(self.past[:-1]):
            self.store.undo()
            assert self.store.document == doc
        assert self.store.document == START
        assert not self.store.undo()


TestEditing = Editing.TestCase
TestEditing.settings = settings(  # there are many commands to meet each other
    max_examples=max(90, settings().max_examples),
    stateful_step_count=max(40, settings().stateful_step_count),
)

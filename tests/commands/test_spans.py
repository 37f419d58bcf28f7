"""How far touchpoints last while columns come, go and move, in any order."""

from annotated_types import Le
from hypothesis import given, settings
from hypothesis import strategies as st

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.commands.spans import LONGEST
from cxdesigner.model.diff import between
from cxdesigner.model.invariants import problems
from cxdesigner.model.journey import Step
from cxdesigner.model.touchpoint import Touchpoint
from tests.builders import ProjectBuilder
from tests.commands.arguments import ARGUMENTS
from tests.commands.boards import board, past_the_end, reaches, spans

REMOVING = (commands.remove_lane, commands.remove_stage, commands.remove_step)

STRUCTURE = (
    commands.add_stage,
    commands.add_step,
    commands.duplicate_stage,
    commands.duplicate_step,
    commands.merge_stages,
    commands.merge_steps,
    commands.move_stage,
    commands.move_step,
    commands.split_stage,
    commands.split_step,
    commands.copy_lane_to_journey,
    commands.duplicate_lane,
    commands.move_lane,
    *REMOVING,
)

BOARD = board()


@settings(max_examples=60)
@given(st.data(), st.lists(st.sampled_from(STRUCTURE), min_size=5, max_size=12))
def test_no_span_runs_past_the_end_and_none_is_lost_but_by_removing(data, edits):
    doc = BOARD
    trail = [doc]
    for edit in edits:
        arguments, named = ARGUMENTS[edit](data, doc)
        try:
            new = edit(doc, *arguments, **named)
        except CommandError:
            continue
        assert past_the_end(new) == []
        assert list(problems(new)) == []
        if edit not in REMOVING:
            assert set(doc.touchpoints) <= set(new.touchpoints)
        doc = new
        trail.append(doc)
    for before in reversed(trail):  # back to the very beginning, by diffs alone
        doc = doc.changed_by(between(before, doc).inverse())
        assert doc == before
    assert doc == BOARD


COMING_AND_GOING = (
    commands.add_stage,
    commands.add_step,
    commands.duplicate_stage,
    commands.duplicate_step,
    commands.remove_stage,
    commands.remove_step,
)


@given(st.data(), st.lists(st.sampled_from(COMING_AND_GOING), min_size=3, max_size=8))
def test_what_stood_over_a_column_that_is_left_still_does_and_over_no_other_old_one(data, edits):
    doc = BOARD
    for edit in edits:
        arguments, named = ARGUMENTS[edit](data, doc)
        try:
            new = edit(doc, *arguments, **named)
        except CommandError:
            continue
        old = reaches(doc)
        for id_, covered in reaches(new).items():
            if id_ in old:
                assert [c for c in covered if c in doc.steps] == [c for c in old[id_] if c in new.steps]
                assert covered[0] in old[id_]
                assert covered[-1] in old[id_]
        doc = new


@given(st.data())
def test_a_step_put_in_and_taken_out_again_leaves_everything_as_it_was(data):
    stage = data.draw(st.sampled_from(("a", "b", "c")))
    before = data.draw(st.none() | st.sampled_from(sorted(BOARD.steps)))
    new = commands.add_step(BOARD, Step(id="x", stage=stage), before=before)
    assert commands.remove_step(new, "x") == BOARD


def test_the_longest_span_does_not_grow():
    limit = next(m.le for m in Touchpoint.model_fields["span"].metadata if isinstance(m, Le))
    assert limit == LONGEST
    steps = tuple(f"s{number:04}" for number in range(LONGEST))
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer")
        .stage("s", steps=steps)
        .touchpoint("long", "customer", steps[0], span=LONGEST)
        .build()
    )
    new = commands.add_step(doc, Step(id="x", stage="s"), before=steps[1])
    assert new.touchpoints["long"].span == LONGEST


def test_a_span_that_a_file_has_past_the_end_ends_with_the_last_column_as_drawn():
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer")
        .stage("s", steps=("one", "two"))
        .touchpoint("long", "customer", "one", span=9)
        .build()
    )
    assert spans(commands.add_step(doc, Step(id="x", stage="s"))) == {"long": ("one", 2)}

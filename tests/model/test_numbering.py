"""The numbers of steps: with a point in every stage, or in none."""

import pytest

from cxdesigner import commands
from cxdesigner.model.numbering import step_numbers
from tests.builders import ProjectBuilder, tiny_project


def journey(*stages):
    """Return a journey of `stages`, each told by the names of its steps."""
    builder = ProjectBuilder().journey("today").lane("customer")
    for number, names in enumerate(stages):
        builder.stage(f"stage{number}")
        for at, name in enumerate(names):
            builder.step(f"step{number}{at}", name)
    return builder.build()


@pytest.mark.parametrize(
    ("stages", "numbers"),
    [
        ((), []),
        (([""],), ["1"]),
        (([""], [""], [""]), ["1", "2", "3"]),
        (([""], ["", ""], [""]), ["1.1", "2.1", "2.2", "3.1"]),
        (([""], ["Pays"]), ["1.1", "2.1"]),
    ],
)
def test_steps_are_counted_in_their_stage_once_one_of_the_journey_is_told_apart(stages, numbers):
    assert list(step_numbers(journey(*stages), "today").values()) == numbers


def test_the_numbers_follow_the_order_of_the_board_and_keep_to_their_journey():
    doc = tiny_project()
    assert step_numbers(doc, "today") == {"door": "1.1", "desk": "1.2", "key": "2.1"}
    assert step_numbers(commands.move_stage(doc, "room", before="arrival"), "today") == {
        "key": "1.1",
        "door": "2.1",
        "desk": "2.2",
    }
    assert step_numbers(doc, "elsewhere") == {}

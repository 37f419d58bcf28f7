"""The outline of a journey: what is in it, how it is narrowed, and where it begins."""

import pytest

from cxdesigner.editor import stage_views
from cxdesigner.editor.outlining import narrowed, outline, place_here
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of


@pytest.fixture
def editor():
    return editor_of(
        ProjectBuilder()
        .journey("j").lane("customer").lane("frontstage")
        .stage("book", "Books").step("only")
        .stage("come", "Arrival").step("door", "Finds the door", time="21:40").step("desk", "Checks in")
        .stage("sleep", "Night").step("bed", "Turns in").step("dark")
        .touchpoint("a", "customer", "door").touchpoint("b", "frontstage", "desk", moment_of_truth=True)
        .touchpoint("c", "customer", "desk", span=2)
        .build()
    )  # fmt: skip


def shown(rows):
    return [f"{row.number} {row.name}".strip() for row in rows]


def test_stages_are_told_with_their_steps_and_what_begins_in_them(editor):
    rows = outline(editor)
    assert shown(rows) == [
        "1 Books", "2 Arrival", "2.1 Finds the door", "2.2 Checks in", "3 Night", "3.1 Turns in", "3.2",
    ]  # fmt: skip
    assert [(row.touchpoints, row.moments) for row in rows[:4]] == [(0, 0), (3, 1), (1, 0), (2, 1)]
    assert rows[2].time == "21:40"


@pytest.mark.parametrize(
    ("query", "found", "best"),
    [
        ("", 7, "1 Books"),
        ("checks", 2, "2.2 Checks in"),
        ("3.1", 2, "3.1 Turns in"),
        ("NIGHT", 1, "3 Night"),
        ("zebra", 0, None),
    ],
)
def test_typing_keeps_what_fits_below_its_stage(editor, query, found, best):
    rows, at = narrowed(outline(editor), query)
    assert len(rows) == found
    if best is not None:
        assert shown(rows)[at] == best
    if found == 2:
        assert rows[0].is_stage


def test_it_begins_at_the_step_the_keyboard_is_at_else_at_its_stage(editor):
    rows = outline(editor)
    assert shown(rows)[place_here(rows, "come", "desk")] == "2.2 Checks in"
    assert shown(rows)[place_here(rows, "book", "only")] == "1 Books"
    assert place_here(rows, None, None) == 0


def test_going_to_a_step_brings_the_keyboard_there(editor):
    assert stage_views.go_to_step(editor, "door")
    assert editor.focus == ("touchpoints", "a")
    assert stage_views.go_to_step(editor, "dark")
    assert editor.cell == ("customer", "dark")
    assert not stage_views.go_to_step(editor, "nobody")

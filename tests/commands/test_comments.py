"""Comments: said, changed, taken back; a thread resolved by one row and reopened by an answer."""

import pytest

from cxdesigner import commands
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import thread
from tests.builders import ProjectBuilder
from tests.commands.refusals import refused

NOW = "2026-11-22T12:00:00Z"


def comment(id_, text="", **fields):
    row = {"id": id_, "touchpoint": "card", "author": "SD", "written": NOW, "text": text, **fields}
    return Comment.model_validate(row)


@pytest.fixture
def board():
    return (
        ProjectBuilder()
        .journey("today")
        .lanes("frontstage")
        .stage("s", steps=("one",))
        .touchpoint("card", "frontstage", "one")
        .comment("first", "card", "Er det batteriet?")
        .build()
    )


def test_an_answer_opens_a_resolved_thread_again(board):
    closed = commands.resolve_thread(board, comment("done"))
    assert not thread(closed, "card").is_open
    # Written at the very same moment: what is said later is later.
    opened = commands.add_comment(closed, comment("wait", "Nej, skærmen"))
    assert thread(opened, "card").is_open
    assert [row.id for row in thread(opened, "card").comments] == ["first", "done", "wait"]


def test_a_thread_is_resolved_once_and_says_who_and_when(board):
    closed = commands.resolve_thread(board, comment("done", "Aftalt"))
    said = thread(closed, "card").resolution
    assert (said.author, said.written, said.text, said.resolves) == ("SD", NOW, "Aftalt", True)
    assert commands.resolve_thread(closed, comment("again")) is closed


def test_reopening_takes_the_resolution_back_and_keeps_what_was_said(board):
    closed = commands.resolve_thread(board, comment("done"))
    assert commands.reopen_thread(closed, "card") == board
    agreed = commands.reopen_thread(commands.resolve_thread(board, comment("done", "Aftalt")), "card")
    assert thread(agreed, "card").is_open
    assert [row.text for row in thread(agreed, "card").comments] == ["Er det batteriet?", "Aftalt"]
    assert commands.reopen_thread(agreed, "card") is agreed


def test_a_thread_nobody_began_cannot_be_resolved(board):
    empty = commands.remove_comments(board, ["first", "nobody"])
    with refused(
        "Nothing has been said about this touchpoint yet.",
        "Der er endnu ikke sagt noget om dette kontaktpunkt.",
    ):
        commands.resolve_thread(empty, comment("done"))


def test_a_comment_says_something(board):
    for edit in (
        lambda: commands.add_comment(board, comment("new", "  ")),
        lambda: commands.edit_comment(board, "first", text="\n"),
    ):
        with refused("A comment needs a few words.", "En kommentar skal have et par ord."):
            edit()


def test_a_comment_can_be_put_in_other_words(board):
    assert commands.edit_comment(board, "first", text="Ny").comments["first"].text == "Ny"


def test_a_card_takes_its_comments_along_when_it_goes_and_leaves_them_when_it_is_copied(board):
    assert not commands.remove_touchpoints(board, ["card"]).comments
    assert len(commands.duplicate_touchpoints(board, ["card"], suffix="2").comments) == 1
    assert len(commands.duplicate_journey(board, "today", suffix="2", name="").comments) == 1

"""Threads: what was said in order of time, and whether it is settled, however files were merged."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from cxdesigner.model.document import Document
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import comments_on, stamp, stamp_behind, thread, written
from tests.builders import tiny_project


def comment(id_, at="", **fields):
    return Comment.model_validate({"id": id_, "touchpoint": "greets", "written": at, **fields})


def of(*comments):
    tiny = dict(tiny_project().tables())
    return thread(Document({**tiny, "comments": {row.id: row for row in comments}}), "greets")


EARLY, LATE = "2026-11-22T09:00:00Z", "2026-11-22T10:00:00Z"


def test_nothing_said_is_neither_open_nor_resolved():
    said = of()
    assert (said.comments, said.is_open, said.resolution) == ((), False, None)


def test_comments_stand_in_order_of_time_whatever_their_names():
    said = of(comment("a", LATE, text="2"), comment("b", EARLY, text="1"))
    assert [row.text for row in said.comments] == ["1", "2"]
    assert said.is_open


def test_a_thread_is_resolved_while_its_last_comment_resolves_it():
    closed = of(comment("a", EARLY, text="?"), comment("b", LATE, resolves=True))
    assert not closed.is_open
    assert closed.resolution.id == "b"
    assert [row.id for row in closed.said] == ["a"]
    answered = of(comment("a", EARLY, resolves=True), comment("b", LATE, text="Wait"))
    assert answered.is_open


def test_of_two_at_one_moment_the_one_that_resolves_is_later():
    assert not of(comment("a", EARLY, resolves=True), comment("b", EARLY, text="?")).is_open


def test_two_people_who_resolved_the_same_thread_have_resolved_it():
    rows = (comment("a", EARLY, resolves=True), comment("b", LATE, resolves=True), comment("c", "", text="?"))
    assert of(*rows).resolution.id == "b"


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01T00:00:00Z", "\u0661", "9" * 400])
def test_a_time_that_is_none_comes_first(text):
    assert written(comment("a", text)) is None
    assert [row.id for row in of(comment("a", EARLY, text="?"), comment("b", text, text="?")).comments] == [
        "b",
        "a",
    ]


def test_times_of_other_zones_and_of_none_are_understood():
    summer = timezone(timedelta(hours=2))
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=summer)
    assert stamp(moment) == "2026-07-01T10:00:00.000Z"
    assert written(comment("a", moment.isoformat())) == moment
    assert written(comment("a", "2026-07-01T10:00:00")) == moment
    assert written(comment("a", "0001-01-01T00:00:00+05:00")) is None


def test_an_answer_comes_behind_what_was_said_even_where_a_clock_is_late():
    said = of(comment("a", LATE, text="?"))
    assert stamp_behind(said, EARLY) == "2026-11-22T10:00:00.001Z"
    assert stamp_behind(said, "2026-11-22T11:00:00Z") == "2026-11-22T11:00:00Z"
    assert stamp_behind(said, "later") == "2026-11-22T10:00:00.001Z"
    assert stamp_behind(of(), "later") == "later"
    assert stamp_behind(of(comment("a", "9999-12-31T23:59:59Z", text="?")), LATE) == LATE
    assert datetime.now(UTC) > written(comment("a", EARLY)) - timedelta(days=36_500)


def test_only_what_says_something_is_counted():
    rows = (comment("a", EARLY, text="?"), comment("b", LATE, resolves=True))
    tiny = dict(tiny_project().tables())
    doc = Document({**tiny, "comments": {row.id: row for row in rows}})
    assert comments_on(doc, ["greets", "books"]) == 1

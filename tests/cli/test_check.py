"""`check`: the rules over a file, as lines and as JSON."""

import json

import pytest

from cxdesigner.analysis.checker import RULES
from cxdesigner.storage.file_format import write_project
from tests.analysis.sound import changed, sound


@pytest.fixture
def unowned(here):
    """A project that nobody owns as a whole, an error, and whose greeting nobody owns, a warning."""
    doc = changed(sound(owner=None), "greets", owner=None)
    (here / "unowned.cxj").write_bytes(write_project(doc))
    return here / "unowned.cxj"


def test_a_project_without_errors_is_answered_with_0(order, here):
    (here / "sound.cxj").write_bytes(write_project(sound().build()))
    answer = order("check", here / "sound.cxj")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("To fix: 0. Hints: 0. Passed: ")


def test_an_error_is_answered_with_1_and_each_finding_with_a_line(order, unowned):
    answer = order("check", unowned)
    assert answer.code == 1
    assert answer.out.splitlines()[:2] == [
        "R32  Error     Nobody owns “Arrival” as a whole.",
        "R31  Warning   Nobody owns “Says the name first”.",
    ]


def test_what_cannot_be_opened_is_answered_with_2(order, here):
    (here / "torn.cxj").write_bytes(b"{")
    for name in ("torn.cxj", "missing.cxj"):
        answer = order("check", here / name)
        assert (answer.code, answer.out) == (2, "")
        assert name in answer.err


def test_warnings_and_hints_alone_are_no_failure(order, unowned):
    assert order("check", unowned, "--rule", "R31").code == 0
    assert order("check", unowned, "--rule", "r32").code == 1


def test_json_holds_every_finding_with_its_places(order, unowned):
    told = json.loads(order("check", unowned, "--json").out)
    assert set(told) == {"findings", "dismissed", "passed", "not_applicable", "not_checked"}
    first = told["findings"][0]
    assert set(first) == {"rule", "severity", "journey", "places", "title", "text", "why", "can_fix"}
    assert (first["rule"], first["severity"], first["journey"]) == ("R32", "error", "today")
    assert first["places"] == ["journeys/today"]
    assert told["not_checked"] == []  # a page was laid out for the rules that need one


def test_what_was_let_stand_is_told_with_its_reason(order, here):
    from cxdesigner.model.checks import Dismissal
    from cxdesigner.model.document import Draft

    draft = Draft(changed(sound(), "greets", owner=None))
    draft.put(Dismissal(id="d", rule="R31", places=("touchpoints/greets",), reason="He retires"))
    (here / "let.cxj").write_bytes(write_project(draft.done()))
    told = json.loads(order("check", here / "let.cxj", "--json").out)
    assert told["findings"] == []
    assert [(row["rule"], row["reason"]) for row in told["dismissed"]] == [("R31", "He retires")]


def test_the_rules_are_listed_in_order(order):
    lines = order("check", "--rules").out.splitlines()
    assert [line[:3] for line in lines] == [rule.id for rule in RULES]
    told = json.loads(order("check", "--rules", "--json").out)
    assert [row["id"] for row in told] == [rule.id for rule in RULES]
    assert set(told[0]) == {"id", "severity", "area", "title", "why"}


@pytest.mark.parametrize("words", [("--rule", "R99", "template:taxi"), ("template:taxi", "--rules"), ()])
def test_an_order_that_means_nothing_is_refused_with_a_sentence(order, here, words):
    answer = order("check", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_danish_speaks_danish(order, unowned, monkeypatch):
    monkeypatch.setenv("CXDESIGNER_LANGUAGE", "da")
    assert "Ingen ejer »Arrival« som helhed." in order("check", unowned).out

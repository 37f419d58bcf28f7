"""Whose journey it is."""

from __future__ import annotations

import pytest

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def project() -> Document:
    board = ProjectBuilder("Night").persona("solveig", "Solveig, 71")
    return board.journey("one", "Night").lanes().stage("s", "Door").step("t", "Door").build()


def test_a_known_persona_is_found_whatever_the_case_and_the_spaces():
    doc = commands.assign_persona(project(), "one", name=" solveig,  71 ", new_id="new")
    assert doc.journeys["one"].persona == "solveig"
    assert list(doc.personas) == ["solveig"]


def test_a_name_nobody_knows_becomes_a_persona_of_the_project():
    doc = commands.assign_persona(project(), "one", name="Åge, 44", new_id="new")
    assert doc.personas["new"].name == "Åge, 44"
    assert doc.journeys["one"].persona == "new"


def test_an_empty_name_takes_the_persona_from_the_journey_and_leaves_it_in_the_project():
    doc = commands.assign_persona(project(), "one", name="Solveig, 71", new_id="new")
    doc = commands.assign_persona(doc, "one", name="", new_id="new")
    assert doc.journeys["one"].persona is None
    assert "solveig" in doc.personas


@pytest.mark.parametrize(
    "wrong", [("nowhere", "Åge", "new"), ("one", "Åge", "solveig"), ("one", "å" * 1001, "new")]
)
def test_what_makes_no_sense_is_refused(wrong):
    journey, name, new_id = wrong
    with pytest.raises(CommandError):
        commands.assign_persona(project(), journey, name=name, new_id=new_id)


def test_a_persona_is_described():
    doc = commands.edit_persona(project(), "solveig", text="Sleeps lightly.")
    assert doc.personas["solveig"].text == "Sleeps lightly."
    with pytest.raises(CommandError):
        commands.edit_persona(doc, "solveig", rank="2")

"""One's own templates: kept, called, renamed, taken away and brought back; and templates without sample texts."""

import pytest
from hypothesis import given

from cxdesigner.model import structure
from cxdesigner.model.invariants import problems
from cxdesigner.session import own_templates as own
from cxdesigner.session.error import SessionError
from cxdesigner.session.open_project import new_project
from cxdesigner.session.paths import data_folder
from cxdesigner.session.samples import without_samples
from cxdesigner.session.template_choice import beginning, check_template
from cxdesigner.session.templates import TEMPLATES, template_document
from cxdesigner.storage import projects
from cxdesigner.storage.error import FileFormatError, SaveError
from tests.builders import ProjectBuilder, tiny_project
from tests.strategies import documents


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data")
    )


def names():
    return [template.name for template in own.own_templates()]


def test_there_are_none_at_first():
    assert own.own_templates() == []


def test_a_project_is_kept_as_a_template_and_begins_another():
    kept = own.save_as_template(tiny_project(), "  A  visit ", "From door to key")
    assert (kept.name, kept.text) == ("A visit", "From door to key")
    assert own.own_templates() == [kept]
    project = new_project("a VISIT", "en")
    assert project.path is None
    assert project.document.touchpoints == tiny_project().touchpoints
    assert project.document.project.language == "da"


def test_the_client_the_author_and_the_notes_stay_out():
    doc = (
        ProjectBuilder("Room 12", client="Skagen", author="Ida", version="3", confidentiality="Secret", language="da")
        .journey().lanes().stage("come", steps=("door",)).note("mine", "Ask Ida")
        .build()
    )  # fmt: skip
    kept = projects.load(own.save_as_template(doc, "Visit", "").path).document
    assert (kept.project.title, kept.project.language) == ("Room 12", "da")
    assert (kept.project.client, kept.project.author, kept.project.version, kept.project.confidentiality) == (
        "",
    ) * 4
    assert not kept.table("notes")
    assert kept.stages == doc.stages


@pytest.mark.parametrize("name", ["", "   ", "x" * (own.NAME_LIMIT + 1)])
def test_a_name_that_does_not_do_is_refused(name):
    with pytest.raises(SessionError):
        own.save_as_template(tiny_project(), name, "")
    assert own.own_templates() == []


def test_a_name_that_is_taken_is_refused_until_it_may_be_replaced():
    first = own.save_as_template(tiny_project(), "Visit", "One")
    with pytest.raises(own.TemplateExists, match="Visit"):
        own.save_as_template(template_document("taxi", "en"), "visit", "Two")
    assert projects.load(first.path).document.project.title == "Room 12"
    second = own.save_as_template(template_document("taxi", "en"), "visit", "Two", may_replace=True)
    assert second.path == first.path
    assert [(t.name, t.text) for t in own.own_templates()] == [("visit", "Two")]


def test_names_that_make_the_same_file_name_do_not_meet():
    own.save_as_template(tiny_project(), "A/B", "")
    own.save_as_template(tiny_project(), "A B", "")
    assert names() == ["A B", "A/B"]


def test_a_project_put_into_the_folder_is_called_after_its_file():
    folder = own.templates_folder()
    folder.mkdir(parents=True)
    projects.save(folder / "By hand.cxj", tiny_project())
    assert names() == ["By hand"]
    assert beginning("by hand", "en").project.title == "Room 12"


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"a": 1}', '{"Visit.cxj": {"name": 3, "text": ""}}'])
def test_a_damaged_list_of_names_costs_the_names_alone(damage):
    own.save_as_template(tiny_project(), "Visit", "One")
    (data_folder() / "templates.json").write_text(damage)
    assert names() == ["Visit"]


def test_a_template_is_renamed():
    first = own.save_as_template(tiny_project(), "Visit", "One")
    own.save_as_template(tiny_project(), "Other", "")
    assert own.rename_template(first, "Stay").path == first.path
    assert names() == ["Other", "Stay"]
    with pytest.raises(own.TemplateExists):
        own.rename_template(first, "OTHER")
    with pytest.raises(SessionError):
        own.rename_template(first, " ")


def test_a_template_put_away_can_be_brought_back():
    own.save_as_template(tiny_project(), "Other", "")
    first = own.save_as_template(tiny_project(), "Visit", "One")
    away = own.put_away(first)
    assert names() == ["Other"]
    assert own.bring_back(away) == first
    assert names() == ["Other", "Visit"]
    with pytest.raises(SessionError, match="Visit"):
        own.bring_back(away)


def test_where_the_folder_refuses_nothing_is_kept_and_it_is_said(tmp_path):
    (tmp_path / "data").write_text("a file where the folder would be")
    with pytest.raises(SaveError):
        own.save_as_template(tiny_project(), "Visit", "")
    assert own.own_templates() == []


def test_a_damaged_template_says_so_and_an_unknown_one_names_those_there_are():
    folder = own.templates_folder()
    folder.mkdir(parents=True)
    (folder / "Broken.cxj").write_text("{}")
    with pytest.raises(FileFormatError):
        beginning("Broken", "en")
    with pytest.raises(SessionError, match=r"blank.*Broken"):
        check_template("bus")


# Without sample texts


@pytest.mark.parametrize("template", TEMPLATES)
def test_without_samples_a_template_keeps_its_structure_alone(template):
    doc = template_document(template.id, "en")
    bare = without_samples(doc)
    assert list(problems(bare)) == []
    assert (bare.lanes, bare.channels) == (doc.lanes, doc.channels)
    heads = [
        [(stage.name, stage.phase, stage.rank) for stage in told.stages.values()] for told in (bare, doc)
    ]
    assert heads[0] == heads[1]
    assert not any(stage.owner for stage in bare.stages.values())
    assert not any(journey.underlying_job or journey.begins for journey in bare.journeys.values())
    assert [step.name for step in bare.steps.values()] == [step.name for step in doc.steps.values()]
    assert not bare.touchpoints
    assert not bare.links
    assert not bare.insights
    assert not bare.metrics
    assert (bare.project.title, bare.project.client, bare.project.language) == ("", "", "en")


@given(documents())
def test_whatever_the_template_its_structure_is_sound(doc):
    bare = without_samples(doc)
    assert list(problems(bare)) == []
    assert without_samples(bare) == bare
    for journey in doc.journeys:
        assert [s.id for s in structure.steps(bare, journey)] == [s.id for s in structure.steps(doc, journey)]

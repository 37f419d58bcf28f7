"""The file of answers that a project watches is remembered from one day to the next."""

import pytest

from cxdesigner.editor.store import Store
from cxdesigner.session import responses, watched
from cxdesigner.session.paths import data_folder
from cxdesigner.translation import SpokenError
from tests.importers.responses.files import hotel_night, written

SURVEY = "answered_at,Check-in,comment\n" + "2026-11-22T06:12:00Z,5,Fine\n" * 6


@pytest.fixture
def project(tmp_path):
    """A project file; what is remembered of it is forgotten afterwards."""
    path = tmp_path / "hotel.cxj"
    yield path
    watched.forget(path)


@pytest.fixture
def taken_in(tmp_path):
    store, path = Store(hotel_night()), written(tmp_path, SURVEY)
    looked = responses.look(path, store.document, "night")
    responses.take_in(store, looked, responses.count(looked))
    return store.document, path


def test_what_a_project_watches_is_remembered_for_it_alone(project, tmp_path):
    watched.keep(project, tmp_path / "answers.csv", "survey-1")
    kept = watched.kept_for(project)
    assert (kept.path, kept.survey) == (tmp_path / "answers.csv", "survey-1")
    assert watched.kept_for(tmp_path / "other.cxj") is None
    watched.forget(project)
    assert watched.kept_for(project) is None


def test_it_goes_on_with_the_columns_that_the_project_knows(project, taken_in):
    doc, path = taken_in
    watched.keep(project, path, next(iter(doc.surveys)))
    file = watched.resumed(watched.kept_for(project), doc, "night")
    assert file.rows == 6
    assert {heard.touchpoint for heard in file.heard} == {"greets"}


def test_a_survey_that_the_project_lost_is_told_in_a_sentence(project, taken_in):
    watched.keep(project, taken_in[1], "gone")
    with pytest.raises(SpokenError, match="does not say what its columns are"):
        watched.resumed(watched.kept_for(project), taken_in[0], "night")


@pytest.mark.parametrize(
    "content",
    ["", "[", "{}", "[1]", '[{"project": 1}]', '[{"project": 1, "file": 2, "survey": 3}]', "[" * 9999,
     '[{"project": "a", "file": "\\u0000", "survey": "c"}]'],
)  # fmt: skip
def test_whatever_stands_where_it_is_kept_nothing_is_watched(project, content):
    (data_folder() / "watched.json").write_text(content, encoding="utf-8")
    assert watched.kept_for(project) is None
    watched.keep(project, project, "s")
    assert watched.kept_for(project) is not None

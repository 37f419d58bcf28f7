import json

import pytest

from cxdesigner.session.open_project import open_project
from cxdesigner.storage.file_format import write_project
from tests.importers.responses.files import hotel_night, written

SURVEY = "Check-in,recommend,comment\n5,9,Heard the lift all night\n4,10,-\n"


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "night.cxj"
    path.write_bytes(write_project(hotel_night()))
    return path


def test_answers_are_taken_in_and_saved(order, project, tmp_path):
    answer = order("import-responses", project, written(tmp_path, SURVEY))
    assert answer.code == 0
    assert "2 new rows: 4 scores, 1 comment" in answer.out
    assert "Check-in: csat@greets (1.1 Greets by name)" in answer.out
    assert len(open_project(project).document.ratings) == 2
    assert "says so already" in order("import-responses", project, written(tmp_path, SURVEY)).out


def test_a_dry_run_tells_and_changes_nothing(order, project, tmp_path):
    before = project.read_bytes()
    answer = order("import-responses", project, written(tmp_path, SURVEY), "--dry-run", "--json")
    told = json.loads(answer.out)
    assert (told["rows"], told["scores"], told["comments"], told["changed"]) == (2, 4, 1, False)
    assert told["columns"][0] == {"name": "Check-in", "becomes": "csat@greets", "answers": 2}
    assert project.read_bytes() == before


def test_a_column_can_be_told(order, project, tmp_path):
    path = written(tmp_path, SURVEY)
    answer = order(
        "import-responses", project, path, "--map", "recommend=skip", "--map", "Check-in=1..10@Serves early"
    )
    assert answer.code == 0
    (rating,) = open_project(project).document.ratings.values()
    assert (rating.touchpoint, rating.scale, rating.high) == ("serves", "rating", 10.0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Check-in,said\n5,x\n4", "The last row, 3, is cut"),
        ("Check-in,Check-in\n5,4\n", "Row 1 names two columns “Check-in”"),
        ("PK\x03\x04", "packed archive"),
        ("Check-in\n0\n5\n", "Say which with --map"),
    ],
)
def test_bad_files_end_in_one_sentence_and_leave_the_project_alone(order, project, tmp_path, text, said):
    before = project.read_bytes()
    answer = order("import-responses", project, written(tmp_path, text))
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert project.read_bytes() == before

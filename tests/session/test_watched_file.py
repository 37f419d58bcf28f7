import pytest

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.mapping import read
from cxdesigner.importers.responses.places import Finder, places_of
from cxdesigner.session.watched_file import WatchedFile
from tests.importers.responses.files import hotel_night, written

HEAD = "at,greeted,slept,said\n"
PLACES = places_of(hotel_night(), "night")
MAPPING = read(
    ["at=date", "greeted=csat@greets", "slept=csat@wakes", "said=comment"],
    ["at", "greeted", "slept", "said"],
    Finder(PLACES),
)


def watched(folder, text: str, encoding: str = "utf-8") -> WatchedFile:
    return WatchedFile(written(folder, text, encoding=encoding), MAPPING, PLACES)


def add(file: WatchedFile, text: str, encoding: str = "utf-8") -> None:
    with file.path.open("ab") as out:
        out.write(text.encode(encoding))


def felt(file: WatchedFile) -> list[tuple[str | None, float | None, str, str]]:
    return [(h.touchpoint, h.emotion, h.time, h.text) for h in file.heard]


def test_s004_l32_an_answer_is_heard_right_after_it_was_given(tmp_path):
    file = watched(tmp_path, HEAD + "2026-11-22T06:12:00Z,5,,He came\n")
    assert file.poll()
    # 5 of 1 to 5 is +2; 1 is -2; the words stand with the worst score of their row.
    assert felt(file) == [("greets", 2.0, "06:12", "He came")]
    add(file, "2026-11-22T06:31:00Z,5,1,Cold\n")
    assert file.poll()
    assert felt(file)[1:] == [("greets", 2.0, "06:31", ""), ("wakes", -2.0, "06:31", "Cold")]
    assert file.rows == 2
    assert not file.poll()


def test_only_what_was_added_is_read(tmp_path):
    file = watched(tmp_path, HEAD + "2026-11-22,5,4,\n")
    file.poll()
    before = file._offset
    add(file, "2026-11-22,4,4,\n")
    file.poll()
    assert (before, file._offset) == (len(HEAD) + 16, len(HEAD) + 32)


@pytest.mark.parametrize("half", ["2026-11-22,4", '2026-11-22,4,4,"begun\nand'])
def test_a_row_cut_in_the_middle_waits_for_its_end(tmp_path, half):
    file = watched(tmp_path, HEAD + "2026-11-22,5,5,\n" + half)
    file.poll()
    assert (file.rows, str(file.trouble)) == (1, "Row 3 is not whole yet. It is read once its end is there.")
    add(file, ' gone"\n' if '"' in half else ",4,\n")
    assert file.poll()
    assert (file.rows, file.trouble) == (2, None)


def test_a_file_that_shrinks_is_told_and_read_anew(tmp_path):
    file = watched(tmp_path, HEAD + "2026-11-22,5,5,\n2026-11-22,4,4,\n")
    file.poll()
    written(tmp_path, HEAD + "2026-11-23,1,1,\n")
    assert file.poll()
    assert "shorter than before" in str(file.trouble)
    assert (file.rows, [h.emotion for h in file.heard]) == (1, [-2.0, -2.0])
    file.poll()
    assert file.trouble is None


def test_a_file_that_is_gone_is_told_and_picked_up_again(tmp_path):
    file = watched(tmp_path, HEAD + "2026-11-22,5,5,\n")
    file.poll()
    file.path.rename(tmp_path / "moved.csv")
    assert file.poll()
    assert "is gone" in str(file.trouble)
    (tmp_path / "moved.csv").rename(file.path)
    add(file, "2026-11-22,4,4,\n")
    assert file.poll()
    assert (file.rows, file.trouble) == (2, None)


def test_a_locked_file_is_told(tmp_path, monkeypatch):
    file = watched(tmp_path, HEAD)

    def refused(*_args, **_how):
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.open", refused)
        assert file.poll()
        assert "locked by another program" in str(file.trouble)
    assert file.poll()
    assert file.trouble is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_letters_of_any_kind_are_followed(tmp_path, encoding):
    file = watched(tmp_path, HEAD + "2026-11-22,5,5,Sød på\n", encoding)
    file.poll()
    add(
        file, "2026-11-22,4,4,Nørre\n", "utf-16-le" if encoding == "utf-16" else encoding.removesuffix("-sig")
    )
    file.poll()
    assert [h.text for h in file.heard if h.text] == ["Sød på", "Nørre"]


def test_a_workbook_cannot_be_watched(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.save(tmp_path / "answers.xlsx")
    with pytest.raises(ImportRefused, match="Only a CSV can be watched"):
        WatchedFile(tmp_path / "answers.xlsx", MAPPING, PLACES)

from datetime import date
from pathlib import Path

import pytest

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.columns import looked_at
from cxdesigner.importers.responses.days import day_of, time_of, week_of
from cxdesigner.importers.responses.rows import RowSource
from tests.importers.responses.files import written

PLAIN = "when,score,said\n2026-11-02,5,God nat på Nørrebro\n2026-11-03,4,Fin\n"


def cells(path: Path) -> list[list[str]]:
    return [row for portion in RowSource(path).portions() for row in portion.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_same_table_comes_out_however_it_is_written(tmp_path, encoding, sign, end):
    text = PLAIN.replace(",", sign).replace("\n", end)
    source = RowSource(written(tmp_path, text, encoding=encoding))
    assert source.names == ("when", "score", "said")
    rows = [row for portion in source.portions() for row in portion.rows]
    assert rows == [["2026-11-02", "5", "God nat på Nørrebro"], ["2026-11-03", "4", "Fin"]]


def test_a_comment_may_run_over_lines_and_hold_the_sign_that_parts_columns(tmp_path):
    path = written(tmp_path, 'score,said\n5,"One,\ntwo ""three"""\n4,x\n')
    assert cells(path) == [["5", 'One,\ntwo "three"'], ["4", "x"]]


def test_names_lose_the_space_around_them_and_nameless_columns_get_a_number(tmp_path):
    assert RowSource(written(tmp_path, " score ,,said\n5,x,y\n")).names == ("score", "#2", "said")


def test_a_file_without_names_begins_with_its_first_answer(tmp_path):
    source = RowSource(written(tmp_path, "2026-11-02;5\n2026-11-03;4\n"))
    assert source.names == ("#1", "#2")
    assert sum(len(portion.rows) for portion in source.portions()) == 2


def test_empty_lines_and_empty_ends_are_no_answers(tmp_path):
    assert cells(written(tmp_path, "a,b\n\n1,2,,\n , \n3,4\n")) == [["1", "2"], ["3", "4"]]


REFUSED = {
    "zip": (b"PK\x03\x04 no workbook", "packed archive"),
    "pdf": (b"%PDF-1.7", "is a PDF"),
    "html": (b"<!DOCTYPE html><html></html>", "is a web page"),
    "fixed": (b"name      score  said\nAnne      5      Fine\n", "parts its columns with spaces"),
    "empty": (b"\n\n", "is empty"),
    "no rows": (b"a,b\n", "no answers below it"),
    "twice": (b"score,said,score\n1,x,2\n", "Row 1 names two columns “score”"),
    "cut": (b"a,b,c\n1,2,3\n4,5", "last row, 3, is cut: it has 2 of 3 columns"),
    "cut in words": (b'a,b\n1,x\n2,"begun and', "Row 3 begins a quotation mark that is never closed"),
    "ragged": (b"a,b,c\n1,2\n1,2,3\n", "Row 2 has 2 columns where the first row has 3"),
    "long": (b"a,b,c\n1,2,3,4\n1,2,3\n", "Row 2 has 4 columns"),
    "binary": (b"a,b\n\x00\x01\x02\x00,\x05\n", "holds no text"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_sound_table_is_refused_in_one_sentence(tmp_path, kind):
    content, said = REFUSED[kind]
    path = tmp_path / "answers.csv"
    path.write_bytes(content)
    with pytest.raises(ImportRefused, match=said):
        looked_at(path)


def test_letters_that_are_cut_at_the_end_are_told_with_their_row(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_bytes("a,b\n1,å".encode()[:-1])
    with pytest.raises(ImportRefused, match="Row 2 holds letters that cannot be read"):
        looked_at(path)


def test_the_digest_knows_a_file_again_with_or_without_its_last_line_break(tmp_path):
    one = looked_at(written(tmp_path, "a,b\n1,2"))
    grown = looked_at(written(tmp_path, "a,b\r\n1,2\r\n3,4\r\n"), {one.rows})
    assert grown.marks == {1: one.digest}
    assert grown.digest != one.digest


def test_a_workbook_reads_like_the_table_it_is(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    from datetime import datetime

    for row in (["when", "score", "said"], [datetime(2026, 11, 2, 9, 14), 5.0, "Fin"], [None, 4, None]):  # noqa: DTZ001
        book.active.append(row)
    book.save(tmp_path / "answers.xlsx")
    assert cells(tmp_path / "answers.xlsx") == [["2026-11-02 09:14:00", "5", "Fin"], ["", "4", ""]]
    (tmp_path / "answers.xlsx").rename(tmp_path / "answers.csv")
    with pytest.raises(ImportRefused, match="is an Excel workbook"):
        looked_at(tmp_path / "answers.csv")


def test_a_broken_workbook_is_told_in_a_sentence(tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "answers.xlsx", "w") as packed:
        packed.writestr("xl/workbook.xml", "<nonsense")
    with pytest.raises(ImportRefused, match="damaged workbook"):
        looked_at(tmp_path / "answers.xlsx")


@pytest.mark.parametrize(
    "said",
    ["2023-11-13", "2023-11-13T06:31:00Z", "2023-11-13 06:31:00", "13/11/2023", "13.11.2023 06:31",
     "13. november 2023", "13 Nov 2023", "November 13, 2023", "mandag 13. november 2023"],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(said):
    assert day_of(said) == date(2023, 11, 13)


def test_month_first_is_read_where_it_is_said():
    assert day_of("11/13/2023", month_first=True) == date(2023, 11, 13)
    assert day_of("11/13/2023") is None
    assert day_of("2026-02-30") is None


def test_a_week_begins_on_monday_and_the_time_of_day_is_read():
    assert week_of(date(2023, 11, 19)) == "2023-11-13"  # a Sunday
    assert week_of(None) == ""
    assert time_of("2023-11-13T06:31:00Z") == "06:31"
    assert time_of("2023-11-13") == ""

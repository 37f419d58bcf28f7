"""Workbooks: read whole and quickly, with progress, and refused where they would fill the memory."""

import time
import zipfile
from contextlib import suppress

import pytest

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.columns import looked_at
from cxdesigner.importers.responses.workbooks import workbook_rows

openpyxl = pytest.importorskip("openpyxl")


def a_book(path, rows, far=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if far is not None:
        book.active[far] = 5
    book.save(path)
    return path


def test_the_first_sheet_counts_and_its_rows_keep_their_numbers(tmp_path):
    path = tmp_path / "answers.xlsx"
    book = openpyxl.Workbook()
    book.active["A3"], book.active["B3"], book.active["A5"] = "score", "said", 4
    book.create_sheet("Other").append(["nothing of it"])
    book.save(path)
    assert list(workbook_rows(path, lambda _line: None)) == [
        (1, []),
        (2, []),
        (3, ["score", "said"]),
        (4, []),
        (5, ["4", ""]),
    ]


@pytest.mark.parametrize("far", ["A500000", "XFD2"])
def test_a_cell_far_down_or_far_out_alone_fills_no_memory(tmp_path, far):
    path = a_book(tmp_path / "answers.xlsx", [["score"], [1]], far)
    assert sum(1 for _, cells in workbook_rows(path, lambda _line: None) if cells) == 2 + (far == "A500000")


def test_empty_rows_above_the_names_are_passed_over(tmp_path):
    assert looked_at(a_book(tmp_path / "answers.xlsx", [[], [], ["score"], [4]])).columns[0].name == "score"


def test_a_sheet_that_reaches_further_than_is_read_is_refused_before_it_is(tmp_path):
    path = a_book(tmp_path / "answers.xlsx", [["score"], [1]], "XFD1048576")
    with pytest.raises(ImportRefused, match="down to row 1048576 and over 16384 columns"):
        looked_at(path)


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"]
)
@pytest.mark.parametrize("content", [None, b"", b"<", b"<row><c>", b"\xff" * 99])
def test_a_workbook_with_a_broken_part_is_told_in_a_sentence(tmp_path, part, content):
    whole, path = a_book(tmp_path / "whole.xlsx", [["score"], [1]]), tmp_path / "answers.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif content is not None:
                new.writestr(name, content)
    with suppress(ImportRefused):
        assert looked_at(path).rows == 1


def test_how_far_it_is_is_told_on_the_way(tmp_path):
    heard = []
    looked_at(
        a_book(tmp_path / "answers.xlsx", [["score"], *([n % 5 + 1] for n in range(9_000))]), (), heard.append
    )
    assert heard == sorted(heard)
    assert len(heard) >= 4
    assert heard[-1] <= 1.0


def test_twenty_four_columns_are_read_at_fifty_thousand_cells_in_a_blink(tmp_path):
    """130,000 rows by 24 columns are to take 10 s at most: a sixtieth of that has a sixtieth of the time, and some."""
    rows = [[f"q{n}" for n in range(24)], *([n % 5 + 1] * 24 for n in range(2_166))]
    path = a_book(tmp_path / "answers.xlsx", rows)
    began = time.process_time()
    looked_at(path)
    assert time.process_time() - began < 0.5

"""The action plan as a table that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from cxdesigner.export.plan_csv import plan_csv, safe_cell
from cxdesigner.session.error import OutputExists
from cxdesigner.session.plan_export import export_plan
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder


def a_plan() -> ProjectBuilder:
    board = ProjectBuilder("x").team("d", "Drivers").journey("j").lanes().stage("s", steps=("a",))
    board.insight("late", "a", "Late; and wet")
    board.insight(
        "o1", "a", '=HYPERLINK("http://x";"y")', "opportunity", votes=3, answers=("late",), impact=0.25,
        customer_benefit="Tør, \"hurtig\"\nog glad",
    )  # fmt: skip
    return board.insight(
        "o2", "a", "Dør først", "opportunity", in_plan=True, owner="d", now="-5", target="40 %", votes=1
    )


def test_actions_come_first_and_every_fact_has_its_column() -> None:
    data = plan_csv(a_plan().build(), "j", catalogue("en"))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["Action"] for row in rows] == ["Dør først", '\'=HYPERLINK("http://x";"y")']
    assert (rows[0]["Owner"], rows[0]["Now"], rows[0]["Target"], rows[0]["In the plan"]) == (
        "Drivers",
        "-5",
        "40 %",
        "Yes",
    )
    assert (rows[1]["Answers"], rows[1]["Impact (0 to 1)"], rows[1]["Effort (0 to 1)"]) == (
        "Late; and wet",
        "0.25",
        "",
    )
    assert rows[1]["Customer gains"] == 'Tør, "hurtig"\nog glad'


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", " =1", "|calc", "%x", "\r\n=1"])
def test_nothing_that_a_spreadsheet_would_run_stays_as_it_is(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "4.7", "-5", "+3,5", "12 s", "Dør", "a=b"])
def test_figures_and_words_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    doc = a_plan().build()
    written = export_plan(doc, "j", tmp_path / "plan", language="da", may_replace=False)
    assert written == tmp_path / "plan.csv"
    assert "Handling" in written.read_text(encoding="utf-8-sig")
    with pytest.raises(OutputExists):
        export_plan(doc, "j", tmp_path / "plan", language="da", may_replace=False)

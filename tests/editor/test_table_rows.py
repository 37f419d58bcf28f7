"""The rows of the table: their order, groups and filters, and how little is read anew after an edit."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.filtering import Filter
from cxdesigner.editor.table.columns import COLUMNS, GROUPS, Row
from cxdesigner.editor.table.rows import GroupHead, Sort, TableRows, sorted_by
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder

SAY = catalogue("en")


def board():
    builder = (
        ProjectBuilder("Night").team("desk", "Front desk").team("bar", "Bar").channel("app", "App", "app")
    )
    builder.journey("today").lane("customer", "Guest").lane("frontstage", "Frontstage")
    builder.stage("one", "Arrival").step("s1", "Finds the door").step("s2", "Checks in")
    builder.stage("two", "Evening", steps=("s3",))
    builder.touchpoint("b", "frontstage", "s1", "Waves", owner="desk", emotion=-0.6, duration_s=20.0)
    builder.touchpoint("a", "customer", "s1", "Enters", emotion=1.0)
    builder.touchpoint(
        "c", "frontstage", "s3", "Serves", owner="bar", tags=("late", "soup"), confidence="assumed"
    )
    builder.touchpoint(
        "d", "frontstage", "s2", "Äsks", owner="desk", emotion=-0.6, duration_s=0.0, channel="app"
    )
    builder.touchpoint("e", "frontstage", "s2", "beams", moment_of_truth=True)
    builder.journey("later").lane("customer", "Guest").stage("x", "x", steps=("x1",))
    builder.touchpoint("other", "customer", "x1", "Elsewhere")
    return builder.build()


DOC = board()


def rows_of(doc=DOC, chosen=Filter(), **fields):  # noqa: B008  # it is frozen
    rows = TableRows()
    for name, value in fields.items():
        setattr(rows, name, value)
    rows.show(doc, "today", chosen, SAY)
    return rows


def ids(rows):
    return "".join(line.id if isinstance(line, Row) else "|" for line in rows.lines)


def test_rows_stand_as_on_the_board_step_by_step_and_lane_by_lane():
    assert ids(rows_of()) == "abdec"


def test_a_row_says_what_the_touchpoint_is():
    row = next(row for row in rows_of().all if row.id == "d")
    assert dict(zip(COLUMNS, row.cells, strict=True)) == {
        "stage": "Arrival", "step": "1.2 Checks in", "lane": "Frontstage", "title": "Äsks", "text": "", "quote": "",
        "channel": "App", "owner": "Front desk", "takes": "instant", "emotion": "−0.6", "moment": "", "evidence": "",
        "tags": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sorts", "order"),
    [
        ((Sort("title"),), "deacb"),
        ((Sort("emotion"),), "bdaec"),
        ((Sort("emotion", is_down=True),), "abdec"),
        ((Sort("takes"),), "dbaec"),
        ((Sort("owner"), Sort("takes", is_down=True)), "cbdae"),
        ((Sort("stage", is_down=True), Sort("title")), "cdeab"),
        ((Sort("moment"),), "eabdc"),
        ((Sort("evidence"),), "cabde"),
        ((Sort("tags"),), "cabde"),
        ((Sort("lane"), Sort("step", is_down=True)), "acdeb"),
    ],
)
def test_rows_are_sorted_by_all_keys_and_what_is_not_known_comes_last(sorts, order):
    assert ids(rows_of(sorts=sorts)) == order


def test_clicks_on_heads_sort_up_then_down_then_no_more():
    sorts = sorted_by((), "owner", adds=False)
    assert sorts == (Sort("owner"),)
    sorts = sorted_by(sorts, "takes", adds=True)
    assert sorts == (Sort("owner"), Sort("takes"))
    sorts = sorted_by(sorts, "owner", adds=True)
    assert sorts == (Sort("owner", is_down=True), Sort("takes"))
    assert sorted_by(sorts, "owner", adds=True) == (Sort("takes"),)
    assert sorted_by(sorts, "title", adds=False) == (Sort("title"),)
    assert sorted_by((Sort("title", is_down=True),), "title", adds=False) == ()


def test_groups_have_heads_that_count_and_those_without_come_last():
    rows = rows_of(group="owner")
    assert ids(rows) == "|c|bd|ae"
    heads = [line for line in rows.lines if isinstance(line, GroupHead)]
    assert heads == [GroupHead("Bar", 1), GroupHead("Front desk", 2), GroupHead("No owner", 2)]


@pytest.mark.parametrize("column", GROUPS)
def test_every_group_has_a_name_in_both_languages(column):
    for language in ("en", "da"):
        rows = TableRows()
        rows.group = column
        rows.show(DOC, "today", Filter(), catalogue(language))
        heads = [line for line in rows.lines if isinstance(line, GroupHead)]
        assert all(head.words for head in heads)
        assert sum(head.count for head in heads) == 5


def test_the_filter_leaves_rows_out_but_not_those_just_added():
    chosen = Filter(words="serves")
    assert ids(rows_of(chosen=chosen)) == "c"
    assert ids(rows_of(chosen=chosen, extra={"a"})) == "ac"


def test_an_edit_reads_one_row_anew_and_says_which():
    rows = rows_of()
    before = {row.id: row for row in rows.all}
    doc = commands.edit_touchpoints(DOC, ["d"], title="Asks")
    assert rows.show(doc, "today", Filter(), SAY) == [2]
    after = {row.id: row for row in rows.all}
    assert [id_ for id_ in after if after[id_] is not before[id_]] == ["d"]
    assert rows.show(doc, "today", Filter(), SAY) == []


def test_an_edit_that_moves_a_row_says_that_others_stand_there_now():
    rows = rows_of(sorts=(Sort("title"),))
    doc = commands.edit_touchpoints(DOC, ["d"], title="Zooms")
    assert rows.show(doc, "today", Filter(), SAY) is None
    assert ids(rows)[-1] == "d"


def test_names_that_change_are_read_in_every_row():
    rows = rows_of()
    doc = commands.rename_stage(DOC, "one", name="Coming")
    assert rows.show(doc, "today", Filter(), SAY) == [0, 1, 2, 3, 4]
    assert rows.all[0].text("stage") == "Coming"


def test_another_journey_and_another_language_are_read_whole():
    rows = rows_of()
    assert rows.show(DOC, "later", Filter(), SAY) is None
    assert ids(rows) == "other"
    rows.show(DOC, "today", Filter(), catalogue("da"))
    assert rows.all[2].text("takes") == "straks"


def test_steps_are_numbered_as_on_the_board():
    assert [row.mark for row in rows_of().all] == ["1.1", "1.1", "1.2", "1.2", "2.1"]
    doc = commands.merge_steps(DOC, "s1")
    assert {row.mark for row in rows_of(doc).all} == {"1.1", "2.1"}
    doc = commands.edit_step(doc, "s1", name="")
    assert {row.mark for row in rows_of(doc).all} == {"1", "2"}


def test_the_first_key_parts_the_rows():
    assert rows_of().first_key() == "stage"
    assert rows_of(sorts=(Sort("owner"),)).first_key() == "owner"
    assert rows_of(sorts=(Sort("owner"),), group="lane").first_key() == "lane"

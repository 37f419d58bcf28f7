"""Ranges of the table: what is copied comes back the same, and what cannot be pasted is refused in a sentence."""

import pytest

from cxdesigner.editor.clipboard import ClipError
from cxdesigner.editor.clipboard.html_tables import write_html
from cxdesigner.editor.clipboard.tsv import write_tsv
from cxdesigner.editor.filtering import Filter
from cxdesigner.editor.table import ranges
from cxdesigner.editor.table.adding import add_below, place_to_add
from cxdesigner.editor.table.columns import COLUMNS
from cxdesigner.editor.table.rows import TableRows
from cxdesigner.translation import catalogue
from tests.editor.conftest import small_board
from tests.editor.hand import editor_of

SAY = catalogue("en")


@pytest.fixture
def rows(editor):
    return shown(editor)


def shown(editor):
    rows = TableRows()
    rows.show(editor.document, editor.journey_id, Filter(), SAY)
    return rows


def titles(editor):
    return [row.text("title") for row in shown(editor).all]


def test_what_is_copied_and_pasted_back_changes_nothing(editor, rows):
    editor.store.run(
        ranges.message("edit.rename"),
        lambda doc: ranges.commands.edit_touchpoints(
            doc, ["a"], duration_s=3661.5, emotion=1.25, tags=("=1+1", "b"), title="=SUM(A1)"
        ),
    )
    before, rows = editor.document, shown(editor)
    texts = ranges.copied(rows.all, COLUMNS, SAY)
    for html, text in (("", write_tsv(texts)), (write_html(texts, has_header=False), "")):
        assert ranges.paste(editor, ranges.arrived(html, text), rows.all, COLUMNS) == (5, len(COLUMNS))
        assert editor.document == before


def test_a_range_is_pasted_as_one_step(editor, rows):
    texts = ranges.arrived("", "Nods\t5 min\nBows\tinstant\n")
    assert ranges.paste(editor, texts, rows.all[1:], ("title", "takes")) == (2, 2)
    assert titles(editor)[1:3] == ["Nods", "Bows"]
    editor.undo()
    assert editor.document == small_board()
    assert editor.store.undo_label is None


def test_one_text_fills_the_range_that_is_chosen(editor, rows):
    assert ranges.paste(editor, [["5 min"]], rows.all, ("takes",), (3, 1)) == (3, 1)
    assert [row.text("takes") for row in shown(editor).all] == ["5 min"] * 3 + [""] * 2


def test_a_bad_cell_keeps_all_of_a_paste_away_and_is_named(editor, rows):
    texts = ranges.arrived("", "Nods\t5 min\nBows\tsoon")
    assert ranges.paste(editor, texts, rows.all, ("title", "takes")) is None
    assert editor.document == small_board()
    assert editor.store.undo_label is None
    title = rows.all[1].text("title")
    assert SAY.say(editor.notice).startswith(f"Takes of “{title}”: “soon” is no duration.")


@pytest.mark.parametrize(
    ("texts", "key"),
    [([["x"]] * 6, "table.paste.past_rows"), ([["x"] * 3], "table.paste.past_columns")],
)
def test_a_range_that_is_too_large_from_here_on_is_refused(editor, rows, texts, key):
    assert ranges.paste(editor, texts, rows.all, ("title", "text")) is None
    assert editor.notice.key == key
    assert editor.document == small_board()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "table.paste.nothing"),
        ("x" * 1_000_000, "clip.too_long"),
        ("\x00\x01\x02PNG\x1a", "table.paste.no_text"),
        ("broken \ufffd\ufffd", "table.paste.no_text"),
        ("\n" * 3_000, "clip.too_many_rows"),
        ("\t" * 100, "clip.too_many_columns"),
    ],
)
def test_what_is_no_range_is_refused_with_a_sentence(text, key):
    with pytest.raises(ClipError) as refusal:
        ranges.arrived("", text)
    assert refusal.value.message.key == key
    for language in ("en", "da"):
        assert catalogue(language).say(refusal.value.message).endswith(".")


def test_empty_cells_of_a_range_are_kept_and_ragged_rows_are_squared():
    assert ranges.arrived("", "a\t\tb\r\n\tc\n") == [["a", "", "b"], ["", "c", ""]]


def test_a_range_is_filled_down_over_and_over(editor, rows):
    assert ranges.fill_down(editor, rows.all, ("title",), 2, SAY)
    first, second = (row.text("title") for row in rows.all[:2])
    assert titles(editor) == [first, second, first, second, first]
    editor.undo()
    assert editor.document == small_board()


def test_clearing_leaves_the_places_alone_and_says_so_where_there_is_nothing_else(editor, rows):
    assert ranges.clear(editor, rows.all[:2], ("lane", "title"))
    assert titles(editor)[:2] == ["", ""]
    assert not ranges.clear(editor, rows.all[:2], ("lane", "step"))
    assert editor.notice.key == "command.needs_a_place"


def test_a_cell_is_judged_as_the_inspector_would(editor):
    assert ranges.judge(editor, ranges.Cell("a", "takes", "soon")).key == "inspector.takes_wrong"
    assert ranges.judge(editor, ranges.Cell("a", "emotion", "7")).key == "command.no_emotion"
    assert ranges.judge(editor, ranges.Cell("a", "owner", "Somebody new")) is None


def test_a_touchpoint_is_added_where_the_table_ends_and_is_shown_whatever_the_filter(editor):
    rows = TableRows()
    rows.show(editor.document, editor.journey_id, Filter(words="spørger"), SAY)
    assert place_to_add(editor, rows).stage == "Ankomst"
    id_ = add_below(editor, rows)
    assert editor.selection == {("touchpoints", id_)}
    card = editor.document.touchpoints[id_]
    assert (card.lane, card.step) == ("frontstage", "desk")
    rows.show(editor.document, editor.journey_id, Filter(words="spørger"), SAY)
    assert [row.id for row in rows.shown] == ["b", id_]


def test_nothing_is_written_while_the_project_is_read_only():
    editor = editor_of(small_board())
    editor.read_only = True
    rows = shown(editor)
    assert ranges.paste(editor, [["x"]], rows.all, ("title",)) is None
    assert add_below(editor, rows) is None
    assert not rows.extra
    assert editor.notice.key == "notice.read_only"

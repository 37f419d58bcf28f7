from pathlib import Path

import pytest

from cxdesigner.commands.error import CommandError
from cxdesigner.commands.responses import VERBATIMS_KEPT, Batch, take_in_responses
from cxdesigner.commands.touchpoints import remove_touchpoints
from cxdesigner.editor.store import Store
from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.counting import Counted
from cxdesigner.session import responses
from tests.importers.responses.files import hotel_night, written

SURVEY = (
    "answered_at;guest_name;Check-in;Wakes up;recommend;comment\n"
    "31.10.2025;Anne;5;4;9;Heard the lift all night\n"
    "03.11.2025;Bo;4;-;10;-\n"
    "04.11.2025;Cy;3;2;6;The ice machine woke me\n"
)


@pytest.fixture
def store() -> Store:
    return Store(hotel_night())


def take_in(store: Store, path: Path, *pairs: str) -> tuple[bool, Counted]:
    looked = responses.look(path, store.document, "night")
    responses.changed(looked, pairs)
    found = responses.count(looked)
    return responses.take_in(store, looked, found), found


def held(store: Store) -> dict[tuple[str | None, str, str], dict[float, int]]:
    rows = store.document.ratings.values()
    return {(r.touchpoint, r.scale, r.week): dict(zip(r.scores, r.counts, strict=True)) for r in rows}


def test_answers_are_kept_as_counts_by_touchpoint_scale_and_week(tmp_path, store):
    changed, found = take_in(store, written(tmp_path, SURVEY))
    assert changed
    # 31.10.2025 is a Friday: its week begins on the 27th. The 3rd and 4th of November are in the next.
    assert held(store) == {
        ("greets", "csat", "2025-10-27"): {5.0: 1},
        ("greets", "csat", "2025-11-03"): {3.0: 1, 4.0: 1},
        ("wakes", "csat", "2025-10-27"): {4.0: 1},
        ("wakes", "csat", "2025-11-03"): {2.0: 1},
        (None, "nps", "2025-10-27"): {9.0: 1},
        (None, "nps", "2025-11-03"): {6.0: 1, 10.0: 1},
    }
    words = [(v.text, v.score, v.date) for v in store.document.verbatims.values()]
    assert words == [
        ("The ice machine woke me", 6.0, "2025-11-04"),
        ("Heard the lift all night", 9.0, "2025-10-31"),
    ]
    assert (found.batch.comments, found.unanswered) == (2, 0)
    assert "Anne" not in str(list(store.document.tables()))


def test_taking_in_is_one_step_back(tmp_path, store):
    before = store.document
    take_in(store, written(tmp_path, SURVEY))
    assert store.undo_label is not None
    store.undo()
    assert store.document == before
    assert store.undo_label is None


def test_the_same_file_twice_changes_nothing(tmp_path, store):
    path = written(tmp_path, SURVEY)
    take_in(store, path)
    once = store.document
    changed, _ = take_in(store, path)
    assert not changed
    assert store.document is once


def test_a_file_that_has_grown_brings_its_new_rows_only(tmp_path, store):
    take_in(store, written(tmp_path, SURVEY))
    grown = written(tmp_path, SURVEY + "05.11.2025;Di;5;5;7;Slept at last\n", "later.csv")
    looked = responses.look(grown, store.document, "night")
    assert (looked.standing, looked.since) == ("grown", 3)
    changed, found = take_in(store, grown)
    assert changed
    assert sum(n for count in found.batch.counts for _, n in count.scores) == 3
    assert held(store)["greets", "csat", "2025-11-03"] == {3.0: 1, 4.0: 1, 5.0: 1}
    assert [row.rows for row in store.document.surveys.values()] == [4]
    assert next(iter(store.document.verbatims.values())).text == "Slept at last"
    once = take_in(Store(hotel_night()), grown)[1]
    assert once.batch.rows == 4


def test_a_grown_file_leaves_what_the_whole_file_leaves(tmp_path, store):
    take_in(store, written(tmp_path, SURVEY))
    path = written(tmp_path, SURVEY + "05.11.2025;Di;5;5;7;Slept at last\n")
    take_in(store, path)
    at_once = Store(hotel_night())
    take_in(at_once, path)
    assert held(store) == held(at_once)
    assert [v.text for v in store.document.verbatims.values()] == [
        v.text for v in at_once.document.verbatims.values()
    ]


def test_another_mapping_replaces_what_was_held(tmp_path, store):
    path = written(tmp_path, SURVEY)
    take_in(store, path)
    changed, _ = take_in(store, path, "Check-in=1..10@serves")
    assert changed
    assert ("greets", "csat", "2025-11-03") not in held(store)
    assert held(store)["serves", "rating", "2025-11-03"] == {3.0: 1, 4.0: 1}
    assert len(store.document.surveys) == 1


def test_a_touchpoint_in_the_rows_finds_its_answers_and_strangers_are_told(tmp_path, store):
    path = written(tmp_path, "touchpoint,score\nCheck-in,5\nSauna,1\nSauna,2\nwakes up,4\n,3\n")
    _, found = take_in(store, path)
    assert held(store) == {
        ("greets", "csat", ""): {5.0: 1}, ("wakes", "csat", ""): {4.0: 1}, (None, "csat", ""): {3.0: 1}
    }  # fmt: skip
    assert [str(remark) for remark in found.remarks()] == [
        "“Sauna” is no touchpoint of this journey; its 2 answers stay out."
    ]


def test_what_is_off_the_scale_or_no_day_is_told_with_its_first_row(tmp_path, store):
    path = written(tmp_path, "when,score\n2026-11-02,5\n2026-02-30,6\nyesterday,4\n")
    _, found = take_in(store, path, "score=csat", "when=date")
    said = [str(remark) for remark in found.remarks()]
    assert "“score”: one cell does not fit and stays out: “6” in row 3." in said
    assert "“when”: 2 cells do not fit and stay out; the first is “2026-02-30” in row 3." in said


def test_what_a_column_is_must_be_said_where_zero_may_be_no_answer(tmp_path, store):
    looked = responses.look(written(tmp_path, "Check-in\n0\n5\n4\n"), store.document, "night")
    assert "Is 0 a score" in str(responses.open_question(looked))
    responses.changed(looked, ["Check-in=csat/no-zero@greets"])
    assert responses.open_question(looked) is None
    assert responses.count(looked).batch.counts[0].scores == ((4.0, 1), (5.0, 1))


def test_only_the_newest_words_are_kept_and_the_others_are_counted(tmp_path, store):
    rows = "".join(f"2026-{1 + n // 200:02}-01,said number {n}\n" for n in range(VERBATIMS_KEPT + 300))
    _, found = take_in(store, written(tmp_path, "when,comment\n" + rows))
    assert len(store.document.verbatims) == VERBATIMS_KEPT
    assert next(iter(store.document.verbatims.values())).text == f"said number {VERBATIMS_KEPT + 299}"
    assert "300 older ones stay out" in str(found.remarks()[-1])
    assert next(iter(store.document.surveys.values())).comments == VERBATIMS_KEPT + 300


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ("nowhere=csat", "no column “nowhere”"),
        ("Check-in=csat@Sauna", "no touchpoint “Sauna”"),
        ("Check-in=great", "“great” is not a meaning"),
        ("Check-in", "not COLUMN=MEANING"),
    ],
)
def test_a_mapping_that_names_nothing_there_is_refused(tmp_path, store, pair, said):
    with pytest.raises(ImportRefused, match=said):
        take_in(store, written(tmp_path, SURVEY), pair)
    assert not store.document.surveys


def test_two_columns_of_days_and_no_score_at_all_are_refused(tmp_path, store):
    with pytest.raises(ImportRefused, match="both read as the date"):
        take_in(store, written(tmp_path, "a,b,c\n2026-01-01,2026-01-02,5\n"), "b=date")
    with pytest.raises(ImportRefused, match="nothing to take in"):
        take_in(store, written(tmp_path, "a,b\nx,y\n"))


def test_answers_about_a_touchpoint_that_is_gone_change_nothing(tmp_path, store):
    looked = responses.look(written(tmp_path, SURVEY), store.document, "night")
    found = responses.count(looked)
    gone = remove_touchpoints(store.document, ["greets"])
    with pytest.raises(CommandError):
        take_in_responses(gone, found.batch, survey="s")


def test_a_touchpoint_that_is_gone_is_told_when_the_file_comes_again(tmp_path, store):
    path = written(tmp_path, SURVEY)
    take_in(store, path)
    store.run(responses.message("x"), lambda doc: remove_touchpoints(doc, ["greets"]))
    looked = responses.look(path, store.document, "night")
    assert "There is no touchpoint “greets”" in str(looked.forgotten[0])


def test_later_rows_without_the_earlier_ones_are_refused():
    batch = Batch("a.csv", "d", (), 6, 0, (), (), since=3)
    with pytest.raises(CommandError, match="does not follow"):
        take_in_responses(hotel_night(), batch, survey="s")


def test_sentences_with_a_valence_and_a_leading_space_in_the_header(tmp_path, store):
    # As in a public set of Danish sentences: blanks, one stray 9, the valence from -3 to 4.
    cells = ["", "0", "2", "-1", "3", "-3"] * 60 + ["9", "4"]
    rows = "".join(f'{n},{cell},"Sætning {n}, med komma"\n' for n, cell in enumerate(cells))
    _, found = take_in(store, written(tmp_path, " number,valence,text\n" + rows))
    assert held(store) == {(None, "rating", ""): {-3.0: 60, -1.0: 60, 0.0: 60, 2.0: 60, 3.0: 60, 4.0: 1}}
    assert found.batch.comments == 362
    assert "“9” in row 362" in str(found.remarks()[0])


def test_an_upload_with_a_mark_at_its_beginning_and_ticks_for_scores(tmp_path, store):
    text = '\ufeffexternal_id,question_1,positive_ease,question_4\n7,1,1,"alright"\n8,1,0,""\n9,0,1,Very intuitive\n'
    _, found = take_in(store, written(tmp_path, text), "positive_ease=0..1@greets")
    assert held(store) == {
        (None, "rating", ""): {0.0: 1, 1.0: 2}, ("greets", "rating", ""): {0.0: 1, 1.0: 2}
    }  # fmt: skip
    assert found.batch.comments == 2

"""What the upkeep of a map reads: the inventory sorted, the common language, questions both ways."""

from cxdesigner.analysis.glossary import wrong_words
from cxdesigner.analysis.inventory import in_order, inventory, missing_most
from cxdesigner.analysis.questions import questions_of
from tests.builders import ProjectBuilder


def stocked():
    """Three touchpoints: of six things asked, the first lacks three, the second none, the third five."""
    board = ProjectBuilder("x").team("t").channel("c").journey("j").lanes().stage("s", steps=("a", "b"))
    board.touchpoint("waits", "customer", "a", "Waits", channel="c", emotion=0.0)
    board.touchpoint(
        "books",
        "support",
        "a",
        "books",
        text="b",
        channel="c",
        duration_s=0.0,
        confidence="observed",
        owner="t",
    )
    return board.touchpoint("nods", "customer", "b", "Nods").build()


def ids(rows):
    return [row.touchpoint.id for row in rows]


def test_s001_l45_the_inventory_is_sorted_by_how_complete_by_title_or_as_the_journey_goes():
    rows = inventory(stocked(), "j")
    assert [round(row.share, 3) for row in rows] == [0.5, 1.0, 0.167]
    assert ids(in_order(rows, "least")) == ["nods", "waits", "books"]
    assert ids(in_order(rows, "most")) == ["books", "waits", "nods"]
    assert ids(in_order(rows, "title")) == ["books", "nods", "waits"]
    assert ids(in_order(rows, "journey")) == ["waits", "books", "nods"]


def test_s001_l45_what_is_missing_most_comes_first():
    # Waits lacks text, duration, confidence; nods those and channel and emotion.
    assert missing_most(inventory(stocked(), "j")) == [
        ("text", 2), ("duration_s", 2), ("confidence", 2), ("channel", 1), ("emotion", 1),
    ]  # fmt: skip


def test_how_a_touchpoint_feels_is_known_where_its_factors_say_it():
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    board.touchpoint("waits", "customer", "a", "Waits").row("factors", "trust", name="Trust")
    board.row("factor_scores", "f", touchpoint="waits", factor="trust", typical=-1.0)
    (row,) = inventory(board.build(), "j")
    assert "emotion" not in row.missing


def spoken():
    board = ProjectBuilder("x").journey("j").lanes().stage("s", "Ankomst", steps=("a",))
    board.row("terms", "guest", name="gæst", synonyms=("Booking", "PAX"))
    board.row("terms", "room", name="room", synonyms=("unit", "pax"))
    board.row("terms", "clean", name="clean")
    board.touchpoint("asks", "customer", "a", "The pax asks", text="A unit is free", quote="I am no pax")
    board.touchpoint("units", "frontstage", "a", "Reunites units")
    board.insight("queue", "a", "Each booking waits")
    return board.build()


def test_s001_l17_words_that_are_to_be_replaced_are_found_where_they_stand():
    # `pax` is named by two terms and is the first one's. `Reunites` and `units` are other words than `unit`.
    # What the customer says stays as it was said. Case does not matter.
    found = wrong_words(spoken(), "j")
    assert {term: [(one.key, one.word) for one in rows] for term, rows in found.items()} == {
        "guest": [(("touchpoints", "asks"), "pax"), (("insights", "queue"), "booking")],
        "room": [(("touchpoints", "asks"), "unit")],
    }


def test_s001_l17_without_words_to_replace_nothing_is_wrong():
    assert wrong_words(stocked(), "j") == {}


def test_s002_l79_questions_and_answers_are_told_apart_by_kind_and_by_journey():
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    board.touchpoint("waits", "customer", "a", "Waits")
    board.row("questions", "why", kind="to_customers", text="Why?", touchpoint="waits")
    board.row("questions", "how", kind="to_customers", text="How?", answer="Like this")
    board.row("questions", "may", kind="from_staff", text="May we?", answer=" ")
    board.journey("k").lane("customer", id_="k-c").stage("ks", steps=("k-a",))
    board.touchpoint("other", "k-c", "k-a").row("questions", "there", kind="to_customers", touchpoint="other")
    doc = board.build()
    asked = questions_of(doc, "j", "to_customers")
    assert ([row.id for row in asked.open], [row.id for row in asked.answered]) == (["why"], ["how"])
    staff = questions_of(doc, "j", "from_staff")
    assert ([row.id for row in staff.open], staff.answered) == (["may"], ())  # blanks are no answer
    assert [row.id for row in questions_of(doc, "k", "to_customers").open] == ["there"]

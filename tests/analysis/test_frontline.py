import pytest

from cxdesigner.analysis.frontline import Heard, front_line
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def ride(least: int = 5) -> Document:
    """Build six steps with a touchpoint each, four of them moments of truth, and loops after three."""
    made = ProjectBuilder("Taxi", least_replies=least).journey("ride").lanes("frontstage")
    made.stage("whole")
    for number, name in enumerate(("Booking", "Wait", "Pick-up", "Ride", "Payment", "Farewell")):
        made.step(f"s{number}", name)
        moment = name in ("Pick-up", "Payment", "Farewell")
        made.touchpoint(f"t{number}", "frontstage", f"s{number}", moment_of_truth=moment)
    made.feedback_loop("l2", "s2", touchpoint="t2", scale="csat", target=4.6)
    made.feedback_loop("l3", "s3", touchpoint="t3", scale="csat", target=3.0, corrective_action="Ask")
    made.feedback_loop("l5", "s5", touchpoint="t5", scale="csat", target=4.9, threshold=4.0,
                       corrective_action="Offer the ride home")  # fmt: skip
    return made.build()


def heard(touchpoint: str, *emotions: float, text: str = "") -> list[Heard]:
    return [Heard(touchpoint, e, "2026-11-22", f"06:{n:02}", text) for n, e in enumerate(emotions)]


def test_s001_l44_the_front_line_sees_moments_of_truth_first_and_at_most_four():
    rows = front_line(ride(), "ride", heard("t1", 1.0) + heard("t3", 1.0)).rows
    # Three moments of truth, and of the others the first that was asked about, in the journey's order.
    assert [row.name for row in rows] == ["Wait", "Pick-up", "Payment", "Farewell"]


def test_a_row_is_the_last_twelve_answers_their_mean_and_the_goal():
    row = front_line(ride(), "ride", heard("t2", -2.0, *[2.0] * 9, *[1.0] * 3)).rows[0]
    # 13 answers: the oldest falls out. (9 x 2 + 3 x 1) / 12 = 1.75; 4.6 of 1 to 5 is -2 + 4 x 0.9 = 1.6.
    assert (row.name, len(row.faces), row.faces[0]) == ("Pick-up", 12, 2.0)
    assert (row.mean, row.goal) == (pytest.approx(1.75), pytest.approx(1.6))
    assert not row.is_below


def test_what_to_do_now_is_the_action_furthest_below_its_goal():
    front = front_line(ride(), "ride", heard("t3", *[-1.0] * 5) + heard("t5", 2.0, 2.0, 0.0, 0.0, 1.0))
    # Ride: -1 against 0, one below. Farewell: 1.0 against 4.9 -> 1.9, 0.9 below. Ride is worse.
    assert front.worst is not None
    assert (front.worst.action, front.worst.below) == ("Ask", 5)
    only = front_line(ride(), "ride", heard("t5", 2.0, 2.0, 0.0, 0.0, 1.0)).worst
    # Under the threshold 4 of 1 to 5, which is +1, lie the two zeros.
    assert only is not None
    assert (only.action, only.below) == ("Offer the ride home", 2)


def test_no_mean_is_shown_from_too_few_answers_and_none_from_nothing():
    rows = {row.name: row for row in front_line(ride(), "ride", heard("t2", 1.0, 2.0)).rows}
    assert (rows["Pick-up"].mean, rows["Pick-up"].answers) == (None, 2)
    assert (rows["Payment"].faces, rows["Payment"].mean) == ((), None)


def test_just_said_are_the_two_newest():
    live = [Heard("t2", 1.0, "2026-11-22", f"06:{n}0", f"words {n}") for n in range(4)]
    assert [(q.text, q.where, q.when) for q in front_line(ride(), "ride", live).quotes] == [
        ("words 3", "Pick-up", "06:30"), ("words 2", "Pick-up", "06:20")
    ]  # fmt: skip


def test_without_a_watched_file_the_weeks_are_the_faces():
    doc = ride()
    made = [
        {"survey": "s", "touchpoint": "t2", "scale": "csat", "low": 1.0, "high": 5.0, "week": week,
         "scores": (5.0, 3.0),
         "counts": counts}
        for week, counts in (("2026-11-09", (5, 0)), ("2026-11-16", (0, 10)), ("2026-11-23", (1, 0)))
    ]  # fmt: skip
    from cxdesigner.model.listening import Rating, Survey

    rows = [row for _, table in doc.tables() for row in table.values()]
    doc = Document.of(
        [*rows, Survey(id="s"), *(Rating.model_validate({"id": f"r{n}", **m}) for n, m in enumerate(made))]
    )
    row = front_line(doc, "ride").rows[0]
    # All 5 is +2, all 3 is 0; the last week has one answer only. In all: (6 x 5 + 10 x 3) / 16 = 3.75 -> +0.75.
    assert (row.faces, row.mean, row.answers) == ((2.0, 0.0), pytest.approx(0.75), 16)
    assert not front_line(doc, "ride").is_live

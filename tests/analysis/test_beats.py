"""Figures of a choreography, against values worked out by hand."""

from cxdesigner.analysis.beats import beats_of, beats_per_moment, choreography, starts
from tests.beat_projects import at_the_door


def changes(doc):
    return [(b.beat.id, b.change) for b in choreography(doc, "opens").now]


def test_s004_l21_l23_passenger_before_luggage_order_is_data():
    found = choreography(at_the_door(), "opens")
    # as-is: gets out, waits, carries, lifts the bag, opens alone. To-be takes over: out, (new) name, door, bag.
    # The door was behind the bag and is before it now: of the two, the one that went back has moved, the bag.
    assert changes(at_the_door()) == [
        ("out", "changed"),
        ("name", "added"),
        ("door", "changed"),
        ("bag", "moved"),
    ]
    assert [b.change for b in found.before] == ["", "removed", "removed", "", ""]
    assert dict(found.changes) == {"changed": 2, "added": 1, "moved": 1, "removed": 2}


def test_s004_l28_each_beat_starts_when_those_before_it_are_over():
    found = choreography(at_the_door(), "opens")
    # 8 + 7 + 12 = 27 s until the bag, which takes 6: 33 in all; before it took 10 + 9 + 10 + 14 + 9 = 52
    assert [b.start for b in found.now] == [0.0, 8.0, 15.0, 27.0]
    assert (found.total, found.total_before) == (33.0, 52.0)
    assert found.is_whole
    assert found.at(20.0) == 2


def test_a_beat_whose_duration_is_not_known_leaves_open_what_follows():
    board = at_the_door(unknown=True)
    assert starts(beats_of(board, "opens")) == [0.0, 8.0, None, None]
    found = choreography(board, "opens")
    assert (found.total, found.is_whole) == (26.0, False)  # 8 + 12 + 6, and what is not known


def test_s004_l28_beats_per_moment_of_truth_and_none_where_it_is_not_designed():
    assert beats_per_moment(at_the_door(), "later") == {"opens": 4, "pays": 0}


def test_s004_l22_a_beat_tells_what_the_customer_senses():
    beat = at_the_door().beats["out"]
    assert (beat.sense, beat.sensed) == ("sight", "Cabin light on")


def test_an_as_is_has_nothing_to_compare_with():
    found = choreography(at_the_door(), "steps")
    assert found.before == ()
    assert all(b.change == "" for b in found.now)


def test_a_beat_that_is_as_it_was_is_kept():
    doc = at_the_door(same=True)
    assert changes(doc)[0] == ("out", "kept")

import pytest

from cxdesigner.importers.responses.columns import looked_at
from cxdesigner.importers.responses.guessing import Guesses, guessed
from cxdesigner.importers.responses.places import Finder, places_of
from cxdesigner.importers.responses.scales import guessed_scale, scale_named
from tests.importers.responses.files import hotel_night, written


def guesses_of(folder, text: str) -> Guesses:
    return guessed(looked_at(written(folder, text)), places_of(hotel_night(), "night"))


def meanings(folder, text: str) -> dict[str, str]:
    return {name: meaning.text for name, meaning in guesses_of(folder, text).mapping.items()}


SCALES = {
    "0 3 7 10": "nps", "1 2 5": "csat", "1 4 7": "ces", "1 9 10": "1..10", "-2 0 1": "-2..2", "-4 5": "-5..5",
    "0 1": "0..1", "5.0 4,5 1": "csat", "Positive negative Neutral": "words", "meget#utilfreds tilfreds": "words",
}  # fmt: skip


@pytest.mark.parametrize("answers", SCALES)
def test_the_scale_is_guessed_from_what_was_answered(answers):
    cells = {cell.replace("#", " "): 10 for cell in answers.split()}
    guess = guessed_scale("score", cells | {"-": 3, "": 2})
    assert guess is not None
    assert guess.scale.text == SCALES[answers]
    assert not guess.asks


def test_the_name_of_a_column_decides_between_scales_that_fit():
    assert guessed_scale("NPS", {"5": 1, "4": 1}).scale.text == "nps"
    assert guessed_scale("Effort (CES)", {"5": 1, "4": 1}).scale.text == "ces"


def test_zero_beside_one_to_five_is_asked_about():
    guess = guessed_scale("q1", {"0": 4, "1": 1, "5": 9})
    assert guess.asks
    assert (scale_named("csat/no-zero").score("0"), scale_named("0..5").score("0")) == (None, 0.0)


def test_one_stray_answer_in_three_hundred_does_not_hide_the_scale():
    assert guessed_scale("valence", {"-3": 100, "2": 300, "9": 1}).scale.text == "-5..5"
    assert guessed_scale("number", {str(n): 1 for n in range(300)}) is None


def test_a_scale_may_be_turned_round():
    scale = scale_named("csat/turned")
    assert (scale.score("1"), scale.score("5"), scale.text) == (5.0, 1.0, "csat/turned")
    assert scale_named("5..1") == scale_named("1..5/turned")


def test_answers_off_the_scale_are_none():
    with pytest.raises(ValueError, match="6"):
        scale_named("csat").score("6")


def test_the_touchpoint_is_the_heading_of_each_score(tmp_path):
    found = meanings(tmp_path, "answered_at,q1_check-in,Wakes up,2.1,recommend,comment\n"
                               "31.10.2025 09:14,5,4,3,9,Heard the lift all night\n")  # fmt: skip
    assert found == {
        "answered_at": "date", "q1_check-in": "csat@greets", "Wakes up": "csat@wakes", "2.1": "skip",
        "recommend": "nps", "comment": "comment",
    } | {"2.1": "csat@serves"}  # fmt: skip


def test_the_touchpoint_is_a_value_of_each_row(tmp_path):
    found = meanings(tmp_path, "touchpoint;score;said\nCheck-in;5;Very kind people\nSauna;4;-\nWakes up;2;\n")
    assert found == {"touchpoint": "touchpoint", "score": "csat", "said": "comment"}


def test_without_a_touchpoint_the_score_is_for_the_whole_journey_and_others_wait(tmp_path):
    found = guesses_of(tmp_path, "one,two\n5,4\n1,2\n")
    assert {name: meaning.text for name, meaning in found.mapping.items()} == {"one": "csat", "two": "skip"}
    assert found.homeless == ("two",)


@pytest.mark.parametrize("name", ["Name", "guest_name", "E-mail", "customer id", "Navn", "room_no", "author"])
def test_what_is_about_a_person_is_dropped_unless_somebody_asks(tmp_path, name):
    found = guesses_of(tmp_path, f"{name},score\nAnne Holm Jensen,5\nBo Lund Hansen,4\n")
    assert found.mapping[name].text == "skip"
    assert found.people == (name,)


def test_month_first_is_seen_where_a_day_is_above_twelve(tmp_path):
    assert meanings(tmp_path, "when,score\n10/31/2025,5\n")["when"] == "date/month-first"
    assert meanings(tmp_path, "when,score\n31/10/2025,5\n")["when"] == "date"


def test_a_name_is_found_by_id_title_number_step_and_stage():
    finder = Finder(places_of(hotel_night(), "night"))
    for name in ("greets", "greets BY name", "1.1", "Check-in", "Arrival"):
        assert finder.named(name) == "greets"
    assert finder.named("Sauna") is None
    assert finder.meant("q2 every light") == "lights"

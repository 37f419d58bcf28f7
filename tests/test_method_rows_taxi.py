"""Each idea of the articles of who has the whole (S003) and of the taxi (S004), by line and idea: where it lives."""

from __future__ import annotations

import pytest

from cxdesigner.analysis.beats import beats_per_moment, choreography
from cxdesigner.analysis.emotion import felt_steps
from cxdesigner.analysis.engagement import engagement
from cxdesigner.analysis.factors import factor_figures, widest_band
from cxdesigner.analysis.feedback import touchpoint_figures
from cxdesigner.analysis.from_to import from_to_rows
from cxdesigner.analysis.frontline import front_line
from cxdesigner.analysis.loops import loop_time
from cxdesigner.analysis.ownership import ownership
from cxdesigner.analysis.promises import hooks_without_way_back
from cxdesigner.analysis.twins import twins
from cxdesigner.commands.records import remove_records
from cxdesigner.model import structure
from cxdesigner.model.invariants import problems
from cxdesigner.model.touchpoint import CHANGES
from tests.method_cases import card, found, guest_card, hotel, project, taxi, today

# S003: who has the responsibility


def test_s003_l29_who_owns_the_whole_journey():
    doc = taxi()
    assert [journey.owner for journey in structure.journeys(doc)] == [None, None]
    assert doc.project.owner == "service_lead"
    owners = [stage.owner for stage in structure.stages(doc, "to-be")]
    assert owners == ["call_centre", None, "drivers", "drivers", "drivers", "drivers", None]
    assert found(doc, "R32") == []
    nobodys = doc.of(
        [
            doc.project.evolve(owner=None),
            *(row for name, rows in doc.tables() for row in rows.values() if name != "project"),
        ]
    )
    assert found(nobodys, "R32") == [("as-is",), ("to-be",)]
    seen = ownership(doc, "to-be")
    assert (seen.owner, seen.owned_stages, len(seen.stages)) == ("service_lead", 5, 7)
    assert seen.longest is not None
    assert (seen.longest.stages, seen.longest.seconds) == (("to-be.return",), 9 * 86_400)


def test_s003_l17_what_is_sold_is_not_what_is_bought():
    journey, goodbye = hotel().journeys["to-be"], guest_card("to-be.leaves.frontstage")
    assert (journey.provider_sells, journey.customer_buys) == ("A room and a bed", "A good night’s sleep")
    assert journey.underlying_job == "I negotiate at nine tomorrow. I need to be rested."
    assert goodbye.provider_sells == goodbye.customer_buys  # the trap: seen from the desk
    assert guest_card("to-be.door.frontstage").customer_buys == ""
    bargains = {row.touchpoint: row for row in engagement(hotel(), "to-be").bargains}
    assert bargains["to-be.leaves.frontstage"].is_same
    assert bargains["to-be.door.frontstage"].is_open


def test_s003_l19_something_else_would_do_the_same_job():
    assert hotel().journeys["to-be"].alternatives == (
        "Sleep by the airport", "Go home late", "Meet by video",
    )  # fmt: skip
    assert guest_card("to-be.room.frontstage").alternatives == ("Sleep by the airport",)


def test_s003_l13_the_delivery_makes_the_difference():
    steps = ("booking", "waiting", "pickup", "ride", "payment", "farewell", "return")
    assert [card(f"{id_}.frontstage").differentiator for id_ in steps] == [1, 2, 5, 3, 5, 4, 5]
    assert card("pickup.frontstage").competitor_does == "Opens the boot and waits"


def test_s003_l23_a_deal_breaker_beats_polish():
    band = guest_card("as-is.night.frontstage")
    assert (band.deal_breaker, band.deal_breaker_fires) == ("The band is playing", True)
    assert not any(
        row.deal_breaker_fires for row in hotel().touchpoints.values() if row.id.startswith("to-be")
    )
    (firing,) = engagement(hotel(), "as-is").firing
    assert (firing.touchpoint, firing.capped[-1]) == ("as-is.night.frontstage", "as-is.morning")
    assert engagement(hotel(), "to-be").firing == ()


def test_s003_l25_a_service_is_a_process_with_times_and_an_order():
    seconds = [card(f"{id_}.frontstage").duration_s for id_ in ("booking", "pickup", "payment", "farewell")]
    assert seconds == [120, 40, 20, 30]
    assert [step.time for step in structure.steps(taxi(), "to-be")][1:4] == ["04:50", "05:00", "05:03"]


@pytest.mark.parametrize("trade", ["loan", "broadband", "shop", "hotel", "taxi", "restaurant", "park"])
def test_s003_l05_each_trade_has_its_template(trade):
    doc = project(trade)
    assert list(problems(doc)) == []
    for journey in structure.journeys(doc):
        assert journey.begins
        assert journey.ends
        assert all(stage.phase for stage in structure.stages(doc, journey.id))


# S004: customer experience management in practice


def test_s004_l12_the_designed_journey_says_what_it_does_to_todays_why_and_what_for():
    row = card("pickup.frontstage")
    assert (row.derived_from, row.change) == ("as-is.pickup.frontstage", "changed")
    assert (row.effect_factor, row.effect) == ("welcoming", 2.5)
    assert all((row.why, row.cost, row.owner))
    assert {row.change for row in taxi().touchpoints.values()} - {""} <= set(CHANGES)
    assert found(taxi(), "R53") == []


def test_s004_l12_what_is_left_out_says_why():
    gone = list(taxi().removals.values())
    assert [(row.journey, row.touchpoint) for row in gone] == [
        ("to-be", "as-is.farewell.customer"), ("to-be", "as-is.return.customer"),
    ]  # fmt: skip
    for row in gone:
        assert all((row.why, row.effect_factor, row.effect, row.cost, row.owner))
    seen = twins(taxi(), "to-be")
    assert seen is not None
    assert [pair.was for pair in seen.pairs if pair.kind == "removed"] == [(row.touchpoint,) for row in gone]


def test_s004_l12_the_lift_is_seen_stage_by_stage():
    doc = taxi()
    felt = [[step.score for step in felt_steps(doc, journey)] for journey in ("as-is", "to-be")]
    lift = [round(after - before, 1) for before, after in zip(*felt, strict=False)]
    # Today -0.4, -1.3, +0.1, +0.3, -0.35, +0.1 and -1.7; designed +0.3, -0.6, +1.6, +0.9, +1.25, +1.9 and +1.6.
    assert lift == [0.7, 0.7, 1.5, 0.6, 1.6, 1.8, 3.3]
    whole = twins(doc, "to-be")
    assert whole is not None
    # Of seven steps each: -3.25 and +6.95.
    assert (round(whole.whole().was or 0, 2), round(whole.whole().becomes or 0, 2)) == (-0.46, 0.99)
    assert whole.counts() == {"kept": 12, "changed": 11, "new": 12, "removed": 2, "merged": 0, "split": 0}
    assert whole.counts_of_cards() == (25, 35)
    assert [(row.effect.factor, row.effect.by) for row in from_to_rows(whole) if row.effect] == [
        ("service", 0.8), ("trust", 1.3), ("welcoming", 2.5), ("understands", 1.5), ("service", 2.3), ("trust", 2.1),
        ("trust", 3.6),
    ]  # fmt: skip


def test_s004_l13_what_one_looks_at_is_not_what_decides():
    assert today("booking.frontstage").current_focus == "Seconds until the call is answered"
    assert not card("pickup.frontstage").current_focus


def test_s004_l08_four_emotional_factors_are_scored_at_each_touchpoint():
    scores = {(row.touchpoint, row.factor): row for row in taxi().factor_scores.values()}
    assert len(scores) == 4 * (7 + 7)
    averages = {
        journey: [round(line.mean or 0, 1) for line in factor_figures(taxi(), journey).lines]
        for journey in ("as-is", "to-be")
    }
    # As-is sums of seven: -2.1, -3.9, -4.1 and -2.9. To-be: +7.7, +6.0, +7.0 and +7.1.
    assert averages == {"as-is": [-0.3, -0.6, -0.6, -0.4], "to-be": [1.1, 0.9, 1.0, 1.0]}
    assert scores["to-be.waiting.frontstage", "trust"].typical == -0.5
    by_card: dict[str, list[float]] = {}
    for (touchpoint, _), row in scores.items():
        by_card.setdefault(touchpoint, []).append(row.typical or 0.0)
    for touchpoint, typical in by_card.items():
        assert sum(typical) / 4 == pytest.approx(taxi().touchpoints[touchpoint].emotion), touchpoint


def _beats(touchpoint):
    doc = taxi()
    return structure.in_order(
        doc.beats[id_] for id_ in doc.referrers("beats", "touchpoint", f"{touchpoint}.frontstage")
    )


def test_s004_l28_a_touchpoint_is_staged_beat_by_beat():
    out, walks, takes, door, *_ = _beats("to-be.pickup")
    assert (out.actor, out.duty, out.duration_s) == ("Driver", "must", 8)
    assert out.body == "Both hands free, eyes on the passenger"
    assert walks.words.startswith("Good morning")
    assert (takes.prop, takes.sense, takes.sensed) == ("Suitcase", "touch", "The weight is gone")
    assert door.moment_of_truth
    assert all((door.why, door.feeling, door.proof))
    assert beats_per_moment(taxi(), "to-be") == {
        "to-be.pickup.frontstage": 6, "to-be.payment.frontstage": 4, "to-be.farewell.frontstage": 5,
    }  # fmt: skip


def test_s004_l21_the_passenger_is_seated_before_the_suitcase():
    before, after = _beats("as-is.pickup"), _beats("to-be.pickup")
    places = [
        [row.id for row in before].index(row.derived_from) for row in after if row.derived_from is not None
    ]
    assert places == [
        0,
        4,
        3,
        5,
    ]  # out; sits before the suitcase is laid in, and was behind it; back at the wheel
    assert [row.by_customer for row in before] == [False, False, True, False, True, False]
    changes = choreography(taxi(), "to-be.pickup.frontstage").changes
    assert changes == {"added": 2, "changed": 3, "moved": 1, "removed": 2}
    assert [sum(row.duration_s or 0 for row in rows) for rows in (before, after)] == [52, 40]


def test_s004_l22_music_at_five_in_the_morning_is_a_sense():
    turns, asks = _beats("to-be.ride")
    assert (turns.sense, turns.sensed) == ("sound", "Low strings")
    assert "music" in asks.words
    assert taxi().steps["to-be.ride"].time == "05:03"


def test_s004_l30_a_detail_nobody_asks_for_is_a_bet():
    tried, bet, waits = structure.in_order(taxi().bets.values())
    assert (tried.touchpoint, bool(tried.result), bool(waits.result)) == (
        "to-be.ride.frontstage",
        True,
        False,
    )
    assert (bet.touchpoint, bet.stated, bet.believed) == ("to-be.payment.frontstage", 1, 4)
    assert bet.test
    assert bet.result == ""  # not known yet


def test_s004_l24_the_card_earns_the_return_call():
    (hook,) = taxi().loyalty_hooks.values()
    assert hook.touchpoint == "to-be.farewell.frontstage"
    assert (hook.to_step, hook.next_journey) == ("to-be.return", "to-be")
    assert all((hook.offer, hook.promise, hook.trigger))
    assert found(taxi(), "R28") == []
    assert hooks_without_way_back(taxi(), "to-be") == []


def test_s004_l26_two_drivers_on_a_wet_night_are_far_apart():
    bands = {row.id: (row.best or 0) - (row.worst or 0) for row in taxi().factor_scores.values()}
    today_, designed = (
        max((wide, id_) for id_, wide in bands.items() if id_.startswith(kind)) for kind in ("as-is", "to-be")
    )
    assert today_[1] == "as-is.pickup.frontstage.welcoming"
    assert designed[1] == "to-be.waiting.frontstage.trust"
    assert taxi().factor_scores["as-is.pickup.frontstage.service"].worst_note == "February, in the rain"
    spot = widest_band(factor_figures(taxi(), "to-be"))
    assert spot is not None
    assert (spot.line, spot.stage) == (3, 1)  # trust, while waiting


def test_s004_l32_asked_by_text_right_after_and_seen_before_the_next_ride():
    loop = taxi().feedback_loops["to-be.farewell"]
    assert (loop.step, loop.touchpoint) == ("to-be.farewell", "to-be.farewell.frontstage")
    assert (loop.channel, loop.delay_s, loop.latency_s, loop.correct_s) == ("Text message", 300, 60, 86_400)
    assert (loop.scale, loop.target, loop.threshold, loop.closer) == ("rating", 4.9, 4.5, "service_lead")
    assert loop.sample == "Every passenger in six cars"
    assert loop_time(loop).total_s == 300 + 60 + 86_400


def test_s004_l32_212_passengers_answered_in_twelve_weeks():
    doc = taxi()
    (survey,) = doc.surveys.values()
    assert survey.rows == 212
    # Of 5 points each, 212 passengers gave 42 too few at the pick-up, 85 during the ride and 106 at the farewell:
    # 5 - 42/212 = 4.80, 5 - 85/212 = 4.60, 5 - 106/212 = 4.50. The same figures stand on the board and in the gaps.
    for step, mean in (("pickup", 4.8), ("ride", 4.6), ("farewell", 4.5)):
        (figure,) = touchpoint_figures(doc, f"to-be.{step}.frontstage")
        assert (figure.count, len(figure.weeks), round(figure.mean or 0, 2)) == (212, 12, mean)
        assert card(f"{step}.frontstage").experienced == mean
    assert [doc.metrics[f"to-be.{step}.1"].value for step in ("pickup", "ride", "payment")] == [
        4.8,
        4.6,
        None,
    ]
    # 148 promoters and 19 detractors: 129 of 212.
    (nps,) = touchpoint_figures(doc, None)
    assert round(nps.value or 0) == doc.metrics["to-be.farewell.1"].value == 61


def test_s004_l32_the_front_line_sees_four_touchpoints_and_what_to_do_now():
    seen = front_line(taxi(), "to-be")
    assert [row.name for row in seen.rows] == ["Pick-up", "Ride", "Payment", "Farewell"]
    # On the scale from -2 to 2: 4.80 is +1.8, 4.60 is +1.6, 4.50 is +1.5; the goals 4.6, 4.5 and 4.9 likewise.
    assert [round(row.mean, 1) if row.mean is not None else None for row in seen.rows] == [
        1.8,
        1.6,
        None,
        1.5,
    ]
    assert [round(row.goal, 1) if row.goal is not None else None for row in seen.rows] == [
        1.6,
        1.5,
        None,
        1.9,
    ]
    assert [len(row.faces) for row in seen.rows] == [12, 12, 0, 12]
    assert seen.worst is not None
    assert (seen.worst.name, seen.worst.below) == ("Farewell", 5)  # five weeks under 4.5
    assert seen.worst.action.startswith("Offer the ride home")


def test_s004_l30_the_sentence_customers_are_to_say():
    assert taxi().journeys["to-be"].target == "They thought of me before I had to ask."


def test_s004_eight_ideas_share_55_votes():
    rows = [
        row for row in taxi().insights.values() if row.kind == "opportunity" and row.step.startswith("to-be")
    ]
    assert len(rows) == 8
    assert sum(row.votes or 0 for row in rows) == 55
    answered = {id_ for row in rows for id_ in row.answers}
    assert answered == {"to-be.booking.1", "to-be.waiting.1", "to-be.return.1"}


def test_what_the_method_knows_of_a_touchpoint_can_be_taken_away_again():
    assert list(problems(remove_records(taxi(), "bets", list(taxi().bets)))) == []

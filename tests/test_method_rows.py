"""Each idea of three of the five articles that the method rests on, by article, line and idea: where it lives.

The other two, of who has the whole and of the taxi, are in `test_method_rows_taxi`.
"""

from __future__ import annotations

from datetime import date

import pytest

from cxdesigner.analysis.adviser import advise
from cxdesigner.analysis.care import care_drop
from cxdesigner.analysis.channel_use import channel_use
from cxdesigner.analysis.checker import check
from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.documents import referenced_documents
from cxdesigner.analysis.engagement import Corner, engagement
from cxdesigner.analysis.evidence import journey_evidence
from cxdesigner.analysis.factors import factor_figures, unsettled_qualifiers
from cxdesigner.analysis.gaps import biggest, gap_rows
from cxdesigner.analysis.handovers import handovers
from cxdesigner.analysis.inventory import completeness_of, inventory
from cxdesigner.analysis.loops import never_reaching
from cxdesigner.analysis.opportunities import plan_of
from cxdesigner.analysis.promises import efforts, ledger, repeats, untold, value_at_risk
from cxdesigner.analysis.pyramid import who_supports_whom
from cxdesigner.analysis.quality_cost import cost_a_year
from cxdesigner.analysis.reviewing import review
from cxdesigner.analysis.teams import conflicting_figures
from cxdesigner.analysis.value_stream import value_stream
from cxdesigner.model import structure
from cxdesigner.model.aspects import LIFECYCLE, VALUE_CHAIN
from cxdesigner.model.evidence import SOURCE_KINDS, TOOLS
from cxdesigner.model.journey import PHASES
from tests.builders import ProjectBuilder
from tests.method_cases import DAY, card, found, guest_card, hotel, project, taxi, today

# S000: from customer relations to customer experience


def test_s000_l06_journey_and_cards_say_from_where_they_are_seen():
    assert taxi().journeys["to-be"].viewpoint == "outside_in"
    assert card("pickup.frontstage").viewpoint == "outside_in"
    assert card("pickup.frontstage").written_by == "Signe Holm, after the ride"


def test_s000_l06_words_of_the_provider_in_the_customers_lane_are_found():
    board = ProjectBuilder("Ride").journey("j").lane("customer").lane("frontstage").stage("s", steps=("one",))
    doc = board.touchpoint("card", "customer", "one", "Our system registers the customer").build()
    assert found(doc, "R10") == [("card",)]
    assert found(taxi(), "R10") == []


def test_s000_l10_fieldwork_tells_place_observer_sample_and_consent():
    ride = taxi().sources["ride"]
    assert ride.kind == "participant_observation"
    assert all((ride.date, ride.place, ride.observer, ride.sample, ride.consent, ride.anonymised))
    assert {row.kind for row in taxi().sources.values()} <= set(SOURCE_KINDS)
    assert len(taxi().sources) == 6


def test_s000_l10_each_action_says_how_it_is_known_and_four_in_ten_are_guessed():
    doc = taxi()
    roles = {"customer", "frontstage", "backstage"}
    actions = [
        row
        for row in doc.touchpoints.values()
        if doc.lanes[row.lane].role in roles and structure.journey_of(doc, row) == "to-be"
    ]
    known = [row.confidence for row in actions]
    assert (known.count("observed"), known.count("reported"), known.count("assumed")) == (8, 5, 8)
    assert found(doc, "R43") == []
    evidence = journey_evidence(doc, "to-be")
    assert round(evidence.shares.desk_index or 0, 2) == 0.38  # 8 of 21
    # Each of the 21 counts for its best source: six rides, two at the kerb, two told at the belt, two from the log,
    # one from the drivers; the other eight are notes from the wall.
    assert evidence.best_for == {"ride": 6, "kerb": 2, "belt": 2, "log": 2, "drivers": 1, "kick_off": 8}
    assert [stage.name for stage in evidence.unwatched] == ["Ride", "Return"]


def test_s000_l12_engagement_and_orchestration_stand_side_by_side():
    sad, cafe, both = (
        guest_card(f"to-be.{id_}") for id_ in ("key.welcome", "room.frontstage", "unpacks.brings")
    )
    assert (sad.engagement, sad.orchestration) == (2, 5)
    assert (cafe.engagement, cafe.orchestration) == (4, 2)
    assert (both.engagement, both.orchestration) == (5, 4)
    seen = engagement(hotel(), "to-be")
    corners: list[Corner] = ["fantastic", "enthusiast", "sad", "neither"]
    assert [seen.count(corner) for corner in corners] == [2, 3, 2, 1]
    assert seen.proposed is not None
    assert seen.proposed.touchpoint == "to-be.wakes.believes"  # they want to, and it decides


def test_s000_l17_what_is_left_to_chance_is_said_and_no_moment_of_truth_is():
    assert today("pickup.frontstage").control == "left_to_chance"
    assert found(taxi(), "R17") == []
    left = taxi().touchpoints["to-be.pickup.frontstage"].evolve(control="left_to_chance")
    assert found(taxi().of([*_rows(taxi(), but=left.id), left]), "R17") == [(left.id,)]


def test_s000_l19_effort_of_staff_is_held_against_what_weighs_for_the_customer():
    steps = [taxi().steps[f"to-be.{id_}"] for id_ in ("booking", "farewell")]
    assert [(step.energy, step.importance) for step in steps] == [(30, 3), (5, 5)]
    assert sum(step.energy or 0 for step in taxi().steps.values()) == 100


def test_s000_l17_what_is_known_is_carried_over_and_not_said_again():
    assert taxi().steps["to-be.booking"].carries_over == ("Address", "Flight number")
    assert guest_card("as-is.arrival.customer").repeats == ("Name", "Address", "Passport number")
    assert found(hotel(), "R37") == [("as-is.arrival.customer",)]
    assert found(taxi(), "R37") == [("as-is.booking.customer",)]  # the address, on every ride
    assert [row.what for row in repeats(hotel(), "as-is")] == ["Name", "Address", "Passport number"]


# S001: from service management to customer experience management


def test_s001_l47_tools_are_chosen_by_facts_about_the_challenges():
    facts = {fact.kind: fact for fact in hotel().facts.values()}
    assert (facts["satisfaction"].value, facts["satisfaction"].replies) == (4.4, 512)
    complaints = [facts[kind].value for kind in ("not_recognised", "indifference", "waiting", "faults")]
    assert complaints == [38, 35, 14, 9]
    assert facts["deal_breaker"].is_open
    assert {row.toolbox for row in taxi().insights.values()} - {""} <= set(TOOLS)
    verdicts = [(ruling.tool, ruling.verdict) for ruling in advise(hotel(), "to-be").in_order]
    assert verdicts == [("CRM", "chosen"), ("SM", "chosen"), ("CEM", "condition"), ("TQM", "against")]


def test_s001_l18_moments_of_truth_carry_reason_importance_and_who_meets_whom():
    row = card("pickup.frontstage")
    assert row.moment_of_truth
    assert row.moment_of_truth_reason
    assert (row.importance, row.who_meets_whom) == (5, "The driver and the passenger")
    assert row.measure
    assert found(taxi(), "R18") == []


def test_s001_l20_evidence_makes_what_cannot_be_touched_visible():
    assert card("payment.evidence").artifact_state == "to_make"
    assert card("pickup.evidence").artifact_state == "in_place"
    assert found(taxi(), "R16") == []


def test_s001_l21_the_customer_is_part_of_the_delivery():
    row = today("pickup.customer")
    assert (row.customer_task, row.customer_effort) == ("Opens the door and rolls the suitcase round", 3)
    assert row.skill_needed
    assert row.if_it_fails
    assert card("pickup.customer").customer_effort == 0
    # Today 1, 2, 3, 0, 1, 1 and 2 from the order to the queue: 10 of seven. Designed 1, 1, 0, 0, 1, 0 and 1: 4.
    assert efforts(taxi(), "as-is").mean == pytest.approx(10 / 7)
    assert efforts(taxi(), "to-be").mean == pytest.approx(4 / 7)


def test_s001_l25_a_fail_point_knows_its_cause_its_cost_and_its_way_back():
    rain = taxi().insights["as-is.pickup.1"]
    assert rain.kind == "fail_point"
    assert all((rain.cause, rain.frequency, rain.recovery, rain.owner))
    assert cost_a_year(rain) == 450 * 380
    assert rain.detected_at == "as-is.pickup"
    assert found(taxi(), "R41") == []
    let_stand = {row.finding.rule.id: row for row in check(taxi(), today=DAY).dismissed}
    assert let_stand["R41"].finding.places == (("insights", "as-is.pickup.1"),)
    assert all(row.dismissal.reason for row in let_stand.values())
    assert any(link.kind == "rework" for link in project("loan").links.values())


def test_s001_l27_an_action_names_the_document_it_follows():
    assert card("pickup.frontstage").document_ref == "Driver’s handbook, page 4"
    assert (taxi().project.version, taxi().project.state) == ("1.2", "For review")
    assert list(referenced_documents(course_of(taxi(), "to-be"))) == [
        "Telephone guide, page 1", "Driver’s handbook, page 4", "Card rules, 2026", "Agreement with the airport, § 3",
    ]  # fmt: skip


def test_s001_l33_who_must_know_what_and_which_system_tells_it():
    row = card("pickup.frontstage")
    assert row.info_needed == ("Name", "Luggage", "Flight number")
    assert row.info_source == "to-be.booking.support"
    farewell = card("farewell.frontstage")
    assert farewell.relationship_owner == "service_lead"
    assert farewell.contact_person
    assert found(taxi(), "R36") == []
    asked = card("return.frontstage").evolve(info_source=None)
    assert found(taxi().of([*_rows(taxi(), but=asked.id), asked]), "R36") == [(asked.id,)]
    assert [row.missing for row in untold(taxi(), "to-be")] == [("Number plate",)]


def test_s001_l36_a_customer_has_a_value_and_a_moment_puts_some_of_it_at_stake():
    persona = taxi().personas["early_traveller"]
    assert (persona.lifetime_value, persona.purchases_a_year) == (14_000, 6)
    assert card("pickup.frontstage").value_at_stake == 2_800
    assert taxi().project.currency == "DKK"
    assert value_at_risk(taxi(), "to-be") is None  # each of these moments is designed


def test_s001_l43_qualifiers_come_before_winners():
    roles = {factor.id: factor.role for factor in taxi().factors.values()}
    assert roles == {
        "service": "qualifier", "welcoming": "winner", "understands": "winner", "trust": "qualifier",
    }  # fmt: skip
    assert found(hotel(), "R22")[0][0] == "to-be.wakes.believes"
    unsettled = unsettled_qualifiers(factor_figures(taxi(), "to-be"))
    assert [spot.value for spot in unsettled] == [-0.5, -0.4]  # trust and service-mindedness, while waiting


def test_s001_l44_answers_come_back_to_the_front_line():
    for loop in taxi().feedback_loops.values():
        assert (loop.shown_to, loop.display, loop.latency_s) == ("drivers", "Screen in the drivers’ room", 60)
        assert loop.corrective_action
    assert found(taxi(), "R46") == []
    assert never_reaching(taxi(), "to-be") == []


def test_s001_l45_touchpoints_are_worked_on_one_by_one():
    ours = [row for row in taxi().touchpoints.values() if row.engagement is not None]
    assert len(ours) == 13
    assert all(row.owner and row.duration_s is not None and row.confidence for row in ours)
    assert completeness_of(inventory(taxi(), "to-be")) == pytest.approx(0.65, abs=0.03)


def test_s001_l17_a_common_language_names_the_words_not_to_use():
    term = taxi().terms["passenger"]
    assert (term.name, term.synonyms) == ("Passenger", ("Fare", "Customer number"))


def test_s001_l11_who_supports_whom_is_seen_from_the_sides_of_the_teams():
    sides = {team.id: team.side for team in taxi().teams.values()}
    assert (sides["drivers"], sides["dispatch"], sides["service_lead"]) == ("front", "back", "management")
    layers = [row.layer for row in who_supports_whom(course_of(taxi(), "to-be"))]
    assert layers[:2] == ["customer", "frontstage"]


# S002: customer experience and service management meet along the journey


def test_s002_l11_one_model_is_seen_as_journey_and_as_value_stream():
    activities = {row.value_chain_activity for row in taxi().touchpoints.values()} - {""}
    assert activities == set(VALUE_CHAIN)
    assert value_stream(course_of(taxi(), "to-be")).told == 14  # all that is done behind and below


def test_s002_l23_actions_stand_in_the_life_of_a_service():
    assert card("farewell.backstage").lifecycle_stage == "support"
    assert card("booking.frontstage").itil_practice == "Service request management"
    assert {row.lifecycle_stage for row in taxi().touchpoints.values()} - {""} <= set(LIFECYCLE)


def test_s002_l47_teams_have_goals_that_pull_apart_and_hand_things_over():
    raises, lowers = taxi().teams["drivers"].raises, taxi().teams["call_centre"].lowers
    assert set(raises) & set(lowers) == {"Talk time"}
    rows = [row for row in taxi().handovers.values() if row.source.startswith("to-be")]
    assert len(rows) == 14
    assert all(row.passed for row in rows)
    assert sum(not row.agreed for row in rows) == 4
    (conflict,) = conflicting_figures(taxi())
    assert (conflict.figure, conflict.raiser, conflict.lowerer) == ("Talk time", "drivers", "call_centre")
    passes = handovers(taxi(), "to-be")
    assert [row.record is None for row in passes] == [False] * 14
    assert sum(row.in_front for row in passes) == 3


def test_s002_l47_where_the_process_breaks_the_feeling_drops():
    handed = [row for row in taxi().handovers.values() if ".waiting." in row.target and "to-be" in row.id]
    assert len(handed) == 2
    assert card("waiting.frontstage").emotion == -0.6


def test_s002_l49_the_back_office_is_told_of_the_customer():
    row = card("pickup.backstage")
    assert row.info_needed == row.info_available == ("Luggage", "Flight number")


def test_s002_l51_channels_are_seen_step_by_step():
    row = [card(f"{id_}.frontstage").channel for id_ in ("booking", "waiting", "pickup", "payment")]
    assert row == ["phone", "text_message", "in_person", "print"]
    assert channel_use(course_of(taxi(), "to-be")).counts["phone", 0] == 2


def test_s002_l53_care_goes_on_after_the_purchase():
    doc = taxi()
    phases = [stage.phase for stage in structure.stages(doc, "to-be")]
    assert phases == ["before", "before", "use", "use", "purchase", "after", "return"]
    assert set(phases) == set(PHASES)
    assert [step.id for step in structure.steps(doc, "to-be") if step.is_purchase] == ["to-be.payment"]
    assert found(doc, "R13") == []
    ends = [row for row in doc.touchpoints.values() if row.step not in ("as-is.farewell", "as-is.return")]
    bare = doc.of(
        [*(row for name, rows in doc.tables() for row in rows.values() if name != "touchpoints"), *ends]
    )
    assert found(bare, "R13") == [("as-is.payment",)]
    care = care_drop(course_of(doc, "to-be"))
    assert care is not None
    assert (care.before.touchpoints, care.after.touchpoints) == (25, 10)


def test_s002_l59_from_the_customer_backwards_all_is_connected():
    assert [found(taxi(), rule) for rule in ("R24", "R25", "R26")] == [[], [], []]


def test_s002_l65_delivery_gap_and_empathy_gap_are_two_pairs():
    row = card("waiting.frontstage")
    assert (row.experienced, row.expected) == (2.3, 4.6)
    votes = [sum(n * count for n, count in enumerate(v, 1)) for v in (row.believed_votes, row.expected_votes)]
    assert votes == [43, 33]  # of eleven: 3.9 and 3.0
    assert sum(row.believed_votes) == sum(row.expected_votes) == 11
    assert card("payment.frontstage").experienced is None
    assert not card("return.frontstage").believed_votes
    first, second, *_ = biggest(gap_rows(taxi(), "to-be"))
    assert [(row.touchpoint, gap.kind, round(gap.by or 0, 1)) for row, gap in (first, second)] == [
        ("to-be.waiting.frontstage", "delivery", -1.6), ("to-be.waiting.frontstage", "empathy", 1.6),
    ]  # fmt: skip


def test_s002_l71_promises_are_followed_to_where_they_are_kept():
    rows = {row.made_at: row for row in taxi().promises.values()}
    assert rows["as-is.booking.frontstage"].status == "broken"
    assert rows["to-be.booking.frontstage"].kept_at == ("to-be.pickup.frontstage",)
    assert rows["to-be.booking.frontstage"].status == "kept"
    assert rows["to-be.farewell.frontstage"].status == "unknown"
    assert len(found(taxi(), "R44")) == 2  # the broken one, and the one nobody has looked at
    assert [entry.fate for entry in ledger(taxi(), "to-be")] == ["kept", "kept", "unknown"]


def test_s002_l69_a_step_is_worth_something_to_somebody():
    assert taxi().steps["to-be.booking"].value == "Sleep without a doubt"


def test_s002_l73_the_customer_thinks_feels_says_and_does():
    row = card("waiting.customer")
    assert (row.thinks, row.feels) == ("Seven minutes to five.", "Alone, but informed")
    assert row.title == "Waits by the front door"
    assert card("waiting.frontstage").quote == "Have they forgotten me?"


def test_s002_l77_beside_a_figure_stands_a_customers_sentence_or_it_is_missed():
    assert found(taxi(), "R45") == []
    (voice,) = taxi().referrers("verbatims", "touchpoint", "to-be.booking.frontstage")
    assert [names[0] for names in found(taxi().of(_rows(taxi(), but=voice)), "R45")] == ["to-be.booking"]
    assert found(hotel(), "R45") == [("to-be.winds_down", "to-be.winds_down.1")]


def test_s002_l79_somebody_speaks_for_the_customer_and_questions_go_both_ways():
    assert taxi().project.ambassador == "Signe Holm"
    kinds = [row.kind for row in taxi().questions.values()]
    assert {"to_customers", "from_staff", "to_find_out"} == set(kinds)
    assert any(row.answer for row in taxi().questions.values())


def test_s002_l61_the_map_is_looked_over_again():
    report = check(taxi(), today=DAY)
    assert (taxi().project.review_every_days, taxi().project.last_reviewed) == (365, "2026-11-16")
    assert "R47" in {rule.id for rule in report.passed}
    looked = review(taxi(), DAY)
    assert looked is not None
    assert looked.next == date(2027, 11, 16)


def test_s002_l93_what_is_planned_gives_something_to_both():
    plan = [row for row in taxi().insights.values() if row.in_plan]
    assert len(plan) == 5
    assert all(row.customer_benefit and row.organisation_benefit for row in plan)
    assert plan_of(taxi(), "to-be").one_sided == ()


def test_s002_l121_one_who_works_there_has_a_journey_too():
    board = ProjectBuilder("Night").persona("porter", "Night porter", kind="employee")
    doc = board.journey("shift", persona="porter").lane("customer", persona="porter").build()
    assert doc.personas["porter"].kind == "employee"
    assert doc.lanes["customer"].persona == doc.journeys["shift"].persona == "porter"


def _rows(doc, but):
    return [row for _, table in doc.tables() for row in table.values() if row.id != but]

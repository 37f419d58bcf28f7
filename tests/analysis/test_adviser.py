"""The toolbox adviser: four rules, the facts they rest on, and what is not known."""

from __future__ import annotations

import itertools

import pytest

from cxdesigner.analysis.adviser import advise
from cxdesigner.analysis.offered_facts import offers
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def a_project(**facts: float | None) -> Document:
    """Return a project with a fact of each kind named; a deal-breaker is open."""
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    for kind, value in facts.items():
        board.row("facts", kind, kind=kind, value=value, is_open=kind == "deal_breaker")
    return board.build()


HOTEL: dict[str, float | None] = {
    "satisfaction": 4.4, "not_recognised": 38, "indifference": 35, "waiting": 14, "faults": 9, "knowledge": None,
    "difference": 1.8, "deal_breaker": None,
}  # fmt: skip


def verdicts(doc: Document) -> dict[str, str]:
    return {ruling.tool: ruling.verdict for ruling in advise(doc).rulings}


def test_s001_l47_tools_are_chosen_by_the_challenges_in_the_order_of_their_share() -> None:
    # 38 + 35 + 14 + 9 = 96 complaints: 39.6 % not recognised, 36.5 % contact, 14.6 % waiting, 9.4 % faults.
    advice = advise(a_project(**HOTEL))
    assert verdicts(a_project(**HOTEL)) == {
        "TQM": "against",
        "CRM": "chosen",
        "SM": "chosen",
        "CEM": "condition",
    }
    assert [ruling.tool for ruling in advice.in_order] == ["CRM", "SM", "CEM", "TQM"]
    assert advice.ruling("CRM").figure == pytest.approx(38 / 96)
    assert advice.ruling("SM").figure == pytest.approx(49 / 96)
    assert advice.ruling("TQM").figure == pytest.approx(9 / 96)


def test_every_conclusion_names_the_facts_it_rests_on() -> None:
    advice = advise(a_project(**HOTEL))
    tags = {ruling.tool: ruling.facts for ruling in advice.rulings}
    assert tags == {"TQM": (5,), "CRM": (2, 6), "SM": (3, 4), "CEM": (1, 7, 8)}


def test_s001_l50_many_faulty_deliveries_never_lead_to_emotional_polish() -> None:
    # 30 of 100 complaints are faults: exactly the limit. Satisfied customers who feel no difference do not change it.
    facts = {**HOTEL, "not_recognised": 30.0, "indifference": 20.0, "waiting": 20.0, "faults": 30.0}
    facts.pop("deal_breaker")
    assert verdicts(a_project(**facts))["TQM"] == "chosen"
    assert advise(a_project(**facts)).ruling("CEM").reason == "faults_first"
    assert verdicts(a_project(**facts))["CEM"] == "against"


@pytest.mark.parametrize(
    ("faults", "rest", "verdict"), [(30, 70, "chosen"), (29, 71, "against"), (299, 701, "against")]
)
def test_quality_management_is_chosen_from_30_percent(faults: float, rest: float, verdict: str) -> None:
    doc = a_project(faults=faults, not_recognised=rest, indifference=0, waiting=0)
    assert verdicts(doc)["TQM"] == verdict


@pytest.mark.parametrize(("unknown", "verdict"), [(25, "chosen"), (24, "against")])
def test_customer_relations_are_chosen_from_25_percent(unknown: float, verdict: str) -> None:
    doc = a_project(faults=100 - unknown, not_recognised=unknown, indifference=0, waiting=0)
    assert verdicts(doc)["CRM"] == verdict


@pytest.mark.parametrize(("contact", "waiting", "verdict"), [(12, 13, "chosen"), (12, 12, "against")])
def test_contact_and_waiting_count_together(contact: float, waiting: float, verdict: str) -> None:
    doc = a_project(faults=100 - contact - waiting, not_recognised=0, indifference=contact, waiting=waiting)
    assert verdicts(doc)["SM"] == verdict


@pytest.mark.parametrize(
    ("satisfaction", "difference", "verdict"),
    [
        (4.2, 2.49, "chosen"),
        (4.19, 2.49, "against"),
        (4.2, 2.5, "against"),
        (None, 2.0, "unknown"),
        (4.5, None, "unknown"),
    ],
)
def test_s001_l52_experience_management_needs_satisfied_customers_who_feel_no_difference(
    satisfaction: float | None, difference: float | None, verdict: str
) -> None:
    doc = a_project(
        satisfaction=satisfaction,
        difference=difference,
        faults=0,
        not_recognised=10,
        indifference=0,
        waiting=0,
    )
    assert verdicts(doc)["CEM"] == verdict


def test_a_kind_that_nobody_counted_is_unknown_and_never_zero() -> None:
    doc = a_project(faults=40, not_recognised=10, indifference=5)
    assert set(verdicts(doc).values()) == {"unknown"}
    assert advise(doc).complaints.total is None
    assert advise(doc).complaints.missing == ("waiting",)


def test_nothing_is_advised_from_no_fact_at_all() -> None:
    advice = advise(a_project())
    assert {ruling.verdict for ruling in advice.rulings} == {"unknown"}
    assert all(not ruling.facts for ruling in advice.rulings)


def test_a_score_from_too_few_replies_or_off_its_scale_is_no_figure() -> None:
    board = ProjectBuilder("x", least_replies=5)
    board.row("facts", "few", kind="satisfaction", value=4.9, replies=4)
    board.row("facts", "off", kind="difference", value=44.0)
    assert advise(board.build()).satisfaction is None
    assert advise(board.build()).difference is None


def test_several_scores_of_a_kind_are_weighed_by_their_replies() -> None:
    board = ProjectBuilder("x")
    board.row("facts", "a", kind="satisfaction", value=5.0, replies=10)
    board.row("facts", "b", kind="satisfaction", value=2.0, replies=20)
    assert advise(board.build()).satisfaction == pytest.approx(3.0)  # (50 + 40) / 30


def test_complaints_fewer_than_the_least_number_have_no_shares() -> None:
    doc = a_project(faults=2, not_recognised=1, indifference=1, waiting=0)
    assert advise(doc).complaints.are_too_few
    assert set(verdicts(doc).values()) == {"unknown"}


def test_every_advice_and_every_objection_rests_on_a_fact() -> None:
    counts, scores = (None, 0.0, 30.0, 60.0), (None, 2.0, 4.6)
    for faults, unknown, contact, satisfied, felt in itertools.product(
        counts, counts, counts, scores, scores
    ):
        facts = {"faults": faults, "not_recognised": unknown, "indifference": contact, "waiting": 10.0}
        doc = a_project(**facts, satisfaction=satisfied, difference=felt, deal_breaker=None)
        for ruling in advise(doc).rulings:
            assert ruling.facts or ruling.verdict == "unknown"
            assert ruling.verdict == "unknown" or ruling.figure is not None


def test_what_the_project_knows_is_offered_with_its_origin_and_counts_for_nothing_yet() -> None:
    board = ProjectBuilder("x", least_replies=3).journey("j").lanes().stage("s", steps=("a", "b"))
    board.touchpoint(
        "lift", "frontstage", "a", "The lift", deal_breaker="It stands still", deal_breaker_fires=True
    )
    board.touchpoint(
        "calm", "frontstage", "b", deal_breaker="Noise", info_needed=("name",), info_available=()
    )
    board.row("surveys", "v").row(
        "ratings",
        "r",
        survey="v",
        scale="csat",
        low=1.0,
        high=5.0,
        week="2026-11-16",
        scores=(4.0, 5.0),
        counts=(2, 2),
    )
    found = {offer.kind: offer for offer in offers(board.build(), "j")}
    assert found["satisfaction"].value == pytest.approx(4.5)  # (4·2 + 5·2) / 4
    assert (found["satisfaction"].replies, found["satisfaction"].weeks) == (4, 1)
    assert (found["deal_breaker"].title, found["deal_breaker"].touchpoint) == ("It stands still", "lift")
    assert found["knowledge"].count == 1
    assert not advise(board.build()).facts


def test_what_a_fact_says_already_is_not_offered_again() -> None:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    board.touchpoint("lift", "frontstage", "a", deal_breaker="It stands still", deal_breaker_fires=True)
    board.row("facts", "f", kind="deal_breaker", title="it stands still")
    assert offers(board.build(), "j") == ()

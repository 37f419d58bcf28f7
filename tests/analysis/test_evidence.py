"""How a journey is known: shares, coverage, the best proof and its strength, against figures worked out by hand."""

import pytest

from cxdesigner.analysis.evidence import (
    best_source,
    cases,
    desk_share,
    journey_evidence,
    metrics_without_words,
    proves,
    quotes_without_source,
    strength,
    without_consent,
    without_date,
)
from cxdesigner.model.evidence import SOURCE_KINDS, Source
from tests.builders import ProjectBuilder, tiny_project
from tests.evidence_taxi import evidence_taxi


@pytest.fixture
def taxi():
    return evidence_taxi()


@pytest.fixture
def known(taxi):
    return journey_evidence(taxi, "taxi")


def test_s000_l10_fieldwork_every_action_is_seen_told_or_guessed(known):
    # 7 stages with 3 actions each are 21; the lamp of the evidence lane is none of them.
    # Seen: 4 of the customer, 3 frontstage, 1 backstage. Told: 1, 2 and 2. Guessed: 2, 2 and 4.
    shares = known.shares
    assert (shares.observed, shares.reported, shares.assumed, shares.unsaid) == (8, 5, 8, 0)
    assert shares.total == 21
    assert round(100 * shares.share("observed")) == 38  # 8 / 21 = 0.381
    assert round(100 * shares.share("reported")) == 24  # 5 / 21 = 0.238
    assert round(100 * shares.desk_index) == 38


def test_s000_l10_coverage_is_counted_by_stage_from_seen_to_guessed(known):
    found = [(part.shares.from_field, part.shares.total, part.is_unwatched) for part in known.coverage]
    assert found == [
        (3, 3, False), (3, 3, False), (2, 3, False), (0, 3, True), (3, 3, False), (2, 3, False), (0, 3, True),
    ]  # fmt: skip
    assert known.coverage[1].shares.cells() == ["observed", "reported", "reported"]
    assert known.coverage[2].shares.cells() == ["observed", "observed", "assumed"]
    assert [stage.name for stage in known.unwatched] == ["Ride", "Return"]


def test_s000_l10_each_action_counts_for_its_best_source_so_the_counts_add_up(known, taxi):
    # Steps out, opens the door rests on the rides and on the drivers: it counts for what was seen.
    assert best_source(taxi, taxi.touchpoints["frontstage-pickup"]) == "ride"
    assert known.best_for == {"ride": 6, "kerb": 2, "interview": 2, "calls_log": 2, "drivers": 1, "guess": 8}
    assert sum(known.best_for.values()) == 21
    assert known.backed == 13  # 21 less the 8 that rest on the guess


def test_of_two_equal_proofs_the_one_that_stands_first_in_the_register_counts(taxi):
    both = taxi.touchpoints["customer-farewell"].evolve(sources=("kerb", "ride"))
    assert best_source(taxi, both) == "ride"
    assert best_source(taxi, both.evolve(sources=())) is None


def test_strength_tells_how_many_kinds_agree_and_on_how_many_cases(taxi):
    # Fieldwork 1, seen 1, two kinds 1, twelve rides (ten and more) 1: 4 of 5.
    found = strength(taxi, taxi.touchpoints["frontstage-pickup"])
    assert (found.level, found.kinds, found.most_cases, found.is_guess) == (4, 2, 12, False)
    # Nine guests at the belt, told: fieldwork 1.
    told = strength(taxi, taxi.touchpoints["customer-booking"])
    assert (told.level, told.kinds, told.most_cases) == (1, 1, 9)


def test_a_guess_is_no_proof_and_neither_is_nothing(taxi):
    guessed = strength(taxi, taxi.touchpoints["customer-ride"])
    assert (guessed.level, guessed.kinds, guessed.is_guess) == (0, 0, True)
    bare = strength(taxi, taxi.touchpoints["customer-ride"].evolve(sources=()))
    assert (bare.level, bare.is_guess) == (0, False)


@pytest.mark.parametrize(
    ("sample", "count"),
    [
        ("12 rides", 12),
        ("1,846 calls", 1846),
        ("1.846 opkald", 1846),
        ("om 9 gæster", 9),
        ("many", None),
        ("", None),
    ],
)
def test_the_number_of_cases_is_read_from_the_sample(sample, count):
    assert cases(Source(id="s", sample=sample)) == count


def test_every_kind_of_fieldwork_shows_something_and_an_unknown_one_is_a_report():
    assert {kind: proves(kind) for kind in SOURCE_KINDS} == {
        "observation": "observed", "participant_observation": "observed", "interview": "reported",
        "survey": "reported", "diary": "reported", "operational_data": "reported",
        "frontline_staff": "reported", "workshop_guess": "assumed",
    }  # fmt: skip
    assert proves("telepathy") == "reported"


def test_what_nobody_says_is_not_known_and_never_counts_as_a_guess():
    doc = tiny_project()
    known = journey_evidence(doc, "today")
    assert known.shares.unsaid == known.shares.total == 3  # enters, greets, prepares
    assert known.shares.desk_index is None
    assert known.unwatched == ()
    assert desk_share(doc, "today") is None


def test_shares_are_of_what_is_said():
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer")
        .stage("s", steps=("one",))
        .touchpoint("a", "customer", "one", "A", confidence="assumed")
        .touchpoint("b", "customer", "one", "B", confidence="observed")
        .touchpoint("c", "customer", "one", "C")
        .touchpoint("d", "customer", "one", "D", confidence="dreamt")  # a word of a newer version
        .build()
    )
    shares = journey_evidence(doc, "journey").shares
    assert (shares.said, shares.unsaid, shares.desk_index) == (2, 2, 0.5)


def test_s000_l10_the_watermark_is_the_desk_index_where_the_project_asks_for_it(taxi):
    assert desk_share(taxi, "taxi") == 8 / 21
    assert desk_share(evidence_taxi(watermark=False), "taxi") is None


def test_a_source_without_a_date_or_a_consent_is_found():
    doc = (
        ProjectBuilder()
        .row("sources", "ride", title="A ride", date="2026-10-09", consent="Spoken")
        .row("sources", "belt", title="At the belt", consent=" ")
        .build()
    )
    assert [row.id for row in without_date(doc)] == ["belt"]
    assert [row.id for row in without_consent(doc)] == ["belt"]


def test_questions_still_to_find_out_are_those_of_this_journey_without_an_answer(taxi):
    known = journey_evidence(taxi, "taxi")
    assert [row.id for row in known.questions] == ["question-0", "question-1"]
    other = (
        ProjectBuilder()
        .journey("a")
        .lanes("customer")
        .stage("s", steps=("one",))
        .touchpoint("t", "customer", "one", "T")
        .journey("b")
        .row("questions", "about-a", touchpoint="t", text="Why?")
        .row("questions", "answered", text="When?", answer="At five")
        .row("questions", "asked", kind="to_customers", text="How was it?")
        .build()
    )
    assert [row.id for row in journey_evidence(other, "a").questions] == ["about-a"]
    assert journey_evidence(other, "b").questions == ()


def test_s002_l77_a_metric_without_a_customers_word_and_a_quote_without_a_source_are_found():
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer", "metric")
        .stage("s", steps=("one", "two", "three"))
        .touchpoint("said", "customer", "one", "Waits", quote="Number four in the queue", sources=("belt",))
        .touchpoint("heard", "customer", "two", "Rides", quote="It was cold")
        .source("belt", "At the belt")
        .metric("nps", "one", "NPS", 40)
        .metric("time", "three", "On time", 93)
        .build()
    )
    assert metrics_without_words(doc, "journey") == ["time"]
    assert quotes_without_source(list(doc.touchpoints.values())) == ["heard"]


def test_s004_l32_a_verbatim_is_a_customers_word_beside_a_metric():
    doc = (
        ProjectBuilder()
        .journey()
        .lanes("customer", "metric")
        .stage("s", steps=("one",))
        .touchpoint("pays", "customer", "one", "Pays")
        .metric("nps", "one", "NPS", 40)
        .row("surveys", "sms", title="Text")
        .row("verbatims", "v", survey="sms", touchpoint="pays", text="They thought of everything")
        .build()
    )
    assert metrics_without_words(doc, "journey") == []


def test_a_journey_that_is_not_there_has_nothing_to_know(taxi):
    known = journey_evidence(taxi, "")
    assert known.actions == ()
    assert known.coverage == ()
    assert known.shares.desk_index is None

"""The checker as a whole: what it calls passed, what it lets stand, what it puts right, and how long it takes."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from cxdesigner.analysis.checker import BY_ID, RULES, Deliverable, check
from cxdesigner.analysis.checker.wording import promised_delay, same_name
from cxdesigner.analysis.checker.words import sentence
from cxdesigner.analysis.wording import Wording
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Store
from cxdesigner.model.checks import Dismissal
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import catalogue, message
from tests.analysis.sound import changed, sound, to_be, without
from tests.analysis.test_checker_rules import CASES, TODAY, built
from tests.builders import ProjectBuilder, big_project
from tools.build_rules import PAGE, TAXI, page, taxi

FIXED = ("R01", "R03", "R04", "R05", "R07", "R35", "R42")
"""The rules whose findings can be put right by themselves."""


def found(doc, rule, **known):
    return check(doc, rules=[BY_ID[rule]], **known).findings


def out_of_order():
    """Frontstage above the customer, support above both, and an emotion lane that has no place among the layers."""
    return (
        ProjectBuilder(language="en").team("desk").journey("today", owner="desk")
        .lane("support").lane("emotion").lane("frontstage").lane("customer").stage("s", steps=("a",)).build()
    )  # fmt: skip


# What a report says


def test_every_rule_is_accounted_for_once():
    doc = changed(sound(), "greets", owner=None)
    report = check(doc)
    named = [
        *{finding.rule.id for finding in report.findings},
        *(rule.id for rules in (report.passed, report.not_applicable, report.not_checked) for rule in rules),
    ]
    assert sorted(named) == [rule.id for rule in RULES]


def test_the_same_project_gives_the_same_report():
    doc = big_project(200, 60)
    first, second = check(doc, today=TODAY), check(doc, today=TODAY)
    assert [(f.fingerprint, f.key, f.values) for f in first.findings] == [
        (f.fingerprint, f.key, f.values) for f in second.findings
    ]


def test_a_rule_that_lacks_its_facts_is_not_checked_and_never_passes():
    doc = changed(sound(), "project", "project", last_reviewed="2026-01-01", review_every_days=30)
    report = check(doc)
    unknown = {rule.id for rule in report.not_checked}
    assert unknown == {"R47", "R48", "R49", "R50", "R52"}
    assert unknown.isdisjoint({rule.id for rule in report.passed})
    known = Deliverable(8.0, (), 5.0, (), shows_duration_total=False)
    report = check(doc, today=TODAY, deliverables={"today": known})
    assert report.not_checked == ()


def test_an_empty_project_has_nothing_to_look_at():
    for doc in (Document(), ProjectBuilder().journey("new").lanes().stage("s", steps=("a",)).build()):
        report = check(doc, today=TODAY)
        assert report.findings == ()
        assert not report.has_errors


def test_one_journey_is_checked_apart_from_the_others():
    doc = to_be(owner=None).build()
    assert [f.journey for f in check(doc, "new", rules=[BY_ID["R32"]]).findings] == ["new"]
    assert check(doc, "today", rules=[BY_ID["R32"]]).findings == ()


# What is let stand


def dismissed(doc, rule, *places, reason="Decided in March"):
    draft = Draft(doc)
    draft.put(Dismissal(id="d", rule=rule, places=tuple(sorted(places)), reason=reason))
    return draft.done()


def test_a_finding_that_is_let_stand_is_listed_apart_and_neither_open_nor_passed():
    doc = dismissed(changed(sound(), "greets", owner=None), "R31", "touchpoints/greets")
    report = check(doc)
    assert report.findings == ()
    assert [(row.finding.rule.id, row.dismissal.reason) for row in report.dismissed] == [
        ("R31", "Decided in March")
    ]
    assert "R31" not in {rule.id for rule in report.passed}


def test_it_stays_let_stand_whatever_else_is_edited():
    doc = dismissed(changed(sound(), "greets", owner=None), "R31", "touchpoints/greets")
    doc = changed(changed(doc, "greets", title="Nods", lane="backstage"), "walks", title="Runs")
    assert [row.finding.rule.id for row in check(doc, rules=[BY_ID["R31"]]).dismissed] == ["R31"]


def test_it_is_open_again_where_it_is_about_something_else():
    doc = dismissed(changed(sound(), "greets", owner=None), "R31", "touchpoints/greets")
    doc = changed(doc, "prepares", owner=None)
    assert [f.fingerprint for f in check(doc, rules=[BY_ID["R31"]]).findings] == [
        ("R31", ("touchpoints/prepares",))
    ]


# What is put right


@pytest.mark.parametrize("rule", FIXED)
def test_a_fix_puts_its_finding_right_as_one_step_that_undo_takes_back(rule):
    doc = {"R01": out_of_order(), "R07": built(sound().step("empty"))}.get(rule) or built(CASES[rule].broken)
    finding = found(doc, rule)[0]
    store = Store(doc)
    store.run(message("check.edit.take_up"), finding.fix)
    assert finding.fingerprint not in [f.fingerprint for f in found(store.document, rule)]
    store.undo()
    assert store.document == doc


def test_only_these_rules_have_fixes_and_each_says_what_it_does():
    say = catalogue("en")
    assert tuple(rule.id for rule in RULES if say.has(f"rule.{rule.id}.fix")) == FIXED
    for rule, case in CASES.items():
        if rule not in ("R01", "R07"):
            finding = check(
                built(case.broken), rules=[BY_ID[rule]], today=TODAY,
                deliverables={"today": case.page} if case.page else {},
            ).findings[0]  # fmt: skip
            assert (finding.fix is not None) == (rule in FIXED)


def test_lanes_are_put_in_the_order_of_their_layers_and_others_keep_their_places():
    doc = found(out_of_order(), "R01")[0].fix(out_of_order())
    lanes = sorted(doc.lanes.values(), key=lambda lane: lane.rank)
    assert [lane.role for lane in lanes] == ["customer", "emotion", "frontstage", "support"]
    assert [lane_role(lane.role).depth for lane in lanes] == [0, None, 1, 3]


def test_a_fix_that_comes_too_late_is_refused_and_changes_nothing():
    doc = built(CASES["R42"].broken)
    fix = found(doc, "R42")[0].fix
    with pytest.raises(CommandError):
        fix(without(doc, ("touchpoints", "greets")))


def test_the_team_that_is_named_most_keeps_its_name():
    doc = found(built(CASES["R35"].broken), "R35")[0].fix(built(CASES["R35"].broken))
    assert set(doc.teams) == {"desk", "house"}
    assert doc.touchpoints["greets"].owner == "desk"


# Sentences, and no wrong alarms


def test_a_sentence_names_three_touchpoints_and_counts_the_rest():
    board = sound()
    for number in range(3):
        board.touchpoint(f"w{number}", "frontstage", "walk", f"Waves {number}", owner="desk").link(
            "walks", f"w{number}"
        )
    board.touchpoint("w3", "frontstage", "walk", "Waves 3", owner="desk").link("walks", "w3")
    doc = changed(board, "before", "stages", phase="")
    said = sentence(found(doc, "R12")[0], catalogue("en"))
    assert said == (
        "The journey begins with “Waves 0”, “Waves 1”, “Waves 2” and 1 more; nothing comes before the first contact."
    )


@pytest.mark.parametrize(
    ("rule", "doc", "variant"),
    [
        ("R19", without(sound(), ("lanes", "support")), None),
        ("R19", changed(changed(sound(), "walks", emotion=None), "enters", emotion=None), "missing"),
        ("R20", changed(changed(sound(), "enters", emotion=-1.0), "leaves", emotion=-1.0), "no_high"),
        ("R20", changed(sound(), "walks", emotion=1.0), "no_low"),
        ("R24", without(sound(), *(("links", id_) for id_ in sound().build().links)), "all.one"),
        ("R42", changed(
            sound().source("guess", kind="workshop_guess"), "greets", confidence="observed", sources=("guess",)
        ), "guess"),
        ("R44", sound().row("promises", "p", made_at="greets", text="Tea", kept_at=("leaves",)).build(), "unchecked"),
        ("R44", sound().row("promises", "p", made_at="greets", text="Tea", status="broken").build(), "broken"),
        ("R45", changed(sound(), "enters", quote="So wet"), "quote"),
        ("R46", sound().team("boss", side="management")
            .feedback_loop("l", "home", "Well?", touchpoint="leaves", shown_to="boss").build(), "management"),
        ("R46", sound().row("promises", "p", made_at="leaves", text="We ask within 5 min")
            .feedback_loop("l", "home", "Well?", touchpoint="leaves", shown_to="desk", delay_s=3600.0).build(), "late"),
        ("R46", sound().row("promises", "p", made_at="leaves", text="Tea within 5 min")
            .feedback_loop("l", "home", "Well?", touchpoint="leaves", shown_to="desk", delay_s=3600.0).build(), None),
        ("R53", to_be().row("removals", "gone", journey="new", touchpoint="walks").build(), "removed"),
        ("R54", changed(
            to_be().row("removals", "gone", journey="new", touchpoint="books", why="Old"), "n-greets",
            info_needed=("Name",), info_source="books",
        ), "evidence"),
    ],
)  # fmt: skip
def test_a_rule_says_which_of_its_cases_it_is(rule, doc, variant):
    findings = [f for f in found(doc, rule) if f.journey in ("today", "new")]
    assert [f.key for f in findings] == ([f"rule.{rule}.{variant}"] if variant else [])


@pytest.mark.parametrize(
    ("title", "team", "company", "house"),
    [
        ("Dispatch briefs the driver", "Dispatch", "", ""),
        ("Dispatch is slow to answer", "", "", ""),
        ("IT resets the password", "IT", "", ""),
        ("It is raining", "", "", ""),
        ("Guests arrive late", "", "", ""),
        ("We walk to the station", "", "", ""),
        ("We offer a refund", "", "We offer", ""),
        ("The system sends a code", "", "The system", ""),
        ("Waits for a PNR number", "", "", "pnr"),
        ("Is put into the CRM", "", "", "CRM"),
        ("Signs in with NemKey", "", "", "NemKey"),
        ("Nordlys Taxi calls back", "", "Nordlys Taxi", ""),
        ("", "", "", ""),
    ],
)
def test_wording_tells_the_house_from_the_customer(title, team, company, house):
    doc = (
        ProjectBuilder(client="Nordlys Taxi", language="en").team("d", "Dispatch").team("it", "IT", tools=("NemKey",))
        .team("g", "Guests").row("terms", "booking", name="Booking", synonyms=("PNR",)).build()
    )  # fmt: skip
    wording = Wording(doc)
    assert (wording.team_acting(title), wording.company_acting(title), wording.house_word(title)) == (
        team, company, house
    )  # fmt: skip


def test_wording_knows_danish():
    wording = Wording(ProjectBuilder(language="da").team("r", "Receptionen").build())
    assert wording.team_acting("Receptionen finder nøglen") == "Receptionen"
    assert wording.team_acting("Receptionen er tom") == ""
    assert wording.company_acting("Systemet tildeler et værelse") == "Systemet"
    assert wording.company_acting("Vi går hen til skranken") == ""


@pytest.mark.parametrize(
    ("one", "other", "language", "are_same"),
    [
        ("Call centre", "call-center", "en", True),
        ("The drivers", "Driver", "en", True),
        ("Night reception", "Reception", "en", False),
        ("Team A", "Team B", "en", False),
        ("Chauffører", "Chaufførerne", "da", True),
        ("Lager", "Lag", "da", False),
    ],
)
def test_names_of_teams_are_the_same_but_for_their_spelling(one, other, language, are_same):
    assert (same_name(one, language) == same_name(other, language)) == are_same


def test_a_promise_to_ask_is_read_with_its_time():
    assert promised_delay("We ask how it went within 5 min", "en") == 300
    assert promised_delay("Vi spørger inden for 2 timer", "da") == 7200
    assert promised_delay("Tea is served within 5 min", "en") is None
    assert promised_delay("We ask soon", "en") is None


# What it is checked against


def test_the_page_of_the_rules_is_up_to_date():
    assert Path(PAGE).read_text(encoding="utf-8") == page(), "write it anew: python -m tools.build_rules"


def test_the_taxi_has_these_findings_and_no_others():
    assert Path(TAXI).read_text(encoding="utf-8") == taxi(), (
        "look at the change, then: python -m tools.build_rules"
    )


def test_a_thousand_touchpoints_are_checked_in_thirty_milliseconds():
    doc, spent = big_project(1_000, 400), []
    for _ in range(20):
        began = process_time()
        report = check(doc, today=date(2026, 11, 22))
        spent.append(process_time() - began)
    assert report.findings
    assert min(spent) < 0.03  # the machine may be busy; it is not all the time

"""The method's records: put in, filled in, put in order, taken out."""

import pytest

from cxdesigner import commands
from cxdesigner.commands.records import siblings_of
from cxdesigner.model.choreography import Beat
from cxdesigner.model.evidence import Source
from cxdesigner.model.factors import Factor, FactorScore
from tests.builders import ProjectBuilder, tiny_project
from tests.commands.refusals import gone, no_field, refused


@pytest.fixture
def doc():
    doc = tiny_project()
    for id_ in ("rises", "nods", "speaks"):
        doc = commands.add_record(doc, Beat(id=id_, touchpoint="greets"))
    return commands.add_record(doc, Beat(id="sighs", touchpoint="enters"))


def order(doc, id_="rises"):
    return " ".join(row.id for row in siblings_of(doc, doc.beats[id_]))


def test_a_record_comes_behind_its_siblings_or_in_front_of_one(doc):
    assert order(doc) == "rises nods speaks"
    doc = commands.add_record(doc, Beat(id="smiles", touchpoint="greets"), before="nods")
    assert order(doc) == "rises smiles nods speaks"
    assert order(doc, "sighs") == "sighs"


def test_a_record_moves_among_its_siblings(doc):
    assert order(commands.move_record(doc, "beats", "speaks", before="rises")) == "speaks rises nods"
    assert commands.move_record(doc, "beats", "speaks") is doc


def test_a_score_outside_its_scale_is_refused():
    doc = ProjectBuilder().journey().lanes().stage("s", steps=("a",)).touchpoint("t", "customer", "a").build()
    doc = commands.add_record(doc, Factor(id="trust", name="Tillid"))
    doc = commands.add_record(doc, FactorScore(id="score", touchpoint="t", factor="trust", typical=1.0))
    with refused(
        "That is outside the scale, which goes from -2 to 2. Nothing was changed.",
        "Det er uden for skalaen, som går fra -2 til 2. Intet er ændret.",
    ):
        commands.edit_record(doc, "factor_scores", "score", typical=2.5)


@pytest.mark.parametrize("day", ["2026-02-30", "i går", "22/11/2026"])
def test_a_day_that_is_none_is_refused(day):
    doc = commands.add_record(tiny_project(), Source(id="diary"))
    with refused(
        f"“{day}” is not a day. Write year, month and day, such as 2026-11-22. Nothing was changed.",
        f"»{day}« er ikke en dato. Skriv år, måned og dag, fx 2026-11-22. Intet er ændret.",
    ):
        commands.edit_record(doc, "sources", "diary", date=day)
    assert (
        commands.edit_record(doc, "sources", "diary", date="2026-02-28").sources["diary"].date == "2026-02-28"
    )


def test_what_a_record_names_must_be_there(doc):
    with gone("nobody"):
        commands.add_record(doc, Beat(id="waves", touchpoint="nobody"))
    with gone("nobody"):
        commands.edit_record(doc, "beats", "nods", derived_from="nobody")


def test_other_tables_have_commands_of_their_own(doc):
    with no_field("touchpoints"):
        commands.edit_record(doc, "touchpoints", "greets", title="Nikker")
    with no_field("rank"):
        commands.edit_record(doc, "beats", "nods", rank="1")


def test_records_go_and_those_already_gone_are_passed_over(doc):
    assert order(commands.remove_records(doc, "beats", ["nods", "nobody"])) == "rises speaks"

"""New journeys, copies of them, to-bes, their order and their end."""

import pytest

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from tests.builders import ProjectBuilder, tiny_project
from tests.commands.boards import board, cell, columns, spans
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def order(doc):
    return " ".join(journey.id for journey in structure.journeys(doc))


def rows(**changes):
    """Return the rows of a small new journey; `changes` replace the rows of one kind."""
    return {
        "lanes": [Lane(id=role, journey="day", role=role) for role in ("evidence", "custom")],
        "stages": [Stage(id="y", journey="day"), Stage(id="x", journey="day")],
        "steps": [Step(id=id_, stage=id_[0]) for id_ in ("y2", "y1", "x1")],
        **changes,
    }


def with_day(doc, **changes):
    given = rows(**changes)
    return commands.add_journey(
        doc, Journey(id="day", name="Dagen"), given["lanes"], given["stages"], given["steps"]
    )


# Adding


def test_a_journey_is_added_behind_the_others_in_the_order_in_which_its_rows_are_given(doc):
    new = with_day(doc)
    assert order(new) == "night day"
    assert columns(new, "day") == "y2 y1 | x1"
    assert [lane.id for lane in structure.lanes(new, "day")] == ["evidence", "custom"]


@pytest.mark.parametrize("kind", ["lanes", "stages", "steps"])
def test_a_journey_without_lanes_stages_or_steps_is_refused(doc, kind):
    steps = {} if kind != "stages" else {"steps": []}
    with refused(
        "A journey needs a lane, a stage, and a step in every stage.",
        "En rejse skal have en bane, en fase og et trin i hver fase.",
    ):
        with_day(doc, **{kind: []}, **steps)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("lanes", Lane(id="z", journey="night", role="custom")),
        ("stages", Stage(id="z", journey="night")),
        ("steps", Step(id="z", stage="a")),
    ],
)
def test_a_row_of_another_journey_is_refused(doc, kind, row):
    with refused("“z” does not belong to this journey.", "»z« hører ikke til denne rejse."):
        with_day(doc, **{kind: [*rows()[kind], row]})


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("lanes", Lane(id="support", journey="day", role="support")),
        ("stages", Stage(id="a", journey="day")),
        ("steps", Step(id="a1", stage="y")),
        ("steps", Step(id="y1", stage="x")),
    ],
)
def test_a_row_of_an_id_in_use_is_refused(doc, kind, row):
    changes = {kind: [*rows()[kind], row]}
    if kind == "stages":
        changes["steps"] = [*rows()["steps"], Step(id="z", stage="a")]
    with refused(
        f"There is already something called “{row.id}”.",
        f"Der findes allerede noget, der hedder »{row.id}«.",
    ):
        with_day(doc, **changes)


def test_a_row_that_names_what_is_not_there_is_refused(doc):
    with gone("nobody"):
        with_day(doc, steps=[*rows()["steps"], Step(id="z", stage="x", derived_from="nobody")])
    with gone("nobody"):
        given = rows()
        journey = Journey(id="day", persona="nobody")
        commands.add_journey(doc, journey, given["lanes"], given["stages"], given["steps"])


def test_lanes_on_the_wrong_side_of_their_line_are_refused(doc):
    lanes = [Lane(id=f"day-{role}", journey="day", role=role) for role in ("backstage", "customer")]
    with refused("Backstage stays below the line of visibility.", "Backstage bliver under synlighedslinjen."):
        with_day(doc, lanes=lanes)


# Copying


def test_a_journey_is_copied_behind_itself_with_everything_in_it(doc):
    new = commands.duplicate_journey(with_day(doc), "night", suffix="2", name="Natten igen")
    assert order(new) == "night night-2 day"
    assert new.journeys["night-2"].name == "Natten igen"
    assert columns(new, "night-2") == "a1-2 a2-2 | b1-2 b2-2 b3-2 | c1-2"
    assert cell(new, "frontstage-2", "a2-2") == "desk-2 smile-2"
    assert {id_: place for id_, place in spans(new).items() if id_ in doc.touchpoints} == spans(doc)
    assert spans(new)["porter-2"] == ("a2-2", 3)
    assert set(new.links) - set(doc.links) == {f"{id_}-2" for id_ in doc.links}
    assert new.table("notes")["rug-2"].step == "b1-2"
    for table, before in doc.tables():
        assert all(new.table(table)[id_] == row for id_, row in before.items())


def test_what_belongs_to_the_project_is_shared_by_the_copy():
    doc = tiny_project()
    new = commands.duplicate_journey(doc, "today", suffix="2", name="")
    assert (new.teams, new.channels) == (doc.teams, doc.channels)
    assert new.touchpoints["greets-2"].owner == "reception"


def test_a_copy_of_a_journey_of_too_long_a_name_is_refused(doc):
    with refused(
        "A title takes up to 1000 characters. Shorten it, or put the rest in the description."
        " Nothing was changed.",
        "En titel kan have op til 1000 tegn. Gør den kortere, eller flyt resten til beskrivelsen."
        " Intet er ændret.",
    ):
        commands.duplicate_journey(doc, "night", suffix="2", name="å" * 1001)


def test_a_to_be_stands_over_the_journey_it_derives_from_step_by_step_and_card_by_card(doc):
    new = commands.derive_to_be(doc, "night", suffix="to", name="Fremover")
    journey = new.journeys["night-to"]
    assert (journey.kind, journey.derived_from, journey.name) == ("to_be", "night", "Fremover")
    assert {s.derived_from for s in structure.steps(new, "night-to")} == set(doc.steps)
    copies = {t.id: t for t in new.touchpoints.values() if t.id not in doc.touchpoints}
    assert {t.derived_from for t in copies.values()} == set(doc.touchpoints)
    assert {t.change for t in copies.values()} == {"kept"}
    assert {t.change for t in doc.touchpoints.values()} == {""}
    assert copies["desk-to"].derived_from == "desk"


def test_a_to_be_of_a_to_be_stands_over_that_one(doc):
    new = commands.derive_to_be(doc, "night", suffix="to", name="Fremover")
    new = commands.derive_to_be(new, "night-to", suffix="far", name="Senere")
    assert new.touchpoints["desk-to-far"].derived_from == "desk-to"
    assert new.journeys["night-to-far"].derived_from == "night-to"


# Order and end


def test_journeys_change_places(doc):
    doc = with_day(doc)
    assert order(commands.move_journey(doc, "day", before="night")) == "day night"
    assert order(commands.move_journey(doc, "night")) == "day night"
    assert commands.move_journey(doc, "day") is doc
    assert commands.move_journey(doc, "night", before="day") is doc


def test_a_journey_goes_with_everything_in_it(doc):
    doc = commands.derive_to_be(doc, "night", suffix="to", name="Fremover")
    new = commands.remove_journey(doc, "night")
    assert order(new) == "night-to"
    assert new.journeys["night-to"].derived_from is None
    assert {t.derived_from for t in new.touchpoints.values()} == {None}
    assert all(id_.endswith("-to") for id_ in (*new.lanes, *new.steps, *new.touchpoints, *new.links))


def test_a_journey_already_gone_is_passed_over(doc):
    assert commands.remove_journey(doc, "nobody") is doc


def test_the_only_journey_of_a_project_stays(doc):
    with refused(
        "This is the project's only journey, so it stays.", "Det er projektets eneste rejse, så den bliver."
    ):
        commands.remove_journey(doc, "night")


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.move_journey(doc, "nobody"),
        lambda doc: commands.duplicate_journey(doc, "nobody", suffix="2", name=""),
        lambda doc: commands.derive_to_be(doc, "nobody", suffix="2", name=""),
    ],
)
def test_what_is_gone_is_not_edited(doc, edit):
    with gone("nobody"):
        edit(doc)


def test_a_copy_of_a_project_of_one_journey_reads_like_the_original():
    doc = ProjectBuilder().journey("j").lanes().stage("s", steps=("one",)).build()
    new = commands.duplicate_journey(doc, "j", suffix="2", name="")
    assert [lane.role for lane in structure.lanes(new, "j-2")] == [
        lane.role for lane in structure.lanes(doc, "j")
    ]

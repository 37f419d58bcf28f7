"""Pasting cards, lines and ranges: where they go, whom they meet, and what is refused."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.clipboard import copied, read_clip, write_clip
from cxdesigner.model import structure
from cxdesigner.model.document import Draft
from cxdesigner.model.touchpoint import Touchpoint
from tests.builders import ProjectBuilder, tiny_project
from tests.commands.refusals import refused


def clip_of(*ids, doc=None):
    doc = doc or tiny_project()
    keys = [("insights" if id_ in doc.insights else "touchpoints", id_) for id_ in ids]
    return read_clip(write_clip(copied(doc, keys)))


def pasted(doc, clip, lane, step, suffix="c"):
    return commands.paste_cards(doc, clip.rows, lane=lane, step=step, suffix=suffix, origins=clip.origins)


def another():
    """A project of its own, with lanes in another order and names in another case."""
    return (
        ProjectBuilder("Elsewhere")
        .team("x", "RECEPTION")
        .channel("in_person", "Phone")
        .journey("j")
        .lane("customer", "Guest")
        .lane("support", "Systems")
        .lane("frontstage", "On stage")
        .lane("insight", "Insights")
        .stage("one", "One", steps=("s1", "s2"))
        .touchpoint("old", "frontstage", "s1", "Stands here")
        .build()
    )


def with_guest():
    draft = Draft(another())
    draft.put(Touchpoint(id="a", lane="customer", step="s1"))
    return draft.done()


def stack(doc, lane, step):
    return [t.title for t in structure.cell(doc, lane, step)]


def test_a_card_pasted_where_it_stood_comes_behind_it():
    doc = pasted(tiny_project(), clip_of("greets"), "frontstage", "desk")
    assert [t.id for t in structure.cell(doc, "frontstage", "desk")] == ["greets", "greets-c"]
    copy = doc.touchpoints["greets-c"]
    assert copy.evolve(id="greets", rank=doc.touchpoints["greets"].rank) == doc.touchpoints["greets"]
    assert doc.teams == tiny_project().teams
    assert doc.channels == tiny_project().channels


def test_cards_keep_their_distance_and_their_links():
    doc = pasted(tiny_project(), clip_of("enters", "greets"), "customer", "desk")
    assert doc.touchpoints["enters-c"].step == "desk"
    assert (doc.touchpoints["greets-c"].lane, doc.touchpoints["greets-c"].step) == ("frontstage", "key")
    link = doc.links["enters-greets-c"]
    assert (link.source, link.target) == ("enters-c", "greets-c")


def test_in_another_project_lanes_are_found_by_role_and_teams_by_name():
    doc = pasted(another(), clip_of("enters", "greets"), "customer", "s1")
    greets = doc.touchpoints["greets-c"]
    assert (greets.lane, greets.step) == ("frontstage", "s2")
    assert greets.owner == "x"
    assert doc.channels[greets.channel].name == "Personligt"
    assert doc.channels["in_person"].name == "Phone"
    assert len(doc.teams) == 1


def test_from_a_lane_of_another_role_cards_keep_their_distance_in_lanes():
    doc = pasted(another(), clip_of("enters", "greets"), "support", "s1")
    assert doc.touchpoints["enters-c"].lane == "support"
    assert doc.touchpoints["greets-c"].lane == "frontstage"


def test_insights_go_along():
    doc = pasted(another(), clip_of("queue", "greets"), "frontstage", "s2")
    assert doc.insights["queue-c"].step == "s2"


def test_a_span_is_shortened_at_the_last_step():
    doc = pasted(another(), clip_of("prepares"), "support", "s2")
    assert doc.touchpoints["prepares-c"].span == 1


def test_missing_steps_are_counted():
    with refused(
        "The cards reach past the last step. Steps missing: 1. Nothing was pasted.",
        "Kortene rækker ud over det sidste trin. Trin, der mangler: 1. Intet er sat ind.",
    ):
        pasted(another(), clip_of("enters", "greets"), "customer", "s2")


def test_missing_lanes_are_named():
    with refused(
        "There is no lane for what stood in On stage. Paste higher up, or add a lane.",
        "Der er ingen bane til det, der stod i On stage. Sæt ind højere oppe, eller tilføj en bane.",
    ):
        pasted(tiny_project(), clip_of("a", "old", doc=with_guest()), "support", "door")


def test_a_lane_that_holds_no_cards_refuses_a_paste():
    with refused(
        "Insights does not hold touchpoints. Put it in another lane.",
        "Insights kan ikke rumme kontaktpunkter. Læg det i en anden bane.",
    ):
        pasted(another(), clip_of("greets"), "insight", "s1")


def test_what_a_card_derives_from_is_named_again_where_it_is_known():
    doc = (
        ProjectBuilder()
        .journey("today").lane("customer").stage("a", steps=("a1",)).touchpoint("was", "customer", "a1")
        .journey("wanted").lane("customer").stage("b", steps=("b1",))
        .touchpoint("is", "customer", "b1", derived_from="was")
        .build()
    )  # fmt: skip
    clip = clip_of("is", doc=doc)
    lane = doc.touchpoints["is"].lane
    assert pasted(doc, clip, lane, "b1").touchpoints["is-c"].derived_from == "was"
    assert pasted(doc, clip, "customer", "a1").touchpoints["is-c"].derived_from is None
    assert pasted(another(), clip, "customer", "s1").touchpoints["is-c"].derived_from is None


def test_pasting_twice_under_one_name_is_refused():
    once = pasted(tiny_project(), clip_of("greets"), "frontstage", "desk")
    with refused(
        "There is already something called “greets-c”.", "Der findes allerede noget, der hedder »greets-c«."
    ):
        pasted(once, clip_of("greets"), "frontstage", "desk")


# Lines


def test_each_line_is_a_card_in_its_order():
    doc = commands.paste_lines(another(), ["En", "To"], lane="frontstage", step="s1", ids=["n1", "n2"])
    assert stack(doc, "frontstage", "s1") == ["Stands here", "En", "To"]


def test_a_line_too_long_is_named():
    with refused(
        "Line 2: A title takes up to 1000 characters. Shorten it, or put the rest in the description."
        " Nothing was changed.",
        "Linje 2: En titel kan have op til 1000 tegn. Gør den kortere, eller flyt resten til beskrivelsen."
        " Intet er ændret.",
    ):
        commands.paste_lines(another(), ["En", "x" * 1001], lane="frontstage", step="s1", ids=["n1", "n2"])


# Ranges


def table(*rows, **named):
    return commands.paste_table(another(), rows, lane="frontstage", step="s1", suffix="c", **named)


def test_a_row_is_a_card_with_all_it_says():
    doc = table(
        {"title": "Nikker"},
        {},
        {
            "lane": "  guest ", "step": "", "stage": "ONE", "title": "Smiler", "text": "Længe", "owner": "reception",
            "channel": "App", "takes": "1 t 30 min", "emotion": "−1,5",
        },
    )  # fmt: skip
    assert stack(doc, "frontstage", "s1") == ["Stands here", "Nikker"]
    smiles = next(t for t in doc.touchpoints.values() if t.title == "Smiler")
    assert (smiles.lane, smiles.step, smiles.text) == ("customer", "s1", "Længe")
    assert (smiles.duration_s, smiles.emotion, smiles.owner) == (5400.0, -1.5, "x")
    assert doc.channels[smiles.channel].name == "App"


@pytest.mark.parametrize(
    ("row", "english", "danish"),
    [
        (
            {"lane": "Cellar"},
            "Row 7: No lane of this journey that holds touchpoints is called “Cellar”.",
            "Række 7: Ingen bane med kontaktpunkter i denne rejse hedder »Cellar«.",
        ),
        (
            {"stage": "Two"},
            "Row 7: No stage of this journey is called “Two”.",
            "Række 7: Ingen fase i denne rejse hedder »Two«.",
        ),
        (
            {"step": "\u202eTwo"},
            "Row 7: No step is called “Two” there.",
            "Række 7: Intet trin hedder »Two« der.",
        ),
        (
            {"takes": "soon"},
            "Row 7: “soon” is no duration. Write a number and a unit, such as 40 s or 1 h 30 min.",
            "Række 7: »soon« er ingen varighed. Skriv et tal og en enhed, for eksempel 40 s eller 1 t 30 min.",
        ),
        (
            {"emotion": "nan"},
            "Row 7: “nan” is no emotion. Write a number from -2 to 2.",
            "Række 7: »nan« er ingen følelse. Skriv et tal fra -2 til 2.",
        ),
    ],
)
def test_a_cell_that_makes_no_sense_is_named_with_its_row(row, english, danish):
    with refused(english, danish):
        table({"title": "En"}, row, first=6)

"""Connecting touchpoints and taking connections away."""

import pytest

from cxdesigner import commands
from cxdesigner.model.touchpoint import LINK_KINDS, Link
from tests.builders import ProjectBuilder
from tests.commands.refusals import gone, no_field, refused


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_two_touchpoints_are_connected(doc, kind):
    new = commands.add_link(doc, Link(id="new", source="sign", target="enters", kind=kind))
    assert new.links["new"].kind == kind
    assert len(new.links) == 3


def test_the_way_back_is_a_link_of_its_own(doc):
    assert "back" in commands.add_link(doc, Link(id="back", source="greets", target="enters")).links


def test_a_link_already_there_is_refused(doc):
    with refused("These two are connected already.", "De to er allerede forbundet."):
        commands.add_link(doc, Link(id="again", source="enters", target="greets", kind="rework"))


def test_a_link_to_itself_is_refused(doc):
    with refused(
        "A touchpoint cannot be connected to itself.", "Et kontaktpunkt kan ikke forbindes med sig selv."
    ):
        commands.add_link(doc, Link(id="loop", source="enters", target="enters"))


def test_a_link_of_an_id_in_use_is_refused(doc):
    with refused(
        "There is already something called “greets-books”.",
        "Der findes allerede noget, der hedder »greets-books«.",
    ):
        commands.add_link(doc, Link(id="greets-books", source="sign", target="enters"))


@pytest.mark.parametrize("ends", [("nobody", "greets"), ("greets", "nobody")])
def test_a_link_from_or_to_what_is_gone_is_refused(doc, ends):
    with gone("nobody"):
        commands.add_link(doc, Link(id="new", source=ends[0], target=ends[1]))


def test_a_link_between_two_journeys_is_refused():
    board = (
        ProjectBuilder()
        .journey("today")
        .lanes("customer")
        .stage("now", steps=("a",))
        .touchpoint("x", "customer", "a")
    )
    board.journey("later").lanes("customer").stage("then", steps=("b",)).touchpoint("y", "customer", "b")
    with refused(
        "That lane and that step belong to different journeys.",
        "Den bane og det trin hører til hver sin rejse.",
    ):
        commands.add_link(board.build(), Link(id="new", source="x", target="y"))


def test_links_are_removed_and_those_gone_passed_over(doc):
    assert set(commands.remove_links(doc, ["enters-greets", "nobody"]).links) == {"greets-books"}
    assert commands.remove_links(doc, ["nobody"]) is doc


# Editing


def test_a_link_is_labelled_and_becomes_of_another_kind(doc):
    new = commands.edit_link(doc, "enters-greets", kind="rework", label="hvis nøglen mangler")
    assert (new.links["enters-greets"].kind, new.links["enters-greets"].label) == (
        "rework",
        "hvis nøglen mangler",
    )
    assert commands.edit_link(doc, "greets-books", label="check in") is doc


@pytest.mark.parametrize("field", ["id", "source", "target", "colour"])
def test_what_a_link_connects_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_link(doc, "enters-greets", **{field: "sign"})


# Attaching anew


def test_a_link_is_attached_elsewhere_by_either_end_and_keeps_its_label(doc):
    new = commands.reattach_link(doc, "greets-books", source="enters")
    assert (new.links["greets-books"].source, new.links["greets-books"].target) == ("enters", "books")
    assert new.links["greets-books"].label == "check in"
    new = commands.reattach_link(doc, "greets-books", target="sign")
    assert (new.links["greets-books"].source, new.links["greets-books"].target) == ("greets", "sign")


def test_a_link_is_turned_round(doc):
    new = commands.reattach_link(doc, "enters-greets", source="greets", target="enters")
    assert (new.links["enters-greets"].source, new.links["enters-greets"].target) == ("greets", "enters")


def test_a_link_attached_to_where_it_is_changes_nothing(doc):
    assert commands.reattach_link(doc, "enters-greets") is doc
    assert commands.reattach_link(doc, "enters-greets", source="enters", target="greets") is doc


def test_a_link_is_not_attached_by_both_ends_to_one_touchpoint(doc):
    with refused(
        "A touchpoint cannot be connected to itself.", "Et kontaktpunkt kan ikke forbindes med sig selv."
    ):
        commands.reattach_link(doc, "enters-greets", target="enters")


def test_a_link_is_not_laid_over_another(doc):
    doc = commands.add_link(doc, Link(id="new", source="sign", target="greets"))
    with refused("These two are connected already.", "De to er allerede forbundet."):
        commands.reattach_link(doc, "new", source="enters")


def test_a_link_is_not_drawn_into_another_journey(doc):
    doc = commands.duplicate_journey(doc, "today", suffix="2", name="I morgen")
    with refused(
        "That lane and that step belong to different journeys.",
        "Den bane og det trin hører til hver sin rejse.",
    ):
        commands.reattach_link(doc, "enters-greets", target="greets-2")


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.edit_link(doc, "nobody", label="x"),
        lambda doc: commands.reattach_link(doc, "nobody", target="sign"),
        lambda doc: commands.reattach_link(doc, "enters-greets", source="nobody"),
    ],
)
def test_a_link_or_an_end_that_is_gone_is_refused(doc, edit):
    with gone("nobody"):
        edit(doc)

"""Find and replace over a project."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.commands.texts import replacements
from cxdesigner.model.record import LINE_LIMIT
from tests.builders import ProjectBuilder


@pytest.fixture
def doc():
    return (
        ProjectBuilder("A night")
        .team("desk", "Front desk")
        .channel("person", "At the desk", "people")
        .journey("today", "Today")
        .lane("frontstage", "Desk staff")
        .stage("come", "Arrival at the desk")
        .step("door", "To the desk")
        .touchpoint(
            "greets",
            "frontstage",
            "door",
            "Café: greets at the DESK, the desk",
            text="A desk.",
            quote="Desk?",
        )
        .insight("queue", "door", "A queue at the desk", text="Desk by desk.")
        .build()
    )


def test_every_title_text_quote_and_name_is_replaced(doc):
    new = commands.replace_text(doc, "desk", "counter")
    greets = new.touchpoints["greets"]
    assert greets.title == "Café: greets at the counter, the counter"
    assert (greets.text, greets.quote) == ("A counter.", "counter?")
    assert new.insights["queue"].text == "counter by counter."
    assert new.teams["desk"].name == "Front counter"
    assert new.channels["person"].name == "At the counter"
    assert new.lanes["frontstage"].name == "counter staff"
    assert new.stages["come"].name == "Arrival at the counter"
    assert new.steps["door"].name == "To the counter"


def test_accents_do_not_count(doc):
    assert commands.replace_text(doc, "CAFE", "Bar").touchpoints["greets"].title.startswith("Bar: ")


def test_only_the_rows_named_are_replaced_in(doc):
    new = commands.replace_text(doc, "desk", "bar", rows=[("insights", "queue"), ("insights", "gone")])
    assert new.touchpoints == doc.touchpoints
    assert new.insights["queue"].title == "A queue at the bar"


def test_what_is_not_there_or_stays_the_same_changes_nothing(doc):
    assert commands.replace_text(doc, "zebra", "x") is doc
    assert commands.replace_text(doc, "", "x") is doc
    assert commands.replace_text(doc, "To the", "To the", rows=[("steps", "door")]) is doc


def test_a_title_that_would_pass_its_limit_refuses_the_whole(doc):
    with pytest.raises(CommandError) as refusal:
        commands.replace_text(doc, "desk", "x" * (LINE_LIMIT - 10))
    assert "Nothing is replaced" in str(refusal.value)
    assert str(LINE_LIMIT) in str(refusal.value)


def test_a_name_is_never_left_empty(doc):
    with pytest.raises(CommandError, match="without a name"):
        commands.replace_text(doc, "front desk", " ")


def test_the_preview_tells_where_the_words_are_before_and_after(doc):
    changes = list(replacements(doc, "desk", "bar", rows=[("touchpoints", "greets")]))
    assert [change.field for change in changes] == ["title", "text", "quote"]
    title = changes[0]
    assert [title.before[a:b] for a, b in title.places] == ["DESK", "desk"]
    assert [title.after[a:b] for a, b in title.new_places] == ["bar", "bar"]

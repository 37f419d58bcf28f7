"""Find and replace over a project."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.commands.texts import replacements
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.model.view import View
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


def test_words_in_tags_are_replaced_and_an_empty_or_second_one_falls_away(doc):
    tagged = commands.edit_touchpoints(doc, ["greets"], tags=("VIP guest", "Night", "guest", "rain"))
    done = commands.replace_text(tagged, "guest", "Night", rows=[("touchpoints", "greets")])
    assert done.touchpoints["greets"].tags == ("VIP Night", "Night", "rain")
    done = commands.replace_text(tagged, "rain", " ", rows=[("touchpoints", "greets")])
    assert done.touchpoints["greets"].tags == ("VIP guest", "Night", "guest")


def test_the_preview_names_each_tag_for_itself(doc):
    tagged = commands.edit_touchpoints(doc, ["greets"], tags=("VIP guest", "guest"))
    changes = list(replacements(tagged, "guest", "visitor", rows=[("touchpoints", "greets")]))
    assert [(c.field, c.after) for c in changes] == [("tags", "VIP visitor"), ("tags", "visitor")]


def test_a_saved_view_goes_on_looking_at_what_its_tag_has_become(doc):
    tagged = commands.edit_touchpoints(doc, ["greets"], tags=("guest",))
    view = View.model_validate({"id": "v", "name": "Guests", "tags": ("guest", "rain")})
    tagged = commands.add_view(tagged, view)
    assert commands.replace_text(tagged, "guest", "visitor").views["v"].tags == ("visitor", "rain")
    both = commands.add_touchpoint(
        tagged, Touchpoint(id="two", lane="frontstage", step="door", tags=("guest",))
    )
    left = commands.replace_text(both, "guest", "visitor", rows=[("touchpoints", "greets")])
    assert left.views["v"].tags == ("guest", "rain")


def test_what_a_picture_shows_in_words_is_replaced_too():
    seen = (
        ProjectBuilder("Seen")
        .journey("today", "Today")
        .lane("frontstage", "Frontstage")
        .stage("come", "Arrival")
        .step("door", "Door")
        .touchpoint("greets", "frontstage", "door", "Greets")
        .picture("seen", "greets", alt="A wet guest")
        .build()
    )
    assert commands.replace_text(seen, "guest", "visitor").pictures["seen"].alt == "A wet visitor"

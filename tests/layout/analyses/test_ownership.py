"""The pages of ownership stay within their width, whatever the journey is like."""

import pytest

from cxdesigner.layout.analyses.ownership import Shown, ownership_page
from cxdesigner.layout.analyses.ownership_facts import facts_of
from cxdesigner.layout.analyses.value_stream import value_stream_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import screen_look
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder


def long_journey(stages):
    made = ProjectBuilder().journey("ride").lanes("customer", "frontstage", "backstage")
    for number in range(12):
        made.team(f"t{number}", f"Kundeserviceafdelingen {number}")
    for number in range(stages):
        made.stage(
            f"s{number}",
            f"Ventetid {number}",
            steps=(f"p{number}",),
            owner=f"t{number % 4}" if number % 3 else None,
        )
        made.touchpoint(
            f"f{number}",
            "frontstage",
            f"p{number}",
            "Siger goddag og tager kufferten",
            owner=f"t{number % 12}",
        )
        made.touchpoint(f"b{number}", "backstage", f"p{number}", "Gør klar", owner=f"t{(number + 5) % 12}")
        made.link(f"b{number}", f"f{number}")
    return made.build()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("wide", [700.0, 1592.0])
@pytest.mark.parametrize("stages", [0, 3, 30])
def test_no_word_and_no_target_leaves_the_page(stages, wide, scale):
    doc = long_journey(stages)
    facts, look = facts_of(doc, "ride"), screen_look("light", "da", scale)
    for page in (ownership_page(facts, look, wide, Shown()), value_stream_page(facts, look, wide, Shown())):
        for text in flat_texts(page.items):
            assert text.x >= 0
            assert text.x + width(text.text, text.style) <= page.width + 0.5, text.text
            assert text.baseline <= page.height
        for target in page.targets:
            assert target.box.x >= 0
            assert target.box.right <= page.width
            assert target.name


def test_targets_have_names_of_their_own_and_are_there_once():
    facts = facts_of(a_ride(), "ride")
    page = ownership_page(facts, screen_look("light", "en"), 1592.0, Shown())
    ids = [target.id for target in page.targets if not target.id.startswith("touchpoints/")]
    assert len(ids) == len(set(ids))


def test_what_is_chosen_is_on_and_only_open_hand_overs_are_listed_when_asked_for():
    facts = facts_of(a_ride(), "ride")
    chosen = facts.passes[1].id
    page = ownership_page(facts, screen_look("light", "en"), 1592.0, Shown(is_open_only=True, chosen=chosen))
    on = {target.id for target in page.targets if target.is_on}
    assert on == {"list/open", f"handover/{chosen}"}

"""The page of effort and difference: every figure where it belongs, in both languages, for short and long journeys."""

from itertools import combinations

import pytest

from cxdesigner.analysis.course import course_of
from cxdesigner.layout.analyses.effort import PARTS, Part, Seen, Shown, effort_page
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from tests.builders import ProjectBuilder
from tests.effort_projects import an_arrival
from tests.layout.drawings import holds, texts


def page_of(doc, journey, part: Part = "effort", *, language="en", scale=1.0, wide=1_500.0, **shown):
    look = screen_look("light", language, scale)
    return effort_page(Seen(course_of(doc, journey)), Shown(part, **shown), look, wide)


def target(page, id_):
    return next(target for target in page.targets if target.id == id_)


def ids(page, word):
    return [target.id.partition("/")[2] for target in page.targets if target.id.startswith(f"{word}/")]


def long_journey(steps=30):
    builder = ProjectBuilder("Long").journey("j", "J").lanes("customer", "frontstage")
    for number in range(steps):
        if number % 3 == 0:
            builder.stage(f"s{number}", f"Forberedelse {number}")
        id_ = f"p{number}"
        builder.step(id_, f"Udfylder {number}", energy=3.0, importance=3, carries_over=("Navn",))
        builder.touchpoint(f"c{number}", "customer", id_, "Taster", customer_effort=number % 4)
        builder.touchpoint(f"f{number}", "frontstage", id_, "Svarer", differentiator=number % 6, importance=4)
    return builder.build()


def test_s000_l19_a_disc_stands_at_its_share_and_its_importance():
    page = page_of(an_arrival(), "stay")
    books, arrives, sleeps = (
        target(page, f"step/{id_}").box.center for id_ in ("books", "arrives", "sleeps")
    )
    assert books[0] < arrives[0], "importance 2 lies left of importance 5"
    assert books[1] < sleeps[1] < arrives[1], "60 % lies above 20 %, which lies above 10 %"
    # The scale is even: from 60 to 20 is four times as far as from 20 to 10.
    assert sleeps[1] - books[1] == pytest.approx(4 * (arrives[1] - sleeps[1]), rel=0.01)
    assert "3 of 4 steps say both" in texts(page.items)
    assert target(page, "step/leaves").name.startswith("Leaves: no place yet")


def test_s000_l19_shares_that_do_not_add_up_are_told_beside_what_to_move():
    page = page_of(an_arrival(), "stay")
    assert "The shares that are said add up to 90 %" in texts(page.items)
    assert (
        target(page, "move/books").name
        == "Before: Over-served. 60 % of the effort, importance 2 asks for 20 %"
    )
    assert {"+40", "−40"} <= set(texts(page.items))


def test_no_disc_of_thirty_alike_lies_on_another_and_none_leaves_its_column():
    page = page_of(long_journey(), "j")
    discs = [target(page, f"step/{id_}").box for id_ in ids(page, "step")]
    assert len(discs) == 30
    assert not any(one.grown(-3).meets(other.grown(-3)) for one, other in combinations(discs, 2))


def test_s001_l21_bars_stand_under_their_stage_and_what_nobody_said_lies_below_them():
    page = page_of(an_arrival(), "stay")
    bars = {id_: target(page, f"load/{id_}") for id_ in ids(page, "load")}
    assert list(bars) == ["types", "fills", "lies", "pays"]
    assert bars["types"].box.x < bars["fills"].box.x < bars["pays"].box.x
    assert bars["pays"].box.y > bars["fills"].box.bottom
    assert bars["pays"].name == "Pays: not said"
    assert "mean 1.7 of 3, said of 3 of 4 · 1 of 2 tasks done alone" in texts(page.items)
    assert ids(page, "row") == ["fills", "types", "lies"], "the hardest first"


def test_s000_l23_the_cut_in_the_thread_says_what_is_said_again():
    page = page_of(an_arrival(), "stay")
    assert target(page, "again/fills").name == "Fills in a form: the customer says again name, Passport"
    assert target(page, "knot/books").name == "Before carries on Name, Late arrival"
    assert target(page, "knot/sleeps").name == "Sleeps: 2 things are known"
    assert "2 things are said again" in texts(page.items)


def test_s003_l13_a_point_that_matters_and_is_like_everyones_is_listed():
    page = page_of(an_arrival(), "stay", "difference")
    assert target(page, "point/greets").name.endswith("Like everyone else, although it matters")
    assert ids(page, "row") == ["greets"]
    assert "Greets as well" in texts(page.items)
    assert "2 of 3 touchpoints say both" in texts(page.items)


def test_s004_l13_what_matters_unseen_comes_before_what_is_looked_at_out_of_habit():
    page = page_of(an_arrival(), "stay", "difference")
    assert ids(page, "seen") == ["arrives", "books"]
    assert target(page, "seen/arrives").name == "Arrives: It matters, and nobody looks"
    assert "Nobody looks at 1 step that matters" in texts(page.items)


def test_s001_l36_amounts_stand_along_the_journey_and_are_never_added_up():
    page = page_of(an_arrival(), "stay", "value")
    said = texts(page.items)
    assert {"22,000 DKK", "7", "9,000 DKK"} <= set(said)
    assert "They are the same customers: the amounts are never added up" in said
    assert target(page, "stake/greets").name == "Greets: 9,000 DKK at stake. It feels bad. Left to chance"
    assert ids(page, "row") == ["greets", "waves"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("da", 1.5)])
def test_every_target_lies_on_the_page_and_has_a_name(part, language, scale):
    for doc, journey in ((an_arrival(), "stay"), (an_arrival(), "bare"), (long_journey(), "j")):
        page = page_of(doc, journey, part, language=language, scale=scale, wide=1_180.0)
        for one in page.targets:
            assert one.name.strip()
            assert "{" not in one.name
            assert holds(Box(0, 0, page.width, page.height), one.box), one.id


@pytest.mark.parametrize("part", PARTS)
def test_a_journey_of_which_nobody_said_anything_is_begun_by_a_button(part):
    page = page_of(an_arrival(), "bare", part)
    wanted = {"effort": {"begin/energy", "board"}, "difference": {"board"}, "value": {"persona/", "board"}}
    assert {one.id for one in page.targets} == wanted[part]


def test_many_rows_are_shown_part_by_part():
    page = page_of(long_journey(), "j", most=10)
    assert len(ids(page, "row")) == 10
    assert "20" in target(page, "more/effort.hardest").name

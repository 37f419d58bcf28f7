"""The pages of promises and of bets: what is drawn where, at every size of text, short journeys and long."""

import pytest

from cxdesigner.analysis.bets import bets_of
from cxdesigner.analysis.promise_ledger import ledger_of
from cxdesigner.layout.analyses import bets as bets_layout
from cxdesigner.layout.analyses import promises as promises_layout
from cxdesigner.layout.display_list import Icon, flat_texts
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import screen_look
from tests.analysis.test_bets import a_wager
from tests.analysis.test_promise_ledger import a_ride
from tests.builders import ProjectBuilder

LOOKS = [screen_look(theme, language, scale) for theme, language, scale in (
    ("light", "en", 1.0), ("dark", "da", 1.0), ("light", "da", 1.5),
)]  # fmt: skip


def promises_page(doc, look=LOOKS[0], room=1552.0, **how):
    shown = promises_layout.Shown(ledger_of(doc, "j"), **how)
    return promises_layout.promises_page(shown, look, room)


def bets_page(doc, look=LOOKS[0], room=1552.0, **how):
    return bets_drawn(doc, look, room, **how).page


def bets_drawn(doc, look=LOOKS[0], room=1552.0, **how):
    return bets_layout.bets_page(doc, bets_layout.Shown(bets_of(doc, "j"), **how), look, room, 900.0)


def words(page):
    return [text.text for text in flat_texts(page.items)]


def box_of(page, id_):
    return next(target.box for target in page.targets if target.id == id_)


def long_journey(stages=30):
    builder = ProjectBuilder("Long").journey("j").lanes("frontstage")
    for number in range(stages):
        builder.stage(f"s{number}", f"A stage with a long name {number}").step(
            f"p{number}", time=f"{number % 24}:00"
        )
        builder.touchpoint(
            f"t{number}", "frontstage", f"p{number}", "Tager imod kunden og følger hende ind i venteværelset"
        )
    for number in range(stages):
        keepers = (f"t{(number + 3) % stages}", f"t{(number + 1) % stages}", f"t{number}")
        builder.row("promises", f"x{number}", made_at=f"t{number}", text="Et løfte " * 12, kept_at=keepers)
    builder.row(
        "loyalty_hooks", "h", touchpoint=f"t{stages - 1}", offer="Hjem " * 20, trigger="Ved båndet " * 9
    )
    return builder.build()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("make", [a_ride().build, lambda: long_journey(30), lambda: long_journey(3)])
@pytest.mark.parametrize("room", [1552.0, 900.0])
def test_no_word_leaves_the_page_and_no_target_either(look, make, room):
    page = promises_page(make(), look, room)
    for text in flat_texts(page.items):
        assert text.x >= 0
        assert text.x + width(text.text, text.style) <= page.width, text.text
        assert text.baseline <= page.height
    for target in page.targets:
        assert target.name
        assert target.box.x >= 0
        assert target.box.right <= page.width + 1
        assert target.box.bottom <= page.height
    assert len({target.id for target in page.targets}) == len(page.targets)


def test_s002_l71_a_string_leads_from_where_it_is_made_to_where_it_is_kept():
    page = promises_page(a_ride().build())
    made, kept = box_of(page, "at/time/repeats"), box_of(page, "at/time/opens")
    assert made.center[1] == kept.center[1]
    assert made.center[0] < kept.center[0]
    late = box_of(page, "at/late/texts")
    assert made.center[0] < late.center[0] < kept.center[0]
    # Kept too early, it lies before the making.
    assert box_of(page, "at/home/texts").center[0] < box_of(page, "at/home/folds").center[0]


def test_what_became_of_a_promise_is_a_word_and_an_icon_and_not_a_colour_alone():
    page = promises_page(a_ride().build())
    said = words(page)
    assert {"Kept", "Broken", "Not known", "Nobody keeps it", "Nobody"} <= set(said)
    icons = {item.name for item in page.items if isinstance(item, Icon)}
    assert {"check", "x", "search", "warn"} <= icons


def test_figures_are_at_the_top_and_below_the_title_where_it_is_narrow():
    wide, narrow = promises_page(a_ride().build()), promises_page(a_ride().build(), room=1000.0)

    def level(page, said):
        return next(text.baseline for text in flat_texts(page.items) if text.text == said)

    assert level(wide, "longest way") < level(wide, "What became of it")
    assert level(wide, "longest way") < level(narrow, "longest way")
    shown = words(wide)
    assert shown[shown.index("longest way") - 1] == "10 days"


def test_in_a_journey_wider_than_the_window_the_outcome_stands_before_the_stages():
    page = promises_page(long_journey(30))
    assert page.width > 1552
    ends = [text.x for text in flat_texts(page.items) if text.text == "What became of it"]
    first = [text.x for text in flat_texts(page.items) if text.text == "1"]
    assert ends[0] < min(first)
    button = box_of(page, "add/promises")
    assert button.right <= 1552, "what adds is in sight"


def test_many_promises_wait_for_a_press():
    page = promises_page(long_journey(30), most=10)
    assert sum(target.id.startswith("promises/") for target in page.targets) == 10
    assert box_of(page, "more")
    assert "Show 20 more promises" in " ".join(words(page))


def test_a_journey_without_promises_teaches_and_has_the_buttons_that_begin():
    doc = (
        ProjectBuilder()
        .journey("j")
        .lanes("frontstage")
        .stage("s")
        .step("p")
        .touchpoint("t", "frontstage", "p")
        .build()
    )
    ids = {target.id for target in promises_page(doc).targets}
    assert ids == {"aim", "add/promises", "add/loyalty_hooks"}
    assert {target.id for target in bets_page(doc).targets} == {"add/bets"}
    empty = ProjectBuilder().journey("j").build()
    assert {target.id for target in promises_page(empty).targets} == {"aim", "board"}
    assert {target.id for target in bets_page(empty, has_cards=False).targets} == {"board"}
    assert {target.id for target in promises_page(doc, can_write=False).targets} == {"aim"}


def test_s004_l24_a_hook_leads_to_its_step_or_asks_for_a_way():
    page = promises_page(a_ride().build())
    assert "Back at Booking" in words(page)
    assert "No way back" in words(page)
    assert "at the belt" in words(page)
    assert box_of(page, "way/rebate")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("room", [1552.0, 800.0])
def test_bets_stay_on_their_page_and_discs_clear_of_each_other(look, room):
    page = bets_page(a_wager().build(), look, room)
    for text in flat_texts(page.items):
        assert text.x >= 0
        assert text.x + width(text.text, text.style) <= page.width, text.text
    discs = [target.box for target in page.targets if target.id.startswith("disc/")]
    assert len(discs) == 6
    assert not any(a.meets(b) for at, a in enumerate(discs) for b in discs[at + 1 :])


def test_s004_l30_what_nobody_asks_for_and_we_believe_in_stands_at_the_upper_left():
    page = bets_page(a_wager().build())
    bet, agreed, asked, leave = (
        box_of(page, f"disc/{id_}").center for id_ in ("door", "seat", "points", "paper")
    )
    assert bet[0] < agreed[0]
    assert bet[1] < leave[1]
    assert leave[0] < asked[0]
    assert agreed[1] < asked[1]
    assert "nobody asks, we believe: 3 of 6" in words(page)


def test_only_what_is_missing_asks_to_be_named_and_the_first_to_test_says_so():
    page = bets_page(a_wager().build())
    asked = {target.id for target in page.targets if target.id.startswith("ask/")}
    assert asked == {
        "ask/door/test", "ask/fold/test", "ask/points/test", "ask/paper/test", "ask/water/test", "ask/seat/result",
    }  # fmt: skip
    assert words(page).count("Test this one first") == 1


def test_a_place_on_the_plot_means_the_figures_of_the_disc_that_stands_there():
    drawn = bets_drawn(a_wager().build())
    # Points is alone in its corner: asked for 5, believed in 3. So is the warm seat: 4 and 4.
    for id_, figures in (("points", (3, 5)), ("seat", (4, 4)), ("paper", (3, 3))):
        assert drawn.ground.meaning_of(*box_of(drawn.page, f"disc/{id_}").center) == figures
    assert drawn.ground.meaning_of(-100, -100) == (5, 1), "beyond the plot it is the nearest corner"

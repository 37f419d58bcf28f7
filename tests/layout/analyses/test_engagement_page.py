"""Staff and promise on its page: words along both axes, discs clear of the names of corners, a page that fits."""

from __future__ import annotations

import pytest

from cxdesigner import commands
from cxdesigner.analysis.engagement import engagement
from cxdesigner.layout.analyses.engagement import Shown, engagement_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.display_list import Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.model.document import Document
from tests.analysis.test_engagement import a_stay
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat, texts

WINDOW = (1600.0, 916.0)
"""The room of a window of 1600 by 1000."""


def page_of(doc: Document, journey: str = "stay", *, language: str = "en", scale: float = 1.0) -> Page:
    look = screen_look("light", language, scale)
    return engagement_page(doc, Shown(journey, engagement(doc, journey)), look, *WINDOW)


def words(page: Page, *said: str) -> dict[str, Box]:
    found = {item.text: box_of(item) for item in flat(page.items) if isinstance(item, Text)}
    return {text: found[text] for text in said}


def staff(count: int, *, engagement: int, orchestration: int) -> Document:
    builder = ProjectBuilder("Hotel").journey("stay", "J").lanes("frontstage").stage("s", "Ankomst")
    for number in range(count):
        builder.step(f"p{number}").touchpoint(
            f"t{number}", "frontstage", f"p{number}", "Bærer tasken op og bliver stående i døren",
            engagement=engagement, orchestration=orchestration, moment_of_truth=number % 2 == 0,
        )  # fmt: skip
    return builder.build()


def test_the_words_of_the_vertical_axis_read_upwards_beside_the_plot():
    upright = [item for item in flat(page_of(a_stay()).items) if isinstance(item, Text) and item.upright]
    assert sorted(item.text for item in upright) == ["Engagement", "Have to", "Want to"]
    places = {item.text: box_of(item) for item in upright}
    assert places["Want to"].bottom < places["Engagement"].y
    assert places["Engagement"].bottom < places["Have to"].y
    assert len({round(box.x + box.w) for box in places.values()}) == 1
    assert all(box.h > box.w for box in places.values())


def test_the_page_fits_the_window_with_the_deal_breaker_in_sight():
    page = page_of(a_stay())
    assert page.height == pytest.approx(WINDOW[1])
    fires = words(page, "Engagement", "Neither", "Dance band until 02:00")
    assert all(box.y > 0 and box.bottom < WINDOW[1] for box in fires.values())


def test_rows_stand_closer_where_all_of_them_then_fit():
    doc = staff(10, engagement=5, orchestration=5)
    doc = commands.edit_touchpoints(doc, [f"t{n}" for n in range(10)], provider_sells="A room")
    doc = commands.edit_touchpoints(doc, ["t0"], deal_breaker="The band plays", deal_breaker_fires=True)
    assert page_of(doc).height == pytest.approx(WINDOW[1])
    many = staff(30, engagement=5, orchestration=5)
    many = commands.edit_touchpoints(many, [f"t{n}" for n in range(30)], provider_sells="A room")
    assert page_of(many).height > 2 * WINDOW[1], "they keep their air where the page is to be scrolled anyway"


@pytest.mark.parametrize(("engaged", "designed"), [(5, 1), (4, 5), (1, 1), (3, 4)])
@pytest.mark.parametrize(("count", "scale"), [(1, 1.0), (6, 1.0), (8, 1.5), (30, 1.0), (30, 1.5)])
def test_no_disc_touches_the_name_of_a_corner(engaged, designed, count, scale):
    page = page_of(staff(count, engagement=engaged, orchestration=designed), language="da", scale=scale)
    names = ("Entusiastcafé", "Fantastisk oplevelse", "Ingen af delene", "Perfekt, men trist kæde")
    titles = list(words(page, *names).values())
    titles += [box_of(i) for i in flat(page.items) if isinstance(i, Text) and "\u00a0af\u00a0" in i.text]
    discs = [target.box for target in page.targets if target.id.startswith("spot/")]
    assert len(discs) == count
    assert len(titles) >= 8
    assert not any(disc.meets(title) for disc in discs for title in titles)


def test_s003_l17_the_job_of_the_journey_stands_where_no_touchpoint_tells_of_one():
    doc = commands.edit_touchpoints(a_stay(), ["shows"], underlying_job="")
    assert "Write it" in texts(page_of(doc).items)
    doc = commands.edit_journey(
        doc, "stay", underlying_job="I negotiate at nine", customer_buys="To be rested"
    )
    page = page_of(doc)
    assert "“I negotiate at nine”" in texts(page.items)
    assert "To be rested" in texts(page.items)
    assert next(t.id for t in page.targets if t.name == "“I negotiate at nine”") == "job/stay"
    told = page_of(commands.edit_touchpoints(doc, ["shows"], underlying_job="To sleep"))
    assert "“To sleep”" in texts(told.items), "a touchpoint's own is nearer"

"""The factors page as a drawing: what can be pressed, what is told, and that nothing lies outside."""

import pytest

from cxdesigner.analysis.factors import factor_figures
from cxdesigner.layout.analyses.factors import FactorsState, factors_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look
from cxdesigner.model.figures import score_text
from cxdesigner.translation import catalogue
from tests.builders import big_project, tiny_project
from tests.factor_projects import two_factors


def page_of(doc, journey, *, wide=1288.0, language="en", scale=1.0, **state):
    look = screen_look("light", language, scale)
    figures = factor_figures(doc, journey, worst_day=bool(state.get("worst_day")))
    return factors_page(doc, figures, look, wide, FactorsState(**state))


def test_every_stage_of_every_factor_is_a_point_that_says_its_score():
    page = page_of(two_factors(), "later")
    names = {target.id: target.name for target in page.targets}
    assert names["typical/1/1"] == "Trust in Waiting: −0.5, best +0.1, worst −1.8"
    assert names["typical/0/2"] == "Welcoming in Ride: not scored yet"
    assert names["factor/1"] == "Trust, 0.0 on average"  # (0.6 - 0.5) / 2 = 0.05, which reads 0.0 or +0.1


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("wide", [900.0, 1288.0])
def test_everything_lies_on_the_page(language, scale, wide):
    page = page_of(two_factors(), "later", wide=wide, language=language, scale=scale, with_ends=True, line=1)
    for target in page.targets:
        assert target.box.x >= -0.5
        assert target.box.right <= page.width + 0.5
        assert target.box.bottom <= page.height + 0.5


def test_thirty_stages_make_the_page_wider_than_the_room():
    doc = big_project(2400, 0)
    page = page_of(doc, "today")
    assert page.targets == [
        target for target in page.targets if target.id == "begin"
    ]  # nothing to score on yet
    from cxdesigner.model.document import Document
    from cxdesigner.model.factors import Factor

    rows = [row for _, table in doc.tables() for row in table.values()]
    page = page_of(Document.of([*rows, Factor(id="trust", name="Trust", rank="1")]), "today")
    assert page.width > 1288.0
    assert len([target for target in page.targets if target.id.startswith("typical/")]) == 30


def test_without_factors_the_page_teaches_what_they_are():
    page = page_of(tiny_project(), "today", language="da")
    said = " ".join(text.text for text in flat_texts(page.items))
    assert "Hvad er oplevelsen gjort af?" in said
    assert "Imødekommende" in said
    assert [target.id for target in page.targets] == ["begin"]


def test_an_unknown_score_is_a_dash_and_never_nothing():
    assert score_text(None, catalogue("en")) == "–"
    assert score_text(0.0, catalogue("en")) == "0.0"
    assert score_text(-1.25, catalogue("da")) == "−1,2"

"""The pages about the upkeep of a map: what they say, and that everything on them has its room."""

from datetime import date

import pytest

from cxdesigner import commands
from cxdesigner.analysis.glossary import terms_in_order, wrong_words
from cxdesigner.analysis.inventory import in_order, inventory
from cxdesigner.analysis.questions import questions_of
from cxdesigner.analysis.reviewing import review
from cxdesigner.layout.analyses.inventory import Stock, inventory_page
from cxdesigner.layout.analyses.language import Glossary, language_page
from cxdesigner.layout.analyses.review import Upkept, review_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look
from tests.builders import ProjectBuilder

TODAY = date(2026, 11, 22)
LOOK = screen_look("light", "en")


def reviewed(doc, look=LOOK, width=1300.0, **how):
    asked = [questions_of(doc, "j", kind) for kind in ("to_customers", "from_staff")]
    return review_page(Upkept(doc, TODAY, review(doc, TODAY), *asked), look, width, "", 40, **how)


def stocked(doc, look=LOOK, width=1300.0, rows=40):
    found = inventory(doc, "j")
    listed = in_order(found, "least")
    stock = Stock(doc, "j", found, listed[:rows], max(0, len(listed) - rows), "least", {})
    return inventory_page(stock, look, width)


def spoken(doc, look=LOOK, width=1300.0, **how):
    told = Glossary(doc, terms_in_order(doc), wrong_words(doc, "j"))
    return language_page(told, look, width, "", 40, **how)


def said(page):
    return [text.text for text in flat_texts(page.items)]


def ids(page):
    return [target.id for target in page.targets]


def a_project(**project):
    return ProjectBuilder("x", **project).journey("j").lanes().build()


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("2026-11-20", "Next review in 8 days"),  # 20 November and ten days are 30 November
        ("2026-11-13", "Next review tomorrow"),
        ("2026-11-12", "The review is today"),
        ("2026-11-11", "Review is 1 day overdue"),
        ("2026-10-01", "Review is 42 days overdue"),  # due on 11 October: 20 days of that month and 22 since
        ("soon", "“soon” is not a date"),
        ("", "No review so far"),
    ],
)
def test_s002_l61_the_page_says_how_a_review_stands(last, words):
    assert words in said(reviewed(a_project(review_every_days=10, last_reviewed=last)))


def test_s002_l61_without_a_rhythm_it_is_asked_for_one_and_no_date_is_made_up():
    page = reviewed(a_project())
    assert "How often is the map looked over?" in said(page)
    assert ids(page)[:5] == ["done", "every/30", "every/91", "every/182", "every/365"]
    assert not any("November" in text for text in said(page))


def test_what_cannot_be_changed_offers_no_change():
    page = reviewed(a_project(), can_write=False)
    assert ids(page) == ["field/review_every_days", "field/last_reviewed", "field/ambassador"]
    assert ids(spoken(a_project(), can_write=False)) == []


def test_s001_l45_all_is_only_said_of_all_and_nothing_only_of_nothing():
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    page = stocked(board.touchpoint("t", "customer", "a").build())
    assert "0 %" in said(page)
    assert "0 of 1" in said(page)


def test_pages_without_anything_teach_and_begin():
    assert ids(stocked(a_project())) == ["board"]
    assert ids(spoken(a_project())) == ["add_term"]


def a_full_project():
    board = (
        ProjectBuilder("x")
        .team("t")
        .journey("j")
        .lanes()
        .stage("s", "Ankomst til hotellet", steps=("a", "b"))
    )
    for number in range(60):
        title = f"Medarbejderen modtager gæstens bagage og bærer den op {number}"
        board.touchpoint(f"t{number}", "frontstage", "ab"[number % 2], title, moment_of_truth=number % 2 == 0)
        board.row("terms", f"w{number}", name=f"kontaktpunkt {number}", synonyms=(f"bærer den op {number}",))
        kind = ("to_customers", "from_staff")[number % 2]
        board.row(
            "questions",
            f"q{number}",
            kind=kind,
            text=title,
            touchpoint=f"t{number}",
            answer=title * (number % 3),
        )
    return commands.edit_project(board.build(), review_every_days=10, last_reviewed="2026-10-01")


@pytest.mark.parametrize("make", [reviewed, stocked, spoken])
@pytest.mark.parametrize("width", [700.0, 1300.0])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_that_can_be_pressed_lies_on_another_or_outside_the_page(make, width, scale):
    page = make(a_full_project(), screen_look("dark", "da", scale), width)
    boxes = [(target.id, target.box) for target in page.targets]
    assert len(boxes) > 60
    assert len(dict(boxes)) == len(boxes)
    for at, (id_, box) in enumerate(boxes):
        assert box.x >= 0, id_
        assert box.right <= page.width, id_
        assert box.bottom <= page.height, id_
        assert box.w > 8, id_
        for other, there in boxes[at + 1 :]:
            assert not box.grown(-1).meets(there), (id_, other)

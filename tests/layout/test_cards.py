"""Cards: they grow with their words and cut none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.layout.board import Board
from cxdesigner.layout.cards import PARAGRAPH_FROM
from cxdesigner.layout.display_list import Icon, Path, Rect, Text
from cxdesigner.layout.font_metrics import drawable, width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.layout.metric_card import figure_text
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.listening import Metric
from tests.builders import CARD_LANES, ProjectBuilder
from tests.layout.drawings import box_of, flat, holds, texts
from tests.sentences import QUOTES, TEXTS

SCREEN = screen_look("light", "en")
LOOKS = {
    "screen": SCREEN,
    "dark": screen_look("dark", "da"),
    "large": screen_look("light_contrast", "da", 2.0),
    "small": screen_look("light", "en", 0.9),
    "paper": paper_look("da", 96.0),
}

every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
every_lane = pytest.mark.parametrize("lane", [*CARD_LANES, "storyboard", "custom"])

LONG = " ".join(TEXTS + QUOTES).replace("\n", " ")[:341].strip().ljust(341, "!")
assert len(LONG) == 341

LONGEST_WORD = "Speciallægepraksisplanlægningsstabiliseringsperiode"
SOFT = "Special\u00adlæge\u00adpraksis\u00adplanlægnings\u00adstabiliserings\u00adperiode"


class Card:
    """One card on a board of one cell: its box, what it draws, what it says."""

    def __init__(self, look, lane, title="", **fields):
        board = ProjectBuilder().team("reception", "Reception").team("long", "Afdelingen for alt det andet")
        board.channel("app", "App", "app").journey().lanes(lane)
        board.stage("s", steps=("a", "b", "c")).touchpoint("t", lane, "a", title, **fields)
        self._board = Board(board.build(), "journey", look)
        self.box = self._board.card_box(("touchpoints", "t"))
        self.items = list(flat(self._board.card_items(("touchpoints", "t"))))

    @property
    def height(self):
        return self.box.h

    @property
    def texts(self):
        return texts(self.items)

    @property
    def lane_height(self):
        return self._board.rows[0].height

    def icons(self):
        return [item.name for item in self.items if isinstance(item, Icon)]

    def has_gold(self):
        gold = self._board.look.theme["mot"]
        return any(isinstance(item, Path) and item.fill == gold for item in self.items)


def words(text):
    return re.findall(r"\w+", text)


def letters(text):
    return re.sub(r"[\s\-\u00ad\u200b]", "", drawable(text))


def check_inside(card):
    """See that no words leave the card or stand on each other."""
    inner = Box(0, 0, card.box.w, card.box.h)
    lines = [item for item in card.items if isinstance(item, Text)]
    for number, line in enumerate(lines):
        assert holds(inner, box_of(line), 1.0), line.text
        assert not any(box_of(line).grown(-1).meets(box_of(other).grown(-1)) for other in lines[number + 1 :])


@every_look
@every_lane
@pytest.mark.parametrize("fields", [{}, {"owner": "long", "duration_s": 5400.0, "moment_of_truth": True}])
def test_a_card_of_341_characters_shows_every_word(look, lane, fields):
    card = Card(look, lane, LONG, **fields)
    assert words("".join(f"{line} " for line in card.texts))[: len(words(LONG))] == words(LONG)
    assert "…" not in "".join(card.texts)
    check_inside(card)
    assert card.lane_height >= card.height


@every_look
@every_lane
@pytest.mark.parametrize(
    "title", [LONGEST_WORD, SOFT, "W" * 100, "a b\nc", "12345678901234567890/1234567890"]
)
def test_a_word_longer_than_its_card_is_broken_and_not_cut(look, lane, title):
    card = Card(look, lane, title)
    assert letters("".join(card.texts)) == letters(title)
    assert len(card.texts) > 1
    check_inside(card)


@every_look
def test_danish_words_break_at_their_soft_hyphens(look):
    lines = Card(look, "customer", SOFT).texts
    pieces = [piece.lower() for piece in SOFT.split("\u00ad")]
    ends = []
    for line in lines[:-1]:
        assert line.endswith("-")
        ends.append("".join(lines[: lines.index(line) + 1]).replace("-", "").lower())
    beginnings = ["".join(pieces[: number + 1]) for number in range(len(pieces))]
    assert set(ends) <= set(beginnings)
    assert "\u00ad" not in "".join(lines)


@given(
    st.text(max_size=400), st.sampled_from(list(LOOKS)), st.sampled_from(["customer", "support", "backstage"])
)
def test_whatever_a_title_says_all_of_it_stands_in_the_card(title, look, lane):
    card = Card(LOOKS[look], lane, title, owner="reception", duration_s=40.0)
    said = letters("".join(card.texts))
    assert letters(title) in said or not letters(title)
    assert "Reception" in card.texts or lane == "support"
    check_inside(card)


@every_look
@every_lane
def test_a_card_grows_with_its_words_and_never_below_its_lane(look, lane):
    heights = [Card(look, lane, LONG[:count]).height for count in (0, 20, 60, 89)]
    assert heights == sorted(heights)
    assert heights[-1] > heights[0]
    least = look.measures.lane_heights[lane]
    assert Card(look, lane).lane_height == least


def test_a_longer_span_needs_fewer_lines():
    assert Card(SCREEN, "customer", LONG, span=3).height < Card(SCREEN, "customer", LONG).height
    assert Card(SCREEN, "support", LONG, span=3).height < Card(SCREEN, "support", LONG).height


def test_a_paragraph_is_set_lighter_than_a_title():
    def style(title):
        return next(item.style for item in Card(SCREEN, "customer", title).items if isinstance(item, Text))

    assert style(LONG[: PARAGRAPH_FROM - 1]).font == "Inter-SemiBold"
    assert style(LONG[:PARAGRAPH_FROM]).font == "Inter-Regular"


@every_look
@pytest.mark.parametrize("lane", ["customer", "frontstage", "backstage"])
def test_a_full_card_says_who_and_how_long(look, lane):
    card = Card(look, lane, "Folder kvitteringen", owner="reception", duration_s=90.0)
    assert {"Reception", "1 min 30 s"} <= set(card.texts)
    check_inside(card)


def test_an_owner_of_many_words_is_not_cut():
    for lane in ("customer", "backstage"):
        card = Card(SCREEN, lane, "Folder", owner="long", duration_s=90.0, moment_of_truth=True)
        assert letters("Afdelingen for alt det andet") in letters("".join(card.texts))
        check_inside(card)


def test_backstage_owner_and_duration_stand_beside_the_icon_where_they_fit():
    beside = Card(SCREEN, "backstage", "Folder", owner="reception")
    below = Card(SCREEN, "frontstage", "Folder", owner="reception")
    owner = next(item for item in beside.items if isinstance(item, Text) and item.text == "Reception")
    title = next(item for item in beside.items if isinstance(item, Text) and item.text == "Folder")
    assert owner.baseline < title.baseline
    owner = next(item for item in below.items if isinstance(item, Text) and item.text == "Reception")
    title = next(item for item in below.items if isinstance(item, Text) and item.text == "Folder")
    assert owner.baseline > title.baseline


@every_lane
def test_the_gold_diamond_marks_moments_of_truth_and_nothing_else(lane):
    assert Card(SCREEN, lane, "Folder", moment_of_truth=True).has_gold()
    assert not Card(SCREEN, lane, "Folder").has_gold()


@every_lane
def test_a_card_shows_its_channel(lane):
    if lane_role(lane).form == "picture":
        pytest.skip("it shows its picture")
    assert Card(SCREEN, lane, "Folder", channel="app").icons() == ["app"]
    assert Card(SCREEN, lane, "Folder").icons() == ["edit"]


def test_cards_cast_shadows_on_the_screen_and_none_on_paper():
    def shadow(look):
        return next(item.shadow for item in Card(look, "customer").items if isinstance(item, Rect))

    assert shadow(SCREEN) == "e1"
    assert shadow(LOOKS["paper"]) == ""


# Insights and figures


@every_look
@pytest.mark.parametrize("kind", [*INSIGHT_KINDS, "wonder"])
def test_an_insight_shows_all_its_words_and_a_mark(look, kind):
    board = ProjectBuilder().journey().lanes("insight").stage("s", steps=("a",)).insight("i", "a", LONG, kind)
    board = Board(board.build(), "journey", look)
    items = list(flat(board.card_items(("insights", "i"))))
    assert letters("".join(texts(items))) == letters(LONG)
    assert [item for item in items if isinstance(item, Icon)]
    box = board.card_box(("insights", "i"))
    for item in items:
        assert holds(Box(0, 0, box.w + look.measures.gutter, box.h), box_of(item), 1.0)


def figure_card(look=SCREEN, **fields):
    board = ProjectBuilder().journey().lanes("metric").stage("s", steps=("a",)).metric("m", "a", **fields)
    board = Board(board.build(), "journey", look)
    box = board.card_box(("metrics", "m"))
    return list(flat(board.card_items(("metrics", "m")))), Box(0, 0, box.w, box.h)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": 62.0}, "62"),
        ({"value": 62.0, "signed": True}, "+62"),
        ({"value": -3.5, "signed": True}, "−3.5"),
        ({"value": 0.0, "signed": True}, "0"),
        ({"value": 87.25, "unit": "%"}, "87.25\u00a0%"),
        ({"value": 1234567.0}, "1234567"),
    ],
)
def test_a_figure_is_said_as_it_is_read(fields, shown):
    metric = Metric(id="m", step="a", **fields)
    assert figure_text(metric, metric.value, SCREEN) == shown


def test_a_figure_has_the_decimals_of_the_language():
    metric = Metric(id="m", step="a", value=3.5)
    assert figure_text(metric, 3.5, screen_look("light", "da")) == "3,5"


@every_look
@pytest.mark.parametrize("value", [0.0, 62.0, -1e300, 1e300, 1e-300])
@pytest.mark.parametrize("limits", [(0.0, 100.0), (100.0, 0.0), (5.0, 5.0), (-1e300, 1e300)])
def test_a_figure_stays_in_its_card(look, value, limits):
    low, high = limits
    name, unit = "Gæster, der får svar inden for fem minutter", "kr. pr. overnatning"
    items, card = figure_card(look, name=name, unit=unit, value=value, target=1e6, low=low, high=high)
    for item in items:
        assert holds(card, box_of(item), 1.0), item


@pytest.mark.parametrize(
    ("value", "target", "lower", "token"),
    [(70, 60, False, "success"), (50, 60, False, "warning"), (50, 60, True, "success"), (70, 60, True, "warning"),
     (50, None, False, "success")],
)  # fmt: skip
def test_the_bar_tells_whether_the_target_is_met(value, target, lower, token):
    items, _ = figure_card(value=float(value), target=target and float(target), lower_is_better=lower)
    fills = [item.fill for item in items if isinstance(item, Rect)]
    assert SCREEN.theme[token] in fills
    assert (SCREEN.theme["text"] in fills) == (target is not None)


def test_a_figure_not_measured_invites():
    items, _ = figure_card(name="NPS")
    assert texts(items) == ["Not measured"]


def test_texts_are_as_wide_as_they_are_measured():
    card = Card(SCREEN, "customer", "Folder kvitteringen", owner="reception", duration_s=40.0)
    line = next(item for item in card.items if isinstance(item, Text) and item.text == "40 s")
    assert line.x + width(line.text, line.style) == pytest.approx(card.box.w - SCREEN.measures.pad)

"""The evidence page: borders, strips, the note, the register, whatever the journey's length and language."""

import itertools

import pytest

from cxdesigner import commands
from cxdesigner.analysis.evidence import journey_evidence
from cxdesigner.layout.analyses.evidence import Asked, desk_words, evidence_page
from cxdesigner.layout.analyses.evidence_marks import is_no_consent_needed, period_text, strip_items
from cxdesigner.layout.analyses.evidence_panel import evidence_panel, strength_words
from cxdesigner.layout.display_list import Rect, flat_texts
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.page import blueprint_page
from cxdesigner.model.evidence import Source
from cxdesigner.translation import LANGUAGES, catalogue
from tests.builders import ProjectBuilder
from tests.evidence_taxi import evidence_taxi
from tests.layout.drawings import flat

WIDE = 1280.0


@pytest.fixture
def taxi():
    return evidence_taxi()


@pytest.fixture
def look():
    return screen_look("light", "en")


def words(page):
    return [text.text for text in flat_texts(page.items)]


def target(page, id_):
    return next(target for target in page.targets if target.id == id_)


def frames(page, box):
    """Return the outlined boxes that lie exactly at `box`."""
    return [
        item
        for item in flat(page.items)
        if isinstance(item, Rect)
        and (item.x, item.y, item.w, item.h) == (box.x, box.y, box.w, box.h)
        and item.stroke
    ]


def test_s000_l10_the_border_says_how_an_action_is_known(taxi, look):
    page = evidence_page(taxi, "taxi", look, WIDE, Asked())
    for id_, thick, dashes in (
        ("customer-pickup", 1.75, ()), ("customer-booking", 1.5, (6.0, 4.0)), ("customer-ride", 1.75, (1.5, 4.0)),
    ):  # fmt: skip
        (frame,) = frames(page, target(page, f"touchpoints/{id_}").box)
        assert (frame.width, frame.dash, frame.stroke) == (thick, dashes, look.theme.layer("customer").solid)


def test_every_action_says_how_it_is_known_in_words_too(taxi, look):
    page = evidence_page(taxi, "taxi", look, WIDE, Asked(chosen=frozenset({"customer-ride"})))
    ride = target(page, "touchpoints/customer-ride")
    assert ride.name == "Sits back, wakes up slowly, Assumed"
    assert ride.is_on
    assert not target(page, "touchpoints/customer-pickup").is_on
    assert words(page).count("Observed") == 8
    assert "touchpoints/sign" not in [target.id for target in page.targets]


def test_the_note_names_the_figure_and_the_stages_nobody_watched(taxi, look):
    first, second = desk_words(journey_evidence(taxi, "taxi"), look.words)
    assert first == "Made at the desk: 38 % assumed"
    assert second == "8 of 21 actions rest on a guess. Nobody has watched Ride or Return."


def test_below_a_fifth_of_guesses_the_note_is_one_quiet_line(taxi, look):
    guessed = [row.id for row in taxi.touchpoints.values() if row.confidence == "assumed"]
    loud = evidence_page(taxi, "taxi", look, WIDE, Asked())
    better = commands.edit_touchpoints(taxi, guessed[:5], confidence="reported")  # 3 of 21 are left: 14 %
    quiet = evidence_page(better, "taxi", look, WIDE, Asked())

    def is_loud(page):
        return any(getattr(item, "fill", None) == look.theme["warningSoft"] for item in flat(page.items))

    assert is_loud(loud)
    assert not is_loud(quiet)
    assert "Made at the desk: 14 % assumed" in words(quiet)


def test_nothing_said_is_no_figure(look):
    doc = (
        ProjectBuilder().journey().lanes("customer").stage("s", "Stay", steps=("one",))
        .touchpoint("a", "customer", "one", "Waits").build()
    )  # fmt: skip
    page = evidence_page(doc, "journey", look, WIDE, Asked())
    assert not [text for text in words(page) if "%" in text]
    assert "Not said" in words(page)
    panel = evidence_panel(doc, "journey", (), look, 312, can_write=True)
    assert words(panel).count("–") == 3


def test_the_register_has_a_row_for_each_source_and_its_cells_add_up(taxi, look):
    page = evidence_page(taxi, "taxi", look, WIDE, Asked(source="ride"))
    rows = [row for row in page.targets if row.id.startswith("sources/")]
    assert [row.id for row in rows] == [
        "sources/ride", "sources/kerb", "sources/interview", "sources/calls_log", "sources/drivers", "sources/guess",
    ]  # fmt: skip
    assert [row.is_on for row in rows] == [True, *[False] * 5]
    assert rows[0].name.endswith("Best proof for 6 actions")
    assert {"6 sources, 13 actions backed", "12–14 Nov 2025", "1,846 calls"} <= set(words(page))


def test_a_source_without_date_or_consent_says_so_in_the_register(look):
    doc = ProjectBuilder().row("sources", "s", kind="diary", title="A week").journey().build()
    page = evidence_page(doc, "journey", look, WIDE, Asked())
    warned = {text.text for text in flat_texts(page.items) if text.color == look.theme["warning"]}
    assert warned == {"No date", "Consent not noted"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_project_is_invited_to_begin(language):
    look = screen_look("dark", language)
    page = evidence_page(ProjectBuilder().journey().build(), "journey", look, 900.0, Asked())
    assert [target.id for target in page.targets] == ["add_source"]
    assert catalogue(language)("evidence.empty") in words(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("steps", [3, 30])
def test_words_stay_on_their_cards_at_any_length_language_and_size(steps, language, scale):
    made = ProjectBuilder().journey().lanes("customer", "frontstage", "backstage")
    for number in range(steps):
        made.stage(f"s{number}", "Betalingsbetingelser og kreditvurdering", steps=(f"step{number}",))
        for lane in ("customer", "frontstage", "backstage"):
            made.touchpoint(
                f"{lane}{number}", lane, f"step{number}", "Lufthavnsparkeringsbekræftelsen sendes til kunden",
                confidence=("observed", "reported", "assumed", "")[number % 4], moment_of_truth=True,
            )  # fmt: skip
    look = screen_look("light", language, scale)
    page = evidence_page(made.build(), "journey", look, 1000.0, Asked())
    boxes = [target.box for target in page.targets if target.id.startswith("touchpoints/")]
    assert len(boxes) == 3 * steps
    for text in flat_texts(page.items):
        box = next((box for box in boxes if box.contains(text.x, text.baseline)), None)
        if box is not None:
            assert text.x + width(text.text, text.style) <= box.right + 0.5
    for box, other in itertools.pairwise(boxes):
        assert not box.meets(other)


def test_s000_l7_an_action_written_from_inside_carries_the_word_that_tells(taxi, look):
    doc = commands.edit_touchpoints(taxi, ["customer-booking"], title="Call centre confirms the order")
    page = evidence_page(doc, "taxi", look, WIDE, Asked())
    assert "“Call centre”" in words(page)
    assert "written from inside: “Call centre”" in target(page, "touchpoints/customer-booking").name
    assert "Outside in: 0 of 1" in words(page)
    assert words(page).count("Outside in: 1 of 1") == 6


def test_a_strip_of_many_shows_parts_of_the_whole(look):
    cells = ["observed"] * 60 + ["assumed"] * 40
    few = strip_items(Box(0, 0, 100, 10), cells[:3], look)
    many = strip_items(Box(0, 0, 100, 10), cells, look)
    assert (len(few), len(many)) == (3, 2)
    assert many[0].w == pytest.approx(57, abs=1)
    assert strip_items(Box(0, 0, 100, 10), [], look) == []


@pytest.mark.parametrize(
    ("date", "until", "text"),
    [
        ("2025-11-12", "2025-11-14", "12–14 Nov 2025"),
        ("2025-11-12", "", "12 Nov 2025"),
        ("2025-10-30", "2025-11-02", "30 Oct 2025 – 2 Nov 2025"),
        ("2025-11-12", "2025-11-01", "12 Nov 2025"),
        ("some day", "", "some day"),
        ("", "2025-11-14", ""),
    ],
)
def test_a_time_of_fieldwork_is_said_in_words(date, until, text):
    assert period_text(Source(id="s", date=date, until=until), catalogue("en")) == text


def test_no_consent_needed_is_known_in_both_languages():
    assert is_no_consent_needed(" not needed ")
    assert is_no_consent_needed("Ikke nødvendigt")
    assert not is_no_consent_needed("Written")


def test_the_panel_tells_how_the_selected_action_is_known(taxi, look):
    page = evidence_panel(taxi, "taxi", [taxi.touchpoints["frontstage-pickup"]], look, 312, can_write=True)
    said = words(page)
    assert {"Steps out, opens the door", "2 of 6", "Strong", "2 kinds of source agree. 12 cases."} <= set(
        said
    )
    assert said.count("38 %") == 2
    assert "24 %" in said
    assert target(page, "know/observed").is_on
    assert {"unlink/ride", "unlink/drivers", "link", "ask"} <= {target.id for target in page.targets}
    assert page.height > 0


def test_the_panel_offers_nothing_to_write_where_nothing_can_be_written(taxi, look):
    page = evidence_panel(taxi, "taxi", [taxi.touchpoints["frontstage-pickup"]], look, 312, can_write=False)
    ids = {target.id for target in page.targets}
    assert ids == {"let_go", "sources/ride", "sources/drivers"}


def test_the_strength_is_explained_in_every_case(taxi, look):
    from cxdesigner.analysis.evidence import Strength

    for language in LANGUAGES:
        say = catalogue(language)
        found = {
            strength_words(made, say)
            for made in (
                Strength(0, 0, None, True), Strength(0, 0, None, False), Strength(1, 1, None, False),
                Strength(4, 2, 12, False),
            )
        }  # fmt: skip
        assert len(found) == 4


def test_s000_l10_the_page_prints_the_watermark_where_it_is_on(taxi):
    def printed(doc):
        return [text.text for text in flat_texts(blueprint_page(doc, "taxi").sheet.items)]

    assert "Not yet fieldworked: 38 % assumptions" in printed(taxi)
    assert not any("fieldworked" in text for text in printed(evidence_taxi(watermark=False)))
    danish = blueprint_page(taxi, "taxi", language="da")
    assert "Endnu uden feltarbejde: 38 % formodninger" in [
        text.text for text in flat_texts(danish.sheet.items)
    ]

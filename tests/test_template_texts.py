"""The form in which the bundled templates are written: read as told, and refused where it cannot be."""

import pytest

from tools.build_templates.lines import lines
from tools.build_templates.reader import read_template

BOARD = """\
project: An evening | En aften
team floor: Floor | Sal
as-is: Tonight | I aften
stage arrival: Arrival | Ankomst
step comes: 19:28 | 19.28
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "evening.txt"
        path.write_text(text, encoding="utf-8")
        return read_template(path).documents()

    return read


def test_a_line_holds_its_facts_its_two_texts_and_what_is_set_in_below_it():
    told = "# a remark\nstep sits <comes: At~7 | Kl.~7\n  name: Sits\\-down\n    | Sidder\nlink: a > b"
    step, link = lines(told)
    assert (step.facts, step.pair) == (["step", "sits", "<comes"], ("At\u00a07", "Kl.\u00a07"))
    (name,) = step.inner
    assert (name.word, name.pair, name.number) == ("name", ("Sits\u00addown", "Sidder"), 3)
    assert (link.word, link.pair) == ("link", ("a > b", "a > b"))


def test_the_facts_of_a_card_are_known_by_their_form(read):
    card = "frontstage.coats in_person floor 1m30s x2 -0.4 guided observed: Takes both coats | Tager begge frakker"
    doc = read(BOARD + card)["da"]
    (found,) = doc.touchpoints.values()
    assert (found.id, found.title) == ("as-is.comes.coats", "Tager begge frakker")
    assert (found.channel, found.owner, found.duration_s, found.span) == ("in_person", "floor", 90, 2)
    assert (found.emotion, found.control, found.confidence) == (-0.4, "guided", "observed")


def test_a_metric_knows_its_target_its_side_and_its_scale(read):
    (metric,) = (
        read(BOARD + "metric ? <15 0..40 n=96 min: The wait | Ventetid")["en"].table("metrics").values()
    )
    assert (metric.value, metric.target, metric.lower_is_better) == (None, 15, True)
    assert (metric.low, metric.high, metric.replies, metric.unit) == (0, 40, 96, "min")


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("customer phone kitchen: Calls us | Ringer til os", "'kitchen' is no channel"),
        ("step comes: 19:40 | 19.40", "has a 'as-is.comes' already"),
        ("dance: Not a word | Ikke et ord", "'dance' is no word"),
        ("team phone: Callers | Folk i telefonen", "'phone' is a fact of another kind"),
        ("customer\n  colour: Red | Rød", "no field colour"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_by_its_number(read, line, trouble):
    with pytest.raises(ValueError, match=rf"evening\.txt:6: .*{trouble}"):
        read(BOARD + line)

"""Records: strict about what they hold, careful with what they do not know, and described to the last field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cxdesigner.model.document import TABLES
from cxdesigner.model.listening import Metric
from cxdesigner.model.project import Project
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT, attributes, references
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import LANGUAGES, catalogue
from tests.strategies import unknown_fields

every_table = pytest.mark.parametrize("table", TABLES)

GREETS = Touchpoint(id="greets", lane="frontstage", step="desk", title="Siger gæstens navn")


def test_evolving_returns_a_changed_copy_and_leaves_the_record_alone():
    new = GREETS.evolve(title="Nikker", span=2)
    assert (new.title, new.span) == ("Nikker", 2)
    assert (GREETS.title, GREETS.span) == ("Siger gæstens navn", 1)
    assert new.evolve(title="Siger gæstens navn", span=1) == GREETS


def test_evolving_into_what_it_is_returns_the_record_itself():
    assert GREETS.evolve() is GREETS
    assert GREETS.evolve(title="Siger gæstens navn", owner=None) is GREETS


def test_a_record_cannot_be_changed_in_place():
    with pytest.raises(ValidationError, match="frozen"):
        GREETS.title = "Nikker"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 123),
        ("title", b"bytes"),
        ("title", None),
        ("title", "a" * (LINE_LIMIT + 1)),
        ("text", "a" * (TEXT_LIMIT + 1)),
        ("span", "2"),
        ("span", 2.5),
        ("span", 0),
        ("span", -1),
        ("span", 1001),
        ("moment_of_truth", 1),
        ("moment_of_truth", "true"),
        ("emotion", 2.1),
        ("emotion", "1"),
        ("duration_s", -1.0),
        ("id", ""),
        ("rank", "a-b"),
        ("rank", "a\n"),
        ("rank", "æ"),
        ("tags", "word"),
        ("sources", (1,)),
    ],
)
def test_a_value_of_another_kind_or_beyond_its_limits_is_refused(field, value):
    with pytest.raises(ValidationError):
        GREETS.evolve(**{field: value})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("field", ["emotion", "duration_s"])
def test_numbers_are_finite(field, value):
    with pytest.raises(ValidationError):
        GREETS.evolve(**{field: value})
    with pytest.raises(ValidationError):
        Metric(id="nps", step="desk", value=value)


@pytest.mark.parametrize("half", ["\ud800", "før \ud83d efter"])
@pytest.mark.parametrize("field", ["id", "title", "text", "quote", "control"])
def test_half_a_character_is_refused(field, half):
    with pytest.raises(ValidationError):
        GREETS.evolve(**{field: half})


def test_texts_up_to_their_limits_are_taken():
    new = GREETS.evolve(title="å" * LINE_LIMIT, text="\U0001f600" * TEXT_LIMIT)
    assert len(new.title) == LINE_LIMIT
    assert len(new.text) == TEXT_LIMIT


def test_a_whole_number_is_taken_for_a_number():
    assert GREETS.evolve(duration_s=40).duration_s == 40.0


def test_a_field_nobody_knows_is_refused_by_name():
    with pytest.raises(AttributeError, match="titel") as refusal:
        GREETS.evolve(titel="Nikker")
    assert refusal.value.name == "titel"


@given(unknown_fields(frozenset(Touchpoint.model_fields)))
def test_fields_of_a_newer_version_survive_an_edit(extra):
    row = Touchpoint.model_validate({"id": "t", "lane": "l", "step": "s", **extra})
    new = row.evolve(title="Nikker")
    assert new.title == "Nikker"
    assert new.__pydantic_extra__ == extra
    assert new.evolve(title="") == row


def test_a_field_of_a_newer_version_is_not_set_by_this_one():
    row = Touchpoint.model_validate({"id": "t", "lane": "l", "step": "s", "smell": "coffee"})
    with pytest.raises(AttributeError):
        row.evolve(smell="tar")


@given(st.floats(-2, 2))
def test_any_score_between_the_ends_is_taken(score):
    assert GREETS.evolve(emotion=score).emotion == score


@every_table
def test_every_record_says_what_it_stands_for(table):
    assert TABLES[table].__doc__
    assert TABLES[table].__doc__ != Project.__base__.__doc__


@every_table
def test_every_field_is_described(table):
    for field, info in TABLES[table].model_fields.items():
        assert info.description, field
        assert info.description.strip() == info.description


@every_table
def test_every_reference_names_a_table_and_what_becomes_of_it(table):
    for field, ref in references(TABLES[table]).items():
        info = TABLES[table].model_fields[field]
        assert ref.table in TABLES, field
        if ref.on_delete == "cascade":
            assert info.is_required(), field
        elif ref.on_delete == "clear":
            assert info.default is None, field
        else:
            assert info.default == (), field


@every_table
def test_every_field_called_like_a_row_elsewhere_is_a_reference(table):
    singular = {name.removesuffix("s"): name for name in TABLES}
    kind = TABLES[table]
    for field in {"lane", "step", "stage", "journey", "touchpoint", "channel", "persona"} & set(
        kind.model_fields
    ):
        ref = references(kind).get(field)
        assert ref is not None or (kind.__name__, field) == ("FeedbackLoop", "channel"), field
        assert ref is None or ref.table == singular[field], field


@every_table
def test_every_field_but_references_and_roles_may_be_left_out(table):
    kind = TABLES[table]
    needed = {name for name, info in kind.model_fields.items() if info.is_required()}
    assert needed - set(references(kind)) <= {"id", "role"}


def test_every_attribute_of_a_touchpoint_says_how_a_person_meets_it():
    assert set(attributes(Touchpoint)) == set(Touchpoint.model_fields) - {"id"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_attribute_a_person_edits_has_a_label_in_every_language(language):
    for field, attribute in attributes(Touchpoint).items():
        if attribute.editor != "none":
            assert catalogue(language)(f"attribute.{field}")

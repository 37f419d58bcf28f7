"""Lane roles, and the three lines that follow from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.layout.icons import icon_names
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.layout.theme import theme
from cxdesigner.model.lane_roles import LANE_ROLES, SERVICE_LINES, lane_role, lines_above
from cxdesigner.translation import LANGUAGES, catalogue

every_role = pytest.mark.parametrize("role", LANE_ROLES, ids=lambda role: role.id)

depths = st.lists(st.none() | st.integers(0, 3), max_size=9)


def lines_over(*roles):
    """Return the lines above each of `roles` that has any."""
    found = lines_above([lane_role(role).depth for role in roles])
    return {role: lines for role, lines in zip(roles, found, strict=True) if lines}


def test_in_the_canons_order_each_line_lies_between_its_two_lanes():
    assert lines_over("evidence", "customer", "frontstage", "backstage", "support") == {
        "frontstage": ("interaction",),
        "backstage": ("visibility",),
        "support": ("internal",),
    }


def test_evidence_between_customer_and_frontstage_leaves_the_line_above_frontstage():
    assert lines_over("customer", "evidence", "frontstage", "backstage") == {
        "frontstage": ("interaction",),
        "backstage": ("visibility",),
    }


def test_where_a_layer_is_missing_both_its_lines_run_above_the_next_one():
    assert lines_over("customer", "frontstage", "support") == {
        "frontstage": ("interaction",),
        "support": ("visibility", "internal"),
    }
    assert lines_over("customer", "support") == {"support": ("interaction", "visibility", "internal")}


def test_a_blueprint_without_customers_has_no_line_of_interaction():
    assert lines_over("evidence", "frontstage", "backstage") == {"backstage": ("visibility",)}


def test_lanes_of_one_layer_share_the_line_above_the_first():
    assert lines_over("customer", "frontstage", "custom", "frontstage", "backstage") == {
        "frontstage": (),
        "backstage": ("visibility",),
    } | lines_over("customer", "frontstage", "custom", "frontstage", "backstage")
    assert lines_above([0, 1, None, 1, 2]) == [(), ("interaction",), (), (), ("visibility",)]


def test_lanes_that_take_no_part_have_no_lines():
    assert lines_over("emotion", "evidence", "metric", "insight", "custom") == {}
    assert lines_above([]) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([3, 2, 1, 0], [(), (), (), ()]),  # upside down: nobody stands behind somebody above
        ([1, 0, 2], [(), (), ("visibility",)]),
        ([0, 2, 1, 3], [(), ("interaction", "visibility"), (), ("internal",)]),
        ([0, 3, 1, 2], [(), ("interaction", "visibility", "internal"), (), ()]),
    ],
)
def test_in_an_odd_order_a_line_is_drawn_where_the_first_lane_behind_it_stands(order, expected):
    assert lines_above(order) == expected


@given(depths)
def test_no_line_is_drawn_twice_and_each_parts_front_from_back(column):
    seen = []
    for at, lines in enumerate(lines_above(column)):
        for line in lines:
            number = SERVICE_LINES.index(line)
            assert column[at] > number
            above = [depth for depth in column[:at] if depth is not None]
            assert above
            assert max(above) <= number
        seen += lines
    assert len(seen) == len(set(seen))
    assert seen == sorted(seen, key=SERVICE_LINES.index)


@every_role
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_tone_is_in_every_theme(role, name):
    layer = theme(name).layer(role.tone)
    assert all(color.startswith("#") and len(color) == 7 for color in (layer.ink, layer.solid, layer.tint))


@every_role
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_words_in_every_language(role, language):
    words = catalogue(language)
    assert words(f"role.{role.id}.name")
    assert words.has(f"role.{role.id}.hint")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_name_in_every_language(language):
    names = {catalogue(language)(f"line.{line}") for line in SERVICE_LINES}
    assert len(names) == 3


@every_role
def test_every_role_has_an_icon_and_a_height(role):
    assert role.icon in icon_names()
    assert screen_look("light", "en").measures.lane_heights[role.id] > 0
    assert paper_look("en", 120.0).measures.lane_heights[role.id] > 0


def test_a_role_of_a_newer_version_is_met_as_a_lane_of_ones_own():
    assert lane_role("aroma") is lane_role("custom")


def test_roles_are_listed_once():
    ids = [role.id for role in LANE_ROLES]
    assert len(ids) == len(set(ids))

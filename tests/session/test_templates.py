"""The bundled projects: there, sound, named, in every language."""

import pytest

from cxdesigner.layout.icons import icon_names
from cxdesigner.model.invariants import problems
from cxdesigner.session.error import SessionError
from cxdesigner.session.templates import TEMPLATES, template_document
from cxdesigner.translation import LANGUAGES, catalogue

ALL = [(template, language) for template in TEMPLATES for language in template.languages]


def test_they_are_offered_in_their_order():
    assert [template.id for template in TEMPLATES] == [
        "taxi", "hotel", "restaurant", "shop", "loan", "broadband", "service_desk", "permit", "park",
        "journey_map", "blank",
    ]  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_has_an_icon_of_its_own_and_a_kind(template):
    assert template.icon in icon_names()
    assert [other.icon for other in TEMPLATES].count(template.icon) == 1
    assert (template.category == "journey_map") == (template.id == "journey_map")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_each_has_a_name_and_one_sentence(template, language):
    words = catalogue(language)
    assert words.say(template.name)
    assert words.say(template.text).endswith(".")


@pytest.mark.parametrize(("template", "language"), ALL)
def test_each_is_sound_and_speaks_its_language(template, language):
    doc = template_document(template.id, language)
    assert list(problems(doc)) == []
    assert doc.project.language == language
    assert doc.journeys


def test_one_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(SessionError, match=r"“bus”.*taxi, hotel, restaurant"):
        template_document("bus", "en")
    with pytest.raises(SessionError, match=r"“sv”.*en, da"):
        template_document("taxi", "sv")

"""Languages asked for, and sentences complete in each of them."""

import json
import re
from string import Formatter

import pytest

from cxdesigner.assets import resource_path
from cxdesigner.session.error import SessionError, listed
from cxdesigner.session.language import checked_language, interface_language
from cxdesigner.translation import LANGUAGES

CATALOGUES = ("session.json", "cli.json")


@pytest.mark.parametrize(
    ("surroundings", "language"),
    [
        ({}, "en"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "da"}, "da"),
        ({"LANG": "da_DK", "LC_ALL": "", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_GB.UTF-8", "CXDESIGNER_LANGUAGE": "da-DK"}, "da"),
        ({"LANG": "da_DK.UTF-8", "CXDESIGNER_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_surroundings_choose_the_interfaces_language(surroundings, language):
    assert interface_language(surroundings) == language


def test_a_language_nobody_speaks_here_is_refused():
    assert checked_language("da") == "da"
    with pytest.raises(SessionError, match="en, da"):
        checked_language("DA")


def test_a_long_list_is_cut():
    assert listed([str(n) for n in range(20)]) == "0, 1, 2, 3, 4, 5, 6, 7 …"


def words(language, name):
    return json.loads(resource_path("i18n", language, name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_sentence_is_there_in_every_language_with_the_same_values(name):
    first, *others = (words(language, name) for language in LANGUAGES)
    for other in others:
        assert list(other) == list(first)
        for key, text in first.items():
            assert values(text) == values(other[key]), key


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_key_belongs_to_the_catalogue_it_stands_in(name):
    stem = name.removesuffix(".json")
    assert [k for k in words("en", name) if not k.startswith((f"{stem}.", "template."))] == []


def test_every_key_the_code_names_is_there():
    root = resource_path("i18n").parent.parent / "cxdesigner"
    known = {key for name in CATALOGUES for key in words("en", name)}
    code = "\n".join(
        p.read_text(encoding="utf-8") for part in ("cli", "session") for p in (root / part).glob("*.py")
    )
    named = set(re.findall(r'"((?:cli|session)\.[a-z_.]+)"', code))
    assert named - known == set()


def values(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

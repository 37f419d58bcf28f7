"""Every sentence of storage exists in both languages, names the same values, and is used."""

import errno
import json
import re
from pathlib import Path
from string import Formatter

import pytest

from cxdesigner.assets import resource_path
from cxdesigner.storage import failures
from cxdesigner.storage.error import SaveError
from cxdesigner.translation import LANGUAGES, catalogue

SOURCES = Path(failures.__file__).parent


def words(language):
    return json.loads(resource_path("i18n", language, "storage.json").read_text(encoding="utf-8"))


def named(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_all_languages_have_the_same_sentences_with_the_same_values():
    english = words("en")
    for language in LANGUAGES:
        assert list(words(language)) == list(english)
        for key, sentence in words(language).items():
            assert named(sentence) == named(english[key]), key


def test_every_key_belongs_to_storage():
    assert all(key.startswith("storage.") for key in words("en"))


def test_every_key_in_the_code_has_words_and_all_words_are_used():
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    used = set(re.findall(r'"(storage\.[a-z0-9_.]+)"', code))
    families = set(re.findall(r'"(storage\.[a-z_.]+\.)\{', code)) | {"storage.", "storage.row."}
    plurals = {key for key in used if f"{key}.one" in words("en")}
    used |= {f"{key}.{form}" for key in plurals for form in ("one", "other")}
    assert used - plurals <= set(words("en"))
    leftover = {key for key in words("en") if key not in used}
    assert all(any(key.startswith(f) for f in families) for key in leftover), leftover


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_the_system_makes_a_sentence(language):
    for code, name in errno.errorcode.items():
        error = OSError(code, "x")
        cause = failures.cause_of(error)
        said = SaveError(cause, path=Path("/a/plan.cxj"), code=failures.code_of(error))
        sentence = catalogue(language).say(said.message)
        assert "plan.cxj" in sentence
        assert "{" not in sentence
        assert cause != "refused" or name in sentence

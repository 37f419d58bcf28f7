"""The catalogues: complete in every language, true to each other, and all that the program says comes from them."""

import ast
import json
import re
import string
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from cxdesigner.translation import LANGUAGES, catalogue

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
AREAS = sorted(path.name for path in (I18N / "en").glob("*.json"))
SOURCES = sorted((ROOT / "cxdesigner").rglob("*.py"))
FOLDERS = {
    str(folder.relative_to(ROOT)): list(paths)
    for folder, paths in groupby(sorted(SOURCES, key=lambda path: path.parent), key=lambda path: path.parent)
}
every_folder = pytest.mark.parametrize("folder", FOLDERS)
every_folder_of_the_window = pytest.mark.parametrize(
    "folder", [folder for folder in FOLDERS if Path(folder).is_relative_to("cxdesigner/ui")]
)

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_+-]+)+")
_ANY = "*"
_SAYING = {
    "say",
    "message",
    "Message",
    "words",
    "spoken",
    "SpokenError",
    "SessionError",
    "CommandError",
    "CliError",
}


def words(language, area):
    return json.loads((I18N / language / area).read_text(encoding="utf-8"))


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_language_has_every_area():
    for language in LANGUAGES:
        assert sorted(path.name for path in (I18N / language).glob("*.json")) == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_the_languages_have_the_same_keys_in_the_same_order(area):
    english = words("en", area)
    for language in LANGUAGES:
        assert list(words(language, area)) == list(english)


@pytest.mark.parametrize("area", AREAS)
def test_the_languages_name_the_same_values(area):
    english = words("en", area)
    for language in LANGUAGES:
        for key, text in words(language, area).items():
            assert placeholders(text) == placeholders(english[key]), f"{language}: {key}"


def test_no_key_is_in_two_areas():
    for language in LANGUAGES:
        keys = [key for area in AREAS for key in words(language, area)]
        assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_plurals_come_in_pairs():
    for language in LANGUAGES:
        known = catalogue(language).words
        for key in known:
            if key.endswith(".one"):
                assert f"{key[:-4]}.other" in known


def test_no_sentence_shouts_and_each_ends_as_it_should():
    for language in LANGUAGES:
        for key, text in catalogue(language).words.items():
            assert "!" not in text, key
            assert text == text.strip() or key.startswith("cli.help"), key


@every_folder
def test_every_key_the_program_says_exists(folder):
    for path in FOLDERS[folder]:
        for node in nodes(path):
            if not isinstance(node, ast.Call) or called(node) not in _SAYING or not node.args:
                continue
            for key in keys_of(node.args[0]):
                assert is_known(key), f"{path.name}:{node.lineno}: {key}"


@cache
def is_known(key):
    """Tell whether there is such a key; of several parts, any that fits."""
    known = catalogue("en").words.keys()
    if isinstance(key, str):
        return not known.isdisjoint({key, f"{key}.one", f"{key}.other"})
    pattern = re.compile("".join(map(re.escape, key)).replace(re.escape(_ANY), ".+") + r"(\.(one|other))?")
    return any(map(pattern.fullmatch, known))


@pytest.fixture(scope="module", autouse=True)
def _forget_the_sources():
    yield
    nodes.cache_clear()


@cache
def nodes(path):
    """Return everything in a source; each is read by several tests."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def called(node):
    if isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node.func, ast.Attribute):
        return "say" if node.func.attr == "count" else node.func.attr
    return ""


def keys_of(node):
    """Yield the keys that an argument may be, one made at run time in its parts; nothing for what is not known."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from keys_of(node.body)
        yield from keys_of(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield tuple(part.value if isinstance(part, ast.Constant) else _ANY for part in node.values)


def test_no_key_of_the_window_is_written_and_never_said():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    for key in words("en", "ui.json"):
        stem = re.sub(r"\.(one|other)$", "", key)
        parts = stem.split(".")
        families = [".".join(parts[:n]) for n in range(1, len(parts))]
        said = [f'"{stem}', f"'{stem}", *(f'"{family}.{{' for family in families)]
        assert any(words in code for words in said) or stem.startswith("edit.move_"), key


_SHOWING = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setTitle",
    "setWindowTitle", "setStatusTip", "setWhatsThis", "addSection", "set_words", "set_hint", "name_it", "show_text",
    "setHtml", "setMarkdown", "insertHtml",
}  # fmt: skip


@every_folder_of_the_window
def test_no_widget_has_a_text_of_its_own(folder):
    for path in FOLDERS[folder]:
        for node in nodes(path):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in _SHOWING
            ):
                place = f"{path.name}:{node.lineno}"
                assert node.func.attr not in {"setHtml", "setMarkdown", "insertHtml"}, place
                for argument in node.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        assert not any(c.isalpha() for c in argument.value), place


_READS_MARKUP = {"QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog", "QTextBrowser"}


@every_folder_of_the_window
def test_no_widget_that_reads_markup_is_made(folder):
    """Labels are `Words`, messages are `Frame`s, tooltips go through `set_tip`."""
    for path in FOLDERS[folder]:
        for node in nodes(path):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                assert name not in _READS_MARKUP, f"{path.name}:{node.lineno}"
                if name == "setToolTip" and path.name != "words.py":
                    assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"


@every_folder_of_the_window
def test_no_colour_is_written_in_the_window(folder):
    for path in FOLDERS[folder]:
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_one = re.search(r"#[0-9a-fA-F]{6}\b", node.value)
                assert not is_one or path.name in {"paint.py", "shadows.py"}, f"{path.name}: {node.value}"

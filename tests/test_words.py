"""The catalogues: complete in every language, true to each other, and all that the program says comes from them."""

import ast
import json
import re
import string
from pathlib import Path

import pytest

from cxdesigner.translation import LANGUAGES, catalogue

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
AREAS = sorted(path.name for path in (I18N / "en").glob("*.json"))
SOURCES = sorted((ROOT / "cxdesigner").rglob("*.py"))

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_+-]+)+")
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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_key_the_program_says_exists(path):
    known = catalogue("en").words
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or called(node) not in _SAYING or not node.args:
            continue
        for key in keys_of(node.args[0]):
            assert any(re.fullmatch(key, name) for name in known), f"{path.name}:{node.lineno}: {key}"


def called(node):
    if isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node.func, ast.Attribute):
        return "say" if node.func.attr == "count" else node.func.attr
    return ""


def keys_of(node):
    """Yield the keys that an argument may be, as patterns; nothing for what is only known at run time."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        yield re.escape(node.value) + r"(\.(one|other))?"
    elif isinstance(node, ast.IfExp):
        yield from keys_of(node.body)
        yield from keys_of(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        parts = (re.escape(part.value) if isinstance(part, ast.Constant) else r".+" for part in node.values)
        yield "".join(parts) + r"(\.(one|other))?"


def test_no_key_of_the_window_is_written_and_never_said():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    for key in words("en", "ui.json"):
        stem = re.sub(r"\.(one|other)$", "", key)
        parts = stem.split(".")
        families = [".".join(parts[:n]) for n in range(1, len(parts))]
        said = [f'"{stem}', f"'{stem}", *(f'"{family}.{{' for family in families)]
        assert any(words in code for words in said) or stem.startswith("edit.move_"), key


UI = sorted((ROOT / "cxdesigner" / "ui").rglob("*.py"))
_SHOWING = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setTitle",
    "setWindowTitle", "setStatusTip", "setWhatsThis", "addSection", "set_words", "set_hint", "name_it", "show_text",
    "setHtml", "setMarkdown", "insertHtml",
}  # fmt: skip


@pytest.mark.parametrize("path", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_widget_has_a_text_of_its_own(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _SHOWING:
            assert node.func.attr not in {"setHtml", "setMarkdown", "insertHtml"}, (
                f"{path.name}:{node.lineno}"
            )
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    assert not any(c.isalpha() for c in argument.value), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_widget_that_reads_markup_is_made(path):
    """Labels are `Words`, messages are `Frame`s, tooltips go through `set_tip`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            assert name not in {"QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog", "QTextBrowser"}
            if name == "setToolTip" and path.name != "words.py":
                assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_colour_is_written_in_the_window(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    literals = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    for text in literals:
        assert not re.search(r"#[0-9a-fA-F]{6}\b", text) or path.name in {"paint.py", "shadows.py"}, text

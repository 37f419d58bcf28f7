"""Whatever is no sound project is refused in one sentence, with the place of the trouble."""

import json

import pytest

from cxdesigner.storage import limits
from cxdesigner.storage.error import FileFormatError
from cxdesigner.storage.file_format import FORMAT, read_project, write_project
from cxdesigner.translation import catalogue
from tests.builders import tiny_project
from tests.strategies import HOSTILE

HEAD = f'{{"format": "{FORMAT}", "version": 1,\n'


def refusal(data):
    with pytest.raises(FileFormatError) as caught:
        read_project(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"), "plan.cxj")
    return caught.value


NO_PROJECT = {
    b"": "empty",
    b" \r\n\t": "empty",
    b"\xef\xbb\xbf": "empty",
    b"%PDF-1.7\n1 0 obj": "a PDF",
    b"PK\x03\x04\x14\x00": "ZIP",
    b"\x89PNG\r\n\x1a\n": "a picture",
    '{"format"'.encode("utf-16"): "UTF-16",
    b"[]": "looks like a list",
    b"12": "looks like a number",
    b"null": "looks like nothing",
    b'"cxdesigner/project"': "looks like a text",
    b"{}": "looks like an empty object",
    b'{"type": "excalidraw"}': "an Excalidraw drawing",
    b'{"tldrawFileFormatVersion": 1}': "a tldraw drawing",
    b'{"format": "openapi"}': "the format “openapi”",
    b'{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}': "with the names a, b, c, d.",
    b'{"format": ["cxdesigner/project"], "version": 1}': "an object with the names format, version",
}


@pytest.mark.parametrize("data", NO_PROJECT, ids=repr)
def test_what_is_no_project_is_told_what_it_looks_like(data):
    error = refusal(data)
    assert NO_PROJECT[data] in str(error)
    assert error.line is None


NOT_JSON = {
    '{"format": "cxdesigner/project", "version": 1, "lanes": [': ("ends here in the middle", 1, 58),
    '{"a": 1,\n "b": }': ("A value is missing here", 2, 7),
    '{"a": 1,\n  }': ("A name in double quotes is expected here", 2, 3),
    "{'a': 1}": ("A name in double quotes is expected here", 1, 2),
    '{"a" 1}': ("A colon is missing here", 1, 6),
    '{"a": 1 "b": 2}': ("A comma, or a closing bracket, is missing here", 1, 9),
    '[\n"æøå\n"]': ("A line break", 2, 5),
    '["one", "two]': ("not closed with a quotation mark", 1, 9),
    r'["C:\Users"]': ("The backslash here", 1, 5),
    '["\\u12"]': ("The backslash here", 1, 4),
    '{"a": 1}\n}': ("ended before this", 2, 1),
    "journey\n  title My day": ("A value is missing here", 1, 1),
    "<!doctype html>": ("A value is missing here", 1, 1),
    "[01]": ("A comma, or a closing bracket", 1, 3),
    "[tru]": ("A value is missing here", 1, 2),
    '{"a": 1}\0': ("zero byte", 1, 9),
}


@pytest.mark.parametrize("text", NOT_JSON, ids=repr)
def test_what_is_not_json_is_shown_where(text):
    words, line, column = NOT_JSON[text]
    error = refusal(text)
    assert words in str(error)
    assert (error.line, error.column) == (line, column)
    assert f"Line {line}, column {column}: " in str(error)


def test_what_is_not_utf8_is_shown_where():
    error = refusal('{"a":\n  "blå'.encode() + 'bær"}'.encode("latin-1"))
    assert (error.line, error.column) == (2, 8)
    assert "not UTF-8" in str(error)


SUSPECT = {
    '"lanes": [],\n "personas": [{"id": "a",\n  "id": "b"}]}': ("“id” stands twice", 4, 3),
    '"x": {"a": {"b": 1}, "c": {"b": 2},\n "a": 3}}': ("“a” stands twice", 3, 2),
    '"x": NaN}': ("NaN is no finite number", 2, 6),
    '"x": [1, -Infinity]}': ("-Infinity is no finite number", 2, 10),
    '"x": [1.5,\n1e400]}': ("1e400 is no finite number", 3, 1),
    f'"x": {"9" * 400}}}': ("9 is no finite number", 2, 6),
    '"x": ["ok \\\\ud800", "\\ud83d\\ude00",\n "\\ud83d!"]}': ("half a character", 3, 2),
    '"x": 1,\n"\\udc00": 2}': ("half a character", 3, 1),
    '"x": ' + "[" * 64 + "]" * 64 + "}": ("more than 64 deep", 2, 69),
    '"x": ' + '{"":' * 100_000: ("more than 64 deep", 2, 258),
}


@pytest.mark.parametrize("text", SUSPECT, ids=lambda text: repr(text[:50]))
def test_what_json_allows_and_a_project_does_not_is_shown_where(text):
    words, line, column = SUSPECT[text]
    error = refusal(HEAD + text)
    assert words in str(error)
    assert (error.line, error.column) == (line, column)


def test_sixty_four_levels_are_allowed():
    read_project((HEAD + '"x": ' + "[" * 63 + "]" * 63 + "}").encode(), "")


@pytest.mark.parametrize("version", ["0", "-1", "1.0", '"1"', "true", "null", "[]"])
def test_a_version_is_a_whole_number_from_one_up(version):
    error = refusal(f'{{"format": "{FORMAT}",\n "version": {version}}}')
    assert "“version” must be a whole number" in str(error)
    assert (error.line, error.column) == (2, 13)


def test_a_missing_version_is_refused():
    assert "“version” must be a whole number" in str(refusal(f'{{"format": "{FORMAT}"}}'))


ROWS = {
    ('"project": [],', 2, 12): "“project” must be an object, not a list.",
    ('"project": {"id": "p"},', 2, 19): "The id of the project must be “project”",
    ('"project": {"title":\n 5},', 3, 2): "“project”: the field “title” must be a text, not a number.",
    ('"project": {"owner": "nobody"},', 2, 22): "names “nobody” in its field “owner”",
    ('"lanes": {},', 2, 10): "“lanes” must be a list of rows, not an object.",
    ('"lanes": [\n7],', 3, 1): "Row 1 of “lanes” must be an object, not a number.",
    ('"personas": [{"id": "a"},\n {"name": "B"}],', 3, 2): "Row 2 of “personas” lacks the field “id”.",
    ('"lanes": [{"id": "l",\n "role": "x"}],', 2, 11): "The row “l” of “lanes” lacks the field “journey”.",
    ('"personas": [{"id": 1}],', 2, 21): "Row 1 of “personas”: the field “id” must be a text, not a number.",
    ('"personas": [{"id": ""}],', 2, 21): "the field “id” must not be empty",
    ('"teams": [{"id": "a"}, {"name": "x", "id": "a"}],', 2, 44): "Two rows of “teams” are called “a”.",
    ('"teams": [{"id": "a", "rank": "æ"}],', 2, 31): "“rank” must consist of letters a to z and digits",
    ('"teams": [{"id": "a", "rank": null}],', 2, 31): "must be a text, not nothing (null)",
    ('"journeys": [{"id": "j"}], "notes": [{"id": "n", "journey": "k"}],', 2, 61): "there is no such row",
    ('"sources": [{"id": "s", "date": true}],', 2, 33): "must be a text, not true or false",
    ('"notes": [{"id": "n", "journey": []}],', 2, 34): "must be a text, not a list",
}


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case[0])
def test_a_row_that_does_not_fit_is_named_and_shown(case):
    text, line, column = case
    error = refusal(HEAD + text + '\n"x": 0}')
    assert ROWS[case] in str(error)
    assert (error.line, error.column) == (line, column)


FIELDS = {
    ("touchpoints", "span"): {
        '"12"': "must be a whole number, not a text", "true": "must be a whole number, not true or false",
        "1.5": "must be a whole number, not a number", "0": "must not be less than 1",
        "1001": "must not be more than 1000", "null": "must be a whole number, not nothing (null)",
    },
    ("touchpoints", "emotion"): {
        '"1"': "must be a number, not a text", "true": "must be a number, not true or false",
        "2.1": "must not be more than 2", "-3": "must not be less than -2",
    },
    ("touchpoints", "moment_of_truth"): {"1": "must be true or false, not a number"},
    ("touchpoints", "title"): {f'"{"x" * 1001}"': "is longer than 1000 characters", "{}": "not an object"},
    ("touchpoints", "text"): {f'"{"x" * 20_001}"': "is longer than 20000 characters"},
    ("touchpoints", "tags"): {'"vip"': "must be a list, not a text", '["vip", 5]': "must be a text, not a n"},
    ("touchpoints", "channel"): {'"none"': "names “none” in its field “channel”"},
    ("touchpoints", "sources"): {'["nothing"]': "names “nothing” in its field “sources”"},
    ("metrics", "replies"): {"-1": "must not be less than 0", "2.0": "must be a whole number"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "field", "value"), [(*key, value) for key, values in FIELDS.items() for value in values]
)
def test_a_value_that_does_not_fit_is_named_and_shown(table, field, value):
    content = json.loads(write_project(tiny_project()))
    content[table][-1][field] = "HERE"
    lines = json.dumps(content, indent=2).replace('"HERE"', value).splitlines()
    error = refusal("\n".join(lines))
    assert FIELDS[table, field][value] in str(error)
    assert f"“{content[table][-1]['id']}”" in str(error)
    assert f'"{field}": {value}' in lines[error.line - 1]
    inside = 8 if value == '["vip", 5]' else 0
    assert error.column == lines[error.line - 1].index(value) + 1 + inside


def test_a_touchpoint_between_two_journeys_is_shown():
    content = json.loads(write_project(tiny_project()))
    content["journeys"].append({"id": "other"})
    content["lanes"][0]["journey"] = "other"
    text = json.dumps(content, indent=2)
    error = refusal(text)
    assert "“prepares” stands in a lane of one journey" in str(error)
    assert text.splitlines()[error.line].endswith('"id": "prepares",')


def test_a_link_to_itself_is_shown():
    content = json.loads(write_project(tiny_project()))
    content["links"][1]["target"] = content["links"][1]["source"]
    text = json.dumps(content, indent=2)
    error = refusal(text)
    assert "goes from a touchpoint to itself" in str(error)
    assert text.splitlines()[error.line].endswith(f'"id": "{content["links"][1]["id"]}",')


def test_a_newer_file_that_cannot_be_made_out_says_that_it_is_newer():
    error = refusal('{"format": "cxdesigner/project", "version": 9,\n "lanes": {}}')
    assert "A newer version of CX Designer wrote it (format version 9)" in str(error)
    assert "Install the newer version" in str(error)
    assert (error.line, error.column) == (2, 11)


def test_a_file_over_the_size_limit_is_refused_before_it_is_parsed():
    error = refusal(b"{" * (limits.SIZE_LIMIT + 1))
    assert "larger than 120 MB" in str(error)


def test_a_file_of_too_many_values_is_refused_before_it_is_built():
    error = refusal(HEAD + '"x": [' + "[]," * limits.VALUE_LIMIT + "0]}")
    assert "more than 1000000 values" in str(error)


def test_commas_and_brackets_inside_a_text_are_no_values():
    text = HEAD + '"x": "' + ",[{" * limits.VALUE_LIMIT + '\\""}'
    assert len(read_project(text.encode(), "").document.extra["x"]) == 3 * limits.VALUE_LIMIT + 1


def test_a_row_with_a_million_wrong_values_is_one_short_sentence():
    tags = ",".join("0" * 900_000)
    rows = f'"touchpoints": [{{"id": "t", "lane": "l", "step": "s", "tags": [{tags}]}}]}}'
    error = refusal(HEAD + rows)
    assert "“tags” must be a text, not a number" in str(error)
    assert len(str(error)) < 500


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("language", ["en", "da"])
def test_every_sentence_is_one_short_line_whatever_the_file_says(hostile, language):
    name = json.dumps(hostile * 50)
    say = catalogue(language).say
    for text in (
        f'{{"format": {name}}}',
        f"{{{name}: 1}}",
        HEAD + f'"x": {{{name}: 1, {name}: 2}}}}',
        HEAD + f'"teams": [{{"id": {name}, "name": 5}}]}}',
        HEAD + f'"teams": [{{"id": {name}}}, {{"id": {name}}}]}}',
        HEAD + f'"journeys": [{{"id": {json.dumps((hostile or "x")[:90])}, "persona": {name}}}]}}',
    ):
        with pytest.raises(FileFormatError) as caught:
            read_project(text.encode(), hostile)
        sentence = say(caught.value.message)
        assert sentence.isprintable() or "\u00a0" in hostile
        assert "\n" not in sentence
        assert len(sentence.encode()) < 2_000

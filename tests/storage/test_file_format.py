"""What is written is read again, byte for byte the same, with everything a newer version put into it."""

import hashlib
import json

import pytest
from hypothesis import given

from cxdesigner.model.document import TABLES, Document
from cxdesigner.model.project import PROJECT_ID, Project
from cxdesigner.storage import migrations
from cxdesigner.storage.file_format import ENVELOPE, FORMAT, SAVED_BY, read_project, write_project
from tests.builders import ProjectBuilder, big_project, tiny_project
from tests.strategies import documents


def _content(doc):
    return json.loads(write_project(doc))


def _bytes(content):
    return json.dumps(content, indent=2, ensure_ascii=False).encode()


@given(documents())
def test_any_project_comes_back_as_it_was_and_is_written_the_same_again(doc):
    data = write_project(doc)
    loaded = read_project(data, "plan.cxj")
    assert loaded.document == doc
    assert (loaded.warnings, loaded.is_newer, loaded.version) == ((), False, 1)
    assert write_project(loaded.document) == data


@given(documents())
def test_the_layout_is_that_of_json_dumps_with_two_spaces(doc):
    text = write_project(doc).decode()
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_the_first_members_say_what_the_file_is():
    content = _content(tiny_project())
    assert tuple(content)[:4] == ENVELOPE
    assert (content["format"], content["version"], content["saved_by"]) == (FORMAT, 1, SAVED_BY)


def test_an_empty_project_is_little_more_than_the_first_members():
    data = write_project(Document())
    assert tuple(json.loads(data)) == ENVELOPE
    assert read_project(data, "").document == Document()
    assert read_project(data, "").warnings == ()


def test_tables_come_in_their_order_rows_by_id_and_fields_in_the_model_s_order():
    content = _content(tiny_project())
    tables = [name for name in content if name not in ENVELOPE]
    assert tables == [name for name in TABLES if name in tables]
    for name in tables[1:]:
        ids = [row["id"] for row in content[name]]
        assert ids == sorted(ids)
        fields = list(TABLES[name].model_fields)
        for row in content[name]:
            assert list(row) == [field for field in fields if field in row]


def test_fields_at_their_default_and_empty_tables_are_left_out():
    content = _content(tiny_project())
    assert "beats" not in content
    assert content["project"] == {"title": "Room 12", "client": "Hotel Skagen", "language": "da"}
    assert content["lanes"][0] == {"id": "backstage", "journey": "today", "role": "backstage", "rank": "5"}


def test_letters_are_written_as_themselves_and_lines_end_in_a_line_feed():
    data = write_project(tiny_project())
    assert "Værelset".encode() in data
    assert b"\r" not in data
    assert data.endswith(b"]\n}\n")


def test_the_order_in_which_rows_were_added_leaves_no_trace():
    doc = tiny_project()
    turned = Document({name: dict(reversed(list(rows.items()))) for name, rows in doc.tables()})
    assert write_project(turned) == write_project(doc)


def test_whole_numbers_stand_for_numbers():
    content = _content(tiny_project())
    content["metrics"][0]["value"] = 62
    loaded = read_project(_bytes(content), "").document
    assert loaded.metrics["nps"].value == 62.0


def test_a_byte_order_mark_other_line_ends_and_escapes_do_no_harm():
    data = write_project(tiny_project())
    content = json.loads(data)
    for other in (
        b"\xef\xbb\xbf" + data,
        data.replace(b"\n", b"\r\n"),
        json.dumps(content).encode(),
        json.dumps(content, indent="\t").encode(),
        data + b"\n\n",
    ):
        loaded = read_project(other, "")
        assert loaded.document == tiny_project()
        assert loaded.warnings == ()


def test_the_checksum_is_that_of_the_file_without_its_line():
    data = write_project(tiny_project())
    lines = data.decode().splitlines(keepends=True)
    rest = "".join(line for line in lines if not line.startswith('  "checksum"')).encode()
    assert json.loads(data)["checksum"] == f"sha256:{hashlib.sha256(rest).hexdigest()}"


def test_a_change_by_hand_is_read_with_a_warning():
    data = write_project(tiny_project()).replace(b"Room 12", b"Room 13")
    loaded = read_project(data, "")
    assert loaded.document.project.title == "Room 13"
    assert [warning.key for warning in loaded.warnings] == ["storage.warning.checksum"]


def test_a_file_without_a_checksum_needs_no_warning():
    content = _content(tiny_project())
    del content["checksum"]
    assert read_project(_bytes(content), "").warnings == ()


@pytest.mark.parametrize("checksum", [None, 5, "", "sha256:", ["sha256:00"]])
def test_a_checksum_that_is_none_is_a_warning(checksum):
    content = _content(tiny_project()) | {"checksum": checksum}
    assert [w.key for w in read_project(_bytes(content), "").warnings] == ["storage.warning.checksum"]


def test_a_checksum_under_a_damaged_name_is_a_warning():
    data = write_project(tiny_project()).replace(b'"checksum"', b'"checksun"')
    assert [w.key for w in read_project(data, "").warnings] == ["storage.warning.checksum"]


def test_the_id_of_the_project_may_be_written():
    data = _bytes({"format": FORMAT, "version": 1, "project": {"id": PROJECT_ID, "title": "A"}})
    assert read_project(data, "").document.project.title == "A"


def test_the_sha256_is_that_of_the_bytes():
    data = write_project(tiny_project())
    assert read_project(data, "").sha256 == hashlib.sha256(data).hexdigest()


# Fields of a newer version.


def _with_unknown_fields(content):
    """Put an unknown field into the file, into every object, and one whole table."""
    content["zz_table"] = [{"id": "a", "b": [1, {"c": None}]}]
    content["aa_number"] = 1e-07
    for name, table in content.items():
        if name == "project":
            table["zz"] = {"y": 1, "x": [True]}
        elif name in TABLES:
            for row in table:
                row["zz"] = "later"
                row["aa"] = [row["id"], {"deep": 0.5}]
    return content


def test_unknown_fields_of_every_object_survive_opening_and_saving():
    content = _with_unknown_fields(_content(tiny_project()))
    again = json.loads(write_project(read_project(_bytes(content), "").document))
    assert again | {"checksum": ""} == content | {"checksum": ""}


def test_unknown_fields_come_after_the_known_ones_by_name():
    content = _with_unknown_fields(_content(tiny_project()))
    again = json.loads(write_project(read_project(_bytes(content), "").document))
    assert list(again)[-2:] == ["aa_number", "zz_table"]
    assert all(list(row)[-2:] == ["aa", "zz"] for row in again["touchpoints"])
    assert list(again["project"])[-1] == "zz"
    assert list(again["project"]["zz"]) == ["y", "x"]


def test_a_newer_file_opens_to_be_read_and_loses_nothing():
    content = _with_unknown_fields(_content(tiny_project())) | {"version": 7}
    loaded = read_project(_bytes(content), "")
    assert loaded.is_newer
    assert loaded.version == 7
    assert "storage.warning.newer" in [warning.key for warning in loaded.warnings]
    assert json.loads(write_project(loaded.document))["zz_table"] == content["zz_table"]


def test_unknown_words_of_a_list_are_kept():
    doc = ProjectBuilder().journey("j", kind="dream").lane("hologram").build()
    assert read_project(write_project(doc), "").document.lanes["hologram"].role == "hologram"


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), [-float("inf")], "\ud800", {"a": {"\udfff": 1}}, object(), {1}]
)
def test_what_a_file_cannot_hold_is_not_written(value):
    with pytest.raises((ValueError, TypeError)):
        write_project(Document(extra={"later": value}))
    project = Project(id=PROJECT_ID)
    object.__setattr__(project, "__pydantic_extra__", {"later": value})
    with pytest.raises((ValueError, TypeError)):
        write_project(Document.of([project]))


@pytest.mark.parametrize("name", [*ENVELOPE, "lanes"])
def test_an_unknown_member_cannot_take_the_place_of_a_known_one(name):
    with pytest.raises(ValueError, match=name):
        write_project(Document(extra={name: 1}))


def test_the_collector_is_as_it_was_after_reading():
    import gc

    data = write_project(tiny_project())
    read_project(data, "")
    assert gc.isenabled()
    gc.disable()
    try:
        read_project(data, "")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_fifty_thousand_touchpoints_pass_every_limit():
    doc = big_project(50_000, 15_000)
    data = write_project(doc)
    loaded = read_project(data, "")
    assert loaded.document == doc
    assert loaded.warnings == ()


def test_this_program_writes_the_version_its_migrations_lead_to():
    assert len(migrations.MIGRATIONS) + 1 == migrations.CURRENT_VERSION
    assert _content(Document())["version"] == migrations.CURRENT_VERSION

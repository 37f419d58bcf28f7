"""Cards out and in again: as our own rows, as tables, as lines; and what strangers put on the clipboard."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.commands.pasting_tables import SHEET_FIELDS
from cxdesigner.editor.clipboard import (
    Clip,
    ClipError,
    Lines,
    Offer,
    Sheet,
    arrival,
    clip_html,
    clip_json,
    clip_text,
    clip_tsv,
    copied,
    copied_head,
    read_clip,
    write_clip,
)
from cxdesigner.editor.clipboard.columns import guessed
from cxdesigner.editor.clipboard.formulas import as_it_was, harmless
from cxdesigner.editor.clipboard.html_tables import read_html, write_html
from cxdesigner.editor.clipboard.tsv import read_tsv, write_tsv
from cxdesigner.model.invariants import problems
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder, tiny_project
from tests.strategies import HOSTILE, documents, texts

DA = catalogue("da")
EN = catalogue("en")
ALL = [("touchpoints", id_) for id_ in tiny_project().touchpoints] + [
    ("insights", id_) for id_ in tiny_project().insights
]


def all_of(doc):
    return [(table, id_) for table in ("touchpoints", "insights") for id_ in doc.table(table)]


def refused(data, sentence):
    with pytest.raises(ClipError) as caught:
        arrival(data) if isinstance(data, Offer) else read_clip(data)
    assert sentence in str(caught.value)
    assert catalogue("da").say(caught.value.message).endswith(".")


# Our own rows


def test_a_card_takes_along_what_it_names_and_nothing_else():
    clip = copied(tiny_project(), [("touchpoints", "greets")])
    assert clip.count == 1
    assert set(clip.rows.teams) == {"reception"}
    assert set(clip.rows.channels) == {"in_person"}
    assert set(clip.rows.steps) == {"desk"}
    assert set(clip.rows.lanes) == {"frontstage"}
    assert not clip.rows.links
    assert b"regn" not in write_clip(clip)


def test_a_link_comes_along_where_both_of_its_ends_do():
    clip = copied(tiny_project(), [("touchpoints", "enters"), ("touchpoints", "greets")])
    assert set(clip.rows.links) == {"enters-greets"}
    assert set(clip.rows.steps) == {"door", "desk"}


def test_what_is_gone_is_passed_over():
    assert copied(tiny_project(), [("touchpoints", "nobody")]).count == 0


def test_a_clip_is_read_as_it_was_written():
    clip = copied(tiny_project(), ALL)
    assert read_clip(write_clip(clip)) == clip


@given(documents())
def test_any_cards_are_read_as_they_were_written(doc):
    clip = copied(doc, all_of(doc))
    assert list(problems(clip.rows)) == []
    assert read_clip(write_clip(clip)) == clip


@pytest.mark.parametrize(
    "data",
    [
        b"", b"null", b"[]", b"{}", b"\xff\xfe", b"\0", b'{"format": "cxdesigner/cards"}',
        b'{"format": "cxdesigner/cards", "version": true}', b'{"format": "cxdesigner/cards", "version": NaN}',
        b'{"format": "cxdesigner/cards", "version": 0.5}', b"[" * 100_000, b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b'{"format": "cxdesigner/cards", "version": 1, "steps": {}}',
        b'{"format": "cxdesigner/cards", "version": 1, "steps": [1]}',
        b'{"format": "cxdesigner/cards", "version": 1, "touchpoints": [{"id": "t", "lane": "l", "step": "s"}]}',
        b'{"format": "cxdesigner/cards", "version": 1, "teams": [{"id": "t"}, {"id": "t"}]}',
        b'{"format": "cxdesigner/cards", "version": 1, "teams": [{"id": "t", "new": "\\ud800"}]}',
        b'{"format": "cxdesigner/cards", "version": 1, "teams": [{"id": "t", "new": 1' + b"0" * 400 + b"}]}",
        b'{"format": "cxdesigner/cards", "version": 1, "version": 1}',
        b'{"format": "cxdesigner/cards", "version": 1, "origins": {"t": 1}}',
        b'{"format": "cxdesigner/cards", "version": 1, "comments": []}',
    ],
)  # fmt: skip
def test_garbage_is_refused_with_a_sentence(data):
    refused(data, "The cards on the clipboard are damaged, so nothing was pasted.")


@given(st.binary(max_size=60), st.integers(0, 5000), st.integers(0, 40))
def test_bytes_put_into_a_clip_are_refused_or_change_a_text(noise, at, length):
    data = write_clip(copied(tiny_project(), ALL))
    try:
        clip = read_clip(data[:at] + noise + data[at + length :])
    except ClipError:
        return
    assert list(problems(clip.rows)) == []


@pytest.mark.parametrize("head", [("lanes", "frontstage"), ("stages", "arrival"), ("steps", "desk")])
def test_a_head_is_read_as_it_was_written_with_all_that_is_in_it(head):
    doc = tiny_project()
    head = (head[0], head[1] if head[1] in doc.table(head[0]) else min(doc.table(head[0])))
    clip = copied_head(doc, head)
    assert read_clip(write_clip(clip)) == clip
    assert clip.head == head
    journey = next(iter(clip.rows.journeys.values()))
    assert (journey.name, journey.scenario) == ("", "")


def test_a_stage_takes_along_what_hangs_on_its_steps():
    clip = copied_head(tiny_project(), ("steps", "desk"))
    assert {"greets"} <= set(clip.rows.touchpoints)
    assert set(clip.rows.steps) == {"desk"}
    assert clip_text(clip).splitlines()[0] == clip.in_order()[0].title


def test_an_empty_stage_is_its_name():
    doc = ProjectBuilder().journey().lanes("customer").stage("a", "Arrival", steps=("s",)).build()
    assert clip_text(copied_head(doc, ("stages", "a"))) == "Arrival"


@pytest.mark.parametrize(
    "head", ['["teams", "t"]', '["lanes", "gone"]', '["lanes"]', '"lanes"', "[1, 2]", "{}"]
)
def test_a_head_that_is_none_is_refused(head):
    data = '{"format": "cxdesigner/cards", "version": 2, "teams": [{"id": "t"}], "head": ' + head + "}"
    refused(data.encode(), "damaged")


def test_too_much_and_too_new_are_refused():
    refused(b" " * (clip_json.SIZE_LIMIT + 1), "more than 100 MB")
    refused(json.dumps({"format": "cxdesigner/cards", "version": 3}).encode(), "newer version")
    many = {"format": "cxdesigner/cards", "version": 1, "teams": [{"id": "t", "new": [0] * 500_001}]}
    refused(json.dumps(many).encode(), "damaged")


# Tables


def test_copied_cards_are_a_table_in_danish():
    rows = read_tsv(clip_tsv(copied(tiny_project(), ALL), DA))
    assert rows[0] == [
        "Fase", "Trin", "Bane", "Kontaktpunkt", "Beskrivelse", "Kanal", "Ejer", "Varer", "Følelse"
    ]  # fmt: skip
    card = next(row for row in rows if row[3] == "Siger gæstens navn først")
    assert card[2:] == ["", "Siger gæstens navn først", "", "Personligt", "Reception", "40 s", "2"]
    assert ["Problem", "Køen ved skranken"] in [row[2:4] for row in rows]


def test_the_table_is_the_same_in_html():
    clip = copied(tiny_project(), ALL)
    assert read_html(clip_html(clip, DA)) == read_tsv(clip_tsv(clip, DA))


def test_the_text_of_cards_is_their_titles():
    clip = copied(tiny_project(), [("touchpoints", "greets"), ("insights", "queue")])
    assert clip_text(clip) == "Siger gæstens navn først\nKøen ved skranken"


@pytest.mark.parametrize("say", [EN, DA], ids=["en", "da"])
def test_the_columns_of_our_own_table_are_known_again(say):
    found = arrival(Offer(text=clip_tsv(copied(tiny_project(), ALL), say)))
    assert isinstance(found, Sheet)
    reading = guessed(found.rows)
    assert reading.has_header
    assert set(reading.fields) <= set(SHEET_FIELDS)
    assert {"stage", "lane", "title", "channel", "owner", "takes", "emotion"} <= set(reading.fields)


@given(st.lists(st.lists(texts, min_size=2, max_size=4), min_size=1, max_size=4))
def test_any_cells_survive_tabs_and_quotes(rows):
    assert read_tsv(write_tsv(rows)) == rows


@given(st.lists(st.lists(texts, min_size=2, max_size=4), min_size=1, max_size=4))
def test_html_holds_any_cells_but_for_their_spaces(rows):
    read = read_html(write_html(rows))
    assert [[plain(cell) for cell in row] for row in read] == [[plain(cell) for cell in row] for row in rows]


def plain(text):
    return " ".join(text.replace("\0", "").split())


@given(texts)
def test_a_formula_is_made_harmless_and_comes_back(text):
    assert as_it_was(harmless(text)) == text
    shown = harmless(text)
    if shown[:1] in ("=", "@", "\t", "\r"):
        raise AssertionError(shown)
    if shown[:1] in ("+", "-"):
        assert shown[1:].replace(".", "").replace(",", "").isdigit()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-5 %", "'-5 %"), ("-5", "-5"), ("+1,5", "+1,5"),
        ("'=1", "''=1"), ("'tis", "'tis"), ("\t=1", "'\t=1"), ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run(text, cell):
    assert harmless(text) == cell


def test_text_as_excel_writes_it():
    text = 'Touchpoint\tOwner\r\n"Folds the\nreceipt"\tNight porter\r\n"""Hello"" she says"\tÆblegrød\r\n'
    assert arrival(Offer(text=text)) == Sheet(
        (
            ("Touchpoint", "Owner"),
            ("Folds the\nreceipt", "Night porter"),
            ('"Hello" she says', "Æblegrød"),
        )
    )


def test_a_quote_that_nobody_closed_is_a_letter():
    assert arrival(Offer(text='"5 tommer\tSkærm\nTo\tTre')) == Sheet((('"5 tommer', "Skærm"), ("To", "Tre")))


LIBREOFFICE = """<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<style type="text/css">body,div,table{ font-family:"Liberation Sans" }</style></head>
<body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left"><font color="#000000">Kontaktpunkt</font></td><td>Ejer</td></tr>
<tr><td align="left"><b>Siger gæstens
 navn</b><br>og smiler</td><td align="left">Reception &amp; nat</td></tr>
<tr><td colspan="2">To kolonner</td></tr></table></body></html>"""


def test_html_as_libreoffice_writes_it():
    assert arrival(Offer(html=LIBREOFFICE, text="not read")) == Sheet(
        (("Kontaktpunkt", "Ejer"), ("Siger gæstens navn\nog smiler", "Reception & nat"), ("To kolonner", ""))
    )


def test_html_as_excel_writes_it():
    html = (
        "<html xmlns:o='urn:x'><head><style><!-- td {mso:1} --></style></head><body link=blue>\r\n"
        "<!--StartFragment--><table><tr><td rowspan=2>Bane</td><td>En</td></tr>\r\n"
        "<tr><td>To<table><tr><td>inde</td></tr></table></td></tr></table><!--EndFragment--></body></html>"
    )
    assert read_html(html) == [["Bane", "En"], ["", "To\ninde"]]


def test_a_table_in_a_page_is_no_range():
    assert read_html("<p>Hej</p><table><tr><td>a</td><td>b</td></tr></table>") is None
    assert read_html("<table><tr><td>a</td></tr></table><table></table>") is None
    assert read_html("<b>a</b>") is None
    assert arrival(Offer(html="<p>Hej</p><table><tr><td>a<td>b</table>", text="Hej\na b")) == Lines(
        ("Hej", "a b")
    )


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "<table>", "<td colspan=999>", "&", "<a b='", "<![CDATA[", "</", "<?"]
)
def test_html_that_means_harm_is_over_quickly(piece):
    read_html(piece * (200_000 // len(piece)))


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["<table>", "<tr>", "<td>", "x", "</td>", "</table>", "<br>"])).map("".join)
)
def test_any_html_is_read_or_is_no_table(html):
    rows = read_html(html)
    assert rows is None or all(isinstance(cell, str) for row in rows for cell in row)


# Lines


def test_lines_are_titles():
    text = "Nikker\r\n\r\n  Folder  kvitteringen \u2028Smiler\x00\x1b"
    assert arrival(Offer(text=text)) == Lines(("Nikker", "Folder kvitteringen", "Smiler"))


def test_lines_set_in_by_tabs_are_lines():
    assert arrival(Offer(text="\tEn\n\tTo")) == Lines(("En", "To"))


@given(st.sampled_from(HOSTILE) | st.text())
def test_any_text_is_something_or_refused(text):
    try:
        found = arrival(Offer(text=text, html=text))
    except ClipError:
        return
    assert not isinstance(found, Clip)


def test_a_million_characters_are_refused():
    refused(Offer(text="x" * 1_000_000), "The text on the clipboard has 1000000 characters")
    refused(Offer(text="x\n" * 2001), "2001 lines")
    refused(Offer(text="x\ty\n" * 2001), "2001 rows")
    refused(Offer(text="x\t" * 40 + "x"), "41 columns")
    refused(Offer(text=" \n\t"), "There is nothing on the clipboard")


# Columns


def test_columns_are_guessed_from_words_of_both_languages():
    reading = guessed([["Title", "Beskrivelse", "Kanal:", " EJER ", "Følelse", "Other", "Name"], ["a"]])
    assert reading.fields == ("title", "text", "channel", "owner", "emotion", None, None)
    assert reading.has_header
    assert reading.told([["Title"], ["a", "b"]]) == [{"title": "a", "text": "b"}]


def test_without_a_header_the_first_column_is_the_title():
    reading = guessed([["Nikker", "Reception"]])
    assert reading.fields == ("title", None)
    assert not reading.has_header

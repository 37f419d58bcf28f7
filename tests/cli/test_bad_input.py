"""Whatever is wrong with an order: one sentence, exit 2, nothing written, nothing changed."""

import json
import os
import unicodedata

import pytest

from cxdesigner.storage import projects
from cxdesigner.storage.migrations import CURRENT_VERSION
from cxdesigner.translation import LANGUAGES

# Every command that reads a project, with what stands behind FILE.
READERS = {
    "info": [],
    "validate": [],
    "set": ["title=New"],
    "export": ["-o", "out.pdf"],
    "screenshot": ["-o", "out.png"],
}


def newer(text):
    return text.replace(f'"version": {CURRENT_VERSION}', f'"version": {CURRENT_VERSION + 1}', 1)


# What may stand in place of a project, as (name, bytes or None for nothing); `text` is a sound project.
FILES = {
    "missing": lambda text: ("missing.cxj", None),
    "in a folder that is missing": lambda text: ("no/such/folder.cxj", None),
    "in a file": lambda text: ("taxi.cxj/inside.cxj", None),
    "empty": lambda text: ("empty.cxj", b""),
    "blank": lambda text: ("blank.cxj", b" \n\n"),
    "binary": lambda text: ("binary.cxj", bytes(range(256)) * 40),
    "picture": lambda text: ("picture.cxj", b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "not JSON": lambda text: ("words.cxj", b"Dear client,\nhere is the blueprint."),
    "cut short": lambda text: ("short.cxj", text.encode()[:-40]),
    "latin-1": lambda text: ("latin.cxj", text.encode("latin-1", "replace")),
    "JSON of another kind": lambda text: ("other.json", b'{"type": "excalidraw", "elements": []}'),
    "a list": lambda text: ("list.json", b"[1, 2, 3]"),
    "newer": lambda text: ("newer.cxj", newer(text).encode()),
    "broken reference": lambda text: ("torn.cxj", text.replace('"stage": "', '"stage": "no-', 1).encode()),
    "too deep": lambda text: ("deep.json", b"[" * 100_000),
    "an odd number": lambda text: ("odd.json", b'{"format": "cxdesigner/project", "version": NaN}'),
    "an odd name": lambda text: ("\x1b[31mred\nline\u202egpj.cxj", b"no"),
    "a name that is no text": lambda text: (os.fsdecode(b"\xff\xfe.cxj"), b"no"),
    "a name too long": lambda text: ("n" * 300 + ".cxj", None),
    "no name": lambda text: ("", None),
    "a zero in the name": lambda text: ("a\0b.cxj", None),
    "another template": lambda text: ("template:bus", None),
    "a template of no name": lambda text: ("template:", None),
    "hostile words": lambda text: ("hostile.json", b'{"\x1b]0;title\x07": 1, "\\u202e": 2}'),
}


@pytest.fixture
def refused(order, here, monkeypatch):
    """Give an order that is to be refused; return the sentence, after a look at everything else."""

    def give(*words):
        before = pictured(here)
        answer = order(*words)
        assert (answer.code, answer.out) == (2, "")
        assert pictured(here) == before
        sentence = answer.err.removesuffix("\n")
        assert is_one_plain_sentence(sentence), sentence
        return sentence

    return give


def pictured(folder):
    """Return every file below `folder` with its bytes."""
    return {
        str(path): path.read_bytes() if path.is_file() else path.is_symlink() for path in folder.rglob("*")
    }


def is_one_plain_sentence(text):
    # One line; what is unseen would show itself in `seen`.
    seen = all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in text)
    return seen and 20 < len(text) < 900 and "Traceback" not in text and "{" not in text


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("command", READERS)
def test_what_is_no_project_is_refused_by_every_command(taxi, here, refused, command, kind):
    name, data = FILES[kind](taxi.read_text(encoding="utf-8"))
    if data is not None:
        (here / name).write_bytes(data)
    refused(command, name, *READERS[command])


@pytest.mark.parametrize("command", READERS)
def test_what_is_no_file_is_refused_without_waiting(here, refused, command):
    (here / "folder.cxj").mkdir()
    os.mkfifo(here / "pipe.cxj")
    (here / "nowhere.cxj").symlink_to("gone.cxj")
    (here / "round.cxj").symlink_to("round.cxj")
    for name in ("folder.cxj", "pipe.cxj", "nowhere.cxj", "round.cxj", ".", "/"):
        refused(command, name, *READERS[command])


@pytest.mark.parametrize("command", READERS)
def test_a_file_too_large_is_refused_unread(here, refused, command):
    with (here / "large.cxj").open("wb") as file:
        file.truncate(130_000_000)
    assert "120 MB" in refused(command, "large.cxj", *READERS[command])


@pytest.mark.parametrize("command", READERS)
def test_a_file_one_may_not_read_is_refused(taxi, refused, monkeypatch, command):
    really_open = os.open

    def refusing(path, *how, **more):
        if os.fspath(path) == "taxi.cxj":
            raise PermissionError(13, "Permission denied", "taxi.cxj")
        return really_open(path, *how, **more)

    monkeypatch.setattr(os, "open", refusing)
    assert "not allowed to read" in refused(command, "taxi.cxj", *READERS[command])


ORDERS = {
    "new: no such template": ["new", "a", "--template", "bus"],
    "new: a template of odd characters": ["new", "a", "--template", "\x1b[2J\n\u202e"],
    "new: no such language": ["new", "a", "--language", "sv"],
    "new: empty language of odd case": ["new", "a", "--language", "DA"],
    "new: nothing to write": ["new"],
    "new: a file and a list": ["new", "a", "--list"],
    "new: JSON of nothing": ["new", "a", "--json"],
    "new: one file too many": ["new", "a", "b"],
    "new: another kind of file": ["new", "a.pdf"],
    "new: it is there": ["new", "taxi.cxj"],
    "new: it is there without its ending": ["new", "taxi"],
    "new: a folder": ["new", "folder", "--force"],
    "new: a folder with an ending": ["new", "folder.cxj", "--force"],
    "new: no such folder": ["new", "no/such/a.cxj"],
    "new: in a file": ["new", "taxi.cxj/a.cxj"],
    "new: name too long": ["new", "n" * 300],
    "new: no name": ["new", ""],
    "new: a zero in the name": ["new", "a\0b"],
    "new: a device": ["new", "/dev/null/a.cxj"],
    "new: a pipe": ["new", "pipe.cxj", "--force"],
    "set: nothing to set": ["set", "taxi.cxj"],
    "set: no pair": ["set", "taxi.cxj", "title"],
    "set: no such key": ["set", "taxi.cxj", "colour=red"],
    "set: not one's to set": ["set", "taxi.cxj", "id=x"],
    "set: a key in other letters": ["set", "taxi.cxj", "Title=x"],
    "set: twice": ["set", "taxi.cxj", "title=a", "title=b"],
    "set: no such language": ["set", "taxi.cxj", "language=sv"],
    "set: too long": ["set", "taxi.cxj", "title=" + "x" * 1001],
    "set: half a character": ["set", "taxi.cxj", "title=" + os.fsdecode(b"\xff")],
    "set: a good one and a bad one": ["set", "taxi.cxj", "title=a", "colour=red"],
    "set: a template": ["set", "template:taxi", "title=a"],
    "export: no output": ["export", "taxi.cxj"],
    "export: no file": ["export", "-o", "a.pdf"],
    "export: no such paper": ["export", "taxi.cxj", "-o", "a.pdf", "--page", "letter"],
    "export: no such language": ["export", "taxi.cxj", "-o", "a.pdf", "--language", "sv"],
    "export: no such journey": ["export", "taxi.cxj", "-o", "a.pdf", "--journey", "bus"],
    "export: no name of a journey": ["export", "taxi.cxj", "-o", "a.pdf", "--journey", ""],
    "export: no journey": ["export", "none.cxj", "-o", "a.pdf"],
    "export: another kind of file": ["export", "taxi.cxj", "-o", "a.png"],
    "export: onto the project": ["export", "taxi.cxj", "-o", "taxi.cxj", "--force"],
    "export: onto the project by a link": ["export", "taxi.cxj", "-o", "link.pdf", "--force"],
    "export: onto the project by a hard link": ["export", "taxi.cxj", "-o", "hard.pdf", "--force"],
    "export: it is there": ["export", "taxi.cxj", "-o", "old.pdf"],
    "export: it is there without its ending": ["export", "taxi.cxj", "-o", "old"],
    "export: a folder": ["export", "taxi.cxj", "-o", "folder", "--force"],
    "export: a folder with an ending": ["export", "taxi.cxj", "-o", "folder.pdf", "--force"],
    "export: no such folder": ["export", "taxi.cxj", "-o", "no/a.pdf"],
    "export: a place one may not write": ["export", "taxi.cxj", "-o", "/proc/a.pdf"],
    "export: a pipe": ["export", "taxi.cxj", "-o", "pipe.pdf", "--force"],
    "export: no such option": ["export", "taxi.cxj", "-o", "a.pdf", "--landscape"],
    "export: an option cut short": ["export", "taxi.cxj", "-o", "a.pdf", "--port"],
    "export: two files": ["export", "taxi.cxj", "taxi.cxj", "-o", "a.pdf"],
    "schema: it is there": ["schema", "-o", "old.json"],
    "schema: a folder": ["schema", "-o", "folder", "--force"],
    "screenshot: no such size": ["screenshot", "taxi.cxj", "-o", "a.png", "--size", "large"],
    "screenshot: too large": ["screenshot", "taxi.cxj", "-o", "a.png", "--size", "99999x99999"],
    "screenshot: too small": ["screenshot", "taxi.cxj", "-o", "a.png", "--size", "0x0"],
    "screenshot: no such theme": ["screenshot", "taxi.cxj", "-o", "a.png", "--theme", "sepia"],
    "screenshot: no such language": ["screenshot", "taxi.cxj", "-o", "a.png", "--language", "sv"],
    "screenshot: no such journey": ["screenshot", "taxi.cxj", "-o", "a.png", "--journey", "bus"],
    "screenshot: no such zoom": ["screenshot", "taxi.cxj", "-o", "a.png", "--zoom", "nan"],
    "screenshot: nothing of that id": ["screenshot", "taxi.cxj", "-o", "a.png", "--select", "nobody"],
    "screenshot: something of another journey": [
        "screenshot",
        "taxi.cxj",
        "-o",
        "a.png",
        "--journey",
        "to-be",
        "--select",
        "in-as-is",
    ],
    "screenshot: it is there": ["screenshot", "taxi.cxj", "-o", "old.png"],
    "screenshot: onto the project": ["screenshot", "taxi.cxj", "-o", "link.png", "--force"],
    "open: no such file": ["missing.cxj"],
    "open: no such command": ["exprot", "taxi.cxj", "-o", "a.pdf"],
    "open: a folder": ["folder"],
    "open: no name": [""],
    "open: odd characters": ["\x1b]0;owned\x07\n\u202e"],
    "open: no such template": ["--template", "bus"],
    "open: no such template as a file": ["template:bus"],
    "open: two things": ["taxi.cxj", "--blank"],
    "open: two files": ["taxi.cxj", "taxi.cxj"],
    "open: no such option": ["--colour"],
    "open: a value left out": ["--template"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ORDERS)
def test_an_order_that_cannot_be_done_is_refused(taxi, here, refused, windows, monkeypatch, kind, language):
    monkeypatch.setenv("CXDESIGNER_LANGUAGE", language)
    for name in ("old.pdf", "old.png", "old.json"):
        (here / name).write_text("kept")
    for name in ("folder", "folder.cxj", "folder.pdf"):
        (here / name).mkdir()
    for name in ("link.pdf", "link.png"):
        (here / name).symlink_to("taxi.cxj")
    (here / "hard.pdf").hardlink_to(taxi)
    for name in ("pipe.cxj", "pipe.pdf"):
        os.mkfifo(here / name)
    (here / "none.cxj").write_text(json.dumps({"format": "cxdesigner/project", "version": 1}))
    doc = projects.load(taxi).document
    in_as_is = next(t.id for t in doc.touchpoints.values() if doc.lanes[t.lane].journey == "as-is")
    sentence = refused(*(in_as_is if word == "in-as-is" else word for word in ORDERS[kind]))
    assert (windows.opened, windows.shots) == ([], [])
    assert ("»" in sentence) <= (language == "da")


def test_a_wrong_word_is_answered_with_the_right_ones(taxi, refused):
    assert "taxi, hotel, restaurant" in refused("new", "a", "--template", "bus")
    assert "en, da" in refused("new", "a", "--language", "sv")
    assert "A4, A3, A2, A1, A0" in refused("export", "taxi.cxj", "-o", "a.pdf", "--page", "A9")
    assert "title, client, version" in refused("set", "taxi.cxj", "colour=red")
    assert "Did you mean “export”?" in refused("exprot")
    assert refused("export", "taxi.cxj").endswith("See “cxdesigner export --help”.")


def test_what_is_there_is_replaced_only_with_force_and_the_sentence_says_so(taxi, here, refused):
    (here / "old.pdf").write_text("kept")
    assert "Add --force" in refused("export", "taxi.cxj", "-o", "old.pdf")
    assert "Add --force" in refused("new", "taxi.cxj")


def test_journeys_of_one_name_are_told_apart_by_their_ids(taxi, here, refused, order):
    text = taxi.read_text(encoding="utf-8")
    content = json.loads(text)
    for journey in content["journeys"]:
        journey["name"] = "Turen"
    taxi.write_text(json.dumps(content), encoding="utf-8")
    words = ("export", "taxi.cxj", "-o", "a.pdf", "--journey", "Turen")
    # The changed checksum is remarked first.
    answer = order(*words)
    assert answer.code == 2
    assert answer.err.splitlines()[-1].endswith("by its id: as-is, to-be.")
    assert not (here / "a.pdf").exists()


def test_a_file_changed_by_somebody_else_meanwhile_is_not_saved_over(taxi, order, monkeypatch):
    from cxdesigner.session import open_project

    really_changed = open_project._sha256_on_disk

    def somebody_saves(path):
        taxi.write_text("theirs")
        return really_changed(path)

    monkeypatch.setattr(open_project, "_sha256_on_disk", somebody_saves)
    answer = order("set", "taxi.cxj", "title=Mine")
    assert answer.code == 2
    assert "Another program has changed “taxi.cxj”" in answer.err
    assert taxi.read_text() == "theirs"


def test_without_a_display_the_sentence_names_what_works(taxi, refused, windows, monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert "“cxdesigner export”" in refused("taxi.cxj")
    assert windows.opened == []

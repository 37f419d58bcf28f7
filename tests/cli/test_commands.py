"""What each command does when it is asked properly."""

import json
import os

import pytest

from cxdesigner import __version__
from cxdesigner.cli import COMMANDS
from cxdesigner.session.own_templates import save_as_template
from cxdesigner.session.templates import TEMPLATES, template_document
from cxdesigner.storage import projects
from cxdesigner.translation import LANGUAGES, catalogue


def test_the_version_is_one_line(order):
    assert order("--version").out == f"cxdesigner {__version__}\n"


def test_the_help_names_every_command(order):
    answer = order("--help")
    assert (answer.code, answer.err) == (0, "")
    assert all(f"\n  {command.name} " in answer.out for command in COMMANDS)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_explains_itself_in_every_language(order, monkeypatch, command, language):
    monkeypatch.setenv("CXDESIGNER_LANGUAGE", language)
    answer = order(command, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert catalogue(language)(f"cli.{command}.about") in " ".join(answer.out.split())
    assert answer.out.startswith(("Usage: cxdesigner ", "Brug: cxdesigner ")[language == "da"] + command)


def test_the_usage_of_export_reads_as_people_write_it(order, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    usage = order("export", "--help").out.splitlines()[0]
    assert usage == (
        "Usage: cxdesigner export FILE -o OUT.pdf [--journey NAME] [--page A3] [--portrait]"
        " [--language da|en] [--force] [-h]"
    )


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
@pytest.mark.parametrize("language", LANGUAGES)
def test_new_writes_a_sound_project_of_each_template(order, here, template, language):
    answer = order("new", "mine", "--template", template, "--language", language)
    assert (answer.code, answer.out, answer.err) == (0, "Wrote mine.cxj\n", "")
    assert projects.load(here / "mine.cxj").document.project.language == language
    assert order("validate", "mine.cxj").code == 0


def test_new_writes_a_blank_project_in_the_interfaces_language_unless_told_otherwise(
    order, here, monkeypatch
):
    monkeypatch.setenv("CXDESIGNER_LANGUAGE", "da")
    assert order("new", "mit.json").out == "Skrev mit.json\n"
    doc = projects.load(here / "mit.json").document
    assert doc.project.language == "da"
    assert not doc.touchpoints


def test_new_replaces_a_file_when_forced(order, here):
    (here / "old.cxj").write_text("mine")
    assert order("new", "old.cxj", "--force").code == 0
    assert order("validate", "old.cxj").code == 0


def test_the_templates_are_listed_in_order(order):
    lines = order("new", "--list").out.splitlines()
    first, *_, last = [line.split()[0] for line in lines]
    assert (len(lines), first, last) == (len(TEMPLATES), "taxi", "blank")
    listed = json.loads(order("new", "--list", "--json").out)
    assert [(row["id"], row["languages"]) for row in listed] == [
        (template.id, ["en", "da"]) for template in TEMPLATES
    ]
    assert all(row["name"] and row["description"].endswith(".") for row in listed)


def test_templates_of_ones_own_are_listed_and_begun_from_by_name(order, here):
    save_as_template(template_document("taxi", "da"), "Our ride", "From door to gate")
    assert order("new", "--list").out.splitlines()[-1] == "“Our ride”  From door to gate"
    listed = json.loads(order("new", "--list", "--json").out)
    assert listed[-1]["id"] == "Our ride"
    assert order("new", "x.cxj", "--template", "our ride").code == 0
    doc = projects.load(here / "x.cxj").document
    assert (doc.project.language, doc.project.client) == ("da", "")
    assert len(doc.touchpoints) == len(template_document("taxi", "da").touchpoints)
    assert order("info", "template:Our ride").code == 0


def test_a_template_that_is_not_there_is_answered_with_those_that_are(order, here):
    save_as_template(template_document("taxi", "da"), "Our ride", "")
    answer = order("new", "x.cxj", "--template", "bus")
    assert answer.code != 0
    assert "Our ride" in answer.err
    assert not (here / "x.cxj").exists()


def test_info_tells_title_counts_and_journeys(order, taxi):
    doc = projects.load(taxi).document
    text = order("info", "taxi.cxj").out
    assert f"Title: {doc.project.title}\n" in text
    assert f"{len(doc.touchpoints)} touchpoints" in text
    assert all(f"Journey: {journey.name} (" in text for journey in doc.journeys.values())


def test_info_tells_the_same_in_json(order, taxi):
    doc = projects.load(taxi).document
    said = json.loads(order("info", "taxi.cxj", "--json").out)
    assert said["title"] == doc.project.title
    assert said["counts"]["touchpoints"] == len(doc.touchpoints)
    assert {row["id"] for row in said["journeys"]} == set(doc.journeys)
    assert sum(row["touchpoints"] for row in said["journeys"]) == len(doc.touchpoints)


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
def test_a_bundled_template_can_be_looked_at(order, here, template):
    name = f"template:{template}"
    assert order("info", name).code == 0
    assert order("validate", name).out == f"{name}: sound\n"


def test_validate_looks_at_every_file_and_says_one_line_each(order, taxi, here):
    (here / "broken.cxj").write_text("{")
    (here / "sub").mkdir()
    (here / "sub" / "empty.cxj").touch()
    answer = order("validate", "broken.cxj", "taxi.cxj", "sub/empty.cxj", "gone.cxj")
    assert answer.code == 2
    assert answer.out == "taxi.cxj: sound\n"
    broken, empty, gone = answer.err.splitlines()
    assert broken.startswith("“broken.cxj” was not opened. Line 1, column ")
    assert empty.startswith("sub/empty.cxj: “empty.cxj” was not opened. It is empty.")
    assert gone.startswith("“gone.cxj” was not opened. There is no such file.")


def test_validate_remarks_a_change_by_hand_without_calling_it_unsound(order, taxi):
    title = projects.load(taxi).document.project.title
    taxi.write_text(taxi.read_text(encoding="utf-8").replace(title, "By hand"), encoding="utf-8")
    answer = order("validate", "taxi.cxj")
    assert (answer.code, answer.out) == (0, "taxi.cxj: sound\n")
    assert "checksum" in answer.err


def test_set_changes_every_field_it_names_and_saves(order, taxi):
    values = {
        "title": "Nattoget",
        "client": "DSB = Danske Statsbaner",
        "version": "2.0",
        "date": "2026-11-21",
        "state": "Udkast",
        "author": "Signe",
        "confidentiality": "",
        "language": "en",
    }
    answer = order("set", "taxi.cxj", *(f"{key}={value}" for key, value in values.items()))
    assert (answer.code, answer.out, answer.err) == (0, "Saved taxi.cxj\n", "")
    project = projects.load(taxi).document.project
    assert {key: getattr(project, key) for key in values} == values


def test_set_to_what_it_says_already_leaves_the_file_alone(order, taxi):
    title = projects.load(taxi).document.project.title
    before = (taxi.read_bytes(), taxi.stat().st_mtime_ns)
    answer = order("set", "taxi.cxj", f"title={title}")
    assert (answer.code, answer.out) == (0, "taxi.cxj says so already, and was left as it is\n")
    assert (taxi.read_bytes(), taxi.stat().st_mtime_ns) == before


def test_set_saves_through_a_link_to_the_file_it_leads_to(order, taxi, here):
    (here / "link.cxj").symlink_to(taxi)
    assert order("set", "link.cxj", "title=Through").code == 0
    assert (here / "link.cxj").is_symlink()
    assert projects.load(taxi).document.project.title == "Through"


def test_export_writes_a_pdf_of_the_designed_journey(order, taxi, here):
    answer = order("export", "taxi.cxj", "-o", "taxi.pdf")
    assert (answer.code, answer.out) == (0, "Wrote taxi.pdf\n")
    text = letters_of(text_of(here / "taxi.pdf"))
    assert [title for title in titles(taxi, "to-be") if letters_of(title) not in text] == []


def test_export_takes_a_journey_by_name_or_id(order, taxi, here):
    doc = projects.load(taxi).document
    assert order("export", "taxi.cxj", "-o", "a", "--journey", doc.journeys["as-is"].name.upper()).code == 0
    assert order("export", "taxi.cxj", "-o", "b", "--journey", "as-is").code == 0
    assert (here / "a.pdf").read_bytes() == (here / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("options", "millimetres"),
    [([], (420, 297)), (["--portrait"], (297, 420)), (["--page", "a1"], (841, 594))],
)
def test_export_fits_the_paper_asked_for(order, here, options, millimetres):
    from pypdf import PdfReader

    assert order("export", "template:blank", "-o", "out.pdf", *options).code == 0
    (page,) = PdfReader(here / "out.pdf").pages
    assert tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) == millimetres


def test_export_of_a_template_speaks_the_language_asked_for(order, here):
    assert order("export", "template:taxi", "-o", "da.pdf", "--language", "da").code == 0
    assert "Synlighedslinjen" in text_of(here / "da.pdf")


def test_export_names_only_what_the_project_says(order, taxi, here):
    from pypdf import PdfReader

    order("set", "taxi.cxj", "title=Taxaen", "author=Signe Holm")
    order("export", "taxi.cxj", "-o", "out.pdf")
    data = (here / "out.pdf").read_bytes()
    assert dict(PdfReader(here / "out.pdf").metadata) == {"/Title": "Taxaen", "/Author": "Signe Holm"}
    assert str(here).encode() not in data
    assert b"taxi.cxj" not in data


def test_export_replaces_a_file_when_forced(order, taxi, here):
    (here / "out.pdf").write_text("old")
    assert order("export", "taxi.cxj", "-o", "out.pdf", "--force").code == 0
    assert (here / "out.pdf").read_bytes().startswith(b"%PDF")


def test_export_remarks_letters_the_typeface_lacks(order, taxi, here):
    order("set", "taxi.cxj", "title=Taxa 旅")
    answer = order("export", "taxi.cxj", "-o", "out.pdf")
    assert answer.code == 0
    assert "旅" in answer.err


def test_the_schema_is_json_on_the_terminal_and_in_a_file(order, here):
    said = json.loads(order("schema").out)
    assert said["title"] == "CX Designer project"
    assert order("schema", "-o", "project.json").code == 0
    assert json.loads((here / "project.json").read_text(encoding="utf-8")) == said


def test_a_screenshot_shows_what_was_asked_for(order, taxi, here, windows):
    touchpoint = touchpoint_of(taxi, "as-is")
    answer = order(
        "screenshot", "taxi.cxj", "-o", "out.png", "--size", "1280x800", "--theme", "dark",
        "--language", "da", "--journey", "as-is", "--zoom", "0.5", "--select", touchpoint,
    )  # fmt: skip
    assert (answer.code, answer.out) == (0, "Wrote out.png\n")
    assert (here / "out.png").read_bytes() == b"\x89PNG picture"
    (shot,) = windows.shots
    assert shot.project.path is not None
    assert (shot.size, shot.theme, shot.language) == ((1280, 800), "dark", "da")
    assert (shot.journey, shot.zoom, shot.select) == ("as-is", 0.5, touchpoint)


def test_a_screenshot_of_something_selected_shows_its_journey(order, taxi, windows):
    for journey in ("as-is", "to-be"):
        touchpoint = touchpoint_of(taxi, journey)
        assert order("screenshot", "taxi.cxj", "-o", "a", "--select", touchpoint, "--force").code == 0
        assert (windows.shots[-1].select, windows.shots[-1].journey) == (touchpoint, journey)
    doc = projects.load(taxi).document
    insight = next(iter(doc.insights))
    assert order("screenshot", "taxi.cxj", "-o", "b", "--select", insight).code == 0


def test_a_screenshot_needs_no_display(order, here, windows, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert order("screenshot", "template:taxi", "-o", "out", "--language", "da").code == 0
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    (shot,) = windows.shots
    assert shot.project.document.project.language == "da"
    assert (shot.size, shot.theme, shot.journey, shot.zoom, shot.select) == (
        (1600, 1000), "light", None, None, None
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ([], (None, None)),
        (["taxi.cxj"], ("taxi.cxj", None)),
        (["./new"], ("new", None)),
        (["--template", "hotel"], (None, "hotel")),
        (["template:taxi"], (None, "taxi")),
        (["--blank"], (None, "blank")),
    ],
)
def test_without_a_command_the_editor_opens(order, taxi, here, windows, words, opened):
    (here / "new").write_bytes(taxi.read_bytes())
    assert order(*words).code == 0
    ((path, template),) = windows.opened
    assert (path and path.name, template) == opened


def text_of(path):
    from pypdf import PdfReader

    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def touchpoint_of(path, journey):
    doc = projects.load(path).document
    return next(t.id for t in doc.touchpoints.values() if doc.lanes[t.lane].journey == journey)


def titles(path, journey):
    doc = projects.load(path).document
    return [t.title for t in doc.touchpoints.values() if doc.lanes[t.lane].journey == journey]


def letters_of(text):
    """Leave out what depends on where the lines break: spaces and hyphens, soft ones too."""
    return "".join(c for c in text if not c.isspace() and c not in "-\u00ad")

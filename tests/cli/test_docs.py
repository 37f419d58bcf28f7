"""The page about the command line tells the truth."""

import re
import shlex
from pathlib import Path

import pytest

from cxdesigner.cli import COMMANDS
from cxdesigner.cli.editor import editor_parser
from cxdesigner.cli.parser import HelpWanted
from cxdesigner.cli.project_fields import PROJECT_FIELDS
from cxdesigner.cli.terminal import Terminal
from cxdesigner.layout.page import PAPERS
from cxdesigner.session.templates import TEMPLATES
from cxdesigner.translation import catalogue

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
EXAMPLES = [
    shlex.split(line, comments=True)[1:] for line in re.findall(r"^cxdesigner.*$", PAGE, re.MULTILINE)
]


def parsed(words):
    terminal = Terminal(catalogue("en"))
    for command in COMMANDS:
        if words[:1] == [command.name]:
            return command.parser(terminal).parse_args(words[1:])
    return editor_parser(terminal).parse_args(words)


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_every_example_is_understood(words):
    if "--help" in words:
        with pytest.raises(HelpWanted):
            parsed(words)
    else:
        parsed(words)


def test_every_command_and_every_option_is_shown():
    shown = {word for words in EXAMPLES for word in words if word.startswith("-")} | {"-h", "-o", "--output"}
    for command in COMMANDS:
        assert f"\n## {command.name}\n" in PAGE
        parser = command.parser(Terminal(catalogue("en")))
        options = {name for action in parser._actions for name in action.option_strings}
        assert options - shown == set()


def test_every_key_paper_and_template_is_named():
    for name in (*PROJECT_FIELDS, *PAPERS, *(f"template:{t.id}" for t in TEMPLATES)):
        assert f"`{name}`" in PAGE

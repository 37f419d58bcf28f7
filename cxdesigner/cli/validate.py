"""`validate`: whether files are sound projects, every problem a line."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from cxdesigner.cli.command import Command
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import opened
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows
from cxdesigner.translation import Message, SpokenError, message


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE", nargs="+")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    problems = [problem for name in options.file for problem in _checked(name, terminal)]
    return 2 if problems else 0


def _checked(name: str, terminal: Terminal) -> list[Message]:
    """Say what there is to say of one file and return its problems."""
    from cxdesigner.model.invariants import problems

    try:
        found = list(problems(opened(name, terminal).document))
    except SpokenError as error:
        # Its sentence names the file, but not the folder.
        terminal.remark(error.message if Path(name).name == name else _located(name, error.message))
        return [error.message]
    for problem in found:
        terminal.remark(_located(name, problem))
    if not found:
        terminal.answer(terminal.words("cli.sound", file=shown_path(name)))
    return found


def _located(name: str, problem: Message) -> Message:
    return message("cli.problem", file=shown_path(name), problem=problem)


VALIDATE = Command("validate", _add_arguments, _run)

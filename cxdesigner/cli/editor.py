"""`cxdesigner [FILE]`: opens the window, after what can be said without one."""

from __future__ import annotations

import difflib
import os
import sys
from argparse import Namespace
from collections.abc import Mapping

from cxdesigner.cli.error import CliError, UsageError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named, template_named
from cxdesigner.cli.terminal import Terminal
from cxdesigner.cli.windows import Windows
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import message


def editor_parser(terminal: Terminal) -> Parser:
    """Return the parser of the plain `cxdesigner`."""
    parser = Parser("", terminal.words("cli.about"), terminal.words)
    parser.argument("file", "FILE", nargs="?")
    parser.option("--template", metavar="NAME")
    parser.option("--blank")
    parser.option("--version")
    parser.help_option()
    return parser


def open_editor(options: Namespace, windows: Windows) -> int:
    """Open the window on a file, on a template, or as it likes. Raises CliError where no window can be."""
    wanted = (options.file is not None, options.template is not None, options.blank)
    if sum(wanted) > 1:
        raise UsageError(message("cli.one_thing_to_open"), "cxdesigner")
    template = _template(options)
    if template is not None:
        from cxdesigner.session.template_choice import check_template

        check_template(template)
    path = file_named(options.file) if options.file is not None and template is None else None
    _check_display(os.environ, sys.platform)
    return windows.open_editor(path, template)


def _template(options: Namespace) -> str | None:
    if options.blank:
        return "blank"
    if options.file is not None:
        return template_named(options.file)
    name: str | None = options.template
    return name


def check_file(word: str, commands: list[str]) -> None:
    """Raise CliError where `word`, no command, is no file to open either."""
    if template_named(word) is not None:
        return
    path = file_named(word)
    if os.path.isdir(path):  # noqa: PTH112  # answers no instead of raising for a name that is too long
        raise CliError("session.is_folder", file=word)
    if os.path.lexists(path):
        return
    shown = one_line(word)
    guess = difflib.get_close_matches(word[:40].lower(), commands, 1)
    problem = (
        message("cli.did_you_mean", word=shown, guess=guess[0])
        if guess
        else message("cli.no_such_word", word=shown)
    )
    raise UsageError(problem, "cxdesigner")


def _check_display(environment: Mapping[str, str], platform: str) -> None:
    # Qt ends the process by itself where it finds no display.
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if platform.startswith("linux") and not any(environment.get(name) for name in named):
        raise CliError("cli.no_display")

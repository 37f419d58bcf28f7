"""`set`: changes what a project says of itself, and saves it."""

from __future__ import annotations

from argparse import Namespace

from cxdesigner.cli.command import Command
from cxdesigner.cli.error import CliError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.project_fields import PROJECT_FIELDS
from cxdesigner.cli.sources import opened_to_change, text_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows
from cxdesigner.session.error import listed
from cxdesigner.session.language import checked_language
from cxdesigner.translation import message


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE")
    parser.argument("pair", "KEY=VALUE", nargs="+")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    from cxdesigner.commands.projects import edit_project
    from cxdesigner.session.open_project import save_project

    changes = _changes(options.pair)
    project = opened_to_change(options.file, terminal)
    changed = project.store.run(message("cli.set.about"), lambda doc: edit_project(doc, **changes))
    if changed:
        save_project(project)
    key = "cli.saved" if changed else "cli.already_so"
    terminal.answer(terminal.words(key, file=shown_path(options.file)))
    return 0


def _changes(pairs: list[str]) -> dict[str, str]:
    """Return the fields that `pairs` set. Raises CliError for one that is none, or twice there."""
    changes: dict[str, str] = {}
    for pair in pairs:
        key, sign, value = text_named(pair).partition("=")
        if not sign:
            raise CliError("cli.no_pair", pair=pair)
        if key not in PROJECT_FIELDS:
            raise CliError("cli.unknown_key", name=key, known=listed(PROJECT_FIELDS))
        if key in changes:
            raise CliError("cli.key_twice", name=key)
        changes[key] = checked_language(value) if key == "language" else value
    return changes


SET = Command("set", _add_arguments, _run)

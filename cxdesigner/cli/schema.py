"""`schema`: the JSON Schema of project files."""

from __future__ import annotations

from argparse import Namespace

from cxdesigner.cli.command import Command
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows


def _add_arguments(parser: Parser) -> None:
    parser.option("-o", "--output", metavar="OUT.json")
    parser.option("--force")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    from cxdesigner.session.file_names import checked_output
    from cxdesigner.storage.durable import write_durably
    from cxdesigner.storage.schema import json_schema, schema_text

    if options.output is None:
        terminal.data(json_schema())
        return 0
    path = checked_output(file_named(options.output), (".json",), may_replace=options.force)
    write_durably(path, schema_text().encode(), may_replace=options.force)
    terminal.answer(terminal.words("cli.wrote", file=shown_path(path)))
    return 0


SCHEMA = Command("schema", _add_arguments, _run)

"""`new`: a project from a template, or the list of templates."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from cxdesigner.cli.command import Command
from cxdesigner.cli.error import UsageError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows
from cxdesigner.translation import message


def _add_arguments(parser: Parser) -> None:
    parser.argument("out", "OUT", nargs="?")
    parser.option("--template", metavar="NAME")
    parser.option("--language", metavar="da|en")
    parser.option("--force")
    parser.option("--list")
    parser.option("--json")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    if options.json and not options.list:
        raise UsageError(message("cli.json_needs_list"), "cxdesigner new")
    if (options.out is None) != options.list:
        raise UsageError(message("cli.out_or_list"), "cxdesigner new")
    if options.list:
        _list(terminal, as_json=options.json)
    else:
        _write(file_named(options.out), options, terminal)
    return 0


def _list(terminal: Terminal, *, as_json: bool) -> None:
    from cxdesigner.session.own_templates import own_templates
    from cxdesigner.session.templates import TEMPLATES

    say, own = terminal.words.say, own_templates()
    if as_json:
        bundled = [
            {"id": t.id, "name": say(t.name), "description": say(t.text), "languages": [*t.languages]}
            for t in TEMPLATES
        ]
        yours = [{"id": o.name, "name": o.name, "description": o.text, "file": str(o.path)} for o in own]
        terminal.data([*bundled, *yours])
        return
    width = max(len(template.id) for template in TEMPLATES)
    for template in TEMPLATES:
        terminal.answer(f"{template.id:{width}}  {say(template.name)}. {say(template.text)}")
    for mine in own:
        terminal.answer(terminal.words("own.listed", name=mine.name, text=mine.text).rstrip())


def _write(path: Path, options: Namespace, terminal: Terminal) -> None:
    from cxdesigner.session.language import checked_language
    from cxdesigner.session.open_project import new_project, save_project_as

    language = checked_language(options.language or terminal.words.language)
    project = new_project(options.template or "blank", language)
    save_project_as(project, path, may_replace=options.force)
    terminal.answer(terminal.words("cli.wrote", file=shown_path(project.path or path)))


NEW = Command("new", _add_arguments, _run)

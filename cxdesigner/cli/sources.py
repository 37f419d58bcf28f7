"""The FILE of an order: a project on disk, or `template:NAME` for one that is bundled."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.cli.error import CliError
from cxdesigner.session.error import SessionError

if TYPE_CHECKING:
    from cxdesigner.cli.terminal import Terminal
    from cxdesigner.session.open_project import OpenProject

TEMPLATE_PREFIX = "template:"


def template_named(name: str) -> str | None:
    """Return which template the FILE `name` asks for; None for an ordinary file."""
    return name.removeprefix(TEMPLATE_PREFIX) if name.startswith(TEMPLATE_PREFIX) else None


def file_named(name: str) -> Path:
    """Return the path of the FILE `name`. Raises SessionError for what is no name of a file."""
    if not name or "\0" in name:
        raise SessionError("session.bad_name", file=name)
    return Path(name)


def text_named(word: str) -> str:
    """Return the text of `word`. Raises CliError where it holds bytes that are none.

    Where the surroundings know no letters but ASCII, Python keeps the bytes of others; they are UTF-8.
    """
    try:
        return os.fsencode(word).decode("utf-8") if not word.isascii() else word
    except (UnicodeDecodeError, UnicodeEncodeError) as error:
        raise CliError("cli.no_text", word=word) from error


def opened(name: str, terminal: Terminal, *, language: str | None = None) -> OpenProject:
    """Open FILE to look at; a template in `language`, else in the interface's.

    What a newer version saved is refused: the work would be done on half of it. Warnings go to standard
    error.
    """
    from cxdesigner.session.open_project import new_project, open_project

    template = template_named(name)
    if template is not None:
        return new_project(template, language or terminal.words.language)
    project = open_project(file_named(name))
    if project.is_newer:
        raise CliError("cli.newer", file=name, version=project.version)
    for warning in project.warnings:
        terminal.remark(warning)
    return project


def opened_to_change(name: str, terminal: Terminal) -> OpenProject:
    """Open FILE to change it. Raises CliError for a template."""
    template = template_named(name)
    if template is not None:
        raise CliError("cli.template_stays", template=template)
    return opened(name, terminal)

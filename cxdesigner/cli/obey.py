"""Has an order done, and turns whatever goes wrong into one sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cxdesigner import __version__
from cxdesigner.cli import COMMANDS
from cxdesigner.cli.editor import check_file, editor_parser, open_editor
from cxdesigner.cli.parser import HelpWanted
from cxdesigner.cli.terminal import ReaderGone, Terminal, shown_path
from cxdesigner.cli.windows import Windows
from cxdesigner.session.error import OutputExists
from cxdesigner.session.language import interface_language
from cxdesigner.translation import Message, SpokenError, catalogue, message

DONE, MISTAKE, REFUSED, INTERRUPTED, NO_READER = 0, 1, 2, 130, 141
"""Exit codes: done, a mistake of the program's own, refused with a sentence, Ctrl+C, and nobody reads on."""


def obey(words: Sequence[str], windows: Windows) -> int:
    """Do what `words` say and return the exit code: 0 only when all of it is done."""
    try:
        terminal = Terminal(catalogue(interface_language()))
    except FileNotFoundError as error:  # the catalogue itself is missing; the sentence is in English
        print(error, file=sys.stderr)
        return MISTAKE
    try:
        return _answered(words, terminal, windows)
    except ReaderGone:
        return NO_READER


def _answered(words: Sequence[str], terminal: Terminal, windows: Windows) -> int:
    try:
        code = _done(words, terminal, windows)
        terminal.flush()
        return code
    except SpokenError as error:
        terminal.remark(_sentence(error))
        return REFUSED
    except KeyboardInterrupt:
        terminal.remark(message("cli.interrupted"))
        return INTERRUPTED
    except ReaderGone:
        raise
    except Exception as error:  # the last net: a sentence in place of a traceback
        terminal.remark(_own_mistake(error))
        return MISTAKE


def _done(words: Sequence[str], terminal: Terminal, windows: Windows) -> int:
    try:
        for command in COMMANDS:
            if words and words[0] == command.name:
                options = command.parser(terminal).parse_args(words[1:])
                return command.run(options, terminal, windows)
        if words and not words[0].startswith("-"):  # before whatever a mistyped command has behind it
            check_file(words[0], _names())
        options = editor_parser(terminal).parse_args(words)
    except HelpWanted as wanted:
        terminal.own_text(wanted.text)
        if not words or words[0] not in _names():
            terminal.own_text(_list_of_commands(terminal))
        return DONE
    if options.version:
        terminal.answer(f"cxdesigner {__version__}")
        return DONE
    if options.file is not None:
        check_file(options.file, _names())
    return open_editor(options, windows)


def _names() -> list[str]:
    return [command.name for command in COMMANDS]


def _list_of_commands(terminal: Terminal) -> str:
    words = terminal.words
    width = max(map(len, _names()))
    rows = [f"  {command.name:{width}}  {words(f'cli.{command.name}.about')}" for command in COMMANDS]
    return "\n".join(["", f"{words('cli.help.commands')}:", *rows, "", words("cli.help.more"), ""])


def _sentence(error: SpokenError) -> Message:
    if isinstance(error, OutputExists):
        return message("cli.exists", file=shown_path(error.path))
    return error.message


def _own_mistake(error: Exception) -> Message:
    from cxdesigner.session.log import log_mistake

    log = log_mistake(error)
    kind = type(error).__name__
    return (
        message("cli.mistake", kind=kind, log=shown_path(log))
        if log
        else message("cli.mistake_unlogged", kind=kind)
    )

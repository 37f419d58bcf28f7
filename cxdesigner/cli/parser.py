"""Reads the words of an order; speaks the interface's language where argparse speaks English."""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from cxdesigner.cli.error import UsageError
from cxdesigner.translation import Catalogue, Message, message


class HelpWanted(Exception):  # noqa: N818  # no error
    """The order asks for `text`, not for work."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Parser(argparse.ArgumentParser):
    """The arguments of one command. Complains by raising UsageError; `--help` raises HelpWanted."""

    def __init__(self, command: str, about: str, words: Catalogue) -> None:
        name = f"cxdesigner {command}".strip()
        formatter = partial(_Formatter, words=words)
        super().__init__(
            name, description=about, add_help=False, allow_abbrev=False, formatter_class=formatter
        )
        self._words, self._command = words, command
        self._arguments_group = self.add_argument_group(words("cli.help.arguments"))
        self._options_group = self.add_argument_group(words("cli.help.options"))

    def argument(self, name: str, metavar: str, **how: Any) -> None:
        """Add a word that is known by its place."""
        self._arguments_group.add_argument(name, metavar=metavar, help=self._help(name), **how)

    def option(self, *names: str, metavar: str | None = None, **how: Any) -> None:
        """Add an option: with a value where it has a `metavar`, else a switch."""
        if metavar is None:
            how.setdefault("action", "store_true")
        else:
            how["metavar"] = metavar
        self._options_group.add_argument(*names, help=self._help(names[-1].lstrip("-")), **how)

    def help_option(self) -> None:
        """Add `--help`, which stands last."""
        text = self._words("cli.option.help")
        self._options_group.add_argument("-h", "--help", action=_Help, nargs=0, help=text)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError for `message`, argparse's own sentence."""
        raise UsageError(_translated(message), self.prog)

    def _help(self, name: str) -> str:
        own = f"cli.{self._command}.{name}"
        return self._words(own if self._words.has(own) else f"cli.option.{name}").replace("%", "%%")


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise HelpWanted(parser.format_help())


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, words: Catalogue) -> None:
        super().__init__(prog, max_help_position=30)
        self._words = words

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Say what is told by its place first, as people write it."""
        del usage, groups
        placed = sorted(actions, key=lambda action: bool(action.option_strings))
        parts = [self._prog, *(_part(action) for action in placed)]
        head = (prefix or self._words("cli.help.usage")) + " "
        # A part with a space in it is not to be broken: it holds a space that does not break until then.
        text = textwrap.fill(
            " ".join(part.replace(" ", "\xa0") for part in parts),
            self._width, initial_indent=head, subsequent_indent=" " * len(head),
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
        super().add_usage(text.removeprefix(head).replace("\xa0", " ").replace("%", "%%"), [], [], head)


def _part(action: argparse.Action) -> str:
    """Return how `action` is written in an order; in brackets where it can be left out."""
    metavar = str(action.metavar or "")
    if not action.option_strings:
        return {"?": f"[{metavar}]", "+": f"{metavar} ..."}.get(str(action.nargs), metavar)
    name = action.option_strings[0]
    text = name if action.nargs == 0 else f"{name} {metavar}"
    return text if action.required else f"[{text}]"


# What argparse says, in all its versions, and the key of our sentence for it; groups are its values.
_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"the following arguments are required: (?P<names>.*)", re.DOTALL), "cli.missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.*)", re.DOTALL), "cli.too_much"),
    (re.compile(r"argument (?P<name>.*?): expected .*", re.DOTALL), "cli.needs_a_value"),
    (re.compile(r"argument (?P<name>.*?): ignored explicit argument .*", re.DOTALL), "cli.takes_no_value"),
)


def _translated(sentence: str) -> Message:
    for pattern, key in _SENTENCES:
        if found := pattern.fullmatch(sentence):
            return message(key, **found.groupdict())
    return message("cli.not_understood", problem=sentence)

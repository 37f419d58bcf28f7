"""What every command is made of."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass

from cxdesigner.cli.parser import Parser
from cxdesigner.cli.terminal import Terminal
from cxdesigner.cli.windows import Windows


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, the arguments it takes, and what it does, which returns the exit code.

    Its one-line description is the word `cli.<name>.about` of the catalogue.
    """

    name: str
    add_arguments: Callable[[Parser], None]
    run: Callable[[Namespace, Terminal, Windows], int]

    def parser(self, terminal: Terminal) -> Parser:
        """Return the parser of this command in the terminal's language."""
        parser = Parser(self.name, terminal.words(f"cli.{self.name}.about"), terminal.words)
        self.add_arguments(parser)
        parser.help_option()
        return parser

"""What the command line itself cannot do, and how a wrong order is answered."""

from __future__ import annotations

from cxdesigner.session.error import SessionError
from cxdesigner.translation import Message


class CliError(SessionError):
    """An order that cannot be carried out; nothing was written."""


class UsageError(CliError):
    """An order that is not understood; says how to find out about it."""

    def __init__(self, problem: Message, command: str) -> None:
        super().__init__("cli.see_help", problem=problem, command=command)

"""The command line: every order answered in words, nothing of it with Qt."""

from __future__ import annotations

from cxdesigner.cli.check import CHECK
from cxdesigner.cli.command import Command
from cxdesigner.cli.export import EXPORT
from cxdesigner.cli.import_responses import IMPORT_RESPONSES
from cxdesigner.cli.info import INFO
from cxdesigner.cli.new import NEW
from cxdesigner.cli.schema import SCHEMA
from cxdesigner.cli.screenshot import SCREENSHOT
from cxdesigner.cli.set_fields import SET
from cxdesigner.cli.validate import VALIDATE

COMMANDS: tuple[Command, ...] = (
    NEW, INFO, VALIDATE, CHECK, SET, IMPORT_RESPONSES, EXPORT, SCHEMA, SCREENSHOT,
)  # fmt: skip
"""All commands, in the order in which the help lists them."""

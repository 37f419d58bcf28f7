"""`screenshot`: a picture of the window with a project in it, without a display."""

from __future__ import annotations

import math
import os
import re
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesigner.cli.command import Command
from cxdesigner.cli.error import CliError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named, opened, text_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Shot, Windows
from cxdesigner.session.error import listed
from cxdesigner.session.language import checked_language

if TYPE_CHECKING:
    from cxdesigner.model.document import Document

THEMES = ("light", "dark")
_SMALLEST, _LARGEST = (640, 400), (7680, 4320)
_ZOOMS = (0.02, 8.0)


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE")
    parser.option("-o", "--output", metavar="OUT.png", required=True)
    parser.option("--size", metavar="1600x1000", default="1600x1000")
    parser.option("--theme", metavar="light|dark", default="light")
    parser.option("--language", metavar="da|en")
    parser.option("--journey", metavar="NAME")
    parser.option("--zoom", metavar="N")
    parser.option("--select", metavar="ID")
    parser.option("--force")


def _run(options: Namespace, terminal: Terminal, windows: Windows) -> int:
    from cxdesigner.session.file_names import checked_output
    from cxdesigner.storage.durable import write_durably

    path = checked_output(file_named(options.output), (".png",), may_replace=options.force)
    shot = _shot(options, terminal, path)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    write_durably(path, windows.take_picture(shot), may_replace=options.force)
    terminal.answer(terminal.words("cli.wrote", file=shown_path(path)))
    return 0


def _shot(options: Namespace, terminal: Terminal, output: Path) -> Shot:
    """Return what the picture is to show, every part of it checked."""
    from cxdesigner.session.file_names import refuse_same_file
    from cxdesigner.session.journeys import chosen_journey

    size, zoom = _size(options.size), _zoom(options.zoom)
    if options.theme not in THEMES:
        raise CliError("cli.unknown_theme", theme=options.theme, known=listed(THEMES))
    language = checked_language(options.language or terminal.words.language)
    project = opened(options.file, terminal, language=language)
    if project.path is not None:
        refuse_same_file(output, project.path)
    journey = None
    if options.journey is not None:
        journey = chosen_journey(project.document, text_named(options.journey)).id
    if options.select is not None:
        journey = _journey_with(project.document, options.select, journey)
    return Shot(project, size, options.theme, language, journey, zoom, options.select)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,5})[x×]([0-9]{1,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(low <= side <= high for low, side, high in zip(_SMALLEST, size, _LARGEST, strict=True)):
        low, high = ("x".join(map(str, sides)) for sides in (_SMALLEST, _LARGEST))
        raise CliError("cli.bad_size", size=text, low=low, high=high)
    return size


def _zoom(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        zoom = float(text)
    except ValueError:
        zoom = math.nan
    if not _ZOOMS[0] <= zoom <= _ZOOMS[1]:
        raise CliError("cli.bad_zoom", zoom=text, low=_ZOOMS[0], high=_ZOOMS[1])
    return zoom


def _journey_with(doc: Document, id_: str, journey: str | None) -> str:
    """Return the journey in which `id_` can be selected. Raises CliError where there is none, or not `journey`."""
    if id_ in doc.touchpoints:
        found: str = doc.lanes[doc.touchpoints[id_].lane].journey
    elif id_ in doc.insights:
        found = doc.stages[doc.steps[doc.insights[id_].step].stage].journey
    else:
        raise CliError("cli.nothing_to_select", id=id_)
    if journey not in (None, found):
        raise CliError("cli.in_another_journey", id=id_, journey=found)
    return found


SCREENSHOT = Command("screenshot", _add_arguments, _run)

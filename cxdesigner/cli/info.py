"""`info`: what a project says of itself and how much there is in it."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from cxdesigner.cli.command import Command
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.project_fields import PROJECT_FIELDS
from cxdesigner.cli.sources import opened
from cxdesigner.cli.terminal import Terminal
from cxdesigner.cli.windows import Windows

if TYPE_CHECKING:
    from cxdesigner.model.document import Document
    from cxdesigner.model.journey import Journey

_COUNTED = ("stages", "steps", "lanes", "touchpoints")


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE")
    parser.option("--json")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    doc = opened(options.file, terminal).document
    if options.json:
        terminal.data(_described(doc))
    else:
        for line in _lines(doc, terminal):
            terminal.answer(line)
    return 0


def _described(doc: Document) -> dict[str, object]:
    from cxdesigner.model import structure

    fields: dict[str, object] = {field: getattr(doc.project, field) for field in PROJECT_FIELDS}
    counts = {name: len(rows) for name, rows in doc.tables() if name != "project"}
    journeys = [
        {"id": row.id, "name": row.name, "kind": row.kind, **_counts(doc, row)}
        for row in structure.journeys(doc)
    ]
    return {**fields, "counts": counts, "journeys": journeys}


def _counts(doc: Document, journey: Journey) -> dict[str, int]:
    from cxdesigner.model import structure

    lanes = structure.lanes(doc, journey.id)
    touchpoints = sum(len(doc.referrers("touchpoints", "lane", lane.id)) for lane in lanes)
    stages, steps = structure.stages(doc, journey.id), structure.steps(doc, journey.id)
    return dict(zip(_COUNTED, (len(stages), len(steps), len(lanes), touchpoints), strict=True))


def _lines(doc: Document, terminal: Terminal) -> list[str]:
    from cxdesigner.model import structure

    words = terminal.words
    lines = []
    for field in PROJECT_FIELDS:
        value = getattr(doc.project, field)
        if value or field == "title":
            lines.append(f"{words(f'cli.field.{field}')}: {value or words('cli.none')}")
    tables = {name: len(rows) for name, rows in doc.tables()}
    shown = ("journeys", "touchpoints", "links", "insights", "metrics", "teams", "channels")
    counts = ", ".join(words.count(f"cli.count.{name}", tables[name]) for name in shown)
    lines.append(f"{words('cli.contents')}: {counts}")
    lines += [_journey_line(doc, row, terminal) for row in structure.journeys(doc)]
    return lines


def _journey_line(doc: Document, journey: Journey, terminal: Terminal) -> str:
    words = terminal.words
    kind = words(f"journey.{journey.kind}") if words.has(f"journey.{journey.kind}") else journey.kind
    counts = ", ".join(words.count(f"cli.count.{name}", n) for name, n in _counts(doc, journey).items())
    name = journey.name or words("cli.none")
    return f"{words('cli.journey')}: {name} ({kind}, id {journey.id}): {counts}"


INFO = Command("info", _add_arguments, _run)

"""`import-responses`: takes the answers of a file into a project, and saves it."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from cxdesigner.cli.command import Command
from cxdesigner.cli.error import CliError
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named, opened_to_change, text_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows
from cxdesigner.translation import Catalogue, Message, message

if TYPE_CHECKING:
    from cxdesigner.importers.responses.counting import Counted
    from cxdesigner.session.responses import Looked


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "PROJECT")
    parser.argument("answers", "FILE")
    parser.option("--map", metavar="COLUMN=MEANING", action="append", default=[])
    parser.option("--journey", metavar="NAME")
    parser.option("--dry-run")
    parser.option("--json")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    from cxdesigner.session import responses
    from cxdesigner.session.journeys import chosen_journey
    from cxdesigner.session.open_project import save_project

    project = opened_to_change(options.file, terminal)
    name = text_named(options.journey) if options.journey is not None else None
    journey = chosen_journey(project.document, name)
    looked = responses.look(file_named(options.answers), project.document, journey.id)
    responses.changed(looked, [text_named(pair) for pair in options.map])
    question = responses.open_question(looked)
    if question is not None:
        raise CliError("cli.ask_column", question=question)
    found = responses.count(looked)
    is_changed = False
    if not options.dry_run:
        is_changed = responses.take_in(project.store, looked, found)
        if is_changed:
            save_project(project)
    if options.json:
        terminal.data(_described(looked, found, is_changed=is_changed, terminal=terminal))
    else:
        _tell(looked, found, terminal)
        key = (
            "cli.import-responses.dry" if options.dry_run else "cli.saved" if is_changed else "cli.already_so"
        )
        terminal.answer(terminal.words(key, file=shown_path(options.file)))
    return 0


def _described(looked: Looked, found: Counted, *, is_changed: bool, terminal: Terminal) -> dict[str, object]:
    batch, titles = found.batch, {place.id: place.title for place in looked.places}
    answers: dict[str, int] = {}
    for count in batch.counts:
        answers[count.touchpoint or ""] = answers.get(count.touchpoint or "", 0) + sum(
            n for _, n in count.scores
        )
    return {
        "file": looked.path.name,
        "rows": looked.overview.rows,
        "new_rows": looked.overview.rows - batch.since,
        "standing": looked.standing,
        "changed": is_changed,
        "columns": [
            {"name": column.name, "becomes": looked.mapping[column.name].text, "answers": column.answers}
            for column in looked.overview.columns
        ],
        "scores": sum(answers.values()),
        "touchpoints": [
            {"id": id_ or None, "title": titles.get(id_, ""), "scores": number}
            for id_, number in sorted(answers.items())
        ],
        "comments": batch.comments,
        "comments_kept": len(batch.said),
        "rows_without_score": found.unanswered,
        "left_out": [terminal.words.say(remark) for remark in _remarks(looked, found)],
    }


def _tell(looked: Looked, found: Counted, terminal: Terminal) -> None:
    words, batch, overview = terminal.words, found.batch, looked.overview
    for remark in _remarks(looked, found):
        terminal.remark(remark)
    columns = _count(words, "columns", len(overview.columns))
    rows = _count(words, "rows", overview.rows)
    terminal.answer(f"{shown_path(looked.path)}: {rows}, {columns}")
    titles = {place.id: f"{place.number} {place.title}" for place in looked.places}
    for column in overview.columns:
        meaning = looked.mapping[column.name]
        about = f" ({titles[meaning.touchpoint]})" if meaning.touchpoint in titles else ""
        terminal.answer(f"  {column.name}: {meaning.text}{about}")
    scores = _count(words, "scores", sum(n for count in batch.counts for _, n in count.scores))
    comments = _count(words, "comments", batch.comments)
    new = _count(words, "new_rows", overview.rows - batch.since)
    terminal.answer(f"{new}: {scores}, {comments}")


def _count(words: Catalogue, name: str, count: int) -> str:
    return words.count(f"cli.count.{name}", count)


def _remarks(looked: Looked, found: Counted) -> list[Message]:
    homeless = [message("responses.homeless", name=name) for name in looked.guesses.homeless]
    return [*looked.forgotten, *homeless, *found.remarks()]


IMPORT_RESPONSES = Command("import-responses", _add_arguments, _run)

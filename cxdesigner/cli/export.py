"""`export`: a journey as a PDF file."""

from __future__ import annotations

from argparse import Namespace

from cxdesigner.cli.command import Command
from cxdesigner.cli.parser import Parser
from cxdesigner.cli.sources import file_named, opened, text_named
from cxdesigner.cli.terminal import Terminal, shown_path
from cxdesigner.cli.windows import Windows


def _add_arguments(parser: Parser) -> None:
    parser.argument("file", "FILE")
    parser.option("-o", "--output", metavar="OUT.pdf", required=True)
    parser.option("--journey", metavar="NAME")
    parser.option("--page", metavar="A3", default="A3")
    parser.option("--portrait")
    parser.option("--language", metavar="da|en")
    parser.option("--force")


def _run(options: Namespace, terminal: Terminal, _: Windows) -> int:
    from cxdesigner.session.exporting import PDF_SUFFIXES, checked_paper, export_pdf
    from cxdesigner.session.file_names import checked_output, refuse_same_file
    from cxdesigner.session.language import checked_language

    if options.language is not None:
        checked_language(options.language)
    paper = checked_paper(options.page)
    path = checked_output(file_named(options.output), PDF_SUFFIXES, may_replace=options.force)
    project = opened(options.file, terminal, language=options.language)
    if project.path is not None:
        refuse_same_file(path, project.path)
    journey = text_named(options.journey) if options.journey is not None else None
    findings = export_pdf(
        project.document, path, journey=journey, paper=paper, portrait=options.portrait,
        language=options.language, may_replace=options.force,
    )  # fmt: skip
    for finding in findings:
        terminal.remark(finding)
    terminal.answer(terminal.words("cli.wrote", file=shown_path(path)))
    return 0


EXPORT = Command("export", _add_arguments, _run)

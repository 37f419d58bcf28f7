"""Reading, writing and exporting projects."""

from __future__ import annotations

import time
from collections.abc import Callable

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.storage.file_format import read_project, write_project
from tests.bench.figures import Figures
from tests.builders import big_project


def run(figures: Figures, size: int) -> None:
    """Measure a project of `size` touchpoints and half as many links."""
    doc = big_project(size, size // 2)
    repeat = 9 if size <= 10_000 else 3
    written = [_timed(lambda: write_project(doc)) for _ in range(repeat)]
    data = write_project(doc)
    read = [_timed(lambda: read_project(data, "bench.cxj")) for _ in range(repeat)]
    figures.times(f"write {size}", written)
    figures.times(f"read {size}", read)
    figures.amount(f"file {size}", len(data) / 1e6, "MB")
    if size <= 1_000:
        figures.times(f"export A3 {size}", [_timed(lambda: _export(doc)) for _ in range(5)])


def _export(doc: Document) -> None:
    from cxdesigner.export.pdf import pdf_bytes
    from cxdesigner.layout.page import blueprint_page

    page = blueprint_page(doc, structure.journeys(doc)[0].id)
    pdf_bytes([page.sheet], title="", author="", language="en")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

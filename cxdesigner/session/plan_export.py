"""The action plan as a file of its own."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.model.document import Document
from cxdesigner.session.file_names import checked_output
from cxdesigner.translation import catalogue

CSV_SUFFIXES: tuple[str, ...] = (".csv",)


def export_plan(doc: Document, journey: str, path: Path, *, language: str, may_replace: bool) -> Path:
    """Write the action plan of `journey` as CSV and return the path it has, with its ending.

    `language` is that of the heads. Raises SessionError or SaveError with nothing written.
    """
    from cxdesigner.export.plan_csv import plan_csv
    from cxdesigner.storage.durable import write_durably

    path = checked_output(path, CSV_SUFFIXES, may_replace=may_replace)
    write_durably(path, plan_csv(doc, journey, catalogue(language)), may_replace=may_replace)
    return path

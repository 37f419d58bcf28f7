"""The common language: where words still stand that a project has agreed not to use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cxdesigner.analysis.wording import any_of
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.folding import fold
from cxdesigner.model.project import Term


@dataclass(frozen=True, slots=True)
class Standing:
    """A wrong word as it is written, the record it stands in, and the words around it."""

    key: Key
    word: str
    text: str


def terms_in_order(doc: Document) -> list[Term]:
    """Return the terms of a project, in order."""
    return structure.in_order(doc.terms.values())


def wrong_words(doc: Document, journey: str) -> dict[str, tuple[Standing, ...]]:
    """Return, by term, where words stand in `journey` that it is to be used in place of, in the order of the board.

    What customers say, their quotes, is theirs and is not looked at. A word that two terms name is the first one's.
    """
    terms: dict[str, str] = {}
    for term in terms_in_order(doc):
        for synonym in term.synonyms:
            terms.setdefault(fold(synonym.strip()), term.id)
    pattern = any_of(terms)
    found: dict[str, list[Standing]] = {}
    if pattern is None:
        return {}
    for key, text in _texts(doc, journey):
        folded = fold(text)
        seen: set[str] = set()
        for match in pattern.finditer(folded):
            id_ = terms[match[0]]
            if id_ not in seen:  # one line per record and term
                seen.add(id_)
                word = text[match.start() : match.end()] if len(folded) == len(text) else match[0]
                found.setdefault(id_, []).append(Standing(key, word, text))
    return {term: tuple(rows) for term, rows in found.items()}


def _texts(doc: Document, journey: str) -> Iterator[tuple[Key, str]]:
    """Yield what is written in `journey` by those who made it: names, titles and texts."""
    for lane in structure.lanes(doc, journey):
        yield ("lanes", lane.id), lane.name
    for stage in structure.stages(doc, journey):
        yield ("stages", stage.id), stage.name
        for step in structure.steps_of(doc, stage.id):
            yield ("steps", step.id), step.name
            rows = [doc.touchpoints[id_] for id_ in doc.referrers("touchpoints", "step", step.id)]
            for row in structure.in_order(rows):
                yield ("touchpoints", row.id), f"{row.title}\n{row.text}" if row.text else row.title
            for insight in structure.insights(doc, step.id):
                yield (
                    ("insights", insight.id),
                    f"{insight.title}\n{insight.text}" if insight.text else insight.title,
                )

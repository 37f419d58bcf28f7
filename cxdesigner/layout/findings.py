"""What a layout has to report of itself: letters the typeface lacks, and print too small to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cxdesigner.layout.display_list import Item, flat_texts
from cxdesigner.layout.font_metrics import STAND_IN, missing
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Message, message, plural

SMALL_PRINT_PT = 6.0
"""Below this, print is hard to read; from 7 pt on it is comfortable (`editor.md` section 16)."""


def missing_glyphs(doc: Document, journey: str) -> Iterator[Message]:
    """Yield one sentence per text of `journey` that holds characters the typeface cannot draw."""
    for text in dict.fromkeys(_texts(doc, journey)):
        if lacking := missing(text):
            shown = text if len(text) <= 60 else text[:59] + "\u2026"
            characters = ", ".join(lacking[:12])
            yield message("finding.missing_glyph", text=shown, characters=characters, stand_in=STAND_IN)


def pictures_without_words(doc: Document, journey: str) -> Iterator[Message]:
    """Yield a sentence where pictures that the storyboards of `journey` show are not described."""
    count = 0
    for lane in structure.lanes(doc, journey):
        if lane_role(lane.role).form == "picture" and not lane.hidden:
            for id_ in doc.referrers("touchpoints", "lane", lane.id):
                pictures = structure.pictures(doc, id_)
                count += bool(pictures) and not pictures[0].alt.strip()
    if count:
        yield plural("finding.pictures_without_words", count)


def smallest_text(items: Iterable[Item]) -> float:
    """Return the size of the smallest line of text, in layout units; 0 where there is no text."""
    return min((text.style.size for text in flat_texts(items)), default=0.0)


def small_print(items: Iterable[Item], scale: float) -> Iterator[Message]:
    """Yield a sentence where the smallest text on paper is hard to read."""
    size = smallest_text(items) * scale
    if 0 < size < SMALL_PRINT_PT:
        yield message("finding.small_print", size=f"{size:.1f}")


def _texts(doc: Document, journey: str) -> Iterator[str]:
    project, row = doc.project, doc.journeys.get(journey)
    yield from (project.title, project.client, project.version, project.date, project.state, project.author)
    yield project.confidentiality
    if row is not None:
        yield from (row.name, row.scenario)
        yield doc.personas[row.persona].name if row.persona else ""
    for lane in structure.lanes(doc, journey):
        yield from (lane.name, lane.hint)
    for stage in structure.stages(doc, journey):
        yield stage.name
        for step in structure.steps_of(doc, stage.id):
            yield from (step.name, step.time)
            for id_ in doc.referrers("touchpoints", "step", step.id):
                yield from (doc.touchpoints[id_].title, doc.touchpoints[id_].quote)
                yield from (link.label for link in structure.links_of(doc, id_))
            yield from (insight.title for insight in structure.insights(doc, step.id))
            for metric in structure.metrics(doc, step.id):
                yield from (metric.name, metric.unit)
    yield from (team.name for team in doc.teams.values())
    yield from (channel.name for channel in doc.channels.values())

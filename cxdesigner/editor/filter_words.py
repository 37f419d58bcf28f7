"""What a filter says of itself: a chip for each of its parts, such as "Lane Frontstage, Backstage"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.editor.filtering import EVIDENCE, HIGHEST, LOWEST, MARKERS, NONE, PARTS, Filter, Part
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.figures import local
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.project import Channel, Persona, Team
from cxdesigner.translation import Catalogue


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a filter in words: what it is about, and what is chosen."""

    part: Part
    name: str
    words: str


def chips(doc: Document, journey: str, chosen: Filter, say: Catalogue) -> list[Chip]:
    """Return a chip for each part of `chosen` that says something about `journey`; the free text has none."""
    said = {
        "lanes": _lanes(doc, journey, chosen, say),
        "stages": _stages(doc, journey, chosen, say),
        "channels": _named(chosen.channels, structure.channels(doc), say("filter.no_channel")),
        "owners": _named(chosen.owners, structure.teams(doc), say("filter.no_owner")),
        "tags": sorted(chosen.tags),
        "markers": [say(f"filter.marker.{marker}") for marker in MARKERS if marker in chosen.markers],
        "emotion": _emotion(chosen, say),
        "evidence": [evidence_words(word, say) for word in EVIDENCE if word in chosen.evidence],
        "personas": _named(chosen.personas, structure.in_order(doc.personas.values())),
    }
    return [
        Chip(part, say(f"filter.part.{part}"), ", ".join(words))
        for part in PARTS
        if (words := said.get(part))
    ]


def evidence_words(confidence: str, say: Catalogue) -> str:
    """Return what a confidence is called; a newer version's as it stands."""
    key = f"filter.evidence.{confidence or 'missing'}"
    return say(key) if say.has(key) else confidence


def score_words(score: float, say: Catalogue) -> str:
    """Return a score as it is read: `+0.8`, `−1`, `0`."""
    text = f"{score:+.1f}" if score != int(score) else f"{score:+.0f}" if score else "0"
    return local(text, say)


def lane_words(doc: Document, lane: str, say: Catalogue) -> str:
    """Return what a lane is called: its name, or its role's where it has none."""
    row = doc.lanes[lane]
    return row.name or say(f"role.{lane_role(row.role).id}.name")


def _lanes(doc: Document, journey: str, chosen: Filter, say: Catalogue) -> list[str]:
    rows = structure.lanes(doc, journey)
    return [
        lane_words(doc, lane.id, say) for lane in rows if lane.id in chosen.lanes or lane.role in chosen.roles
    ]


def _stages(doc: Document, journey: str, chosen: Filter, say: Catalogue) -> list[str]:
    """Return the names of the stages, or of three and more in a row the first and the last number."""
    rows = structure.stages(doc, journey)
    at = [number for number, stage in enumerate(rows, start=1) if stage.id in chosen.stages]
    if len(at) > 2 and at[-1] - at[0] == len(at) - 1:
        return [say("filter.from_to", low=at[0], high=at[-1])]
    return [rows[number - 1].name or str(number) for number in at]


def _named(ids: frozenset[str], rows: Sequence[Channel | Persona | Team], none: str = "") -> list[str]:
    names = [row.name for row in rows if row.id in ids]
    return [*names, none] if NONE in ids and none else names


def _emotion(chosen: Filter, say: Catalogue) -> list[str]:
    words: list[str] = []
    if chosen.emotion is not None:
        low, high = chosen.emotion
        if low == LOWEST and high < HIGHEST:
            words.append(say("filter.at_most", score=score_words(high, say)))
        elif high == HIGHEST and low > LOWEST:
            words.append(say("filter.at_least", score=score_words(low, say)))
        else:
            words.append(say("filter.from_to", low=score_words(low, say), high=score_words(high, say)))
    if chosen.not_seen:
        words.append(say("filter.not_seen"))
    return words

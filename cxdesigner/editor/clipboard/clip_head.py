"""What copying a lane, a stage or a step takes along: all that is in it, and where that stood."""

from __future__ import annotations

from cxdesigner.commands.copying import belongings
from cxdesigner.commands.stages import named_by_stage
from cxdesigner.editor.clipboard.clip import Clip, bare, clip_of, shared_by
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.record import Record


def copied_head(doc: Document, head: Key) -> Clip:
    """Return the lane, the stage or the step `head` with the touchpoints, insights and figures in it.

    Links come along where both of their ends do, notes with the card they hang on; comments stay behind. Of the rest
    of the journey there are only the columns of a lane, or the lanes of a stage or a step, which say where what is in
    it stood.
    """
    found: dict[Key, Record] = dict(belongings(doc, [head]))
    found |= shared_by(doc, found)
    journey = _journey(doc, head)
    places: list[tuple[str, Record]] = [("journeys", bare(doc.journeys[journey]))]
    if head[0] == "lanes":
        places += [("stages", stage) for stage in structure.stages(doc, journey)]
        places += [("steps", step) for step in structure.steps(doc, journey)]
    else:
        places += [("lanes", lane) for lane in structure.lanes(doc, journey)]
    if head[0] == "steps":
        step = doc.steps[head[1]]
        stage = doc.stages[step.stage]
        places.append(("stages", stage))
        if len(structure.steps_of(doc, stage.id)) == 1:
            found[head] = named_by_stage(step, stage)
    return clip_of({(table, row.id): row for table, row in places} | found, head)


def _journey(doc: Document, head: Key) -> str:
    table, id_ = head
    if table == "lanes":
        return doc.lanes[id_].journey
    return doc.stages[id_ if table == "stages" else doc.steps[id_].stage].journey

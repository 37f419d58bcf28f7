"""What a screen reader says of the board, in the interface's language: the same facts the cards show."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cxdesigner.analysis.emotion import felt_step, level_of
from cxdesigner.layout import metric_card, stage_strips
from cxdesigner.layout.board import Board
from cxdesigner.layout.heads import StageHead
from cxdesigner.layout.rows import Row
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.duration import duration_text
from cxdesigner.model.evidence import Insight
from cxdesigner.model.feeling import felt
from cxdesigner.model.listening import Metric
from cxdesigner.model.threads import thread
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.accessible.addresses import Address, Spot, column_of, is_collapsed
from cxdesigner.ui.inspector.common import spoken_score


def board_name(board: Board, say: Catalogue) -> str:
    """Return what the whole board is called."""
    title = board.doc.project.title
    return say("accessible.board", title=title) if title else say("canvas.name")


def board_description(board: Board, say: Catalogue) -> str:
    """Return which journey the board shows, how long it is, and how the keyboard walks it."""
    journey = board.doc.journeys.get(board.journey)
    named = [journey.name] if journey is not None and journey.name else []
    return _sentences([*named, say.count("board.steps", len(board.steps)), say("accessible.help")])


def lane_name(row: Row, say: Catalogue) -> str:
    """Return a lane's name, and that it is pinned; of a hidden one, that it is hidden and what it holds."""
    name = row.lane.name or say(f"role.{row.role.id}.name")
    if row.is_strip:
        return say.count("board.hidden_lane", row.count(), lane=name)
    return say("accessible.pinned", lane=name) if row.lane.pinned else name


def lane_description(row: Row, say: Catalogue) -> str:
    """Return a lane's hint, the lane whose head it shares, and the lines drawn just above it."""
    lines = (say("accessible.line_above", line=say(f"line.{kind}")) for kind in row.lines)
    part = "" if row.joins is None else say("accessible.part_of", lane=lane_name(row.joins, say))
    return _sentences([row.lane.hint, part, *lines])


def item_name(board: Board, address: Address, say: Catalogue) -> str:
    """Return the title of a card, or the word for a spot."""
    if isinstance(address, Spot):
        if address.kind == "empty":
            return say("accessible.empty")
        return _felt_name(board, address, say)
    if address[0] == "notes":
        return _note_name(board, address[1], say)
    match board.content(address):
        case None:
            return ""
        case Metric(name=name):
            return name or say("accessible.unnamed.metrics")
        case content:
            return content.title or say(f"accessible.unnamed.{address[0]}")


def item_description(
    board: Board, address: Address, say: Catalogue, mark: str | None = None, signs: Sequence[str] = ()
) -> str:
    """Return where a card stands and what else it shows; `mark` is how the check marks it, `signs` what signs say."""
    told = _description(board, address, say)
    told = told if mark is None else _sentences([told, say(f"check.marked.{mark}")])
    return _sentences([told, *signs]) if signs else told


def _description(board: Board, address: Address, say: Catalogue) -> str:
    if isinstance(address, Spot):
        return _sentences([place_words(board, address, say), *_spot_facts(board, address, say)])
    if address[0] == "notes":
        return _note_facts(board, address[1], say)
    match board.content(address):
        case None:
            return ""
        case Touchpoint() as touchpoint:
            return _sentences([place_words(board, address, say), *_touchpoint_facts(board, touchpoint, say)])
        case Insight(kind=kind):
            word = f"insight.{kind}"
            return _sentences([say(word) if say.has(word) else kind, place_words(board, address, say)])
        case Metric() as metric:
            return _sentences([_figure_words(board, metric, say), place_words(board, address, say)])


def place_words(board: Board, address: Address, say: Catalogue) -> str:
    """Return the step and the stage of a card or spot, numbered as in the heads."""
    column = column_of(board, address)
    if column is None:
        return ""
    return _column_words(board, column, say)


def head_name(board: Board, head: Key, say: Catalogue) -> str:
    """Return what the head of a stage or a step is called: its number and name; empty where it is gone."""
    if head[0] == "steps":
        column = board.column_of.get(head[1])
        return "" if column is None else _column_words(board, column, say)
    found = next((stage for stage in board.stages if stage.stage.id == head[1]), None)
    if found is None or not is_collapsed(board, head):
        return "" if found is None else _stage_words(found, say)
    count = stage_strips.touchpoints_in(board, found)
    return say.count("board.collapsed_stage", count, stage=_stage_words(found, say))


def owner_words(board: Board, head: Key, say: Catalogue) -> str:
    """Return who runs a stage, as the ribbon of owners shows it; empty for other heads."""
    stage = board.doc.stages.get(head[1]) if head[0] == "stages" else None
    if stage is None:
        return ""
    if stage.owner is None:
        return say("ownership.nobody_stage", stage=stage.name)
    return say("ownership.owned_stage", stage=stage.name, team=board.doc.teams[stage.owner].name)


def _stage_words(head: StageHead, say: Catalogue) -> str:
    return say("accessible.stage", number=head.number, stage=head.stage.name).strip()


def _column_words(board: Board, column: int, say: Catalogue) -> str:
    head, at = _head_over(board, column)
    step = head.steps[at]
    if head.numbers[at] == str(head.number):
        words = _stage_words(head, say)
    else:
        named = f"{head.numbers[at]} {step.name}".strip()
        words = say("accessible.step", step=named, stage=head.stage.name)
    return f"{words}, {step.time}" if step.time else words


def felt_words(board: Board, step: str, say: Catalogue) -> str:
    """Return how a step feels: a word and a figure, or that nothing is scored there."""
    score = felt_step(board.doc, step, board.factor).score
    return say("accessible.not_felt") if score is None else spoken_score(score, say)


def _felt_name(board: Board, spot: Spot, say: Catalogue) -> str:
    """Return lane, step and score of a point of the curve: it has to make sense away from its lane too."""
    lane, (head, at) = board.doc.lanes[spot.lane], _head_over(board, board.column_of.get(spot.step, 0))
    name = head.steps[at].name
    if not name:
        name = head.stage.name if len(head.steps) == 1 else f"{head.numbers[at]} {head.stage.name}"
    parts = {"lane": lane.name or say(f"role.{lane.role}.name"), "step": name}
    return say("accessible.felt", **parts, score=felt_words(board, spot.step, say))


def _head_over(board: Board, column: int) -> tuple[StageHead, int]:
    """Return the stage over a column, and which of its steps that is."""
    head = board.stages[bisect_right(board.stages, column, key=lambda stage: stage.first) - 1]
    return head, column - head.first


def _touchpoint_facts(board: Board, touchpoint: Touchpoint, say: Catalogue) -> Iterator[str]:
    doc = board.doc
    channel = doc.channels.get(touchpoint.channel) if touchpoint.channel else None
    owner = doc.teams.get(touchpoint.owner) if touchpoint.owner else None
    if touchpoint.span > 1:
        yield say("accessible.span", count=touchpoint.span)
    if channel is not None:
        yield _fact("channel", channel.name, say)
    if owner is not None:
        yield _fact("owner", owner.name, say)
    if touchpoint.duration_s is not None:
        yield _fact("duration_s", duration_text(touchpoint.duration_s, say), say)
    if touchpoint.moment_of_truth:
        yield say("marker.moment_of_truth")
    for picture in structure.pictures(doc, touchpoint.id):
        words = picture.alt.strip()
        yield say("accessible.picture", words=words) if words else say("accessible.picture_unnamed")
    said = thread(doc, touchpoint.id)
    if said.comments:
        count = say.count("comments.count", len(said.said))
        yield count if said.is_open else say("accessible.resolved", comments=count)
    if beats := doc.referrers("beats", "touchpoint", touchpoint.id):
        yield say.count("beats.sum", len(beats))
    score = felt(doc, touchpoint)
    if score is not None:
        yield _fact("emotion", say(f"emotion.{level_of(score)}"), say)


def _note_name(board: Board, id_: str, say: Catalogue) -> str:
    note = board.doc.notes.get(id_)
    words = " ".join(f"{note.title} {note.text}".split()) if note is not None else ""
    return words or say("notes.empty")


def _note_facts(board: Board, id_: str, say: Catalogue) -> str:
    note = board.doc.notes.get(id_)
    if note is None:
        return ""
    card = board.doc.touchpoints.get(note.touchpoint) if note.touchpoint else None
    held = [say("accessible.anchored", title=card.title)] if card is not None else []
    step = card.step if card is not None else note.step
    place = place_words(board, Spot("empty", "", step), say) if step is not None else ""
    return _sentences([say("notes.note"), note.author, *held, place])


def _spot_facts(board: Board, spot: Spot, say: Catalogue) -> Iterator[str]:
    if spot.kind == "felt":
        felt = felt_step(board.doc, spot.step, board.factor)
        if felt.has_moment_of_truth:
            yield say("marker.moment_of_truth")
        if felt.quote:
            yield _fact("quote", felt.quote, say)


def _figure_words(board: Board, metric: Metric, say: Catalogue) -> str:
    if metric.value is None:
        return say("board.not_measured")
    value = metric_card.figure_text(metric, metric.value, board.look)
    if metric.target is None:
        return value
    return say(
        "accessible.target", value=value, target=metric_card.figure_text(metric, metric.target, board.look)
    )


def _fact(attribute: str, value: str, say: Catalogue) -> str:
    return say("accessible.fact", label=say(f"attribute.{attribute}"), value=value)


def _sentences(parts: list[str]) -> str:
    """Return `parts` with a pause between them."""
    return ". ".join(part.rstrip(".") for part in parts if part)

"""What a display list shows, item by item and in one system, for tests to compare and to measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Group, Icon, Image, Item, Path, Rect, Segment, Text
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.note_paper import anchor_items, floor_items, note_items
from cxdesigner.layout.pins import pin_items, pins_over
from cxdesigner.model.diff import Key


def flat(
    items: Iterable[Item], dx: float = 0.0, dy: float = 0.0
) -> Iterator[Rect | Path | Text | Icon | Image]:
    """Yield everything that is drawn, in paint order, moved to the outermost system."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items, dx + item.x, dy + item.y)
        elif isinstance(item, Text):
            yield replace(item, x=item.x + dx, baseline=item.baseline + dy)
        elif isinstance(item, Path):
            yield replace(item, segments=tuple(_moved(segment, dx, dy) for segment in item.segments))
        elif isinstance(item, Image):
            outline = tuple(_moved(segment, dx, dy) for segment in item.outline)
            yield replace(item, x=item.x + dx, y=item.y + dy, outline=outline)
        else:
            yield replace(item, x=item.x + dx, y=item.y + dy)


def _moved(segment: Segment, dx: float, dy: float) -> Segment:
    letter, *numbers = segment
    moved = [n + (dy if at % 2 else dx) for at, n in enumerate(numbers)]
    return (letter, *moved)  # type: ignore[return-value]  # the same letter keeps its count of numbers


def box_of(item: Rect | Path | Text | Icon | Image) -> Box:
    """Return the place `item` takes, without its stroke."""
    if isinstance(item, Rect | Image):
        return Box(item.x, item.y, item.w, item.h)
    if isinstance(item, Icon):
        return Box(item.x, item.y, item.size, item.size)
    if isinstance(item, Text):
        tall, wide = item.style.size, width(item.text, item.style)
        if item.upright:
            return Box(item.x - 0.75 * tall, item.baseline - wide, tall, wide)
        return Box(item.x, item.baseline - 0.75 * tall, wide, tall)
    numbers = [n for segment in item.segments for n in segment[1:]]
    xs, ys = numbers[::2], numbers[1::2]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def texts(items: Iterable[Item]) -> list[str]:
    return [item.text for item in flat(items) if isinstance(item, Text)]


def holds(outer: Box, inner: Box, slack: float = 0.5) -> bool:
    """Tell whether `inner` lies in `outer`, give or take `slack`."""
    return (
        outer.x - slack <= inner.x
        and outer.y - slack <= inner.y
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def cards_on(board: Board) -> dict[Key, Box]:
    """Return where every card lies that is in sight."""
    rows = board.doc.touchpoints, board.doc.insights, board.doc.metrics
    keys = [
        (table, id_)
        for table, row in zip(("touchpoints", "insights", "metrics"), rows, strict=True)
        for id_ in row
    ]
    return {key: box for key in sorted(keys) if (box := board.card_box(key)) is not None}


def remarks_on(board: Board) -> list[Item]:
    """Return what is drawn of notes and comments at 100 %: the floor, lines, papers and pins."""
    # One and the same place, whatever the extent: the floor is drawn as far as one sees, not as far as the board goes.
    everywhere, out = Box(-16.0, -1_000.0, 20_000.0, 100_000.0), []
    if board.notes.has_floor:
        out += floor_items(board.look, everywhere, board.height, board.notes.bottom)
    for placed in board.notes.in_order():
        home = placed.home
        out += anchor_items(placed.box, home, board.look) if home is not None else []
        paper = note_items(placed.note, placed.box, board.look, is_anchored=home is not None)
        out.append(Group(placed.box.x, placed.box.y, tuple(paper)))
    for place, said in pins_over(board, everywhere):
        out.append(Group(place.x, place.y, tuple(pin_items(said, board.look))))
    return out


def anatomy(board: Board) -> dict[str, object]:
    """Return all that a board says and draws, to be compared with another's."""
    columns = range(len(board.steps))
    links = sorted(board.doc.links)
    return {
        "extent": board.extent(),
        "notes": [(placed.note.id, placed.box, placed.home) for placed in board.notes.in_order()],
        "notes over columns": [
            [
                placed.note.id
                for placed in board.notes.over(Box(at * board.look.measures.column, 0, 90, 9_999))
            ]
            for at in columns
        ],
        "remarks": [*flat(remarks_on(board))],
        "rows": [(row.lane, row.y, row.height, row.lines) for row in board.rows],
        "cards": cards_on(board),
        "stacks": [[board.cell_cards(row, column) for column in columns] for row in range(len(board.rows))],
        "runs": {id_: board.links.run_of(board.doc, board.doc.links[id_]) for id_ in links},
        "items": board_items.items(board),
        "heads": [*board_items.lane_head_items(board), *board_items.stage_head_items(board)],
    }

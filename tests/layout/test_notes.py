"""Where notes lie and pins stand: with their cards, over the lanes, on the floor, and never on paper."""

import pytest

from cxdesigner import commands
from cxdesigner.commands.notes import NotePlace
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.layout.note_paper import anchor_items, initials, note_items, note_size, small_note_items
from cxdesigner.layout.notes import place_at
from cxdesigner.layout.pins import count_text, pin_at, pin_box, pin_items
from cxdesigner.layout.theme import theme
from cxdesigner.model.diff import between
from cxdesigner.model.remarks import Note
from cxdesigner.model.threads import thread
from tests.builders import ProjectBuilder
from tests.layout.drawings import flat, remarks_on, texts

LOOK = screen_look("light", "en")


def builder():
    return (
        ProjectBuilder()
        .journey("today")
        .lanes("customer", "frontstage")
        .stage("s", steps=("one", "two"))
        .touchpoint("above", "frontstage", "one", "Ser op")
        .touchpoint("card", "frontstage", "one", "Hilser")
    )


def board_of(doc, look=LOOK):
    return Board(doc, "today", look)


def moved(board, new):
    board.update(new, between(board.doc, new))
    return board


def test_an_anchored_note_goes_where_its_card_goes():
    doc = builder().note("n", "T", touchpoint="card", x=10.0, y=90.0).build()
    board = board_of(doc)
    card, note = board.card_box(("touchpoints", "card")), board.card_box(("notes", "n"))
    assert (note.x - card.x, note.y - card.y) == (10.0, 90.0)
    moved(board, commands.remove_touchpoints(doc, ["above"]))
    assert board.card_box(("touchpoints", "card")).y < card.y
    assert board.card_box(("notes", "n")).y == board.card_box(("touchpoints", "card")).y + 90
    moved(board, commands.move_touchpoint(board.doc, "card", lane="customer", step="two"))
    card = board.card_box(("touchpoints", "card"))
    assert board.card_box(("notes", "n")) == Box(card.x + 10, card.y + 90, note.w, note.h)


def test_a_free_note_keeps_its_distance_from_the_end_of_the_lanes_and_from_its_step():
    doc = builder().note("n", "T", step="two", x=10.0, y=30.0).build()
    board = board_of(doc)
    before = board.card_box(("notes", "n"))
    assert before.y == board.height + 30
    for number in range(4):  # the lane grows
        card = doc.touchpoints["card"].evolve(id=f"c{number}")
        doc = commands.add_touchpoint(doc, card)
    moved(board, doc)
    assert board.card_box(("notes", "n")).y == board.height + 30 > before.y
    new = commands.duplicate_step(doc, "one", suffix="2")
    moved(board, new)
    assert board.card_box(("notes", "n")).x == before.x + LOOK.measures.column


def test_a_note_on_a_lane_stays_on_it():
    doc = builder().note("n", "T", lane="frontstage", step="one", x=0.0, y=5.0).build()
    board = board_of(doc)
    row = board.rows[board.row_of["frontstage"]]
    assert board.card_box(("notes", "n")).y == row.y + LOOK.measures.cell_pad + 5
    assert not board.notes.has_floor


def test_notes_of_older_files_line_up_below_the_lanes_at_their_steps():
    doc = builder().note("a", "A", step="two").note("b", "B").note("c", "C").build()
    board = board_of(doc)
    boxes = [board.card_box(("notes", id_)) for id_ in "abc"]
    assert {box.y for box in boxes} == {board.height + 24}
    assert boxes[1].x == 0
    assert boxes[2].x >= boxes[1].right
    assert boxes[0].x >= boxes[2].right
    assert board.extent().right > boxes[0].right
    assert board.extent().bottom > boxes[0].bottom > board.extent(with_notes=False).bottom


def test_a_note_hides_with_the_lane_of_its_card():
    doc = builder().note("a", "A", touchpoint="card").note("b", "B", lane="frontstage", step="one").build()
    board = moved(board_of(doc), commands.edit_lane(doc, "frontstage", hidden=True))
    assert board.notes.in_order() == []
    assert board.card_box(("notes", "a")) is None


def test_the_board_knows_which_note_lies_on_top():
    doc = (
        builder().note("a", "A", step="one", x=0.0, y=30.0).note("b", "B", step="one", x=40.0, y=50.0).build()
    )
    board = board_of(doc)
    box = board.card_box(("notes", "b"))
    assert board.notes.at(box.x + 1, box.y + 1) == "b"
    assert board.notes.at(box.x - 1, box.y + 1) == "a"
    assert board.notes.at(-200, 0) is None


@pytest.mark.parametrize("text", ["Husk", "ord " * 400, "a" * 900, "1\n\n\n2"])
@pytest.mark.parametrize("width", [None, 96.0, 480.0])
def test_a_note_is_as_tall_as_its_words_and_cuts_none(text, width):
    note = Note(id="n", journey="j", text=text, author="Service desk", width=width)
    wide, tall = note_size(note, LOOK)
    drawn = note_items(note, Box(0, 0, wide, tall), LOOK, is_anchored=False)
    assert "".join("".join(texts(drawn)).split()).replace("-", "") == f"{''.join(text.split())}SD"
    lines = [item for item in flat(drawn) if hasattr(item, "baseline")]
    assert all(0 < line.baseline < tall for line in lines)
    assert lines[-2].baseline < lines[-1].baseline - 10


def test_small_notes_hold_as_many_words_as_fit():
    note = Note(id="n", journey="j", text="ord " * 400)
    shown = texts(small_note_items(note, Box(0, 0, 150, 90), LOOK, 0.5))
    assert len(shown) == 2
    assert shown[-1].endswith("…")


def test_initials_are_those_of_first_and_last_name_or_two_letters():
    said = [initials(name) for name in ("Service desk", "Anne Marie Lund", "Facilitator", "å", "  ", "(x) y")]
    assert said == ["SD", "AL", "FA", "Å", "", "Y"]


@pytest.mark.parametrize(
    ("dx", "dy"), [(0, 200), (0, -200), (300, 0), (-300, 0), (300, 300), (-300, -300), (20, 150)]
)
def test_the_line_runs_from_the_note_s_edge_to_the_card_s(dx, dy):
    home, note = Box(500, 500, 124, 90), Box(500 + dx, 500 + dy, 124, 84)
    line, dot = anchor_items(note, home, LOOK)
    (_, x1, y1), (_, x0, y0) = line.segments
    assert home.grown(0.1).contains(x1, y1)
    assert note.grown(0.1).contains(x0, y0)
    assert dot.fill == theme("light").layer("evidence").solid


def test_there_is_no_line_where_the_note_lies_on_its_card():
    assert anchor_items(Box(10, 10, 100, 80), Box(0, 0, 124, 90), LOOK) == []


def test_a_place_on_the_board_is_told_by_what_stays_put():
    board = board_of(builder().build())
    row, column = board.rows[board.row_of["frontstage"]], LOOK.measures.column
    pad = LOOK.measures.cell_pad
    card = board.card_box(("touchpoints", "card"))
    assert place_at(board, column + 5, row.y + 20) == NotePlace(
        lane="frontstage", step="two", x=5.0, y=20 - pad
    )
    assert place_at(board, 5, board.height + 40) == NotePlace(step="one", x=5.0, y=40.0)
    assert place_at(board, 9 * column, board.height + 1).step == "two"
    assert place_at(board, card.x + 1, card.y + 2, anchor="card") == NotePlace(
        touchpoint="card", x=1.0, y=2.0
    )
    assert place_at(board_of(ProjectBuilder().journey("today").build()), 5, 7) == NotePlace(x=5.0, y=7.0)


def test_pins_count_what_was_said_and_show_what_is_settled():
    doc = (
        builder()
        .comment("a", "card", "?")
        .comment("b", "card", "!")
        .comment("c", "above", "?")
        .comment("d", "above", resolves=True)
        .build()
    )
    board = board_of(doc)
    light = theme("light")
    opened, settled = (pin_items(thread(doc, card), LOOK) for card in ("card", "above"))
    assert (texts(opened), opened[0].fill, opened[1].name) == (["2"], light["accent"], "comment")
    assert (texts(settled), settled[0].fill, settled[1].name) == (["1"], light["card"], "check")
    place, card = pin_box(board, "card"), board.card_box(("touchpoints", "card"))
    assert place.y < card.y < place.bottom
    assert place.right < card.right
    assert pin_at(board, *place.center, 1.0) == "card"
    assert pin_at(board, *pin_box(board, "card", 0.5).center, 0.5) == "card"
    assert pin_at(board, *place.center, 0.1) is None
    assert pin_at(board, card.x + 2, card.y + 2, 1.0) is None
    assert count_text(99) == "99"
    assert count_text(1_000) == "99+"


def test_a_pin_stands_left_of_the_diamond():
    doc = builder().comment("a", "card", "?").build()
    plain = pin_box(board_of(doc), "card")
    marked = pin_box(board_of(commands.edit_touchpoints(doc, ["card"], moment_of_truth=True)), "card")
    assert marked.right <= plain.right - 15


def test_there_are_no_notes_and_no_pins_on_paper():
    doc = builder().note("n", "T", step="one", x=0.0, y=30.0).comment("a", "card", "?").build()
    board = board_of(doc, paper_look("en", 138.0))
    assert remarks_on(board) == []
    assert board.extent() == board.extent(with_notes=False)

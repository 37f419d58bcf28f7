"""What lies over the picture: hover, selection, keyboard focus, and a card in the air with its slot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.feelings import point_here
from cxdesigner.editor.picturing import is_storyboard
from cxdesigner.editor.tools.brushing import links_between
from cxdesigner.editor.tools.carrying import spoken_slot
from cxdesigner.editor.tools.connecting import ports
from cxdesigner.editor.tools.lifting import InAir
from cxdesigner.layout import cards
from cxdesigner.layout.board import Board
from cxdesigner.layout.board_items import selected_link_items
from cxdesigner.layout.display_list import Item, Rect
from cxdesigner.layout.heads import step_number
from cxdesigner.layout.lane_ground import lane_box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import Theme
from cxdesigner.layout.type_setting import line_around
from cxdesigner.model.diff import Key
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas.curve_states import paint_curve_states
from cxdesigner.ui.canvas.flagged import paint_flagged
from cxdesigner.ui.canvas.found import paint_found
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.marks import paint_pill, paint_plus, paint_reason, paint_ring
from cxdesigner.ui.canvas.panes import each_pane, window_span
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.shadows import draw_shadow

_GHOST_TILT, _GHOST_OPACITY = 1.5, 0.94

_CORNER = 10.0
"""How far inside its lower right corner the card in the air is held, so that its words can be read."""


def paint_states(
    painter: QPainter,
    editor: Editor,
    say: Catalogue,
    *,
    has_focus: bool,
    with_handles: bool = True,
    above: frozenset[Key] = frozenset(),
    share: Callable[[Key], float] = lambda _key: 1.0,
) -> None:
    """Paint hover, selection and focus of the cards in sight; those `above` the board have no ring on it.

    `share` tells how much of a ring is seen, from 0 to 1.
    """
    board, camera = editor.board, editor.camera
    seen = camera.visible().grown(20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_found(painter, editor)
    paint_flagged(painter, editor, above)
    air = editor.in_air
    if editor.hover is not None and air is None and (box := board.card_box(editor.hover)) and box.meets(seen):
        _paint_hover(painter, editor, editor.hover, window_box(camera, box))
    if (
        air is not None
        and not air.key[0]
        and editor.hover is not None
        and (box := board.card_box(editor.hover))
    ):
        paint_ring(painter, window_box(camera, box), board.look.theme["accent"], 3)
    for key in editor.selection:
        if key not in above and (box := board.card_box(key)) is not None and box.meets(seen):
            painter.setOpacity(share(key))
            paint_ring(painter, window_box(camera, box), board.look.theme["accent"], 3, radius=_radius(key))
            painter.setOpacity(1.0)
    moved = editor.link_in_air.moved if editor.link_in_air is not None else None
    for table, id_ in editor.selection:
        if table == "links" and (table, id_) != moved:
            _paint_selected_link(painter, editor, id_)
    if (
        with_handles
        and len(editor.selection) == 1
        and not editor.selection & above
        and air is None
        and not editor.read_only
        and camera.zoom >= 0.5
    ):
        painter.setOpacity(share(next(iter(editor.selection))))
        _paint_handles(painter, editor, next(iter(editor.selection)))
        painter.setOpacity(1.0)
    if has_focus and point_here(editor) is None:
        _paint_focus(painter, editor)
    paint_curve_states(painter, editor, say, has_focus=has_focus)


def _paint_selected_link(painter: QPainter, editor: Editor, link_id: str) -> None:
    camera, run = editor.camera, editor.board.run_of(link_id)
    if not run:
        return
    _paint_run(painter, editor, link_id)
    painter.setPen(QPen(QColor(editor.board.look.theme["accent"]), 1.75))
    painter.setBrush(QBrush(QColor(editor.board.look.theme["panel"])))
    for x, y in (run[0], run[-1]):
        painter.drawEllipse(QPointF(*camera.to_window(x, y)), 5.0, 5.0)


def _paint_run(painter: QPainter, editor: Editor, link_id: str) -> None:
    """Paint a link over itself in the accent."""
    camera = editor.camera
    painter.save()
    painter.translate(*camera.to_window(0, 0))
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, selected_link_items(editor.board, link_id))
    painter.restore()


def _paint_handles(painter: QPainter, editor: Editor, key: Key) -> None:
    """Paint the four ports, from which links are drawn."""
    box = editor.board.card_box(key)
    if box is None or key[0] != "touchpoints" or editor.editing == key:
        return
    theme = editor.board.look.theme
    painter.setPen(QPen(QColor(theme["accent"]), 1.75))
    painter.setBrush(QBrush(QColor(theme["panel"])))
    for x, y in ports(box):
        painter.drawEllipse(QPointF(*editor.camera.to_window(x, y)), 4.5, 4.5)


def paint_stretched(painter: QPainter, editor: Editor, key: Key, say: Catalogue) -> None:
    """Paint the grip on the edge of a card that is being stretched, and the steps it lasts over."""
    board, box, place = editor.board, editor.board.card_box(key), editor.board.place_of(key)
    if box is None or place is None:
        return
    theme, at = board.look.theme, window_box(editor.camera, box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(theme["accent"])))
    painter.drawRoundedRect(QRectF(at.right(), at.center().y() - 15, 6, 30), 3, 3)
    painter.setPen(QPen(QColor(theme["accent"]), 1))
    painter.drawLine(QPointF(at.right() + 3, at.top() - 12), QPointF(at.right() + 3, at.bottom() + 12))
    last = board.steps[place[1] + editor.document.touchpoints[key[1]].span - 1]
    first_number, last_number = (step_number(board.stages, step.id) for step in (board.steps[place[1]], last))
    said = (
        first_number
        if first_number == last_number
        else say("hint.span", first=first_number, last=last_number)
    )
    paint_pill(painter, said, at.right() + 3, at.bottom() + 24, board.look)


def paint_marquee(painter: QPainter, editor: Editor) -> None:
    """Paint the rectangle that is being drawn, and how many cards it holds."""
    if editor.marquee is None:
        return
    theme, camera = editor.board.look.theme, editor.camera
    place, links = window_span(camera, editor.marquee), links_between(editor.document, editor.selection)
    painter.save()
    painter.setClipRect(
        QRectF(camera.head_width - 8, camera.head_height - 8, camera.width, camera.height),
        Qt.ClipOperation.IntersectClip,
    )
    for _ in each_pane(painter, camera):
        for link in links:
            _paint_run(painter, editor, link)
    fill = QColor(theme["accent"])
    fill.setAlphaF(0.08)
    painter.setPen(QPen(QColor(theme["accent"]), 1))
    painter.setBrush(QBrush(fill))
    painter.drawRoundedRect(place, 3, 3)
    painter.restore()


def paint_marquee_count(painter: QPainter, editor: Editor, say: Catalogue) -> None:
    """Paint the pill by the pointer that counts what the marquee holds."""
    if editor.marquee is not None and editor.selection:
        place = window_span(editor.camera, editor.marquee)
        text = say.count("hint.cards", len(editor.selection))
        paint_pill(painter, text, place.right() + 12, place.bottom() + 14, editor.board.look)


def _paint_hover(painter: QPainter, editor: Editor, key: Key, place: QRectF) -> None:
    board = editor.board
    found = board.place_of(key)
    size = editor.camera.zoom * board.look.measures.text_scale
    if found is None or key[0] != "touchpoints" or size < 0.5:
        return
    solid = board.look.theme.layer(board.rows[found[0]].role.tone).solid
    pen = QPen(QColor(solid), max(1.0, editor.camera.zoom))
    radius = 8 * size if size >= 0.9 else 6
    _paint_lift(painter, place, radius, board.look.theme)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, radius, radius)


def _paint_lift(painter: QPainter, place: QRectF, radius: float, theme: Theme) -> None:
    """Paint the shadow that a hovered card throws, around the card: what it shows is in the picture below."""
    around = QPainterPath()
    around.addRect(place.adjusted(-24, -24, 24, 32))
    card = QPainterPath()
    card.addRoundedRect(place, radius, radius)
    ground = Rect(place.x(), place.y(), place.width(), place.height(), radius=radius, shadow="e2")
    painter.save()
    painter.setClipPath(around.subtracted(card), Qt.ClipOperation.IntersectClip)
    draw_shadow(painter, ground, theme["shadow"], 2.0 if theme.is_dark else 1.0)
    painter.restore()


def _radius(key: Key) -> float:
    return 6.0 if key[0] == "notes" else 11.0


def _paint_focus(painter: QPainter, editor: Editor) -> None:
    board, theme = editor.board, editor.board.look.theme
    if editor.focus is not None and (box := board.card_box(editor.focus)) is not None:
        if editor.focus not in editor.selection:
            place, radius = window_box(editor.camera, box), _radius(editor.focus)
            paint_ring(painter, place, theme["focus"], 4, dashed=True, radius=radius)
    elif editor.cell is not None and editor.cell[0] in board.row_of and editor.cell[1] in board.column_of:
        box = board.cell_box(*editor.cell)
        if box is None:
            return
        place = window_box(editor.camera, box)
        paint_ring(painter, place, theme["focus"], 0, dashed=True)
        if is_storyboard(board.doc, editor.cell[0]):
            return  # it invites pictures already
        painter.setPen(QPen(QColor(theme["focus"]), 1.6))
        center = place.center()
        painter.drawLine(QPointF(center.x() - 5, center.y()), QPointF(center.x() + 5, center.y()))
        painter.drawLine(QPointF(center.x(), center.y() - 5), QPointF(center.x(), center.y() + 5))


def paint_landing(painter: QPainter, editor: Editor, air: InAir, say: Catalogue) -> None:
    """Paint where the card in the air would land: the lit lane, the slot, the guides and the step's name."""
    board, camera, theme = editor.board, editor.camera, editor.board.look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if air.home is not None and not _is_taken(board, air):
        _dashed(painter, window_box(camera, air.home), theme["control"], theme["field"], [4, 4])
    box = board.card_box(air.key) if air.slot is not None else None
    if air.slot is None or box is None:
        return
    row = board.rows[air.slot.cell.row]
    lane = window_box(camera, lane_box(board, row))
    lane.setLeft(12)
    painter.setPen(QPen(QColor(theme.layer(row.role.tone).solid), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(lane, 12, 12)
    place = window_box(camera, box)
    _dashed(painter, place, theme["accent"], theme["accentSoft"], [6, 4])
    painter.setPen(QPen(QColor(theme["accent"]), 1))
    for x in (place.left(), place.right()):
        painter.drawLine(QPointF(x, lane.top()), QPointF(x, lane.bottom()))
    _slot_words(painter, editor, air, place, say)


def paint_landings(painter: QPainter, editor: Editor, air: InAir, say: Catalogue) -> None:
    """Paint where several cards, or copies, would land."""
    board, theme = editor.board, editor.board.look.theme
    for key in air.group:
        box = board.card_box(key)
        if box is None:
            continue
        place = window_box(editor.camera, box)
        _dashed(painter, place, theme["accent"], theme["accentSoft"], [6, 4])
        if air.is_copy and key == air.key:
            step = board.doc.touchpoints[key[1]].step
            said = say("hint.copy_to", step=step_number(board.stages, step))
            _slot_line(painter, place, said, editor.board.look)


def _slot_words(painter: QPainter, editor: Editor, air: InAir, place: QRectF, say: Catalogue) -> None:
    assert air.slot is not None
    slot = air.slot
    said = (
        say("hint.place_of", place=slot.place + 1, count=slot.count)
        if slot.count > 1
        else say("hint.drop_here")
    )
    _slot_line(painter, place, said, editor.board.look)
    name = spoken_slot(editor, slot)
    if name:
        paint_pill(painter, name, place.center().x(), place.top() - 15, editor.board.look)


def _slot_line(painter: QPainter, place: QRectF, said: str, look: Look) -> None:
    small = look.style("smallS")
    said = fit_line(said, small, place.width() - 8)
    if place.width() > 40 and place.height() > 16:
        top = place.top() + (8 if place.height() > 40 else (place.height() - small.leading) / 2)
        paint(painter, [line_around(place.center().x(), top, said, small, look.theme["accent"])])


def _is_taken(board: Board, air: InAir) -> bool:
    """Tell whether another card has closed the gap that the one in the air left."""
    assert air.home is not None
    at = board.card_at(*air.home.center)
    return (at is not None and at != air.key) or (board.card_box(air.key) == air.home)


def _dashed(painter: QPainter, place: QRectF, edge: str, fill: str, pattern: list[float]) -> None:
    pen = QPen(QColor(edge), 1.5)
    pen.setDashPattern([length / 1.5 for length in pattern])
    painter.setPen(pen)
    painter.setBrush(QBrush(QColor(fill)))
    painter.drawRoundedRect(place, 8, 8)


def paint_ghost(
    painter: QPainter, editor: Editor, air: InAir, content: cards.Content, landed: float = 0.0
) -> None:
    """Paint the card in the air: whole, a little tilted, the cursor at its corner so its words can be read.

    `landed` is how far it is on its way from the hand to where it lies, from 0 to 1.
    """
    board, zoom = editor.board, max(0.6, editor.camera.zoom)
    found = board.place_of(air.key)
    role = (
        board.rows[found[0]].role
        if found
        else next(row.role for row in board.rows if row.role.holds == "cards")
    )
    tall = cards.height(board.doc, content, role, board.look)
    wide = board.look.measures.card_over(getattr(content, "span", 1))
    x, y = editor.camera.to_window(air.x, air.y)
    x, y = x - (wide - _CORNER) * zoom, y - (tall - _CORNER) * zoom
    if landed and (box := board.card_box(air.key)) is not None:
        at = editor.camera.to_window(box.x, box.y)
        x, y = x + (at[0] - x) * landed, y + (at[1] - y) * landed
        zoom, tall = zoom + (editor.camera.zoom - zoom) * landed, tall + (box.h - tall) * landed
    painter.save()
    painter.setOpacity(_GHOST_OPACITY + (1.0 - _GHOST_OPACITY) * landed)
    painter.translate(x, y)
    painter.rotate(_GHOST_TILT * (1.0 - landed))
    painter.scale(zoom, zoom)
    theme = board.look.theme
    items = list(cards.items(board.doc, content, role, board.look, tall))
    has_ground = bool(content.id) and air.key[0] == "touchpoints"
    items = _lifted(items, board.look, tall, has_ground=has_ground)
    paint(painter, items, **shadows(theme))
    painter.restore()


def _lifted(items: list[Item], look: Look, tall: float, *, has_ground: bool) -> list[Item]:
    """Return the drawing of a card as it looks above the board: on a ground that throws a long shadow."""
    theme = look.theme
    if has_ground and items and isinstance(items[0], Rect):
        edge = theme["control"] if theme.is_dark else items[0].stroke
        return [replace(items[0], stroke=edge, shadow="e3"), *items[1:]]
    ground = Rect(-6, -4, look.measures.card + 12, tall + 8, fill=theme["card"], radius=8, shadow="e3")
    return [ground, *items]


def paint_ghost_count(painter: QPainter, editor: Editor, air: InAir, say: Catalogue) -> None:
    """Paint how many cards are in the air, where there are several, and the plus of a copy."""
    x, y = editor.camera.to_window(air.x, air.y)
    if air.is_copy and air.refusal is None:
        paint_plus(painter, QPointF(x + 18, y + 18), editor.board.look.theme)
    if len(air.group) > 1:
        text = say.count("hint.cards", len(air.group))
        paint_pill(painter, text, x + 8 + (34 if air.is_copy else 0), y + 24, editor.board.look)


def paint_refusal(painter: QPainter, editor: Editor, air: InAir, say: Catalogue) -> None:
    """Paint the one line that says why it cannot land here."""
    if air.refusal is not None:
        at = QPointF(*editor.camera.to_window(air.x, air.y))
        paint_reason(painter, editor, say.say(air.refusal), at)

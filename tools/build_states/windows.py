"""The whole window: at the start, on an empty board, on a dense one, and as a table."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QImage

from cxdesigner.editor import collapsing, pinning
from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.table.rows import Sort
from cxdesigner.session.pins import pin_file
from cxdesigner.session.recent import remember_file
from cxdesigner.session.templates import template_document
from cxdesigner.storage import projects
from cxdesigner.ui.canvas.head_rings import head_place
from cxdesigner.ui.start.screen import StartScreen
from cxdesigner.ui.table.panel import TablePanel
from tools.build_states.studio import NOW, Light, Studio, studio

_FILES = (
    ("shop", 6, "Order-to-door.cxj"),
    ("loan", 5, "First-home-loan.cxj"),
    ("service_desk", 3, "Ward-B4.cxj"),
    ("hotel", 1, "A-good-night.cxj"),
    ("taxi", 0, "Airport-taxi.cxj"),
)
"""Template, days since it was changed, name: the file used last is the last one."""


def start(theme: Light, language: str) -> QImage:
    """Picture the start screen with files of several clients, one pinned and one missing."""
    with studio("blank", theme, language) as made:
        _keep_files(made.folder, language)
        made.window.front.show_start(has_project=False)
        screen = made.window.front.screen_
        made.until(lambda: all(tile.seen for tile in screen.files.values()) and _is_drawn(screen))
        return made.whole()


def _is_drawn(screen: StartScreen) -> bool:
    """Tell whether every template in sight shows its board."""
    tiles = [tile for tile in screen.template_tiles if tile.isVisible() and tile.offer.id != "blank"]
    return all(tile._stamp._sketch for tile in tiles)  # noqa: SLF001  # nothing else tells


def _keep_files(folder: Path, language: str) -> None:
    gone = folder / ("Moved-house.cxj" if language == "en" else "Flyttet-hjem.cxj")
    for template, days, name in _FILES:
        if template == "hotel":
            remember_file(gone)
        path = folder / name
        projects.save(path, template_document(template, language))
        changed = (NOW - timedelta(days=days, minutes=18)).timestamp()
        os.utime(path, (changed, changed))
        remember_file(path)
        if template == "loan":
            pin_file(path)


def nothing_recent(theme: Light, language: str) -> QImage:
    """Picture the start screen of somebody who begins."""
    with studio("blank", theme, language) as made:
        made.window.front.show_start(has_project=False)
        screen = made.window.front.screen_
        made.until(lambda: _is_drawn(screen))
        return made.whole()


def empty(theme: Light, language: str) -> QImage:
    """Picture the board nobody has written on: its first stage has the caret."""
    with studio("blank", theme, language) as made:
        made.window.canvas.setFocus()
        made.window.blank.begin()
        return made.whole()


def dense(theme: Light, language: str) -> QImage:
    """Picture the hotel at actual size, scrolled, with three cards selected."""
    with studio("hotel", theme, language) as made:
        editor = made.window.editor
        editor.camera.zoom_to(1.0, 0, 0)
        made.settle()
        made.look_at(("touchpoints", "to-be.unpacks.brings"))
        cards = ("unpacks.brings", "unpacks.backstage", "key.tomorrow")
        editor.select([("touchpoints", f"to-be.{name}") for name in cards])
        return made.whole()


def pinned(theme: Light, language: str) -> QImage:
    """Picture the hotel scrolled down, with the feeling and the customer pinned and a card in the band selected."""
    with studio("hotel", theme, language) as made:
        editor = made.window.editor
        for lane in ("emotion", "customer"):
            pinning.set_lane_pinned(editor, f"to-be.{lane}", True)
        editor.show_notice(None)
        editor.camera.zoom_to(1.0, 0, 0)
        editor.camera.pan(-300, -520)
        key = editor.board.cell_cards(editor.board.row_of["to-be.customer"], 5)[0]
        editor.select([key], focus=key)
        made.settle()
        return made.whole()


def collapsed(theme: Light, language: str) -> QImage:
    """Picture the hotel at actual size with its second stage collapsed, the pointer on the chevron of the third."""
    with studio("hotel", theme, language) as made:
        editor = made.window.editor
        editor.camera.zoom_to(1.0, 0, 0)
        collapsing.set_collapsed(editor, editor.board.stages[1].stage.id, collapsed=True)
        made.settle()
        head = head_place(editor.board, editor.camera, ("stages", editor.board.stages[2].stage.id))
        if head is not None:
            made.canvas.hand.move(QPointF(head.right() - 12, head.center().y()))
        return made.whole()


def table(theme: Light, language: str) -> QImage:
    """Picture the hotel as a table: filtered, sorted by two columns, with a range of cells."""
    with studio("hotel", theme, language) as made:
        panel = _table(made)
        first = panel.model.line_of("to-be.unpacks.duvet") or 0
        left = 1 + panel.model.columns.index("owner")
        panel.view.choose(first, left, first + 2, left + 1)
        QGuiApplication.clipboard().clear()
        return made.whole()


def cell(theme: Light, language: str) -> QImage:
    """Picture the same table with a title being written, and what it takes being refused."""
    with studio("hotel", theme, language) as made:
        panel = _table(made)
        line = panel.model.line_of("to-be.key.tomorrow") or 0
        panel.cells.edit(line, 1 + panel.model.columns.index("title"), "")
        made.settle()
        return made.whole()


def _table(made: Studio) -> TablePanel:
    made.window.views.show_view("table")
    made.settle()
    editor, panel = made.window.editor, made.window.views.table
    lanes = frozenset(f"to-be.{name}" for name in ("frontstage", "backstage"))
    set_filter(editor, Filter(lanes=lanes))
    panel.set_sorts((Sort("stage"), Sort("emotion")))
    made.settle()
    return panel

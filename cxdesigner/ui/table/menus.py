"""The menus of the table: what to filter by, by what to group and sort, which columns to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.filter_words import evidence_words, lane_words
from cxdesigner.editor.filtering import (
    EVIDENCE,
    HIGHEST,
    LOWEST,
    MARKERS,
    NONE,
    PARTS,
    Filter,
    Part,
    set_filter,
)
from cxdesigner.model import structure
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Catalogue
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text

TAGS_MOST = 40
"""Most tags a menu lists; the search finds the others."""

_SCALE: dict[str, tuple[float, float]] = {
    "bad": (LOWEST, -0.5), "neutral": (-0.5, 0.5), "good": (0.5, HIGHEST),
}  # fmt: skip


class Choice(NamedTuple):
    """One thing to filter by: its words, whether it is on, and the filter once it is turned."""

    words: str
    is_on: bool
    then: Filter


class StayingMenu(KeyMenu):
    """A menu that stays open while things in it are turned on and off."""

    def __init__(self, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self.setToolTipsVisible(False)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        is_release = event.type() == QEvent.Type.MouseButtonRelease
        is_key = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        action = self.activeAction()
        if (
            (is_release or is_key)
            and action in self.actions()
            and action.isCheckable()
            and action.isEnabled()
        ):
            action.trigger()
            return True
        return False


def filter_menu(editor: Editor, say: Catalogue, parent: QWidget, only: Part | None = None) -> QMenu:
    """Return the menu of all parts to filter by, or that of one."""
    whole = StayingMenu(parent)
    for part in PARTS:
        if part == "words" or (only is not None and part != only):
            continue
        choices = list(_choices(editor, part, say))
        if not choices:
            continue
        menu = whole
        if only is None:
            menu = StayingMenu(whole, menu_text(say(f"filter.part.{part}")))
            whole.addMenu(menu)
        _fill(menu, editor, part, say)
    return whole


def _fill(menu: QMenu, editor: Editor, part: Part, say: Catalogue) -> None:
    actions: list[QAction] = []

    def turn(number: int) -> None:
        set_filter(editor, list(_choices(editor, part, say))[number].then)
        for action, choice in zip(actions, _choices(editor, part, say), strict=True):
            action.setChecked(choice.is_on)

    for number, choice in enumerate(_choices(editor, part, say)):
        action = menu.addAction(menu_text(choice.words))
        action.setCheckable(True)
        action.setChecked(choice.is_on)
        action.triggered.connect(lambda _on=False, number=number: turn(number))
        actions.append(action)


def _choices(editor: Editor, part: Part, say: Catalogue) -> Iterator[Choice]:
    chosen = editor.filter
    if part == "emotion":
        yield from _emotions(chosen, say)
        return
    for value, words in _values(editor, part, say):
        yield Choice(words, value in getattr(chosen, part), chosen.toggled(part, value))


def _emotions(chosen: Filter, say: Catalogue) -> Iterator[Choice]:
    for name, span in _SCALE.items():
        is_on = chosen.emotion == span
        yield Choice(say(f"filter.emotion.{name}"), is_on, replace(chosen, emotion=None if is_on else span))
    yield Choice(
        say("filter.emotion.not_seen"), chosen.not_seen, replace(chosen, not_seen=not chosen.not_seen)
    )


def _values(editor: Editor, part: Part, say: Catalogue) -> list[tuple[str, str]]:
    """Return what can be chosen in `part`: values and their words, in the project's order."""
    doc, journey = editor.document, editor.journey_id
    if part == "tags":
        tags = sorted({tag for row in doc.touchpoints.values() for tag in row.tags} | editor.filter.tags)
        return [(tag, tag) for tag in tags[:TAGS_MOST]]
    lanes = [lane for lane in structure.lanes(doc, journey) if lane_role(lane.role).holds == "cards"]
    stages = enumerate(structure.stages(doc, journey), start=1)
    channels, teams = structure.channels(doc), structure.teams(doc)
    by_part: dict[Part, list[tuple[str, str]]] = {
        "lanes": [(lane.id, lane_words(doc, lane.id, say)) for lane in lanes],
        "stages": [(stage.id, f"{number}  {stage.name}") for number, stage in stages],
        "channels": [*((row.id, row.name) for row in channels), (NONE, say("filter.no_channel"))],
        "owners": [*((row.id, row.name) for row in teams), (NONE, say("filter.no_owner"))],
        "markers": [(marker, say(f"filter.marker.{marker}")) for marker in MARKERS],
        "evidence": [(word, evidence_words(word, say)) for word in EVIDENCE],
        "personas": [(row.id, row.name) for row in structure.in_order(doc.personas.values())],
    }
    return by_part.get(part, [])


def choice_menu(
    parent: QWidget, choices: Sequence[tuple[str, str, bool]], pick: Callable[[str], object], *, stays: bool
) -> QMenu:
    """Return a menu of `choices`, each an id, its words and whether it is on; `pick` hears of the one turned."""
    menu = StayingMenu(parent) if stays else KeyMenu(parent)
    for id_, words, is_on in choices:
        action = menu.addAction(menu_text(words))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda _on=False, id_=id_: pick(id_))
    return menu

"""The menu of a beat: who does it, what it is sensed by, how free it is, where it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cxdesigner.editor import beating
from cxdesigner.editor.editor import Editor
from cxdesigner.model.choreography import DUTIES, SENSES
from cxdesigner.translation import Catalogue
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import menu_text


def beat_menu(editor: Editor, beat: str, say: Catalogue, parent: QWidget) -> QMenu:
    """Return the menu of `beat`."""
    menu, row = KeyMenu(parent), editor.document.beats[beat]
    _choice(menu, say("beats.by_customer"), row.by_customer,
            lambda: beating.edit_beat(editor, beat, by_customer=not row.by_customer))  # fmt: skip
    _choice(menu, say("beats.moment"), row.moment_of_truth,
            lambda: beating.edit_beat(editor, beat, moment_of_truth=not row.moment_of_truth))  # fmt: skip
    fill_senses(menu.addMenu(menu_text(say("beats.column.sense"))), editor, beat, say)
    duties = menu.addMenu(menu_text(say("beats.column.duty")))
    for duty in DUTIES:
        words = say(f"duty.{duty}")
        _choice(duties, words, row.duty == duty, partial(beating.edit_beat, editor, beat, duty=duty))
    menu.addSeparator()
    menu.addAction(menu_text(say("factors.up"))).triggered.connect(
        lambda: beating.shift_beat(editor, beat, -1)
    )
    menu.addAction(menu_text(say("factors.down"))).triggered.connect(
        lambda: beating.shift_beat(editor, beat, 1)
    )
    menu.addSeparator()
    remove = menu.addAction(menu_text(say("beats.remove")))
    remove.triggered.connect(lambda: beating.remove_beat(editor, beat))
    for action in menu.actions():
        action.setEnabled(not editor.read_only)
    return menu


def fill_senses(menu: QMenu, editor: Editor, beat: str, say: Catalogue) -> None:
    """Fill `menu` with the senses a beat may reach the customer by."""
    now = editor.document.beats[beat].sense
    for sense in ("", *SENSES):
        words = say(f"sense.{sense}") if sense else say("beats.sense.none")
        _choice(menu, words, now == sense, partial(beating.edit_beat, editor, beat, sense=sense))


def _choice(menu: QMenu, words: str, is_on: bool, call: Callable[[], object]) -> QAction:
    action = menu.addAction(menu_text(words))
    action.setCheckable(True)
    action.setChecked(is_on)
    action.triggered.connect(lambda _on=False: call())
    return action

"""The menu that chooses what the emotion curve shows: all factors together, or one of them."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from cxdesigner.analysis.factors import factors
from cxdesigner.editor.curve_choice import show_on_curve
from cxdesigner.editor.editor import Editor
from cxdesigner.translation import Catalogue
from cxdesigner.ui.widgets.words import menu_text


def fill_curve_menu(menu: QMenu, editor: Editor, say: Catalogue) -> None:
    """Fill `menu` with the mean and every factor; where there is no factor, the mean alone."""
    group = QActionGroup(menu)
    rows: list[tuple[str | None, str]] = [(None, say("curve.mean"))]
    rows += [(factor.id, factor.name or say("factors.unnamed")) for factor in factors(editor.document)]
    for id_, words in rows:
        action = menu.addAction(menu_text(words))
        action.setCheckable(True)
        action.setChecked(editor.board.factor == id_)
        group.addAction(action)
        action.triggered.connect(lambda _on=False, id_=id_: show_on_curve(editor, id_))

"""Which parts around the board are shown: the palette, the inspector, the menu bar. It is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesigner.ui.menu_keys import MenuKeys
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.sliding import Side, show_sliding

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

MENU_BAR, PALETTE, RAIL = "menu_bar", "palette", "rail"

_SIDES: dict[str, Side] = {PALETTE: "left", "inspector": "right"}
"""At which side of the window a panel stands, from where it slides in."""


class Panels:
    """Shows and hides parts by name: the panels, what lies within them, and the menu bar.

    The palette folds to its `rail`; the rail goes with the others where all are hidden.
    """

    def __init__(
        self,
        panels: Mapping[str, QWidget],
        menu_keys: MenuKeys,
        settings: Settings,
        *,
        within: Mapping[str, QWidget],
        rail: QWidget,
    ) -> None:
        self._rail = rail
        self._sides = tuple(panels)
        self._panels, self._menu_keys, self._settings = {**panels, **within}, menu_keys, settings
        self._held: set[str] = set()

    def restore(self) -> None:
        """Show what was shown last."""
        for name, panel in self._panels.items():
            panel.setVisible(self._settings.is_on(name, default=True))
        self._fold()
        self._menu_keys.show_bar(self._settings.is_on(MENU_BAR, default=self._menu_keys.is_native))

    def is_shown(self, name: str) -> bool:
        """Tell whether a part is shown; of the menu bar, whether it stays."""
        return self._menu_keys.stays if name == MENU_BAR else not self._panels[name].isHidden()

    def hold_back(self, name: str, is_held: bool) -> None:
        """Keep a part out of sight for a while, whatever was chosen, or let it be shown again."""
        (self._held.add if is_held else self._held.discard)(name)
        self._panels[name].setVisible(not is_held and self._settings.is_on(name, default=True))
        self._fold()

    def show(self, name: str) -> None:
        """Show a part, unless it is held back."""
        if name not in self._held and not self.is_shown(name):
            self._show(name, True)

    def toggle(self, name: str) -> None:
        """Show a part, or hide it; the palette folds."""
        if name == PALETTE:
            self._settings.set_on(RAIL, True)
        self._show(name, not self.is_shown(name))

    def toggle_all(self) -> None:
        """Hide the panels, or where all are hidden show them again."""
        sides = [name for name in self._sides if name not in self._held]
        shown = not any(map(self.is_shown, sides))
        self._settings.set_on(RAIL, shown)
        for name in sides:
            self._show(name, shown)

    def _show(self, name: str, shown: bool) -> None:
        if name == MENU_BAR:
            self._menu_keys.show_bar(shown)
        else:
            show_sliding(self._panels[name], shown, _SIDES.get(name), self._fold)
        self._settings.set_on(name, shown)

    def _fold(self) -> None:
        """Show the rail where the palette would be, unless that is shown or all panels are hidden."""
        is_wanted = self._settings.is_on(RAIL, default=True) and PALETTE not in self._held
        self._rail.setVisible(is_wanted and not self.is_shown(PALETTE))


def tie_rail(window: MainWindow) -> None:
    """Let the rail unfold the palette, and turn to the comments and back."""
    rail, inspector, panels = window.rail, window.inspector, window.panels

    def unfold(part: str) -> None:
        panels.toggle(PALETTE)
        window.palette_.go_to(part)
        window.refresh()

    def turn() -> None:
        is_there = panels.is_shown("inspector")
        if not is_there:
            panels.toggle("inspector")
        inspector.show_tab("card" if is_there and inspector.tab == "comments" else "comments")
        window.refresh()

    rail.unfolded.connect(unfold)
    rail.comments.clicked.connect(turn)
    inspector.turned.connect(rail.show_tab)

"""Which parts around the board are shown: the palette, the inspector, the menu bar. It is remembered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from cxdesigner.ui.menu_keys import MenuKeys
from cxdesigner.ui.settings import Settings

MENU_BAR = "menu_bar"


class Panels:
    """Shows and hides parts by name: the panels, what lies within them, and the menu bar."""

    def __init__(
        self,
        panels: Mapping[str, QWidget],
        menu_keys: MenuKeys,
        settings: Settings,
        *,
        within: Mapping[str, QWidget],
    ) -> None:
        self._sides = tuple(panels)
        self._panels, self._menu_keys, self._settings = {**panels, **within}, menu_keys, settings
        self._held: set[str] = set()

    def restore(self) -> None:
        """Show what was shown last."""
        for name, panel in self._panels.items():
            panel.setVisible(self._settings.is_on(name, default=True))
        self._menu_keys.show_bar(self._settings.is_on(MENU_BAR, default=self._menu_keys.is_native))

    def is_shown(self, name: str) -> bool:
        """Tell whether a part is shown; of the menu bar, whether it stays."""
        return self._menu_keys.stays if name == MENU_BAR else not self._panels[name].isHidden()

    def hold_back(self, name: str, is_held: bool) -> None:
        """Keep a part out of sight for a while, whatever was chosen, or let it be shown again."""
        (self._held.add if is_held else self._held.discard)(name)
        self._panels[name].setVisible(not is_held and self._settings.is_on(name, default=True))

    def show(self, name: str) -> None:
        """Show a part, unless it is held back."""
        if name not in self._held and not self.is_shown(name):
            self._show(name, True)

    def toggle(self, name: str) -> None:
        """Show a part, or hide it."""
        self._show(name, not self.is_shown(name))

    def toggle_all(self) -> None:
        """Hide the panels, or where all are hidden show them again."""
        sides = [name for name in self._sides if name not in self._held]
        shown = not any(map(self.is_shown, sides))
        for name in sides:
            self._show(name, shown)

    def _show(self, name: str, shown: bool) -> None:
        if name == MENU_BAR:
            self._menu_keys.show_bar(shown)
        else:
            self._panels[name].setVisible(shown)
        self._settings.set_on(name, shown)

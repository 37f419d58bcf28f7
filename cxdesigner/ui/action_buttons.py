"""Buttons that are actions: they do what the action does, and look as it stands."""

from __future__ import annotations

from collections.abc import Mapping

from cxdesigner.ui.actions import Actions
from cxdesigner.ui.widgets.buttons import Button, WordButton


class ActionButtons:
    """Ties buttons to actions by the actions' ids."""

    def __init__(self, actions: Actions, buttons: Mapping[str, Button]) -> None:
        self._actions, self._buttons = actions, dict(buttons)
        for id_, button in buttons.items():
            button.clicked.connect(actions[id_].trigger)

    def refresh(self) -> None:
        """Show which buttons can be pressed and which are on, and say what they do and by which key."""
        for id_, button in self._buttons.items():
            action = self._actions[id_]
            button.setEnabled(action.isEnabled())
            if button.isCheckable():
                button.setChecked(action.isChecked())
            if not isinstance(button, WordButton):
                keys = self._actions.keys.shown(id_)
                text = action.text().replace("&&", "&")
                button.name_it(text, f"{text} ({keys})" if keys else text)

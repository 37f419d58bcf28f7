"""A field laid over a page, to write where something stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.line_field import LineField

_LEAST = 150


class FieldOverPage(LineField):
    """One line over a place of the page. Enter, or leaving it, keeps what was written; Esc gives up."""

    def __init__(self, dress: Dress, page: QWidget) -> None:
        super().__init__(dress)
        self._page = page
        self.setParent(page)
        self.hide()
        self._keep: Callable[[str], object] | None = None
        self._back: QWidget | None = None
        self._shown = ""
        self.entered.connect(lambda: self._end(is_kept=True))
        self.left.connect(lambda: self._end(is_kept=True, leaves=True))
        self.escaped.connect(lambda: self._end(is_kept=False))

    def write_at(self, place: QRect, text: str, hint: str, name: str, keep: Callable[[str], object]) -> None:
        """Let a person write over `place`; `keep` is called with what they wrote."""
        wide, tall = max(place.width(), grown(_LEAST)), self.height()
        page = self._page
        x = max(4, min(place.right() - wide + 1, page.width() - wide - 4))
        self.setGeometry(x, place.center().y() - tall // 2, wide, tall)
        self._keep, self._back, self._shown = keep, page.window().focusWidget(), text
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.show_value(text, anew=True)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _end(self, *, is_kept: bool, leaves: bool = False) -> None:
        keep, self._keep = self._keep, None
        if keep is None:
            return
        back, text = self._back, self.text().strip()
        self._back = None
        if not leaves:
            (back if back is not None and back.isVisible() else self._page).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        self.hide()
        if is_kept and text != self._shown:
            keep(text)

"""The row above the board while a part of it is looked at; everything else is dimmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from cxdesigner.editor.editor import Aspect
from cxdesigner.editor.filter_words import chips
from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.viewing import save_view, shown_view
from cxdesigner.ui.filters.keeping import Keeping
from cxdesigner.ui.table.bar import FilterBar
from cxdesigner.ui.table.menus import filter_menu
from cxdesigner.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from cxdesigner.editor.filtering import Part
    from cxdesigner.ui.main_window import MainWindow


class BoardFilter(FilterBar):
    """Shown while there is a filter, or since it was asked for. The table, which has a row of its own, hides it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.dress, window)
        self._window = window
        self._is_open = False
        for button in (self.group, self.columns):
            button.hide()
        self.keep = Keeping(window.dress)
        self.cross = IconButton(window.dress, "x")
        self.put_at_end(self.keep)
        self.put_at_end(self.cross)
        self.searched.connect(lambda words: self._set(replace(self._filter, words=words)))
        self.part_wanted.connect(self._pop)
        self.part_dropped.connect(lambda part: self._set(self._filter.without(part)))
        self.filter_wanted.connect(lambda at: self._pop(None, at))
        self.cleared.connect(lambda: self._set(Filter()))
        self.left.connect(window.views.take_focus)
        self.keep.named.connect(self._save)
        self.keep.resized.connect(self.settle)
        self.cross.clicked.connect(self.close_filter)
        window.views.switched.connect(self.refresh)
        window.dress.changed.connect(self.refresh)
        self._stop = window.editor.listen(self._on_editor)
        self.refresh()

    @property
    def _filter(self) -> Filter:
        return self._window.editor.filter

    def set_editor(self) -> None:
        """Follow the window's other project."""
        self._stop()
        self._stop = self._window.editor.listen(self._on_editor)
        self._is_open = False
        self.refresh()

    def open_filter(self) -> None:
        """Show the row with the keyboard in its search; in the table, its own."""
        views = self._window.views
        if views.is_table:
            views.table.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._is_open = True
        self.refresh()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_filter(self) -> None:
        """Look at everything again, and put the row away."""
        self._is_open = False
        self._set(Filter())
        self.refresh()
        self._window.views.take_focus()

    # Following the editor

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("filter", "journey") or (aspect == "document" and self.isVisibleTo(self._window)):
            self.refresh()

    def refresh(self) -> None:
        """Show what is filtered by, how much is left, and the view that keeps it."""
        window, editor, say = self._window, self._window.editor, self._window.dress.say
        is_shown = (self._is_open or bool(self._filter)) and not window.views.is_table
        self.setVisible(is_shown)
        if not is_shown:
            return
        doc, light = editor.document, window.canvas.light
        lanes = doc.referrers("lanes", "journey", editor.journey_id)
        count = sum(len(doc.referrers("touchpoints", "lane", lane)) for lane in lanes)
        self.say(count, "")
        self.cross.name_it(say("views.close"))
        view = shown_view(editor)
        self.keep.show_view(view.name if view else "", can_keep=bool(self._filter) and not editor.read_only)
        found = chips(editor.document, editor.journey_id, self._filter, say)
        self.show_filter(
            found, count if light is None else len(light.touchpoints), count, words=self._filter.words
        )
        self.clear.hide()  # the cross at the end does the same
        self.settle()

    def _set(self, chosen: Filter) -> None:
        set_filter(self._window.editor, chosen)

    def _pop(self, part: Part | None, at: QPoint) -> None:
        menu = filter_menu(self._window.editor, self._window.dress.say, self._window, part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _save(self, name: str) -> None:
        if save_view(self._window.editor, name) is not None:
            self.keep.end()
            self._window.views.take_focus()
        self.refresh()

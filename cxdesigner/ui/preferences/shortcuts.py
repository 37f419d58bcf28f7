"""The page of shortcuts: every action under its menu, found by its name or by its keys, and open to other keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.keys import key_parts, key_words, problem_of
from cxdesigner.ui.menus import MENUS, ids_in
from cxdesigner.ui.preferences.changes import Changes
from cxdesigner.ui.preferences.parts import PADDING, Entry, Heading, is_found
from cxdesigner.ui.preferences.recorder import Recorder
from cxdesigner.ui.preferences.shortcut_row import ShortcutRow
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import draw_box, grown, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

_SEARCH = 34


class ShortcutsPage(QWidget):
    """The list of actions. One row at a time is open; while its keys clash, the one that would lose them is marked."""

    page = "shortcuts"

    def __init__(self, window: MainWindow, changes: Changes) -> None:
        super().__init__()
        self._window, self._changes, self._keys = window, changes, window.actions_.keys
        self._open: ShortcutRow | None = None
        self._pressed = self._free = self._asked = ""
        dress = window.dress
        self.title, self.note = Words(dress, "h2"), Words(dress, "meta", "text2")
        self.search = Entry(dress, icon="search", height=_SEARCH, name="small")
        self.key_search = Recorder(dress, walks=True)
        self.by_keys = WordButton(dress, "keyboard")
        self.by_keys.setCheckable(True)
        self.reset, self.print = WordButton(dress, "undo"), WordButton(dress, "export")
        self.counts = Words(dress, "meta", "text2")
        self.rows: dict[str, ShortcutRow] = {}
        self._groups: list[tuple[str, Heading, list[ShortcutRow]]] = []
        self._lay_out(self._list(dress))
        self._tie()

    # Putting it together

    def _list(self, dress: Dress) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 10, 4, 10)
        column.setSpacing(0)
        for menu in MENUS:
            heading, rows = Heading(dress), []
            heading.setContentsMargins(12, 14 if self._groups else 6, 12, 6)
            column.addWidget(heading)
            for id_ in ids_in(menu):
                row = self.rows[id_] = ShortcutRow(dress, id_, inside)
                rows.append(row)
                column.addWidget(row)
            self._groups.append((menu.id, heading, rows))
        self.nothing = Words(dress, "small", "text3", wraps=True)
        self.nothing.setContentsMargins(12, 6, 12, 6)
        column.addWidget(self.nothing)
        column.addStretch(1)
        return inside

    def _lay_out(self, inside: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        search = QHBoxLayout()
        search.setSpacing(8)
        search.addWidget(self.search, 1)
        search.addWidget(self.key_search, 1)
        search.addWidget(self.by_keys)
        self._scroll = scrolled(inside)
        frame = _Frame(self._window.dress)
        within = QVBoxLayout(frame)
        within.setContentsMargins(2, 2, 2, 2)
        within.addWidget(self._scroll)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reset)
        foot.addWidget(self.print)
        foot.addStretch(1)
        foot.addWidget(self.counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 22, PADDING, 22)
        column.setSpacing(14)
        for part in (head, search):
            column.addLayout(part)
        column.addWidget(frame, 1)
        column.addLayout(foot)

    def _tie(self) -> None:
        self._roving = Roving(self)
        self._roving.hold(list(self.rows.values()))
        for id_, row in self.rows.items():
            row.clicked.connect(partial(self._begin, row))
            row.recorded.connect(partial(self._on_keys, row))
            row.cleared.connect(partial(self._clear, row))
            row.taken.connect(self._take)
            row.freed.connect(self._take_free)
            row.left.connect(self._close)
            row.undone.connect(partial(self._changes.rebind, partial(self._keys.reset, id_)))
        self.search.textChanged.connect(self._filter)
        self.by_keys.clicked.connect(self._turn_search)
        self.key_search.recorded.connect(self._filter)
        self.key_search.cleared.connect(partial(self.key_search.show_keys, ""))
        self.key_search.cleared.connect(self._filter)
        self.key_search.left.connect(partial(self._turn_search, False))
        self.key_search.hide()
        self.reset.clicked.connect(partial(self._changes.rebind, partial(self._keys.set_all, {})))
        self.print.clicked.connect(self._print)

    # What is shown

    def show_now(self) -> None:
        """Show the words, the colours and the keys of now."""
        say, keys = self._window.dress.say, self._keys
        changed = len(keys.changes())
        self.title.setText(say("preferences.shortcuts"))
        self.note.setText(say.count("keys.changed", changed) if changed else say("keys.unchanged"))
        self.search.setPlaceholderText(say("keys.find"))
        self.search.setAccessibleName(say("keys.find"))
        self.key_search.show_words(say("keys.by_keys"), say("keys.press"), say("keys.clear_search"))
        self.key_search.setFixedHeight(grown(_SEARCH))
        self.by_keys.set_words(say("keys.by_keys"))
        self.reset.set_words(say("keys.reset"))
        self.reset.setEnabled(bool(changed))
        self.print.set_words(say("keys.print"))
        self.nothing.setText(say("keys.nothing"))
        with_keys = sum(bool(keys.of(id_)) for id_ in self.rows)
        self.counts.setText(say("keys.counts", count=len(self.rows), with_keys=with_keys))
        for id_, row in self.rows.items():
            row.show_now(self.words(id_), keys.of(id_), keys.default(id_))
        self._filter()

    def words(self, action: str) -> str:
        """Return the name of an action; of a theme or a language, what it is one of too."""
        say, group = self._window.dress.say, action.partition("_")[0]
        name = say(f"action.{action}")
        if action.startswith(("theme_", "language_")):
            return say("finder.setting", group=say(f"menu.{group}"), choice=name)
        return name

    def filter(self, query: str) -> int:
        """Show the actions that `query` is found in, all of them where it is the page's own name."""
        self._asked = "" if is_found(query, self.title.text()) else query
        return self._filter()

    def _filter(self, _text: str = "") -> int:
        own, key = " ".join(self.search.text().split()).casefold(), self.key_search.keys
        hits = 0
        for menu, heading, rows in self._groups:
            say = self._window.dress.say
            name = say(f"menu.{menu}").replace("&", "")
            shown = 0
            for row in rows:
                is_hit = is_found(self._asked, row.words) and is_found(own, row.words)
                is_hit = (is_hit and (not key or key in row.keys)) or row is self._open
                row.setVisible(is_hit)
                shown += is_hit
            heading.first.setText(name)
            heading.second.setText(say.count("keys.actions", shown))
            heading.setVisible(bool(shown))
            hits += shown
        self.nothing.setVisible(not hits)
        self._roving.settle()
        return hits

    def _turn_search(self, by_keys: bool) -> None:
        """Look for actions by the keys pressed, or by their names again."""
        self.by_keys.setChecked(by_keys)
        self.search.setVisible(not by_keys)
        self.key_search.setVisible(by_keys)
        self.search.clear()
        self.key_search.show_keys("")
        (self.key_search if by_keys else self.search).setFocus(Qt.FocusReason.OtherFocusReason)
        self._filter()

    # Other keys

    def _begin(self, row: ShortcutRow) -> None:
        if self._open is not row:
            self._close()
            self._open = row
            row.open()
            self._scroll.ensureWidgetVisible(row, 0, 60)

    def _close(self) -> None:
        row, self._open = self._open, None
        self._pressed = self._free = ""
        self._mark_loser(None)
        if row is not None:
            row.close_up()
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark_loser(self, loser: str | None) -> None:
        say = self._window.dress.say
        for id_, row in self.rows.items():
            losing = say("keys.would_lose") if id_ == loser else ""
            if row.losing != losing:
                row.losing = losing
                row.show_now(row.words, self._keys.of(id_), self._keys.default(id_))

    def _on_keys(self, row: ShortcutRow, key: str) -> None:
        say = self._window.dress.say
        self._mark_loser(None)
        problem, owner = problem_of(key), self._keys.owner(key)
        if problem is not None:
            row.refuse(say(problem, keys=_spoken(key)))
        elif owner is not None and owner != row.action:
            self._pressed, self._free = key, self._keys.free(key) or ""
            row.ask(say("keys.clash", keys=_spoken(key), action=self.words(owner)), self._free)
            self._mark_loser(owner)
            self._scroll.ensureWidgetVisible(row, 0, 60)
        else:
            self._give(row, key)

    def _give(self, row: ShortcutRow, key: str) -> None:
        self._close()
        self._changes.rebind(partial(self._keys.give, row.action, key))

    def _take(self) -> None:
        if self._open is not None and self._pressed:
            self._give(self._open, self._pressed)

    def _take_free(self) -> None:
        if self._open is not None and self._free:
            self._give(self._open, self._free)

    def _clear(self, row: ShortcutRow) -> None:
        self._close()
        self._changes.rebind(partial(self._keys.set_all, {**self._keys.changes(), row.action: ()}))

    def _print(self) -> None:
        from cxdesigner.ui.preferences.key_list import save_key_list

        groups = [(heading.first.text(), rows) for _, heading, rows in self._groups]
        lines = [(name, [(row.words, row.keys) for row in rows]) for name, rows in groups]
        save_key_list(self._window, lines)


class _Frame(QWidget):
    """The border around the list."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        whole = QRectF(self.rect())
        draw_box(painter, whole, fill=self._dress.color("panel"), stroke=self._dress.color("line"), radius=10)
        painter.end()


def _spoken(key: str) -> str:
    return " ".join(key_parts(key_words(key)))

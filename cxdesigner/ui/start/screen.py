"""The start screen as a whole: the rail, the last file large, the recent files and the templates, and the search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cxdesigner.session.pins import pin_file, pinned_files, unpin_file
from cxdesigner.session.recent import forget_file, recent_files
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start import file_tile, template_tile
from cxdesigner.ui.start.clients import client_of, clients_of
from cxdesigner.ui.start.file_tile import FileTile
from cxdesigner.ui.start.flow import Flow
from cxdesigner.ui.start.hero import Hero
from cxdesigner.ui.start.offers import Offer, offers
from cxdesigner.ui.start.rail import Part, Rail
from cxdesigner.ui.start.reader import Reader, Seen
from cxdesigner.ui.start.template_tile import TemplateTile
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.search_field import SearchField
from cxdesigner.ui.widgets.words import Words


class StartScreen(QWidget):
    """Shows what can be begun with. It opens nothing itself.

    Signals:
        file_wanted: a file is to be opened.
        export_wanted: a file is to be opened and made a PDF of.
        template_wanted: a project is to be begun from the template with this id.
        lost: a file of the list is missing, and a person will say where it is.
        let_go: Esc: back to what is open.
    """

    file_wanted = Signal(Path)
    export_wanted = Signal(Path)
    template_wanted = Signal(str)
    lost = Signal(Path)
    let_go = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.part: Part = "start"
        self._behind = self.client = ""
        self._seen: dict[Path, Seen] = {}
        self._last: Path | None = None
        self.files: dict[Path, FileTile] = {}
        self.reader = Reader(self)
        self.reader.seen.connect(self._on_seen)
        self.rail = Rail(dress)
        self.search = SearchField(dress)
        self.hero = Hero(dress)
        self.recent = Flow(least=260, gap=20, tall=file_tile.TALL)
        self.templates = Flow(least=190, gap=16, tall=template_tile.TALL)
        self.template_tiles: list[TemplateTile] = []
        self._take_in_templates()
        self._heading = Words(dress, "h1")
        self._recent_head, self._templates_head = Words(dress, "h3"), Words(dress, "h3")
        self.all_recent, self.all_templates = LinkButton(dress), LinkButton(dress)
        self._nothing = Words(dress, "body", "text3", wraps=True)
        self._nothing.setContentsMargins(0, 24, 0, 0)
        self._lay_out()
        self._tie()
        self._say()

    # Putting it together

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(48, 37, 48, 36)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addSpacing(19)
        column.addWidget(self.hero)
        self._recent_box = _section(self._recent_head, self.all_recent, self.recent)
        self._templates_box = _section(self._templates_head, self.all_templates, self.templates)
        column.addWidget(self._nothing)
        column.addWidget(self._recent_box)
        column.addWidget(self._templates_box)
        column.addStretch(1)
        self._scroll = scrolled(inside, is_clear=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._scroll, 1)

    def _tie(self) -> None:
        self._dress.changed.connect(self._say)
        self.rail.part_chosen.connect(self.show_part)
        self.rail.clients.chosen.connect(self.show_client)
        self.all_recent.clicked.connect(lambda: self.show_part("recent"))
        self.all_templates.clicked.connect(lambda: self.show_part("templates"))
        self.search.textChanged.connect(self._arrange)
        self.search.entered.connect(self._open_first)
        self.search.finished.connect(self._on_search_done)
        for flow, link in ((self.recent, self.all_recent), (self.templates, self.all_templates)):
            flow.settled.connect(lambda flow=flow, link=link: link.setVisible(flow.is_cut))
        self.hero.wanted.connect(self._with_last(self.file_wanted.emit))
        self.hero.export_wanted.connect(self._with_last(self.export_wanted.emit))
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _with_last(self, tell: Callable[[Path], object]) -> Callable[[], None]:
        def call() -> None:
            if self._last is not None:
                tell(self._last)

        return call

    def _take_in_templates(self) -> None:
        """Have a tile for each template there is now; the blank one stands first."""
        known = {tile.offer: tile for tile in self.template_tiles}
        found = list(offers())
        self.template_tiles = [known.get(offer) or self._template_tile(offer) for offer in found]
        for offer, gone in known.items():
            if offer not in found:
                gone.hide()
                gone.deleteLater()

    def _template_tile(self, offer: Offer) -> TemplateTile:
        tile = TemplateTile(self._dress, offer, self.templates)
        tile.wanted.connect(self.template_wanted)
        return tile

    def _file_tile(self, path: Path) -> FileTile:
        tile = FileTile(self._dress, path, self.recent)
        tile.wanted.connect(self.file_wanted)
        tile.lost.connect(self.lost)
        tile.unwanted.connect(self.take_off)
        tile.pinned.connect(self._pin)
        return tile

    # What is shown

    def show_behind(self, title: str) -> None:
        """Offer the way back to the project that is open behind; nothing where there is none."""
        self._behind = title
        self._say_rail()

    def show_part(self, part: str) -> None:
        """Show all parts in short, or one of them in full."""
        self.part = "recent" if part == "recent" else "templates" if part == "templates" else "start"
        self.client = ""
        self._turn()

    def show_client(self, client: str) -> None:
        """Show the files of one client."""
        self.part, self.client = "recent", client
        self._turn()

    def _turn(self) -> None:
        self.search.clear()
        self._say()
        self._scroll.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Look again at what there is."""
        recent, pinned = recent_files(), pinned_files()
        self._last = recent[0] if recent else None
        paths = list(dict.fromkeys([*pinned, *recent]))
        for path in [path for path in self.files if path not in paths]:
            gone = self.files.pop(path)
            gone.hide()
            gone.deleteLater()
        known = {path: self.files.get(path) or self._file_tile(path) for path in paths}
        self.files = known
        for path, tile in known.items():
            tile.show_pinned(path in pinned)
            if path in self._seen:
                tile.show_seen(self._seen[path])
            self.reader.ask(path)
        self._take_in_templates()
        if self.client and self.client not in [client_of(tile.seen) for tile in known.values()]:
            self.client = ""
        self._say()

    def _ask_templates(self) -> None:
        for tile in self.template_tiles:
            path = tile.offer.path(self._dress.say.language)
            if path != tile.path:
                tile.path = path
                self.reader.ask(path)

    def _on_seen(self, seen: Seen) -> None:
        for template in self.template_tiles:
            if template.path == seen.path:
                template.show_seen(seen)
        tile = self.files.get(seen.path)
        if tile is not None and seen != self._seen.get(seen.path):
            self._seen[seen.path] = seen
            tile.show_seen(seen)
            self._say_rail()
            had_hero = self.hero.isVisible()
            self._arrange()
            if self.hero.isVisible() and not had_hero and self.rail.new.hasFocus():
                self.take_focus()

    def _has_hero(self) -> bool:
        """Tell whether the last file is shown large: what cannot be read has nothing to show."""
        seen = self._seen.get(self._last) if self._last is not None else None
        return self.part == "start" and not self._query() and seen is not None and seen.preview is not None

    def _query(self) -> str:
        return " ".join(self.search.text().casefold().split())

    def _arrange(self) -> None:
        """Show what belongs to the part that is shown, and matches what is looked for."""
        query, is_short, has_hero = self._query(), self.part == "start", self._has_hero()
        if has_hero and self._last is not None:
            self.hero.show_seen(self._seen[self._last])
        self.hero.setVisible(has_hero)
        files = [
            tile
            for path, tile in self.files.items()
            if tile.matches(query)
            and not (has_hero and path == self._last)
            and self.client in ("", client_of(tile.seen))
        ]
        if self.part == "templates" and not query:
            files = []
        templates = [tile for tile in self.template_tiles if tile.matches(query)]
        if self.part == "recent" and not query:
            templates = []
        one_row = is_short and not query
        self.recent.hold(files, is_one_row=one_row)
        self.templates.hold(templates, is_one_row=one_row)
        self._recent_box.setVisible(bool(files))
        self._templates_box.setVisible(bool(templates))
        for head in (self._recent_head, self._templates_head):
            head.setVisible(is_short or bool(query))  # alone, a part is named by the page's heading
        self._nothing.show_text(self._nothing_words(query, bool(files or templates or has_hero)))

    def _nothing_words(self, query: str, is_something: bool) -> str:
        say = self._dress.say
        if query and not is_something:
            return say("start.nothing", query=self.search.text())
        if not query and not self.files and self.part != "templates":
            return say("start.no_files")
        return ""

    def _say(self) -> None:
        say = self._dress.say
        self._heading.setText(self.client or say(f"start.{self.part}"))
        self._recent_head.setText(say("start.recent"))
        self._templates_head.setText(say("start.templates"))
        self.search.setPlaceholderText(say("start.search"))
        self.search.setAccessibleName(say("start.search"))
        self.search.key = say("start.search_key")
        self.setAccessibleName(say("start.start"))
        self._say_rail()
        self._ask_templates()
        self._arrange()
        self.update()

    def _say_rail(self) -> None:
        say = self._dress.say
        counts: dict[Part, int] = {"recent": len(self.files), "templates": len(self.template_tiles)}
        self.rail.say(counts=counts, back=self._behind)
        self.rail.show_part(None if self.client else self.part)
        self.rail.clients.show_clients(clients_of(self._seen.get(path) for path in self.files), self.client)
        self.all_recent.set_words(say("start.show_all", count=len(self.files)))
        self.all_templates.set_words(say("start.show_all", count=len(self.template_tiles)))

    # Doing

    def take_focus(self) -> None:
        """Put the keyboard where most people go on: the last file, else a new journey."""
        begin = self.hero.open if self._has_hero() else self.rail.new
        begin.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def take_off(self, path: Path) -> None:
        """Take a file off the list. The file itself stays where it is."""
        tiles = self.recent.tiles
        at = next((n for n, tile in enumerate(tiles) if tile is self.files.get(path)), 0)
        forget_file(path)
        unpin_file(path)
        self.refresh()
        left = self.recent.tiles
        heir: QWidget = left[min(at, len(left) - 1)] if left else self.rail.new
        heir.setFocus(Qt.FocusReason.TabFocusReason)

    def _pin(self, path: Path, is_pinned: bool) -> None:
        (pin_file if is_pinned else unpin_file)(path)
        self.refresh()

    def _open_first(self) -> None:
        if self._query():
            first = next(iter((*self.recent.tiles, *self.templates.tiles)), None)
            if isinstance(first, QAbstractButton):
                first.click()

    def _on_search_done(self) -> None:
        if not self.search.text():
            self.take_focus()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard goes to into sight."""
        inside = self._scroll.widget()
        if now is not None and self.isVisible() and inside is not None and inside.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 24, 60)

    # Qt events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()  # the window's own is for the board

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            if self.part != "start":
                self.show_part("start")
            else:
                self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("canvas"))
        painter.end()


def _section(head: Words, link: LinkButton, flow: Flow) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 33, 0, 0)
    column.setSpacing(13)
    row = QHBoxLayout()
    link.is_flush = True  # its words end where the tiles do
    row.addWidget(head)
    row.addStretch(1)
    row.addWidget(link)
    column.addLayout(row)
    column.addWidget(flow)
    return box

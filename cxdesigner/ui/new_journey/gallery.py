"""The gallery: every template there is, found, looked at and chosen; one's own are kept in order here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxdesigner.session.error import SessionError
from cxdesigner.session.own_templates import OwnTemplate, bring_back, put_away
from cxdesigner.translation import LANGUAGES
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.new_journey import tile as tiles
from cxdesigner.ui.new_journey.chips import Chips
from cxdesigner.ui.new_journey.sheet import Sheet
from cxdesigner.ui.new_journey.tile import GalleryTile
from cxdesigner.ui.new_journey.undo_bar import UndoBar
from cxdesigner.ui.on_disk import show_folder
from cxdesigner.ui.start.flow import Flow
from cxdesigner.ui.start.offers import YOURS, Offer, offers
from cxdesigner.ui.start.reader import Reader, Seen
from cxdesigner.ui.widgets.buttons import Button, LinkButton, WordButton
from cxdesigner.ui.widgets.check_box import CheckBox
from cxdesigner.ui.widgets.drawing import elided
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.search_field import SearchField
from cxdesigner.ui.widgets.segments import Segments
from cxdesigner.ui.widgets.words import Words

_EDGE, _GAP = 28, 14
_ALL = "all"
_CATEGORIES = ("service_blueprint", "journey_map")
_NAME_WIDE = 160
_LOOK_AFTER_MS = 20
"""The files are looked at once the gallery stands: reading them takes turns with whoever paints."""


class Gallery(Sheet):
    """Shows what a journey can begin with. It begins nothing itself.

    Signals:
        wanted: the offer that is chosen is to be used: an `Offer`.
        guide_wanted: the guided path is to be taken instead.
        rename_wanted: a name is to be asked for, for this template of one's own.
    """

    wanted = Signal(object)
    guide_wanted = Signal()
    rename_wanted = Signal(object)

    def __init__(self, dress: Dress, parent: QWidget | None) -> None:
        super().__init__(dress, parent)
        self.language = dress.say.language
        self.category = _ALL
        self.chosen: Offer | None = None
        self.tiles: list[GalleryTile] = []
        self.reader = Reader(self)
        self.reader.seen.connect(self._on_seen)
        self._seen: dict[Path, Seen] = {}
        self._build()
        self._tie()
        self.refresh()
        self.say()

    # Putting it together

    def _build(self) -> None:
        dress = self.dress
        self._heading, self.nothing = Words(dress, "h2"), Words(dress, "body", "text3", wraps=True)
        self.search, self.chips = SearchField(dress, 232), Chips(dress)
        self.show_all = LinkButton(dress)
        self.flow = Flow(least=tiles.LEAST_WIDE, gap=_GAP, tall=tiles.TALL)
        self.undo_bar = UndoBar(dress)
        self.languages, self.samples = Segments(dress), CheckBox(dress)
        self.guide, self.use = WordButton(dress), WordButton(dress, "arrow", is_primary=True)
        self.samples.setChecked(True)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self.search)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE, 16, _EDGE, 13)
        head.setSpacing(12)
        head.addLayout(top)
        head.addWidget(self.chips)
        self.page.addLayout(head)
        self.page.addWidget(self._scroll_area(), 1)
        self.page.addWidget(self.undo_bar)
        for part in (self.languages, self.samples):
            self.foot.addWidget(part)
            self.foot.addSpacing(32 if part is self.languages else 0)
        self.foot.addStretch(1)
        self.foot.addWidget(self.guide)
        self.foot.addWidget(self.use)

    def _scroll_area(self) -> QScrollArea:
        inside = QWidget()
        self._inside = column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 0, _EDGE, _GAP)
        column.setSpacing(8)
        column.addWidget(self.flow)
        column.addWidget(self.nothing)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = scroll = scrolled(inside, is_clear=True)
        scroll.verticalScrollBar().rangeChanged.connect(self._leave_room)
        return scroll

    def _leave_room(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin, so that the tiles stay as wide as they are."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._inside.setContentsMargins(_EDGE, 0, _EDGE - bar, _GAP)

    def _tie(self) -> None:
        self.dress.changed.connect(self.say)
        self.search.textChanged.connect(lambda _text: self._arrange())
        self.search.entered.connect(self._use)
        self.search.escaped.connect(self.reject)
        self.chips.chosen.connect(self.show_category)
        self.show_all.clicked.connect(lambda: self.show_category(_ALL))
        self.languages.chosen.connect(self._speak)
        self.guide.clicked.connect(self.guide_wanted)
        self.use.clicked.connect(self._use)
        self.undo_bar.undone.connect(self._bring_back)
        self.finished.connect(lambda _how: self.reader.stop())
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # What is shown

    @property
    def with_samples(self) -> bool:
        """Whether the texts of the template are wanted too."""
        return self.samples.isChecked()

    def refresh(self) -> None:
        """Look again at what there is."""
        known = {tile.offer: tile for tile in self.tiles}
        found = list(offers())
        for offer, gone in known.items():
            if offer not in found:
                gone.hide()
                gone.deleteLater()
        self.tiles = [known.get(offer) or self._tile(offer) for offer in found]
        if self.isVisible():
            self._ask()
        self._arrange()

    def _tile(self, offer: Offer) -> GalleryTile:
        made = GalleryTile(self.dress, offer, self.flow)
        made.chosen.connect(lambda: self.choose(offer))
        made.wanted.connect(lambda: self._use_offer(offer))
        made.rename_wanted.connect(lambda: self.rename_wanted.emit(offer.own))
        made.delete_wanted.connect(lambda: self.put_away(offer))
        made.folder_wanted.connect(lambda: _show_folder(offer))
        return made

    def _ask(self) -> None:
        """Have every file looked at that was not yet; the blank one shows a plus."""
        for tile in self.tiles:
            path = tile.offer.path(self.language)
            if path != tile.path:
                tile.path = path
                if path in self._seen:
                    tile.show_seen(self._seen[path])
                elif not tile.offer.is_blank:
                    self.reader.ask(path)

    def _on_seen(self, seen: Seen) -> None:
        self._seen[seen.path] = seen
        for tile in self.tiles:
            if tile.path == seen.path:
                tile.show_seen(seen)
                if tile.offer == self.chosen:
                    self._say_answers()

    def show_category(self, category: str) -> None:
        """Show one kind of templates, or all."""
        self.category = category
        self._arrange()
        self._scroll.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        query = " ".join(self.search.text().casefold().split())
        kind = [tile for tile in self.tiles if self.category in (_ALL, tile.offer.category)]
        shown = [tile for tile in kind if tile.matches(query)]
        self.flow.hold(shown, is_one_row=False)
        self.flow.setVisible(bool(shown))
        say, words = self.dress.say, ""
        if not shown:
            words = say("gallery.nothing", query=self.search.text()) if query else say("gallery.none_yours")
        self.nothing.show_text(words)
        self.show_all.setVisible(not shown and self.category != _ALL)
        if shown and self.chosen not in [tile.offer for tile in shown]:
            self.choose(shown[0].offer)
        self._say_chips()
        self._say_answers()

    def choose(self, offer: Offer) -> None:
        """Make `offer` the one that is chosen."""
        self.chosen = offer
        for tile in self.tiles:
            tile.show_chosen(tile.offer == offer)
        self._say_answers()

    def say(self) -> None:
        """Say everything in the language of now."""
        say = self.dress.say
        self.name_window(say("gallery.title"), say("gallery.close"))
        self._heading.setText(say("gallery.heading"))
        self.search.setPlaceholderText(say("gallery.search"))
        self.search.setAccessibleName(say("gallery.search"))
        self.chips.setAccessibleName(say("gallery.chips"))
        self.flow.setAccessibleName(say("gallery.tiles"))
        self.languages.setAccessibleName(say("gallery.language"))
        self.samples.set_words(say("gallery.samples"), say("gallery.samples_tip"))
        self.guide.set_words(say("gallery.guide"))
        self.show_all.set_words(say("gallery.show_all"))
        self._arrange()

    def _say_chips(self) -> None:
        say = self.dress.say
        count = [tile.offer.category for tile in self.tiles].count
        choices = [(_ALL, say("gallery.all"), len(self.tiles))]
        choices += [(kind, say(f"category.{kind}"), count(kind)) for kind in _CATEGORIES]
        self.chips.offer([*choices, (YOURS, say("gallery.yours"), count(YOURS))], self.category)

    def _say_answers(self) -> None:
        say, offer = self.dress.say, self._chosen_tile()
        known = (offer.offer.languages if offer else ()) or self._language_of(offer)
        now = self.language if self.language in known else known[0]
        self.languages.offer([(code, say(f"gallery.language.{code}")) for code in known], now)
        self.samples.setEnabled(offer is not None and not offer.offer.is_blank)
        name = elided("smallM", offer.offer.name(say), _NAME_WIDE) if offer else ""
        self.use.set_words(say("gallery.use", name=name).strip())
        self.use.setEnabled(offer is not None and not offer.is_damaged)

    def _chosen_tile(self) -> GalleryTile | None:
        return next((tile for tile in self.flow.tiles if tile.offer == self.chosen), None)  # type: ignore[return-value, attr-defined]

    def _language_of(self, tile: GalleryTile | None) -> tuple[str, ...]:
        """Return the one language of a template of one's own, as far as it is known."""
        preview = tile.seen.preview if tile is not None and tile.seen is not None else None
        return (preview.language,) if preview and preview.language in LANGUAGES else (self.language,)

    # Doing

    def _speak(self, language: str) -> None:
        self.language = language
        self._ask()
        self._say_answers()

    def _use_offer(self, offer: Offer) -> None:
        self.choose(offer)
        self._use()

    def _use(self) -> None:
        if self.use.isEnabled() and self.chosen is not None:
            self.wanted.emit(self.chosen)

    def put_away(self, offer: Offer) -> None:
        """Delete a template of one's own, with a way back; the keyboard goes to its neighbour."""
        shown = self.flow.tiles
        at = next((n for n, tile in enumerate(shown) if tile.offer == offer), 0)  # type: ignore[attr-defined]
        assert offer.own is not None  # only one's own can be deleted
        try:
            away = put_away(offer.own)
        except SessionError as error:
            self.undo_bar.say_trouble(self.dress.say.say(error.message))
            return
        self.refresh()
        left = self.flow.tiles
        heir: QWidget = left[min(at, len(left) - 1)] if left else self.search
        heir.setFocus(Qt.FocusReason.TabFocusReason)
        self.undo_bar.say_gone(self.dress.say("own.deleted", name=away.name), away)

    def _bring_back(self, away: OwnTemplate) -> None:
        try:
            own = bring_back(away)
        except SessionError as error:
            self.undo_bar.say_trouble(self.dress.say.say(error.message))
            return
        self.refresh()
        self.focus_on(own)

    def focus_on(self, own: OwnTemplate) -> None:
        """Put the keyboard on a template of one's own, where it is shown."""
        tile = next((tile for tile in self.tiles if tile.offer.own == own), None)
        if tile is not None and not tile.isHidden():
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Choose the tile the keyboard goes to, and bring it into sight."""
        if isinstance(now, GalleryTile) and now in self.tiles:
            self.choose(now.offer)
            self._scroll.ensureWidgetVisible(now, 0, _GAP)

    # Qt events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_LOOK_AFTER_MS, self, self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.focusWidget()
        is_undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(at, Button) and not isinstance(at, GalleryTile):
                at.click()
            else:
                self._use()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif is_undo and self.undo_bar.isVisible():
            self.undo_bar.undo.click()
        else:
            super().keyPressEvent(event)


def _show_folder(offer: Offer) -> None:
    if offer.own is not None:
        show_folder(offer.own.path)

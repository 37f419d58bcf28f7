"""The find bar: what is looked for, how much is found, and on Ctrl+H what is put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.commands.texts import Replacement
from cxdesigner.editor.editor import Aspect
from cxdesigner.editor.finding import Finding, Preview
from cxdesigner.layout.display_list import Rect
from cxdesigner.ui.find.fields import FindField
from cxdesigner.ui.find.preview import PreviewList
from cxdesigner.ui.paint import paint
from cxdesigner.ui.tellings import undo_way
from cxdesigner.ui.widgets.buttons import IconButton, WordButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_AIR = 16
"""Room around the bar for its shadow."""
_WIDE, _FROM_EDGE = 420, 10
_PREVIEW_AFTER_MS = 120
_FOLLOW_AFTER_MS = 80


class FindBar(QWidget):
    """36 px over the top right of the board. It follows the window's editor, and gives the keyboard back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.centralWidget())
        self._window, self._dress = window, window.dress
        self._editor = window.editor
        self._stop = self._editor.listen(self._on_editor)
        self.finding = Finding(self._editor)
        self._preview = Preview()
        self._build()
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._refresh)
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)
        self._later.timeout.connect(self.show_preview)
        window.views.installEventFilter(self)
        window.views.switched.connect(self._place)
        self._dress.changed.connect(self._say)
        window.actions_.keys.changed.connect(self._name_toggle)
        self._say()
        self._show_replace(False)
        self.hide()

    # Building

    def _build(self) -> None:
        dress, small = self._dress, QSize(26, 26)
        self.field, self.replacement = FindField(dress, "search"), FindField(dress, "swap")
        self.count = Words(dress, "small", "text3")
        self.before, self.after = IconButton(dress, "up", size=small), IconButton(dress, "down", size=small)
        self.everywhere, self.toggle = (
            IconButton(dress, "stack", size=small),
            IconButton(dress, "swap", size=small),
        )
        self.cross = IconButton(dress, "x", size=small)
        self.everywhere.setCheckable(True)
        self.toggle.setCheckable(True)
        self.one, self.all = WordButton(dress), WordButton(dress, is_primary=True)
        self.will, self.refusal = Words(dress, "meta", "text3"), Words(dress, "small", "error", wraps=True)
        self.preview = PreviewList(dress, self._where)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.forward.connect(lambda: self.walk(1))
        self.field.back.connect(lambda: self.walk(-1))
        self.replacement.textChanged.connect(lambda _text: self._later.start())
        self.replacement.forward.connect(self.replace_one)
        self.replacement.back.connect(lambda: self.walk(-1))
        for field in (self.field, self.replacement):
            field.escaped.connect(self.close_bar)
        self.before.clicked.connect(lambda: self.walk(-1))
        self.after.clicked.connect(lambda: self.walk(1))
        self.everywhere.clicked.connect(lambda on: self._look(everywhere=on))
        self.toggle.clicked.connect(self._show_replace)
        self.cross.clicked.connect(self.close_bar)
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR + 4, _AIR + 4, _AIR + 4, _AIR + 4)
        column.setSpacing(6)
        column.addLayout(
            _row(self.field, self.count, self.before, self.after, self.everywhere, self.toggle, self.cross)
        )
        self._second = QWidget()
        lines = QVBoxLayout(self._second)
        lines.setContentsMargins(0, 0, 0, 4)
        lines.setSpacing(6)
        lines.addLayout(_row(self.replacement, self.one, self.all))
        for part in (self.will, self.preview, self.refusal):
            lines.addWidget(part)
        self.will.setIndent(4)
        column.addWidget(self._second)

    def _name_toggle(self) -> None:
        name, keys = self._dress.say("find.replace_shown"), self._window.actions_.keys.shown("replace")
        self.toggle.name_it(name, f"{name} ({keys})" if keys else name)

    def _say(self) -> None:
        say = self._dress.say
        self.setAccessibleName(say("find.name"))
        self.field.setAccessibleName(say("find.field"))
        self.field.setPlaceholderText(say("find.hint"))
        self.replacement.setAccessibleName(say("find.replacement"))
        self.replacement.setPlaceholderText(say("find.replacement"))
        self.before.name_it(say("find.previous"))
        self.after.name_it(say("find.next"))
        self.everywhere.name_it(say("find.everywhere"))
        self._name_toggle()
        self.cross.name_it(say("find.close"))
        self.one.set_words(say("find.replace_one"), say("find.replace_one_tip"))
        self.all.set_words(say("find.replace_all"), say("find.replace_all_tip"))
        self.preview.setAccessibleName(say("find.preview"))
        self._show_count()
        self._place()

    # Opening and closing

    def open(self, *, replace: bool = False) -> None:
        """Show the bar with the keyboard in it; what was looked for last is there to be typed over."""
        self._window.finish_typing()
        if not self.isVisible():
            self.finding.open()
            self.show()
            self.raise_()
        if replace != self.toggle.isChecked() and replace:
            # Over the project is what replacing means; the button in the bar narrows it to this journey.
            self.everywhere.setChecked(True)
            self.toggle.setChecked(True)
            self._show_replace(True)
        self._look(everywhere=self.everywhere.isChecked())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_replace(self) -> None:
        """Show the bar with the row that replaces, or with the keyboard there close that row again."""
        has_keyboard = self.field.hasFocus() or self.replacement.hasFocus()
        if self.isVisible() and self.toggle.isChecked() and has_keyboard:
            self.toggle.setChecked(False)
            self._show_replace(False)
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.open(replace=True)

    def close_bar(self) -> None:
        """Take the bar and the rings away; the keyboard is on the board again."""
        self.finding.close()
        self.hide()
        self._window.views.take_focus()

    def walk(self, by: int) -> None:
        """Go to the next hit, or back; where the bar is closed, look for the last words again."""
        if not self.isVisible():
            self.open()
            return
        self.finding.walk(by)
        self._announce()

    def set_editor(self) -> None:
        """Look into the window's other project."""
        self._stop()
        self._editor = self._window.editor
        self._stop = self._editor.listen(self._on_editor)
        self.finding = Finding(self._editor)
        self.hide()

    def _show_replace(self, shown: bool) -> None:
        self._second.setVisible(shown)
        self.show_preview()

    # What is found

    def _on_typed(self, _text: str) -> None:
        self._look()

    def _look(self, *, everywhere: bool | None = None) -> None:
        self.finding.look_for(self.field.text(), everywhere=everywhere)
        self._show_count()
        self._announce()
        if self.toggle.isChecked():
            self._later.start()

    def _on_editor(self, aspect: Aspect) -> None:
        if not self.isVisible():
            return
        if aspect in ("document", "journey"):
            self._follow.start()
        elif aspect == "find":
            self._show_count()

    def _refresh(self) -> None:
        if self.isVisible():
            self.finding.refresh()
            self._show_count()
            self.show_preview()

    def _show_count(self) -> None:
        finding, say = self.finding, self._dress.say
        count = len(finding.hits)
        if not finding.words.strip():
            words = ""
        elif not count:
            words = say("find.none")
        elif finding.current is None:
            words = say("find.count_only", count=count)
        else:
            words = say("find.count", at=finding.at + 1, count=count)
        self.count.setText(words)
        self.count.set_token("error" if words and not count else "text3")
        for button in (self.before, self.after):
            button.setEnabled(bool(count))
        self._let()

    def _announce(self) -> None:
        if self.count.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self.count.text()))

    # Replacing

    def show_preview(self) -> None:
        """Show what would be replaced now."""
        self._later.stop()
        shown = self.toggle.isChecked() and self.isVisible() and bool(self.finding.words.strip())
        self._preview = self.finding.preview(self.replacement.text()) if shown else Preview()
        preview, say = self._preview, self._dress.say
        self.preview.show_changes(preview.first)
        self.will.show_text(say.count("find.will_replace", preview.places) if preview.places else "")
        self.refusal.show_text(say.say(preview.refusal) if preview.refusal is not None else "")
        self._let()
        self._place()

    def _let(self) -> None:
        can = not self._editor.read_only
        self.one.setEnabled(can and self.finding.current is not None)
        self.all.setEnabled(can and self._preview.places > 0 and self._preview.refusal is None)

    def replace_one(self) -> None:
        """Replace in the current hit."""
        self.finding.replace_current(self.replacement.text())
        self._show_count()
        self.show_preview()

    def replace_all(self) -> None:
        """Replace all that is listed."""
        self.show_preview()
        places = self._preview.places
        if places and self.finding.replace_all(self.replacement.text()):
            words = self._dress.say.count("find.replaced", places)
            self._window.toast.say_done(words, undo_way(self._window))
        self._show_count()
        self.show_preview()

    def _where(self, change: Replacement) -> str:
        table = change.key[0]
        named = table in ("touchpoints", "insights")
        return self._dress.say(f"find.in.{change.field}" if named else f"find.in.{table}")

    # Its place

    def _place(self) -> None:
        floor, parent = self._window.views.floor, self.parentWidget()
        layout = self.layout()
        if parent is None or layout is None:
            return
        layout.activate()
        wide = min(grown(_WIDE), floor.width() - 2 * _FROM_EDGE) + 2 * _AIR
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        corner = floor.mapTo(parent, floor.rect().topRight())
        self.setGeometry(
            corner.x() - _FROM_EDGE - wide + _AIR + 1, corner.y() + _FROM_EDGE - _AIR, wide, high
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        bed = QRectF(self.rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
        box = Rect(
            bed.x() + 0.5, bed.y() + 0.5, bed.width() - 1, bed.height() - 1,
            fill=theme["panel"], stroke=theme["lineStrong"], radius=8, shadow="e2",
        )  # fmt: skip
        paint(painter, [box], shadow_color=theme["shadow"])
        painter.end()


def _row(first: QWidget, *others: QWidget) -> QBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return row

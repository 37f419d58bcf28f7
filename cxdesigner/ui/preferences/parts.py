"""What the pages of the preferences are put together from: a page, headings, rules, rows with one setting each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.preferences.changes import Changes
from cxdesigner.ui.preferences.registry import Setting, choice_words
from cxdesigner.ui.settings import AUTHOR_LIMIT
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.segments import Segments
from cxdesigner.ui.widgets.switch import Switch
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

PADDING = 28
_FIELD = 232


class Part(Protocol):
    """Something on a page that shows settings, and can be found by their words."""

    def show_now(self) -> None:
        """Show the words, the colours and the values of now."""

    def filter(self, query: str) -> int:
        """Show what `query`, which is casefolded, is found in; return how many settings that are."""


class Entry(LineField):
    """A field whose Esc closes the preferences once there is nothing to give back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() == self._before:
            self.window().close()
        else:
            super().keyPressEvent(event)


class Rule(QWidget):
    """A line across the page."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("line"))
        painter.end()


class Heading(QWidget):
    """The name of a section, and at its right a word on it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self.first, self.second = Words(dress, "smallS"), Words(dress, "meta", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first)
        row.addStretch(1)
        row.addWidget(self.second)


class SettingRow(QWidget):
    """One setting: what it is and does on the left, what sets it on the right."""

    def __init__(self, window: MainWindow, setting: Setting, changes: Changes) -> None:
        super().__init__()
        self._window, self.setting, self._changes = window, setting, changes
        dress = window.dress
        self._name, self._about = Words(dress, "smallM"), Words(dress, "meta", "text2", wraps=True)
        self.control = self._made(dress)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignVCenter)

    def _made(self, dress: Dress) -> QWidget:
        setting = self.setting
        if setting.form == "switch":
            switch = Switch(dress)
            switch.clicked.connect(lambda on: self._changes.set(setting, "yes" if on else "no"))
            return switch
        if setting.form == "segments":
            segments = Segments(dress)
            segments.chosen.connect(lambda value: self._changes.set(setting, value))
            return segments
        if setting.form == "list":
            pick = PickField(dress, _ICONS.get(setting.id, "gear"))
            pick.picked.connect(lambda value: self._changes.set(setting, value))
            return pick
        field = Entry(dress, limit=AUTHOR_LIMIT, icon="people")
        field.typed.connect(lambda text: self._changes.set(setting, " ".join(text.split())))
        return field

    def show_now(self) -> None:
        """Show the words and the value of now."""
        say, setting = self._window.dress.say, self.setting
        name, about, value = (
            say(f"setting.{setting.id}"),
            say(f"setting.{setting.id}.about"),
            setting.read(self._window),
        )
        self._name.setText(name)
        self._about.setText(about)
        choices = [(choice, choice_words(setting, choice, say)) for choice in setting.choices]
        control = self.control
        if isinstance(control, Switch):
            control.setChecked(value == "yes")
        elif isinstance(control, Segments):
            control.offer(choices, value)
        elif isinstance(control, PickField):
            icon = _ICONS.get(setting.id, "gear")
            control.offer([Choice(choice, words, icon) for choice, words in choices], value)
            control.setFixedWidth(grown(_FIELD))
        elif isinstance(control, LineField):
            if " ".join(control.text().split()) != value:
                control.show_value(value, anew=True)
            control.setPlaceholderText(say(f"setting.{setting.id}.hint"))
            control.setFixedWidth(grown(_FIELD))
        control.setAccessibleName(name)
        control.setAccessibleDescription(about)

    def filter(self, query: str) -> int:
        """Show the row if `query` is found in its words; return how many are shown."""
        say = self._window.dress.say
        choices = [choice_words(self.setting, choice, say) for choice in self.setting.choices]
        is_hit = is_found(query, self._name.text(), self._about.text(), *choices)
        self.setVisible(is_hit)
        return is_hit


_ICONS = {"language": "web", "page_language": "web", "paper": "file", "autosave": "save"}


def is_found(query: str, *texts: str) -> bool:
    """Tell whether `query`, which is casefolded, is found in one of `texts`."""
    return not query or any(query in text.casefold() for text in texts)


class SettingsPage(QWidget):
    """A page: its title, and below it parts under headings; it scrolls where there are many."""

    def __init__(self, window: MainWindow, page: str) -> None:
        super().__init__()
        self._window, self.page = window, page
        self.title = Words(window.dress, "h2")
        self._sections: list[tuple[str, Heading, Rule | None, list[Part]]] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(PADDING, 22, PADDING, PADDING)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(20)
        self._column.addStretch(1)
        scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)

    def add_section(self, section: str, parts: list[QWidget]) -> None:
        """Add `parts` under the heading `section`, whose words are `preferences.<section>`."""
        dress, column = self._window.dress, self._column
        rule = Rule(dress) if self._sections else None
        block = QVBoxLayout()
        block.setSpacing(12)
        if rule is not None:
            block.addSpacing(6)
            block.addWidget(rule)
            block.addSpacing(6)
        heading = Heading(dress)
        block.addWidget(heading)
        for part in parts:
            block.addWidget(part)
        block.addSpacing(6)
        column.insertLayout(column.count() - 1, block)
        self._sections.append((section, heading, rule, parts))  # type: ignore[arg-type]  # widgets that are parts

    def show_now(self) -> None:
        """Show the words, the colours and the values of now."""
        say = self._window.dress.say
        self.title.setText(say(f"preferences.{self.page}"))
        for section, heading, _, parts in self._sections:
            heading.first.setText(say(f"preferences.section.{section}"))
            note = f"preferences.section.{section}.note"
            heading.second.show_text(say(note) if say.has(note) else "")
            for part in parts:
                part.show_now()

    def filter(self, query: str) -> int:
        """Show the settings that `query` is found in, all of them where it is the page's own name."""
        if is_found(query, self.title.text()):
            query = ""
        hits = 0
        for _, heading, rule, parts in self._sections:
            found = sum(part.filter(query) for part in parts)
            heading.setVisible(bool(found))
            if rule is not None:
                rule.setVisible(bool(found and hits))
            hits += found
        return hits

    def sizeHint(self) -> QSize:
        return QSize(586, 640)

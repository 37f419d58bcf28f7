"""The step in which each column of a file is told what it becomes: guesses, and the reasons for them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cxdesigner.importers.responses.mapping import Meaning
from cxdesigner.importers.responses.scales import SCALES, Scale, guessed_scale, scale_named
from cxdesigner.layout.analyses.responses import column_page
from cxdesigner.layout.look import screen_look
from cxdesigner.session.responses import Looked, open_question, settle
from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.dialogs.responses.form_chips import FormChips
from cxdesigner.ui.dialogs.responses.parts import Band, Mapped
from cxdesigner.ui.dialogs.responses.telling import column_view, meaning_words, scale_words
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.pick_field import Choice
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import Words

MOST_COLUMNS = 120
"""More columns than this have no row of their own: they stay as they were guessed, and that is said."""

_ASIDE, _ASIDE_SMALL, _ROOMY = 488, 380, 1200
"""How wide the reasons are, and from which width of the dialog on they have all their room."""

_ICONS = {"date": "clock", "comment": "comment", "touchpoint": "spot", "skip": "eyeoff", "score": "gauge"}


class ColumnsStep(QWidget):
    """The columns of one file. What a person tells goes into the mapping of `looked`.

    Signals:
        changed: something is told otherwise than before.
        form_told: the file is written like this `Form`, and has to be read anew.
    """

    changed = Signal()
    form_told = Signal(object)

    def __init__(self, dress: Dress, looked: Looked, told: set[str]) -> None:
        """Begin with the columns `told`, by a person; those that are told later go in there too."""
        super().__init__()
        self._dress, self.looked = dress, looked
        self.rows = {
            column.name: Mapped(dress, column.name, column.samples)
            for column in looked.overview.columns[:MOST_COLUMNS]
        }
        self.current = next(
            (name for name, m in looked.mapping.items() if m.role == "score" and name in self.rows),
            next(iter(self.rows)),
        )
        self.told = told
        self.form, self.trouble = FormChips(dress, looked), Words(dress, "small", "error", wraps=True)
        self.form.told.connect(self.form_told)
        self.form.order_told.connect(self.choose_order)
        self.trouble.setContentsMargins(12, 0, 12, 0)
        self.trouble.hide()
        self.band, self.pane = Band(dress), PagePane(dress)
        self.pane.setAccessibleName(dress.say("take_in.aside"))
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.pressed.connect(lambda _id: self.turn_round())
        self._lay_out()
        for name, row in self.rows.items():
            row.came.connect(lambda name=name: self.turn_to(name))
            row.becomes.picked.connect(lambda value, name=name: self.choose(name, value))
            row.scale.picked.connect(lambda value, name=name: self.choose_scale(name, value))
        self.refresh()

    # Putting it together

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(12, 16, 12, 12)
        left.setSpacing(10)
        left.addWidget(self.form)
        left.addWidget(self.trouble)
        left.addLayout(self._headings())
        left.addWidget(self._scroll(), 1)
        more = len(self.looked.overview.columns) - len(self.rows)
        if more > 0:
            left.addWidget(self._words("small", "text2", self._dress.say.count("take_in.more_columns", more)))
        left.addWidget(self.band)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addSpacing(1)
        row.addWidget(self.pane)

    def _headings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 0)
        row.setSpacing(20)
        self._heads = [
            self._words("smallM", "text2", self._dress.say(f"take_in.{key}"))
            for key in ("column", "becomes_head", "scale_head")
        ]
        for number, label in enumerate(self._heads):
            row.addWidget(label, 0 if number else 1)
        return row

    def _scroll(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        scroll = scrolled(inner)
        self._area = scroll
        return scroll

    def _words(self, style: str, token: str, text: str) -> Words:
        label = Words(self._dress, style, token)
        label.setText(text)
        return label

    # What a person does

    def turn_to(self, name: str) -> None:
        """Show the reasons for the column `name`."""
        if name != self.current:
            self.current = name
            self.refresh()
        self._area.ensureWidgetVisible(self.rows[name], 0, 8)

    def choose(self, name: str, value: str) -> None:
        """Let the column `name` become `value`: a role, or `score@` and a touchpoint's id."""
        role, sign, touchpoint = value.partition("@")
        before = self.looked.mapping[name]
        if role == "score":
            told = Meaning("score", before.scale or self._scale(name), touchpoint if sign else None)
        elif role == "date":
            told = Meaning("date", month_first=self.looked.overview.column(name).is_month_first)
        else:
            told = Meaning(role)  # type: ignore[arg-type]  # the choices are roles
        guess = self.looked.guesses.scales.get(name)
        self.told.add(name)
        settle(self.looked, {name: told})
        if role == "score" and before.role != "score" and guess is not None and guess.asks:
            self.looked.guesses.asking += (name,)
        self.refresh()
        self.changed.emit()

    def choose_scale(self, name: str, value: str) -> None:
        """Let the column `name` be on the scale `value`."""
        before = self.looked.mapping[name]
        self._tell(name, replace(before, scale=scale_named(value)))

    def turn_round(self) -> None:
        """Let the other end of the current scale be the best."""
        meaning = self.looked.mapping[self.current]
        if meaning.scale is not None:
            scale = replace(meaning.scale, is_turned=not meaning.scale.is_turned)
            self._tell(self.current, replace(meaning, scale=scale))

    def _scale(self, name: str) -> Scale:
        known = self.looked.guesses.scales.get(name)
        guess = known or guessed_scale(name, self.looked.overview.column(name).kinds)
        return guess.scale if guess is not None else scale_named("csat")

    def choose_order(self, name: str, is_month_first: bool) -> None:  # as the signal brings it
        """Let the days of the column `name` have the month first, or the day."""
        self._tell(name, replace(self.looked.mapping[name], month_first=is_month_first))
        chip = self.form.chips["order"]
        chip.show_now(is_month_first)

    def show_trouble(self, words: str) -> None:
        """Say why the file cannot be read as it was told; it is shown as it was read before."""
        self.trouble.show_text(words)
        self.trouble.setVisible(bool(words))

    def _tell(self, name: str, meaning: Meaning) -> None:
        self.told.add(name)
        settle(self.looked, {name: meaning})
        self.refresh()
        self.changed.emit()

    # What is shown

    def refresh(self) -> None:
        """Show the mapping of now."""
        guesses = self.looked.guesses
        for name, row in self.rows.items():
            meaning, is_current = self.looked.mapping[name], name == self.current
            scale = meaning.scale if meaning.role == "score" else None
            row.show_state(
                is_current=is_current, has_scale=scale is not None,
                is_out=meaning.role == "skip" and name not in guesses.homeless,
            )  # fmt: skip
            self._fill(row, meaning, is_whole=is_current)
            row.becomes.ask(is_on=name in guesses.homeless)
            row.scale.ask(is_on=name in guesses.asking)
            if scale is not None:
                self._offer_scales(row, scale)
        self._show_band()
        self.show_aside()

    def show_aside(self) -> None:
        """Show the reasons for the current column."""
        dress = self._dress
        look = screen_look(dress.theme.name, dress.say.language)
        view = column_view(self.looked, self.looked.overview.column(self.current), dress.say)
        self.pane.show_page(column_page(view, look, float(self.pane.width())))

    def _fill(self, row: Mapped, meaning: Meaning, *, is_whole: bool) -> None:
        """Offer what a column may become: all of it only where the keyboard is, as there may be many touchpoints."""
        say, looked = self._dress.say, self.looked
        value = meaning.role + (
            f"@{meaning.touchpoint}" if meaning.role == "score" and meaning.touchpoint else ""
        )
        if row.name in looked.guesses.homeless:
            value = "open"
        here = Choice(value, meaning_words(meaning, looked, say), _ICONS[meaning.role])
        if value == "open":
            here = Choice("open", say("take_in.becomes.open"), "warn")
        choices = [here]
        if is_whole:
            roles = ("skip", "date", "comment", "touchpoint")
            choices = [Choice(role, say(f"take_in.becomes.{role}"), _ICONS[role]) for role in roles]
            scored = Meaning("score", meaning.scale or self._scale(row.name))
            choices.append(Choice("score", meaning_words(scored, looked, say), "gauge"))
            for place in looked.places:
                words = meaning_words(replace(scored, touchpoint=place.id), looked, say)
                choices.append(Choice(f"score@{place.id}", words, "gauge"))
            if value == "open":
                choices.insert(0, here)
        row.becomes.offer(choices, value)

    def _offer_scales(self, row: Mapped, scale: Scale) -> None:
        offered = [known for known in SCALES if known.text != scale.text]
        if scale.low == 0 or scale.skips_zero:
            other = scale_named("csat/no-zero") if not scale.skips_zero else scale_named("0..5")
            offered.insert(0, other)
        choices = [Choice(s.text, scale_words(s, self._dress.say), "gauge") for s in (scale, *offered)]
        row.scale.offer(choices, scale.text)

    def _show_band(self) -> None:
        say, guesses = self._dress.say, self.looked.guesses
        self.band.setVisible(bool(guesses.asking or guesses.homeless))
        if guesses.asking:
            name = guesses.asking[0]
            question = open_question(self.looked)
            assert question is not None  # there is one that asks
            scale = guesses.scales[name].scale
            self.band.ask(
                say("take_in.ask_zero", name=one_line(name, 40)),
                (say("take_in.zero_is_score"), say("take_in.zero_is_none")),
            )
            without = "csat/no-zero" if scale.text == "0..5" else f"{scale.text}/no-zero"
            with_zero = scale.text if scale.low == 0 else f"0..{scale.high:g}"
            self.band.answers[0].clicked.connect(lambda: self.choose_scale(name, with_zero))
            self.band.answers[1].clicked.connect(lambda: self.choose_scale(name, without))
        elif guesses.homeless:
            name = guesses.homeless[0]
            self.band.ask(say("take_in.no_place", name=one_line(name, 40)), (say("take_in.becomes.open"),))
            self.band.answers[0].clicked.connect(lambda: self._go_to(name))

    def _go_to(self, name: str) -> None:
        if name in self.rows:
            self.turn_to(name)
            field = self.rows[name].becomes
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _ROOMY
        self.pane.setFixedWidth(_ASIDE if is_wide else _ASIDE_SMALL)
        field, scale = (286, 160) if is_wide else (220, 140)
        for row in self.rows.values():
            row.fit(field, scale)
        for head, wide in zip(self._heads[1:], (field, scale), strict=True):
            head.setFixedWidth(wide)
        self.show_aside()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        edge = QRectF(self.width() - self.pane.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, self._dress.color("line"))
        painter.end()

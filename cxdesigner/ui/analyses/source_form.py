"""The form about one source of the register: what it was, when, where, with whom, and how those seen agreed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.analysis.evidence import journey_evidence, sources_in_order
from cxdesigner.commands.dates import is_day
from cxdesigner.editor import fieldwork
from cxdesigner.editor.editor import Editor
from cxdesigner.layout.analyses.evidence_marks import CONSENTS, SOURCE_ICONS, source_code
from cxdesigner.model.evidence import SOURCE_KINDS, Source
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.parts import FieldRow, Head, too_long
from cxdesigner.ui.widgets.buttons import IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, EntryField, PickField
from cxdesigner.ui.widgets.switch import Switch
from cxdesigner.ui.widgets.tiles import accent_sign

_LINES = ("place", "observer", "sample")
_DAYS = ("date", "until")


class SourceForm(Form):
    """Every field of one source. What is typed is kept as it is typed; a day once it is one.

    Signals:
        closed: the person is through with the source.
        removed: the source has gone.
    """

    closed = Signal()
    removed = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.source = ""
        self.head = Head(dress)
        self.head.closed.connect(self.closed)
        self.done.connect(self.closed)
        self.title = self.heading(lambda text: self._edit("title", text))
        self.kind = PickField(dress, "eye")
        self._kind_row = FieldRow(dress, self.kind)
        self.kind.picked.connect(lambda word: self._choose("kind", word))
        self.days = {name: EntryField(dress, "clock", completes=False) for name in _DAYS}
        self._day_rows = {name: FieldRow(dress, field) for name, field in self.days.items()}
        self.lines = {name: self._line(name) for name in _LINES}
        self.consent = EntryField(dress, "lock", completes=True)
        self._consent_row = FieldRow(dress, self.consent)
        self.anonymised = Switch(dress)
        self._anonymised_row = FieldRow(dress, self.anonymised)
        self.note = self.text("small", "text", lambda text: self._edit("text", text), is_bare=False)
        self.file = self._line("file")
        self.link = LinkButton(dress)
        self.up, self.down = (IconButton(dress, icon, size=QSize(28, 28)) for icon in ("up", "down"))
        self.bin = IconButton(dress, "trash", size=QSize(28, 28))
        self._connect()
        self._lay_out()
        dress.changed.connect(self.say)
        self.say()

    def _line(self, field: str) -> FieldRow:
        return self.line_row(lambda text: self._edit(field, text))

    def _connect(self) -> None:
        for name, field in self.days.items():
            field.entered.connect(lambda text, name=name: self._on_day(name, text))
            field.typed.connect(lambda text, name=name: self._judge_again(name, text))
            field.finished.connect(lambda name=name: self._on_day_finished(name))
        self.consent.entered.connect(self._on_consent)
        self.consent.finished.connect(self.done)
        self.anonymised.clicked.connect(lambda is_on: self._choose("anonymised", is_on))
        self.link.clicked.connect(self._on_link)
        self.up.clicked.connect(lambda: fieldwork.move_source(self.editor, self.source, -1))
        self.down.clicked.connect(lambda: fieldwork.move_source(self.editor, self.source, 1))
        self.bin.clicked.connect(self._on_bin)

    def _lay_out(self) -> None:
        self.column.addSpacing(16)
        self.put(self.head)
        self.put_text(self.title, 10)
        self.put(self._kind_row, 10)
        for row in (*self._day_rows.values(), *self.lines.values(), self._consent_row, self._anonymised_row):
            self.put(row, 4)
        self.put(self.file, 4)
        self.put_text(self.note, 12, bleeds=False)
        buttons = QWidget()
        side = QHBoxLayout(buttons)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4)
        side.addWidget(self.up)
        side.addWidget(self.down)
        side.addStretch(1)
        side.addWidget(self.bin)
        self.put(self.link, 16)
        self.put(buttons, 8)
        self.column.addStretch(1)

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("evidence.close_source"))
        self.title.setAccessibleName(say("source_field.title"))
        self.title.set_hint(say("evidence.title_hint"))
        self._kind_row.name_it(say("source_field.kind"))
        for name, row in {**self._day_rows, **self.lines, "file": self.file}.items():
            row.name_it(say(f"source_field.{name}"))
        for name, field in self.days.items():
            field.line.setAccessibleName(say(f"source_field.{name}"))
            field.line.setPlaceholderText(say("evidence.day_hint"))
        self._consent_row.name_it(say("source_field.consent"))
        self.consent.line.setAccessibleName(say("source_field.consent"))
        self.consent.offer([say(f"consent.{word}") for word in CONSENTS])
        self._anonymised_row.name_it(say("source_field.anonymised"))
        self.anonymised.name_it(say("source_field.anonymised"))
        self.note.setAccessibleName(say("source_field.text"))
        self.note.set_hint(say("evidence.note_hint"))
        self.up.name_it(say("evidence.source_up"))
        self.down.name_it(say("evidence.source_down"))
        self.bin.name_it(say("edit.remove_source"))
        self.kind.dress_icons()

    def show_source(self, source: str, *, anew: bool) -> None:
        """Be about `source` of the register."""
        anew = anew or source != self.source
        self.source = source
        self.refresh(anew=anew)

    def refresh(self, *, anew: bool) -> None:
        row = self.editor.document.sources.get(self.source)
        if row is None:
            return
        say = self.dress.say
        self._show_head(row)
        self.title.show_value(row.title, anew=anew)
        kinds = dict.fromkeys((*SOURCE_KINDS, row.kind))
        names = {kind: say(f"source.{kind}") if say.has(f"source.{kind}") else kind for kind in kinds}
        choices = [Choice(kind, names[kind], SOURCE_ICONS.get(kind, "dots")) for kind in kinds]
        self.kind.offer(choices, row.kind)
        for name, field in self.days.items():
            field.show_value(getattr(row, name), anew=anew, mixed=say("evidence.day_hint"))
            field.mark(is_wrong=field.is_wrong and not anew)
            if anew or not field.is_wrong:
                self._day_rows[name].explain("")
        for name, line in {**self.lines, "file": self.file}.items():
            _line_of(line).show_value(getattr(row, name), anew=anew)
        self.consent.show_value(row.consent, anew=anew)
        if anew:
            self._consent_row.explain("")
        self.anonymised.setChecked(row.anonymised)
        self.note.show_value(row.text, anew=anew)
        self._show_deeds(row)

    def _show_head(self, row: Source) -> None:
        editor, say = self.editor, self.dress.say
        order = [source.id for source in sources_in_order(editor.document)]
        known = journey_evidence(editor.document, editor.journey_id)
        count = say.count("evidence.best_proof", known.best_for.get(row.id, 0))
        sign = accent_sign(self.dress, SOURCE_ICONS.get(row.kind, "dots"))
        self.head.show_head(sign, say("evidence.source", code=source_code(order.index(row.id))), count)
        self.up.setEnabled(order.index(row.id) > 0)
        self.down.setEnabled(order.index(row.id) < len(order) - 1)

    def _show_deeds(self, row: Source) -> None:
        chosen, say, can = fieldwork.chosen_actions(self.editor), self.dress.say, not self.editor.read_only
        self.link.setVisible(bool(chosen) and can)
        if chosen:
            is_linked = all(row.id in touchpoint.sources for touchpoint in chosen)
            key = "evidence.unlink_selected" if is_linked else "evidence.link_selected"
            self.link.set_words(say.count(key, len(chosen)))
        for field in (
            self.kind, *self.days.values(), self.consent, self.anonymised, self.bin, self.up, self.down,
        ):  # fmt: skip
            field.setEnabled(field.isEnabled() and can if field in (self.up, self.down) else can)
        self.title.setReadOnly(not can)
        self.note.setReadOnly(not can)
        for line in (*self.lines.values(), self.file):
            _line_of(line).setReadOnly(not can)

    def finish(self) -> None:
        """Take what is being typed as said."""
        for field in (*self.days.values(), self.consent):
            field.commit()

    def _edit(self, field: str, value: object) -> None:
        fieldwork.edit_source(self.editor, self.source, field, value)

    def _choose(self, field: str, value: object) -> None:
        self.editor.store.stop_merging()
        self._edit(field, value)
        self.editor.store.stop_merging()

    def _on_day(self, field: str, text: str) -> None:
        if self._judge(field, text):
            self._choose(field, text.strip())

    def _judge(self, field: str, text: str) -> bool:
        """Say in place whether `text` is a day; return whether it is, or is empty."""
        is_sound = not text.strip() or is_day(text.strip())
        self.days[field].mark(is_wrong=not is_sound)
        shown = text.strip() if len(text.strip()) <= _SHOWN else text.strip()[:_SHOWN] + "…"
        words = "" if is_sound else self.dress.say("command.no_day", text=shown)
        self._day_rows[field].explain(words, is_wrong=not is_sound)
        return is_sound

    def _judge_again(self, field: str, text: str) -> None:
        if self.days[field].is_wrong:
            self._judge(field, text)

    def _on_day_finished(self, field: str) -> None:
        if not self.days[field].is_wrong:
            self.done.emit()

    def _on_consent(self, text: str) -> None:
        is_long = len(text) > LINE_LIMIT
        self.consent.mark(is_wrong=is_long)
        self._consent_row.explain(
            too_long(self.dress, LINE_LIMIT, len(text)) if is_long else "", is_wrong=is_long
        )
        if not is_long:
            self._choose("consent", text.strip())

    def _on_link(self) -> None:
        chosen = fieldwork.chosen_actions(self.editor)
        if all(self.source in row.sources for row in chosen):
            fieldwork.unlink_source(self.editor, self.source)
        else:
            fieldwork.link_source(self.editor, self.source)

    def _on_bin(self) -> None:
        if fieldwork.remove_source(self.editor, self.source):
            self.removed.emit()


_SHOWN = 40
"""Most characters of what was typed that a sentence about it repeats."""


def _line_of(row: FieldRow) -> LineField:
    field = row.field
    assert isinstance(field, LineField)  # `line_row` made it
    return field


def panel_width() -> int:
    """Return how wide the side panel of the evidence view is."""
    return grown(312)

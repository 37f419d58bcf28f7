"""The side panel about one hand-over: what is passed, when, how, and what goes wrong when it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from cxdesigner.analysis.handovers import Pass
from cxdesigner.editor import owning
from cxdesigner.editor.editor import Editor
from cxdesigner.ui.analyses.side_panel import ClosingPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.parts import Head
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.tiles import accent_sign
from cxdesigner.ui.widgets.words import Words

FIELDS = ("agreed", "passed", "via", "tool", "risk")
_WIDE = 312


class HandoverForm(Form):
    """The fields of one hand-over."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.one: Pass | None = None
        self.head = Head(dress)
        self.line = Words(dress, "small", "text2", wraps=True)
        self.rows = {field: self.line_row(lambda text, f=field: self._write(f, text)) for field in FIELDS}  # type: ignore[misc]
        self.column.addSpacing(16)
        self.put(self.head)
        self.put(self.line, 10)
        for number, row in enumerate(self.rows.values()):
            self.put(row, 4 if number else 14)
        self.column.addStretch(1)

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("ownership.panel_close"))
        for field, row in self.rows.items():
            row.name_it(say(f"ownership.field.{field}"))
            assert isinstance(row.field, LineField)  # `line_row` made it
        agreed = self.rows["agreed"].field
        assert isinstance(agreed, LineField)  # `line_row` made it
        agreed.setPlaceholderText(say("ownership.agree_hint"))

    def refresh(self, *, anew: bool) -> None:
        one, doc, say = self.one, self.editor.document, self.dress.say
        if one is None:
            return
        pair = say("ownership.panel_pair", giver=doc.teams[one.giver].name, taker=doc.teams[one.taker].name)
        self.head.show_head(accent_sign(self.dress, "swap"), pair, say(f"ownership.place.{one.place}"))
        first, second = doc.touchpoints[one.source].title, doc.touchpoints[one.target].title
        self.line.setText(f"{first} → {second}")
        for name, row in self.rows.items():
            field = row.field
            assert isinstance(field, LineField)  # `line_row` made it
            field.show_value(getattr(one.record, name) if one.record is not None else "", anew=anew)
            field.setReadOnly(self.editor.read_only)
            if name == "passed":
                field.setPlaceholderText(one.label)

    def _write(self, field: str, text: str) -> None:
        if self.one is not None:
            owning.agree(self.editor, self.one.source, self.one.target, field, text)


class HandoverPanel(ClosingPanel):
    """The form beside the page."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(dress)
        self.form = HandoverForm(editor, dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self.form)
        self.form.head.closed.connect(self.closed)
        self.form.done.connect(self.closed)
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def show_pass(self, one: Pass | None) -> None:
        """Be about `one`; hidden where there is none."""
        before = self.form.one
        anew = one is None or before is None or one.id != before.id
        self.form.one = one
        self.setVisible(one is not None)
        self.form.refresh(anew=anew)

    def take_focus(self) -> None:
        """Put the keyboard into the time agreed."""
        self.form.rows["agreed"].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        self.setFixedWidth(grown(_WIDE))
        self.setAccessibleName(self.dress.say("ownership.panel"))
        self.form.say()
        self.form.refresh(anew=False)

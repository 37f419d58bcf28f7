"""What is known of one insight beyond its words: a wait's length, a failure's cost, an idea's benefits and plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.analysis.opportunities import answerable
from cxdesigner.analysis.quality_cost import cost_a_year
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.insight_entries import ENTRIES
from cxdesigner.editor.planning import set_insight_field, toggle_answer, toggle_plan
from cxdesigner.model.evidence import Insight
from cxdesigner.model.figures import grouped
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.fold_head import FoldHead
from cxdesigner.ui.inspector.record_fields import RecordFields
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.check_box import CheckBox
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import Words, menu_text

_FOLDED = frozenset({"pain"})
"""Kinds whose fields are folded away until one of them says something."""


class InsightFacts(QWidget):
    """The fields of the kind of insight that is shown; those of a kind are made when it is shown first.

    Signals:
        done: the person is through with a field and goes back to the board.
        rebuilt: there are other fields than before.
    """

    done = Signal()
    rebuilt = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._insight: Insight | None = None
        self._folds: dict[str, bool] = {}
        self.fields: dict[str, RecordFields] = {}
        self.head = FoldHead(dress)
        self.head.clicked.connect(self._on_fold)
        self.in_plan = CheckBox(dress)
        self.in_plan.clicked.connect(self._on_plan)
        self.answers = Words(dress, "small", "text2", wraps=True)
        self.link = LinkButton(dress)
        self.link.clicked.connect(self.offer_pains)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for part in (self.head, self.answers, self.link, self.in_plan):
            self._column.addWidget(part)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        for fields in self.fields.values():
            fields.editor = editor

    def say(self) -> None:
        """Name the fields in the language of now."""
        self.in_plan.set_words(self._dress.say("opportunities.in_plan.long"))
        self.link.set_words(self._dress.say("insight.link_pain"))
        if self._insight is not None:
            self.show_insight(self._insight, anew=False)

    def finish(self) -> None:
        """Take what is being typed as said."""
        for fields in self.fields.values():
            if fields.isVisible():
                fields.finish()

    def show_insight(self, insight: Insight | None, *, anew: bool) -> None:
        """Show what is known of `insight`; nothing of several, or of a kind of a newer version."""
        known = insight is not None and insight.kind in ENTRIES
        self.setVisible(known)
        anew = anew or (self._insight is None) or (insight is not None and insight.kind != self._insight.kind)
        self._insight = insight
        if insight is None or not known:
            return
        if insight.kind not in self.fields:
            self._make(insight.kind)
        is_open = self._folds.get(insight.kind, insight.kind not in _FOLDED or _says_something(insight))
        self.head.setChecked(is_open)
        self.head.show_words(self._dress.say(f"insight.section.{insight.kind}"), self._sum(insight))
        for kind, fields in self.fields.items():
            fields.setVisible(kind == insight.kind and is_open)
        self.fields[insight.kind].show_record(insight, anew=anew)
        self._show_answers(insight, is_shown=insight.kind == "opportunity" and is_open)

    def offer_pains(self) -> None:
        """Offer every pain of the journey, ticked where the opportunity answers it."""
        insight, editor, say = self._insight, self._editor, self._dress.say
        if insight is None:
            return
        menu, pains = KeyMenu(self), answerable(editor.document, editor.journey_id)
        for pain in pains:
            action = menu.addAction(menu_text(pain.title.strip() or say(f"insight.{pain.kind}")))
            action.setCheckable(True)
            action.setChecked(pain.id in insight.answers)
            action.triggered.connect(lambda _on=False, pain=pain.id: toggle_answer(editor, insight.id, pain))
        if not pains:
            menu.addAction(menu_text(say("opportunities.no_pains"))).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.link.mapToGlobal(self.link.rect().bottomLeft()))

    def _make(self, kind: str) -> None:
        made = RecordFields(self._editor, self._dress, ENTRIES[kind], self._write)
        made.done.connect(self.done)
        self.fields[kind] = made
        self._column.addWidget(made)
        self.rebuilt.emit()

    def _write(self, name: str, value: object) -> bool:
        return self._insight is not None and set_insight_field(self._editor, [self._insight.id], name, value)

    def _show_answers(self, insight: Insight, *, is_shown: bool) -> None:
        doc, say = self._editor.document, self._dress.say
        pains = [doc.insights[id_] for id_ in insight.answers]
        titles = ", ".join(pain.title or say(f"insight.{pain.kind}") for pain in pains)
        lead = say("insight.answers")
        self.answers.setVisible(is_shown)
        self.answers.setText(f"{lead}: {titles}" if titles else say("opportunities.lacks.answers"))
        for part in (self.link, self.in_plan):
            part.setVisible(is_shown)
            part.setEnabled(not self._editor.read_only)
        self.in_plan.setChecked(insight.in_plan)

    def _sum(self, insight: Insight) -> str:
        """Return what a fail point costs in a year; nothing where that is not known."""
        amount = cost_a_year(insight) if insight.kind == "fail_point" else None
        if amount is None:
            return ""
        unit, say = self._editor.document.project.currency, self._dress.say
        return say("opportunities.a_year", amount=f"{grouped(round(amount), say)} {unit}".strip())

    def _on_plan(self) -> None:
        if self._insight is not None:
            toggle_plan(self._editor, self._insight.id)

    def _on_fold(self, is_open: bool) -> None:
        if self._insight is not None:
            self._folds[self._insight.kind] = is_open
            self.show_insight(self._insight, anew=False)


def _says_something(insight: Insight) -> bool:
    return any(getattr(insight, entry.name) for entry in ENTRIES[insight.kind])

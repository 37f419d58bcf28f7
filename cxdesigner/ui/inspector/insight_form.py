"""The form about the selected insights: a pain, an opportunity, a wait, a fail point."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import INSIGHT_KINDS, Insight
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, made_of
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.insight_facts import InsightFacts
from cxdesigner.ui.inspector.parts import FieldRow, Head
from cxdesigner.ui.inspector.places import step_label
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.tiles import accent_sign, insight_sign
from cxdesigner.ui.widgets.words import Words


class InsightForm(Form):
    """Kind, title, text and facts of one insight; of several, the kind."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = Head(dress)
        self.head.closed.connect(lambda: self.editor.select([]))
        self.title = self.heading(lambda text: self._edit(title=text))
        self.text_field = self.text("body", "text2", lambda text: self._edit(text=text))
        self._count = Words(dress, "h3")
        self.kind = PickField(dress, "bulb")
        self._kind_row = FieldRow(dress, self.kind)
        self.kind.picked.connect(self._on_kind)
        self.facts = InsightFacts(editor, dress)
        self.facts.done.connect(self.done)
        self.column.addSpacing(16)
        self.put(self.head)
        self.put_text(self.title, 11)
        self.put_text(self.text_field)
        self.put(self._count, 3)
        self.put(self._kind_row, 13)
        self.put(self.facts, 12)
        self.column.addStretch(1)

    def set_editor(self, editor: Editor) -> None:
        super().set_editor(editor)
        self.facts.set_editor(editor)

    def chosen(self) -> list[Insight]:
        """Return the selected insights, as they stand on the board."""
        keys = [key for key in self.editor.selection if key[0] == "insights"]
        keys.sort(key=self.editor.board.reading_order)
        return [self.editor.document.insights[id_] for _, id_ in keys]

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("inspector.let_go"))
        self.title.setAccessibleName(say("attribute.title"))
        self.title.set_hint(say("inspector.title_hint"))
        self.text_field.setAccessibleName(say("attribute.text"))
        self.text_field.set_hint(say("inspector.insight_hint"))
        self._kind_row.name_it(say("inspector.kind"))
        self.kind.dress_icons()
        self.facts.say()

    def refresh(self, *, anew: bool) -> None:
        chosen = self.chosen()
        is_one = len(chosen) == 1
        for part in (self.title, self.text_field):
            part.setVisible(is_one)
            part.setReadOnly(self.editor.read_only)
        self._count.setVisible(not is_one)
        self._count.setText(self.dress.say.count("inspector.insights", len(chosen)))
        self._show_head(chosen)
        self._show_kind(chosen)
        self.facts.show_insight(chosen[0] if is_one else None, anew=anew)
        if is_one:
            self.title.show_value(chosen[0].title, anew=anew)
            self.text_field.show_value(chosen[0].text, anew=anew)

    def _show_head(self, chosen: list[Insight]) -> None:
        if len(chosen) == 1:
            insight, doc = chosen[0], self.editor.document
            sign = insight_sign(self.dress, insight.kind)
            self.head.show_head(sign, self._kind_name(insight.kind), step_label(doc, insight.step), sign.ink)
        else:
            self.head.show_head(accent_sign(self.dress, "copy"), self.dress.say("role.insight.name"), "")

    def _show_kind(self, chosen: list[Insight]) -> None:
        kind, differ = common([insight.kind for insight in chosen])
        known = [*INSIGHT_KINDS, *({kind} - {None, *INSIGHT_KINDS})]
        choices = [
            Choice(word, self._kind_name(word), insight_sign(self.dress, word).icon) for word in known if word
        ]
        self.kind.offer(choices, kind, mixed=self.dress.say("inspector.mixed") if differ else "")
        self.kind.setEnabled(not self.editor.read_only)
        parts = made_of(self._kind_name(insight.kind) for insight in chosen)
        self._kind_row.explain(parts if differ else "")

    def _kind_name(self, kind: str) -> str:
        """Return the words for `kind`; one of a newer version is shown as it stands."""
        key = f"insight.{kind}"
        return self.dress.say(key) if self.dress.say.has(key) else kind

    def _on_kind(self, kind: str) -> None:
        self.editor.store.stop_merging()
        self._edit(kind=kind)

    def _edit(self, **changes: str) -> None:
        ids = [insight.id for insight in self.chosen()]
        field = next(iter(changes))

        def edit(doc: Document) -> Document:
            for id_ in ids:
                doc = commands.edit_insight(doc, id_, **changes)
            return doc

        label = message("edit.set_field", field=message(f"field.{field}"))
        self.editor.run(label, edit, merge_key=("insight", field, tuple(ids)))

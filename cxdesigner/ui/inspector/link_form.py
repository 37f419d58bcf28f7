"""The form about the selected link: its kind, its label, and what it connects."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Edit
from cxdesigner.model.touchpoint import LINK_KINDS, Link
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.parts import FieldRow, Head
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.tiles import accent_sign
from cxdesigner.ui.widgets.words import Words


class LinkForm(Form):
    """Kind and label of one link; of several, how many they are."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = Head(dress)
        self.head.closed.connect(lambda: self.editor.select([]))
        self._count = Words(dress, "h3")
        self._source, self._target = Words(dress, "body"), Words(dress, "body")
        self.kind = PickField(dress, "connector")
        self._kind_row = FieldRow(dress, self.kind)
        self.kind.picked.connect(lambda kind: self._edit(kind=kind))
        self.label = self.text("body", "text", lambda text: self._edit(label=text))
        self.column.addSpacing(16)
        self.put(self.head)
        self.put(self._count, 3)
        self.put(self._source, 11)
        self.put(self._target, 3)
        self.put(self._kind_row, 13)
        self.put_text(self.label, 11)
        self.column.addStretch(1)

    def chosen(self) -> list[Link]:
        """Return the selected links."""
        links = self.editor.document.links
        return [
            links[id_] for table, id_ in sorted(self.editor.selection) if table == "links" and id_ in links
        ]

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("inspector.let_go"))
        self._kind_row.name_it(say("inspector.kind"))
        self.label.setAccessibleName(say("field.label"))
        self.label.set_hint(say("inspector.label_hint"))
        self.kind.dress_icons()

    def refresh(self, *, anew: bool) -> None:
        chosen, say = self.chosen(), self.dress.say
        is_one = len(chosen) == 1
        self._count.setVisible(not is_one)
        self._count.setText(say.count("inspector.links", len(chosen)))
        for part in (self._source, self._target, self._kind_row, self.label):
            part.setVisible(is_one)
        self.head.show_head(accent_sign(self.dress, "connector"), say("inspector.link"), "")
        if is_one:
            self._show(chosen[0], anew=anew)

    def _show(self, link: Link, *, anew: bool) -> None:
        say, rows = self.dress.say, self.editor.document.touchpoints
        self._source.setText(say("inspector.link_from", title=rows[link.source].title))
        self._target.setText(say("inspector.link_to", title=rows[link.target].title))
        known = [*LINK_KINDS, *({link.kind} - {*LINK_KINDS})]
        choices = [Choice(kind, self._kind_name(kind), "connector") for kind in known]
        self.kind.offer(choices, link.kind, mixed="")
        self.kind.setEnabled(not self.editor.read_only)
        self.label.setReadOnly(self.editor.read_only)
        self.label.show_value(link.label, anew=anew)

    def _kind_name(self, kind: str) -> str:
        """Return the words for `kind`; one of a newer version is shown as it stands."""
        key = f"link.{kind}"
        return self.dress.say(key) if self.dress.say.has(key) else kind

    def _edit(self, **changes: str) -> None:
        for id_ in [link.id for link in self.chosen()]:
            field = next(iter(changes))
            label = message("edit.set_field", field=message(f"field.{field}"))
            self.editor.run(label, _edit_of(id_, changes), merge_key=("link", field, id_))


def _edit_of(id_: str, changes: dict[str, str]) -> Edit:
    return lambda doc: commands.edit_link(doc, id_, **changes)

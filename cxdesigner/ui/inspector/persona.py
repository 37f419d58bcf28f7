"""Whose journey it is: a persona picked or named. Their text is a field of the form."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.project import Persona
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import FieldRow, too_long
from cxdesigner.ui.widgets.pick_field import EntryField


class PersonaRow(FieldRow):
    """The persona of the journey on the board, known to every journey of the project once it has a name."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        self.who = EntryField(dress, "person", completes=True)
        super().__init__(dress, self.who)
        self.editor, self._words = editor, dress
        self.who.entered.connect(self._on_name)

    def name_it(self, words: str) -> None:
        """Say what the field is, to the line in it as well."""
        super().name_it(words)
        self.who.line.setAccessibleName(words)

    def show_persona(self, *, anew: bool) -> None:
        """Show the persona of now."""
        persona, doc = persona_of(self.editor), self.editor.document
        self.who.offer([row.name for row in structure.in_order(doc.personas.values())])
        self.who.show_value(persona.name if persona else "", anew=anew)
        self.who.line.setPlaceholderText(self._words.say("persona.none"))
        self.who.setEnabled(not self.editor.read_only and self.editor.journey is not None)
        if anew:
            self.explain("")

    def _on_name(self, name: str) -> None:
        if len(name.strip()) > LINE_LIMIT:
            self.who.mark(is_wrong=True)
            self.explain(too_long(self._words, LINE_LIMIT, len(name)), is_wrong=True)
            return
        journey, new_id = self.editor.journey_id, fresh_id("persona")
        label = message("edit.set_field", field=message("field.persona"))
        self.editor.run(label, lambda doc: commands.assign_persona(doc, journey, name=name, new_id=new_id))
        self.show_persona(anew=True)


def persona_of(editor: Editor) -> Persona | None:
    """Return the persona of the journey on the board."""
    journey = editor.journey
    return editor.document.personas.get(journey.persona) if journey is not None and journey.persona else None


def describe_persona(editor: Editor, text: str) -> None:
    """Write down who the persona of the journey on the board is; typing merges into one step."""
    persona = persona_of(editor)
    if persona is not None:
        editor.run(
            message("edit.set_field", field=message("persona.text")),
            lambda doc: commands.edit_persona(doc, persona.id, text=text),
            merge_key=("persona", persona.id),
        )

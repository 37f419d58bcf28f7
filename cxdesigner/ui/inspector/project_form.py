"""The form about the whole, shown when it is asked for: the project and the journey on the board."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.analysis.ownership import owner_of_whole
from cxdesigner.editor import owning
from cxdesigner.editor.editor import Editor
from cxdesigner.model.project import Project
from cxdesigner.translation import LANGUAGES, message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.owner_row import OwnerRow
from cxdesigner.ui.inspector.parts import FieldRow, Head, SectionHead
from cxdesigner.ui.inspector.persona import PersonaRow, describe_persona, persona_of
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.tiles import accent_sign
from cxdesigner.ui.widgets.words import Words

_LINES = ("client", "version", "date", "state", "author")


class ProjectForm(Form):
    """Title, client, version, state, author and language of the project; name, owner, persona, scenario of
    the journey.
    """

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = Head(dress)
        self.title = self.heading(lambda text: self._edit_project("title", text))
        self.lines = {field: self._line(field) for field in _LINES}
        self.language = PickField(dress, "web")
        self._language_row = FieldRow(dress, self.language)
        self.language.picked.connect(self._on_language)
        self._journey_head = SectionHead(dress)
        self.name = self.line_row(lambda text: self._edit_journey("name", text))
        self.owner = OwnerRow(dress)
        self.owner.chosen.connect(lambda name: owning.own_journey(self.editor, name))
        self.owner.field.finished.connect(self.done)
        self.persona = PersonaRow(editor, dress)
        self.persona.who.finished.connect(self.done)
        self.persona_text = self.text("small", "text2", lambda t: describe_persona(self.editor, t))
        self._scenario_label, self._target_label = (
            Words(dress, "small", "text3"),
            Words(dress, "small", "text3"),
        )
        self.scenario = self.text("small", "text", lambda t: self._edit_journey("scenario", t), is_bare=False)
        self.target = self.text("small", "text", lambda t: self._edit_journey("target", t), is_bare=False)
        self._lay_out()

    def _line(self, field: str) -> FieldRow:
        return self.line_row(lambda text: self._edit_project(field, text))

    def _lay_out(self) -> None:
        self.column.addSpacing(16)
        self.put(self.head)
        self.put_text(self.title, 11)
        for number, row in enumerate(self.lines.values()):
            self.put(row, 4 if number else 10)
        self.put(self._language_row, 4)
        self.put(self._journey_head, 20)
        self.put(self.name, 6)
        self.put(self.owner, 4)
        self.put(self.persona, 4)
        self.put_text(self.persona_text, 2)
        for label, field in ((self._scenario_label, self.scenario), (self._target_label, self.target)):
            self.put(label, 10)
            self.put_text(field, 4, bleeds=False)
        self.column.addStretch(1)

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("inspector.leave_project"))
        self.title.setAccessibleName(say("field.title"))
        self.title.set_hint(say("inspector.project_title_hint"))
        for name, row in self.lines.items():
            row.name_it(say(f"field.{name}"))
        self._language_row.name_it(say("field.language"))
        self.name.name_it(say("field.name"))
        self.owner.name_it(say("attribute.owner"))
        self.persona.name_it(say("field.persona"))
        self.persona_text.setAccessibleName(say("persona.text"))
        self.persona_text.set_hint(say("persona.text_hint"))
        for label, field, name in (
            (self._scenario_label, self.scenario, "scenario"),
            (self._target_label, self.target, "target"),
        ):
            label.setText(say(f"field.{name}"))
            field.setAccessibleName(say(f"field.{name}"))
            field.set_hint(say(f"inspector.{name}_hint"))
        self.language.dress_icons()

    def refresh(self, *, anew: bool) -> None:
        editor, say = self.editor, self.dress.say
        project, journey = editor.document.project, editor.journey
        self.head.show_head(accent_sign(self.dress, "file"), say("inspector.project"), project.client)
        self.title.show_value(project.title, anew=anew)
        for field, row in self.lines.items():
            _line_of(row).show_value(getattr(project, field), anew=anew)
        self._show_language(project)
        kind = f"journey.{journey.kind}" if journey else ""
        self._journey_head.show_words(say("inspector.journey"), say(kind) if say.has(kind) else "")
        _line_of(self.name).show_value(journey.name if journey else "", anew=anew)
        self.owner.setVisible(journey is not None)
        owner = owner_of_whole(editor.document, editor.journey_id)
        nobody = say("ownership.nobody")
        self.owner.show_owner(editor.document, owner, nobody, anew=anew, can_change=not editor.read_only)
        self._show_persona(anew=anew)
        self.scenario.show_value(journey.scenario if journey else "", anew=anew)
        self.target.show_value(journey.target if journey else "", anew=anew)
        self._set_read_only(editor.read_only, has_journey=journey is not None)

    def _show_persona(self, *, anew: bool) -> None:
        self.persona.editor = self.editor
        self.persona.show_persona(anew=anew)
        persona = persona_of(self.editor)
        self.persona_text.setVisible(persona is not None)
        self.persona_text.show_value(persona.text if persona else "", anew=anew)
        self.persona_text.setReadOnly(self.editor.read_only)

    def _show_language(self, project: Project) -> None:
        known = [*LANGUAGES, *({project.language} - {*LANGUAGES})]
        say = self.dress.say
        words = {code: say(f"language.{code}") if say.has(f"language.{code}") else code for code in known}
        self.language.offer([Choice(code, words[code], "web") for code in known], project.language)

    def _set_read_only(self, is_read_only: bool, *, has_journey: bool) -> None:
        self.language.setEnabled(not is_read_only)
        for row in self.lines.values():
            _line_of(row).setReadOnly(is_read_only)
        self.title.setReadOnly(is_read_only)
        _line_of(self.name).setReadOnly(is_read_only or not has_journey)
        for field in (self.scenario, self.target):
            field.setReadOnly(is_read_only or not has_journey)

    def _on_language(self, code: str) -> None:
        self.editor.store.stop_merging()
        self._edit_project("language", code)

    def _edit_project(self, field: str, value: str) -> None:
        label = message("edit.set_field", field=message(f"field.{field}"))
        edit = {field: value}
        self.editor.run(label, lambda doc: commands.edit_project(doc, **edit), merge_key=("project", field))

    def _edit_journey(self, field: str, value: str) -> None:
        journey = self.editor.journey_id
        label = message("edit.set_field", field=message(f"field.{field}"))
        edit = {field: value}
        self.editor.run(
            label,
            lambda doc: commands.edit_journey(doc, journey, **edit),
            merge_key=("journey", journey, field),
        )


def _line_of(row: FieldRow) -> LineField:
    field = row.field
    assert isinstance(field, LineField)  # `line_row` made it
    return field

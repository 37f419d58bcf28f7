"""The form about the selected touchpoints: one in full, several by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.editor.editor import Editor
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.facts import Facts
from cxdesigner.ui.inspector.feeling import Feeling
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.parts import Head, InfoNote
from cxdesigner.ui.inspector.pictures import PictureSection
from cxdesigner.ui.inspector.places import lane_names, stage_names, step_label
from cxdesigner.ui.inspector.several import Several, channel_icon
from cxdesigner.ui.widgets.tiles import accent_sign, lane_sign


class TouchpointForm(Form):
    """Every field of a touchpoint; of several, the fields they share."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = Head(dress)
        self.head.closed.connect(lambda: self.editor.select([]))
        self.title = self.heading(lambda text: self.editor.edit_selection("title", text))
        self.text_field = self.text("body", "text2", lambda text: self.editor.edit_selection("text", text))
        self._several = Several(dress)
        self.facts = Facts(editor, dress)
        self.feeling = Feeling(editor, dress)
        self.pictures = PictureSection(editor, dress)
        self._info = InfoNote(dress)
        self.pictures.done.connect(self.done)
        self.facts.done.connect(self.done)
        self.feeling.done.connect(self.done)
        self._lay_out()

    def _lay_out(self) -> None:
        self.column.addSpacing(16)
        self.put(self.head)
        self._title_note = self.put_text(self.title, 10)
        self._text_note = self.put_text(self.text_field)
        self.put(self._several)
        self.put(self.facts, 14)
        self.put(self.feeling, 8, bleeds=True)
        self.put(self.pictures, 18)
        self.column.addStretch(1)
        self.put(self._info, 24)

    def set_editor(self, editor: Editor) -> None:
        super().set_editor(editor)
        self.facts.set_editor(editor)
        self.feeling.set_editor(editor)
        self.pictures.set_editor(editor)

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("inspector.let_go"))
        self.title.setAccessibleName(say("attribute.title"))
        self.title.set_hint(say("inspector.title_hint"))
        self.text_field.setAccessibleName(say("attribute.text"))
        self.text_field.set_hint(say("inspector.text_hint"))
        self.facts.say()
        self.feeling.say()
        self.pictures.say()

    def refresh(self, *, anew: bool) -> None:
        chosen = self.editor.selected_touchpoints()
        is_one = len(chosen) == 1
        for part in (self.title, self.text_field):
            part.setVisible(is_one)
            part.setReadOnly(self.editor.read_only)
        self._several.setVisible(not is_one)
        self._info.setVisible(not is_one)
        if is_one:
            self._show_one(chosen[0], anew=anew)
        elif chosen:
            self._show_several(chosen)
        self.facts.refresh(chosen, anew=anew)
        self.feeling.refresh(chosen, anew=anew)
        self.pictures.refresh(chosen, anew=anew)

    def _show_one(self, touchpoint: Touchpoint, *, anew: bool) -> None:
        doc = self.editor.document
        lane = doc.lanes[touchpoint.lane]
        tone = lane_role(lane.role).tone
        sign = lane_sign(self.dress, tone, channel_icon(self.editor, touchpoint))
        self.head.show_head(sign, lane.name, step_label(doc, touchpoint.step), self.dress.layer(tone).ink)
        if anew:
            self._title_note.tell(0)
            self._text_note.tell(0)
        self.title.show_value(touchpoint.title, anew=anew)
        self.text_field.show_value(touchpoint.text, anew=anew)

    def _show_several(self, chosen: Sequence[Touchpoint]) -> None:
        doc, say = self.editor.document, self.dress.say
        lanes = lane_names(doc, chosen, say)
        self.head.show_head(accent_sign(self.dress, "copy"), lanes, stage_names(doc, chosen))
        self._several.show_cards(self.editor, chosen)
        self._info.words.setText(say("inspector.set_on_all", count=len(chosen)))

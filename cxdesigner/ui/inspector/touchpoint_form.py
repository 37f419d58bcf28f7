"""The form about the selected touchpoints: one in full, several by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.facts_of_many import (
    add_source,
    add_tag,
    known_sources,
    known_tags,
    take_source,
    take_tag,
)
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.beat_section import BeatSection
from cxdesigner.ui.inspector.chip_section import ChipSection
from cxdesigner.ui.inspector.choices import Choices
from cxdesigner.ui.inspector.connections import Connections
from cxdesigner.ui.inspector.factor_section import FactorSection
from cxdesigner.ui.inspector.facts import Facts
from cxdesigner.ui.inspector.feedback import Feedback
from cxdesigner.ui.inspector.feeling import Feeling
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.handover_note import HandoverNote
from cxdesigner.ui.inspector.method_sections import MethodSections
from cxdesigner.ui.inspector.origin import Origin
from cxdesigner.ui.inspector.parts import Head, InfoNote
from cxdesigner.ui.inspector.pictures import PictureSection
from cxdesigner.ui.inspector.places import lane_names, stage_names, step_label
from cxdesigner.ui.inspector.removals import Removals
from cxdesigner.ui.inspector.several import Several, channel_icon
from cxdesigner.ui.inspector.together import Together
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
        self.choices = Choices(editor, dress, ("confidence", "control"))
        self.feeling = Feeling(editor, dress)
        self.feedback = Feedback(editor, dress)
        self.factors = FactorSection(editor, dress)
        self.beats = BeatSection(editor, dress)
        self.tags = ChipSection(
            editor, dress, word="tags", icon="tag", known=known_tags, add=add_tag, take=take_tag
        )
        self.connections = Connections(editor, dress)
        self.sources = ChipSection(
            editor, dress, word="sources", icon="eye", known=known_sources, add=add_source, take=take_source
        )
        self.method = MethodSections(editor, dress)
        self.origin = Origin(editor, dress)
        self.removals = Removals(editor, dress)
        self.pictures = PictureSection(editor, dress)
        self.together = Together(editor, dress)
        self._parts = (
            self.facts, self.choices, self.feeling, self.feedback, self.factors, self.beats, self.tags,
            self.connections, self.sources, self.method, self.origin, self.removals, self.pictures, self.together,
        )  # fmt: skip
        self._info, self.handover = InfoNote(dress), HandoverNote(dress)
        for part in (
            self.facts, self.feeling, self.factors, self.tags, self.connections, self.sources, self.method,
            self.origin, self.removals,
            self.pictures, self.together,
        ):  # fmt: skip
            part.done.connect(self.done)
        self._lay_out()

    def _lay_out(self) -> None:
        self.column.addSpacing(16)
        self.put(self.head)
        self._title_note = self.put_text(self.title, 10)
        self._text_note = self.put_text(self.text_field)
        self.put(self._several, 7)
        self.put(self.facts, 14)
        self.put(self.choices, 4)
        self.put(self.feeling, 8, bleeds=True)
        self.put(self.feedback, 14)
        self.put(self.factors, 12)
        self.put(self.beats, 12)
        self.put(self.tags, 14)
        self.put(self.connections, 14)
        self.put(self.sources, 14)
        self.put(self.method, 14)
        self.put(self.origin, 14)
        self.put(self.removals, 14)
        self.put(self.pictures, 18)
        self.put(self.together, 14)
        self.column.addStretch(1)
        self.put(self._info, 24)
        self.put(self.handover, 12)

    def set_editor(self, editor: Editor) -> None:
        super().set_editor(editor)
        for part in self._parts:
            part.set_editor(editor)

    def say(self) -> None:
        say = self.dress.say
        self.head.cross.name_it(say("inspector.let_go"))
        self.title.setAccessibleName(say("attribute.title"))
        self.title.set_hint(say("inspector.title_hint"))
        self.text_field.setAccessibleName(say("attribute.text"))
        self.text_field.set_hint(say("inspector.text_hint"))
        for part in self._parts:
            part.say()

    def refresh(self, *, anew: bool) -> None:
        chosen = self.editor.selected_touchpoints()
        is_one = len(chosen) == 1
        for part in (self.title, self.text_field):
            part.setVisible(is_one)
            part.setReadOnly(self.editor.read_only)
        self._several.setVisible(not is_one)
        self._info.setVisible(not is_one)
        self.together.setVisible(not is_one)
        self.connections.setVisible(is_one)
        self.factors.setVisible(is_one)
        self.beats.setVisible(is_one)
        if is_one:
            self._show_one(chosen[0], anew=anew)
        elif chosen:
            self._show_several(chosen)
        self.handover.show_of(self.editor, chosen[0].id if is_one else None)
        self.facts.refresh(chosen, anew=anew)
        self.feeling.refresh(chosen, anew=anew)
        self.feedback.refresh(chosen)
        self._show_parts(chosen, anew=anew)

    def _show_parts(self, chosen: Sequence[Touchpoint], *, anew: bool) -> None:
        self.choices.refresh(chosen)
        tags = {tag: tag for touchpoint in chosen for tag in touchpoint.tags}
        self.tags.refresh([t.tags for t in chosen], tags, anew=anew)
        sources = self.editor.document.sources
        names: dict[str, str] = {id_: sources[id_].title or id_ for t in chosen for id_ in t.sources}
        self.sources.refresh([t.sources for t in chosen], names, anew=anew)
        self.method.refresh(chosen, anew=anew)
        self.origin.refresh(chosen, anew=anew)
        self.removals.refresh(chosen, anew=anew)
        self.pictures.refresh(chosen, anew=anew)
        self.together.refresh(len(chosen))

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
        self.connections.refresh(touchpoint)
        self.factors.refresh(touchpoint, anew=anew)
        self.beats.refresh(touchpoint)

    def _show_several(self, chosen: Sequence[Touchpoint]) -> None:
        doc, say = self.editor.document, self.dress.say
        lanes = lane_names(doc, chosen, say)
        self.head.show_head(accent_sign(self.dress, "copy"), lanes, stage_names(doc, chosen))
        self._several.show_cards(self.editor, chosen)
        self._info.words.setText(say("inspector.set_on_all", count=len(chosen)))

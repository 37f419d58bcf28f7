"""The beats view: the choreography inside one touchpoint, written, timed and ordered, beside the one of today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent

from cxdesigner.analysis.beats import beats_of, choreography
from cxdesigner.editor import beating
from cxdesigner.layout.analyses.beats import BeatsState, beats_page, empty_page
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look
from cxdesigner.model.choreography import DUTIES
from cxdesigner.model.duration import duration_text
from cxdesigner.model.structure import journey_of
from cxdesigner.ui.analyses.beat_field import BeatField
from cxdesigner.ui.analyses.beat_hand import BeatHand
from cxdesigner.ui.analyses.beat_menu import beat_menu, fill_senses
from cxdesigner.ui.analyses.view import AnalysisView
from cxdesigner.ui.widgets.menu import KeyMenu

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_WRITTEN = frozenset(
    {"actor", "action", "words", "body", "prop", "sensed", "duration_s", "why", "feeling", "proof"}
)
"""The fields that are written in place; the others are chosen."""


class BeatsView(AnalysisView):
    """The beats of the touchpoint that was selected last, or of one chosen here."""

    id: ClassVar[str] = "beats"

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.state = BeatsState()
        self.touchpoint = ""
        self.hand = BeatHand(self)
        self.field = BeatField(self.dress, self.pane.sheet)
        self.field.given.connect(self._take)
        self.field.walked.connect(self._walk)
        self.field.ended.connect(self._end_writing)
        self._writing: tuple[str, str] = ("", "")
        """The beat and the field that are written."""

    def open(self, touchpoint: str) -> None:
        """Show the beats of `touchpoint`."""
        self.touchpoint = touchpoint
        self.state = BeatsState()
        self._timer.start()

    # What this view says

    def page(self, look: Look, width: float) -> Page:
        """Return the beats of the touchpoint, or the touchpoints to choose from."""
        doc = self.editor.document
        if not self._find():
            return empty_page(doc, self.editor.journey_id, look, width)
        return beats_page(doc, self.touchpoint, look, width, self.state)

    def counts(self) -> str:
        """Return what the new order does to the beats of the as-is, or how many beats there are."""
        if not self._find():
            return ""
        found, say = choreography(self.editor.document, self.touchpoint), self.dress.say
        if not found.before:
            return say.count("beats.sum", len(found.now))
        kinds = ("added", "moved", "changed", "removed")
        return say("beats.foot", **{kind: found.changes.get(kind, 0) for kind in kinds})

    def aside(self) -> str:
        """Return how many beats must, should or are free to be."""
        if not self._find():
            return ""
        duties = choreography(self.editor.document, self.touchpoint).duties
        return self.dress.say("beats.duties", **{duty: duties.get(duty, 0) for duty in DUTIES})

    def hints(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do to a beat."""
        say = self.dress.say
        if not self._find():
            return ()
        return (
            ("Alt ↑ ↓", say("beats.hint.move")),
            ("Enter", say("beats.hint.edit")),
            ("F", say("beats.hint.free")),
            ("Del", say("beats.hint.delete")),
        )

    def press(self, target: str) -> None:
        """Choose a beat, write in one of its fields, add one, tie it to the as-is, or choose a touchpoint."""
        kind, _, rest = target.partition("/")
        if kind == "open":
            self.open(rest)
        elif kind == "add":
            self.add()
        elif kind == "begin":
            beating.begin_from_as_is(self.editor, self.touchpoint)
        elif kind == "old":
            self._tie(int(rest))
        elif kind == "cell":
            number, _, field = rest.partition("/")
            self._press_cell(int(number), field)
        elif kind in ("row", "bar", "grip"):
            self._press_row(int(rest), writes=kind == "row")

    def key(self, event: QKeyEvent) -> bool:
        """Move, free, mark and delete the beat the keyboard is at."""
        beat = self._beat_here()
        if beat is None:
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._shift(beat, 1 if key == Qt.Key.Key_Down else -1)
            return True
        calls: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F: lambda: beating.next_duty(self.editor, beat),
            Qt.Key.Key_M: lambda: self._turn(beat, "moment_of_truth"),
            Qt.Key.Key_C: lambda: self._turn(beat, "by_customer"),
            Qt.Key.Key_Delete: lambda: beating.remove_beat(self.editor, beat),
        }
        if key not in calls or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        calls[key]()
        return True

    def refresh(self) -> None:
        """Show the beats of now; what is being written stays over its place."""
        super().refresh()
        if self.isVisible():
            self.hand.watch()
            if self.field.is_open:
                self.field.raise_()

    def set_editor(self) -> None:
        """Be about the window's other project."""
        self.field.close_up()
        self.touchpoint, self.state = "", BeatsState()
        super().set_editor()

    # What is done to beats

    def add(self) -> None:
        """Add a beat behind the chosen one and write what happens in it."""
        after = self.state.chosen if self.state.chosen in self.editor.document.beats else None
        made = beating.add_beat(self.editor, self.touchpoint, after=after)
        if made is not None:
            self.choose_beat(made)
            self.refresh()
            self._begin(self._number_of(made), "action")

    def beat_at(self, number: int) -> str | None:
        """Return the beat in place `number`, from 0."""
        beats = beats_of(self.editor.document, self.touchpoint)
        return beats[number].id if 0 <= number < len(beats) else None

    def count(self) -> int:
        """Return how many beats there are."""
        return len(self.editor.document.referrers("beats", "touchpoint", self.touchpoint))

    def choose_beat(self, beat: str) -> None:
        """Let the reasons below be those of `beat`."""
        if beat != self.state.chosen:
            self.state = replace(self.state, chosen=beat)
            self._timer.start()

    def carry(self, beat: str, lifted: float) -> None:
        """Show `beat` in the air, `lifted` pixels below the place it would take."""
        self.state = replace(self.state, chosen=beat, in_air=beat, lifted=lifted)
        self._timer.start()

    def put_down(self) -> None:
        """Nothing is in the air any more."""
        self.state = replace(self.state, in_air="", lifted=0.0)
        self._timer.start()

    # Within

    def _find(self) -> bool:
        """See that the touchpoint is one of the journey shown, else its twin there; tell whether there is one."""
        doc, journey = self.editor.document, self.editor.journey_id
        row = doc.touchpoints.get(self.touchpoint)
        if row is not None and journey_of(doc, row) != journey:
            twins = [row.derived_from or "", *doc.referrers("touchpoints", "derived_from", row.id)]
            found = (
                t for t in twins if t in doc.touchpoints and journey_of(doc, doc.touchpoints[t]) == journey
            )
            self.touchpoint = next(found, "")
            row = doc.touchpoints.get(self.touchpoint)
        return row is not None

    def _press_row(self, number: int, *, writes: bool) -> None:
        beat = self.beat_at(number)
        if beat is None:
            return
        if beat == self.state.chosen and writes:
            self._begin(number, "action")
        self.choose_beat(beat)

    def _press_cell(self, number: int, field: str) -> None:
        beat = self.beat_at(number)
        if beat is None:
            return
        self.choose_beat(beat)
        if field in _WRITTEN:
            self._begin(number, field)
        elif field == "duty":
            beating.next_duty(self.editor, beat)
        elif not self.editor.read_only:
            menu = KeyMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            fill_senses(menu, self.editor, beat, self.dress.say)
            button = self.pane.sheet.buttons[f"cell/{number}/{field}"]
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _begin(self, number: int, field: str) -> None:
        beat, button = self.beat_at(number), self.pane.sheet.buttons.get(f"cell/{number}/{field}")
        if beat is None or button is None or self.editor.read_only:
            return
        self._writing = (beat, field)
        value = getattr(self.editor.document.beats[beat], field)
        if field == "duration_s":
            value = "" if value is None else duration_text(value, self.dress.say) if value else "0 s"
        self.pane.reveal(f"cell/{number}/{field}")
        self.field.begin(button.geometry(), value, button.accessibleName())

    def _take(self, text: str) -> None:
        beat, field = self._writing
        value: object = text.strip()
        if field == "duration_s":
            try:
                value = beating.parse_seconds(text)
            except ValueError:
                self.field.complain(self.dress.say("beats.no_duration", text=text))
                return
        if beat in self.editor.document.beats and not beating.edit_beat(self.editor, beat, **{field: value}):
            self.field.complain(self.dress.say.say(self.editor.notice) if self.editor.notice else "")
            return
        self.field.close_up()

    def _walk(self, forward: bool) -> None:  # what Qt says
        beat, field = self._writing
        self._take(self.field.text())
        if self.field.is_open:
            return
        self.refresh()
        cells = [t.id for t in self.pane.sheet.page.targets if t.id.rpartition("/")[2] in _WRITTEN]
        here = f"cell/{self._number_of(beat)}/{field}"
        at = cells.index(here) + (1 if forward else -1) if here in cells else -1
        if 0 <= at < len(cells):
            _, number, name = cells[at].split("/")
            self.choose_beat(self.beat_at(int(number)) or "")
            self._begin(int(number), name)

    def _end_writing(self) -> None:
        button = self.pane.sheet.buttons.get(f"row/{self._number_of(self._writing[0])}")
        (button or self.pane.sheet).setFocus(Qt.FocusReason.OtherFocusReason)

    def _number_of(self, beat: str) -> int:
        ids = [row.id for row in beats_of(self.editor.document, self.touchpoint)]
        return ids.index(beat) if beat in ids else -1

    def _beat_here(self) -> str | None:
        """Return the beat the keyboard is at, else the chosen one."""
        for id_, button in self.pane.sheet.buttons.items():
            if button.hasFocus() and id_.partition("/")[0] in ("row", "bar", "grip", "cell"):
                return self.beat_at(int(id_.split("/")[1]))
        return self.state.chosen if self._number_of(self.state.chosen) >= 0 else None

    def _shift(self, beat: str, by: int) -> None:
        if beating.shift_beat(self.editor, beat, by):
            self.choose_beat(beat)
            self.refresh()
            self.pane.sheet.buttons[f"row/{self._number_of(beat)}"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, beat: str, field: str) -> None:
        now = getattr(self.editor.document.beats[beat], field)
        beating.edit_beat(self.editor, beat, **{field: not now})

    def _tie(self, number: int) -> None:
        source = self.editor.document.touchpoints[self.touchpoint].derived_from
        beat = self.state.chosen
        if source is not None and self._number_of(beat) >= 0:
            beating.stand_for(self.editor, beat, beats_of(self.editor.document, source)[number].id)

    def showEvent(self, event: QShowEvent) -> None:
        chosen = self.editor.selected_touchpoints()
        if len(chosen) == 1 and chosen[0].id != self.touchpoint:
            self.open(chosen[0].id)
        super().showEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        beat = self._beat_here() if is_key else self._beat_under(event.globalPos())
        if beat is None:
            return
        self.choose_beat(beat)
        menu = beat_menu(self.editor, beat, self.dress.say, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _beat_under(self, at: QPoint) -> str | None:
        sheet = self.pane.sheet
        place = sheet.mapFromGlobal(at)
        for id_, button in sheet.buttons.items():
            if id_.startswith("row/") and button.geometry().contains(place):
                return self.beat_at(int(id_.partition("/")[2]))
        return None

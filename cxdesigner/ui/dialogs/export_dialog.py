"""What the PDF is to be: which journey, on what paper, which way round, in which language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.translation import LANGUAGES
from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import FieldRow
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.segments import Segments
from cxdesigner.ui.widgets.words import Words

_MAP = "map"
"""Stands for the map's own language."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a person asked for. No language is the map's own."""

    journey: str
    paper: str
    is_portrait: bool
    language: str | None


class ExportDialog(Frame):
    """Asks how to export. It begins with what the preferences say."""

    def __init__(
        self, dress: Dress, parent: QWidget | None, doc: Document, journey: str, settings: Settings
    ) -> None:
        super().__init__(dress, parent, dress.say("export.title"))
        self._doc, self._settings = doc, settings
        self.journey, self.paper = PickField(dress, "board"), PickField(dress, "file")
        self.turn, self.language = Segments(dress), PickField(dress, "web")
        self._values = {
            "journey": journey,
            "paper": settings.last("paper", "A3"),
            "turn": settings.last("turn", "landscape"),
            "language": settings.last("page_language", _MAP),
        }
        self._show()
        self._lay_out()
        for name, field in (("journey", self.journey), ("paper", self.paper), ("language", self.language)):
            field.picked.connect(lambda value, name=name: self._choose(name, value))
        self.turn.chosen.connect(lambda value: self._choose("turn", value))
        self.add_answer("cancel", dress.say("dialog.cancel"))
        self.add_answer("export", dress.say("export.go"), is_primary=True)

    def wish(self) -> ExportWish:
        """Return what is chosen."""
        values = self._values
        language = None if values["language"] == _MAP else values["language"]
        return ExportWish(values["journey"], values["paper"], values["turn"] == "portrait", language)

    def remember(self) -> None:
        """Let the next export begin with what is chosen, unless the preferences are to hold for every one."""
        if not self._settings.keeps_export:
            return
        for name, value in (("paper", "paper"), ("turn", "turn"), ("page_language", "language")):
            self._settings.set_last(name, self._values[value])

    def _lay_out(self) -> None:
        say = self.dress.say
        heading, text = Words(self.dress, "h3"), Words(self.dress, "body", "text2", wraps=True)
        heading.setText(say("export.title"))
        text.setText(say("export.text"))
        self.body.addWidget(heading)
        self.body.addWidget(text)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        rows.setContentsMargins(0, 8, 0, 0)
        for name, field in (
            ("journey", self.journey), ("paper", self.paper), ("turn", self.turn), ("language", self.language)
        ):  # fmt: skip
            row = FieldRow(self.dress, field)
            row.name_it(say(f"export.{name}"))
            rows.addWidget(row)
        self.body.addLayout(rows)

    def _choose(self, name: str, value: str) -> None:
        self._values[name] = value
        self._show()

    def _show(self) -> None:
        from cxdesigner.layout.page import PAPERS

        say, values = self.dress.say, self._values
        journeys = [Choice(j.id, j.name or j.id, "board") for j in structure.journeys(self._doc)]
        self.journey.offer(journeys, values["journey"])
        if values["paper"] not in PAPERS:
            values["paper"] = "A3"
        papers = [Choice(paper, _paper_words(paper, *size), "file") for paper, size in PAPERS.items()]
        self.paper.offer(papers, values["paper"])
        turns = [(turn, say(f"export.{turn}")) for turn in ("landscape", "portrait")]
        self.turn.offer(turns, values["turn"])
        if values["language"] not in LANGUAGES:
            values["language"] = _MAP
        own = Choice(_MAP, say("export.map_language"), "web")
        known = [own, *(Choice(code, say(f"language.{code}"), "web") for code in LANGUAGES)]
        self.language.offer(known, values["language"])


def _paper_words(name: str, width_pt: float, height_pt: float) -> str:
    return f"{name}, {width_pt * 25.4 / 72:.0f} × {height_pt * 25.4 / 72:.0f} mm"

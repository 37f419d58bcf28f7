"""What the inspector shows while nothing is selected: what it is for, and the way to the project itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.drawing import draw_box, painter_for
from cxdesigner.ui.widgets.words import Words

_CENTER = Qt.AlignmentFlag.AlignHCenter


class NothingForm(Form):
    """A drawing of a card, a sentence, and a link.

    Signals:
        project_wanted: the form about the project is asked for.
    """

    project_wanted = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.title = Words(dress, "bodyS")
        self.sentence = Words(dress, "small", "text3", wraps=True)
        self.project = LinkButton(dress)
        self.project.clicked.connect(self.project_wanted)
        for words in (self.title, self.sentence):
            words.setAlignment(_CENTER)
        self.sentence.setContentsMargins(36, 0, 36, 0)
        self.column.addStretch(3)
        self.column.addWidget(_CardDrawing(dress), 0, _CENTER)
        self.column.addSpacing(16)
        self.put(self.title)
        self.put(self.sentence)
        self.column.addSpacing(8)
        self.column.addWidget(self.project, 0, _CENTER)
        self.column.addStretch(5)

    def refresh(self, *, anew: bool) -> None:
        """Nothing of it depends on the document."""

    def say(self) -> None:
        say = self.dress.say
        self.title.setText(say("inspector.nothing"))
        self.sentence.setText(say("inspector.nothing_text"))
        self.project.set_words(say("action.project_details"))
        self.setAccessibleName(say("inspector.nothing"))
        self.setAccessibleDescription(say("inspector.nothing_text"))


class _CardDrawing(QWidget):
    """A card without words: its tile and two lines."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedSize(QSize(72, 48))
        dress.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        draw_box(painter, self.rect().toRectF(), fill=dress.color("field"), radius=8)
        draw_box(painter, QRectF(10, 12, 20, 20), fill=dress.layer("frontstage").tile, radius=5)
        draw_box(painter, QRectF(38, 14, 24, 5), fill=dress.color("lineStrong"), radius=2.5)
        draw_box(painter, QRectF(38, 25, 16, 5), fill=dress.color("line"), radius=2.5)
        painter.end()

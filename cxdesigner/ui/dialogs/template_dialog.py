"""Asks what a template is called and what it is good for; a name that does not do is refused where it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.session.own_templates import (
    NAME_LIMIT,
    TEXT_LIMIT,
    OwnTemplate,
    TemplateExists,
    rename_template,
)
from cxdesigner.translation import SpokenError
from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words

Save = Callable[[str, str, bool], OwnTemplate]
"""Keeps a template of this name and sentence; the third tells whether one of that name may be replaced."""


class TemplateDialog(Frame):
    """A name, and where `save` takes one a sentence. `done` is the template once it is kept; until then it stays open.

    A name that is taken is said under the field, and the answer then offers to replace.
    """

    def __init__(  # what is asked, and what is done with it
        self,
        dress: Dress,
        parent: QWidget | None,
        *,
        title: str,
        go: str,
        save: Save,
        name: str = "",
        has_sentence: bool = True,
    ) -> None:
        super().__init__(dress, parent, title)
        self._save, self._go, self._taken = save, go, ""
        self._has_sentence = has_sentence
        self.done_: OwnTemplate | None = None
        say = dress.say
        self.name = LineField(dress, limit=NAME_LIMIT)
        self.sentence = LineField(dress, limit=TEXT_LIMIT)
        self.trouble = Words(dress, "small", "error", wraps=True)
        self.name.show_value(name, anew=True)
        self.sentence.setPlaceholderText(say("template_dialog.sentence_hint"))
        self._lay_out(title)
        self.add_answer("cancel", say("dialog.cancel"))
        self.go = self.add_answer("save", go, is_primary=True)
        for field in (self.name, self.sentence):
            field.textChanged.connect(lambda _text: self._forget_trouble())
            field.entered.connect(self.press_primary)
            field.escaped.connect(self.reject)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAccessibleDescription(say("template_dialog.text") if has_sentence else "")

    def _lay_out(self, title: str) -> None:
        say = self.dress.say
        self.body.addWidget(self._words("h3", "text", title))
        if self._has_sentence:
            self.body.addWidget(self._words("body", "text2", say("template_dialog.text")))
        self.body.addSpacing(8)
        self.body.addLayout(self._field(self.name, say("template_dialog.name")))
        self.trouble.show_text("")
        self.body.addWidget(self.trouble)
        if self._has_sentence:
            self.body.addLayout(self._field(self.sentence, say("template_dialog.sentence")))
            self.body.addSpacing(4)
            self.body.addWidget(self._words("small", "text3", say("template_dialog.left_out")))

    def _words(self, name: str, token: str, text: str) -> Words:
        label = Words(self.dress, name, token, wraps=True)
        label.setText(text)
        return label

    def _field(self, field: LineField, name: str) -> QVBoxLayout:
        field.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._words("small", "text2", name))
        column.addWidget(field)
        return column

    def _forget_trouble(self) -> None:
        self._taken = ""
        self._say_trouble("")
        self.go.set_words(self._go)

    def _give(self, id_: str) -> None:
        if id_ != "save":
            super()._give(id_)
            return
        name = self.name.text()
        try:
            self.done_ = self._save(name, self.sentence.text(), name == self._taken)
        except TemplateExists as error:
            self._refuse(error)
            self._taken = name
            if self._has_sentence:
                self.go.set_words(self.dress.say("template_dialog.replace"))
        except SpokenError as error:
            self._refuse(error)
        else:
            super()._give(id_)

    def _refuse(self, error: SpokenError) -> None:
        words = self.dress.say.say(error.message)
        self._say_trouble(words)
        self.name.setAccessibleDescription(words)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _say_trouble(self, words: str) -> None:
        """Show what is wrong under the name, and be as tall as that takes."""
        if words != self.trouble.text():
            self.trouble.show_text(words)
            self.body.activate()
            self.adjustSize()


def rename_dialog(dress: Dress, parent: QWidget | None, own: OwnTemplate) -> TemplateDialog:
    """Return the dialog that asks for another name of `own`."""
    say = dress.say

    def rename(name: str, _sentence: str, _may_replace: bool) -> OwnTemplate:
        return rename_template(own, name)

    return TemplateDialog(
        dress, parent, title=say("own.rename_title"), go=say("own.rename_go"), save=rename, name=own.name,
        has_sentence=False,
    )  # fmt: skip

"""Bringing the keyboard to one field of a touchpoint, from wherever it was found to be missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesigner.editor.finding import go_to
from cxdesigner.model import structure
from cxdesigner.ui.widgets.faces import Faces

if TYPE_CHECKING:
    from cxdesigner.ui.inspector.touchpoint_form import TouchpointForm
    from cxdesigner.ui.main_window import MainWindow


def enter_field(window: MainWindow, touchpoints: Iterable[str], field: str) -> None:
    """Bring the board to the front with `touchpoints` selected, and the keyboard into `field` in the inspector."""
    doc, keys = window.editor.document, [("touchpoints", id_) for id_ in touchpoints]
    known = [key for key in keys if key[1] in doc.touchpoints]
    if not known:
        return
    window.views.show_view("board")
    window.panels.show("inspector")
    go_to(window.editor, known[0], structure.journey_of(doc, doc.touchpoints[known[0][1]]))
    if len(known) > 1:
        window.editor.select(known, focus=known[0])
    window.inspector.enter(field)


def enter(form: TouchpointForm, field: str) -> QWidget | None:
    """Put the keyboard into `field` of a touchpoint; return what it is written in, None where it has none."""
    if field == "sources":
        form.sources.open_entry()
        return form.sources
    widget = _widget(form, field)
    if isinstance(widget, Faces):
        widget.take_focus()
    elif widget is not None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget


def _widget(form: TouchpointForm, field: str) -> QWidget | None:
    feeling, facts = form.feeling, form.facts
    known: dict[str, QWidget] = {
        "title": form.title, "text": form.text_field, "channel": facts.channel, "owner": facts.owner,
        "duration_s": facts.takes, "emotion": feeling.faces, "quote": feeling.quote,
        "moment_of_truth_reason": feeling.reason, **form.choices.fields,
    }  # fmt: skip
    return known.get(field) or form.method.opened(field)

"""What is said when something is wrong, done or not there yet: real dialogs, banners, toasts, fields and places."""

from __future__ import annotations

import os
from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cxdesigner.commands import add_link
from cxdesigner.commands.error import evolved
from cxdesigner.layout.theme import theme as theme_of
from cxdesigner.model.diff import Key
from cxdesigner.session.open_project import new_project, save_project_as
from cxdesigner.session.templates import template_document
from cxdesigner.storage import projects
from cxdesigner.storage.migrations import CURRENT_VERSION
from cxdesigner.translation import SpokenError, message
from cxdesigner.ui.banner import Way
from cxdesigner.ui.progress_card import ProgressCard
from tools.build_states.ground import Heading, Placed, on_ground
from tools.build_states.studio import NOW, Light, Studio, studio

_CARD: Key = ("touchpoints", "to-be.pickup.frontstage")

_HEADINGS = (
    ("Dialogs", "only when work could be lost; what happened, what is safe, what next", 40, 43),
    ("Banners", "above the board, one at a time, stay until they are answered", 40, 320),
    ("Toasts", "at the bottom, four seconds, with a way back", 40, 590),
    ("In place", "the message sits where the trouble is", 640, 590),
    ("While it goes on", "the window can be worked in", 1276, 590),
    ("Empty places", "a reason, never a drawing of nothing", 40, 860),
)


def errors(theme: Light, language: str) -> QImage:
    """Picture all of them on one sheet."""
    parts: list[Heading | Placed] = [Heading(*heading) for heading in _HEADINGS]
    with studio("taxi", theme, language) as made:
        parts += _row([(picture, 14) for picture in _dialogs(made)], 40, 66, 24, "e3")
        parts += _column(_banners(made), 32, 334, 0)
        parts += _column(_toasts(made), 40, 612, 12)
        parts += _column([_field(made)], 640, 612, 0)
        parts.append(Placed(_progress(made), 1276, 612, "e2", 10))
        parts += _row([(picture, 12) for picture in _empty_places(made)], 40, 884, 20, None)
        return on_ground(parts, theme_of(theme), (1680, 1080))


def _row(
    pictures: list[tuple[QImage, float]], x: float, y: float, gap: float, shadow: str | None
) -> list[Placed]:
    found = []
    for picture, radius in pictures:
        found.append(Placed(picture, x, y, "e3" if shadow else None, radius))
        x += picture.width() + gap
    return found


def _column(pictures: list[QImage], x: float, y: float, gap: float) -> list[Placed]:
    found = []
    for picture in pictures:
        found.append(Placed(picture, x, y, None, 8))
        y += picture.height() + gap
    return found


# Dialogs


def _dialogs(made: Studio) -> list[QImage]:
    documents = made.window.documents
    broken, newer = made.folder / "airport-taxi.cxj", made.folder / "harbour-hotel.cxj"
    projects.save(broken, template_document("taxi", "en"))
    broken.write_bytes(broken.read_bytes()[:48_000])
    asks: list[Callable[[], object]] = [
        lambda: documents.open(broken),
        lambda: documents.dialogs.ask_newer(newer, CURRENT_VERSION + 1),
        lambda: documents.dialogs.ask_leave("Airport taxi"),
    ]
    return [made.asked(ask) for ask in asks]


# Banners


def _banners(made: Studio) -> list[QImage]:
    window, say = made.window, made.window.dress.say
    to_be = window.editor.journey_id
    window.editor.show_journey(next(id_ for id_ in window.editor.document.journeys if id_ != to_be))
    window.actions_["mark_opportunity"].trigger()
    window.editor.end_editing(None)
    found = [_wide(made)]
    path = made.folder / "airport-taxi-5am.cxj"
    save_project_as(window.project, path, may_replace=False)
    path.write_bytes(path.read_bytes() + b" ")
    changed = NOW.replace(hour=10, minute=58).timestamp()
    os.utime(path, (changed, changed))
    window.tellings.look_at_disk()
    found.append(_wide(made))
    window.editor.undo()
    with patch("cxdesigner.ui.autosave.Saving", side_effect=SpokenError("storage.cause.disk_full")):
        window.autosave.save()
    found.append(_wide(made))
    window.editor.show_journey(to_be)
    window.banner.say_warning(say("storage.warning.checksum"), Way(say("banner.save_copy"), lambda: None))
    return [*found, _wide(made)]


def _wide(made: Studio) -> QImage:
    made.settle()
    banner = made.window.banner
    picture = banner.grab().toImage()
    banner.hide()
    return picture


# Toasts


def _toasts(made: Studio) -> list[QImage]:
    window, say = made.window, made.window.dress.say
    window.show_project(new_project("taxi", say.language))
    file = made.folder / "airport-taxi.pdf"
    window.documents._tell_exported(file, ())  # noqa: SLF001  # an export takes a while
    found = [window.toast.grab().toImage()]
    window.editor.select([_CARD])
    window.actions_["delete"].trigger()
    found.append(window.toast.grab().toImage())
    window.editor.undo()
    link = next(iter(window.editor.document.links.values()))
    window.editor.run(message("edit.add_link"), lambda doc: add_link(doc, evolved(link, id="again")))
    found.append(window.toast.grab().toImage())
    window.toast.say(say("edit.copy_picture.too_large"), "info")
    found.append(window.toast.grab().toImage())
    window.toast.hide()
    return found


# In place, and while it goes on


def _field(made: Studio) -> QImage:
    form = made.window.inspector.touchpoint_form
    made.window.editor.select([_CARD], focus=_CARD)
    made.settle()
    line = form.facts.takes.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "forty" if made.window.dress.say.language == "en" else "fyrre")
    QTest.keyClick(line, Qt.Key.Key_Return)
    made.settle()
    picture = form.facts.grab().toImage()
    made.window.inspector.finish_typing()
    made.window.editor.select(())
    return picture


def _progress(made: Studio) -> QImage:
    say, card = made.window.dress.say, ProgressCard(made.window, made.window.canvas, made.window.dress)
    card.begin(say("progress.export"), say("progress.meanwhile"))
    card.show()
    card._tick.stop()  # noqa: SLF001  # a picture has no time
    card._at = 0.55  # noqa: SLF001
    made.settle()
    picture = card.grab().toImage()
    card.end()
    return picture


# Empty places


def _empty_places(made: Studio) -> list[QImage]:
    window = made.window
    wanted = "taximeter"
    window.palette_.search.setText(wanted)
    palette = _top_of(made, window.palette_, 160)
    window.palette_.search.clear()
    window.finder.open()
    window.finder.field.setText(wanted)
    finder = _top_of(made, window.finder.box, 160)
    window.finder.close_finder()
    window.actions_["find"].trigger()
    window.find_bar.field.setText(wanted)
    QTest.qWait(120)
    found = _top_of(made, window.find_bar, 160)
    window.find_bar.close_bar()
    window.inspector.show_tab("comments")
    comments = _top_of(made, window.inspector, 160)
    window.inspector.show_tab("card")
    return [palette, finder, found, comments]


def _top_of(made: Studio, widget: QWidget, tall: int) -> QImage:
    made.settle()
    return widget.grab(QRect(0, 0, widget.width(), min(tall, widget.height()))).toImage()

"""Notes on the floor and at cards, and a thread beside its card."""

from __future__ import annotations

from datetime import UTC, timedelta

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.editor import commenting
from cxdesigner.model.document import Document
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.threads import stamp
from cxdesigner.session.templates import template_document
from tools.build_states.studio import NOW, Light, studio

_CARD = "to-be.calls.frontstage"

_COMMENTS = {
    "en": (
        (_CARD, "Ward clerk", 108, "Nobody on the ward says “category”. They say what has stopped."),
        (_CARD, "Desk", 100, "Could we show four pictures instead of the list?"),
        (_CARD, "Facilitator", 58, "Try it on Thursday, on B4 first. @Desk counts the minutes."),
        ("to-be.helps.customer", "Nurse", 1500, "The card hung behind the door. Move it to the trolley?"),
        ("to-be.bridges.frontstage", "Ward clerk", 4500, "Two wards share one printer."),
        ("to-be.reviews.frontstage", "Nurse", 7300, "Will there be slides again?"),
        ("to-be.reviews.frontstage", "Facilitator", 5900, "Agreed: no slides, only the minutes."),
    ),
    "da": (
        (_CARD, "Afdelingssekretær", 108, "Ingen på afdelingen siger »kategori«. De siger, hvad der er gået i stå."),
        (_CARD, "Servicedesk", 100, "Kunne vi vise fire billeder i stedet for listen?"),
        (_CARD, "Facilitator", 58, "Prøv det på torsdag, først på B4. @Servicedesk tæller minutterne."),
        ("to-be.helps.customer", "Sygeplejerske", 1500, "Kortet hang bag døren. Skal det hen på vognen?"),
        ("to-be.bridges.frontstage", "Afdelingssekretær", 4500, "To afdelinger deler én printer."),
        ("to-be.reviews.frontstage", "Sygeplejerske", 7300, "Bliver det slides igen?"),
        ("to-be.reviews.frontstage", "Facilitator", 5900, "Aftalt: ingen slides, kun minutterne."),
    ),
}  # fmt: skip
"""Touchpoint, who, how many minutes ago, what; the last one closes its thread."""

_NOTES = {
    "en": (
        ("to-be.locked.frontstage", "Half of the signs have fallen down", "Ward clerk"),
        ("", "Print the number on the badge instead", "Desk"),
        ("", "What do night shifts do at 03:00?", "Facilitator"),
        ("", "The plan says 2019, the server says 2021. Which one do we trust on the phone?", "Server team"),
    ),
    "da": (
        ("to-be.locked.frontstage", "Halvdelen af skiltene er faldet ned", "Afdelingssekretær"),
        ("", "Tryk nummeret på kortet i stedet", "Servicedesk"),
        ("", "Hvad gør nattevagten klokken 03?", "Facilitator"),
        ("", "Planen siger 2019, serveren siger 2021. Hvilken stoler vi på i telefonen?", "Serverteam"),
    ),
}  # fmt: skip
"""The touchpoint a note hangs on, if any, its words, and who wrote it."""

_FLOOR = ("", "to-be.calls", "to-be.asks", "to-be.learns")
"""The steps below which the free notes lie."""


def remarks(theme: Light, language: str) -> QImage:
    """Picture a journey that a group has talked about, with one thread open."""
    doc = _talked_about(template_document("service_desk", language), language)
    with studio(theme=theme, language=language, document=doc) as made:
        window = made.window
        window.panels.toggle("palette")
        window.editor.author = "Facilitator"
        made.settle()
        for lane in ("metric", "insight"):
            window.editor.set_lane_hidden(f"to-be.{lane}", True)
        made.look_at(("touchpoints", _CARD), 0.92)
        window.editor.camera.pan(0, 130 - made.over(("touchpoints", _CARD), 0, 0).y())
        made.settle()
        commenting.open_thread(window.editor, _CARD)
        window.inspector.show_tab("comments")
        return made.whole()


def _talked_about(doc: Document, language: str) -> Document:
    journey = doc.lanes["to-be.customer"].journey
    said = _COMMENTS[language]
    for number, (card, author, minutes, text) in enumerate(said):
        when = stamp((NOW - timedelta(minutes=minutes)).astimezone(UTC))
        row = {"id": f"c{number}", "touchpoint": card, "author": author, "text": text, "written": when}
        comment = Comment.model_validate(row)
        is_last = number == len(said) - 1
        doc = (commands.resolve_thread if is_last else commands.add_comment)(doc, comment)
    for number, (card, text, author) in enumerate(_NOTES[language]):
        at = {"touchpoint": card} if card else {"step": _FLOOR[number], "x": 0.0, "y": 12.0 * number}
        note = Note.model_validate(
            {"id": f"n{number}", "journey": journey, "text": text, "author": author, **at}
        )
        doc = commands.add_note(doc, note)
    return doc

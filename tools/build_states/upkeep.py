"""Pictures of the upkeep of the map: its review, what is known of each touchpoint, and the common language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.project import Term
from cxdesigner.model.promises import Question
from cxdesigner.translation import message
from tools.build_states.studio import Light, Studio, studio

_WORDS = {
    "en": (
        ("ride", ("trip", "job"), "køretur", "From the door to the terminal"),
        ("passenger", ("pax", "fare"), "passager", "Who rides with us, from the call to the belt"),
        ("suitcase", ("bag", "bags"), "kuffert", "What is taken out of the hand first"),
    ),
    "da": (
        ("køretur", ("tur", "opgave"), "ride", "Fra døren til terminalen"),
        ("passager", ("pax", "kørsel"), "passenger", "Den, der kører med os, fra opkaldet til bagagebåndet"),
        ("kuffert", ("bagage", "bagagen"), "suitcase", "Det, der først tages ud af hånden"),
    ),
}
_ASKED = {
    "en": (
        (
            "to_customers",
            "What would have made the wait at the door easier?",
            "A text when the car turns the corner.",
        ),
        ("to_customers", "Would you book the ride home on the way out?", ""),
        (
            "from_staff",
            "May we carry the bag all the way in?",
            "Yes, when the passenger asks, and it is not raining.",
        ),
        ("from_staff", "Why do they ask for a receipt twice?", ""),
    ),
    "da": (
        (
            "to_customers",
            "Hvad ville have gjort ventetiden ved døren lettere?",
            "En sms, når bilen drejer om hjørnet.",
        ),
        ("to_customers", "Ville du bestille hjemturen på vej ud?", ""),
        ("from_staff", "Må vi bære kufferten helt ind?", "Ja, når passageren spørger, og det ikke regner."),
        ("from_staff", "Hvorfor beder de om kvittering to gange?", ""),
    ),
}


def upkept(doc: Document, journey: str, language: str) -> Document:
    """Return the taxi with a rhythm, an ambassador, words, questions and documents."""
    doc = commands.edit_project(
        doc, review_every_days=90, last_reviewed="2026-08-16", ambassador="Mette Holm"
    )
    doc = commands.remove_records(doc, "terms", list(doc.terms))
    for number, (name, synonyms, translation, text) in enumerate(_WORDS[language]):
        term = Term(id=f"term-{number}", name=name, synonyms=synonyms, translation=translation, text=text)
        doc = commands.add_record(doc, term)
    for number, (kind, text, answer) in enumerate(_ASKED[language]):
        doc = commands.add_record(doc, Question(id=f"asked-{number}", kind=kind, text=text, answer=answer))
    cards = sorted(t.id for t in doc.touchpoints.values() if structure.journey_of(doc, t) == journey)
    for number, card in enumerate(cards[::4]):
        name = ("QP 7.2", "QP 4.1")[number % 2]
        doc = commands.edit_touchpoints(doc, [card], document_ref=name)
    return doc


def _opened(made: Studio, language: str = "en") -> None:
    editor = made.window.editor
    journey = structure.journeys(editor.document)[-1].id
    editor.show_journey(journey)
    editor.run(message("edit.reviewed_today"), lambda doc: upkept(doc, journey, language))


def upkeep(theme: Light = "light", language: str = "en", segment: str = "review") -> QImage:
    """Return a segment of the view."""
    with studio("taxi", theme=theme, language=language) as made:
        _opened(made, language)
        made.window.views.show_view("upkeep")
        made.window.views.choose_segment(segment)
        for _ in range(3):
            QCoreApplication.processEvents()  # the page takes the width that its scroll bar leaves
        return made.whole()


inventory = partial(upkeep, segment="inventory")
common_language = partial(upkeep, segment="language")

"""Pictures of promises and bets: the taxi with promises that are kept, broken and forgotten, and with bets."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.analysis.course import course_of
from cxdesigner.model.document import Document
from cxdesigner.model.promises import Bet, LoyaltyHook, Promise
from cxdesigner.translation import message
from cxdesigner.ui.analyses.promises import PromisesView
from tools.build_states.studio import Light, studio

_PROMISES = (
    (0, (1, 3), "unknown", "A text if the car is late", "En sms, hvis bilen er forsinket", "", ""),
    (
        2,
        (4,),
        "broken",
        "Cards are taken",
        "Der tages kort",
        "Two cars without a terminal",
        "To biler uden terminal",
    ),
    (4, (), "unknown", "The receipt comes by itself", "Kvitteringen kommer af sig selv", "", ""),
)
"""Which touchpoint in front of the customer makes it, which keep it, its state; words and proof in both languages."""

_BETS = (
    (2, 1, 5, ("Door first: seated and dry", "Først døren: på plads og tør"), ("", ""), ("", "")),
    (
        3, 2, 5, ("Silence is a service at five", "Stilhed er en service klokken fem"),
        ("Ask once, note the answer, two weeks", "Spørg én gang, notér svaret, to uger"),
        ("31 of 40 wanted silence", "31 af 40 ville have ro"),
    ),
    (2, 4, 4, ("A warm seat in January", "Et varmt sæde i januar"), ("Every second car", "Hver anden bil"), ("", "")),
    (5, 5, 2, ("Points on a card", "Point på et kort"), ("", ""), ("", "")),
    (
        3, 2, 2, ("Newspapers in the car", "Aviser i bilen"), ("Leave them out for a week", "Lad dem blive væk en uge"),
        ("Nobody noticed", "Ingen lagde mærke til det"),
    ),
)  # fmt: skip
"""Which touchpoint it is about, asked for, believed in; belief, test and result in both languages."""


def promised(doc: Document, journey: str, language: str) -> Document:
    """Return `doc` with more promises, a hook that leads nowhere, and bets."""
    met, at = course_of(doc, journey).visible(), int(language == "da")
    for number, (made, kept, status, *words) in enumerate(_PROMISES):
        row = Promise(
            id=f"shown-{number}", made_at=met[made].id, kept_at=tuple(met[n].id for n in kept),
            status=status, text=words[at], proof=words[2 + at],
        )  # fmt: skip
        doc = commands.add_record(doc, row)
    offer = ("Ten per cent on the next ride", "Ti procent på næste tur")[at]
    doc = commands.add_record(doc, LoyaltyHook(id="shown", touchpoint=met[4].id, offer=offer))
    for number, (about, stated, believed, belief, test, result) in enumerate(_BETS):
        bet = Bet(
            id=f"shown-{number}", touchpoint=met[about].id, stated=stated, believed=believed,
            hypothesis=belief[at], test=test[at], result=result[at],
        )  # fmt: skip
        doc = commands.add_record(doc, bet)
    return doc


def promises(theme: Light = "light", language: str = "en", segment: str = "promises") -> QImage:
    """Return a segment of the page about the taxi."""
    with studio("taxi", theme=theme, language=language) as made:
        editor = made.window.editor
        editor.run(message("edit.add_promise"), lambda doc: promised(doc, editor.journey_id, language))
        made.window.views.show_view("promises")
        made.settle()
        view = made.window.views.analysis
        assert isinstance(view, PromisesView)  # it was just shown
        view.choose(segment)
        for _ in range(2):  # a bar that scrolls takes room from the page
            view.refresh()
            made.settle()
        return made.whole()


def bets(theme: Light = "light", language: str = "en") -> QImage:
    """Return the bets of the taxi."""
    return promises(theme, language, "bets")

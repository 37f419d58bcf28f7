"""Pictures of staff and promise: the corners, and a deal-breaker that holds."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.analysis.course import course_of
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.engagement import EngagementView
from tools.build_states.studio import Light, studio

_FIGURES = ((3, 4), (5, 2), (4, 1), (5, 5), (4, 4), (5, 2), (2, 1), (4, 2))
_SAID = (
    ("A confirmed room", "To know it will be quiet", "No answer about noise", ("A search engine",)),
    ("Parking at the door", "", "", ()),
    ("A fast check-in", "To be done with today", "Queue over ten minutes", ("A key by phone",)),
    ("A room and a bed", "A good night's sleep", "Dance band until 02:00", ("Sleep at the airport",)),
    ("Pool and television", "Quiet before a hard day", "", ("Home, by telephone",)),
    ("A smooth check-out", "A smooth check-out", "", ()),
)
_FIRES = 3


def bargained(doc: Document, journey: str) -> Document:
    """Return `doc` with figures for what staff do in front of the customer, and what is sold and bought there."""
    met = course_of(doc, journey).visible()
    for card, (engagement, orchestration) in zip(met, _FIGURES, strict=False):
        doc = commands.edit_touchpoints(doc, [card.id], engagement=engagement, orchestration=orchestration)
    for number, (card, (sells, buys, breaker, instead)) in enumerate(zip(met, _SAID, strict=False)):
        doc = commands.edit_touchpoints(
            doc, [card.id],
            provider_sells=sells, customer_buys=buys, deal_breaker=breaker, alternatives=instead,
            deal_breaker_fires=number == _FIRES, underlying_job="I need to be rested" if number == _FIRES else "",
        )  # fmt: skip
    return doc


def engagement(theme: Light = "light", language: str = "en", chosen: int = -1) -> QImage:
    """Return the page about the hotel; with the fields of the row `chosen`, where there is one."""
    with studio("hotel", theme=theme, language=language) as made:
        editor = made.window.editor
        editor.run(message("edit.fields_panel"), lambda doc: bargained(doc, editor.journey_id))
        made.window.views.show_view("engagement")
        made.settle()
        view = made.window.views.analysis
        assert isinstance(view, EngagementView)  # it was just shown
        for _ in range(2):  # a bar that scrolls takes room from the page
            view.refresh()
            if 0 <= chosen < len(view.seen.bargains):
                view.chosen = view.seen.bargains[chosen].touchpoint
        made.settle()
        view.refresh()
        return made.whole()

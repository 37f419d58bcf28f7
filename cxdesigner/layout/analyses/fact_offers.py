"""What an offered fact says, and where it comes from, in words."""

from __future__ import annotations

from cxdesigner.analysis.offered_facts import Offer
from cxdesigner.layout.analyses.advice_sentence import score_text
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document


def offer_text(offer: Offer, look: Look) -> str:
    """Return what an offered fact says."""
    if offer.origin == "replies" and offer.value is not None:
        return look.words("adviser.offer.satisfaction", score=score_text(offer.value, look.words))
    return offer.title or look.words.count("adviser.offer.lacks", offer.count)


def origin_text(doc: Document, offer: Offer, look: Look) -> str:
    """Return where an offered fact comes from."""
    words = look.words
    if offer.origin == "replies":
        return words.count("adviser.offer.replies", offer.replies or 0)
    if offer.origin == "knowledge":
        return words.count("adviser.offer.knowledge", offer.count)
    touchpoint = doc.touchpoints.get(offer.touchpoint)
    return words("adviser.offer.deal_breaker", title=touchpoint.title if touchpoint else "")

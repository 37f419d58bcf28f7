"""Who wrote a comment and when, as people say it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cxdesigner.layout.note_paper import initials
from cxdesigner.layout.theme import style
from cxdesigner.model.remarks import Comment
from cxdesigner.model.threads import written
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.fonts import qfont
from cxdesigner.ui.start.when import when_text
from cxdesigner.ui.widgets.drawing import draw_box


def said_when(comment: Comment, now: datetime, say: Catalogue) -> str:
    """Return when `comment` was written as seen from `now`: `09:47` today, then `yesterday`, a weekday, a date."""
    moment = written(comment)
    if moment is None:
        return ""
    then = moment.astimezone(now.tzinfo)
    if then.date() == now.date():
        return f"{then:%H:%M}"
    return when_text(then.timestamp(), now, say)


def signed(comment: Comment, now: datetime, say: Catalogue) -> str:
    """Return who wrote `comment` and when: `FA · 10:02`."""
    when = capital(said_when(comment, now, say))
    return " · ".join(part for part in (initials(comment.author), when) if part)


def capital(words: str) -> str:
    """Return `words` as they begin a line of their own."""
    return words[:1].upper() + words[1:]


def here_and_now() -> datetime:
    """Return the time of now, in the computer's zone."""
    return datetime.now().astimezone()


def draw_initials(painter: QPainter, dress: Dress, rect: QRectF, name: str) -> None:
    """Draw the initials of `name` in a circle."""
    draw_box(painter, rect, fill=dress.color("field"), radius=rect.height() / 2)
    painter.setFont(qfont(style("metaS")))  # as large as the circle lets them be, whatever the size of text
    painter.setPen(dress.color("text2"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials(name) or "?")

"""What the customer is here for: the job in her words, what is sold and bought for it, and what else would do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.engagement import Bargain
from cxdesigner.layout.analyses.framing import put_button
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document

_BARE, _LINE = 106.0, 24.0


@dataclass(frozen=True, slots=True)
class Job:
    """The job that is told of, where, and the words that go with it."""

    target: str
    said: str
    sells: str
    buys: str
    alternatives: tuple[str, ...]


def job_of(doc: Document, journey: str, rows: Sequence[Bargain]) -> Job | None:
    """Return the job of the first of `rows` that tells of one, else that of the journey; None where none does."""
    for row in rows:
        card = doc.touchpoints[row.touchpoint]
        if card.underlying_job.strip():
            return Job(
                f"row/{card.id}",
                card.underlying_job,
                card.provider_sells,
                card.customer_buys,
                card.alternatives,
            )
    whole = doc.journeys.get(journey)
    if whole is None or not whole.underlying_job.strip():
        return None
    return Job(
        f"job/{whole.id}", whole.underlying_job, whole.provider_sells, whole.customer_buys, whole.alternatives
    )  # fmt: skip


def job_height(doc: Document, journey: str, rows: Sequence[Bargain], look: Look, wide: float) -> float:
    """Return the height that `put_job` takes in a box `wide` across."""
    scale, job = look.measures.text_scale, job_of(doc, journey, rows)
    if job is None:
        return (_BARE + _LINE) * scale
    return scale * (_BARE + _LINE * len(_lines(Pen(Page(wide), look), job, wide - 40)))


def put_job(page: Page, doc: Document, journey: str, rows: Sequence[Bargain], look: Look, box: Box) -> None:
    """Draw the box; it leads to where the job is told of."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    room = box.w - 40
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("engagement.here_for"), "title", "text", room)
    job = job_of(doc, journey, rows)
    if job is None:
        text = pen.say("engagement.no_job")
        items, _ = words_items(
            box.x + 20, box.y + 42 * scale, text, look, style="small", color="text2", wide=room, lines=2
        )
        page.extend(items)
        place = Box(box.x + 20, box.bottom - 48 * scale, 0, 32 * scale)
        put_button(page, place, f"job/{journey}", "edit", pen.say("engagement.write_job"), look)
        return
    said = pen.say("engagement.quoted", job=job.said)
    pen.write(box.x + 20, box.y + 60 * scale, said, "h3", "text", room)
    for number, parts in enumerate(_lines(pen, job, room)):
        x, y = box.x + 20, box.y + (96 + number * _LINE) * scale
        for word, text in parts:
            x += pen.write(x, y, word, "small", "text2") + 8
            x += pen.write(x, y, text, "smallS", "text", box.right - 20 - x) + 24
    page.press(job.target, box, said, radius=12.0)


def _lines(pen: Pen, job: Job, room: float) -> list[list[tuple[str, str]]]:
    """Return what is sold, what is bought and what would do instead, line by line as they fit beside each other."""
    told = (("sells_short", job.sells), ("buys_short", job.buys), ("also", ", ".join(job.alternatives)))
    lines, left = list[list[tuple[str, str]]](), 0.0
    for word, text in told:
        if not text.strip():
            continue
        said = pen.say(f"engagement.{word}")
        wide = pen.wide(said, "small") + 8 + pen.wide(text, "smallS") + 24
        if not lines or wide - 24 > left:
            lines.append([])
            left = room
        lines[-1].append((said, text))
        left -= wide
    return lines

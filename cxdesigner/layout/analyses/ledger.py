"""The promise ledger: one row per promise, with a string from where it is made to where it is to be kept."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.promise_ledger import Keeping, Ledger, Line
from cxdesigner.layout.analyses.ledger_head import (
    FOOT,
    KEPT,
    MADE,
    TONES,
    head_height,
    put_head,
    put_key,
    way_words,
)
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items, hatch_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.promise_axis import Axis, mark_labels, put_heads
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash

ROW, COLUMNS, MORE = 70.0, 34.0, 40.0
"""Heights: of a row, of the names of the stages, of what asks for more."""

_DOWN = 24.0
"""How far below its upper edge the string of a row runs."""


def wanted_height(pen: Pen, ledger: Ledger, rows: Sequence[Line], more: int, seen: float) -> float:
    """Return the height that the box takes, of which `seen` is in sight."""
    s = pen.scale
    return (head_height(pen, ledger, seen) + COLUMNS + len(rows) * ROW + bool(more) * MORE + FOOT) * s


def put_ledger(  # what is listed, where, and what is chosen of it
    pen: Pen, ledger: Ledger, rows: Sequence[Line], more: int, axis: Axis, box: Box, chosen: str, *, can_write: bool
) -> None:  # fmt: skip
    """Draw the ledger into `box`: `rows`, behind which there are so many `more`."""
    page, look, s = pen.page, pen.look, pen.scale
    page.extend(box_items(box, look))
    head = Box(box.x, box.y, axis.seen - box.x, box.h)
    top = box.y + head_height(pen, ledger, head.w) * s
    put_head(pen, ledger, head, can_write=can_write)
    end = top + (COLUMNS + len(rows) * ROW) * s
    middle = top + 14 * s
    pen.write(box.x + BOX_PAD, middle, pen.say("ledger.head.promise"), "smallM", "text2")
    pen.write(axis.ends, middle, pen.say("ledger.head.way"), "smallM", "text2", _way(pen) - 8)
    pen.write(axis.ends + _way(pen), middle, pen.say("ledger.head.fate"), "smallM", "text2")
    put_heads(pen, ledger.course, axis, middle, end)
    for number, line in enumerate(rows):
        place = Box(box.x + 10, top + (COLUMNS + number * ROW) * s, box.w - 20, ROW * s)
        if number:
            pen.rule(box.x + BOX_PAD, place.y, box.w - 2 * BOX_PAD)
        _Row(pen, ledger, line, axis, place).draw(is_on=line.promise.id == chosen)
    if more:
        place = Box(box.x + 10, end, box.w - 20, MORE * s)
        said = pen.say.count("ledger.more", more)
        pen.write(box.x + BOX_PAD, place.center[1], said, "smallM", "accent")
        page.press("more", place, said)
    put_key(pen, box)


def _way(pen: Pen) -> float:
    """Return the width of what says how far making and keeping are apart."""
    return 84 * pen.scale


class _Row:
    """One promise in its place."""

    def __init__(self, pen: Pen, ledger: Ledger, line: Line, axis: Axis, place: Box) -> None:
        self.pen, self.line, self.axis, self.place = pen, line, axis, place
        self.doc = ledger.course.doc
        self.y = place.y + _DOWN * pen.scale

    def draw(self, *, is_on: bool) -> None:
        """Draw the row; it can be pressed, and so can its marks."""
        pen, place = self.pen, self.place
        if is_on:
            fill = pen.look.theme["accentSoft"]
            pen.page.add(Rect(place.x, place.y + 2, place.w, place.h - 4, fill=fill, radius=8))
        pen.page.press(f"promises/{self.line.promise.id}", place, self._spoken(), is_on=is_on)
        self._words()
        self._string()
        self._ends()

    def _title(self, id_: str) -> str:
        return self.doc.touchpoints[id_].title or self.pen.say("ledger.untitled_place")

    def troubles(self) -> list[str]:
        """Return what is odd about the promise, in words."""
        say, line = self.pen.say, self.line
        said = [say("ledger.early", touchpoint=self._title(id_)) for id_ in line.early]
        said += [say("ledger.lost", touchpoint=self._title(id_)) for id_ in line.lost]
        return said + [say("ledger.elsewhere", touchpoint=self._title(id_)) for id_ in line.elsewhere]

    def _words(self) -> None:
        pen, s, x = self.pen, self.pen.scale, self.axis.x + BOX_PAD
        room, style = self.axis.words_room, pen.style("smallS")
        text = self.line.promise.text.strip()
        said = pen.say("ledger.quoted", text=text) if text else pen.say("promises.untitled")
        troubles = self.troubles()
        lines = fit_lines(said, style, room, 2)
        y = self.place.y + (12 if troubles or len(lines) > 1 else 20) * s
        items, tall = words_items(
            x, y, said, pen.look, style="smallS", color="text" if text else "text3", wide=room, lines=2
        )
        pen.page.extend(items)
        if troubles:
            y += tall + 9 * s
            pen.page.add(Icon("warn", x, y - 7 * s, 14 * s, pen.look.theme["warning"]))
            more = f" +{len(troubles) - 1}" if len(troubles) > 1 else ""
            at = 18 * s + pen.write(
                x + 18 * s, y, troubles[0], "meta", "warning", room - 18 * s - pen.wide(more, "meta")
            )
            pen.write(x + at, y, more, "meta", "warning")

    def _x(self, keeping: Keeping) -> float | None:
        return None if keeping.column is None else self.axis.middles[keeping.column]

    def _string(self) -> None:
        """Draw the string with its marks; those of one step stand beside each other."""
        pen, s, line = self.pen, self.pen.scale, self.line
        start, tone = self.axis.middles[line.column], TONES[line.fate][0]
        spots: list[tuple[float, Keeping]] = []
        used = {line.column: 1}
        for keeping in line.keepings:
            if keeping.column is None:
                continue
            beside = used[keeping.column] = used.get(keeping.column, 0) + 1
            spots.append((self.axis.middles[keeping.column] + (beside - 1) * 24 * s, keeping))
        theme, y = pen.look.theme, self.y
        dashes = dash("ghost") if line.fate == "unknown" else ()
        for x, keeping in spots:
            is_early = keeping.column is not None and keeping.column < line.column
            color = theme["warning" if is_early else tone]
            pen.page.add(
                Path(
                    (("M", start, y), ("L", x, y)),
                    stroke=color,
                    width=2,
                    dash=dash("ghost") if is_early else dashes,
                )
            )
        if not spots:
            self._nobody(start)
        pen.page.add(Path(circle(start, y, MADE * s), fill=theme["text"]))
        for x, keeping in spots:
            self._kept(x, keeping)
        made = line.promise.made_at
        labels = [(start, self._title(made))] + [(x, self._title(k.touchpoint)) for x, k in spots]
        mark_labels(pen, labels, y + 20 * s, self.axis)
        self._goes_to(made, start, pen.say("ledger.made_at", touchpoint=self._title(made)))
        for x, keeping in spots:
            words = pen.say("ledger.kept_at", touchpoint=self._title(keeping.touchpoint))
            self._goes_to(keeping.touchpoint, x, words)

    def _kept(self, x: float, keeping: Keeping) -> None:
        pen, s, line = self.pen, self.pen.scale, self.line
        tone, icon = TONES[line.fate]
        if keeping.column is not None and keeping.column < line.column:
            tone, icon = "warning", "warn"
        theme, r = pen.look.theme, KEPT * s
        pen.page.add(Path(circle(x, self.y, r - 0.75), fill=theme["card"], stroke=theme[tone], width=1.5))
        if icon != "search":  # nobody has looked: the ring is empty
            pen.page.add(Icon(icon, x - 5.5 * s, self.y - 5.5 * s, 11 * s, theme[tone]))

    def _nobody(self, start: float) -> None:
        """Draw a string that leads to nobody: on to the right, or to the left where no room is left there."""
        pen, s = self.pen, self.pen.scale
        said = pen.say("ownership.nobody")
        wide = pen.wide(said, "smallM") + 44 * s
        to_right = self.axis.right - start >= wide + 26 * s
        x = start + 26 * s if to_right else start - 26 * s - wide
        end = x if to_right else x + wide
        path = Path(
            (("M", start, self.y), ("L", end, self.y)),
            stroke=pen.look.theme["warning"],
            width=2,
            dash=dash("ghost"),
        )
        pen.page.add(path)
        pen.page.extend(hatch_items(Box(x, self.y - 13 * s, wide, 26 * s), pen.look, said))

    def _goes_to(self, touchpoint: str, x: float, words: str) -> None:
        r = (KEPT + 4) * self.pen.scale
        id_ = f"at/{self.line.promise.id}/{touchpoint}"
        if all(target.id != id_ for target in self.pen.page.targets[-12:]):
            tip = f"{words}. {self.pen.say('ownership.to_board')}"
            self.pen.page.press(id_, Box(x - r, self.y - r, 2 * r, 2 * r), words, tip=tip, radius=r)

    def _ends(self) -> None:
        """Write how far it is, what became of it, and what shows it."""
        pen, s, line = self.pen, self.pen.scale, self.line
        x, way = self.axis.ends, _way(pen)
        steps, time = way_words(line, pen.say)
        color = "text3" if line.steps is None else "text"
        pen.write(x, self.y - (0 if not time else 1), steps, "smallM", color, way - 8)
        if time:
            pen.write(x, self.y + 16 * s, time, "meta", "text2", way - 8)
        x += way
        put_pill(pen, x, self.y, pen.say(f"ledger.fate.{line.fate}"), *TONES[line.fate])
        proof = line.promise.proof.strip()
        if proof:
            pen.write(x, self.y + 24 * s, proof, "small", "text2", self.axis.ends + self.axis.ends_room - x)
        elif line.fate in ("kept", "broken", "unknown"):
            word = "ledger.nobody_looked" if line.fate == "unknown" else "ledger.no_proof"
            pen.write(
                x, self.y + 24 * s, pen.say(word), "small", "text3", self.axis.ends + self.axis.ends_room - x
            )

    def _spoken(self) -> str:
        say, line = self.pen.say, self.line
        kept = ", ".join(self._title(k.touchpoint) for k in line.keepings)
        parts = [
            line.promise.text.strip() or say("promises.untitled"),
            say("ledger.made_at", touchpoint=self._title(line.promise.made_at)),
            say("ledger.kept_at", touchpoint=kept) if kept else "",
            say(f"ledger.fate.{line.fate}"),
            ", ".join(part for part in way_words(line, say) if part) if line.steps is not None else "",
            line.promise.proof.strip(),
            *self.troubles(),
        ]
        return ". ".join(part for part in parts if part)


def put_pill(pen: Pen, x: float, y: float, said: str, tone: str, icon: str) -> float:
    """Draw a pill with an icon that begins at `x`, its middle at `y`; return its width."""
    theme, s = pen.look.theme, pen.scale
    wide, tall = pen.wide(said, "smallS") + 38 * s, 24 * s
    fill = theme["pressed"] if tone == "text2" else theme[f"{tone}Soft"]
    pen.page.add(
        Rect(x, y - tall / 2, wide, tall, fill=fill, radius=tall / 2),
        Icon(icon, x + 9 * s, y - 7 * s, 14 * s, theme[tone]),
    )
    pen.write(x + 27 * s, y, said, "smallS", tone)
    return wide

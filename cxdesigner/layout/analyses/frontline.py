"""The screen in the staff room: how the last customers felt, large enough to be read from five metres.

Drawn for 1920 by 1080 and scaled to the room there is; always dark, as it hangs in a room all day.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.frontline import FrontLine, Quote, Row
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.display_list import FontName, Icon, Item, Path, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import break_lines, fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, moment_of_truth
from cxdesigner.layout.theme import theme
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.figures import score_text

WIDE, TALL, MARGIN = 1920.0, 1080.0, 64.0
_ROW_WIDE, _ROW_TALL, _ROW_GAP, _ASIDE = 1120.0, 190.0, 18.0, 632.0
_TOP = 152.0


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands around the figures: the clock (06:40), whose room it is, and what is wrong with the watched file."""

    clock: str = ""
    room: str = ""
    trouble: str = ""
    watched: str = ""


def frontline_page(front: FrontLine, look: Look, wide: float, tall: float, notes: Notes) -> Page:
    """Return the screen for a room `wide` by `tall`. Targets: `watch`, `stop`, `import`, and the touchpoints."""
    return _Screen(front, look, wide, tall, notes).page()


class _Screen:
    """Draws in units of 1920 by 1080; `_u` turns them into pixels."""

    def __init__(self, front: FrontLine, look: Look, wide: float, tall: float, notes: Notes) -> None:
        self._front, self._words, self._notes = front, look.words, notes
        self._theme, self._scale = theme("dark"), max(0.2, min(wide / WIDE, tall / TALL))
        self._x0, self._y0 = (wide - WIDE * self._scale) / 2, (tall - TALL * self._scale) / 2
        self._page = Page(wide, tall)
        self._page.add(Rect(0, 0, wide, tall, fill=self._theme["canvas"]))

    def page(self) -> Page:
        self._head()
        if self._front.has_answers:
            for number, row in enumerate(self._front.rows):
                self._row(row, _TOP + number * (_ROW_TALL + _ROW_GAP))
            self._do_now()
            self._just_said()
        else:
            self._begin()
        self._foot()
        return self._page

    # Units

    def _style(self, size: float, font: FontName = "Inter-SemiBold") -> TextStyle:
        track = -0.02 * size if size >= 40 else 0.0
        return TextStyle(font, size * self._scale, 1.2 * size * self._scale, track * self._scale)

    def _box(self, x: float, y: float, w: float, h: float) -> Box:
        s = self._scale
        return Box(self._x0 + x * s, self._y0 + y * s, w * s, h * s)

    def _rect(self, x: float, y: float, w: float, h: float, radius: float = 18, **how: object) -> Rect:
        box = self._box(x, y, w, h)
        return Rect(box.x, box.y, box.w, box.h, radius=radius * self._scale, **how)  # type: ignore[arg-type]

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        style: TextStyle,
        color: str,
        room: float = 0.0,
        *,
        to: bool = False,
    ) -> None:
        box = self._box(x, y, room, 0)
        said = fit_line(text, style, box.w) if room else text
        put = line_to if to else line
        self._page.add(put(box.x, box.y, said, style, self._theme.colors.get(color, color)))

    def _face(self, x: float, y: float, r: float, emotion: float) -> None:
        box, radius = self._box(x, y, 0, 0), r * self._scale
        self._page.extend(filled_face(box.x, box.y, radius, emotion, self._theme.emotion_color(emotion)))

    # Parts

    def _head(self) -> None:
        say, front = self._words, self._front
        key = "frontline.last" if front.is_live else "frontline.weeks"
        count = max((len(row.faces) for row in front.rows), default=0)
        title = say(key, count=count) if front.has_answers else say("frontline.title")
        self._text(MARGIN, 44, title, self._style(64), "text", 1180)
        clock = self._style(64)
        self._text(WIDE - MARGIN, 38, self._notes.clock, clock, "text", to=True)
        if front.since:
            right = WIDE - MARGIN - 34 - width(self._notes.clock, clock) / self._scale
            since = say("frontline.since", time=front.since)
            self._text(right, 62, since, self._style(36, "Inter-Medium"), "text3", to=True)

    def _row(self, row: Row, y: float) -> None:
        if not row.answers and not row.faces:
            self._not_asked(row, y)
            return
        edge = self._theme.emotion["-1"] if row.is_below else None
        width_ = 4 * self._scale
        floor = self._theme["card"]
        self._page.add(self._rect(MARGIN, y, _ROW_WIDE, _ROW_TALL, fill=floor, stroke=edge, width=width_))
        self._name(row, MARGIN + 36, y + 26, 56, 560)
        for number, face in enumerate(row.faces):
            self._face(MARGIN + 54 + number * 47, y + 136, 18, face)
        if row.mean is not None:
            self._mean(row, y)
        else:
            few = self._words.count("frontline.few", row.answers)
            self._text(MARGIN + 640, y + 74, few, self._style(36, "Inter-Medium"), "text2", 440)
        box = self._box(MARGIN, y, _ROW_WIDE, _ROW_TALL)
        self._page.press(f"touchpoints/{row.touchpoint}", box, self._spoken(row), radius=18 * self._scale)

    def _mean(self, row: Row, y: float) -> None:
        assert row.mean is not None
        self._face(MARGIN + 700, y + 96, 58, row.mean)
        self._text(MARGIN + 790, y + 26, score_text(row.mean, self._words), self._style(84), "text", 210)
        if row.goal is None:
            return
        goal = self._words("frontline.goal", goal=score_text(row.goal, self._words))
        self._text(MARGIN + 790, y + 124, goal, self._style(36, "Inter-Medium"), "text2", 230)
        tone, icon = ("error", "down") if row.is_below else ("success", "check")
        disc, mid = self._box(MARGIN + 1058, y + 95, 0, 0), 34 * self._scale
        self._page.add(Path(circle(disc.x, disc.y, mid), fill=self._theme[f"{tone}Soft"]))
        size = 40 * self._scale
        self._page.add(Icon(icon, disc.x - size / 2, disc.y - size / 2, size, self._theme[tone]))

    def _not_asked(self, row: Row, y: float) -> None:
        dash = (8 * self._scale, 6 * self._scale)
        edge = self._rect(
            MARGIN, y, _ROW_WIDE, _ROW_TALL, stroke=self._theme["control"], width=2 * self._scale, dash=dash
        )
        self._page.add(edge)
        wide = self._name(row, MARGIN + 36, y + 60, 56, 560, "text2")
        words = self._words("frontline.not_asked")
        self._text(MARGIN + 36 + wide + 60, y + 70, words, self._style(44, "Inter-Medium"), "text3", 460)
        box = self._box(MARGIN, y, _ROW_WIDE, _ROW_TALL)
        self._page.press(
            f"touchpoints/{row.touchpoint}", box, f"{row.name}. {words}", radius=18 * self._scale
        )

    def _name(self, row: Row, x: float, y: float, size: float, room: float, color: str = "text") -> float:
        style = self._style(size)
        if width(row.name, style) > (room - 60) * self._scale:
            y, size = y + 0.1 * size, 0.8 * size
            style = self._style(size)
        said = fit_line(row.name, style, (room - 60) * self._scale)
        self._text(x, y, said, style, color)
        wide = width(said, style) / self._scale
        if row.is_moment:
            at = self._box(x + wide + 42, y + 0.62 * size, 0, 0)
            self._page.extend(moment_of_truth(at.x, at.y, self._theme, 44 * self._scale))
            wide += 66
        return wide

    def _do_now(self) -> None:
        x, worst = WIDE - MARGIN - _ASIDE, self._front.worst
        self._page.add(self._rect(x, _TOP, _ASIDE, 398, fill=self._theme["text"]))
        ink, quiet = self._theme["canvas"], self._theme["lineStrong"]
        say = self._words
        self._text(x + 36, _TOP + 28, say("frontline.do_now"), self._style(36), quiet)
        words = worst.action if worst else say("frontline.all_well")
        style, room, step, most = self._style(56), (_ASIDE - 72) * self._scale, 64, 4
        if len(break_lines(words, style, room)) > most:  # what is long is set smaller before it is cut
            style, step, most = self._style(44), 51, 5
        for number, said in enumerate(fit_lines(words, style, room, most)):
            self._text(x + 36, _TOP + 74 + number * step, said, style, ink)
        if worst is not None:
            below = say("frontline.below", below=worst.below, count=len(worst.faces), name=worst.name)
            self._text(x + 36, _TOP + 336, below, self._style(36, "Inter-Medium"), quiet, _ASIDE - 72)

    def _just_said(self) -> None:
        x, y = WIDE - MARGIN - _ASIDE, _TOP + 398 + _ROW_GAP
        self._page.add(self._rect(x, y, _ASIDE, 398, fill=self._theme["card"]))
        self._text(x + 36, y + 26, self._words("frontline.just_said"), self._style(36), "text3")
        at = y + 84
        for quote in self._front.quotes:
            at = self._quote(quote, x + 36, at) + 20
        if not self._front.quotes:
            self._text(
                x + 36, at, self._words("frontline.no_quotes"), self._style(44, "Inter-Medium"), "text2", 560
            )

    def _quote(self, quote: Quote, x: float, y: float) -> float:
        if quote.emotion is not None:
            self._face(x + 30, y + 30, 30, quote.emotion)
        style = self._style(42, "Inter-Medium")
        left, right = self._words("frontline.quoted", words="|").split("|")
        room = (_ASIDE - 72 - 82) * self._scale - width(left + right, style)
        said = list(fit_lines(" ".join(quote.text.split()), style, room, 2)) or [""]
        said[0] = left + said[0]
        said[-1] += right  # a quote that is cut is closed as well
        for number, words in enumerate(said):
            self._text(x + 82, y + number * 50, words, style, "text")
        y += len(said) * 50
        where = ", ".join(part for part in (quote.where, date_text(quote.when, self._words)) if part)
        self._text(x + 82, y + 4, where, self._style(34, "Inter-Medium"), "text3", _ASIDE - 72 - 82)
        return y + 44

    def _begin(self) -> None:
        """Teach how it begins: nobody has answered yet."""
        say, x = self._words, MARGIN
        self._page.add(self._rect(x, _TOP, WIDE - 2 * MARGIN, 560, fill=self._theme["card"]))
        self._text(x + 56, _TOP + 52, say("frontline.begin.title"), self._style(56), "text", 1600)
        style = self._style(42, "Inter-Medium")
        for number in (1, 2, 3):
            y = _TOP + 90 + number * 76
            self._text(x + 56, y, str(number), style, "text3")
            self._text(x + 112, y, say(f"frontline.begin.{number}"), style, "text2", 1620)
        left = self._button("watch", x + 56, _TOP + 430, say("frontline.watch"))
        self._button("import", left + 24, _TOP + 430, say("frontline.import"))

    def _button(self, id_: str, x: float, y: float, words: str) -> float:
        style = self._style(36)
        wide = width(words, style) / self._scale + 64
        self._page.add(
            self._rect(x, y, wide, 76, 14, fill=self._theme["accentSoft"], stroke=self._theme["accentLine"])
        )
        self._text(x + 32, y + 16, words, style, "text")
        self._page.press(id_, self._box(x, y, wide, 76), words, radius=14 * self._scale)
        return x + wide

    def _foot(self) -> None:
        style, notes = self._style(34, "Inter-Medium"), self._notes
        if notes.trouble:
            self._text(MARGIN, 1002, notes.trouble, style, "warning", 1240)
        else:
            self._text(MARGIN, 1002, notes.watched or notes.room, style, "text3", 1100)
        self._text(WIDE - MARGIN, 1002, self._words("frontline.no_names"), style, "text3", to=True)

    def _spoken(self, row: Row) -> str:
        parts = [row.name]
        if row.mean is not None:
            parts.append(score_text(row.mean, self._words))
        if row.goal is not None:
            parts.append(self._words("frontline.goal", goal=score_text(row.goal, self._words)))
        return ", ".join(parts)


def filled_face(cx: float, cy: float, r: float, score: float, color: str) -> list[Item]:
    """Return a face filled with its colour, eyes and mouth cut in dark: it is read from across a room."""
    from cxdesigner.layout.shapes import face

    ink = theme("dark")["canvas"]
    return [Path(circle(cx, cy, r), fill=color), *face(cx, cy, r, score, ink, max(1.0, r * 0.1))[1:]]

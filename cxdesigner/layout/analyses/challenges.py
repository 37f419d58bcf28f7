"""The side panel of the toolbox adviser: what is known of the challenges, fact by fact, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.adviser import (
    HIGHEST,
    LOWEST,
    MEETING_LIMIT,
    SATISFIED_FROM,
    Advice,
    Numbered,
    is_enough,
    limit_of,
)
from cxdesigner.analysis.complaints import COMPLAINTS
from cxdesigner.analysis.offered_facts import Offer
from cxdesigner.layout.analyses.advice_sentence import percent_text, score_text
from cxdesigner.layout.analyses.bars import put_bar, put_parts, put_unknown
from cxdesigner.layout.analyses.fact_offers import offer_text, origin_text
from cxdesigner.layout.analyses.framing import button_width, put_button
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import edged, rule_items, stop_sign_items, tag_items, words_items
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.document import Document

_SIDE = 20.0
_ICONS = {"not_recognised": "person", "indifference": "people", "waiting": "clock", "faults": "flag"}
_LIMITS = {"not_recognised": limit_of("CRM"), "faults": limit_of("TQM")}
"""The limits of the kinds that are looked at alone."""


def challenges_page(
    doc: Document, advice: Advice, offered: Sequence[Offer], look: Look, wide: float, tall: float
) -> Page:
    """Return the panel, `wide` and at least `tall`.

    What can be pressed: `add`, `add/<kind>`, `fact/<id>`, `offer/<id>`.
    """
    drawn = _Panel(doc, advice, look, wide)
    drawn.head()
    drawn.scores("satisfaction")
    drawn.complaints()
    drawn.scores("difference")
    drawn.deal_breakers()
    drawn.knowledge()
    drawn.offers(offered)
    page = drawn.page
    page.height = max(tall, drawn.y + 8)
    theme = look.theme
    page.items[:0] = [
        Rect(0, 0, wide, page.height, fill=theme["panel"]),
        Rect(wide - 1, 0, 1, page.height, fill=theme["line"]),
    ]
    return page


class _Panel:
    """The panel as it is drawn from the top; `y` is where the next part begins."""

    def __init__(self, doc: Document, advice: Advice, look: Look, wide: float) -> None:
        self._doc, self._advice, self._look = doc, advice, look
        self._s, self._words, self._theme = look.measures.text_scale, look.words, look.theme
        self._left, self._right = _SIDE, wide - _SIDE
        self.page, self.y = Page(wide), 20.0

    @property
    def _room(self) -> float:
        return self._right - self._left

    def head(self) -> None:
        """Draw the title, and the button that adds a fact."""
        words, s = self._words, self._s
        said = words("adviser.add_fact")
        wide = button_width(said, self._look)
        put_button(
            self.page, Box(self._left, self.y - 5, self._room, 32 * s), "add", "plus", said, self._look
        )
        room = self._room - wide - 12
        self._say(self._left, self.y - 2, words("adviser.challenges"), "h3", "text", room)
        used = self._say(
            self._left, self.y + 24 * s, words("adviser.challenges.sub"), "small", "text3", room, 2
        )
        self.y += 24 * s + used + 22

    # Parts

    def scores(self, kind: str) -> None:
        """Draw the facts of a kind that is a score to 5: satisfaction, or the difference that is felt."""
        heading = self._words("adviser.felt" if kind == "difference" else f"fact.{kind}")
        for numbered in self._of(kind):
            self._score(numbered, heading)
            self._rule()
        if not self._of(kind):
            self._unknown(kind, heading)
            self._rule()

    def _score(self, numbered: Numbered, heading: str) -> None:
        fact, words, s = numbered.fact, self._words, self._s
        top = self.y
        self._heading(heading, numbered)
        big = self._look.style("num")
        is_known = fact.value is not None
        figure = score_text(fact.value, words) if fact.value is not None else "–"
        self.page.add(line(self._left, self.y, figure, big, self._theme["text" if is_known else "text3"]))
        x = self._left + width(figure, big) + 9
        self._say(x, self.y + 10 * s, self._behind(numbered), "small", "text3", self._right - x)
        self.y += 38 * s
        least = self._doc.project.least_replies
        if fact.value is not None and is_enough(fact, least):
            self._bar(fact.kind, fact.value)
        elif fact.value is not None:
            off_scale = not LOWEST <= fact.value <= HIGHEST
            said = words("adviser.off_scale") if off_scale else words("adviser.few_replies", least=least)
            self.y += self._say(self._left, self.y, said, "small", "warning", self._room, 2)
        self._pressable(numbered, top, f"{heading}: {figure} {self._behind(numbered)}")

    def _behind(self, numbered: Numbered) -> str:
        """Return what stands behind a score: of how many it is, from how many replies, in what time, in whose words."""
        fact, words = numbered.fact, self._words
        if fact.value is None:
            return words("adviser.not_known_yet")
        counted = [words.count("adviser.replies", fact.replies)] if fact.replies is not None else []
        if fact.weeks is not None:
            counted.append(words.count("adviser.in_weeks", fact.weeks))
        said = ", ".join(part for part in (words("adviser.of_five"), " ".join(counted)) if part)
        return f"{said}; “{fact.title}”" if fact.kind == "difference" and fact.title else said

    def _bar(self, kind: str, value: float) -> None:
        theme, at = self._theme, Box(self._left, self.y, self._room, 8)
        if kind == "difference":
            put_parts(self.page, at, value, self._look)
            self.y += 12
            return
        share, tick = ((point - LOWEST) / (HIGHEST - LOWEST) for point in (value, SATISFIED_FROM))
        color = theme["success" if value >= SATISFIED_FROM else "text2"]
        put_bar(self.page, at, share, color, self._look, tick)
        limit = score_text(SATISFIED_FROM, self._words)
        small, said = self._look.style("meta"), self._words("adviser.high_from", limit=limit)
        half = width(said, small) / 2
        x = min(self._left + self._room * tick, self._right - half)
        self.page.add(line(x - half, self.y + 11, said, small, theme["text2"]))
        self.y += 13 + small.leading

    def complaints(self) -> None:
        """Draw how often customers complain of what, with the limits, and what the shares still lack."""
        words, mix = self._words, self._advice.complaints
        if mix.total is not None:
            said = f"{mix.total:.0f}"
            if mix.weeks is not None:
                said = words.count("adviser.total_in_weeks", mix.weeks, total=said)
            small = self._look.style("small")
            self.page.add(line_to(self._right, self.y, said, small, self._theme["text3"]))
        self.y += self._say(
            self._left, self.y, words("adviser.complaints"), "smallS", "text", self._room * 0.7, 2
        )
        self.y += 6
        for kind in COMPLAINTS:
            for numbered in self._of(kind):
                self._complaint(numbered)
            if not self._of(kind):
                self._uncounted(kind)
        for said in self._about_shares():
            x = self._left + 36
            self.y += self._say(x, self.y, said, "meta", "text2", self._right - x, 3) + 2
        self._rule()

    def _about_shares(self) -> list[str]:
        words, mix = self._words, self._advice.complaints
        out = []
        together = mix.share("indifference", "waiting")
        if mix.missing:
            out.append(words("adviser.not_all"))
        elif mix.are_too_few:
            out.append(words.count("adviser.too_few", int(mix.total or 0), least=mix.least))
        elif together is not None:
            limit = percent_text(MEETING_LIMIT, words)
            out.append(words("adviser.tick", share=percent_text(together, words, MEETING_LIMIT), limit=limit))
        if mix.is_uneven:
            out.append(words("adviser.uneven"))
        return out

    def _complaint(self, numbered: Numbered) -> None:
        fact, words, theme, s = numbered.fact, self._words, self._theme, self._s
        top, x, mix = self.y, self._left + 36, self._advice.complaints
        self._tile(fact.kind, theme["text2"])
        end = self._right - 36 * self._s
        self._tag(numbered, self.y + 2)
        total, strong = mix.total, self._look.style("smallS")
        share = fact.value / total if fact.value is not None and total and not mix.are_too_few else None
        figures = "–" if fact.value is None else f"{fact.value:.0f}"
        if share is not None:
            percent = percent_text(share, words)
            self.page.add(line_to(end, self.y, percent, strong, theme["text"]))
        figures_end = end - width("100 %", strong) - 4 if share is not None else end
        self.page.add(line_to(figures_end, self.y, figures, strong, theme["text"]))
        name = words(f"fact.{fact.kind}")
        room = figures_end - width(figures, strong) - 10 - x
        self._say(x, self.y, name, "smallM", "text", room)
        color = theme_heat(self._look, share)
        tick = _LIMITS.get(fact.kind) if share is not None else None
        put_bar(self.page, Box(x, self.y + 19 * s, end - x, 8), share or 0.0, color, self._look, tick)
        self.y += 19 * s + 26
        said = f"{name}: {figures}" + (f", {percent_text(share, words)}" if share is not None else "")
        self._pressable(numbered, top - 4, said, down=self.y - 10)

    def _uncounted(self, kind: str) -> None:
        top, name = self.y, self._words(f"fact.{kind}")
        self._tile(kind, self._theme["text3"])
        said = self._words("adviser.not_known_yet")
        small = self._look.style("small")
        self.page.add(line_to(self._right, self.y, said, small, self._theme["text3"]))
        x = self._left + 36
        room = self._right - width(said, small) - 10 - x
        self._say(x, self.y, name, "smallM", "text3", room)
        put_unknown(self.page, Box(x, self.y + 19 * self._s, self._right - x, 8), self._look)
        self.y += 19 * self._s + 26
        self._add_here(kind, top - 4, f"{name}: {said}", down=self.y - 10)

    def _tile(self, kind: str, color: str) -> None:
        self.page.add(
            Rect(self._left, self.y + 1, 26, 26, fill=self._theme["field"], radius=6),
            Icon(_ICONS[kind], self._left + 5, self.y + 6, 16, color),
        )

    def deal_breakers(self) -> None:
        """Draw the deal-breakers; those that hold in the colours of an error, with the stop sign."""
        for numbered in self._of("deal_breaker"):
            fact, top, words = numbered.fact, self.y, self._words
            self._heading(words("adviser.deal_breaker"), numbered)
            title = fact.title or words("adviser.untitled")
            state = words("adviser.still_open" if fact.is_open else "adviser.is_over")
            x, at = self._left + 46, self.y
            items, used = words_items(
                x,
                at + 10,
                title,
                self._look,
                style="smallS",
                color="text",
                wide=self._right - x - 12,
                lines=2,
            )
            more, under = words_items(
                x, at + 12 + used, f"{fact.text} {state}".strip(), self._look, style="small", color="text2",
                wide=self._right - x - 12, lines=4,
            )  # fmt: skip
            tall, theme = used + under + 24, self._theme
            floor = theme["errorSoft" if fact.is_open else "field"]
            self.page.add(Rect(self._left, at, self._room, tall, fill=floor, radius=8))
            if fact.is_open:
                self.page.extend(stop_sign_items(self._left + 24, at + 23, self._look, 22))
            else:
                self.page.add(Icon("check", self._left + 16, at + 14, 16, theme["success"]))
            self.page.extend([*items, *more])
            self.y = at + tall
            self._pressable(numbered, top, f"{words('adviser.deal_breaker')}: {title}. {state}")
            self._rule()

    def knowledge(self) -> None:
        """Draw what is known of what staff know."""
        for numbered in self._of("knowledge"):
            fact, top, words = numbered.fact, self.y, self._words
            self._heading(words("adviser.staff_know"), numbered)
            said = " ".join(part for part in (fact.title, fact.text) if part) or words("adviser.untitled")
            self.y += self._say(self._left, self.y, said, "small", "text2", self._room, 5)
            self._pressable(numbered, top, f"{words('adviser.staff_know')}: {said}")
            self._rule()

    def offers(self, offered: Sequence[Offer]) -> None:
        """Draw what the project knows and no fact says yet, each with where it comes from."""
        if not offered:
            return
        words, theme = self._words, self._theme
        self.y += self._say(self._left, self.y, words("adviser.offers"), "smallS", "text", self._room)
        self.y += 2 + self._say(
            self._left, self.y + 2, words("adviser.offers.sub"), "meta", "text3", self._room, 2
        )
        kind, take = self._look.style("smallS"), words("adviser.take_up")
        wide = width(take, kind) + 20
        for offer in offered:
            self.y += 10
            title, origin = offer_text(offer, self._look), origin_text(self._doc, offer, self._look)
            room = self._room - wide - 34
            items, used = words_items(
                self._left + 12,
                self.y + 9,
                title,
                self._look,
                style="smallM",
                color="text",
                wide=room,
                lines=2,
            )
            more, under = words_items(
                self._left + 12,
                self.y + 10 + used,
                origin,
                self._look,
                style="meta",
                color="text3",
                wide=room,
                lines=3,
            )
            box = Box(self._left, self.y, self._room, used + under + 20)
            self.page.add(
                edged(box, stroke=theme["accentLine"], radius=7.5,
                     dash=(4.0, 4.0)),
                *items, *more,
                line_to(box.right - 12, box.y + (box.h - kind.leading) / 2, take, kind, theme["accent"]),
            )  # fmt: skip
            self.page.press(
                f"offer/{offer.id}", box, words("adviser.take_up_what", what=title), tip=origin, radius=8
            )
            self.y = box.bottom
        self.y += 12

    # What the parts share

    def _of(self, kind: str) -> list[Numbered]:
        return [numbered for numbered in self._advice.facts if numbered.fact.kind == kind]

    def _unknown(self, kind: str, heading: str) -> None:
        top, said = self.y, self._words("adviser.not_known_yet")
        small = self._look.style("small")
        self.page.add(line_to(self._right, self.y, said, small, self._theme["text3"]))
        self._say(self._left, self.y, heading, "smallS", "text3", self._room - width(said, small) - 12)
        self.y += 24 * self._s
        put_unknown(self.page, Box(self._left, self.y, self._room, 8), self._look)
        self.y += 10
        self._add_here(kind, top, f"{heading}: {said}")

    def _add_here(self, kind: str, top: float, said: str, down: float | None = None) -> None:
        box = Box(self._left - 8, top - 4, self._room + 16, (down or self.y + 4) - top + 4)
        self.page.press(f"add/{kind}", box, said, tip=self._words("adviser.add_fact"))

    def _heading(self, words: str, numbered: Numbered) -> None:
        self._tag(numbered, self.y - 1)
        self._say(self._left, self.y, words, "smallS", "text", self._room - 40 * self._s)
        self.y += 22 * self._s

    def _tag(self, numbered: Numbered, y: float) -> None:
        tag = self._words("adviser.tag", number=numbered.number)
        self.page.extend(tag_items(self._right - 26 * self._s, y, tag, self._look))

    def _pressable(self, numbered: Numbered, top: float, said: str, down: float | None = None) -> None:
        box = Box(self._left - 8, top - 6, self._room + 16, (down or self.y + 6) - top + 6)
        tag = self._words("adviser.tag", number=numbered.number)
        tip = self._words("adviser.edit_fact", fact=tag)
        self.page.press(f"fact/{numbered.fact.id}", box, f"{tag} {said}", tip=tip)

    def _rule(self) -> None:
        self.page.extend(rule_items(self._left, self.y + 14, self._room, self._look))
        self.y += 30

    def _say(  # where, what, how, in which room
        self, x: float, y: float, text: str, style: str, color: str, wide: float, lines: int = 1
    ) -> float:
        if lines == 1:
            kind = self._look.style(style)
            self.page.add(line(x, y, fit_line(text, kind, max(24.0, wide)), kind, self._theme[color]))
            return kind.leading
        items, used = words_items(x, y, text, self._look, style=style, color=color, wide=wide, lines=lines)
        self.page.extend(items)
        return used


def theme_heat(look: Look, share: float | None) -> str:
    """Return the colour of a share's bar: strong where it is a quarter or more."""
    return look.theme.heat[3 if share is not None and share >= MEETING_LIMIT else 2]

"""How a board is drawn: colours, measures and the language of its words, for the screen or for paper."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache

from cxdesigner.layout.display_list import Shadow, TextStyle
from cxdesigner.layout.theme import Theme, ThemeName, style, theme, tokens
from cxdesigner.translation import Catalogue, catalogue


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of a board, in board units. `column` is a card and the gutter to its right."""

    head_width: float
    column: float
    gutter: float
    pad: float
    tile: float
    icon: float
    lane_gap: float
    line_gap: float
    stack_gap: float
    cell_pad: float
    lane_heights: dict[str, float]
    hairline: float
    text_scale: float
    """Type against the tokens' screen sizes."""

    def scaled(self, factor: float) -> Measures:
        """Return these measures `factor` times as large: type, cards, columns and lanes, but no hairline."""
        sizes = {f.name: getattr(self, f.name) * factor for f in fields(self) if f.type == "float"}
        lanes = {role: height * factor for role, height in self.lane_heights.items()}
        return replace(self, **sizes | {"hairline": self.hairline}, lane_heights=lanes)

    @property
    def card(self) -> float:
        """Width of a card over one step."""
        return self.column - self.gutter

    def card_over(self, span: int) -> float:
        """Width of a card over `span` steps."""
        return span * self.column - self.gutter


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides how a document looks on a board, beside the document."""

    theme: Theme
    measures: Measures
    language: str
    on_paper: bool

    @property
    def words(self) -> Catalogue:
        """The words of the map's language."""
        return catalogue(self.language)

    def style(self, name: str) -> TextStyle:
        """Return the text style `name` at this board's size."""
        return style(name, self.measures.text_scale)

    @property
    def card_shadow(self) -> Shadow:
        """Cards cast a shadow on the screen, never on paper."""
        return "" if self.on_paper else "e1"

    def key(self) -> tuple[str, str, bool, float, float]:
        """Return what two looks of equal drawings have in common."""
        return self.theme.name, self.language, self.on_paper, self.measures.column, self.measures.text_scale

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Look) and self.key() == other.key() and self.measures == other.measures

    def __hash__(self) -> int:
        return hash(self.key())


@cache
def screen_look(name: ThemeName, language: str, text_scale: float = 1.0) -> Look:
    """Return the look of the window's board; `text_scale` makes all of it larger, before any zoom."""
    raw = tokens()["geometry"]["screen"]
    lanes = raw["lane"]
    measures = Measures(
        head_width=110.0, column=raw["column"], gutter=raw["gutter"], pad=raw["cardPad"], tile=raw["tile"], icon=14.0,
        lane_gap=raw["laneGap"], line_gap=raw["lineGap"], stack_gap=8.0, cell_pad=8.0,
        lane_heights={
            "emotion": lanes["emotion"], "evidence": lanes["evidence"], "customer": lanes["customer"],
            "frontstage": lanes["frontstage"], "backstage": lanes["backstage"], "support": lanes["support"],
            "metric": lanes["feedback"], "insight": lanes["insight"], "custom": lanes["evidence"],
            "storyboard": lanes["storyboard"],
        },
        hairline=1.0, text_scale=1.0,
    )  # fmt: skip
    return Look(theme(name), measures.scaled(text_scale), language, on_paper=False)


def paper_look(language: str, column: float, stretch: float = 1.0) -> Look:
    """Return the look of a page whose columns are `column` wide and whose lanes are `stretch` times as tall.

    Units are points of an A3 page before it is scaled. Card titles are 9.6 pt and nothing is below 8.
    """
    raw = tokens()["geometry"]["printA3"]
    lanes = raw["lane"]
    measures = Measures(
        head_width=103.0, column=column, gutter=raw["gutter"], pad=raw["cardPad"], tile=raw["tile"], icon=11.0,
        lane_gap=raw["laneGap"], line_gap=raw["lineGap"], stack_gap=6.0, cell_pad=6.0,
        lane_heights={
            role: stretch * height
            for role, height in {
                "emotion": lanes["emotion"], "evidence": lanes["evidence"], "customer": lanes["customer"],
                "frontstage": lanes["frontstage"], "backstage": lanes["backstage"], "support": lanes["support"],
                "metric": lanes["feedback"], "insight": lanes["insight"], "custom": lanes["evidence"],
                "storyboard": lanes["storyboard"],
            }.items()
        },
        hairline=0.7, text_scale=0.8,
    )  # fmt: skip
    return Look(theme("light"), measures, language, on_paper=True)

"""Colours, type and measures, read from `resources/tokens.json`: the one source of all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import FontName, TextStyle

ThemeName = Literal["light", "dark", "light_contrast", "dark_contrast"]

_STRONGER: Mapping[str, str] = {
    "line": "control",
    "lineStrong": "text3",
    "control": "text2",
    "text2": "text",
    "text3": "text2",
    "disabled": "text3",
    "connector": "text2",
    "connectorSoft": "control",
    "accentLine": "accent",
}
"""With more contrast, what wears the token on the left wears the colour of the one on the right."""

_FONTS: Mapping[str, FontName] = {
    "r": "Inter-Regular",
    "m": "Inter-Medium",
    "s": "Inter-SemiBold",
    "d": "Inter-SemiBold",
    "D": "Inter-Bold",
}


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens as they stand in the file."""
    loaded: dict[str, Any] = json.loads(resource_path("tokens.json").read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class Layer:
    """The colours of one lane: `ink` for its words, `solid` for marks, `tint` floor, `tile` icon bed, `line` border."""

    ink: str
    solid: str
    tint: str
    tile: str
    line: str
    floor_line: str | None = None
    """Border of the floor itself: only the neutral lanes have one."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. `theme["accent"]` is a colour by its token's name."""

    name: ThemeName
    colors: Mapping[str, str]
    layers: Mapping[str, Layer]
    emotion: Mapping[str, str]
    heat: tuple[str, ...]
    """Five floors from none to most."""

    def __getitem__(self, token: str) -> str:
        return self.colors[token]

    @property
    def is_dark(self) -> bool:
        """Whether light letters stand on dark ground."""
        return self.name.startswith("dark")

    @property
    def has_more_contrast(self) -> bool:
        """Whether borders are stronger and floors plain."""
        return self.name.endswith("_contrast")

    def layer(self, tone: str) -> Layer:
        """Return the colours of the lane tone `tone`."""
        return self.layers[tone]

    def emotion_color(self, score: float) -> str:
        """Return the colour of the step of the five that is nearest to `score`."""
        return self.emotion[str(max(-2, min(2, round(score))))]


@cache
def theme(name: ThemeName) -> Theme:
    """Return the theme called `name`."""
    base, _, has_contrast = name.partition("_")
    raw: dict[str, Any] = tokens()["color"][base]
    plain = {key: value for key, value in raw.items() if isinstance(value, str)}
    layers = {tone: Layer(**colors) for tone, colors in raw["layer"].items()}
    if has_contrast:
        plain |= {token: plain[stronger] for token, stronger in _STRONGER.items()}
        layers = {tone: _plain_floor(layer, plain) for tone, layer in layers.items()}
    layers["neutral"] = Layer(
        ink=plain["text2"],
        solid=plain["text3"],
        tint=plain["panel"],
        tile=plain["field"],
        line=plain["lineStrong"],
        floor_line=plain["line"],
    )
    return Theme(name, plain, layers, raw["emotion"], tuple(raw["heat"]))


def _plain_floor(layer: Layer, plain: Mapping[str, str]) -> Layer:
    """Return `layer` with an untinted floor that has a border, and with cards outlined in its solid colour."""
    return replace(layer, tint=plain["panel"], line=layer.solid, floor_line=plain["line"])


@cache
def style(name: str, scale: float = 1.0) -> TextStyle:
    """Return the text style called `name` in the tokens, such as `card` or `meta`, `scale` times its size."""
    raw = tokens()["type"]["scale"][name]
    return TextStyle(_FONTS[raw["font"]], raw["px"] * scale, raw["lh"] * scale, raw["track"] * scale)


def dash(name: str) -> tuple[float, ...]:
    """Return the dash pattern called `name`: lengths of ink and gap; empty is a solid line."""
    return tuple(tokens()["dash"][name])


def mixed(color: str, over: str, part: float) -> str:
    """Return `color`, of which `part` covers, laid over the colour `over`."""
    pairs = [(int(color[n : n + 2], 16), int(over[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02X}" for a, b in pairs)

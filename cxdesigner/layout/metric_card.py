"""A figure against its target: the name, the figure, a bar and a tick. Not measured is an invitation."""

from __future__ import annotations

from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import baseline, line, line_to
from cxdesigner.model.listening import Metric


def items(metric: Metric, look: Look, tall: float) -> list[Item]:
    """Return the drawing of `metric`, `tall` high and one card wide."""
    if metric.value is None:
        return _not_measured(look, tall)
    theme, scale, wide = look.theme, look.measures.text_scale, look.measures.card
    name, figure = look.style("meta"), look.style("bodyS")
    said = fit_line(figure_text(metric, metric.value, look), figure, wide)
    top = (tall - 34 * scale) / 2
    right = width(said, figure)
    name_text = fit_line(metric.name, name, wide - right - 8)
    level = baseline(top, figure)
    out: list[Item] = [
        line(0, top + (level - baseline(top, name)), name_text, name, theme["text2"]),
        line_to(wide, top, said, figure, theme["text"]),
    ]
    return [*out, *bar_items(metric, look, 0, top + 27 * scale, wide, 4 * scale)]


def bar_items(metric: Metric, look: Look, x: float, top: float, wide: float, thick: float) -> list[Item]:
    """Return the bar of a measured figure, `thick` high, with the tick of its target."""
    theme, value = look.theme, metric.value or 0.0
    share = _share(metric, value)
    color = theme["success"] if _is_met(metric, value) else theme["warning"]
    out: list[Item] = [Rect(x, top, wide, thick, fill=theme["pressed"], radius=thick / 2)]
    if share > 0:
        out.append(Rect(x, top, max(thick, wide * share), thick, fill=color, radius=thick / 2))
    if metric.target is not None:
        broad = thick / 2
        left = min(max(wide * _share(metric, metric.target) - broad / 2, 0), wide - broad)
        out.append(Rect(x + left, top - thick / 2, broad, 2 * thick, fill=theme["text"], radius=broad / 2))
    return out


def figure_text(metric: Metric, value: float, look: Look) -> str:
    """Return `value` as it is read: sign, decimals of the language, unit behind a no-break space."""
    text = f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    text = text.replace("-", "\u2212").replace(".", look.words("number.decimal"))
    if metric.signed and value > 0:
        text = f"+{text}"
    return f"{text}\u00a0{metric.unit}" if metric.unit else text


def _share(metric: Metric, value: float) -> float:
    reach = metric.high - metric.low
    return min(1.0, max(0.0, (value - metric.low) / reach)) if reach else 0.0


def _is_met(metric: Metric, value: float) -> bool:
    if metric.target is None:
        return True
    return value <= metric.target if metric.lower_is_better else value >= metric.target


def _not_measured(look: Look, tall: float) -> list[Item]:
    theme, scale, wide = look.theme, look.measures.text_scale, look.measures.card
    said, meta = look.words("board.not_measured"), look.style("meta")
    frame = Rect(
        0.5,
        0,
        wide - 1,
        tall,
        stroke=theme["control"],
        width=look.measures.hairline,
        radius=8 * scale,
        dash=(4, 3),
    )
    arm, cx, cy = 5 * scale, 14 * scale, tall / 2
    plus = Path(
        (("M", cx - arm, cy), ("L", cx + arm, cy), ("M", cx, cy - arm), ("L", cx, cy + arm)),
        stroke=theme["text2"], width=1.2 * scale,
    )  # fmt: skip
    return [frame, plus, line(27 * scale, (tall - meta.leading) / 2, said, meta, theme["text2"])]

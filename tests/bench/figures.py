"""Figures with a name and a unit, so that two runs can be compared."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def p95(values: Sequence[float]) -> float:
    """Return the value that one in twenty is above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


class Figures:
    """Collects figures and prints each as it comes."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, object]] = {}

    def times(self, name: str, seconds: Sequence[float], *, limit_ms: float | None = None) -> None:
        """Take note of how long something took each time; `limit_ms` is the budget for the p95."""
        ms = sorted(1000 * s for s in seconds)
        self._put(
            name, "ms", median=statistics.median(ms), p95=p95(ms), worst=ms[-1], runs=len(ms), limit=limit_ms
        )

    def amount(self, name: str, value: float, unit: str, *, limit: float | None = None) -> None:
        """Take note of a single amount."""
        self._put(name, unit, median=value, limit=limit)

    def _put(self, name: str, unit: str, **values: float | None) -> None:
        row = {key: round(v, 3) for key, v in values.items() if v is not None}
        self._rows[name] = {"unit": unit, **row}
        shown = "  ".join(f"{key} {value:g}" for key, value in row.items())
        verdict = ""
        if "limit" in row:
            verdict = "  within" if row.get("p95", row["median"]) <= row["limit"] else "  OVER"
        print(f"{name:44} {unit:5} {shown}{verdict}", flush=True)

    def as_json(self) -> dict[str, dict[str, object]]:
        """Return all figures by name."""
        return self._rows

"""Prints medians and 95th percentiles, a line per figure: `python -m tests.bench [--json OUT] [--quick] [--peers]`."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.figures import Figures

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Run all benches, print the figures as they come, and write them as JSON where asked."""
    from tests.bench import canvas, files, views
    from tests.bench.figures import Figures

    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures here, by name, with unit")
    parser.add_argument("--quick", action="store_true", help="fewer frames and no 50,000")
    parser.add_argument(
        "--peers", action="store_true", help="instead, other editors that are installed, beside ours"
    )
    options = parser.parse_args()
    figures = Figures()
    if options.peers:
        from tests.bench.peers.run import run

        for size in (1_000,) if options.quick else (1_000, 10_000):
            run(figures, size, frames=60)
        return _write(figures, options.json)
    sizes = (200, 10_000) if options.quick else (200, 10_000, 50_000)
    for size in sizes:
        files.run(figures, size)
        gc.collect()
        canvas.run(figures, size, frames=60 if options.quick else 200)
    views.run(figures, runs=10 if options.quick else 30)
    return _write(figures, options.json)


def _write(figures: Figures, path: Path | None) -> int:
    if path:
        path.write_text(json.dumps(figures.as_json(), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # tearing Qt down is no part of any figure

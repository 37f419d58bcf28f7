"""Prints medians and 95th percentiles, a line per figure: `python -m tests.bench [--json OUT] [--quick]`."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Run all benches, print the figures as they come, and write them as JSON where asked."""
    from tests.bench import canvas, files
    from tests.bench.figures import Figures

    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the figures here, by name, with unit")
    parser.add_argument("--quick", action="store_true", help="fewer frames and no 50,000")
    options = parser.parse_args()
    figures = Figures()
    sizes = (200, 10_000) if options.quick else (200, 10_000, 50_000)
    for size in sizes:
        files.run(figures, size)
        gc.collect()
        canvas.run(figures, size, frames=60 if options.quick else 200)
    if options.json:
        options.json.write_text(json.dumps(figures.as_json(), indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # tearing Qt down is no part of any figure

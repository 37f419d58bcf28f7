"""orange-canvas-core, measured in a Python of its own: it brings another Qt than ours."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tests.bench.peers.boards import PeerBoard
from tests.bench.peers.browser import Times

_ROOT = Path(__file__).parents[3]

PYTHON = "CXDESIGNER_BENCH_ORANGE"
"""The environment's word for the Python that has orange-canvas-core and a Qt."""


def missing() -> str:
    """Say what is to be installed before it can be measured; empty where nothing is."""
    python = os.environ.get(PYTHON, "")
    if not python:
        return f"a Python with orange-canvas-core and PyQt6, its path in {PYTHON}"
    probe = [python, "-c", "import orangecanvas"]
    found = subprocess.run(probe, capture_output=True, check=False).returncode == 0
    return "" if found else f"orange-canvas-core in {python}"


def measure(board: PeerBoard, timeout_s: float) -> Times:
    """Put the canvas of boxes and arrows through `board`. Raises TimeoutError, or RuntimeError with its word."""
    try:
        done = subprocess.run(
            [os.environ[PYTHON], "-m", "tests.bench.peers.orange_board"],
            input=json.dumps(board.as_json()).encode(),
            capture_output=True,
            timeout=timeout_s,
            cwd=_ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TimeoutError("orange-canvas-core") from None
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    times: Times = json.loads(done.stdout)
    return times

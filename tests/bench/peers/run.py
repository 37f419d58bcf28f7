"""All of them on one board after the other, and how much longer each takes than ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from subprocess import CalledProcessError

from tests.bench.figures import Figures, p95
from tests.bench.peers import browser, draw, orange, ours
from tests.bench.peers.boards import PeerBoard, peer_board
from tests.bench.peers.browser import Times
from tests.builders import big_project

TIMEOUT_S = 240.0


@dataclass(frozen=True, slots=True)
class Peer:
    """Another editor: what is missing to measure it, and how."""

    name: str
    missing: Callable[[], str]
    measure: Callable[[PeerBoard, float], Times]


PEERS: tuple[Peer, ...] = (
    Peer("Excalidraw", browser.missing, partial(browser.measure, "excalidraw")),
    Peer("React Flow", browser.missing, partial(browser.measure, "react_flow")),
    Peer("orange-canvas-core", orange.missing, orange.measure),
    Peer("LibreOffice Draw", draw.missing, draw.measure),
)
"""Whom we are measured against, in this order."""


def run(figures: Figures, size: int, frames: int) -> None:
    """Measure every installed peer on a board of `size` touchpoints beside our own window."""
    doc = big_project(size, size // 2)
    own = ours.measure(doc, frames)
    _take(figures, "ours", size, own)
    board = peer_board(doc, frames)
    for peer in PEERS:
        if lacks := peer.missing():
            print(f"{peer.name:20} not measured: needs {lacks}")
            continue
        try:
            times = peer.measure(board, TIMEOUT_S)
        except TimeoutError:
            print(f"{peer.name:20} {size}: ended after {TIMEOUT_S:g} s")
            continue
        except (RuntimeError, CalledProcessError) as error:
            print(f"{peer.name:20} {size}: {error}")
            continue
        _take(figures, peer.name, size, times)
        for what in times.keys() & own.keys():
            ratio = p95(times[what]) / p95(own[what])
            figures.amount(f"{peer.name} / ours {what} {size}", ratio, "x")


def _take(figures: Figures, name: str, size: int, times: Times) -> None:
    for what, took in times.items():
        figures.times(f"{name} {what} {size}", took)

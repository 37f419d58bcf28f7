"""The analyses: how long each takes to follow an edit, from the document to the page and its targets."""

from __future__ import annotations

import gc
import time
from functools import partial
from random import Random

from PySide6.QtCore import QCoreApplication

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.evidence import Source
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.session.open_project import project_of
from cxdesigner.translation import message
from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.main_window import MainWindow
from tests.bench.figures import Figures
from tests.builders import big_project
from tools.build_states.studio import studio

SIZE = 1_000
"""Touchpoints of the as-is; its to-be has as many."""

_LIMIT_MS = 50.0


def run(figures: Figures, runs: int) -> None:
    """Measure every analysis in a real window, in the time of the processor: others may be at work beside it."""
    doc, home = _whole(SIZE)
    with studio("taxi", theme="light", language="en") as made:
        made.window.show_project(project_of(doc))
        QCoreApplication.processEvents()
        gc.collect()
        gc.freeze()
        for id_ in ANALYSES:
            _follow(figures, made.window, id_, f"{home}-new" if id_ == "compare" else home, runs)


def _follow(figures: Figures, window: MainWindow, id_: str, journey: str, runs: int) -> None:
    editor = window.editor
    editor.show_journey(journey)
    window.views.show_view(id_)
    QCoreApplication.processEvents()
    view, took = window.views.analysis, list[float]()
    assert view is not None
    cards = [row.id for row in editor.document.touchpoints.values()
             if structure.journey_of(editor.document, row) == journey and row.emotion is not None]  # fmt: skip
    for number in range(runs):
        score = round(number % 30 / 10 - 1.5, 1)
        editor.run(
            message("edit.rename"), partial(commands.edit_touchpoints, ids=[cards[number]], emotion=score)
        )
        start = time.process_time()
        view.refresh()
        took.append(time.process_time() - start)
        QCoreApplication.processEvents()
    figures.times(f"refresh {id_} {SIZE}", took, limit_ms=_LIMIT_MS)


def _whole(size: int) -> tuple[Document, str]:
    """Return a project with something to see in every analysis, and its as-is journey."""
    chance, doc = Random(2), big_project(size, size // 2)
    home = structure.journeys(doc)[0].id
    draft, teams = Draft(doc), sorted(doc.teams)
    factors = [Factor(id=f"factor-{n}", name=f"Factor {n}", rank=str(n)) for n in range(1, 5)]
    sources = [Source(id=f"source-{n}", title=f"Source {n}") for n in range(12)]
    for row in (*factors, *sources):
        draft.put(row)
    for number, card in enumerate(doc.touchpoints.values()):
        in_front = doc.lanes[card.lane].role in ("customer", "frontstage")
        changes = {
            "confidence": chance.choice(("observed", "reported", "assumed", "")),
            "sources": (f"source-{number % 12}",) if number % 2 else (),
            "owner": chance.choice(teams) if number % 5 else None,
            "emotion": round(chance.uniform(-2, 2), 1) if in_front else None,
            "moment_of_truth": number % 25 == 0,
        }
        if number % 4 == 0:
            changes |= {"believed": 4.0, "experienced": 3.0, "thought_expected": 3.0, "expected": 4.0}
        if in_front:
            changes |= {"engagement": chance.randint(1, 5), "orchestration": chance.randint(1, 5)}
            for factor in factors:
                score = {
                    "touchpoint": card.id,
                    "factor": factor.id,
                    "typical": round(chance.uniform(-1, 1), 1),
                }
                draft.put(FactorScore.model_validate({"id": f"score-{number}-{factor.id}", **score}))
        draft.put(card.evolve(**changes))
        if number % 10 == 0:
            for place in "123":
                draft.put(
                    Beat.model_validate(
                        {"id": f"beat-{number}-{place}", "touchpoint": card.id, "rank": place}
                    )
                )
    return commands.derive_to_be(draft.done(), home, suffix="new", name="To be"), home

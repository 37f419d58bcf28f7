"""The board that the tests of structure edit, and how they read it."""

from __future__ import annotations

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def board() -> Document:
    """Return a night at a hotel: three stages, a1 a2, b1 b2 b3 and an unnamed c1; spans from a1, a2 and b1."""
    return (
        ProjectBuilder()
        .journey("night", "Natten")
        .lanes("customer", "frontstage", "backstage", "support", "metric")
        .stage("a", "Ankomst").step("a1", "Døren").step("a2", "Skranken")
        .stage("b", "Værelset").step("b1", "Nøglen").step("b2", "Sengen").step("b3", "Vækning")
        .stage("c", "Afrejse", steps=("c1",))
        .touchpoint("rain", "customer", "a1", span=3)
        .touchpoint("bell", "customer", "a1")
        .touchpoint("desk", "frontstage", "a2")
        .touchpoint("smile", "frontstage", "a2")
        .touchpoint("porter", "backstage", "a2", span=3)
        .touchpoint("sleep", "customer", "b1", span=2)
        .touchpoint("towel", "backstage", "b2")
        .touchpoint("bill", "frontstage", "c1")
        .link("desk", "smile").link("smile", "towel").link("bell", "desk")
        .beat("nod", "desk").beat("bow", "desk")
        .insight("queue", "a2").insight("noise", "b1").metric("nps", "a2", "NPS").metric("calm", "b1")
        .feedback_loop("asked", "a2").note("rug", step="b1")
        .build()
    )  # fmt: skip


def columns(doc: Document, journey: str = "night") -> str:
    """Return the steps of a journey stage by stage: `a1 a2 | b1`."""
    return " | ".join(
        " ".join(step.id for step in structure.steps_of(doc, stage.id))
        for stage in structure.stages(doc, journey)
    )


def spans(doc: Document) -> dict[str, tuple[str, int]]:
    """Return where every touchpoint that lasts over several steps begins and how many they are."""
    return {t.id: (t.step, t.span) for t in doc.touchpoints.values() if t.span > 1}


def cell(doc: Document, lane: str, step: str) -> str:
    return " ".join(t.id for t in structure.cell(doc, lane, step))


def past_the_end(doc: Document) -> list[str]:
    """Return the touchpoints that reach past the last step of their journey."""
    return [id_ for id_, covered in reaches(doc).items() if len(covered) < doc.touchpoints[id_].span]


def reaches(doc: Document) -> dict[str, list[str]]:
    """Return the columns that every touchpoint stands over."""
    found: dict[str, list[str]] = {}
    for journey in doc.journeys:
        steps = [step.id for step in structure.steps(doc, journey)]
        for number, step in enumerate(steps):
            for id_ in doc.referrers("touchpoints", "step", step):
                found[id_] = steps[number : number + doc.touchpoints[id_].span]
    return found

"""The guided path to a new journey: six steps, in the order in which a service blueprint is built.

Process, segment, the customer's view, contact-employee actions, support, evidence (Bitner, Ostrom and Morgan 2008).
"""

from cxdesigner.session.guided.answers import (
    FIELDS,
    LANES,
    STEPS,
    Action,
    Answers,
    Field,
    Lane,
    Line,
    Place,
    Step,
)
from cxdesigner.session.guided.building import built, guided_project

__all__ = [
    "FIELDS",
    "LANES",
    "STEPS",
    "Action",
    "Answers",
    "Field",
    "Lane",
    "Line",
    "Place",
    "Step",
    "built",
    "guided_project",
]

"""The sides from which the method looks at a touchpoint; each is a group of fields of `Touchpoint`.

The ideas are those of five articles on customer experience management; `docs/method.md` tells which is which.
Every field may be left out: what is empty is not known, and never counts as zero.
"""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import Field, FiniteFloat

from cxdesigner.model.factors import FactorId
from cxdesigner.model.project import TeamId
from cxdesigner.model.record import Attribute, Choice, Line, Record, Ref

TouchpointId = NewType("TouchpointId", str)

Five = Annotated[int | None, Field(ge=1, le=5)]
"""A whole number from 1 to 5; none is not known."""

FiveMean = Annotated[FiniteFloat | None, Field(ge=1, le=5)]
"""A mean on a scale from 1 to 5; none is not known."""

Votes = Annotated[tuple[Annotated[int, Field(ge=0, le=100_000)], ...], Field(strict=False, max_length=5)]
"""How many voted 1, 2, 3, 4 and 5; empty is not voted yet."""

VIEWPOINTS: tuple[str, ...] = ("outside_in", "inside_out")
"""From where a touchpoint is written: through the customer's eyes or from the desk; words `viewpoint.<word>`."""

ARTIFACT_STATES: tuple[str, ...] = ("in_place", "to_make", "worn")
"""How a piece of evidence stands; the words are `artifact_state.<word>`."""

VALUE_CHAIN: tuple[str, ...] = (
    "engage", "design_transition", "obtain_build", "deliver_support", "improve", "plan",
)  # fmt: skip
"""The six activities of ITIL 4's service value chain; the words are `value_chain_activity.<word>`."""

LIFECYCLE: tuple[str, ...] = ("design", "delivery", "support")
"""Where in a service's life an action belongs; the words are `lifecycle_stage.<word>`."""


class Perspective(Record):
    """From where it is seen, and what the customer thinks and feels there."""

    viewpoint: Annotated[
        Choice, Attribute("choice"), Field(description="`outside_in` or `inside_out`; empty is not said.")
    ] = ""
    written_by: Annotated[Line, Attribute("line"), Field(description="Who wrote it down.")] = ""
    thinks: Annotated[Line, Attribute("line"), Field(description="What the customer thinks here.")] = ""
    feels: Annotated[Line, Attribute("line"), Field(description="What the customer feels here.")] = ""


class Moment(Record):
    """What makes a moment of truth one: how much it weighs, who meets whom, and what is at stake."""

    importance: Annotated[
        Five, Attribute("scale"), Field(description="How much it weighs for the customer, 1 to 5.")
    ] = None
    who_meets_whom: Annotated[
        Line, Attribute("line"), Field(description="Who meets whom: the driver and the passenger.")
    ] = ""
    measure: Annotated[
        Line, Attribute("line"), Field(description="How one will know that it went as designed.")
    ] = ""
    value_at_stake: Annotated[
        FiniteFloat | None,
        Attribute("number"),
        Field(ge=0, description="What a year of this customer is worth, in the project's currency."),
    ] = None


class Staging(Record):
    """Service profit chain and service design: do the staff want to, and is it designed?"""

    engagement: Annotated[
        Five, Attribute("scale"), Field(description="How much the staff want to do it, 1 to 5.")
    ] = None
    orchestration: Annotated[
        Five, Attribute("scale"), Field(description="How far it is designed and rehearsed, 1 to 5.")
    ] = None
    differentiator: Annotated[
        int | None,
        Attribute("scale"),
        Field(ge=0, le=5, description="How far it sets us apart, 0 (like everyone) to 5."),
    ] = None
    competitor_does: Annotated[
        Line, Attribute("line"), Field(description="What others do at the same place.")
    ] = ""
    current_focus: Annotated[
        Line, Attribute("line"), Field(description="What one looks at and measures here today.")
    ] = ""
    artifact_state: Annotated[
        Choice,
        Attribute("choice"),
        Field(description="For evidence: `in_place`, `to_make` or `worn`; empty is not said."),
    ] = ""


class Bargain(Record):
    """What is sold is not what is bought; and one thing may make all the rest worth nothing."""

    provider_sells: Annotated[Line, Attribute("line"), Field(description="What the provider sells.")] = ""
    customer_buys: Annotated[Line, Attribute("line"), Field(description="What the customer buys.")] = ""
    underlying_job: Annotated[
        Line, Attribute("line"), Field(description="What the customer wants to get done by it.")
    ] = ""
    alternatives: Annotated[
        tuple[Line, ...],
        Attribute("lines"),
        Field(strict=False, description="What else would do the same job."),
    ] = ()
    deal_breaker: Annotated[
        Line, Attribute("line"), Field(description="The condition that makes the rest worth nothing.")
    ] = ""
    deal_breaker_fires: Annotated[
        bool, Attribute("toggle"), Field(description="The condition holds now: no polish helps.")
    ] = False


class CoProduction(Record):
    """The customer is part of the delivery: what she has to do herself, and to say again."""

    customer_task: Annotated[
        Line, Attribute("line"), Field(description="What the customer has to do herself.")
    ] = ""
    customer_effort: Annotated[
        int | None,
        Attribute("scale"),
        Field(ge=0, le=3, description="How hard that is, 0 (nothing) to 3 (hard work)."),
    ] = None
    skill_needed: Annotated[Line, Attribute("line"), Field(description="What she must know to do it.")] = ""
    if_it_fails: Annotated[Line, Attribute("line"), Field(description="What happens if she cannot.")] = ""
    repeats: Annotated[
        tuple[Line, ...],
        Attribute("lines"),
        Field(strict=False, description="What the customer has to say once more, though it was said before."),
    ] = ()


class Knowing(Record):
    """What staff must know here and what tells them; which work and which paper it is."""

    info_needed: Annotated[
        tuple[Line, ...],
        Attribute("lines"),
        Field(strict=False, description="What must be known here, such as the flight's number."),
    ] = ()
    info_available: Annotated[
        tuple[Line, ...],
        Attribute("lines"),
        Field(strict=False, description="What of it is at hand when it is needed."),
    ] = ()
    info_source: Annotated[
        TouchpointId | None,
        Ref("touchpoints", "clear"),
        Attribute("touchpoint"),
        Field(description="The touchpoint of the support lane, a system, that tells it."),
    ] = None
    contact_person: Annotated[
        Line, Attribute("line"), Field(description="Whom the customer knows by name here.")
    ] = ""
    relationship_owner: Annotated[
        TeamId | None,
        Ref("teams", "clear"),
        Attribute("team"),
        Field(description="Who keeps the relation to the customer."),
    ] = None
    value_chain_activity: Annotated[
        Choice,
        Attribute("choice"),
        Field(
            description="ITIL 4: engage, design_transition, obtain_build, deliver_support, improve or plan."
        ),
    ] = ""
    lifecycle_stage: Annotated[
        Choice, Attribute("choice"), Field(description="design, delivery or support; empty is not said.")
    ] = ""
    itil_practice: Annotated[
        Line, Attribute("line"), Field(description="ITIL practice, such as Incident management.")
    ] = ""
    document_ref: Annotated[
        Line, Attribute("line"), Field(description="The procedure or policy it follows.")
    ] = ""


class Gaps(Record):
    """What we believe beside what customers say: the delivery gap and the empathy gap.

    The staff's side is the mean of their votes where they voted, else the figure that was set.
    """

    believed: Annotated[
        FiveMean, Attribute("number"), Field(description="How well we believe we deliver, 1 to 5.")
    ] = None
    experienced: Annotated[
        FiveMean, Attribute("number"), Field(description="How well customers say it was, 1 to 5.")
    ] = None
    thought_expected: Annotated[
        FiveMean, Attribute("number"), Field(description="What we think customers expect, 1 to 5.")
    ] = None
    expected: Annotated[
        FiveMean, Attribute("number"), Field(description="What customers expect, 1 to 5.")
    ] = None
    believed_votes: Annotated[
        Votes, Attribute("none"), Field(description="Staff votes of how well we deliver: how many of each.")
    ] = ()
    expected_votes: Annotated[
        Votes, Attribute("none"), Field(description="Staff votes of what customers expect: how many of each.")
    ] = ()


class Promised(Record):
    """What a designed touchpoint is expected to do, and what it costs."""

    effect_factor: Annotated[
        FactorId | None,
        Ref("factors", "clear"),
        Attribute("factor"),
        Field(description="The emotional factor it is expected to lift."),
    ] = None
    effect: Annotated[
        FiniteFloat | None,
        Attribute("number"),
        Field(ge=-4, le=4, description="How far it is expected to lift it, in steps of the scale."),
    ] = None
    cost: Annotated[
        Line, Attribute("line"), Field(description="What it costs, such as 4 hours of training.")
    ] = ""
    also_from: Annotated[
        tuple[TouchpointId, ...],
        Ref("touchpoints", "drop"),
        Attribute("none"),
        Field(strict=False, description="The other as-is touchpoints that were merged into this one."),
    ] = ()

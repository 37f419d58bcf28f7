"""The fields that each kind of insight has, in the order in which they are asked."""

from __future__ import annotations

from cxdesigner.editor.field_entry import Entry
from cxdesigner.model.evidence import PLAN_STATES, TOOLS

_TOOLBOX = Entry(
    "toolbox", "pick", "insight.field.toolbox",
    choices=(("", "fields.none"), *((tool, f"tool.{tool}") for tool in TOOLS)), icon="case",
)  # fmt: skip
_OWNER = Entry("owner", "team", "insight.field.owner")
_STATUS = Entry(
    "status", "pick", "insight.field.status",
    choices=tuple((state, f"plan_state.{state}") for state in PLAN_STATES), icon="flag",
)  # fmt: skip


def _line(name: str) -> Entry:
    return Entry(name, "line", f"insight.field.{name}")


_BENEFITS = (_line("customer_benefit"), _line("organisation_benefit"))
_ACTION = (
    _OWNER, _line("measure"), _line("now"), _line("target"), Entry("date", "day", "insight.field.date"), _STATUS,
)  # fmt: skip

ENTRIES: dict[str, tuple[Entry, ...]] = {
    "pain": (_OWNER, _TOOLBOX),
    "opportunity": (*_BENEFITS, *_ACTION, _TOOLBOX),
    "wait": (
        Entry("wait_s", "seconds", "insight.field.wait_s"),
        Entry("wait_target_s", "seconds", "insight.field.wait_target_s"),
        Entry("visible_wait", "yes", "insight.field.visible_wait"),
        _OWNER,
        _TOOLBOX,
    ),
    "fail_point": (
        _line("cause"),
        _line("frequency"),
        Entry("cost_of_failure", "number", "insight.field.cost_of_failure", low=0),
        Entry("failures_a_year", "number", "insight.field.failures_a_year", low=0),
        Entry("detected_at", "step", "insight.field.detected_at", icon="columns"),
        Entry("recovery", "text", "insight.field.recovery"),
        Entry("customer_sees", "yes", "insight.field.customer_sees"),
        _OWNER,
        _TOOLBOX,
    ),
}
"""By kind, as the inspector asks for them below title and text."""

PLAN_ENTRIES: tuple[Entry, ...] = (
    _line("title"), Entry("text", "text", "insight.field.text"), *_BENEFITS, *_ACTION, _TOOLBOX,
)  # fmt: skip
"""What the plan asks of an opportunity."""

"""All rules of the checker, in modules by the canon's headings. A new rule is a row of the module it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cxdesigner.analysis.checker.rule import Rule
from cxdesigner.analysis.checker.rules import (
    connections,
    customer_view,
    deliverable,
    evidence,
    failure,
    moments,
    ownership,
    structure,
    to_be,
)

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *customer_view.RULES,
    *moments.RULES,
    *connections.RULES,
    *ownership.RULES,
    *failure.RULES,
    *evidence.RULES,
    *deliverable.RULES,
    *to_be.RULES,
)
"""Every rule there is, by number."""

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in RULES})
"""The same, by id."""

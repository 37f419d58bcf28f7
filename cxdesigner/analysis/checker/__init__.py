"""The checker: 55 rules of the canon, each of which explains itself. Offline, and the same for the same project."""

from __future__ import annotations

from cxdesigner.analysis.checker.deliverable import Deliverable
from cxdesigner.analysis.checker.report import Dismissed, Finding, Report, check, checking
from cxdesigner.analysis.checker.rule import SEVERITIES, Rule
from cxdesigner.analysis.checker.rules import BY_ID, RULES

__all__ = [
    "BY_ID",
    "RULES",
    "SEVERITIES",
    "Deliverable",
    "Dismissed",
    "Finding",
    "Report",
    "Rule",
    "check",
    "checking",
]

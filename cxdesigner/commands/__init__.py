"""Every edit there is: pure functions from a document to a document.

A command raises `CommandError` before anything changes, returns the very document it was given where nothing is
to be done, and knows nothing of undo. `ALL` is what the property tests walk over.
"""

from __future__ import annotations

from cxdesigner.commands.error import CommandError
from cxdesigner.commands.insights import add_insight, edit_insight, move_insight, remove_insights
from cxdesigner.commands.lanes import edit_lane
from cxdesigner.commands.links import add_link, remove_links
from cxdesigner.commands.projects import edit_journey, edit_project
from cxdesigner.commands.steps import edit_step, rename_stage
from cxdesigner.commands.touchpoints import (
    add_touchpoint,
    assign_owner,
    edit_touchpoints,
    move_touchpoint,
    remove_touchpoints,
    span_touchpoint,
)

ALL = (
    add_insight,
    add_link,
    add_touchpoint,
    assign_owner,
    edit_insight,
    edit_journey,
    edit_lane,
    edit_project,
    edit_step,
    edit_touchpoints,
    move_insight,
    move_touchpoint,
    remove_insights,
    remove_links,
    remove_touchpoints,
    rename_stage,
    span_touchpoint,
)

__all__ = [
    "ALL",
    "CommandError",
    "add_insight",
    "add_link",
    "add_touchpoint",
    "assign_owner",
    "edit_insight",
    "edit_journey",
    "edit_lane",
    "edit_project",
    "edit_step",
    "edit_touchpoints",
    "move_insight",
    "move_touchpoint",
    "remove_insights",
    "remove_links",
    "remove_touchpoints",
    "rename_stage",
    "span_touchpoint",
]

"""Every edit there is: pure functions from a document to a document.

A command raises `CommandError` before anything changes, returns the very document it was given where nothing is
to be done, and knows nothing of undo. `ALL` is what the property tests walk over.
"""

from __future__ import annotations

from cxdesigner.commands.cells import (
    write_cells,
)
from cxdesigner.commands.comments import (
    add_comment,
    edit_comment,
    remove_comments,
    reopen_thread,
    resolve_thread,
)
from cxdesigner.commands.designing import (
    bring_back,
    explain_removal,
    lay_over,
    merge_touchpoints,
    split_touchpoint,
)
from cxdesigner.commands.error import CommandError
from cxdesigner.commands.factors import (
    score_factor,
    score_stage,
)
from cxdesigner.commands.feelings import (
    feel_step,
    quote_step,
)
from cxdesigner.commands.insights import (
    add_insight,
    edit_insight,
    move_insight,
    remove_insights,
)
from cxdesigner.commands.journeys import (
    add_journey,
    derive_to_be,
    duplicate_journey,
    move_journey,
    remove_journey,
)
from cxdesigner.commands.lanes import (
    add_lane,
    copy_lane_to_journey,
    duplicate_lane,
    edit_lane,
    move_lane,
    order_lanes,
    remove_lane,
)
from cxdesigner.commands.links import (
    add_link,
    edit_link,
    reattach_link,
    remove_links,
)
from cxdesigner.commands.many import (
    duplicate_touchpoints,
    gather_touchpoints,
    move_touchpoints,
)
from cxdesigner.commands.merging import (
    merge_steps,
)
from cxdesigner.commands.notes import (
    add_note,
    edit_note,
    move_notes,
    paste_notes,
    remove_notes,
)
from cxdesigner.commands.owning import (
    agree_handover,
    assign_whole,
)
from cxdesigner.commands.pasting import (
    paste_cards,
    paste_lines,
)
from cxdesigner.commands.pasting_heads import (
    paste_head,
)
from cxdesigner.commands.pasting_tables import (
    paste_table,
)
from cxdesigner.commands.personas import (
    assign_persona,
    edit_persona,
)
from cxdesigner.commands.pictures import (
    add_picture,
    move_picture,
    remove_pictures,
    replace_picture,
    set_alt_text,
)
from cxdesigner.commands.projects import (
    edit_journey,
    edit_project,
)
from cxdesigner.commands.records import (
    add_record,
    edit_record,
    move_record,
    remove_records,
)
from cxdesigner.commands.responses import (
    take_in_responses,
)
from cxdesigner.commands.stages import (
    add_stage,
    collapse_stage,
    duplicate_stage,
    edit_stage,
    merge_stages,
    move_stage,
    open_all_stages,
    remove_stage,
    rename_stage,
    split_stage,
)
from cxdesigner.commands.steps import (
    add_step,
    duplicate_step,
    edit_step,
    move_step,
    remove_step,
    split_step,
)
from cxdesigner.commands.tags import (
    cite_source,
    tag_touchpoints,
    uncite_source,
    untag_touchpoints,
)
from cxdesigner.commands.teams import (
    merge_teams,
)
from cxdesigner.commands.texts import (
    replace_text,
)
from cxdesigner.commands.touchpoints import (
    add_touchpoint,
    assign_owner,
    edit_touchpoints,
    move_touchpoint,
    remove_touchpoints,
    span_touchpoint,
)
from cxdesigner.commands.views import (
    add_view,
    edit_view,
    remove_view,
)

ALL = (
    add_comment,
    add_insight,
    add_journey,
    add_lane,
    add_link,
    add_note,
    add_picture,
    add_record,
    add_stage,
    add_step,
    add_touchpoint,
    add_view,
    agree_handover,
    assign_owner,
    assign_persona,
    assign_whole,
    bring_back,
    cite_source,
    collapse_stage,
    copy_lane_to_journey,
    derive_to_be,
    duplicate_journey,
    duplicate_lane,
    duplicate_stage,
    duplicate_step,
    duplicate_touchpoints,
    edit_comment,
    edit_insight,
    edit_journey,
    edit_lane,
    edit_link,
    edit_note,
    edit_persona,
    edit_project,
    edit_record,
    edit_stage,
    edit_step,
    edit_touchpoints,
    edit_view,
    explain_removal,
    feel_step,
    gather_touchpoints,
    lay_over,
    merge_stages,
    merge_steps,
    merge_teams,
    merge_touchpoints,
    move_insight,
    move_journey,
    move_lane,
    move_notes,
    move_picture,
    move_record,
    move_stage,
    move_step,
    move_touchpoint,
    move_touchpoints,
    open_all_stages,
    order_lanes,
    paste_cards,
    paste_head,
    paste_lines,
    paste_notes,
    paste_table,
    quote_step,
    reattach_link,
    remove_comments,
    remove_insights,
    remove_journey,
    remove_lane,
    remove_links,
    remove_notes,
    remove_pictures,
    remove_records,
    remove_stage,
    remove_step,
    remove_touchpoints,
    remove_view,
    rename_stage,
    reopen_thread,
    replace_picture,
    replace_text,
    resolve_thread,
    score_factor,
    score_stage,
    set_alt_text,
    span_touchpoint,
    split_stage,
    split_step,
    split_touchpoint,
    tag_touchpoints,
    take_in_responses,
    uncite_source,
    untag_touchpoints,
    write_cells,
)

__all__ = [
    "ALL",
    "CommandError",
    "add_comment",
    "add_insight",
    "add_journey",
    "add_lane",
    "add_link",
    "add_note",
    "add_picture",
    "add_record",
    "add_stage",
    "add_step",
    "add_touchpoint",
    "add_view",
    "agree_handover",
    "assign_owner",
    "assign_persona",
    "assign_whole",
    "bring_back",
    "cite_source",
    "collapse_stage",
    "copy_lane_to_journey",
    "derive_to_be",
    "duplicate_journey",
    "duplicate_lane",
    "duplicate_stage",
    "duplicate_step",
    "duplicate_touchpoints",
    "edit_comment",
    "edit_insight",
    "edit_journey",
    "edit_lane",
    "edit_link",
    "edit_note",
    "edit_persona",
    "edit_project",
    "edit_record",
    "edit_stage",
    "edit_step",
    "edit_touchpoints",
    "edit_view",
    "explain_removal",
    "feel_step",
    "gather_touchpoints",
    "lay_over",
    "merge_stages",
    "merge_steps",
    "merge_teams",
    "merge_touchpoints",
    "move_insight",
    "move_journey",
    "move_lane",
    "move_notes",
    "move_picture",
    "move_record",
    "move_stage",
    "move_step",
    "move_touchpoint",
    "move_touchpoints",
    "open_all_stages",
    "order_lanes",
    "paste_cards",
    "paste_head",
    "paste_lines",
    "paste_notes",
    "paste_table",
    "quote_step",
    "reattach_link",
    "remove_comments",
    "remove_insights",
    "remove_journey",
    "remove_lane",
    "remove_links",
    "remove_notes",
    "remove_pictures",
    "remove_records",
    "remove_stage",
    "remove_step",
    "remove_touchpoints",
    "remove_view",
    "rename_stage",
    "reopen_thread",
    "replace_picture",
    "replace_text",
    "resolve_thread",
    "score_factor",
    "score_stage",
    "set_alt_text",
    "span_touchpoint",
    "split_stage",
    "split_step",
    "split_touchpoint",
    "tag_touchpoints",
    "take_in_responses",
    "uncite_source",
    "untag_touchpoints",
    "write_cells",
]

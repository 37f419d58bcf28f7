"""What a person decided about the checker's findings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cxdesigner.model.record import Line, Record, Text


class Dismissal(Record):
    """A finding somebody looked at and let stand. It holds as long as rule and places are the same."""

    rule: Annotated[Line, Field(description="Id of the rule, such as R17.")] = ""
    places: Annotated[
        tuple[Line, ...],
        Field(strict=False, description="What the finding names, each as `table/id`, sorted."),
    ] = ()
    reason: Annotated[Text, Field(description="Why it may stand.")] = ""
    author: Annotated[Line, Field(description="Who says so: a name or a role.")] = ""
    date: Annotated[Line, Field(description="Day, as year-month-day.")] = ""

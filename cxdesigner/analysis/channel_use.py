"""A journey across channels: where the guest meets which, and how often they have to change."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from cxdesigner.analysis.course import Course


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """Channels by column. `channels` are those in use in order; `counts` how many touchpoints, by channel and column.

    `switches` are the columns at which the guest goes on in another channel than before.
    """

    channels: tuple[str, ...]
    counts: dict[tuple[str, int], int]
    switches: tuple[int, ...]


def channel_use(course: Course) -> ChannelUse:
    """Return where the guest meets which channel: what they do themselves and what they see staff do."""
    met = [t for t in course.touchpoints if t.channel is not None and course.depth(t) in (0, 1)]
    counts: dict[tuple[str, int], int] = {}
    for row in met:
        assert row.channel is not None  # just looked
        key = (row.channel, course.column(row))
        counts[key] = counts.get(key, 0) + 1
    used = {channel for channel, _ in counts}
    order = sorted(used, key=lambda id_: (course.doc.channels[id_].rank, id_))
    by_column: dict[int, set[str]] = {}
    for channel, column in counts:
        by_column.setdefault(column, set()).add(channel)
    walked = sorted(by_column.items())
    switches = [column for (_, before), (column, now) in pairwise(walked) if before.isdisjoint(now)]
    return ChannelUse(tuple(order), counts, tuple(switches))

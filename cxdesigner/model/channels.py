"""The channels a new project starts with: where a touchpoint happens. A project may add, rename and drop them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """One of the channels every new project has. Its name is the word `channel.<id>` of the catalogue."""

    id: str
    icon: str


CHANNEL_KINDS: tuple[ChannelKind, ...] = (
    ChannelKind("in_person", "people"),
    ChannelKind("phone", "phone"),
    ChannelKind("text_message", "sms"),
    ChannelKind("app", "app"),
    ChannelKind("web", "web"),
    ChannelKind("email", "mail"),
    ChannelKind("print", "receipt"),
    ChannelKind("payment", "card"),
    ChannelKind("place", "pin"),
    ChannelKind("vehicle", "car"),
)

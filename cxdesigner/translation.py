"""Words for people: one catalogue per language, read by the window, the command line and the pages alike.

The catalogue stands below every other layer and knows no Qt, so that a headless export speaks Danish too.
Two languages meet in one program: the *interface's* and the *map's* (a property of the project). Each caller
holds the `Catalogue` it speaks with; there is no global language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from cxdesigner.assets import resource_path

LANGUAGES: tuple[str, ...] = ("en", "da")
"""Languages with a complete catalogue, English first: it is what an unknown language falls back to."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is not yet in any language: its key in the catalogue and the values it names.

    A value may itself be a `Message`; it is said in the same language.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return catalogue("en").say(self)


def message(key: str, **values: object) -> Message:
    """Return the message `key` with the `values` its sentence names."""
    return Message(key, values)


def plural(key: str, count: int, **values: object) -> Message:
    """Return `message` of `key` in the singular or the plural that `count` asks for; `{count}` is filled in."""
    return Message(form(key, count), {"count": count, **values})


def form(key: str, count: int) -> str:
    """Return the key of the words that `count` asks for: `.one` or `.other` behind `key`."""
    return f"{key}.{'one' if count == 1 else 'other'}"


class SpokenError(Exception):
    """An error that is a sentence for a person, said in the language of whoever shows it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.message = Message(key, values)

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All words of one language. Plurals are keys that end as `form` says, chosen by `count`."""

    language: str
    words: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of `key` with `values` filled in. Raises KeyError for a key nobody wrote."""
        text = self.words[key]
        if not values:
            return text
        said = {name: self.say(v) if isinstance(v, Message) else v for name, v in values.items()}
        return text.format_map(said)

    def count(self, key: str, count: int, **values: object) -> str:
        """Return `key` in the singular or the plural that `count` asks for; `{count}` is filled in."""
        return self(form(key, count), count=count, **values)

    def say(self, text: Message) -> str:
        """Return the sentence of `text` in this language."""
        return self(text.key, **text.values)

    def has(self, key: str) -> bool:
        """Tell whether this language has words for `key`."""
        return key in self.words


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of `language` (such as `da`, `da-DK`, `da_DK.UTF-8`), English where there is none."""
    code = language.lower().replace("_", "-").split("-")[0].split(".")[0]
    known = code if code in LANGUAGES else LANGUAGES[0]
    words: dict[str, str] = {}
    for path in sorted(resource_path("i18n", known).glob("*.json")):
        words |= json.loads(path.read_text(encoding="utf-8"))
    return Catalogue(known, words)

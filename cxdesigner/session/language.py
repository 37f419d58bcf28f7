"""Which language the program speaks, and which languages it can be asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping

from cxdesigner.session.error import SessionError, listed
from cxdesigner.translation import LANGUAGES

LANGUAGE_VARIABLE = "CXDESIGNER_LANGUAGE"
"""Environment variable that names the interface's language, before the locale does."""


def interface_language(environment: Mapping[str, str] | None = None) -> str:
    """Return the interface's language as the surroundings ask for it; English where they ask for another."""
    given = os.environ if environment is None else environment
    names = (LANGUAGE_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = next((given[name] for name in names if given.get(name)), "")
    code = wanted.lower().replace("-", "_").split("_")[0].split(".")[0]
    return code if code in LANGUAGES else LANGUAGES[0]


def checked_language(name: str) -> str:
    """Return the language called `name`. Raises SessionError where there is none."""
    if name not in LANGUAGES:
        raise SessionError("session.unknown_language", language=name, known=listed(LANGUAGES))
    return name

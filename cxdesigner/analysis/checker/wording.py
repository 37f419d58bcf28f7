"""What the checker reads out of words beside who acts in them: that nobody is there, one name, a promise of time."""

from __future__ import annotations

import re

from cxdesigner.analysis.wording import word_lists
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.folding import fold
from cxdesigner.translation import LANGUAGES

_LEAST_STEM = 5
"""Letters that are left of a word whose ending is taken off."""


def alone_words() -> frozenset[str]:
    """Return the tags that say of a customer action that nobody and nothing is there, in all languages."""
    return frozenset(fold(word) for language in LANGUAGES for word in word_lists(language)["alone"])


def same_name(name: str, language: str) -> str:
    """Return what is left of a team's name once spelling is evened out: `Call-centre` and `The call center` are one."""
    lists = word_lists(language)
    words = re.findall(r"\w+", fold(name))
    kept = [lists.spellings.get(word, word) for word in words if word not in lists["team_words"]]
    if kept:
        for ending in lists["endings"]:
            stem = kept[-1].removesuffix(ending)
            if stem != kept[-1] and len(stem) >= _LEAST_STEM:
                kept[-1] = stem
                break
    joined = "".join(kept)
    for old, new in lists.spellings.items():
        joined = joined.replace(old, new)
    return joined


def promised_delay(text: str, language: str) -> float | None:
    """Return the seconds within which `text` promises to ask, as in: We ask within 5 min. None where it does not."""
    lists, folded = word_lists(language), fold(text)
    if not any(word in folded for word in lists["asking"]):
        return None
    within = "|".join(map(re.escape, lists["within"]))
    found = re.search(rf"\b(?:{within})\s+(\d+(?:[.,]\d+)?\s*[^\W\d_]+)", folded)
    try:
        return parse_duration(found[1]) if found else None
    except ValueError:
        return None

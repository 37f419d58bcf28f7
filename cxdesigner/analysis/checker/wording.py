"""From whose side a sentence is written: who acts in it, and which words of the house stand in it.

The lists of words are `resources/wording/<language>.json`. They are short on purpose: a wrong alarm is worse than a
missed one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cxdesigner.assets import resource_path
from cxdesigner.model.document import Document
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.folding import fold
from cxdesigner.translation import LANGUAGES

_SHORT = 3
"""Names as short as this are only known by their capitals: IT is a team, it is a word."""

_NO_LETTER_BEFORE, _NO_LETTER_BEHIND = r"(?<![^\W_])", r"(?![^\W_])"

_LEAST_STEM = 5
"""Letters that are left of a word whose ending is taken off."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """The words of one language by what they tell."""

    lists: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, str]

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self.lists[name]


@cache
def word_lists(language: str) -> WordLists:
    """Return the words of the map's `language`; the English ones where it is no language we know."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    data = json.loads(resource_path("wording", f"{code}.json").read_text(encoding="utf-8"))
    spellings = data.pop("spellings")
    return WordLists({name: tuple(words) for name, words in data.items()}, spellings)


class Wording:
    """Reads sentences of the customer's lane with the words of one project."""

    def __init__(self, doc: Document) -> None:
        words = word_lists(doc.project.language)
        customers = {fold(word) for word in words["customer_words"]}
        teams = [team.name.strip() for team in doc.teams.values() if fold(team.name.strip()) not in customers]
        self._teams = _beginning(teams)
        self._company = _beginning([doc.project.client.strip()])
        self._subjects = _any_of(words["company_subjects"], begins=True)
        self._no_deed = frozenset(words["no_deed"])
        deeds = "|".join(map(re.escape, words["provider_verbs"]))
        self._we = re.compile(rf"({'|'.join(words['we'])})\s+(?:{deeds})\b")
        house = [synonym for term in doc.terms.values() for synonym in term.synonyms]
        self._house = _any_of(house)
        tools = [tool for team in doc.teams.values() for tool in team.tools]
        self._systems = _exact([*words["system_words"], *tools])

    def team_acting(self, sentence: str) -> str:
        """Return the team that acts in `sentence`, as it is written there; empty for none."""
        return self._acting(self._teams, sentence)

    def company_acting(self, sentence: str) -> str:
        """Return the words by which the company acts in `sentence`: The staff, We offer; empty for none."""
        if named := self._acting(self._company, sentence):
            return named
        folded = fold(sentence.strip())
        found = (self._subjects.match(folded) if self._subjects else None) or self._we.match(folded)
        return sentence.strip()[: found.end()] if found and len(folded) == len(sentence.strip()) else ""

    def house_word(self, sentence: str) -> str:
        """Return the first word of the house in `sentence`: jargon of the glossary, or a system; empty for none."""
        found = self._house.search(fold(sentence)) if self._house else None
        if found is None and self._systems is not None:
            found = self._systems.search(sentence)
        return found[0] if found else ""

    def _acting(self, names: re.Pattern[str] | None, sentence: str) -> str:
        found = names.match(sentence.strip()) if names is not None else None
        if found is None or (len(found[1]) <= _SHORT and not found[1].isupper()):
            return ""
        return "" if found[2].lower() in self._no_deed or not found[2].islower() else found[1]


def _beginning(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds one of `names` at the beginning, with the word behind it."""
    known = sorted({name for name in names if name}, key=len, reverse=True)
    if not known:
        return None
    return re.compile(rf"({'|'.join(map(re.escape, known))})\s+(\w+)", re.IGNORECASE)


def _any_of(words: Iterable[str], *, begins: bool = False) -> re.Pattern[str] | None:
    known = sorted(
        {fold(word.strip()) for word in words if len(word.strip()) >= _SHORT}, key=len, reverse=True
    )
    if not known:
        return None
    before = "" if begins else _NO_LETTER_BEFORE
    return re.compile(f"{before}(?:{'|'.join(map(re.escape, known))}){_NO_LETTER_BEHIND}")


def _exact(words: Iterable[str]) -> re.Pattern[str] | None:
    known = sorted({word.strip() for word in words if len(word.strip()) >= _SHORT}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None


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

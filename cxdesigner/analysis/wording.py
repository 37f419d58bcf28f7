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
from cxdesigner.model.folding import fold
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import LANGUAGES

_SHORT = 3
"""Names as short as this are only known by their capitals: IT is a team, it is a word."""


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
        self._subjects = any_of(words["company_subjects"], begins=True)
        self._no_deed = frozenset(words["no_deed"])
        deeds = "|".join(map(re.escape, words["provider_verbs"]))
        self._we = re.compile(rf"({'|'.join(words['we'])})\s+(?:{deeds})\b")
        self._house = any_of(synonym for term in doc.terms.values() for synonym in term.synonyms)
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

    def telling(self, sentence: str) -> str:
        """Return the words that tell that `sentence` is written from inside; empty where none do."""
        return self.company_acting(sentence) or self.team_acting(sentence) or self.house_word(sentence)

    def _acting(self, names: re.Pattern[str] | None, sentence: str) -> str:
        found = names.match(sentence.strip()) if names is not None else None
        if found is None or (len(found[1]) <= _SHORT and not found[1].isupper()):
            return ""
        return "" if found[2].lower() in self._no_deed or not found[2].islower() else found[1]


@dataclass(frozen=True, slots=True)
class Side:
    """From which side a customer action is written: from inside, and the words that tell, where it is they."""

    is_inside: bool
    word: str = ""


def side_of(wording: Wording, touchpoint: Touchpoint) -> Side:
    """Return from which side an action of the customer is written; what its `viewpoint` says goes first."""
    if touchpoint.viewpoint in ("outside_in", "inside_out"):
        inside = touchpoint.viewpoint == "inside_out"
        return Side(inside, wording.telling(touchpoint.title) if inside else "")
    word = wording.telling(touchpoint.title)
    return Side(bool(word), word)


@dataclass(frozen=True, slots=True)
class Viewpoints:
    """Of how many customer actions `outside` are written through the customer's eyes; by id, the `inside` ones."""

    total: int
    inside: Mapping[str, Side]

    @property
    def outside(self) -> int:
        """Those written through the customer's eyes."""
        return self.total - len(self.inside)

    @property
    def ratio(self) -> float | None:
        """Which part, 0 to 1, is written through the customer's eyes; None where there is none."""
        return self.outside / self.total if self.total else None


def viewpoints(doc: Document, journey: str) -> dict[str, Viewpoints]:
    """Return, by stage, from which side the customer actions of `journey` are written; those without words are
    passed over.
    """
    wording = Wording(doc)
    lanes = doc.referrers("lanes", "journey", journey) if journey else ()
    by_stage: dict[str, list[Touchpoint]] = {}
    for lane in lanes:
        if doc.lanes[lane].role == "customer":
            for id_ in doc.referrers("touchpoints", "lane", lane):
                row = doc.touchpoints[id_]
                if row.title.strip():
                    by_stage.setdefault(doc.steps[row.step].stage, []).append(row)
    out = {}
    for stage, rows in by_stage.items():
        sides = {row.id: side_of(wording, row) for row in rows}
        out[stage] = Viewpoints(len(rows), {id_: side for id_, side in sides.items() if side.is_inside})
    return out


def _beginning(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds one of `names` at the beginning, with the word behind it."""
    known = sorted({name for name in names if name}, key=len, reverse=True)
    if not known:
        return None
    return re.compile(rf"({'|'.join(map(re.escape, known))})\s+(\w+)", re.IGNORECASE)


def any_of(words: Iterable[str], *, begins: bool = False) -> re.Pattern[str] | None:
    """Return what finds one of `words` in a folded text, whole and the longest of them; None where there is none."""
    known = sorted(
        {fold(word.strip()) for word in words if len(word.strip()) >= _SHORT}, key=len, reverse=True
    )
    if not known:
        return None
    ahead = "" if begins else r"(?<![^\W_])"
    return re.compile(rf"{ahead}(?:{'|'.join(map(re.escape, known))})(?![^\W_])")


def _exact(words: Iterable[str]) -> re.Pattern[str] | None:
    known = sorted({word.strip() for word in words if len(word.strip()) >= _SHORT}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None

"""The adviser's sentence reads well in both languages, whatever is known."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from cxdesigner.analysis.adviser import Advice, advise
from cxdesigner.layout.analyses.advice_sentence import percent_text, score_text, sentence, sentence_text
from cxdesigner.model.document import Document
from cxdesigner.translation import catalogue
from tests.builders import ProjectBuilder


def a_project(moments: int = 0, breakers: int = 0, **facts: float | None) -> Document:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    for number in range(moments):
        board.touchpoint(f"m{number}", "frontstage", "a", moment_of_truth=True)
    for kind, value in facts.items():
        board.row("facts", kind, kind=kind, value=value)
    for number in range(breakers):
        board.row("facts", f"b{number}", kind="deal_breaker", title="The band plays", is_open=True)
    return board.build()


def everything() -> Iterator[Advice]:
    """Yield advice on 1,728 mixes of facts."""
    counts = (None, 5.0, 40.0)
    scores = ((None, None), (4.5, 1.8), (4.5, 3.0), (3.9, 1.8))
    for faults, unknown, contact, waiting in itertools.product(counts, repeat=4):
        for (high, felt), moments, breakers in itertools.product(scores, (0, 1, 2), (0, 1)):
            doc = a_project(
                moments, breakers, faults=faults, not_recognised=unknown, indifference=contact, waiting=waiting,
                satisfaction=high, difference=felt,
            )  # fmt: skip
            yield advise(doc, "j")


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_sentence_reads_well_in_every_combination(language: str) -> None:
    words = catalogue(language)
    last, two = words("adviser.list.and"), 0
    for advice in everything():
        said = sentence(advice, words)
        text = sentence_text(said)
        assert text, "where there is a fact there is a sentence"
        for line in text.split("\n"):
            assert not re.search(r"  | ,| \.|,,|\.\.|,\.|:$|^[ ,.]|[{}]", line), line
            assert line.endswith("."), line
            assert line[0].isupper(), line
            assert f" {last} {last} " not in line
            assert f", {last}." not in line
            assert not re.search(rf"(: |, ){last} ", line) or language == "en", line
            assert not line.endswith(f" {last}."), line
            two += f" {last} " in line
        chosen = [ruling for ruling in advice.in_order if ruling.verdict in ("chosen", "condition")]
        for ruling in chosen:
            assert words(f"adviser.tool.{ruling.tool}") in text
        many = "several" if len(chosen) > 1 else "single"
        assert not chosen or words(f"adviser.sentence.tools.{many}") in text
    assert two > 500


def test_challenges_and_conditions_carry_their_facts() -> None:
    doc = a_project(
        2, 1, satisfaction=4.4, not_recognised=38, indifference=35, waiting=14, faults=9, difference=1.8
    )
    said = sentence(advise(doc, "j"), catalogue("en"))
    assert sentence_text(said) == (
        "We have these challenges: customers we do not know when they return and a welcome that depends on who is"
        " there, in a service where nearly everything works and nothing stands out.\n"
        "Therefore we chose these tools: customer relations first, service management for two moments of truth, and"
        " experience management once the deal-breaker is over."
    )
    assert [piece.facts for piece in said if piece.facts] == [(2,), (3, 4), (1, 5), (6,), (7,)]


def test_the_danish_sentence() -> None:
    doc = a_project(
        1, 1, satisfaction=4.4, not_recognised=38, indifference=5, waiting=44, faults=9, difference=1.8
    )
    assert sentence_text(sentence(advise(doc, "j"), catalogue("da"))) == (
        "Vi har disse udfordringer: lang ventetid for kunderne og manglende kendskab til tilbagevendende kunder,"
        " i en service, hvor næsten alt fungerer og intet skiller sig ud.\n"
        "Derfor har vi valgt disse værktøjer: service management først, kunderelationer og oplevelsesledelse,"
        " så snart den afgørende fejl er ovre."
    )


def test_no_fact_is_no_sentence() -> None:
    assert sentence(advise(a_project()), catalogue("en")) == ()


def test_rounding_never_carries_a_figure_over_its_limit() -> None:
    words = catalogue("en")
    assert percent_text(0.299, words, 0.30) == "29.9\u00a0%"
    assert percent_text(0.304, words, 0.30) == "30\u00a0%"
    assert percent_text(38 / 96, words) == "40\u00a0%"
    assert score_text(4.19, words) == "4.19"
    assert score_text(4.4, catalogue("da")) == "4,4"

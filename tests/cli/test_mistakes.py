"""A mistake of the program itself: a sentence, and a log in which no word of the document stands."""

import stat

import pytest

from cxdesigner.cli import info
from cxdesigner.session import log, paths


@pytest.fixture
def broken(monkeypatch, order, taxi, tmp_path):
    """`info` runs into a mistake that quotes the document."""
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(log, "log_folder", lambda: tmp_path / "log")

    def fail(doc, terminal):
        raise ZeroDivisionError("a secret of the client")

    monkeypatch.setattr(info, "_lines", fail)
    return lambda: order("info", "taxi.cxj")


def test_a_mistake_is_one_sentence_and_exit_1(broken, tmp_path):
    answer = broken()
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "ZeroDivisionError" in answer.err
    assert "mistakes.log" in answer.err


def test_the_log_tells_where_and_nothing_of_what(broken, tmp_path):
    broken()
    path = tmp_path / "log" / "mistakes.log"
    text = path.read_text()
    assert "builtins.ZeroDivisionError" in text
    assert "in fail" in text
    assert "secret" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_log_stays_small(broken, tmp_path):
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "mistakes.log").write_text("x" * 1_000_000)
    broken()
    assert (tmp_path / "log" / "mistakes.log").stat().st_size < 300_000


def test_where_no_log_can_be_written_the_sentence_stands_alone(broken, tmp_path):
    (tmp_path / "log").write_text("in the way")
    answer = broken()
    assert answer.code == 1
    assert "mistakes.log" not in answer.err


def test_an_interruption_is_no_traceback(order, taxi, monkeypatch):
    def interrupted(doc, terminal):
        raise KeyboardInterrupt

    monkeypatch.setattr(info, "_lines", interrupted)
    answer = order("info", "taxi.cxj")
    assert (answer.code, answer.err) == (130, "Interrupted.\n")

"""A mistake of the program is written down and said in a sentence; the work goes on."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel

from cxdesigner.session.paths import log_folder
from cxdesigner.ui import mistakes
from cxdesigner.ui.dialogs.frame import Frame

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def net(window, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    mistakes.catch(window, window.dress)
    return window


def frames(window):
    return [frame for frame in window.findChildren(Frame) if frame.isVisible()]


def raised(text):
    with pytest.raises(RuntimeError) as caught:
        raise RuntimeError(text)
    return caught.value


def test_a_mistake_is_logged_without_the_documents_words_and_said_once(net, qtbot):
    for _ in range(3):
        error = raised("the client's secret")
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(frames(net)) == 1)
    texts = [label.text() for label in frames(net)[0].findChildren(QLabel)]
    assert "Something went wrong in CX Designer" in texts
    assert not any("Traceback" in text or "secret" in text for text in texts)
    log = (log_folder() / "mistakes.log").read_text()
    assert "RuntimeError" in log
    assert "secret" not in log
    frames(net)[0].accept()
    assert net.isVisible()


def test_a_mistake_in_another_thread_is_said_in_the_window(net, qtbot):
    def fail():
        error = raised("x")
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(frames(net)) == 1)
    frames(net)[0].press_primary()
    qtbot.waitUntil(lambda: frames(net) == [])

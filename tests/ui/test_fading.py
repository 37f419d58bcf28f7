"""What appears over the window comes in gently, and leaves nothing behind that would cost a frame."""

from PySide6.QtWidgets import QGraphicsOpacityEffect

from cxdesigner.ui.fading import fade_in


def test_a_toast_comes_in_from_nothing_and_is_then_as_any_other(qtbot, window, moving):
    window.toast.say_done("Done")
    effect = window.toast.graphicsEffect()
    assert isinstance(effect, QGraphicsOpacityEffect)
    assert effect.opacity() < 1.0
    window.grab()
    qtbot.waitUntil(lambda: window.toast.graphicsEffect() is None)
    assert window.toast.isVisible()


def test_a_toast_that_is_there_says_the_next_thing_without_fading_again(qtbot, window, moving):
    window.toast.say_done("Done")
    qtbot.waitUntil(lambda: window.toast.graphicsEffect() is None)
    window.toast.say_done("Done again")
    assert window.toast.graphicsEffect() is None


def test_fading_in_twice_ends_once(qtbot, window, moving):
    fade_in(window.toast)
    second = fade_in(window.toast)
    assert second is not None
    with qtbot.waitSignal(second.finished):
        pass
    assert window.toast.graphicsEffect() is None

"""The camera's glide: a view that a command asks for is reached by a way the eye can follow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner.editor.camera import Camera, View
from cxdesigner.editor.glide import Glide, glide_to
from cxdesigner.ui.canvas.passage import Passage

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas


class Gliding:
    """Takes one canvas' camera where commands want it. A hand on the wheel or the mouse stops it where it is."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._glide: Glide | None = None
        self.passage = Passage(canvas, "zoom")
        self.passage.valueChanged.connect(self._pass_by)
        self.passage.finished.connect(self._arrive)
        self.passage.taken_over.connect(self._let_go)

    @property
    def way(self) -> Glide | None:
        """The glide under way."""
        return self._glide if self.passage.runs else None

    def serve(self, camera: Camera) -> Callable[[], None]:
        """Glide with `camera`; return the function that stops it."""
        camera.glider = self._begin

        def stop() -> None:
            self.passage.halt()
            camera.glider = None
            camera.arrive()

        return stop

    def _begin(self, aim: View) -> bool:
        """Set off to `aim`; tell whether it is reached by a glide, which it is not while a hand holds something."""
        hand, editor = self._canvas.hand, self._canvas.editor
        is_held = hand.select.is_busy or hand.heads.is_busy or hand.edges.is_busy or editor.in_air is not None
        if is_held or not self.passage.can_begin():
            return False
        camera = editor.camera
        self._glide, camera.aim = glide_to(camera, aim), aim
        if self._glide.is_far:
            self._canvas.settle()  # nothing of the picture there is can stand for what comes
        self.passage.begin()
        return True

    def _pass_by(self, share: float) -> None:
        camera = self._canvas.editor.camera
        if self._glide is None or camera.aim != self._glide.end:
            self.passage.halt()  # somebody else has moved it
        else:
            camera.pass_by(self._glide.at(share))

    def _arrive(self) -> None:
        camera = self._canvas.editor.camera
        if self._glide is not None and camera.aim == self._glide.end:
            camera.arrive()
        self._canvas.settle()

    def _let_go(self) -> None:
        self.passage.halt()
        self._canvas.editor.camera.let_go()

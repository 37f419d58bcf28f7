"""States that are entered for one thing and hand back when it is done: what their ends have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Edit
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.translation import Message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


class Returning(State):
    """A state that ends in the one that `done` makes. Esc does no more than end it."""

    def __init__(self, editor: Editor, go: Callable[[State], None], done: Callable[[], State]) -> None:
        super().__init__(editor, go)
        self._done = done

    def cancel(self) -> None:
        """Esc: hand back."""
        self._end()

    def _end(self) -> None:
        self.go(self._done())
        self.editor.tell("tool")


class Gesturing(Returning):
    """A state that holds a gesture called `label` from its beginning: letting go keeps what was shown last as one
    step, Esc takes it back.
    """

    def __init__(
        self, editor: Editor, go: Callable[[State], None], done: Callable[[], State], label: Message
    ) -> None:
        super().__init__(editor, go, done)
        self._gesture = editor.store.begin(label)

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # the last move said where
        """Keep what was shown last."""
        self._gesture.commit()
        self._end()

    def cancel(self) -> None:
        """Put everything back."""
        self._gesture.cancel()
        self._end()

    def _show(self, edit: Edit) -> None:
        """Show the board as `edit` would make it; a refusal is said, and what was shown before stays."""
        try:
            self._gesture.show(edit)
        except CommandError as error:
            self.editor.show_notice(error.message)

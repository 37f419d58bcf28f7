"""The live document: commands go in, diffs come out, and the history is a list of diffs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cxdesigner.commands.error import CommandError
from cxdesigner.commands.factors import agreed
from cxdesigner.commands.twins import followed
from cxdesigner.model.diff import Diff, between
from cxdesigner.model.document import Document
from cxdesigner.model.invariants import problems_after
from cxdesigner.translation import Message

Edit = Callable[[Document], Document]
Listener = Callable[[Diff], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history: what it is called, and what it changed.

    `merge_key` lets typing merge: a step takes in the next one of the same key. `serial` names the state it led
    to, so that the store knows when it is back at the saved one.
    """

    label: Message
    diff: Diff
    merge_key: object
    serial: int


class Store:
    """Holds the document of now, and undoes and redoes. Listeners hear every diff, whoever made it."""

    def __init__(self, document: Document) -> None:
        document.settle()
        self.document = document
        self.gesture: Gesture | None = None
        """The gesture under way, if any. While there is one, commands and undo have to wait."""
        self._listeners: list[Listener] = []
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._serial = 0
        self._saved = 0
        self._mergeable = False

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; return the function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def run(self, label: Message, edit: Edit, *, merge_key: object = None) -> Diff:
        """Apply `edit` as one undo step and return what it changed; an edit that changes nothing leaves no step.

        Steps in a row with one `merge_key` become one. Raises CommandError, with nothing changed, where the edit
        refuses or would break the document.
        """
        if self.gesture is not None:
            raise RuntimeError("a gesture is under way")
        new = agreed(self.document, followed(self.document, edit(self.document)))
        diff = between(self.document, new)
        if diff:
            _check(new, diff)
            self._remember(label, diff, merge_key)
            self._become(new, diff)
        return diff

    def begin(self, label: Message) -> Gesture:
        """Start a drag: it previews as often as it likes and leaves one step, or none."""
        if self.gesture is not None:
            raise RuntimeError("a gesture is under way")
        self.gesture = Gesture(self, label)
        return self.gesture

    def undo(self) -> Diff:
        """Take the last step back; return what changed, nothing where there is no step."""
        return self._walk(self._undo, self._redo, forward=False)

    def redo(self) -> Diff:
        """Do the step undone last once more; return what changed."""
        return self._walk(self._redo, self._undo, forward=True)

    @property
    def undo_label(self) -> Message | None:
        """What `undo` would take back."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> Message | None:
        """What `redo` would do again."""
        return self._redo[-1].label if self._redo else None

    @property
    def is_modified(self) -> bool:
        """Whether the document differs from the one saved last."""
        return self.state != self._saved

    @property
    def state(self) -> int:
        """A number for the document of now: undo and redo lead back to it, every edit to another one."""
        return self._undo[-1].serial if self._undo else 0

    def mark_saved(self, state: int | None = None) -> None:
        """Take the state of now for the saved one, and let the next typing start a step of its own.

        Or take `state`, an earlier one, at which merging was stopped then.
        """
        if state is None:
            self.stop_merging()
        self._saved = self.state if state is None else state

    def stop_merging(self) -> None:
        """Let the next edit be a step of its own, whatever its merge key: the person turned to something else."""
        self._mergeable = False

    def _remember(self, label: Message, diff: Diff, merge_key: object) -> None:
        self._serial += 1
        last = self._undo[-1] if self._undo else None
        if (
            last
            and merge_key is not None
            and self._mergeable
            and last.merge_key == merge_key
            and not self._redo
        ):
            diff = last.diff.then(diff)
            self._undo.pop()
        if diff:
            self._undo.append(Step(label, diff, merge_key, self._serial))
        self._redo.clear()
        # Where typing led back to where it began there is no step left to merge with: the one before is another's.
        self._mergeable = merge_key is not None and bool(diff)

    def _walk(self, source: list[Step], target: list[Step], *, forward: bool) -> Diff:
        if self.gesture is not None or not source:
            return Diff()
        step = source.pop()
        target.append(step)
        self._mergeable = False
        diff = step.diff if forward else step.diff.inverse()
        self._become(self.document.changed_by(diff), diff)
        return diff

    def _become(self, document: Document, diff: Diff) -> None:
        document.settle()
        self.document = document
        for listener in list(self._listeners):
            listener(diff)


class Gesture:
    """A drag in progress. Every preview starts from the document as it was at the beginning, so previews never
    add up. It ends by `commit` or `cancel`, once.
    """

    def __init__(self, store: Store, label: Message) -> None:
        self._store, self._label, self.base = store, label, store.document
        self._edit: Edit | None = None
        self._shown = Diff()

    def show(self, edit: Edit) -> None:
        """Preview `edit`. Raises CommandError, with the last preview standing, where it refuses."""
        new = edit(self.base)
        diff = between(self.base, new)
        _check(new, diff)
        self._edit = edit
        self._preview(new, diff)

    def show_nothing(self) -> None:
        """Go back to how it was, with the gesture still under way."""
        self._edit = None
        self._preview(self.base, Diff())

    def commit(self) -> Diff:
        """End by keeping what was shown last, as one undo step."""
        edit = self._edit
        self.cancel()
        return self._store.run(self._label, edit) if edit else Diff()

    def cancel(self) -> None:
        """End by taking back what was shown. Leaves no step."""
        self.show_nothing()
        self._store.gesture = None

    def _preview(self, document: Document, diff: Diff) -> None:
        step = self._shown.inverse().then(diff)
        self._shown = diff
        if step:
            self._store._become(document, step)  # noqa: SLF001  # a gesture is the store's own second half


def _check(document: Document, diff: Diff) -> None:
    broken = next(problems_after(document, diff), None)
    if broken is not None:
        raise CommandError("command.refused", reason=broken)

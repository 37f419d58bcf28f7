"""Which keys belong to which action: the program's own, and those a person chose instead.

Keys are told as portable text, such as `Ctrl+Shift+P`. One combination never belongs to two actions.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from cxdesigner.ui.settings import Settings

_BETWEEN = "\t"
_MOST = 4
"""Most combinations of one action."""

_SHIFT, _CTRL, _ALT, _META = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_WALKS = frozenset({
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
})  # fmt: skip
"""Keys that walk the window and leave what is open: nobody without a mouse can do without them."""

_MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
})  # fmt: skip


class Keys(QObject):
    """The keys of every action.

    Signals:
        changed: some action has other keys than before.
    """

    changed = Signal()

    def __init__(
        self, defaults: Mapping[str, tuple[str, ...]], settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._defaults, self._settings = dict(defaults), settings
        self._chosen = self._read()

    def of(self, action: str) -> tuple[str, ...]:
        """Return the keys of `action`, the one that is shown first."""
        return self._chosen.get(action, self._defaults[action])

    def shown(self, action: str) -> str:
        """Return the keys of `action` as they stand on a keyboard; empty where it has none."""
        keys = self.of(action)
        return key_words(keys[0]) if keys else ""

    def default(self, action: str) -> tuple[str, ...]:
        """Return the keys that `action` has from the program."""
        return self._defaults[action]

    def owner(self, key: str) -> str | None:
        """Return the action that `key` belongs to."""
        return next((id_ for id_ in self._defaults if key in self.of(id_)), None)

    def changes(self) -> dict[str, tuple[str, ...]]:
        """Return the actions that have other keys than those of the program, with their keys."""
        return dict(self._chosen)

    def free(self, key: str) -> str | None:
        """Return keys near `key` that nobody has; None where all are taken."""
        bare = _pressed(key).key()
        for modifiers in (_CTRL, _CTRL | _SHIFT, _CTRL | _ALT, _CTRL | _ALT | _SHIFT):
            near = text_of(bare, modifiers)
            if near and problem_of(near) is None and self.owner(near) is None:
                return near
        return None

    def give(self, action: str, key: str) -> None:
        """Let `key` be the first of `action`'s keys; whoever had it, has it no more."""
        chosen = dict(self._chosen)
        owner = self.owner(key)
        if owner is not None:
            chosen[owner] = tuple(k for k in self.of(owner) if k != key)
        further = self.of(action)[1:]
        chosen[action] = (key, *(k for k in further if k != key))
        self.set_all(chosen)

    def reset(self, action: str) -> None:
        """Give `action` the keys of the program again; whoever has them now, has them no more."""
        chosen = dict(self._chosen)
        for key in self._defaults[action]:
            owner = self.owner(key)
            if owner not in (None, action):
                chosen[str(owner)] = tuple(k for k in chosen.get(str(owner), ()) if k != key)
        chosen.pop(action, None)
        self.set_all(chosen)

    def set_all(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Let exactly the actions in `chosen` have other keys than the program's, and remember it."""
        wanted = {id_: keys for id_, keys in chosen.items() if keys != self._defaults[id_]}
        if wanted == self._chosen:
            return
        for id_ in self._chosen.keys() - wanted.keys():
            self._settings.set_keys(id_, None)
        for id_, keys in wanted.items():
            self._settings.set_keys(id_, _BETWEEN.join(keys))
        self._chosen = wanted
        self.changed.emit()

    def _read(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that were written down, without what makes no sense and what would clash."""
        chosen = {}
        for id_, text in self._settings.keys().items():
            keys = _sound(text)
            if id_ in self._defaults and keys is not None and keys != self._defaults[id_]:
                chosen[id_] = keys
        while clashing := self._clashing(chosen):
            del chosen[clashing]
        return chosen

    def _clashing(self, chosen: Mapping[str, tuple[str, ...]]) -> str | None:
        """Return a chosen action that has keys of another one."""
        owners: dict[str, str] = {}
        for id_, own in self._defaults.items():
            for key in chosen.get(id_, own):
                other = owners.setdefault(key, id_)
                if other != id_:
                    return id_ if id_ in chosen else other
        return None


def text_of(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """Return the portable text of a key pressed with `modifiers`; empty while only modifiers are held."""
    if key in _MODIFIERS or not key:
        return ""
    mask = _SHIFT | _CTRL | _ALT | _META
    if not modifiers & ~_SHIFT and _is_sign(key):
        modifiers &= ~_SHIFT  # the sign itself says that Shift was held, as `?` does
    return QKeySequence(int(key) | (modifiers & mask).value).toString()


def _is_sign(key: int) -> bool:
    return 0x20 < key < 0x1000000 and not chr(min(key, 0x10FFFF)).isalnum()  # above are keys that set no sign


def problem_of(key: str) -> str | None:
    """Return the key of the sentence that says why no action may have `key`; None where one may."""
    pressed = _pressed(key)
    modifiers = pressed.keyboardModifiers()
    if pressed.key() in _WALKS and not modifiers & (_CTRL | _META):
        return "keys.walks"
    if (modifiers == _ALT and Qt.Key.Key_A <= pressed.key() <= Qt.Key.Key_Z) or key == "F10":
        return "keys.opens_menu"
    return None


def is_bare_letter(key: str) -> bool:
    """Tell whether `key` is typed in any text: it may only be heard on the board."""
    return len(key) == 1 and key.isalnum()


def key_words(key: str) -> str:
    """Return `key` as it stands on a keyboard."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _pressed(key: str) -> QKeyCombination:
    return QKeySequence(key)[0]  # type: ignore[index,no-any-return]  # the stubs forget that it can be indexed


def _sound(text: str) -> tuple[str, ...] | None:
    """Return the keys that were written down as `text`; None where it is nothing that the program wrote."""
    if not text:
        return ()
    keys = text.split(_BETWEEN)
    is_sound = len(set(keys)) == len(keys) <= _MOST and all(map(_is_sound, keys))
    return tuple(keys) if is_sound else None


def _is_sound(key: str) -> bool:
    sequence = QKeySequence(key)
    if sequence.count() != 1 or _pressed(key).key() in _MODIFIERS:
        return False
    return sequence.toString() == key and problem_of(key) is None


def key_parts(keys: str) -> list[str]:
    """Return the keys of a shortcut one by one: `Ctrl`, `Shift` and `P`; also where the last one is a plus."""
    if keys.endswith("++") or keys == "+":
        return [*[part for part in keys[:-1].split("+") if part], "+"]
    return [part for part in keys.split("+") if part]

"""Text from files and of file names, made fit to stand in one line of a message, a log or a terminal."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories that move the cursor, turn the direction of writing, show nothing, or cannot be encoded."""

_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def one_line(text: object, limit: int = 120) -> str:
    r"""Return `text` as one line of visible characters, at most `limit` (at least 3) of them.

    Controls, line breaks, bidi and zero-width marks and half characters are written out, such as `\u202e`; a
    long text loses its middle, so that the end of a file name stays readable.
    """
    plain = str(text)
    # Long texts are cut first: nobody waits for a megabyte to be written out.
    plain = _shortened(plain, limit) if len(plain) > limit else plain
    if not plain.isprintable():
        plain = "".join(_visible(c) for c in plain)
    return _shortened(plain, limit)


def _visible(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    tail = limit // 3
    return f"{text[: limit - tail - 1]}…{text[len(text) - tail :]}"

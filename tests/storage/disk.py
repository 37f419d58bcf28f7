"""A disk that fails on demand: every call that a save makes to the system can be counted and refused."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CALLS = (
    "open", "write", "close", "fsync", "replace", "link", "unlink", "stat", "access", "fstat", "fchmod",
    "fchown", "listxattr", "getxattr", "setxattr", "statvfs",
)  # fmt: skip
"""Functions of `os` that a save may use, directly or by way of `pathlib`."""

NOBODY = 65_534
"""A user and a group that own nothing."""

Fault = Callable[[int, str], None]
"""Told the number of a call, from 0, and its name; raises what the disk is to answer."""


@contextmanager
def faulty_disk(before: Fault, after: Fault | None = None) -> Iterator[list[str]]:
    """Ask `before` (and `after`) at every call of `CALLS`; yields the list of the calls made."""
    made: list[str] = []

    def faulty(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def replacement(*arguments: Any, **options: Any) -> Any:
            number = len(made)
            made.append(name)
            before(number, name)
            try:
                return call(*arguments, **options)
            finally:
                if after is not None:
                    after(number, name)

        return replacement

    true = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}
    for name, call in true.items():
        setattr(os, name, faulty(name, call))
    try:
        yield made
    finally:
        for name, call in true.items():
            setattr(os, name, call)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up being root, for whom permissions do not bind, for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def short_writes(most: int) -> Iterator[None]:
    """Let every `os.write` take at most `most` bytes, as pipes and full disks do."""
    true = os.write
    os.write = lambda fd, data: true(fd, bytes(data)[:most])
    try:
        yield
    finally:
        os.write = true


def refuse(number: int, code: int) -> Fault:
    """Answer call `number` with the error `code`."""

    def fault(now: int, name: str) -> None:
        if now == number:
            raise OSError(code, os.strerror(code), name)

    return fault


def _main() -> None:
    """Save, and be killed `before` or `after` a call; told file, size, number of the call and when."""
    from cxdesigner.storage.durable import write_durably

    path, size, number, when = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

    def kill(now: int, _name: str) -> None:
        if now == number:
            os.kill(os.getpid(), 9)

    def pass_by(_now: int, _name: str) -> None: ...

    with faulty_disk(kill if when == "before" else pass_by, kill if when == "after" else None):
        write_durably(path, b"n" * size)


if __name__ == "__main__":
    _main()

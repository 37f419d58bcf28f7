"""Saves that leave the whole old file or the whole new one, and say "saved" only when it is on the disk.

Our own rather than QSaveFile, which on a full disk cuts the document short and reports success. What is
written goes to a new file beside the old one, is synced, read back and compared, and then takes its name.

So:

* a symbolic link stays one, and the file it leads to is replaced; one that leads nowhere yet gets its file;
* of several hard links only the name saved to has the new content: the others keep the old;
* mode, owner, group and extended attributes are kept as far as the system allows;
* a file in a folder where no new file may be made is refused, never written over.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG

from cxdesigner.storage.error import SaveError
from cxdesigner.storage.failures import cause_of, code_of
from cxdesigner.storage.temporaries import let_go, new_temporary

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}

_NOT_ALLOWED = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
"""What is answered where a mode or an owner cannot be given: the new file then belongs to whoever saved."""

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What file systems that cannot sync a folder answer (shares, FUSE). An EIO is never passed over."""

_CHUNK = 1 << 20


def write_durably(
    path: Path, data: bytes, *, may_replace: bool = True, check: Callable[[bytes], None] | None = None
) -> None:
    """Put `data` into the file at `path`, whole or not at all; return when it is on the disk.

    `check` is given what was read back, before the old file is touched; what it raises is passed on. Without
    `may_replace` an existing file is refused. Raises SaveError, with the old file whole and nothing left
    beside it; only with the cause `not_confirmed` the new file is in place, and whole.
    """
    target, old = _target_of(path, may_replace=may_replace)
    safe = "old_file" if old else "nothing_written"
    temporary = new_temporary(target.parent)
    is_in_place = False
    try:
        folder = _opened_folder(target.parent)
        try:
            _write_new(temporary, data, target, old)
            _check_written(temporary, data, path, safe, check)
            _take_name(temporary, target, may_replace=may_replace)
            is_in_place = True
            _sync_folder(folder)
        finally:
            if folder is not None:
                os.close(folder)
    except OSError as error:
        if is_in_place:
            raise SaveError("not_confirmed", path=path, safe="new_file") from error
        if isinstance(error, FileExistsError):
            raise SaveError("exists", path=path, safe="old_file") from error
        raise SaveError(cause_of(error), path=path, safe=safe, code=code_of(error)) from error
    finally:
        let_go(temporary)


def _target_of(path: Path, *, may_replace: bool) -> tuple[Path, os.stat_result | None]:
    """Return the file behind `path` and, where there is one, its status. Raises SaveError if it is unfit."""
    try:
        target = path.resolve()
    except RuntimeError as error:
        raise SaveError("link_loop", path=path) from error
    except (OSError, ValueError) as error:
        raise SaveError("bad_name", path=path) from error
    try:
        old = target.stat()
        is_protected = _is_protected(target, old)
    except FileNotFoundError:
        return target, None
    except OSError as error:
        raise SaveError(cause_of(error), path=path, code=code_of(error)) from error
    if S_ISDIR(old.st_mode):
        raise SaveError("is_folder", path=path)
    if not S_ISREG(old.st_mode):
        raise SaveError("special_file", path=path)
    if not may_replace:
        raise SaveError("exists", path=path, safe="old_file")
    if is_protected:
        raise SaveError("write_protected", path=path, safe="old_file")
    return target, old


def _is_protected(target: Path, old: os.stat_result) -> bool:
    """Tell whether the file is not to be changed, though its folder may allow to replace it."""
    if not S_IMODE(old.st_mode) & 0o222:
        return True
    if os.access(target, os.W_OK):
        return False
    # On a disk that can only be read nothing is writable; that has a sentence of its own, later.
    return os.name == "nt" or not os.statvfs(target).f_flag & os.ST_RDONLY


def _opened_folder(folder: Path) -> int | None:
    """Return a descriptor to sync `folder` by; None on Windows, which has none."""
    return None if os.name == "nt" else os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def _write_new(temporary: Path, data: bytes, target: Path, old: os.stat_result | None) -> None:
    # A new name gets what the umask leaves of 0666, by the kernel; a replacement is private at first.
    fd = os.open(temporary, _FLAGS, 0o666 if old is None else 0o600)
    try:
        rest = memoryview(data)
        while rest:
            written = os.write(fd, rest[:_CHUNK])
            if written <= 0:
                raise OSError(errno.EIO, "nothing was taken")
            rest = rest[written:]
        if old is not None and os.name != "nt":
            _keep_rights(fd, target, old)
        os.fsync(fd)
    finally:
        os.close(fd)


def _keep_rights(fd: int, target: Path, old: os.stat_result) -> None:
    """Give the new file the owner, group, extended attributes (with access lists) and mode of the old one."""
    new = os.fstat(fd)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid) and not _allowed(
        os.fchown, fd, old.st_uid, old.st_gid
    ):
        _allowed(os.fchown, fd, -1, old.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(fd, name, os.getxattr(target, name))
    _allowed(os.fchmod, fd, S_IMODE(old.st_mode))


def _allowed(call: Callable[..., None], *arguments: int) -> bool:
    try:
        call(*arguments)
    except OSError as error:
        if error.errno not in _NOT_ALLOWED:
            raise
        return False
    return True


def _check_written(
    temporary: Path, data: bytes, path: Path, safe: str, check: Callable[[bytes], None] | None
) -> None:
    written = temporary.read_bytes()
    if written != data:
        raise SaveError("read_back_differs", path=path, safe=safe)
    if check is not None:
        check(written)


def _take_name(temporary: Path, target: Path, *, may_replace: bool) -> None:
    """Give the new file its name. Raises FileExistsError where it is taken and may not be replaced."""
    if may_replace:
        temporary.replace(target)
        return
    try:
        target.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # FAT and some shares: between this look and the renaming another program could take the name.
        if target.is_symlink() or target.exists():
            raise FileExistsError(errno.EEXIST, "taken meanwhile") from error
        temporary.replace(target)
    else:
        with suppress(OSError):
            temporary.unlink()


def _sync_folder(folder: int | None) -> None:
    if folder is None:
        return
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise

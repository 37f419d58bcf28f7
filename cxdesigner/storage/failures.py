"""Says what an operating system's error means for somebody who wants to open or save a file."""

from __future__ import annotations

import errno

_CAUSES: dict[str, tuple[str, ...]] = {
    "disk_full": ("ENOSPC",),
    "quota": ("EDQUOT",),
    "too_large": ("EFBIG", "EOVERFLOW"),
    "folder_refuses": ("EACCES", "EPERM"),
    "read_only_disk": ("EROFS",),
    "disk_error": ("EIO", "EUCLEAN", "EBADMSG", "EREMOTEIO"),
    "disk_gone": (
        "ENXIO", "ENODEV", "ESTALE", "ETIMEDOUT", "ENOTCONN", "ECONNRESET", "EHOSTDOWN", "EHOSTUNREACH",
        "ENETDOWN", "ENETUNREACH",
    ),
    "name_too_long": ("ENAMETOOLONG",),
    "bad_name": ("EINVAL", "EILSEQ"),
    "is_folder": ("EISDIR",),
    "too_many_files": ("EMFILE", "ENFILE"),
    "no_folder": ("ENOENT", "ENOTDIR"),
    "link_loop": ("ELOOP",),
    "busy": ("EBUSY", "ETXTBSY", "EAGAIN"),
    "no_memory": ("ENOMEM", "ENOBUFS"),
}  # fmt: skip

_CAUSE_OF = {
    number: cause
    for cause, names in _CAUSES.items()
    for name in names
    if (number := getattr(errno, name, None)) is not None
}


def cause_of(error: OSError) -> str:
    """Return the short name of what `error` means: the word of `storage.cause.<word>`."""
    return _CAUSE_OF.get(error.errno or 0, "refused")


def code_of(error: OSError) -> str:
    """Return the name a manual knows `error` by, such as `ENOSPC`."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)

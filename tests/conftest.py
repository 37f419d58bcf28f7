"""Keeps the tests away from the screen, the user's folders and chance."""

import atexit
import gc
import os
import shutil
import tempfile
from pathlib import Path

# Before anything imports Qt or appdirs: both read the environment once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("CXDESIGNER_LANGUAGE", None)
_HOME = Path(tempfile.mkdtemp(prefix="cxdesigner-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _name, _folder in {
    "HOME": ".",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}.items():
    _path = _HOME / _folder
    _path.mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_path)

from hypothesis import HealthCheck, settings  # noqa: E402

# `dev`: the same examples on every machine, seconds. `soak`: chance, minutes.
settings.register_profile(
    "dev",
    deadline=None,
    derandomize=True,
    max_examples=30,
    stateful_step_count=25,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=1000,
    stateful_step_count=80,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(os.environ.get("CXDESIGNER_HYPOTHESIS", "dev"))


def pytest_collection_finish() -> None:
    """Let Python's collector leave out what lasts as long as the tests do: else it would go over all of them again
    and again, and at every window."""
    gc.collect()
    gc.freeze()

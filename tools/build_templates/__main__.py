"""Writes the bundled templates: `python -m tools.build_templates`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.build_templates import files

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)
        sys.stdout.write(f"{name}: {len(content):,} bytes\n")


if __name__ == "__main__":
    main()

"""Pictures of answers coming in: the dialog at its columns, and the front line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from cxdesigner.ui.dialogs.responses import ImportDialog
from tools.build_states.studio import Light, studio

_ROWS = "".join(
    f"{1 + n % 28:02}.10.2026 09:14;{3 + n % 3};{1 + n % 5};{5 + n % 6};{'He came to meet me' if n % 7 == 0 else '-'}\n"
    for n in range(214)
)


def columns(name: Light, language: str) -> QImage:
    """Return the second step of the import dialog, with one column that waits for its touchpoint."""
    with studio("taxi", theme=name, language=language) as made:
        path = made.folder / "taxi-survey.csv"
        path.write_text("answered_at;pick-up;q2;recommend;comment\n" + _ROWS, encoding="utf-8")
        dialog = ImportDialog(made.window, lambda: None)
        dialog.begin(path)
        dialog.show()
        QCoreApplication.processEvents()
        picture = dialog.grab().toImage()
        dialog.reject()
        return picture


def front_line(name: Light, language: str) -> QImage:
    """Return the front line of the taxi: twelve weeks of answers, and what to do now."""
    with studio("taxi", theme=name, language=language) as made:
        made.window.views.show_view("frontline")
        QCoreApplication.processEvents()
        return made.whole()

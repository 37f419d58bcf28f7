"""Where Tab leads: as the parts of a form stand, also where some were made later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cxdesigner.editor.factoring import begin_factors
from cxdesigner.ui.tab_order import in_order, order_tabs
from tests.ui.window_hand import give_focus, settle


@pytest.fixture
def form(qtbot):
    """Five fields with labels between them; they are made in another order than they stand in."""
    home = QWidget()
    qtbot.addWidget(home)
    form = QWidget(home)
    fields = {name: QLineEdit() for name in ("last", "second", "fourth", "first", "third")}
    for name, field in fields.items():
        field.setParent(form)
        field.setObjectName(name)
    column, row, grid = QVBoxLayout(form), QHBoxLayout(), QGridLayout()
    column.addWidget(fields["first"])
    row.addWidget(QLabel("A word"))
    row.addWidget(fields["second"])
    row.addWidget(fields["third"])
    column.addLayout(row)
    column.addWidget(QLabel("Another"))
    grid.addWidget(fields["fourth"], 0, 1)
    column.addLayout(grid)
    fields["last"].move(0, 500)  # no layout places it
    with qtbot.waitActive(home):
        home.show()
        home.activateWindow()
    yield form
    home.hide()


def walked(start, times):
    """Return what Tab comes to, one after another, from `start` on."""
    give_focus(start)
    found = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_tab_walks_a_form_as_it_stands_past_its_labels(form):
    order_tabs([form])
    first = form.findChild(QLineEdit, "first")
    assert [field.objectName() for field in walked(first, 5)] == [
        "second",
        "third",
        "fourth",
        "last",
        "first",
    ]


def test_everything_in_a_part_is_found_once(form):
    found = list(in_order(form))
    assert found[0] is form
    assert len(found) == len(set(found)) == len(form.findChildren(QWidget)) + 1


def test_tab_goes_through_the_factors_of_a_card_although_they_were_made_later(window):
    window.editor.select([("touchpoints", "wanted-greets")])
    begin_factors(window.editor)
    settle()
    form = window.inspector.touchpoint_form
    scores = [row.field for row in form.factors.rows.values()]
    assert len(scores) == 4
    assert walked(scores[0], 4) == [*scores[1:], form.factors.open]

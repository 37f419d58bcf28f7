"""The main window: toolbar, palette, board, inspector and status bar around one open project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.head_walking import selected_head
from cxdesigner.editor.viewing import show_view
from cxdesigner.session.open_project import OpenProject
from cxdesigner.ui.action_buttons import ActionButtons
from cxdesigner.ui.actions import Actions
from cxdesigner.ui.analyses.opening import open_beats
from cxdesigner.ui.author import author, sign_as
from cxdesigner.ui.autosave import Autosave
from cxdesigner.ui.banner import Banner
from cxdesigner.ui.blank import BlankBoard
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.canvas.signs_lens import restore_signs
from cxdesigner.ui.captions import show_project
from cxdesigner.ui.check import Checks
from cxdesigner.ui.clipboard import Clipboard
from cxdesigner.ui.dialogs import Dialogs
from cxdesigner.ui.documents import Documents, project_dropped
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.filters import BoardFilter
from cxdesigner.ui.find import FindBar
from cxdesigner.ui.finder import Finder
from cxdesigner.ui.inspector import Inspector
from cxdesigner.ui.menu_keys import MenuKeys
from cxdesigner.ui.menus import Menus
from cxdesigner.ui.palette import Palette, Rail
from cxdesigner.ui.panels import Panels, tie_rail
from cxdesigner.ui.pictures import Pictures
from cxdesigner.ui.remarks import ThreadPopover
from cxdesigner.ui.responses import import_responses, responses_dropped
from cxdesigner.ui.review_note import ReviewNote
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.showing_loops import show_loop
from cxdesigner.ui.start import Front
from cxdesigner.ui.status_bar import StatusBar
from cxdesigner.ui.tab_order import order_tabs
from cxdesigner.ui.tellings import Tellings
from cxdesigner.ui.toast import Toast
from cxdesigner.ui.toolbar import Toolbar
from cxdesigner.ui.views import Views
from cxdesigner.ui.wardrobe import Wardrobe
from cxdesigner.ui.watch import Watch


class MainWindow(QMainWindow):
    """One window with one project. What can be done in it are the rows of `actions`."""

    project: OpenProject
    settings: Settings
    dress: Dress
    actions_: Actions
    editor: Editor
    documents: Documents
    board_filter: BoardFilter
    canvas: Canvas
    views: Views
    blank: BlankBoard
    find_bar: FindBar
    finder: Finder
    panels: Panels
    clipboard: Clipboard
    pictures: Pictures
    front: Front
    wardrobe: Wardrobe
    checks: Checks
    sides: QHBoxLayout

    def __init__(self, project: OpenProject, settings: Settings, dress: Dress) -> None:
        super().__init__()
        self.project, self.settings, self.dress = project, settings, dress
        self.editor = self._editor_of(project)
        self._stop = self.editor.listen(self._on_editor)
        self._is_quiet = False
        self.tellings = Tellings(self)
        self.documents = Documents(self, Dialogs(self, dress, settings))
        self.toolbar, self.status = Toolbar(dress), StatusBar(self.editor, dress)
        self.palette_, self.inspector = Palette(self.editor, dress), Inspector(self.editor, dress)
        self.rail, self.canvas = Rail(self.editor, dress), Canvas(self.editor, dress.say)
        self.views = Views(self, self.canvas)
        self.wardrobe = Wardrobe(self)
        self.banner = Banner(dress)
        self.clipboard, self.pictures = Clipboard(self), Pictures(self)
        self.actions_ = Actions(self)
        self.menus = Menus(self)
        self.menu_keys = MenuKeys(self, self.menus.bar, self.menus.top())
        self.panels = Panels(
            {"palette": self.palette_, "inspector": self.inspector},
            self.menu_keys,
            settings,
            within={"minimap": self.palette_.minimap},
            rail=self.rail,
        )
        self._lay_out()
        self.toast = Toast(self)
        self.status.set_keys(self.actions_.keys)
        self.actions_.keys.changed.connect(self.refresh)
        self.autosave, self.watch = Autosave(self), Watch(self)
        self.find_bar, self.finder, self.checks = FindBar(self), Finder(self), Checks(self)
        self.blank = BlankBoard(self)
        self.thread_popover = ThreadPopover(self)
        self._tie()
        dress.changed.connect(self._say)
        self.setAcceptDrops(True)
        self.setMinimumSize(1280, 760)
        self._restore()
        self._say()
        self.order_tabs()
        self.tellings.set_project()
        self.review_note.refresh()
        self.watch.set_project()

    def _editor_of(self, project: OpenProject) -> Editor:
        dress = self.dress
        editor = Editor(project.store, theme=dress.theme.name, text_scale=dress.text_scale)
        editor.read_only, editor.author = project.is_newer, author(self.settings)
        return editor

    # Putting it together

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.banner)
        self.review_note = ReviewNote(self)
        middle.addWidget(self.review_note)
        self.board_filter = BoardFilter(self)
        middle.addWidget(self.board_filter)
        middle.addWidget(self.views, 1)
        row = self.sides = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.palette_)
        row.addWidget(self.rail)
        row.addLayout(middle, 1)
        row.addWidget(self.inspector)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.front = Front(self, whole)
        self.setCentralWidget(self.front)
        self.setMenuBar(self.menus.bar)

    def order_tabs(self) -> None:
        """Let Tab walk the window's parts as they stand; to be called again where one of them was made anew."""
        parts = (
            self.toolbar,
            *((self.checks.panel,) if self.checks.panel is not None else ()),
            self.palette_,
            self.rail,
            self.banner,
            self.review_note,
            self.board_filter,
            self.views,
            self.inspector,
            self.status,
        )
        order_tabs(parts)

    def _tie(self) -> None:
        """Tie the buttons to the actions, and the parts to each other."""
        toolbar, status = self.toolbar, self.status
        self._buttons = ActionButtons(
            self.actions_,
            {
                "undo": toolbar.undo, "redo": toolbar.redo, "export": toolbar.export, "check": toolbar.check,
                "tool_select": toolbar.tools["select"], "tool_pan": toolbar.tools["pan"],
                "tool_note": toolbar.tools["note"], "add_note": self.rail.note,
                "zoom_in": status.plus, "zoom_out": status.minus, "fit": status.fit,
                "outline": status.outline,
            },
        )  # fmt: skip
        status.zoom_clicked.connect(self.actions_["zoom_100"].trigger)
        status.theme.clicked.connect(self.wardrobe.other_theme)
        toolbar.menu_wanted.connect(lambda: self._pop(self.menus.all, toolbar.mark))
        toolbar.project_wanted.connect(lambda: self._pop(self.menus.project, toolbar.title))
        toolbar.journey_chosen.connect(self._show_journey)
        toolbar.views.chosen.connect(self.views.show_view)
        toolbar.segment_chosen.connect(self.views.choose_segment)
        self.inspector.to_board.clicked.connect(self.views.show_on_board)
        self.canvas.tool_changed.connect(lambda _tool: self.refresh())
        self.canvas.loop_asked.connect(lambda loop: show_loop(self, loop))
        tie_rail(self)
        self.palette_.done.connect(self._back_to_board)
        self.palette_.lane_wanted.connect(lambda: self._pop(self.menus.lane_roles, self.palette_.add_lane))
        self.rail.done.connect(self._back_to_board)
        section = self.inspector.touchpoint_form.pictures
        section.wanted.connect(self.pictures.choose)
        section.opened.connect(self.pictures.view)
        form = self.inspector.touchpoint_form
        form.factors.open_wanted.connect(lambda: self.views.show_view("factors"))
        form.beats.open_wanted.connect(lambda beat: open_beats(self, beat))
        self.canvas.pictures.dropped.connect(self.pictures.take)
        self.canvas.pictures.stopped.connect(self.pictures.stop)
        for part in (self.palette_, toolbar.journeys, section, form.factors, form.beats):
            part.rebuilt.connect(self.order_tabs)
        self.inspector.done.connect(self._back_to_board)
        self.inspector.touchpoint_form.handover.wanted.connect(self.views.show_handover)
        self.inspector.touchpoint_form.connections.connect_wanted.connect(self._connect)
        self.inspector.signed.connect(lambda name: sign_as(self, name))
        for menu in self.menus.top():
            menu.aboutToShow.connect(self.actions_.refresh)
        self.clipboard.changed.connect(self.actions_.refresh)

    def _restore(self) -> None:
        self.resize(1600, 1000)
        if not self.settings.geometry.isEmpty():
            self.restoreGeometry(self.settings.geometry)
        self.panels.restore()
        self.canvas.owners.set_on(self.settings.is_on("owners", default=False))
        restore_signs(self)

    def _pop(self, menu: QMenu, button: QWidget) -> None:
        self.actions_.refresh()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # The project

    def show_project(self, project: OpenProject) -> None:
        """Put another project into the window."""
        self._stop()
        self.project = project
        self.editor = self._editor_of(project)
        self._stop = self.editor.listen(self._on_editor)
        self.canvas.set_editor(self.editor)
        self.views.set_editor()
        for part in (self.palette_, self.rail, self.inspector, self.status):
            part.set_editor(self.editor)
        self.find_bar.set_editor()
        self.checks.set_editor()
        self.board_filter.set_editor()
        self.review_note.set_editor()
        self.autosave.resume()
        self.blank.set_editor()
        self.thread_popover.set_editor()
        self.tellings.set_project()
        self.watch.set_project()
        self.front.show_board()
        self.refresh()
        self.blank.begin()

    def finish_typing(self) -> None:
        """Take what is being typed as said."""
        self.canvas.title_editor.keep()
        self.views.finish_typing()
        self.inspector.finish_typing()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect == "document":
            self.autosave.note()
        if aspect in ("document", "selection", "journey", "filter"):
            self.refresh()
        self.tellings.hear(aspect)

    def refresh(self) -> None:
        """Show what is open, whether it is saved, and what can be done now."""
        show_project(self)
        self.actions_.refresh()
        self._buttons.refresh()

    def _say(self) -> None:
        self.canvas.set_language(self.dress.say)
        self.toolbar.say()
        self.toolbar.export.set_words(self.dress.say("toolbar.export"))
        self.menus.say()
        self.menu_keys.bind()
        self.actions_.say()
        self.refresh()

    # What the actions call

    def show_saved_view(self, id_: str) -> None:
        """Look through a saved view, on the board or in the table, as it was kept."""
        view = show_view(self.editor, id_)
        if view is not None:
            self.views.show_view(view.shows)

    def new_journey(self) -> None:
        """Open the gallery of templates."""
        from cxdesigner.ui.new_journey import begin

        begin(self)

    def fit_selection(self) -> None:
        """Show what is selected as large as it goes."""
        boxes = [box for key in self.editor.selection if (box := self.editor.board.card_box(key)) is not None]
        if boxes:
            whole = boxes[0]
            for box in boxes[1:]:
                whole = whole.united(box)
            self.editor.camera.fit(whole.grown(24))

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_quietly(self) -> None:
        """Close without a question: for a window that nobody worked in."""
        self._is_quiet = True
        self.close()
        self.deleteLater()

    def _back_to_board(self) -> None:
        if self.editor.editing is None:
            self.views.take_focus()

    def _show_journey(self, id_: str) -> None:
        self.editor.show_journey(id_)  # of the project that is open by then

    def _connect(self) -> None:
        self.views.show_view("board")
        self._back_to_board()
        self.actions_["connect"].trigger()

    # Qt events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.canvas.isVisible() and self.canvas.rect().contains(
            self.canvas.mapFromGlobal(event.globalPos())
        ):
            self.actions_.refresh()
            is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            head = selected_head(self.editor) if is_key else self.canvas.head_under(event.globalPos())
            menu = self.menus.context(head)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if project_dropped(event.mimeData()) or responses_dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path: Path | None = project_dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.documents.open(path)
        elif (answers := responses_dropped(event.mimeData())) is not None and not self.editor.read_only:
            event.acceptProposedAction()
            import_responses(self, answers)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.menu_keys.watch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_.refresh()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.tellings.look_at_disk()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_quiet and not self.documents.may_leave():
            event.ignore()
            return
        self.front.stop()
        self.documents.stop()
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        super().closeEvent(event)

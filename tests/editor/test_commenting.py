"""Comments at the board: opened by a pin or a key, signed, resolved, found."""

from cxdesigner.editor import commenting, finding, noting
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import Idle, SelectTool
from cxdesigner.layout.pins import pin_box
from cxdesigner.model.threads import thread
from tests.editor.hand import steps_done


def said(editor, card="enters"):
    return thread(editor.document, card)


def asked(editor):
    editor.author = "Anne Lund"
    assert commenting.say_comment(editor, "enters", "  Hvem ringer? ")
    return editor


def test_a_comment_is_signed_and_dated_and_one_step(editor):
    (comment,) = said(asked(editor)).comments
    assert (comment.author, comment.text) == ("Anne Lund", "Hvem ringer?")
    assert comment.written.endswith("Z")
    assert steps_done(editor) == 1
    assert commenting.is_mine(editor, comment)
    editor.author = ""
    assert not commenting.is_mine(editor, comment)


def test_a_thread_is_resolved_with_a_last_word_and_reopened(editor):
    asked(editor)
    assert commenting.resolve(editor, "enters", "Aftalt")
    assert said(editor).resolution.text == "Aftalt"
    assert commenting.reopen(editor, "enters")
    assert said(editor).is_open
    assert steps_done(editor) == 3


def test_resolving_what_nobody_spoke_of_says_so_and_leaves_no_step(editor):
    assert not commenting.resolve(editor, "enters")
    assert editor.notice.key == "command.no_thread"
    assert steps_done(editor) == 0


def test_a_comment_is_put_in_other_words_and_emptied_it_goes(editor):
    asked(editor)
    id_ = said(editor).comments[0].id
    assert commenting.rewrite(editor, id_, "Hvornår?")
    assert said(editor).comments[0].text == "Hvornår?"
    assert commenting.rewrite(editor, id_, " ")
    assert said(editor).comments == ()


def test_the_key_opens_the_thread_of_the_one_selected_card_and_closes_it(editor):
    commenting.toggle_thread(editor)
    assert editor.thread is None
    assert editor.notice.key == "hint.comment_needs_card"
    editor.select([("touchpoints", "enters")])
    commenting.toggle_thread(editor)
    assert editor.thread == "enters"
    commenting.toggle_thread(editor)
    assert editor.thread is None


def test_a_press_on_a_pin_opens_the_thread_and_selects_the_card(editor):
    asked(editor)
    place = pin_box(editor.board, "enters")
    tool = SelectTool(editor)
    tool.press(Pointer(*place.center))
    tool.release(Pointer(*place.center))
    assert isinstance(tool.state, Idle)
    assert (editor.thread, editor.selection) == ("enters", {("touchpoints", "enters")})


def test_the_thread_closes_when_its_card_goes(editor):
    commenting.open_thread(editor, "enters")
    editor.delete_selection()
    assert editor.thread is None
    commenting.open_thread(editor, "nobody")
    assert editor.thread is None


def test_threads_are_listed_as_the_board_is_read(editor):
    editor.author = "SD"
    for card in ("long", "c", "enters"):
        commenting.say_comment(editor, card, "?")
    assert [one.touchpoint for one in commenting.threads(editor)] == ["enters", "long", "c"]


def test_find_finds_notes_and_comments_and_replaces_in_notes_alone(editor):
    asked(editor)
    noting.add_note_at(editor, 10.0, editor.board.height + 50.0)
    editor.end_editing("Husk at ringe")
    editor.select(())
    editor.focus_cell(("customer", "door"))
    find = finding.Finding(editor)
    find.look_for("ring")
    assert [hit.key[0] for hit in find.hits] == ["comments", "notes"]
    assert editor.found == {("touchpoints", "enters"), find.hits[1].key}
    assert editor.selection == {("touchpoints", "enters")}
    find.walk(1)
    assert editor.selection == {find.hits[1].key}
    assert find.replace_all("skriv")
    assert [note.text for note in editor.document.notes.values()] == ["Husk at skrive"]
    assert said(editor).comments[0].text == "Hvem ringer?"

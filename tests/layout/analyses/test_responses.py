"""What stands beside the columns of a file of answers, in the figures of the language."""

from cxdesigner.layout.analyses.responses import Bar, ColumnView, column_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look


def texts(language):
    bars = [Bar(str(n), 1_200 * n, emotion) for n, emotion in enumerate((-1.5, 0.0, 1.5, 2.0), 1)]
    page = column_page(ColumnView("q1", "", "", bars), screen_look("light", language), 400.0)
    return [text.text for text in flat_texts(page.items)]


def test_scores_and_counts_have_the_signs_of_the_language():
    assert {"\u22121,5", "0", "+1,5", "+2", "1.200", "4.800"} <= set(texts("da"))
    assert {"\u22121.5", "0", "+1.5", "+2", "1,200", "4,800"} <= set(texts("en"))

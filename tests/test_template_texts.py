"""The form in which the bundled templates are written: read as told, and refused where it cannot be."""

import pytest

from tools.build_templates.lines import lines
from tools.build_templates.reader import read_template

BOARD = """\
project: An evening | En aften
team floor: Floor | Sal
as-is: Tonight | I aften
stage arrival: Arrival | Ankomst
step comes: 19:28 | 19.28
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "evening.txt"
        path.write_text(text, encoding="utf-8")
        return read_template(path).documents()

    return read


def test_a_line_holds_its_facts_its_two_texts_and_what_is_set_in_below_it():
    told = "# a remark\nstep sits <comes: At~7 | Kl.~7\n  name: Sits\\-down\n    | Sidder\nlink: a > b"
    step, link = lines(told)
    assert (step.facts, step.pair) == (["step", "sits", "<comes"], ("At\u00a07", "Kl.\u00a07"))
    (name,) = step.inner
    assert (name.word, name.pair, name.number) == ("name", ("Sits\u00addown", "Sidder"), 3)
    assert (link.word, link.pair) == ("link", ("a > b", "a > b"))


def test_the_facts_of_a_card_are_known_by_their_form(read):
    card = "frontstage.coats in_person floor 1m30s x2 -0.4 guided observed: Takes both coats | Tager begge frakker"
    doc = read(BOARD + card)["da"]
    (found,) = doc.touchpoints.values()
    assert (found.id, found.title) == ("as-is.comes.coats", "Tager begge frakker")
    assert (found.channel, found.owner, found.duration_s, found.span) == ("in_person", "floor", 90, 2)
    assert (found.emotion, found.control, found.confidence) == (-0.4, "guided", "observed")


CARD = "frontstage in_person floor 10s: Takes the coat | Tager frakken\n"


def test_a_field_is_read_as_the_model_asks_for_it(read):
    said = """\
  importance: 5
  alternatives: A bag; A chair | En pose; En stol
  believed_votes: 0 0 1 7 3
  deal_breaker_fires: yes
  experienced: 3.5
  viewpoint: outside_in
  who_meets_whom: The waiter and a guest | Tjeneren og en gæst
  info_source: comes.frontstage
"""
    (card,) = read(BOARD + CARD + said)["da"].touchpoints.values()
    assert (card.importance, card.experienced, card.deal_breaker_fires) == (5, 3.5, True)
    assert (card.alternatives, card.believed_votes) == (("En pose", "En stol"), (0, 0, 1, 7, 3))
    assert (card.viewpoint, card.who_meets_whom) == ("outside_in", "Tjeneren og en gæst")
    assert card.info_source == "as-is.comes.frontstage"


def test_a_score_tells_its_factor_its_typical_day_and_its_band(read):
    told = "factor warm: Warmth | Varme\n  role: winner\n" + CARD + "  score warm +1.5 -0.5..+2\n"
    doc = read(BOARD + told)["en"]
    (score,) = doc.factor_scores.values()
    assert (score.touchpoint, score.factor) == ("as-is.comes.frontstage", "warm")
    assert (score.typical, score.worst, score.best) == (1.5, -0.5, 2)
    assert doc.factors["warm"].role == "winner"


def test_promises_hooks_bets_and_questions_stand_inside_their_card(read):
    told = """\
  promise: The coat is ready | Frakken er klar
    kept_at: comes.frontstage
    status: kept
  hook: A table in May | Et bord til maj
    to_step: comes
  bet: A name is remembered | Et navn bliver husket
    believed: 4
  question to_customers: Was it cold? | Var det koldt?
"""
    doc = read(BOARD + CARD + told)["en"]
    (promise,), (hook,) = doc.promises.values(), doc.loyalty_hooks.values()
    (bet,), (question,) = doc.bets.values(), doc.questions.values()
    assert (promise.made_at, *promise.kept_at) == ("as-is.comes.frontstage",) * 2
    assert (promise.status, hook.to_step) == ("kept", "as-is.comes")
    assert (bet.believed, question.kind, question.touchpoint) == (4, "to_customers", promise.made_at)


def test_a_beat_names_its_sense_and_the_gesture_of_today_it_stands_for(read):
    told = """\
actor waiter: Waiter | Tjener
actor guest customer: Guest | Gæst
frontstage in_person floor 10s: Takes the coat | Tager frakken
  beat guest 10s free: Hangs it up | Hænger den op
to-be: As designed | Som den skal være
stage arrival: Arrival | Ankomst
step comes <comes: 19:28 | 19.28
frontstage in_person floor 10s <comes.frontstage: Holds the coat | Holder frakken
  beat waiter 10s must <1 touch: Holds the coat | Holder frakken
    sensed: No weight | Ingen vægt
"""
    beats = read(BOARD + told)["en"].beats
    today, designed = beats["as-is.comes.frontstage.1"], beats["to-be.comes.frontstage.1"]
    assert (today.by_customer, today.duty) == (True, "free")
    assert (designed.derived_from, designed.sense, designed.sensed) == (today.id, "touch", "No weight")


def test_hand_overs_removals_and_facts_stand_on_their_own(read):
    told = (
        CARD
        + """\
backstage in_person floor: Hangs it up | Hænger den op
handover comes.frontstage > comes.backstage: The coat | Frakken
  agreed: at once | straks
fact waiting: Queue at the door | Kø ved døren
  value: 14
to-be: As designed | Som den skal være
removed comes.backstage: Guests keep it by them | Gæsterne beholder den hos sig
"""
    )
    doc = read(BOARD + told)["en"]
    (hand,), (gone,), (fact,) = doc.handovers.values(), doc.removals.values(), doc.facts.values()
    assert (hand.passed, hand.agreed, hand.target) == ("The coat", "at once", "as-is.comes.backstage")
    assert (gone.journey, gone.touchpoint) == ("to-be", "as-is.comes.backstage")
    assert (fact.kind, fact.value) == ("waiting", 14)


def test_answers_stand_week_by_week_and_what_may_stand_says_why(read):
    told = (
        CARD
        + """\
survey texts 3 2026-11-21: Text survey | Sms-måling
  comments: 2
rating texts comes.frontstage 2026-11-16: 4x1 5x2
rating texts whole 2026-11-16 nps: 6x1 10x2
said texts comes.frontstage 5 2026-11-18: I was met. | Jeg blev mødt.
said texts whole - 2026-11-17: A warm night. | En varm aften.
let_stand R55 journeys/to-be insights/x: One is enough | Én er nok
  author: Signe Holm
"""
    )
    doc = read(BOARD + told)["da"]
    (survey,) = doc.surveys.values()
    assert (survey.title, survey.rows, survey.comments, survey.taken_in) == ("Sms-måling", 3, 2, "2026-11-21")
    one, whole = doc.ratings.values()
    assert (one.touchpoint, one.scale, one.low, one.high) == ("as-is.comes.frontstage", "rating", 1, 5)
    assert (one.week, one.scores, one.counts) == ("2026-11-16", (4, 5), (1, 2))
    assert (whole.touchpoint, whole.scale, whole.low, whole.high) == (None, "nps", 0, 10)
    first, second = doc.verbatims.values()
    assert (first.text, first.score, first.date) == ("Jeg blev mødt.", 5, "2026-11-18")
    assert (second.touchpoint, second.score) == (None, None)
    (stands,) = doc.dismissals.values()
    assert (stands.rule, stands.places) == ("R55", ("insights/x", "journeys/to-be"))
    assert (stands.reason, stands.author) == ("Én er nok", "Signe Holm")


def test_a_metric_knows_its_target_its_side_and_its_scale(read):
    (metric,) = (
        read(BOARD + "metric ? <15 0..40 n=96 min: The wait | Ventetid")["en"].table("metrics").values()
    )
    assert (metric.value, metric.target, metric.lower_is_better) == (None, 15, True)
    assert (metric.low, metric.high, metric.replies, metric.unit) == (0, 40, 96, "min")


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("customer phone kitchen: Calls us | Ringer til os", "'kitchen' is no channel"),
        ("step comes: 19:40 | 19.40", "has a 'as-is.comes' already"),
        ("dance: Not a word | Ikke et ord", "'dance' is no word"),
        ("team phone: Callers | Folk i telefonen", "'phone' is a fact of another kind"),
        ("customer\n  colour: Red | Rød", "no field colour"),
        ("actor a: A | A\ncustomer\n  beat a 3s loud: Sings | Synger", "'loud' is no duty"),
        ("customer\n  score warm +1 2: No | Nej", "'2' is no band"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_by_its_number(read, line, trouble):
    with pytest.raises(ValueError, match=rf"evening\.txt:[67]: .*{trouble}"):
        read(BOARD + line)

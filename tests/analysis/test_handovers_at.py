"""What one touchpoint is told of its hand-overs is what the whole journey tells."""

import pytest

from cxdesigner.analysis.handovers import handovers
from cxdesigner.analysis.handovers_at import unagreed_at
from tests.analysis.rides import a_ride
from tests.builders import big_project


@pytest.mark.parametrize("doc", [a_ride(), big_project(160, 200)], ids=["ride", "big"])
def test_a_touchpoint_tells_of_the_same_hand_overs_as_the_journey(doc):
    (journey,) = doc.journeys
    whole = {(one.source, one.target) for one in handovers(doc, journey) if not one.agreed}
    for id_ in doc.touchpoints:
        assert set(unagreed_at(doc, id_)) == {pair for pair in whole if id_ in pair}

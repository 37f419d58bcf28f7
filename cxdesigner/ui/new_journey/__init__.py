"""Where a journey begins: the gallery of templates and the guided path."""

from cxdesigner.ui.new_journey.beginning import NewJourney, begin

__all__ = ["NewJourney", "begin"]

"""What the command palette offers: actions, journeys and settings one by one, touchpoints as a crowd."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from cxdesigner.editor.finding import go_to
from cxdesigner.editor.ranking import Crowd
from cxdesigner.editor.search import Hit, Search
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.numbering import step_numbers
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.actions import ROWS, ActionRow
from cxdesigner.ui.finder.offer import Offer, plain_sign
from cxdesigner.ui.menus import MENUS, ids_in
from cxdesigner.ui.widgets.tiles import DIAMOND, Sign, lane_sign

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

_ON_SELECTION = frozenset(
    {
        "rename",
        "delete",
        "moment_of_truth",
        "fit_selection",
        "duplicate",
        "connect",
        "copy",
        "cut",
        "span_more",
        "span_less",
        *(f"emotion_{number}" for number in range(1, 6)),
    }
)
"""Actions whose second line says on how many cards they act."""
_ITSELF = frozenset({"finder"})
_SIGNS = {"moment_of_truth": DIAMOND}


class Offers:
    """Everything on offer in a window. `take_in` looks at the window anew; touchpoints are read where they changed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._search = Search()
        self._read: tuple[Document, str, str] | None = None
        self._hits: list[Hit] = []
        self.few: list[Offer] = []
        """Actions, journeys and settings, those that can be done now."""
        self.touchpoints = Crowd((), ())
        self.owners: list[str] = []
        """The owner of each touchpoint in `touchpoints`, empty where there is none."""

    def take_in(self) -> None:
        """Look at what can be done now, and at the document as it is."""
        from cxdesigner.ui.finder.settings import settings_offers

        self._window.actions_.refresh()
        self.few = [*self._actions(), *settings_offers(self._window), *self._journeys()]
        doc, dress = self._window.editor.document, self._window.dress
        read = (doc, dress.say.language, dress.theme.name)
        if self._read is None or self._read[0] is not doc or self._read[1:] != read[1:]:
            self._read = read
            self._read_touchpoints(doc)

    # Actions and settings

    def _actions(self) -> Iterator[Offer]:
        for row in ROWS:
            action = self._window.actions_[row.id]
            if action.isEnabled() and row.id not in _ITSELF:
                yield self._action(row)

    def _action(self, row: ActionRow) -> Offer:
        window, say = self._window, self._window.dress.say
        action = window.actions_[row.id]
        name = action.text().replace("&&", "&")
        group = row.id.partition("_")[0] if row.id.startswith(("theme_", "language_")) else ""
        is_switch = not group and row.is_on is not None and not row.on_board
        is_on = action.isChecked() if row.is_on is not None else None
        if group:
            name = say("finder.setting", group=say(f"menu.{group}"), choice=name)
            detail = say("finder.chosen" if is_on else "finder.not_chosen")
        elif is_switch:
            detail = say("finder.on" if is_on else "finder.off")
        else:
            detail = self._acts_on(row.id)
        icon = _SIGNS.get(row.id) or row.icon or ("gear" if group or is_switch else "dots")
        return Offer(
            f"action:{row.id}", "setting" if group or is_switch else "action", name, detail,
            plain_sign(window.dress, icon), action.trigger,
            window.actions_.keys.shown(row.id),
            is_on, is_switch, stays=bool(group or is_switch),
        )  # fmt: skip

    def _acts_on(self, id_: str) -> str:
        """Return what the action will act on: the selection, the project, the journey; else where it is found."""
        window, say = self._window, self._window.dress.say
        chosen = len(window.editor.selection)
        if id_ in _ON_SELECTION and chosen:
            return say.count("finder.on_selected", chosen)
        if id_ in ("save", "save_as", "close"):
            return window.project.shown_name(say)
        if id_ == "export" and window.editor.journey is not None:
            return window.editor.journey.name
        menu = next((menu for menu in MENUS if id_ in ids_in(menu)), None)
        return "" if menu is None else say("finder.in_menu", menu=say(f"menu.{menu.id}").replace("&", ""))

    # Journeys

    def _journeys(self) -> Iterator[Offer]:
        editor, dress = self._window.editor, self._window.dress
        doc, say = editor.document, dress.say
        sizes: dict[str, int] = {}
        for touchpoint in doc.touchpoints.values():
            journey = structure.journey_of(doc, touchpoint)
            sizes[journey] = sizes.get(journey, 0) + 1
        for row in structure.journeys(doc):
            kind = say(f"journey.{row.kind}") if say.has(f"journey.{row.kind}") else row.kind
            size = say.count("finder.journey", sizes.get(row.id, 0))
            is_shown = row.id == editor.journey_id
            parts = [kind, size, *([say("finder.shown")] if is_shown else [])]
            yield Offer(
                f"journey:{row.id}", "journey", row.name or kind, " · ".join(parts), plain_sign(dress, "board"),
                partial(editor.show_journey, row.id), is_on=True if is_shown else None,
            )  # fmt: skip

    # Touchpoints

    def _read_touchpoints(self, doc: Document) -> None:
        self._search.take_in(doc)
        self._hits = self._search.touchpoints()
        say, steps, kinds = self._window.dress.say, _step_names(doc), _kind_names(doc, self._window.dress)
        names, details, self.owners = [], [], []
        for hit in self._hits:
            row = doc.touchpoints[hit.key[1]]
            owner = doc.teams[row.owner].name if row.owner is not None else ""
            who = say("finder.moment") if row.moment_of_truth else owner or doc.lanes[row.lane].name
            names.append(" ".join(row.title.split()) or say("accessible.unnamed.touchpoints"))
            details.append(" · ".join(filter(None, (who, steps[row.step], kinds[hit.journey]))))
            self.owners.append(" ".join(owner.split()))
        self.touchpoints = Crowd(names, details)

    def touchpoint(self, number: int) -> Offer:
        """Return the touchpoint with this number in the crowd."""
        editor, hit = self._window.editor, self._hits[number]
        row = editor.document.touchpoints[hit.key[1]]
        return Offer(
            f"touchpoint:{hit.key[1]}", "touchpoint", self.touchpoints.names[number], self.touchpoints.seconds[number],
            self._card_sign(editor.document, row), lambda: go_to(editor, hit.key, hit.journey),
        )  # fmt: skip

    def _card_sign(self, doc: Document, row: Touchpoint) -> Sign:
        role = lane_role(doc.lanes[row.lane].role)
        icon = doc.channels[row.channel].icon if row.channel is not None else role.icon
        return lane_sign(self._window.dress, role.tone, icon)

    # What was used lately

    def used(self) -> list[str]:
        """Return the ids of what was used last, the latest first."""
        return [id_ for id_ in self._window.settings.last("used").split(",") if id_]

    def remember(self, offer: Offer) -> None:
        """Let what was just used rise the next time."""
        if offer.kind in ("action", "setting"):
            used = [offer.id, *(id_ for id_ in self.used() if id_ != offer.id)]
            self._window.settings.set_last("used", ",".join(used[:12]))


def _step_names(doc: Document) -> dict[str, str]:
    """Return every step with its number and name, `2.2 Checks in`."""
    return {
        id_: f"{number} {doc.steps[id_].name or doc.stages[doc.steps[id_].stage].name}".strip()
        for journey in doc.journeys
        for id_, number in step_numbers(doc, journey).items()
    }


def _kind_names(doc: Document, dress: Dress) -> dict[str, str]:
    """Return what tells the journeys apart; nothing where there is one alone."""
    journeys, say = structure.journeys(doc), dress.say
    if len(journeys) < 2:
        return {journey.id: "" for journey in journeys}
    kinds = [journey.kind for journey in journeys]
    return {
        j.id: say(f"journey.{j.kind}")
        if kinds.count(j.kind) == 1 and say.has(f"journey.{j.kind}")
        else j.name
        for j in journeys
    }

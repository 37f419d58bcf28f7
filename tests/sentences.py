"""What stands on the cards of a generated project: Danish and English as people write them."""

from __future__ import annotations

STAGES = (
    "Opdagelse", "Booking", "Before the trip", "Ankomst", "Check-in", "Værelset", "Breakfast", "Udflugten",
    "Dinner", "Afrejse", "Hjemme igen", "Nine days later",
)  # fmt: skip

TIMES = ("", "", "04:50", "klokken 7", "the evening before", "9 dage senere", "straks")

TEAMS = (
    "Reception", "Køkkenet", "Housekeeping", "IT-driften", "Marketing", "Nattevagten", "The taxi company",
    "Kundeservice, Aalborg",
)  # fmt: skip

CHANNELS = (
    ("Personligt", "people"), ("Telefon", "phone"), ("Sms", "sms"), ("App", "app"), ("Web", "web"),
    ("E-mail", "mail"), ("Papir", "receipt"), ("Betaling", "card"), ("Sted", "pin"), ("Køretøj", "car"),
)  # fmt: skip
"""Names, each with the icon that also is the id of its channel."""

TITLES: dict[str, tuple[str, ...]] = {
    "evidence": (
        "Lampen over døren", "A warm towel on the pillow", "Bekræftelsen på mail", "Skiltet ved elevatoren",
        "Receipt, folded once", "Kortet med morgenmadstider", "Keycard in a paper sleeve",
        "Duften af kaffe i gangen kl. 06.30", "Blåt armbånd", "The little map with the ferry's departures",
    ),
    "customer": (
        "Leder efter et værelse med havudsigt", "Compares three hotels on the phone", "Ringer for at spørge",
        "Finds the entrance in the rain", "Venter ved skranken", "Tells the driver where to go",
        "Læser kortet fra receptionen og lægger det i lommen", "Unlocks the door", "Åbner vinduet",
        "Asks whether breakfast can be had at half past five because the ferry leaves at seven",
        "Betaler for opholdet", "Fortæller en kollega om turen", "Sends the lost scarf's description",
        "Spiser æblegrød", "Goes to sleep",
    ),
    "frontstage": (
        "Siger gæstens navn, før gæsten siger det", "Hands over the key with both hands",
        "Folder kvitteringen", "Walks round the desk", "Bærer kufferten ind",
        "Offers tea while the room is made ready",
        "Svarer på sms'en inden for fem minutter", "Points at the lift, then walks along",
        "Spørger om turen og lytter til svaret", "Writes the departure time on the card",
    ),
    "backstage": (
        "Lægger nøglen frem", "Checks tomorrow's arrivals", "Ringer til vaskeriet om ekstra håndklæder",
        "Sets the breakfast tables", "Skriver gæstens ønske på listen i køkkenet",
        "Prints the late-arrival list",
        "Gennemgår nattens klager og fordeler dem til dem, der kan gøre noget ved dem",
        "Warms the room", "Fylder kaffemaskinen", "Reads the note from the night shift",
    ),
    "support": (
        "Bookingsystem", "Payment gateway", "Vaskeri, hver dag kl. 11", "CRM", "Vejrtjeneste", "Key encoder",
        "Lagerstyring", "The taxi company's dispatch", "E-mail-skabeloner", "Færgeselskabets køreplan",
    ),
}  # fmt: skip

TEXTS = (
    "Gæsten kommer direkte fra færgen, ofte våd og ofte sulten. Det første minut afgør resten af opholdet.",
    "Takes place at the desk, never behind it.",
    "Hvis værelset ikke er klart:\n\n- tilbyd en kop te\n- sig hvor længe det varer\n- hold det",
    "The encoder fails about twice a week; the spare key is in the second drawer.",
    "Aftalt med køkkenet: sidste bestilling kl. 21.30, men en skål suppe kan altid lade sig gøre.",
)

QUOTES = (
    "De vidste, hvem jeg var.",
    "I did not have to ask twice.",
    "Jeg stod der i et kvarter, og ingen så op.",
    "Best porridge of my life.",
)

INSIGHTS = (
    ("pain", "Køen ved skranken mellem 15 og 17"),
    ("pain", "Nobody knows who answers the text messages"),
    ("opportunity", "Send nøglen til telefonen"),
    ("opportunity", "A warm towel in winter"),
    ("wait", "12 min uden et ord"),
    ("fail_point", "The card machine is offline"),
)
"""Kinds and titles."""

METRICS = (
    ("NPS", "", -100.0, 100.0), ("Til tiden", "%", 0.0, 100.0), ("Answered within 5 min", "%", 0.0, 100.0),
    ("Ventetid", "min", 0.0, 30.0),
)  # fmt: skip
"""Names, units, low and high."""

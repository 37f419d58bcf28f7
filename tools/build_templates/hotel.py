"""A night at a hotel where the guest buys sleep: twelve steps, stacks, spans and a lane of its own."""

from __future__ import annotations

from tools.build_templates.board import LANES, Board, both

# fmt: off
# A card reads better as a sentence than as a column of arguments.


def hotel() -> Board:
    board = Board(
        ("A good night’s sleep", "En god nats søvn"),
        ("Harbour Hotel", "Havnehotellet"),
        version="0.8",
        date="2026-11-21",
        state=("Draft", "Udkast"),
        author="Jonas Kvist",
        confidentiality=("Internal", "Internt"),
        owner="hotel_manager",
        review_every_days=60,
        last_reviewed="2026-11-09",
    )
    _cast(board)
    _night_as_sold(board)
    _night_as_bought(board)
    return board


def _cast(board: Board) -> None:
    board.channels(without="vehicle")
    board.channel("room", "bed", ("Room", "Værelse"))
    board.teams(
        reception=("Reception", "Reception"),
        night_porter=("Night porter", "Natportier"),
        rooms=("Rooms team", "Etagen"),
        kitchen=("Kitchen", "Køkken"),
        caretaker=("Caretaker", "Vicevært"),
        sales=("Sales", "Salg"),
        hotel_manager=("Hotel manager", "Hotelchef"),
    )
    board.persona(
        "guest",
        ("Guest with a hard day ahead", "Gæst med en hård dag forude"),
        both(
            "Comes by the last train and faces a tough table at nine tomorrow. Books a room, but what is"
            " needed is a clear head: eight hours in which nothing hums, blinks or thumps.",
            "Kommer med det sidste tog og skal sidde over for en hård modpart i morgen kl.\u00a09. Bestiller"
            " et værelse, men har brug for et klart hoved: otte timer, hvor intet brummer, blinker eller"
            " dunker.",
        ),
    )
    board.source(
        "own_nights", "participant_observation",
        ("Four nights in our own beds", "Fire nætter i vores egne senge"),
        both(
            "Two of us slept in four rooms, with a clock, a notebook and a sound meter on the bedside table.",
            "To af os sov på fire værelser med ur, notesbog og lydmåler på natbordet.",
        ),
        "2026-10-22",
    )
    board.source(
        "talks", "interview",
        ("Talks over breakfast with nine guests", "Samtaler ved morgenbordet med ni gæster"),
        both(
            "One question to begin with: what was the night for? Not one of them answered: a bed.",
            "Ét spørgsmål til at begynde med: Hvad skulle natten bruges til? Ingen af dem svarede: en seng.",
        ),
        "2026-10-24",
    )


def _night_as_sold(board: Board) -> None:
    board.as_is(
        ("The room we sell", "Værelset, vi sælger"),
        persona="guest",
        scenario=("one night before a negotiation", "én nat før en forhandling"),
    )
    board.lanes(*LANES)

    board.stage("booking", ("Booking", "Bestilling"))
    board.step("booking", ("6\u00a0days before", "6\u00a0dage før"))
    board.card("evidence", ("Photo of the long pool", "Foto af den lange pool"), "web")
    board.card(
        "customer", ("Books a bed for one night", "Bestiller en seng for én nat"), "web", emotion=0.2
    )
    board.card(
        "frontstage", ("Confirms room type and price", "Bekræfter værelsestype og pris"),
        "email", "reception", 120, control="guided",
    )
    board.card(
        "backstage", ("Assigns the first free room", "Tildeler det første ledige værelse"),
        "app", "reception",
    )
    board.card("support", ("Booking system", "Bestillings\u00adsystem"), "app", "sales")
    board.insight("pain", ("Nobody asks about tomorrow", "Ingen spørger til i morgen"))

    board.stage("arrival", ("Arrival", "Ankomst"))
    board.step("arrival", ("21:50", "21.50"))
    board.card("evidence", ("Form with fifteen fields", "Blanket med femten felter"), "print")
    board.card(
        "customer", ("Fills in the form at the desk", "Udfylder blanketten ved skranken"), "in_person",
        emotion=-0.5, quote=("You know my address", "I kender min adresse"),
        confidence="observed", sources=("own_nights",),
    )
    board.card(
        "frontstage", ("Presents pool and breakfast", "Fortæller om pool og morgenmad"),
        "in_person", "reception", 240, control="guided",
    )
    board.card("backstage", ("Codes the key card", "Koder nøglekortet"), "app", "reception")
    board.card("support", ("Key card writer", "Maskine til nøglekort"), "app", "caretaker")
    board.insight("wait", ("Six minutes at the desk", "Seks minutter ved skranken"))

    _sold_after_dark(board)
    board.link("booking.customer > arrival.customer > evening.customer > night.customer > morning.customer")
    board.link("booking.customer > booking.frontstage > booking.backstage > booking.support")
    board.link("arrival.frontstage > arrival.customer")
    board.link("arrival.frontstage > arrival.backstage > arrival.support")
    board.link("evening.support > evening.backstage > evening.frontstage > evening.customer")
    board.link("night.customer > night.frontstage")
    board.link("night.support > night.backstage > night.frontstage")
    board.link("morning.customer > morning.frontstage > morning.backstage > morning.support")


def _sold_after_dark(board: Board) -> None:
    board.stage("evening", ("Evening", "Aften"))
    board.step("evening", ("22:05", "22.05"))
    board.card("evidence", ("TV as wide as the bed", "Tv så bredt som sengen"), "room")
    board.card(
        "customer", ("Hunts for the light switches", "Leder efter lys\u00adkontakterne"), "room",
        emotion=-0.2, confidence="observed", sources=("own_nights",),
    )
    board.card(
        "frontstage", ("Shows the offers on the screen", "Viser aftenens tilbud på skærmen"),
        "room", "sales", 0, control="left_to_chance",
    )
    board.card("backstage", ("Leaves the minibar running", "Lader minibaren køre"), "room", "rooms")
    board.card("support", ("Television system", "Tv-system"), "web", "caretaker")
    board.insight("pain", ("Seven switches, none for all", "Syv kontakter, ingen til det hele"))

    board.stage("night", ("Night", "Nat"))
    board.step("night", ("00:40", "00.40"))
    board.card("evidence", ("Poster for the dance night", "Plakat for danseaftenen"), "print")
    board.card(
        "customer", ("Lies awake to the band below", "Ligger vågen til orkestret nedenunder"), "room",
        emotion=-1.8, quote=("What use is the pool now?", "Hvad nytter poolen nu?"),
        confidence="observed", sources=("own_nights", "talks"),
    )
    board.card(
        "frontstage", ("Says the band plays until one", "Siger, at der spilles til kl.\u00a01"),
        "phone", "night_porter", 60, control="left_to_chance",
    )
    board.card("backstage", ("Lets the ballroom to a party", "Lejer salen ud til fest"), "email", "sales")
    board.card("support", ("Ballroom contract", "Kontrakt på salen"), "print", "sales")
    board.insight("fail_point", ("The party wins over sleep", "Festen vinder over søvnen"))

    board.stage("morning", ("Morning", "Morgen"))
    board.step("morning", ("07:40", "07.40"))
    board.card("evidence", ("Bill with the minibar on it", "Regning med minibar"), "print")
    board.card(
        "customer", ("Pays and yawns", "Betaler og gaber"), "payment", emotion=-1.1,
        confidence="observed", sources=("talks",),
    )
    board.card(
        "frontstage", ("Asks whether all was well", "Spørger, om alt var i orden"),
        "in_person", "reception", 40, control="left_to_chance",
    )
    board.card("backstage", ("Files the answer", "Lægger svaret i mappen"), "print", "reception")
    board.card("support", ("Folder with answers", "Mappe med svar"), "print", "hotel_manager")
    board.metric(("Satisfaction", "Tilfredshed"), 3.9, 4.5, low=1, high=5, replies=96)
    board.insight("pain", ("Polite yes, no second visit", "Et høfligt ja, intet gensyn"))


def _night_as_bought(board: Board) -> None:
    board.to_be(
        ("The sleep they buy", "Søvnen, de køber"),
        persona="guest",
        scenario=("one night before a negotiation", "én nat før en forhandling"),
        target=("I slept as if I were at home.", "Jeg sov, som var jeg derhjemme."),
    )
    board.lanes("emotion", "evidence")
    board.lane("senses", ("Light and sound", "Lys og lyd"), role="custom")
    board.lanes("customer", "frontstage", "backstage", "support", "metric", "insight")
    _booking(board)
    _arrival(board)
    _evening(board)
    _night(board)
    _morning(board)
    _links(board)
    board.note(
        "deal_breaker", ("What good is the pool", "Hvad hjælper poolen"),
        both(
            "Deal-breaker. A wide screen, a long pool and fruit in a bowl are worth nothing on the night a"
            " bass comes through the wall. No kindness earlier in the evening survives it. So this step is"
            " made safe first, and polished last.",
            "Det er her, det hele står og falder. En bred skærm, en lang pool og frugt i en skål er ingenting"
            " værd den nat, en bas går gennem væggen. Ingen venlighed tidligere på aftenen overlever det."
            " Derfor skal dette trin først og fremmest være sikkert; det kan gøres smukt til sidst.",
        ),
        at="wakes",
    )
    board.note(
        "sells_buys", ("What we sell, what they buy", "Det, vi sælger, og det, de køber"),
        both(
            "We sell a room number and a bed. They buy tomorrow morning: a rested head at nine. Each card is"
            " asked the same question: does it help anyone sleep?",
            "Vi sælger et værelsesnummer og en seng. De køber i morgen: et udhvilet hoved kl.\u00a09. Hvert"
            " kort får det samme spørgsmål: Hjælper det nogen med at sove?",
        ),
    )


def _booking(board: Board) -> None:
    board.stage("booking", ("Booking", "Bestilling"))
    board.step("booking", ("6\u00a0days before", "6\u00a0dage før"), was="booking")
    board.card(
        "evidence", ("Mail naming a quiet room", "Mail om et stille værelse"), "email",
        was="booking.evidence",
    )
    board.card(
        "customer", ("Books one night and asks for quiet", "Bestiller én nat og beder om ro"), "web",
        was="booking.customer", emotion=0.5, confidence="observed", sources=("talks",),
    )
    board.card(
        "frontstage", ("Answers with a courtyard room", "Svarer med et værelse mod gården"),
        "email", "reception", 180, was="booking.frontstage",
        text=both(
            "A person answers, not a form: which room it is, why it is quiet, and what time the"
            " kitchen closes when the train is late.",
            "Et menneske svarer, ikke en formular: hvilket værelse det er, hvorfor det er stille,"
            " og hvornår køkkenet lukker, hvis toget er sent på den.",
        ),
        control="designed", confidence="assumed",
        why=("The night begins when it is promised.", "Natten begynder, når den bliver lovet."),
    )
    board.card(
        "backstage", ("Puts the guest far from the lift", "Lægger gæsten langt fra elevatoren"),
        "app", "reception", was="booking.backstage", confidence="assumed",
        why=("The quietest free room, not the first one.", "Det stilleste ledige værelse, ikke det første."),
    )
    board.card(
        "support", ("Room list with a noise map", "Værelsesliste med støjkort"), "app", "caretaker",
        was="booking.support",
    )
    board.metric(("Quiet rooms", "Stille værelser"), 86, 90, unit=("%", "%"))
    board.insight("opportunity", ("Ask what tomorrow is about", "Spørg til næste morgen"))


def _arrival(board: Board) -> None:
    board.stage("arrival", ("Arrival", "Ankomst"))

    board.step("door", ("21:45", "21.45"), ("Finds the door", "Finder døren"))
    board.card("senses", ("Warm lamp, no music", "Varm lampe, ingen musik"), "place")
    board.card(
        "customer", ("Pulls a suitcase up a dark street", "Trækker kufferten op ad en mørk gade"), "place",
        emotion=-0.3, confidence="observed", sources=("own_nights",),
    )
    board.card(
        "frontstage", ("Opens before the guest can ring", "Åbner, før gæsten når at ringe på"),
        "in_person", "night_porter", 20, control="designed", confidence="assumed",
    )
    board.card(
        "backstage", ("Checks when the last train is in", "Tjekker, hvornår sidste tog er fremme"),
        "web", "night_porter", confidence="assumed",
    )
    board.card("support", ("Live train times", "Aktuelle togtider"), "web", "reception")
    board.insight("pain", ("Sign unseen from the street", "Skiltet ses ikke fra gaden"))

    board.step("key", ("21:50", "21.50"), ("Gets the key", "Får nøglen"), was="arrival")
    board.card(
        "evidence", ("Form, filled in already", "Udfyldt blanket"), "print", was="arrival.evidence"
    )
    board.card(
        "customer", ("Says a name and signs once", "Siger sit navn og skriver under"), "in_person",
        was="arrival.customer", confidence="observed", sources=("talks",),
    )
    board.card(
        "frontstage", ("Hands the key over in a minute", "Giver nøglen på et minut"),
        "in_person", "reception", 60, key="welcome", was="arrival.frontstage",
        text=both(
            "No form, no tour, no offers. The name is known, the key lies ready, and the voice is lower than"
            " by day.",
            "Ingen blanket, ingen rundvisning, ingen tilbud. Navnet er kendt, nøglen ligger klar, og stemmen"
            " er lavere end om dagen.",
        ),
        moment_of_truth_reason=both(
            "Here the guest learns whether the house is for show or for sleep.",
            "Her mærker gæsten, om huset er til at vise frem eller til at sove i.",
        ),
        emotion=0.8, quote=("One minute, and up", "Et minut, og så op"),
        control="designed", confidence="reported", sources=("talks",),
        why=("A minute at the desk is a minute of sleep.", "Et minut ved skranken er et minuts søvn."),
    )
    board.card(
        "frontstage", ("Puts the key on the phone as well", "Lægger også nøglen på telefonen"),
        "app", "reception", 0, key="phone", control="designed", confidence="assumed",
    )
    board.card(
        "frontstage", ("Asks what awaits tomorrow", "Spørger, hvad der venter i morgen"),
        "in_person", "reception", 30, key="tomorrow", control="guided", confidence="assumed",
        why=both(
            "Only one who knows the morning can guard the night.",
            "Kun den, der kender morgenen, kan passe på natten.",
        ),
    )
    board.card(
        "backstage", ("Airs and cools the room", "Lufter ud og køler værelset"), "room", "rooms",
        was="arrival.backstage", confidence="assumed",
    )
    board.card(
        "support", ("Bookings and guest file in one system", "Bestillinger og gæstekartotek i ét system"),
        "app", "sales", span=2, was="arrival.support",
    )
    board.metric(
        ("At the desk", "Ved skranken"), 74, 60, high=300, unit=("s", "s"), lower_is_better=True
    )
    board.insight("opportunity", ("Offer a chair at the desk", "Tilbyd en stol ved skranken"))

    board.step("room", ("21:56", "21.56"), ("Finds the room", "Finder værelset"))
    board.card("evidence", ("Room numbers that glow", "Lysende værelses\u00adnumre"), "place")
    board.card("senses", ("Thick carpet in the corridor", "Tykt tæppe på gangen"), "place")
    board.card(
        "customer", ("Follows the porter up to the room", "Følger portieren op på værelset"),
        "place", emotion=0.5, confidence="observed", sources=("own_nights",),
    )
    board.card(
        "frontstage",
        both(
            "Carries the bag up, stays in the doorway while the guest tries the mattress, turns the radiator"
            " down to 18\u00a0degrees, shows that the curtain closes right to the edge, and offers another"
            " room at once if anything hums, blinks or rattles, however late it is.",
            "Bærer tasken op, bliver stående i døren, mens gæsten prøver madrassen, skruer radiatoren ned på"
            " 18\u00a0grader, viser, at gardinet lukker helt ud til kanten, og tilbyder straks et andet"
            " værelse, hvis noget brummer, blinker eller klaprer, uanset hvor sent det er.",
        ),
        "in_person", "night_porter", 240, control="designed", confidence="assumed",
    )
    board.card(
        "backstage", ("Keeps the room next door empty", "Holder naboværelset ledigt"), "app", "reception",
        confidence="assumed",
    )
    board.insight("pain", ("The ice machine stands by the lift", "Ismaskinen står ved elevatoren"))


def _evening(board: Board) -> None:
    board.stage("evening", ("Evening", "Aften"))

    board.step("unpacks", ("22:05", "22.05"), ("Unpacks", "Pakker ud"), was="evening")
    board.card("evidence", ("Earplugs on the pillow", "Ørepropper på puden"), "room", was="evening.evidence")
    board.card("senses", ("No hum from the minibar", "Minibaren er tavs"), "room")
    board.card(
        "customer", ("Lays out shirt and papers", "Lægger skjorte og papirer frem"), "room",
        was="evening.customer", emotion=0.7, confidence="observed", sources=("own_nights",),
    )
    board.card(
        "frontstage",
        ("Brings whatever is missing until one o’clock", "Kommer med det, der mangler, indtil kl.\u00a01"),
        "phone", "night_porter", 360, key="brings", span=2, was="evening.frontstage",
        text=both(
            "One number for adapter, iron, toothbrush or tea. The answer is a time, never a department.",
            "Ét nummer til adapter, strygejern, tandbørste eller te. Svaret er et klokkeslæt, aldrig en"
            " afdeling.",
        ),
        control="designed", confidence="assumed",
    )
    board.card(
        "frontstage", ("Swaps the duvet for a cooler one", "Bytter dynen til en køligere"),
        "in_person", "rooms", 300, key="duvet", control="guided", confidence="assumed",
    )
    board.card(
        "backstage", ("Notes the duvet for next time", "Noterer dynen til næste gang"), "app", "rooms",
        was="evening.backstage", confidence="assumed",
    )
    board.card("support", ("List of guests’ wishes", "Gæsternes ønskeliste"), "app", "rooms")
    board.insight("opportunity", ("A desk lamp that can be dimmed", "En bordlampe, der kan dæmpes"))

    board.step("winds_down", ("22:30", "22.30"), ("Winds down", "Falder til ro"))
    board.card("evidence", ("Late menu, three dishes", "Sen menu, tre retter"), "print")
    board.card(
        "customer", ("Orders something warm", "Bestiller noget varmt"), "phone",
        emotion=1.0, confidence="assumed",
    )
    board.card(
        "frontstage", ("Carries up tea and toast", "Bærer te og ristet brød op"), "in_person", "kitchen", 720,
        key="tea", control="designed", confidence="assumed",
    )
    board.card(
        "backstage", ("Cooks with the fan turned down", "Laver mad med dæmpet emhætte"),
        "place", "kitchen", confidence="assumed",
    )
    board.metric(("Tea on time", "Te til tiden"), 92, 90, unit=("%", "%"), low=50)
    board.insight("wait", ("Twelve minutes to a cup of tea", "Tolv minutter til en kop te"))


def _night(board: Board) -> None:
    board.stage("night", ("Night", "Nat"))

    board.step("turns_in", ("23:15", "23.15"), ("Turns in", "Går i seng"))
    board.card("evidence", ("One switch by the bed", "Én kontakt ved sengen"), "room")
    board.card("senses", ("No glow from the television", "Intet skær fra fjernsynet"), "room")
    board.card(
        "customer", ("Puts out all light with one press", "Slukker alt lys med ét tryk"), "room",
        emotion=0.8, confidence="assumed",
    )
    board.card(
        "backstage", ("Closes the ballroom at eleven", "Lukker salen kl.\u00a023"), "place", "hotel_manager",
        key="ballroom",
        text=both(
            "Nothing makes up for this later: after eleven, the room is let for nothing that can be heard"
            " upstairs.",
            "Intet kan rette op på det bagefter: Efter kl.\u00a023 lejes salen ikke ud til noget, der kan"
            " høres ovenpå.",
        ),
        was="night.backstage", control="designed", confidence="assumed",
        why=both(
            "One party earns less than the nine guests it keeps awake.",
            "Én fest tjener mindre ind end de ni gæster, den holder vågne.",
        ),
    )
    board.card(
        "backstage", ("Switches pumps to night mode", "Sætter pumperne på natdrift"),
        "place", "caretaker", key="pumps", confidence="assumed",
    )
    board.card("support", ("Building control", "Bygnings\u00adstyring"), "web", "caretaker")
    board.insight("opportunity", ("A clock that lights only if touched", "Ur, der lyser ved berøring"))

    board.step("wakes", ("02:50", "02.50"), ("Wakes up", "Vågner"), was="night")
    board.card(
        "senses",
        ("Dark to the edges, 30\u00a0decibels at most", "Mørkt ud til kanten, højst 30\u00a0decibel"),
        "room", span=2,
    )
    board.card(
        "customer", ("Wakes to a bass through the wall", "Vågner til en bas gennem væggen"), "room",
        was="night.customer", emotion=-1.2, quote=("Is that a band?", "Er det et orkester?"),
        confidence="observed", sources=("own_nights", "talks"),
    )
    board.card(
        "frontstage", ("Believes the guest and comes up", "Tror på gæsten og kommer op"),
        "phone", "night_porter", 120, key="believes", was="night.frontstage",
        text=both(
            "No question about which room or how loud. The porter is on the way before the call is over,"
            " and at the door in two minutes.",
            "Intet spørgsmål om, hvilket værelse eller hvor højt. Portieren er på vej, før samtalen er slut,"
            " og står ved døren efter to minutter.",
        ),
        moment_of_truth_reason=both(
            "If this goes wrong, nothing the house has done well is remembered.",
            "Går det galt her, er alt det gode, huset har gjort, glemt.",
        ),
        control="designed", confidence="assumed",
        why=both(
            "An excuse costs the night, two minutes cost the porter a flight of stairs.",
            "En undskyldning koster natten; to minutter koster portieren en trappe.",
        ),
    )
    board.card(
        "frontstage", ("Moves the guest to a fresh room", "Flytter gæsten til et redt værelse"),
        "in_person", "night_porter", 480, key="moves", control="designed", confidence="assumed",
    )
    board.card(
        "backstage", ("Stops the noise where it starts", "Stopper støjen, hvor den opstår"),
        "in_person", "night_porter", confidence="assumed",
    )
    board.metric(
        ("At the door", "Ved døren"), 3, 2, high=10, unit=("min", "min"), lower_is_better=True
    )
    board.insight(
        "fail_point", ("One bass undoes all the rest", "En bas vælter alt andet"),
        both(
            "Noise in the night is the one thing that no other quality makes up for.",
            "Støj om natten er det eneste, ingen anden kvalitet kan opveje.",
        ),
    )

    board.step("sleeps_on", ("03:20", "03.20"), ("Sleeps on", "Sover videre"))
    board.card(
        "customer", ("Sleeps on without another thought", "Sover videre uden flere tanker"), "room",
        emotion=0.6, confidence="assumed",
    )
    board.card(
        "backstage", ("Logs room, hour and cause", "Noterer værelse, tid og årsag"),
        "app", "night_porter", confidence="assumed",
    )


def _morning(board: Board) -> None:
    board.stage("morning", ("Morning", "Morgen"))

    board.step("gets_up", ("06:30", "06.30"), ("Gets up", "Står op"))
    board.card("evidence", ("Handwritten note", "Håndskrevet seddel"), "print")
    board.card(
        "customer", ("Wakes before the alarm", "Vågner før vækkeuret"), "room",
        emotion=1.1, quote=("I feel like myself", "Jeg er mig selv"), confidence="assumed",
    )
    board.card(
        "frontstage", ("Leaves a note on what was done", "Lægger en seddel om, hvad der blev gjort"),
        "print", "night_porter", 180, control="guided", confidence="assumed",
    )
    board.card(
        "backstage", ("Hands the night over to the day", "Afleverer natten til dagholdet"),
        "in_person", "night_porter",
        text=both(
            "Five minutes, standing: who slept badly, why, and what the day should say without being asked.",
            "Fem minutter, stående: hvem der sov dårligt, hvorfor, og hvad dagholdet skal sige uopfordret.",
        ),
        confidence="assumed",
    )
    board.insight("opportunity", ("Light that rises like the sun", "Lys, der stiger som solen"))

    board.step("breakfast", ("07:00", "07.00"), ("Eats", "Spiser"))
    board.card("evidence", ("Quiet table, reserved", "Stille bord, reserveret"), "place")
    board.card("senses", ("Radio off until eight", "Radioen slukket til kl.\u00a08"), "place")
    board.card(
        "customer", ("Reads a contract over an egg", "Læser kontrakten over et æg"), "place",
        emotion=1.2, confidence="observed", sources=("talks",),
    )
    board.card(
        "frontstage", ("Asks about the night, and waits", "Spørger til natten og venter på svar"),
        "in_person", "kitchen", 60,
        text=both(
            "Whoever pours the coffee knows about the noise already and can say: I heard you had to move.",
            "Den, der skænker kaffen, kender allerede til støjen og kan sige: Jeg hører, at du måtte flytte.",
        ),
        moment_of_truth_reason=both(
            "A bad night that is spoken of is forgiven; one that is passed over is told to others.",
            "En dårlig nat, man taler om, bliver tilgivet; en, man tier om, bliver fortalt videre.",
        ),
        control="designed", confidence="assumed",
    )

    board.step("leaves", ("07:40", "07.40"), ("Leaves", "Rejser videre"), was="morning")
    board.card(
        "evidence", ("Bill, sent and settled", "Regning, sendt og betalt"), "email", was="morning.evidence"
    )
    board.card(
        "customer", ("Walks out rested, all is paid", "Går udhvilet ud, alt er betalt"), "payment",
        was="morning.customer", emotion=1.7, quote=("I slept as at home", "Jeg sov som derhjemme"),
        confidence="assumed",
    )
    board.card(
        "frontstage", ("Asks one thing: did you sleep?", "Spørger om ét: Sov du godt?"),
        "text_message", "reception", 0, was="morning.frontstage",
        text=both(
            "Not stars, not forms: yes or no, an hour after leaving, and a person writes back to every no.",
            "Ingen stjerner, ingen skemaer: ja eller nej, en time efter afrejsen, og et menneske svarer på"
            " hvert nej.",
        ),
        moment_of_truth_reason=both(
            "The last thing the house says shows what it thinks it has sold.",
            "Det sidste, huset siger, viser, hvad det selv mener at have solgt.",
        ),
        control="designed", confidence="assumed",
    )
    board.card(
        "backstage", ("Reads every no before noon", "Læser hvert nej før middag"),
        "app", "hotel_manager", was="morning.backstage", confidence="assumed",
    )
    board.card(
        "support", ("Sleep score, room by room", "Søvntal for hvert værelse"), "app", "sales",
        was="morning.support",
    )
    board.metric(("Slept well", "Sov godt"), 81, 85, unit=("%", "%"), replies=143)
    board.insight("opportunity", ("Offer the same room again", "Tilbyd samme værelse igen"))
    board.feedback_loop(
        ("Did you sleep well? Yes or no.", "Sov du godt? Ja eller nej."),
        ("Text message", "Sms"), delay_s=3600, shown_to="night_porter", latency_s=300,
    )


def _links(board: Board) -> None:
    board.link(
        "booking.customer > door.customer > key.customer > room.customer > unpacks.customer"
        " > winds_down.customer > turns_in.customer > wakes.customer > sleeps_on.customer > gets_up.customer"
        " > breakfast.customer > leaves.customer"
    )
    board.link("booking.customer > booking.frontstage > booking.backstage > booking.support")
    board.link("door.customer > door.frontstage")
    board.link("door.support > door.backstage > door.frontstage")
    board.link("key.customer > key.welcome")
    board.link("key.backstage > key.support")
    board.link("key.tomorrow > room.backstage", "triggers")
    board.link("room.frontstage > room.customer")
    board.link("unpacks.customer > unpacks.brings")
    board.link("unpacks.duvet > unpacks.backstage > unpacks.support")
    board.link("winds_down.customer > winds_down.tea", "triggers")
    board.link("winds_down.backstage > winds_down.tea")
    board.link("turns_in.pumps > turns_in.support")
    board.link("wakes.customer > wakes.believes")
    board.link("wakes.moves > wakes.backstage > sleeps_on.backstage")
    board.link("sleeps_on.backstage > gets_up.backstage")
    board.link("gets_up.frontstage > gets_up.customer")
    board.link("gets_up.backstage > breakfast.frontstage", "triggers")
    board.link("breakfast.frontstage > breakfast.customer")
    board.link("leaves.customer > leaves.frontstage > leaves.backstage > leaves.support")

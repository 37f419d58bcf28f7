"""The taxi to the airport at five in the morning: the ordinary good ride, and the one that was designed."""

from __future__ import annotations

from tools.build_templates.board import LANES, Board, both

# fmt: off
# A card reads better as a sentence than as a column of arguments.

DRIVER = ("Driver", "Chauffør")
PASSENGER = ("Passenger", "Passager")
GESTURE = (("small gesture", "lille gestus"),)


def taxi() -> Board:
    board = Board(
        ("Airport taxi at 5\u00a0a.m.", "Lufthavnstaxa kl.\u00a05"),
        ("Nordlys Taxi", "Nordlys Taxa"),
        version="1.2",
        date="2026-11-21",
        state=("For review", "Til gennemsyn"),
        author="Signe Holm",
        confidentiality=("Confidential", "Fortroligt"),
        owner="service_lead",
        review_every_days=90,
        last_reviewed="2026-11-16",
    )
    _cast(board)
    _fieldwork(board)
    _ride_today(board)
    _ride_as_designed(board)
    return board


def _cast(board: Board) -> None:
    board.channels()
    board.teams(
        call_centre=("Call centre", "Kundecenter"),
        dispatch=("Dispatch", "Vognstyring"),
        drivers=("Drivers", "Chauffører"),
        accounts=("Accounts", "Regnskab"),
        service_lead=("Service lead", "Servicechef"),
        training=("Training", "Uddannelse"),
        it=("IT", "It-afdelingen"),
        airport=("Airport", "Lufthavnen"),
    )
    board.persona(
        "early_traveller",
        ("Early traveller", "Tidlig rejsende"),
        both(
            "Has slept five hours and stands alone in a dark street with one suitcase. Wants to be sure, not"
            " to be entertained: that the car comes, that the bag comes along, that the plane is reached.",
            "Har sovet fem timer og står alene i en mørk gade med én kuffert. Vil ikke underholdes, men være"
            " sikker på, at bilen kommer, at kufferten kommer med, og at flyet nås.",
        ),
    )


def _fieldwork(board: Board) -> None:
    board.source(
        "ride", "participant_observation",
        ("A ride to the airport at 5\u00a0a.m.", "En tur til lufthavnen kl.\u00a05"),
        both(
            "One passenger, one suitcase; notes written in the departure hall. One driver did of his own"
            " accord most of what the designed journey asks of all of them.",
            "Én passager, én kuffert; noterne er skrevet i afgangshallen. Én chauffør gjorde af sig selv det"
            " meste af det, som den designede rejse beder dem alle om.",
        ),
        "2026-10-09",
    )
    board.source(
        "rain", "participant_observation",
        ("A ride home in February rain", "En tur hjem i februarregn"),
        both(
            "The same passenger, an unknown driver of an unknown firm, pouring rain.",
            "Den samme passager, en ukendt chauffør fra et ukendt selskab, silende regn.",
        ),
        "2026-02-11",
    )
    board.source(
        "drivers", "frontline_staff",
        ("Coffee with six drivers", "Kaffe med seks chauffører"),
        both(
            "Two night shifts, asked at the rank to tell their last airport ride from start to finish.",
            "To nathold fortalte ved holdepladsen om deres seneste lufthavnstur fra ende til anden.",
        ),
        "2026-10-14",
    )


def _ride_today(board: Board) -> None:
    board.as_is(
        ("The ride today", "Turen i dag"),
        persona="early_traveller",
        scenario=("one suitcase, flight at 7:10", "én kuffert, fly kl.\u00a07.10"),
    )
    board.lanes(*LANES)
    _today_before(board)
    _today_on_the_way(board)
    board.link("booking.customer > waiting.customer > pickup.customer > ride.customer > payment.customer")
    board.link("booking.customer > booking.frontstage > booking.backstage > booking.support")
    board.link("waiting.support > waiting.backstage > waiting.frontstage > waiting.customer")
    board.link("pickup.backstage > pickup.frontstage > pickup.customer")
    board.link("pickup.support > pickup.backstage")
    board.link("ride.support > ride.backstage > ride.frontstage > ride.customer")
    board.link("payment.customer > payment.frontstage > payment.backstage > payment.support")
    board.note(
        "forgotten",
        ("Nothing is wrong with it", "Der er ikke noget galt"),
        both(
            "On time, polite, safe, and forgotten by noon. The figures we keep are about the telephone and"
            " the clock; nothing tells us about the half hour in the car.",
            "Til tiden, høfligt, sikkert og glemt ved middagstid. Vi måler telefonen og uret, men intet"
            " fortæller os om den halve time i bilen.",
        ),
    )


def _today_before(board: Board) -> None:
    board.stage("booking", ("Booking", "Bestilling"))
    board.step("booking", ("Day before, 21:30", "Dagen før, 21.30"))
    board.card("evidence", ("Hold music on the line", "Ventemusik i røret"), "phone")
    board.card(
        "customer", ("Orders a taxi for 5\u00a0a.m.", "Bestiller en taxa til kl.\u00a05"), "phone",
        confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Takes down the order", "Tager imod bestillingen"), "phone", "call_centre", 60,
        text=both(
            "Time, address, goodbye. Whether it was heard right shows when the car comes.",
            "Tid, adresse, farvel. Om det er hørt rigtigt, viser sig, når bilen kommer.",
        ),
        emotion=-0.4,
        quote=("Number four in the queue", "Nummer fire i køen"),
        control="guided", confidence="observed", sources=("ride",),
    )
    board.card(
        "backstage", ("Puts the ride on the list", "Sætter turen på listen"), "app", "dispatch",
        confidence="reported", sources=("drivers",),
    )
    board.card("support", ("Booking system", "Bestillings\u00adsystem"), "web", "it")
    board.metric(
        ("Answer time", "Svartid"), 74, 60, high=120, unit=("s", "s"), lower_is_better=True, replies=1310
    )
    board.insight("pain", ("Long wait on the phone", "Lang ventetid i telefonen"))

    board.stage("waiting", ("Waiting", "Ventetid"))
    board.step("waiting", ("04:50", "04.50"))
    board.card("evidence", ("Text: 4\u00a0minutes to go", "Sms: 4\u00a0minutter igen"), "text_message")
    board.card(
        "customer", ("Watches the dark street", "Spejder ned ad gaden"), "place",
        confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Texts that the car is near", "Skriver, at bilen er tæt på"),
        "text_message", "dispatch", 0,
        text=both(
            "Some days the message comes three or four minutes before the car, some days not at all.",
            "Nogle dage kommer beskeden tre-fire minutter før bilen, andre dage slet ikke.",
        ),
        emotion=-1.2,
        quote=("Do they have the address?", "Har de nu adressen?"),
        control="guided", confidence="observed", sources=("ride",),
    )
    board.card(
        "backstage", ("Sees the car on the map", "Ser bilen på kortet"), "web", "dispatch",
        confidence="reported", sources=("drivers",),
    )
    board.card("support", ("GPS and text service", "GPS og sms-tjeneste"), "web", "it")
    board.metric(("On time", "Til tiden"), 88, 95, unit=("%", "%"), low=50)
    board.insight("wait", ("Silence when the car is late", "Tavshed, når bilen er forsinket"))


def _today_on_the_way(board: Board) -> None:
    board.stage("pickup", ("Pick-up", "Afhentning"))
    board.step("pickup", ("05:00", "05.00"))
    board.card("evidence", ("Open boot, engine running", "Åbent bagage\u00adrum"), "vehicle")
    board.card(
        "customer", ("Opens the car door alone", "Åbner selv bildøren"), "in_person",
        confidence="observed", sources=("rain",),
    )
    board.card(
        "frontstage", ("Gets out and opens the boot", "Stiger ud og åbner bag\u00adklappen"),
        "in_person", "drivers", 50,
        text=both(
            "Friendly enough. While the driver is busy behind the car, the passenger finds the door alone.",
            "Venligt nok. Mens chauffør og kuffert er bag bilen, finder passageren selv døren.",
        ),
        emotion=0.2, control="left_to_chance", confidence="reported", sources=("drivers", "rain"),
    )
    board.beat(DRIVER, ("Ends the phone call, then gets out", "Taler telefonen færdig og stiger ud"), 12)
    board.beat(DRIVER, ("Opens the boot and waits beside it", "Åbner bagklappen og venter ved den"), 8)
    board.beat(PASSENGER, ("Rolls the suitcase round the car", "Ruller kufferten om bag bilen"), 10)
    board.beat(
        DRIVER, ("Lifts the suitcase in", "Løfter kufferten ind"), 10, prop=("Suitcase", "Kuffert")
    )
    board.beat(PASSENGER, ("Finds the handle and gets in alone", "Finder håndtaget og stiger selv ind"), 10)
    board.card(
        "backstage", ("Sends the address to the car", "Sender adressen til bilen"), "app", "dispatch",
        confidence="reported", sources=("drivers",),
    )
    board.card("support", ("Taxi licence course", "Taxa\u00adkursus"), "in_person", "training")
    board.metric(("Satisfaction", "Tilfredshed"), None, low=1, high=5)
    board.insight(
        "fail_point", ("In rain some drivers stay inside", "I regn bliver nogle siddende"),
        both(
            "Some drivers open the boot with a lever from their seat, and the passenger gets wet.",
            "Nogle chauffører åbner bagklappen med et håndtag fra sædet, og passageren bliver våd.",
        ),
    )

    board.stage("ride", ("Ride", "Køretur"))
    board.step("ride", ("05:03", "05.03"))
    board.card("evidence", ("Radio, rather loud", "Ret høj radio"), "vehicle")
    board.card(
        "customer", ("Sits through the radio news", "Hører radioavisen til ende"), "vehicle",
        confidence="reported", sources=("drivers",),
    )
    board.card(
        "frontstage", ("Drives calmly and safely", "Kører roligt og sikkert"), "vehicle", "drivers", 1620,
        emotion=0.4, control="guided", confidence="observed", sources=("ride",),
    )
    board.card(
        "backstage", ("Picks the shortest road", "Vælger den korteste vej"), "web", "dispatch",
        confidence="reported", sources=("drivers",),
    )
    board.card("support", ("Live traffic map", "Aktuelt trafikkort"), "web", "it")
    board.metric(("Satisfaction", "Tilfredshed"), None, low=1, high=5)
    board.insight("pain", ("The radio suits the driver", "Radioen passer chaufføren"))

    board.stage("payment", ("Payment", "Betaling"))
    board.step("payment", ("05:32", "05.32"))
    board.card("evidence", ("Curled strip of paper", "Krøllet papir\u00adstrimmel"), "print")
    board.card(
        "customer", ("Pays and smooths out the receipt", "Betaler og glatter kvitteringen ud"), "payment",
        confidence="reported", sources=("drivers",),
    )
    board.card(
        "frontstage", ("Takes payment, may say goodbye", "Tager imod betaling, siger måske god tur"),
        "payment", "drivers", 60,
        text=both(
            "The receipt comes straight off the roll. Some say a kind word, others think of the next ride.",
            "Kvitteringen kommer direkte fra rullen. Nogle siger et venligt ord, andre er alt på næste tur.",
        ),
        emotion=-0.2, control="left_to_chance", confidence="reported", sources=("drivers",),
    )
    board.card(
        "backstage", ("Books the card payment", "Bogfører kort\u00adbetalingen"), "payment", "accounts",
        confidence="assumed",
    )
    board.card("support", ("Card terminal", "Kort\u00adterminal"), "payment", "it")
    board.metric(("Satisfaction", "Tilfredshed"), None, low=1, high=5)
    board.insight(
        "opportunity", ("No word about the way home", "Ingen spørger til hjemturen"),
        both(
            "The passenger comes back in ten days with the same suitcase, and needs a taxi.",
            "Passageren kommer igen om ti dage med den samme kuffert og skal bruge en taxa.",
        ),
    )


def _ride_as_designed(board: Board) -> None:
    board.to_be(
        ("The ride as designed", "Turen, som den skal være"),
        persona="early_traveller",
        scenario=("one suitcase, flight at 7:10", "én kuffert, fly kl.\u00a07.10"),
        target=both(
            "They thought of me before I had to ask.",
            "De tænkte på mig, før jeg selv nåede at spørge.",
        ),
    )
    board.lanes(*LANES)
    _booking(board)
    _waiting(board)
    _pickup(board)
    _ride(board)
    _payment(board)
    _farewell(board)
    _return(board)
    board.link(
        "booking.customer > waiting.customer > pickup.customer > ride.customer > payment.customer"
        " > farewell.customer > return.customer"
    )
    board.link("booking.customer > booking.frontstage > booking.backstage > booking.support")
    board.link("booking.backstage > waiting.backstage")
    board.link("waiting.support > waiting.backstage > waiting.frontstage > waiting.customer")
    board.link("pickup.support > pickup.backstage > pickup.frontstage > pickup.customer")
    board.link("ride.support > ride.backstage > ride.frontstage > ride.customer")
    board.link("payment.customer > payment.frontstage > payment.backstage > payment.support")
    board.link("farewell.frontstage > farewell.customer")
    board.link("farewell.frontstage > farewell.backstage > farewell.support")
    board.link("farewell.backstage > return.frontstage", "triggers")
    board.link("return.customer > return.frontstage > return.backstage")
    board.link("return.support > return.backstage", "two_way")
    board.note(
        "february", ("February, in the rain", "Februar, i regnvejr"),
        both(
            "Another night, another firm, the same passenger. Outside the house the driver pulled a lever"
            " and stayed in his seat. The lid sprang open, and the suitcase had to be fetched out alone in"
            " pouring rain. No rule was broken. That is how far apart two drivers can be when the gesture is"
            " left to each of them. So the wet night is part of what we rehearse.",
            "En anden aften, et andet selskab, den samme passager. Foran huset trak chaufføren i et håndtag"
            " og blev siddende. Bagklappen sprang op, og kufferten måtte hentes ud alene i silende regn."
            " Ingen regel blev brudt. Så langt kan der være mellem to chauffører, når gestussen er overladt"
            " til den enkelte. Derfor øver vi også den våde aften.",
        ),
        at="return",
    )
    board.note(
        "bet", ("A bet, not a wish", "Et væddemål, ikke et ønske"),
        both(
            "Ask a hundred passengers what matters to them, and not one will say a folded receipt. We do it"
            " because we believe it adds to the rest. Test rides in January will tell.",
            "Spørg hundrede passagerer, hvad der betyder noget for dem, og ingen vil nævne en foldet"
            " kvittering. Vi gør det, fordi vi tror, at det lægger sig til resten. Prøveture i januar vil"
            " vise det.",
        ),
        at="payment",
    )


def _booking(board: Board) -> None:
    board.stage("booking", ("Booking", "Bestilling"))
    board.step("booking", ("Day before, 21:30", "Dagen før, 21.30"), was="booking")
    board.card("evidence", ("Text with time and place", "Sms med tid og sted"), "text_message")
    board.card(
        "customer", ("Orders a taxi for 5\u00a0a.m.", "Bestiller en taxa til kl.\u00a05"), "phone",
        was="booking.customer", change="kept", confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Repeats the time and the address", "Gentager tid og adresse"),
        "phone", "call_centre", 120, was="booking.frontstage",
        text=both(
            "The order is said back slowly: day, hour, house number, flight. A minute here saves the"
            " passenger an hour of lying awake.",
            "Bestillingen gentages i ro og mag: dag, klokkeslæt, husnummer, fly. Et minut her sparer"
            " passageren for en times vågen tvivl.",
        ),
        emotion=0.3, control="guided", confidence="assumed",
        why=("What is repeated has been heard.", "Det, der bliver gentaget, er blevet hørt."),
    )
    board.card(
        "backstage", ("Reserves a car and a driver", "Reserverer vogn og chauffør"),
        "vehicle", "dispatch",
        was="booking.backstage", confidence="assumed",
        why=both(
            "A name on the ride is a promise; a line on a list is a hope.",
            "Et navn på turen er et løfte; en linje på en liste er et håb.",
        ),
    )
    board.card(
        "support", ("Booking system", "Bestillings\u00adsystem"), "web", "it",
        was="booking.support", change="kept",
    )
    board.metric(
        ("Answer time", "Svartid"), 41, 60, high=120, unit=("s", "s"), lower_is_better=True, replies=1286
    )
    board.insight("pain", ("Evening queue on the phone", "Telefonkø om aftenen"))


def _waiting(board: Board) -> None:
    board.stage("waiting", ("Waiting", "Ventetid"))
    board.step("waiting", ("04:50", "04.50"), was="waiting")
    board.card(
        "evidence", ("Text: 4\u00a0minutes to go", "Sms: 4\u00a0minutter igen"), "text_message",
        was="waiting.evidence", change="kept",
    )
    board.card(
        "customer", ("Stands ready in the hallway", "Står klar i entreen"), "place",
        was="waiting.customer", confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Texts who is coming, and when", "Skriver, hvem der kommer, og hvornår"),
        "text_message", "dispatch", 0, was="waiting.frontstage",
        text=both(
            "The message leaves when the car is four minutes away, every time. It names the driver and the"
            " number plate, so the passenger can stay in the warm until then.",
            "Beskeden går af sted, når bilen er fire minutter væk, hver gang. Den nævner chaufføren og"
            " nummerpladen, så passageren kan blive i varmen så længe.",
        ),
        emotion=-0.6, quote=("Have they forgotten me?", "Har de glemt mig?"),
        control="designed", confidence="observed", sources=("ride",),
        why=("A name is easier to wait for than a car.", "Et navn er lettere at vente på end en bil."),
    )
    board.card(
        "backstage", ("Watches the car, calls if it is late", "Følger bilen, ringer ved forsinkelse"),
        "web", "dispatch", was="waiting.backstage", confidence="assumed",
        why=both(
            "Bad news from us is better than no news from anyone.",
            "En dårlig nyhed fra os er bedre end ingen nyhed fra nogen.",
        ),
    )
    board.card(
        "support", ("GPS and text service", "GPS og sms-tjeneste"), "web", "it",
        was="waiting.support", change="kept",
    )
    board.metric(("On time", "Til tiden"), 93, 95, unit=("%", "%"), low=50)
    board.insight("wait", ("5\u00a0minutes feel like 20", "5\u00a0minutter føles som 20"))


def _pickup(board: Board) -> None:
    board.stage("pickup", ("Pick-up", "Afhentning"))
    board.step("pickup", ("05:00", "05.00"), was="pickup")
    board.card(
        "evidence", ("Roof light on, clean car", "Tændt taglygte, ren bil"), "vehicle", was="pickup.evidence"
    )
    board.card(
        "customer", ("Gets in with empty hands", "Stiger ind med tomme hænder"), "in_person",
        was="pickup.customer", confidence="observed", sources=("ride",),
        why=("The weight goes first, then the cold.", "Først forsvinder vægten, så kulden."),
    )
    board.card(
        "frontstage", ("Gets out at once and takes the bag", "Stiger straks ud og tager kufferten"),
        "in_person", "drivers", 40, was="pickup.frontstage",
        text=both(
            "The car has hardly stopped before the driver is on the pavement. The bag changes hands, the rear"
            " door opens, and the passenger sits in the warm before anything goes into the boot.",
            "Bilen holder knap stille, før chaufføren er ude på fortovet. Kufferten skifter hænder, bagdøren"
            " går op, og passageren sidder i varmen, før noget kommer i bagagerummet.",
        ),
        moment_of_truth_reason=both(
            "Not a word has been said yet about price or route. What is seen in the first ten seconds colours"
            " all the rest.",
            "Endnu er der ikke sagt et ord om pris eller rute. Det, man ser i de første ti sekunder, farver"
            " resten.",
        ),
        emotion=1.6, quote=("I was expected", "Jeg var ventet"), tags=GESTURE,
        control="designed", confidence="observed", sources=("ride",),
        why=both(
            "To seat the passenger before the boot costs nothing, and shows who comes first.",
            "Det koster ingenting at tage passageren før bagagerummet, og det viser, hvem der kommer først.",
        ),
    )
    board.beat(
        DRIVER, ("Gets out the moment the car stands still", "Stiger ud, så snart bilen holder stille"),
        6, "must", why=("I am seen.", "Jeg er set."),
    )
    board.beat(
        DRIVER, ("Walks up to the house, quick and smiling", "Går op mod huset, rask og smilende"), 8, "must",
        words=("Good morning. Off to the 7:10 flight?", "Godmorgen. Er det flyet kl.\u00a07.10?"),
        why=("They know where I am going.", "De ved, hvor jeg skal hen."),
    )
    board.beat(
        DRIVER, ("Takes the suitcase before it is held out", "Tager kufferten, før den bliver rakt frem"), 5,
        prop=("Suitcase", "Kuffert"), why=("The heavy part is over.", "Det tunge er overstået."),
    )
    board.beat(
        DRIVER, ("Opens the rear door and steps aside", "Åbner bagdøren og træder til side"), 6, "must",
        words=("Do sit down in the warm.", "Sæt dig bare ind i varmen."),
        prop=("Rear door", "Bagdør"),
    )
    board.beat(PASSENGER, ("Sits down, out of the cold", "Sætter sig ind fra kulden"), 7, "free")
    board.beat(
        DRIVER, ("Only now lays the suitcase in the boot", "Lægger først nu kufferten i bagagerummet"),
        8, "must", prop=("Suitcase", "Kuffert"),
        why=("I come before my luggage.", "Jeg kommer før min bagage."),
    )
    board.card(
        "backstage", ("Tells the driver of bag and flight", "Melder bagage og fly til chaufføren"),
        "text_message", "dispatch", was="pickup.backstage", confidence="assumed",
        why=both(
            "Whoever knows of the flight can greet the passenger with it.",
            "Den, der kender til flyet, kan hilse passageren med det.",
        ),
    )
    board.card(
        "support", ("Practice in small gestures", "Øvelse i små gestus"), "in_person", "training",
        was="pickup.support",
    )
    board.metric(("Satisfaction", "Tilfredshed"), 4.7, 4.5, low=1, high=5, replies=184)
    board.insight("opportunity", ("Umbrella by the driver’s seat", "Paraply ved førersædet"))


def _ride(board: Board) -> None:
    board.stage("ride", ("Ride", "Køretur"))
    board.step("ride", ("05:03", "05.03"), was="ride")
    board.card(
        "evidence", ("Soft music, warm seat", "Lav musik, varmt sæde"), "vehicle", was="ride.evidence"
    )
    board.card(
        "customer", ("Lets the shoulders drop", "Sænker skuldrene"), "vehicle",
        was="ride.customer", confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Asks whether the music suits", "Spørger, om musikken passer"),
        "in_person", "drivers", 10, was="ride.frontstage",
        text=both(
            "The radio is low to begin with. One question before the first corner decides whether it plays"
            " on, changes or goes off. After that the car is driven, and nothing more is asked.",
            "Radioen spiller lavt fra start. Ét spørgsmål før første hjørne afgør, om den spiller videre,"
            " skifter kanal eller slukkes. Derefter køres der bare, og der bliver ikke spurgt om mere.",
        ),
        emotion=0.9, tags=GESTURE, control="designed", confidence="observed", sources=("ride",),
        why=both(
            "At this hour the wrong music is noise, and noise is what stays in the mind.",
            "På den tid af døgnet er forkert musik støj, og støj er det, der bliver siddende.",
        ),
    )
    board.beat(DRIVER, ("Turns the radio down at the kerb", "Skruer ned, mens bilen endnu holder"), 3)
    board.beat(
        DRIVER, ("Asks in the mirror, then waits", "Spørger i bakspejlet og venter på svar"), 7, "must",
        words=both(
            "Does this music suit you, or would you rather have it quiet?",
            "Passer musikken dig, eller vil du hellere have ro?",
        ),
        why=("It is my half hour.", "Det er min halve time."),
    )
    board.card(
        "backstage", ("Picks the road with fewest stops", "Vælger vejen med færrest stop"),
        "web", "dispatch", was="ride.backstage", confidence="assumed",
        why=both(
            "An even ride is worth two minutes at this hour.",
            "En jævn tur er to minutter værd på den tid.",
        ),
    )
    board.card(
        "support", ("Live traffic map", "Aktuelt trafikkort"), "web", "it", was="ride.support", change="kept"
    )
    board.metric(("Satisfaction", "Tilfredshed"), 4.4, 4.5, low=1, high=5, replies=184)
    board.insight("opportunity", ("Offer silence as well", "Tilbyd også stilhed"))


def _payment(board: Board) -> None:
    board.stage("payment", ("Payment", "Betaling"))
    board.step("payment", ("05:32", "05.32"), was="payment")
    board.card(
        "evidence", ("Flat receipt, one fold", "Glat kvittering, én fold"), "print", was="payment.evidence"
    )
    board.card(
        "customer", ("Pays and puts the receipt away", "Betaler og lægger kvitteringen væk"), "payment",
        was="payment.customer", confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Folds the receipt once", "Folder kvitteringen én gang"), "print", "drivers", 20,
        was="payment.frontstage",
        text=both(
            "The printer curls the paper. The driver smooths it, folds it across and hands it over flat, so"
            " that it slides straight into the wallet.",
            "Printeren krøller papiret. Chaufføren glatter det, folder det på tværs og rækker det fladt frem,"
            " så det glider lige ned i pungen.",
        ),
        moment_of_truth_reason=both(
            "The gesture nobody had expected is the one retold at the table.",
            "Den gestus, ingen havde ventet, er den, man fortæller om ved bordet.",
        ),
        emotion=1.1, quote=("It fits my wallet", "Den passer i pungen"), tags=GESTURE,
        control="designed", confidence="observed", sources=("ride",),
        why=both(
            "It says: we have thought of what you do next.",
            "Den siger: Vi har tænkt på, hvad du skal bagefter.",
        ),
    )
    board.beat(DRIVER, ("Prints the receipt unasked", "Printer kvitteringen uopfordret"), 5, "must")
    board.beat(DRIVER, ("Smooths the paper with a thumb", "Glatter papiret med tommelen"), 5)
    board.beat(
        DRIVER, ("Folds it once, edge to edge", "Folder den én gang, kant mod kant"), 4, "must",
        prop=("Receipt", "Kvittering"), why=("They think of the details.", "De tænker på detaljerne."),
    )
    board.beat(
        DRIVER, ("Hands it over with the text outwards", "Rækker den frem med teksten udad"), 6,
        words=("Here you are. That one fits a wallet.", "Værsgo. Sådan passer den i en pung."),
        prop=("Receipt", "Kvittering"),
    )
    board.card(
        "backstage", ("Books the card payment", "Bogfører kort\u00adbetalingen"), "payment", "accounts",
        was="payment.backstage", change="kept", confidence="assumed",
    )
    board.card(
        "support", ("Card terminal", "Kort\u00adterminal"), "payment", "it",
        was="payment.support", change="kept",
    )
    board.metric(("Folded receipts", "Foldede kvitteringer"), None, 90, unit=("%", "%"))
    board.insight("opportunity", ("Count the folds on test rides", "Tæl folderne på prøveture"))


def _farewell(board: Board) -> None:
    board.stage("farewell", ("Farewell", "Afsked"))
    board.step("farewell", ("05:33", "05.33"))
    board.card("evidence", ("Business card, one number", "Visitkort med ét nummer"), "print")
    board.card(
        "customer", ("Keeps the business card", "Gemmer visitkortet"), "in_person",
        confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Promises a car for the way home", "Lover en bil til hjemturen"),
        "in_person", "drivers", 30, was="payment.frontstage", change="split",
        text=both(
            "The suitcase stands on the kerb with its handle up. Then comes the card, and a promise that can"
            " be kept: one call from the baggage belt, and a car is held by the exit.",
            "Kufferten står på kantstenen med håndtaget oppe. Så kommer kortet og et løfte, der kan holdes:"
            " ét opkald fra bagagebåndet, og en bil bliver holdt klar ved udgangen.",
        ),
        moment_of_truth_reason=both(
            "The last thing said decides which number is dialled on the way home.",
            "Det sidste, der bliver sagt, afgør, hvilket nummer der bliver ringet til på vejen hjem.",
        ),
        emotion=1.8, quote=("They’ll get me home too", "De får mig også hjem"), tags=GESTURE,
        control="designed", confidence="observed", sources=("ride",),
        why=both(
            "A good ride has earned one more, if only somebody asks for it.",
            "En god tur har fortjent en til, hvis bare nogen beder om den.",
        ),
    )
    board.beat(
        DRIVER, ("Sets the suitcase down, handle up", "Stiller kufferten med håndtaget oppe"), 8, "must",
        prop=("Suitcase", "Kuffert"),
    )
    board.beat(
        DRIVER, ("Looks up and wishes a good trip", "Ser op og ønsker god rejse"), 5, "must",
        words=("Have a good flight.", "God flyvetur."),
    )
    board.beat(
        DRIVER, ("Holds out the card, number upwards", "Rækker kortet frem med nummeret opad"), 7, "must",
        words=("When you land again, we would like to be here.", "Når du lander, vil vi gerne holde her."),
        prop=("Business card", "Visitkort"),
        why=("They want me back.", "De vil gerne have mig igen."),
    )
    board.beat(
        DRIVER, ("Gives the guarantee", "Giver garantien"), 7, "must",
        words=both(
            "One call while you wait for the suitcase, and a car stands at the door in your name.",
            "Ét opkald, mens du venter på kufferten, så holder der en bil ved døren i dit navn.",
        ),
        why=("The way home is settled.", "Hjemturen er på plads."),
    )
    board.beat(DRIVER, ("Stays until the passenger turns", "Bliver, til passageren vender sig"), 3, "free")
    board.card(
        "backstage", ("Asks by text and notes the return", "Spørger pr. sms, noterer hjemturen"),
        "text_message", "service_lead",
        text=both(
            "One question five minutes after the ride, while the morning is still fresh. The driver reads the"
            " answer before the next passenger gets in.",
            "Ét spørgsmål fem minutter efter turen, mens morgenen endnu er frisk. Chaufføren læser svaret,"
            " før den næste passager stiger ind.",
        ),
        confidence="assumed",
    )
    board.card("support", ("Survey and customer file", "Måling og kunde\u00adkartotek"), "web", "it")
    board.metric(("NPS", "NPS"), 58, 50, low=-100, signed=True, replies=184)
    board.insight("opportunity", ("Show replies to the driver", "Vis svarene til chaufføren"))
    board.feedback_loop(
        both(
            "How was your ride with us this morning, from 1 to 5?",
            "Hvordan var turen med os i morges, fra 1 til 5?",
        ),
        ("Text message", "Sms"), delay_s=300, shown_to="drivers", latency_s=60,
    )


def _return(board: Board) -> None:
    board.stage("return", ("Return", "Hjemkomst"))
    board.step("return", ("10\u00a0days later", "10\u00a0dage senere"))
    board.card("evidence", ("Car first in the rank", "Bil forrest i rækken"), "place")
    board.card(
        "customer", ("Calls while the bags come", "Ringer, mens bagagen kommer"), "phone",
        confidence="observed", sources=("ride",),
    )
    board.card(
        "frontstage", ("Guarantees a car by the door", "Garanterer en bil ved døren"),
        "phone", "call_centre", 60,
        text=both(
            "The number on the card rings where the car is held. The passenger hears a place and a number"
            " plate before the suitcase is off the belt.",
            "Nummeret på kortet ringer dér, hvor bilen holdes klar. Passageren hører et sted og en"
            " nummerplade, før kufferten er af båndet.",
        ),
        emotion=1.5, control="designed", confidence="observed", sources=("ride",),
        why=both(
            "The promise at the kerb is worth no more than what happens here.",
            "Løftet ved kantstenen er ikke mere værd end det, der sker her.",
        ),
    )
    board.card(
        "backstage", ("Keeps a car back at the airport", "Holder en bil klar i lufthavnen"),
        "vehicle", "dispatch", confidence="assumed",
    )
    board.card("support", ("Agreement on the rank", "Aftale om holdeplads"), "place", "airport")
    board.metric(("Call again", "Ringer igen"), 34, 30, unit=("%", "%"))
    board.insight(
        "pain", ("New driver, new habits", "Ny chauffør, nye vaner"),
        both(
            "The way home is another driver’s. Without rehearsal the journey may end in the rain.",
            "Hjemturen er en anden chaufførs. Uden øvelse kan rejsen ende i regnvejr.",
        ),
    )

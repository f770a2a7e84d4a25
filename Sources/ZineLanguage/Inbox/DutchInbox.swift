extension InboxPhrases {
    static let dutch = InboxPhrases(
        askLead: "U krijgt een e-mail met een link. De nummers komen zodra u daar op de knop hebt gedrukt.",
        badAddress: "Naar dit adres kan geen e-mail. Kijk het nog eens na.",
        sent: "Kijk in uw postvak",
        sentLead:
            "Als dit adres post kan ontvangen, is er een e-mail met een link onderweg. Komt die niet, kijk dan bij de ongewenste post.",
        confirm: "Is dit uw adres?",
        confirmLead: "Met deze knop komt elk nummer van % op het adres waar de e-mail naartoe ging.",
        confirmButton: "Ja, stuur mij elk nummer",
        confirmed: "U bent aangemeld",
        confirmedLead: "Het volgende nummer komt in uw postvak. In elke e-mail staat een link om u af te melden.",
        leave: "Geen nummers meer?",
        leaveLead: "Met deze knop komen er geen nummers van % meer op uw adres.",
        left: "U krijgt geen nummers meer",
        leftLead: "Het adres blijft bewaard, zodat bekend is dat u zich hebt afgemeld. U kunt het laten wissen.",
        own: "Wat over u bewaard wordt",
        ownLead:
            "Als er over dit adres iets bewaard wordt, gaat er een e-mail met een link naartoe. Die toont alles wat bewaard wordt, en laat het wijzigen of wissen.",
        ownButton: "Stuur mij de link",
        state: "Stand", since: "Bewaard sinds", history: "Verloop", language: "Taal",
        issuesSent: "Verstuurde nummers",
        states: [
            "aangevraagd, nog niet bevestigd", "krijgt elk nummer", "afgemeld", "niet bereikbaar",
            "geblokkeerd",
        ],
        ways: InboxWays(
            form: "via het formulier", link: "via de link in een e-mail", hand: "door de redactie",
            list: "uit een lijst: %", move: "adres gewijzigd", complaint: "na een klacht", mail: "per e-mail"),
        nothingElse: "Dit is alles wat bewaard wordt. Wat u opent of aanklikt is niet bekend.",
        change: "Een ander adres", newAddress: "Nieuw adres", changeButton: "Stuur daar een e-mail naartoe",
        erase: "Alles wissen",
        eraseLead: "Het adres en alles wat ermee bewaard wordt, wordt meteen gewist. Dat is niet terug te draaien.",
        eraseButton: "Alles wissen",
        erased: "Alles is gewist", erasedLead: "Over u wordt niets meer bewaard.",
        move: "Nummers op dit adres?",
        moveLead:
            "Met deze knop komt elk nummer van % op het adres waar deze e-mail naartoe ging, en niet meer op het vorige.",
        usedUp: "Deze link geldt niet meer",
        usedUpLead: "Hij is te oud, al gebruikt of niet volledig. Er is niets veranderd. U kunt een nieuwe aanvragen.",
        askAgain: "Een nieuwe link aanvragen",
        tooMany: "Te veel ineens",
        tooManyLead: "Van uw netwerk kwamen te veel verzoeken. Probeer het over een uur nog eens.",
        failed: "Dat ging niet", failedLead: "De fout ligt bij ons. Probeer het later nog eens.",
        leaveEmpty: "Laat dit leeg",
        confirmLetter: ServiceLetterWords(
            "Bevestig uw aanmelding: %",
            "Iemand, wij hopen u, heeft gevraagd elk nummer van % naar dit adres te sturen. Was u dat, volg dan deze link en druk daar op de knop; hij geldt drie dagen:"
        ),
        knownLetter: ServiceLetterWords(
            "U bent al aangemeld: %",
            "Iemand, wij hopen u, heeft gevraagd elk nummer van % naar dit adres te sturen. U krijgt ze al, en er is niets te doen. Met deze link meldt u zich af:"
        ),
        ownLetter: ServiceLetterWords(
            "Wat over u bewaard wordt: %",
            "Deze link toont wat % over u bewaart, en laat het wijzigen of wissen; hij geldt één dag:"),
        moveLetter: ServiceLetterWords(
            "Bevestig uw nieuwe adres: %",
            "Iemand, wij hopen u, heeft gevraagd de nummers van % voortaan naar dit adres te sturen. Was u dat, volg dan deze link en druk daar op de knop; hij geldt drie dagen:"
        ),
        notYou: "Was u het niet, doe dan niets: er verandert niets, en er komen geen e-mails meer van.",
        sender: "Deze e-mail komt van:")
}

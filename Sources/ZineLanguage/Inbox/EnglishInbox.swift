extension InboxPhrases {
    static let english = InboxPhrases(
        askLead: "An e-mail with a link comes to your address. Issues come once you have pressed the button behind it.",
        badAddress: "No e-mail can be sent to this address. Please look at it again.",
        sent: "Look into your mailbox",
        sentLead:
            "If this address takes e-mail, one with a link is on its way. If none comes, look among the unwanted mail.",
        confirm: "Is this your address?",
        confirmLead: "With this button every issue of % comes to the address that the e-mail was sent to.",
        confirmButton: "Yes, send me every issue",
        confirmed: "You are signed up",
        confirmedLead: "The next issue comes to your mailbox. In every one there is a link by which you leave.",
        leave: "No more issues?",
        leaveLead: "With this button no more issues of % come to your address.",
        left: "You get no more issues",
        leftLead: "Your address is kept so that it is known that you left. You can have it erased.",
        own: "What is held of you",
        ownLead:
            "If anything is held of this address, an e-mail with a link comes to it. The link shows everything that is held, and lets you change or erase it.",
        ownButton: "Send me the link",
        state: "State", since: "Held since", history: "What happened", language: "Language",
        issuesSent: "Issues sent",
        states: [
            "signed up, not yet confirmed", "gets every issue", "left", "cannot be reached", "gets no e-mail",
        ],
        ways: InboxWays(
            form: "through the form", link: "by the link in an e-mail", hand: "by the editors",
            list: "from a list: %", move: "change of address", complaint: "by a complaint", mail: "by e-mail"),
        nothingElse:
            "This is everything that is held. What you open or click is not known.",
        change: "Another address", newAddress: "New address", changeButton: "Send an e-mail there",
        erase: "Erase everything",
        eraseLead: "Your address and all that is held with it are erased at once. This cannot be undone.",
        eraseButton: "Erase everything",
        erased: "Everything is erased", erasedLead: "Nothing is held of you any more.",
        move: "Get issues at this address?",
        moveLead:
            "With this button every issue of % comes to the address that this e-mail was sent to, and no more to the former one.",
        usedUp: "This link is no longer good",
        usedUpLead: "It is too old, was used already, or is not whole. Nothing has changed. You can ask for a new one.",
        askAgain: "Ask for a new link",
        tooMany: "Too much at once",
        tooManyLead: "Too many requests came from your network. Please try again in an hour.",
        failed: "That did not work", failedLead: "The fault is ours. Please try again later.",
        leaveEmpty: "Leave this empty",
        confirmLetter: ServiceLetterWords(
            "Please confirm: %",
            "Somebody, you we hope, asked that every issue of % be sent to this address. If it was you, follow this link and press the button there; it is good for three days:"
        ),
        knownLetter: ServiceLetterWords(
            "You are signed up already: %",
            "Somebody, you we hope, asked that every issue of % be sent to this address. They come to you already, and there is nothing to do. By this link you leave:"
        ),
        ownLetter: ServiceLetterWords(
            "What is held of you: %",
            "This link shows what % holds of you, and lets you change or erase it; it is good for one day:"),
        moveLetter: ServiceLetterWords(
            "Please confirm your new address: %",
            "Somebody, you we hope, asked that the issues of % come to this address from now on. If it was you, follow this link and press the button there; it is good for three days:"
        ),
        notYou: "If it was not you, do nothing: nothing changes, and no more e-mail comes of it.",
        sender: "This e-mail is from:")
}

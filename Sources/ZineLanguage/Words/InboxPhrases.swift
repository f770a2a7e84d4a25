/// What the service says where readers sign up for letters and leave, on its pages and in its own letters. `%` stands for
/// the magazine's name.
package struct InboxPhrases: Sendable {
    // Signing up.
    /// What happens once the address is sent.
    package internal(set) var askLead: String
    package internal(set) var badAddress: String
    /// Said whether the address is known or not.
    package internal(set) var sent, sentLead: String
    package internal(set) var confirm, confirmLead, confirmButton: String
    package internal(set) var confirmed, confirmedLead: String
    // Leaving.
    package internal(set) var leave, leaveLead: String
    package internal(set) var left, leftLead: String
    // What is held.
    package internal(set) var own, ownLead, ownButton: String
    package internal(set) var state, since, history, language, issuesSent: String
    /// Of a reader, in the order asked, confirmed, left, bouncing, blocked.
    package internal(set) var states: [String]
    package internal(set) var ways: InboxWays
    package internal(set) var nothingElse: String
    package internal(set) var change, newAddress, changeButton: String
    package internal(set) var erase, eraseLead, eraseButton: String
    package internal(set) var erased, erasedLead: String
    package internal(set) var move, moveLead: String
    // What goes wrong.
    package internal(set) var usedUp, usedUpLead, askAgain: String
    package internal(set) var tooMany, tooManyLead: String
    package internal(set) var failed, failedLead: String
    /// The label of a field that people do not see.
    package internal(set) var leaveEmpty: String
    // Letters.
    package internal(set) var confirmLetter: ServiceLetterWords
    /// To somebody who gets letters already.
    package internal(set) var knownLetter: ServiceLetterWords
    package internal(set) var ownLetter: ServiceLetterWords
    package internal(set) var moveLetter: ServiceLetterWords
    /// Below what is asked in each.
    package internal(set) var notYou: String
    /// Before the name and the address of who sends them.
    package internal(set) var sender: String
}

/// How a state of a reader came about.
package struct InboxWays: Sendable {
    /// By the service's form, by a link, by the editors.
    package internal(set) var form, link, hand: String
    /// With `%` for the name of the service that a list is from.
    package internal(set) var list: String
    /// By a change of address, a complaint, a mail that asks for it.
    package internal(set) var move, complaint, mail: String
}

/// A short letter: its subject, and what stands before its link.
package struct ServiceLetterWords: Sendable {
    package internal(set) var subject, text: String

    init(_ subject: String, _ text: String) { self.subject = subject; self.text = text }
}

extension Language {
    /// Those of the language; English where it has none of these yet.
    package var inbox: InboxPhrases { InboxPhrases.all[code] ?? InboxPhrases.english }

    /// Whether the service can speak it.
    package var hasInboxPhrases: Bool { InboxPhrases.all[code] != nil }
}

extension InboxPhrases {
    /// By the code of their language.
    static let all: [String: InboxPhrases] = [
        "ar": arabic, "de": german, "el": greek, "en": english, "es": spanish, "fr": french, "he": hebrew, "hi": hindi,
        "it": italian, "ja": japanese, "nl": dutch, "pt": portuguese, "ru": russian, "zh": chinese,
    ]
}

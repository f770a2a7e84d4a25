import Testing
import ZineLanguage

/// The words of the service where readers sign up, in every language that has them.
@Suite struct InboxPhrasesTests {
    static let languages = Language.all.filter(\.hasInboxPhrases)

    @Test func fourteenLanguagesHaveThem() {
        #expect(
            Set(Self.languages.map(\.code))
                == ["ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "ja", "nl", "pt", "ru", "zh"])
        #expect(Language.of("fi").inbox.sent == Language.of("en").inbox.sent, "the others speak English")
    }

    @Test(arguments: InboxPhrasesTests.languages.map(\.code))
    func theNameStandsWhereItIsNeeded(_ code: String) {
        let words = Language.of(code).inbox
        let letters = [words.confirmLetter, words.knownLetter, words.ownLetter, words.moveLetter]
        let named = [words.confirmLead, words.leaveLead, words.moveLead] + letters.flatMap { [$0.subject, $0.text] }
        for phrase in named { #expect(phrase.count { $0 == "%" } == 1, "\(phrase)") }
        let others = [
            words.askLead, words.badAddress, words.sent, words.sentLead, words.confirm, words.confirmButton,
            words.confirmed, words.confirmedLead, words.leave, words.left, words.leftLead, words.own, words.ownLead,
            words.ownButton, words.state, words.since, words.history, words.language, words.issuesSent,
            words.nothingElse, words.change, words.newAddress, words.changeButton, words.erase, words.eraseLead,
            words.eraseButton, words.erased, words.erasedLead, words.move, words.usedUp, words.usedUpLead,
            words.askAgain, words.tooMany, words.tooManyLead, words.failed, words.failedLead, words.leaveEmpty,
            words.notYou,
        ]
        for phrase in others {
            #expect(!phrase.contains("%"), "\(phrase)")
            #expect(!phrase.isEmpty)
        }
        #expect(words.states.count == 5)
        #expect(Set(others).count == others.count - (words.erase == words.eraseButton ? 1 : 0), "nothing is said twice")
    }
}

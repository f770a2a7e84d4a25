import FoundationEssentials
import Glibc
import Synchronization
import Testing
import ZineInbox
import ZineInboxService
import ZineSubscribers
import ZineTestSupport

@Suite struct InboxServiceTests {
    let fixture: ServiceFixture

    init() throws { fixture = try ServiceFixture() }

    @Test func signingUpTakesTheButtonBehindTheLetter() throws {
        #expect(fixture.post(["ask"], ["address": "Ann@Readers.Example"]).status == 200)
        #expect(try fixture.state("ann@readers.example") == .asked)
        #expect(fixture.letters.last?.recipient == "Ann@readers.example")
        let link = fixture.letters.link
        #expect(link.first == "confirm")
        for _ in 0..<3 { #expect(fixture.get(link).status == 200) }
        #expect(try fixture.state("ann@readers.example") == .asked, "looking confirms nothing")
        #expect(fixture.post(link).status == 200)
        #expect(try fixture.state("ann@readers.example") == .confirmed)
    }

    @Test func aLinkIsGoodOnce() throws {
        let reader = try fixture.confirmed("ann@readers.example")
        let link = fixture.letters.link
        #expect(fixture.post(link).status == 410)
        #expect(fixture.post(["leave", fixture.tokens.leaveToken(for: reader.id)]).status == 200)
        #expect(fixture.post(link).status == 410, "nor does it sign up again who has left")
        #expect(try fixture.state("ann@readers.example") == .left)
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        #expect(fixture.post(link).status == 410, "nor who has asked again")
        #expect(try fixture.state("ann@readers.example") == .asked)
        #expect(fixture.post(fixture.letters.link).status == 200)
    }

    @Test func aLinkIsGoodForThreeDays() throws {
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        let link = fixture.letters.link
        fixture.clock.pass(3 * 24 * 3600 - 1)
        #expect(fixture.get(link).status == 200)
        fixture.clock.pass(2)
        #expect(fixture.get(link).status == 410)
        #expect(fixture.post(link).status == 410)
        #expect(try fixture.state("ann@readers.example") == .asked)
    }

    @Test func changedLinksAreRefused() throws {
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        let token = Array(fixture.letters.link[1].utf8)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for index in token.indices {
            var other = token
            other[index] = alphabet[((alphabet.firstIndex(of: token[index]) ?? 0) + 1) % 64]
            let text = String(decoding: other, as: UTF8.self)
            #expect(fixture.post(["confirm", text]).status == 404)
        }
        for cut in 0..<token.count {
            #expect(fixture.post(["confirm", String(decoding: token.prefix(cut), as: UTF8.self)]).status == 404)
        }
        #expect(try fixture.state("ann@readers.example") == .asked)
    }

    @Test func aLinkIsGoodForItsPurposeAlone() throws {
        let reader = try fixture.confirmed("ann@readers.example")
        for purpose in InboxTokens.Purpose.allCases {
            let token = fixture.tokens.token(purpose, for: reader, now: fixture.clock.now)
            for (other, name) in [
                (InboxTokens.Purpose.confirm, "confirm"), (.leave, "leave"), (.own, "own"), (.move, "move"),
            ] where other != purpose {
                #expect(fixture.get([name, token]).status == 404)
            }
        }
    }

    @Test func anotherKeysLinksAreRefused() throws {
        let other = try ServiceFixture()
        let reader = try fixture.confirmed("ann@readers.example")
        for (purpose, name) in [(InboxTokens.Purpose.leave, "leave"), (.own, "own")] {
            let token = other.tokens.token(purpose, for: reader, now: fixture.clock.now)
            #expect(fixture.post([name, token]).status == 404)
            #expect(fixture.get([name, token]).status == 404)
        }
        #expect(try fixture.state("ann@readers.example") == .confirmed)
    }

    @Test func leavingIsOneClickAndNoLook() throws {
        let reader = try fixture.confirmed("ann@readers.example")
        let way = ["leave", fixture.tokens.leaveToken(for: reader.id)]
        #expect(fixture.get(way).status == 200)
        #expect(try fixture.state("ann@readers.example") == .confirmed)
        fixture.clock.pass(10 * 365 * 24 * 3600)
        #expect(fixture.post(way, ["List-Unsubscribe": "One-Click"]).status == 200)
        #expect(try fixture.state("ann@readers.example") == .left)
        #expect(fixture.post(way).status == 200, "who has left may leave")
    }

    @Test func answersDoNotTellWhoIsKnown() throws {
        _ = try fixture.confirmed("known@readers.example")
        let blocked = try fixture.confirmed("blocked@readers.example")
        try fixture.store.set(blocked.id, to: .blocked, at: fixture.clock.now, how: "test")
        for path in ["ask", "own"] {
            let answers = ["known", "unknown", "blocked"].map {
                fixture.post([path], ["address": "\($0)@readers.example"])
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0] == answers[2])
        }
    }

    @Test func whoGetsIssuesIsToldSoByLetter() throws {
        _ = try fixture.confirmed("ann@readers.example")
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        #expect(fixture.letters.link.first == "leave")
        #expect(try fixture.state("ann@readers.example") == .confirmed)
    }

    @Test func theBlockedGetNoLetters() throws {
        let reader = try fixture.confirmed("ann@readers.example")
        try fixture.store.set(reader.id, to: .blocked, at: fixture.clock.now, how: "complaint")
        let before = fixture.letters.count
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        #expect(fixture.letters.count == before)
        #expect(try fixture.state("ann@readers.example") == .blocked)
    }

    @Test func oneAddressGetsFewLettersInAnHour() throws {
        for _ in 0..<20 { #expect(fixture.post(["ask"], ["address": "ann@readers.example"]).status == 200) }
        #expect(fixture.letters.count == 4)
        fixture.clock.pass(2 * 3600)
        _ = fixture.post(["ask"], ["address": "ann@readers.example"])
        #expect(fixture.letters.count == 5)
    }

    @Test func oneNetworkAsksForFewLettersInAnHour() throws {
        let network = ClientNetwork(forwarded: "198.51.100.7")
        let statuses = (0..<100).map {
            fixture.post(["ask"], ["address": "a\($0)@readers.example"], from: network).status
        }
        #expect(statuses.count { $0 == 200 } == 60)
        #expect(Set(statuses.suffix(40)) == [429])
        let other = ClientNetwork(forwarded: "203.0.113.9")
        #expect(fixture.post(["ask"], ["address": "b@readers.example"], from: other).status == 200)
        fixture.clock.pass(2 * 3600)
        #expect(fixture.post(["ask"], ["address": "c@readers.example"], from: network).status == 200)
    }

    @Test func programsThatFillInEverythingGetNoLetter() throws {
        let answer = fixture.post(["ask"], ["address": "ann@readers.example", "url": "https://spam.example"])
        #expect(answer == fixture.post(["ask"], ["address": "bob@readers.example"]))
        #expect(fixture.letters.count == 1)
        #expect(try fixture.state("ann@readers.example") == nil)
    }

    @Test(arguments: [
        "", "ann", "ann@", "@readers.example", "ann@readers.example\r\nBcc: all@readers.example",
        "ann@readers.example, bob@readers.example", "<ann@readers.example>", "ann@[127.0.0.1]", "ann@localhost",
        "\"><script>alert(1)</script>@x.example", String(repeating: "a", count: 100_000) + "@readers.example",
    ])
    func whatIsNoAddressIsSaidAndNotSent(_ text: String) throws {
        let answer = fixture.post(["ask"], ["address": text])
        #expect(answer.status == 400)
        #expect(!answer.text.contains("<script"))
        #expect(answer.body.count < 10_000)
        #expect(fixture.letters.count == 0)
    }

    @Test func lettersCarryNothingThatAddressesOrNamesBring() throws {
        let odd = try ServiceFixture(name: "A\\r\\nBcc: all@readers.example\\r\\n\\r\\nHello")
        _ = odd.post(["ask"], ["address": "ann+tag=1@readers.example", "lang": "de\r\nX: y"])
        let text = String(decoding: odd.letters.last?.bytes ?? [], as: UTF8.self)
        let head = text.prefix(upTo: text.firstRange(of: "\r\n\r\n")?.lowerBound ?? text.endIndex)
        #expect(!head.contains("\r\nBcc:"))
        #expect(!head.contains("\r\nX:"))
        #expect(head.contains("To: <ann+tag=1@readers.example>"))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: ["en-GB", "de", "ar"])
    func pagesAndLettersSpeakTheReadersLanguage(_ language: String) throws {
        let page = fixture.get([], ["lang": language]).text
        #expect(page.contains("lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\""))
        _ = fixture.post(["ask"], ["address": "ann@readers.example", "lang": language])
        let letter = String(decoding: fixture.letters.last?.bytes ?? [], as: UTF8.self)
        #expect(letter.contains("Content-Language: \(language)"))
        #expect(fixture.get(fixture.letters.link).text.contains("lang=\"\(language)\""))
        #expect(try fixture.store.reader(at: try EmailAddress("ann@readers.example"))?.language == language)
    }

    @Test func aFullLetterBoxIsSaid() throws {
        let full = try ServiceFixture(room: 0)
        #expect(full.post(["ask"], ["address": "ann@readers.example"]).status == 503)
        #expect(try full.store.promised() == 0)
    }

    @Test func aLettersLanguageIsItsReadersWhereThatIsKnown() throws {
        let reader = try fixture.confirmed("ann@readers.example", ["lang": "ar"])
        #expect(reader.language == "ar")
        for path in ["ask", "own"] {
            _ = fixture.post([path], ["address": "ann@readers.example", "lang": "de"])
            #expect(fixture.letters.text.contains("Content-Language: ar"))
        }
        // Who has yet to confirm is asked in the language of today.
        _ = fixture.post(["ask"], ["address": "bob@readers.example", "lang": "ar"])
        _ = fixture.post(["ask"], ["address": "bob@readers.example", "lang": "de"])
        #expect(fixture.letters.text.contains("Content-Language: de"))
        #expect(try fixture.store.reader(at: EmailAddress("bob@readers.example"))?.language == "de")
    }

    @Test func lettersSayWhoSendsThemAndHowTheyAreReached() throws {
        let named = try ServiceFixture(more: "publisher: The Margin Press, 1 Fold Street")
        _ = named.post(["ask"], ["address": "ann@readers.example"])
        let text = named.letters.text
        #expect(text.contains("The Margin Press, 1 Fold Street") && text.contains("\neditors@zine.example"))
        #expect(text.contains("This e-mail is from:"))
    }

    @Test(arguments: ["de", "ar", "fr"])
    func whatHappenedIsToldInTheReadersLanguage(_ language: String) throws {
        let address = try EmailAddress("ann@readers.example")
        let reader = try fixture.store.ask(address, language: language, at: fixture.clock.now, how: ChangeWay.hand.text)
        try fixture.store.set(reader.id, to: .confirmed, at: fixture.clock.now, how: ChangeWay.list("Ghost").text)
        _ = fixture.post(["own"], ["address": "ann@readers.example"])
        let page = fixture.get(fixture.letters.link).text
        #expect(!page.contains("by hand") && !page.contains("import from") && page.contains("Ghost"))
    }

    @Test func aLetterThatWaitedAsksNobodyAnew() throws {
        let address = try EmailAddress("ann@readers.example")
        var letter = PromisedLetter(.signUp, to: address, language: "en-GB")
        #expect(try fixture.service.written(letter)?.recipient == "ann@readers.example")
        let reader = try #require(try fixture.store.reader(at: address))
        try fixture.store.set(reader.id, to: .left, at: fixture.clock.now, how: ChangeWay.hand.text)
        letter.tries = 1
        #expect(try fixture.service.written(letter) == nil)
        #expect(try fixture.state("ann@readers.example") == .left)
    }

    @Test func onlyTheOwnersLinkShowsWhatIsHeld() throws {
        _ = try fixture.confirmed("ann@readers.example")
        let before = fixture.letters.count
        _ = fixture.post(["own"], ["address": "nobody@readers.example"])
        #expect(fixture.letters.count == before)
        _ = fixture.post(["own"], ["address": "ann@readers.example"])
        let own = fixture.letters.link
        #expect(fixture.get(own).text.contains("ann@readers.example"))
        fixture.clock.pass(24 * 3600 + 1)
        #expect(fixture.get(own).status == 410)
        #expect(fixture.post(own + ["erase"]).status == 410)
        #expect(try fixture.state("ann@readers.example") == .confirmed)
    }

    @Test func anErasureLeavesNothing() throws {
        _ = try fixture.confirmed("ann@readers.example")
        _ = fixture.post(["own"], ["address": "ann@readers.example"])
        let own = fixture.letters.link
        #expect(fixture.get(own + ["erase"]).status == 404, "looking erases nothing")
        #expect(fixture.post(own + ["erase"]).status == 200)
        #expect(try fixture.state("ann@readers.example") == nil)
        #expect(fixture.get(own).status == 410)
    }

    @Test func anAddressChangesOnceItsOwnerSaysSo() throws {
        let reader = try fixture.confirmed("old@readers.example")
        _ = fixture.post(["own"], ["address": "old@readers.example"])
        let own = fixture.letters.link
        #expect(fixture.post(own + ["change"], ["address": "no address"]).status == 400)
        #expect(fixture.post(own + ["change"], ["address": "new@readers.example"]).status == 200)
        #expect(fixture.letters.last?.recipient == "new@readers.example")
        let move = fixture.letters.link
        #expect(fixture.get(move).status == 200)
        #expect(try fixture.state("old@readers.example") == .confirmed)
        #expect(fixture.post(move).status == 200)
        #expect(try fixture.store.reader(at: try EmailAddress("new@readers.example"))?.id == reader.id)
        #expect(try fixture.state("old@readers.example") == nil)
        #expect(fixture.post(move).status == 410)
        #expect(fixture.post(own + ["change"], ["address": "third@readers.example"]).status == 410)
    }

    @Test func movingToAnAddressThatGetsIssuesLeavesOne() throws {
        _ = try fixture.confirmed("other@readers.example")
        _ = try fixture.confirmed("old@readers.example")
        _ = fixture.post(["own"], ["address": "old@readers.example"])
        _ = fixture.post(fixture.letters.link + ["change"], ["address": "other@readers.example"])
        #expect(fixture.post(fixture.letters.link).status == 200)
        #expect(try fixture.state("other@readers.example") == .confirmed)
        #expect(try fixture.state("old@readers.example") == .left)
    }

    @Test func paths() throws {
        for path in [["x"], ["ask", "y"], ["own", "x", "y"], ["fonts", "..", "style.css"], ["leave", "", ""]] {
            #expect(fixture.get(path).status == 404)
        }
        #expect(fixture.service.answer(ServiceRequest(.other, [])).status == 405)
        #expect(fixture.get(["healthy"]).status == 200)
        #expect(fixture.get(["ready"]).status == 200)
        #expect(fixture.get(["style.css"]).type == "text/css; charset=utf-8")
    }
}

@Suite struct ClientNetworkTests {
    @Test func theLastAddressCountsAndItsNetwork() {
        #expect(ClientNetwork(forwarded: "6.6.6.6, 198.51.100.7") == ClientNetwork(forwarded: "198.51.100.200"))
        #expect(ClientNetwork(forwarded: "198.51.101.7") != ClientNetwork(forwarded: "198.51.100.7"))
        #expect(ClientNetwork(forwarded: "2001:db8:1:200::1") == ClientNetwork(forwarded: "[2001:db8:1:2ff::2]"))
        #expect(ClientNetwork(forwarded: "2001:db8:1:300::1") != ClientNetwork(forwarded: "2001:db8:1:2ff::2"))
        #expect(ClientNetwork(forwarded: "::ffff:198.51.100.7") != .unknown)
        for text in [nil, "", "unknown", "1.2.3.4.5", "'; DROP TABLE reader"] {
            #expect(ClientNetwork(forwarded: text) == .unknown)
        }
    }
}

@Suite struct KeyTests {
    @Test func aKeyThatIsLostOrAnotherIsToldAndNotMadeAnew() throws {
        let fixture = try ServiceFixture()
        let (path, key) = (fixture.folder.path + "/readers.sqlite", fixture.folder.path + "/inbox.key")
        let first = try InboxTokens(of: fixture.store, at: path)
        try #require(rename(key, key + ".away") == 0)
        #expect(throws: InboxTokens.KeyFault.isLost(path: key)) { try InboxTokens(of: fixture.store, at: path) }
        #expect(access(key, F_OK) != 0, "none is made")
        let second = try InboxTokens(of: fixture.store, at: path, isRenewed: true)
        let reader = try fixture.confirmed("ann@readers.example")
        #expect(first.leaveToken(for: reader.id) != second.leaveToken(for: reader.id))
        _ = try InboxTokens(of: fixture.store, at: path)
        try #require(rename(key + ".away", key) == 0)
        #expect(throws: InboxTokens.KeyFault.isAnother(path: key)) { try InboxTokens(of: fixture.store, at: path) }
    }

    @Test func oneKeyIsKept() throws {
        let fixture = try ServiceFixture()
        let reader = try fixture.confirmed("ann@readers.example")
        let again = try InboxTokens(besideDatabase: fixture.folder.path + "/readers.sqlite")
        #expect(again.leaveToken(for: reader.id) == fixture.tokens.leaveToken(for: reader.id))
    }

    @Test func aKeyThatOthersMayReadIsRefused() throws {
        let fixture = try ServiceFixture()
        try #require(chmodded(fixture.folder.path + "/inbox.key", 0o644))
        #expect(throws: InboxTokens.KeyFault.isOpen(path: fixture.folder.path + "/inbox.key")) {
            try InboxTokens(besideDatabase: fixture.folder.path + "/readers.sqlite")
        }
    }

    @Test func whatIsNoKeyIsRefused() throws {
        let folder = try TemporaryKeyFolder()
        for text in ["", "x", "AAAA", String(repeating: "A", count: 200)] {
            try folder.write(text)
            #expect(throws: InboxTokens.KeyFault.self) {
                try InboxTokens(besideDatabase: folder.path + "/readers.sqlite")
            }
        }
    }
}

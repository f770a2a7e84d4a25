import FoundationEssentials
import ZineDocument
import ZineInbox
import ZineLanguage
import ZineSubscribers
import ZineWeb

/// What is held of a reader: seeing it, changing the address, erasing everything.
extension InboxService {
    /// Somebody asks what is held of an address; only who reads its mail is told.
    func askForOwn(_ request: ServiceRequest) -> ServiceResponse {
        let language = language(request)
        return promise(request, page: ownPage) { PromisedLetter(.own, to: $0, language: language) }
    }

    /// The reader whom a link shows what is held; `nil` where it is none, too old or used up.
    private func owner(_ token: String) throws -> Reader? {
        guard let claim = try? tokens.claim(token, for: .own, now: now()),
            let reader = try store.reader(claim.reader), tokens.isFresh(claim, of: reader)
        else { return nil }
        return reader
    }

    func own(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let reader = try owner(token) else { return try refused(request, token, .own) }
        return html(try heldPage(of: reader, token, language(request, reader)))
    }

    private func heldPage(
        of reader: Reader, _ token: String, _ language: String, fault: (typed: String, said: String)? = nil
    ) throws -> ReaderPage {
        let words = Language.of(language)
        var page = ReaderPage(language: language, title: words.inbox.own, lead: [words.inbox.nothingElse])
        page.facts = try held(of: reader, language)
        page.forms = [
            ReaderPage.Form(
                action: "/own/\(token)/change", heading: words.inbox.change,
                entry: ReaderPage.Entry(
                    name: "address", label: words.inbox.newAddress, value: fault?.typed ?? "", fault: fault?.said),
                button: words.inbox.changeButton)
        ]
        if reader.state == .confirmed || reader.state == .asked {
            page.forms.append(
                ReaderPage.Form(
                    action: "/leave/" + tokens.leaveToken(for: reader.id), heading: words.inbox.leave,
                    text: filled(words.inbox.leaveLead), button: words.book.unsubscribe))
        }
        page.forms.append(
            ReaderPage.Form(
                action: "/own/\(token)/erase", heading: words.inbox.erase, text: words.inbox.eraseLead,
                button: words.inbox.eraseButton, isGrave: true))
        return page
    }

    /// All that is kept of a reader.
    private func held(of reader: Reader, _ language: String) throws -> [ReaderPage.Fact] {
        let words = Language.of(language)
        var facts = [
            ReaderPage.Fact(words.editions.emailAddress, [reader.address.normalised], isForeign: true),
            ReaderPage.Fact(words.inbox.state, [name(of: reader.state, words)]),
            ReaderPage.Fact(words.inbox.since, [day(reader.since, language)]),
        ]
        if let wish = reader.language { facts.append(ReaderPage.Fact(words.inbox.language, [wish], isForeign: true)) }
        facts.append(
            ReaderPage.Fact(
                words.inbox.history,
                reader.history.map { change in
                    // What is no way of ours is in a mail server's words.
                    "\(day(change.at, language)): \(name(of: change.state, words)) (\(way(change.how, words)))"
                }))
        let mailings = try store.mailings(to: reader.id).filter { $0.state == .accepted || $0.state == .doubtful }
        if !mailings.isEmpty {
            facts.append(
                ReaderPage.Fact(
                    words.inbox.issuesSent,
                    mailings.map { "\(day($0.at, language)): \u{2068}\($0.issue)\u{2069}" }))
        }
        return facts
    }

    func erase(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let reader = try owner(token) else { return try refused(request, token, .own) }
        let language = language(request, reader)
        try store.erase(reader.id)
        let words = Language.of(language).inbox
        return html(ReaderPage(language: language, title: words.erased, lead: [words.erasedLead]))
    }

    // MARK: Another address

    /// A letter goes to the new address, which becomes the reader's once its owner says so.
    func change(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let reader = try owner(token) else { return try refused(request, token, .own) }
        if isTooMuch(request) { return tooMuch(request) }
        let language = language(request, reader)
        let typed = request.fields["address", default: ""]
        guard let address = try? EmailAddress(typed) else {
            let words = Language.of(language).inbox
            return html(
                try heldPage(of: reader, token, language, fault: (String(typed.prefix(254)), words.badAddress)),
                status: 400)
        }
        guard address != reader.address, mayWrite(to: address) else { return sent(request, reader) }
        let letter = PromisedLetter(.move, to: address, language: reader.language ?? language, reader: reader.id)
        return isPromised(letter) ? sent(request, reader) : failure(request)
    }

    func moveLetter(_ letter: PromisedLetter) throws(ReaderStoreError) -> OutgoingMessage? {
        guard let id = letter.reader, let reader = try store.reader(id), reader.address != letter.address else {
            return nil
        }
        let other = try store.ask(letter.address, language: letter.language, at: now(), how: ChangeWay.move.text)
        guard other.state != .blocked else { return nil }
        let language = spoken([letter.language])
        return self.letter(
            Language.of(language).inbox.moveLetter, to: other, language: language,
            link: "/move/" + tokens.token(.move, for: reader, other: other.id, now: now()))
    }

    func move(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let claim = try? tokens.claim(token, for: .move, now: now()),
            let reader = try store.reader(claim.reader), tokens.isFresh(claim, of: reader),
            let other = try claim.other.flatMap({ try store.reader($0) }), other.state != .blocked
        else { return try refused(request, token, .move) }
        let language = language(request, reader)
        let words = Language.of(language).inbox
        guard request.method == .post else {
            var page = ReaderPage(language: language, title: words.move, lead: [filled(words.moveLead)])
            page.forms = [ReaderPage.Form(action: "/move/" + token, button: words.confirmButton)]
            return html(page)
        }
        if other.state == .confirmed {
            // Both get issues by now: one of them is enough.
            try store.set(reader.id, to: .left, at: now(), how: ChangeWay.move.text)
        } else {
            try store.erase(other.id)
            try store.change(reader.id, to: other.address, at: now())
            if reader.state == .asked || reader.state == .bouncing {
                try store.set(reader.id, to: .confirmed, at: now(), how: ChangeWay.link.text)
            }
        }
        return html(ReaderPage(language: language, title: words.confirmed, lead: [words.confirmedLead]))
    }
}

import FoundationEssentials
import ZineInbox
import ZineLanguage
import ZineSubscribers
import ZineWeb

/// Asking for issues, confirming that, and leaving.
extension InboxService {
    /// Somebody asks that issues be sent to an address.
    func ask(_ request: ServiceRequest) -> ServiceResponse {
        let wanted = request.fields["lang"].flatMap { Self.isTag($0) ? $0 : nil } ?? language(request)
        return promise(request, page: signUpPage) { PromisedLetter(.signUp, to: $0, language: wanted) }
    }

    func signUpLetter(to reader: Reader, _ language: String) -> OutgoingMessage? {
        switch reader.state {
        case .asked:
            return letter(
                Language.of(language).inbox.confirmLetter, to: reader, language: language,
                link: "/confirm/" + tokens.token(.confirm, for: reader, now: now()))
        case .confirmed:
            return letter(
                Language.of(language).inbox.knownLetter, to: reader, language: language,
                link: "/leave/" + tokens.leaveToken(for: reader.id))
        case .left, .bouncing, .blocked: return nil
        }
    }

    /// Looking at the link changes nothing; the button behind it does.
    func confirm(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let claim = try? tokens.claim(token, for: .confirm, now: now()),
            let reader = try store.reader(claim.reader), tokens.isFresh(claim, of: reader), reader.state == .asked
        else { return try refused(request, token, .confirm) }
        let language = language(request, reader)
        let words = Language.of(language).inbox
        guard request.method == .post else {
            var page = ReaderPage(language: language, title: words.confirm, lead: [filled(words.confirmLead)])
            page.forms = [ReaderPage.Form(action: "/confirm/" + token, button: words.confirmButton)]
            return html(page)
        }
        try store.set(reader.id, to: .confirmed, at: now(), how: ChangeWay.link.text)
        return html(ReaderPage(language: language, title: words.confirmed, lead: [words.confirmedLead]))
    }

    /// One click (RFC 8058) and a person's button are the same request; neither is sent elsewhere.
    func leave(_ request: ServiceRequest, _ token: String) throws -> ServiceResponse {
        guard let claim = try? tokens.claim(token, for: .leave, now: now()) else {
            return try refused(request, token, .leave)
        }
        // Of whom nothing is held, who leaves again, has left.
        let reader = try store.reader(claim.reader)
        let language = language(request, reader)
        let words = Language.of(language)
        guard request.method == .post else {
            var page = ReaderPage(
                language: language, title: words.inbox.leave, lead: [filled(words.inbox.leaveLead)])
            page.forms = [ReaderPage.Form(action: "/leave/" + token, button: words.book.unsubscribe)]
            return html(page)
        }
        if let reader, reader.state != .blocked {
            try store.set(reader.id, to: .left, at: now(), how: ChangeWay.link.text)
        }
        var page = ReaderPage(language: language, title: words.inbox.left)
        page.lead = reader == nil ? [] : [words.inbox.leftLead]
        page.links = reader == nil ? [] : [ReaderPage.Link("/own?lang=\(language)", words.inbox.own)]
        return html(page)
    }
}

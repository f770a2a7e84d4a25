import FoundationEssentials
import ZineDocument
import ZineInbox
import ZineKit
import ZineLanguage
import ZineSubscribers
import ZineWeb

/// Pages that change nothing, and the words of all.
extension InboxService {
    /// The form where readers sign up.
    ///
    /// - Parameter typed: what was sent, where that is no address.
    func signUpPage(_ request: ServiceRequest, typed: String? = nil) -> ServiceResponse {
        let language = language(request)
        let words = Language.of(language)
        if typed != nil, request.isScripted { return said(400, title: "", words.inbox.badAddress) }
        var page = ReaderPage(language: language, title: words.editions.subscribe, lead: [words.inbox.askLead])
        page.forms = [form("/ask", words, button: words.editions.signUp, typed: typed)]
        page.links = [ReaderPage.Link("/own?lang=\(language)", words.inbox.own)]
        return html(page, status: typed == nil ? 200 : 400)
    }

    /// The form where readers ask what is held of them.
    func ownPage(_ request: ServiceRequest, typed: String? = nil) -> ServiceResponse {
        let language = language(request)
        let words = Language.of(language)
        var page = ReaderPage(language: language, title: words.inbox.own, lead: [words.inbox.ownLead])
        page.forms = [form("/own", words, button: words.inbox.ownButton, typed: typed)]
        return html(page, status: typed == nil ? 200 : 400)
    }

    private func form(_ action: String, _ words: Language, button: String, typed: String?) -> ReaderPage.Form {
        ReaderPage.Form(
            action: action,
            entry: ReaderPage.Entry(
                name: "address", label: words.editions.emailAddress, value: String((typed ?? "").prefix(254)),
                fault: typed == nil ? nil : words.inbox.badAddress),
            button: button, hasTrap: true)
    }

    /// The one answer to whoever asks for a letter.
    func sent(_ request: ServiceRequest, _ reader: Reader? = nil) -> ServiceResponse {
        let language = language(request, reader)
        let words = Language.of(language).inbox
        if request.isScripted { return said(200, title: words.sent, words.sentLead) }
        return html(ReaderPage(language: language, title: words.sent, lead: [words.sentLead]))
    }

    /// A link that is none, or no longer. What it is for and whose it was is no secret to who holds a signed one.
    func refused(
        _ request: ServiceRequest, _ token: String, _ purpose: InboxTokens.Purpose
    ) throws -> ServiceResponse {
        let claim = try? tokens.claim(token, for: purpose, now: .distantPast)
        let reader = try claim.flatMap { try store.reader($0.reader) }
        let language = language(request, reader)
        let words = Language.of(language).inbox
        if purpose == .confirm, reader?.state == .confirmed {
            // Whoever presses the button twice is not told of a failure.
            return html(
                ReaderPage(language: language, title: words.confirmed, lead: [words.confirmedLead]), status: 410)
        }
        var page = ReaderPage(language: language, title: words.usedUp, lead: [words.usedUpLead])
        let again = purpose == .confirm ? "/" : "/own"
        page.links = [ReaderPage.Link("\(again)?lang=\(language)", words.askAgain)]
        return html(page, status: claim == nil ? 404 : 410)
    }

    func tooMuch(_ request: ServiceRequest) -> ServiceResponse {
        later(request, status: 429, (\.tooMany, \.tooManyLead), seconds: 3600)
    }

    func failure(_ request: ServiceRequest) -> ServiceResponse {
        later(request, status: 503, (\.failed, \.failedLead), seconds: 60)
    }

    /// Asks to come again after so many seconds, in words for the form's script or as a page.
    private func later(
        _ request: ServiceRequest, status: Int,
        _ words: (title: KeyPath<InboxPhrases, String>, lead: KeyPath<InboxPhrases, String>), seconds: Int
    ) -> ServiceResponse {
        let language = language(request)
        let phrases = Language.of(language).inbox
        let (title, lead) = (phrases[keyPath: words.title], phrases[keyPath: words.lead])
        var response =
            request.isScripted
            ? said(status, title: title, lead)
            : html(ReaderPage(language: language, title: title, lead: [lead]), status: status)
        response.retryAfter = seconds
        return response
    }

    func notFound(_ request: ServiceRequest) -> ServiceResponse {
        let language = language(request)
        let words = Language.of(language)
        var page = ReaderPage(language: language, title: words.editions.missing)
        page.links = [ReaderPage.Link("/?lang=\(language)", words.editions.subscribe)]
        return html(page, status: 404)
    }

    // MARK: Answers

    func html(_ page: ReaderPage, status: Int = 200) -> ServiceResponse {
        guard let text = try? pages.html(page, root: root) else {
            return ServiceResponse(500, "the page's template is not whole")
        }
        return ServiceResponse(status, Array(text.utf8))
    }

    /// For the script of the site's form.
    private func said(_ status: Int, title: String, _ text: String) -> ServiceResponse {
        let json = "{\"title\":\(Self.json(title)),\"text\":\(Self.json(text))}"
        var response = ServiceResponse(status, type: "application/json", Array(json.utf8))
        response.isForAll = true
        return response
    }

    private static func json(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { out += "\\" }
            out.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
        }
        return out + "\""
    }

    // MARK: Words

    /// With the magazine's name.
    func filled(_ phrase: String) -> String { Phrases.fill(phrase, settings.publication.name) }

    func name(of state: ReaderState, _ words: Language) -> String {
        let index = ReaderState.allCases.firstIndex(of: state) ?? 0
        return index < words.inbox.states.count ? words.inbox.states[index] : state.rawValue
    }

    /// How a state came about.
    func way(_ how: String, _ words: Language) -> String {
        guard let way = ChangeWay(how) else { return "\u{2068}\(how)\u{2069}" }
        let ways = words.inbox.ways
        switch way {
        case .form: return ways.form
        case .link: return ways.link
        case .hand: return ways.hand
        case .list(let name): return Phrases.fill(ways.list, "\u{2068}\(name)\u{2069}")
        case .move: return ways.move
        case .complaint: return ways.complaint
        case .mail: return ways.mail
        }
    }

    /// A day in universal time, as the language writes it.
    func day(_ date: Date, _ language: String) -> String {
        WrittenDate.text(CivilDay.of(Int64(date.timeIntervalSince1970.rounded(.down))), language: language)
    }

    /// A letter with a link.
    func letter(
        _ words: ServiceLetterWords, to reader: Reader, language: String, link: String
    ) -> OutgoingMessage {
        let time = now()
        let phrases = Language.of(language).inbox
        let letter = ServiceLetter(
            senderName: settings.publication.name, sender: settings.from, replyTo: settings.replyTo,
            recipient: reader.address.ascii, subject: filled(words.subject),
            paragraphs: [filled(words.text), root + link, phrases.notYou, sender(phrases)], language: language,
            name: "inbox." + ReaderID.random().text, time: Int64(time.timeIntervalSince1970))
        return OutgoingMessage(
            sender: settings.returnPath, recipient: reader.address.ascii, bytes: Array(letter.message.utf8))
    }
}

extension InboxService {
    /// Who sends a letter, and how they are reached: what laws want of letters like these.
    private func sender(_ phrases: InboxPhrases) -> String {
        let publication = settings.publication
        let contact = publication.contact.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
        let lines = [publication.name, publication.publisher, contact ?? settings.replyTo ?? settings.from]
        var told: [String] = []
        for line in lines.compactMap({ $0 }) where !told.contains(line) { told.append(line) }
        return ([phrases.sender] + told).joined(separator: "\n")
    }
}

/// Days from seconds since 1970, in the Gregorian calendar.
enum CivilDay {
    /// Source: Howard Hinnant, `civil_from_days`.
    static func of(_ seconds: Int64) -> PartialDate {
        let days = (seconds >= 0 ? seconds : seconds - 86399) / 86400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = Int(shifted < 10 ? shifted + 3 : shifted - 9)
        return PartialDate(
            year: Int(year + era * 400) + (month <= 2 ? 1 : 0), month: month,
            day: Int(ofYear - (153 * shifted + 2) / 5 + 1))
    }
}

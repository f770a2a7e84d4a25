public import FoundationEssentials
import ZineDocument
public import ZineInbox
public import ZineKit
import ZineLanguage
public import ZineSubscribers
import ZineWeb

/// The service where readers sign up and leave: a request in, an answer out. It knows of no network.
///
/// What it answers does not tell whether it knows an address, nor does the time that it takes: what is asked for is written
/// down, and addresses are looked up, and letters written, after the answer.
public struct InboxService: Sendable {
    let pages: ServicePages
    let settings: InboxSettings
    /// The service's address, without a slash at its end.
    let root: String
    let store: ReaderStore
    let tokens: InboxTokens
    /// Told that a letter waits.
    private let promised: @Sendable () -> Void
    /// Letters that may wait.
    private let mostPromised: Int
    let now: @Sendable () -> Date
    let limits = RequestLimits()

    /// Letters to one address in an hour.
    static let lettersAnHour = 4
    /// Requests for letters from one network in an hour; from everybody where no proxy tells them apart.
    static let requestsAnHour = 60
    static let requestsOfAllAnHour = 1200

    /// - Parameters:
    ///   - settings: which name a service.
    ///   - mostPromised: letters that may wait to be sent.
    ///   - promised: told that one more does, for `written(_:)`.
    public init(
        pages: ServicePages, settings: InboxSettings, root: String, store: ReaderStore, tokens: InboxTokens,
        now: @escaping @Sendable () -> Date = { Date() }, mostPromised: Int = 1000,
        promised: @escaping @Sendable () -> Void
    ) {
        self.pages = pages; self.settings = settings; self.root = root; self.store = store; self.tokens = tokens
        self.now = now; self.mostPromised = mostPromised; self.promised = promised
    }

    public func answer(_ request: ServiceRequest) -> ServiceResponse {
        guard request.method != .other else { return ServiceResponse(405, "there are pages to get and forms to post") }
        let isPost = request.method == .post
        do {
            switch (request.path.first, request.path.count) {
            case (nil, _): return isPost ? notFound(request) : signUpPage(request)
            case ("ask", 1): return isPost ? ask(request) : signUpPage(request)
            case ("confirm", 2): return try confirm(request, request.path[1])
            case ("leave", 1): return isPost ? notFound(request) : ownPage(request)
            case ("leave", 2): return try leave(request, request.path[1])
            case ("own", 1): return isPost ? askForOwn(request) : ownPage(request)
            case ("own", 2): return isPost ? notFound(request) : try own(request, request.path[1])
            case ("own", 3) where isPost && request.path[2] == "change": return try change(request, request.path[1])
            case ("own", 3) where isPost && request.path[2] == "erase": return try erase(request, request.path[1])
            case ("move", 2): return try move(request, request.path[1])
            case ("healthy", 1): return ServiceResponse(200, "healthy")
            case ("ready", 1):
                _ = try store.counts()
                return ServiceResponse(200, "ready")
            default: return isPost ? notFound(request) : file(request)
            }
        } catch {
            return request.path.first == "ready"
                ? ServiceResponse(503, "the readers' database cannot be read") : failure(request)
        }
    }

    private func file(_ request: ServiceRequest) -> ServiceResponse {
        guard let file = pages.file(request.path.joined(separator: "/")) else { return notFound(request) }
        var response = ServiceResponse(200, type: file.type, file.bytes)
        // The name of a face changes with what it is made of.
        response.age = request.path.count > 1 ? 31_536_000 : 3600
        return response
    }

    // MARK: Languages

    /// A page's: the language that is asked for, else the reader's, else the publication's.
    func language(_ request: ServiceRequest, _ reader: Reader? = nil) -> String {
        spoken([request.fields["lang"], reader?.language])
    }

    /// The first of some wishes that there are words for, else the publication's.
    func spoken(_ wishes: [String?]) -> String {
        let wishes = (wishes + [settings.publication.language]).compactMap { $0 }
        return wishes.first { Self.isTag($0) && Language.known($0)?.hasInboxPhrases == true } ?? "en"
    }

    /// BCP 47 by its form.
    static func isTag(_ text: String) -> Bool {
        text.utf8.count <= 35 && !text.isEmpty
            && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    }
            }
    }

    // MARK: Letters

    /// What is wanted of a form for an address: the same answer whoever's it is, and a letter that waits.
    func promise(
        _ request: ServiceRequest, page: (ServiceRequest, _ typed: String?) -> ServiceResponse,
        _ letter: (EmailAddress) -> PromisedLetter
    ) -> ServiceResponse {
        if isTooMuch(request) { return tooMuch(request) }
        // What only programs fill in.
        guard request.fields[ReaderPage.trap, default: ""].isEmpty else { return sent(request) }
        let typed = request.fields["address", default: ""]
        guard let address = try? EmailAddress(typed) else { return page(request, typed) }
        guard mayWrite(to: address) else { return sent(request) }
        return isPromised(letter(address)) ? sent(request) : failure(request)
    }

    /// Keeps a letter until it is sent; `false` where too many wait, or it cannot be kept.
    func isPromised(_ letter: PromisedLetter) -> Bool {
        guard (try? store.promise(letter, atMost: mostPromised, at: now())) == true else { return false }
        promised()
        return true
    }

    /// The letter that was promised, with a link that is good from now on; `nil` where nobody is to get one.
    ///
    /// It speaks the reader's language, and that of the page where the reader's is not known.
    public func written(_ letter: PromisedLetter) throws(ReaderStoreError) -> OutgoingMessage? {
        switch letter.kind {
        case .signUp:
            // Once it was tried, it stays as it came out: who was blocked or has left meanwhile has not asked anew.
            let reader =
                letter.tries == 0
                ? try store.ask(letter.address, language: letter.language, at: now(), how: ChangeWay.form.text)
                : try store.reader(at: letter.address)
            return reader.flatMap { signUpLetter(to: $0, spoken([$0.language, letter.language])) }
        case .own:
            guard let reader = try store.reader(at: letter.address) else { return nil }
            let language = spoken([reader.language, letter.language])
            return self.letter(
                Language.of(language).inbox.ownLetter, to: reader, language: language,
                link: "/own/" + tokens.token(.own, for: reader, now: now()))
        case .move: return try moveLetter(letter)
        }
    }

    // MARK: Limits

    /// Whether a network has asked for too many letters.
    func isTooMuch(_ request: ServiceRequest) -> Bool {
        let seconds = Int64(now().timeIntervalSince1970)
        switch request.network {
        case .known(let network):
            return !limits.take(tokens.mark(of: "network " + network), atMost: Self.requestsAnHour, seconds: seconds)
        case .unknown:
            return !limits.take(tokens.mark(of: "network"), atMost: Self.requestsOfAllAnHour, seconds: seconds)
        }
    }

    /// Whether one more letter may go to an address. Nobody is told.
    func mayWrite(to address: EmailAddress) -> Bool {
        limits.take(
            tokens.mark(of: "address " + address.key), atMost: Self.lettersAnHour,
            seconds: Int64(now().timeIntervalSince1970))
    }
}

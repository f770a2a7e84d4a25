public import FoundationEssentials
import ZineDocument
public import ZineInbox
public import ZineKit
import ZineLanguage
public import ZineReaders
import ZineWeb

/// The service where readers sign up and leave: a request in, an answer out. It knows of no network.
///
/// What it answers does not tell whether it knows an address, nor does the time that it takes: addresses are looked up, and
/// letters written, after the answer.
public struct InboxService: Sendable {
    /// Takes a letter that is yet to be written, to be sent when there is time; `false` where there are too many.
    public typealias Post = @Sendable (_ letter: @escaping @Sendable () -> OutgoingMessage?) -> Bool

    let desk: ReaderDesk
    let settings: InboxSettings
    /// The service's address, without a slash at its end.
    let root: String
    let store: ReaderStore
    let tokens: InboxTokens
    let post: Post
    let now: @Sendable () -> Date
    let limits = RequestLimits()

    /// Letters to one address in an hour.
    static let lettersAnHour = 4
    /// Requests for letters from one network in an hour; from everybody where no proxy tells them apart.
    static let requestsAnHour = 60
    static let requestsOfAllAnHour = 1200

    /// - Parameter settings: which name a service.
    public init(
        desk: ReaderDesk, settings: InboxSettings, root: String, store: ReaderStore, tokens: InboxTokens,
        now: @escaping @Sendable () -> Date = { Date() }, post: @escaping Post
    ) {
        self.desk = desk; self.settings = settings; self.root = root; self.store = store; self.tokens = tokens
        self.now = now; self.post = post
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
        guard let file = desk.file(request.path.joined(separator: "/")) else { return notFound(request) }
        var response = ServiceResponse(200, type: file.type, file.bytes)
        // The name of a face changes with what it is made of.
        response.age = request.path.count > 1 ? 31_536_000 : 3600
        return response
    }

    // MARK: Languages

    /// The language that is asked for, else the reader's, else the publication's, so far as there are words for it.
    func language(_ request: ServiceRequest, _ reader: Reader? = nil) -> String {
        let wishes = [request.fields["lang"], reader?.language, settings.publication.language].compactMap { $0 }
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

/// An issue's e-mail as every reader gets one of their own: the same parts, and each reader's own way out in both of them.
///
/// The parts are written once. A letter is its headers, and the parts with the reader's address of leaving where it belongs.
public struct ReadersLetter: Sendable {
    /// What the editor may tell beside the issue.
    public struct Wishes: Hashable, Sendable {
        public var subject: String?
        /// What inboxes show beside the subject.
        public var preview: String?
        /// Whether pictures come along in the letter rather than from the site.
        public var carriesPictures: Bool
        /// The address that letters come from; the publication's contact where none is named.
        public var from: String?

        public init(
            subject: String? = nil, preview: String? = nil, carriesPictures: Bool = false, from: String? = nil
        ) {
            self.subject = subject; self.preview = preview; self.carriesPictures = carriesPictures; self.from = from
        }
    }

    /// What is one reader's own.
    public struct Envelope: Sendable {
        /// An address of ASCII.
        public var to: String
        /// Tells the reader in the message's name: no address.
        public var name: String
        /// When it is sent, in seconds since 1970.
        public var time: Int64
        public var replyTo: String?
        /// An https address that one POST leaves by (RFC 8058), or `nil`.
        public var leave: String?
        /// An address that a mail leaves by.
        public var leaveMail: String

        public init(
            to: String, name: String, time: Int64, replyTo: String? = nil, leave: String?, leaveMail: String
        ) {
            self.to = to; self.name = name; self.time = time; self.replyTo = replyTo; self.leave = leave
            self.leaveMail = leaveMail
        }
    }

    public let from: String
    public let subject: String
    /// The HTML part, without its reader's address of leaving; its bytes are what mail programs cut.
    public let page: String
    /// The text part, likewise.
    public let text: String
    public let preview: String?
    /// Bytes of a whole letter, nearly.
    public let size: Int
    public let warnings: [EmailEdition.Warning]
    /// Headers that are the same for everybody, but for those of the body.
    private let headers: [(String, String)]
    private let bodyHeaders: [(String, String)]
    /// The body, cut where an address of leaving belongs, and of which part each cut is.
    private let pieces: [[UInt8]]
    private let cuts: [UInt8]
    private let domain: String
    private let issueName: String

    /// Stands where an address of leaving belongs, until there is one.
    static let placeholder = "https://leave.invalid/0123456789abcdef"
    /// What the placeholder becomes in the encoded body: control characters, which nothing else in there is.
    private static let (pageCut, textCut): (UInt8, UInt8) = (1, 2)

    init(_ message: MailMessage, html: String, plain: String, wishes: Wishes, warnings: [EmailEdition.Warning]) {
        let bytes = Array(
            message.body(
                html: Self.encoded(html, Self.pageCut), plain: Self.encoded(plain, Self.textCut)
            ).utf8)
        cuts = bytes.filter { $0 == Self.pageCut || $0 == Self.textCut }
        pieces = bytes.split(omittingEmptySubsequences: false) { $0 == Self.pageCut || $0 == Self.textCut }.map(
            Array.init)
        size = bytes.count
        page = html
        text = plain
        preview = wishes.preview
        from = message.sender ?? ""
        subject = message.subject
        domain = message.domain
        issueName = message.issueName
        headers = message.listHeaders
        bodyHeaders = message.bodyHeaders
        self.warnings = warnings
    }

    /// Encoded, with soft line ends around each placeholder, so that what replaces it fits any line.
    private static func encoded(_ text: String, _ cut: UInt8) -> String {
        let mark = "=\r\n" + String(decoding: [cut], as: UTF8.self) + "=\r\n"
        return text.split(separator: placeholder, omittingEmptySubsequences: false)
            .map { QuotedPrintable.encode(String($0)) }.joined(separator: mark)
    }

    /// The letter to a reader.
    public func bytes(for envelope: Envelope) -> [UInt8] {
        let leave = envelope.leave ?? "mailto:\(envelope.leaveMail)?subject=unsubscribe%20\(envelope.name)"
        let page = Array(
            QuotedPrintable.encode(leave.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")).utf8)
        let text = Array(QuotedPrintable.encode(leave).utf8)
        var out: [UInt8] = []
        out.reserveCapacity(size + 2048)
        for (name, value) in own(envelope) + bodyHeaders { out += "\(name): \(value)\r\n".utf8 }
        out += "\r\n".utf8
        for (index, piece) in pieces.enumerated() {
            out += piece
            if index < cuts.count { out += cuts[index] == Self.pageCut ? page : text }
        }
        return out
    }

    private func own(_ envelope: Envelope) -> [(String, String)] {
        var own = [("Date", MailDate.text(seconds: envelope.time))] + headers
        if let replyTo = envelope.replyTo { own.append(("Reply-To", "<\(replyTo)>")) }
        own.append(("To", "<\(envelope.to)>"))
        own.append(("Message-ID", "<\(issueName).\(envelope.name)@\(domain)>"))
        let ways = [
            envelope.leave.map { "<\($0)>" }, "<mailto:\(envelope.leaveMail)?subject=unsubscribe%20\(envelope.name)>",
        ]
        own.append(("List-Unsubscribe", ways.compactMap { $0 }.joined(separator: ",\r\n ")))
        if envelope.leave?.hasPrefix("https:") == true {
            own.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        }
        return own
    }
}

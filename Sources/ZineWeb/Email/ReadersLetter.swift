import ZineDocument
import ZineLanguage

/// An issue's e-mail as every reader gets one of their own: the same parts, and each reader's own way out in both of them.
///
/// The parts are written once. A letter is its headers, and the parts with the reader's way out where it belongs, in the
/// reader's language.
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
        /// The reader's, BCP 47; the issue's where it is not known.
        public var language: String?
        /// When it is sent, in seconds since 1970.
        public var time: Int64
        public var replyTo: String?
        /// An https address that one POST leaves by (RFC 8058), or `nil`.
        public var leave: String?
        /// An address that a mail leaves by.
        public var leaveMail: String

        public init(
            to: String, name: String, language: String? = nil, time: Int64, replyTo: String? = nil, leave: String?,
            leaveMail: String
        ) {
            self.to = to; self.name = name; self.language = language; self.time = time; self.replyTo = replyTo;
            self.leave = leave
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
    private let cuts: [Cut]
    private let domain: String
    private let issueName: String
    private let language: String

    /// Stand where an address of leaving and its words belong, until there are some.
    static let placeholder = "https://leave.invalid/0123456789abcdef"
    static let labelPlaceholder = "leave-0123456789abcdef"

    /// What the placeholders become in the encoded body: control characters, which nothing else in there is.
    private enum Cut: UInt8, CaseIterable {
        case pageAddress = 1, textAddress, pageLabel, textLabel
    }

    init(_ message: MailMessage, html: String, plain: String, wishes: Wishes, warnings: [EmailEdition.Warning]) {
        let bytes = Array(
            message.body(
                html: Self.encoded(html, .pageAddress, .pageLabel), plain: Self.encoded(plain, .textAddress, .textLabel)
            ).utf8)
        cuts = bytes.compactMap(Cut.init(rawValue:))
        pieces = bytes.split(omittingEmptySubsequences: false) { Cut(rawValue: $0) != nil }.map(Array.init)
        size = bytes.count
        language = message.issue.language
        let label = Language.of(language).book.unsubscribe
        page = html.replacing(Self.labelPlaceholder, with: label.forMarkup)
        text = plain.replacing(Self.labelPlaceholder, with: label)
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
    private static func encoded(_ text: String, _ address: Cut, _ label: Cut) -> String {
        let mark = { (cut: Cut) in "=\r\n" + String(decoding: [cut.rawValue], as: UTF8.self) + "=\r\n" }
        return text.split(separator: placeholder, omittingEmptySubsequences: false).map { piece in
            piece.split(separator: labelPlaceholder, omittingEmptySubsequences: false)
                .map { QuotedPrintable.encode(String($0)) }.joined(separator: mark(label))
        }.joined(separator: mark(address))
    }

    /// The words of leaving in the reader's language, as text and as markup.
    private func label(_ wish: String?) -> (text: String, markup: String) {
        let own = Language.of(language)
        guard let wish, let reader = Language.known(wish), reader.code != own.code,
            let tag = LanguageTag(wish)
        else { return (own.book.unsubscribe, own.book.unsubscribe.forMarkup) }
        let words = reader.book.unsubscribe
        return (words, "<span lang=\"\(tag.text)\" dir=\"\(tag.direction.rawValue)\">\(words.forMarkup)</span>")
    }

    /// The letter to a reader.
    public func bytes(for envelope: Envelope) -> [UInt8] {
        let leave = envelope.leave ?? "mailto:\(envelope.leaveMail)?subject=unsubscribe%20\(envelope.name)"
        let label = label(envelope.language)
        let fill = { (cut: Cut) in
            switch cut {
            case .pageAddress: leave.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            case .textAddress: leave
            case .pageLabel: label.markup
            case .textLabel: label.text
            }
        }
        let fills = Dictionary(uniqueKeysWithValues: Cut.allCases.map { ($0, QuotedPrintable.encode(fill($0)).utf8) })
        var out: [UInt8] = []
        out.reserveCapacity(size + 2048)
        for (name, value) in own(envelope) + bodyHeaders { out += "\(name): \(value)\r\n".utf8 }
        out += "\r\n".utf8
        for (index, piece) in pieces.enumerated() {
            out += piece
            if index < cuts.count, let fill = fills[cuts[index]] { out += fill }
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

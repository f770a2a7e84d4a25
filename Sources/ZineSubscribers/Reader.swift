public import FoundationEssentials

/// A reader's name within the program: random, and no part of an address.
public struct ReaderID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 26 small letters and digits: 128 bits in the alphabet of RFC 4648, section 6.
    public let text: String

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// `nil` for what is no such name.
    public init?(_ text: String) {
        guard text.utf8.count == 26, text.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
        self.text = text
    }

    /// From the database, which holds no others.
    init(stored text: String) { self.text = text }

    /// A new one, from the system's own chance.
    public static func random() -> ReaderID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    static func random(using generator: inout some RandomNumberGenerator) -> ReaderID {
        var bits = UInt128(generator.next()) << 64 | UInt128(generator.next())
        var letters: [UInt8] = []
        for _ in 0..<26 {
            letters.append(alphabet[Int(truncatingIfNeeded: bits & 31)])
            bits >>= 5
        }
        return ReaderID(stored: String(decoding: letters, as: UTF8.self))
    }

    public var description: String { text }
    public static func < (a: ReaderID, b: ReaderID) -> Bool { a.text < b.text }
}

/// How a reader stands with the magazine.
public enum ReaderState: String, CaseIterable, Hashable, Sendable {
    /// Asked for it, and has not yet said that the address is theirs.
    case asked
    /// Gets every issue.
    case confirmed
    /// Asked to get no more.
    case left
    /// Cannot be reached: a mail server said so.
    case bouncing
    /// Gets nothing, whoever asks: by the editor's wish, or after a complaint.
    case blocked
}

/// A change of state, and how it came about.
public struct StateChange: Hashable, Sendable {
    public var state: ReaderState
    public var at: Date
    /// A few words: `form`, `import from Ghost`, `550 5.1.1 unknown user`.
    public var how: String

    public init(state: ReaderState, at: Date, how: String) {
        self.state = state; self.at = at; self.how = how
    }
}

/// How a state comes about, so far as it is this program's doing; all else is a mail server's words.
public enum ChangeWay: Hashable, Sendable {
    /// Through the service's form.
    case form
    /// By the link in a letter.
    case link
    /// By the editors.
    case hand
    /// By an import; from where.
    case list(String)
    /// To another address.
    case move
    case complaint
    /// By a mail that asks for it.
    case mail

    private static let fixed: [(way: ChangeWay, text: String)] = [
        (.form, "form"), (.link, "link in a letter"), (.hand, "by hand"), (.move, "change of address"),
        (.complaint, "complaint"), (.mail, "by mail"),
    ]
    private static let fromList = "import from "

    /// As the database has it.
    public var text: String {
        if case .list(let name) = self { return Self.fromList + name }
        return Self.fixed.first { $0.way == self }?.text ?? ""
    }

    /// `nil` for other words.
    public init?(_ text: String) {
        if text.hasPrefix(Self.fromList) {
            self = .list(String(text.dropFirst(Self.fromList.count)))
        } else if let found = Self.fixed.first(where: { $0.text == text }) {
            self = found.way
        } else {
            return nil
        }
    }
}

/// Everything that is held of one reader.
public struct Reader: Hashable, Sendable {
    public var id: ReaderID
    public var address: EmailAddress
    public var state: ReaderState
    /// BCP 47; `nil` where it is not known.
    public var language: String?
    /// When the address first came in.
    public var since: Date
    /// Oldest first.
    public var history: [StateChange]

    public init(
        id: ReaderID, address: EmailAddress, state: ReaderState, language: String?, since: Date,
        history: [StateChange] = []
    ) {
        self.id = id; self.address = address; self.state = state; self.language = language; self.since = since
        self.history = history
    }
}

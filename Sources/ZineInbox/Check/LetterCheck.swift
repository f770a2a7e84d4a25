public import ZineCore
import ZineDocument
import ZineSubscribers
public import ZineWeb

/// What receiving mail servers and mail programs mind in a letter.
///
/// Sources: Google's and Yahoo's rules for bulk senders (2024), which want SPF, DKIM and DMARC, a From address of the domain
/// that is authenticated, and one-click leaving (RFC 8058); Gmail's limit of 102 kB; RFC 5322, 2.1.1 for lines; the rules of
/// SpamAssassin that look at subjects and links.
public struct LetterCheck: Sendable {
    /// What of a letter is looked at.
    struct Facts {
        var size: Int
        var subject: String
        var from: String
        var page: String
        var text: String
    }

    private let letter: Facts
    private let settings: InboxSettings
    private let place: SourceSpan
    private var problems: [Diagnostic] = []

    public static func problems(_ letter: ReadersLetter, _ settings: InboxSettings) -> [Diagnostic] {
        problems(
            Facts(
                size: letter.size, subject: letter.subject, from: letter.from, page: letter.page, text: letter.text),
            settings)
    }

    static func problems(_ letter: Facts, _ settings: InboxSettings) -> [Diagnostic] {
        var check = LetterCheck(letter, settings)
        check.sizes()
        check.subject()
        check.sender()
        check.leaving()
        check.links()
        check.parts()
        return check.problems
    }

    private init(_ letter: Facts, _ settings: InboxSettings) {
        self.letter = letter; self.settings = settings
        place = settings.place
    }

    private mutating func warn(_ id: String, _ message: String, hint: String) {
        problems.append(.warning(id, message, hint: hint, at: place))
    }

    /// Bytes above which servers begin to refuse, and people on the road to wait.
    private static let heavy = 2_000_000

    private mutating func sizes() {
        guard letter.size > Self.heavy else { return }
        warn(
            "letter-heavy", "a letter weighs \((letter.size + 99_999) / 100_000)00 kB, and goes to every reader",
            hint: "have the pictures on the site: `pictures: site` in `inbox:`")
    }

    private mutating func subject() {
        let subject = letter.subject
        if subject.count > 78 {
            warn(
                "letter-subject", "the subject is \(subject.count) characters long, of which inboxes show about 60",
                hint: "give a shorter one with --subject")
        }
        let letters = subject.filter(\.isLetter)
        if letters.count > 8, letters.contains(where: \.isUppercase), !letters.contains(where: \.isLowercase) {
            warn(
                "letter-subject", "the subject is in capitals, as that of much spam is",
                hint: "give another one with --subject")
        }
        if subject.filter({ $0 == "!" || $0 == "$" || $0 == "€" }).count > 1 {
            warn(
                "letter-subject", "the subject has more than one of !, $ and €, as that of much spam has",
                hint: "give another one with --subject")
        }
    }

    /// Whose mail may not come from elsewhere: their DMARC policies say so, or their rules for bulk senders.
    private static let mailboxes: Set<String> = [
        "gmail.com", "googlemail.com", "yahoo.com", "ymail.com", "aol.com", "outlook.com", "hotmail.com", "live.com",
        "icloud.com", "me.com", "mail.ru", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com", "yandex.ru",
    ]

    private mutating func sender() {
        let host = letter.from.split(separator: "@").last.map { $0.lowercased() } ?? ""
        if Self.mailboxes.contains(host) {
            warn(
                "letter-sender",
                "the sender is at \(host), and letters from there that another server sends are taken for forged",
                hint: "write from an address of the magazine's own domain: `from:` in `inbox:`")
        }
        if ["noreply@", "no-reply@", "donotreply@"].contains(where: letter.from.lowercased().hasPrefix) {
            warn(
                "letter-sender", "readers cannot answer \(letter.from)",
                hint: "write from an address that somebody reads, or name one as `reply_to:`")
        }
        if (settings.publication.publisher ?? "").isEmpty {
            warn(
                "letter-publisher", "the letter does not say who publishes it, which many laws want",
                hint: "write `publisher:` in publication.yaml, with an address by post where yours wants one")
        }
    }

    private mutating func leaving() {
        let way = settings.service ?? settings.publication.subscribe?.unsubscribe
        if way?.hasPrefix("https://") != true {
            warn(
                "inbox-no-service", "the letter has no https link by which a reader leaves with one click",
                hint: "write `service:` in `inbox:`; large mail providers want such a link")
        }
    }

    private static let shorteners = ["bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "lnkd.in"]

    private mutating func links() {
        let addresses = Self.addresses(in: letter.page)
        let hosts = addresses.map(Self.host)
        if let short = hosts.first(where: { host in Self.shorteners.contains(host) }) {
            warn(
                "letter-link", "a link leads through \(short), which hides where it goes, as links of spam do",
                hint: "write the address that it leads to")
        }
        if let number = hosts.first(where: {
            !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        }) {
            warn(
                "letter-link", "a link leads to \(number), a number in place of a name, as links of spam do",
                hint: "write a name in its stead")
        }
        let open = addresses.filter { $0.hasPrefix("http://") }
        if let first = open.first {
            warn(
                "letter-link",
                "\(open.count) \(open.count == 1 ? "address is" : "addresses are") not encrypted: \(first.prefix(80))",
                hint: "write https:// where the site has it")
        }
    }

    private mutating func parts() {
        let words = letter.text.split { $0 == " " || $0 == "\n" }.count
        let pictures = letter.page.ranges(of: "<img").count
        if words < 60, pictures > 0 {
            warn(
                "letter-pictures",
                "the letter is \(pictures.counted("picture")) and \(words.counted("word")), and filters read words",
                hint: "say in words what the pictures show")
        }
        if ["<script", "<form", "<iframe", "<object"].contains(where: letter.page.contains) {
            warn(
                "letter-active", "the letter has a form or a script, and mail programs take such for an attack",
                hint: "take out what the article embeds")
        }
    }

    /// What links and pictures of a page lead to.
    static func addresses(in page: String) -> [String] {
        ["href=\"", "src=\""].flatMap { mark in
            page.split(separator: mark, omittingEmptySubsequences: false).dropFirst().map { rest in
                String(rest.prefix { $0 != "\"" })
            }
        }
    }

    private static func host(_ address: String) -> String {
        guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
        return address[start...].prefix { !"/?#:".contains($0) }.lowercased()
    }
}

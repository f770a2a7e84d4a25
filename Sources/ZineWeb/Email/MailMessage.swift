import ZineCore
import ZineDocument
import ZineLanguage

/// A message of two alternatives, text and page, that any mail program opens.
///
/// Sources: RFC 5322 for the message, RFC 2045 to 2047 for MIME, RFC 2369 and 8058 for leaving the list.
struct MailMessage {
    let issue: Issue
    let site: SiteAddress?
    /// What the editor tells beside the issue.
    var wishes = ReadersLetter.Wishes()
    /// By their paths from the issue's folder.
    private(set) var pictures: [String: MailPicture]

    /// `nil` where the publication names no address to answer to.
    var sender: String? {
        guard let address = ASCIIAddress.email(contact) else { return nil }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 200, !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isAtom) })
        else { return nil }
        return address
    }

    /// The publication's, as it stands in its file.
    private var contact: String {
        let contact = wishes.from ?? issue.publication.contact ?? ""
        return contact.hasPrefix("mailto:") ? String(contact.dropFirst(7)) : contact
    }

    /// A contact that no message can be from.
    var unfitContact: String? { sender == nil && !contact.isEmpty ? contact : nil }

    private static func isAtom(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    /// The domain that names in the message end with; one that cannot exist where none is known.
    var domain: String {
        site.flatMap { SafeURL($0.root)?.asciiHost } ?? sender.flatMap {
            $0.split(separator: "@").last.map(String.init)
        }
            ?? "publication.invalid"
    }

    /// What the page calls the pictures that come along.
    var contentAddresses: [String: SafeURL] {
        Dictionary(uniqueKeysWithValues: pictures.keys.map { ($0, SafeURL(contentID: contentID($0))) })
    }

    /// Takes out the pictures of which this is said of their content addresses.
    mutating func leaveOut(_ isUnused: (SafeURL) -> Bool) {
        let unused = contentAddresses.filter { isUnused($0.value) }
        pictures = pictures.filter { unused[$0.key] == nil }
    }

    private func contentID(_ path: String) -> String { "\(fingerprint(path))@\(domain)" }

    /// - Parameter html: with the content addresses of the pictures.
    func text(html: String, plain: String) -> String {
        let boundary = "=_zine_" + fingerprint(html + plain)
        var out = ""
        for (name, value) in headers(boundary) { out += "\(name): \(value)\r\n" }
        return out + "\r\n"
            + body(html: QuotedPrintable.encode(html), plain: QuotedPrintable.encode(plain), boundary: boundary)
    }

    /// The parts, which are encoded already.
    func body(html: String, plain: String) -> String { body(html: html, plain: plain, boundary: letterBoundary) }

    /// - Parameter boundary: holds `=_`, which quoted-printable text never does.
    private func body(html: String, plain: String, boundary: String) -> String {
        var out = "--\(boundary)\r\n" + part("plain", plain) + "--\(boundary)\r\n"
        out += pictures.isEmpty ? part("html", html) : related(html, boundary + "_related")
        return out + "--\(boundary)--\r\n"
    }

    private func part(_ type: String, _ encoded: String) -> String {
        "Content-Type: text/\(type); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + encoded + "\r\n"
    }

    /// The page with its pictures (RFC 2387).
    private func related(_ html: String, _ boundary: String) -> String {
        var out = "Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"\(boundary)\"\r\n\r\n"
        out += "--\(boundary)\r\n" + part("html", html)
        for (path, picture) in pictures.sorted(by: { $0.key < $1.key }) {
            out += "--\(boundary)\r\nContent-Type: \(picture.mediaType)\r\nContent-Transfer-Encoding: base64\r\n"
            out += "Content-ID: <\(contentID(path))>\r\nContent-Disposition: inline\r\n\r\n"
            out += MailBase64.encode(picture.bytes)
        }
        return out + "--\(boundary)--\r\n"
    }

    var subject: String {
        if let subject = wishes.subject { return subject }
        return issue.wholeName
    }

    /// Tells the issue in the message's name.
    var issueName: String { fingerprint(StableID(issue.publication).issue(issue)) }

    private var fromHeader: (String, String) {
        ("From", EncodedWords.phrase(issue.publication.name) + "\r\n <\(sender ?? "editors@\(domain)")>")
    }

    private var subjectHeader: (String, String) {
        ("Subject", EncodedWords.text(subject, after: "Subject: ".count))
    }

    private func bodyHeaders(_ boundary: String) -> [(String, String)] {
        var headers = [
            ("MIME-Version", "1.0"),
            ("Content-Type", "multipart/alternative;\r\n boundary=\"\(boundary)\""),
        ]
        if let tag = LanguageTag(issue.language) { headers.append(("Content-Language", tag.text)) }
        return headers
    }

    private var letterBoundary: String { "=_zine_" + issueName }

    /// What every letter to a reader says of its body.
    var bodyHeaders: [(String, String)] { bodyHeaders(letterBoundary) }

    /// What every letter to a reader says of the list that it comes from (RFC 2919).
    var listHeaders: [(String, String)] {
        [
            fromHeader, subjectHeader,
            ("List-ID", EncodedWords.phrase(issue.publication.name) + "\r\n <letters.\(domain)>"),
        ]
    }

    private func headers(_ boundary: String) -> [(String, String)] {
        var headers = [
            ("Date", MailDate.text(issue.date)), fromHeader,
            ("To", "undisclosed-recipients:;"), subjectHeader,
            ("Message-ID", "<\(issueName)@\(domain)>"),
        ]
        headers += bodyHeaders(boundary)
        headers += unsubscribing
        // Mail programs open the file as a draft to be sent.
        headers.append(("X-Unsent", "1"))
        return headers
    }

    private var unsubscribing: [(String, String)] {
        var ways: [String] = []
        let url = issue.publication.subscribe.flatMap { SafeURL($0.unsubscribe ?? $0.action) }.flatMap {
            $0.isExternal ? ASCIIAddress.url($0) : nil
        }
        if let url { ways.append("<\(url)>") }
        if let sender { ways.append("<mailto:\(sender)?subject=unsubscribe>") }
        guard !ways.isEmpty else { return [] }
        var headers = [("List-Unsubscribe", ways.joined(separator: ",\r\n "))]
        if url?.hasPrefix("https:") == true {
            headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        }
        return headers
    }

    /// A name that is the same from build to build.
    private func fingerprint(_ text: String) -> String { String(FNV1a.of(text), radix: 16) }
}

/// The issue's day at midnight, as RFC 5322 writes it.
enum MailDate {
    static func text(_ date: PartialDate) -> String {
        let known = MachineTime(date) == nil ? PartialDate(year: 1980, month: 1) : date
        let day = known.day ?? 1
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let iso = PartialDate(year: known.year, month: 1).iso
        let name = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday(known.year, known.month, day)]
        return "\(name), \(day < 10 ? "0" : "")\(day) \(months[known.month - 1]) \(iso.dropLast(3)) 00:00:00 +0000"
    }

    /// Sunday is 0. Source: Tomohiko Sakamoto's method.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month < 3 ? year - 1 : year
        let offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
        return (y + y / 4 - y / 100 + y / 400 + offset + day) % 7
    }
}

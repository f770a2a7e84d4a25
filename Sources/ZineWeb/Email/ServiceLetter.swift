/// A short letter of the service to one reader: text alone, so that every mail program shows the same.
///
/// Sources: RFC 5322 for the message, RFC 2045 to 2047 for MIME, RFC 3834 for what answers by itself.
public struct ServiceLetter: Hashable, Sendable {
    public var senderName: String
    /// Addresses in ASCII.
    public var sender: String
    public var replyTo: String?
    public var recipient: String
    public var subject: String
    /// Paragraphs; an address of the web stands in one of its own.
    public var paragraphs: [String]
    /// BCP 47.
    public var language: String
    /// Unlike that of any other letter: letters, digits and dots.
    public var name: String
    /// In seconds since 1970.
    public var time: Int64

    public init(
        senderName: String, sender: String, replyTo: String?, recipient: String, subject: String,
        paragraphs: [String], language: String, name: String, time: Int64
    ) {
        self.senderName = senderName; self.sender = sender; self.replyTo = replyTo; self.recipient = recipient
        self.subject = subject; self.paragraphs = paragraphs; self.language = language; self.name = name
        self.time = time
    }

    /// RFC 5322, in ASCII, with lines that end in CR LF.
    public var message: String {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        var headers = [
            ("Date", MailDate.text(seconds: time)),
            ("From", EncodedWords.phrase(Self.line(senderName)) + "\r\n <\(Self.line(sender))>"),
            ("To", "<\(Self.line(recipient))>"),
            ("Subject", EncodedWords.text(Self.line(subject), after: "Subject: ".count)),
            ("Message-ID", "<\(Self.line(name))@\(Self.line(domain))>"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "quoted-printable"),
            ("Auto-Submitted", "auto-generated"),
        ]
        if let replyTo { headers.append(("Reply-To", "<\(Self.line(replyTo))>")) }
        if let tag = LanguageTag(language) { headers.append(("Content-Language", tag.text)) }
        let head = headers.map { "\($0): \($1)\r\n" }.joined()
        return head + "\r\n" + QuotedPrintable.encode(paragraphs.joined(separator: "\n\n") + "\n") + "\r\n"
    }

    /// Nothing that stands in a header can end it.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}

extension MailDate {
    /// A moment as RFC 5322 writes it, in universal time.
    static func text(seconds: Int64) -> String {
        let seconds = max(0, min(seconds, 253_402_300_799))
        var (year, day) = (1970, Int(seconds / 86400))
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][day % 7]
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        while day >= (isLeap(year) ? 366 : 365) {
            day -= isLeap(year) ? 366 : 365
            year += 1
        }
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var month = 0
        while day >= lengths[month] {
            day -= lengths[month]
            month += 1
        }
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
        let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
        return "\(weekday), \(two(Int64(day + 1))) \(names[month]) \(year) \(clock) +0000"
    }
}

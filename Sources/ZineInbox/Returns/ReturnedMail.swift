public import ZineSubscribers

/// What came back: a delivery report (RFC 3464), a complaint (RFC 5965), or a mail that asks to leave (RFC 2369).
///
/// Whose letter it was is told by the letter's name, which holds the reader's and which nobody else knows; the address that a
/// report names is believed where no name came along.
public struct ReturnedMail: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The mailbox takes nothing more.
        case failed(String)
        /// It was not delivered, and may be another time: a server gave up, or goes on trying.
        case delayed(String)
        case complaint
        case leaves
    }

    public var kind: Kind
    public var reader: ReaderID?
    public var address: EmailAddress?

    /// What a mail says of readers; nothing where it is another mail.
    public static func read(_ bytes: [UInt8]) -> [ReturnedMail] {
        let mail = MailPart(bytes[...])
        if let reader = mail["subject"].flatMap(leaver) { return [ReturnedMail(kind: .leaves, reader: reader)] }
        guard mail.type == "multipart/report" else { return PlainReport.read(mail).map { [$0] } ?? [] }
        let parts = mail.parts
        let reader = parts.lazy.compactMap(originalReader).first
        if let report = parts.first(where: { $0.type == "message/feedback-report" }) {
            return complaint(MailPart(report.body), reader)
        }
        guard
            let report = parts.first(where: {
                $0.type == "message/delivery-status" || $0.type == "message/global-delivery-status"
            })
        else { return [] }
        var found = groups(report.body).compactMap { delivery($0, reader) }
        // One letter has one reader: of a report on several the name is nobody's in particular.
        if found.count > 1 {
            for index in found.indices where found[index].address != nil { found[index].reader = nil }
        }
        return found
    }

    /// Why a mail says nothing of readers: a clause about it.
    public static func whyPassedOver(_ bytes: [UInt8]) -> String {
        let mail = MailPart(bytes[...])
        if mail.isEmpty { return "it is no mail" }
        if mail.type == "multipart/report" { return "it is a report that tells of no failure" }
        if PlainReport.isOfASystem(mail) { return "it comes from a mail system and quotes no letter of ours" }
        let answers = mail["auto-submitted"].map { $0.lowercased() != "no" } ?? (mail["x-autoreply"] != nil)
        if answers { return "it is an answer that a program wrote" }
        return "it is neither a report nor a complaint, and does not ask to leave in a way that the letters name"
    }

    private static func leaver(_ subject: String) -> ReaderID? {
        let words = subject.lowercased().split(separator: " ")
        guard words.count == 2, words[0] == "unsubscribe" else { return nil }
        return ReaderID(String(words[1]))
    }

    /// The reader in the name of a letter of ours: `<issue.reader@domain>`.
    private static func originalReader(_ part: MailPart) -> ReaderID? {
        guard ["message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"].contains(part.type)
        else { return nil }
        let original = MailPart(part.body)
        return original["message-id"].flatMap(reader(inName:))
    }

    static func reader(inName name: String) -> ReaderID? {
        name.prefix { $0 != "@" }.split(separator: ".").last.flatMap { ReaderID(String($0)) }
    }

    private static func complaint(_ report: MailPart, _ reader: ReaderID?) -> [ReturnedMail] {
        let address = report["original-rcpt-to"].flatMap(Self.address)
        switch report["feedback-type"]?.lowercased() {
        case "not-spam": return []
        case "opt-out", "opt-out-list": return [ReturnedMail(kind: .leaves, reader: reader, address: address)]
        default: return [ReturnedMail(kind: .complaint, reader: reader, address: address)]
        }
    }

    /// The fields of each recipient, which empty lines part; the first group is the message's.
    private static func groups(_ body: ArraySlice<UInt8>) -> [MailPart] {
        var groups: [MailPart] = []
        var rest = body
        while !rest.isEmpty, groups.count < 1000 {
            while let first = rest.first, first == 0x0A || first == 0x0D { rest = rest.dropFirst() }
            let group = MailPart(rest)
            if !group.isEmpty { groups.append(group) }
            rest = group.body
        }
        return groups
    }

    private static func delivery(_ fields: MailPart, _ reader: ReaderID?) -> ReturnedMail? {
        guard let action = fields["action"]?.lowercased(), action == "failed" || action == "delayed" else { return nil }
        let status = fields["status"].map { String($0.prefix { $0.isNumber || $0 == "." }) } ?? ""
        let said = fields["diagnostic-code"].map { $0.drop { $0 != ";" }.dropFirst().drop { $0 == " " } } ?? ""
        let text = line(status + " " + said)
        let isForGood = action == "failed" && status.hasPrefix("5")
        let address = (fields["original-recipient"] ?? fields["final-recipient"]).flatMap(Self.address)
        return ReturnedMail(kind: isForGood ? .failed(text) : .delayed(text), reader: reader, address: address)
    }

    /// What a server said, as one short line: it is kept, shown and exported.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(160) {
            line.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(line)
    }

    /// `rfc822; ann@example.org`, `<ann@example.org>`.
    private static func address(_ field: String) -> EmailAddress? {
        let bare = field.split(separator: ";").last ?? ""
        return try? EmailAddress(bare.filter { !"<> ".contains($0) })
    }

    /// The mails of a file: one, or those of an mbox.
    public static func mails(_ bytes: [UInt8]) -> [[UInt8]] {
        let mark = Array("From ".utf8)
        guard bytes.starts(with: mark) else { return [bytes] }
        var mails: [[UInt8]] = []
        var start = 0
        var line = 0
        var isAfterEmpty = true
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            if isAfterEmpty, bytes[line..<end].starts(with: mark) {
                if line > start { mails.append(Array(bytes[start..<line])) }
                start = end
            }
            isAfterEmpty = bytes[line..<end].allSatisfy { $0 == 0x0A || $0 == 0x0D }
            line = end
        }
        if start < bytes.count { mails.append(Array(bytes[start...])) }
        return mails
    }
}

/// A part of a mail: headers, and what is below them.
struct MailPart {
    private var headers: [(name: String, value: String)] = []
    private(set) var body: ArraySlice<UInt8>

    private static let headerLimit = 1000
    private static let partLimit = 100

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty, headers.count < Self.headerLimit {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            var line = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty { break }
            let text = String(decoding: line.prefix(4096), as: UTF8.self)
            if text.first == " " || text.first == "\t" {
                if !headers.isEmpty, headers[headers.count - 1].value.utf8.count < 1 << 16 {
                    headers[headers.count - 1].value += " " + Self.trimmed(text[...])
                }
            } else if let colon = text.firstIndex(of: ":") {
                headers.append((text[..<colon].lowercased(), Self.trimmed(text[text.index(after: colon)...])))
            }
        }
        body = rest
    }

    var isEmpty: Bool { headers.isEmpty }

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// `multipart/report`; `text/plain` where nothing is said.
    var type: String {
        let type = (self["content-type"] ?? "text/plain").prefix { $0 != ";" }
        return Self.trimmed(type).lowercased()
    }

    /// The parts of a multipart body.
    var parts: [MailPart] {
        guard let boundary else { return [] }
        let mark = Array(("--" + boundary).utf8)
        var parts: [MailPart] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex, parts.count < Self.partLimit {
            let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
            if body[line..<end].starts(with: mark) {
                if let start { parts.append(MailPart(body[start..<line])) }
                start = end
                if body[line..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
            }
            line = end
        }
        if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
        return parts
    }

    private var boundary: String? {
        let type = self["content-type"] ?? ""
        guard let found = type.lowercased().firstRange(of: "boundary=") else { return nil }
        let offset = type.lowercased().distance(from: type.lowercased().startIndex, to: found.upperBound)
        let rest = type.dropFirst(offset)
        let text = rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
        return text.isEmpty || text.utf8.count > 200 ? nil : String(text)
    }

    private static func trimmed(_ text: Substring) -> String {
        let head = text.drop { $0 == " " || $0 == "\t" }
        guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(head[...last])
    }
}

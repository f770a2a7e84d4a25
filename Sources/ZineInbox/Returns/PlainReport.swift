import ZineSubscribers

/// Delivery reports that are no reports of RFC 3464: text, with the letter or its head below it, as qmail, Exim and many
/// gateways write them.
///
/// Believed is only a mail that comes from a mail system (RFC 3834: an empty return path, or a name that such have) and that
/// quotes the name of a letter of ours, which nobody else knows. Whether the mailbox is gone for good is told by the codes
/// above the quoted letter: 5.1.x and 5.2.x (RFC 3463), or 550, 551 and 553 where none of the former stands there.
enum PlainReport {
    /// `nil` for another mail.
    static func read(_ mail: MailPart) -> ReturnedMail? {
        guard isOfASystem(mail) else { return nil }
        let lines = text(of: mail)
        guard let place = lines.firstIndex(where: { reader(inLine: $0) != nil }), let id = reader(inLine: lines[place])
        else { return nil }
        let said = lines[..<(lines.firstIndex(where: isBeginningOfCopy) ?? place)]
        let address = mail["x-failed-recipients"].flatMap { try? EmailAddress($0) }
        let codes = said.compactMap(code)
        // What is gone for good counts before what may pass.
        if let gone = codes.first(where: \.isForGood) {
            return ReturnedMail(kind: .failed(gone.text), reader: id, address: address)
        }
        return ReturnedMail(
            kind: .delayed(codes.first?.text ?? "the report names no code"), reader: id, address: address)
    }

    static func isOfASystem(_ mail: MailPart) -> Bool {
        if let path = mail["return-path"], path.filter({ $0 != " " }) == "<>" { return true }
        let from = (mail["from"] ?? "").lowercased()
        return ["mailer-daemon", "postmaster@", "mail delivery s"].contains(where: from.contains)
    }

    /// Lines of the mail's text, and of its parts'.
    private static func text(of mail: MailPart) -> [String] {
        let parts = mail.parts
        return (parts.isEmpty ? [mail] : parts).flatMap { part in
            var text = String(decoding: part.body.prefix(1 << 16), as: UTF8.self).replacing("\r\n", with: "\n")
            if part["content-transfer-encoding"]?.lowercased() == "quoted-printable" {
                text = text.replacing("=\n", with: "").replacing("=3D", with: "=")
            }
            return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The reader in a quoted `Message-ID: <issue.reader@domain>`.
    private static func reader(inLine line: String) -> ReaderID? {
        let bare = line.drop { $0 == ">" || $0 == " " || $0 == "|" }
        guard bare.prefix(11).lowercased() == "message-id:", let start = bare.firstIndex(of: "<") else { return nil }
        return ReturnedMail.reader(inName: String(bare[bare.index(after: start)...]))
    }

    /// Where servers say that a copy begins; what follows are the letter's own words.
    private static func isBeginningOfCopy(_ line: String) -> Bool {
        let line = line.lowercased()
        return line.contains("copy of the message") || line.contains("original message") || line.hasPrefix("received: ")
    }

    /// The first code of a line that refuses, with the line.
    private static func code(_ line: String) -> (text: String, isForGood: Bool)? {
        let words = line.split { " \t(:;,[]<>#)-".contains($0) }
        let text = ReturnedMail.line(line.split(separator: " ").joined(separator: " "))
        for word in words {
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ (1...3).contains($0.count) && $0.utf8.allSatisfy(isDigit) }),
                parts[0] == "4" || parts[0] == "5"
            else { continue }
            return (text, parts[0] == "5" && (parts[1] == "1" || parts[1] == "2"))
        }
        let basic = words.first { word in
            word.count == 3 && (word.first == "4" || word.first == "5") && word.utf8.allSatisfy(isDigit)
        }
        return basic.map { (text, ["550", "551", "553"].contains($0)) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

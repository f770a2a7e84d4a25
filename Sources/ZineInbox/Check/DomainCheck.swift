import CLinux
import Glibc
public import ZineCore

/// What the names of the sender's domain say of who may send in its name: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489).
public struct DomainCheck: Sendable {
    /// Asks for the texts at a name; `nil` where nobody answers.
    public typealias LookUp = (String) -> [String]?

    /// - Parameters:
    ///   - domain: of the address that letters come from.
    ///   - selector: the name of the key that the mail server signs with; it is in the server's settings.
    ///   - place: where the sender is named.
    public static func problems(
        _ domain: String, selector: String?, at place: SourceSpan, lookUp: LookUp = Self.ask
    ) -> [Diagnostic] {
        guard let texts = lookUp(domain), let policy = lookUp("_dmarc." + domain) else {
            return [
                .warning(
                    "domain-unknown", "no name server says what \(domain) has entered for its mail",
                    hint: "look whether the name is right and this machine is on the network", at: place)
            ]
        }
        return spf(texts, domain, place) + dmarc(policy, domain, place)
            + dkim(selector, domain, place, lookUp)
    }

    private static func spf(_ texts: [String], _ domain: String, _ place: SourceSpan) -> [Diagnostic] {
        let records = texts.filter { $0.lowercased().hasPrefix("v=spf1") }
        guard let record = records.first else {
            return [
                .warning(
                    "domain-spf", "\(domain) does not say which servers send its mail",
                    hint: "your mail provider says what to enter as a TXT record: v=spf1 include:… -all",
                    at: place)
            ]
        }
        if records.count > 1 {
            return [
                .warning(
                    "domain-spf", "\(domain) has \(records.count) SPF records, and servers believe none then",
                    hint: "put them into one TXT record", at: place)
            ]
        }
        if record.lowercased().split(separator: " ").contains("+all") {
            return [
                .warning(
                    "domain-spf", "\(domain) lets everybody send in its name: +all", hint: "end the record with -all",
                    at: place)
            ]
        }
        return []
    }

    private static func dmarc(_ texts: [String], _ domain: String, _ place: SourceSpan) -> [Diagnostic] {
        let record = texts.first { $0.lowercased().replacing(" ", with: "").hasPrefix("v=dmarc1") }
        guard record == nil else { return [] }
        return [
            .warning(
                "domain-dmarc", "\(domain) does not say what becomes of mail that is forged in its name",
                hint: "enter a TXT record at _dmarc.\(domain): v=DMARC1; p=none; rua=mailto:you@\(domain)", at: place)
        ]
    }

    private static func dkim(
        _ selector: String?, _ domain: String, _ place: SourceSpan, _ lookUp: LookUp
    ) -> [Diagnostic] {
        guard let selector else {
            return [
                .note(
                    "domain-dkim",
                    "whether letters are signed cannot be looked up without the name of the key (the selector)",
                    hint: "it is `s=` in the DKIM-Signature of any letter that you sent: --selector NAME", at: place)
            ]
        }
        let name = "\(selector)._domainkey.\(domain)"
        let keys = (lookUp(name) ?? []).map { $0.replacing(" ", with: "") }
        if keys.contains(where: { $0.contains("p=") && !$0.hasSuffix("p=") && !$0.contains("p=;") }) { return [] }
        return [
            .warning(
                "domain-dkim",
                "there is no key at \(name) by which receiving servers could check the letters' signature",
                hint: "turn on DKIM at your mail server; it says what to enter as a TXT record", at: place)
        ]
    }

    // MARK: Asking

    /// The system's resolver.
    public static func ask(_ name: String) -> [String]? {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = zine_look_up_texts(name, &bytes, Int32(bytes.count))
        if count == -2 { return [] }
        return count < 0 ? nil : texts(bytes.prefix(Int(count)))
    }

    /// The TXT records of an answer (RFC 1035, 4.1); those that break off are left out.
    static func texts(_ answer: ArraySlice<UInt8>) -> [String] {
        let bytes = Array(answer)
        guard bytes.count > 12 else { return [] }
        let number = { (at: Int) in at + 1 < bytes.count ? Int(bytes[at]) << 8 | Int(bytes[at + 1]) : 0 }
        var at = 12
        for _ in 0..<number(4) { at = skippedName(bytes, at) + 4 }
        var texts: [String] = []
        for _ in 0..<number(6) where at < bytes.count {
            at = skippedName(bytes, at)
            let (type, length) = (number(at), number(at + 8))
            let end = at + 10 + length
            guard end <= bytes.count else { return texts }
            if type == 16 {
                var (text, part): ([UInt8], Int) = ([], at + 10)
                while part < end {
                    let next = min(part + 1 + Int(bytes[part]), end)
                    text += bytes[(part + 1)..<max(part + 1, next)]
                    part = max(part + 1, next)
                }
                texts.append(String(decoding: text, as: UTF8.self))
            }
            at = end
        }
        return texts
    }

    private static func skippedName(_ bytes: [UInt8], _ start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if bytes[at] == 0 { return at + 1 }
            if bytes[at] & 0xC0 == 0xC0 { return at + 2 }
            at += 1 + Int(bytes[at])
        }
        return at
    }
}

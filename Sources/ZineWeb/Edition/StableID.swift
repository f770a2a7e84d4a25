import ZineCore
import ZineDocument

/// Names that stay the same from build to build and wherever the files go: `tag:` URIs (RFC 4151) of the publication's
/// own domain or address, else UUIDs made from its name.
struct StableID: Hashable, Sendable {
    private let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    func publication(since date: PartialDate) -> String { name([], date) }
    func issue(_ issue: Issue) -> String { name([issue.slug], issue.date) }
    func article(_ slug: String, of issue: Issue) -> String { name([issue.slug, slug], issue.date) }

    private func name(_ path: [String], _ date: PartialDate) -> String {
        let specific = path.map(Self.encode).joined(separator: "/")
        guard let authority, MachineTime(date) != nil else {
            return Self.uuid(publication.name + "\u{0}" + specific)
        }
        return "tag:\(authority),\(date.iso):\(specific)"
    }

    /// The website's host, else the contact's e-mail address.
    private var authority: String? {
        if let url = publication.website.flatMap({ SafeURL($0) }), url.isExternal, let host = url.host {
            return host
        }
        let parts = (publication.contact ?? "").split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isPlain) }) else {
            return nil
        }
        return parts[0] + "@" + parts[1].lowercased()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._".utf8.contains(byte)
    }

    private static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte in
            isPlain(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A UUID of version 8 (RFC 9562): two 64-bit FNV-1a hashes.
    private static func uuid(_ text: String) -> String {
        let high = FNV1a.of(text) & ~0xF000 | 0x8000
        let low = FNV1a.of(text, seed: 0x6c62_272e_07bb_0142) & ~(3 << 62) | (2 << 62)
        let digits = Array(
            [high, low].map { half in
                let text = String(half, radix: 16)
                return String(repeating: "0", count: 16 - text.count) + text
            }.joined())
        let cuts = [0, 8, 12, 16, 20, 32]
        return "urn:uuid:" + zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
    }
}

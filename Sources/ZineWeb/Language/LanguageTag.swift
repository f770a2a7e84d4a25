import ZineDocument

/// A well-formed BCP 47 tag (RFC 5646), of which the parts that a page needs are understood.
struct LanguageTag: Hashable, Sendable {
    let text: String
    /// The first subtag in lower case: `en` of `en-US`.
    let primary: String

    /// `nil` for what is no tag at all.
    init?(_ text: String) {
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 64, let first = subtags.first, (2...8).contains(first.utf8.count) else { return nil }
        guard first.utf8.allSatisfy(Self.isLetter) else { return nil }
        for subtag in subtags.dropFirst() {
            guard (1...8).contains(subtag.utf8.count) else { return nil }
            guard subtag.utf8.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) }) else { return nil }
        }
        self.text = text
        primary = first.lowercased()
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// From the script where one is named, else from the language's usual one.
    var direction: TextDirection { TextDirection(language: text) }
}

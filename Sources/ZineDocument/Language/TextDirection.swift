import ZineLanguage

/// Which way a language's lines run, in every edition.
public enum TextDirection: String, Hashable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// - Parameter language: BCP 47; its script decides, named or likely.
    public init(language: String) {
        self = Self.fromTheRight.contains(WrittenScript.code(of: language)) ? .rightToLeft : .leftToRight
    }

    public var isRightToLeft: Bool { self == .rightToLeft }

    /// Scripts whose letters have the bidirectional classes R and AL. Source: Unicode 14, `Bidi_Class` by `Script`.
    private static let fromTheRight: Set<String> = [
        "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand",
        "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg",
        "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Thaa", "Yezi",
    ]
}

/// The script that a language is written in.
public enum WrittenScript {
    /// ISO 15924, such as `Arab`: the one that the tag names, or else the likely one of its language there.
    ///
    /// - Parameter language: BCP 47.
    public static func code(of language: String) -> String {
        let parts = language.split(separator: "-").map { $0.lowercased() }
        let rest = parts.dropFirst().prefix { $0.utf8.count > 1 }
        if let script = rest.first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x61 } }) {
            return script.prefix(1).uppercased() + script.dropFirst()
        }
        guard let first = parts.first else { return "Latn" }
        let base = ReplacedCode.current(of: first)
        let region = rest.first { $0.utf8.count == 2 || $0.utf8.count == 3 && $0.utf8.allSatisfy { $0 < 0x3A } }
        return region.flatMap { likely[base + "-" + $0.uppercased()] } ?? likely[base] ?? "Latn"
    }

    /// Languages of a script, without a region, in order.
    static func languages(writtenIn isWanted: (String) -> Bool) -> [String] {
        likely.filter { !$0.key.contains("-") && isWanted($0.value) }.keys.sorted()
    }

    private static let likely: [String: String] = Dictionary(
        LikelyScripts.table.split(separator: "\n").flatMap { row -> [(String, String)] in
            let parts = row.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return [] }
            return parts[1].split(separator: " ").map { (String($0), String(parts[0])) }
        }
    ) { first, _ in first }
}

/// Licences by the names that SPDX gives them.
enum Licenses {
    /// From an address or from words; `nil` where nothing of the kind is said.
    static func name(_ said: String) -> String? {
        let text = said.lowercased()
        if let found = creativeCommons(text) { return found }
        if text.contains("rust-lang") && text.contains("licenses") { return "MIT OR Apache-2.0" }
        if let both = both(text) { return both }
        for (signs, name) in table where signs.contains(where: { holds(text, $0) }) { return name }
        let words = said.stripped
        return isIdentifier(words) ? words : nil
    }

    /// A licence as a page names it, where SPDX knows none: its own words.
    static func nameOrWords(_ said: String) -> String? {
        if let found = name(said) { return found }
        let words = said.collapsed
        return words.isEmpty || words.count > 120 || words.hasPrefix("http") ? nil : words
    }

    private static func both(_ text: String) -> String? {
        guard text.contains(" or ") || text.contains("/") && !text.contains("://"), holds(text, "mit"),
            text.contains("apache")
        else { return nil }
        return "MIT OR Apache-2.0"
    }

    private static let table: [([String], String)] = [
        (
            [
                "licenses/license-2.0", "apache-2", "apache 2", "apache license, version 2", "apache license 2",
                "apache license version 2",
            ], "Apache-2.0"
        ),
        (
            ["mozilla.org/mpl/2", "mozilla.org/en-us/mpl/2", "mpl-2", "mpl 2", "mpl/2", "mozilla public license"],
            "MPL-2.0"
        ),
        (["agpl-3", "agpl 3", "agplv3", "agpl-v3", "affero general public"], "AGPL-3.0-only"),
        (["lgpl-3", "lgplv3", "lgpl-v3"], "LGPL-3.0-only"),
        (["gpl-3", "gplv3", "gpl-v3", "gpl 3"], "GPL-3.0-only"), (["gpl-2", "gplv2", "gpl 2"], "GPL-2.0-only"),
        (["bsd-3-clause", "3-clause bsd", "bsd 3"], "BSD-3-Clause"),
        (["bsd-2-clause", "2-clause bsd", "bsd 2"], "BSD-2-Clause"),
        (["open-government-licence/version/3", "ogl-uk-3", "open government licence v3"], "OGL-UK-3.0"),
        (["gfdl", "fdl-1.3"], "GFDL-1.3-or-later"), (["unlicense"], "Unlicense"),
        (["opensource.org/licenses/mit", "opensource.org/license/mit", "mit license", "mit licence"], "MIT"),
        (["mit"], "MIT"), (["isc license", "licenses/isc"], "ISC"),
    ]

    /// Whether a word stands in a text by itself.
    private static func holds(_ text: String, _ word: String) -> Bool {
        text.ranges(of: word).contains { range in
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            return !before.isLetter && !(after.isLetter && word.last?.isLetter ?? false)
        }
    }

    /// `https://creativecommons.org/licenses/by-sa/4.0/deed.en`, `CC BY-SA 4.0`, `Creative Commons Attribution-ShareAlike 4.0`.
    private static func creativeCommons(_ text: String) -> String? {
        if text.contains("publicdomain/zero") || holds(text, "cc0") || holds(text, "cc-0") { return "CC0-1.0" }
        if text.contains("publicdomain/mark") { return "LicenseRef-PublicDomain" }
        let version = { (rest: Substring) -> String in
            let digits = rest.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
            return digits.count == 3 && digits.contains(".") ? String(digits) : "4.0"
        }
        if let range = text.firstRange(of: "creativecommons.org/licenses/") {
            let rest = text[range.upperBound...]
            let kind = rest.prefix { $0.isLetter || $0 == "-" }
            return kind.hasPrefix("by") ? "CC-\(kind.uppercased())-\(version(rest[kind.endIndex...]))" : nil
        }
        if let range = text.firstRange(of: "creative commons") {
            let rest = text[range.upperBound...]
            guard rest.contains("attribution") || rest.contains("by") else { return nil }
            var kind = "CC-BY"
            if rest.contains("noncommercial") || rest.contains("non-commercial") || rest.contains("by-nc") {
                kind += "-NC"
            }
            if rest.contains("sharealike") || rest.contains("share alike") || rest.contains("share-alike")
                || rest.contains("-sa")
            {
                kind += "-SA"
            } else if rest.contains("noderiv") || rest.contains("no derivatives") || rest.contains("-nd") {
                kind += "-ND"
            }
            return kind + "-" + version(rest)
        }
        for range in text.ranges(of: "cc") {
            let rest = text[range.upperBound...]
            let isApart = range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
            let kind = rest.drop { $0 == " " || $0 == "-" }.prefix { $0.isLetter || $0 == "-" || $0 == " " }
            guard isApart, rest.first == " " || rest.first == "-", kind.hasPrefix("by") else { continue }
            let parts = kind.split { $0 == "-" || $0 == " " }.prefix { ["by", "nc", "sa", "nd"].contains($0) }
            return "CC-" + parts.map { $0.uppercased() }.joined(separator: "-") + "-"
                + version(rest[kind.endIndex...].isEmpty ? rest : rest)
        }
        return nil
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.count <= 40 && text.contains { $0.isNumber } && text.contains("-") && text.first?.isLetter ?? false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.+".contains($0)) }
    }
}

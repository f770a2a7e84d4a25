/// What papers are called in running text, in every language.
package enum PaperName {
    /// - Parameter name: as in a manifest: `letter`, `a4`; a name that is not known stays as it is.
    package static func text(_ name: String) -> String {
        switch name.lowercased() {
        case "letter": "US Letter"
        case "legal": "US Legal"
        case "tabloid": "Tabloid"
        case "ledger": "Ledger"
        case let small where isISO(small): small.uppercased()
        default: name
        }
    }

    /// `a4`, `b5`.
    private static func isISO(_ name: String) -> Bool {
        guard let series = name.first, series == "a" || series == "b" else { return false }
        return name.count > 1 && name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
}

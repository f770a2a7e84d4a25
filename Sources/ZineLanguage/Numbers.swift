extension Language {
    private static let withPoint = Set(DecimalSigns.points.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let otherwise = Set(DecimalSigns.others.split(whereSeparator: \.isWhitespace).map(String.init))

    /// A number that is not negative, with at most two decimals, as a language writes it where figures are European, which
    /// they are all over the pages: `10.25`, `10,25`.
    ///
    /// - Parameter tag: BCP 47.
    package static func decimal(hundredths: Int, in tag: String) -> String {
        let rest = hundredths % 100
        guard rest != 0 else { return String(hundredths / 100) }
        let parts = tag.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        let code = parts.first ?? ""
        let region = parts.dropFirst().first { $0.utf8.count == 2 || $0 == "419" }?.uppercased()
        let isOther = region.map { otherwise.contains(code + "-" + $0) } ?? false
        let decimals = rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
        return "\(hundredths / 100)\(withPoint.contains(code) != isOther ? "." : ",")\(decimals)"
    }
}

extension Language {
    /// Languages that part whole numbers from decimals by a point, where figures are European. Source: CLDR 44.
    private static let withPoint: Set<String> = ["ar", "en", "fa", "he", "hi", "ja", "ko", "zh"]
    private static let regionsWithPoint: Set<String> = ["de-CH", "de-LI"]

    /// A number that is not negative, with at most two decimals, as the language writes it: `10.25`, `10,25`.
    package func decimal(hundredths: Int) -> String {
        let rest = hundredths % 100
        guard rest != 0 else { return String(hundredths / 100) }
        let hasPoint = Self.withPoint.contains(code) || Self.regionsWithPoint.contains(tag)
        let decimals = rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
        return "\(hundredths / 100)\(hasPoint ? "." : ",")\(decimals)"
    }
}

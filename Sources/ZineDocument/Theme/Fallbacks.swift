/// Families that are asked for characters that a style's own family lacks.
public struct Fallbacks: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// By the family that lacks the character, in order.
    public var byFamily: [String: [String]]
    /// For every family, after its own.
    public var forAll: [String]

    public init(byFamily: [String: [String]] = [:], forAll: [String] = []) {
        self.byFamily = byFamily; self.forAll = forAll
    }

    public init(arrayLiteral elements: String...) { self.init(forAll: elements) }

    /// What is asked for a family's characters, in order.
    public func families(for family: String) -> [String] { (byFamily[family] ?? []) + forAll }
}

extension Fallbacks {
    /// Debian's `fonts-noto-core`, `fonts-noto-cjk`, `fonts-dejavu-core` and `fonts-symbola`: text faces of the same kind
    /// for the scripts of most readers, the others after them, and symbols and emoji in one ink at the end.
    static let house = Fallbacks(
        byFamily: [
            "serif": [
                "Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif Devanagari", "Noto Serif CJK SC",
                "Noto Serif Bengali", "Noto Serif Tamil", "Noto Serif Thai", "Noto Serif Georgian",
                "Noto Serif Armenian", "Noto Serif Ethiopic",
            ],
            "sans": [
                "Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans CJK SC",
                "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Thai", "Noto Sans Georgian", "Noto Sans Armenian",
                "Noto Sans Ethiopic",
            ],
            "mono": ["DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans Hebrew", "Noto Sans Devanagari"],
        ],
        forAll: ["Noto Sans Symbols2", "Noto Sans Math", "Symbola"])
}

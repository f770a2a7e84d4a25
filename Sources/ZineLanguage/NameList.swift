/// How a language lists names: `A`, `A and B`, `A, B and C`.
package struct NameList: Sendable {
    private(set) var comma: String
    /// Before the last name.
    private var joint: String
    /// Before the second of two names, where that is another: Indonesian has a comma before the last of three.
    private var jointOfTwo: String?
    /// Before a last name that begins with the sound of `i`: Spanish `e`.
    private var jointBeforeI: String?
    /// Before a last name in Hebrew letters, which takes the conjunction without a hyphen.
    private var jointBeforeOwnLetters: String?

    init(
        comma: String = ", ", joint: String, jointOfTwo: String? = nil, jointBeforeI: String? = nil,
        jointBeforeOwnLetters: String? = nil
    ) {
        self.comma = comma
        self.joint = joint
        self.jointOfTwo = jointOfTwo
        self.jointBeforeI = jointBeforeI
        self.jointBeforeOwnLetters = jointBeforeOwnLetters
    }

    package func text(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        if let jointOfTwo, names.count == 2 { return names[0] + jointOfTwo + last }
        return names.dropLast().joined(separator: comma) + joint(before: last) + last
    }

    private func joint(before name: String) -> String {
        if let jointBeforeI, Self.beginsWithI(name) { return jointBeforeI }
        if let jointBeforeOwnLetters, let first = name.unicodeScalars.first, (0x5D0...0x5EA).contains(first.value) {
            return jointBeforeOwnLetters
        }
        return joint
    }

    /// `Ignacio`, `Hilda`, `Íñigo`; not `Hiena` or `Iago`, whose `i` glides.
    private static func beginsWithI(_ name: String) -> Bool {
        let letters = name.lowercased().prefix(3)
        let sounded = letters.first == "h" ? letters.dropFirst() : letters.prefix(2)
        guard let first = sounded.first, first == "i" || first == "í" else { return false }
        return !(sounded.dropFirst().first.map { "aeoáéó".contains($0) } ?? false)
    }
}

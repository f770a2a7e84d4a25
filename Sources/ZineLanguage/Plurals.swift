/// A phrase in the forms that a language's counts ask for. `%` stands for the count.
package struct CountedPhrase: Sendable {
    private var one, two, few, many: String?
    private var other: String

    init(one: String? = nil, two: String? = nil, few: String? = nil, many: String? = nil, other: String) {
        self.one = one
        self.two = two
        self.few = few
        self.many = many
        self.other = other
    }

    /// The form for a category; that for `other` where the language's words do not differ.
    func form(_ category: PluralRule.Category) -> String {
        switch category {
        case .one: one ?? other
        case .two: two ?? other
        case .few: few ?? other
        case .many: many ?? other
        case .other: other
        }
    }
}

/// Which form of a word whole numbers take: CLDR's cardinal rules, named by what they tell apart.
package enum PluralRule: Sendable {
    enum Category: Sendable { case one, two, few, many, other }

    /// Chinese, Japanese, Korean, Vietnamese, Indonesian.
    case otherAlone
    /// English, German and most of their neighbours: one, and all others.
    case oneAndOther
    /// French, Portuguese, Hindi: nought counts as one.
    case upToOne
    /// Russian, Ukrainian: by the last figures.
    case eastSlavic
    /// Polish: as the Slavic east, but 21 and 31 are many.
    case polish
    /// Czech, Slovak.
    case czech
    case romanian
    case arabic
    case hebrew

    /// - Parameter count: not negative.
    func category(_ count: Int) -> Category {
        let last = count % 10, lastTwo = count % 100
        switch self {
        case .otherAlone: return .other
        case .oneAndOther: return count == 1 ? .one : .other
        case .upToOne: return count <= 1 ? .one : .other
        case .eastSlavic: return last == 1 && lastTwo != 11 ? .one : Self.isSlavicFew(count) ? .few : .many
        case .polish: return count == 1 ? .one : Self.isSlavicFew(count) ? .few : .many
        case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
        case .romanian: return count == 1 ? .one : count == 0 || (1...19).contains(lastTwo) ? .few : .other
        case .arabic: return Self.arabic(count, lastTwo)
        case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
        }
    }

    private static func isSlavicFew(_ count: Int) -> Bool {
        (2...4).contains(count % 10) && !(12...14).contains(count % 100)
    }

    /// Nought takes the form of a hundred, since no phrase here counts it.
    private static func arabic(_ count: Int, _ lastTwo: Int) -> Category {
        switch (count, lastTwo) {
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }
}

import ZineCore

/// The level that an article's headings begin at, where it is not the highest that there is.
enum FirstLevels {
    /// What is to be said, and the level of the first heading that it is said of.
    struct Slip {
        var level: Int
        /// What it should be; the number of headings that want another.
        var wanted: Int
        var count: Int
        /// Whether all headings stand too deep rather than a few.
        var isOfAll: Bool

        func problem(at span: SourceSpan) -> Diagnostic {
            let (marks, better) = (FirstLevels.marks(level), FirstLevels.marks(wanted))
            if isOfAll {
                return .warning(
                    "skipped-heading", "the headings of this article begin with \(marks)",
                    hint: "write \(better) for \(marks), and the levels below it accordingly", at: span)
            }
            let others = count == 1 ? "" : ", and so \(count - 1) more below it"
            return .warning(
                "skipped-heading",
                wanted > level ? "this heading stands above those before it" : "this heading skips a level",
                hint: "write it with \(better) instead of \(marks)" + others, at: span)
        }
    }

    static func marks(_ level: Int) -> String { String(repeating: "#", count: level) }

    /// - Parameter levels: those of all headings as written, in their order. A title stands above them.
    static func slip(in levels: [Int]) -> Slip? {
        guard let first = levels.first, let highest = levels.min() else { return nil }
        guard highest < 3 else { return Slip(level: highest, wanted: 2, count: levels.count, isOfAll: true) }
        guard first > highest else { return nil }
        // Either the first are too deep, or the others too high: those that are fewer, and have nothing below them or are
        // as high as a title.
        let before = levels.prefix { $0 >= first }.count { $0 == first }
        let higher = levels.filter { $0 < first }
        let isParent = zip(levels, levels.dropFirst()).contains { $0 < first && $1 > $0 }
        if higher.count < before, Set(higher).count == 1, let level = higher.first, level == 1 || !isParent {
            return Slip(level: level, wanted: first, count: higher.count, isOfAll: false)
        }
        return Slip(level: first, wanted: highest, count: before, isOfAll: false)
    }
}

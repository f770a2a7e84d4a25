public import ZineCore
public import ZineDocument

extension FitReport {
    /// The budgets that the pages do not keep, each at the line that sets it.
    public func broken(_ budgets: [Budget: BudgetLimit]) -> [Diagnostic] {
        Budget.allCases.compactMap { budget in
            guard let limit = budgets[budget] else { return nil }
            let value = value(of: budget)
            guard budget.isFloor ? value < limit.limit - 0.000_5 : value > limit.limit + 0.000_5 else { return nil }
            return .error(
                "over-budget", sentence(budget, value, limit.limit), hint: hint(budget, value), at: limit.span)
        }
    }

    private func value(of budget: Budget) -> Double {
        switch budget {
        case .widows: Double(widows)
        case .orphans: Double(orphans)
        case .strandedHeadings: Double(strandedHeadings)
        case .unevenSpreads: Double(unevenSpreads)
        case .ladders: Double(ladders)
        case .hyphens: Double(hyphens)
        case .overfullLines: Double(overfullLines)
        case .offGridLines: Double(offGridLines)
        case .fillers: Double(fillers)
        case .stretch: widestSpaces
        case .lastPageFill: emptiest?.lastPageFill ?? 1
        }
    }

    /// The article whose last page is least full.
    private var emptiest: ArticleFit? {
        articles.filter { $0.generated == nil }.min { $0.lastPageFill < $1.lastPageFill }
    }

    private func sentence(_ budget: Budget, _ value: Double, _ limit: Double) -> String {
        let places = places[budget] ?? []
        let pages = places.prefix(8).map { String($0.page) }
        var on = ""
        if let first = pages.first {
            on = pages.count == 1 ? ", on page \(first)" : ", on pages \(pages.joined(separator: ", "))"
            if places.count > pages.count { on += ", …" }
        }
        let short = { (number: Double) in Self.short(number) }
        switch budget {
        case .stretch:
            return "spaces of \(short(value)) times their width\(on), where \(short(limit)) is the most"
        case .lastPageFill:
            let article = emptiest.map { "the last page of \($0.slug)" } ?? "a last page"
            return "\(article) is \(short(value)) full, where \(short(limit)) is the least"
        default:
            let name = budget.rawValue.map { $0 == "_" ? " " : String($0) }.joined()
            return "\(short(value)) \(name)\(on), where \(short(limit)) is the most"
        }
    }

    private func hint(_ budget: Budget, _ value: Double) -> String {
        let file = places[budget]?.first?.article
        let there = file.map { $0.isEmpty ? "" : "in \($0) " } ?? ""
        switch budget {
        case .widows, .orphans, .strandedHeadings, .unevenSpreads:
            return "add or cut a line \(there)before that page, or let the issue have other `pages`"
        case .ladders, .hyphens, .stretch, .overfullLines:
            return "change a word or two of that paragraph \(there)or raise the budget"
        case .offGridLines: return "this is the theme's doing: its leadings and the grid do not agree"
        case .fillers: return "add text, or let the issue have fewer `pages`"
        case .lastPageFill: return "cut the lines that run over, or add some more"
        }
    }

    /// At most three decimals, none that say nothing.
    private static func short(_ number: Double) -> String {
        let thousandths = Int((number * 1_000).rounded())
        guard thousandths % 1_000 != 0 else { return String(thousandths / 1_000) }
        var digits = String(1_000 + thousandths % 1_000).dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(thousandths / 1_000).\(digits)"
    }
}

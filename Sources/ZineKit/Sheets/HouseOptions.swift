import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout

extension ImpositionOptions {
    /// What an issue's own look decides, before its manifest and the printer have spoken.
    static func house(_ issue: Issue, _ theme: Theme) -> ImpositionOptions {
        var options = ImpositionOptions()
        options.pageSize = theme.page.size
        options.binding = TextDirection(language: issue.language).isRightToLeft ? .right : .left
        options.lastPageIsBackCover = true
        // Folios, pictures and the dots for the pencil go as far as `safe`; in the margin at the fold is nothing.
        let safe = theme.page.safe
        options.pageMargins = PageMargins(
            head: safe, spine: max(safe, theme.page.spine), foot: safe, foreEdge: safe)
        return options
    }
}

extension Issue {
    /// How the issue is printed in a theme: as its manifest says and, where that is silent, as suits the theme's page.
    func printing(in theme: Theme) -> Print {
        var suited = print.suited(to: theme.page.size)
        suited.pagesPerSheet = suited.settings.applied(to: .house(self, theme)).pagesPerSheet
        return suited
    }
}

extension Issue.Print {
    /// The same with paper and scheme for a theme's page, as far as the manifest names neither: the first usual paper that
    /// two pages fit on side by side; where they fit on none, paper of the page's own size, in a pile stapled at the side
    /// whose leaves are turned as the pages of a book.
    func suited(to page: Size) -> Issue.Print {
        guard settings.scheme == nil else { return self }
        // A millimetre of either size's rounding is nothing that paper knows.
        let slack = Length.millimetres(0.5)
        let fits = { (width: Length, height: Length) in page.width <= width + slack && page.height <= height + slack }
        let papers = settings.paper.map { [$0] } ?? [PaperSize.letter.size, PaperSize.a4.size]
        var print = self
        if let folded = papers.first(where: { fits($0.height / 2, $0.width) }) {
            print.use(folded)
        } else if let whole = papers.first(where: { fits($0.width, $0.height) }) {
            print.use(whole)
            print.settings.scheme = .sideStitch
            print.settings.duplex = print.settings.duplex ?? .longEdge
            print.scheme = Scheme.sideStitch.rawValue
        }
        return print
    }

    /// Names the paper where the manifest does not.
    private mutating func use(_ size: Size) {
        guard settings.paper == nil, let named = PaperSize.allCases.first(where: { $0.size == size }), named != .letter
        else { return }
        settings.paper = size
        paper = named.rawValue
    }
}

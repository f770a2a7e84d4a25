import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage

/// What becomes of an issue where it is set in large print: its text is the same, its look is the theme `large-print`, its
/// pages are whole sheets of the paper that its booklet is printed on.
struct LargePrintForm: Sendable {
    /// The theme's name; an editor's own of that name, beside the publication, comes before the program's.
    static let theme = "large-print"

    /// A page, and the sheet that two of them fit on.
    let page: Size
    let sheet: PaperSize

    /// - Parameter composition: the issue in its own look, whose paper is letter or its like, or A4 and its like.
    init(_ composition: Composition) {
        let named = { (size: Size?) in size.flatMap { size in PaperSize.allCases.first { $0.size == size } } }
        let paper = named(composition.issue.print.settings.paper) ?? named(composition.theme.page.size)
        let isMetric = paper.map { [.a3, .a4, .a5, .a6].contains($0) } ?? false
        page = (isMetric ? PaperSize.a4 : .letter).size
        sheet = isMetric ? .a3 : .tabloid
    }

    /// Its wishes for pages are those of its own look, and so are the budgets that these are held to.
    func adapt(_ issue: Issue) -> Issue {
        var issue = issue
        issue.theme = Self.theme
        issue.editionName = Language.of(issue.language).editions.largePrint
        // Words on pictures are hard to read: the cover is as the theme has it.
        issue.cover.shape = nil
        issue.cover.hasMasthead = nil
        issue.pages = nil
        issue.budgets = [:]
        for index in issue.contents.indices { issue.contents[index].pages = nil }
        issue.backCover?.pages = nil
        var settings = PrintSettings()
        settings.paper = sheet.size
        settings.scheme = .saddle
        issue.print = Issue.Print(
            paper: sheet.rawValue, scheme: Scheme.saddle.rawValue, settings: settings, span: issue.print.span)
        return issue
    }

    /// A theme for letter on A4, or the other way round; type keeps its size. One for other pages keeps these.
    func adapt(_ theme: Theme) -> Theme {
        guard [PaperSize.letter.size, PaperSize.a4.size].contains(theme.page.size) else { return theme }
        var theme = theme
        theme.page.width = page.width
        theme.page.height = page.height
        return theme
    }
}

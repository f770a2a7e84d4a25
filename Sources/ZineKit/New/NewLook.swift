import ZineCore
import ZineDocument
import ZineImposition
import ZineReader

/// How a new publication looks, and what paper it is printed on.
public struct NewLook: Hashable, Sendable {
    /// A theme that only gives another's pages another size.
    struct Own: Hashable, Sendable {
        var name: String
        var parent: String
        var page: NamedPage
    }

    /// The theme that the publication names; `nil` for the house's.
    var name: String?
    /// A file of the publication's own that this is in.
    var own: Own?
    /// A line for its issues' manifests, where what goes without saying is not what was asked for.
    var print: String?

    /// The house's, on its own paper.
    public init() {}

    /// - Parameters:
    ///   - theme: the name of a theme; the house's without it.
    ///   - paper: the sheets in the printer, by a name such as `a4` or a measure; the theme's own without it. The theme's
    ///     pages become the same share of these.
    public init(theme: String?, paper: String?, programFiles: ProgramFiles) throws(ScaffoldFailure) {
        name = theme
        let parent = theme ?? "house"
        let page = try Self.page(of: parent, programFiles)
        guard let paper else {
            print = Self.printLine(page, share: Share.of(page)?.share, paper: nil)
            return
        }
        let sheet: Size
        do throws(PaperSizeError) {
            sheet = try PaperSize.parse(paper)
        } catch {
            throw .unknownPaper("\(error.message); \(error.hint)")
        }
        let upright = Size(width: min(sheet.width, sheet.height), height: max(sheet.width, sheet.height))
        let share = Share.of(page)
        let named = share.flatMap { share in NamedPage.allCases.first { share.share.size(on: upright).isAbout($0.size) }
        }
        var size = page
        if let named, !named.size.isAbout(page) {
            size = named.size
            let own = Own(name: "\(parent)-\(named.rawValue)", parent: parent, page: named)
            (self.own, name) = (own, own.name)
        } else if !Share.allCases.contains(where: { page.fits($0.size(on: upright)) }) {
            throw .pageTooLarge(page: Self.measure(page), paper: paper)
        }
        print = Self.printLine(size, share: named == nil ? nil : share?.share, paper: (paper, upright))
    }

    private static func page(of theme: String, _ programFiles: ProgramFiles) throws(ScaffoldFailure) -> Size {
        var problems: [Diagnostic] = []
        let finder = ThemeFinder(programFiles: programFiles, files: .fileSystem)
        let found = finder.theme(
            theme, beside: ThemeFiles.here, named: SourceSpan(file: ThemeFiles.commandLine), &problems)
        guard let problem = problems.first(where: { $0.severity == .error }) else { return found.theme.page.size }
        throw .unknownTheme(theme, hint: problem.hint ?? problem.message)
    }

    /// `print:` of an issue, where paper or scheme are not those that its pages have by themselves.
    private static func printLine(_ page: Size, share: Share?, paper: (name: String, size: Size)?) -> String? {
        var keys: [String] = []
        let usual = Issue.Print().suited(to: page)
        if let paper, !(usual.settings.paper ?? PaperSize.letter.size).isAbout(paper.size) || share == .eighth {
            let isUsual = paper.size.isAbout(PaperSize.letter.size)
            if !isUsual { keys.append("paper: \(paper.name.lowercased())") }
        }
        if share == .eighth { keys.append("scheme: one-sheet") }
        return keys.isEmpty ? nil : "print: {\(keys.joined(separator: ", "))}"
    }

    private static func measure(_ size: Size) -> String {
        "\(Int(size.width.millimetres.rounded())) × \(Int(size.height.millimetres.rounded())) mm"
    }
}

/// How much of an upright sheet a page is.
private enum Share: CaseIterable {
    case whole, half, quarter, eighth

    func size(on sheet: Size) -> Size {
        switch self {
        case .whole: sheet
        case .half: Size(width: sheet.height / 2, height: sheet.width)
        case .quarter: Size(width: sheet.width / 2, height: sheet.height / 2)
        case .eighth: Size(width: sheet.height / 4, height: sheet.width / 2)
        }
    }

    /// What share of a usual sheet a page is; `nil` where it is of none.
    static func of(_ page: Size) -> (share: Share, paper: PaperSize)? {
        for paper in [PaperSize.letter, .a4] {
            if let share = allCases.first(where: { $0.size(on: paper.size).isAbout(page) }) { return (share, paper) }
        }
        return nil
    }
}

extension Size {
    /// Whether two sizes are one, but for the millimetre that series of papers are rounded by.
    fileprivate func isAbout(_ other: Size) -> Bool {
        let slack = Length.millimetres(1)
        return width - other.width <= slack && other.width - width <= slack && height - other.height <= slack
            && other.height - height <= slack
    }

    fileprivate func fits(_ other: Size) -> Bool {
        let slack = Length.millimetres(1)
        return width <= other.width + slack && height <= other.height + slack
    }
}

import ArgumentParser
import ZineCore
import ZineDocument
import ZineImposition

/// How pages go on sheets, as it is typed.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What becomes of the sheets: \(names(Scheme.self)).",
            discussion: """
                saddle: all folded into each other and stapled (the default); signatures: several such, to be sewn; \
                one-sheet: eight pages on one side, one cut; cut-stack: cut in two, one half on the other; \
                side-stitch: a pile stapled through the side; spreads: as readers see them; contact: all pages small.
                """))
    var scheme: String?

    @Option(help: "The paper: \(names(PaperSize.self)), or a measure such as 8.5x11in (default: letter).")
    var paper: String?

    @Option(help: "The trimmed page's size, named or measured (default: that of most pages).")
    var pageSize: String?

    @Option(help: "How the printer comes to the back: \(names(DuplexMode.self)) (default: short).")
    var duplex: String?

    @Option(help: "The side on which the book is bound: left or right (default: left).")
    var binding: String?

    @Option(help: "Whether pages are scaled to their place: none or fit (default: none).")
    var scale: String?

    @Flag(help: "Keep the last page outside, as the back cover; blanks go before it.")
    var backCover = false

    @Option(help: "The most sheets in a signature, 2 to 8 (default: 4).")
    var signatureSheets: Int?

    @Option(help: "Columns of a contact sheet, 1 to 12 (default: 4).")
    var columns: Int?

    @Flag(help: "Print every ninth page large on the back of a one-sheet zine.")
    var poster = false

    @Option(help: "The paper's thickness, such as 0.1mm: pages of inner sheets are moved to make up for it.")
    var thickness: String?

    @Option(help: "The same by the paper's weight: 80gsm, 20lb, '80lb cover'.")
    var paperWeight: String?

    @Option(help: "What paper of that weight is like: \(names(PaperKind.self)) (default: office).")
    var paperKind: String?

    @Option(help: "The outermost sheet's weight or thickness, where it differs.")
    var coverStock: String?

    @Option(help: "The share of the creep that pages are moved for, 0 to 1; the rest is the knife's (default: 1).")
    var creep: Double?

    @Option(help: "0 moves inner pages to the spine, 1 outer ones to the fore-edge (default: 0).")
    var creepOutward: Double?

    @Option(
        help: "Marks, joined by commas: \(MarkKind.choices.map(\.rawValue).joined(separator: ", ")); or all, or none.")
    var marks: String?

    @Option(help: "How near to the sheet's edge the printer prints (default: 0.25in).")
    var margin: String?

    @Option(help: "By hand: the order of the fronts, forward or reversed (default: forward).")
    var fronts: String?

    @Option(help: "By hand: the order of the backs beside the fronts', forward or reversed (default: forward).")
    var backs: String?

    @Option(help: "By hand: the edge over which the sheets are turned, short or long (default: short).")
    var turn: String?

    private static func names<Choice: NamedChoice>(_ choice: Choice.Type) -> String {
        choice.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// What was said, understood.
    ///
    /// Throws `ValidationError` for the first thing that cannot be.
    func settings() throws -> PrintSettings {
        var settings = try PrintAnswers.settings(
            duplex: duplex, fronts: fronts, backs: backs, turn: turn, paper: paper)
        settings.scheme = try PrintAnswers.named(scheme)
        settings.pageSize = try PrintAnswers.size(pageSize)
        settings.binding = try PrintAnswers.named(binding)
        settings.scaling = try PrintAnswers.named(scale)
        settings.lastPageIsBackCover = backCover ? true : nil
        settings.hasPoster = poster ? true : nil
        settings.signatureSheets = try PrintAnswers.within(2...8, signatureSheets, "--signature-sheets")
        settings.columns = try PrintAnswers.within(1...12, columns, "--columns")
        settings.creepShare = try PrintAnswers.within(0...1, creep, "--creep")
        settings.creepOutward = try PrintAnswers.within(0...1, creepOutward, "--creep-outward")
        settings.stock = try stock()
        settings.coverStock = try coverStock.map(PrintAnswers.stock)
        settings.marks = try marks.map(PrintAnswers.marks)
        settings.printableMargin = try margin.map {
            try PrintAnswers.length($0, "--margin", .zero ... .millimetres(50))
        }
        return settings
    }

    private func stock() throws -> PaperStock? {
        if thickness != nil, paperWeight != nil {
            throw ValidationError("--thickness and --paper-weight say the same; give one of them")
        }
        if let thickness {
            return PaperStock(
                thickness: try PrintAnswers.length(thickness, "--thickness", .zero ... .millimetres(5)))
        }
        guard let paperWeight else {
            if paperKind != nil { throw ValidationError("--paper-kind says nothing without --paper-weight") }
            return nil
        }
        let weight = paperWeight.allSatisfy { $0.isNumber || $0 == "." } ? paperWeight + "gsm" : paperWeight
        let kind: PaperKind? = try PrintAnswers.named(paperKind)
        return try PrintAnswers.stock(kind.map { "\(weight) \($0.rawValue)" } ?? weight)
    }
}

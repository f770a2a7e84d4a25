import ZineCore

/// What sheets are to be like, whatever the pages on them come from.
struct SheetPlan {
    let sides: [SheetSide]
    let options: ImposedPDFOptions
    private let labels: LabelOutlines?

    init(sides: [SheetSide], options: ImposedPDFOptions) throws(ImposeError) {
        guard !sides.isEmpty else { throw .empty }
        for side in sides where !PageBounds.holds(side.size) { throw .sheetSize(side.size) }
        self.sides = sides
        self.options = options
        // Opening a face brings Cairo along, and most sheets have no letters of their own.
        if sides.contains(where: \.hasLabels), let face = options.labelFace {
            labels = try LabelOutlines(face)
        } else {
            labels = nil
        }
    }

    /// Nothing on paper can be clicked, and what is in no structure should not ask to be.
    var hasLinks: Bool { options.purpose == nil }

    /// The pages that sides ask for, with which there have to be.
    func check(pageCount: Int) throws(ImposeError) {
        for side in sides {
            for placement in side.placements where !(0..<pageCount).contains(placement.page) {
                throw .missingPage(placement.page + 1)
            }
        }
    }

    /// A form that is painted on a sheet: its number, and where it is in its page's own space.
    typealias Painted = (id: Int, transform: Transform)

    /// What a side paints.
    /// - Parameters:
    ///   - page: gives a page's geometry and what it paints.
    /// - Returns: the content, and the forms by the names that it has for them.
    func content(
        of side: SheetSide, _ page: (Int) -> (SourcePage, [Painted])
    ) throws(ImposeError) -> (bytes: [UInt8], forms: [(String, PDFValue)]) {
        var content = SheetContent(side.size)
        var names: [Int: String] = [:]
        for placement in side.placements {
            let (geometry, painted) = page(placement.page)
            for form in painted { names[form.id] = Self.name(form.id) }
            content.place(
                painted.map { (Self.name($0.id), $0.transform) }, clip: placement.clip,
                under: geometry.transform(placement.transform, onSheetOf: side.size.height.points))
        }
        for mark in side.marks { try content.paint(mark, labels: labels) }
        return (content.bytes, names.sorted { $0.key < $1.key }.map { ($0.value, PDFValue.reference($0.key)) })
    }

    private static func name(_ form: Int) -> String { "F\(form)" }

    /// A side's page object.
    static func page(
        _ side: SheetSide, in tree: Int, forms: [(String, PDFValue)], contents: Int
    ) -> [(String, PDFValue)] {
        [
            ("Type", .name("Page")), ("Parent", .reference(tree)), ("MediaBox", .box(side.size)),
            ("Resources", .dictionary([("XObject", .dictionary(forms))])), ("Contents", .reference(contents)),
        ]
    }

    static func tree(_ sheets: [Int]) -> [(String, PDFValue)] {
        [
            ("Type", .name("Pages")), ("Kids", .array(sheets.map { .reference($0) })), ("Count", .int(sheets.count)),
        ]
    }

    /// What the printer is told to do.
    var viewerPreferences: PDFValue {
        .dictionary([
            ("PrintScaling", .name("None")), ("Duplex", .name(options.duplex.rawValue)),
            ("PickTrayByPDFSize", .bool(true)),
        ])
    }

    /// What the sheets say of themselves as their pages do.
    static let information = ["Title", "Author", "Subject", "Keywords", "CreationDate"]

    var producer: PDFValue { .string("zine \(options.version)") }
    var subject: PDFValue? { options.purpose.map { .string($0) } }
}

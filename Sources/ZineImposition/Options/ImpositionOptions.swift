public import ZineCore
public import ZineDocument

/// Everything that decides where pages go; the defaults make a half-letter booklet on letter paper.
public struct ImpositionOptions: Hashable, Sendable {
    public var scheme: Scheme
    /// The paper in the printer; which way it lies is the scheme's choice.
    public var paper: Size
    /// The pages' size after trimming.
    public var pageSize: Size
    public var binding: Binding
    public var duplex: DuplexMode
    /// Obeyed where `duplex` is `manual`.
    public var manual: ManualDuplex
    public var scaling: Scaling
    /// The last page is made to be the outside of the back: blanks go before it rather than after it.
    public var lastPageIsBackCover: Bool
    /// Obeyed by `signatures`; 2 to 8.
    public var sheetsPerSignature: Int
    /// Obeyed by `one-sheet`: every ninth page is a poster for the back of the sheet.
    public var hasPoster: Bool
    /// The poster is one of the pages, hence small: without being told otherwise it grows to the sheet.
    public var posterScaling: Scaling
    /// Obeyed by `contact`; 1 to 12.
    public var contactColumns: Int
    /// `nil` takes paper as if it had no thickness.
    public var creep: Creep?
    public var marks: Set<PrinterMark.Kind>
    /// How near to the sheet's edges the printer reaches.
    public var printableMargin: Length
    /// White inside the pages' edges, if it is known; else pages are taken to keep `printableMargin` free, since a page
    /// that fills its half of the sheet could not be printed otherwise.
    public var pageMargins: PageMargins?
    /// How far right and down of its place the printer puts a back, seen from the front; sheets lie landscape.
    public var backOffset: Point

    public init(
        scheme: Scheme = .saddle, paper: Size = PaperSize.letter.size, pageSize: Size = PaperSize.halfLetter.size,
        binding: Binding = .left, duplex: DuplexMode = .shortEdge, manual: ManualDuplex = ManualDuplex(),
        scaling: Scaling = .none, lastPageIsBackCover: Bool = false, sheetsPerSignature: Int = 4,
        hasPoster: Bool = false, posterScaling: Scaling = .fit, contactColumns: Int = 4, creep: Creep? = nil,
        marks: Set<PrinterMark.Kind> = [], printableMargin: Length = .inches(0.25), pageMargins: PageMargins? = nil,
        backOffset: Point = .zero
    ) {
        self.scheme = scheme
        self.paper = paper
        self.pageSize = pageSize
        self.binding = binding
        self.duplex = duplex
        self.manual = manual
        self.scaling = scaling
        self.lastPageIsBackCover = lastPageIsBackCover
        self.sheetsPerSignature = sheetsPerSignature
        self.hasPoster = hasPoster
        self.posterScaling = posterScaling
        self.contactColumns = contactColumns
        self.creep = creep
        self.marks = marks
        self.printableMargin = printableMargin
        self.pageMargins = pageMargins
        self.backOffset = backOffset
    }

    /// `pageMargins`, or what stands in for them; never more than the page.
    var inkFreeMargins: PageMargins {
        pageMargins ?? PageMargins(all: min(printableMargin, min(pageSize.width, pageSize.height) / 4))
    }

    func checkNumbers() throws(ImpositionError) {
        guard PaperSize.sides.contains(paper.width), PaperSize.sides.contains(paper.height) else {
            throw .outOfRange("the paper's size", allowed: "0.25 to 200 inches")
        }
        guard Limits.page.contains(pageSize.width), Limits.page.contains(pageSize.height) else {
            throw .outOfRange("the page's size", allowed: "1 point to 200 inches")
        }
        guard printableMargin >= .zero, printableMargin * 4 < min(paper.width, paper.height) else {
            throw .outOfRange("the printable margin", allowed: "zero to less than a quarter of the paper")
        }
        guard Limits.sheetsPerSignature.contains(sheetsPerSignature) else {
            throw .outOfRange("the number of sheets in a signature", allowed: "2 to 8")
        }
        guard Limits.contactColumns.contains(contactColumns) else {
            throw .outOfRange("the number of columns of a contact sheet", allowed: "1 to 12")
        }
        guard Limits.backOffset.contains(backOffset.x.magnitude), Limits.backOffset.contains(backOffset.y.magnitude)
        else {
            throw .outOfRange("the offset of the backs", allowed: "at most 25 mm either way")
        }
        try checkMargins()
        try checkCreep()
    }

    private func checkMargins() throws(ImpositionError) {
        guard let margins = pageMargins else { return }
        let sides = [margins.head, margins.spine, margins.foot, margins.foreEdge]
        let isSane = sides.allSatisfy { $0 >= .zero && $0 <= Limits.page.upperBound }
        guard isSane, margins.spine + margins.foreEdge < pageSize.width, margins.head + margins.foot < pageSize.height
        else { throw .outOfRange("a page margin", allowed: "zero to less than the page") }
    }

    private func checkCreep() throws(ImpositionError) {
        guard let creep else { return }
        for stock in [creep.stock, creep.cover ?? creep.stock] {
            guard PaperStock.thicknesses.contains(stock.thickness) else {
                throw .outOfRange("the paper's thickness", allowed: "0 to 5 mm")
            }
        }
        guard (0...1).contains(creep.share), (0...1).contains(creep.outward) else {
            throw .outOfRange("the share of the creep", allowed: "0 to 1")
        }
    }
}

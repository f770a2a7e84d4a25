public import ZineCore

/// Pages laid out on sheets of paper, ready to be printed, folded, cut and bound.
public struct Imposition: Hashable, Sendable {
    public var options: ImpositionOptions
    /// How many pages were imposed, without the blanks.
    public var pageCount: Int
    /// In the order in which the finished book meets them: signature by signature, outermost sheet first.
    public var sheets: [Sheet]
    public var warnings: [ImpositionWarning]

    public init(options: ImpositionOptions, pageCount: Int, sheets: [Sheet], warnings: [ImpositionWarning] = []) {
        self.options = options
        self.pageCount = pageCount
        self.sheets = sheets
        self.warnings = warnings
    }

    /// Imposes pages that all have the size that the options say.
    public static func make(
        pageCount: Int, options: ImpositionOptions = ImpositionOptions()
    ) throws(ImpositionError) -> Imposition {
        try make(Job(pageCount: pageCount, sizes: nil, options: options))
    }

    /// Imposes pages of several sizes; `options.pageSize` is the trimmed book's.
    ///
    /// Each page is set at the spine and half way between head and foot of its place.
    public static func make(
        pageSizes: [Size], options: ImpositionOptions = ImpositionOptions()
    ) throws(ImpositionError) -> Imposition {
        try make(Job(pageCount: pageSizes.count, sizes: pageSizes, options: options))
    }

    /// The grid that the pages were put on.
    package var arrangement: Arrangement { Job(pageCount: pageCount, sizes: nil, options: options).arrangement }

    private static func make(_ job: Job) throws(ImpositionError) -> Imposition {
        try job.check()
        let arrangement = job.arrangement
        let layout = SheetLayout(job: job, arrangement: arrangement)
        try layout.checkFit()
        let sheets = layout.sheets()
        return Imposition(
            options: job.options, pageCount: job.pageCount, sheets: sheets.laid,
            warnings: layout.warnings(sheets.laid) + sheets.omitted.map { .marksOmitted($0) })
    }
}

/// What is to be imposed.
struct Job {
    var pageCount: Int
    /// `nil` when all pages are of the options' size.
    var sizes: [Size]?
    var options: ImpositionOptions

    var arrangement: Arrangement { options.scheme.description.arrange(self) }

    func size(of page: Int?) -> Size {
        guard let sizes, let page, sizes.indices.contains(page) else { return options.pageSize }
        return sizes[page]
    }

    func check() throws(ImpositionError) {
        guard pageCount > 0 else { throw .noPages }
        guard Limits.pages.contains(pageCount) else { throw .tooManyPages(pageCount) }
        try options.checkNumbers()
        for size in sizes ?? [] {
            guard Limits.page.contains(size.width), Limits.page.contains(size.height) else {
                throw .outOfRange("a page's size", allowed: "1 point to 200 inches")
            }
        }
    }
}

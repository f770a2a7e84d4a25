/// What stands on a page of an article.
public struct PagePlan: Hashable, Sendable {
    /// The strips in the text block, without spaces at its head and foot.
    public var strips: Range<Int>
    /// The first strip of the text: below figures that waited, else the first of all.
    public var text: Int?
    /// Lines at the foot, counted through all notes of the galley.
    public var notes: Range<Int>
    /// Grid lines that the page fills, notes included.
    public var depth: Int
    /// The grid line that the notes stand on: the depth of the facing page where that is another, else the page's last.
    public var foot: Int
    /// Whether the article's author ended the page here.
    public var isForced = false
    /// What the page paid for.
    public var charges: [Charge]
    /// The spaces opened on it, and on the verso that it faces.
    var opened = OpenedSpaces()
    /// Where a page has several columns, what stands in each of them, as they are read; else nothing.
    public var columns: [Column] = []

    /// What stands in a column.
    public struct Column: Hashable, Sendable {
        public var strips: Range<Int>
        /// The first strip of the text: below figures that waited, else the first of all.
        public var text: Int?
        public var notes: Range<Int>
        public var depth: Int
        public var foot: Int
        /// Grid lines at its head that what goes across all columns takes.
        public var headroom = 0

        /// What is seen in it, from head to foot: above the first of its text the head of a table that goes on from another
        /// column is repeated.
        func shown(of galley: Galley) -> [Strip] {
            let own = galley.strips[strips]
            guard let text, own.indices.contains(text), let head = own[text].repeatedHead else { return Array(own) }
            return own[..<text] + (galley.heads[safe: head] ?? []) + own[text...]
        }
    }

    /// The columns; of a page of one, that one.
    var allColumns: [Column] {
        columns.isEmpty ? [Column(strips: strips, text: text, notes: notes, depth: depth, foot: foot)] : columns
    }

    public var cost: Int { charges.reduce(0) { $0 + $1.amount } }
    /// The grid line that is seen to be the page's last.
    public var visibleDepth: Int { notes.isEmpty ? depth : foot }

    /// What is seen on the page, column after column.
    func shown(of galley: Galley) -> [Strip] { allColumns.flatMap { $0.shown(of: galley) } }
}

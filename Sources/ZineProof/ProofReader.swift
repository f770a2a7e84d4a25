public import ZineCore

/// Reads finished pages as a reader sees them, and says what is wrong with them. It has the display list, the faces and
/// the paper's measures, and knows nothing of how lines were broken or pages filled.
public struct ProofReader {
    let pages: [Page]
    let structure: StructureTree
    let facts: PageFacts
    /// Page by page.
    let lines: [[SeenLine]]
    /// The lines of each block in order, through all pages; blocks by their first line.
    let paragraphs: [[SeenLine]]
    /// Element by element: the article that it belongs to.
    let articles: [Int?]
    /// Element by element: the language that its words are in.
    private let languages: [String]
    /// Element by element: whether it belongs to a note.
    let isNote: [Bool]
    /// Element by element: the outermost list that it stands in.
    let itemLists: [Int?]

    public init(_ pages: PageSet, _ facts: PageFacts) {
        self.pages = pages.pages
        structure = pages.structure
        self.facts = facts
        articles = structure.inherited(nil) { $1.role == .article ? $2 : $0 }
        languages = structure.inherited("") { known, element, _ in element.language ?? known }
        isNote = structure.inherited(false) { isIn, element, _ in isIn || element.role == .note }
        itemLists = structure.inherited(nil) { known, element, index in
            if let known { return known }
            if case .list = element.role { return index }
            return nil
        }
        let finder = LineFinder(structure, articles, facts)
        lines = pages.pages.enumerated().map { finder.lines(of: $1, number: $0 + 1) }
        paragraphs = Self.paragraphs(of: lines)
    }

    private static func paragraphs(of lines: [[SeenLine]]) -> [[SeenLine]] {
        var places: [Int: Int] = [:]
        var paragraphs: [[SeenLine]] = []
        for line in lines.joined() {
            if let place = places[line.block] {
                paragraphs[place].append(line)
            } else {
                places[line.block] = paragraphs.count
                paragraphs.append([line])
            }
        }
        return paragraphs
    }

    func finding(_ kind: Finding.Kind, _ line: SeenLine, amount: Double = 0, isSlight: Bool = false) -> Finding {
        var finding = Finding(
            kind, page: line.page, rect: rect(of: line), amount: amount, words: line.words, span: line.span)
        finding.isSlight = isSlight
        return finding
    }

    /// The language that a line's words are in, whatever its script or region.
    func language(of line: SeenLine) -> String { languages[line.block].prefix { $0 != "-" }.lowercased() }

    /// Covers have a width of their own: the first page, and on the last what is no article's.
    func isOnCover(_ line: SeenLine) -> Bool {
        guard line.page > 1 else { return true }
        return line.page == pages.count && articles[line.block] == nil
    }

    /// Whether a picture of the same article stands under a line: in its column, or in any that the line goes across.
    func hasPicture(below line: SeenLine) -> Bool {
        let block = facts.block(onPage: line.page)
        let column = block.left.points + line.columnLeft
        let right = max(column + facts.columnWidth, block.left.points + line.blockRight)
        return pages[line.page - 1].frame.items.contains { item in
            guard case .image(let placement) = item.mark, let element = item.element else { return false }
            let rect = placement.rect
            return rect.top.points > line.baseline - line.size && rect.bottom > .points(line.baseline)
                && rect.left.points < right - 1 && rect.right.points > column + 1
                && articles[element.index] == articles[line.block]
        }
    }

    func rect(of line: SeenLine) -> Rect {
        let top = min(line.top, line.baseline - line.size * 0.7)
        let bottom = max(line.bottom, line.baseline + line.size * 0.2)
        return Rect(
            x: facts.block(onPage: line.page).left + .points(line.blockLeft), y: .points(top),
            width: .points(max(0, line.right - line.left)), height: .points(bottom - top))
    }
}

extension StructureTree {
    /// Something that an element has from the element that it stands in, element by element.
    ///
    /// - Parameters:
    ///   - first: what the tree's root begins with.
    ///   - own: what an element has, by what its parent has, the element and its index.
    func inherited<Value>(_ first: Value, own: (Value, StructureElement, Int) -> Value) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            values.append(own(element.parent.map { values[$0.index] } ?? first, element, index))
        }
        return values
    }
}

extension StructureRole {
    /// Running text, which is set in lines that fill the measure.
    var isRunningText: Bool {
        switch self {
        case .paragraph, .listBody, .blockQuote, .note, .listItem: true
        default: false
        }
    }
    var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }
}

import ZineCore

/// What the pages show of a structure, element by element.
struct StructureUse {
    private let elements: [StructureElement]
    /// Whether marks belong to the element itself.
    private(set) var hasMarks: [Bool]
    /// What is shown, as it first appears.
    private var shown: [Int] = []
    /// Whether marks or links belong to it or to what it holds.
    private(set) var isShown: [Bool]
    /// Whether it is or holds a link to a place in the file.
    private(set) var leadsWithin: [Bool]
    /// Of each caption that is shown beside what it is about: what that is.
    private(set) var subjects: [Int: Int] = [:]
    /// What is shown with a caption beside it.
    private(set) var captioned: Set<Int> = []
    /// By entry of contents: the one that names the group which it belongs to, and leads nowhere itself.
    private(set) var heads: [Int: Int] = [:]
    /// Rows of tables with a cell that heads its column.
    private(set) var headRows: Set<Int> = []

    init(_ set: PageSet) {
        elements = set.structure.elements
        hasMarks = Array(repeating: false, count: elements.count)
        (isShown, leadsWithin) = (hasMarks, hasMarks)
        for page in set.pages {
            for item in page.frame.items {
                guard let element = item.element?.index, elements.indices.contains(element) else { continue }
                note(item.mark, of: element, set)
            }
        }
        nameGroups()
        for (index, element) in elements.enumerated() where element.role == .tableHeader(scope: .column) {
            if let row = parent(of: index) { headRows.insert(row) }
        }
        for (index, element) in elements.enumerated() where element.role == .caption && isShown[index] {
            guard let subject = element.subject?.index, elements.indices.contains(subject), isShown[subject],
                parent(of: subject) == parent(of: index)
            else { continue }
            subjects[index] = subject
            captioned.insert(subject)
        }
    }

    /// Parents precede their children; anything else hangs below the document.
    func parent(of element: Int) -> Int? {
        guard element > 0 else { return nil }
        return elements[element].parent.map(\.index).flatMap { (0..<element).contains($0) ? $0 : nil } ?? 0
    }

    private mutating func note(_ mark: FrameItem.Mark, of element: Int, _ set: PageSet) {
        var leads = false
        if case .link(let area) = mark {
            leads = Self.isWithin(area.target, set)
        } else {
            hasMarks[element] = true
        }
        var next: Int? = element
        while let index = next, !isShown[index] || leads && !leadsWithin[index] {
            if !isShown[index] { shown.append(index) }
            isShown[index] = true
            if leads { leadsWithin[index] = true }
            next = parent(of: index)
        }
    }

    /// What leads nowhere is the name of the entries that are seen behind it.
    private mutating func nameGroups() {
        var open: [Int: Int] = [:]
        for index in shown where elements[index].role == .contentsItem {
            let list = parent(of: index) ?? 0
            if !leadsWithin[index] {
                open[list] = index
            } else if let head = open[list] {
                heads[index] = head
            }
        }
    }

    private static func isWithin(_ target: LinkArea.Target, _ set: PageSet) -> Bool {
        switch target {
        case .url: false
        case .page(let page, _): set.pages.indices.contains(page)
        case .anchor(let name): set.anchors[name].map { set.pages.indices.contains($0.page) } ?? false
        }
    }
}

import ZineCore

/// Rebuilds the structure of a page set as PDF 2.0 and its standards for tags want it: the words, their order and what they
/// are stay the same.
///
/// - Links within the file stand in references (ISO 14289-2, 8.2.5.20), the words of an entry of contents in a paragraph or a
///   reference (ISO/TS 32005).
/// - What names a group of such entries is the caption of a list of its own.
/// - A picture and its caption are a group, in which the caption is the last or the first (8.2.5.27); a caption whose picture
///   is not shown is a paragraph.
/// - An empty cell among heads of columns is one, so that every cell has its head (8.2.5.26).
/// - Asides that stand where none may are sections.
struct WellTagged {
    private let set: PageSet
    private let use: StructureUse
    private var tree: StructureTree
    /// By the old elements: what they have become, and what their marks belong to.
    private var moved: [StructureID]
    private var holders: [Int: StructureID] = [:]
    /// By picture, with its caption.
    private var groups: [Int: StructureID] = [:]
    /// By entry of contents that names a group of others: their list.
    private var lists: [Int: StructureID] = [:]

    static func retagged(_ set: PageSet) -> PageSet {
        var rebuilding = WellTagged(set)
        rebuilding.rebuild()
        return rebuilding.result()
    }

    private init(_ set: PageSet) {
        self.set = set
        use = StructureUse(set)
        tree = StructureTree(language: set.metadata.language)
        if let root = set.structure.elements.first { tree[tree.root] = root }
        moved = Array(repeating: tree.root, count: set.structure.elements.count)
    }

    // MARK: Elements

    private mutating func rebuild() {
        for index in set.structure.elements.indices.dropFirst() {
            let element = set.structure.elements[index]
            let parent = moved[use.parent(of: index) ?? 0]
            switch element.role {
            case .link where use.leadsWithin[index] && tree[parent].role != .reference:
                let reference = tree.add(StructureElement(.reference, parent: parent))
                moved[index] = add(element, in: reference)
            case .contentsItem: addEntry(index, element, in: parent)
            case .figure: moved[index] = add(element, in: group(of: index, in: parent) ?? parent)
            case .caption: addCaption(index, element, in: parent)
            case .tableCell where use.headRows.contains(use.parent(of: index) ?? 0):
                moved[index] = add(element, as: .tableHeader(scope: .column), in: parent)
            case .aside where !StructureNesting.allows(.aside, in: tree[parent].role):
                moved[index] = add(element, as: .section, in: parent)
            default: moved[index] = add(element, in: parent)
            }
        }
    }

    private mutating func add(
        _ element: StructureElement, as role: StructureRole? = nil, in parent: StructureID
    ) -> StructureID {
        var copy = element
        copy.role = role ?? element.role
        copy.parent = parent
        copy.subject = nil
        return tree.add(copy)
    }

    private mutating func addEntry(_ index: Int, _ element: StructureElement, in parent: StructureID) {
        guard use.leadsWithin[index] || !use.isShown[index] else {
            _ = list(namedBy: index)
            return
        }
        moved[index] = add(element, in: use.heads[index].map { list(namedBy: $0) } ?? parent)
        if use.hasMarks[index] { holders[index] = tree.add(StructureElement(.paragraph, parent: moved[index])) }
    }

    private mutating func list(namedBy head: Int) -> StructureID {
        if let list = lists[head] { return list }
        let list = tree.add(StructureElement(.contents, parent: moved[use.parent(of: head) ?? 0]))
        lists[head] = list
        moved[head] = add(set.structure.elements[head], as: .caption, in: list)
        return list
    }

    private mutating func addCaption(_ index: Int, _ element: StructureElement, in parent: StructureID) {
        if let picture = use.subjects[index], let group = group(of: picture, in: parent) {
            moved[index] = add(element, in: group)
            return
        }
        switch tree[parent].role {
        case .table, .list, .figure: moved[index] = add(element, in: parent)
        default: moved[index] = add(element, as: .paragraph, in: parent)
        }
    }

    /// The group of a picture that has a caption beside it.
    private mutating func group(of picture: Int, in parent: StructureID) -> StructureID? {
        guard use.captioned.contains(picture) else { return nil }
        if let group = groups[picture] { return group }
        let group = tree.add(StructureElement(.group, parent: parent))
        groups[picture] = group
        return group
    }

    // MARK: Pages and places

    private func result() -> PageSet {
        var result = set
        result.structure = tree
        for page in result.pages.indices {
            for item in result.pages[page].frame.items.indices {
                guard let old = result.pages[page].frame.items[item].element,
                    moved.indices.contains(old.index)
                else { continue }
                result.pages[page].frame.items[item].element = holders[old.index] ?? moved[old.index]
            }
        }
        result.anchors = set.anchors.mapValues { place($0, in: result) }
        for entry in result.outline.indices {
            result.outline[entry].anchor = place(set.outline[entry].anchor, in: result)
        }
        return result
    }

    /// A place with the element that stands there: the note rather than its number, and where nothing is known the first thing
    /// on the page from there on.
    private func place(_ anchor: Anchor, in result: PageSet) -> Anchor {
        var anchor = anchor
        if let old = anchor.element, moved.indices.contains(old.index) {
            anchor.element = moved[old.index]
        } else if result.pages.indices.contains(anchor.page) {
            let items = result.pages[anchor.page].frame.items.filter { $0.element != nil }
            anchor.element = (items.first { $0.top >= anchor.y } ?? items.last)?.element
        }
        var next = anchor.element
        while let id = next {
            if tree[id].role == .note { anchor.element = id }
            next = tree[id].parent
        }
        return anchor
    }
}

extension FrameItem {
    /// Where it begins on its page, letters at their baseline.
    fileprivate var top: Length {
        switch mark {
        case .glyphs(let run): run.origin.y
        case .rule(let rect): rect.top
        case .rules(let rects): rects.map(\.top).min() ?? .zero
        case .strokes(let lines, _): lines.joined().map(\.y).min() ?? .zero
        case .image(let placement): placement.rect.top
        case .link(let area): area.rect.top
        }
    }
}

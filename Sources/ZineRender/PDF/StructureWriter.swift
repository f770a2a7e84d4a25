import ZineCore

/// Builds the structure tree of a file (ISO 32000-1, 14.7) from the elements that its pages show.
///
/// Kids stand in the order of their first appearance; elements that appear nowhere are left out.
struct StructureWriter {
    /// What an element contains.
    private enum Kid {
        case marked(page: Int, id: Int)
        case child(Int)
        case annotation(page: Int, object: Int)

        var isContent: Bool {
            if case .child = self { false } else { true }
        }
    }

    /// The tree's elements; behind them link elements for links that stand in none.
    private var elements: [StructureElement]
    private var kids: [[Kid]]
    private var isUsed: [Bool]
    private var boxes: [Int: (page: Int, box: Rect)] = [:]
    /// For each page, the element of each marked-content id.
    private var owners: [[Int]]
    private var annotations: [(key: Int, element: Int?)] = []
    /// What the elements that refer to something refer to, and notes to the places that refer to them.
    private(set) var references: [Int: [Int]] = [:]
    let isOfPDF2: Bool

    init(_ tree: StructureTree, pageCount: Int, isOfPDF2: Bool) {
        self.isOfPDF2 = isOfPDF2
        elements = tree.elements
        kids = Array(repeating: [], count: tree.elements.count)
        isUsed = Array(repeating: false, count: tree.elements.count)
        owners = Array(repeating: [], count: pageCount)
    }

    // MARK: Collecting

    /// Notes a stretch of content and says how the page's content stream shall begin it.
    ///
    /// - Parameters:
    ///   - reading: what it is read as instead of what its glyphs say.
    ///   - artifact: what it is where it belongs to no element.
    mutating func addContent(
        of element: StructureID?, page: Int, reading: String? = nil, as artifact: FrameItem.Artifact = .other
    ) -> String {
        guard let element, kids.indices.contains(element.index) else {
            return (isOfPDF2 ? artifact.properties : nil).map { "/Artifact<<\($0)>>BDC" } ?? "/Artifact BMC"
        }
        use(element.index)
        let id = owners[page].count
        owners[page].append(element.index)
        kids[element.index].append(.marked(page: page, id: id))
        guard let reading else { return "/\(typeName(element.index))<</MCID \(id)>>BDC" }
        var text: [UInt8] = []
        for unit in [0xFEFF] + reading.utf16 { text.appendHex(unit) }
        // Of spans alone do all readers look for it.
        return "/Span<</MCID \(id)/ActualText<\(String(decoding: text, as: UTF8.self))>>>BDC"
    }

    /// Notes a link and returns its key in the parent tree.
    ///
    /// - Parameter target: the element that it leads to.
    mutating func addAnnotation(
        _ object: Int, of element: StructureID?, page: Int, leadingTo target: StructureID?
    ) -> Int {
        let key = owners.count + annotations.count
        guard let element, kids.indices.contains(element.index) else {
            annotations.append((key, nil))
            return key
        }
        let link = linkElement(around: element.index)
        use(link)
        kids[link].append(.annotation(page: page, object: object))
        annotations.append((key, link))
        if isOfPDF2, let target { refer(from: link, to: target.index) }
        return key
    }

    /// What holds a link that is a reference says what it refers to; a note says in return from where (ISO 14289-2,
    /// 8.2.5.14).
    private mutating func refer(from link: Int, to target: Int) {
        guard kids.indices.contains(target), let reference = around(link, where: { $0 == .reference }) else { return }
        let goal = around(target, where: { $0 == .note }) ?? target
        guard references[reference]?.contains(goal) != true else { return }
        references[reference, default: []].append(goal)
        if elements[goal].role == .note { references[goal, default: []].append(reference) }
    }

    /// The element itself or the nearest around it that has a role.
    private func around(_ element: Int, where isWanted: (StructureRole) -> Bool) -> Int? {
        var next: Int? = element
        while let index = next, !isWanted(elements[index].role) { next = parent(of: index) }
        return next
    }

    /// What keeps the tree from PDF/UA-2.
    var gaps: [StandardGap] {
        var gaps: [StandardGap] = []
        for element in elements.indices where isUsed[element] {
            let role = elements[element].role
            if role == .contentsItem, !refers(element) { gaps.append(.contents) }
            if kids[element].contains(where: \.isContent), !StructureNesting.allowsContent(in: role) {
                gaps.append(.nesting("content", in: typeName(element)))
            }
            // A group is seen through to what it stands in.
            guard let parent = parent(of: element).flatMap({ around($0) { $0 != .group } }),
                !StructureNesting.allows(role, in: elements[parent].role)
            else { continue }
            gaps.append(.nesting(typeName(element), in: typeName(parent)))
        }
        return gaps
    }

    private func refers(_ element: Int) -> Bool {
        references[element] != nil || children(of: element).contains(where: refers)
    }

    private func typeName(_ element: Int) -> String { elements[element].role.typeName(isOfPDF2: isOfPDF2) }

    /// The link element that an element is or lies in, or a new one below it (ISO 14289-1, 7.18.5).
    private mutating func linkElement(around element: Int) -> Int {
        if let link = around(element, where: { $0 == .link }) { return link }
        elements.append(StructureElement(.link, parent: StructureID(element)))
        kids.append([])
        isUsed.append(false)
        return elements.count - 1
    }

    /// Parents precede their children; anything else hangs below the document.
    private func parent(of element: Int) -> Int? {
        guard element > 0 else { return nil }
        return elements[element].parent.map(\.index).flatMap { (0..<element).contains($0) ? $0 : nil } ?? 0
    }

    /// Widens a figure's bounding box, as far as it stands on its first page.
    mutating func addArea(_ area: Rect, of element: StructureID, page: Int) {
        guard let known = boxes[element.index] else {
            boxes[element.index] = (page, area)
            return
        }
        guard known.page == page else { return }
        let left = min(known.box.left, area.left)
        let top = min(known.box.top, area.top)
        let box = Rect(
            x: left, y: top, width: max(known.box.right, area.right) - left,
            height: max(known.box.bottom, area.bottom) - top)
        boxes[element.index] = (page, box)
    }

    /// Hangs an element, and those above it, into the tree.
    private mutating func use(_ element: Int) {
        var element = element
        while !isUsed[element] {
            isUsed[element] = true
            guard let parent = parent(of: element) else { return }
            kids[parent].append(.child(element))
            element = parent
        }
    }

    // MARK: Completing

    /// Takes in what has to be there though it shows nothing: cells of rows, bodies of tables and of list items.
    private mutating func complete() {
        for element in elements.indices.dropFirst() where !isUsed[element] {
            guard let parent = parent(of: element), isUsed[parent] else { continue }
            switch (elements[parent].role, elements[element].role) {
            case (.tableRow, .tableCell), (.tableRow, .tableHeader), (.table, .tableBody), (.listItem, .listBody):
                isUsed[element] = true
                place(element, in: parent)
            default: continue
            }
        }
    }

    /// Puts a child before those that come after it in the tree.
    private mutating func place(_ element: Int, in parent: Int) {
        let next = kids[parent].firstIndex { if case .child(let other) = $0 { other > element } else { false } }
        kids[parent].insert(.child(element), at: next ?? kids[parent].endIndex)
    }

    // MARK: Writing

    /// Numbers for the tree's objects, once all pages have told what they show.
    mutating func objects(in table: inout PDFObjectTable) -> StructureObjects {
        complete()
        let root = table.reserve()
        return StructureObjects(
            root: root, ids: isUsed.map { $0 ? table.reserve() : 0 }, parents: elements.indices.map(parent))
    }

    /// Defines the tree's objects.
    func write(to table: inout PDFObjectTable, _ objects: StructureObjects, pages: [PageObject]) {
        let ids = objects.ids
        let spaces = isOfPDF2 ? StructureNamespaces(in: &table) : nil
        for (element, id) in ids.enumerated() where isUsed[element] {
            table.define(id, value(of: element, objects, spaces, pages: pages))
        }
        var entries: [(String, PDFValue)] = [
            ("Type", .name("StructTreeRoot")),
            ("RoleMap", StructureRole.roleMap(hasAsides: shows(.aside), hasNotes: isOfPDF2 && shows(.note))),
            ("ParentTree", .reference(table.add(parentTree(ids)))),
            ("ParentTreeNextKey", .int(owners.count + annotations.count)),
        ]
        if isUsed.first == true { entries.append(("K", .array([.reference(ids[0])]))) }
        if let names = noteNames(ids) { entries.append(("IDTree", .reference(table.add(names)))) }
        if let spaces { entries.append(("Namespaces", spaces.all)) }
        table.define(objects.root, .dictionary(entries))
    }

    private func shows(_ role: StructureRole) -> Bool {
        elements.indices.contains { isUsed[$0] && elements[$0].role == role }
    }

    private func value(
        of element: Int, _ objects: StructureObjects, _ spaces: StructureNamespaces?, pages: [PageObject]
    ) -> PDFValue {
        let source = elements[element]
        let ids = objects.ids
        var entries: [(String, PDFValue)] = [
            ("Type", .name("StructElem")), ("S", .name(typeName(element))),
            ("P", .reference(parent(of: element).map { ids[$0] } ?? objects.root)),
        ]
        if let spaces { entries.append(("NS", spaces.reference(of: source.role))) }
        let home = kids[element].lazy.compactMap { if case .marked(let page, _) = $0 { page } else { nil } }.first
        if let home { entries.append(("Pg", .reference(pages[home].id))) }
        entries.append(("K", .array(kids[element].map { value(of: $0, home: home, ids: ids, pages: pages) })))
        if let language = source.language, !language.isEmpty { entries.append(("Lang", .string(language))) }
        if let alternative = source.alternativeText { entries.append(("Alt", .string(alternative))) }
        if let title = source.title { entries.append(("T", .string(title))) }
        if source.role == .note { entries.append(("ID", .string(noteName(element)))) }
        let goals = (references[element] ?? []).map { PDFValue.reference(objects.shown(StructureID($0))) }
        if !goals.isEmpty { entries.append(("Ref", .array(goals))) }
        if let attributes = attributes(of: element, pages: pages) { entries.append(("A", .dictionary(attributes))) }
        return .dictionary(entries)
    }

    private func value(of kid: Kid, home: Int?, ids: [Int], pages: [PageObject]) -> PDFValue {
        switch kid {
        case .marked(let page, let id) where page == home: .int(id)
        case .marked(let page, let id):
            .dictionary([("Type", .name("MCR")), ("Pg", .reference(pages[page].id)), ("MCID", .int(id))])
        case .child(let element): .reference(ids[element])
        case .annotation(let page, let object):
            .dictionary([("Type", .name("OBJR")), ("Pg", .reference(pages[page].id)), ("Obj", .reference(object))])
        }
    }

    private func attributes(of element: Int, pages: [PageObject]) -> [(String, PDFValue)]? {
        let source = elements[element]
        if source.role == .note, isOfPDF2 {
            return [("O", .name("FENote")), ("NoteType", .name(source.isEndnote ? "Endnote" : "Footnote"))]
        }
        guard source.role == .figure else {
            return source.role.attributes(isOfPDF2: isOfPDF2, hasLabels: hasLabels(element))
        }
        guard let (page, box) = boxes[element] else { return nil }
        let placement = source.parent.map { elements[$0.index].role.holdsLines } ?? false ? "Inline" : "Block"
        return [("O", .name("Layout")), ("Placement", .name(placement)), ("BBox", pages[page].array(box))]
    }

    /// Whether items of a list have something before them.
    private func hasLabels(_ list: Int) -> Bool {
        children(of: list).contains { item in children(of: item).contains { elements[$0].role == .listLabel } }
    }

    private func children(of element: Int) -> [Int] {
        kids[element].compactMap { if case .child(let child) = $0 { child } else { nil } }
    }

    /// From marked content back to its element, page by page, then from links.
    private func parentTree(_ ids: [Int]) -> PDFValue {
        var numbers: [PDFValue] = []
        for (page, elements) in owners.enumerated() {
            numbers += [.int(page), .array(elements.map { .reference(ids[$0]) })]
        }
        for annotation in annotations {
            if let element = annotation.element { numbers += [.int(annotation.key), .reference(ids[element])] }
        }
        return .dictionary([("Nums", .array(numbers))])
    }

    /// Notes need a name that no other element has (ISO 14289-1, 7.9); of equal length, so that they are sorted.
    private func noteName(_ element: Int) -> String {
        let number = String(element)
        return "note-" + String(repeating: "0", count: max(0, 8 - number.count)) + number
    }

    private func noteNames(_ ids: [Int]) -> PDFValue? {
        let notes = elements.indices.filter { isUsed[$0] && elements[$0].role == .note }
        guard let first = notes.first, let last = notes.last else { return nil }
        let names = notes.flatMap { [PDFValue.string(noteName($0)), .reference(ids[$0])] }
        let limits = PDFValue.array([.string(noteName(first)), .string(noteName(last))])
        let leaf = PDFValue.dictionary([("Limits", limits), ("Names", .array(names))])
        return .dictionary([("Kids", .array([leaf]))])
    }
}

/// A page of the file being made.
struct PageObject {
    var id: Int
    var size: Size

    /// A rectangle in the page's own space, where `y` grows upwards.
    func array(_ rect: Rect) -> PDFValue { .array(corners(rect).map { .real($0) }) }

    /// Left, bottom, right and top.
    func corners(_ rect: Rect) -> [Double] {
        let height = size.height.points
        return [rect.left.points, height - rect.bottom.points, rect.right.points, height - rect.top.points]
    }

    /// A place to show, at the page's left edge (ISO 32000-1, 12.3.2.2).
    func destination(y: Length) -> PDFValue {
        .array([.reference(id), .name("XYZ"), .int(0), .real(top(of: y)), .null])
    }

    func top(of y: Length) -> Double { min(max(size.height.points - y.points, 0), size.height.points) }
}

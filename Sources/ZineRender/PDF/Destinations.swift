import ZineCore

/// Where the links and the outline of a file lead, as the file says it.
struct Destinations {
    let pages: [PageObject]
    /// The structure's objects, where a place is an element as well (ISO 32000-2, 12.3.2.3).
    var elements: StructureObjects?

    /// An entry of a link or of a line of the outline.
    func entry(page: Int, y: Length, element: StructureID?) -> (String, PDFValue) {
        let place = pages[page].destination(y: y)
        guard let elements, case .array(let parts) = place else { return ("Dest", place) }
        let same = [.reference(elements.shown(element))] + parts.dropFirst()
        let action: [(String, PDFValue)] = [
            ("Type", .name("Action")), ("S", .name("GoTo")), ("D", place), ("SD", .array(same)),
        ]
        return ("A", .dictionary(action))
    }
}

/// The objects that a structure's elements become.
struct StructureObjects {
    let root: Int
    /// By element; 0 for one that is not shown.
    let ids: [Int]
    /// By element; `nil` of the document.
    let parents: [Int?]

    /// The object of an element, or of the nearest around it that is shown.
    func shown(_ element: StructureID?) -> Int {
        var next = element.flatMap { ids.indices.contains($0.index) ? $0.index : nil }
        while let index = next, ids[index] == 0 { next = parents[index] }
        return next.map { ids[$0] } ?? ids.first ?? root
    }
}

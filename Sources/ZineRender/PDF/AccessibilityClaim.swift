import ZineCore

/// Whether a page set has what ISO 14289-1 (PDF/UA-1) asks of its content, so that its file may say so.
enum AccessibilityClaim {
    static func holds(_ set: PageSet) -> Bool {
        !set.metadata.title.isEmpty && !set.metadata.language.isEmpty && figuresHaveText(set)
            && linksAreTagged(set) && headingsDescend(set)
    }

    /// 7.3: every figure that is shown has an alternative text.
    private static func figuresHaveText(_ set: PageSet) -> Bool {
        used(set) { $0 == .figure }.allSatisfy { set.structure.elements[$0].alternativeText?.isEmpty == false }
    }

    /// 7.18.5: every link lies in the structure, where `StructureWriter` gives it a link element.
    private static func linksAreTagged(_ set: PageSet) -> Bool {
        set.pages.allSatisfy { page in
            page.frame.items.allSatisfy { item in
                guard case .link = item.mark else { return true }
                return item.element.map { set.structure.elements.indices.contains($0.index) } ?? false
            }
        }
    }

    /// 7.4.2: the first heading is of level 1, and none skips a level on the way down.
    private static func headingsDescend(_ set: PageSet) -> Bool {
        var last = 0
        for index in used(set, where: { if case .heading = $0 { true } else { false } }) {
            guard case .heading(let level) = set.structure.elements[index].role else { continue }
            if level > last + 1 { return false }
            last = level
        }
        return true
    }

    /// The elements that are shown, by themselves or by what they hold, in order of first appearance.
    private static func used(_ set: PageSet, where isWanted: (StructureRole) -> Bool) -> [Int] {
        let elements = set.structure.elements
        var seen: Set<Int> = []
        var found: [Int] = []
        for page in set.pages {
            for item in page.frame.items {
                var next = item.element?.index
                while let index = next, elements.indices.contains(index), seen.insert(index).inserted {
                    if isWanted(elements[index].role) { found.append(index) }
                    next = elements[index].parent?.index
                }
            }
        }
        return found
    }
}

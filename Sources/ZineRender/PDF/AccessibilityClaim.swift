import ZineCore

/// What a page set lacks of what ISO 14289-1 (PDF/UA-1) or 14289-2 (PDF/UA-2) asks of its content, so that its file may not
/// say so. Clauses are those of the first.
enum AccessibilityClaim {
    static func gaps(_ set: PageSet, _ standard: PDFStandard) -> [StandardGap] {
        guard standard != .plain else { return [] }
        var gaps = standard.isOfPDF2 ? PrivateUse.gaps(set) : []
        if set.metadata.title.isEmpty { gaps.append(.noTitle) }
        if set.metadata.language.isEmpty { gaps.append(.noLanguage) }
        return gaps + figuresWithoutText(set) + linksOutside(set) + headingsThatSkip(set)
    }

    /// 7.3: every figure that is shown has an alternative text.
    private static func figuresWithoutText(_ set: PageSet) -> [StandardGap] {
        used(set) { $0 == .figure }.filter { set.structure.elements[$0.element].alternativeText?.isEmpty ?? true }
            .map { .figure($0.span) }
    }

    /// 7.18.5: every link lies in the structure, where `StructureWriter` gives it a link element.
    private static func linksOutside(_ set: PageSet) -> [StandardGap] {
        set.pages.flatMap { page in
            page.frame.items.compactMap { item in
                guard case .link = item.mark else { return nil }
                let isInside = item.element.map { set.structure.elements.indices.contains($0.index) } ?? false
                return isInside ? nil : .link(item.span)
            }
        }
    }

    /// 7.4.2: the first heading is of level 1, and none skips a level on the way down.
    private static func headingsThatSkip(_ set: PageSet) -> [StandardGap] {
        var last = 0
        var gaps: [StandardGap] = []
        for (element, span) in used(set, where: { if case .heading = $0 { true } else { false } }) {
            guard case .heading(let level) = set.structure.elements[element].role else { continue }
            if level > last + 1 { gaps.append(.heading(span)) }
            last = level
        }
        return gaps
    }

    /// The elements that are shown, by themselves or by what they hold, in order of first appearance, with where what is
    /// shown of them first comes from.
    private static func used(
        _ set: PageSet, where isWanted: (StructureRole) -> Bool
    ) -> [(element: Int, span: SourceSpan?)] {
        let elements = set.structure.elements
        var seen: Set<Int> = []
        var found: [(element: Int, span: SourceSpan?)] = []
        for page in set.pages {
            for item in page.frame.items {
                var next = item.element?.index
                while let index = next, elements.indices.contains(index), seen.insert(index).inserted {
                    if isWanted(elements[index].role) { found.append((index, item.span)) }
                    next = elements[index].parent?.index
                }
            }
        }
        return found
    }
}

import ZineCore

/// Characters of private use in what is read or shown to people (ISO 14289-2, 8.4.3 and 8.6): they mean nothing to a reader
/// aloud.
enum PrivateUse {
    static func gaps(_ set: PageSet) -> [StandardGap] {
        let structure = set.structure.elements
        let words =
            [set.metadata.title, set.metadata.author, set.metadata.subject] + set.outline.map(\.title)
            + set.pages.map(\.label) + structure.flatMap { [$0.alternativeText, $0.title].compactMap { $0 } }
        var gaps: [StandardGap] = words.contains(where: isPrivate) ? [.privateUse(nil)] : []
        for page in set.pages {
            for item in page.frame.items where item.element != nil {
                guard case .glyphs(let run) = item.mark, isPrivate(run.text) || run.reading.map(isPrivate) == true
                else { continue }
                gaps.append(.privateUse(item.span))
            }
        }
        return gaps
    }

    private static func isPrivate(_ text: String) -> Bool {
        // Nearly all text is told from them by its bytes.
        text.utf8.contains { $0 >= 0xEE }
            && text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
    }
}

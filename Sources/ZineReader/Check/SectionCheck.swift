import ZineCore
import ZineDocument

/// What an author meant to write and did not: headings with nothing below them, and words that a template left.
enum SectionCheck {
    static func problems(in article: Article) -> [Diagnostic] {
        emptySections(article.blocks) + leftovers(article)
    }

    /// Headings that the article's end follows, or another of their own level or a higher one.
    private static func emptySections(_ blocks: [Block]) -> [Diagnostic] {
        blocks.indices.compactMap { index -> Diagnostic? in
            guard case .heading(let heading) = blocks[index].content else { return nil }
            if index + 1 < blocks.endIndex {
                guard case .heading(let other) = blocks[index + 1].content, other.level <= heading.level else {
                    return nil
                }
            }
            return .note(
                "empty-section", "nothing stands below the heading “\(heading.text.plainText.shortened(to: 40))”",
                hint: "write what belongs there, or delete the heading", at: blocks[index].span)
        }
    }

    /// The first paragraph, item or cell that is a template's own words still.
    private static func leftovers(_ article: Article) -> [Diagnostic] {
        let texts = article.allBlocks.flatMap(\.texts).filter { isLeftover($0.plainText.trimmed) }
        let places = texts.map { $0.first?.span.start ?? SourceSpan(file: "").start }
        guard let first = texts.indices.min(by: { places[$0] < places[$1] }).map({ texts[$0] }),
            let place = first.first?.span
        else { return [] }
        let times = texts.count == 1 ? "" : " (\(texts.count) times in this file)"
        return [
            .note(
                "template-words", "“\(first.plainText.trimmed.shortened(to: 40))” looks left from a template\(times)",
                hint: "write what it asks for, or delete it", at: place)
        ]
    }

    /// `TBD`, `[Name of the task]`.
    private static func isLeftover(_ text: some StringProtocol) -> Bool {
        let word = text.prefix { !".:…".contains($0) }
        if ["TBD", "TBA", "TBC", "To do", "To be done"].contains(word), text.count - word.count < 4 { return true }
        guard text.hasPrefix("["), text.hasSuffix("]"), text.count < 80 else { return false }
        let words = text.dropFirst().dropLast()
        return words.split(separator: " ").count > 1 && words.first?.isUppercase ?? false
            && !words.contains { "[]:\"“”".contains($0) }
    }
}

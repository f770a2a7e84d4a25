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

    /// The first paragraph, item or cell that is a template's own words still, and where others are.
    private static func leftovers(_ article: Article) -> [Diagnostic] {
        let found = article.allBlocks.flatMap { block in
            var isTable = false
            if case .table = block.content { isTable = true }
            return block.texts.compactMap { text -> (words: String, span: SourceSpan)? in
                guard let place = text.first?.span else { return nil }
                let words = text.plainText.trimmed
                return isLeftover(words, isCell: isTable) ? (words, place) : nil
            }
        }.sorted { $0.span.start < $1.span.start }
        guard let first = found.first else { return [] }
        let others = OtherLines.words(behind: found.map(\.span))
        return [leftover(first.words, others, hint: "write what belongs there, or delete it", at: first.span)]
    }

    /// - Parameter others: where else in the file such words stand.
    static func leftover(_ words: String, _ others: String = "", hint: String, at span: SourceSpan) -> Diagnostic {
        .warning(
            "template-words", "“\(words.shortened(to: 40))” looks left from a template\(others)", hint: hint, at: span)
    }

    /// What a cell, or a value behind `Status:`, says of work that is to be done.
    private static let states: Set<String> = ["todo", "to do"]

    /// How sentences begin with which templates say what belongs in their place; in small letters.
    private static let instructions = [
        "list of things that went well. for example", "list of things that went wrong. for example",
        "things that could have gone better. ideally these should",
        "these are good things that happened but not because we had planned",
        "these are only sample subheadings", "short event description", "your text here", "insert text here",
        "text goes here", "quick summary of what user-visible problems", "lorem ipsum dolor",
        "start of incident. first symptoms, possibly how they were identified",
    ]

    /// What opens words in brackets that stand for others.
    private static let openings = ["[insert ", "[describe ", "[fill in ", "[todo", "[tbd", "<insert ", "<describe "]

    /// `TBD. Something about …`: the mark in capitals, and notes for who was to write it.
    private static func beginsOpen(_ text: String) -> Bool {
        let word = text.prefix { $0.isLetter }
        guard ["TBD", "TBA", "TBC"].contains(word), let next = text.dropFirst(word.count).first else { return false }
        return ".:".contains(next)
    }

    /// What nobody has written yet, as a text or behind its label; in small letters.
    private static let open: Set<String> = [
        "tbd", "tba", "tbc", "todo", "to do", "to be done", "to be added", "to be determined", "to be confirmed",
        "noch offen", "wird ergänzt", "zu ergänzen", "à compléter", "à définir", "por completar", "por definir",
        "a completar", "a definir", "da completare", "da definire", "nog in te vullen", "待定", "待补充", "未定", "要記入",
        "yyyy-mm-dd", "yyyy/mm/dd", "dd/mm/yyyy", "mm/dd/yyyy", "hh:mm", "xx:xx",
    ]

    /// `TBD`, `Date: YYYY-MM-DD`, `[Name of the task]`.
    private static func isLeftover(_ text: String, isCell: Bool) -> Bool {
        let small = text.lowercased()
        if beginsOpen(text) || instructions.contains(where: small.hasPrefix) { return true }
        if openings.contains(where: { small.contains($0) }) { return true }
        // What explains a form has more words before its colon than a label has.
        let colon = text.firstIndex(of: ":").flatMap { end in
            text[..<end].split(separator: " ").count <= 3 && text.first?.isUppercase ?? false ? end : nil
        }
        let value = colon.map { text[text.index(after: $0)...].trimmed } ?? ""
        let isOfState = colon.map { text[..<$0].lowercased().contains("stat") } ?? false
        if states.contains((isOfState ? value : isCell ? text : "").lowercased()) { return false }
        if [text, value].contains(where: { open.contains($0.droppingLast { ".:…".contains($0) }.lowercased()) }) {
            return true
        }
        guard text.hasPrefix("["), text.hasSuffix("]"), text.count < 80 else { return false }
        let words = text.dropFirst().dropLast()
        return words.split(separator: " ").count > 1 && words.first?.isUppercase ?? false
            && !words.contains { "[]:\"“”".contains($0) }
    }
}

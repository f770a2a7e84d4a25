import ZineCore
import ZineDocument

/// Lines without marks that authors write where a heading belongs: `Action items` above a list, `_Lessons learned_` above
/// its section. They are told and stay what they are.
enum LikelyHeading {
    private static let longestLine = 48
    private static let mostWords = 5

    /// The words of the line, where a block is one.
    static func words(at index: Int, in blocks: [Block]) -> String? {
        guard index + 1 < blocks.count, case .paragraph(let text) = blocks[index].content,
            blocks[index].span.start.line == blocks[index].span.end.line
        else { return nil }
        let words = text.plainText.trimmed
        guard isShort(words), TimedText(text) == nil, DayText(text) == nil else { return nil }
        if case .emphasis? = text.first?.content, text.count == 1 {
            return standsAlone(index, in: blocks) && !isRemark(words) ? words : nil
        }
        guard text.count == 1, case .text? = text.first?.content else { return nil }
        if sections.contains(words.lowercased()) { return canBegin(blocks[index + 1]) ? words : nil }
        return isList(blocks[index + 1]) && isTitle(words) ? words : nil
    }

    static func problem(_ words: String, below level: Int, at span: SourceSpan) -> Diagnostic {
        // What sections are called stands beside the last one rather than in it.
        let own = sections.contains(words.lowercased()) ? level : level + 1
        return .note(
            "likely-heading", "the line “\(words.shortened(to: 40))” stands where a heading belongs",
            hint: "write \(FirstLevels.marks(max(2, min(6, own)))) \(words.shortened(to: 40)) if it is one", at: span)
    }

    /// A few words that begin with a capital, if they can, and end as no sentence does.
    private static func isShort(_ words: String) -> Bool {
        guard let first = words.first, let last = words.last, first.isLetter, !first.isLowercase,
            words.count <= longestLine, !words.contains(where: { ".,:;!?…()[]\"“”@/=—–".contains($0) || $0.isNumber })
        else { return false }
        return (last.isLetter || last == "’") && words.split(whereSeparator: \.isWhitespace).count <= mostWords
    }

    /// An emphasised line below a picture is its caption, and one that others follow a line of a poem's.
    private static func standsAlone(_ index: Int, in blocks: [Block]) -> Bool {
        guard index > 0, canBegin(blocks[index + 1]) else { return false }
        switch blocks[index - 1].content {
        case .figure, .table, .code, .verse, .quote, .pullQuote, .heading, .thematicBreak: return false
        case .paragraph(let text):
            if case .emphasis? = text.first?.content, text.count == 1 { return false }
            return true
        default: return true
        }
    }

    private static func canBegin(_ block: Block) -> Bool {
        switch block.content {
        case .paragraph(let text):
            if case .emphasis? = text.first?.content { return false }
            return !text.plainText.isEmpty
        case .list, .timeline, .definitions, .table, .code: return true
        default: return false
        }
    }

    private static func isList(_ block: Block) -> Bool {
        switch block.content {
        case .list, .timeline: true
        default: false
        }
    }

    /// `By Ada`, `Photo by Ada`: credits.
    private static func isRemark(_ words: String) -> Bool {
        let small = words.lowercased().split(whereSeparator: \.isWhitespace)
        return small.contains { ["by", "von", "par", "por", "photo", "image", "source", "translated"].contains($0) }
    }

    /// Whether words name a section: each begins with a capital but for little ones, or sections are called so.
    private static func isTitle(_ words: String) -> Bool {
        let all = words.split(whereSeparator: \.isWhitespace)
        guard all.count > 1 else { return false }
        return all.last?.first?.isUppercase ?? false
            && all.allSatisfy { $0.count < 4 || $0.first?.isUppercase ?? false } && !beginSentence(all)
    }

    /// `I Said`, `We Have`: words that go on in the list.
    private static func beginSentence(_ words: [Substring]) -> Bool {
        words.first.map { ["i", "we", "it", "this", "these", "you", "they"].contains($0.lowercased()) } ?? true
    }

    /// What sections of reports are called, in small letters.
    private static let sections: Set<String> = [
        "action items", "actions", "background", "cause", "causes", "conclusion", "contributing factors",
        "corrective actions", "detection", "follow-up", "follow-ups", "follow up", "impact", "lessons",
        "lessons learned",
        "next steps", "prevention", "recovery", "remediation", "resolution", "root cause", "root causes", "summary",
        "symptoms", "timeline", "trigger", "what went well", "what went wrong", "what went poorly", "what happened",
        "where we got lucky", "what we learned", "what is next", "what's next", "what’s next", "open questions",
        "auswirkung", "auswirkungen", "maßnahmen", "ursache", "ursachen", "zeitleiste", "verlauf", "zusammenfassung",
        "was gut lief", "was schlecht lief", "nächste schritte", "causes profondes", "chronologie", "cause racine",
        "ce qui a bien fonctionné", "prochaines étapes", "acciones", "causa raíz", "cronología", "impacto",
        "lecciones aprendidas", "próximos pasos", "ações", "causa raiz", "lições aprendidas",
        "хронология", "причина", "причины", "последствия", "выводы", "итоги", "linha do tempo", "原因", "影響", "影响", "経緯",
        "対策", "再発防止策", "时间线", "根本原因", "改进措施", "원인", "영향", "타임라인",
    ]
}

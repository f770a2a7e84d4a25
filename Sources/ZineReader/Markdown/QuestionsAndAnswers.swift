import ZineCore
import ZineDocument

/// Questions whose answers begin on the next line of the same paragraph: `**Q: Why?**` and below it `A: Because.`
///
/// In an interview each is a paragraph of its own, as if a line were empty between them. Elsewhere a question stands as a term
/// does, and its answer below it as what the term means.
struct QuestionsAndAnswers {
    let isInterview: Bool
    /// How many further blocks an answer may have before the next question.
    private static let patience = 4

    func apply(to blocks: [Block]) -> [Block] {
        var out: [Block] = []
        var index = 0
        while index < blocks.count {
            guard let (found, next) = exchange(at: index, in: blocks) else {
                out.append(nested(blocks[index]))
                index += 1
                continue
            }
            out += found
            index = next
        }
        return out
    }

    private func nested(_ block: Block) -> Block {
        switch block.content {
        case .pullQuote, .timeline: block
        default: block.mappingChildren { apply(to: $0) }
        }
    }

    /// One question with its answer.
    fileprivate struct Pair {
        var question: [Inline]
        var answer: [Block]
        var isLabelled: Bool
        var span: SourceSpan
    }

    /// The questions and answers that begin at a block, and what follows them.
    private func exchange(at start: Int, in blocks: [Block]) -> (blocks: [Block], next: Int)? {
        var pairs: [Pair] = []
        var pending: [Block] = []
        var next = start
        reading: for index in start..<blocks.count {
            if let more = Self.pairs(in: blocks[index]) {
                if let last = pairs.indices.last { pairs[last].answer += pending }
                pending = []
                pairs += more
                next = index + 1
                continue
            }
            guard !pairs.isEmpty, pending.count < Self.patience else { break reading }
            switch blocks[index].content {
            case .heading, .thematicBreak, .pageBreak, .timeline, .table: break reading
            case .paragraph(let text) where BoldHeading.isHeading(text): break reading
            default: pending.append(blocks[index])
            }
        }
        // A single bold question may be a heading as well.
        guard pairs.count > 1 || pairs.first?.isLabelled ?? false || (isInterview && !pairs.isEmpty) else { return nil }
        if isInterview {
            return (pairs.flatMap { [Block(.paragraph($0.question), at: $0.span)] + $0.answer }, next)
        }
        let entries = pairs.map { pair in
            DefinitionList.Entry(terms: [pair.question.asTerm], definitions: [pair.answer], at: pair.span)
        }
        let span = blocks[start].span.joined(with: blocks[next - 1].span)
        return ([Block(.definitions(DefinitionList(entries: entries)), at: span)], next)
    }

    /// The questions of a paragraph, if it begins with one and each has an answer.
    private static func pairs(in block: Block) -> [Pair]? {
        guard case .paragraph(let text) = block.content else { return nil }
        let lines = text.lines()
        guard lines.count > 1, isQuestion(lines[0].inlines, above: lines[1].inlines) else { return nil }
        var pairs: [Pair] = []
        var answer: [Inline] = []
        for (index, line) in lines.enumerated() {
            if index + 1 < lines.count, isQuestion(line.inlines, above: lines[index + 1].inlines) {
                guard pairs.isEmpty || pairs.close(&answer, at: block.span) else { return nil }
                let span = line.inlines.first?.span ?? block.span
                let isLabelled = Label.question.begins(line.inlines)
                pairs.append(Pair(question: line.inlines, answer: [], isLabelled: isLabelled, span: span))
            } else {
                answer += line.inlines + [Inline(line.endsHard ? .lineBreak : .softBreak, at: block.span)]
            }
        }
        return pairs.close(&answer, at: block.span) ? pairs : nil
    }

    /// Whether a line asks: words in bold alone that end as questions do, or a line that says it is one above an answer.
    private static func isQuestion(_ line: [Inline], above next: [Inline]) -> Bool {
        let words = line.filter { ![$0].plainText.trimmed.isEmpty }
        if words.count == 1, case .strong(let inner) = words[0].content, BoldHeading.asks(inner) { return true }
        return Label.question.begins(line) && Label.answer.begins(next)
    }

    /// What a line begins with that says whether it asks or answers.
    private enum Label {
        case question, answer

        func begins(_ line: [Inline]) -> Bool {
            let text = line.plainText.trimmed
            guard let end = text.prefix(12).firstIndex(where: { ":：".contains($0) }) else { return false }
            let word = text[..<end].lowercased().filter { !$0.isNumber && !$0.isWhitespace && !".#".contains($0) }
            return (self == .question ? Self.questions : Self.answers).contains(word)
        }

        private static let questions: Set<String> = [
            "q", "question", "f", "frage", "pregunta", "p", "pergunta", "domanda", "d", "vraag", "v", "fråga",
            "spørgsmål", "spørsmål", "pytanie", "в", "вопрос", "問", "问", "質問", "問題", "질문", "s", "soru",
        ]
        private static let answers: Set<String> = [
            "a", "answer", "antwort", "r", "réponse", "reponse", "respuesta", "resposta", "risposta", "antwoord",
            "svar",
            "odpowiedź", "о", "ответ", "答", "回答", "답변", "c", "cevap", "o",
        ]
    }
}

extension [QuestionsAndAnswers.Pair] {
    /// Gives the last question its answer; false where that has no words.
    fileprivate mutating func close(_ answer: inout [Inline], at span: SourceSpan) -> Bool {
        let words = answer.withoutBlankEnds()
        answer = []
        guard let first = words.first, !isEmpty else { return false }
        self[count - 1].answer = [Block(.paragraph(words), at: first.span.joined(with: span))]
        return true
    }
}

extension [Inline] {
    /// Words in bold alone without the bold, which terms have.
    fileprivate var asTerm: [Inline] {
        let words = withoutBlankEnds()
        guard words.count == 1, case .strong(let inner) = words[0].content else { return words }
        return inner
    }
}

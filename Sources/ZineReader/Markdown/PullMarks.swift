import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A paragraph's text with the words in `[…]{.pull}` marked as fit for a pull quote.
    mutating func withPulls(_ text: [Inline]) -> [Inline] {
        let mayHaveMarks = text.contains { inline in
            if case .text(let text) = inline.content { text.contains("]{.") } else { false }
        }
        guard mayHaveMarks else { return text }
        var scan = PullScan()
        for inline in text {
            if case .text(let string) = inline.content {
                scan.read(string, at: inline.span)
            } else {
                scan.append(inline)
            }
        }
        for (name, span) in scan.unknown {
            problems.append(
                .warning(
                    "unknown-mark", "words in running text cannot be '\(name)'",
                    hint: "write [words]{.pull} around what may be pulled out; no other mark is known", at: span))
        }
        return scan.finish()
    }
}

/// Brackets in running text, matched; whatever is no mark stays as it was typed.
private struct PullScan {
    private static let deepest = 32
    private static let mark = "{.pull}"
    private var frames: [[Inline]] = [[]]
    /// Marks that mean nothing.
    private(set) var unknown: [(name: String, span: SourceSpan)] = []

    mutating func append(_ inline: Inline) {
        let top = frames.count - 1
        if case .text(let next) = inline.content, let last = frames[top].last, case .text(let text) = last.content {
            frames[top][frames[top].count - 1].content = .text(text + next)
        } else {
            frames[top].append(inline)
        }
    }

    private mutating func append(_ text: some StringProtocol, at span: SourceSpan) {
        if !text.isEmpty { append(Inline(.text(String(text)), at: span)) }
    }

    mutating func read(_ text: String, at span: SourceSpan) {
        var rest = Substring(text)
        while let bracket = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
            append(rest[..<bracket], at: span)
            let isOpening = rest[bracket] == "["
            rest = rest[rest.index(after: bracket)...]
            if isOpening {
                open(at: span)
            } else {
                let isMark = rest.hasPrefix(Self.mark)
                if isMark { rest = rest.dropFirst(Self.mark.count) } else { note(rest, at: span) }
                close(isMark: isMark, at: span)
            }
        }
        append(rest, at: span)
    }

    private mutating func open(at span: SourceSpan) {
        guard frames.count < Self.deepest else { return append("[", at: span) }
        frames.append([])
    }

    private mutating func close(isMark: Bool, at span: SourceSpan) {
        let end = isMark ? "]" + Self.mark : "]"
        guard frames.count > 1 else { return append(end, at: span) }
        let inner = frames.removeLast()
        guard !isMark || inner.isEmpty else { return append(Inline(.pull(inner), at: span)) }
        append("[", at: span)
        for inline in inner { append(inline) }
        append(end, at: span)
    }

    private mutating func note(_ rest: Substring, at span: SourceSpan) {
        guard rest.hasPrefix("{."), unknown.count < 20, let end = rest.prefix(40).firstIndex(of: "}") else { return }
        let name = rest[..<end].dropFirst(2)
        if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }) { unknown.append((String(name), span)) }
    }

    mutating func finish() -> [Inline] {
        while frames.count > 1 {
            let inner = frames.removeLast()
            append("[", at: inner.first?.span ?? SourceSpan(file: ""))
            for inline in inner { append(inline) }
        }
        return frames[0]
    }
}

import ZineCore
import ZineDocument

/// The words at the start of a line as plain bytes, to look for a time in them.
///
/// Text and code count, marks do not; the first line break, picture, note or link ends it: a time inside a link would
/// lose its address, since times are plain text.
struct LeadText {
    /// Times stand near the front; a heading may have its time at the end.
    static let limit = 240
    private(set) var bytes: [UInt8] = []
    /// How many bytes stand in the first inline, when that is bold, italic or code.
    private(set) var markedLength = 0
    /// Whether all of the text is here.
    private(set) var isWhole = true
    private var isOpen = true

    init(_ inlines: [Inline]) {
        for inline in inlines where isOpen {
            append(inline)
            if markedLength == 0, bytes.isEmpty == false, inline == inlines.first {
                switch inline.content {
                case .emphasis, .strong, .code: markedLength = bytes.count
                default: break
                }
            }
        }
    }

    private mutating func append(_ inline: Inline) {
        switch inline.content {
        case .text(let text), .code(let text):
            let room = Self.limit - bytes.count
            let utf8 = text.utf8.prefix(room)
            bytes += utf8
            if utf8.endIndex != text.utf8.endIndex { close() }
        case .softBreak, .lineBreak, .image, .footnoteReference, .link: close()
        default: for child in inline.children where isOpen { append(child) }
        }
    }

    private mutating func close() {
        isOpen = false
        isWhole = false
    }
}

extension Array where Element == Inline {
    /// The inlines without their first `count` bytes of text and code, and without the blanks behind those.
    func droppingLead(_ count: Int) -> [Inline] {
        var left = count
        return dropping(&left).trimmingStart()
    }

    /// The first `count` bytes of text and code, in their marks, without blanks at the end.
    func takingLead(_ count: Int) -> [Inline] {
        var left = count
        return taking(&left).trimmingEnd()
    }

    private func dropping(_ left: inout Int) -> [Inline] {
        var out: [Inline] = []
        for inline in self {
            guard left > 0 else {
                out.append(inline)
                continue
            }
            switch inline.content {
            case .text(let text), .code(let text):
                let dropped = Swift.min(left, text.utf8.count)
                left -= dropped
                guard dropped < text.utf8.count else { continue }
                var rest = inline
                let tail = String(decoding: text.utf8.dropFirst(dropped), as: UTF8.self)
                if case .code = inline.content { rest.content = .code(tail) } else { rest.content = .text(tail) }
                rest.span.start.column += dropped
                rest.span.end = Swift.max(rest.span.start, rest.span.end)
                out.append(rest)
            case .softBreak, .lineBreak, .image, .footnoteReference: out.append(inline)
            default:
                let children = inline.children.dropping(&left)
                if !children.isEmpty { out.append(inline.withChildren(children)) }
            }
        }
        return out
    }

    private func taking(_ left: inout Int) -> [Inline] {
        var out: [Inline] = []
        for inline in self where left > 0 {
            switch inline.content {
            case .text(let text), .code(let text):
                let taken = Swift.min(left, text.utf8.count)
                left -= taken
                var head = inline
                let start = String(decoding: text.utf8.prefix(taken), as: UTF8.self)
                if case .code = inline.content { head.content = .code(start) } else { head.content = .text(start) }
                out.append(head)
            case .softBreak, .lineBreak, .image, .footnoteReference: out.append(inline)
            default: out.append(inline.withChildren(inline.children.taking(&left)))
            }
        }
        return out
    }

    /// Without blanks and line ends at the start.
    func trimmingStart() -> [Inline] {
        var rest = self[...]
        while let first = rest.first {
            switch first.content {
            case .softBreak, .lineBreak: rest.removeFirst()
            case .text(let text):
                let tail = text.drop(while: \.isWhitespace)
                if tail.isEmpty {
                    rest.removeFirst()
                    continue
                }
                var trimmed = first
                trimmed.content = .text(String(tail))
                trimmed.span.start.column += text.utf8.count - tail.utf8.count
                return [trimmed] + rest.dropFirst()
            case .emphasis, .strong:
                let inner = first.children.trimmingStart()
                return (inner.isEmpty ? [] : [first.withChildren(inner)]) + rest.dropFirst()
            default: return Array(rest)
            }
        }
        return []
    }

    private func trimmingEnd() -> [Inline] {
        var rest = self[...]
        while let last = rest.last {
            guard case .text(let text) = last.content else { return Array(rest) }
            let end = text.lastIndex { !$0.isWhitespace }
            guard let end else {
                rest.removeLast()
                continue
            }
            var trimmed = last
            trimmed.content = .text(String(text[...end]))
            return rest.dropLast() + [trimmed]
        }
        return []
    }

    /// Split where the source or the author broke the line; each line with whether a hard break ended it.
    func lines() -> [(inlines: [Inline], endsHard: Bool)] {
        var lines: [(inlines: [Inline], endsHard: Bool)] = []
        var line: [Inline] = []
        for inline in self {
            switch inline.content {
            case .softBreak:
                lines.append((line, false))
                line = []
            case .lineBreak:
                lines.append((line, true))
                line = []
            default: line.append(inline)
            }
        }
        lines.append((line, false))
        return lines
    }
}

/// Inlines put in order, so that Markdown can say them: blanks out of emphasis and links, neighbours of a kind made one.
enum Inlines {
    static func tidied(_ inlines: [ImportedInline]) -> [ImportedInline] {
        var out: [ImportedInline] = []
        for inline in inlines { append(inline, to: &out) }
        return trimmed(spaced(out))
    }

    private static func append(_ inline: ImportedInline, to out: inout [ImportedInline]) {
        switch inline {
        case .text(let text):
            guard !text.isEmpty else { return }
            if case .text(let last)? = out.last { out[out.count - 1] = .text(last + text) } else { out.append(inline) }
        case .emphasis(let inlines):
            wrap(inlines, into: &out, same: { if case .emphasis(let inner) = $0 { inner } else { nil } }) {
                .emphasis($0)
            }
        case .strong(let inlines):
            wrap(inlines, into: &out, same: { if case .strong(let inner) = $0 { inner } else { nil } }) { .strong($0) }
        case .strike(let inlines):
            wrap(inlines, into: &out, same: { if case .strike(let inner) = $0 { inner } else { nil } }) { .strike($0) }
        case .tag(let name, let title, let inlines):
            if inlines.isBlank {
                for inline in inlines { append(inline, to: &out) }
            } else {
                out.append(.tag(name, title: title, join(inlines)))
            }
        case .link(let address, let title, let inlines):
            wrap(
                inlines, into: &out,
                same: { if case .link(address, _, let inner) = $0 { inner } else { nil } },
                { .link(address, title: title, $0) })
        case .code(let text):
            guard !text.isEmpty else { return }
            // Two spans that touch would be read as one with its marks inside.
            if case .code(let last)? = out.last { out[out.count - 1] = .code(last + text) } else { out.append(inline) }
        case .image, .lineBreak, .note, .place: out.append(inline)
        }
    }

    private static func join(_ inlines: [ImportedInline]) -> [ImportedInline] {
        var out: [ImportedInline] = []
        for inline in inlines { append(inline, to: &out) }
        return out
    }

    private static func wrap(
        _ inlines: [ImportedInline], into out: inout [ImportedInline], same: (ImportedInline) -> [ImportedInline]?,
        _ make: ([ImportedInline]) -> ImportedInline
    ) {
        var inner = join(inlines)
        guard !inner.isBlank else {
            for inline in inner { append(inline, to: &out) }
            return
        }
        let (before, after) = takeBlanks(&inner)
        if !before.isEmpty { append(.text(before), to: &out) }
        if let last = out.last, before.isEmpty, let former = same(last) {
            out[out.count - 1] = make(join(former + inner))
        } else if out.count >= 2, before.isEmpty, case .text(let gap) = out[out.count - 1], gap == " ",
            let former = same(out[out.count - 2]), isLink(out[out.count - 2])
        {
            out.removeLast()
            out[out.count - 1] = make(join(former + [.text(gap)] + inner))
        } else {
            out.append(make(inner))
        }
        if !after.isEmpty { append(.text(after), to: &out) }
    }

    private static func isLink(_ inline: ImportedInline) -> Bool {
        if case .link = inline { true } else { false }
    }

    /// Takes the blanks at the ends of a run out of it.
    private static func takeBlanks(_ inlines: inout [ImportedInline]) -> (String, String) {
        var (before, after) = ("", "")
        while case .lineBreak? = inlines.first { inlines.removeFirst(); before = " " }
        while case .lineBreak? = inlines.last { inlines.removeLast(); after = " " }
        if case .text(let text)? = inlines.first {
            let rest = text.drop(while: \.isPageSpace)
            if rest.count < text.count { before = " " }
            inlines[0] = .text(String(rest))
            if rest.isEmpty { inlines.removeFirst() }
        }
        if case .text(let text)? = inlines.last {
            var rest = text[...]
            while rest.last?.isPageSpace == true { rest = rest.dropLast() }
            if rest.count < text.count { after = " " }
            inlines[inlines.count - 1] = .text(String(rest))
            if rest.isEmpty { inlines.removeLast() }
        }
        return (before, after)
    }

    /// Each run of blanks as one, over the borders of inlines; none beside a line's break.
    private static func spaced(_ inlines: [ImportedInline]) -> [ImportedInline] {
        var endsInSpace = true
        return spaced(inlines, &endsInSpace)
    }

    private static func spaced(_ inlines: [ImportedInline], _ endsInSpace: inout Bool) -> [ImportedInline] {
        var out: [ImportedInline] = []
        for inline in inlines {
            switch inline {
            case .text(let text):
                var made: [UInt8] = []
                made.reserveCapacity(text.utf8.count)
                for byte in text.utf8 {
                    if !byte.isPageSpace || !endsInSpace { made.append(byte.isPageSpace ? 0x20 : byte) }
                    endsInSpace = byte.isPageSpace
                }
                if !made.isEmpty { out.append(.text(String(decoding: made, as: UTF8.self))) }
            case .emphasis(let inner): out.append(.emphasis(spaced(inner, &endsInSpace)))
            case .strong(let inner): out.append(.strong(spaced(inner, &endsInSpace)))
            case .strike(let inner): out.append(.strike(spaced(inner, &endsInSpace)))
            case .tag(let name, let title, let inner): out.append(.tag(name, title: title, spaced(inner, &endsInSpace)))
            case .link(let address, let title, let inner):
                out.append(.link(address, title: title, spaced(inner, &endsInSpace)))
            case .code, .image, .note:
                endsInSpace = false
                out.append(inline)
            case .place: out.append(inline)
            case .lineBreak:
                if case .text(let text)? = out.last, text.hasSuffix(" ") {
                    out[out.count - 1] = .text(String(text.dropLast()))
                }
                endsInSpace = true
                out.append(inline)
            }
        }
        return out
    }

    /// Without blanks and breaks at the ends.
    static func trimmed(_ inlines: [ImportedInline]) -> [ImportedInline] {
        var inlines = inlines
        while let last = inlines.last {
            if case .lineBreak = last { inlines.removeLast(); continue }
            guard case .text(let text) = last else { break }
            var rest = text[...]
            while let end = rest.last, end.isPageSpace || end == "\u{A0}" { rest = rest.dropLast() }
            inlines[inlines.count - 1] = .text(String(rest))
            guard rest.isEmpty else { break }
            inlines.removeLast()
        }
        while let first = inlines.first {
            if case .lineBreak = first { inlines.removeFirst(); continue }
            guard case .text(let text) = first else { break }
            let rest = text.drop { $0.isPageSpace || $0 == "\u{A0}" }
            inlines[0] = .text(String(rest))
            guard rest.isEmpty else { break }
            inlines.removeFirst()
        }
        return inlines
    }

    /// Parted where two line breaks or more follow one another: so people write paragraphs who have no others.
    static func paragraphs(_ inlines: [ImportedInline]) -> [[ImportedInline]] {
        var parts: [[ImportedInline]] = [[]]
        var breaks = 0
        for inline in inlines {
            if case .lineBreak = inline {
                breaks += 1
                parts[parts.count - 1].append(inline)
                continue
            }
            if case .text(let text) = inline, breaks > 0, text.stripped.isEmpty, !text.contains("\u{A0}") { continue }
            if breaks >= 2 { parts.append([]) }
            breaks = 0
            parts[parts.count - 1].append(inline)
        }
        return parts.map(trimmed).filter { !$0.isEmpty }
    }
}

/// Bits put in order, so that Markdown can say them: blanks out of emphasis and links, neighbours of a kind made one.
enum Bits {
    static func tidied(_ bits: [Bit]) -> [Bit] {
        var out: [Bit] = []
        for bit in bits { append(bit, to: &out) }
        return trimmed(spaced(out))
    }

    private static func append(_ bit: Bit, to out: inout [Bit]) {
        switch bit {
        case .text(let text):
            guard !text.isEmpty else { return }
            if case .text(let last)? = out.last { out[out.count - 1] = .text(last + text) } else { out.append(bit) }
        case .emphasis(let bits):
            wrap(bits, into: &out, same: { if case .emphasis(let inner) = $0 { inner } else { nil } }) { .emphasis($0) }
        case .strong(let bits):
            wrap(bits, into: &out, same: { if case .strong(let inner) = $0 { inner } else { nil } }) { .strong($0) }
        case .strike(let bits):
            wrap(bits, into: &out, same: { if case .strike(let inner) = $0 { inner } else { nil } }) { .strike($0) }
        case .tag(let name, let title, let bits):
            if bits.isBlank {
                for bit in bits { append(bit, to: &out) }
            } else {
                out.append(.tag(name, title: title, join(bits)))
            }
        case .link(let address, let title, let bits):
            wrap(
                bits, into: &out,
                same: { if case .link(address, _, let inner) = $0 { inner } else { nil } },
                { .link(address, title: title, $0) })
        case .code(let text):
            guard !text.isEmpty else { return }
            // Two spans that touch would be read as one with its marks inside.
            if case .code(let last)? = out.last { out[out.count - 1] = .code(last + text) } else { out.append(bit) }
        case .image, .lineBreak, .note, .place: out.append(bit)
        }
    }

    private static func join(_ bits: [Bit]) -> [Bit] {
        var out: [Bit] = []
        for bit in bits { append(bit, to: &out) }
        return out
    }

    private static func wrap(
        _ bits: [Bit], into out: inout [Bit], same: (Bit) -> [Bit]?, _ make: ([Bit]) -> Bit
    ) {
        var inner = join(bits)
        guard !inner.isBlank else {
            for bit in inner { append(bit, to: &out) }
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

    private static func isLink(_ bit: Bit) -> Bool {
        if case .link = bit { true } else { false }
    }

    /// Takes the blanks at the ends of a run out of it.
    private static func takeBlanks(_ bits: inout [Bit]) -> (String, String) {
        var (before, after) = ("", "")
        while case .lineBreak? = bits.first { bits.removeFirst(); before = " " }
        while case .lineBreak? = bits.last { bits.removeLast(); after = " " }
        if case .text(let text)? = bits.first {
            let rest = text.drop(while: \.isPageSpace)
            if rest.count < text.count { before = " " }
            bits[0] = .text(String(rest))
            if rest.isEmpty { bits.removeFirst() }
        }
        if case .text(let text)? = bits.last {
            var rest = text[...]
            while rest.last?.isPageSpace == true { rest = rest.dropLast() }
            if rest.count < text.count { after = " " }
            bits[bits.count - 1] = .text(String(rest))
            if rest.isEmpty { bits.removeLast() }
        }
        return (before, after)
    }

    /// Each run of blanks as one, over the borders of bits; none beside a line's break.
    private static func spaced(_ bits: [Bit]) -> [Bit] {
        var endsInSpace = true
        return spaced(bits, &endsInSpace)
    }

    private static func spaced(_ bits: [Bit], _ endsInSpace: inout Bool) -> [Bit] {
        var out: [Bit] = []
        for bit in bits {
            switch bit {
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
                out.append(bit)
            case .place: out.append(bit)
            case .lineBreak:
                if case .text(let text)? = out.last, text.hasSuffix(" ") {
                    out[out.count - 1] = .text(String(text.dropLast()))
                }
                endsInSpace = true
                out.append(bit)
            }
        }
        return out
    }

    /// Without blanks and breaks at the ends.
    static func trimmed(_ bits: [Bit]) -> [Bit] {
        var bits = bits
        while let last = bits.last {
            if case .lineBreak = last { bits.removeLast(); continue }
            guard case .text(let text) = last else { break }
            var rest = text[...]
            while let end = rest.last, end.isPageSpace || end == "\u{A0}" { rest = rest.dropLast() }
            bits[bits.count - 1] = .text(String(rest))
            guard rest.isEmpty else { break }
            bits.removeLast()
        }
        while let first = bits.first {
            if case .lineBreak = first { bits.removeFirst(); continue }
            guard case .text(let text) = first else { break }
            let rest = text.drop { $0.isPageSpace || $0 == "\u{A0}" }
            bits[0] = .text(String(rest))
            guard rest.isEmpty else { break }
            bits.removeFirst()
        }
        return bits
    }

    /// Parted where two line breaks or more follow one another: so people write paragraphs who have no others.
    static func paragraphs(_ bits: [Bit]) -> [[Bit]] {
        var parts: [[Bit]] = [[]]
        var breaks = 0
        for bit in bits {
            if case .lineBreak = bit {
                breaks += 1
                parts[parts.count - 1].append(bit)
                continue
            }
            if case .text(let text) = bit, breaks > 0, text.stripped.isEmpty, !text.contains("\u{A0}") { continue }
            if breaks >= 2 { parts.append([]) }
            breaks = 0
            parts[parts.count - 1].append(bit)
        }
        return parts.map(trimmed).filter { !$0.isEmpty }
    }
}

import ZineCore

extension Typography {
    /// A paragraph as one row of characters, so that the stages see across emphasis, links and code.
    struct RunningText {
        private(set) var signs: [Sign] = []
        /// For every leaf in reading order, whether its text is still that of the tree.
        private(set) var isChanged: [Bool] = []
        /// For every leaf, whether its letters may be raised: what is raised or lowered already may not.
        private(set) var isRaisable: [Bool] = []

        init(_ text: [Inline]) {
            append(text, isFrozen: false)
        }

        init(_ text: String) {
            append(text, isFrozen: false)
        }

        var count: Int { signs.count }

        /// The row as plain text.
        var text: String { string(0..<count) }
    }
}

// Taking the tree apart.
extension Typography.RunningText {
    /// Stands for code and pictures, which count as words.
    private static let object: Unicode.Scalar = "\u{FFFC}"
    /// Stands for a line end in the source, which may become a no-break space.
    static let softBreak: Unicode.Scalar = "\n"

    private mutating func append(_ text: [Inline], isFrozen: Bool, isRaisable: Bool = true) {
        for inline in text {
            switch inline.content {
            case .text(let text): append(text, isFrozen: isFrozen, isRaisable: isRaisable)
            case .code, .image: append(Self.object, .letter, isFrozen: true)
            case .footnoteReference: append(Self.object, .closing, isFrozen: true)
            case .softBreak: append(Self.softBreak, .space, isFrozen: isFrozen)
            case .lineBreak: append("\u{2028}", .space, isFrozen: true)
            case .keyboard(let children): append(children, isFrozen: true)
            case .link(let destination, _, let children):
                append(
                    children, isFrozen: isFrozen || Self.isAddress(children, of: destination), isRaisable: isRaisable)
            case .subscript(let children), .superscript(let children), .foreign(_, let children):
                append(children, isFrozen: isFrozen, isRaisable: false)
            case .emphasis(let children), .strong(let children), .strikethrough(let children),
                .abbreviation(_, let children), .pull(let children):
                append(children, isFrozen: isFrozen, isRaisable: isRaisable)
            }
        }
    }

    private mutating func append(_ text: String, isFrozen: Bool, isRaisable: Bool = true) {
        let leaf = Int32(truncatingIfNeeded: isChanged.count)
        isChanged.append(false)
        self.isRaisable.append(isRaisable)
        for scalar in text.unicodeScalars {
            var kind = Typography.Kind(scalar)
            if isFrozen, kind == .mark { kind = .letter }
            signs.append(Typography.Sign(scalar: scalar, kind: kind, isFrozen: isFrozen, leaf: leaf))
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ kind: Typography.Kind, isFrozen: Bool) {
        let leaf = Int32(truncatingIfNeeded: isChanged.count)
        isChanged.append(false)
        isRaisable.append(false)
        signs.append(Typography.Sign(scalar: scalar, kind: kind, isFrozen: isFrozen, leaf: leaf))
    }

    /// Whether a link shows its own address, with or without the scheme.
    private static func isAddress(_ children: [Inline], of destination: String) -> Bool {
        let shown = children.plainText
        return !shown.isEmpty
            && (shown == destination
                || ["mailto:", "http://", "https://"].contains { destination == $0 + shown })
    }
}

// Putting it together again.
extension Typography.RunningText {
    /// A piece of a leaf's text.
    private struct Piece {
        var text: String
        var isRaised: Bool
    }

    /// The tree with the row's text in its leaves; `leaf` has the last word on each inline's own content.
    ///
    /// - Parameter superiors: stretches of the row that are raised, each within a leaf, in order.
    func rebuilt(
        _ text: [Inline], superiors: [Range<Int>] = [], leaf: (Inline.Content) -> Inline.Content
    ) -> [Inline] {
        // A leaf's signs lie together, in the leaves' order.
        var texts = [[Piece]](repeating: [], count: isChanged.count)
        var raised = superiors[...]
        var start = 0
        while start < count {
            let number = signs[start].leaf
            var end = start + 1
            while end < count, signs[end].leaf == number { end += 1 }
            var pieces: [Piece] = []
            var from = start
            while let next = raised.first, next.lowerBound < end {
                raised.removeFirst()
                // Letters that go over two leaves stay where they are.
                guard next.lowerBound >= start, next.upperBound <= end else { continue }
                if from < next.lowerBound {
                    pieces.append(Piece(text: string(from..<next.lowerBound), isRaised: false))
                }
                pieces.append(Piece(text: string(next), isRaised: true))
                from = next.upperBound
            }
            if !pieces.isEmpty || isChanged[Int(number)] {
                let rest = string(from..<end)
                texts[Int(number)] = pieces + (rest.isEmpty ? [] : [Piece(text: rest, isRaised: false)])
            }
            start = end
        }
        var next = 0
        return rebuilt(text, texts, &next, leaf)
    }

    private func rebuilt(
        _ text: [Inline], _ texts: [[Piece]], _ next: inout Int,
        _ leaf: (Inline.Content) -> Inline.Content
    ) -> [Inline] {
        text.flatMap { inline -> [Inline] in
            var copy = inline
            switch inline.content {
            case .text, .softBreak:
                let pieces = texts[next]
                let isSame = pieces.isEmpty && !isChanged[next]
                next += 1
                if pieces.contains(where: \.isRaised) { return Self.inlines(pieces, at: inline) }
                if !isSame { copy.content = .text(pieces.first?.text ?? "") }
            case .footnoteReference:
                next += 1
                // What was put before it stands by itself.
                if isChanged[next - 1] {
                    let sign = String(Typography.RunningText.rightToLeftMark)
                    return [Inline(.text(sign), at: inline.span), copy]
                }
            case .code, .image, .lineBreak: next += 1
            default: copy = inline.withChildren(rebuilt(inline.children, texts, &next, leaf))
            }
            copy.content = leaf(copy.content)
            return [copy]
        }
    }

    /// A leaf's pieces, each at its place.
    private static func inlines(_ pieces: [Piece], at inline: Inline) -> [Inline] {
        var span = inline.span
        return pieces.map { piece in
            let text = Inline(.text(piece.text), at: span)
            span.start.column += piece.text.utf8.count
            span.end = max(span.start, span.end)
            return piece.isRaised ? Inline(.superscript([text]), at: text.span) : text
        }
    }
}

// What the stages ask and do.
extension Typography.RunningText {
    /// The kind of the sign at `index`; a space beyond the ends.
    func kind(_ index: Int) -> Typography.Kind {
        signs.indices.contains(index) ? signs[index].kind : .space
    }

    /// The character at `index`; a space beyond the ends and for what is not text.
    subscript(_ index: Int) -> Unicode.Scalar {
        signs.indices.contains(index) ? signs[index].scalar : " "
    }

    /// Whether the sign at `index` is a letter of Chinese or Japanese, which knows no space between words.
    func isUnspaced(_ index: Int) -> Bool {
        switch self[index].value {
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether the sign at `index` stands for the mark of a note.
    func isNote(_ index: Int) -> Bool { self[index] == Self.object && kind(index) == .closing }

    /// Whether the sign at `index` is Han, kana or Hangul, beside whose quotes words go on without a space.
    func isEastern(_ index: Int) -> Bool { isUnspaced(index) || (0xAC00...0xD7A3).contains(self[index].value) }

    /// Whether the sign at `index` is `scalar` and may change.
    func isLoose(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
        signs.indices.contains(index) && signs[index].scalar == scalar && !signs[index].isFrozen
    }

    /// The text of a stretch of the row, as much of it as there is.
    func string(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count + 16)
        for index in range.clamped(to: signs.indices) {
            let scalar = signs[index].scalar
            if scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func replace(_ index: Int, with scalar: Unicode.Scalar, _ kind: Typography.Kind) {
        signs[index].scalar = scalar
        signs[index].kind = kind
        isChanged[Int(signs[index].leaf)] = true
    }

    /// Settles what a straight mark is to its neighbours, before its shape is known.
    mutating func settle(_ index: Int, as kind: Typography.Kind) { signs[index].kind = kind }

    /// Leaves signs as they are; to their neighbours, straight quotes among them are letters.
    mutating func freeze(_ range: Range<Int>) {
        for index in range {
            signs[index].isFrozen = true
            if signs[index].kind == .mark { signs[index].kind = .letter }
        }
    }

    /// Marks signs to be dropped by `dropMarked`, so that indices hold until a stage is through.
    mutating func markDropped(_ range: Range<Int>) {
        for index in range {
            isChanged[Int(signs[index].leaf)] = true
            signs[index].leaf = -1
        }
    }

    mutating func dropMarked() { signs.removeAll { $0.leaf < 0 } }

    /// Puts spaces and other signs before those at `places`, which ascend; each belongs to the leaf of its neighbour.
    mutating func insert(_ places: [(index: Int, sign: Unicode.Scalar, leaf: Int32)]) {
        guard !places.isEmpty else { return }
        var out: [Typography.Sign] = []
        out.reserveCapacity(signs.count + places.count)
        var from = 0
        for place in places {
            out += signs[from..<place.index]
            out.append(
                Typography.Sign(
                    scalar: place.sign, kind: Typography.Kind(place.sign), isFrozen: false, leaf: place.leaf))
            isChanged[Int(place.leaf)] = true
            from = place.index
        }
        signs = out + signs[from...]
    }
}

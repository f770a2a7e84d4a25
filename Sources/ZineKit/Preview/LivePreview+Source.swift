public import ZineCore
import ZineReader

/// From marks on a page to lines of the source, and back.
extension LivePreview {
    /// The text of a page where it stands: for every run of glyphs its start, baseline, width and size, what it says, the
    /// place in the source (the file by number), the paragraph's number and the run's own, among the page's marks.
    public func text(page: Int) -> JSON? {
        guard let shown, shown.pages.pages.indices.contains(page - 1) else { return nil }
        var files: [String] = []
        var runs: [JSON] = []
        for (index, item) in shown.pages.pages[page - 1].frame.items.enumerated() {
            guard case .glyphs(let run) = item.mark, let element = item.element else { continue }
            var file = -1
            if let span = item.span {
                file = files.firstIndex(of: span.file) ?? files.count
                if file == files.count { files.append(span.file) }
            }
            runs.append(
                .array([
                    .number(run.origin.x.points), .number(run.origin.y.points), .number(run.width.points),
                    .number(run.size.points), .string(run.text), .integer(file),
                    .integer(item.span?.start.line ?? 0), .integer(block(of: element)), .integer(index),
                ]))
        }
        return .object([.init("files", .array(files.map(JSON.string))), .init("runs", .array(runs))])
    }

    /// The paragraph, heading or cell that an element belongs to.
    private func block(of element: StructureID) -> Int {
        guard let tree = shown?.pages.structure else { return 0 }
        var element = element
        while let parent = tree[element].parent {
            switch tree[element].role {
            case .span, .link, .emphasis, .strong, .reference: element = parent
            default: return element.index
            }
        }
        return element.index
    }

    /// Where in the source a mark comes from: for text the first of its words.
    public func source(page: Int, mark: Int) -> SourceSpan? {
        guard let items = shown?.pages.pages[safe: page - 1]?.frame.items, let item = items[safe: mark],
            var span = item.span
        else { return nil }
        guard case .glyphs(let run) = item.mark, let bytes = try? sources.read(span.file, 1 << 20) else { return span }
        // Lines of the same stretch of source before this one have used up its words.
        let earlier = items[..<mark].reversed().prefix { $0.span == nil || $0.span == item.span }.reduce(0) {
            count, item in
            guard case .glyphs(let run) = item.mark, item.span != nil else { return count }
            return count + SourceWords.words(of: Array(run.text.utf8)[...]).count
        }
        let stretch = SourceWords.stretch(of: bytes, from: span.start, to: span.end)
        if let word = SourceWords.find(Array(run.text.utf8), in: stretch, after: earlier) {
            span.start = SourceWords.position(of: word, in: bytes)
        }
        return span
    }

    /// Where on the pages a line of a file came to stand: the mark that is nearest to it, from above where there is one.
    public func place(file: String, line: Int) -> (page: Int, y: Length)? {
        var best: (distance: Int, page: Int, y: Length)?
        for (number, page) in (shown?.pages.pages ?? []).enumerated() {
            for item in page.frame.items {
                guard let span = item.span, span.file == file || span.file.hasSuffix("/" + file) else { continue }
                let isBefore = span.start.line > line
                let distance =
                    isBefore ? (span.start.line - line) * 1_000 : max(0, line - max(span.start.line, span.end.line))
                if let best, best.distance <= distance { continue }
                if let y = item.mark.top { best = (distance, number + 1, y) }
            }
        }
        return best.map { ($0.page, $0.y) }
    }
}

extension FrameItem.Mark {
    fileprivate var top: Length? {
        switch self {
        case .glyphs(let run): run.origin.y - run.size
        case .image(let placement): placement.rect.top
        default: nil
        }
    }
}

extension Collection {
    fileprivate subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// Finds words again in the source that typography has set: letters and digits alone are the same in both.
enum SourceWords {
    /// The bytes between two places, with the offset of the first.
    static func stretch(of bytes: [UInt8], from start: SourcePosition, to end: SourcePosition) -> ArraySlice<UInt8> {
        let first = offset(of: start, in: bytes)
        let last = offset(of: end, in: bytes)
        return bytes[first..<max(first, last)]
    }

    private static func offset(of place: SourcePosition, in bytes: [UInt8]) -> Int {
        var line = 1
        var index = 0
        while line < place.line, index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }
        return min(bytes.count, index + max(0, place.column - 1))
    }

    static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return SourcePosition(line: line, column: before.count - start + 1)
    }

    /// Stretches of letters and digits; whatever is not ASCII counts as a letter, but for what typography puts in.
    static func words(of bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let isMark = byte == 0xE2 || (byte == 0xC2 && index + 1 < bytes.endIndex)
            let isLetter =
                byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80 && !isMark
            if isLetter {
                start = start ?? index
            } else if let begun = start {
                words.append(begun..<index)
                start = nil
            }
            index += isMark ? (byte == 0xE2 ? 3 : 2) : 1
        }
        if let start { words.append(start..<bytes.endIndex) }
        return words
    }

    /// The offset in the source of a line's first word: the occurrence nearest to where counting words expects it.
    static func find(_ text: [UInt8], in source: ArraySlice<UInt8>, after count: Int) -> Int? {
        guard let first = words(of: text[...]).first else { return nil }
        let wanted = text[first]
        let candidates = words(of: source).enumerated().filter { source[$0.element].elementsEqual(wanted) }
        return candidates.min { abs($0.offset - count) < abs($1.offset - count) }?.element.lowerBound
            ?? words(of: source)[safe: count]?.lowerBound
    }
}

/// Rewrites the content streams that Cairo writes (ISO 32000-1, 7.8.2), operator by operator:
/// its marked-content tags become those of the document's own structure, and colours whose three parts are equal
/// become shades of black, which a press prints with one ink.
struct ContentRewriter {
    /// What a stretch of marked content becomes.
    struct Tag: Equatable {
        /// The structure type and the id on the page; `nil` for an artifact.
        var content: (role: String, id: Int)?
        /// The name of a form to paint at its end.
        var form: String?
        /// Operators that paint instead of what was drawn.
        var replacement: String?

        fileprivate var begin: String { content.map { "/\($0.role)<</MCID \($0.id)>>BDC" } ?? "/Artifact BMC" }

        static func == (a: Tag, b: Tag) -> Bool {
            a.content?.role == b.content?.role && a.content?.id == b.content?.id && a.form == b.form
                && a.replacement == b.replacement
        }
    }

    /// The names that the drawing uses; any other tag with an id comes from a picture and is taken out.
    static let contentTag = "P"
    static let artifactTag = "Private"

    private let input: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var position = 0
    /// Input before this is in the output already.
    private var copied = 0
    private var operands = Operands()
    private let tags: [Tag]
    private var nextTag = 0
    /// The marked content that is open, outermost first.
    private var open: [Open] = []

    private enum Open {
        case kept, dropped
        /// Paints by these operators before it ends.
        case painting(String)
        /// The same, and what was drawn is only a stand-in.
        case replacing(String)
    }

    /// - Parameter tags: one for every stretch that the drawing tagged, in order.
    /// - Returns: `nil` if the content has more or fewer of them.
    static func rewrite(_ content: [UInt8], tags: [Tag]) -> [UInt8]? {
        content.withUnsafeBufferPointer { input in
            var rewriter = ContentRewriter(input: input, tags: tags)
            rewriter.run()
            return rewriter.nextTag == tags.count ? rewriter.output : nil
        }
    }

    private init(input: UnsafeBufferPointer<UInt8>, tags: [Tag]) {
        self.input = input
        self.tags = tags
        output.reserveCapacity(input.count)
    }

    private mutating func run() {
        while position < input.count {
            let start = position
            switch ContentToken.next(in: input, at: &position) {
            case .space: break
            case .operand: operands.add(start..<position)
            case .operation:
                perform(start..<position)
                operands.removeAll()
            }
        }
        copy(upTo: input.count)
        // Cairo leaves out every tag of a page on which nothing is visible; readers look for them all the same.
        if nextTag == 0 {
            for tag in tags {
                let painting = tag.replacement ?? tag.form.map { "/\($0) Do" } ?? ""
                output += "\n\(tag.begin)\(painting.isEmpty ? "" : " " + painting) EMC".utf8
            }
            nextTag = tags.count
        }
    }

    private mutating func perform(_ name: Range<Int>) {
        switch name.count {
        case 2 where input[name.lowerBound + 1] == UInt8(ascii: "g") && input[name.lowerBound] == UInt8(ascii: "r"):
            shade(UInt8(ascii: "g"))
        case 2 where input[name.lowerBound + 1] == UInt8(ascii: "G") && input[name.lowerBound] == UInt8(ascii: "R"):
            shade(UInt8(ascii: "G"))
        case 2 where equals(name, "BI"): position = ContentToken.endOfInlineImage(in: input, from: position)
        case 3 where equals(name, "BDC"): begin()
        case 3 where equals(name, "BMC"): open.append(.kept)
        case 3 where equals(name, "EMC"): end(name.lowerBound)
        case 1 where input[name.lowerBound] == UInt8(ascii: "f"):
            if case .replacing? = open.last { replace(from: name.lowerBound, with: "n") }
        default: break
        }
    }

    /// Three equal colour parts become one.
    private mutating func shade(_ operation: UInt8) {
        guard let (red, green, blue) = operands.three, input[red].elementsEqual(input[green]),
            input[red].elementsEqual(input[blue])
        else { return }
        copy(upTo: red.upperBound)
        output.append(UInt8(ascii: " "))
        output.append(operation)
        copied = position
    }

    /// `/Name << … >> BDC`.
    private mutating func begin() {
        guard let start = operands.start else { return open.append(.kept) }
        let properties = input[start..<position]
        guard contains(properties, "/MCID") else { return open.append(.kept) }
        let isOurs = startsWithName(properties, Self.contentTag) || startsWithName(properties, Self.artifactTag)
        guard isOurs else {
            replace(from: start, with: "")
            return open.append(.dropped)
        }
        let tag = nextTag < tags.count ? tags[nextTag] : Tag()
        nextTag += 1
        if let replacement = tag.replacement {
            open.append(.replacing(replacement))
        } else {
            open.append(tag.form.map { .painting("/\($0) Do") } ?? .kept)
        }
        replace(from: start, with: tag.begin)
    }

    private mutating func end(_ start: Int) {
        switch open.popLast() {
        case .dropped: replace(from: start, with: "")
        case .painting(let operators), .replacing(let operators): replace(from: start, with: operators + " EMC")
        case .kept, nil: break
        }
    }

    private mutating func replace(from start: Int, with text: String) {
        copy(upTo: start)
        output += text.utf8
        copied = position
    }

    private mutating func copy(upTo end: Int) {
        if copied < end { output += input[copied..<end] }
        copied = max(copied, end)
    }

    private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
        for (offset, index) in range.enumerated() where input[index] != text.utf8Start[offset] { return false }
        return true
    }

    private func startsWithName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
        let end = bytes.dropFirst(1 + name.utf8.count).first
        return bytes.dropFirst().starts(with: name.utf8) && end.map(ContentToken.isRegular) == false
    }

    private func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        return (bytes.startIndex...bytes.endIndex - count).contains { equals($0..<$0 + count, text) }
    }
}

/// The operands before an operator: where the first begins, and the first three of them.
private struct Operands {
    private(set) var start: Int?
    private var first = 0..<0, second = 0..<0, third = 0..<0
    private var count = 0

    mutating func add(_ range: Range<Int>) {
        switch count {
        case 0: (start, first) = (range.lowerBound, range)
        case 1: second = range
        case 2: third = range
        default: break
        }
        count += 1
    }

    mutating func removeAll() {
        start = nil
        count = 0
    }

    var three: (Range<Int>, Range<Int>, Range<Int>)? { count == 3 ? (first, second, third) : nil }
}

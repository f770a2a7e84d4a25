/// `<?`, `<!A` and `<![CDATA[` that nothing closes, or all the same end, by the thousand: cmark looks for the end of each to
/// the end of the paragraph, which takes a time that grows with the square of its length.
struct OpenDeclarations {
    /// Where a mark between `<` and what follows keeps each from being looked for, in order.
    private(set) var places: [Int] = []

    /// So many with one end cost nothing that anybody would notice.
    private static let limit = 200

    private enum Kind: CaseIterable { case instruction, declaration, section }

    init(_ bytes: [UInt8]) {
        guard bytes.contains(UInt8(ascii: "<")) else { return }
        var open: [Kind: [Int]] = [:]
        // From the last to the first: the places before an end are those that it would close.
        for index in bytes.indices.reversed() {
            let rest = bytes[index...]
            switch bytes[index] {
            case UInt8(ascii: "?") where rest.starts(with: "?>".utf8): close(&open[.instruction])
            case UInt8(ascii: "]") where rest.starts(with: "]]>".utf8): close(&open[.section])
            case UInt8(ascii: ">"): close(&open[.declaration])
            case UInt8(ascii: "<"):
                guard let kind = Self.kind(rest) else { break }
                open[kind, default: []].append(index + 1)
            default: break
            }
        }
        for kind in Kind.allCases { close(&open[kind]) }
        places.sort()
    }

    private static func kind(_ rest: ArraySlice<UInt8>) -> Kind? {
        if rest.starts(with: "<?".utf8) { return .instruction }
        guard rest.starts(with: "<!".utf8) else { return nil }
        return rest.starts(with: "<![".utf8) ? .section : .declaration
    }

    /// The first of many may have the end.
    private mutating func close(_ open: inout [Int]?) {
        if let open, open.count > Self.limit { places += open.dropLast() }
        open = nil
    }
}

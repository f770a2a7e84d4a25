import ZineCore
import ZineDocument

/// What the passages of a galley are like, added up from the first one: two galleys whose sums up to a passage are the
/// same have the same up to there.
struct PassagePrints {
    struct Sum: Hashable, Sendable {
        /// Of the letters alone, in whatever type they are set.
        var text = ""
        /// Of all that pages are chosen by: letters, heights, prices.
        var material = ""
    }

    private var text: [Fingerprint] = [Fingerprint()]
    private var material: [Fingerprint] = [Fingerprint()]
    /// Where each passage begins in its author's file, or the one before it does.
    private var starts: [SourcePosition] = []

    init(_ galley: FlexibleGalley) {
        var (letters, all, start) = (Fingerprint(), Fingerprint(), SourcePosition(line: 0, column: 0))
        for passage in galley.passages {
            let ways = passage.variants + (passage.float?.variants ?? [])
            // The same letters in every way that sets them.
            let strips = ways.first { !$0.strips.isEmpty && !$0.putsOff }?.strips ?? []
            let notes = strips.flatMap(\.notes).compactMap { galley.notes[safe: $0] }
            let written = strips.flatMap(\.letters) + notes.joined().flatMap(\.items.letters)
            letters.add(written)
            all.add(written)
            all.add(Self.figures(ways, notes))
            text.append(letters)
            material.append(all)
            start = max(start, strips.lazy.flatMap(\.items).compactMap(\.span?.start).first ?? start)
            starts.append(start)
        }
    }

    private static func figures(_ ways: [FlexibleGalley.Variant], _ notes: [[Line]]) -> [UInt8] {
        var figures = notes.map(\.count)
        for way in ways {
            figures += [-1, way.cost]
            for strip in way.strips { figures += [strip.height, strip.breakAfter] }
        }
        return figures.flatMap { figure in withUnsafeBytes(of: Int64(figure).littleEndian, Array.init) }
    }

    /// How many passages begin up to a place in the author's file.
    func count(to place: SourcePosition) -> Int { (starts.lastIndex { $0 <= place } ?? -1) + 1 }

    /// Of so many passages; of none where there are not that many.
    func sum(upTo count: Int) -> Sum {
        guard let text = text[safe: count], let material = material[safe: count] else { return Sum() }
        return Sum(text: text.text, material: material.text)
    }
}

extension Strip {
    /// Its own words' letters and figures; words that are furniture are left out.
    var letters: [UInt8] { items.letters }
}

extension [FrameItem] {
    /// The bytes of letters and figures alone. Hyphens and spaces at line ends are left out with all other marks, so that
    /// where lines end makes no difference.
    fileprivate var letters: [UInt8] {
        var letters: [UInt8] = []
        for item in self {
            guard case .glyphs(let run) = item.mark, item.element != nil else { continue }
            var isMark = false
            for byte in run.text.utf8 {
                // What begins with these two bytes in UTF-8 are dashes, quotes, spaces of many kinds, and no letters.
                if byte & 0xC0 != 0x80 { isMark = byte == 0xC2 || byte == 0xE2 }
                if byte >= 0x80 ? !isMark : byte.isASCIIAlphanumeric { letters.append(byte) }
            }
        }
        return letters
    }
}

extension UInt8 {
    fileprivate var isASCIIAlphanumeric: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

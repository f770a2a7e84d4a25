import ZineDocument

/// Parts that a face is cut into for the screen: browsers fetch only those that a page has characters of.
public struct ScreenRange: Hashable, Sendable {
    /// Part of the file's name.
    public var name: String
    public var ranges: [ClosedRange<UInt32>]

    public init(name: String, ranges: [ClosedRange<UInt32>]) { self.name = name; self.ranges = ranges }

    /// Of these characters and no other.
    public init(_ characters: some Sequence<Unicode.Scalar>) {
        self.init(name: "", ranges: Set(characters.map(\.value)).sorted().map { $0...$0 })
    }

    /// CSS `unicode-range`.
    public var css: String {
        ranges.map { range in
            let first = "U+" + String(range.lowerBound, radix: 16).uppercased()
            return range.count == 1 ? first : first + "-" + String(range.upperBound, radix: 16).uppercased()
        }.joined(separator: ", ")
    }

    public func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }

    /// Without the rows of 64 that none of these characters is in: no face is worth fetching for what it does not have.
    public func narrowed(to characters: Set<Unicode.Scalar>) -> ScreenRange {
        let rows = Set(characters.map { $0.value >> 6 }).sorted()
        var kept: [ClosedRange<UInt32>] = []
        for range in ranges {
            for row in rows where row >= range.lowerBound >> 6 && row <= range.upperBound >> 6 {
                let part = max(range.lowerBound, row << 6)...min(range.upperBound, row << 6 | 63)
                if let last = kept.last, last.upperBound + 1 == part.lowerBound {
                    kept[kept.count - 1] = last.lowerBound...part.upperBound
                } else {
                    kept.append(part)
                }
            }
        }
        return ScreenRange(name: name, ranges: kept)
    }

    /// The parts in the order of their use: first what nearly every page of a language is written in.
    ///
    /// English needs no accents on most of its pages; for other languages they belong to the first part, since no
    /// kerning reaches from one part into another.
    public static func parts(for language: String) -> [ScreenRange] {
        let code = language.primarySubtag
        let first = code == "en" ? [common] : [common, signs] + own(code)
        let ranges = first.flatMap(\.ranges).sorted { $0.lowerBound < $1.lowerBound }
        let rest = [signs, western, shapes, latin, greek, cyrillic, others].map { $0.without(ranges) }
        return [ScreenRange(name: "", ranges: ranges)] + rest.filter { !$0.ranges.isEmpty }
    }

    /// The letters of a language: all Latin ones for one that is not known.
    private static func own(_ code: String) -> [ScreenRange] {
        if let letters = accented[code] {
            return [ScreenRange((letters + letters.uppercased()).unicodeScalars.filter { !$0.isASCII })]
        }
        switch code {
        case "el": return [greek]
        case "be", "bg", "mk", "ru", "sr", "uk": return [ScreenRange(name: "", ranges: [0x400...0x45F, 0x490...0x491])]
        case "kk", "ky", "mn", "tg": return [cyrillic]
        default: return [western, latin]
        }
    }

    /// What languages have beyond the letters of English, and the accents that they meet with in foreign words.
    private static let accented = [
        "da": "æøåéè", "de": "äöüßéèàç", "es": "áéíñóúüç¡¿ªº", "fi": "åäöéšž", "fr": "àâæçéèêëîïôœùûüÿ",
        "it": "àèéìíòóùúªº", "nb": "æøåéèòô", "nl": "áàéèëíïóöúüç", "nn": "æøåéèòô", "no": "æøåéèòô",
        "pt": "ãáàâçéêíõóôúüªº", "sv": "åäöéèà",
    ]

    private func without(_ taken: [ClosedRange<UInt32>]) -> ScreenRange {
        let kept = taken.reduce(ranges) { kept, cut in
            kept.flatMap { range -> [ClosedRange<UInt32>] in
                guard range.overlaps(cut) else { return [range] }
                let below = range.lowerBound < cut.lowerBound ? [range.lowerBound...(cut.lowerBound - 1)] : []
                let above = range.upperBound > cut.upperBound ? [(cut.upperBound + 1)...range.upperBound] : []
                return below + above
            }
        }
        return ScreenRange(name: name, ranges: kept)
    }

    /// With the spaces that lists of ours put behind their dashes.
    private static let common = ScreenRange(
        name: "",
        ranges: [
            0x20...0x7E, 0xA0...0xA0, 0xA7...0xA7, 0xA9...0xA9, 0xAD...0xAD, 0xB7...0xB7, 0xD7...0xD7, 0x2002...0x2003,
            0x2009...0x200F,
            0x2011...0x2011, 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2022...0x2022,
            0x2026...0x2026, 0x202F...0x202F, 0x2192...0x2192, 0x21A9...0x21A9, 0x2212...0x2212,
        ])
    /// What a page has now and then, and few have much of.
    public static let signs = ScreenRange(
        name: "signs",
        ranges: [
            0xAB...0xAB, 0xB0...0xB1, 0xB5...0xB5, 0xBB...0xBB, 0x2010...0x2010, 0x2012...0x2012, 0x201A...0x201B,
            0x201E...0x201E, 0x2020...0x2021, 0x2032...0x2033, 0x2039...0x203A, 0x20AC...0x20AC, 0x2122...0x2122,
            0x2190...0x2191, 0x2193...0x2193, 0x2248...0x2248, 0x2264...0x2265,
        ])
    /// The letters of Latin-1 and the few that French and Finnish have beyond it.
    private static let western = ScreenRange(
        name: "western",
        ranges: [
            0xA1...0xA6, 0xA8...0xA8, 0xAA...0xAA, 0xAC...0xAC, 0xAE...0xAF, 0xB2...0xB4, 0xB6...0xB6, 0xB8...0xBA,
            0xBC...0xD6, 0xD8...0xFF, 0x152...0x153, 0x160...0x161, 0x178...0x178, 0x17D...0x17E,
        ])
    private static let latin = ScreenRange(
        name: "latin",
        ranges: [
            0x100...0x151, 0x154...0x15F, 0x162...0x177, 0x179...0x17C, 0x17F...0x2FF, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
            0xA720...0xA7FF,
        ])
    private static let greek = ScreenRange(name: "greek", ranges: [0x370...0x3FF, 0x1F00...0x1FFF])
    private static let cyrillic = ScreenRange(
        name: "cyrillic", ranges: [0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F])
    /// Arrows, mathematics, boxes and ticks: a page that has one of them needs none of the rest.
    private static let shapes = ScreenRange(
        name: "shapes",
        ranges: [
            0x2194...0x21A8, 0x21AA...0x2211, 0x2213...0x2247, 0x2249...0x2263, 0x2266...0x2BFF,
        ])
    /// Marks and everything else that a face may have.
    private static let others = ScreenRange(
        name: "more",
        ranges: [
            0x300...0x36F, 0x530...0x1C7F, 0x1C90...0x1DFF, 0x2000...0x2001, 0x2004...0x2008, 0x2015...0x2017,
            0x201F...0x201F,
            0x2023...0x2025, 0x2027...0x202E, 0x2030...0x2031, 0x2034...0x2038, 0x203B...0x20AB, 0x20AD...0x2121,
            0x2123...0x218F, 0x2C00...0x2C5F, 0x2C80...0x2DDF, 0x2E00...0xA63F, 0xA6A0...0xA71F, 0xA800...0xFFFF,
            0x10000...0x10FFFF,
        ])
}

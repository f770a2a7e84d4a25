public import ZineCore
import ZineDocument

/// OpenType features that the composer asks for, beside kerning, which is always on.
public struct FontFeatures: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let noLigatures = FontFeatures(rawValue: 1 << 0)
    public static let oldStyleFigures = FontFeatures(rawValue: 1 << 1)
    public static let liningFigures = FontFeatures(rawValue: 1 << 2)
    public static let tabularFigures = FontFeatures(rawValue: 1 << 3)
    public static let smallCaps = FontFeatures(rawValue: 1 << 4)
    public static let capsToSmallCaps = FontFeatures(rawValue: 1 << 5)
    public static let superiors = FontFeatures(rawValue: 1 << 6)
    public static let inferiors = FontFeatures(rawValue: 1 << 7)
    public static let caseSensitive = FontFeatures(rawValue: 1 << 8)
}

/// All that changes glyphs, and nothing that does not.
public struct ShapingStyle: Hashable, Sendable {
    public var family: String
    public var weight: Int
    public var italic: Bool
    public var features: FontFeatures
    /// BCP 47.
    public var language: String
    public init(family: String, weight: Int, italic: Bool, features: FontFeatures, language: String) {
        self.family = family; self.weight = weight; self.italic = italic; self.features = features
        self.language = language
    }
}

/// A string's glyphs, in font units.
public struct ShapedText: Hashable, Sendable {
    public struct Glyph: Hashable, Sendable {
        public var id: UInt32
        /// The byte of the text that the glyph's cluster starts at.
        @HalfWord public var cluster: Int
        @HalfWord public var advance: Int
        @HalfWord public private(set) var dx: Int
        /// Upwards, as fonts have it.
        @HalfWord public private(set) var dy: Int

        public init(id: UInt32, cluster: Int, advance: Int, dx: Int = 0, dy: Int = 0) {
            self.id = id; self.cluster = cluster; self.advance = advance; self.dx = dx; self.dy = dy
        }
    }

    /// Glyphs of one face, in visual order.
    public struct Run: Hashable, Sendable {
        public var font: FontID
        public var unitsPerEm: Int
        public var isRightToLeft: Bool
        /// The bytes of the text that the run covers.
        public var bytes: Range<Int>
        public var glyphs: [Glyph]
        public init(font: FontID, unitsPerEm: Int, isRightToLeft: Bool, bytes: Range<Int>, glyphs: [Glyph]) {
            self.font = font; self.unitsPerEm = max(1, unitsPerEm); self.isRightToLeft = isRightToLeft
            self.bytes = bytes; self.glyphs = glyphs
        }

        /// The byte after a cluster's glyphs: the next one's first, which in a run backwards is the one before.
        func clusterEnd(_ cluster: Range<Int>) -> Int {
            if isRightToLeft {
                return cluster.lowerBound > 0 ? glyphs[cluster.lowerBound - 1].cluster : bytes.upperBound
            }
            return cluster.upperBound < glyphs.count ? glyphs[cluster.upperBound].cluster : bytes.upperBound
        }

        /// The run's width at a size.
        public func width(at size: Length) -> Int {
            glyphs.reduce(0) { $0 + $1.advance } * size.scaledPoints / unitsPerEm
        }
    }

    /// A letter that stands in another face than its neighbours.
    public struct Borrowed: Hashable, Sendable {
        public var letter: String
        public var lacking: FontID
        public var lender: FontID
        public init(letter: String, lacking: FontID, lender: FontID) {
            self.letter = letter; self.lacking = lacking; self.lender = lender
        }
    }

    /// In visual order.
    public var runs: [Run]
    /// Characters that no face has, by byte.
    public var missing: [Int]
    /// Letters of the face's own script that it lacks.
    public var borrowed: [Borrowed]
    /// Whether its letters are joined, so that no space may come between them.
    var isJoined = false
    public init(runs: [Run], missing: [Int] = [], borrowed: [Borrowed] = []) {
        self.runs = runs; self.missing = missing; self.borrowed = borrowed
    }

    public func width(at size: Length) -> Int { runs.reduce(0) { $0 + $1.width(at: size) } }

    /// The width in a style, letterspacing included.
    func width(of style: TextStyle) -> Int {
        width(at: style.size) + clusterCount * (style.tracking * style.size.scaledPoints / 1000)
    }

    /// Moves what follows the text closer or further away, by font units.
    mutating func kern(by units: Int) {
        guard let run = runs.indices.last, let glyph = runs[run].glyphs.indices.last else { return }
        runs[run].glyphs[glyph].advance += units
    }

    /// The places where letterspacing may go.
    var clusterCount: Int {
        if isJoined { return 0 }
        var count = 0
        for run in runs {
            var last = -1
            for glyph in run.glyphs where glyph.cluster != last {
                count += 1
                last = glyph.cluster
            }
        }
        return count
    }
}

/// Vertical measures of a face, in thousandths of the em, upwards.
public struct FaceMetrics: Hashable, Sendable {
    public var ascender: Int
    public var descender: Int
    public var xHeight: Int
    public var capHeight: Int
    public init(ascender: Int, descender: Int, xHeight: Int, capHeight: Int) {
        self.ascender = ascender; self.descender = descender; self.xHeight = xHeight; self.capHeight = capHeight
    }
}

/// Turns text into glyphs. The composer asks for words, from several threads; whoever answers may remember them.
public protocol Shaper: Sendable {
    /// Shapes text that runs in one direction.
    func shape(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText
    func metrics(_ style: ShapingStyle) -> FaceMetrics
    /// What comes between two characters, in font units, that other features set apart; nothing between two faces.
    func kerning(
        _ before: Unicode.Scalar, _ style: ShapingStyle, _ after: Unicode.Scalar, _ otherStyle: ShapingStyle
    ) -> Int
    /// What a family of the theme calls itself; `nil` where it does not say.
    func name(of family: String) -> String?
    /// The bidirectional embedding level of every scalar (UAX #9); empty when all are zero.
    func embeddingLevels(_ scalars: [Unicode.Scalar], rightToLeft: Bool) -> [UInt8]
}

extension Shaper {
    public func kerning(
        _ before: Unicode.Scalar, _ style: ShapingStyle, _ after: Unicode.Scalar, _ otherStyle: ShapingStyle
    ) -> Int { 0 }

    public func name(of family: String) -> String? { nil }
}

/// Finds the places where words may be hyphenated, whatever thread asks.
public protocol Hyphenator: Sendable {
    /// Offsets into the word's scalars before which a hyphen may stand; ascending.
    ///
    /// - Parameter word: letters only.
    func points(in word: [Unicode.Scalar], language: String) -> [Int]
    /// Those of them at which the members of a compound meet; none where the language's dictionary does not know them.
    func joints(in word: [Unicode.Scalar], language: String) -> [Int]
    /// Offsets at which words begin in a script that writes them without spaces: Thai, Lao, Khmer, Burmese; ascending.
    func wordStarts(in text: [Unicode.Scalar]) -> [Int]
}

extension Hyphenator {
    public func joints(in word: [Unicode.Scalar], language: String) -> [Int] { [] }
    public func wordStarts(in text: [Unicode.Scalar]) -> [Int] { [] }
}

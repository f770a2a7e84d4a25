public import ZineCore

/// A drawing rebuilt from what of its file is known to be still and safe (SVG 1.1 and 2, static): what is not understood
/// is not in it, whatever it was spelt like, and is told.
public struct Drawing: Hashable, Sendable {
    /// In points; `nil` where only what it paints tells.
    public var size: Extent?
    /// SVG as UTF-8, for print and all that is drawn here: without effects that paper cannot show.
    public var print: [UInt8]
    /// The same for readers on screens.
    public var screen: [UInt8]
    /// What was left out.
    public var remarks: [Remark]
    /// Everything that its text is set in.
    public var faces: [DrawnFace]
    /// What is read where letters stand one by one, along a path for instance: a finished file says so, for no program
    /// finds words in letters that each lean another way.
    public var readings: [String]
    /// Whether it holds nothing but what takes a time in proportion to its length.
    public var isPlain: Bool

    public struct Extent: Hashable, Sendable {
        public var width: Double
        public var height: Double
    }

    /// One thing that was left out, however often it comes.
    public struct Remark: Hashable, Sendable {
        public enum Kind: Hashable, Sendable, CaseIterable {
            /// Scripts, and what starts them.
            case active
            /// What lies in other files or on the web.
            case outside
            /// What moves.
            case animation
            /// Words in HTML, which are set as plain text.
            case label
            /// Effects that are on screens and not in print.
            case effect
            /// What is no part of still drawings, or not understood.
            case unknown
            /// A face that is not there, with the one taken instead.
            case face
            /// A character that no face has.
            case glyph
        }
        public var kind: Kind
        /// As its author wrote it.
        public var name: String
        /// From 1.
        public var line: Int
        public var count = 1
    }

    /// Characters that one face is asked for.
    public struct FaceUse: Hashable, Sendable {
        /// As its author asked.
        public var asked: FaceWish
        /// With the families that are written.
        public var wish: FaceWish
        public var characters: Set<Unicode.Scalar>
    }
}

/// How a drawing is to be read.
public struct DrawingSettings {
    /// BCP 47: which branch of a `switch` is taken.
    public var language: String
    /// `nil` leaves families as they are named and guesses at widths.
    public var faces: (any DrawingFaces)?
    /// The size of an embedded picture that may be shown; `nil` for any other.
    public var picture: ([UInt8]) -> EmbeddedPicture?

    /// Light where it is dark, for print.
    public var isInverted: Bool

    public init(
        language: String = "en", faces: (any DrawingFaces)? = nil, isInverted: Bool = false,
        picture: @escaping ([UInt8]) -> EmbeddedPicture? = { _ in nil }
    ) {
        self.language = language; self.faces = faces; self.isInverted = isInverted; self.picture = picture
    }
}

/// A picture inside a drawing.
public struct EmbeddedPicture: Hashable, Sendable {
    public var mediaType: String
    public var pixels: Int
    public init(mediaType: String, pixels: Int) { self.mediaType = mediaType; self.pixels = pixels }
}

/// Why a drawing as a whole cannot be used.
public enum DrawingError: Error, Hashable, Sendable {
    case malformed(line: Int)
    /// Its document type declares entities, which can grow without bound.
    case entities
    case notSVG
    case noSize
    /// It asks for more than a drawing may: what, and where.
    case tooMuch(String, line: Int)
}

/// What text asks for.
public struct FaceWish: Hashable, Sendable {
    /// In order of preference; after `choice` the names that are written.
    public var families: [String]
    /// CSS, 1 to 1000.
    public var weight: Int
    public var isItalic: Bool
    public init(families: [String], weight: Int = 400, isItalic: Bool = false) {
        self.families = families; self.weight = weight; self.isItalic = isItalic
    }
}

/// The faces that a drawing's text is set in.
public protocol DrawingFaces {
    /// The families to write for a wish so that every character of a text finds its face.
    func choice(_ wish: FaceWish, for text: String) -> FaceChoice
    /// How far each character moves the pen, in ems.
    func advances(_ characters: [Character], _ wish: FaceWish) -> [Double]
    /// The files of what was written.
    func files(for use: Drawing.FaceUse) -> [DrawnFace]
    /// In ems.
    func measures(_ wish: FaceWish) -> FaceHeights
}

public struct FaceChoice: Hashable, Sendable {
    public var families: [String]
    /// A family that was asked for by name and is not there.
    public var absent: String?
    public var missing: [Unicode.Scalar]
    public init(families: [String], absent: String? = nil, missing: [Unicode.Scalar] = []) {
        self.families = families; self.absent = absent; self.missing = missing
    }
}

public struct FaceHeights: Hashable, Sendable {
    public var ascent: Double
    public var descent: Double
    public var xHeight: Double
    public init(ascent: Double = 0.9, descent: Double = 0.25, xHeight: Double = 0.5) {
        self.ascent = ascent; self.descent = descent; self.xHeight = xHeight
    }
}

/// A face in a font file on disk.
public struct FontFile: Hashable, Sendable {
    public var path: String
    /// The face's place in a collection; zero for plain files.
    public var index: Int
    public init(path: String, index: Int = 0) { self.path = path; self.index = index }
}

/// A face that text in a drawing asks for, with the file that it comes from.
public struct DrawnFace: Hashable, Sendable {
    public var family: String
    /// CSS, 1 to 1000.
    public var weight: Int
    public var isItalic: Bool
    public var file: FontFile
    public var characters: Set<Unicode.Scalar>
    public init(family: String, weight: Int, isItalic: Bool, file: FontFile, characters: Set<Unicode.Scalar>) {
        self.family = family; self.weight = weight; self.isItalic = isItalic; self.file = file
        self.characters = characters
    }
}

/// A picture, read whole and checked: its bytes are known to decode.
public struct ImageFile: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable { case svg, png, jpeg }
    public var format: Format
    public var bytes: [UInt8]
    /// The size it asks for: an SVG's own, or pixels at 300 to the inch. Only the proportion is binding.
    public var size: Size
    /// Which way up the pixels are stored (EXIF, 1 to 8); `size` and `pixels` are of the picture as it is seen.
    public var orientation = 1
    /// Whether it is drawn by something that may take long or die of it, and has to be tried out of harm's way.
    public var needsCare = false
    /// As readers on screens are given it, where that is not `bytes`.
    public var screen: [UInt8]?
    /// What the text of a drawing is set in: no other faces are used for it, whatever the machine has.
    public var faces: [DrawnFace] = []
    /// What is read where a drawing's letters stand one by one.
    public var readings: [String] = []
    /// How light it is from place to place, where type is to stand on it.
    public var tones: PictureTones?
    /// Whether a drawing has text.
    public var hasText: Bool { !faces.isEmpty }
    /// Pixels across and down; `nil` for SVG.
    public var pixels: (width: Int, height: Int)? { pixelWidth.flatMap { w in pixelHeight.map { (w, $0) } } }
    private var pixelWidth: Int?
    private var pixelHeight: Int?

    public init(format: Format, bytes: [UInt8], size: Size, pixels: (width: Int, height: Int)? = nil) {
        self.format = format; self.bytes = bytes; self.size = size
        pixelWidth = pixels?.width
        pixelHeight = pixels?.height
    }
}

/// What the renderers need beside the display list: the faces behind its font ids and the pictures behind its names.
public struct Resources: Sendable {
    /// Indexed by `FontID`.
    public var fonts: [FontFile]
    public var images: [String: ImageFile]
    /// Where the theme's fonts are.
    public var fontFolders: [String]
    /// The colours behind the marks' inks.
    public var inks: InkColors
    public init(
        fonts: [FontFile], images: [String: ImageFile], fontFolders: [String] = [], inks: InkColors = InkColors()
    ) {
        self.fonts = fonts; self.images = images; self.fontFolders = fontFolders; self.inks = inks
    }
}

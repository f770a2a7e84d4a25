/// The font of a file with these characters alone; `nil` where it has none of them. The room itself knows no font
/// library, so whoever has one lends it.
public typealias FaceCutter = @Sendable (_ name: String, _ font: [UInt8], _ characters: Set<Unicode.Scalar>) -> [UInt8]?

/// Everything beside the issue that an EPUB is made from. The bytes of faces and pictures are the caller's to read.
public struct EPUBContext: Sendable {
    public var templates: WebTemplates
    public var style: WebStyle
    /// By file name. A face of the style that is not here is not embedded.
    public var fonts: [String: [UInt8]]
    /// Files that must accompany the fonts, by name.
    public var licences: [String: [UInt8]]
    /// By the picture's path from the folder.
    public var pictures: [String: [UInt8]]
    /// A picture of the whole cover, as a PNG, for the shelf of a reading system; without it the cover's art serves.
    public var coverImage: [UInt8]?
    /// In printed order.
    public var pageStarts: [PageStart]
    /// When the book was made, as `2020-03-01T00:00:00Z`; without it the first moment of the date.
    public var modified: String?
    public var packer: Packer
    /// Cuts a face down to the characters that the book holds; without it faces are embedded whole.
    public var subset: FaceCutter?
    /// For the colophon and the package's generator; empty names no version.
    public var version: String

    public init(
        templates: WebTemplates, packer: Packer, style: WebStyle = .house, fonts: [String: [UInt8]] = [:],
        licences: [String: [UInt8]] = [:], pictures: [String: [UInt8]] = [:], coverImage: [UInt8]? = nil,
        pageStarts: [PageStart] = [], subset: FaceCutter? = nil, version: String = ""
    ) {
        self.templates = templates; self.packer = packer; self.style = style; self.fonts = fonts;
        self.licences = licences
        self.pictures = pictures; self.coverImage = coverImage; self.pageStarts = pageStarts
        self.subset = subset; self.version = version
    }
}

/// Everything beside the issue that its e-mail is made from.
public struct EmailContext: Sendable {
    public var templates: WebTemplates
    public var style: WebStyle
    /// Absolute addresses of pictures that mail programs can show, by the picture's path from the folder: no
    /// drawings. All others are told in words in `email.html`.
    public var pictureAddresses: [String: String]
    /// Pictures that `email.eml` carries along, by the same paths.
    public var attachments: [String: MailPicture]
    public var pictureSizes: [String: PictureSize]
    /// Where the site is; without it the publication's own `website` counts.
    public var website: String?
    /// For the message's `User-Agent`; empty names no version.
    public var version: String

    public init(
        templates: WebTemplates, style: WebStyle = .house, pictureAddresses: [String: String] = [:],
        attachments: [String: MailPicture] = [:], pictureSizes: [String: PictureSize] = [:], website: String? = nil,
        version: String = ""
    ) {
        self.templates = templates; self.style = style; self.pictureAddresses = pictureAddresses
        self.attachments = attachments; self.pictureSizes = pictureSizes; self.website = website
        self.version = version
    }
}

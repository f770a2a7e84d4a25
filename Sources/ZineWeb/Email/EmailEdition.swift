public import ZineDocument

/// Everything beside the issue that its e-mail is made from.
public struct EmailContext: Sendable {
    public var templates: WebTemplates
    public var style: WebStyle
    /// Absolute addresses of pictures that mail programs can show, by the picture's path from the issue's folder: no
    /// drawings. All others are told in words.
    public var pictureAddresses: [String: String]
    public var pictureSizes: [String: PictureSize]
    /// Where the site is; without it the publication's own `website` counts.
    public var website: String?
    /// For the message's `User-Agent`; empty names no version.
    public var version: String

    public init(
        templates: WebTemplates, style: WebStyle = .house, pictureAddresses: [String: String] = [:],
        pictureSizes: [String: PictureSize] = [:], website: String? = nil, version: String = ""
    ) {
        self.templates = templates; self.style = style; self.pictureAddresses = pictureAddresses
        self.pictureSizes = pictureSizes; self.website = website; self.version = version
    }
}

/// An issue as it goes into inboxes: a page, a text, and a message that holds both.
public struct EmailEdition: Hashable, Sendable {
    /// `email.html`.
    public var html: String
    /// `email.txt`.
    public var text: String
    /// `email.eml`, of ASCII alone, with lines that end in CR LF.
    public var message: String
    public var warnings: [Warning]

    /// What an editor should know before sending.
    public enum Warning: Hashable, Sendable {
        /// Gmail cuts a message off at 102 kB and hides the rest behind a link.
        case tooLarge(bytes: Int, limit: Int)
    }

    /// Bytes of `email.html` that mail programs show whole.
    public static let largestPage = 100_000

    /// Pure: the same issue and context give the same bytes.
    ///
    /// - Throws: `WebError` when a template is missing.
    public static func render(issue: Issue, context: EmailContext) throws(WebError) -> EmailEdition {
        var page = EmailPage(issue: issue, context: context)
        let styles = InlineStyles(
            try context.templates.render(WebTemplates.emailStyle, StyleSheet.record(context.style, fontFolder: "")))
        let html = styles.applied(to: try context.templates.render(WebTemplates.email, page.record()))
        let text = TextLetter(issue: issue, website: page.site).text()
        var warnings: [Warning] = []
        let size = html.utf8.count
        if size > largestPage { warnings.append(.tooLarge(bytes: size, limit: largestPage)) }
        let message = MailMessage(issue: issue, site: page.site, version: context.version)
        return EmailEdition(html: html, text: text, message: message.text(html: html, plain: text), warnings: warnings)
    }
}

extension EmailEdition.Warning: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "email.html weighs \((bytes + 999) / 1000) kB, and mail programs cut off what is over \(limit / 1000) kB"
        }
    }
}

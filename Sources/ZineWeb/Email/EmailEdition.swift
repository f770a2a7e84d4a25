public import ZineDocument

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
        /// These articles were cut down to their summaries, so that the page is shown whole.
        case shortened([String], limit: Int)
        /// A mail without a sender's address cannot be answered.
        case noContact
        /// A contact that headers cannot hold.
        case unfitContact(String)
    }

    /// Bytes of `email.html` that mail programs show whole.
    public static let largestPage = 100_000

    /// Pure: the same issue and context give the same bytes.
    ///
    /// - Throws: `WebError` when a template is missing.
    public static func render(issue: Issue, context: EmailContext) throws(WebError) -> EmailEdition {
        let press = EmailPress(issue: issue, context: context, styles: try styles(context, issue.language))
        var form = EmailPage.Form(pictures: onSite(context))
        let html = try press.fitted(&form)
        let text = TextLetter(issue: issue, website: press.site).text()
        var message = MailMessage(issue: issue, site: press.site, pictures: context.attachments)
        form.pictures = message.contentAddresses
        let posted = context.attachments.isEmpty ? html : try press.page(form).html
        message.leaveOut { !posted.contains("\"" + $0.text + "\"") }
        return EmailEdition(
            html: html, text: text, message: message.text(html: posted, plain: text),
            warnings: warnings(html, form, issue, message))
    }

    /// The issue as its readers get it, each a letter of their own.
    public static func letter(
        issue: Issue, context: EmailContext, wishes: ReadersLetter.Wishes
    ) throws(WebError) -> ReadersLetter {
        var issue = issue
        issue.publication.subscribe = .init(
            action: ReadersLetter.placeholder, unsubscribe: ReadersLetter.placeholder)
        let press = EmailPress(issue: issue, context: context, styles: try styles(context, issue.language))
        var form = EmailPage.Form(preview: wishes.preview, leaveLabel: ReadersLetter.labelPlaceholder)
        var message = MailMessage(issue: issue, site: press.site, wishes: wishes, pictures: context.attachments)
        form.pictures = wishes.carriesPictures ? message.contentAddresses : onSite(context)
        let html = try press.fitted(&form)
        message.leaveOut { !html.contains("\"" + $0.text + "\"") }
        let plain = TextLetter(issue: issue, website: press.site, leaveLabel: ReadersLetter.labelPlaceholder).text()
        return ReadersLetter(
            message, html: html, plain: plain, wishes: wishes, warnings: warnings(html, form, issue, message))
    }

    /// Pictures that are on the site.
    private static func onSite(_ context: EmailContext) -> [String: SafeURL] {
        context.pictureAddresses.compactMapValues { SafeURL($0).flatMap { $0.isExternal ? $0 : nil } }
    }

    private static func warnings(
        _ html: String, _ form: EmailPage.Form, _ issue: Issue, _ message: MailMessage
    ) -> [Warning] {
        var warnings: [Warning] = []
        if !form.shortened.isEmpty {
            let slugs = issue.articles.map(\.slug).filter(form.shortened.contains)
            warnings.append(.shortened(slugs, limit: largestPage))
        }
        let size = html.utf8.count
        if size > largestPage { warnings.append(.tooLarge(bytes: size, limit: largestPage)) }
        // Who has readers sign up means to send it.
        if let contact = message.unfitContact {
            warnings.append(.unfitContact(contact))
        } else if message.sender == nil, issue.publication.subscribe != nil {
            warnings.append(.noContact)
        }
        return warnings
    }

    private static func styles(_ context: EmailContext, _ language: String) throws(WebError) -> InlineStyles {
        var record = StyleSheet.record(context.style, fontFolder: "")
        // Mail programs know no sides but the left and the right.
        let isRightToLeft = LanguageTag(language)?.direction == .rightToLeft
        record.css("start", isRightToLeft ? "right" : "left")
        record.css("end", isRightToLeft ? "left" : "right")
        record.flag("slopes", WritingSystem(language: language) == .alphabetic)
        return InlineStyles(try context.templates.render(WebTemplates.emailStyle, record))
    }
}

/// Writes the page, as often as it takes to make it light enough.
private struct EmailPress {
    let issue: Issue
    let context: EmailContext
    let styles: InlineStyles

    var site: SiteAddress? { SiteAddress(context.website ?? issue.publication.website ?? "") }

    func page(_ form: EmailPage.Form) throws(WebError) -> (html: String, weights: [String: Int]) {
        var page = EmailPage(issue: issue, context: context, form: form)
        let record = page.record()
        return (styles.applied(to: try context.templates.render(WebTemplates.email, record)), page.weights)
    }

    /// The page with as few articles cut as will do, the longest first. Where there is no site to read on, all stay.
    func fitted(_ form: inout EmailPage.Form) throws(WebError) -> String {
        var (html, weights) = try page(form)
        guard site != nil else { return html }
        for _ in issue.articles where html.utf8.count > EmailEdition.largestPage {
            // What an article weighs by itself leaves out its styles. All of the page laid to the articles makes each too
            // heavy rather than too light, so that no round cuts one too many; each cuts one at least.
            let scale = Double(html.utf8.count) / Double(max(1, weights.values.reduce(0, +)))
            var surplus = Double(html.utf8.count - EmailEdition.largestPage)
            let longest = weights.filter { !form.shortened.contains($0.key) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            for (slug, weight) in longest where surplus > 0 && weight > 0 {
                form.shortened.insert(slug)
                surplus -= Double(weight) * scale
            }
            (html, weights) = try page(form)
        }
        return html
    }
}

extension EmailEdition.Warning: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "email.html weighs \((bytes + 999) / 1000) kB, and mail programs cut off what is over \(limit / 1000) kB"
        case .shortened(let slugs, let limit):
            "in email.html \(slugs.joined(separator: ", ")) \(slugs.count == 1 ? "is" : "are") cut down to the summary, "
                + "since mail programs cut off what is over \(limit / 1000) kB"
        case .noContact: "the e-mail has no sender, because publication.yaml names no contact"
        case .unfitContact(let contact):
            "the e-mail has no sender, because not every mail program takes the letters of '\(contact.prefix(80))'"
        }
    }

    /// A stable name: `email-too-large`.
    public var id: String {
        switch self {
        case .tooLarge: "email-too-large"
        case .shortened: "email-shortened"
        case .noContact, .unfitContact: "email-no-sender"
        }
    }

    /// What an editor can do about it.
    public var hint: String {
        switch self {
        case .tooLarge: "name a `website` in publication.yaml, so that long articles can be read on there"
        case .shortened: "email.txt has every word, and the page links to the rest; give long articles a `summary`"
        case .noContact: "write `contact: editors@example.org`"
        case .unfitContact: "write a contact that has no other than ASCII letters before its @"
        }
    }
}

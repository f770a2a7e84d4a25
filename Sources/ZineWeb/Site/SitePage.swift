import ZineCore
import ZineDocument
import ZineLanguage

/// What every page of a site is told: its language, its place, its neighbours in the head and at the foot.
struct SitePage {
    let context: SiteContext
    let publication: Publication
    let phrases: Language
    let language: String
    /// From the page to the site's root: empty, `../` or `../../`.
    let root: String
    /// From the site's root, as a URL says it: `007/report/`; `nil` for pages without a lasting address.
    let path: String?
    let address: SiteAddress?

    init(context: SiteContext, publication: Publication, language: String? = nil, path: String?, depth: Int) {
        self.context = context
        self.publication = publication
        self.language = language ?? publication.language
        self.path = path
        phrases = Language.of(self.language)
        root = String(repeating: "../", count: depth)
        address = SiteAddress(context.baseURL ?? publication.website ?? "")
    }

    var canonical: SafeURL? {
        path.flatMap { path in address.flatMap { path.isEmpty ? SafeURL($0.root) : $0.url(path) } }
    }

    /// A page of the site, seen from this one.
    func url(_ path: String) -> SafeURL {
        let whole = root + path
        return SafeURL(path: whole.isEmpty ? "./" : whole)
    }

    func record(title: String, description: String?) -> TemplateRecord {
        var record = TemplateRecord()
        let tag = LanguageTag(language)
        record.text("lang", tag?.text)
        record.text("dir", (tag?.direction ?? .leftToRight).rawValue)
        record.text("page_title", title)
        record.text("description", description)
        record.text("name", publication.name)
        record.text("generator", context.generator)
        record.text("root", root)
        record.url("canonical", canonical)
        record.url("home_url", url(""))
        record.url("assemble_url", url("assemble/"))
        record.text("assemble_label", phrases.editions.assemble)
        record.url("search_url", url("search/"))
        record.text("search_label", phrases.editions.search)
        record.text("skip_label", phrases.page.skip)
        record.text("archive_label", phrases.editions.archive)
        record.text("tagline", publication.tagline)
        record.text("publisher", publication.publisher)
        record.flag("has_feeds", address != nil)
        record.text("feed_label", phrases.editions.feed)
        let contact = publication.contact.flatMap {
            SafeURL($0.contains("@") && !$0.contains(":") ? "mailto:" + $0 : $0)
        }
        record.url("contact_url", contact)
        record.text("contact_text", contact?.spoken ?? publication.contact)
        record.text("made_with", Phrases.fill(phrases.page.madeWith, context.generator))
        // In capitals the program's name is an English word, and so is what is said where there are no words.
        let made = phrases.page.madeWith.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        record.text("made_before", made.first.map(String.init))
        record.text("made_after", made.count > 1 ? String(made[1]) : nil)
        record.flag("is_generator_foreign", phrases.code != "en")
        record.text("furniture_lang", tag?.primary == phrases.code ? nil : phrases.tag)
        record.part("subscribe", subscribe())
        record.text("service_origin", publication.inboxForm.flatMap { Self.origin(of: $0.action) })
        return record
    }

    /// A form where the newsletter takes one, else a link to its page.
    private func subscribe() -> TemplateRecord? {
        guard let subscription = publication.subscribe, let url = SafeURL(subscription.action), url.isExternal else {
            return nil
        }
        var record = TemplateRecord()
        record.url("action", url)
        let isPost = subscription.method.lowercased() == "post"
        record.text("method", isPost ? "post" : "get")
        record.text("field", subscription.field)
        record.text("subscribe_label", phrases.editions.subscribe)
        record.text("email_label", phrases.editions.emailAddress)
        record.text("submit_label", phrases.editions.signUp)
        record.flag("is_service", publication.inboxForm != nil)
        record.text("page_lang", LanguageTag(language)?.text ?? phrases.tag)
        record.text("trap", ReaderPage.trap)
        record.text("trap_label", phrases.inbox.leaveEmpty)
        return record
    }

    /// Scheme, host and port, as a policy names who may be asked.
    private static func origin(of address: String) -> String? {
        guard let start = address.firstRange(of: "://") else { return nil }
        return String(address[..<start.upperBound] + address[start.upperBound...].prefix { !"/?#".contains($0) })
    }

    /// What the script for notes in the margin says.
    func notes(into record: inout TemplateRecord) {
        let words = phrases.editions
        record.text("write_label", words.writeInMargin)
        record.text("write_at_label", words.writeBeside)
        record.text("note_label", words.yourNote)
        record.text("note_hint", words.noteHint)
        record.text("notes_kept_label", words.notesKept)
        record.text("save_notes_label", words.saveNotes)
        record.text("erase_notes_label", words.eraseNotes)
    }

    /// Open Graph's picture, which must be absolute and no drawing.
    func picture(_ cover: IssuePlace.Cover?, of issue: String, into record: inout TemplateRecord) {
        let isDrawing = cover?.path.lowercased().hasSuffix(".svg") ?? true
        guard let cover, !isDrawing, let url = address?.url(SitePath.issue(issue) + cover.path) else { return }
        record.url("picture_url", url)
        record.text("picture_width", String(cover.size.width))
        record.text("picture_height", String(cover.size.height))
    }

    /// A data block: JSON in which nothing can end the element around it.
    static func dataBlock(_ json: JSON) -> HTML {
        var out = ""
        for scalar in json.compactText.unicodeScalars {
            switch scalar {
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar.forMarkup)
            }
        }
        return HTML(written: out)
    }
}

extension Publication {
    /// The form of `zine inbox serve`, where that is what the site has.
    var inboxForm: Subscription? {
        subscribe.flatMap { form in inbox?.service.map { form == .service(at: $0) } == true ? form : nil }
    }
}

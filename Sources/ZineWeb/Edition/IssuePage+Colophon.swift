import ZineCore
import ZineDocument
import ZineLanguage

extension IssuePage {
    func colophon() -> TemplateRecord {
        let publication = issue.publication
        var record = TemplateRecord()
        record.text("colophon_label", phrases.colophon.title)
        let contact = publication.contact.flatMap {
            SafeURL($0.contains("@") && !$0.contains(":") ? "mailto:" + $0 : $0)
        }
        record.url("contact_url", contact)
        record.text("contact_text", contact?.spoken ?? publication.contact)
        record.text("typefaces", Phrases.fill(phrases.page.typefaces, phrases.names.text(families)))
        record.text(
            "made_with",
            Phrases.fill(phrases.page.madeWith, "zine" + (context.version.isEmpty ? "" : " " + context.version))
        )
        record.part("assembly", assembly())
        record.list("downloads", context.downloads.map { download($0) })
        record.text("downloads_label", phrases.page.downloads)
        return record
    }

    /// The house's own families, each once.
    private var families: [String] { context.style.faces.map(\.family).uniqued() }

    /// How to make the booklet, for the one scheme that the words describe.
    private func assembly() -> TemplateRecord? {
        guard issue.print.scheme == "saddle" else { return nil }
        var record = TemplateRecord()
        record.text("print_label", phrases.page.print)
        record.text(
            "how_to",
            Phrases.fill(phrases.page.howToPrint, PaperName.text(issue.print.paper))
        )
        return record
    }

    func download(_ download: WebContext.Download) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", SafeURL(download.path))
        record.text("name", download.name)
        record.text("size", download.bytes.map { FileSize.text($0, language: phrases.code) })
        return record
    }
}

/// Sizes as readers compare them: `740 kB`, `1.2 MB`.
enum FileSize {
    static func text(_ bytes: Int, language: String) -> String {
        guard bytes >= 999_500 else { return "\(max(1, (bytes + 500) / 1000)) kB" }
        let tenths = (bytes + 50_000) / 100_000
        let point = language == "en" ? "." : ","
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(point)\(tenths % 10) MB"
    }
}

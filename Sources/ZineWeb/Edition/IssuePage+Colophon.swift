import ZineDocument

extension IssuePage {
    func colophon() -> TemplateRecord {
        let publication = issue.publication
        var record = TemplateRecord()
        record.text("colophon_label", phrases.colophon)
        let contact = publication.contact.flatMap {
            SafeURL($0.contains("@") && !$0.contains(":") ? "mailto:" + $0 : $0)
        }
        record.url("contact_url", contact)
        record.text("contact_text", contact?.spoken ?? publication.contact)
        record.text("typefaces", Phrases.fill(phrases.typefaces, phrases.list(families)))
        record.text(
            "made_with", Phrases.fill(phrases.madeWith, "zine" + (context.version.isEmpty ? "" : " " + context.version))
        )
        record.part("assembly", assembly())
        record.list("downloads", context.downloads.map { download($0) })
        record.text("downloads_label", phrases.downloads)
        return record
    }

    /// The house's own families, each once.
    private var families: [String] {
        var seen = Set<String>()
        return context.style.faces.map(\.family).filter { seen.insert($0).inserted }
    }

    /// Papers by the names that people know them by.
    static let papers = [
        "letter": "US Letter", "legal": "US Legal", "tabloid": "Tabloid", "a3": "A3", "a4": "A4", "a5": "A5",
    ]

    /// How to make the booklet, for the one scheme that the words describe.
    private func assembly() -> TemplateRecord? {
        guard issue.print.scheme == "saddle" else { return nil }
        var record = TemplateRecord()
        record.text("print_label", phrases.print)
        record.text(
            "how_to", Phrases.fill(phrases.howToPrint, Self.papers[issue.print.paper.lowercased()] ?? issue.print.paper)
        )
        return record
    }

    func download(_ download: WebContext.Download) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", SafeURL(download.path))
        record.text("name", download.name)
        record.text("size", download.bytes.map { FileSize.text($0, language: phrases.language) })
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

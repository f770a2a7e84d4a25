import ZineDocument
import ZineLanguage

extension EPUBBook {
    func packageRecord() -> TemplateRecord {
        let publication = issue.publication
        var record = pageRecord()
        record.text("identifier", StableID(publication).issue(issue))
        record.text("title", packageTitle)
        record.text("name", publication.name)
        record.text("number", String(issue.number))
        record.text("publisher", publication.publisher)
        record.text("creator", publication.publisher ?? publication.name)
        record.text("description", issue.title ?? publication.tagline)
        record.list("contributors", contributors.map { Self.record("name", $0) })
        let day = MachineTime(issue.date) == nil ? PartialDate(year: 1980, month: 1) : issue.date
        record.text("date", day.iso)
        let first = PartialDate(year: day.year, month: day.month, day: day.day ?? 1).iso + "T00:00:00Z"
        record.text("modified", context.modified ?? first)
        record.text("generator", "zine" + (context.version.isEmpty ? "" : " " + context.version))
        accessibility(into: &record)
        record.list("items", items.enumerated().map { Self.manifest($1, number: $0) })
        record.list(
            "spine",
            items.enumerated().filter(\.element.isInSpine).map { Self.record("item_id", "item-\($0.offset)") })
        return record
    }

    var packageTitle: String { issue.wholeName }

    /// The authors of the articles, each once.
    private var contributors: [String] {
        var seen = Set<String>()
        return issue.articles.flatMap(\.authors).filter {
            !$0.allSatisfy(\.isWhitespace) && seen.insert($0).inserted
        }
    }

    private func accessibility(into record: inout TemplateRecord) {
        let pictures = issue.pictures
        let isDescribed = pictures.allSatisfy { !$0.alternativeText.allSatisfy(\.isWhitespace) }
        var features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
        if !pictures.isEmpty && isDescribed { features.append("alternativeText") }
        if !starts.all.isEmpty { features += ["pageNavigation", "pageBreakMarkers"] }
        record.list("modes", (["textual"] + (pictures.isEmpty ? [] : ["visual"])).map { Self.record("value", $0) })
        record.text("sufficient", pictures.isEmpty || isDescribed ? "textual" : "textual,visual")
        record.list("features", features.map { Self.record("value", $0) })
        let words = phrases.book
        var summary = [words.accessible]
        if !pictures.isEmpty && isDescribed { summary.append(words.accessiblePictures) }
        if !starts.all.isEmpty { summary.append(words.accessiblePages) }
        record.text("accessibility_summary", summary.joined(separator: " "))
        // What the program cannot know is the editor's word: that a description says what its picture shows.
        record.text("conformance", isDescribed ? "EPUB Accessibility 1.1 - WCAG 2.2 Level AA" : nil)
        record.flag("has_pages", !starts.all.isEmpty)
        record.text("page_source", packageTitle + ", " + words.printEdition)
    }

    private static func record(_ name: String, _ value: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.text(name, value)
        return record
    }

    private static func manifest(_ item: EPUBItem, number: Int) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("item_id", "item-\(number)")
        record.url("href", SafeURL(path: item.path))
        record.text("media_type", item.mediaType)
        record.text("properties", item.properties)
        return record
    }

    func colophonRecord() -> TemplateRecord {
        let publication = issue.publication
        var record = pageRecord()
        record.text("page_title", phrases.colophon.title)
        record.text("colophon_label", phrases.colophon.title)
        record.text("name", publication.name)
        record.text("issue_label", Phrases.fill(phrases.page.issue, String(issue.number)))
        record.text("issue_name", phrases.name(publication.name, issue: issue.number))
        record.text("tagline", publication.tagline)
        record.text("publisher", publication.publisher)
        let families = context.style.faces.filter { context.fonts[$0.file] != nil }.map(\.family).reduce(
            into: [String]()
        ) {
            if !$0.contains($1) { $0.append($1) }
        }
        record.text(
            "typefaces", families.isEmpty ? nil : Phrases.fill(phrases.page.typefaces, phrases.names.text(families)))
        let program = "zine" + (context.version.isEmpty ? "" : " " + context.version)
        record.text("made_with", Phrases.fill(phrases.page.madeWith, program))
        record.text("next_text", issue.next.map { articlesNext($0) })
        let website = publication.website.flatMap { SafeURL($0) }.flatMap { $0.isExternal ? $0 : nil }
        record.url("website_url", website)
        record.text("website_text", website?.spoken)
        return record
    }

    private func articlesNext(_ date: PartialDate) -> String {
        Phrases.fill(phrases.page.nextIssue, WrittenDate.text(date, language: issue.language))
    }

    func styleRecord(faces: [String: [UInt8]]) -> TemplateRecord {
        var style = context.style
        style.faces = style.faces.filter { faces[$0.file] != nil }.map { face in
            var copy = face
            copy.file = String(Self.facePath(face.file).dropFirst("fonts/".count))
            return copy
        }
        var record = StyleSheet.record(style, fontFolder: "fonts")
        record.flag("dialogues", issue.articles.contains { $0.allBlocks.contains(where: \.isDialogue) })
        // Old reading systems know `:lang(…)`, but no lists of it within `:is(…)`.
        let languages = Set(([issue.language] + issue.articles.map(\.language)).compactMap { LanguageTag($0)?.text })
        record.list(
            "uprights",
            languages.filter { WritingSystem(language: $0) != .alphabetic }.sorted().map { language in
                var one = TemplateRecord()
                one.css("language", language)
                let dots = EmphasisDots(language: language)
                one.flag("is_spaced", dots != nil)
                one.flag("has_dots", dots != nil && style.hasEmphasisDots)
                one.css("dot", dots == .above ? "filled sesame" : "filled dot")
                one.css("side", dots == .above ? "over" : "under")
                return one
            })
        return record
    }
}

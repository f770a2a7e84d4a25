import ZineCore
import ZineDocument
import ZineRender

/// Says why a PDF to read on a screen does not claim a standard that it was to keep to.
struct StandardCheck {
    let issue: Issue
    let wanted: PDFStandard
    var file = "pages.pdf"

    /// One warning at most: a file keeps to a standard or does not, and the warning names all that is missing.
    func problems(_ gaps: [StandardGap]) -> [Diagnostic] {
        guard let first = gaps.first else { return [] }
        let isAccessible = gaps.allSatisfy(\.isOfArchive)
        let lost = wanted.isArchival && !isAccessible ? [wanted.withoutArchive, wanted] : [wanted]
        let names = lost.map(\.title)
        let claim =
            names.count == 1 ? "does not claim \(names[0])" : "claims neither \(names.joined(separator: " nor "))"
        let reasons = gaps.reduce(into: [(words: String, times: Int)]()) { reasons, gap in
            let words = reason(gap)
            if let known = reasons.firstIndex(where: { $0.words == words }) {
                reasons[known].times += 1
            } else {
                reasons.append((words, 1))
            }
        }
        let list = reasons.map { $0.times == 1 ? $0.words : "\($0.words) (\($0.times) times)" }
        return [
            .warning(
                "pdf-standard", "\(file) \(claim): \(list.joined(separator: ", "))",
                hint: hint(first, less(gaps)), at: place(of: first))
        ]
    }

    /// The most that the file can keep to as it is.
    private func less(_ gaps: [StandardGap]) -> PDFStandard {
        if gaps.allSatisfy(\.isOfArchive) { return wanted.withoutArchive }
        guard gaps.allSatisfy({ $0.isOfArchive || $0.isOfPDF2 }) else { return .plain }
        return wanted.isArchival && !gaps.contains(where: \.isOfArchive) ? .archival : .accessible
    }

    private func reason(_ gap: StandardGap) -> String {
        switch gap {
        case .noTitle: "it has no title"
        case .noLanguage: "it has no language"
        case .figure: "a picture has no alternative text"
        case .link: "a link lies outside of the text"
        case .heading: "a heading skips a level"
        case .glyphs: "no face has some of its characters"
        case .fourInks(let path): "the picture '\(path)' is in the four inks of a press"
        case .privateUse: "characters of private use say nothing to a reader aloud"
        case .nesting(let child, let parent): "its structure has \(child) in \(parent)"
        case .contents: "an entry of the contents leads nowhere"
        }
    }

    private func hint(_ gap: StandardGap, _ less: PDFStandard) -> String {
        let remedy =
            switch gap {
            case .noTitle, .noLanguage: "name the publication and its language in publication.yaml"
            case .figure: "say between the brackets of ![…](…) what the picture shows"
            case .link, .heading: "look at what stands at this place"
            case .glyphs: "name a face that has them among the theme's fallbacks"
            case .fourInks: "save the picture in RGB or in greys"
            case .privateUse: "write characters that Unicode has a name for"
            case .nesting, .contents: "look at what the issue has that others have not"
            }
        return remedy + "; --pdf-standard \(less.rawValue) asks for no more than the file can keep"
    }

    private func place(of gap: StandardGap) -> SourceSpan {
        let manifest = SourceSpan(file: issue.folder + "/issue.yaml")
        return switch gap {
        case .figure(let span), .link(let span), .heading(let span), .privateUse(let span): span ?? manifest
        case .fourInks(let path): issue.pictures.first { $0.printName == path }?.span ?? manifest
        case .noTitle, .noLanguage, .glyphs, .nesting, .contents: manifest
        }
    }
}

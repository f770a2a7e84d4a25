import ZineCore
import ZineDocument

/// Fills the style sheet's template.
enum StyleSheet {
    /// The record that `style.css` is rendered with. Everything in it is a number, a colour, a keyword or a quoted
    /// string, so that no value can end the declaration it stands in.
    static func record(_ style: WebStyle, fontFolder: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.list("palettes", [palette(style.light, night: false), palette(style.dark, night: true)])
        record.list("faces", style.faces.map { face($0, folder: fontFolder) })
        record.list("fallbacks", style.fallbacks.map(fallback))
        record.css("text_families", families(style.textFamilies))
        record.css("label_families", families(style.labelFamilies))
        record.css("code_families", families(style.codeFamilies))
        record.css("small_text", number(style.smallTextSize))
        record.css("large_text", number(style.largeTextSize))
        // From 22.5 to 75 rem of screen the text grows in a straight line.
        let slope = (style.largeTextSize - style.smallTextSize) / (75 - 22.5)
        record.css("text_slope", number(slope * 100))
        record.css("text_base", number(style.smallTextSize - slope * 22.5))
        record.css("leading", number(style.leading))
        record.css("measure", number(style.measure))
        record.css("beside_from", number(SideNotes.leastWidth(in: style)))
        record.flag("dot_grid", style.hasDotGrid)
        record.flag("emphasis_dots", style.hasEmphasisDots)
        record.flag("lining", !style.hasOldStyleFigures)
        let accented = TextRole.allCases.filter(style.accented.contains)
        let own = OwnStyleRules.accented(style)
        let onPages = accented.flatMap { pageSelectors[$0] ?? [] } + own
        let inBooks = accented.flatMap { bookSelectors[$0] ?? [] } + own
        let inMail = accented.flatMap { mailSelectors[$0] ?? [] } + own
        record.flag("accented", !onPages.isEmpty)
        record.css("accented", onPages.joined(separator: ", "))
        record.list("book_accents", inBooks.isEmpty ? [] : bookAccents(style, inBooks.joined(separator: ", ")))
        record.flag("accented_mail", !inMail.isEmpty)
        record.css("accented_mail", inMail.joined(separator: ", "))
        record.list("own_styles", OwnStyleRules.records(style))
        boxes(style, in: &record)
        title(style.title, into: &record)
        record.css("upright", WritingSystem.withoutItalics.map { ":lang(\($0))" }.joined(separator: ", "))
        return record
    }

    /// How boxes differ from those of the house.
    private static func boxes(_ style: WebStyle, in record: inout TemplateRecord) {
        record.flag("boxes_tinted", style.boxes.ground == .tint)
        record.flag("boxes_across", style.boxes.rules == .across)
        record.flag("boxes_unruled", style.boxes.rules == .none)
        record.flag("boxes_ruled", style.boxes.rules != .none)
        record.flag("boxes_sided", style.boxes.hasSides)
    }

    /// What plays a role on pages, for the roles that a page sets apart.
    private static let pageSelectors: [TextRole: [String]] = [
        .masthead: [".cover h1"], .title: [".opener :is(h1, h2)"], .heading2: [".text :is(h2, h3)"],
        .heading3: [".text h4"], .heading4: [".text h5"], .kicker: [".kicker"], .standfirst: [".standfirst"],
        .pullQuote: [".pull"], .label: [".key", ".alert-name"], .tagline: [".tagline"],
        .coverTitle: [".contents .title"],
    ]

    /// The same in books: what their pages lack is left out, and old reading systems know no `:is(…)`.
    private static let bookSelectors: [TextRole: [String]] = [
        .masthead: [".cover h1"], .title: [".opener h1"], .heading2: [".text h2"], .heading3: [".text h3"],
        .heading4: [".text h4"], .kicker: [".kicker"], .standfirst: [".standfirst"], .pullQuote: [".pull"],
        .label: [".key", ".alert-name"], .tagline: [".tagline"], .coverTitle: [".contents > ol > li > a"],
    ]

    /// What is set in the face of titles beside them.
    private static let titles = [
        ".cover h1", ".opener :is(h1, h2)", ".latest h3", ":is(.assemble, .missing, .search) h1",
    ]
    private static let bookTitles = [".cover h1", ".opener h1"]

    /// The accent by day, on whichever light ground the reader has; then by night, when it is light itself, on the theme's
    /// own: where the device is dark, a book's page may still be white.
    private static func bookAccents(_ style: WebStyle, _ selectors: String) -> [TemplateRecord] {
        let ground = "body { background: \(style.dark.paper.css); color: \(style.dark.ink.css); } "
        let schemes = [
            (style.light, "", ""), (style.dark, "@media (prefers-color-scheme: dark) { " + ground, " }"),
        ]
        return schemes.map { palette, before, after in
            var record = TemplateRecord()
            record.css("before", before)
            record.css("after", after)
            record.css("selectors", selectors)
            record.css("accent", palette.accent.css)
            return record
        }
    }

    private static func title(_ title: WebStyle.Title?, into record: inout TemplateRecord) {
        record.flag("title_face", title != nil)
        guard let title else { return }
        let headings = TextRole.allCases.filter(title.headings.contains)
        // One word more, so that what follows in the sheet does not go before it.
        let onPages = (titles + headings.flatMap { pageSelectors[$0] ?? [] }).map { "body " + $0 }
        let inBooks = (bookTitles + headings.flatMap { bookSelectors[$0] ?? [] }).map { "body " + $0 }
        record.css("titles", onPages.joined(separator: ", "))
        record.css("titles_book", inBooks.joined(separator: ", "))
        record.css("title_families", families(title.families))
        record.css("title_weight", String(title.weight.clamped(to: 1...1000)))
        record.css("title_style", title.isItalic ? "italic" : "normal")
    }

    /// The same in mail, whose sheet knows elements and classes alone.
    private static let mailSelectors: [TextRole: [String]] = [
        .masthead: ["h1"], .title: ["h2"], .heading2: ["h3"], .heading3: ["h4"], .heading4: ["h5"],
        .kicker: [".kicker"],
        .standfirst: [".standfirst"], .pullQuote: [".pull"], .label: [".alert-name"], .tagline: [".tagline"],
    ]

    private static func palette(_ palette: WebStyle.Palette, night: Bool) -> TemplateRecord {
        var record = TemplateRecord()
        record.flag("night", night)
        record.css("paper", palette.paper.css)
        record.css("ink", palette.ink.css)
        record.css("accent", palette.accent.css)
        record.css("quiet", palette.quiet.css)
        record.css("rule", palette.rule.css)
        record.css("tint", palette.tint.css)
        return record
    }

    private static func face(_ face: WebFace, folder: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.css("family", quoted(face.family))
        record.css("weight", String(face.weight.clamped(to: 1...1000)))
        record.css("style", face.isItalic ? "italic" : "normal")
        record.flag("is_sloped", face.isItalic)
        // What a face is where nothing is said is left unsaid: each page carries the sheet.
        record.flag("has_weight", face.weight != 400)
        record.css("source", "url(\(quoted(SafeURL(path: folder + "/" + face.file).text)))")
        record.css("format", quoted(face.format.rawValue))
        let range = face.unicodeRange?.filter { $0.isHexDigit || "U+-?, ".contains($0) } ?? ""
        record.flag("has_range", !range.isEmpty)
        record.css("range", range)
        return record
    }

    private static func fallback(_ face: FallbackFace) -> TemplateRecord {
        var record = TemplateRecord()
        record.css("family", quoted(face.family))
        record.css("weight", String(face.weight.clamped(to: 1...1000)))
        record.css("style", face.isItalic ? "italic" : "normal")
        record.flag("is_sloped", face.isItalic)
        record.flag("has_weight", face.weight != 400)
        record.css("source", face.localNames.map { "local(\(quoted($0)))" }.joined(separator: ", "))
        record.css("size", number(face.sizeAdjust))
        record.css("ascent", number(face.ascent))
        record.css("descent", number(face.descent))
        return record
    }

    static func families(_ names: [String]) -> String {
        let generic = ["serif", "sans-serif", "monospace", "system-ui"]
        return names.map { generic.contains($0) ? $0 : quoted($0) }.joined(separator: ", ")
    }

    /// At most four decimals; what is no finite number is zero.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e6 else { return "0" }
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }

    /// A CSS string: everything that could end it is written as an escape (CSS Syntax 3, 4.3.7).
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&", "'": out += "\\" + String(scalar.value, radix: 16) + " "
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    out += "\\" + String(max(1, scalar.value), radix: 16) + " "
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}

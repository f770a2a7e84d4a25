import ZineHTML

/// What style sheets and attributes say of words, where a program that exported a document says all by them.
struct PageStyles {
    struct Look {
        enum Weight { case normal, bold }
        var weight: Weight?
        var isItalic = false
        var isMono = false
        var isStruck = false
        /// `sup` or `sub`.
        var raised: String?
        var margin: Double?
    }

    /// Declarations by class, of rules that name one class alone.
    private var rules: [String: String] = [:]
    /// Whether the page is a document's export, whose styles mean what others say by elements.
    private let isExport: Bool
    private let isOffice: Bool
    /// Whether LibreOffice wrote it as XHTML, where classes alone say what is what.
    private let isXHTML: Bool
    /// Whether listings and quotes come line by line.
    var joinsLines: Bool { isExport }
    /// Whether the program writes listings as such.
    var hasListings: Bool { isOffice }

    init(_ page: PageTree, generator: String) {
        let generator = generator.lowercased()
        isOffice =
            generator.contains("libreoffice") || generator.contains("openoffice")
            || generator.contains("microsoft word")
        var sheet = ""
        for index in page.html.nodes.indices where page.name(index) == "style" && sheet.utf8.count < 400_000 {
            for child in page.html[index].children { if case .text(let text) = page.html[child].kind { sheet += text } }
        }
        let isGoogle =
            page.body.map { page.hasClass($0, ["doc-content"]) } ?? false
            || sheet.contains(".lst-kix")
        isXHTML = generator.contains("odf2xhtml")
        isExport = isGoogle || isOffice || isXHTML
        guard isGoogle || isXHTML else { return }
        for rule in sheet.split(separator: "}") {
            guard let brace = rule.firstIndex(of: "{") else { continue }
            let selector = rule[..<brace].stripped
            guard selector.hasPrefix("."), !selector.contains(" "), !selector.contains(","), !selector.contains(">")
            else { continue }
            rules[selector.dropFirst().lowercased(), default: ""] += rule[brace...].dropFirst() + ";"
        }
    }

    func look(of index: Int, in page: PageTree) -> Look {
        var look = Look()
        let name = page.name(index)
        guard ["span", "font", "b", "strong", "p", "td", "i", "a"].contains(name) else { return look }
        for one in page.classes(index) { if let rule = rules[one] { Self.read(rule, &look) } }
        if let style = page.attribute(index, "style") { Self.read(style, &look) }
        if name == "font", let face = page.attribute(index, "face") { look.isMono = look.isMono || Self.isMono(face) }
        if !isExport || name == "a" {
            // On other pages an element's name is what counts, and a style is decoration.
            let weight = name == "b" || name == "span" ? look.weight : nil
            let isItalic = name == "span" && look.isItalic
            look = Look(weight: weight, isItalic: isItalic, isMono: name == "font" && look.isMono)
        }
        return look
    }

    /// LibreOffice's quotes: paragraphs set in from the left and right.
    func isQuote(_ index: Int, in page: PageTree) -> Bool {
        guard isOffice || isXHTML, page.name(index) == "p" else { return false }
        var style = (page.attribute(index, "style") ?? "").lowercased()
        if isXHTML { style += page.classes(index).compactMap { rules[$0] }.joined(separator: ";").lowercased() }
        let isNamed = page.hasClass(index, ["quotations", "quotations-western", "quotations_20_western"])
        let left = Self.value("margin-left", style), right = Self.value("margin-right", style)
        return isNamed || (left ?? 0) > 0.3 && (right ?? 0) > 0.3
    }

    private static func value(_ key: String, _ style: String) -> Double? {
        guard let range = style.firstRange(of: key + ":") else { return nil }
        let rest = style[range.upperBound...].drop { $0 == " " }
        return Double(rest.prefix { $0.isNumber || $0 == "." })
    }

    private static func isMono(_ families: String) -> Bool {
        let families = families.lowercased()
        return ["courier", "mono", "consolas", "menlo", "source code"].contains { families.contains($0) }
    }

    private static func read(_ style: String, _ look: inout Look) {
        for declaration in style.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let value = declaration[colon...].dropFirst().stripped.lowercased()
            switch declaration[..<colon].stripped.lowercased() {
            case "font-weight":
                look.weight = value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600 ? .bold : .normal
            case "font-style": look.isItalic = value == "italic" || value == "oblique"
            case "font-family": look.isMono = isMono(value)
            case "text-decoration", "text-decoration-line":
                look.isStruck = look.isStruck || value.contains("line-through")
            case "vertical-align": look.raised = value == "super" ? "sup" : value == "sub" ? "sub" : nil
            default: continue
            }
        }
    }
}

import ZineHTML

/// Boxes that other programs set around a note or a warning.
enum AlertKinds {
    struct Alert {
        /// NOTE, TIP, IMPORTANT, WARNING or CAUTION.
        var kind: String
        /// The element with the box's title.
        var title: Int?
    }

    private static let boxes: Set<String> = [
        "admonition", "callout", "markdown-alert", "theme-admonition", "alert", "confluence-information-macro", "hint",
        "custom-block", "notice", "aside-note", "panel", "starlight-aside", "custom-container",
    ]
    private static let titles: Set<String> = [
        "admonition-title", "markdown-alert-title", "admonition-heading", "callout-title", "alert-heading",
        "custom-block-title",
        "confluence-information-macro-title", "title", "panel-heading", "panelheader", "starlight-aside__title",
        "callout__title",
    ]
    private static let kinds: [String: String] = [
        "note": "NOTE", "info": "NOTE", "information": "NOTE", "seealso": "NOTE", "abstract": "NOTE", "summary": "NOTE",
        "question": "NOTE",
        "tldr": "NOTE", "todo": "NOTE", "example": "NOTE", "quote": "NOTE", "secondary": "NOTE", "primary": "NOTE",
        "faq": "NOTE",
        "tip": "TIP", "hint": "TIP", "success": "TIP", "check": "TIP", "done": "TIP",
        "important": "IMPORTANT", "warning": "WARNING", "attention": "WARNING", "warn": "WARNING",
        "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "failure": "CAUTION", "bug": "CAUTION",
        "fail": "CAUTION",
    ]

    static func kind(of index: Int, in page: PageTree) -> Alert? {
        guard ["div", "aside", "blockquote", "section", "figure", "details"].contains(page.name(index)) else {
            return nil
        }
        let classes = page.classes(index)
        let isBox = classes.contains { name in
            boxes.contains(name) || name.hasPrefix("theme-admonition") || name.hasPrefix("callout-")
        }
        guard isBox, page.name(index) != "details" else { return nil }
        var kind: String?
        for name in classes {
            let words = name.split(whereSeparator: { $0 == "-" || $0 == "_" })
            if let found = kinds[name] ?? words.last.flatMap({ kinds[String($0)] }) { kind = kind ?? found }
        }
        if kind == nil, let said = page.attribute(index, "data-callout") ?? page.attribute(index, "data-type") {
            kind = kinds[said.lowercased()]
        }
        // A box that says nothing of its kind, but for those that are boxes by name.
        guard let kind = kind ?? (classes.contains("admonition") || classes.contains("callout") ? "NOTE" : nil) else {
            return nil
        }
        let title = page.all(below: index).dropFirst().first {
            page.hasClass($0, titles) || page.classes($0).contains { $0.hasPrefix("admonitionheading") }
        }
        return Alert(kind: kind, title: title)
    }

    /// Whether a title only says what the box is.
    static func isName(_ title: String, of kind: String) -> Bool {
        let word = title.lowercased().filter { $0.isLetter }
        return word.isEmpty || word == kind.lowercased() || kinds[word] == kind
    }
}

import ZineCore
import ZineDocument

extension ValueType where Value == IssueManifest.Item {
    private static let article = Field(
        "article", ValueType<String>.path.located(), required: true, help: "the article's path")
    private static let kind = Field(
        "kind", ValueType<String>.string.located(), help: "its kind, where its own front matter names none")
    private static let pages = Field("pages", .integer(1...4096), help: "how many pages it should take")
    private static let start = Field("start", .choice() as ValueType<Issue.Entry.Start>, help: "any, recto or verso")

    static let item = scalarOrMapping(
        ValueType<String>.path.located().map { IssueManifest.Item(path: $0, pages: nil, start: .any) },
        mapping([article.description, kind.description, pages.description, start.description]) { mapping, problems in
            let kind = mapping.value(kind, &problems)
            let pages = mapping.value(pages, &problems)
            let start = mapping.value(start, &problems) ?? .any
            return mapping.value(article, &problems).map {
                IssueManifest.Item(path: $0, kind: kind, pages: pages, start: start)
            }
        })
}

extension ValueType where Value == IssueManifest.CoverKeys {
    private static let art = Field("art", ValueType<String>.path.located(), help: "a picture's path")
    private static let alt = Field("alt", .string, help: "what the picture shows, for those who cannot see it")
    private static let credit = Field("credit", .string, help: "who made the picture")

    private static let shape = Field(
        "shape", .choice() as ValueType<CoverDesign.Shape>,
        help: "how the cover is built, where not as the theme has it")
    private static let masthead = Field(
        "masthead", .boolean, help: "whether the name stands over a picture that is the whole cover, in the shape page")
    private static let focus = Field(
        "focus", ValueType<Figure.Focus>.focus, help: "what stays in sight of a cropped picture")

    static let cover = mapping([
        art.description, alt.description, credit.description, shape.description, masthead.description,
        focus.description,
    ]) { mapping, problems in
        IssueManifest.CoverKeys(
            art: mapping.value(art, &problems), alt: mapping.value(alt, &problems),
            credit: mapping.value(credit, &problems), shape: mapping.value(shape, &problems),
            hasMasthead: mapping.value(masthead, &problems), focus: mapping.value(focus, &problems),
            span: mapping.node.span)
    }
}

extension ValueType where Value == IssueManifest.BackCoverKeys {
    private static let article = Field("article", ValueType<String>.path.located(), help: "the article's path")
    private static let kind = Field(
        "kind", ValueType<String>.string.located(), help: "the article's kind, where its own front matter names none")
    private static let pages = Field("pages", .integer(1...4096), help: "how many pages the article should take")
    private static let start = Field(
        "start", .choice() as ValueType<Issue.Entry.Start>, help: "the article's first page: any, recto or verso")
    private static let art = Field("art", ValueType<String>.path.located(), help: "a picture's path")
    private static let alt = Field("alt", .string, help: "what the picture shows, for those who cannot see it")
    private static let credit = Field("credit", .string, help: "who made the picture")
    private static let shape = Field(
        "shape", .choice() as ValueType<BackCoverDesign.Shape>,
        help: "how the page is built without an article, where not as the theme has it")
    private static let focus = Field(
        "focus", ValueType<Figure.Focus>.focus, help: "what stays in sight of a cropped picture")

    /// An article's path, or a mapping.
    static let backCover = scalarOrMapping(
        ValueType<String>.path.located().map { .init(item: .init(path: $0, pages: nil, start: .any)) },
        mapping([
            article.description, kind.description, pages.description, start.description, art.description,
            alt.description, credit.description, shape.description, focus.description,
        ]) { mapping, problems in
            let path = mapping.value(article, &problems)
            let kind = mapping.value(kind, &problems)
            let pages = mapping.value(pages, &problems)
            let start = mapping.value(start, &problems) ?? .any
            var keys = IssueManifest.BackCoverKeys(
                item: path.map { .init(path: $0, kind: kind, pages: pages, start: start) },
                art: mapping.value(art, &problems), alt: mapping.value(alt, &problems),
                credit: mapping.value(credit, &problems), shape: mapping.value(shape, &problems),
                focus: mapping.value(focus, &problems))
            keys.span = mapping.node.span
            let isOfArticle = ["kind", "pages", "start"].contains { mapping.node($0) != nil }
            if mapping.node("article") == nil, isOfArticle || keys.art == nil && keys.shape == nil {
                problems.append(
                    .error(
                        "missing-key",
                        isOfArticle
                            ? "the key 'article' is missing"
                            : "the back cover has neither an article nor a picture nor a shape",
                        hint: isOfArticle ? "add 'article:', its path" : "add 'article:', 'art:' or 'shape:'",
                        at: mapping.node.span))
            }
            return keys
        })
}

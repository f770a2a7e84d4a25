import Testing
import ZineCore
import ZineDocument
import ZineReader

let publicationYAML = "name: The Review\n"

/// Reads Markdown as the only article of an issue in memory; pictures named in `art` exist.
func article(
    _ body: String, frontMatter: String = "title: Test\n", art: [String] = []
) -> (article: Article?, problems: [Diagnostic]) {
    rawArticle("---\n\(frontMatter)---\n\(body)", art: art)
}

func rawArticle(_ text: String, art: [String] = []) -> (article: Article?, problems: [Diagnostic]) {
    rawArticle(bytes: Array(text.utf8), art: art)
}

func rawArticle(bytes: [UInt8], art: [String] = []) -> (article: Article?, problems: [Diagnostic]) {
    var files = ["002/articles/a.md": bytes, "002/issue.yaml": Array("number: 2\n".utf8)]
    for name in art { files["002/" + name] = [] }
    let result = IssueReader(files: .memory(files)).readArticle("articles/a.md", in: "002")
    return (result.value, result.diagnostics)
}

/// `line:column id`, one to a problem.
func places(_ problems: [Diagnostic]) -> [String] {
    problems.map { "\($0.span.start.line):\($0.span.start.column) \($0.id)" }
}

/// The body of a text that must not raise any problem.
func cleanBlocks(
    _ body: String, frontMatter: String = "title: Test\n", art: [String] = [],
    _ location: SourceLocation = #_sourceLocation
) -> [String] {
    let (article, problems) = article(body, frontMatter: frontMatter, art: art)
    #expect(problems.isEmpty, sourceLocation: location)
    return dump(article?.blocks ?? [])
}

/// A tree of blocks, a line to a block.
func dump(_ blocks: [Block], indent: String = "") -> [String] {
    blocks.flatMap { block -> [String] in
        let deeper = indent + "  "
        switch block.content {
        case .paragraph(let text): return [indent + "p " + dump(text)]
        case .heading(let heading): return [indent + "h\(heading.level)#\(heading.id) " + dump(heading.text)]
        case .list(let list):
            let kind = list.start.map { "ol(\($0))" } ?? "ul"
            return [indent + kind + (list.isTight ? "" : " loose")]
                + list.items.flatMap { item in
                    [deeper + "li" + (item.isDone.map { $0 ? " [x]" : " [ ]" } ?? "")]
                        + dump(item.blocks, indent: deeper + "  ")
                }
        case .quote(let inner): return [indent + "quote"] + dump(inner, indent: deeper)
        case .pullQuote(let inner): return [indent + "pull"] + dump(inner, indent: deeper)
        case .definitions(let list):
            var lines = [indent + "dl"]
            for entry in list.entries {
                for term in entry.terms { lines.append(deeper + "dt " + dump(term)) }
                for blocks in entry.definitions {
                    lines.append(deeper + "dd")
                    lines += dump(blocks, indent: deeper + "  ")
                }
            }
            return lines
        case .group(let group):
            let title = group.title.isEmpty ? "" : ": " + dump(group.title)
            let style = group.style.map { " {.\($0)}" } ?? ""
            return [indent + (group.isBox ? "box" : "group") + style + title] + dump(group.blocks, indent: deeper)
        case .alert(let alert):
            let title = alert.title.isEmpty ? "" : ": " + dump(alert.title)
            return [indent + "alert " + alert.kind.rawValue + title] + dump(alert.blocks, indent: deeper)
        case .code(let code): return [indent + "code(\(code.language ?? "")) " + code.text]
        case .table(let table):
            let rows = ([table.head] + table.rows).map { $0.map { dump($0.text) }.joined(separator: " | ") }
            return [indent + "table" + (table.caption.isEmpty ? "" : " " + dump(table.caption))]
                + rows.map { deeper + $0 }
        case .figure(let figure):
            return [
                indent + "figure \(figure.picture.path) (\(figure.picture.alternativeText)) " + dump(figure.caption)
            ]
        case .timeline(let timeline): return [indent + "timeline"] + timeline.items.flatMap { dump($0, indent: deeper) }
        case .details(let summary, let inner):
            return [indent + "details " + dump(summary)] + dump(inner, indent: deeper)
        case .verse(let verse):
            return [indent + "verse"]
                + verse.stanzas.map { stanza in
                    stanza.map { deeper + String(repeating: " ", count: $0.indent) + dump($0.text) }
                }.joined(separator: [""])
        case .thematicBreak: return [indent + "---"]
        case .pageBreak: return [indent + "page-break"]
        }
    }
}

private func dump(_ item: Timeline.Item, indent: String) -> [String] {
    switch item {
    case .day(let day): return [indent + "day " + dump(day.text) + (day.date.map { " = " + $0 } ?? "")]
    case .heads(let heads): return [indent + "heads " + dump(heads.time) + " | " + dump(heads.event)]
    case .entry(let entry):
        let label = entry.label.isEmpty ? "" : " {" + dump(entry.label) + "}"
        return [indent + "<\(entry.time.written)>" + label] + dump(entry.body, indent: indent + "  ")
    }
}

func dump(_ inlines: [Inline]) -> String {
    inlines.map { inline -> String in
        switch inline.content {
        case .text(let text): text
        case .code(let text): "`\(text)`"
        case .softBreak: "⏎"
        case .lineBreak: "↵"
        case .emphasis(let inner): "_\(dump(inner))_"
        case .strong(let inner): "*\(dump(inner))*"
        case .strikethrough(let inner): "~\(dump(inner))~"
        case .link(let destination, _, let inner): "[\(dump(inner))](\(destination))"
        case .image(let picture): "!(\(picture.path): \(picture.alternativeText))"
        case .footnoteReference(let index): "^\(index)"
        case .keyboard(let inner): "kbd(\(dump(inner)))"
        case .subscript(let inner): "sub(\(dump(inner)))"
        case .superscript(let inner): "sup(\(dump(inner)))"
        case .abbreviation(let expansion, let inner): "abbr(\(dump(inner))=\(expansion ?? ""))"
        case .foreign(let language, let inner): "\(language)(\(dump(inner)))"
        case .pull(let inner): "pull(\(dump(inner)))"
        }
    }.joined()
}

import ZineCore
import ZineDocument

/// Short names for building documents by hand.
let nowhere = SourceSpan(file: "articles/test.md")

func text(_ text: String) -> Inline { Inline(.text(text), at: nowhere) }
func code(_ text: String) -> Inline { Inline(.code(text), at: nowhere) }
func strong(_ text: String) -> Inline { Inline(.strong([Inline(.text(text), at: nowhere)]), at: nowhere) }
func emphasis(_ text: String) -> Inline { Inline(.emphasis([Inline(.text(text), at: nowhere)]), at: nowhere) }
func inline(_ content: Inline.Content) -> Inline { Inline(content, at: nowhere) }
func note(_ index: Int) -> Inline { Inline(.footnoteReference(index), at: nowhere) }
func link(_ destination: String, _ words: String) -> Inline {
    Inline(.link(destination: destination, title: nil, [text(words)]), at: nowhere)
}

func block(_ content: Block.Content) -> Block { Block(content, at: nowhere) }
func paragraph(_ inlines: Inline...) -> Block { block(.paragraph(inlines)) }
func paragraph(_ words: String) -> Block { block(.paragraph([text(words)])) }
func heading(_ level: Int, _ words: String, id: String) -> Block {
    block(.heading(Heading(level: level, text: [text(words)], id: id)))
}
func bullets(_ items: [[Block]], start: Int? = nil, tight: Bool = true) -> Block {
    block(.list(List(start: start, isTight: tight, items: items.map { List.Item(blocks: $0, at: nowhere) })))
}
func codeBlock(_ text: String, language: String? = nil) -> Block {
    block(.code(CodeBlock(language: language, text: text)))
}
func cell(_ inlines: Inline...) -> Table.Cell { Table.Cell(inlines, at: nowhere) }
func picture(_ path: String, _ alternative: String, credit: String? = nil) -> Picture {
    Picture(path: path, alternativeText: alternative, credit: credit, at: nowhere)
}
func entry(_ written: String, _ body: [Block], machine: String? = nil, id: String, label: [Inline] = [])
    -> Timeline.Item
{
    .entry(
        Timeline.Entry(
            time: Timeline.Time(written: written, start: written, machineReadable: machine), label: label, body: body,
            id: id, at: nowhere))
}

func article(
    _ title: String = "Test", slug: String = "test", language: String = "en-US", blocks: [Block] = [],
    footnotes: [[Block]] = []
) -> Article {
    Article(
        path: "articles/\(slug).md", slug: slug, title: [text(title)], language: language, blocks: blocks,
        footnotes: footnotes.enumerated().map { Footnote(label: "\($0 + 1)", blocks: $1, at: nowhere) })
}

func issue(_ articles: [Article], language: String = "en-US") -> Issue {
    Issue(
        publication: Publication(name: "The Test Review", language: language), slug: "001", folder: "Issues/001",
        number: 1, date: PartialDate(year: 2031, month: 5), contents: articles.map { Issue.Entry(article: $0) })
}

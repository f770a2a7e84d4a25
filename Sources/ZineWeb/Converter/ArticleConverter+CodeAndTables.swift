import ZineCore
import ZineDocument
import ZineLanguage

extension ArticleConverter {
    /// Logs turn over at the measure; programs keep their lines and scroll, by keyboard too.
    mutating func code(_ code: CodeBlock, at span: SourceSpan) {
        conversion.codeBlocks += 1
        let language = code.language ?? ""
        let isLog = ["", "console", "log", "output", "plain", "shell-session", "text", "txt"].contains(
            language.lowercased())
        let number = Phrases.fill(phrases.page.code, String(conversion.codeBlocks))
        let attributes: [Attribute] =
            isLog
            ? [.class("log")]
            : [.focusable, .role("region"), .label(language.isEmpty ? number : number + ", " + language)]
        guard let title = code.title else { return listing(code, attributes, at: span) }
        box(.figure, [.class("listing")]) {
            $0.line(.figcaption) { $0.out.text(title) }
            $0.listing(code, attributes, at: span)
        }
    }

    private mutating func listing(_ code: CodeBlock, _ attributes: [Attribute], at span: SourceSpan) {
        line(.pre, attributes + codeDirection) { $0.element(.code) { $0.marked(code.text, at: span) } }
    }

    /// Code runs from left to right, its brackets and points too, on pages that run the other way.
    var codeDirection: [Attribute] {
        TextDirection(language: language).isRightToLeft ? [.dir(.leftToRight)] : []
    }

    mutating func table(_ table: Table) {
        conversion.tables += 1
        let name = Phrases.fill(phrases.page.table, String(conversion.tables))
        box(.div, [.class("table"), .focusable, .role("region"), .label(name)]) {
            $0.box(.table) {
                if !table.caption.isEmpty { $0.line(.caption) { $0.inlines(table.caption) } }
                if !table.head.isEmpty {
                    $0.box(.thead) { $0.row(table.head, table.alignments, isHead: true) }
                }
                guard !table.rows.isEmpty else { return }
                $0.box(.tbody) {
                    for row in table.rows { $0.row(row, table.alignments, isHead: false) }
                }
            }
        }
    }

    private mutating func row(_ cells: [Table.Cell], _ alignments: [Table.Alignment], isHead: Bool) {
        box(.tr) {
            for (index, cell) in cells.enumerated() {
                let alignment = alignments.indices.contains(index) ? alignments[index] : .natural
                // An empty head names nothing.
                let isHeader = isHead && !PlainWords.of(cell.text).allSatisfy(\.isWhitespace)
                $0.line(isHeader ? .th : .td, alignment.attributes + (isHeader ? [.columnScope] : [])) {
                    $0.inlines(cell.text)
                }
            }
        }
    }
}

extension Table.Alignment {
    fileprivate var attributes: [Attribute] {
        switch self {
        case .natural: []
        case .left: [.class("left")]
        case .center: [.class("center")]
        case .right: [.class("right")]
        }
    }
}
